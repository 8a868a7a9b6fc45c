//! The right to one's own data: all of it, of oneself alone, and without what would be dangerous in a file.

use serde_json::Value;

use crate::support::cast::{CUSTOMER, DEVELOPER, IDENTIFIERS, OPERATOR, OTHER_CUSTOMER};
use crate::support::{TestDesk, status};
use model::Actor;
use model::time::MINUTE;

use super::reviews::write;

async fn taken(desk: &TestDesk, who: Actor) -> Value {
    let text = desk.act(who).accounts().own_data().await.expect("a document");
    serde_json::from_str(&text).expect("JSON")
}

fn count(document: &Value, section: &str) -> usize {
    document[section].as_array().expect(section).len()
}

twins! {
    async fn a_customer_takes_along_everything_that_is_held_about_them(desk: TestDesk) {
        let refund = desk.escalated_refund().await;
        desk.later(MINUTE);
        desk.act(OPERATOR).consents().reveal(refund, "check_refund", "환불 대조").await.expect("a look");
        write(&desk, "2", "위젯이 하얗게 나와요").await;
        desk.later(MINUTE);
        write(&desk, "4", "고쳐 주셨네요").await;
        desk.deliver().await;
        let document = taken(&desk, CUSTOMER).await;
        assert_eq!(document["account"]["email"], "seoyeon@naver.example");
        assert_eq!(document["inquiries"][0]["number"], refund.to_string());
        assert!(!document["inquiries"][0]["messages"].as_array().expect("messages").is_empty());
        assert_eq!(document["reviews"][0]["before"][0]["body"], "위젯이 하얗게 나와요");
        assert_eq!((count(&document, "consents"), count(&document, "looks_at_payment_numbers")), (1, 1));
        assert!(count(&document, "purchases") > 0 && count(&document, "mails") > 0);
        let kept = &document["purchases"].as_array().expect("purchases")[0]["payment_numbers_kept_sealed"];
        assert!(kept.is_array());
        assert_eq!(desk.count("SELECT COUNT(*) FROM events WHERE kind = 'own_data_taken'").await, 1);
    }

    async fn it_has_no_payment_number_no_secret_and_nothing_of_others(desk: TestDesk) {
        let refund = desk.escalated_refund().await;
        desk.later(MINUTE);
        desk.act(OPERATOR).inquiries().add_note(refund, &desk.key(), "고객이 화가 많이 났어요").await.expect("a note");
        desk.deliver().await;
        let text = taken(&desk, CUSTOMER).await.to_string();
        for (_, kind, identifier) in IDENTIFIERS {
            assert!(!text.contains(identifier), "the {kind} stands in it");
        }
        for secret in ["password", "token", "화가 많이 났어요", "jihun@nuristore.example", "jisoo@moalabs.example"] {
            assert!(!text.contains(secret), "{secret} stands in it");
        }
        let other = taken(&desk, OTHER_CUSTOMER).await.to_string();
        assert!(!other.contains(&refund.to_string()) && !other.contains("seoyeon@naver.example"));
    }

    async fn only_customers_have_such_a_document(desk: TestDesk) {
        for (who, expected) in [(Actor::Visitor, 401), (DEVELOPER, 403), (OPERATOR, 403)] {
            assert_eq!(status(&desk.act(who).accounts().own_data().await), expected, "{who:?}");
        }
    }
}
