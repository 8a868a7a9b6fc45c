//! A second pair of eyes: what one operator may not cancel alone waits for another, and is carried out exactly once.

use model::event::EventKind;
use model::inquiry::{InquiryNumber, InquiryState};
use model::refund::{FourEyes, Grounds, RefundReason, RefundState, SecondNeeded};
use model::time::SECOND;
use model::view::{CaseFilter, CaseQueue};

use crate::support::acts::facts;
use crate::support::cast::{CUSTOMER, DEVELOPER, JIHUN, OPERATOR, OTHER_OPERATOR};
use crate::support::dump::difference;
use crate::support::rulings::{cancel, noted, ruled};
use crate::support::{TestDesk, args, fields, refused, rule, status};

/// A store in which ₩39,000 is too much for one operator.
fn careful(desk: &TestDesk) -> TestDesk {
    desk.changed(|setup| desk::Setup { four_eyes: FourEyes { above_krw: 30_000, above_usd: 3_000 }, ..setup })
}

/// Jihun wants to cancel ₩39,000.
async fn asked(desk: &TestDesk) -> InquiryNumber {
    let number = desk.escalated_refund().await;
    desk.told().await;
    desk.later(SECOND);
    desk.act(OPERATOR).refunds().decide(number, &noted(cancel(), "지급 장애 41건 중 1건")).await.expect("asked");
    number
}

async fn waiting(desk: &TestDesk, actor: model::Actor) -> (i64, Vec<InquiryNumber>) {
    let filter = CaseFilter { queue: CaseQueue::AwaitingApproval, tag: None, query: None };
    let list = desk.act(actor).inquiries().cases(filter, None).await.expect("the queue");
    let count = list.counts.cases.iter().find(|(queue, _)| *queue == CaseQueue::AwaitingApproval).expect("counted").1;
    (count, list.rows.rows.into_iter().map(|row| row.head.number).collect())
}

/// When what waits was asked for, as the page that shows it says.
async fn read(desk: &TestDesk, number: InquiryNumber) -> String {
    desk.operator_sees(number).await.approval.map(|approval| approval.at.0.to_string()).unwrap_or_default()
}

async fn refund_state(desk: &TestDesk) -> String {
    desk.rows::<(String,)>("SELECT state FROM refunds").await[0].0.clone()
}

