//! The vault's key is changed while the store goes on.

use desk::Vault;
use desk::vault::Rotation;
use model::Actor;
use model::event::EventKind;
use model::inquiry::InquiryNumber;
use model::purchase::IdentifierKind;
use model::time::MINUTE;

use crate::support::cast::{CUSTOMER, IDENTIFIERS, OPERATOR, SEOYEONS_PREMIUM};
use crate::support::notices::{BOUGHT_GOLD, GOLD_CANCELLED, Notification, apps};
use crate::support::{TestDesk, args, status};

const OLD: &str = "5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a";
const NEW: &str = "c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3";

/// A process of the same store with these keys.
async fn process(desk: &TestDesk, keys: &str) -> TestDesk {
    let with =
        desk.changed(|setup| desk::Setup { vault: Vault::from_hex(keys).expect("keys"), pns: apps(false), ..setup });
    assert!(with.desk.has_right_key().await.expect("asked"), "{keys}");
    with
}

fn both() -> String {
    format!("{NEW},{OLD}")
}

async fn rotate(desk: &TestDesk, end_links: bool) -> u64 {
    let mut rotation = Rotation::begin(&desk.desk, end_links).await.expect("begun");
    let mut count = 0;
    while let Some(sealed) = rotation.step().await.expect("a batch") {
        count += sealed;
    }
    assert!(rotation.is_complete().await.expect("looked"));
    count
}

/// Seoyeon's payment numbers, as an operator may see them.
async fn numbers(desk: &TestDesk) -> Vec<String> {
    let number = desk.ask_refund().await;
    let consents = desk.act(OPERATOR).consents();
    let look = consents.reveal(number, "match_payment", "").await.expect("a look");
    let shown = consents.look(number, look).await.expect("shown");
    desk.act(CUSTOMER).inquiries().withdraw(number).await.expect("taken back");
    let mut numbers: Vec<String> = shown.identifiers.into_iter().map(|(_, plain)| plain).collect();
    numbers.sort();
    numbers
}

fn expected() -> Vec<String> {
    let own = IDENTIFIERS.into_iter().filter(|(purchase, ..)| *purchase == SEOYEONS_PREMIUM);
    let mut numbers: Vec<String> = own.map(|(.., plain)| plain.to_owned()).collect();
    numbers.sort();
    numbers
}

async fn opens_alone(desk: &TestDesk, key: &str) -> bool {
    let with = desk.changed(|setup| desk::Setup { vault: Vault::from_hex(key).expect("a key"), ..setup });
    with.desk.has_right_key().await.expect("asked")
}

