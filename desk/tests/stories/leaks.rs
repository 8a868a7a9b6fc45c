//! What must not stand in any page: payment identifiers, addresses of the other side, secrets of the store.

use desk::HandOver;
use model::account::ActorKind;

use crate::support::cast::{BOUGHT_LOCAL, DEVELOPER, IDENTIFIERS, MOAPLAN, OPERATOR, OTHER_CUSTOMER, PACKAGE, PREMIUM};
use crate::support::rulings::cancel;
use crate::support::tour::{self, Seen};
use crate::support::{TestDesk, args};

/// A store in which everything has happened once: inquiries in every state, mails, looks, reviews.
async fn busy(desk: &TestDesk) -> Vec<Seen> {
    let package = PACKAGE.parse().expect("a package");
    let reviews = desk.act(OTHER_CUSTOMER).reviews();
    reviews.write(&package, "2", "위젯이 하얗게 나와요", "Galaxy S25").await.expect("a review");
    let refund = desk.escalated_refund().await;
    let question = desk.ask("앱이 꺼져요").await;
    let form = HandOver {
        key: desk.key(),
        consent: "O".into(),
        customer_number: "4820-2210-41".into(),
        purchased_at: "2026-11-01T21:07".into(),
        item: format!("{MOAPLAN}/{PREMIUM}"),
        note: String::new(),
    };
    let handed = desk.act(DEVELOPER).inquiries().hand_over(form).await.expect("handed over");
    desk.act(OTHER_CUSTOMER).consents().answer(handed, "O", "mail_link").await.expect("an O");
    let consents = desk.act(OPERATOR).consents();
    consents.reveal(refund, "check_refund", "환불 대조").await.expect("a look");
    consents.reveal(handed, "match_payment", "").await.expect("a look");
    desk.reply(question, "고쳤습니다.").await;
    desk.act(OPERATOR).refunds().decide(refund, &cancel()).await.expect("decided");
    desk.deliver().await;
    tour::everything(desk, &[refund, question, handed]).await
}

fn kind(who: &str) -> ActorKind {
    match who {
        "a visitor" => ActorKind::Visitor,
        who if who.contains("customer") => ActorKind::Customer,
        who if who.contains("operator") => ActorKind::Operator,
        _ => ActorKind::Developer,
    }
}

twins! {
    async fn no_page_of_anybody_has_a_payment_identifier(desk: TestDesk) {
        assert_eq!(BOUGHT_LOCAL.len(), 16);
        let seen = busy(&desk).await;
        assert!(seen.iter().filter(|seen| seen.page.is_ok()).count() > 200, "the tour saw pages");
        for Seen { who, what, page } in &seen {
            let Ok(page) = page else { continue };
            for (_, kind, identifier) in IDENTIFIERS {
                assert!(!page.contains(identifier), "{who} finds the {kind} in {what}");
            }
        }
    }

    async fn the_store_keeps_identifiers_sealed_and_mails_have_none(desk: TestDesk) {
        busy(&desk).await;
        let dump = serde_json::to_string(&desk.dump().await).expect("JSON");
        let mut mails = String::new();
        for file in std::fs::read_dir(desk.database.mail()).expect("a folder") {
            mails += &std::fs::read_to_string(file.expect("a file").path()).expect("a mail");
        }
        for (_, _, identifier) in IDENTIFIERS {
            assert!(!dump.contains(identifier), "{identifier} stands in the database");
            assert!(!mails.contains(identifier), "{identifier} stands in a mail");
        }
    }

    async fn developers_read_no_field_of_an_identifier_at_all(desk: TestDesk) {
        for Seen { who, what, page } in busy(&desk).await {
            if kind(who) == ActorKind::Developer {
                let page = page.unwrap_or_default();
                for word in ["\"identifiers\"", "\"tail\"", "\"txid\"", "\"tid\"", "identifier_revealed"] {
                    assert!(!page.contains(word), "{who} finds {word} in {what}");
                }
            }
        }
    }

    async fn neither_side_reads_the_others_address(desk: TestDesk) {
        for Seen { who, what, page } in busy(&desk).await {
            let page = page.unwrap_or_default();
            match kind(who) {
                ActorKind::Customer | ActorKind::Visitor => {
                    for word in ["moalabs.example", "auroragames.example", "박지훈", "Jihun"] {
                        assert!(!page.contains(word), "{who} finds {word} in {what}");
                    }
                }
                ActorKind::Developer => {
                    for word in ["naver.example", "gmail.example", "seoyeon@", "Jihun", "박지훈"] {
                        assert!(!page.contains(word), "{who} finds {word} in {what}");
                    }
                }
                _ => {}
            }
        }
    }

    async fn visitors_and_strangers_read_no_name_of_a_customer(desk: TestDesk) {
        for Seen { who, what, page } in busy(&desk).await {
            if ["a visitor", "another developer"].contains(&who) {
                let page = page.unwrap_or_default();
                for word in ["김서연", "Seoyeon", "마커스 첸", "Marcus", "4820-1173-06", "4820-2210-41", "N-20261114-7781"] {
                    assert!(!page.contains(word), "{who} finds {word} in {what}");
                }
            }
        }
    }

    async fn no_page_has_a_hash_or_a_secret_of_the_store(desk: TestDesk) {
        let sealed: Vec<(String,)> = desk.rows("SELECT sealed FROM payment_identifiers").await;
        desk.run("UPDATE accounts SET password_hash = $1", args!["$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA"]).await;
        for Seen { who, what, page } in busy(&desk).await {
            let page = page.unwrap_or_default();
            assert!(!page.contains("argon2") && !page.contains("token_hash"), "{who}, {what}");
            assert!(sealed.iter().all(|(sealed,)| !page.contains(sealed)), "{who}, {what}");
        }
    }
}
