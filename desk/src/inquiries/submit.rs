//! A customer sends an inquiry: to an app's developer, or to the store's customer center.

use model::access::{Action, Subject};
use model::catalog::PackageName;
use model::consent::{Answer, ConsentChannel, ConsentState};
use model::event::EventKind;
use model::inquiry::{Channel, Illegal, InquiryKind, InquiryNumber, MessageKind, Progress};
use model::invalid::{Checks, Unknown};
use model::mail::MAIL_MESSAGE_MAX;
use model::purchase::{NoRefund, PurchaseState};
use model::push::News;
use model::refund::{RefundReason, RefundState};
use model::text::{self, LINE_MAX, MESSAGE_MAX};
use model::{
    AccountId, AppId, ConsentId, Currency, FileId, InquiryId, Invalid, Language, MessageId, Money, PurchaseId, Reason,
    RefundId, SellerId, Time,
};

use super::{Inquiries, InquiryRow, Mailed, Written, next_number, word};
use crate::Error;
use crate::acting::Acting;
use crate::idempotency::{Key, fingerprint};
use crate::mail::LetterKind;
use crate::outbox::{Errand, Post, To};
use crate::record::About;
use crate::store::{Conn, args};
use crate::terms::running;

/// Longest heading made from a message, in characters.
const SUBJECT: usize = 60;
const DEED: &str = "submit_inquiry";

/// The contact form as it was posted.
#[derive(Clone, Debug, Default)]
pub struct SubmitForm {
    pub key: String,
    /// Empty for the customer center.
    pub package: String,
    pub kind: String,
    /// The id of an own purchase, `other` when described by hand, or empty.
    pub purchase: String,
    pub claimed_at: String,
    pub claimed_item: String,
    pub reason: String,
    pub body: String,
    pub consent: String,
    /// The version of the words that the consent was asked with; empty for today's.
    pub wording: String,
}

/// The form after its fields were understood, without having looked anything up.
#[derive(Clone, Debug)]
struct Parsed {
    key: Key,
    package: Option<PackageName>,
    kind: InquiryKind,
    purchase: Which,
    body: String,
    files: Vec<FileId>,
    refund: Option<AskedRefund>,
}

/// What only a refund's form asks.
#[derive(Clone, Debug)]
struct AskedRefund {
    reason: RefundReason,
    answer: Answer,
    /// The version of the words that were answered, as the form says it.
    wording: String,
}

#[derive(Clone, Debug)]
enum Which {
    None,
    Own(PurchaseId),
    ByHand { at: Time, item: String },
}

impl SubmitForm {
    fn parse(self, acting: &Acting) -> Result<Parsed, Error> {
        let package = match self.package.trim() {
            "" => None,
            name => Some(name.parse()?),
        };
        let mut checks = Checks::default();
        let kind = checks.field(choice("kind", &self.kind));
        let purchase = self.which(acting, kind, &mut checks);
        let body = checks.field(text::parse_text("body", &self.body, MESSAGE_MAX));
        let refund = (kind == Some(InquiryKind::Refund)).then(|| {
            (
                checks.field(choice("reason", &self.reason)),
                checks.field(choice("consent", &self.consent.to_uppercase())),
            )
        });
        checks.done()?;
        let (Some(kind), Some(purchase), Some(body)) = (kind, purchase, body) else { return Err(Error::BadRequest) };
        let refund = match refund {
            Some((Some(reason), Some(answer))) => Some(AskedRefund { reason, answer, wording: self.wording }),
            _ => None,
        };
        Ok(Parsed { key: Key::parse(&self.key), package, kind, purchase, body, files: Vec::new(), refund })
    }

