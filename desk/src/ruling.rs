//! What operators say with a decision: the reason from the closed list, and the words that the customer is told. Those are
//! prepared from the reason, in the customer's language, unless the operator writes their own.

use std::sync::LazyLock;

use locale::{Locale, t, words};
use model::account::given_name;
use model::event::EventKind;
use model::inquiry::{Illegal, MessageKind};
use model::invalid::Unknown;
use model::refund::{Grounds, Outcome, RefundReason, RefundState, Refusal, may_part, parse_part};
use model::text::{self, MESSAGE_MAX};
use model::view::{PART_HOLE, PreparedMessages};
use model::{AccountId, Actor, Bilingual, Currency, Invalid, Language, Money, Reason, RefundId, Time, Zone};

use crate::Error;
use crate::acting::Acting;
use crate::inquiries::{InquiryRow, Written};
use crate::refunds::RefundRow;
use crate::store::{Conn, args};

/// A decision as it was typed. Each outcome has a list of reasons of its own, and reads that alone.
#[derive(Clone, Debug, Default)]
pub struct Ruling {
    /// `cancel`, `decline` or `extend`.
    pub outcome: String,
    pub cancel_reason: String,
    pub decline_reason: String,
    /// What is given back of a divisible purchase, such as `12,000`; empty for all of it.
    pub part: String,
    /// What the customer is told; what is prepared when empty.
    pub message: String,
    /// For operators only.
    pub note: String,
}

/// The same, parsed.
pub(crate) struct Words {
    pub outcome: Outcome,
    /// None for an extension, which needs no reason.
    pub grounds: Option<Grounds>,
    /// As it was typed: what it may be follows from the purchase.
    part: Option<String>,
    pub message: Option<String>,
    pub note: Option<String>,
}

impl Ruling {
    pub(crate) fn parse(&self) -> Result<Words, Error> {
        let outcome: Outcome = chosen("outcome", &self.outcome)?;
        let grounds = match outcome {
            Outcome::Cancel => Some(Grounds::Cancel(chosen("cancel_reason", &self.cancel_reason)?)),
            Outcome::Decline => Some(Grounds::Decline(chosen("decline_reason", &self.decline_reason)?)),
            Outcome::Extend => None,
        };
        let message = match grounds {
            // Nothing can be prepared for what stands in no list.
            Some(Grounds::Decline(Refusal::Unlisted)) => Some(text::parse_text("message", &self.message, MESSAGE_MAX)?),
            Some(_) => optional("message", &self.message)?,
            None => None,
        };
        let part = (outcome == Outcome::Cancel && !self.part.trim().is_empty()).then(|| self.part.clone());
        Ok(Words { outcome, grounds, part, message, note: optional("note", &self.note)? })
    }
}

impl Words {
    /// How much goes back, where it is not all.
    pub(crate) async fn part(&self, conn: &mut Conn, refund: &RefundRow) -> Result<Option<Money>, Error> {
        let Some(typed) = &self.part else { return Ok(None) };
        let purchase = refund.purchase_id.ok_or(Illegal::NoPurchase)?;
        let (minor, currency, divisible): (i64, Currency, bool) = conn
            .found(
                "SELECT p.price_minor, p.currency, COALESCE(pr.divisible, FALSE) FROM purchases p
                 LEFT JOIN products pr ON pr.id = p.product_id WHERE p.id = $1",
                args![purchase],
            )
            .await?;
        let part = parse_part("part", typed, Money { minor, currency })?;
        may_part(part, divisible)?;
        Ok(part)
    }
}

fn chosen<T: std::str::FromStr<Err = Unknown>>(field: &str, text: &str) -> Result<T, Invalid> {
    match text.trim() {
        "" => Err(Invalid::new(field, Reason::Required)),
        text => text.parse().map_err(|_: Unknown| Invalid::new(field, Reason::NotAChoice)),
    }
}

fn optional(field: &str, text: &str) -> Result<Option<String>, Invalid> {
    if text.trim().is_empty() { Ok(None) } else { text::parse_text(field, text, MESSAGE_MAX).map(Some) }
}

/// The detail of a fact as it is read: of a decision the reason's code is kept. What was decided before there was a list
/// has its reason there in free words.
pub(crate) fn told(kind: EventKind, detail: &str) -> Bilingual {
    let Some(grounds) = grounds_of(kind, detail) else { return Bilingual::same(detail.to_owned()) };
    let say = |language| locale_of(language, words::STORE).t(&grounds.key());
    Bilingual { ko: say(Language::Ko), en: say(Language::En) }
}

/// The reason that the detail of a fact names.
pub(crate) fn grounds_of(kind: EventKind, detail: &str) -> Option<Grounds> {
    match kind {
        EventKind::ApprovalAsked
        | EventKind::CancellationApproved
        | EventKind::CancellationDecided
        | EventKind::RefundDeclined => detail.parse().ok(),
        _ => None,
    }
}

/// The words of customers' mails: what is told with a decision is written like them.
pub(crate) fn words_of(language: Language) -> Locale {
    locale_of(language, words::MAIL)
}

fn locale_of(language: Language, words: locale::Words) -> Locale {
    // No time is written here, so any zone does.
    static ZONE: LazyLock<Zone> = LazyLock::new(Zone::seoul);
    let locale = Locale::new(language, &ZONE);
    locale.open(words);
    locale
}

/// What the prepared words speak of.
#[derive(Clone)]
pub(crate) struct Speaker {
    pub locale: Locale,
    /// How the customer is called, where their account is known.
    pub given: Option<String>,
    pub amount: Option<Money>,
    /// What goes back, in words, where it is not all.
    pub part: Option<String>,
    pub cause: Cause,
}

