//! Help > Contact us: a developer passes a customer's refund request on with the store's four fields.

use desk::HandOver;
use model::Reason::{InFuture, NotAChoice, NotACustomerNumber, NotATime, Required};
use model::consent::ConsentState;
use model::inquiry::InquiryState::WithStore;
use model::refund::RefundState;

use crate::support::acts::words;
use crate::support::cast::{
    BOUGHT_LOCAL, CUSTOMER, DEVELOPER, MOAPLAN, OPERATOR, OTHER_DEVELOPER, PREMIUM, SEOYEONS_NUMBER, STARLIGHT,
};
use crate::support::dump::difference;
use crate::support::rulings::cancel;
use crate::support::{TestDesk, fields, refused, rule, status};

fn form(desk: &TestDesk) -> HandOver {
    HandOver {
        key: desk.key(),
        consent: "O".into(),
        customer_number: SEOYEONS_NUMBER.into(),
        purchased_at: BOUGHT_LOCAL.into(),
        item: format!("{MOAPLAN}/{PREMIUM}"),
        note: String::new(),
    }
}

async fn hand_over(desk: &TestDesk, form: HandOver) -> Result<model::inquiry::InquiryNumber, desk::Error> {
    desk.act(DEVELOPER).inquiries().hand_over(form).await
}

