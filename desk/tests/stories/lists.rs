//! Lists are read by key: every row once, also where many rows sort alike.

use std::collections::BTreeSet;

use model::inquiry::{InquiryKind, InquiryNumber};
use model::purchase::{PurchaseShelf, PurchaseState};
use model::review::ReviewSort;
use model::time::{DAY, HOUR};
use model::view::{CaseFilter, CaseQueue, InboxFilter, InboxQueue, ReviewFilter, ReviewQueue, SellerReviewFilter};
use model::{Actor, Time};

use super::reviews::package;
use crate::support::cast::{
    CUSTOMER, DEVELOPER, FREE_PACKAGE, MINHO, MOALABS, MOAPLAN, OPERATOR, OTHER_CUSTOMER, OTHER_DEVELOPER, PACKAGE,
    PURCHASE, SEOYEON, START,
};
use crate::support::rulings::extend;
use crate::support::{TestDesk, apply, args, status};

/// Reads page after page to the end.
macro_rules! walk {
    ($after:ident => $page:expr) => {{
        let (mut all, mut next) = (Vec::new(), None::<String>);
        loop {
            let $after = next.as_deref();
            let page = $page;
            all.extend(page.rows);
            assert!(all.len() < 1_000, "a list without an end");
            next = page.next;
            if next.is_none() {
                break all;
            }
        }
    }};
}

fn inbox(queue: InboxQueue) -> InboxFilter {
    InboxFilter { queue, kind: None, app: None, tag: None, query: None }
}

async fn ask_many(desk: &TestDesk, many: usize) -> BTreeSet<InquiryNumber> {
    let mut numbers = BTreeSet::new();
    for at in 0..many {
        numbers.insert(desk.ask(&format!("질문 {at}")).await);
    }
    numbers
}

/// Each once, and nothing else.
fn exactly<T: Ord + std::fmt::Debug + Clone>(found: Vec<T>, expected: &BTreeSet<T>) {
    let set: BTreeSet<T> = found.iter().cloned().collect();
    assert_eq!(&set, expected);
    assert_eq!(found.len(), expected.len(), "a row came twice");
}

async fn reviews_of_many(desk: &TestDesk, many: u128) {
    let mut all = Vec::new();
    for at in 0..many {
        let id = uuid::Uuid::from_u128(0xAB00_0000 + at).to_string();
        all.push((
            "INSERT INTO accounts (id, role, email, password_hash, name_ko, name_en, language, theme, customer_number, state, created_at)
             VALUES ($1, 'customer', $2, 'none', '이름', 'Name', 'ko', 'system', $3, 'active', 0)",
            args![&id, format!("{at}@naver.example"), format!("{at:010}")],
        ));
        all.push((
            "INSERT INTO reviews (id, app_id, seller_id, customer_id, state, stars, first_stars, body, version, language, helpful, replied,
                created_at, changed_at, revision) VALUES ($1, $2, $3, $1, 'published', $4, 3, '글', '4.8.1', 'ko', $5, FALSE, $6, $6, 1)",
            args![&id, MOAPLAN, MOALABS, i64::try_from(at % 2).expect("small") + 4, i64::try_from(at % 3).expect("small"), START],
        ));
    }
    apply(desk.desk.store(), all).await;
}

