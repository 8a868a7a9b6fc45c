//! The payment side over HTTP: it fails in every way, and money moves once.

use std::sync::Arc;

use desk::gateway::stand_in::Mood;
use desk::outbox::{Lane, Step, Steps};
use model::event::EventKind;
use model::inquiry::InquiryNumber;
use model::inquiry::InquiryState::{Closed, WithStore};
use model::purchase::PurchaseState;
use model::refund::RefundState;
use model::time::{DAY, HOUR, MINUTE, SECOND};
use tokio::sync::{Notify, Semaphore};

use crate::support::cast::{DEVELOPER, OPERATOR, OTHER_OPERATOR, SEOYEONS_PREMIUM};
use crate::support::line::{ABRUPT, KEY, Line, SILENT};
use crate::support::rulings::ruled;
use crate::support::{TestDesk, rule};

async fn refund(desk: &TestDesk, number: InquiryNumber) -> Option<RefundState> {
    desk.operator_sees(number).await.head.refund.map(|refund| refund.state)
}

async fn decide(desk: &TestDesk, number: InquiryNumber, outcome: &str) {
    desk.act(OPERATOR).refunds().decide(number, &ruled(outcome)).await.expect("decided");
}

/// A case of the store about a purchase of its own, decided to be cancelled.
async fn decided(desk: &TestDesk, at: u32) -> (model::PurchaseId, InquiryNumber) {
    let purchase = desk.buy(at).await;
    let number = desk.ask_store_about(purchase).await;
    decide(desk, number, "cancel").await;
    (purchase, number)
}

/// Attempts and error of the errand that waits.
async fn waiting(desk: &TestDesk) -> (i64, String) {
    let rows: Vec<(i64, Option<String>)> =
        desk.rows("SELECT attempts, error FROM outbox WHERE topic = 'payment' AND state = 'waiting'").await;
    let (attempts, error) = rows.into_iter().next().expect("an errand waits");
    (attempts, error.unwrap_or_default())
}

/// Holds a cancellation up at one step until it is told to go on.
struct Held {
    at: Step,
    there: Notify,
    on: Semaphore,
}

#[async_trait::async_trait]
impl Steps for Held {
    async fn reached(&self, step: Step) {
        if step == self.at {
            self.there.notify_one();
            let _ = self.on.acquire().await.expect("never closed");
        }
    }
}

