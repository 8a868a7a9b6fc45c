//! Developer Center > Help > Contact us: a developer passes a customer's refund request on to the operators, with
//! exactly the store's form: consent (O/X), customer number, purchase date and time, purchased item.
//!
//! What the developer says of the customer's consent is kept, but opens nothing: a payment identifier is looked up
//! only with the customer's own recorded answer. So the customer is told, and asked, in the same commit.

use model::access::{Action, Subject};
use model::account::CustomerNumber;
use model::consent::{Answer, ConsentState};
use model::event::EventKind;
use model::inquiry::{Channel, InquiryKind, InquiryNumber, MessageKind, Progress};
use model::invalid::{Checks, Unknown};
use model::purchase::PurchaseState;
use model::refund::{RefundReason, RefundState};
use model::text;
use model::time::{MINUTE, Time};
use model::view::{HandOverForm, HandedOver, Item};
use model::{
    AccountId, AppId, Bilingual, ConsentId, Currency, InquiryId, Invalid, Language, Money, ProductId, PurchaseId,
    Reason, RefundId, SellerId,
};

use super::inbox::for_seller;
use super::submit::{past_time, refuse_second};
use super::{HEAD, HeadRow, Inquiries, Written, index, word};
use crate::Error;
use crate::acting::Acting;
use crate::idempotency::{Key, fingerprint};
use crate::mail::LetterKind;
use crate::outbox::{Errand, Post, To};
use crate::record::About;
use crate::store::{Conn, Select, args};

const DEED: &str = "hand_over";
/// How far the purchase time that a developer typed may lie from the real one.
const TOLERANCE: i64 = 10 * MINUTE;
/// Handed-over requests shown beside the form.
const SHOWN: usize = 50;

/// The store's form as it was posted.
#[derive(Clone, Debug, Default)]
pub struct HandOver {
    pub key: String,
    pub consent: String,
    pub customer_number: String,
    pub purchased_at: String,
    /// `app` or `app/product`, as ids.
    pub item: String,
    pub note: String,
}

#[derive(Clone, Debug)]
struct Parsed {
    key: Key,
    consent: Answer,
    number: CustomerNumber,
    at: Time,
    app: AppId,
    product: Option<ProductId>,
    note: Option<String>,
}

impl HandOver {
    fn parse(self, acting: &Acting) -> Result<Parsed, Error> {
        let mut checks = Checks::default();
        let consent = checks.field(match self.consent.trim().to_uppercase().as_str() {
            "" => Err(Invalid::new("consent", Reason::Required)),
            text => text.parse().map_err(|_: Unknown| Invalid::new("consent", Reason::NotAChoice)),
        });
        let number = checks.field(CustomerNumber::parse("customer_number", &self.customer_number));
        let at = checks.field(past_time("purchased_at", &self.purchased_at, acting));
        let item = checks.field(parse_item(&self.item));
        let note = checks.field(match self.note.trim() {
            "" => Ok(None),
            note => text::parse_text("note", note, text::MESSAGE_MAX).map(Some),
        });
        checks.done()?;
        match (consent, number, at, item, note) {
            (Some(consent), Some(number), Some(at), Some((app, product)), Some(note)) => {
                Ok(Parsed { key: Key::parse(&self.key), consent, number, at, app, product, note })
            }
            _ => Err(Error::BadRequest),
        }
    }
}

fn parse_item(text: &str) -> Result<(AppId, Option<ProductId>), Invalid> {
    let wrong = |_: Unknown| Invalid::new("item", Reason::NotAChoice);
    match text.trim() {
        "" => Err(Invalid::new("item", Reason::Required)),
        text => match text.split_once('/') {
            Some((app, product)) => Ok((app.parse().map_err(wrong)?, Some(product.parse().map_err(wrong)?))),
            None => Ok((text.parse().map_err(wrong)?, None)),
        },
    }
}

#[derive(sqlx::FromRow)]
struct ItemRow {
    app: AppId,
    product: Option<ProductId>,
    name_ko: String,
    name_en: String,
    title_ko: String,
    title_en: String,
    icon: String,
    price_minor: i64,
    currency: Currency,
}