twins! {
    async fn the_inbox_has_every_inquiry_once_in_each_queue(desk: TestDesk) {
        let numbers = ask_many(&desk, 61).await;
        let theirs = desk.act(DEVELOPER).inquiries();
        for queue in [InboxQueue::NeedsReply, InboxQueue::All] {
            let rows = walk!(after => theirs.inbox(inbox(queue), after).await.expect("a page").rows);
            exactly(rows.into_iter().map(|row| row.head.number).collect(), &numbers);
        }
        desk.later(2 * DAY + HOUR);
        let late = desk.ask("새 질문").await;
        let rows = walk!(after => theirs.inbox(inbox(InboxQueue::DueSoon), after).await.expect("a page").rows);
        exactly(rows.into_iter().map(|row| row.head.number).collect(), &numbers);
        let first = theirs.inbox(inbox(InboxQueue::NeedsReply), None).await.expect("a page").rows.rows;
        assert!(first.iter().all(|row| row.head.number != late), "most urgent first");
        let counts = theirs.developer_counts().await.expect("counts");
        let count = |queue| counts.queues.iter().find(|(of, _)| *of == queue).map(|(_, count)| *count);
        assert_eq!((count(InboxQueue::NeedsReply), count(InboxQueue::DueSoon), count(InboxQueue::All)), (Some(62), Some(61), Some(62)));
        let other = desk.act(OTHER_DEVELOPER).inquiries();
        assert_eq!(other.inbox(inbox(InboxQueue::All), None).await.expect("a page").rows.rows, []);
    }

    async fn the_inbox_is_filtered_by_kind_app_and_assignee(desk: TestDesk) {
        let (question, refund) = (desk.ask("앱이 꺼져요").await, desk.ask_refund().await);
        let theirs = desk.act(DEVELOPER).inquiries();
        theirs.assign(refund, &MINHO.to_string()).await.expect("assigned");
        theirs.assign(question, "me").await.expect("assigned");
        let numbers = |filter: InboxFilter| {
            let desk = desk.clone();
            async move {
                let page = desk.act(DEVELOPER).inquiries().inbox(filter, None).await.expect("a page");
                page.rows.rows.iter().map(|row| row.head.number).collect::<Vec<_>>()
            }
        };
        assert_eq!(numbers(InboxFilter { kind: Some(InquiryKind::Refund), ..inbox(InboxQueue::All) }).await, [refund]);
        assert_eq!(numbers(inbox(InboxQueue::Mine)).await, [question]);
        assert_eq!(numbers(InboxFilter { app: Some(PACKAGE.into()), ..inbox(InboxQueue::All) }).await.len(), 2);
        assert_eq!(numbers(InboxFilter { app: Some(FREE_PACKAGE.into()), ..inbox(InboxQueue::All) }).await, []);
        desk.reply(question, "고쳤습니다.").await;
        assert_eq!(numbers(inbox(InboxQueue::WaitingOnCustomer)).await, [question]);
        desk.later(3 * DAY);
        desk.escalate().await;
        assert_eq!(numbers(inbox(InboxQueue::WithStore)).await, [refund]);
        desk.act(CUSTOMER).inquiries().close(question).await.expect("closed");
        assert_eq!(numbers(inbox(InboxQueue::Closed)).await, [question]);
    }

    async fn the_queues_of_operations_have_every_case_once(desk: TestDesk) {
        let numbers = ask_many(&desk, 55).await;
        desk.later(3 * DAY);
        desk.escalate().await;
        let operator = desk.act(OPERATOR).inquiries();
        for queue in [CaseQueue::Escalations, CaseQueue::All] {
            let filter = CaseFilter { queue, tag: None, query: None };
            let rows = walk!(after => operator.cases(filter.clone(), after).await.expect("a page").rows);
            exactly(rows.into_iter().map(|row| row.head.number).collect(), &numbers);
        }
        let page = operator.cases(CaseFilter { queue: CaseQueue::All, tag: None, query: None }, None).await.expect("a page");
        assert!(page.counts.cases.contains(&(CaseQueue::Escalations, 55)));
        for &number in &numbers {
            operator.close(number).await.expect("closed");
        }
        let done = CaseFilter { queue: CaseQueue::Done, tag: None, query: None };
        let rows = walk!(after => operator.cases(done.clone(), after).await.expect("a page").rows);
        exactly(rows.into_iter().map(|row| row.head.number).collect(), &numbers);
    }

    async fn each_queue_of_operations_has_its_cases_and_no_others(desk: TestDesk) {
        let center = desk.submit(desk.center_form()).await;
        let asked = desk.ask("앱이 꺼져요").await;
        let late = desk.ask("늦은 답").await;
        desk.later(3 * DAY - HOUR);
        desk.reply(asked, "고쳤습니다.").await;
        desk.later(HOUR);
        desk.escalate().await;
        let queue = |queue| {
            let desk = desk.clone();
            async move {
                let page = desk.act(OPERATOR).inquiries().cases(CaseFilter { queue, tag: None, query: None }, None).await.expect("a page");
                page.rows.rows.iter().map(|row| row.head.number).collect::<Vec<_>>()
            }
        };
        assert_eq!(queue(CaseQueue::CustomerCenter).await, [center]);
        assert_eq!(queue(CaseQueue::Escalations).await, [late]);
        desk.act(OPERATOR).inquiries().assign(center, "me").await.expect("mine");
        assert_eq!(queue(CaseQueue::Mine).await, [center]);
        desk.act(OPERATOR).refunds().decide(late, &extend()).await.expect("extended");
        assert_eq!(queue(CaseQueue::Extended).await, [late]);
        assert_eq!(queue(CaseQueue::Escalations).await, []);
        assert_eq!(queue(CaseQueue::All).await.len(), 3);
        assert_eq!(queue(CaseQueue::Done).await, []);
    }

    async fn my_ended_inquiries_are_paged_and_open_ones_come_first(desk: TestDesk) {
        let numbers = ask_many(&desk, 53).await;
        let mine = desk.act(CUSTOMER).inquiries();
        for &number in &numbers {
            mine.close(number).await.expect("closed");
        }
        let open = desk.ask("아직 열려 있어요").await;
        let rows = walk!(after => mine.mine(after).await.expect("a page").ended);
        exactly(rows.into_iter().map(|head| head.number).collect(), &numbers);
        let page = mine.mine(None).await.expect("a page");
        assert_eq!(page.open.iter().map(|head| head.number).collect::<Vec<_>>(), [open]);
        assert_eq!(page.summary.inquiries, 54);
    }

    async fn my_purchases_are_paged(desk: TestDesk) {
        let all: Vec<_> = (0..70_u128)
            .map(|at| {
                let id = uuid::Uuid::from_u128(0xAA00_0000 + at).to_string();
                (PURCHASE, args![id, SEOYEON, MOAPLAN, None::<&str>, format!("N-{at}"), 0_i64, None::<&str>, Time(START.0 - DAY)])
            })
            .collect();
        apply(desk.desk.store(), all).await;
        let catalog = desk.act(CUSTOMER).catalog();
        let rows = walk!(after => catalog.my_purchases(PurchaseShelf::All, after).await.expect("a page").purchases);
        let ids: BTreeSet<_> = rows.iter().map(|row| row.id).collect();
        assert_eq!((rows.len(), ids.len()), (73, 73));
        assert!(rows.windows(2).all(|pair| pair[0].purchased_at >= pair[1].purchased_at), "newest first");
    }

    async fn purchases_are_looked_at_shelf_by_shelf(desk: TestDesk) {
        let catalog = desk.act(CUSTOMER).catalog();
        let mut counts = Vec::new();
        for &shelf in PurchaseShelf::ALL {
            let rows = catalog.my_purchases(shelf, None).await.expect("a page").purchases.rows;
            match shelf {
                PurchaseShelf::All => {}
                PurchaseShelf::Apps => assert!(rows.iter().all(|row| row.is_app)),
                PurchaseShelf::Products => assert!(rows.iter().all(|row| !row.is_app)),
                PurchaseShelf::Refunded => assert!(rows.iter().all(|row| row.state == PurchaseState::Cancelled)),
            }
            counts.push(rows.len());
        }
        assert_eq!(counts[1] + counts[2], counts[0], "a purchase is an app or something inside one");
        assert!(counts[1] > 0 && counts[2] > 0, "{counts:?}");
        assert_eq!(counts[3], 0);
        let refunded = "UPDATE purchases SET state = 'cancelled', cancelled_at = purchased_at WHERE id = (SELECT MIN(id) FROM purchases WHERE customer_id = $1)";
        apply(desk.desk.store(), vec![(refunded, args![SEOYEON])]).await;
        let rows = catalog.my_purchases(PurchaseShelf::Refunded, None).await.expect("a page").purchases.rows;
        assert_eq!(rows.len(), 1);
    }

    async fn a_mistyped_number_leads_to_the_own_inquiry_only(desk: TestDesk) {
        let number = desk.ask("어디 있나요?").await;
        let slip = InquiryNumber { serial: number.serial ^ 1, ..number };
        let mine = desk.act(CUSTOMER).inquiries();
        let likely = mine.likely(slip).await.expect("an answer");
        assert_eq!(likely.map(|head| head.number), Some(number));
        let far = InquiryNumber { serial: number.serial + 555_555, ..number };
        assert_eq!(mine.likely(far).await.expect("an answer"), None);
        let others = desk.act(OTHER_CUSTOMER).inquiries();
        assert_eq!(others.likely(slip).await.expect("an answer"), None);
    }

    async fn the_audit_log_is_paged_and_knows_one_case_from_another(desk: TestDesk) {
        let first = desk.ask("첫 번째예요").await;
        for n in 0..70 {
            desk.later(1_000);
            desk.ask(&format!("다음 {n}")).await;
        }
        let records = desk.act(OPERATOR).records();
        let rows = walk!(after => records.audit(None, after).await.expect("a page").facts);
        assert!(rows.len() >= 71, "{}", rows.len());
        assert!(rows.windows(2).all(|pair| pair[0].fact.at >= pair[1].fact.at), "newest first");
        let of_one = records.audit(Some(first), None).await.expect("a page").facts.rows;
        assert!(!of_one.is_empty() && of_one.iter().all(|row| row.inquiry == Some(first)), "{of_one:?}");
        let missing = InquiryNumber { serial: first.serial + 555_555, ..first };
        assert!(records.audit(Some(missing), None).await.expect("a page").facts.rows.is_empty());
    }

    async fn reviews_are_paged_in_every_order(desk: TestDesk) {
        reviews_of_many(&desk, 67).await;
        let catalog = desk.act(Actor::Visitor).catalog();
        for &sort in ReviewSort::ALL {
            let filter = ReviewFilter { sort, stars: None, replied: None, version: None };
            let rows = walk!(after => catalog.app_page(&package(PACKAGE), filter.clone(), after).await.expect("a page").reviews);
            let ids: BTreeSet<_> = rows.iter().map(|row| row.id).collect();
            assert_eq!((rows.len(), ids.len()), (67, 67), "{sort}");
            let sorted = rows.windows(2).all(|pair| match sort {
                ReviewSort::Helpful => pair[0].helpful >= pair[1].helpful,
                ReviewSort::Newest => pair[0].written_at >= pair[1].written_at,
                ReviewSort::Highest => pair[0].stars >= pair[1].stars,
                ReviewSort::Lowest => pair[0].stars <= pair[1].stars,
            });
            assert!(sorted, "{sort}");
        }
        let console = desk.act(DEVELOPER).reviews();
        let filter = SellerReviewFilter { queue: ReviewQueue::NeedsReply, stars: None, app: None, version: None };
        let rows = walk!(after => console.of_seller(filter.clone(), after).await.expect("a page").rows);
        let ids: BTreeSet<_> = rows.iter().map(|row| row.id).collect();
        assert_eq!((rows.len(), ids.len()), (67, 67));
    }

    async fn reviews_are_filtered_by_stars_version_and_reply(desk: TestDesk) {
        reviews_of_many(&desk, 10).await;
        desk.run("UPDATE apps SET stars_4 = 5, stars_5 = 5 WHERE id = $1", args![MOAPLAN]).await;
        let catalog = desk.act(Actor::Visitor).catalog();
        for (stars, replied, version, expected) in [
            (Some(5), None, None, 5), (Some(1), None, None, 0), (None, Some(true), None, 0), (None, Some(false), None, 10),
            (None, None, Some("4.8.1"), 10), (None, None, Some("1.0"), 0), (Some(4), Some(false), Some("4.8.1"), 5),
        ] {
            let filter = ReviewFilter {
                sort: ReviewSort::Newest, stars: stars.and_then(model::rating::Stars::new), replied, version: version.map(str::to_owned),
            };
            let page = catalog.app_page(&package(PACKAGE), filter.clone(), None).await.expect("a page");
            // The first page is a short one.
            let shown = expected.min(4);
            assert_eq!((page.reviews.rows.len(), page.matching), (shown, i64::try_from(expected).expect("small")), "{filter:?}");
        }
    }

    async fn the_store_front_is_paged(desk: TestDesk) {
        let all: Vec<_> = (0..60_u128)
            .map(|at| {
                let id = uuid::Uuid::from_u128(0xAC00_0000 + at).to_string();
                ("INSERT INTO apps (id, package, seller_id, title_ko, title_en, tagline_ko, tagline_en, description_ko, description_en,
                    category, icon, price_minor, currency, created_at) VALUES ($1, $2, $3, '앱', 'App', '', '', '', '', 'game', 'i', 0, 'KRW', 0)",
                 args![id, format!("kr.many.app{at}"), MOALABS])
            })
            .collect();
        apply(desk.desk.store(), all).await;
        let catalog = desk.act(Actor::Visitor).catalog();
        let rows = walk!(after => catalog.store_front(None, None, after).await.expect("a page").apps);
        let packages: BTreeSet<_> = rows.iter().map(|row| row.package.clone()).collect();
        assert_eq!((rows.len(), packages.len()), (62, 62));
    }

    async fn mails_are_paged_newest_first(desk: TestDesk) {
        ask_many(&desk, 120).await;
        desk.deliver().await;
        let mails = desk.act(OPERATOR).mails();
        let rows = walk!(after => mails.list(after).await.expect("a page"));
        let ids: BTreeSet<_> = rows.iter().map(|row| row.id).collect();
        assert_eq!((rows.len(), ids.len()), (120, 120));
    }

    async fn a_broken_key_is_a_bad_request_and_not_a_first_page(desk: TestDesk) {
        for broken in ["x", "1", "1.2", ".", "x.01990000-0000-7000-8000-00000000ffff", "1.01990000-0000-7000-8000-00000000ffff' OR 1=1"] {
            let results = [
                status(&desk.act(CUSTOMER).inquiries().mine(Some(broken)).await),
                status(&desk.act(CUSTOMER).catalog().my_purchases(PurchaseShelf::All, Some(broken)).await),
                status(&desk.act(DEVELOPER).inquiries().inbox(inbox(InboxQueue::All), Some(broken)).await),
                status(&desk.act(OPERATOR).mails().list(Some(broken)).await),
            ];
            assert_eq!(results, [400; 4], "{broken}");
        }
    }
}
