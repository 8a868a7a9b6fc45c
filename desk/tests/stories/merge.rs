//! Two inquiries that are one matter become one, one that is two becomes two, and both can be undone; and colleagues are called
//! in notes.

use model::inquiry::InquiryState;
use model::time::{DAY, HOUR, SECOND};

use crate::support::acts::words;
use crate::support::cast::{COLLEAGUE, CUSTOMER, DEVELOPER, OPERATOR, OTHER_CUSTOMER, OTHER_DEVELOPER, OTHER_OPERATOR};
use crate::support::{TestDesk, rule, status};

twins! {
    async fn what_became_a_part_of_another_stands_there_and_its_customer_speaks_to_the_whole(desk: TestDesk) {
        let first = desk.ask("달력이 비어 있어요").await;
        desk.later(HOUR);
        let second = desk.ask("화요일에도 비어 있어요").await;
        desk.later(SECOND);
        let offered = desk.developer_sees(first).await.merging.others;
        assert_eq!(offered.iter().map(|(number, _)| *number).collect::<Vec<_>>(), [second]);
        desk.act(DEVELOPER).inquiries().merge(first, second).await.expect("merged");
        let whole = desk.customer_sees(first).await;
        assert_eq!(words(&whole.entries), ["달력이 비어 있어요", "화요일에도 비어 있어요"]);
        let part = desk.customer_sees(second).await;
        assert_eq!((part.head.state, part.merged_into, part.can_reopen), (InquiryState::Closed, Some(first), false));
        // Who still has the part's page open is heard in the whole.
        desk.later(SECOND);
        desk.follow_up(second, "수요일에도요").await;
        assert_eq!(words(&desk.customer_sees(first).await.entries).last(), Some(&"수요일에도요"));
        let found = desk.act(DEVELOPER).inquiries().inbox(
            model::view::InboxFilter {
                queue: model::view::InboxQueue::All, kind: None, app: None, tag: None, query: Some("화요일에도".into()),
            }, None,
        ).await.expect("found");
        assert!(found.rows.rows.iter().any(|row| row.head.number == first), "what it says is found in the whole");
    }

    async fn the_earlier_promise_holds_and_an_undo_brings_back_what_there_was(desk: TestDesk) {
        let first = desk.ask("첫 번째 질문").await;
        desk.later(5 * HOUR);
        let second = desk.ask("두 번째 질문").await;
        let (due, before) = (desk.developer_sees(first).await.head.due_at, desk.developer_sees(second).await.head);
        desk.later(SECOND);
        desk.act(COLLEAGUE).inquiries().merge(second, first).await.expect("merged");
        assert_eq!(desk.developer_sees(second).await.head.due_at, due, "nobody waits longer than they were promised");
        let part = desk.developer_sees(first).await.merging;
        assert_eq!((part.into, part.can_undo), (Some(second), true));
        desk.later(SECOND);
        desk.act(DEVELOPER).inquiries().unmerge(first).await.expect("undone");
        let back = desk.developer_sees(first).await;
        assert_eq!((back.head.state, back.head.due_at, back.merging.into), (InquiryState::AwaitingDeveloper, due, None));
        assert_eq!(words(&back.entries), ["첫 번째 질문"]);
        assert_eq!(words(&desk.developer_sees(second).await.entries), ["두 번째 질문"]);
        assert_eq!(desk.developer_sees(second).await.head.subject, before.subject);
        assert_eq!(rule(&desk.act(DEVELOPER).inquiries().unmerge(first).await), "not_in_this_state");
    }

    async fn only_what_is_alike_is_put_together_and_only_by_whom_it_concerns(desk: TestDesk) {
        let (refund, question) = (desk.ask_refund().await, desk.ask("질문").await);
        desk.later(SECOND);
        let operator = desk.act(OPERATOR).inquiries();
        assert_eq!(rule(&operator.merge(question, refund).await), "asks_for_refund");
        let center = desk.submit(desk::SubmitForm { kind: "other".into(), purchase: String::new(), ..desk.center_form() }).await;
        assert_eq!(rule(&operator.merge(question, center).await), "not_alike");
        assert_eq!(rule(&operator.merge(question, question).await), "not_alike");
        let marcus = desk.act(OTHER_CUSTOMER).inquiries().submit(desk::SubmitForm { purchase: String::new(), ..desk.question("마커스의 질문") }).await.expect("sent");
        assert_eq!(rule(&operator.merge(question, marcus).await), "not_alike");
        for actor in [CUSTOMER, OTHER_DEVELOPER] {
            assert!(matches!(status(&desk.act(actor).inquiries().merge(refund, question).await), 403 | 404));
        }
        operator.merge(refund, question).await.expect("a question may become a part of a refund request");
        assert_eq!(rule(&operator.merge(refund, question).await), "ended");
        desk.later(4 * DAY);
        desk.escalate().await;
        assert_eq!(rule(&desk.act(DEVELOPER).inquiries().unmerge(question).await), "with_the_store");
        assert_eq!(rule(&operator.unmerge(question).await), "not_in_this_state", "no deadline is moved by an undo");
    }

    async fn a_message_becomes_an_inquiry_of_its_own_and_comes_home_again(desk: TestDesk) {
        let number = desk.ask("달력이 비어 있어요").await;
        desk.later(HOUR);
        desk.follow_up(number, "그리고 글꼴이 너무 작아요. 키울 수 있나요?").await;
        desk.later(SECOND);
        let parts = desk.developer_sees(number).await.merging.parts;
        assert_eq!(parts.len(), 1, "what it begins with is the inquiry itself");
        let new = desk.act(DEVELOPER).inquiries().split(number, &parts[0].0.to_string()).await.expect("split off");
        let (old, alone) = (desk.customer_sees(number).await, desk.customer_sees(new).await);
        assert_eq!(words(&old.entries), ["달력이 비어 있어요"]);
        assert_eq!(words(&alone.entries), ["그리고 글꼴이 너무 작아요. 키울 수 있나요?"]);
        assert_eq!((alone.head.due_at, alone.follows), (old.head.due_at, Some(number)), "its clock goes on");
        assert_eq!(alone.head.subject, "그리고 글꼴이 너무 작아요");
        desk.later(SECOND);
        desk.act(DEVELOPER).inquiries().merge(number, new).await.expect("merged back");
        assert_eq!(words(&desk.customer_sees(number).await.entries).len(), 2);
        assert_eq!(desk.count("SELECT COUNT(*) FROM messages WHERE came_from IS NOT NULL").await, 0, "it is home");
        assert_eq!(status(&desk.act(DEVELOPER).inquiries().split(number, "").await), 422);
    }

    async fn nobodys_question_is_lost_and_nobodys_record_is_spoiled_by_merging(desk: TestDesk) {
        let center = |body: &str| desk::SubmitForm { kind: "other".into(), purchase: String::new(), body: body.into(), ..desk.center_form() };
        let (settled, open) = (desk.submit(center("첫 질문")).await, { desk.later(SECOND); desk.submit(center("둘째 질문")).await });
        desk.act(OPERATOR).inquiries().reply(settled, &desk.key(), "답변입니다").await.expect("answered");
        desk.later(SECOND);
        desk.act(OPERATOR).inquiries().merge(settled, open).await.expect("merged");
        assert_eq!(desk.state(settled).await, InquiryState::WithStore, "it waits for the store again");
        // An escalated case stays the store's when a message is split off it.
        let number = desk.ask("달력이 비어 있어요").await;
        desk.later(HOUR);
        desk.follow_up(number, "글꼴도 작아요").await;
        desk.later(4 * DAY);
        desk.escalate().await;
        let part = desk.operator_sees(number).await.merging.parts[0].0.to_string();
        let new = desk.act(OPERATOR).inquiries().split(number, &part).await.expect("split off");
        assert_eq!(desk.state(new).await, InquiryState::WithStore);
        desk.act(OPERATOR).inquiries().merge(number, new).await.expect("and merged back");
        assert_eq!(rule(&desk.act(OPERATOR).inquiries().unmerge(new).await), "not_in_this_state", "there is nothing left to stand alone");
    }

    async fn an_undo_gives_the_whole_its_own_clock_back(desk: TestDesk) {
        let (first, second) = (desk.ask("첫 번째 질문").await, { desk.later(HOUR); desk.ask("두 번째 질문").await });
        desk.reply(first, "답변입니다").await;
        desk.later(SECOND);
        desk.act(DEVELOPER).inquiries().merge(first, second).await.expect("merged");
        assert_eq!(desk.state(first).await, InquiryState::AwaitingDeveloper);
        desk.later(SECOND);
        desk.act(DEVELOPER).inquiries().unmerge(second).await.expect("undone");
        assert_eq!((desk.state(first).await, desk.state(second).await), (InquiryState::AwaitingCustomer, InquiryState::AwaitingDeveloper));
    }

    async fn who_is_called_in_a_note_is_told_and_no_answer_of_theirs_goes_to_the_customer(desk: TestDesk) {
        let desk = desk.answerable();
        let number = desk.ask("질문이 있어요").await;
        desk.told().await;
        let deliveries = desk.customer_sees(number).await.deliveries.len();
        desk.later(SECOND);
        desk.act(DEVELOPER).inquiries().add_note(number, &desk.key(), "@강민호님, 지난달 건과 같은지 봐 주세요").await.expect("noted");
        assert_eq!(desk.told().await, ["minho@moalabs.example"]);
        assert_eq!(desk.customer_sees(number).await.deliveries.len(), deliveries, "the customer is told of no note");
        let said: Vec<(String,)> = desk.rows("SELECT body_text FROM mails WHERE recipient = 'minho@moalabs.example'").await;
        assert!(said.iter().all(|(text,)| !text.contains("지난달")), "operators read what mails say: {said:?}");
        let from: Vec<(String,)> = desk.rows("SELECT sender FROM mails WHERE recipient = 'minho@moalabs.example'").await;
        assert!(from.iter().all(|(from,)| !from.starts_with("r-")), "{from:?}");
        desk.later(SECOND);
        desk.act(OPERATOR).inquiries().add_note(number, &desk.key(), "@Haeun Lee @강민호 please").await.expect("noted");
        assert_eq!(desk.told().await, ["haeun@nuristore.example"], "the other side is not called");
        desk.later(SECOND);
        desk.act(OTHER_OPERATOR).inquiries().add_note(number, &desk.key(), "mail@이하은.example 그리고 @이하은").await.expect("noted");
        assert!(desk.told().await.is_empty(), "nobody calls themselves");
    }
}
