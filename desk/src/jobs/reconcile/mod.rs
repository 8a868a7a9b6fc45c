//! The nightly comparison with the payment side's books, both ways. What differs is put before operators.

use std::collections::HashSet;

use model::event::EventKind;
use model::purchase::PurchaseState;
use model::reconciliation::{Here, LOOKS_BACK, MismatchKind, TOO_YOUNG, mismatch, night};
use model::time::{DAY, MINUTE};
use model::{Actor, Currency, DeliveryId, InquiryId, MismatchId, Money, PurchaseId, Time};

use crate::acting::Acting;
use crate::gateway::{Booked, GatewayError, Standing};
use crate::record::About;
use crate::store::args;
use crate::{Desk, Error};

/// How long one process has for a night, in milliseconds; when it fails, the next try is so much later.
const LEASE: i64 = 15 * MINUTE;
/// Parts of the books that are read in one night, at most: books without an end must not keep the night from ending.
const PARTS: usize = 10_000;
/// Purchases that are looked at together.
const BATCH: i64 = 500;

/// Compares, when a night has begun that nobody has compared yet; tells how many mismatches are new. Several processes
/// may run it at once.
pub async fn reconcile(desk: &Desk) -> Result<Option<u64>, Error> {
    let now = desk.now();
    let night = night(now, &desk.policy().zone);
    let done: Option<(Option<Time>, Time)> = desk
        .store()
        .read()
        .await?
        .first("SELECT done_at, leased_until FROM reconciliations WHERE night = $1", args![night])
        .await?;
    if done.is_some_and(|(done, leased)| done.is_some() || leased > now) || !lease(desk, night, now).await? {
        return Ok(None);
    }
    let since = night + -LOOKS_BACK;
    let mut comparison = Comparison { acting: desk.act_as(Actor::System), now, seen: HashSet::new(), found: 0 };
    let there = comparison.their_books(since).await?;
    // What was cancelled there just before the books begin may be confirmed here just after.
    let here = comparison.our_purchases(since + DAY).await?;
    desk.store()
        .write(move |tx| {
            Box::pin(async move {
                tx.run(
                    "UPDATE reconciliations SET done_at = $2, there = $3, here = $4 WHERE night = $1",
                    args![night, now, there, here],
                )
                .await
            })
        })
        .await?;
    Ok(Some(comparison.found))
}

/// Whether the night is this process's to compare.
async fn lease(desk: &Desk, night: Time, now: Time) -> Result<bool, Error> {
    let leased = desk.store().write(move |tx| {
        Box::pin(async move {
            tx.run(
                "INSERT INTO reconciliations (night, leased_until, there, here) VALUES ($1, $2, 0, 0)
                 ON CONFLICT (night) DO UPDATE SET leased_until = excluded.leased_until
                 WHERE reconciliations.done_at IS NULL AND reconciliations.leased_until <= $3",
                args![night, now + LEASE, now],
            )
            .await
        })
    });
    Ok(leased.await? == 1)
}

struct Comparison {
    acting: Acting,
    now: Time,
    /// Purchases that stand in the payment side's books.
    seen: HashSet<PurchaseId>,
    found: u64,
}

/// A purchase here, as far as it is compared.
#[derive(Clone, sqlx::FromRow)]
struct Ours {
    id: PurchaseId,
    order_number: String,
    price_minor: i64,
    currency: Currency,
    state: PurchaseState,
    cancelled_at: Option<Time>,
    /// Whether the payment side told of the cancellation by itself.
    #[sqlx(default)]
    told: bool,
}

impl Ours {
    fn paid(&self) -> Money {
        Money { minor: self.price_minor, currency: self.currency }
    }
}

impl Comparison {
    /// Reads the payment side's books, and looks for each line here.
    async fn their_books(&mut self, since: Time) -> Result<i64, Error> {
        let gateway = self.acting.desk.gateway().clone();
        let (mut after, mut count) = (None::<String>, 0);
        for _ in 0..PARTS {
            let part = gateway.booked(since, after.as_deref(), self.now).await.map_err(unanswered)?;
            for line in part.lines {
                count += 1;
                self.their_line(line).await?;
            }
            if part.next.is_none() {
                return Ok(count);
            }
            if part.next == after {
                break;
            }
            after = part.next;
        }
        Err(Error::internal("the payment side's books have no end"))
    }

    async fn their_line(&mut self, line: Booked) -> Result<(), Error> {
        let ours = self.purchase(&line).await?;
        if let Some(ours) = &ours {
            self.seen.insert(ours.id);
        }
        let here = ours.as_ref().map(|ours| Here { state: ours.state, paid: ours.paid() });
        match mismatch(here, Some(line.amount)) {
            Some(kind) if line.at <= self.now + -TOO_YOUNG => self.keep(kind, ours, Some(line)).await,
            _ => Ok(()),
        }
    }

