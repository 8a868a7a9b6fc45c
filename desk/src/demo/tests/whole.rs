//! How much there is, and that it is the same each time.

use std::sync::atomic::{AtomicU64, Ordering};

use model::text::{MESSAGE_MAX, REPLY_MAX, REVIEW_MAX};
use sqlx::AssertSqlSafe;

use super::{Demo, twins};
use crate::Error;
use crate::demo::{PASSWORD, accounts, load};

/// Every table's rows as text.
async fn dump(demo: &Demo) -> Vec<String> {
    let mut all = Vec::new();
    for (table, columns) in [
        ("sellers", "id, name_ko, contact_email"),
        ("accounts", "id, email, customer_number, password_hash, created_at"),
        ("apps", "id, package, rank, stars_1, stars_5"),
        ("purchases", "id, order_number, state, purchased_at"),
        ("payment_identifiers", "purchase_id, kind, sealed"),
        ("inquiries", "id, serial, subject, preview, state, created_at, updated_at"),
        ("refunds", "id, state, decision_reason"),
        ("consents", "id, state, answered_at"),
        ("messages", "id, body, at"),
        ("reviews", "id, body, stars, helpful, changed_at"),
        ("replies", "review_id, body, changed_at"),
        ("helpful_marks", "review_id, account_id, at"),
        ("events", "id, kind, at, detail"),
        ("search_terms", "scope, term, doc"),
        ("canned_replies", "id, owner, shortcut, title, text_ko, text_en"),
        ("canned_uses", "message_id, canned_id, at"),
        ("counters", "name, value"),
    ] {
        let row = columns
            .split(", ")
            .map(|column| format!("COALESCE(CAST({column} AS TEXT), '-')"))
            .collect::<Vec<_>>()
            .join(" || '|' || ");
        let rows: Vec<(String,)> = demo.rows(AssertSqlSafe(format!("SELECT {row} FROM {table} ORDER BY 1"))).await;
        all.extend(rows.into_iter().map(|(row,)| format!("{table}: {row}")));
    }
    all.sort();
    all
}

