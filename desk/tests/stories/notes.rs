//! Internal notes: for the author's own side, wherever the other side may look.

use model::inquiry::InquiryNumber;
use model::view::{CaseFilter, CaseQueue, InboxFilter, InboxQueue};

use crate::support::acts::words;
use crate::support::cast::{COLLEAGUE, DEVELOPER, OPERATOR, OTHER_OPERATOR};
use crate::support::{TestDesk, tour};

const OURS: &str = "환불하지 말 것: 고래밥 의심 고객";
const THEIRS: &str = "판매자 상습 지연: 고래밥 확인 필요";
const WORD: &str = "고래밥";

async fn noted(desk: &TestDesk) -> InquiryNumber {
    let number = desk.escalated_refund().await;
    desk.act(DEVELOPER).inquiries().add_note(number, &desk.key(), OURS).await.expect("the developer's note");
    desk.act(OPERATOR).inquiries().add_note(number, &desk.key(), THEIRS).await.expect("the operator's note");
    number
}

twins! {
    async fn a_note_is_read_by_its_own_side_alone(desk: TestDesk) {
        let number = noted(&desk).await;
        let colleague = desk.act(COLLEAGUE).inquiries().for_developer(number).await.expect("the colleague reads");
        assert!(words(&colleague.entries).contains(&OURS));
        assert!(!words(&colleague.entries).contains(&THEIRS));
        let operator = desk.act(OTHER_OPERATOR).inquiries().for_operator(number).await.expect("the operator reads");
        assert!(words(&operator.entries).contains(&THEIRS));
        assert!(!words(&operator.entries).contains(&OURS));
        let customer = serde_json::to_string(&desk.customer_sees(number).await).expect("JSON");
        assert!(!customer.contains(WORD) && !customer.contains("note_added"), "{customer}");
    }

    async fn a_note_stands_in_no_page_of_anybody_else_and_in_no_mail(desk: TestDesk) {
        let number = noted(&desk).await;
        desk.deliver().await;
        for seen in tour::everything(&desk, &[number]).await {
            let page = seen.page.unwrap_or_default();
            let developers = ["the developer", "a colleague"].contains(&seen.who);
            let operators = seen.who.contains("operator");
            assert!(developers || !page.contains(OURS), "{} reads it in {}", seen.who, seen.what);
            assert!(operators || !page.contains(THEIRS), "{} reads it in {}", seen.who, seen.what);
            assert!(seen.what != "mail" || !page.contains(WORD));
        }
    }

    async fn a_note_is_not_found_by_the_other_side(desk: TestDesk) {
        noted(&desk).await;
        let query = Some(WORD.to_owned());
        let filter = InboxFilter { queue: InboxQueue::All, kind: None, app: None, tag: None, query: query.clone() };
        let inbox = desk.act(DEVELOPER).inquiries().inbox(filter, None).await.expect("an inbox");
        assert_eq!(inbox.rows.rows, []);
        let cases = desk.act(OPERATOR).inquiries().cases(CaseFilter { queue: CaseQueue::All, tag: None, query }, None).await.expect("cases");
        assert_eq!(cases.rows.rows, []);
    }

    async fn a_note_moves_nothing_and_stops_no_clock(desk: TestDesk) {
        let number = desk.ask("앱이 꺼져요").await;
        desk.told().await;
        let before = desk.customer_sees(number).await;
        desk.act(DEVELOPER).inquiries().add_note(number, &desk.key(), OURS).await.expect("a note");
        assert_eq!(desk.customer_sees(number).await, before);
        assert_eq!(desk.told().await, Vec::<String>::new());
    }

    async fn a_note_clicked_twice_at_once_is_one_note(desk: TestDesk) {
        let number = desk.ask("앱이 꺼져요").await;
        let key = desk.key();
        let clicks = (0..6).map(|_| {
            let (desk, key) = (desk.clone(), key.clone());
            tokio::spawn(async move { desk.act(DEVELOPER).inquiries().add_note(number, &key, OURS).await })
        });
        for click in futures::future::join_all(clicks).await {
            click.expect("no panic").expect("each click hears yes");
        }
        assert_eq!(desk.count("SELECT COUNT(*) FROM messages WHERE kind = 'note'").await, 1);
    }
}
