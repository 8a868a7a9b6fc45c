//! What stands in mails to developers and operators.

use locale::t;
use model::inquiry::InquiryKind;
use model::time::DAY;
use model::{Language, Time};

use super::letter::{LetterKind, Recipient};
use super::pen::Pen;
use super::sheet::{Block, Cell, Clock, Piece};

pub(super) fn blocks(pen: &Pen) -> Vec<Block> {
    use LetterKind as K;
    let developer = pen.letter.recipient == Recipient::Developer;
    let blocks: Vec<Option<Block>> = match pen.letter.kind {
        K::NewInquiry | K::CustomerWrote | K::InquiryReopened | K::Extended | K::Reminder => {
            vec![
                clock(pen),
                quote(pen),
                pen.files(),
                pen.shut_files(),
                facts(pen),
                answer_by_mail(pen),
                open(pen),
                answer_on_page(pen),
            ]
        }
        K::Escalated if developer => {
            vec![quote(pen), facts(pen), next(pen), open(pen), answer_on_page(pen)]
        }
        K::PurchaseCancelled => vec![amount(pen), facts(pen), said(pen), next(pen), open(pen)],
        K::RefundDeclined => vec![said(pen), facts(pen), next(pen), open(pen)],
        K::TakenDown | K::PutBack | K::AppealDenied => {
            let facts = Block::Facts(text_facts(pen));
            vec![Some(facts), said(pen), quote(pen), next(pen), open_reviews(pen)]
        }
        K::ReviewChanged => vec![review_facts(pen), quote(pen), next(pen), open_reviews(pen)],
        K::Mentioned => vec![open(pen)],
        K::SignInLink => vec![pen.sign_in(), next(pen)],
        K::PasswordChanged => vec![next(pen), Some(Block::Buttons(vec![pen.link("sign-in", "/sign-in")]))],
        K::Invitation => vec![invitation_facts(pen), next(pen), join(pen)],
        K::Digest => vec![pen.lines(), pen.more(), open(pen)],
        K::RefundAgreed => vec![said(pen), quote(pen), facts(pen), next(pen), open(pen)],
        _ => vec![quote(pen), pen.files(), pen.shut_files(), facts(pen), next(pen), open(pen)],
    };
    blocks.into_iter().flatten().collect()
}

pub(super) fn footer(pen: &Pen) -> Vec<Piece> {
    // What is about an account goes to its own address and not to a contact address.
    if matches!(pen.letter.kind, LetterKind::SignInLink | LetterKind::PasswordChanged) {
        return vec![Piece::Text(pen.say("footer-store"))];
    }
    let why = pen.say(match (pen.letter.kind, pen.letter.recipient) {
        (LetterKind::Invitation, _) => "footer-invitation",
        // Only what somebody has chosen for their own address can be given up by them.
        _ if pen.letter.unsubscribe.is_some() => "footer-own",
        (_, Recipient::Developer) => "footer-developer",
        _ => "footer-operator",
    });
    let text = if pen.letter.inquiry.is_some() { format!("{} {why}", pen.say("numbers-never-by-mail")) } else { why };
    [Some(Piece::Text(text)), pen.unsubscribe()].into_iter().flatten().collect()
}

/// The facts by which the store's form names a purchase, in its words: customer number, time, item.
pub(super) fn purchase_facts(pen: &Pen) -> Vec<(String, String)> {
    let letter = pen.letter;
    let (item, time) = match (&letter.purchase, &letter.claimed) {
        (Some(purchase), _) => {
            let price = if purchase.price.is_free() { pen.say("free") } else { pen.locale.money(purchase.price) };
            (Some(format!("{} · {price}", pen.of(&purchase.item))), Some(purchase.purchased_at))
        }
        (None, Some(claimed)) => (Some(claimed.item.clone()), claimed.purchased_at),
        (None, None) => (None, None),
    };
    let claimed_number = letter.claimed.as_ref().and_then(|claimed| claimed.customer_number.clone());
    let number = letter.customer_number.clone().or(claimed_number).map(|number| (pen.say("customer-number"), number));
    let time = time.map(|time| (pen.say("purchased-at"), pen.record_time(time)));
    let item = item.map(|item| (pen.say("item"), item));
    // As drawn: a customer is asked in the order of the form, staff see first what was bought.
    let ordered = if letter.recipient == Recipient::Customer { [number, time, item] } else { [item, time, number] };
    ordered.into_iter().flatten().collect()
}

