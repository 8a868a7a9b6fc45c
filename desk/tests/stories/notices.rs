//! The payment side tells of purchases by itself: late, twice, in any order, or never.

use desk::jobs::reconcile;
use desk::pns::Received;
use desk::{LicenceKey, PnsApp, PnsApps, Setup};
use model::event::EventKind;
use model::inquiry::InquiryState;
use model::purchase::PurchaseState;
use model::refund::RefundState;
use model::time::{DAY, HOUR, MINUTE};
use model::{Actor, PurchaseId};

use crate::support::acts::facts;
use crate::support::cast::{
    CUSTOMER, DEVELOPER, IDENTIFIERS, MOAPLAN, OPERATOR, OTHER_OPERATOR, PACKAGE, SEOYEON, SEOYEONS_PREMIUM,
};
use crate::support::notices::{BOUGHT_GOLD, GOLD_CANCELLED, Notification, apps};
use crate::support::rulings::{cancel, decline};
use crate::support::{TestDesk, args, status};

const GOLD: &str =
    "SELECT p.state FROM purchases p JOIN products i ON i.id = p.product_id WHERE i.payment_id = 'gold_100'";

/// How the purchases of gold stand.
async fn gold(desk: &TestDesk) -> Vec<PurchaseState> {
    desk.rows::<(PurchaseState,)>(GOLD).await.into_iter().map(|(state,)| state).collect()
}

/// What became of all notifications: what says "completed" first.
async fn outcomes(desk: &TestDesk) -> Vec<(String, String, i64)> {
    desk.rows("SELECT state, outcome, times FROM payment_notices ORDER BY state DESC, id").await
}

