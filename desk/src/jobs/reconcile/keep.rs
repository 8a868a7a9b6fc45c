//! What a comparison found, put before operators: once, and again when it is found anew after one of them settled it.

use model::event::EventKind;
use model::reconciliation::{Before, MismatchKind, is_news};
use model::{Currency, InquiryId, MismatchId, Time};

use super::{Comparison, Ours};
use crate::Error;
use crate::acting::Acting;
use crate::gateway::Booked;
use crate::record::About;
use crate::store::{Conn, args};

/// How the two sides differ about one purchase.
#[derive(Clone)]
pub(super) struct Difference {
    pub kind: MismatchKind,
    pub ours: Option<Ours>,
    pub theirs: Option<Booked>,
}

/// What a row says of the two sides.
#[derive(PartialEq, sqlx::FromRow)]
struct Sides {
    here_minor: Option<i64>,
    here_currency: Option<Currency>,
    here_at: Option<Time>,
    there_minor: Option<i64>,
    there_currency: Option<Currency>,
    there_at: Option<Time>,
}

/// The newest row of this kind for a purchase.
#[derive(sqlx::FromRow)]
struct Kept {
    id: MismatchId,
    settled_at: Option<Time>,
    seen_night: Option<Time>,
    #[sqlx(flatten)]
    sides: Sides,
}

impl Difference {
    fn order(&self) -> String {
        let ours = self.ours.as_ref().map(|ours| ours.order_number.clone());
        ours.or_else(|| self.theirs.as_ref().map(|line| line.order_number.clone())).unwrap_or_default()
    }

    /// What the payment side calls the purchase: our id, or its order number where it has no id of ours.
    pub(super) fn purchase(&self) -> String {
        let ours = self.ours.as_ref().map(|ours| ours.id.to_string());
        let named = ours.or_else(|| self.theirs.as_ref().map(|line| line.purchase.clone()));
        named.filter(|name| !name.is_empty()).unwrap_or_else(|| self.order())
    }

    fn sides(&self) -> Sides {
        let (ours, theirs) = (self.ours.as_ref(), self.theirs.as_ref());
        Sides {
            here_minor: ours.map(|ours| ours.cancelled_minor),
            here_currency: ours.map(|ours| ours.currency),
            here_at: ours.and_then(|ours| ours.cancelled_at),
            there_minor: theirs.map(|line| line.amount.minor),
            there_currency: theirs.map(|line| line.amount.currency),
            there_at: theirs.map(|line| line.at),
        }
    }
}

impl Comparison {
    /// Keeps what differs, in one commit.
    pub(super) async fn keep(&mut self, found: Vec<Difference>) -> Result<(), Error> {
        if found.is_empty() {
            return Ok(());
        }
        let (night, before) = (self.night, self.night_before);
        let news = self.acting.desk.store().write((self.acting.clone(), found), move |tx, (acting, found)| {
            Box::pin(async move {
                let mut news = 0;
                for difference in found {
                    news += u64::from(keep_one(acting, tx, difference, night, before).await?);
                }
                Ok::<_, Error>(news)
            })
        });
        self.found += news.await?;
        Ok(())
    }
}

/// Tells whether it is news.
async fn keep_one(
    acting: &Acting,
    tx: &mut Conn,
    found: &Difference,
    night: Time,
    night_before: Option<Time>,
) -> Result<bool, Error> {
    let (purchase, sides) = (found.purchase(), found.sides());
    let kept: Option<Kept> = tx
        .first(
            "SELECT id, settled_at, seen_night, here_minor, here_currency, here_at, there_minor, there_currency, there_at FROM mismatches
             WHERE kind = $1 AND purchase = $2 ORDER BY found_at DESC, id DESC LIMIT 1",
            args![found.kind, &purchase],
        )
        .await?;
    let before = kept.as_ref().map(|kept| Before {
        settled: kept.settled_at.is_some(),
        alike: kept.sides == sides,
        seen: kept.seen_night,
    });
    let Sides { here_minor, here_currency, here_at, there_minor, there_currency, there_at } = sides;
    if let Some(kept) = kept.filter(|_| !is_news(before, night_before)) {
        // What waits for operators tells how it stands now.
        tx.run(
            "UPDATE mismatches SET seen_night = $2, here_minor = $3, here_currency = $4, here_at = $5, there_minor = $6,
                    there_currency = $7, there_at = $8
             WHERE id = $1",
            args![kept.id, night, here_minor, here_currency, here_at, there_minor, there_currency, there_at],
        )
        .await?;
        return Ok(false);
    }
    let (order, id) = (found.order(), found.ours.as_ref().map(|ours| ours.id));
    let inquiry: Option<(InquiryId,)> = tx
        .first("SELECT inquiry_id FROM refunds WHERE purchase_id = $1 ORDER BY created_at DESC LIMIT 1", args![id])
        .await?;
    let (inquiry, now) = (inquiry.map(|(inquiry,)| inquiry), acting.now());
    tx.run(
        "INSERT INTO mismatches (id, kind, purchase, order_number, purchase_id, inquiry_id, here_minor, here_currency, here_at,
                there_minor, there_currency, there_at, found_at, seen_night)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        args![
            MismatchId::new(acting.desk.id(now)),
            found.kind,
            purchase,
            &order,
            id,
            inquiry,
            here_minor,
            here_currency,
            here_at,
            there_minor,
            there_currency,
            there_at,
            now,
            night,
        ],
    )
    .await?;
    let about = About { inquiry, ..About::default() };
    acting.record(tx, now, EventKind::MismatchFound, about, Some(format!("{} {order}", found.kind))).await?;
    Ok(true)
}