    /// A refund needs its purchase; other kinds may name one.
    fn which(&self, acting: &Acting, kind: Option<InquiryKind>, checks: &mut Checks) -> Option<Which> {
        match self.purchase.trim() {
            "" if kind == Some(InquiryKind::Refund) => {
                checks.refuse(Invalid::new("purchase", Reason::Required));
                None
            }
            "" => Some(Which::None),
            "other" if kind != Some(InquiryKind::Refund) && self.claimed_item.trim().is_empty() => Some(Which::None),
            "other" => {
                let at = checks.field(past_time("claimed_at", &self.claimed_at, acting));
                let item = checks.field(text::parse_line("claimed_item", &self.claimed_item));
                at.zip(item).map(|(at, item)| Which::ByHand { at, item })
            }
            id => checks
                .field(id.parse().map_err(|_: Unknown| Invalid::new("purchase", Reason::NotAChoice)))
                .map(Which::Own),
        }
    }
}

fn choice<T: std::str::FromStr<Err = Unknown>>(field: &str, text: &str) -> Result<T, Invalid> {
    match text.trim() {
        "" => Err(Invalid::new(field, Reason::Required)),
        text => text.parse().map_err(|_| Invalid::new(field, Reason::NotAChoice)),
    }
}

/// A local time that a person typed, and that lies in the past.
pub(super) fn past_time(field: &str, text: &str, acting: &Acting) -> Result<Time, Invalid> {
    if text.trim().is_empty() {
        return Err(Invalid::new(field, Reason::Required));
    }
    let time = acting.desk.zone().parse_local(text).ok_or_else(|| Invalid::new(field, Reason::NotATime))?;
    if time > acting.now() { Err(Invalid::new(field, Reason::InFuture)) } else { Ok(time) }
}

/// Where the inquiry goes, and what it is about, after looking it up.
struct Target {
    channel: Channel,
    app: Option<AppId>,
    seller: Option<SellerId>,
    purchase: Option<PurchaseId>,
    item: Option<String>,
}

impl Inquiries {
    /// Sends an inquiry. Repeating the form's key returns the first one's number.
    pub async fn submit(&self, form: SubmitForm) -> Result<InquiryNumber, Error> {
        let customer = self.0.account()?;
        self.0.may(Action::SubmitInquiry, Subject::of_customer(customer))?;
        let parsed = Parsed { files: self.1.clone(), ..form.parse(&self.0)? };
        self.0
            .desk
            .store()
            .write((self.0.clone(), parsed), move |tx, (acting, parsed)| {
                Box::pin(submit(acting, tx, customer, parsed.clone()))
            })
            .await
    }
}

impl Acting {
    /// A customer's mail to an inquiry that ended too long ago: a new one about the same app, which points to the old.
    /// It asks for no refund, since the questions that a refund needs cannot be asked by mail.
    pub(crate) async fn submit_by_mail(
        &self,
        tx: &mut Conn,
        old: &InquiryRow,
        mailed: Mailed<'_>,
        now: Time,
    ) -> Result<MessageId, Error> {
        let customer = self.account()?;
        self.may(Action::SubmitInquiry, Subject::of_customer(customer))?;
        let body = text::parse_text("body", mailed.said, MAIL_MESSAGE_MAX)?;
        let target = Target {
            // What a developer passed on was the store's case, and so is what comes of it.
            channel: if old.channel == Channel::ContactSeller { old.channel } else { Channel::CustomerCenter },
            app: old.app_id,
            seller: old.seller_id.filter(|_| old.channel == Channel::ContactSeller),
            purchase: old.purchase_id,
            item: None,
        };
        let opened = Opening {
            kind: if old.kind == InquiryKind::Refund { InquiryKind::Other } else { old.kind },
            claimed_at: None,
            follows: Some(old.id),
            written: Written::by_mail(Mailed { said: &body, ..mailed }),
        };
        let (_, _, message) = open(self, tx, customer, &target, opened, now).await?;
        Ok(message)
    }
}