twins! {
    async fn what_is_above_the_limit_waits_for_another_operator_who_approves_it(desk: TestDesk) {
        let desk = careful(&desk);
        let number = asked(&desk).await;
        assert_eq!(refund_state(&desk).await, "awaiting_approval");
        assert_eq!(desk.told().await, Vec::<String>::new(), "nobody outside hears of it");
        assert_eq!(desk.count("SELECT COUNT(*) FROM ledger").await, 0);
        assert_eq!(waiting(&desk, OPERATOR).await, (0, vec![]), "nobody waits for themselves");
        assert_eq!(waiting(&desk, OTHER_OPERATOR).await, (1, vec![number]));
        let case = desk.act(OTHER_OPERATOR).inquiries().for_operator(number).await.expect("the case");
        let approval = case.approval.expect("it waits");
        assert_eq!((approval.by.ko.as_str(), approval.mine, case.can_decide, case.can_close), ("박지훈", false, false, false));
        assert_eq!(approval.amount, Some(model::Money::won(39_000)));
        let not_received = Some(Grounds::Cancel(RefundReason::NotReceived));
        assert_eq!((approval.grounds, approval.note.as_deref()), (not_received, Some("지급 장애 41건 중 1건")));
        assert!(approval.message.is_some_and(|message| message.starts_with("서연 님,")));
        assert!(desk.operator_sees(number).await.approval.is_some_and(|approval| approval.mine));

        desk.later(SECOND);
        desk.act(OTHER_OPERATOR).refunds().approve(number, &read(&desk, number).await, "approve", "").await.expect("approved");
        desk.later(SECOND);
        assert_eq!(desk.told().await, ["help@moalabs.example", "seoyeon@naver.example"]);
        let decided: Vec<(String, String, String)> = desk.rows("SELECT state, decided_by, grounds FROM refunds").await;
        assert_eq!(decided, [("cancelled".into(), JIHUN.to_string(), "not_received".into())]);
        assert_eq!(desk.count("SELECT COUNT(*) FROM ledger").await, 1);
        let seen = facts(&desk.operator_sees(number).await.entries);
        let order = [EventKind::ApprovalAsked, EventKind::CancellationApproved, EventKind::PurchaseCancelled];
        assert!(seen.ends_with(&order), "{seen:?}");
        assert_eq!(waiting(&desk, OTHER_OPERATOR).await, (0, vec![]));
    }

    async fn up_to_the_limit_one_operator_decides(desk: TestDesk) {
        let limit = desk.changed(|setup| desk::Setup { four_eyes: FourEyes { above_krw: 39_000, above_usd: 0 }, ..setup });
        let number = desk.escalated_refund().await;
        assert_eq!(limit.operator_sees(number).await.second_needed, None);
        assert_eq!(careful(&desk).operator_sees(number).await.second_needed, Some(SecondNeeded::Above(model::Money::won(30_000))));
        limit.act(OPERATOR).refunds().decide(number, &cancel()).await.expect("decided");
        assert_eq!(refund_state(&desk).await, "cancelling");
    }

    async fn whoever_opened_the_case_for_the_customer_does_not_decide_it_alone(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        desk.run(
            "UPDATE events SET actor_kind = 'operator', actor_id = $1 WHERE kind = 'inquiry_submitted'", args![JIHUN],
        ).await;
        desk.act(OPERATOR).refunds().decide(number, &cancel()).await.expect("asked");
        assert_eq!(refund_state(&desk).await, "awaiting_approval");
        desk.act(OTHER_OPERATOR).refunds().approve(number, &read(&desk, number).await, "approve", "").await.expect("approved");
        assert_eq!(refund_state(&desk).await, "cancelling");
    }

    async fn nobody_approves_their_own_or_decides_over_it(desk: TestDesk) {
        let desk = careful(&desk);
        let number = asked(&desk).await;
        let (read, before) = (read(&desk, number).await, desk.dump().await);
        let (first, second) = (desk.act(OPERATOR).refunds(), desk.act(OTHER_OPERATOR).refunds());
        for outcome in ["approve", "send_back"] {
            assert_eq!(rule(&first.approve(number, &read, outcome, "사유").await), "own_decision");
        }
        assert_eq!(rule(&second.approve(number, &read, "take_back", "").await), "others_decision");
        for stale in ["", "1", "어제"] {
            assert_eq!(rule(&second.approve(number, stale, "approve", "").await), "asked_anew", "{stale}");
        }
        for outcome in ["cancel", "decline"] {
            assert_eq!(rule(&second.decide(number, &ruled(outcome)).await), "awaits_approval");
        }
        assert_eq!(rule(&desk.act(OTHER_OPERATOR).inquiries().close(number).await), "refund_running");
        assert_eq!(fields(second.approve(number, &read, "send_back", " ").await), refused(&[("reason", model::Reason::Required)]));
        assert_eq!(fields(second.approve(number, &read, "", "").await), refused(&[("outcome", model::Reason::Required)]));
        for actor in [CUSTOMER, DEVELOPER] {
            assert_eq!(status(&desk.act(actor).refunds().approve(number, &read, "approve", "").await), 403);
        }
        assert_eq!(difference(&before, &desk.dump().await), Vec::<String>::new());
    }

    async fn what_is_sent_back_is_for_the_operators_again_with_the_reason(desk: TestDesk) {
        let desk = careful(&desk);
        let number = asked(&desk).await;
        let (first, second) = (desk.act(OPERATOR).refunds(), desk.act(OTHER_OPERATOR).refunds());
        let asked_at = read(&desk, number).await;
        desk.later(SECOND);
        second.approve(number, &asked_at, "send_back", "영수증을 먼저 확인해 주세요.").await.expect("sent back");
        let case = desk.operator_sees(number).await;
        assert!(case.can_decide && case.approval.is_none());
        assert!(case.audit.iter().any(|fact| {
            fact.kind == EventKind::ApprovalSentBack
                && fact.detail.as_ref().is_some_and(|detail| detail.ko == "영수증을 먼저 확인해 주세요.")
        }));
        assert_eq!(desk.told().await, ["jihun@nuristore.example"], "who asked hears of it, and nobody outside");
        assert_eq!(rule(&second.approve(number, &asked_at, "approve", "").await), "not_in_this_state");
        // Asked the other way round, it is the first one's to approve.
        second.decide(number, &cancel()).await.expect("asked again");
        first.approve(number, &read(&desk, number).await, "approve", "").await.expect("approved");
        desk.deliver().await;
        assert_eq!(desk.count("SELECT COUNT(*) FROM ledger").await, 1);
    }

    async fn who_asked_takes_it_back_and_decides_anew(desk: TestDesk) {
        let desk = careful(&desk);
        let number = asked(&desk).await;
        let first = desk.act(OPERATOR).refunds();
        let asked_at = read(&desk, number).await;
        desk.later(SECOND);
        first.approve(number, &asked_at, "take_back", "").await.expect("taken back");
        let case = desk.operator_sees(number).await;
        assert!(case.can_decide && case.approval.is_none());
        assert_eq!(facts(&case.entries).last(), Some(&EventKind::ApprovalTakenBack));
        assert_eq!(desk.told().await, Vec::<String>::new());
        desk.later(SECOND);
        first.decide(number, &noted(cancel(), "금액 확인함")).await.expect("asked anew");
        // What was read before is another wish.
        let second = desk.act(OTHER_OPERATOR).refunds();
        assert_eq!(rule(&second.approve(number, &(desk.desk.now().0 - SECOND).to_string(), "approve", "").await), "asked_anew");
        second.approve(number, &read(&desk, number).await, "approve", "").await.expect("approved");
        assert_eq!(refund_state(&desk).await, "cancelling");
    }

    async fn what_a_developer_agreed_to_stays_agreed_for_everybody_outside(desk: TestDesk) {
        let desk = careful(&desk);
        let number = desk.ask_refund().await;
        desk.act(DEVELOPER).refunds().agree(number, "", "").await.expect("agreed");
        desk.act(OPERATOR).refunds().decide(number, &cancel()).await.expect("asked");
        assert_eq!(refund_state(&desk).await, "awaiting_approval");
        let outside = desk.customer_sees(number).await.head.refund.map(|refund| refund.state);
        assert_eq!(outside, Some(RefundState::Agreed));
        let asked_at = read(&desk, number).await;
        desk.act(OTHER_OPERATOR).refunds().approve(number, &asked_at, "send_back", "금액을 확인해 주세요.").await.expect("back");
        assert_eq!(refund_state(&desk).await, "agreed");
    }

    async fn whoever_said_which_purchase_is_meant_does_not_cancel_it_alone(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        desk.run(
            "UPDATE events SET kind = 'purchase_matched', actor_kind = 'operator', actor_id = $1 WHERE kind = 'inquiry_submitted'",
            args![JIHUN],
        ).await;
        assert_eq!(desk.operator_sees(number).await.second_needed, Some(SecondNeeded::OwnCase));
    }

    async fn outside_the_store_it_is_only_with_the_store(desk: TestDesk) {
        let desk = careful(&desk);
        let number = asked(&desk).await;
        let seen = desk.customer_sees(number).await;
        assert_eq!(seen.head.state, InquiryState::WithStore);
        assert_eq!(seen.head.refund.as_ref().map(|refund| refund.state), Some(RefundState::WithStore));
        let purchases = desk.act(CUSTOMER).catalog().my_purchases(model::purchase::PurchaseShelf::All, None).await.expect("mine");
        let pages = [
            serde_json::to_string(&seen),
            serde_json::to_string(&purchases),
            serde_json::to_string(&desk.act(CUSTOMER).inquiries().mine(None).await.expect("mine")),
            serde_json::to_string(&desk.developer_sees(number).await),
        ];
        for page in pages {
            let page = page.expect("JSON");
            for word in ["approv", "지급되지 않음", "지급 장애", "박지훈"] {
                assert!(!page.contains(word), "{word} in {page}");
            }
        }
        assert_eq!(rule(&desk.act(CUSTOMER).inquiries().submit(desk.refund_form()).await), "refund_running");
    }

    async fn a_customer_who_takes_it_back_first_is_heard(desk: TestDesk) {
        let desk = careful(&desk);
        let number = asked(&desk).await;
        let read = read(&desk, number).await;
        let (mine, store) = (desk.act(CUSTOMER).inquiries(), desk.act(OTHER_OPERATOR).refunds());
        let (withdrawn, approved) = tokio::join!(mine.withdraw(number), store.approve(number, &read, "approve", ""));
        assert_ne!(withdrawn.is_ok(), approved.is_ok(), "{} {}", rule(&withdrawn), rule(&approved));
        desk.deliver().await;
        assert_eq!(desk.count("SELECT COUNT(*) FROM ledger").await, i64::from(approved.is_ok()));
    }

    async fn ten_approvals_at_once_are_one(desk: TestDesk) {
        let desk = careful(&desk);
        let number = asked(&desk).await;
        let other = careful(&desk.neighbour().await);
        let read = read(&desk, number).await;
        let presses = (0..10).map(|at| {
            let (desk, read) = (if at % 2 == 0 { desk.clone() } else { other.clone() }, read.clone());
            tokio::spawn(async move { rule(&desk.act(OTHER_OPERATOR).refunds().approve(number, &read, "approve", "").await) })
        });
        let results: Vec<_> = futures::future::join_all(presses).await.into_iter().map(|done| done.expect("no panic")).collect();
        assert_eq!(results.iter().filter(|rule| *rule == "ok").count(), 1, "{results:?}");
        assert!(results.iter().all(|rule| ["ok", "already_decided"].contains(&rule.as_str())), "{results:?}");
        assert_eq!(desk.count("SELECT COUNT(*) FROM outbox WHERE topic = 'payment'").await, 1);
        desk.deliver().await;
        assert_eq!(desk.count("SELECT COUNT(*) FROM ledger").await, 1);
        assert_eq!(desk.count("SELECT COUNT(*) FROM events WHERE kind = 'cancellation_approved'").await, 1);
        other.desk.store().close().await;
    }

    async fn an_approval_and_a_sending_back_never_both_win(desk: TestDesk) {
        let desk = careful(&desk);
        let number = asked(&desk).await;
        let other = careful(&desk.neighbour().await);
        let (one, two) = (desk.act(OTHER_OPERATOR).refunds(), other.act(OTHER_OPERATOR).refunds());
        let read = read(&desk, number).await;
        let (approved, sent) =
            tokio::join!(one.approve(number, &read, "approve", ""), two.approve(number, &read, "send_back", "사유"));
        assert_ne!(approved.is_ok(), sent.is_ok(), "{} {}", rule(&approved), rule(&sent));
        desk.deliver().await;
        assert_eq!(desk.count("SELECT COUNT(*) FROM ledger").await, i64::from(approved.is_ok()));
        assert_eq!(refund_state(&desk).await, if approved.is_ok() { "cancelled" } else { "with_store" });
        other.desk.store().close().await;
    }
}