twins! {
    async fn whatever_fails_money_moves_once(desk: TestDesk) {
        let line = Line::open(&desk, ABRUPT).await;
        let desk = line.desk(&desk);
        for (at, mood) in (0_u32..).zip(Mood::ALL) {
            if mood == Mood::Refuse {
                continue;
            }
            // Twice in a row, where a second try meets it.
            line.stand_in.next([mood, mood]);
            let (purchase, number) = decided(&desk, at).await;
            let mut rounds = 0;
            while refund(&desk, number).await == Some(RefundState::Cancelling) {
                assert!(rounds < 10, "{mood:?} never ends");
                desk.deliver().await;
                desk.later(HOUR);
                for key in line.stand_in.pending() {
                    assert_eq!(line.acts_for(purchase), 0, "{mood:?}");
                    assert!(line.stand_in.settle(key, None));
                }
                rounds += 1;
            }
            line.stand_in.calm();
            assert_eq!(desk.state(number).await, Closed, "{mood:?}");
            assert_eq!(line.acts_for(purchase), 1, "{mood:?}");
        }
        assert_eq!(desk.count("SELECT COUNT(*) FROM events WHERE kind = 'purchase_cancelled'").await, 9);
        assert_eq!(desk.count("SELECT COUNT(*) FROM ledger").await, 0, "the embedded ledger is not asked");
    }

    async fn an_answer_that_was_lost_is_found_out_in_the_same_breath(desk: TestDesk) {
        let line = Line::open(&desk, ABRUPT).await;
        let desk = line.desk(&desk);
        for (at, mood) in (0_u32..).zip([Mood::TimeoutAfter, Mood::Error500After, Mood::Garbage, Mood::Duplicate]) {
            line.stand_in.next([mood]);
            let (purchase, number) = decided(&desk, at).await;
            desk.deliver().await;
            assert_eq!(desk.state(number).await, Closed, "{mood:?}: nobody has to wait for the next try");
            assert_eq!(line.acts_for(purchase), 1);
        }
    }

    async fn nobody_waits_for_ever_for_an_answer(desk: TestDesk) {
        let line = Line::open(&desk, SILENT).await;
        let desk = line.desk(&desk);
        line.stand_in.next([Mood::TimeoutBefore, Mood::TimeoutAfter]);
        let (purchase, number) = decided(&desk, 0).await;
        desk.deliver().await;
        let (attempts, error) = waiting(&desk).await;
        assert!(attempts == 1 && error.contains("no answer within"), "{error}");
        desk.later(HOUR);
        desk.deliver().await;
        assert_eq!((desk.state(number).await, line.acts_for(purchase)), (Closed, 1));
    }

    async fn what_the_payment_side_refuses_is_the_operators_again_with_its_reason(desk: TestDesk) {
        let line = Line::open(&desk, ABRUPT).await;
        let desk = line.desk(&desk);
        line.stand_in.next([Mood::Refuse]);
        let (purchase, number) = decided(&desk, 0).await;
        desk.deliver().await;
        let case = desk.operator_sees(number).await;
        assert_eq!((case.head.state, case.purchase.map(|it| it.state)), (WithStore, Some(PurchaseState::Completed)));
        let failed = case.audit.iter().find(|fact| fact.kind == EventKind::CancellationFailed).expect("on record");
        assert_eq!(failed.detail.as_ref().map(|why| why.ko.as_str()), Some("told to refuse"));
        desk.later(DAY);
        desk.deliver().await;
        assert_eq!(line.stand_in.asked(), 1, "no is no");
        decide(&desk, number, "cancel").await;
        desk.deliver().await;
        assert_eq!((desk.state(number).await, line.acts_for(purchase)), (Closed, 1), "a new decision is a new question");
    }

    async fn what_is_taken_on_is_confirmed_when_the_payment_side_says_so(desk: TestDesk) {
        let line = Line::open(&desk, ABRUPT).await;
        let desk = line.desk(&desk);
        line.stand_in.next([Mood::Pending, Mood::Pending]);
        let (_, first) = decided(&desk, 0).await;
        for _ in 0..20 {
            desk.deliver().await;
            desk.later(HOUR);
        }
        assert_eq!(refund(&desk, first).await, Some(RefundState::Cancelling));
        assert_eq!(line.stand_in.asked(), 1, "from then on it is asked how things stand");
        assert!(line.stand_in.settle(line.stand_in.pending()[0], None));
        desk.later(15 * MINUTE);
        desk.deliver().await;
        assert_eq!(desk.state(first).await, Closed);
        let (purchase, second) = decided(&desk, 1).await;
        desk.deliver().await;
        assert!(line.stand_in.settle(line.stand_in.pending()[0], Some("the card was closed")));
        desk.later(15 * MINUTE);
        desk.deliver().await;
        assert_eq!((refund(&desk, second).await, line.acts_for(purchase)), (Some(RefundState::WithStore), 0));
    }

    async fn a_payment_side_that_is_down_is_left_alone_and_found_again(desk: TestDesk) {
        let line = Line::down(&desk, ABRUPT).await;
        let desk = line.desk(&desk);
        let (purchase, number) = decided(&desk, 0).await;
        desk.told().await;
        let mut error = String::new();
        for _ in 0..6 {
            desk.later(20 * SECOND);
            desk.deliver().await;
            error = waiting(&desk).await.1;
        }
        let (attempts, _) = waiting(&desk).await;
        for _ in 0..3 {
            desk.deliver().await;
        }
        assert!(attempts < 6, "{attempts}: {error}");
        line.up().await;
        assert_eq!(line.stand_in.asked(), 0);
        desk.later(15 * MINUTE);
        desk.deliver().await;
        assert_eq!((desk.state(number).await, line.acts_for(purchase)), (Closed, 1));
        let (purchase, number) = decided(&desk, 1).await;
        desk.deliver().await;
        assert_eq!((desk.state(number).await, line.acts_for(purchase)), (Closed, 1), "it is trusted again");
    }

    async fn while_it_is_left_alone_no_try_is_counted(desk: TestDesk) {
        let line = Line::down(&desk, ABRUPT).await;
        let desk = line.desk(&desk);
        for at in 0..6 {
            decided(&desk, at).await;
        }
        desk.relay.on(Lane::Cancellations).drain().await.expect("the relay runs");
        let tried: Vec<(i64, i64)> = desk.rows("SELECT attempts, not_before FROM outbox WHERE topic = 'payment' ORDER BY id").await;
        let untried: Vec<_> = tried.iter().filter(|(attempts, _)| *attempts == 0).collect();
        assert!(!untried.is_empty() && untried.len() < 6, "{tried:?}");
        let again = desk.desk.now() + 15 * SECOND;
        assert!(untried.iter().all(|(_, then)| *then == again.0), "they come again when it is tried: {tried:?}");
        line.up().await;
        for _ in 0..4 {
            desk.later(15 * MINUTE);
            desk.deliver().await;
        }
        assert_eq!(line.stand_in.acts().len(), 6);
    }

    async fn a_payment_side_with_another_key_is_told_nothing_and_moves_nothing(desk: TestDesk) {
        let line = Line::open(&desk, ABRUPT).await;
        let wrong = line.desk_with(&desk, "a key that only one of both sides knows");
        let (purchase, number) = decided(&wrong, 0).await;
        wrong.deliver().await;
        assert!(waiting(&wrong).await.1.contains("401"));
        assert_eq!((line.stand_in.asked(), refund(&wrong, number).await), (0, Some(RefundState::Cancelling)));
        wrong.later(HOUR);
        let right = line.desk_with(&wrong, KEY);
        right.deliver().await;
        assert_eq!((right.state(number).await, line.acts_for(purchase)), (Closed, 1));
    }

    async fn an_old_answer_is_no_answer_to_a_new_decision(desk: TestDesk) {
        let line = Line::open(&desk, ABRUPT).await;
        let desk = line.desk(&desk);
        line.stand_in.next([Mood::Refuse, Mood::Pending]);
        let (purchase, number) = decided(&desk, 0).await;
        let held = Arc::new(Held { at: Step::Answered, there: Notify::new(), on: Semaphore::new(0) });
        let slow = desk.relay.on(Lane::Cancellations).watched(held.clone());
        let slow = tokio::spawn(async move { slow.run_round().await });
        held.there.notified().await;
        // The refusal lies in the hands of a process that stands still; another one hears it, too.
        desk.later(2 * MINUTE + 1);
        desk.deliver().await;
        assert_eq!(refund(&desk, number).await, Some(RefundState::WithStore));
        decide(&desk, number, "cancel").await;
        desk.deliver().await;
        held.on.add_permits(1);
        slow.await.expect("no panic").expect("the slow relay runs");
        assert_eq!(refund(&desk, number).await, Some(RefundState::Cancelling), "the new decision still runs");
        assert!(line.stand_in.settle(line.stand_in.pending()[0], None));
        desk.later(HOUR);
        desk.deliver().await;
        assert_eq!((desk.state(number).await, line.acts_for(purchase)), (Closed, 1));
    }

    async fn ten_operators_and_the_developer_in_the_same_instant_come_to_one_outcome(desk: TestDesk) {
        let line = Line::open(&desk, ABRUPT).await;
        let desk = line.desk(&desk);
        let number = desk.ask_refund().await;
        desk.later(3 * DAY);
        let other = desk.neighbour().await;
        let theirs = {
            let desk = desk.clone();
            tokio::spawn(async move {
                rule(&desk.act(DEVELOPER).refunds().decline_as_developer(number, &desk.key(), "이용 기록").await)
            })
        };
        let escalating = {
            let desk = other.clone();
            tokio::spawn(async move { desk::jobs::escalate_overdue(&desk.desk).await.expect("the deadlines are looked at") })
        };
        let clicks: Vec<_> = (0..10)
            .map(|at| {
                let desk = if at % 2 == 0 { desk.clone() } else { other.clone() };
                let actor = if at % 3 == 0 { OPERATOR } else { OTHER_OPERATOR };
                let outcome = if at % 5 < 3 { "cancel" } else { "decline" };
                tokio::spawn(async move {
                    // The developer has the say until the case is the store's.
                    for _ in 0..200 {
                        let said = rule(&desk.act(actor).refunds().decide(number, &ruled(outcome)).await);
                        if said != "developer_has_the_say" {
                            return (outcome, said);
                        }
                        tokio::task::yield_now().await;
                    }
                    (outcome, "gave up".to_owned())
                })
            })
            .collect();
        let declined = theirs.await.expect("no panic") == "ok";
        let escalated = escalating.await.expect("no panic") == 1;
        assert_ne!(declined, escalated, "either the developer was in time, or not");
        let mut won = Vec::new();
        for click in clicks {
            let (outcome, said) = click.await.expect("no panic");
            if said == "ok" {
                won.push(outcome);
            }
        }
        assert_eq!(won.len(), usize::from(escalated), "{won:?}");
        for relay in [&desk, &other] {
            relay.deliver().await;
        }
        let cancelled = won == ["cancel"];
        assert_eq!(line.acts_for(SEOYEONS_PREMIUM), usize::from(cancelled));
        let outcomes = "SELECT COUNT(*) FROM events WHERE kind IN ('cancellation_decided', 'refund_declined', 'refund_declined_by_developer')";
        assert_eq!(desk.count(outcomes).await, 1);
        assert_eq!(desk.count("SELECT COUNT(*) FROM purchases WHERE state = 'cancelled'").await, i64::from(cancelled));
        other.desk.store().close().await;
    }
}
