//! What writes the sentences: the catalogue, with every fact of the letter at hand as a variable.
//!
//! The keys are `mail-{kind}-{recipient}-{part}`, and a part may have variants for what is the case: the lead of
//! `purchase-cancelled-customer` has one for each [`Route`](super::Route), a subject has one with the deadline (`-due`).

use locale::{Locale, Value, t, words};
use model::account::{ActorKind, given_name};
use model::consent::destroyed_at;
use model::inquiry::{Channel, InquiryKind};
use model::time::{DAY, HOUR, MINUTE};
use model::{Bilingual, Currency, Money, Time};

use super::letter::{Letter, LetterKind, Recipient};
use super::render::Shop;
use super::sheet::{Block, Link, Piece, one_line, shortened};

/// Longest subject of an inquiry within the subject of a mail, in characters.
const QUOTED_SUBJECT_MAX: usize = 60;

pub(super) struct Pen<'a> {
    pub letter: &'a Letter,
    pub locale: Locale,
    pub shop: &'a Shop,
    base: String,
    variables: Vec<(&'static str, Value)>,
    /// What is the case, most particular first: endings of keys.
    cases: Vec<&'static str>,
}

impl<'a> Pen<'a> {
    pub fn new(letter: &'a Letter, locale: Locale, shop: &'a Shop) -> Self {
        // Mails share words with the pages, and the first mail may leave before the first page is drawn.
        locale.open(words::STORE);
        locale.open(words::MAIL);
        let base = format!("{}-{}", letter.kind, letter.recipient).replace('_', "-");
        let mut pen = Self { letter, locale, shop, base, variables: Vec::new(), cases: cases(letter, shop) };
        pen.variables = pen.collect();
        pen
    }

    /// A sentence of the catalogue, by its key without `mail-`.
    pub fn say(&self, key: &str) -> String {
        self.locale.with(&format!("mail-{key}"), &self.variables)
    }

    /// A part of this kind's mail, in the variant that fits best.
    pub fn best(&self, part: &str) -> String {
        self.maybe(part).unwrap_or_else(|| self.say(&format!("{}-{part}", self.base)))
    }

    /// The same, for parts that not every kind has.
    pub fn maybe(&self, part: &str) -> Option<String> {
        let plain = format!("{}-{part}", self.base);
        let variants = self.cases.iter().map(|case| format!("{plain}-{case}"));
        let key = variants.chain([plain.clone()]).find(|key| self.locale.has(&format!("mail-{key}")))?;
        Some(self.say(&key))
    }