twins! {
    async fn there_is_as_much_of_everything_as_was_promised(demo: Demo) {
        let heard = AtomicU64::new(0);
        let progress = |done: u64, total: u64| {
            assert!(done <= total);
            heard.store(done, Ordering::Relaxed);
        };
        let summary = load(&demo.desk, 1, progress).await.expect("the demo store loads");
        assert!(heard.load(Ordering::Relaxed) > 0, "somebody who waits hears of it");
        assert_eq!((summary.sellers, summary.apps), (5, 12));
        for (sql, counted, least) in [
            ("SELECT COUNT(*) FROM accounts", summary.accounts, 40),
            ("SELECT COUNT(*) FROM purchases", summary.purchases, 300),
            ("SELECT COUNT(*) FROM reviews", summary.reviews, 400),
            ("SELECT COUNT(*) FROM inquiries", summary.inquiries, 120),
        ] {
            let found = u64::try_from(demo.count(sql).await).expect("a count");
            assert_eq!(found, counted, "{sql}");
            assert!(found >= least, "{sql}: {found}");
        }
    }

    async fn a_second_load_is_refused_and_changes_nothing(demo: Demo) {
        demo.load().await;
        let before = dump(demo).await;
        assert!(matches!(load(&demo.desk, 1, |_, _| {}).await, Err(Error::Internal(_))));
        assert!(before == dump(demo).await, "the store has changed");
    }

    async fn whoever_is_named_can_sign_in(demo: Demo) {
        demo.load().await;
        let people = accounts();
        assert_eq!(people.len(), 8);
        for account in people {
            assert_eq!(account.password, PASSWORD);
            let acting = demo.desk.act_as(model::Actor::Visitor);
            let ip = std::net::IpAddr::from([127, 0, 0, 1]);
            let session = acting.accounts().sign_in(&account.email, &account.password, None, ip).await;
            assert_eq!(session.expect("signed in").role, account.role, "{}", account.email);
        }
    }

    async fn texts_are_whole_and_as_long_as_people_may_write(demo: Demo) {
        demo.load().await;
        for (sql, most) in [
            ("SELECT body FROM messages", MESSAGE_MAX),
            ("SELECT body FROM reviews", REVIEW_MAX),
            ("SELECT body FROM review_revisions", REVIEW_MAX),
            ("SELECT body FROM replies", REPLY_MAX),
            ("SELECT subject FROM inquiries", 60),
        ] {
            for (text,) in demo.rows::<(String,)>(sql).await {
                assert!(!text.contains(['{', '}']), "a gap was left open: {text}");
                assert!(!text.contains("  "), "a word is missing: {text}");
                assert_eq!(model::text::parse_text("body", &text, most).as_deref(), Ok(text.as_str()), "{sql}");
                assert_eq!(model::review::personal_data(&text), [], "{text}");
            }
        }
    }

    async fn canned_replies_are_such_as_the_editor_would_keep(demo: Demo) {
        demo.load().await;
        type Row = (String, String, String, Option<String>, Option<String>, bool);
        let rows: Vec<Row> =
            demo.rows("SELECT title, shortcut, kind, text_ko, text_en, closes FROM canned_replies ORDER BY id").await;
        assert_eq!(rows.len(), 10);
        for (title, shortcut, kind, ko, en, closes) in rows {
            let (ko, en) = (ko.unwrap_or_default(), en.unwrap_or_default());
            let typed = model::canned::Typed { title, shortcut, kind, ko, en, closes, tag: String::new() };
            let kept = typed.parse().expect("it can be kept");
            assert_eq!((kept.texts.ko.unwrap_or_default(), kept.texts.en.unwrap_or_default()), (typed.ko, typed.en));
        }
        assert!(demo.count("SELECT COUNT(*) FROM canned_uses").await > 0, "they have been used");
    }

    async fn new_numbers_go_on_where_the_demo_ends(demo: Demo) {
        demo.load().await;
        for (counter, highest) in [
            ("inquiry", "SELECT MAX(serial) FROM inquiries WHERE handed_over = FALSE"),
            ("handed_over", "SELECT MAX(serial) FROM inquiries WHERE handed_over = TRUE"),
        ] {
            let values: Vec<(String, i64)> = demo.rows("SELECT name, value FROM counters").await;
            let value = values.iter().find(|(name, _)| name == counter).expect("a counter").1;
            assert!(value >= demo.count(highest).await, "{counter}");
        }
        let ip = std::net::IpAddr::from([127, 0, 0, 1]);
        let visitor = demo.desk.act_as(model::Actor::Visitor);
        let made = visitor.accounts().sign_up("새 고객", "new@naver.example", "a long password", model::Language::Ko, ip).await;
        made.expect("a new customer gets a number that nobody has");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_same_seed_and_moment_tell_the_same_store() {
    let mut dumps = Vec::new();
    for _ in 0..2 {
        let demo = Demo::on(super::Database::sqlite()).await;
        demo.load().await;
        dumps.push(dump(&demo).await);
        demo.end().await;
    }
    let first = dumps[0].iter().zip(&dumps[1]).find(|(one, other)| one != other);
    assert_eq!(first, None);
    assert_eq!(dumps[0].len(), dumps[1].len());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn three_times_the_scale_is_three_times_as_much() {
    let demo = Demo::on(super::Database::sqlite()).await;
    let summary = load(&demo.desk, 3, |_, _| {}).await.expect("the demo store loads");
    assert!(summary.accounts >= 3 * 40 && summary.purchases >= 3 * 300, "{summary:?}");
    assert!(summary.reviews >= 3 * 400 && summary.inquiries >= 3 * 120, "{summary:?}");
    let doubled = demo
        .count(
            "SELECT COUNT(*) FROM (SELECT customer_id, app_id FROM purchases WHERE product_id IS NULL
        GROUP BY customer_id, app_id HAVING COUNT(*) > 1 AND MIN(order_number) NOT LIKE 'NS-7719%') twice",
        )
        .await;
    assert_eq!(doubled, 0, "nobody of the many acquires an app twice");
    demo.end().await;
}
