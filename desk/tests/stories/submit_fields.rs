//! The contact form: what is wrong is said beside its field, and nothing is kept of what was refused.

use desk::SubmitForm;
use model::Reason::{HasControlCharacters, InFuture, NotAChoice, NotATime, NotYours, Required, TooLong};

use crate::support::cast::{
    BOUGHT_LOCAL, CUSTOMER, FREE_PACKAGE, MARCUS_PREMIUM, PACKAGE, SEOYEONS_MOAPLAN, SEOYEONS_PREMIUM,
    SEOYEONS_STARLIGHT,
};
use crate::support::dump::difference;
use crate::support::{TestDesk, args, fields, refused, rule, status};

/// Sends a form that must be refused, and shows that nothing of it stayed.
async fn refuses(desk: &TestDesk, form: SubmitForm) -> Result<model::inquiry::InquiryNumber, desk::Error> {
    let before = desk.dump().await;
    let result = desk.act(CUSTOMER).inquiries().submit(form).await;
    assert!(result.is_err(), "{result:?}");
    assert_eq!(difference(&before, &desk.dump().await), Vec::<String>::new());
    result
}

twins! {
    async fn everything_that_is_missing_is_said_at_once(desk: TestDesk) {
        let form = SubmitForm { package: PACKAGE.into(), kind: "refund".into(), ..SubmitForm::default() };
        let missing = fields(refuses(&desk, form).await);
        assert_eq!(missing, refused(&[("purchase", Required), ("body", Required), ("reason", Required), ("consent", Required)]));
        let missing = fields(refuses(&desk, SubmitForm::default()).await);
        assert_eq!(missing, refused(&[("kind", Required), ("body", Required)]));
    }

    async fn what_is_none_of_the_choices_is_said_beside_its_field(desk: TestDesk) {
        let form = SubmitForm {
            kind: "refund".into(),
            purchase: "1 OR 1=1".into(),
            reason: "because".into(),
            consent: "maybe".into(),
            ..desk.question("…")
        };
        let wrong = fields(refuses(&desk, form).await);
        assert_eq!(wrong, refused(&[("purchase", NotAChoice), ("reason", NotAChoice), ("consent", NotAChoice)]));
        let form = SubmitForm { kind: "bribe".into(), ..desk.question("…") };
        assert_eq!(fields(refuses(&desk, form).await), refused(&[("kind", NotAChoice)]));
    }

    async fn a_message_has_two_thousand_characters_at_most_and_more_than_blanks(desk: TestDesk) {
        desk.ask(&"가".repeat(2_000)).await;
        let long = refuses(&desk, desk.question(&"가".repeat(2_001))).await;
        let Err(desk::Error::Invalid(invalid)) = long else { panic!("refused beside the field") };
        assert_eq!((invalid[0].field.as_str(), invalid[0].reason, invalid[0].limit), ("body", TooLong, Some(2_000)));
        assert_eq!(fields(refuses(&desk, desk.question(" \r\n\t ")).await), refused(&[("body", Required)]));
        let huge = refuses(&desk, desk.question(&"a".repeat(3_000_000))).await;
        assert_eq!(fields(huge), refused(&[("body", TooLong)]));
    }

    async fn marks_that_turn_the_reading_around_are_refused(desk: TestDesk) {
        for body in ["pay\u{202E}exe.gpj", "null\u{0}byte", "a\u{200B}b", "\u{1b}[31mred"] {
            assert_eq!(fields(refuses(&desk, desk.question(body)).await), refused(&[("body", HasControlCharacters)]), "{body:?}");
        }
    }

    async fn a_purchase_described_by_hand_has_a_past_time_and_an_item(desk: TestDesk) {
        let form = |at: &str, item: &str| SubmitForm {
            purchase: "other".into(), claimed_at: at.into(), claimed_item: item.into(), ..desk.refund_form()
        };
        let wrong = fields(refuses(&desk, form("", "")).await);
        assert_eq!(wrong, refused(&[("claimed_at", Required), ("claimed_item", Required)]));
        assert_eq!(fields(refuses(&desk, form("last week", "Premium")).await), refused(&[("claimed_at", NotATime)]));
        assert_eq!(fields(refuses(&desk, form("2026-11-16T20:15", "Premium")).await), refused(&[("claimed_at", InFuture)]));
        let number = desk.submit(form(BOUGHT_LOCAL, "프리미엄 이용권")).await;
        let claimed = desk.customer_sees(number).await.claimed.expect("what was described");
        assert_eq!(claimed.item, "프리미엄 이용권");
        assert!(desk.developer_sees(number).await.claimed.is_some());
    }

    async fn somebody_elses_purchase_and_none_at_all_get_the_same_answer(desk: TestDesk) {
        for purchase in [MARCUS_PREMIUM.to_string(), "01990000-0000-7000-8000-0000000fffff".to_owned()] {
            for kind in ["refund", "error"] {
                let form = SubmitForm { purchase: purchase.clone(), kind: kind.into(), ..desk.refund_form() };
                assert_eq!(fields(refuses(&desk, form).await), refused(&[("purchase", NotYours)]), "{purchase} {kind}");
            }
        }
    }

    async fn a_purchase_belongs_to_the_app_that_is_asked_about(desk: TestDesk) {
        let form = SubmitForm { package: FREE_PACKAGE.into(), ..desk.refund_form() };
        assert_eq!(fields(refuses(&desk, form).await), refused(&[("purchase", NotAChoice)]));
    }

    async fn an_app_that_is_not_there_is_not_found(desk: TestDesk) {
        for package in ["kr.moalabs.nothing", "../../etc", "no_dots"] {
            let form = SubmitForm { package: package.into(), ..desk.question("…") };
            assert_eq!(status(&refuses(&desk, form).await), 404, "{package}");
        }
    }

    async fn what_was_free_has_nothing_to_refund_but_may_be_named(desk: TestDesk) {
        let form = SubmitForm { purchase: SEOYEONS_MOAPLAN.to_string(), ..desk.refund_form() };
        assert_eq!(rule(&refuses(&desk, form).await), "nothing_to_refund");
        let form = SubmitForm { package: String::new(), purchase: SEOYEONS_STARLIGHT.to_string(), ..desk.refund_form() };
        assert_eq!(rule(&refuses(&desk, form).await), "nothing_to_refund");
        let number = desk.submit(SubmitForm { purchase: SEOYEONS_MOAPLAN.to_string(), ..desk.question("앱이 꺼져요") }).await;
        assert!(desk.customer_sees(number).await.purchase.is_some());
    }

    async fn what_is_cancelled_or_about_to_be_has_nothing_to_refund(desk: TestDesk) {
        for (sql, at) in [
            ("UPDATE purchases SET state = 'cancelling', cancelled_at = $2 WHERE id = $1", None),
            ("UPDATE purchases SET state = 'cancelled', cancelled_at = $2 WHERE id = $1", Some(1_i64)),
        ] {
            desk.run(sql, args![SEOYEONS_PREMIUM, at]).await;
            assert_eq!(rule(&refuses(&desk, desk.refund_form()).await), "nothing_to_refund");
        }
    }
}
