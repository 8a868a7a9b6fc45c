//! Every night the payment side's books are compared with the purchases here, both ways.

use desk::gateway::stand_in::Act;
use desk::jobs::reconcile;
use model::event::EventKind;
use model::inquiry::InquiryState::Closed;
use model::reconciliation::MismatchKind;
use model::time::{DAY, HOUR, MINUTE};
use model::view::Mismatch;
use model::{Currency, Money, PurchaseId};

use crate::support::cast::{MARCUS_PREMIUM, OPERATOR, OTHER_OPERATOR};
use crate::support::line::{ABRUPT, Line};
use crate::support::rulings::cancel;
use crate::support::{TestDesk, status};

async fn compare(desk: &TestDesk) -> Option<u64> {
    reconcile(&desk.desk).await.expect("the books are compared")
}

async fn open(desk: &TestDesk) -> Vec<Mismatch> {
    desk.act(OPERATOR).reconciliation().list(false, None).await.expect("the mismatches").page.rows
}

/// A cancellation that the payment side's own people made.
fn theirs(desk: &TestDesk, purchase: &str, order: &str, won: i64) -> Act {
    Act {
        purchase: purchase.to_owned(),
        order_number: order.to_owned(),
        amount_minor: won,
        currency: Currency::Krw,
        at: desk.desk.now(),
    }
}

/// Cancels a purchase of its own, as operators decided.
async fn cancelled(desk: &TestDesk, at: u32) -> PurchaseId {
    let purchase = desk.buy(at).await;
    let number = desk.ask_store_about(purchase).await;
    desk.act(OPERATOR).refunds().decide(number, &cancel()).await.expect("decided");
    desk.deliver().await;
    assert_eq!(desk.state(number).await, Closed);
    purchase
}

