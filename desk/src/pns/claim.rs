//! A purchase that was told of without its buyer, found by an operator: the customer has named its number.

use model::{AccountId, AppId, NoticeId, Time};

use super::find;
use super::place::{by_number, open, record, settle};
use crate::Error;
use crate::acting::Acting;
use crate::store::{Conn, args};

/// Writes down the purchase with this number of the payment side's as the customer's, and gives its order number; nothing
/// where none waits for its buyer, or one of another app does. A purchase that is known already is given as it is.
pub(crate) async fn claim(
    acting: &Acting,
    tx: &mut Conn,
    number: &str,
    customer: Option<AccountId>,
    app: Option<AppId>,
    now: Time,
) -> Result<Option<String>, Error> {
    let found_by = find::hash(acting.desk.vault(), number);
    if let Some(known) = by_number(tx, &found_by).await? {
        return Ok(Some(known.order_number));
    }
    let Some(customer) = customer else { return Ok(None) };
    let rows: Vec<(NoticeId, String, String, AppId)> = tx
        .all(
            "SELECT n.id, n.sealed, n.package, a.id FROM payment_notices n JOIN apps a ON a.package = n.package
             WHERE n.found_by = $1 AND n.outcome = 'unclaimed' ORDER BY n.received_at, n.id",
            args![&found_by],
        )
        .await?;
    let fitting = rows.into_iter().find(|(.., of)| app.is_none_or(|app| app == *of));
    let Some((id, sealed, package, app)) = fitting else { return Ok(None) };
    let told = open(acting, id, &sealed)?;
    let found = record(acting, tx, &told, &found_by, app, customer, now).await?;
    settle(acting, tx, &found, &found_by, &package, now).await?;
    tx.run(
        "UPDATE payment_notices SET outcome = 'placed', purchase_id = $3, again_at = NULL
         WHERE found_by = $1 AND package = $2 AND outcome = 'unclaimed'",
        args![&found_by, &package, found.id],
    )
    .await?;
    Ok(Some(found.order_number))
}