async fn submit(acting: &Acting, tx: &mut Conn, customer: AccountId, form: Parsed) -> Result<InquiryNumber, Error> {
    let deed = fingerprint(DEED, &(&form.package, form.kind, &form.purchase, &form.body, &form.files, &form.refund));
    if let Some(number) = form.key.before(tx, customer, &deed).await? {
        return Ok(number.parse()?);
    }
    let now = acting.now();
    let target = look_up(tx, customer, &form).await?;
    let claimed_at = match &form.purchase {
        Which::ByHand { at, .. } => Some(*at),
        _ => None,
    };
    let written = Written { brought: &form.files, ..Written::new(MessageKind::Message, &form.body) };
    let opening = Opening { kind: form.kind, claimed_at, follows: None, written };
    let (id, number, _) = open(acting, tx, customer, &target, opening, now).await?;
    if let Some(asked) = &form.refund {
        ask_refund(acting, tx, id, customer, &target, asked, now).await?;
    }
    form.key.remember(tx, customer, &deed, &number.to_string(), now).await?;
    Ok(number)
}

/// How an inquiry begins.
struct Opening<'a> {
    kind: InquiryKind,
    claimed_at: Option<Time>,
    /// The ended one that it goes on from.
    follows: Option<InquiryId>,
    written: Written<'a>,
}

/// Opens an inquiry with its first message, and tells whoever has to answer.
async fn open(
    acting: &Acting,
    tx: &mut Conn,
    customer: AccountId,
    target: &Target,
    opening: Opening<'_>,
    now: Time,
) -> Result<(InquiryId, InquiryNumber, MessageId), Error> {
    let rule = acting.desk.rule_in_force(tx).await?;
    let progress = Progress::submitted(target.channel, &rule.policy, now);
    let number = next_number(tx).await?;
    let id = InquiryId::new(acting.desk.id(now));
    let (language, name_ko, name_en): (Language, String, String) =
        tx.found("SELECT language, name_ko, name_en FROM accounts WHERE id = $1", args![customer]).await?;
    let body = opening.written.body;
    tx.run(
        "INSERT INTO inquiries (id, serial, handed_over, channel, kind, state, at_store, subject, preview, language, customer_id, seller_id,
                app_id, purchase_id, claimed_at, claimed_item, created_at, updated_at, waiting_since, due_at, first_due_at, follows_id, policy_version)
         VALUES ($1, $2, FALSE, $3, $4, $5, $18, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15, $16, $17, $17, $19, $20)",
        args![
            id,
            number.serial,
            target.channel,
            opening.kind,
            progress.state,
            text::heading_of(body, SUBJECT),
            word::preview(body),
            language,
            customer,
            target.seller,
            target.app,
            target.purchase,
            opening.claimed_at,
            target.item.clone(),
            now,
            progress.waiting_since,
            progress.due_at,
            progress.at_store,
            opening.follows,
            rule.number,
        ],
    )
    .await?;
    acting.record(tx, now, EventKind::InquirySubmitted, About::inquiry(id), None).await?;
    // Not by its subject, which is the message's beginning.
    let also = format!("{number} {name_ko} {name_en}");
    let message = acting.write_message(tx, id, Written { also: &also, ..opening.written }, now).await?;
    let to = match target.seller {
        Some(seller) => To::Seller(seller),
        None => To::Center,
    };
    acting.leave(tx, now, &Errand::Mail(Post::about(LetterKind::NewInquiry, to, id).with_message(message))).await?;
    if let Some(seller) = target.seller {
        acting.push_of_inquiry(tx, now, News::NewInquiry, id, (seller, None)).await?;
    }
    Ok((id, number, message))
}