    pub fn link(&self, key: &str, path: &str) -> Link {
        Link { text: self.say(key), url: self.url(path) }
    }

    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.shop.base_url.trim_end_matches('/'))
    }

    /// The files that came with the words which the mail carries, where they can be had for some days.
    pub fn files(&self) -> Option<Block> {
        let open = self.letter.files.iter().filter_map(|file| Some((&file.name, file.path.as_ref()?)));
        let links: Vec<Link> = open.map(|(name, path)| Link { text: name.clone(), url: self.url(path) }).collect();
        (!links.is_empty()).then(|| Block::Links { label: self.say("files"), links })
    }

    /// Those that nobody can open.
    pub fn shut_files(&self) -> Option<Block> {
        let shut = self.letter.files.iter().filter(|file| file.path.is_none());
        let names: Vec<&str> = shut.map(|file| file.name.as_str()).collect();
        (!names.is_empty()).then(|| Block::Note(t!(self.locale, "mail-files-shut", names = names.join(", "))))
    }

    /// What a daily mail tells of.
    pub fn lines(&self) -> Option<Block> {
        let lines = self.letter.lines.iter();
        let links: Vec<Link> = lines.map(|(text, path)| Link { text: text.clone(), url: self.url(path) }).collect();
        (!links.is_empty()).then(|| Block::Links { label: self.say("digest-lines"), links })
    }

    /// How much more there is than a daily mail can carry.
    pub fn more(&self) -> Option<Block> {
        (self.letter.more > 0).then(|| Block::Note(t!(self.locale, "mail-digest-more", count = self.letter.more)))
    }

    /// The button that leads to where its reader signs in.
    pub fn sign_in(&self) -> Option<Block> {
        self.letter.sign_in.as_ref().map(|path| Block::Buttons(vec![self.link("sign-in", path)]))
    }

    /// The foot's way to stop mails like this one.
    pub fn unsubscribe(&self) -> Option<Piece> {
        self.letter.unsubscribe.as_ref().map(|path| Piece::Link(self.link("unsubscribe", path)))
    }

    /// Where the inquiry is, for whoever reads: customers need not sign in.
    pub fn inquiry_path(&self) -> String {
        self.letter.thread.clone().unwrap_or_else(|| self.letter.page())
    }

    /// Whether the mail comes from the store's operators and not from the store as a whole.
    pub fn operators_act(&self) -> bool {
        use LetterKind as K;
        self.letter.recipient == Recipient::Customer
            && match self.letter.kind {
                K::StoreReplied
                | K::Escalated
                | K::Extended
                | K::PurchaseCancelled
                | K::RefundDeclined
                | K::ConsentAsked
                | K::TakenDown
                | K::PutBack
                | K::AppealDenied => true,
                K::InquiryClosed => self.letter.closed_by == Some(ActorKind::Operator),
                _ => false,
            }
    }

    /// Whether the reader's answer by mail goes to the seller.
    pub fn seller_answers(&self) -> bool {
        self.letter.seller.is_some()
            && matches!(&self.letter.inquiry, Some(inquiry) if inquiry.channel == Channel::ContactSeller)
    }

    pub fn corner(&self) -> String {
        match (self.letter.recipient, &self.letter.inquiry) {
            (Recipient::Customer, Some(inquiry)) => format!("{} {}", self.kind(inquiry.kind), inquiry.number),
            (Recipient::Customer, None) => self.best("corner"),
            (Recipient::Developer, _) => self.say("developer-center"),
            (Recipient::Operator, _) => self.say("operations"),
        }
    }

    pub fn customer_name(&self) -> Option<String> {
        self.letter.customer.as_ref().map(|name| self.of(name))
    }

    /// What was bought: the app's name before an item within it.
    pub fn title(&self) -> Option<String> {
        if let Some(purchase) = &self.letter.purchase {
            let (app, item) = (self.of(&purchase.app), self.of(&purchase.item));
            return Some(if app == item { app } else { format!("{app} {item}") });
        }
        let claimed = self.letter.claimed.as_ref().map(|claimed| one_line(&claimed.item));
        claimed.or_else(|| self.letter.app.as_ref().map(|app| self.of(app)))
    }

    pub fn amount(&self) -> Option<Money> {
        self.letter.refunded.or_else(|| self.letter.purchase.as_ref().map(|purchase| purchase.price))
    }

    /// What goes back, and of how much where that is not all.
    pub fn given_back(&self) -> Option<String> {
        let (l, amount) = (self.locale, self.amount()?);
        let price = self.letter.purchase.as_ref().map(|purchase| purchase.price).filter(|price| *price != amount);
        Some(match price {
            Some(price) => t!(l, "amount-of", amount = l.money(amount), price = l.money(price)),
            None => l.money(amount),
        })
    }

    /// With year and weekday, as the facts of a purchase tell it: `2026. 11. 14.(토) 21:07`, `Sat 14 Nov 2026, 21:07`.
    pub fn record_time(&self, time: Time) -> String {
        let record = self.locale.record_time(time);
        let weekday_time = self.locale.weekday_time(time);
        let Some((weekday, clock)) = weekday_time.split_once(' ') else { return record };
        match (self.locale.language, record.strip_suffix(clock)) {
            (model::Language::Ko, Some(date)) => format!("{}({weekday}) {clock}", date.trim_end()),
            _ => format!("{weekday} {record}"),
        }
    }

    /// A length in its largest unit: `3일`, `7 hours`.
    pub fn length(&self, millis: i64) -> String {
        let (unit, many) = if millis >= DAY {
            ("mail-days", millis / DAY)
        } else if millis >= HOUR {
            ("mail-hours", millis / HOUR)
        } else {
            ("mail-minutes", (millis / MINUTE).max(1))
        };
        t!(self.locale, unit, n = many)
    }

    /// A length that was granted: in hours up to two days, as it is spoken of, else in days.
    pub fn granted(&self, millis: i64) -> String {
        let hours = (millis + HOUR / 2) / HOUR;
        if hours <= 48 {
            t!(self.locale, "mail-hours", n = hours.max(1))
        } else {
            t!(self.locale, "mail-days", n = hours / 24)
        }
    }

    /// A name or title in the reader's language, on one line.
    pub fn of(&self, text: &Bilingual) -> String {
        one_line(text.get(self.locale.language))
    }

    fn kind(&self, kind: InquiryKind) -> String {
        self.locale.t(&format!("kind-{kind}"))
    }

    /// Every fact as a variable. What is unknown reads as the plain word for it.
    fn collect(&self) -> Vec<(&'static str, Value)> {
        let (l, letter) = (self.locale, self.letter);
        let named = |name: &Option<Bilingual>, else_key: &str| {
            name.as_ref().map_or_else(|| l.t(else_key), |name| self.of(name))
        };
        let store = one_line(self.shop.name.get(l.language));
        let app = named(&letter.app, "mail-app");
        let given = letter
            .customer
            .as_ref()
            .map_or_else(|| l.t("mail-customer"), |name| one_line(&given_name(name, l.language)));
        let mut all: Vec<(&'static str, Value)> = vec![
            ("store", store.as_str().into()),
            ("team", t!(l, "mail-team", store = store).into()),
            ("app", app.as_str().into()),
            ("seller", named(&letter.seller, "mail-seller").into()),
            ("customer", named(&letter.customer, "mail-customer").into()),
            ("given", given.into()),
            ("deadline", self.length(self.shop.deadline).into()),
            ("kept", (destroyed_at(Time(0)).since(Time(0)) / DAY).into()),
            ("wording", letter.wording.as_ref().map_or(0, |wording| wording.version).into()),
            ("at", l.short_time(letter.at).into()),
            ("inviter", named(&letter.author, "mail-seller").into()),
        ];
        if let Some(inquiry) = &letter.inquiry {
            let kind = self.kind(inquiry.kind);
            let about = match &letter.app {
                Some(_) => t!(l, &format!("mail-about-{}", inquiry.kind), app = app.as_str()),
                None => kind.clone(),
            };
            let subject = one_line(&inquiry.subject);
            all.push(("number", inquiry.number.to_string().into()));
            all.push(("kind", kind.into()));
            all.push(("about", about.into()));
            all.push(("short", shortened(&subject, QUOTED_SUBJECT_MAX).into()));
            all.push(("subject", subject.into()));
        }
        if let Some(due) = letter.deadline() {
            all.push(("due", l.date_time(due).into()));
            all.push(("more", self.granted(due.since(letter.at)).into()));
        }
        // How long nobody answered: from the customer's message to the deadline, not to when the mail is written.
        let silence =
            letter.deadline().zip(letter.waiting_since).map_or(self.shop.deadline, |(due, since)| due.since(since));
        all.push(("silence", self.length(silence).into()));
        if let Some(asked_at) = letter.asked_at {
            all.push(("asked-day", l.day(asked_at).into()));
            all.push(("took", self.length(letter.at.since(asked_at)).into()));
        }
        let title = self.title().or_else(|| letter.inquiry.as_ref().map(|inquiry| one_line(&inquiry.subject)));
        all.push(("title", shortened(&title.unwrap_or(app), QUOTED_SUBJECT_MAX).into()));
        if let Some(purchase) = &letter.purchase {
            all.push(("item", self.of(&purchase.item).into()));
        }
        if let Some(amount) = self.amount() {
            all.push(("amount", l.money(amount).into()));
            all.push(("won", i64::from(amount.currency == Currency::Krw).into()));
        }
        if let Some(review) = &letter.review {
            all.push(("author", one_line(&review.author).into()));
            all.push(("stars", i64::from(review.stars.get()).into()));
            all.push(("before", i64::from(review.stars_before.unwrap_or(review.stars).get()).into()));
        }
        all
    }
}

