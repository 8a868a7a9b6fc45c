//! The nightly comparison with the payment side's books, both ways. What differs is put before operators.

mod keep;

use std::collections::{BTreeMap, HashMap, HashSet};

use model::purchase::PurchaseState;
use model::reconciliation::{Here, LOOKS_BACK, MismatchKind, TOO_YOUNG, mismatch, night};
use model::time::{DAY, MINUTE};
use model::{Actor, Currency, DeliveryId, Money, PurchaseId, Time};

use self::keep::Difference;
use crate::acting::Acting;
use crate::gateway::{Booked, GatewayError, Standing};
use crate::store::{Conn, Select, Value, args};
use crate::{Desk, Error};

/// How long one process has for a night, in milliseconds; when it fails, the next try is so much later.
const LEASE: i64 = 15 * MINUTE;
/// Parts of the books that are read in one night, at most: books without an end must not keep the night from ending.
const PARTS: usize = 10_000;
/// Purchases and lines that are looked at together.
const BATCH: usize = 500;

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
    let (night_before,): (Option<Time>,) = desk
        .store()
        .read()
        .await?
        .one("SELECT MAX(night) FROM reconciliations WHERE night < $1 AND done_at IS NOT NULL", args![night])
        .await?;
    let acting = desk.act_as(Actor::System);
    let mut comparison = Comparison { acting, now, night, night_before, seen: HashSet::new(), found: 0 };
    let there = comparison.their_books(since).await?;
    // What was cancelled there just before the books begin may be confirmed here just after.
    let here = comparison.our_purchases(since + DAY).await?;
    desk.store()
        .write((), move |tx, ()| {
            Box::pin(tx.run(
                "UPDATE reconciliations SET done_at = $2, there = $3, here = $4 WHERE night = $1",
                args![night, now, there, here],
            ))
        })
        .await?;
    Ok(Some(comparison.found))
}

/// Whether the night is this process's to compare.
async fn lease(desk: &Desk, night: Time, now: Time) -> Result<bool, Error> {
    let leased = desk.store().write((), move |tx, ()| {
        Box::pin(tx.run(
            "INSERT INTO reconciliations (night, leased_until, there, here) VALUES ($1, $2, 0, 0)
             ON CONFLICT (night) DO UPDATE SET leased_until = excluded.leased_until
             WHERE reconciliations.done_at IS NULL AND reconciliations.leased_until <= $3",
            args![night, now + LEASE, now],
        ))
    });
    Ok(leased.await? == 1)
}

struct Comparison {
    acting: Acting,
    now: Time,
    night: Time,
    /// The one that was compared before.
    night_before: Option<Time>,
    /// Purchases that stand in the payment side's books.
    seen: HashSet<PurchaseId>,
    found: u64,
}

/// A purchase here, as far as it is compared.
#[derive(Clone, sqlx::FromRow)]
struct Ours {
    id: PurchaseId,
    order_number: String,
    /// What was given back, or would be.
    cancelled_minor: i64,
    currency: Currency,
    state: PurchaseState,
    cancelled_at: Option<Time>,
    /// Whether the payment side told of the cancellation by itself.
    #[sqlx(default)]
    told: bool,
}

impl Ours {
    fn cancelled(&self) -> Money {
        Money { minor: self.cancelled_minor, currency: self.currency }
    }
}

impl Comparison {
    /// Reads the payment side's books, and looks for each line here.
    async fn their_books(&mut self, since: Time) -> Result<i64, Error> {
        let gateway = self.acting.desk.gateway().clone();
        let (mut after, mut count, mut differ) = (None::<String>, 0, BTreeMap::new());
        for _ in 0..PARTS {
            let part = gateway.booked(since, after.as_deref(), self.now).await.map_err(unanswered)?;
            for lines in part.lines.chunks(BATCH) {
                count += i64::try_from(lines.len()).unwrap_or_default();
                self.their_lines(lines, &mut differ).await?;
            }
            if part.next.is_none() {
                self.keep_all(differ.into_values().collect()).await?;
                return Ok(count);
            }
            if part.next == after {
                break;
            }
            after = part.next;
        }
        Err(Error::internal("the payment side's books have no end"))
    }

    /// Looks for these lines here, all of them together.
    async fn their_lines(
        &mut self,
        lines: &[Booked],
        differ: &mut BTreeMap<(MismatchKind, String), Difference>,
    ) -> Result<(), Error> {
        let purchases = Purchases::of(&mut self.acting.desk.store().read().await?, lines).await?;
        for line in lines {
            let ours = purchases.named_in(line);
            self.seen.extend(ours.map(|ours| ours.id));
            let here = ours.map(|ours| Here { state: ours.state, cancelled: ours.cancelled() });
            let Some(kind) = mismatch(here, Some(line.amount)).filter(|_| line.at <= self.now + -TOO_YOUNG) else {
                continue;
            };
            let found = Difference { kind, ours: ours.cloned(), theirs: Some(line.clone()) };
            // Where a purchase stands twice in the books its newest line is told, in whatever order they are read.
            let key = |it: &Difference| it.theirs.as_ref().map(|line| (line.at, line.amount.minor));
            let kept = differ.entry((kind, found.purchase())).or_insert_with(|| found.clone());
            if key(kept) < key(&found) {
                *kept = found;
            }
        }
        Ok(())
    }

