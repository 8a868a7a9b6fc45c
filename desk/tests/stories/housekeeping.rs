//! What is kept for a while only.

use desk::jobs::forget_expired;
use model::time::DAY;
use model::{Actor, Language};

use crate::support::acts::words;
use crate::support::cast::CUSTOMER;
use crate::support::{TestDesk, args};

twins! {
    async fn expired_sessions_keys_and_refused_forms_are_forgotten(desk: TestDesk) {
        let accounts = desk.act(Actor::Visitor).accounts();
        let local = std::net::IpAddr::from([127, 0, 0, 1]);
        accounts.sign_up("하루", "haru@naver.example", "correct horse battery", Language::Ko, local).await.expect("signed up");
        desk.ask("앱이 꺼져요").await;
        desk.run("INSERT INTO form_echoes (id, body, at) VALUES ('x', '{}', $1)", args![desk.desk.now()]).await;
        for (later, expected) in [(0, (1, 1, 1)), (7 * DAY, (1, 0, 0)), (30 * DAY, (0, 0, 0))] {
            desk.later(later);
            forget_expired(&desk.desk).await.expect("housekeeping");
            let left = (
                desk.count("SELECT COUNT(*) FROM sessions").await,
                desk.count("SELECT COUNT(*) FROM idempotency").await,
                desk.count("SELECT COUNT(*) FROM form_echoes").await,
            );
            assert_eq!(left, expected, "{later} ms later");
        }
    }

    async fn a_store_opened_again_has_everything(desk: TestDesk) {
        let number = desk.ask("앱이 꺼져요").await;
        let again = desk.neighbour().await;
        let seen = again.act(CUSTOMER).inquiries().for_customer(number).await.expect("it is there");
        assert_eq!(words(&seen.entries), ["앱이 꺼져요"]);
        again.desk.store().ping().await.expect("it answers");
        again.desk.store().close().await;
        assert!(again.desk.store().ping().await.is_err(), "closed is closed");
    }
}