twins! {
    async fn all_is_sealed_anew_and_the_old_key_is_no_longer_needed(desk: TestDesk) {
        let old = process(&desk, OLD).await;
        old.hears(&[BOUGHT_GOLD]).await;
        let between = process(&desk, &both()).await;
        assert_eq!(rotate(&between, false).await, 6, "five numbers, one notification");
        assert!(!opens_alone(&desk, OLD).await);
        let new = process(&desk, NEW).await;
        assert_eq!(numbers(&new).await, expected());
        assert_eq!(rotate(&new, false).await, 0, "there is nothing left to do");
        let told: Vec<(String,)> = desk.rows("SELECT kind FROM events WHERE kind = 'vault_key_changed'").await;
        assert_eq!(told.len(), 1, "{}", EventKind::VaultKeyChanged);
    }

    async fn what_was_sealed_by_the_version_before_is_taken_along(desk: TestDesk) {
        for (purchase, kind, _) in IDENTIFIERS {
            let rows: Vec<(String, String, String)> = desk.rows("SELECT purchase_id, kind, sealed FROM payment_identifiers").await;
            let sealed = rows.into_iter().find(|row| row.0 == purchase.to_string() && row.1 == kind.as_str()).expect("sealed").2;
            let (_, nameless) = sealed.split_once('.').expect("the key's name");
            desk.run("UPDATE payment_identifiers SET sealed = $3 WHERE purchase_id = $1 AND kind = $2", args![purchase, kind, nameless]).await;
        }
        let proof = desk.desk.vault().seal(desk.desk.chance(), model::PurchaseId::new(uuid::Uuid::nil()), IdentifierKind::Tid, "hearback");
        let proof = proof.expect("sealed").split_once('.').expect("the key's name").1.to_owned();
        desk.run("INSERT INTO vault_proof (one, sealed) VALUES (1, $1)", args![proof]).await;
        assert_eq!(numbers(&process(&desk, OLD).await).await, expected());
        assert_eq!(rotate(&process(&desk, &both()).await, false).await, 4);
        assert_eq!(numbers(&process(&desk, NEW).await).await, expected());
    }

    async fn one_that_is_ended_in_between_is_gone_on_with(desk: TestDesk) {
        for at in 0..150 {
            let purchase = desk.buy(at).await;
            for kind in [IdentifierKind::Tid, IdentifierKind::Receipt] {
                let sealed = desk.desk.vault().seal(desk.desk.chance(), purchase, kind, &format!("number {at}")).expect("sealed");
                desk.run("INSERT INTO payment_identifiers (purchase_id, kind, sealed) VALUES ($1, $2, $3)", args![purchase, kind, sealed]).await;
            }
        }
        process(&desk, OLD).await;
        let first = process(&desk, &both()).await;
        drop(Rotation::begin(&first.desk, false).await.expect("begun, and ended at once"));
        let second = process(&desk, &both()).await;
        let mut ended = Rotation::begin(&second.desk, false).await.expect("begun");
        assert_eq!(ended.step().await.expect("a batch"), Some(200));
        assert!(!ended.is_complete().await.expect("looked"));
        drop(ended);
        assert_eq!(numbers(&second).await, expected(), "in between all can be read");
        assert_eq!(rotate(&process(&desk, &both()).await, false).await, 104, "what was done is not done again");
        assert_eq!(numbers(&process(&desk, NEW).await).await, expected());
    }

    async fn servers_go_on_meanwhile_and_seal_with_the_new_key(desk: TestDesk) {
        process(&desk, OLD).await;
        let server = process(&desk, &both()).await;
        server.hears(&[BOUGHT_GOLD]).await;
        let command = process(&desk, &both()).await;
        let mut rotation = Rotation::begin(&command.desk, false).await.expect("begun");
        // It has not looked at the database since: each deed finds out for itself.
        server.hears(&[GOLD_CANCELLED, Notification { purchase: "ONE-2", ..BOUGHT_GOLD }]).await;
        while rotation.step().await.expect("a batch").is_some() {}
        assert!(rotation.is_complete().await.expect("looked"));
        let new = process(&desk, NEW).await;
        new.hears(&[Notification { purchase: "ONE-2", ..GOLD_CANCELLED }, BOUGHT_GOLD]).await;
        let states: Vec<(String, i64)> =
            desk.rows("SELECT p.state, COUNT(*) FROM purchases p JOIN products i ON i.id = p.product_id WHERE i.payment_id IS NOT NULL GROUP BY p.state").await;
        assert_eq!(states, [("cancelled".to_owned(), 2)], "purchases are found by the same hash");
    }

    async fn links_and_reply_addresses_hold_unless_they_are_to_end(desk: TestDesk) {
        let old = process(&desk, OLD).await.answerable();
        old.ask("질문이 있어요").await;
        let letter = old.newest_mail_to("help@moalabs.example").await;
        let number = InquiryNumber { handed_over: false, serial: desk.count("SELECT serial FROM inquiries").await };
        let takes = |desk: TestDesk| {
            let address = letter.address.clone();
            async move { desk.act(Actor::System).incoming().takes(&address).await.expect("asked") }
        };
        rotate(&process(&desk, &both()).await, false).await;
        let new = process(&desk, NEW).await;
        assert!(takes(new.clone()).await);
        let again = new.answerable();
        again.later(MINUTE);
        again.follow_up(number, "한 가지 더요").await;
        assert_eq!(again.newest_mail_to("help@moalabs.example").await.address, letter.address, "the same address as before");
        let third = "7e".repeat(32);
        rotate(&process(&desk, &format!("{third},{NEW}")).await, true).await;
        let ended = process(&desk, &third).await;
        assert!(!takes(ended.clone()).await);
        let anew = ended.answerable();
        anew.later(2 * MINUTE);
        anew.follow_up(number, "그리고요").await;
        let address = anew.newest_mail_to("help@moalabs.example").await.address;
        assert_ne!(address, letter.address);
        assert!(anew.act(Actor::System).incoming().takes(&address).await.expect("asked"), "the next mail brings one that holds");
    }

    async fn two_processes_open_a_new_database_at_once(desk: TestDesk) {
        let other = desk.neighbour().await;
        let (one, two) = tokio::join!(desk.desk.has_right_key(), other.desk.has_right_key());
        assert!(one.expect("asked") && two.expect("asked"));
        assert_eq!(desk.count("SELECT COUNT(*) FROM vault_secrets").await, 2);
        other.desk.store().close().await;
    }

    async fn a_process_without_the_new_key_says_so(desk: TestDesk) {
        let server = process(&desk, OLD).await;
        rotate(&process(&desk, &both()).await, false).await;
        assert!(!server.desk.has_right_key().await.expect("asked"));
        assert_eq!(status(&server.post(&BOUGHT_GOLD).await), 500, "and takes nothing that nobody could open");
        assert_eq!(desk.count("SELECT COUNT(*) FROM payment_notices").await, 0);
    }
}
