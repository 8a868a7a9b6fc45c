//! What a member may keep on their device: their seller's newest, told apart by stamps, and not opened by being kept.

use desk::Offline;
use model::Actor;
use model::event::EventKind;
use model::inquiry::InquiryNumber;
use model::time::MINUTE;

use crate::support::acts::{facts, words};
use crate::support::cast::{CUSTOMER, DEVELOPER, OPERATOR, OTHER_DEVELOPER};
use crate::support::{TestDesk, status};

async fn list(desk: &TestDesk) -> Offline {
    desk.act(DEVELOPER).inquiries().offline().await.expect("a list")
}

fn stamp(list: &Offline, of: InquiryNumber) -> Option<&str> {
    list.inquiries.iter().find(|(number, _)| *number == of).map(|(_, stamp)| stamp.as_str())
}

twins! {
    async fn what_is_kept_on_a_device_is_not_opened_by_that(desk: TestDesk) {
        let number = desk.ask("위젯이 하얗게 나와요").await;
        desk.later(MINUTE);
        let kept = desk.act(DEVELOPER).inquiries().kept_by_developer(number).await.expect("a page to keep");
        assert_eq!(words(&kept.entries), ["위젯이 하얗게 나와요"]);
        assert!(!facts(&desk.customer_sees(number).await.entries).contains(&EventKind::InquiryOpened));
        desk.developer_sees(number).await;
        assert!(facts(&desk.customer_sees(number).await.entries).contains(&EventKind::InquiryOpened));
    }

    async fn a_stamp_changes_with_its_thread_and_no_other(desk: TestDesk) {
        let first = desk.ask("위젯이 하얗게 나와요").await;
        desk.later(MINUTE);
        let second = desk.ask("달력이 비어 있어요").await;
        let before = list(&desk).await;
        assert_eq!(before.inquiries.iter().map(|(number, _)| *number).collect::<Vec<_>>(), [second, first]);
        assert_eq!(before.waiting, 2);
        assert!(before.inquiries_after.is_empty() && before.reviews_after.is_empty());
        assert_eq!(list(&desk).await.inquiries, before.inquiries, "nothing has happened");

        desk.later(MINUTE);
        desk.act(DEVELOPER).inquiries().add_note(first, &desk.key(), "4.8.2에서 고침").await.expect("a note");
        let after = list(&desk).await;
        assert_ne!(stamp(&after, first), stamp(&before, first));
        assert_eq!(stamp(&after, second), stamp(&before, second));
        assert_ne!(after.inquiries_stamp, before.inquiries_stamp);
    }

    async fn another_seller_keeps_nothing_of_it_and_others_keep_nothing_at_all(desk: TestDesk) {
        desk.ask("위젯이 하얗게 나와요").await;
        let other = desk.act(OTHER_DEVELOPER).inquiries().offline().await.expect("a list");
        assert!(other.inquiries.is_empty() && other.waiting == 0);
        for (who, expected) in [(Actor::Visitor, 401), (CUSTOMER, 403), (OPERATOR, 403)] {
            assert_eq!(status(&desk.act(who).inquiries().offline().await), expected, "{who:?}");
        }
    }
}
