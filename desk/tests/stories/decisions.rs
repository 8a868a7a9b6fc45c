//! What operators decide, and what the payment side does with it: exactly once.

use std::sync::Arc;

use desk::{Cancellation, Ledger, PaymentGateway, Standing};
use model::event::EventKind;
use model::inquiry::InquiryState::{AwaitingDeveloper, Closed, WithStore};
use model::purchase::PurchaseState;
use model::refund::{Grounds, RefundReason, RefundState, Refusal};
use model::time::{DAY, HOUR, MINUTE};
use model::{Language, Money, Reason};

use crate::support::acts::{Mail, facts, texts};
use crate::support::cast::{CUSTOMER, OPERATOR, OTHER_OPERATOR, SEOYEONS_PREMIUM};
use crate::support::gateway::{Mood, Moody};
use crate::support::rulings::{cancel, decline, extend, noted, ruled};
use crate::support::{TestDesk, fields, refused, rule, status};

fn moody(desk: &TestDesk, moods: &[Mood]) -> (TestDesk, Arc<Moody>) {
    let gateway = Arc::new(Moody::new(desk.desk.store().clone(), moods));
    let changed = desk.changed(|setup| desk::Setup { gateway: gateway.clone(), ..setup });
    (changed, gateway)
}

async fn decided(desk: &TestDesk) -> model::inquiry::InquiryNumber {
    let number = desk.escalated_refund().await;
    desk.told().await;
    desk.act(OPERATOR).refunds().decide(number, &noted(cancel(), "결제 대행사와 확인함")).await.expect("decided");
    number
}