twins! {
    async fn a_request_passed_on_is_a_case_of_the_store_and_the_customer_is_asked(desk: TestDesk) {
        let number = hand_over(&desk, form(&desk)).await.expect("handed over");
        assert!(number.to_string().starts_with("H-"));
        assert_eq!(desk.told().await, ["center@nuristore.example", "seoyeon@naver.example", "seoyeon@naver.example"]);
        let case = desk.operator_sees(number).await;
        assert_eq!((case.head.state, case.head.due_at), (WithStore, None));
        assert_eq!(case.head.refund.map(|refund| refund.state), Some(RefundState::WithStore));
        assert_eq!(case.purchase.map(|purchase| purchase.order_number), Some("N-20261114-7781".to_owned()));
        assert_eq!(case.consent_said_by_developer, Some(ConsentState::Given));
        assert_eq!(case.consent.map(|consent| consent.state), Some(ConsentState::Asked));
        assert_eq!(desk.state(number).await, WithStore);
    }

    async fn what_the_developer_says_of_the_consent_opens_nothing(desk: TestDesk) {
        let number = hand_over(&desk, form(&desk)).await.expect("handed over");
        assert_eq!(rule(&desk.act(OPERATOR).consents().reveal(number, "match_payment", "").await), "consent_needed");
        desk.act(CUSTOMER).consents().answer(number, "O", "mail_link").await.expect("the customer's own O");
        desk.act(OPERATOR).consents().reveal(number, "match_payment", "").await.expect("a look");
    }

    async fn an_x_is_passed_on_without_a_question(desk: TestDesk) {
        let number = hand_over(&desk, HandOver { consent: "X".into(), ..form(&desk) }).await.expect("handed over");
        assert_eq!(desk.told().await, ["center@nuristore.example", "seoyeon@naver.example"]);
        assert_eq!(desk.operator_sees(number).await.consent, None);
        desk.act(OPERATOR).refunds().decide(number, &cancel()).await.expect("the facts are enough");
        desk.deliver().await;
        assert_eq!(desk.count("SELECT COUNT(*) FROM ledger").await, 1);
    }

    async fn the_four_fields_are_checked_beside_themselves(desk: TestDesk) {
        let before = desk.dump().await;
        let empty = fields(hand_over(&desk, HandOver::default()).await);
        assert_eq!(empty, refused(&[("consent", Required), ("customer_number", Required), ("purchased_at", Required), ("item", Required)]));
        let wrong = HandOver {
            consent: "yes".into(), customer_number: "4820".into(), purchased_at: "Saturday".into(), item: "Premium".into(), ..form(&desk)
        };
        let wrong = fields(hand_over(&desk, wrong).await);
        assert_eq!(wrong, refused(&[("consent", NotAChoice), ("customer_number", NotACustomerNumber), ("purchased_at", NotATime), ("item", NotAChoice)]));
        let future = HandOver { purchased_at: "2027-01-01T00:00".into(), ..form(&desk) };
        assert_eq!(fields(hand_over(&desk, future).await), refused(&[("purchased_at", InFuture)]));
        let theirs = HandOver { item: STARLIGHT.to_string(), ..form(&desk) };
        assert_eq!(fields(hand_over(&desk, theirs).await), refused(&[("item", NotAChoice)]));
        assert_eq!(difference(&before, &desk.dump().await), Vec::<String>::new());
    }

    async fn a_repeated_post_is_one_request(desk: TestDesk) {
        let form = form(&desk);
        let first = hand_over(&desk, form.clone()).await.expect("handed over");
        assert_eq!(hand_over(&desk, form).await.expect("the same"), first);
        assert_eq!(desk.count("SELECT COUNT(*) FROM inquiries").await, 1);
    }

    async fn a_developer_does_not_learn_whether_the_facts_fit(desk: TestDesk) {
        let fits = hand_over(&desk, form(&desk)).await;
        let wrong_time = hand_over(&desk, HandOver { purchased_at: "2026-11-13T21:07".into(), ..form(&desk) }).await;
        let nobody = hand_over(&desk, HandOver { customer_number: "9999-9999-99".into(), ..form(&desk) }).await;
        let pages = [&fits, &wrong_time, &nobody].map(|number| number.as_ref().expect("handed over")).into_iter();
        let list = desk.act(DEVELOPER).inquiries().hand_over_form().await.expect("a form").handed_over;
        assert_eq!(list.len(), pages.len());
        let told: Vec<_> = list.iter().map(|row| row.head.refund.as_ref().and_then(|refund| refund.amount)).collect();
        assert!(told.iter().all(|amount| *amount == told[0]), "the amount tells which of them was a purchase: {told:?}");
    }

    async fn a_number_that_nobody_has_gives_no_name_and_no_history(desk: TestDesk) {
        let number = hand_over(&desk, HandOver { customer_number: SEOYEONS_NUMBER.into(), purchased_at: "2026-01-01T00:00".into(), ..form(&desk) })
            .await
            .expect("handed over");
        let seen = desk.developer_sees(number).await;
        let json = serde_json::to_string(&seen).expect("JSON");
        assert!(!json.contains("김서연"), "a developer who types numbers learns whose they are: {json}");
    }

    async fn a_note_to_the_store_is_not_shown_to_the_customer(desk: TestDesk) {
        let note = "이 고객은 여러 번 환불을 받은 적이 있습니다.";
        let number = hand_over(&desk, HandOver { note: note.into(), ..form(&desk) }).await.expect("handed over");
        assert!(words(&desk.operator_sees(number).await.entries).contains(&note), "the store reads it");
        let seen = serde_json::to_string(&desk.customer_sees(number).await).expect("JSON");
        assert!(!seen.contains(note), "the form calls it a note to the store");
        let mails = desk.mails().await;
        assert!(mails.iter().all(|mail| mail.recipient != "seoyeon@naver.example" || !mail.body_text.contains(note)));
    }

    async fn a_running_request_of_the_customer_at_the_store_is_not_given_away(desk: TestDesk) {
        desk.submit(desk.center_form()).await;
        let answer = hand_over(&desk, form(&desk)).await;
        assert!(answer.is_ok(), "the seller cannot see customer center cases, and learns of one here: {}", rule(&answer));
    }

    async fn another_seller_does_not_see_what_was_passed_on(desk: TestDesk) {
        let number = hand_over(&desk, form(&desk)).await.expect("handed over");
        let theirs = desk.act(OTHER_DEVELOPER).inquiries();
        assert_eq!(status(&theirs.for_developer(number).await), 404);
        assert_eq!(theirs.hand_over_form().await.expect("a form").handed_over, []);
    }
}
