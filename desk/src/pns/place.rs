//! What becomes of one notification: the purchase here, made where there is none, stands as all that was said of it tells.

use model::account::CustomerNumber;
use model::event::EventKind;
use model::pns::{self, Notice, NoticeOutcome};
use model::purchase::PurchaseState;
use model::{AccountId, AppId, NoticeId, ProductId, PurchaseId, Time};

use super::notice::Told;
use super::{Notices, cancel, context, find};
use crate::acting::Acting;
use crate::record::About;
use crate::store::{Conn, args};
use crate::{Error, hex};

#[derive(sqlx::FromRow)]
struct Row {
    package: String,
    sandbox: bool,
    found_by: String,
    sealed: String,
    received_at: Time,
}

/// A purchase that a notification is about.
#[derive(sqlx::FromRow)]
pub(super) struct Found {
    pub id: PurchaseId,
    pub customer_id: AccountId,
    pub app_id: AppId,
    pub order_number: String,
    pub state: PurchaseState,
}

impl Notices {
    pub(super) async fn place(&self, id: NoticeId) -> Result<(), Error> {
        self.0.desk.store().write(self.0.clone(), move |tx, acting| Box::pin(place(acting, tx, id))).await
    }
}

async fn place(acting: &Acting, tx: &mut Conn, id: NoticeId) -> Result<(), Error> {
    let row: Option<Row> = tx
        .first(
            "SELECT package, sandbox, found_by, sealed, received_at FROM payment_notices WHERE id = $1 AND again_at <= $2",
            args![id, acting.now()],
        )
        .await?;
    // Another process was faster.
    let Some(row) = row else { return Ok(()) };
    let now = acting.now();
    let (outcome, purchase) = outcome(acting, tx, id, &row, now).await?;
    tx.run(
        "UPDATE payment_notices SET outcome = $2, purchase_id = $3, again_at = $4 WHERE id = $1",
        args![id, outcome, purchase, outcome.again(row.received_at, now)],
    )
    .await
    .map(|_| ())
}

async fn outcome(
    acting: &Acting,
    tx: &mut Conn,
    id: NoticeId,
    row: &Row,
    now: Time,
) -> Result<(NoticeOutcome, Option<PurchaseId>), Error> {
    if row.sandbox && !acting.desk.pns().sandbox_counts {
        return Ok((NoticeOutcome::Sandbox, None));
    }
    let app: Option<(AppId,)> = tx.first("SELECT id FROM apps WHERE package = $1", args![&row.package]).await?;
    let Some((app,)) = app else { return Ok((NoticeOutcome::UnknownApp, None)) };
    let told = open(acting, id, &row.sealed)?;
    let found = match by_number(tx, &row.found_by).await? {
        Some(found) if found.app_id != app => return Ok((NoticeOutcome::Contradicted, None)),
        Some(found) => found,
        None => match buyer(tx, told.payload.as_deref()).await? {
            Some(customer) => record(acting, tx, &told, &row.found_by, app, customer, now).await?,
            None => return Ok((NoticeOutcome::Unclaimed, None)),
        },
    };
    settle(acting, tx, &found, &row.found_by, &row.package, now).await?;
    Ok((NoticeOutcome::Placed, Some(found.id)))
}

/// The purchase with this number of the payment side's.
pub(super) async fn by_number(tx: &mut Conn, found_by: &str) -> Result<Option<Found>, Error> {
    tx.first(
        "SELECT p.id, p.customer_id, p.app_id, p.order_number, p.state FROM payment_identifiers x
         JOIN purchases p ON p.id = x.purchase_id WHERE x.found_by = $1 AND x.kind = 'txid'",
        args![found_by],
    )
    .await
}

pub(super) fn open(acting: &Acting, id: NoticeId, sealed: &str) -> Result<Told, Error> {
    let text = acting.desk.vault().open_text(&context(id), sealed)?;
    Told::read(&text).ok_or_else(|| Error::internal("a payment notification is not read as it was when it came"))
}

/// Notifications do not name the buyer. An app that knows its buyer's customer number hands it over with the purchase.
async fn buyer(tx: &mut Conn, payload: Option<&str>) -> Result<Option<AccountId>, Error> {
    let Some(number) = payload.and_then(|text| text.parse::<CustomerNumber>().ok()) else { return Ok(None) };
    let found: Option<(AccountId,)> =
        tx.first("SELECT id FROM accounts WHERE customer_number = $1", args![&number]).await?;
    Ok(found.map(|(id,)| id))
}