/// One cell for each day from `from` to `due`, filled when it has passed; a single one where that would be too many.
pub(super) fn clock_face(pen: &Pen, from: Time, due: Time, title: String) -> Clock {
    let days = (due.since(from).max(1) + DAY - 1) / DAY;
    let days = if days <= 7 { days } else { 1 };
    let cells = (1..=days)
        .map(|day| {
            let end = if day == days { due } else { from + day * DAY };
            let weekday = pen.locale.weekday_time(end).split(' ').next().unwrap_or_default().to_owned();
            Cell { weekday, passed: end <= pen.letter.at }
        })
        .collect();
    let end = pen.locale.weekday_time(due).split(' ').nth(1).unwrap_or_default().to_owned();
    Clock { title, cells, end, note: None }
}

/// A day with its weekday: `11월 25일(수)`, `Wed 25 Nov`.
pub(super) fn weekday_day(pen: &Pen, time: Time) -> String {
    let full = pen.locale.date_time(time);
    let separator = match pen.locale.language {
        Language::Ko => " ",
        Language::En => ", ",
    };
    full.rsplit_once(separator).map_or(full.clone(), |(day, _)| day.to_owned())
}

/// The running deadline. An extension's begins with the letter; any other with the oldest unanswered message.
fn clock(pen: &Pen) -> Option<Block> {
    let due = pen.letter.deadline()?;
    let extended = pen.letter.kind == LetterKind::Extended;
    let from = pen.letter.waiting_since.filter(|_| !extended).unwrap_or(pen.letter.at);
    let until = pen.locale.date_time(due);
    let title = if extended {
        t!(pen.locale, "mail-clock-extended", due = until)
    } else {
        t!(pen.locale, "mail-clock", length = pen.granted(due.since(from)), due = until)
    };
    let refund = pen.letter.inquiry.as_ref().is_some_and(|inquiry| inquiry.kind == InquiryKind::Refund);
    let note = pen.say(if refund { "clock-note-refund" } else { "clock-note" });
    Some(Block::Clock(Clock { note: Some(note), ..clock_face(pen, from, due, title) }))
}

/// The customer's words. Without a new message, the ones that still wait.
fn quote(pen: &Pen) -> Option<Block> {
    // What staff of the other side wrote stands apart, with its author.
    let theirs = matches!(
        pen.letter.kind,
        LetterKind::RefundAgreed | LetterKind::RefundDeclined | LetterKind::PurchaseCancelled
    ) || pen.letter.kind.is_moderation();
    let body = pen.letter.body.clone().filter(|_| !theirs);
    let text = body.or_else(|| pen.letter.asked.clone())?;
    Some(Block::Quote { label: None, text })
}

/// What an operator told the developer, or a developer the operators.
fn said(pen: &Pen) -> Option<Block> {
    let text = pen.letter.body.clone()?;
    let when = pen.locale.short_time(pen.letter.at);
    let (author, about) = if pen.letter.recipient == Recipient::Developer {
        (pen.say("team"), when)
    } else {
        let seller = pen.letter.seller.as_ref().map_or_else(|| pen.say("seller"), |seller| pen.of(seller));
        match pen.letter.author.as_ref().map(|author| pen.of(author)) {
            Some(author) => (author, format!("{seller} · {when}")),
            None => (seller, when),
        }
    };
    Some(Block::Said { author, about, text })
}