fn cases(letter: &Letter, shop: &Shop) -> Vec<&'static str> {
    use super::letter::Route;
    let mut cases = Vec::new();
    cases.extend(letter.route.map(|route| match route {
        Route::Silent => "silent",
        Route::Agreed => "agreed",
        Route::HandedOver => "handed-over",
        Route::Asked => "asked",
        Route::PaymentSide => "payment-side",
    }));
    cases.extend(letter.last_word.then_some("final"));
    if let Some(inquiry) = &letter.inquiry {
        cases.extend((inquiry.channel == Channel::DeveloperHelp).then_some("help"));
        let refund = inquiry.kind == InquiryKind::Refund;
        cases.extend((refund && letter.deadline().is_some()).then_some("refund-due"));
        cases.extend(refund.then_some("refund"));
    }
    cases.extend(match letter.closed_by {
        Some(ActorKind::Developer) => Some("by-developer"),
        Some(ActorKind::Customer) => Some("by-customer"),
        Some(ActorKind::Operator | ActorKind::System) => Some("by-store"),
        Some(ActorKind::Visitor) | None => None,
    });
    let within_app = letter.purchase.as_ref().is_some_and(|purchase| purchase.item != purchase.app);
    cases.extend(within_app.then_some("product"));
    let rated_anew =
        letter.review.as_ref().is_some_and(|review| review.stars_before.is_some_and(|before| before != review.stars));
    cases.extend(rated_anew.then_some("stars"));
    cases.extend((letter.refunded.is_some() || letter.purchase.is_some()).then_some("amount"));
    cases.extend(letter.deadline().is_some().then_some("due"));
    cases.extend(letter.asked_at.is_some().then_some("took"));
    cases.extend(shop.takes_replies.then_some("mail"));
    cases
}
