//! How many inquiries there were, how they were answered, and what the store cancelled.

use model::inquiry::InquiryKind;
use model::refund::RefundReason;
use model::report::{Share, Weeks};
use model::view::{RefundsFor, ReportFilter, ReportTotals, ReportWeek};
use model::{Currency, Money, Time};

use super::over;
use crate::Error;
use crate::catalog::{in_time, settled};
use crate::store::{Conn, Select, args};
use crate::terms::whole;

/// What weeks were counted to.
pub(super) struct Counted {
    pub weeks: Vec<ReportWeek>,
    pub totals: ReportTotals,
    /// The same for as many weeks before.
    pub before: ReportTotals,
}

/// The place of the weeks before among the weeks.
const BEFORE: i64 = -1;

type Row = (i64, InquiryKind, i64, i64, i64, i64);

pub(super) async fn by_week(
    conn: &mut Conn,
    weeks: &Weeks,
    filter: &ReportFilter,
    now: Time,
) -> Result<Counted, Error> {
    let (from, end) = weeks.before();
    let head = Select::new(
        "SELECT w.column1, i.kind, COUNT(*), COUNT(CASE WHEN i.channel = 'contact_seller' THEN i.escalated_at END)",
    )
    .join(concat!(", COUNT(CASE WHEN ", settled!(), " THEN 1 END)"), args![now])
    .join(concat!(", COUNT(CASE WHEN ", settled!(), " AND ", in_time!(), " THEN 1 END)"), args![now]);
    let rows: Vec<Row> = conn
        .select(
            over(head, [(BEFORE, from, end)].into_iter().chain(weeks.bounds()))
                .join("CROSS JOIN inquiries i", args![])
                // What became a part of another is counted there.
                .filter(
                    concat!("i.created_at >= w.column2 AND i.created_at < w.column3 AND ", whole!("i.merged_into")),
                    args![],
                )
                .filter_if(filter.seller, "i.seller_id = ?", |seller| args![seller])
                .filter_if(filter.kind, "i.kind = ?", |kind| args![kind])
                .end("GROUP BY 1, 2"),
        )
        .await?;
    let mut counted = Counted {
        weeks: weeks.starts().iter().map(|&from| empty(from)).collect(),
        totals: ReportTotals::default(),
        before: ReportTotals::default(),
    };
    for (place, kind, inquiries, to_store, of, part) in rows {
        let in_time = Share { part, of };
        let totals = if place == BEFORE { &mut counted.before } else { &mut counted.totals };
        totals.inquiries += inquiries;
        totals.to_store += to_store;
        totals.in_time = totals.in_time.and(in_time);
        if let Some(week) = usize::try_from(place).ok().and_then(|place| counted.weeks.get_mut(place)) {
            week.in_time = week.in_time.and(in_time);
            if let Some(count) =
                InquiryKind::ALL.iter().position(|of| *of == kind).and_then(|at| week.kinds.get_mut(at))
            {
                *count += inquiries;
            }
        }
    }
    Ok(counted)
}

fn empty(from: Time) -> ReportWeek {
    ReportWeek { from, kinds: vec![0; InquiryKind::ALL.len()], in_time: Share::default() }
}

/// Purchases that the store cancelled, by reason; how many they were goes into the totals.
pub(super) async fn refunds(
    conn: &mut Conn,
    weeks: &Weeks,
    filter: &ReportFilter,
    totals: &mut ReportTotals,
    before: &mut ReportTotals,
) -> Result<Vec<RefundsFor>, Error> {
    let (from, end) = weeks.before();
    let head = Select::new(
        "SELECT r.reason, p.currency, COUNT(*), CAST(SUM(COALESCE(r.part_minor, p.price_minor)) AS BIGINT)",
    )
    .join(
        ", CAST(CASE WHEN r.cancelled_at >= ? THEN 1 ELSE 0 END AS BIGINT) FROM refunds r
            JOIN inquiries i ON i.id = r.inquiry_id JOIN purchases p ON p.id = r.purchase_id",
        args![weeks.from()],
    );
    let rows: Vec<(RefundReason, Currency, i64, i64, i64)> = conn
        .select(
            head.filter("r.cancelled_at >= ? AND r.cancelled_at < ?", args![from, weeks.end()])
                .filter("(r.cancelled_at < ? OR r.cancelled_at >= ?)", args![end, weeks.from()])
                .filter_if(filter.seller, "i.seller_id = ?", |seller| args![seller])
                .filter_if(filter.kind, "i.kind = ?", |kind| args![kind])
                .end("GROUP BY 1, 2, 5"),
        )
        .await?;
    let mut found: Vec<RefundsFor> = Vec::new();
    for (reason, currency, count, minor, recent) in rows {
        let money = Money { minor, currency };
        let totals = if recent == 1 { &mut *totals } else { &mut *before };
        totals.cancelled += count;
        add(&mut totals.amounts, money);
        if recent == 1 {
            let place = found.iter().position(|of| of.reason == reason).unwrap_or_else(|| {
                found.push(RefundsFor { reason, count: 0, amounts: Vec::new() });
                found.len() - 1
            });
            found[place].count += count;
            add(&mut found[place].amounts, money);
        }
    }
    // What is no reason of its own stands last, however often it was given.
    found.sort_by_key(|of| (of.reason == RefundReason::Other, -of.count, of.reason));
    Ok(found)
}

fn add(amounts: &mut Vec<Money>, money: Money) {
    match amounts.iter_mut().find(|amount| amount.currency == money.currency) {
        Some(amount) => amount.minor += money.minor,
        None => amounts.push(money),
    }
    amounts.sort_by_key(|amount| amount.currency);
}
