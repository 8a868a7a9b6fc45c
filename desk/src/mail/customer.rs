//! What stands in mails to customers.

use locale::t;
use model::consent::Clause;

use super::letter::LetterKind;
use super::pen::Pen;
use super::sheet::{Answer, Block, Clock, Link, Piece};
use super::staff;

pub(super) fn blocks(pen: &Pen) -> Vec<Block> {
    use LetterKind as K;
    let blocks: Vec<Option<Block>> = match pen.letter.kind {
        K::DeveloperReplied | K::StoreReplied => {
            vec![
                said(pen),
                pen.files(),
                pen.shut_files(),
                asked(pen),
                Some(Block::Question(pen.say("solved"))),
                Some(Block::Buttons(solved(pen))),
                reply_note(pen),
            ]
        }
        K::HandedOver => vec![facts(staff::purchase_facts(pen)), next(pen), see(pen, "see-inquiry")],
        K::Escalated => vec![asked(pen), next(pen), see(pen, "see-progress")],
        K::Extended => vec![clock(pen), asked(pen), next(pen), see(pen, "see-progress")],
        K::RefundAgreed => {
            vec![said(pen), facts(staff::purchase_facts(pen)), next(pen), see(pen, "see-progress")]
        }
        K::RefundDeclinedByDeveloper => vec![
            said(pen),
            facts(staff::purchase_facts(pen)),
            Some(Block::Question(pen.say("not-content"))),
            Some(Block::Buttons(vec![
                pen.link("write-again", &format!("{}#follow-up", pen.inquiry_path())),
                pen.link("ask-store", "/contact"),
            ])),
            reply_note(pen),
        ],
        K::PurchaseCancelled => {
            vec![amount(pen), facts(refund_facts(pen)), said(pen), next(pen), see(pen, "see-done")]
        }
        K::RefundDeclined => {
            vec![said(pen), facts(staff::purchase_facts(pen)), next(pen), see(pen, "see-inquiry")]
        }
        K::ConsentAsked => vec![facts(consent_facts(pen)), Some(Block::Choice(choice(pen))), next(pen)],
        K::InquiryClosed => vec![asked(pen), next(pen), Some(Block::Buttons(closed(pen)))],
        K::ReviewReplied => vec![said(pen), asked(pen), next(pen), Some(Block::Buttons(review(pen)))],
        K::TakenDown | K::PutBack | K::AppealDenied => {
            vec![
                facts(staff::text_facts(pen)),
                said(pen),
                asked(pen),
                next(pen),
                Some(Block::Buttons(vec![own_reviews(pen)])),
            ]
        }
        K::Welcome => vec![facts(customer_number(pen)), next(pen), Some(Block::Buttons(vec![pen.link("browse", "/")]))],
        K::Digest => {
            vec![pen.lines(), pen.more(), Some(Block::Buttons(vec![pen.link("digest-open", "/my/inquiries")]))]
        }
        K::SignInLink => vec![pen.sign_in(), next(pen)],
        K::PasswordChanged => vec![next(pen), Some(Block::Buttons(vec![pen.link("sign-in", "/sign-in")]))],
        K::Erased => {
            vec![facts(kept_facts(pen)), next(pen), Some(Block::Buttons(vec![pen.link("browse", "/")]))]
        }
        // Never sent to customers; a reader gets at least the way to their page.
        K::NewInquiry
        | K::CustomerWrote
        | K::InquiryReopened
        | K::Reminder
        | K::ReviewChanged
        | K::Invitation
        | K::ApprovalSentBack
        | K::Mentioned => {
            vec![see(pen, "see-inquiry")]
        }
    };
    blocks.into_iter().flatten().collect()
}

pub(super) fn footer(pen: &Pen) -> Vec<Piece> {
    if pen.letter.kind == LetterKind::ConsentAsked {
        return vec![
            Piece::Text(pen.say("wording-version")),
            Piece::Link(pen.link("wording-read", &consent_path(pen))),
            Piece::Text(pen.say("no-number-inside")),
        ];
    }
    let own = pen.maybe("footer");
    let shielded = pen.seller_answers() || pen.letter.review.is_some();
    let text = own.unwrap_or_else(|| pen.say(if shielded { "footer-customer" } else { "footer-store" }));
    [Some(Piece::Text(text)), pen.unsubscribe()].into_iter().flatten().collect()
}

fn next(pen: &Pen) -> Option<Block> {
    pen.maybe("next").map(Block::Paragraph)
}

fn see(pen: &Pen, key: &str) -> Option<Block> {
    Some(Block::Buttons(vec![pen.link(key, &pen.inquiry_path())]))
}

fn facts(facts: Vec<(String, String)>) -> Option<Block> {
    (!facts.is_empty()).then_some(Block::Facts(facts))
}

/// What somebody wrote, with their name. Operators write as the store.
fn said(pen: &Pen) -> Option<Block> {
    let text = pen.letter.body.clone()?;
    let when = pen.locale.short_time(pen.letter.at);
    let seller = pen.letter.seller.as_ref().map(|seller| pen.of(seller));
    let (author, about) = if pen.letter.kind == LetterKind::ReviewReplied {
        (seller.unwrap_or_else(|| pen.say("seller")), format!("{} · {when}", pen.say("official-reply")))
    } else if pen.operators_act() {
        (pen.say("team"), when)
    } else {
        match (pen.letter.author.as_ref().map(|author| pen.of(author)), seller) {
            (Some(author), Some(seller)) => (author, format!("{seller} · {when}")),
            (author, seller) => (author.or(seller).unwrap_or_else(|| pen.say("seller")), when),
        }
    };
    Some(Block::Said { author, about, text })
}