/// Finds the app and the purchase; both must be the customer's own business.
async fn look_up(tx: &mut Conn, customer: AccountId, form: &Parsed) -> Result<Target, Error> {
    let app: Option<(AppId, SellerId)> = match &form.package {
        Some(package) => Some(tx.found("SELECT id, seller_id FROM apps WHERE package = $1", args![package]).await?),
        None => None,
    };
    let (purchase, purchased_app) = match &form.purchase {
        Which::Own(id) => {
            let found = own_purchase(tx, customer, *id, app.map(|(app, _)| app), form.kind).await?;
            (Some(*id), Some(found))
        }
        _ => (None, None),
    };
    let item = match &form.purchase {
        Which::ByHand { item, .. } => Some(item.chars().take(LINE_MAX).collect()),
        _ => None,
    };
    Ok(match app {
        Some((app, seller)) => {
            Target { channel: Channel::ContactSeller, app: Some(app), seller: Some(seller), purchase, item }
        }
        // The customer center's cases are the store's alone: no seller sees them.
        None => Target { channel: Channel::CustomerCenter, app: purchased_app, seller: None, purchase, item },
    })
}

async fn own_purchase(
    tx: &mut Conn,
    customer: AccountId,
    purchase: PurchaseId,
    app: Option<AppId>,
    kind: InquiryKind,
) -> Result<AppId, Error> {
    let found: Option<(AppId, PurchaseState, i64, Currency)> = tx
        .first(
            "SELECT app_id, state, price_minor, currency FROM purchases WHERE id = $1 AND customer_id = $2",
            args![purchase, customer],
        )
        .await?;
    let (of_app, state, price, currency) = found.ok_or_else(|| Invalid::new("purchase", Reason::NotYours))?;
    if app.is_some_and(|app| app != of_app) {
        return Err(Invalid::new("purchase", Reason::NotAChoice).into());
    }
    if kind == InquiryKind::Refund {
        if NoRefund::of(Money { minor: price, currency }, state, false).is_some() {
            return Err(Illegal::NothingToRefund.into());
        }
        refuse_second(tx, purchase).await?;
        refuse_after_appeal(tx, purchase).await?;
    }
    Ok(of_app)
}

/// The answer to an appeal is the last one: asking anew does not lead around it.
async fn refuse_after_appeal(tx: &mut Conn, purchase: PurchaseId) -> Result<(), Error> {
    let (refused,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM refunds WHERE purchase_id = $1 AND state = 'declined' AND appealed_from IS NOT NULL",
            args![purchase],
        )
        .await?;
    if refused > 0 { Err(Illegal::AppealedBefore.into()) } else { Ok(()) }
}

/// One running refund request for a purchase. The unique index says the same; this says it in words.
pub(crate) async fn refuse_second(tx: &mut Conn, purchase: PurchaseId) -> Result<(), Error> {
    let (running,): (i64,) = tx
        .one(
            concat!(
                "SELECT COUNT(*) FROM refunds WHERE purchase_id = $1
                AND ",
                running!("state")
            ),
            args![purchase],
        )
        .await?;
    if running > 0 { Err(Illegal::RefundRunning.into()) } else { Ok(()) }
}

async fn ask_refund(
    acting: &Acting,
    tx: &mut Conn,
    inquiry: InquiryId,
    customer: AccountId,
    target: &Target,
    asked: &AskedRefund,
    now: Time,
) -> Result<(), Error> {
    let with_developer = target.channel == Channel::ContactSeller;
    let refund_state = if with_developer { RefundState::WithDeveloper } else { RefundState::WithStore };
    tx.run(
        "INSERT INTO refunds (id, inquiry_id, purchase_id, reason, state, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        args![RefundId::new(acting.desk.id(now)), inquiry, target.purchase, asked.reason, refund_state, now],
    )
    .await?;
    let consent = ConsentState::from(asked.answer);
    let wording = acting.desk.answered_wording(tx, &asked.wording, now).await?;
    tx.run(
        "INSERT INTO consents (id, inquiry_id, customer_id, state, wording_version, asked_times, answered_at, channel)
         VALUES ($1, $2, $3, $4, $5, 0, $6, $7)",
        args![ConsentId::new(acting.desk.id(now)), inquiry, customer, consent, wording, now, ConsentChannel::Form],
    )
    .await?;
    let kind = if consent.opens_identifiers() { EventKind::ConsentGiven } else { EventKind::ConsentRefused };
    acting.record(tx, now, kind, About::inquiry(inquiry), None).await
}
