//! Refund requests with the developer: agree, decline, or leave it to the store.

use model::event::EventKind;
use model::inquiry::InquiryState::{AwaitingCustomer, AwaitingDeveloper, WithStore};
use model::refund::RefundState;
use model::time::DAY;
use model::view::{CaseFilter, CaseQueue};

use crate::support::acts::{facts, words};
use crate::support::cast::{CUSTOMER, DEVELOPER, OPERATOR};
use crate::support::dump::difference;
use crate::support::rulings::cancel;
use crate::support::{TestDesk, rule, status};

twins! {
    async fn a_developer_agrees_and_operators_carry_it_out(desk: TestDesk) {
        let number = desk.ask_refund().await;
        desk.told().await;
        desk.act(DEVELOPER).refunds().agree(number, &desk.key(), "불편을 드려 죄송합니다.").await.expect("agreed");
        let told = desk.told().await;
        assert!(told.contains(&"seoyeon@naver.example".to_owned()), "{told:?}");
        let seen = desk.customer_sees(number).await;
        assert_eq!((seen.head.state, seen.head.due_at), (WithStore, None));
        assert_eq!(seen.head.refund.map(|refund| refund.state), Some(RefundState::Agreed));
        assert!(words(&seen.entries).contains(&"불편을 드려 죄송합니다."));
        let filter = CaseFilter { queue: CaseQueue::HandedOver, tag: None, query: None };
        let cases = desk.act(OPERATOR).inquiries().cases(filter, None).await.expect("cases");
        assert_eq!(cases.rows.rows.iter().map(|row| row.head.number).collect::<Vec<_>>(), [number]);
        assert!(desk.operator_sees(number).await.can_decide);
        assert!(!desk.developer_sees(number).await.can_decide_refund);
    }

    async fn an_agreement_is_the_answer_that_stops_the_clock(desk: TestDesk) {
        let number = desk.ask_refund().await;
        desk.later(DAY);
        desk.act(DEVELOPER).refunds().agree(number, &desk.key(), "").await.expect("agreed");
        desk.later(30 * DAY);
        assert_eq!(desk.escalate().await, 0);
        assert!(desk.customer_sees(number).await.head.answered_at.is_some());
    }

    async fn operators_hear_of_an_agreement_by_mail(desk: TestDesk) {
        let number = desk.ask_refund().await;
        desk.told().await;
        desk.act(DEVELOPER).refunds().agree(number, &desk.key(), "").await.expect("agreed");
        let told = desk.told().await;
        assert!(told.contains(&"center@nuristore.example".to_owned()), "they carry it out: {told:?}");
    }

    async fn a_developer_declines_with_a_reason_that_the_customer_reads(desk: TestDesk) {
        let number = desk.ask_refund().await;
        desk.told().await;
        let theirs = desk.act(DEVELOPER).refunds();
        assert_eq!(status(&theirs.decline_as_developer(number, &desk.key(), "  ").await), 422);
        theirs.decline_as_developer(number, &desk.key(), "40일 동안 이용한 기록이 있습니다.").await.expect("declined");
        let seen = desk.customer_sees(number).await;
        assert_eq!(seen.head.state, AwaitingCustomer);
        assert_eq!(seen.head.refund.map(|refund| refund.state), Some(RefundState::DeclinedByDeveloper));
        assert!(words(&seen.entries).contains(&"40일 동안 이용한 기록이 있습니다."));
        assert!(facts(&seen.entries).contains(&EventKind::RefundDeclinedByDeveloper));
        assert_eq!(desk.told().await, ["seoyeon@naver.example"]);
        assert!(desk.mails().await.iter().any(|mail| mail.body_text.contains("> 40일 동안 이용한 기록이 있습니다.")));
    }

    async fn after_a_developers_no_the_customer_may_ask_the_store(desk: TestDesk) {
        let number = desk.ask_refund().await;
        desk.act(DEVELOPER).refunds().decline_as_developer(number, &desk.key(), "이용 기록").await.expect("declined");
        let at_store = desk.submit(desk.center_form()).await;
        assert_eq!(desk.state(at_store).await, WithStore);
        assert!(desk.operator_sees(at_store).await.can_decide);
    }

    async fn after_the_escalation_the_developer_has_no_say(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        let before = desk.dump().await;
        let (refunds, inquiries) = (desk.act(DEVELOPER).refunds(), desk.act(DEVELOPER).inquiries());
        assert_eq!(rule(&refunds.agree(number, &desk.key(), "이제 동의합니다").await), "with_the_store");
        assert_eq!(rule(&refunds.decline_as_developer(number, &desk.key(), "거절합니다").await), "with_the_store");
        assert_eq!(rule(&inquiries.close(number).await), "with_the_store");
        assert_eq!(difference(&before, &desk.dump().await), Vec::<String>::new());
        assert!(!desk.developer_sees(number).await.can_decide_refund);
    }

    async fn a_second_word_of_the_developer_does_not_undo_the_first(desk: TestDesk) {
        let number = desk.ask_refund().await;
        let theirs = desk.act(DEVELOPER).refunds();
        theirs.agree(number, &desk.key(), "").await.expect("agreed");
        assert_eq!(rule(&theirs.decline_as_developer(number, &desk.key(), "마음이 바뀌었습니다").await), "with_the_store");
        assert_eq!(desk.customer_sees(number).await.head.refund.map(|refund| refund.state), Some(RefundState::Agreed));
    }

    async fn a_double_click_on_agree_is_one_agreement(desk: TestDesk) {
        let number = desk.ask_refund().await;
        let key = desk.key();
        let clicks = (0..5).map(|_| {
            let (desk, key) = (desk.clone(), key.clone());
            tokio::spawn(async move { rule(&desk.act(DEVELOPER).refunds().agree(number, &key, "동의합니다").await) })
        });
        for click in futures::future::join_all(clicks).await {
            assert_eq!(click.expect("no panic"), "ok");
        }
        assert_eq!(desk.count("SELECT COUNT(*) FROM messages").await, 2);
        assert_eq!(desk.count("SELECT COUNT(*) FROM events WHERE kind = 'refund_agreed'").await, 1);
    }

    async fn a_question_has_no_refund_to_decide(desk: TestDesk) {
        let number = desk.ask("앱이 꺼져요").await;
        assert_eq!(rule(&desk.act(DEVELOPER).refunds().agree(number, "", "").await), "nothing_to_refund");
        desk.later(3 * DAY);
        desk.escalate().await;
        assert_eq!(rule(&desk.act(OPERATOR).refunds().decide(number, &cancel()).await), "nothing_to_refund");
    }

    async fn reopening_after_a_developers_no_gives_the_developer_the_say_again(desk: TestDesk) {
        let number = desk.ask_refund().await;
        desk.act(DEVELOPER).refunds().decline_as_developer(number, &desk.key(), "이용 기록").await.expect("declined");
        let mine = desk.act(CUSTOMER).inquiries();
        mine.close(number).await.expect("closed");
        mine.reopen(number, &desk.key(), "다시 봐 주세요").await.expect("open again");
        let head = desk.customer_sees(number).await.head;
        assert_eq!((head.state, head.refund.map(|refund| refund.state)), (AwaitingDeveloper, Some(RefundState::WithDeveloper)));
        assert!(desk.developer_sees(number).await.can_decide_refund);
    }
}