/// Why the store decides, and not the developer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cause {
    /// The developer let the deadline pass.
    Silent,
    /// The developer wants it.
    Agreed,
    /// It was the store's to begin with.
    Asked,
}

impl Cause {
    pub fn of(agreed: bool, escalated_at: Option<Time>, answered_at: Option<Time>) -> Self {
        match (agreed, escalated_at, answered_at) {
            (true, ..) => Self::Agreed,
            (false, Some(_), None) => Self::Silent,
            (false, ..) => Self::Asked,
        }
    }
}

#[derive(sqlx::FromRow)]
struct Facts {
    language: Language,
    name_ko: Option<String>,
    name_en: Option<String>,
    price_minor: Option<i64>,
    currency: Option<Currency>,
}

impl Speaker {
    async fn of(conn: &mut Conn, row: &InquiryRow, refund: &RefundRow) -> Result<Self, Error> {
        let facts: Facts = conn
            .found(
                "SELECT COALESCE(a.language, i.language) AS language, a.name_ko, a.name_en, p.price_minor, p.currency
                 FROM inquiries i LEFT JOIN accounts a ON a.id = i.customer_id LEFT JOIN purchases p ON p.id = i.purchase_id
                 WHERE i.id = $1",
                args![row.id],
            )
            .await?;
        let cause = Cause::of(refund.state == RefundState::Agreed, row.escalated_at, row.answered_at);
        let name = facts.name_ko.zip(facts.name_en).map(|(ko, en)| Bilingual { ko, en });
        Ok(Self {
            locale: words_of(facts.language),
            given: name.map(|name| given_name(&name, facts.language)),
            part: None,
            amount: facts.price_minor.zip(facts.currency).map(|(minor, currency)| Money { minor, currency }),
            cause,
        })
    }

    /// What the customer is told, in their language. Empty where nothing can be prepared.
    pub fn says(&self, grounds: Grounds) -> String {
        let l = self.locale;
        let mut sentences = Vec::new();
        if let Some(given) = &self.given {
            sentences.push(t!(l, "ruling-hello", given = given));
        }
        match grounds {
            Grounds::Cancel(_) => {
                sentences.push(l.t(match (self.cause, self.part.is_some()) {
                    (Cause::Silent, false) => "ruling-cancel-silent",
                    (Cause::Agreed, false) => "ruling-cancel-agreed",
                    (Cause::Asked, false) => "ruling-cancel",
                    (Cause::Silent, true) => "ruling-part-silent",
                    (Cause::Agreed, true) => "ruling-part-agreed",
                    (Cause::Asked, true) => "ruling-part",
                }));
                match (&self.part, self.amount) {
                    (Some(part), Some(price)) => {
                        sentences.push(t!(l, "ruling-money-part", amount = part, price = l.money(price)));
                    }
                    (_, Some(amount)) => sentences.push(t!(l, "ruling-money", amount = l.money(amount))),
                    (_, None) => {}
                }
            }
            Grounds::Decline(Refusal::Unlisted) => return String::new(),
            Grounds::Decline(refusal) => {
                sentences.push(l.t(&format!("ruling-why-{refusal}")));
            }
        }
        sentences.join(" ")
    }
}

/// The words that are prepared for each reason, for the operator who decides.
pub(crate) async fn prepared(conn: &mut Conn, row: &InquiryRow) -> Result<PreparedMessages, Error> {
    let refund = RefundRow::of(conn, row).await?;
    let speaker = Speaker::of(conn, row, &refund).await?;
    let in_part = Speaker { part: Some(PART_HOLE.to_string()), ..speaker.clone() };
    let declines = Refusal::ALL.iter().map(|&refusal| (refusal, speaker.says(Grounds::Decline(refusal))));
    Ok(PreparedMessages {
        language: speaker.locale.language,
        // It does not depend on the reason: what the customer gets does not either.
        cancel: speaker.says(Grounds::Cancel(RefundReason::Other)),
        cancel_in_part: in_part.says(Grounds::Cancel(RefundReason::Other)),
        declines: declines.collect(),
    })
}

/// What the customer is told with a decision: the operator's words, or the prepared ones.
pub(crate) async fn message(
    conn: &mut Conn,
    row: &InquiryRow,
    refund: &RefundRow,
    words: &Words,
    part: Option<Money>,
) -> Result<String, Error> {
    match (&words.message, words.grounds) {
        (Some(message), _) => Ok(message.clone()),
        (None, Some(grounds)) => {
            let speaker = Speaker::of(conn, row, refund).await?;
            let part = part.map(|part| speaker.locale.money(part));
            Ok(Speaker { part, ..speaker }.says(grounds))
        }
        (None, None) => Ok(String::new()),
    }
}

impl Acting {
    /// The same for a decision that was kept until it was carried out.
    pub(crate) async fn say_decision(&self, tx: &mut Conn, row: &InquiryRow, refund: RefundId) -> Result<(), Error> {
        let (by, message): (Option<AccountId>, Option<String>) =
            tx.found("SELECT decided_by, decision_reason FROM refunds WHERE id = $1", args![refund]).await?;
        match by.zip(message) {
            Some((by, message)) => self.say_ruling(tx, row, by, &message).await,
            None => Ok(()),
        }
    }

    /// Puts what an operator said with a decision into the thread, in their name, once it is carried out.
    pub(crate) async fn say_ruling(
        &self,
        tx: &mut Conn,
        row: &InquiryRow,
        by: AccountId,
        message: &str,
    ) -> Result<(), Error> {
        if message.is_empty() {
            return Ok(());
        }
        let operator = self.desk.act_as(Actor::Operator(by));
        let written = Written::new(MessageKind::Message, message);
        operator.write_message(tx, row.id, written, self.now()).await.map(|_| ())
    }
}
