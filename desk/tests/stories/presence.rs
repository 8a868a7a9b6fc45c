//! Two of one side at the same inquiry see each other.

use desk::live::{Told, has_changed};
use model::Actor;
use model::time::{MINUTE, SECOND};
use model::view::Present;

use crate::support::TestDesk;
use crate::support::cast::{COLLEAGUE, CUSTOMER, DEVELOPER, OPERATOR, OTHER_DEVELOPER, OTHER_OPERATOR};

fn names(present: &[Present]) -> Vec<(&str, bool)> {
    present.iter().map(|other| (other.name.en.as_str(), other.writing)).collect()
}

twins! {
    async fn two_of_one_side_see_each_other_and_the_other_side_sees_nobody(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        let here = |actor: Actor, writing| {
            let desk = &desk;
            async move { desk.act(actor).presence().here(number, writing).await.expect("who is there") }
        };
        assert!(here(OPERATOR, false).await.is_empty());
        let others = here(OTHER_OPERATOR, true).await;
        assert_eq!(names(&others), [("Jihun Park", false)]);
        assert_eq!(names(&here(OPERATOR, false).await), [("Haeun Lee", true)]);
        assert!(here(DEVELOPER, false).await.is_empty(), "who of the store works a case stays within the store");
        assert_eq!(names(&here(COLLEAGUE, false).await).len(), 1);
        desk.act(OTHER_OPERATOR).presence().leave(number).await.expect("left");
        assert!(here(OPERATOR, false).await.is_empty());
    }

    async fn who_is_not_heard_of_any_more_is_gone(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        desk.act(OTHER_OPERATOR).presence().here(number, false).await.expect("there");
        desk.later(39 * SECOND);
        assert_eq!(desk.act(OPERATOR).presence().here(number, false).await.expect("there").len(), 1);
        desk.later(2 * SECOND);
        assert!(desk.act(OPERATOR).presence().here(number, false).await.expect("there").is_empty());
        desk.later(MINUTE);
        desk.act(OPERATOR).presence().here(number, false).await.expect("there");
        assert_eq!(desk.count("SELECT COUNT(*) FROM presence").await, 1, "nothing is kept of who was where");
    }

    async fn strangers_are_not_told_that_there_is_anything(desk: TestDesk) {
        let number = desk.ask("질문이 있어요").await;
        for actor in [CUSTOMER, OTHER_DEVELOPER, Actor::Visitor] {
            assert!(desk.act(actor).presence().here(number, false).await.is_err());
            assert!(desk.act(actor).presence().leave(number).await.is_err());
        }
        assert_eq!(desk.count("SELECT COUNT(*) FROM presence").await, 0);
    }

    async fn coming_and_going_is_told_to_ones_own_side_at_once_and_staying_is_not(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        let mut line = desk.desk.live().listen().expect("a line");
        let mut heard = |reader: Actor| {
            let mut count = 0;
            while let Ok(told) = line.try_recv() {
                count += usize::from(matches!(told, Told::Presence { .. }) && told.concerns(reader));
            }
            count
        };
        desk.act(OTHER_OPERATOR).presence().here(number, false).await.expect("came");
        assert_eq!(heard(OPERATOR), 1);
        desk.act(OTHER_OPERATOR).presence().here(number, false).await.expect("still there");
        assert_eq!(heard(OPERATOR), 0);
        desk.act(OTHER_OPERATOR).presence().here(number, true).await.expect("writes");
        assert_eq!(heard(DEVELOPER), 0);
        desk.act(OTHER_OPERATOR).presence().leave(number).await.expect("left");
        assert_eq!(heard(OPERATOR), 1);
    }

    async fn what_happened_while_a_page_was_on_its_way_is_told_to_whom_it_concerns(desk: TestDesk) {
        let made = desk.desk.now();
        desk.later(5 * SECOND);
        desk.ask("질문이 있어요").await;
        for (reader, changed) in [(CUSTOMER, true), (DEVELOPER, true), (OTHER_DEVELOPER, false)] {
            assert_eq!(has_changed(&desk.desk, reader, made).await.expect("an answer"), changed, "{reader:?}");
        }
        desk.later(5 * SECOND);
        assert!(!has_changed(&desk.desk, CUSTOMER, desk.desk.now()).await.expect("an answer"));
    }
}