impl Inquiries {
    pub async fn hand_over_form(&self) -> Result<HandOverForm, Error> {
        self.0.may(Action::HandOver, Subject::PLACE)?;
        let seller = self.0.seller()?;
        let mut conn = self.0.desk.store().read().await?;
        let items: Vec<ItemRow> = conn
            .all(
                "SELECT a.id AS app, NULL AS product, a.title_ko AS name_ko, a.title_en AS name_en, a.title_ko, a.title_en, a.icon,
                        a.price_minor, a.currency
                 FROM apps a WHERE a.seller_id = $1 AND a.price_minor > 0
                 UNION ALL
                 SELECT a.id, p.id, p.name_ko, p.name_en, a.title_ko, a.title_en, a.icon, p.price_minor, p.currency
                 FROM products p JOIN apps a ON a.id = p.app_id WHERE a.seller_id = $1
                 ORDER BY 5, 3",
                args![seller],
            )
            .await?;
        let handed: Vec<HeadRow> = conn
            .select(
                Select::new(HEAD)
                    .filter("i.seller_id = ?", args![seller])
                    .filter("i.channel = 'developer_help'", args![])
                    .end("ORDER BY i.created_at DESC, i.id DESC")
                    .limit(SHOWN),
            )
            .await?;
        Ok(HandOverForm {
            items: items
                .into_iter()
                .map(|row| Item {
                    app: row.app,
                    product: row.product,
                    name: Bilingual::new(row.name_ko, row.name_en),
                    app_title: Bilingual::new(row.title_ko, row.title_en),
                    icon: row.icon,
                    price: Money { minor: row.price_minor, currency: row.currency },
                })
                .collect(),
            handed_over: handed
                .into_iter()
                .map(|row| HandedOver {
                    head: for_seller(row.head()),
                    item: row.claimed_item.clone().unwrap_or_default(),
                    customer_number: row.claimed_customer_number.clone(),
                })
                .collect(),
        })
    }

    /// Passes the request on. The customer, where the number is known, is told and asked for their consent.
    pub async fn hand_over(&self, form: HandOver) -> Result<InquiryNumber, Error> {
        self.0.may(Action::HandOver, Subject::PLACE)?;
        let seller = self.0.seller()?;
        let parsed = form.parse(&self.0)?;
        self.0
            .desk
            .store()
            .write((self.0.clone(), parsed), move |tx, (acting, parsed)| {
                Box::pin(hand_over(acting, tx, seller, parsed.clone()))
            })
            .await
    }
}

async fn hand_over(acting: &Acting, tx: &mut Conn, seller: SellerId, form: Parsed) -> Result<InquiryNumber, Error> {
    let account = acting.account()?;
    let deed = fingerprint(DEED, &(form.consent, &form.number, form.at, form.app, form.product, &form.note));
    if let Some(number) = form.key.before(tx, account, &deed).await? {
        return Ok(number.parse()?);
    }
    let now = acting.now();
    let item = item_name(tx, seller, &form).await?;
    let customer: Option<(AccountId,)> =
        tx.first("SELECT id FROM accounts WHERE customer_number = $1", args![&form.number]).await?;
    let customer = customer.map(|(id,)| id);
    let purchase = match customer {
        Some(customer) => matching_purchase(tx, customer, &form).await?,
        None => None,
    };
    // A request that runs already is the operators' to find: the developer must not learn of it here.
    let purchase = match purchase {
        Some(purchase) if refuse_second(tx, purchase).await.is_ok() => Some(purchase),
        _ => None,
    };
    let rule = acting.desk.rule_in_force(tx).await?;
    let progress = Progress::submitted(Channel::DeveloperHelp, &rule.policy, now);
    let (serial,): (i64,) =
        tx.one("UPDATE counters SET value = value + 1 WHERE name = 'handed_over' RETURNING value", args![]).await?;
    let number = InquiryNumber { handed_over: true, serial };
    let id = InquiryId::new(acting.desk.id(now));
    let (language,): (Language,) =
        tx.one("SELECT language FROM accounts WHERE id = $1", args![customer.unwrap_or(account)]).await?;
    let body = form.note.clone().unwrap_or_else(|| item.clone());
    tx.run(
        "INSERT INTO inquiries (id, serial, handed_over, channel, kind, state, at_store, subject, preview, language, customer_id, seller_id,
                app_id, purchase_id, claimed_customer_number, claimed_at, claimed_item, consent_said, created_at, updated_at, waiting_since, policy_version)
         VALUES ($1, $2, TRUE, $3, $4, $5, TRUE, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17, $17, $18)",
        args![
            id,
            serial,
            Channel::DeveloperHelp,
            InquiryKind::Refund,
            progress.state,
            &item,
            word::preview(&body),
            language,
            customer,
            seller,
            form.app,
            purchase,
            &form.number,
            form.at,
            &item,
            form.consent,
            now,
            rule.number,
        ],
    )
    .await?;
    tx.run(
        "INSERT INTO refunds (id, inquiry_id, purchase_id, reason, state, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        args![RefundId::new(acting.desk.id(now)), id, purchase, RefundReason::Other, RefundState::WithStore, now],
    )
    .await?;
    acting.record(tx, now, EventKind::InquirySubmitted, About::inquiry(id), None).await?;
    if let Some(note) = &form.note {
        acting.write_message(tx, id, Written::new(MessageKind::Message, note), now).await?;
    }
    index(tx, id, &format!("{number} {item} {}", form.number)).await?;
    if let Some(customer) = customer {
        ask_customer(acting, tx, id, customer, form.consent, now).await?;
    }
    acting.leave(tx, now, &Errand::Mail(Post::about(LetterKind::NewInquiry, To::Center, id))).await?;
    form.key.remember(tx, account, &deed, &number.to_string(), now).await?;
    Ok(number)
}

