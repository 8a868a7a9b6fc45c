//! Things that happen at the same moment, in two processes on one database.

use desk::jobs::escalate_overdue;
use model::time::DAY;

use crate::support::cast::{CUSTOMER, DEVELOPER, OPERATOR, OTHER_OPERATOR};
use crate::support::rulings::{cancel, ruled};
use crate::support::{TestDesk, rule};

twins! {
    async fn a_caller_who_hangs_up_leaves_nothing_half_done(desk: TestDesk) {
        let mut acknowledged = 0;
        for round in 0..60_u64 {
            let question = format!("질문 {round}");
            let asking = desk.ask(&question);
            // Dropped anywhere between before the first statement and after the commit.
            let patience = std::time::Duration::from_micros(round * 150);
            acknowledged += i64::from(tokio::time::timeout(patience, asking).await.is_ok());
        }
        desk.ask("마지막 질문").await;
        // Deeds whose callers are gone come to their end by themselves: counted when no more arrive.
        let mut inquiries = 0;
        loop {
            let now = desk.count("SELECT COUNT(*) FROM inquiries").await;
            if now == inquiries {
                break;
            }
            inquiries = now;
            tokio::time::sleep(std::time::Duration::from_millis(250)).await;
        }
        assert!(inquiries > acknowledged, "what was acknowledged is there, and the last one");
        for sql in [
            "SELECT COUNT(*) FROM messages",
            "SELECT COUNT(*) FROM events WHERE kind = 'inquiry_submitted'",
            "SELECT COUNT(*) FROM outbox",
        ] {
            assert_eq!(desk.count(sql).await, inquiries, "{sql}");
        }
    }

    async fn a_reply_and_the_escalation_never_both_win(desk: TestDesk) {
        for round in 0..24 {
            let number = desk.ask(&format!("질문 {round}")).await;
            desk.later(3 * DAY);
            let other = desk.neighbour().await;
            let replying = {
                let (desk, key) = (desk.clone(), desk.key());
                tokio::spawn(async move { desk.act(DEVELOPER).inquiries().reply(number, &key, "답변입니다.").await })
            };
            let escalating = tokio::spawn(async move {
                let moved = escalate_overdue(&other.desk).await;
                other.desk.store().close().await;
                moved
            });
            let (replied, moved) = tokio::join!(replying, escalating);
            replied.expect("no panic").expect("a reply is always heard");
            let moved = moved.expect("no panic").expect("the deadlines are looked at");
            let state = desk.state(number).await;
            let expected = if moved == 1 { "with_store" } else { "awaiting_customer" };
            assert_eq!(state.as_str(), expected, "round {round}, {moved} escalated");
        }
        let wrong = desk.count(
            "SELECT COUNT(*) FROM inquiries i WHERE (i.escalated_at IS NOT NULL)
             <> EXISTS (SELECT 1 FROM events e WHERE e.inquiry_id = i.id AND e.kind = 'inquiry_escalated')",
        ).await;
        assert_eq!(wrong, 0);
    }

    async fn two_processes_escalate_each_case_once(desk: TestDesk) {
        for at in 0..60 {
            desk.ask(&format!("질문 {at}")).await;
        }
        desk.told().await;
        desk.later(3 * DAY);
        let other = desk.neighbour().await;
        let (one, two) = tokio::join!(escalate_overdue(&desk.desk), escalate_overdue(&other.desk));
        let rest = desk.escalate().await;
        assert_eq!(one.expect("one") + two.expect("two") + rest, 60);
        assert_eq!(desk.count("SELECT COUNT(*) FROM events WHERE kind = 'inquiry_escalated'").await, 60);
        assert_eq!(desk.count("SELECT COUNT(*) FROM outbox WHERE state = 'waiting'").await, 180);
        other.desk.store().close().await;
    }

    async fn a_withdrawal_and_a_cancellation_never_both_win(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        let other = desk.neighbour().await;
        let (mine, store, ruling) = (desk.act(CUSTOMER).inquiries(), other.act(OPERATOR).refunds(), cancel());
        let (withdrawn, decided) = tokio::join!(mine.withdraw(number), store.decide(number, &ruling));
        assert_ne!(withdrawn.is_ok(), decided.is_ok(), "{} {}", rule(&withdrawn), rule(&decided));
        desk.deliver().await;
        let cancelled = desk.count("SELECT COUNT(*) FROM ledger").await;
        assert_eq!(cancelled, i64::from(decided.is_ok()));
        other.desk.store().close().await;
    }

    async fn ten_operators_at_once_come_to_one_decision(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        let other = desk.neighbour().await;
        let clicks = (0..10).map(|at| {
            let desk = if at % 2 == 0 { desk.clone() } else { other.clone() };
            let actor = if at % 3 == 0 { OPERATOR } else { OTHER_OPERATOR };
            let outcome = if at % 5 < 3 { "cancel" } else { "decline" };
            tokio::spawn(async move {
                (outcome, rule(&desk.act(actor).refunds().decide(number, &ruled(outcome)).await))
            })
        });
        let results: Vec<_> = futures::future::join_all(clicks).await.into_iter().map(|done| done.expect("no panic")).collect();
        let won: Vec<_> = results.iter().filter(|(_, rule)| rule == "ok").collect();
        assert_eq!(won.len(), 1, "{results:?}");
        assert!(results.iter().all(|(_, rule)| ["ok", "already_decided", "ended"].contains(&rule.as_str())), "{results:?}");
        desk.deliver().await;
        let cancelled = i64::from(won[0].0 == "cancel");
        assert_eq!(desk.count("SELECT COUNT(*) FROM ledger").await, cancelled);
        assert_eq!(desk.count("SELECT COUNT(*) FROM purchases WHERE state = 'cancelled'").await, cancelled);
        assert_eq!(
            desk.count("SELECT COUNT(*) FROM events WHERE kind IN ('cancellation_decided', 'refund_declined')").await, 1
        );
        other.desk.store().close().await;
    }

    async fn a_developer_and_an_operator_never_decide_the_same_request(desk: TestDesk) {
        let number = desk.ask_refund().await;
        desk.later(3 * DAY);
        let other = desk.neighbour().await;
        let key = desk.key();
        let (theirs, store) = (desk.act(DEVELOPER).refunds(), other.act(OPERATOR).refunds());
        let operations = async {
            let moved = escalate_overdue(&other.desk).await.expect("the deadlines are looked at");
            (moved, rule(&store.decide(number, &cancel()).await))
        };
        let (declined, (moved, decided)) = tokio::join!(theirs.decline_as_developer(number, &key, "사용 기록"), operations);
        if moved == 1 {
            assert_eq!((rule(&declined).as_str(), decided.as_str()), ("with_the_store", "ok"));
        } else {
            assert_eq!(rule(&declined), "ok");
            assert_ne!(decided, "ok");
        }
        desk.deliver().await;
        assert_eq!(desk.count("SELECT COUNT(*) FROM ledger").await, i64::from(moved == 1));
        other.desk.store().close().await;
    }
}