    async fn purchase(&self, line: &Booked) -> Result<Option<Ours>, Error> {
        let mut conn = self.acting.desk.store().read().await?;
        if let Ok(id) = line.purchase.parse::<PurchaseId>() {
            let sql =
                "SELECT id, order_number, price_minor, currency, state, cancelled_at FROM purchases WHERE id = $1";
            if let Some(found) = conn.first(sql, args![id]).await? {
                return Ok(Some(found));
            }
        }
        conn.first(
            "SELECT id, order_number, price_minor, currency, state, cancelled_at FROM purchases WHERE order_number = $1",
            args![&line.order_number],
        )
        .await
    }

    /// Looks whether what is cancelled here stands in the books; where it does not, its key is asked about.
    async fn our_purchases(&mut self, since: Time) -> Result<i64, Error> {
        let gateway = self.acting.desk.gateway().clone();
        let (mut from, mut last, mut count) = (since, String::new(), 0);
        loop {
            let rows: Vec<Ours> = self
                .acting
                .desk
                .store()
                .read()
                .await?
                .all(
                    "SELECT id, order_number, price_minor, currency, state, cancelled_at,
                            EXISTS (SELECT 1 FROM payment_notices n WHERE n.purchase_id = purchases.id AND n.state = 'cancelled') AS told
                     FROM purchases WHERE cancelled_at >= $1 AND (cancelled_at > $1 OR id > $2) AND cancelled_at <= $3
                     ORDER BY cancelled_at, id LIMIT $4",
                    args![from, &last, self.now + -TOO_YOUNG, BATCH],
                )
                .await?;
            let Some(end) = rows.last() else { return Ok(count) };
            (from, last) = (end.cancelled_at.unwrap_or(from), end.id.to_string());
            for ours in rows {
                count += 1;
                if ours.told || self.seen.contains(&ours.id) {
                    continue;
                }
                let standing = match self.key_of(ours.id).await? {
                    Some(key) => gateway.state(key, self.now).await.map_err(unanswered)?,
                    None => Standing::Unheard,
                };
                // Confirmed before the books that were read begin.
                if standing != Standing::Confirmed {
                    self.keep(MismatchKind::OnlyHere, Some(ours), None).await?;
                }
            }
        }
    }

    /// The key of the cancellation that was carried out.
    async fn key_of(&self, purchase: PurchaseId) -> Result<Option<DeliveryId>, Error> {
        let mut conn = self.acting.desk.store().read().await?;
        let found: Option<(DeliveryId,)> = conn
            .first(
                "SELECT o.id FROM refunds r JOIN outbox o ON o.inquiry_id = r.inquiry_id AND o.topic = 'payment'
                 WHERE r.purchase_id = $1 AND r.state = 'cancelled' AND o.state = 'done'
                 ORDER BY o.created_at DESC LIMIT 1",
                args![purchase],
            )
            .await?;
        Ok(found.map(|(key,)| key))
    }

    /// Puts it before operators, unless it was already.
    async fn keep(&mut self, kind: MismatchKind, ours: Option<Ours>, theirs: Option<Booked>) -> Result<(), Error> {
        let (acting, now) = (self.acting.clone(), self.now);
        let kept = self.acting.desk.store().write(move |tx| {
            let (acting, ours, theirs) = (acting.clone(), ours.clone(), theirs.clone());
            Box::pin(async move {
                let (id, named) = (ours.as_ref().map(|ours| ours.id), theirs.as_ref());
                let order = ours.as_ref().map(|ours| ours.order_number.clone());
                let order = order.or_else(|| named.map(|it| it.order_number.clone())).unwrap_or_default();
                let name = id.map(|id| id.to_string()).or_else(|| named.map(|it| it.purchase.clone()));
                let name = name.filter(|name| !name.is_empty()).unwrap_or_else(|| order.clone());
                let inquiry: Option<(InquiryId,)> = tx
                    .first(
                        "SELECT inquiry_id FROM refunds WHERE purchase_id = $1 ORDER BY created_at DESC LIMIT 1",
                        args![id],
                    )
                    .await?;
                let inquiry = inquiry.map(|(inquiry,)| inquiry);
                let (paid, given) = (ours.as_ref().map(Ours::paid), named.map(|it| it.amount));
                let kept = tx
                    .run(
                        "INSERT INTO mismatches (id, kind, purchase, order_number, purchase_id, inquiry_id, here_minor,
                                here_currency, here_at, there_minor, there_currency, there_at, found_at)
                         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
                         ON CONFLICT (kind, purchase) DO NOTHING",
                        args![
                            MismatchId::new(acting.desk.id(now)),
                            kind,
                            name,
                            &order,
                            id,
                            inquiry,
                            paid.map(|paid| paid.minor),
                            paid.map(|paid| paid.currency),
                            ours.as_ref().and_then(|ours| ours.cancelled_at),
                            given.map(|given| given.minor),
                            given.map(|given| given.currency),
                            named.map(|it| it.at),
                            now,
                        ],
                    )
                    .await?;
                if kept == 1 {
                    let about = About { inquiry, ..About::default() };
                    acting.record(tx, now, EventKind::MismatchFound, about, Some(format!("{kind} {order}"))).await?;
                }
                Ok(kept)
            })
        });
        self.found += kept.await?;
        Ok(())
    }
}

fn unanswered(error: GatewayError) -> Error {
    Error::internal(format!("the payment side's books could not be read: {error}"))
}