/// Tells the customer, and asks for their own answer when the developer says that it is O. An X is not asked about.
pub(crate) async fn ask_customer(
    acting: &Acting,
    tx: &mut Conn,
    inquiry: InquiryId,
    customer: AccountId,
    said: Answer,
    now: Time,
) -> Result<(), Error> {
    acting.leave(tx, now, &Errand::Mail(Post::about(LetterKind::HandedOver, To::Account(customer), inquiry))).await?;
    if said == Answer::X {
        return Ok(());
    }
    let wording = acting.desk.wording(tx).await?.version;
    tx.run(
        "INSERT INTO consents (id, inquiry_id, customer_id, state, wording_version, asked_at, asked_times)
         VALUES ($1, $2, $3, $4, $5, $6, 1)",
        args![ConsentId::new(acting.desk.id(now)), inquiry, customer, ConsentState::Asked, wording, now],
    )
    .await?;
    acting.record(tx, now, EventKind::ConsentAsked, About::inquiry(inquiry), None).await?;
    acting.leave(tx, now, &Errand::Mail(Post::about(LetterKind::ConsentAsked, To::Account(customer), inquiry))).await
}

/// The item's name; it must be one of the seller's.
async fn item_name(tx: &mut Conn, seller: SellerId, form: &Parsed) -> Result<String, Error> {
    let found: Option<(String,)> = match form.product {
        Some(product) => {
            tx.first(
                "SELECT p.name_ko FROM products p JOIN apps a ON a.id = p.app_id WHERE p.id = $1 AND a.id = $2 AND a.seller_id = $3",
                args![product, form.app, seller],
            )
            .await?
        }
        None => tx.first("SELECT title_ko FROM apps WHERE id = $1 AND seller_id = $2", args![form.app, seller]).await?,
    };
    found.map(|(name,)| name).ok_or_else(|| Invalid::new("item", Reason::NotAChoice).into())
}

/// The purchase that the three facts describe. None is no error: an operator finds it by hand. The developer never
/// learns which of the two it was, so the form is no way to ask who bought what.
async fn matching_purchase(tx: &mut Conn, customer: AccountId, form: &Parsed) -> Result<Option<PurchaseId>, Error> {
    let rows: Vec<(PurchaseId, Option<ProductId>)> = tx
        .all(
            "SELECT id, product_id FROM purchases
             WHERE customer_id = $1 AND app_id = $2 AND state = $3 AND price_minor > 0 AND purchased_at BETWEEN $4 AND $5
             ORDER BY purchased_at DESC",
            args![customer, form.app, PurchaseState::Completed, form.at - TOLERANCE, form.at + TOLERANCE],
        )
        .await?;
    Ok(rows.into_iter().find(|(_, product)| *product == form.product).map(|(id, _)| id))
}