    async fn keep_all(&mut self, found: Vec<Difference>) -> Result<(), Error> {
        for found in found.chunks(BATCH) {
            self.keep(found.to_vec()).await?;
        }
        Ok(())
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
                    "SELECT id, order_number, COALESCE(cancelled_minor, price_minor) AS cancelled_minor, currency, state, cancelled_at,
                            EXISTS (SELECT 1 FROM payment_notices n WHERE n.purchase_id = purchases.id AND n.state = 'cancelled') AS told
                     FROM purchases WHERE cancelled_at >= $1 AND (cancelled_at > $1 OR id > $2) AND cancelled_at <= $3
                     ORDER BY cancelled_at, id LIMIT $4",
                    args![from, &last, self.now + -TOO_YOUNG, i64::try_from(BATCH).unwrap_or(i64::MAX)],
                )
                .await?;
            let Some(end) = rows.last() else { return Ok(count) };
            (from, last) = (end.cancelled_at.unwrap_or(from), end.id.to_string());
            count += i64::try_from(rows.len()).unwrap_or_default();
            let alone: Vec<Ours> =
                rows.into_iter().filter(|ours| !ours.told && !self.seen.contains(&ours.id)).collect();
            let keys = keys_of(&mut self.acting.desk.store().read().await?, &alone).await?;
            let mut differ = Vec::new();
            for ours in alone {
                let standing = match keys.get(&ours.id) {
                    Some(&key) => gateway.state(key, self.now).await.map_err(unanswered)?,
                    None => Standing::Unheard,
                };
                // Confirmed before the books that were read begin.
                if standing != Standing::Confirmed {
                    differ.push(Difference { kind: MismatchKind::OnlyHere, ours: Some(ours), theirs: None });
                }
            }
            self.keep(differ).await?;
        }
    }
}

/// The purchases here that some lines of the books name.
struct Purchases {
    by_id: HashMap<PurchaseId, Ours>,
    by_order: HashMap<String, PurchaseId>,
}

impl Purchases {
    async fn of(conn: &mut Conn, lines: &[Booked]) -> Result<Self, Error> {
        let ids = lines.iter().filter_map(|line| line.purchase.parse::<PurchaseId>().ok()).map(Value::from);
        let orders = lines.iter().map(|line| Value::from(&line.order_number));
        let mut found = Self { by_id: HashMap::new(), by_order: HashMap::new() };
        for (column, values) in [("id", ids.collect::<Vec<_>>()), ("order_number", orders.collect())] {
            if values.is_empty() {
                continue;
            }
            let rows: Vec<Ours> = conn
                .select(
                    Select::new("SELECT id, order_number, COALESCE(cancelled_minor, price_minor) AS cancelled_minor, currency, state, cancelled_at FROM purchases")
                        .one_of(column, values),
                )
                .await?;
            for ours in rows {
                found.by_order.insert(ours.order_number.clone(), ours.id);
                found.by_id.insert(ours.id, ours);
            }
        }
        Ok(found)
    }

    /// By its id, where the line has one of ours; by its order number otherwise.
    fn named_in(&self, line: &Booked) -> Option<&Ours> {
        let by_id = line.purchase.parse::<PurchaseId>().ok().and_then(|id| self.by_id.get(&id));
        by_id.or_else(|| self.by_id.get(self.by_order.get(&line.order_number)?))
    }
}

/// The keys of the cancellations that were carried out.
async fn keys_of(conn: &mut Conn, purchases: &[Ours]) -> Result<HashMap<PurchaseId, DeliveryId>, Error> {
    if purchases.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(PurchaseId, DeliveryId)> = conn
        .select(
            Select::new(
                "SELECT r.purchase_id, o.id FROM refunds r JOIN outbox o ON o.inquiry_id = r.inquiry_id AND o.topic = 'payment'",
            )
            .filter("r.state = 'cancelled' AND o.state = 'done'", args![])
            .one_of("r.purchase_id", purchases.iter().map(|ours| Value::from(ours.id)).collect())
            .end("ORDER BY o.created_at"),
        )
        .await?;
    // The newest of several stays.
    Ok(rows.into_iter().collect())
}

fn unanswered(error: GatewayError) -> Error {
    Error::internal(format!("the payment side's books could not be read: {error}"))
}
