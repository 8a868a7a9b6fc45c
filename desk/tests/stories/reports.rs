//! Reports: exact numbers of a small store, and whom they are told.

use desk::store::Value;
use model::inquiry::InquiryKind::{Error, Other, Refund};
use model::inquiry::{Channel, InquiryKind};
use model::rating::Histogram;
use model::refund::RefundReason;
use model::report::Share;
use model::time::{DAY, HOUR};
use model::view::{RatedPart, Report, ReportFilter, ReportPeriod, Spread};
use model::{Money, PurchaseId, SellerId, Time, Zone};

use crate::support::cast::{
    AURORA, DEVELOPER, FREE_PACKAGE, MARCUS_PREMIUM, MOALABS, MOAPLAN, OPERATOR, PACKAGE, SEOYEON, SEOYEONS_PREMIUM,
    START,
};
use crate::support::{TestDesk, apply, args, status};

/// A wall clock of the store.
fn at(local: &str) -> Time {
    Zone::seoul().parse_local(local).expect("a wall clock")
}

fn id(kind: u128, place: usize) -> String {
    uuid::Uuid::from_u128(kind + place as u128).to_string()
}

/// An inquiry of the past: who got it, when, and after how many hours it was answered.
struct Past {
    seller: Option<SellerId>,
    kind: InquiryKind,
    sent: Time,
    answered: Option<i64>,
    state: &'static str,
}

impl Past {
    fn to(seller: SellerId, kind: InquiryKind, local: &str, answered: Option<i64>) -> Self {
        let state = if answered.is_some() { "awaiting_customer" } else { "with_store" };
        Self { seller: Some(seller), kind, sent: at(local), answered, state }
    }

    fn row(&self, place: usize) -> Vec<Value> {
        let channel = if self.seller.is_some() { Channel::ContactSeller } else { Channel::CustomerCenter };
        let due = self.seller.map(|_| self.sent + 3 * DAY);
        let answered = self.answered.map(|hours| self.sent + hours * HOUR);
        let silent = self.state == "with_store" && self.seller.is_some();
        let closed = (self.state == "withdrawn").then_some(self.sent + HOUR);
        args![
            id(0xAA_0000, place),
            i64::try_from(place).expect("small"),
            channel,
            self.kind,
            self.state,
            SEOYEON,
            self.seller,
            self.sent,
            due,
            answered,
            due.filter(|_| silent),
            closed,
        ]
    }
}

const INQUIRY: &str =
    "INSERT INTO inquiries (id, serial, handed_over, channel, kind, state, at_store, subject, preview, language, customer_id,
        seller_id, created_at, updated_at, first_due_at, answered_at, escalated_at, closed_at)
    VALUES ($1, $2, FALSE, $3, $4, $5, $5 = 'with_store', '제목', '글', 'ko', $6, $7, $8, $8, $9, $10, $11, $12)";
const REFUND: &str = "INSERT INTO refunds (id, inquiry_id, purchase_id, reason, state, created_at, cancelled_at)
    VALUES ($1, $2, $3, $4, 'cancelled', $5, $5)";

/// Today is Monday, 16 November: the last four weeks began on 26 October, the four before on 28 September.
async fn four_weeks(desk: &TestDesk) {
    let mut past: Vec<Past> = [1, 2, 3, 4, 80]
        .map(|hours| Past::to(MOALABS, Error, "2026-11-10T09:00", Some(hours)))
        .into_iter()
        .chain([Error, Error, Error, Error, Refund].map(|kind| Past::to(AURORA, kind, "2026-10-26T00:00", Some(10))))
        .chain([5; 5].map(|hours| Past::to(MOALABS, Error, "2026-09-29T09:00", Some(hours))))
        .collect();
    past.push(Past::to(MOALABS, Error, "2026-11-08T23:59", None));
    past.push(Past { state: "withdrawn", ..Past::to(MOALABS, Error, "2026-11-02T00:00", None) });
    past.push(Past { seller: None, ..Past::to(MOALABS, Other, "2026-11-03T12:00", None) });
    // As late in its week as no hour of this one is yet.
    past.push(Past::to(MOALABS, Error, "2026-10-20T09:00", Some(1)));
    let mut all: Vec<_> = past.iter().enumerate().map(|(place, past)| (INQUIRY, past.row(place))).collect();
    for (place, (purchase, cancelled)) in
        [(SEOYEONS_PREMIUM, "2026-11-11T10:00"), (MARCUS_PREMIUM, "2026-10-01T10:00")].into_iter().enumerate()
    {
        let purchase: PurchaseId = purchase;
        let inquiry = id(0xAA_0000, 9 + place);
        all.push((REFUND, args![id(0xAD_0000, place), inquiry, purchase, RefundReason::NotReceived, at(cancelled)]));
    }
    apply(desk.desk.store(), all).await;
    desk.run("UPDATE purchases SET state = 'cancelled', cancelled_at = 1 WHERE price_minor > 0", args![]).await;
    desk.ask("이번 주의 질문").await;
}

