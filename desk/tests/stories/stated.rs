//! What a developer tells the store about a refund request, and when its money has to be back.

use model::event::EventKind;
use model::refund::{Consumed, Preference};
use model::time::DAY;
use model::view::MoneyBack;
use model::{Money, Reason};

use crate::support::acts::facts;
use crate::support::cast::{COLLEAGUE, CUSTOMER, DEVELOPER, OPERATOR, OTHER_DEVELOPER, START};
use crate::support::rulings::cancel;
use crate::support::{TestDesk, fields, refused, rule, status};

twins! {
    async fn a_developer_tells_the_store_and_operators_read_it_beside_their_decision(desk: TestDesk) {
        let number = desk.ask_refund().await;
        assert_eq!(desk.operator_sees(number).await.stated, None);
        desk.act(DEVELOPER).refunds().state(number, "decline", "fully").await.expect("told");
        let told = desk.operator_sees(number).await.stated.expect("told");
        assert_eq!((told.preference, told.consumed, told.at), (Preference::Decline, Consumed::Fully, START));
        let seen = desk.developer_sees(number).await;
        assert_eq!(seen.stated.as_ref(), Some(&told));
        assert!(facts(&seen.entries).contains(&EventKind::PreferenceStated));

        // It decides nothing, stops no clock and is no word to the customer.
        assert!(seen.can_decide_refund && seen.can_state);
        let theirs = desk.customer_sees(number).await;
        assert!(!facts(&theirs.entries).contains(&EventKind::PreferenceStated));
        assert_eq!(theirs.head.due_at, Some(START + 3 * DAY));
    }

    async fn a_silent_developer_can_still_tell_what_they_think_until_it_is_decided(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        let colleague = desk.act(COLLEAGUE).refunds();
        colleague.state(number, "neutral", "unknown").await.expect("told");
        desk.later(1);
        colleague.state(number, "approve", "nothing").await.expect("told anew");
        let told = desk.operator_sees(number).await.stated.expect("told");
        assert_eq!((told.preference, told.consumed), (Preference::Approve, Consumed::Nothing));
        desk.act(OPERATOR).refunds().decide(number, &cancel()).await.expect("decided");
        assert_eq!(rule(&colleague.state(number, "decline", "partly").await), "already_decided");
        assert!(!desk.developer_sees(number).await.can_state);
    }

    async fn only_the_lists_words_are_taken_and_only_from_its_developer(desk: TestDesk) {
        let number = desk.ask_refund().await;
        let wrong = fields(desk.act(DEVELOPER).refunds().state(number, "perhaps", "").await);
        assert_eq!(wrong, refused(&[("preference", Reason::NotAChoice), ("consumed", Reason::Required)]));
        for (actor, code) in [(OTHER_DEVELOPER, 404), (CUSTOMER, 403), (OPERATOR, 403)] {
            assert_eq!(status(&desk.act(actor).refunds().state(number, "neutral", "unknown").await), code);
        }
        let question = desk.ask("앱이 꺼져요").await;
        let nothing = desk.act(DEVELOPER).refunds().state(question, "neutral", "unknown").await;
        assert_eq!(rule(&nothing), "nothing_to_refund");
    }

    async fn an_operator_reads_by_when_the_money_has_to_be_back(desk: TestDesk) {
        let number = desk.ask_refund().await;
        // Asked on a Monday evening: Tuesday, Wednesday and Thursday are its three business days.
        let told = desk.operator_sees(number).await.money_back.expect("a request that runs");
        let midnight = START + 3 * DAY + (24 * 60 - (20 * 60 + 14)) * 60_000;
        let expected = MoneyBack { by: midnight - 1, business_days: 3, percent: 15, version: 1, days_late: 0, interest: None };
        assert_eq!(told, expected);
        desk.later(13 * DAY);
        desk.escalate().await;
        let told = desk.operator_sees(number).await.money_back.expect("a request that runs");
        assert_eq!((told.days_late, told.interest), (10, Some(Money::won(160))));
        desk.act(OPERATOR).refunds().decide(number, &cancel()).await.expect("decided");
        desk.deliver().await;
        assert_eq!(desk.operator_sees(number).await.money_back, None, "it is back");
    }
}