/// What the payment side says of Seoyeon's Premium, by the number that it has in the vault.
fn premium(state: &'static str) -> Notification<'static> {
    Notification { purchase: IDENTIFIERS[1].2, product: "premium", price: "39000", payload: "", state, ..BOUGHT_GOLD }
}

async fn premium_stands(desk: &TestDesk) -> PurchaseState {
    let rows: Vec<(PurchaseId, PurchaseState)> = desk.rows("SELECT id, state FROM purchases").await;
    rows.into_iter().find(|(id, _)| *id == SEOYEONS_PREMIUM).expect("her purchase").1
}

twins! {
    async fn a_purchase_that_was_told_of_is_made_once_and_cancelled_once(desk: TestDesk) {
        let desk = desk.notified();
        desk.hears(&[BOUGHT_GOLD, BOUGHT_GOLD]).await;
        assert_eq!(gold(&desk).await, [PurchaseState::Completed]);
        let mine = desk.act(CUSTOMER).catalog().my_purchases(model::purchase::PurchaseShelf::All, None).await.expect("hers");
        let bought = mine.purchases.rows.iter().find(|row| row.item.ko == "골드100(+20)").expect("it is on her page");
        assert_eq!((bought.price.minor, bought.app.package.as_str()), (10_000, PACKAGE));
        desk.hears(&[GOLD_CANCELLED, GOLD_CANCELLED, BOUGHT_GOLD]).await;
        assert_eq!(gold(&desk).await, [PurchaseState::Cancelled]);
        assert_eq!(outcomes(&desk).await, [
            ("completed".to_owned(), "placed".to_owned(), 3),
            ("cancelled".to_owned(), "placed".to_owned(), 2),
        ]);
        for kind in [EventKind::PurchaseRecorded, EventKind::CancelledElsewhere] {
            let told: Vec<(String,)> = desk.rows("SELECT kind FROM events").await;
            assert_eq!(told.iter().filter(|(it,)| it == kind.as_str()).count(), 1, "{kind}");
        }
    }

    async fn a_cancellation_that_comes_first_is_remembered(desk: TestDesk) {
        let desk = desk.notified();
        desk.hears(&[GOLD_CANCELLED]).await;
        assert_eq!(gold(&desk).await, [PurchaseState::Cancelled], "its purchase was told of by it as well");
        desk.hears(&[BOUGHT_GOLD]).await;
        assert_eq!(gold(&desk).await, [PurchaseState::Cancelled], "and does not come back");
    }

    async fn a_sequence_with_repeats_disorder_and_a_loss_ends_in_the_right_state(desk: TestDesk) {
        let desk = desk.notified();
        use PurchaseState::{Cancelled, Completed};
        // Four purchases: kept; cancelled; cancelled with its first message lost; cancelled in disorder. They are placed one by
        // one, and four others all together in the end.
        for [kept, cancelled, lost, disordered] in [["A-1", "A-2", "A-3", "A-4"], ["B-1", "B-2", "B-3", "B-4"]] {
            let of = |purchase: &'static str, state: &'static str| Notification { purchase, state, ..BOUGHT_GOLD };
            let sequence = [
                of(kept, "COMPLETED"),
                of(cancelled, "COMPLETED"),
                of(kept, "COMPLETED"),
                of(disordered, "CANCELED"),
                of(lost, "CANCELED"),
                of(cancelled, "CANCELED"),
                of(disordered, "COMPLETED"),
                of(cancelled, "COMPLETED"),
                of(lost, "CANCELED"),
                of(cancelled, "CANCELED"),
            ];
            if kept == "A-1" {
                for notification in &sequence {
                    desk.hears(std::slice::from_ref(notification)).await;
                }
            } else {
                desk.hears(&sequence).await;
            }
        }
        let mut states = gold(&desk).await;
        states.sort();
        assert_eq!(states, [vec![Completed; 2], vec![Cancelled; 6]].concat());
        assert_eq!(desk.count("SELECT COUNT(*) FROM payment_notices WHERE outcome <> 'placed'").await, 0);
        assert_eq!(desk.count("SELECT COUNT(*) FROM payment_notices").await, 12);
    }

    async fn two_processes_place_a_notification_once(desk: TestDesk) {
        let (one, two) = (desk.notified(), desk.neighbour().await.notified());
        let of = |purchase| Notification { purchase, ..BOUGHT_GOLD };
        let names = ["ONE-1", "ONE-2", "ONE-3", "ONE-4", "ONE-5"];
        for name in names {
            let notification = of(name);
            let posted = tokio::join!(one.post(&notification), two.post(&notification));
            let mut received = [posted.0.expect("one"), posted.1.expect("two")].map(|it| it == Received::Kept);
            received.sort();
            assert_eq!(received, [false, true]);
        }
        tokio::join!(one.place_notices(), two.place_notices());
        for process in [&one, &two] {
            process.later(2 * MINUTE);
        }
        tokio::join!(one.place_notices(), two.place_notices());
        assert_eq!(gold(&desk).await.len(), names.len());
        two.desk.store().close().await;
    }

    async fn a_cancellation_ends_the_case_with_its_true_cause(desk: TestDesk) {
        let desk = desk.notified();
        let number = desk.ask_refund().await;
        desk.told().await;
        desk.later(HOUR);
        desk.hears(&[premium("CANCELED"), premium("CANCELED")]).await;
        assert_eq!(premium_stands(&desk).await, PurchaseState::Cancelled);
        let seen = desk.customer_sees(number).await;
        assert_eq!(seen.head.state, InquiryState::Closed);
        assert_eq!(seen.head.refund.as_ref().map(|refund| refund.state), Some(RefundState::Cancelled));
        for entries in [&seen.entries, &desk.developer_sees(number).await.entries] {
            assert!(facts(entries).contains(&EventKind::CancelledElsewhere));
            assert!(!facts(entries).contains(&EventKind::PurchaseCancelled), "nobody here decided it");
        }
        let case = desk.operator_sees(number).await;
        assert!(case.audit.iter().any(|fact| fact.kind == EventKind::CancelledElsewhere && fact.actor == model::account::ActorKind::System));
        let mails = desk.mails().await;
        let about: Vec<_> = mails.iter().filter(|mail| mail.body_text.contains("결제한 곳에서") || mail.body_text.contains("결제사에서")).collect();
        let mut readers: Vec<_> = about.iter().map(|mail| mail.recipient.as_str()).collect();
        readers.sort_unstable();
        assert_eq!(readers, ["help@moalabs.example", "seoyeon@naver.example"]);
        assert_eq!(status(&desk.act(OPERATOR).refunds().decide(number, &cancel()).await), 409);
        assert_eq!(status(&desk.act(DEVELOPER).refunds().agree(number, &desk.key(), "").await), 409);
        desk.deliver().await;
        assert_eq!(desk.count("SELECT COUNT(*) FROM ledger").await, 0, "no money is moved a second time");
    }

    async fn whoever_had_the_say_the_case_ends(desk: TestDesk) {
        let desk = desk.changed(|setup| Setup {
            pns: apps(false),
            four_eyes: model::refund::FourEyes { above_krw: 30_000, above_usd: 3_000 },
            ..setup
        });
        let number = desk.ask_refund().await;
        desk.act(DEVELOPER).refunds().agree(number, &desk.key(), "").await.expect("agreed");
        desk.act(OPERATOR).refunds().decide(number, &cancel()).await.expect("asked");
        desk.hears(&[premium("CANCELED")]).await;
        assert_eq!(desk.state(number).await, InquiryState::Closed);
        let late = desk.act(OTHER_OPERATOR).refunds().approve(number, "1", "approve", "").await;
        assert_eq!(status(&late), 409, "there is nothing left to approve");
        assert_eq!(premium_stands(&desk).await, PurchaseState::Cancelled);
    }

    async fn what_hearback_carried_out_is_confirmed_exactly_once(desk: TestDesk) {
        let desk = desk.notified();
        let number = desk.escalated_refund().await;
        desk.told().await;
        desk.act(OPERATOR).refunds().decide(number, &cancel()).await.expect("decided");
        desk.deliver().await;
        assert_eq!(premium_stands(&desk).await, PurchaseState::Cancelled);
        let before = desk.mails().await.len();
        desk.hears(&[premium("CANCELED"), premium("COMPLETED"), premium("CANCELED")]).await;
        assert_eq!(desk.mails().await.len(), before, "nobody is told twice");
        let told: Vec<(String,)> = desk.rows("SELECT kind FROM events WHERE kind IN ('purchase_cancelled', 'cancelled_elsewhere')").await;
        assert_eq!(told, [("purchase_cancelled".to_owned(),)]);
    }

    async fn a_notification_that_is_faster_than_the_answer_confirms_the_decision(desk: TestDesk) {
        let desk = desk.notified();
        let number = desk.escalated_refund().await;
        desk.act(OPERATOR).refunds().decide(number, &cancel()).await.expect("decided");
        desk.hears(&[premium("CANCELED")]).await;
        assert_eq!(desk.state(number).await, InquiryState::Closed);
        desk.deliver().await;
        let told: Vec<(String,)> = desk.rows("SELECT kind FROM events WHERE kind IN ('purchase_cancelled', 'cancelled_elsewhere')").await;
        assert_eq!(told, [("purchase_cancelled".to_owned(),)], "the decision is its cause");
        assert_eq!(desk.count("SELECT COUNT(*) FROM mails WHERE subject LIKE '%환불했어요%'").await, 1);
    }

    async fn a_whole_cancellation_is_not_what_came_of_a_part_that_was_decided(desk: TestDesk) {
        let desk = desk.notified();
        desk.run("UPDATE products SET divisible = TRUE", vec![]).await;
        let number = desk.escalated_refund().await;
        let part = desk::Ruling { part: "12000".to_owned(), ..cancel() };
        desk.act(OPERATOR).refunds().decide(number, &part).await.expect("decided");
        desk.hears(&[premium("CANCELED")]).await;
        desk.deliver().await;
        let told: Vec<(String,)> = desk.rows("SELECT kind FROM events WHERE kind IN ('purchase_cancelled', 'cancelled_elsewhere')").await;
        assert_eq!(told, [("cancelled_elsewhere".to_owned(),)], "the payment side is its cause");
        let case = desk.operator_sees(number).await;
        assert_eq!(case.head.state, InquiryState::Closed);
        assert_eq!(case.head.refund.map(|refund| (refund.state, refund.part_of)), Some((RefundState::Cancelled, None)), "all of it went back");
        assert_eq!(case.purchase.map(|purchase| (purchase.state, purchase.cancelled)), Some((PurchaseState::Cancelled, None)));
    }

    async fn a_case_that_ended_with_a_refusal_keeps_it(desk: TestDesk) {
        let desk = desk.notified();
        let number = desk.escalated_refund().await;
        desk.act(OPERATOR).refunds().decide(number, &decline("사용한 상품입니다.")).await.expect("declined");
        desk.told().await;
        desk.hears(&[premium("CANCELED")]).await;
        assert_eq!(premium_stands(&desk).await, PurchaseState::Cancelled);
        let seen = desk.customer_sees(number).await;
        assert_eq!(seen.head.refund.map(|refund| refund.state), Some(RefundState::Declined));
        assert_eq!(desk.told().await, Vec::<String>::new());
    }

    async fn what_is_of_the_sandbox_is_kept_and_moves_nothing(desk: TestDesk) {
        let plain = desk.notified();
        let sandbox = Notification { version: "3.1.0D", environment: "SANDBOX", ..premium("CANCELED") };
        let gold_sandbox = Notification { version: "3.1.0D", environment: "SANDBOX", ..BOUGHT_GOLD };
        plain.hears(&[sandbox, gold_sandbox.clone()]).await;
        assert_eq!(premium_stands(&plain).await, PurchaseState::Completed);
        assert_eq!(gold(&plain).await, []);
        assert!(outcomes(&plain).await.iter().all(|(_, outcome, _)| outcome == "sandbox"));
        plain.hears(&[BOUGHT_GOLD]).await;
        assert_eq!(gold(&plain).await, [PurchaseState::Completed], "its number does not stand in the way of the real one");
        let tried = desk.changed(|setup| Setup { pns: apps(true), ..setup });
        tried.hears(&[Notification { purchase: "ONE-9", ..gold_sandbox }]).await;
        assert_eq!(gold(&tried).await.len(), 2, "a store that is tried out counts them");
    }

    async fn what_the_payment_side_did_not_sign_is_not_kept(desk: TestDesk) {
        let notices = desk.act(Actor::System).notices();
        assert_eq!(status(&notices.receive(BOUGHT_GOLD.signed().as_bytes()).await), 404, "the door is shut without apps");
        let desk = desk.notified();
        let notices = desk.act(Actor::System).notices();
        let sound = BOUGHT_GOLD.signed();
        for (body, answer) in [
            (sound.replace("COMPLETED", "CANCELED"), 401),
            (sound.replace("\"price\":\"10000\"", "\"price\":\"1\""), 401),
            (sound.replace("0000000001", "0000000009"), 401),
            (sound.replace("\"signature\"", "\"other\""), 401),
            ("{}".to_owned(), 401),
            ("[]".to_owned(), 401),
            ("COMPLETED".to_owned(), 400),
            (String::new(), 400),
            ("[".repeat(60_000), 400),
            (format!("{sound}{}", " ".repeat(64 * 1024)), 400),
            (Notification { state: "REFUNDED", ..BOUGHT_GOLD }.signed(), 400),
        ] {
            assert_eq!(status(&notices.receive(body.as_bytes()).await), answer, "{body:.200}");
        }
        assert_eq!(desk.count("SELECT COUNT(*) FROM payment_notices").await, 0);
        assert_eq!(status(&notices.receive(sound.as_bytes()).await), 200);
    }

    async fn the_published_notification_is_kept_and_its_changed_ones_are_not(desk: TestDesk) {
        let key = LicenceKey::from_text(include_str!("../pns/license_key.b64")).expect("a key");
        let app = PnsApp { package: PACKAGE.parse().expect("a package"), client_id: Some("0000000001".to_owned()), key };
        let apps = PnsApps::new(vec![app], false).expect("apps");
        let desk = desk.changed(|setup| Setup { pns: apps.clone(), ..setup });
        let notices = desk.act(Actor::System).notices();
        let received = |body: &'static [u8]| notices.receive(body);
        assert_eq!(received(include_bytes!("../pns/pns_valid.json")).await.expect("kept"), Received::Kept);
        assert_eq!(received(include_bytes!("../pns/pns_valid_pretty.json")).await.expect("kept"), Received::Repeated);
        assert_eq!(status(&received(include_bytes!("../pns/pns_reordered.json")).await), 401);
        assert_eq!(status(&received(include_bytes!("../pns/pns_tampered_price.json")).await), 401);
        desk.place_notices().await;
        assert_eq!(outcomes(&desk).await, [("cancelled".to_owned(), "sandbox".to_owned(), 2)]);
    }

    async fn a_purchase_without_its_buyer_waits_for_whoever_names_its_number(desk: TestDesk) {
        let desk = desk.notified();
        desk.hears(&[Notification { payload: "guild-7", ..BOUGHT_GOLD }]).await;
        assert_eq!(gold(&desk).await, []);
        assert_eq!(outcomes(&desk).await[0].1, "unclaimed");
        let by_hand = desk::SubmitForm {
            purchase: "other".into(),
            claimed_at: crate::support::cast::BOUGHT_LOCAL.into(),
            claimed_item: "골드".into(),
            ..desk.center_form()
        };
        let number = desk.submit(by_hand).await;
        let operator = desk.act(OPERATOR).refunds();
        assert_eq!(status(&operator.match_purchase(number, "ONE-3000000009999").await), 422);
        operator.match_purchase(number, BOUGHT_GOLD.purchase).await.expect("found");
        assert_eq!(gold(&desk).await, [PurchaseState::Completed]);
        assert_eq!(outcomes(&desk).await[0].1, "placed");
        let owner: Vec<(String,)> = desk.rows("SELECT p.customer_id FROM purchases p JOIN products i ON i.id = p.product_id WHERE i.payment_id IS NOT NULL").await;
        assert_eq!(owner, [(SEOYEON.to_string(),)]);
        desk.hears(&[Notification { payload: "guild-7", ..GOLD_CANCELLED }]).await;
        assert_eq!(desk.state(number).await, InquiryState::Closed, "what comes later finds it");
    }

    async fn a_buyer_who_is_known_later_gets_the_purchase_later(desk: TestDesk) {
        let desk = desk.notified();
        desk.run("UPDATE accounts SET customer_number = '4820-0000-00' WHERE id = $1", args![SEOYEON]).await;
        desk.hears(&[BOUGHT_GOLD]).await;
        assert_eq!(outcomes(&desk).await[0].1, "unclaimed");
        desk.run("UPDATE accounts SET customer_number = $2 WHERE id = $1", args![SEOYEON, BOUGHT_GOLD.payload]).await;
        desk.place_notices().await;
        assert_eq!(gold(&desk).await, [], "not at once");
        desk.later(HOUR);
        desk.place_notices().await;
        assert_eq!(gold(&desk).await, [PurchaseState::Completed]);
    }

    async fn another_apps_number_cancels_nothing(desk: TestDesk) {
        let desk = desk.notified();
        desk.hears(&[Notification { client: "0000000002", ..premium("CANCELED") }]).await;
        assert_eq!(premium_stands(&desk).await, PurchaseState::Completed);
        assert_eq!(outcomes(&desk).await[0].1, "contradicted");
        desk.hears(&[premium("CANCELED")]).await;
        assert_eq!(premium_stands(&desk).await, PurchaseState::Cancelled, "its own app's does");
        let apps: Vec<(String,)> = desk.rows("SELECT app_id FROM products WHERE payment_id IS NOT NULL").await;
        assert!(apps.is_empty(), "a purchase that is known needs no product: {apps:?} {MOAPLAN}");
    }

    async fn the_nightly_comparison_takes_the_payment_sides_word(desk: TestDesk) {
        let desk = desk.notified();
        desk.hears(&[BOUGHT_GOLD, GOLD_CANCELLED, premium("CANCELED")]).await;
        desk.later(DAY);
        assert_eq!(reconcile(&desk.desk).await.expect("compared"), Some(0));
    }

    async fn no_payment_number_stands_anywhere_in_the_open(desk: TestDesk) {
        let desk = desk.notified();
        desk.ask_refund().await;
        desk.hears(&[BOUGHT_GOLD, premium("CANCELED"), Notification { purchase: "ONE-SECRET-77", payload: "x", ..BOUGHT_GOLD }]).await;
        desk.deliver().await;
        let everything: String = desk.dump().await.into_values().flatten().collect();
        for number in [BOUGHT_GOLD.purchase, IDENTIFIERS[1].2, "ONE-SECRET-77", "TOKEN+a=b/c"] {
            assert!(!everything.contains(number), "{number} can be read in the database");
        }
    }
}
