//! Search in Korean and English.

use model::Actor;
use model::inquiry::InquiryNumber;
use model::view::{CaseFilter, CaseQueue, InboxFilter, InboxQueue};

use crate::support::TestDesk;
use crate::support::cast::{DEVELOPER, OPERATOR, OTHER_DEVELOPER};

async fn found(desk: &TestDesk, query: &str) -> Vec<InquiryNumber> {
    let filter =
        InboxFilter { queue: InboxQueue::All, kind: None, app: None, tag: None, query: Some(query.to_owned()) };
    let page = desk.act(DEVELOPER).inquiries().inbox(filter, None).await.expect("a page");
    let developers: Vec<_> = page.rows.rows.iter().map(|row| row.head.number).collect();
    let filter = CaseFilter { queue: CaseQueue::All, tag: None, query: Some(query.to_owned()) };
    let page = desk.act(OPERATOR).inquiries().cases(filter, None).await.expect("a page");
    let operators: Vec<_> = page.rows.rows.iter().map(|row| row.head.number).collect();
    assert_eq!(developers, operators, "{query}");
    developers
}

twins! {
    async fn korean_is_found_inside_words_and_with_particles(desk: TestDesk) {
        let premium = desk.ask("프리미엄을 결제했는데 적용이 안 돼요").await;
        let widget = desk.ask("위젯이 하얗게 나와요").await;
        for query in ["프리미엄", "결제", "결제했는데", "리미엄", "프리미엄 적용", "적용 프리미엄"] {
            assert_eq!(found(&desk, query).await, [premium], "{query}");
        }
        assert_eq!(found(&desk, "위젯").await, [widget]);
        for query in ["환불", "프리미엄 위젯"] {
            assert_eq!(found(&desk, query).await, [], "{query}");
        }
        assert_eq!(found(&desk, "김서연").await.len(), 2, "by the customer's name");
        assert_eq!(found(&desk, &premium.to_string()).await, [premium], "by its number");
    }

    async fn one_syllable_finds_the_words_that_it_begins(desk: TestDesk) {
        let number = desk.ask("앱이 자꾸 꺼져요").await;
        assert_eq!(found(&desk, "앱").await, [number]);
        assert_eq!(found(&desk, "꺼").await, [number]);
    }

    async fn english_is_found_in_any_case(desk: TestDesk) {
        let number = desk.ask("The Widget stays BLANK after 4.8.1").await;
        for query in ["widget", "WIDGET blank", "4.8.1"] {
            assert_eq!(found(&desk, query).await, [number], "{query}");
        }
        assert_eq!(found(&desk, "widgets").await, []);
    }

    async fn what_is_written_later_is_found_as_well(desk: TestDesk) {
        let number = desk.ask("앱이 꺼져요").await;
        desk.reply(number, "펌웨어를 확인해 주세요").await;
        desk.follow_up(number, "갤럭시 폴드입니다").await;
        for query in ["펌웨어", "갤럭시", "꺼져요 갤럭시"] {
            assert_eq!(found(&desk, query).await, [number], "{query}");
        }
    }

    async fn hostile_queries_find_nothing_and_break_nothing(desk: TestDesk) {
        desk.ask("앱이 꺼져요").await;
        for query in ["' OR 1=1 --", "\"; DROP TABLE inquiries", "NEAR(a b)", "a* OR b*", "\u{0}x", &"ㅋ".repeat(50_000)] {
            assert_eq!(found(&desk, query).await, [], "{query:.40}");
        }
        found(&desk, &"%_".repeat(50_000)).await;
        found(&desk, &"가나다 라마바 ".repeat(5_000)).await;
    }

    async fn a_seller_finds_its_own_alone(desk: TestDesk) {
        desk.ask("프리미엄을 결제했는데").await;
        let filter = InboxFilter { queue: InboxQueue::All, kind: None, app: None, tag: None, query: Some("프리미엄".to_owned()) };
        let page = desk.act(OTHER_DEVELOPER).inquiries().inbox(filter, None).await.expect("a page");
        assert_eq!(page.rows.rows, []);
    }

    async fn apps_are_found_by_their_names(desk: TestDesk) {
        let catalog = desk.act(Actor::Visitor).catalog();
        for (query, expected) in [("모아", "kr.moalabs.moaplan"), ("starlight", "com.auroragames.starlight"), ("스타라이트", "com.auroragames.starlight")] {
            let front = catalog.store_front(None, Some(query), None).await.expect("a page");
            assert_eq!(front.apps.rows.iter().map(|app| app.package.as_str()).collect::<Vec<_>>(), [expected], "{query}");
        }
        assert_eq!(catalog.store_front(None, Some("없는 앱 이름"), None).await.expect("a page").apps.rows, []);
    }
}