async fn report(desk: &TestDesk, seller: Option<SellerId>, kind: Option<InquiryKind>) -> Report {
    let filter = ReportFilter { period: ReportPeriod::Month, seller, kind };
    desk.act(OPERATOR).reports().store(filter).await.expect("a report")
}

/// Reviews of Moaplan: written when, stars, first stars, hours to the reply, changed when.
async fn reviews(desk: &TestDesk, all: &[(&str, &str, i64, i64, Option<i64>, Option<&str>)]) {
    let mut statements = Vec::new();
    for (place, &(version, written, stars, first, replied, changed)) in all.iter().enumerate() {
        let (id, written) = (id(0xAE_0000, place), at(written));
        statements.push((
            "INSERT INTO accounts (id, role, email, password_hash, name_ko, name_en, language, theme, customer_number, state, created_at)
             VALUES ($1, 'customer', $2, 'none', '이름', 'Name', 'ko', 'system', $3, 'active', 0)",
            args![&id, format!("{place}@naver.example"), format!("{place:010}")],
        ));
        statements.push((
            "INSERT INTO reviews (id, app_id, seller_id, customer_id, state, stars, first_stars, body, version, language, helpful, replied,
                created_at, changed_at, revision) VALUES ($1, $2, $3, $1, 'published', $4, $5, '글', $6, 'ko', 0, $7, $8, $9, 1)",
            args![&id, MOAPLAN, MOALABS, stars, first, version, replied.is_some(), written, changed.map_or(written, at)],
        ));
        if let (Some(hours), model::Actor::Developer { account, .. }) = (replied, DEVELOPER) {
            statements.push((
                "INSERT INTO replies (review_id, seller_id, author_id, state, body, created_at, changed_at, revision)
                 VALUES ($1, $2, $3, 'published', '답', $4, $4, 1)",
                args![&id, MOALABS, account, written + hours * HOUR],
            ));
        }
    }
    apply(desk.desk.store(), statements).await;
}

