//! That every story could have happened: states, times and facts fit each other.

use std::collections::BTreeSet;

use model::Time;
use model::consent::ConsentState;
use model::event::EventKind;
use model::inquiry::{Channel, InquiryKind, InquiryState};
use model::refund::RefundState;
use model::time::HOUR;

use super::{NOW, twins};
use crate::jobs::escalate_overdue;

/// Everything that can be: only a seller's inquiry waits for the developer, and developers pass on refunds only.
fn possible() -> BTreeSet<(Channel, InquiryKind, InquiryState)> {
    let mut all = BTreeSet::new();
    for &channel in Channel::ALL {
        for &kind in InquiryKind::ALL {
            for &state in InquiryState::ALL {
                let refund_only = channel == Channel::DeveloperHelp && kind != InquiryKind::Refund;
                let no_clock = channel != Channel::ContactSeller && state == InquiryState::AwaitingDeveloper;
                if !refund_only && !no_clock {
                    all.insert((channel, kind, state));
                }
            }
        }
    }
    all
}

twins! {
    async fn every_state_of_every_channel_and_kind_is_there(demo: Demo) {
        demo.load().await;
        let found: Vec<(Channel, InquiryKind, InquiryState)> = demo.rows("SELECT DISTINCT channel, kind, state FROM inquiries").await;
        let missing: Vec<_> = possible().into_iter().filter(|one| !found.contains(one)).collect();
        assert_eq!(missing, []);
        assert!(found.iter().all(|one| possible().contains(one)));
    }

    async fn refund_requests_and_consents_are_in_every_state(demo: Demo) {
        demo.load().await;
        let refunds: Vec<(RefundState,)> = demo.rows("SELECT DISTINCT state FROM refunds").await;
        // All but the wait for a second operator, which somebody has to ask for.
        assert_eq!(refunds.len(), RefundState::ALL.len() - 1, "{refunds:?}");
        let consents: Vec<(ConsentState,)> = demo.rows("SELECT DISTINCT state FROM consents").await;
        assert_eq!(consents.len(), ConsentState::ALL.len(), "{consents:?}");
    }

    async fn the_scheduler_finds_nothing_that_it_should_have_done(demo: Demo) {
        demo.load().await;
        assert!(demo.count("SELECT COUNT(*) FROM inquiries WHERE escalated_at IS NOT NULL AND state = 'with_store'").await >= 9);
        assert_eq!(escalate_overdue(&demo.desk).await.expect("the deadlines are looked at"), 0);
        let due: Vec<(Time,)> = demo.rows("SELECT due_at FROM inquiries WHERE state = 'awaiting_developer' ORDER BY due_at").await;
        let soon = due.iter().filter(|(at,)| at.since(NOW) < 8 * HOUR).count();
        assert!((2..=6).contains(&soon), "{soon} become due within hours");
        demo.desk.clock().advance(8 * HOUR);
        let escalated = escalate_overdue(&demo.desk).await.expect("the deadlines are looked at");
        assert_eq!(usize::try_from(escalated), Ok(soon));
    }

    async fn what_happened_lies_in_the_past_and_in_order(demo: Demo) {
        demo.load().await;
        for sql in [
            "SELECT COUNT(*) FROM events WHERE at > 1795152720000",
            "SELECT COUNT(*) FROM messages WHERE at > 1795152720000",
            "SELECT COUNT(*) FROM reviews WHERE changed_at > 1795152720000 OR changed_at < created_at",
            "SELECT COUNT(*) FROM purchases p JOIN accounts a ON a.id = p.customer_id WHERE p.purchased_at < a.created_at",
            "SELECT COUNT(*) FROM events e JOIN inquiries i ON i.id = e.inquiry_id WHERE e.at < i.created_at",
            "SELECT COUNT(*) FROM messages m JOIN inquiries i ON i.id = m.inquiry_id WHERE m.at < i.created_at",
            "SELECT COUNT(*) FROM inquiries i JOIN purchases p ON p.id = i.purchase_id WHERE p.purchased_at > i.created_at",
            "SELECT COUNT(*) FROM inquiries i JOIN purchases p ON p.id = i.purchase_id WHERE p.customer_id <> i.customer_id",
            "SELECT COUNT(*) FROM replies p JOIN reviews r ON r.id = p.review_id WHERE p.created_at < r.created_at",
            "SELECT COUNT(*) FROM helpful_marks h JOIN reviews r ON r.id = h.review_id WHERE h.at < r.created_at OR h.at > 1795152720000",
            "SELECT COUNT(*) FROM helpful_marks h JOIN reviews r ON r.id = h.review_id WHERE h.account_id = r.customer_id",
            "SELECT COUNT(*) FROM looks l JOIN consents c ON c.id = l.consent_id WHERE l.at < c.answered_at",
        ] {
            assert_eq!(demo.count(sql).await, 0, "{sql}");
        }
    }

    async fn each_state_has_the_facts_that_led_to_it(demo: Demo) {
        demo.load().await;
        let facts: Vec<(String, EventKind)> = demo.rows("SELECT inquiry_id, kind FROM events WHERE inquiry_id IS NOT NULL").await;
        let facts: BTreeSet<_> = facts.into_iter().collect();
        let rows: Vec<(String, InquiryState, Option<Time>, Option<Time>, Option<Time>, Option<RefundState>)> = demo
            .rows(
                "SELECT i.id, i.state, i.escalated_at, i.extended_at, i.opened_at, r.state FROM inquiries i
                 LEFT JOIN refunds r ON r.inquiry_id = i.id",
            )
            .await;
        for (id, state, escalated, extended, opened, refund) in rows {
            let happened = |kind| facts.contains(&(id.clone(), kind));
            assert!(happened(EventKind::InquirySubmitted));
            assert_eq!(opened.is_some(), happened(EventKind::InquiryOpened));
            assert!(escalated.is_none() || happened(EventKind::InquiryEscalated));
            assert_eq!(extended.is_some(), happened(EventKind::DeadlineExtended));
            assert_eq!(state == InquiryState::Withdrawn, happened(EventKind::InquiryWithdrawn));
            assert_eq!(refund == Some(RefundState::Cancelled), happened(EventKind::PurchaseCancelled));
            assert_eq!(refund == Some(RefundState::Declined), happened(EventKind::RefundDeclined));
            assert_eq!(refund == Some(RefundState::Agreed), happened(EventKind::RefundAgreed) && !happened(EventKind::CancellationDecided));
        }
    }

    async fn money_that_went_back_is_in_the_ledger_and_nothing_else(demo: Demo) {
        demo.load().await;
        let refunded = demo.count("SELECT COUNT(*) FROM refunds WHERE state = 'cancelled'").await;
        assert!(refunded > 5);
        assert_eq!(demo.count("SELECT COUNT(*) FROM purchases WHERE state = 'cancelled'").await, refunded);
        let booked = "SELECT COUNT(*) FROM ledger l JOIN refunds r ON r.id = l.key JOIN purchases p ON p.id = l.purchase_id
            WHERE r.state = 'cancelled' AND r.purchase_id = p.id AND p.price_minor = l.amount_minor";
        assert_eq!(demo.count(booked).await, refunded);
        // And one that nobody here knows of: the comparison with the books has found it.
        let alone = "SELECT COUNT(*) FROM ledger l JOIN mismatches m ON m.purchase_id = l.purchase_id AND m.there_minor = l.amount_minor
            JOIN purchases p ON p.id = l.purchase_id WHERE p.state = 'completed' AND m.kind = 'only_there' AND m.settled_at IS NULL";
        assert_eq!(demo.count(alone).await, 1);
        assert_eq!(demo.count("SELECT COUNT(*) FROM ledger").await, refunded + 1);
        assert_eq!(demo.count("SELECT COUNT(*) FROM outbox").await, demo.count("SELECT COUNT(*) FROM refunds WHERE state = 'cancelling'").await);
    }

    async fn every_paid_purchase_has_its_three_identifiers(demo: Demo) {
        demo.load().await;
        let paid = demo.count("SELECT COUNT(*) FROM purchases WHERE price_minor > 0").await;
        assert_eq!(demo.count("SELECT COUNT(*) FROM payment_identifiers").await, paid * 3);
        let free = "SELECT COUNT(*) FROM payment_identifiers i JOIN purchases p ON p.id = i.purchase_id WHERE p.price_minor = 0";
        assert_eq!(demo.count(free).await, 0);
    }
}