twins! {
    async fn a_decided_purchase_is_cancelled_once_and_both_sides_are_told(desk: TestDesk) {
        let number = decided(&desk).await;
        let seen = desk.customer_sees(number).await;
        assert_eq!(seen.head.refund.map(|refund| refund.state), Some(RefundState::Cancelling));
        assert_eq!(seen.purchase.map(|purchase| purchase.state), Some(PurchaseState::Cancelling));
        assert_eq!(desk.told().await, ["help@moalabs.example", "seoyeon@naver.example"]);
        let lines: Vec<(String, i64, String)> = desk.rows("SELECT purchase_id, amount_minor, currency FROM ledger").await;
        assert_eq!(lines, [(SEOYEONS_PREMIUM.to_string(), 39_000, "KRW".to_owned())]);
        let seen = desk.customer_sees(number).await;
        assert_eq!((seen.head.state, seen.purchase.map(|purchase| purchase.state)), (Closed, Some(PurchaseState::Cancelled)));
        assert!(facts(&seen.entries).contains(&EventKind::PurchaseCancelled));
        let mails = desk.mails().await;
        let paid_back = |mail: &Mail| mail.recipient == "seoyeon@naver.example" && mail.body_text.contains("39,000");
        assert!(mails.iter().any(paid_back), "{mails:?}");
        assert_eq!(rule(&desk.act(CUSTOMER).inquiries().submit(desk.refund_form()).await), "nothing_to_refund");
    }

    async fn a_second_decision_hears_that_it_is_decided(desk: TestDesk) {
        let number = decided(&desk).await;
        let operator = desk.act(OPERATOR).refunds();
        for outcome in ["cancel", "decline"] {
            assert_eq!(rule(&operator.decide(number, &ruled(outcome)).await), "already_decided");
        }
        desk.deliver().await;
        for outcome in ["cancel", "decline"] {
            assert_eq!(rule(&operator.decide(number, &ruled(outcome)).await), "already_decided");
        }
        assert_eq!(desk.count("SELECT COUNT(*) FROM ledger").await, 1);
    }

    async fn while_it_is_carried_out_nobody_closes_over_it(desk: TestDesk) {
        let number = decided(&desk).await;
        let mine = desk.act(CUSTOMER).inquiries();
        assert_eq!(rule(&mine.withdraw(number).await), "already_decided");
        assert_eq!(rule(&mine.close(number).await), "already_decided");
        assert_eq!(rule(&desk.act(OPERATOR).inquiries().close(number).await), "already_decided");
    }

    async fn a_refusal_needs_a_reason_and_tells_both_sides(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        desk.told().await;
        let operator = desk.act(OPERATOR).refunds();
        let without = desk::Ruling { decline_reason: String::new(), ..decline("") };
        assert_eq!(fields(operator.decide(number, &without).await), refused(&[("decline_reason", Reason::Required)]));
        operator.decide(number, &noted(decline("이용 기록이 40일 있습니다."), "상습 요청")).await.expect("declined");
        assert_eq!(desk.told().await, ["help@moalabs.example", "seoyeon@naver.example"]);
        let told = desk.mails().await;
        assert_eq!(told.iter().filter(|mail| mail.body_text.contains("> 이용 기록이 40일 있습니다.")).count(), 2);
        assert!(texts(&desk.customer_sees(number).await.entries).contains(&"이용 기록이 40일 있습니다.".to_owned()));
        assert!(told.iter().all(|mail| !mail.body_text.contains("상습 요청")));
        let seen = desk.customer_sees(number).await;
        assert_eq!((seen.head.state, seen.purchase.as_ref().map(|purchase| purchase.state)), (Closed, Some(PurchaseState::Completed)));
        let refund = seen.head.refund.clone().expect("a refund request");
        let used = Some(Grounds::Decline(Refusal::Used));
        assert_eq!((refund.state, refund.grounds), (RefundState::Declined, used));
        for json in [serde_json::to_string(&seen), serde_json::to_string(&desk.developer_sees(number).await)] {
            assert!(!json.expect("JSON").contains("상습 요청"), "a note on a decision is the operators'");
        }
        assert_eq!(desk.count("SELECT COUNT(*) FROM ledger").await, 0);
    }

    async fn a_refused_request_can_be_reopened_at_the_store(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        desk.act(OPERATOR).refunds().decide(number, &decline("이용 기록")).await.expect("declined");
        desk.later(DAY);
        desk.act(CUSTOMER).inquiries().reopen(number, &desk.key(), "이용한 적이 없습니다").await.expect("open again");
        assert_eq!(desk.state(number).await, WithStore);
        // Who declined does not hear the appeal, and sees why.
        let again = desk.act(OPERATOR).refunds().decide(number, &cancel()).await;
        assert_eq!(rule(&again), "own_refusal");
        let case = desk.operator_sees(number).await;
        assert_eq!((case.can_decide, case.can_extend, case.own_refusal, case.prepared), (false, false, true, None));
        assert_eq!(rule(&desk.act(OPERATOR).refunds().decide(number, &extend()).await), "own_refusal");
        desk.act(OTHER_OPERATOR).refunds().decide(number, &cancel()).await.expect("decided anew");
        desk.deliver().await;
        assert_eq!(desk.count("SELECT COUNT(*) FROM ledger").await, 1);
    }

    async fn an_appeal_is_made_once(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        desk.act(OPERATOR).refunds().decide(number, &decline("")).await.expect("declined");
        desk.deliver().await;
        desk.later(DAY);
        let mine = desk.act(CUSTOMER).inquiries();
        mine.reopen(number, &desk.key(), "이용한 적이 없습니다").await.expect("an appeal");
        desk.act(OTHER_OPERATOR).refunds().decide(number, &decline("")).await.expect("declined again");
        desk.later(MINUTE);
        assert!(!desk.customer_sees(number).await.can_reopen);
        assert_eq!(rule(&mine.reopen(number, &desk.key(), "정말입니다").await), "appealed_before");
        let again = desk.act(CUSTOMER).inquiries().submit(desk.refund_form()).await;
        assert_eq!(rule(&again), "appealed_before", "asking anew does not lead around it");
        desk.deliver().await;
        let told = desk.mails().await;
        let heard = |words: &str| told.iter().filter(|mail| mail.body_text.contains(words)).count();
        assert_eq!((heard("문의를 한 번 다시 열 수 있어요"), heard("이 결정이 마지막이에요")), (1, 1));
    }

    async fn what_the_customer_is_told_is_prepared_in_their_language_and_sent_when_it_is_carried_out(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        let prepared = desk.operator_sees(number).await.prepared.expect("words");
        assert_eq!(prepared.language, Language::Ko);
        assert!(prepared.cancel.starts_with("서연 님, 오래 기다리셨습니다."), "{}", prepared.cancel);
        assert!(prepared.cancel.contains("₩39,000은"), "{}", prepared.cancel);
        assert_eq!(prepared.of(Grounds::Decline(Refusal::Unlisted)), "");
        desk.act(OPERATOR).refunds().decide(number, &cancel()).await.expect("decided");
        let heard = |told: &[String]| told.contains(&prepared.cancel);
        assert!(!heard(&texts(&desk.customer_sees(number).await.entries)), "nothing is told before it is done");
        desk.deliver().await;
        let seen = desk.customer_sees(number).await;
        assert!(heard(&texts(&seen.entries)));
        let grounds = seen.head.refund.and_then(|refund| refund.grounds);
        assert_eq!(grounds, Some(Grounds::Cancel(RefundReason::NotReceived)));
    }

    async fn a_reason_that_stands_in_no_list_is_written_by_the_operator(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        let unlisted = desk::Ruling { decline_reason: "unlisted".to_owned(), ..decline("") };
        let operator = desk.act(OPERATOR).refunds();
        assert_eq!(fields(operator.decide(number, &unlisted).await), refused(&[("message", Reason::Required)]));
        let other_list = desk::Ruling { decline_reason: "minor".to_owned(), ..decline("") };
        assert_eq!(fields(operator.decide(number, &other_list).await), refused(&[("decline_reason", Reason::NotAChoice)]));
    }

    async fn a_case_that_the_store_decided_stays_the_stores_when_it_is_reopened(desk: TestDesk) {
        let number = desk.ask_refund().await;
        desk.act(crate::support::cast::DEVELOPER).refunds().agree(number, &desk.key(), "").await.expect("agreed");
        desk.act(OPERATOR).refunds().decide(number, &decline("이용 기록")).await.expect("declined");
        desk.act(CUSTOMER).inquiries().reopen(number, &desk.key(), "개발자는 동의했어요").await.expect("open again");
        assert_ne!(desk.state(number).await, AwaitingDeveloper, "the developer has agreed already");
    }

    async fn an_unknown_outcome_is_asked_again_with_the_same_key(desk: TestDesk) {
        let (desk, gateway) = moody(&desk, &[Mood::Down, Mood::Down, Mood::SilentlyDone]);
        let number = decided(&desk).await;
        // The fourth time it is asked how things stand, and not to cancel once more.
        for _ in 0..4 {
            assert_eq!(desk.customer_sees(number).await.head.refund.map(|refund| refund.state), Some(RefundState::Cancelling));
            desk.deliver().await;
            desk.later(HOUR);
        }
        assert_eq!(desk.state(number).await, Closed);
        let calls = gateway.calls();
        assert_eq!(calls.len(), 3);
        assert!(calls.iter().all(|call| call.key == calls[0].key && call.amount == Money::won(39_000)));
        assert_eq!(desk.count("SELECT COUNT(*) FROM ledger").await, 1);
        assert_eq!(desk.count("SELECT COUNT(*) FROM events WHERE kind = 'purchase_cancelled'").await, 1);
    }

    async fn a_refusing_payment_side_gives_the_case_back(desk: TestDesk) {
        let (desk, gateway) = moody(&desk, &[Mood::Refusing]);
        let number = decided(&desk).await;
        desk.deliver().await;
        let case = desk.operator_sees(number).await;
        assert_eq!((case.head.state, case.purchase.map(|purchase| purchase.state)), (WithStore, Some(PurchaseState::Completed)));
        assert!(case.can_decide);
        assert!(case.audit.iter().any(|fact| fact.kind == EventKind::CancellationFailed));
        desk.act(OPERATOR).refunds().decide(number, &cancel()).await.expect("decided again");
        desk.deliver().await;
        assert_eq!(desk.state(number).await, Closed);
        assert_eq!(desk.count("SELECT COUNT(*) FROM ledger").await, 1);
        let calls = gateway.calls();
        assert_ne!(calls[0].key, calls[1].key, "a new decision is a new question to the payment side");
    }

    async fn a_payment_side_that_is_away_for_weeks_is_asked_until_it_answers(desk: TestDesk) {
        let (desk, _) = moody(&desk, &[Mood::Down; 40]);
        let number = decided(&desk).await;
        for _ in 0..60 {
            desk.deliver().await;
            desk.later(7 * HOUR);
        }
        assert_eq!(desk.state(number).await, Closed);
        assert_eq!(desk.count("SELECT COUNT(*) FROM ledger").await, 1);
    }

    async fn a_case_of_the_store_stays_the_stores_after_an_operators_answer(desk: TestDesk) {
        let number = desk.ask_refund().await;
        desk.act(crate::support::cast::DEVELOPER).refunds().agree(number, &desk.key(), "").await.expect("agreed");
        desk.act(OPERATOR).inquiries().reply(number, &desk.key(), "카드 뒤 네 자리를 알려 주세요").await.expect("asked");
        desk.act(CUSTOMER).inquiries().follow_up(number, &desk.key(), "2847입니다").await.expect("answered");
        assert_eq!(desk.state(number).await, WithStore);
        desk.later(4 * DAY);
        desk.escalate().await;
        assert!(desk.operator_sees(number).await.head.escalated_at.is_none(), "the developer was not silent");
        desk.act(OPERATOR).refunds().decide(number, &cancel()).await.expect("decided");
    }

    async fn the_ledger_books_a_purchase_once_whoever_asks(desk: TestDesk) {
        let ledger = Ledger(desk.desk.store().clone());
        let key = |number| model::DeliveryId::new(uuid::Uuid::from_u128(number));
        let ask = |number, minor| Cancellation { key: key(number), purchase: SEOYEONS_PREMIUM, order_number: "N-20261114-7781".to_owned(), amount: Money::won(minor), at: desk.desk.now() };
        let now = desk.desk.now();
        assert_eq!(ledger.state(key(1), now).await.expect("an answer"), Standing::Unheard);
        for _ in 0..3 {
            let answer = ledger.cancel(&ask(1, 39_000), now).await.expect("an answer");
            assert_eq!(answer, Standing::Confirmed, "the same is answered the same");
        }
        let other = ledger.cancel(&ask(2, 39_000), now).await.expect("an answer");
        assert!(matches!(other, Standing::Refused(_)), "another decision on the same purchase");
        assert_eq!(ledger.state(key(1), now).await.expect("an answer"), Standing::Confirmed);
        assert_eq!(ledger.state(key(2), now).await.expect("an answer"), Standing::Unheard);
        assert_eq!(desk.count("SELECT COUNT(*) FROM ledger").await, 1);
    }

    async fn what_was_described_by_hand_cannot_be_cancelled_without_its_purchase(desk: TestDesk) {
        let form = desk::SubmitForm {
            purchase: "other".into(), claimed_at: "2026-11-14T21:07".into(), claimed_item: "프리미엄".into(), ..desk.center_form()
        };
        let number = desk.submit(form).await;
        let operator = desk.act(OPERATOR).refunds();
        assert_eq!(rule(&operator.decide(number, &cancel()).await), "no_purchase");
        operator.decide(number, &decline("구매를 찾을 수 없습니다.")).await.expect("declined");
    }

    async fn an_operator_finds_the_purchase_that_was_described_by_hand(desk: TestDesk) {
        let form = desk::SubmitForm {
            purchase: "other".into(), claimed_at: "2026-11-14T21:07".into(), claimed_item: "프리미엄".into(), ..desk.center_form()
        };
        let number = desk.submit(form).await;
        let case = desk.operator_sees(number).await;
        assert!(case.can_match);
        let (orders, refunds) = (case.candidates.iter().map(|it| it.order_number.clone()).collect::<Vec<_>>(), desk.act(OPERATOR).refunds());
        assert_eq!(status(&refunds.match_purchase(number, "").await), 422);
        assert_eq!(status(&refunds.match_purchase(number, "NS-0000-0000").await), 422);
        refunds.match_purchase(number, &orders[0].to_lowercase()).await.expect("matched");
        let case = desk.operator_sees(number).await;
        assert_eq!((case.can_match, case.candidates.len()), (false, 0));
        assert_eq!(case.purchase.map(|it| it.order_number), Some(orders[0].clone()));
        assert_eq!(rule(&refunds.match_purchase(number, &orders[0]).await), "not_in_this_state");
        // Whoever said which purchase is meant does not cancel it alone.
        desk.act(OTHER_OPERATOR).refunds().decide(number, &cancel()).await.expect("decided");
        desk.deliver().await;
        assert_eq!(desk.state(number).await, Closed);
    }

    async fn nobody_elses_purchase_is_matched_to_a_request(desk: TestDesk) {
        let form = desk::SubmitForm {
            purchase: "other".into(), claimed_at: "2026-11-14T21:07".into(), claimed_item: "프리미엄".into(), ..desk.center_form()
        };
        let number = desk.submit(form).await;
        let theirs: Vec<(String,)> = desk.rows("SELECT order_number FROM purchases WHERE customer_id <> (SELECT customer_id FROM inquiries ORDER BY id DESC LIMIT 1)").await;
        for (order,) in theirs {
            assert_eq!(status(&desk.act(OPERATOR).refunds().match_purchase(number, &order).await), 422, "{order}");
        }
    }

    async fn what_is_no_outcome_is_said_beside_its_field(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        for outcome in ["", "refund", "cancel; decline"] {
            assert_eq!(status(&desk.act(OPERATOR).refunds().decide(number, &ruled(outcome)).await), 422, "{outcome:?}");
        }
    }
}
