//! Sudden floods of one rating: held back, and let go or removed together.

use model::Reason::NotAChoice;
use model::moderation::TextState;
use model::rating::Stars;
use model::time::{DAY, HOUR, MINUTE};
use model::view::ModerationQueue;
use model::{AccountId, Actor, PurchaseId};
use uuid::Uuid;

use super::reviews::{counters_are_exact, package, page};
use crate::support::cast::{MOAPLAN, OPERATOR, PACKAGE, PURCHASE};
use crate::support::{TestDesk, args, fields, refused};

fn stars(number: i64) -> Stars {
    Stars::new(number).expect("stars")
}

/// A customer like many others, who got Moaplan yesterday.
async fn newcomer(desk: &TestDesk, number: u128) -> Actor {
    let id = AccountId::new(Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0001_0000 + number));
    let purchase = PurchaseId::new(Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0002_0000 + number));
    let at = desk.desk.now() - DAY;
    desk.run(
        "INSERT INTO accounts (id, role, email, password_hash, name_ko, name_en, language, theme, customer_number, state, created_at)
         VALUES ($1, 'customer', $2, 'none', '최하늘', 'Haneul Choi', 'ko', 'system', $4, 'active', $3)",
        args![id, format!("haneul{number}@naver.example"), at, format!("4820-3{number:03}-00")],
    )
    .await;
    let order = format!("N-{number:08}");
    desk.run(PURCHASE, args![purchase, id, MOAPLAN, None::<&str>, order, 0_i64, None::<&str>, at]).await;
    Actor::Customer(id)
}

/// So many customers rate Moaplan within the hour.
async fn flood(desk: &TestDesk, from: u128, many: u128, stars: &str) {
    for number in from..from + many {
        let customer = newcomer(desk, number).await;
        desk.later(MINUTE);
        desk.act(customer).reviews().write(&package(PACKAGE), stars, "별로예요", "").await.expect("a review");
    }
}

twins! {
    async fn a_sudden_flood_is_held_back_and_let_go_together(desk: TestDesk) {
        flood(&desk, 0, 10, "1").await;
        assert_eq!((page(&desk).await.card.ratings.of(stars(1)), page(&desk).await.checking), (10, false));
        flood(&desk, 10, 3, "1").await;
        flood(&desk, 13, 1, "3").await;
        let shown = page(&desk).await;
        assert_eq!((shown.card.ratings.of(stars(1)), shown.card.ratings.of(stars(3)), shown.checking), (10, 1, true));
        counters_are_exact(&desk).await;
        let held = desk.act(OPERATOR).moderation().list(ModerationQueue::Held, None).await.expect("a list");
        assert_eq!((held.rows.rows.len(), held.floods.len(), held.floods[0].held), (3, 1, 3));
        let author = Actor::Customer(AccountId::new(Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0001_000a)));
        let mine = desk.act(author).reviews().mine().await.expect("my reviews").reviews[0].taken_down.clone();
        assert_eq!(mine.map(|mine| (mine.state, mine.reason, mine.can_appeal)), Some((TextState::Held, None, false)));
        desk.told().await;
        let released = desk.act(OPERATOR).moderation().answer_flood(&package(PACKAGE), "1", "release").await;
        assert_eq!(released.expect("released"), 3);
        let shown = page(&desk).await;
        assert_eq!((shown.card.ratings.of(stars(1)), shown.checking), (13, false));
        counters_are_exact(&desk).await;
        assert_eq!(desk.told().await, Vec::<String>::new());
        assert_eq!(desk.count("SELECT COUNT(*) FROM events WHERE kind = 'review_released'").await, 3);
        assert_eq!(desk.act(OPERATOR).moderation().answer_flood(&package(PACKAGE), "1", "release").await.expect("nothing"), 0);
    }

    async fn a_flood_that_is_removed_is_told_to_each_author(desk: TestDesk) {
        flood(&desk, 0, 12, "5").await;
        desk.told().await;
        let moderation = desk.act(OPERATOR).moderation();
        assert_eq!(fields(moderation.answer_flood(&package(PACKAGE), "5", "drown").await), refused(&[("outcome", NotAChoice)]));
        assert_eq!(moderation.answer_flood(&package(PACKAGE), "5", "remove").await.expect("removed"), 2);
        assert_eq!(desk.told().await, ["haneul10@naver.example", "haneul11@naver.example"]);
        let shown = page(&desk).await;
        assert_eq!((shown.card.ratings.of(stars(5)), shown.checking), (10, false));
        counters_are_exact(&desk).await;
    }

    async fn what_an_app_is_used_to_is_no_flood(desk: TestDesk) {
        // Two a day for a month, and then eleven within the hour: five times the mean would be ten.
        flood(&desk, 0, 60, "5").await;
        desk.run("UPDATE reviews SET state = 'published', created_at = created_at - $1 WHERE stars = 5", args![10 * DAY]).await;
        desk.run("DELETE FROM moderations WHERE state = 'held' AND reports = $1", args![0_i64]).await;
        flood(&desk, 60, 10, "5").await;
        assert!(!page(&desk).await.checking);
        flood(&desk, 70, 1, "5").await;
        assert!(page(&desk).await.checking);
        desk.later(DAY + HOUR);
        flood(&desk, 71, 1, "5").await;
        assert_eq!(desk.count("SELECT COUNT(*) FROM moderations WHERE state = 'held'").await, 1);
    }
}