fn asked(pen: &Pen) -> Option<Block> {
    let text = pen.letter.asked.clone()?;
    let label = pen.maybe("asked").unwrap_or_else(|| pen.say("you-wrote"));
    Some(Block::Quote { label: Some(label), text })
}

fn clock(pen: &Pen) -> Option<Block> {
    let (from, due) = (pen.letter.at, pen.letter.deadline()?);
    let title = t!(pen.locale, "mail-clock-customer", due = pen.locale.date_time(due));
    Some(Block::Clock(Clock { note: None, ..staff::clock_face(pen, from, due, title) }))
}

/// Neither answer changes anything by being followed: mail scanners follow links, too.
fn solved(pen: &Pen) -> Vec<Link> {
    let page = pen.inquiry_path();
    vec![pen.link("solved-yes", &format!("{page}#close")), pen.link("solved-no", &format!("{page}#follow-up"))]
}

fn reply_note(pen: &Pen) -> Option<Block> {
    let key = match (pen.shop.takes_replies, pen.letter.kind == LetterKind::StoreReplied || !pen.seller_answers()) {
        (true, false) => "reply-reaches-seller",
        (true, true) => "reply-reaches-store",
        (false, _) => "reply-on-page",
    };
    Some(Block::Note(pen.say(key)))
}

fn closed(pen: &Pen) -> Vec<Link> {
    let page = pen.inquiry_path();
    vec![pen.link("rate-help", &format!("{page}#rate")), pen.link("reopen", &format!("{page}#reopen"))]
}

fn review(pen: &Pen) -> Vec<Link> {
    let Some(review) = &pen.letter.review else { return vec![pen.link("see-review", "/my/reviews")] };
    let package = path_segment(&review.package);
    vec![
        pen.link("see-review", &format!("/apps/{package}#reviews")),
        pen.link("change-review", &format!("/apps/{package}/review")),
    ]
}

fn amount(pen: &Pen) -> Option<Block> {
    Some(Block::Amount { label: pen.say("refunded"), value: pen.given_back()? })
}

fn refund_facts(pen: &Pen) -> Vec<(String, String)> {
    let (l, letter) = (pen.locale, pen.letter);
    let mut facts = Vec::new();
    if let Some(method) = letter.purchase.as_ref().and_then(|purchase| purchase.method.clone()) {
        facts.push((pen.say("goes-back-to"), method));
    }
    facts.push((pen.say("cancelled-at"), l.date_time(letter.at)));
    let expected = match letter.expected_by {
        Some(by) => t!(l, "mail-expected-by", day = staff::weekday_day(pen, by)),
        None => pen.say("expected-in"),
    };
    facts.push((pen.say("expected"), expected));
    if let Some(destroyed_at) = letter.destroyed_at {
        facts.push((pen.say("we-delete"), t!(l, "mail-we-delete-number", day = l.day(destroyed_at))));
    }
    facts
}

fn customer_number(pen: &Pen) -> Vec<(String, String)> {
    pen.letter.customer_number.iter().map(|number| (pen.say("customer-number"), number.clone())).collect()
}

/// Until when the law keeps something apart.
fn kept_facts(pen: &Pen) -> Vec<(String, String)> {
    let until = pen.letter.destroyed_at.map(|until| pen.locale.date(until));
    until.map(|until| (pen.say("kept-until"), until)).into_iter().collect()
}

/// What the law has a customer told before they answer: what is looked at, why, who sees it, for how long, and what follows
/// from a refusal; in the words of the version that is asked.
fn consent_facts(pen: &Pen) -> Vec<(String, String)> {
    let mut facts = staff::purchase_facts(pen);
    let said = |clause| {
        let wording = pen.letter.wording.as_ref()?;
        Some((pen.say(&format!("clause-{clause}")), pen.of(wording.clauses.get(clause))))
    };
    facts.extend([Clause::Items, Clause::Purpose, Clause::Recipient].into_iter().filter_map(said));
    facts.push((pen.say("when-deleted"), pen.say("when-deleted-it")));
    facts.extend(said(Clause::Refusal));
    facts
}

/// O and X: the same size, the same weight, each with one neutral sentence on what follows. The page behind them
/// asks again, and saves only there.
fn choice(pen: &Pen) -> [Answer; 2] {
    let answer = |mark, title, text| Answer {
        mark,
        title: pen.say(title),
        text: pen.say(text),
        url: pen.url(&format!("{}?answer={mark}", consent_path(pen))),
    };
    let without = if staff::purchase_facts(pen).len() == 3 { "consent-x-three" } else { "consent-x-facts" };
    [answer("O", "consent-o", "consent-o-then"), answer("X", "consent-x", without)]
}

fn consent_path(pen: &Pen) -> String {
    format!("{}/consent", pen.letter.page())
}

/// Nothing but what a package name consists of gets into a path.
fn path_segment(name: &str) -> String {
    name.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-')).collect()
}

/// Where an author sees how a text of theirs stands, and appeals.
fn own_reviews(pen: &Pen) -> Link {
    pen.link("see-own-review", "/my/reviews")
}