/// Brings the purchase to where all that was said of it tells that it stands.
pub(super) async fn settle(
    acting: &Acting,
    tx: &mut Conn,
    purchase: &Found,
    found_by: &str,
    package: &str,
    now: Time,
) -> Result<(), Error> {
    let said: Vec<(Notice,)> = tx
        .all(
            "SELECT state FROM payment_notices WHERE found_by = $1 AND package = $2 AND (sandbox = FALSE OR sandbox = $3)",
            args![found_by, package, acting.desk.pns().sandbox_counts],
        )
        .await?;
    if pns::cancels(purchase.state, pns::told(said.into_iter().map(|(notice,)| notice))) {
        cancel::cancel(acting, tx, purchase, now).await?;
    }
    Ok(())
}

/// Writes down a purchase that nobody here knew of.
pub(super) async fn record(
    acting: &Acting,
    tx: &mut Conn,
    told: &Told,
    found_by: &str,
    app: AppId,
    customer: AccountId,
    now: Time,
) -> Result<Found, Error> {
    let desk = &acting.desk;
    let id = PurchaseId::new(desk.id(now));
    let order_number = order_number(acting, told.bought_at);
    let product = product(acting, tx, told, app, now).await?;
    tx.run(
        "INSERT INTO purchases (id, customer_id, app_id, product_id, order_number, price_minor, currency, state, method, purchased_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            id,
            customer,
            app,
            product,
            &order_number,
            told.price.minor,
            told.price.currency,
            PurchaseState::Completed,
            told.paid_with.clone(),
            told.bought_at,
        ],
    )
    .await?;
    let sealed = desk.seal(tx, &crate::vault::context(id, find::KIND), &told.purchase).await?;
    tx.run(
        "INSERT INTO payment_identifiers (purchase_id, kind, sealed, found_by) VALUES ($1, $2, $3, $4)",
        args![id, find::KIND, sealed, found_by],
    )
    .await?;
    acting.record(tx, now, EventKind::PurchaseRecorded, About::account(customer), Some(order_number.clone())).await?;
    Ok(Found { id, customer_id: customer, app_id: app, order_number, state: PurchaseState::Completed })
}

/// The product in the catalogue; one that the catalogue does not have is taken into it, as the payment side names it.
async fn product(acting: &Acting, tx: &mut Conn, told: &Told, app: AppId, now: Time) -> Result<ProductId, Error> {
    let known: Option<(ProductId,)> =
        tx.first("SELECT id FROM products WHERE app_id = $1 AND payment_id = $2", args![app, &told.product]).await?;
    if let Some((id,)) = known {
        return Ok(id);
    }
    // One that is in the catalogue already is known by its name and price until the payment side names it.
    let alike: Option<(ProductId,)> = tx
        .first(
            "SELECT id FROM products WHERE app_id = $1 AND payment_id IS NULL AND (name_ko = $2 OR name_en = $2)
                AND price_minor = $3 AND currency = $4
             ORDER BY id LIMIT 1",
            args![app, &told.product_name, told.price.minor, told.price.currency],
        )
        .await?;
    if let Some((id,)) = alike {
        tx.run("UPDATE products SET payment_id = $2 WHERE id = $1", args![id, &told.product]).await?;
        return Ok(id);
    }
    let id = ProductId::new(acting.desk.id(now));
    tx.run(
        "INSERT INTO products (id, app_id, name_ko, name_en, price_minor, currency, payment_id) VALUES ($1, $2, $3, $3, $4, $5, $6)",
        args![id, app, &told.product_name, told.price.minor, told.price.currency, &told.product],
    )
    .await?;
    Ok(id)
}

/// An order number of our own: the payment side's is a payment identifier, and is shown to nobody.
fn order_number(acting: &Acting, bought_at: Time) -> String {
    let day = acting.desk.zone().civil(bought_at).date();
    let chance = hex::encode(&acting.desk.chance().bytes::<5>()).to_uppercase();
    format!("P-{:04}{:02}{:02}-{chance}", day.year(), day.month(), day.day())
}