twins! {
    async fn a_report_counts_what_there_was(desk: TestDesk) {
        four_weeks(&desk).await;
        let report = report(&desk, None, None).await;
        assert_eq!((report.from, report.now, report.limit), (at("2026-10-26T00:00"), START, 3 * DAY));
        let totals = &report.totals;
        assert_eq!((totals.inquiries, totals.to_store, totals.cancelled), (14, 1, 1));
        assert_eq!((totals.in_time, totals.median), (Share { part: 9, of: 11 }, Some(10 * HOUR)));
        assert_eq!(totals.amounts, [Money::won(39_000)]);
        let before = report.before.as_ref().expect("the store had a past");
        assert_eq!((before.inquiries, before.in_time, before.median), (5, Share { part: 5, of: 5 }, Some(5 * HOUR)));
        assert_eq!((before.cancelled, before.amounts.as_slice()), (1, [Money::won(39_000)].as_slice()));
    }

    async fn weeks_begin_on_monday_and_the_running_one_is_the_last(desk: TestDesk) {
        four_weeks(&desk).await;
        let report = report(&desk, None, None).await;
        let starts: Vec<_> = report.weeks.iter().map(|week| week.from).collect();
        assert_eq!(starts, ["2026-10-26T00:00", "2026-11-02T00:00", "2026-11-09T00:00", "2026-11-16T00:00"].map(at));
        // Improvements, errors, refunds, others.
        let kinds: Vec<_> = report.weeks.iter().map(|week| week.kinds.clone()).collect();
        assert_eq!(kinds, [[0, 4, 1, 0], [0, 2, 0, 1], [0, 5, 0, 0], [0, 1, 0, 0]]);
        let in_time: Vec<_> = report.weeks.iter().map(|week| (week.in_time.part, week.in_time.of)).collect();
        assert_eq!(in_time, [(5, 5), (0, 1), (4, 5), (0, 0)]);
    }

    async fn sellers_are_told_in_percentiles_the_most_troubled_first(desk: TestDesk) {
        four_weeks(&desk).await;
        let sellers = report(&desk, None, None).await.sellers;
        let told: Vec<_> = sellers.iter().map(|of| (of.seller, of.inquiries, of.in_time, of.spread)).collect();
        let hours = |median, p90, p99| Some(Spread { median: median * HOUR, p90: p90 * HOUR, p99: p99 * HOUR });
        assert_eq!(told, [
            (MOALABS, 8, Share { part: 4, of: 6 }, hours(3, 80, 80)),
            (AURORA, 5, Share { part: 5, of: 5 }, hours(10, 10, 10)),
        ]);
    }

    async fn a_report_is_narrowed_to_a_seller_or_a_kind(desk: TestDesk) {
        four_weeks(&desk).await;
        let moalabs = report(&desk, Some(MOALABS), None).await;
        assert_eq!((moalabs.totals.inquiries, moalabs.totals.median, moalabs.sellers.len()), (8, Some(3 * HOUR), 1));
        assert_eq!(moalabs.totals.cancelled, 0);
        let refunds = report(&desk, None, Some(Refund)).await;
        assert_eq!((refunds.totals.inquiries, refunds.totals.in_time, refunds.totals.median), (1, Share { part: 1, of: 1 }, None));
        assert_eq!((refunds.sellers.len(), refunds.refunds.len()), (0, 1));
        let of = &refunds.refunds[0];
        assert_eq!((of.reason, of.count, of.amounts.as_slice()), (RefundReason::NotReceived, 1, [Money::won(39_000)].as_slice()));
        assert_eq!(refunds.choices.len(), 2);
    }

    async fn a_young_store_is_compared_with_nothing(desk: TestDesk) {
        desk.ask("첫 질문").await;
        for &period in ReportPeriod::ALL {
            let filter = ReportFilter { period, seller: None, kind: None };
            let report = desk.act(OPERATOR).reports().store(filter).await.expect("a report");
            assert_eq!((report.totals.inquiries, report.before, report.weeks.len()), (1, None, period.weeks()));
            assert_eq!((report.totals.median, report.sellers.len(), report.refunds.len()), (None, 0, 0));
        }
    }

    async fn reviews_are_told_by_week_version_and_reply(desk: TestDesk) {
        let new = |stars, replied| ("4.8.1", "2026-11-10T12:00", stars, stars, replied, None);
        let old = |replied| ("4.7", "2026-07-10T12:00", 3, 3, replied, None);
        reviews(&desk, &[
            new(5, Some(1)), new(5, Some(2)), new(4, Some(3)), new(4, Some(4)), new(2, None),
            ("4.8.1", "2026-11-16T10:00", 5, 5, None, None),
            ("4.8.1", "2026-11-09T08:00", 4, 2, Some(20), Some("2026-11-16T10:00")),
            old(Some(10)), old(Some(10)), old(Some(10)), old(Some(10)), old(Some(10)), old(None),
        ]).await;
        let figures = desk.act(DEVELOPER).reports().reviews(Some(PACKAGE)).await.expect("figures");
        let weeks: Vec<_> = figures.weeks[9..].iter().map(|week| (week.from, week.count, week.mean_hundredths)).collect();
        assert_eq!(weeks, [
            (at("2026-11-02T00:00"), 0, None), (at("2026-11-09T00:00"), 5, Some(400)), (at("2026-11-16T00:00"), 2, Some(450)),
        ]);
        assert_eq!((figures.weeks.len(), figures.releases.as_slice()), (12, [("4.8.1".to_owned(), START - 9 * DAY)].as_slice()));
        assert_eq!((figures.replied, figures.replied_before), (Share { part: 5, of: 7 }, Share { part: 5, of: 6 }));
        assert_eq!((figures.median, figures.median_before), (Some(3 * HOUR), Some(10 * HOUR)));
        assert_eq!((figures.raised, figures.raised_from, figures.raised_to, figures.more_open), (1, 2, 4, 1));
        assert_eq!(figures.parts, [(RatedPart::Version("4.8.1".into()), Histogram([0, 1, 0, 3, 3]))]);
    }

    async fn figures_are_of_the_sellers_own_apps(desk: TestDesk) {
        reviews(&desk, &[("4.8.1", "2026-11-10T12:00", 5, 5, None, None)]).await;
        desk.run("UPDATE apps SET stars_5 = 1 WHERE id = $1", args![MOAPLAN]).await;
        let all = desk.act(DEVELOPER).reports().reviews(None).await.expect("figures");
        assert_eq!((all.weeks[10].count, all.releases.len(), all.median), (1, 0, None));
        assert!(matches!(all.parts.as_slice(), [(RatedPart::App(title), Histogram([0, 0, 0, 0, 1]))] if title.en == "Moaplan"));
        assert_eq!(status(&desk.act(DEVELOPER).reports().reviews(Some(FREE_PACKAGE)).await), 404);
    }
}
