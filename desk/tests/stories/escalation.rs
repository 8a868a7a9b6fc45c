//! Three days without an answer: from the deadline's own millisecond on the case is the operators', once.

use model::deadline::{Border, Policy};
use model::event::EventKind;
use model::inquiry::InquiryState::{AwaitingCustomer, AwaitingDeveloper, WithStore};
use model::refund::RefundState;
use model::time::{DAY, HOUR};
use model::view::SilenceKind;

use crate::support::acts::{facts, words};
use crate::support::cast::{CUSTOMER, DEVELOPER, OPERATOR, START};
use crate::support::rulings::{cancel, decline, extend};
use crate::support::{TestDesk, rule};

twins! {
    async fn a_millisecond_before_the_deadline_nothing_happens(desk: TestDesk) {
        let number = desk.ask_refund().await;
        desk.later(3 * DAY - 1);
        assert_eq!(desk.escalate().await, 0);
        assert_eq!(desk.state(number).await, AwaitingDeveloper);
        desk.later(1);
        assert_eq!(desk.escalate().await, 1);
        let head = desk.customer_sees(number).await.head;
        assert_eq!((head.state, head.due_at, head.escalated_at), (WithStore, None, Some(START + 3 * DAY)));
        assert_eq!(head.refund.map(|refund| refund.state), Some(RefundState::WithStore));
    }

    async fn a_store_that_says_more_than_three_days_waits_one_millisecond_longer(desk: TestDesk) {
        let desk = desk.changed(|setup| desk::Setup { policy: Policy { border: Border::Exclusive, ..Policy::default() }, ..setup });
        desk.ask_refund().await;
        desk.later(3 * DAY);
        assert_eq!(desk.escalate().await, 0);
        desk.later(1);
        assert_eq!(desk.escalate().await, 1);
    }

    async fn a_case_escalates_once_and_everybody_is_told_once(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        desk.later(DAY);
        assert_eq!(desk.escalate().await, 0);
        assert_eq!(desk.told().await, [
            "center@nuristore.example", "help@moalabs.example", "help@moalabs.example", "seoyeon@naver.example",
        ]);
        let told = facts(&desk.customer_sees(number).await.entries);
        assert_eq!(told.iter().filter(|&&fact| fact == EventKind::InquiryEscalated).count(), 1);
    }

    async fn a_reply_in_the_last_millisecond_prevents_it(desk: TestDesk) {
        let number = desk.ask_refund().await;
        desk.later(3 * DAY - 1);
        desk.reply(number, "확인하겠습니다.").await;
        desk.later(1);
        assert_eq!(desk.escalate().await, 0);
        assert_eq!(desk.state(number).await, AwaitingCustomer);
    }

    async fn a_late_reply_is_heard_but_does_not_take_the_case_back(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        desk.reply(number, "늦어서 죄송합니다.").await;
        let seen = desk.customer_sees(number).await;
        assert_eq!(seen.head.state, WithStore);
        assert!(words(&seen.entries).contains(&"늦어서 죄송합니다."));
        assert!(desk.operator_sees(number).await.can_decide);
    }

    async fn after_a_long_time_down_everything_overdue_is_found_in_one_run(desk: TestDesk) {
        let mut numbers = Vec::new();
        for at in 0..120 {
            numbers.push(desk.ask(&format!("질문 {at}")).await);
            desk.later(1_000);
        }
        desk.later(40 * DAY);
        let young = desk.ask("새 질문").await;
        assert_eq!(desk.escalate().await, 120);
        assert_eq!(desk.escalate().await, 0);
        assert_eq!(desk.state(young).await, AwaitingDeveloper);
        assert_eq!(desk.count("SELECT COUNT(*) FROM events WHERE kind = 'inquiry_escalated'").await, 120);
        assert_eq!(desk.count("SELECT COUNT(DISTINCT inquiry_id) FROM events WHERE kind = 'inquiry_escalated'").await, 120);
    }

    async fn after_a_long_time_down_the_deadline_that_is_told_is_the_one_that_passed(desk: TestDesk) {
        let number = desk.ask_refund().await;
        desk.told().await;
        desk.later(10 * DAY);
        desk.escalate().await;
        let silence = desk.operator_sees(number).await.silence;
        let deadline = silence.iter().find(|point| point.kind == SilenceKind::Deadline).map(|point| point.at);
        assert_eq!(deadline, Some(START + 3 * DAY), "in the case");
        for mail in desk.mails().await.iter().filter(|mail| mail.subject.contains("이어받") || mail.subject.contains("이관")) {
            assert!(mail.body_text.contains("11월 19일"), "in the mail to {}: {}", mail.recipient, mail.body_text);
        }
    }

    async fn when_the_extension_has_run_out_its_end_is_the_deadline_that_passed(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        desk.act(OPERATOR).refunds().decide(number, &extend()).await.expect("extended");
        desk.told().await;
        desk.later(26 * HOUR);
        assert_eq!(desk.escalate().await, 1);
        let silence = desk.operator_sees(number).await.silence;
        let deadline = silence.iter().find(|point| point.kind == SilenceKind::Deadline).map(|point| point.at);
        assert_eq!(deadline, Some(START + 4 * DAY), "in the case");
        desk.told().await;
        let mails = desk.mails().await;
        let told = mails.iter().rfind(|mail| mail.subject.contains("이관")).expect("a mail");
        assert!(told.body_text.contains("11월 20일"), "in the mail: {}", told.body_text);
    }

    async fn twenty_four_hours_more_are_given_once(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        desk.told().await;
        let operator = desk.act(OPERATOR).refunds();
        operator.decide(number, &extend()).await.expect("extended");
        assert_eq!(desk.told().await, ["help@moalabs.example", "seoyeon@naver.example"]);
        let head = desk.customer_sees(number).await.head;
        assert_eq!((head.state, head.due_at), (AwaitingDeveloper, Some(START + 4 * DAY)));
        assert_eq!(rule(&operator.decide(number, &cancel()).await), "developer_has_the_say");
        desk.later(24 * HOUR - 1);
        assert_eq!(desk.escalate().await, 0);
        desk.later(1);
        assert_eq!(desk.escalate().await, 1);
        assert!(!desk.operator_sees(number).await.can_extend);
        assert_eq!(rule(&operator.decide(number, &extend()).await), "extended_before");
    }

    async fn the_developer_may_answer_within_the_extension(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        desk.act(OPERATOR).refunds().decide(number, &extend()).await.expect("extended");
        desk.later(HOUR);
        desk.act(DEVELOPER).refunds().agree(number, &desk.key(), "").await.expect("agreed");
        assert_eq!(desk.customer_sees(number).await.head.refund.map(|refund| refund.state), Some(RefundState::Agreed));
    }

    async fn a_question_without_a_refund_is_extended_as_well(desk: TestDesk) {
        let number = desk.ask("앱이 꺼져요").await;
        desk.later(3 * DAY);
        desk.escalate().await;
        assert!(desk.operator_sees(number).await.can_extend);
        desk.act(OPERATOR).refunds().decide(number, &extend()).await.expect("extended");
        assert_eq!(desk.state(number).await, AwaitingDeveloper);
    }

    async fn before_the_deadline_operators_neither_decide_nor_extend(desk: TestDesk) {
        let number = desk.ask_refund().await;
        let operator = desk.act(OPERATOR).refunds();
        assert_eq!(rule(&operator.decide(number, &cancel()).await), "developer_has_the_say");
        assert_eq!(rule(&operator.decide(number, &decline("아니요")).await), "developer_has_the_say");
        assert_eq!(rule(&operator.decide(number, &extend()).await), "not_in_this_state");
        assert_eq!(rule(&desk.act(OPERATOR).inquiries().reply(number, "", "제가 답합니다").await), "developer_has_the_say");
    }

    async fn an_escalated_case_that_was_answered_comes_back_to_the_store(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        desk.act(OPERATOR).inquiries().reply(number, &desk.key(), "확인 중입니다.").await.expect("answered");
        assert_eq!(desk.state(number).await, AwaitingCustomer);
        desk.later(DAY);
        desk.follow_up(number, "언제 되나요?").await;
        assert_eq!(desk.state(number).await, WithStore);
        assert!(desk.operator_sees(number).await.can_decide);
    }

    async fn a_developer_who_declined_and_then_fell_silent_does_not_block_the_store(desk: TestDesk) {
        let number = desk.ask_refund().await;
        desk.act(DEVELOPER).refunds().decline_as_developer(number, &desk.key(), "사용 기록이 있습니다.").await.expect("declined");
        desk.later(HOUR);
        desk.act(CUSTOMER).inquiries().follow_up(number, &desk.key(), "사용한 적이 없습니다.").await.expect("disputed");
        desk.later(3 * DAY);
        assert_eq!(desk.escalate().await, 1);
        assert!(desk.operator_sees(number).await.can_decide, "three days of silence: the operations team may cancel");
        assert_eq!(rule(&desk.act(OPERATOR).refunds().decide(number, &cancel()).await), "ok");
    }
}
