//! The purchase behind a request that names it in somebody's words: operators find it, and only then it can be cancelled.

use model::access::Action;
use model::consent::Answer;
use model::event::EventKind;
use model::inquiry::{Illegal, InquiryNumber};
use model::purchase::{NoRefund, PurchaseState};
use model::refund;
use model::view::PurchaseFacts;
use model::{AccountId, AppId, Currency, Invalid, Money, PurchaseId, Reason, RefundId, Time};

use crate::Error;
use crate::acting::Acting;
use crate::inquiries::{InquiryRow, ask_customer, purchases, refuse_second};
use crate::pns;
use crate::record::About;
use crate::refunds::Refunds;
use crate::store::{Conn, args};

/// Purchases that are offered for a description.
const OFFERED: i64 = 5;

impl Refunds {
    /// An operator says which purchase a request means, by its order number. Once it is known it stays: what was
    /// consented to and decided stands for that one purchase. A purchase that the payment side told of without its buyer
    /// is found by its payment number.
    pub async fn match_purchase(&self, number: InquiryNumber, order: &str) -> Result<(), Error> {
        self.0
            .desk
            .store()
            .write((self.0.clone(), order.trim().to_owned()), move |tx, (acting, order)| {
                Box::pin(match_purchase(acting, tx, number, order))
            })
            .await
    }
}

#[derive(sqlx::FromRow)]
struct Found {
    id: PurchaseId,
    order_number: String,
    customer_id: AccountId,
    app_id: AppId,
    state: PurchaseState,
    price_minor: i64,
    currency: Currency,
}

async fn match_purchase(acting: &Acting, tx: &mut Conn, number: InquiryNumber, order: &str) -> Result<(), Error> {
    let row = acting.inquiry(tx, number, Action::MatchPurchase).await?;
    let refund: Option<(RefundId,)> = tx.first("SELECT id FROM refunds WHERE inquiry_id = $1", args![row.id]).await?;
    refund::may_match(row.state, row.purchase_id.is_some(), refund.is_some())?;
    let (refund,) = refund.ok_or(Illegal::NothingToRefund)?;
    if order.is_empty() {
        return Err(Invalid::new("order", Reason::Required).into());
    }
    let now = acting.now();
    let found = match by_order(tx, &order.to_uppercase()).await? {
        Some(found) => Some(found),
        None => match pns::claim(acting, tx, order, row.customer_id, row.app_id, now).await? {
            Some(order) => by_order(tx, &order).await?,
            None => None,
        },
    };
    // Somebody else's purchase, or one of another app, is not what was asked about.
    let fits = |found: &Found| {
        row.customer_id.is_none_or(|customer| customer == found.customer_id)
            && row.app_id.is_none_or(|app| app == found.app_id)
    };
    let found = found.filter(fits).ok_or_else(|| Invalid::new("order", Reason::NoSuchPurchase))?;
    let price = Money { minor: found.price_minor, currency: found.currency };
    if NoRefund::of(price, found.state, false).is_some() {
        return Err(Illegal::NothingToRefund.into());
    }
    refuse_second(tx, found.id).await?;
    tx.run(
        "UPDATE inquiries SET purchase_id = $2, customer_id = $3, app_id = $4, updated_at = $5 WHERE id = $1",
        args![row.id, found.id, found.customer_id, found.app_id, now],
    )
    .await?;
    tx.run("UPDATE refunds SET purchase_id = $2 WHERE id = $1", args![refund, found.id]).await?;
    acting.record(tx, now, EventKind::PurchaseMatched, About::inquiry(row.id), Some(found.order_number)).await?;
    if row.customer_id.is_some() {
        return Ok(());
    }
    // Only now the store knows whose request the developer passed on.
    let (said,): (Option<Answer>,) = tx.one("SELECT consent_said FROM inquiries WHERE id = $1", args![row.id]).await?;
    ask_customer(acting, tx, row.id, found.customer_id, said.unwrap_or(Answer::X), now).await
}

async fn by_order(tx: &mut Conn, order: &str) -> Result<Option<Found>, Error> {
    tx.first(
        "SELECT id, order_number, customer_id, app_id, state, price_minor, currency FROM purchases WHERE order_number = $1",
        args![order],
    )
    .await
}

/// What the customer could mean: their paid purchases, of the app where one is named, nearest to the described time
/// first: `around`. Empty where the customer is not known, or nothing is to be matched.
pub(crate) async fn candidates(conn: &mut Conn, row: &InquiryRow, around: Time) -> Result<Vec<PurchaseFacts>, Error> {
    let (Some(customer), None) = (row.customer_id, row.purchase_id) else { return Ok(Vec::new()) };
    purchases(
        conn,
        "p.customer_id = $1 AND p.state = 'completed' AND p.price_minor > 0 AND ($2 = '' OR p.app_id = $2)
         ORDER BY ABS(p.purchased_at - $3), p.id LIMIT $4",
        args![customer, row.app_id.map_or_else(String::new, |app| app.to_string()), around, OFFERED,],
    )
    .await
}
