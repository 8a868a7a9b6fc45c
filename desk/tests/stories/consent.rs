//! Consent: a payment identifier is looked at only with the customer's own O, and every look is on record.

use model::consent::ConsentState;
use model::event::EventKind;
use model::inquiry::InquiryNumber;
use model::time::{DAY, SECOND};
use model::{IdempotencyKey, LookId};

use crate::support::acts::facts;
use crate::support::cast::{CUSTOMER, IDENTIFIERS, OPERATOR, OTHER_CUSTOMER, OTHER_OPERATOR};
use crate::support::dump::difference;
use crate::support::rulings::cancel;
use crate::support::{TestDesk, args, rule, status};

async fn look(desk: &TestDesk, number: InquiryNumber) -> LookId {
    desk.act(OPERATOR).consents().reveal(number, "match_payment", "").await.expect("a look")
}

twins! {
    async fn without_an_o_nothing_is_revealed_and_no_look_is_kept(desk: TestDesk) {
        let number = desk.ask_refund_without_consent().await;
        let before = desk.dump().await;
        assert_eq!(rule(&desk.act(OPERATOR).consents().reveal(number, "match_payment", "").await), "consent_needed");
        assert_eq!(difference(&before, &desk.dump().await), Vec::<String>::new());
        let case = desk.operator_sees(number).await;
        assert!(!case.can_reveal && !case.identifiers.is_empty());
        assert!(case.identifiers.iter().all(|identifier| identifier.tail.is_none()));
    }

    async fn a_look_leaves_a_row_an_event_and_a_line_for_the_customer(desk: TestDesk) {
        let number = desk.ask_refund().await;
        let id = desk.act(OPERATOR).consents().reveal(number, "check_refund", "결제 대조").await.expect("a look");
        let rows: Vec<(String, String, String)> = desk.rows("SELECT id, operator_id, reason FROM looks").await;
        let operator = OPERATOR.account().expect("an operator").to_string();
        assert_eq!(rows, [(id.to_string(), operator, "check_refund".to_owned())]);
        let seen = desk.customer_sees(number).await;
        assert!(facts(&seen.entries).contains(&EventKind::IdentifierRevealed));
        assert_eq!(seen.consent.expect("a receipt").looks.len(), 1);
        let mine = desk.act(CUSTOMER).consents().mine().await.expect("receipts");
        assert_eq!(mine.consents[0].looks[0].reason, "check_refund");
        let all = desk.act(OPERATOR).records().looks(None).await.expect("the record").rows;
        assert_eq!(all.iter().map(|look| look.reason.as_str()).collect::<Vec<_>>(), ["check_refund"]);
        let shown = desk.act(OPERATOR).consents().look(number, id).await.expect("it is open");
        let plain: Vec<_> = shown.identifiers.iter().map(|(_, plain)| plain.as_str()).collect();
        assert_eq!(plain.len(), 3);
        assert!(IDENTIFIERS[..3].iter().all(|(_, _, identifier)| plain.contains(identifier)));
    }

    async fn a_look_closes_after_sixty_seconds(desk: TestDesk) {
        let number = desk.ask_refund().await;
        let id = look(&desk, number).await;
        desk.later(60 * SECOND - 1);
        assert_eq!(desk.act(OPERATOR).consents().look(number, id).await.expect("still open").shown_for, 1);
        desk.later(1);
        assert_eq!(status(&desk.act(OPERATOR).consents().look(number, id).await), 404);
    }

    async fn a_look_belongs_to_who_took_it_and_to_its_inquiry(desk: TestDesk) {
        let number = desk.ask_refund().await;
        let other = desk.ask("앱이 꺼져요").await;
        let id = look(&desk, number).await;
        assert_eq!(status(&desk.act(OTHER_OPERATOR).consents().look(number, id).await), 404);
        assert_eq!(status(&desk.act(OPERATOR).consents().look(other, id).await), 404);
        let unknown = LookId::new(desk.key().parse::<IdempotencyKey>().expect("an id").uuid());
        assert_eq!(status(&desk.act(OPERATOR).consents().look(number, unknown).await), 404);
        assert_eq!(status(&desk.act(CUSTOMER).consents().look(number, id).await), 403);
    }

    async fn a_look_closes_with_the_withdrawal(desk: TestDesk) {
        let number = desk.ask_refund().await;
        let id = look(&desk, number).await;
        let mine = desk.act(CUSTOMER).consents();
        mine.answer(number, "X", "my_page").await.expect("withdrawn");
        assert_eq!(status(&desk.act(OPERATOR).consents().look(number, id).await), 404);
        assert_eq!(rule(&desk.act(OPERATOR).consents().reveal(number, "match_payment", "").await), "consent_needed");
        let receipt = desk.customer_sees(number).await.consent.expect("a receipt");
        assert_eq!((receipt.state, receipt.looks.len()), (ConsentState::Withdrawn, 1), "what was looked at stays on record");
        desk.later(SECOND);
        mine.answer(number, "O", "my_page").await.expect("given again");
        assert_eq!(desk.customer_sees(number).await.consent.expect("a receipt").withdrawn_at, None);
    }

    async fn a_reason_is_needed_and_one_of_the_list(desk: TestDesk) {
        let number = desk.ask_refund().await;
        for reason in ["", "curiosity"] {
            assert_eq!(status(&desk.act(OPERATOR).consents().reveal(number, reason, "").await), 422, "{reason:?}");
        }
        assert_eq!(desk.count("SELECT COUNT(*) FROM looks").await, 0);
    }

    async fn an_operator_asks_and_the_customer_answers_in_one_step(desk: TestDesk) {
        let number = desk.ask_refund_without_consent().await;
        desk.told().await;
        desk.act(OPERATOR).consents().ask(number).await.expect("asked");
        assert_eq!(desk.told().await, ["seoyeon@naver.example"]);
        assert_eq!(rule(&desk.act(OPERATOR).consents().ask(number).await), "consent_asked_before");
        let mine = desk.act(CUSTOMER).inquiries().mine(None).await.expect("my inquiries");
        assert_eq!(mine.questions.len(), 1);
        desk.act(CUSTOMER).consents().answer(number, "o", "mail_link").await.expect("answered");
        assert!(desk.operator_sees(number).await.can_reveal);
        look(&desk, number).await;
        assert_eq!(rule(&desk.act(OPERATOR).consents().ask(number).await), "consent_asked_before", "an O is not asked about");
    }

    async fn an_x_is_asked_about_twice_at_most_and_blocks_nothing_else(desk: TestDesk) {
        let number = desk.ask_refund_without_consent().await;
        for _ in 0..2 {
            desk.act(OPERATOR).consents().ask(number).await.expect("asked");
            desk.act(CUSTOMER).consents().answer(number, "X", "my_page").await.expect("answered");
        }
        assert_eq!(rule(&desk.act(OPERATOR).consents().ask(number).await), "consent_asked_before");
        desk.later(3 * DAY);
        desk.escalate().await;
        desk.act(OPERATOR).refunds().decide(number, &cancel()).await.expect("decided without a look");
    }

    async fn only_the_customer_answers_and_only_o_or_x(desk: TestDesk) {
        let number = desk.ask_refund_without_consent().await;
        for (actor, expected) in [(OTHER_CUSTOMER, 404), (OPERATOR, 403), (crate::support::cast::DEVELOPER, 403)] {
            assert_eq!(status(&desk.act(actor).consents().answer(number, "O", "my_page").await), expected);
        }
        for answer in ["", "yes", "0"] {
            assert_eq!(status(&desk.act(CUSTOMER).consents().answer(number, answer, "my_page").await), 422, "{answer:?}");
        }
        assert_eq!(desk.customer_sees(number).await.consent.expect("a receipt").state, ConsentState::Refused);
    }

    async fn an_answer_repeated_is_one_fact(desk: TestDesk) {
        let number = desk.ask_refund_without_consent().await;
        for _ in 0..3 {
            desk.act(CUSTOMER).consents().answer(number, "O", "my_page").await.expect("answered");
        }
        assert_eq!(desk.count("SELECT COUNT(*) FROM events WHERE kind = 'consent_given'").await, 1);
    }

    async fn thirty_days_after_the_end_the_identifiers_are_out_of_reach(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        look(&desk, number).await;
        desk.act(OPERATOR).refunds().decide(number, &cancel()).await.expect("decided");
        desk.deliver().await;
        desk.later(31 * DAY);
        let again = desk.act(OPERATOR).consents().reveal(number, "match_payment", "").await;
        assert!(again.is_err(), "the customer was told in writing that it is destroyed by then");
    }

    async fn an_identifier_sealed_for_one_purchase_does_not_open_for_another(desk: TestDesk) {
        let number = desk.ask_refund().await;
        desk.run(
            "UPDATE payment_identifiers SET sealed = (SELECT p.sealed FROM payment_identifiers p WHERE p.purchase_id = $2 AND p.kind = 'tid')
             WHERE purchase_id = $1 AND kind = 'tid'",
            args![crate::support::cast::SEOYEONS_PREMIUM, crate::support::cast::MARCUS_PREMIUM],
        ).await;
        let id = look(&desk, number).await;
        assert_eq!(status(&desk.act(OPERATOR).consents().look(number, id).await), 500);
    }
}