twins! {
    async fn what_both_sides_say_alike_is_nobodys_work(desk: TestDesk) {
        let line = Line::open(&desk, ABRUPT).await;
        let desk = line.desk(&desk);
        assert_eq!(compare(&desk).await, Some(0), "the night before has not been compared");
        for at in 0..3 {
            cancelled(&desk, at).await;
        }
        desk.later(HOUR);
        assert_eq!(compare(&desk).await, None, "once a night");
        desk.later(DAY);
        assert_eq!(compare(&desk).await, Some(0));
        assert_eq!(open(&desk).await, []);
        let rows: Vec<(i64, i64)> = desk.rows("SELECT there, here FROM reconciliations ORDER BY night").await;
        assert_eq!(rows, [(0, 0), (3, 3)]);
    }

    async fn the_embedded_ledger_agrees_with_itself(desk: TestDesk) {
        cancelled(&desk, 0).await;
        desk.later(DAY);
        assert_eq!(compare(&desk).await, Some(0));
    }

    async fn each_way_to_differ_is_put_before_operators_once(desk: TestDesk) {
        let line = Line::open(&desk, ABRUPT).await;
        let desk = line.desk(&desk);
        let (lost, other_amount) = (cancelled(&desk, 0).await, cancelled(&desk, 1).await);
        cancelled(&desk, 2).await;
        line.stand_in.forget(&lost.to_string());
        line.stand_in.forget(&other_amount.to_string());
        line.stand_in.act_alone(theirs(&desk, &other_amount.to_string(), "N-20261114-000001", 3_900));
        line.stand_in.act_alone(theirs(&desk, "", "N-20261101-0002", 39_000));
        line.stand_in.act_alone(theirs(&desk, "PAY-77", "X-1", 1_000));
        desk.later(DAY);
        assert_eq!(compare(&desk).await, Some(4));
        let mut found = open(&desk).await;
        found.sort_by(|one, other| one.order_number.cmp(&other.order_number));
        let kinds: Vec<_> = found.iter().map(|it| (it.order_number.as_str(), it.kind)).collect();
        assert_eq!(kinds, [
            ("N-20261101-0002", MismatchKind::OnlyThere),
            ("N-20261114-000000", MismatchKind::OnlyHere),
            ("N-20261114-000001", MismatchKind::Amount),
            ("X-1", MismatchKind::OnlyThere),
        ]);
        let amounts = |it: &Mismatch| (it.here.as_ref().map(|here| here.amount), it.there.as_ref().map(|there| there.amount));
        assert_eq!(amounts(&found[2]), (Some(Money::won(39_000)), Some(Money::won(3_900))));
        assert_eq!(amounts(&found[3]), (None, Some(Money::won(1_000))));
        assert!(found[1].inquiry.is_some() && found[1].there.is_none(), "it leads to its case");
        assert_eq!(desk.count("SELECT COUNT(*) FROM events WHERE kind = 'mismatch_found'").await, 4);
        desk.later(DAY);
        assert_eq!(compare(&desk).await, Some(0), "the next night tells nothing twice");
        let purchases = "SELECT COUNT(*) FROM purchases WHERE state = 'cancelled'";
        assert_eq!(desk.count(purchases).await, 3, "and nothing is changed by itself");
        let marcus: Vec<(String,)> = desk.rows("SELECT purchase_id FROM mismatches WHERE order_number = 'N-20261101-0002'").await;
        assert_eq!(marcus, [(MARCUS_PREMIUM.to_string(),)]);
    }

    async fn an_operator_settles_a_mismatch_with_a_note(desk: TestDesk) {
        let line = Line::open(&desk, ABRUPT).await;
        let desk = line.desk(&desk);
        let lost = cancelled(&desk, 0).await;
        line.stand_in.forget(&lost.to_string());
        desk.later(DAY);
        compare(&desk).await;
        let found = open(&desk).await.remove(0);
        let (mine, others) = (desk.act(OPERATOR).reconciliation(), desk.act(OTHER_OPERATOR).reconciliation());
        assert_eq!(status(&mine.settle(found.id, " ").await), 422);
        mine.settle(found.id, "결제사가 장부를 고쳤습니다.").await.expect("settled");
        assert_eq!(status(&others.settle(found.id, "저도요").await), 409, "the first note stands");
        assert_eq!(open(&desk).await, []);
        let settled = others.list(true, None).await.expect("what was settled").page.rows.remove(0);
        assert_eq!(settled.settled.as_ref().map(|it| it.note.as_str()), Some("결제사가 장부를 고쳤습니다."));
        let case = desk.operator_sees(found.inquiry.expect("a case")).await;
        for kind in [EventKind::MismatchFound, EventKind::MismatchSettled] {
            assert!(case.audit.iter().any(|fact| fact.kind == kind), "{kind} is on record");
        }
        desk.later(DAY);
        assert_eq!(compare(&desk).await, Some(0), "it does not come back");
    }

    async fn what_was_settled_is_shown_again_only_when_it_is_found_anew(desk: TestDesk) {
        let line = Line::open(&desk, ABRUPT).await;
        let desk = line.desk(&desk);
        let settle = async |note: &str| {
            let found = open(&desk).await;
            assert_eq!(found.len(), 1, "{note}");
            desk.act(OPERATOR).reconciliation().settle(found[0].id, note).await.expect("settled");
        };
        line.stand_in.act_alone(theirs(&desk, "PAY-77", "X-1", 1_000));
        desk.later(DAY);
        assert_eq!(compare(&desk).await, Some(1));
        settle("다른 스토어의 결제입니다.").await;
        for _ in 0..3 {
            desk.later(DAY);
            assert_eq!(compare(&desk).await, Some(0), "the same line just stays");
        }
        line.stand_in.forget("PAY-77");
        line.stand_in.act_alone(theirs(&desk, "PAY-77", "X-1", 2_000));
        desk.later(DAY);
        assert_eq!(compare(&desk).await, Some(1), "another amount");
        settle("금액이 바뀌었습니다.").await;
        let kept = theirs(&desk, "PAY-77", "X-1", 2_000);
        line.stand_in.forget("PAY-77");
        desk.later(DAY);
        assert_eq!(compare(&desk).await, Some(0), "it went away");
        line.stand_in.act_alone(kept.clone());
        desk.later(DAY);
        assert_eq!(compare(&desk).await, Some(1), "and came back");
        settle("다시 나타났습니다.").await;
        line.stand_in.forget("PAY-77");
        desk.later(DAY);
        assert_eq!(compare(&desk).await, Some(0));
        line.stand_in.act_alone(kept);
        desk.later(DAY);
        assert_eq!(compare(&desk).await, Some(1), "the same line as ever, after a night without it");
        let notes = desk.act(OPERATOR).reconciliation().list(true, None).await.expect("what was settled").page.rows.len();
        assert_eq!(notes, 3, "what was settled before stays as it was");
    }

    async fn what_waits_for_operators_tells_how_it_stands_now(desk: TestDesk) {
        let line = Line::open(&desk, ABRUPT).await;
        let desk = line.desk(&desk);
        line.stand_in.act_alone(theirs(&desk, "PAY-77", "X-1", 1_000));
        line.stand_in.act_alone(theirs(&desk, "PAY-77", "X-1", 3_000));
        desk.later(DAY);
        assert_eq!(compare(&desk).await, Some(1), "a purchase that stands twice in the books is one mismatch");
        line.stand_in.forget("PAY-77");
        line.stand_in.act_alone(theirs(&desk, "PAY-77", "X-1", 2_000));
        desk.later(DAY);
        assert_eq!(compare(&desk).await, Some(0));
        let found = open(&desk).await;
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].there.as_ref().map(|there| there.amount), Some(Money::won(2_000)));
    }

    async fn what_is_on_its_way_or_just_happened_is_no_mismatch(desk: TestDesk) {
        let line = Line::open(&desk, ABRUPT).await;
        let desk = line.desk(&desk);
        let purchase = desk.buy(0).await;
        let number = desk.ask_store_about(purchase).await;
        desk.later(DAY - HOUR);
        desk.act(OPERATOR).refunds().decide(number, &cancel()).await.expect("decided");
        line.stand_in.act_alone(theirs(&desk, &purchase.to_string(), "", 39_000));
        line.stand_in.act_alone(theirs(&desk, "", "N-20261101-0002", 39_000));
        desk.later(HOUR / 2);
        assert_eq!(compare(&desk).await, Some(0));
        line.stand_in.forget(&purchase.to_string());
        desk.deliver().await;
    }

    async fn a_night_whose_books_cannot_be_read_is_tried_again(desk: TestDesk) {
        let line = Line::down(&desk, ABRUPT).await;
        let desk = line.desk(&desk);
        assert!(reconcile(&desk.desk).await.is_err());
        assert_eq!(compare(&desk).await, None, "not at once");
        line.up().await;
        desk.later(15 * MINUTE + 1);
        assert_eq!(compare(&desk).await, Some(0));
        let rows: Vec<(i64,)> = desk.rows("SELECT COUNT(*) FROM reconciliations WHERE done_at IS NOT NULL").await;
        assert_eq!(rows, [(1,)]);
    }

    async fn two_processes_compare_a_night_once_and_long_books_are_read_to_their_end(desk: TestDesk) {
        let line = Line::open(&desk, ABRUPT).await;
        let desk = line.desk(&desk);
        for at in 0..230 {
            line.stand_in.act_alone(theirs(&desk, &format!("PAY-{at}"), &format!("X-{at}"), 1_000));
        }
        desk.later(2 * HOUR);
        let other = line.desk(&desk);
        let (one, two) = tokio::join!(reconcile(&desk.desk), reconcile(&other.desk));
        let mut found = [one.expect("one"), two.expect("two")];
        found.sort();
        assert_eq!(found, [None, Some(230)]);
    }
}