fn facts(pen: &Pen) -> Option<Block> {
    let mut facts = Vec::new();
    if pen.letter.recipient == Recipient::Operator {
        facts.extend(pen.letter.app.as_ref().map(|app| (pen.say("fact-app"), pen.of(app))));
        facts.extend(pen.letter.seller.as_ref().map(|seller| (pen.say("fact-seller"), pen.of(seller))));
    }
    facts.extend(purchase_facts(pen));
    if let Some(answer) = pen.letter.consent_said {
        facts.push((pen.say("consent-said"), answer.to_string()));
    }
    if pen.letter.kind == LetterKind::PurchaseCancelled {
        facts.push((pen.say("cancelled-at"), pen.locale.date_time(pen.letter.at)));
    }
    (!facts.is_empty()).then_some(Block::Facts(facts))
}

fn amount(pen: &Pen) -> Option<Block> {
    Some(Block::Amount { label: pen.say("refunded"), value: pen.given_back()? })
}

fn review_facts(pen: &Pen) -> Option<Block> {
    let review = pen.letter.review.as_ref()?;
    let key =
        if review.stars_before.is_some_and(|before| before != review.stars) { "stars-changed" } else { "stars-now" };
    let mut facts: Vec<_> = pen.letter.app.as_ref().map(|app| (pen.say("fact-app"), pen.of(app))).into_iter().collect();
    facts.push((pen.say("rating"), pen.say(key)));
    Some(Block::Facts(facts))
}

/// What app a text is about, and why it was taken down.
pub(super) fn text_facts(pen: &Pen) -> Vec<(String, String)> {
    let app = pen.letter.app.as_ref().map(|app| (pen.say("fact-app"), pen.of(app)));
    let reason = pen.letter.reason.map(|reason| (pen.say("fact-reason"), pen.locale.t(&format!("takedown-{reason}"))));
    app.into_iter().chain(reason).collect()
}

fn next(pen: &Pen) -> Option<Block> {
    pen.maybe("next").map(Block::Paragraph)
}

/// Whether the mail is one that a developer answers.
pub(super) fn waits_for_answer(pen: &Pen) -> bool {
    use LetterKind as K;
    let asks = matches!(
        pen.letter.kind,
        K::NewInquiry | K::CustomerWrote | K::InquiryReopened | K::Extended | K::Reminder | K::Escalated
    );
    asks && pen.letter.recipient == Recipient::Developer
}

fn answer_by_mail(pen: &Pen) -> Option<Block> {
    let answers = waits_for_answer(pen) && pen.shop.takes_replies;
    let clock_stops = if pen.letter.deadline().is_some() { "answer-text-due" } else { "answer-text" };
    answers.then(|| Block::Callout { title: pen.say("answer-title"), text: pen.say(clock_stops) })
}

/// Where no mail comes in, nobody is to believe that an answer by mail would arrive.
fn answer_on_page(pen: &Pen) -> Option<Block> {
    (waits_for_answer(pen) && !pen.shop.takes_replies).then(|| Block::Note(pen.say("answer-on-page")))
}

fn invitation_facts(pen: &Pen) -> Option<Block> {
    let role = pen.letter.role.map(|role| (pen.say("fact-role"), pen.locale.t(&format!("member-role-{role}"))));
    let until = pen.letter.due_at.map(|until| (pen.say("fact-until"), pen.locale.date_time(until)));
    let facts: Vec<_> = role.into_iter().chain(until).collect();
    (!facts.is_empty()).then_some(Block::Facts(facts))
}

fn join(pen: &Pen) -> Option<Block> {
    let path = pen.letter.join.as_ref()?;
    Some(Block::Buttons(vec![pen.link("join", path)]))
}

fn open(pen: &Pen) -> Option<Block> {
    let key = if pen.letter.recipient == Recipient::Developer { "open-developer" } else { "open-operations" };
    Some(Block::Buttons(vec![pen.link(key, &pen.inquiry_path())]))
}

fn open_reviews(pen: &Pen) -> Option<Block> {
    // What was taken down stands in a list of its own.
    let list = match pen.letter.kind {
        LetterKind::TakenDown | LetterKind::AppealDenied => "/developer/reviews?queue=hidden",
        LetterKind::PutBack => "/developer/reviews?queue=replied",
        _ => "/developer/reviews",
    };
    Some(Block::Buttons(vec![pen.link("open-developer", list)]))
}
