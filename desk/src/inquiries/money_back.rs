//! When the money of a refund request has to be back by law, for operators.

use model::refund::{RefundState, back_by, days_late, late_interest};
use model::view::{MoneyBack, PurchaseFacts};
use model::{InquiryId, Money, Time};

use crate::Error;
use crate::policy::Rule;
use crate::store::{Conn, args};

/// While it runs; nothing where nothing was paid.
pub(super) async fn money_back(
    conn: &mut Conn,
    inquiry: InquiryId,
    purchase: Option<&PurchaseFacts>,
    rule: &Rule,
    now: Time,
) -> Result<Option<MoneyBack>, Error> {
    let asked: Option<(RefundState, Time, Option<i64>)> =
        conn.first("SELECT state, created_at, part_minor FROM refunds WHERE inquiry_id = $1", args![inquiry]).await?;
    let asked = asked.filter(|(state, ..)| state.is_running());
    let Some(((_, asked, part), purchase)) = asked.zip(purchase.filter(|purchase| !purchase.price.is_free())) else {
        return Ok(None);
    };
    let (business_days, percent) = (rule.rules.money_back_days, rule.rules.late_percent);
    let by = back_by(&rule.policy, asked, business_days);
    let days_late = days_late(&rule.policy, by, now);
    // Once a part was decided, that is what is owed.
    let owed = part.map_or(purchase.price, |minor| Money { minor, ..purchase.price });
    let interest = late_interest(owed, percent, days_late);
    Ok(Some(MoneyBack { by, business_days, percent, version: rule.number, days_late, interest }))
}
