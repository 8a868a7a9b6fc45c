//! The store front, and what is said on it.

use model::account::masked_name;
use model::review::ReviewSort;
use model::view::{Mine, ReviewFilter};

use super::twins;

const MOAPLAN: &str = "kr.moalabs.moaplan";

fn newest() -> ReviewFilter {
    ReviewFilter { sort: ReviewSort::Newest, stars: None, replied: None, version: None }
}

twins! {
    async fn stars_and_marks_are_counted_exactly(demo: Demo) {
        demo.load().await;
        let kept: Vec<(String, i64, i64, i64, i64, i64, i64)> =
            demo.rows("SELECT id, stars_1, stars_2, stars_3, stars_4, stars_5, rank FROM apps ORDER BY id").await;
        let counted: Vec<(String, i64, i64, i64, i64, i64, i64)> = demo
            .rows(
                "SELECT app_id, COUNT(CASE WHEN stars = 1 THEN 1 END), COUNT(CASE WHEN stars = 2 THEN 1 END),
                        COUNT(CASE WHEN stars = 3 THEN 1 END), COUNT(CASE WHEN stars = 4 THEN 1 END),
                        COUNT(CASE WHEN stars = 5 THEN 1 END), COUNT(*)
                 FROM reviews WHERE state = 'published' GROUP BY app_id ORDER BY app_id",
            )
            .await;
        assert_eq!(kept, counted);
        let wrong = "SELECT COUNT(*) FROM reviews r WHERE helpful <> (SELECT COUNT(*) FROM helpful_marks h WHERE h.review_id = r.id)";
        assert_eq!(demo.count(wrong).await, 0);
        let wrong = "SELECT COUNT(*) FROM reviews r WHERE (revision - 1) <> (SELECT COUNT(*) FROM review_revisions v WHERE v.review_id = r.id)";
        assert_eq!(demo.count(wrong).await, 0);
        let wrong = "SELECT COUNT(*) FROM reviews r WHERE replied <> EXISTS (SELECT 1 FROM replies p WHERE p.review_id = r.id)";
        assert_eq!(demo.count(wrong).await, 0);
    }

    async fn only_who_acquired_an_app_reviews_it_and_only_its_seller_answers(demo: Demo) {
        demo.load().await;
        let strangers = "SELECT COUNT(*) FROM reviews r WHERE NOT EXISTS (SELECT 1 FROM purchases p WHERE p.app_id = r.app_id
            AND p.customer_id = r.customer_id AND p.state <> 'cancelled' AND p.purchased_at < r.created_at)";
        assert_eq!(demo.count(strangers).await, 0);
        let others = "SELECT COUNT(*) FROM replies p JOIN accounts a ON a.id = p.author_id JOIN reviews r ON r.id = p.review_id
            JOIN apps x ON x.id = r.app_id WHERE a.seller_id <> p.seller_id OR x.seller_id <> p.seller_id OR r.seller_id <> p.seller_id";
        assert_eq!(demo.count(others).await, 0);
        let unreached = "SELECT COUNT(*) FROM purchases p WHERE p.product_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM purchases a
            WHERE a.app_id = p.app_id AND a.customer_id = p.customer_id AND a.product_id IS NULL AND a.purchased_at < p.purchased_at)";
        assert_eq!(demo.count(unreached).await, 0, "who buys something in an app has the app");
    }

    async fn some_reviews_are_reported_and_wait_for_the_operators(demo: Demo) {
        demo.load().await;
        let wrong = "SELECT COUNT(*) FROM moderations m WHERE reports <> (SELECT COUNT(*) FROM review_reports x
            WHERE x.review_id = m.review_id AND x.kind = m.kind AND x.closed_at IS NULL)";
        assert_eq!(demo.count(wrong).await, 0);
        let unexplained = "SELECT COUNT(*) FROM reviews r WHERE r.state = 'hidden' AND EXISTS (SELECT 1 FROM review_reports x
            WHERE x.review_id = r.id) AND NOT EXISTS (SELECT 1 FROM moderations m WHERE m.review_id = r.id AND m.state = 'hidden')";
        assert_eq!(demo.count(unexplained).await, 0);
        let waiting = demo.count("SELECT COUNT(*) FROM moderations WHERE state = 'published' AND reports > 0").await;
        assert!(waiting >= 3, "{waiting} wait");
    }

    async fn first_pages_of_reviews_do_not_repeat_themselves(demo: Demo) {
        demo.load().await;
        let visitor = demo.desk.act_as(model::Actor::Visitor);
        let front = visitor.catalog().store_front(None, None, None).await.expect("the store front");
        assert_eq!(front.apps.rows.len(), 12);
        for card in front.apps.rows {
            let package = card.package.parse().expect("a package");
            let page = visitor.catalog().app_page(&package, newest(), None).await.expect("an app's page");
            // The first page is a short one.
            let more = visitor.catalog().app_page(&package, newest(), page.reviews.next.as_deref()).await.expect("the next");
            let reviews = page.reviews.rows.iter().chain(&more.reviews.rows);
            let mut said: Vec<_> = reviews.map(|review| review.body.as_str()).collect();
            assert!(said.len() >= 12, "{} has few reviews", card.package);
            let all = said.len();
            said.sort_unstable();
            said.dedup();
            // Two people may praise the same thing in the same short words; a page of echoes is not believable.
            assert!(said.len() * 10 >= all * 9, "{} repeats itself: {} of {all}", card.package, said.len());
            assert!(!page.versions.is_empty() && !page.products.is_empty(), "{}", card.package);
            assert!(page.record.is_some(), "{} has an answering record", card.package);
        }
    }

    async fn moaplan_looks_as_in_its_picture(demo: Demo) {
        demo.load().await;
        let seoyeon = demo.as_account("seoyeon@naver.example").await;
        let filter = ReviewFilter { sort: ReviewSort::Helpful, ..newest() };
        let page = seoyeon.catalog().app_page(&MOAPLAN.parse().expect("a package"), filter, None).await.expect("the page");
        assert_eq!(page.versions[0].name, "4.8.1");
        assert!(matches!(page.mine, Mine::Acquired { review: Some(stars), .. } if stars.get() == 5));
        let top: Vec<_> = page.reviews.rows.iter().take(4).map(|review| (review.author.clone(), review.helpful)).collect();
        let expected = [("김서연", 214), ("jiwoo_w", 58), ("민지", 31), ("haru_budget", 12)];
        assert_eq!(top, expected.map(|(name, helpful)| (masked_name(name), helpful)));
        let own = &page.reviews.rows[0];
        assert!(own.mine && own.changed_after_reply);
        assert_eq!(own.stars_before.map(|stars| stars.get()), Some(2));
        assert_eq!(own.reply.as_ref().map(|reply| reply.took), Some(4 * model::time::HOUR));
    }

    async fn apps_and_inquiries_are_found_in_both_languages(demo: Demo) {
        demo.load().await;
        let visitor = demo.desk.act_as(model::Actor::Visitor);
        for (query, package) in [("가계부", MOAPLAN), ("Moaplan", MOAPLAN), ("오로라", "com.auroragames.starlight"), ("sudoku", "com.auroragames.sudokudawn")] {
            let found = visitor.catalog().store_front(None, Some(query), None).await.expect("a search");
            assert!(found.apps.rows.iter().any(|card| card.package == package), "{query}");
        }
        let jisoo = demo.as_account("jisoo@moalabs.example").await;
        for query in ["위젯", "spinner", "김서연", "20417"] {
            let filter = model::view::InboxFilter { queue: model::view::InboxQueue::All, kind: None, app: None, tag: None, query: Some(query.to_owned()) };
            let found = jisoo.inquiries().inbox(filter, None).await.expect("a search");
            assert!(!found.rows.rows.is_empty(), "{query}");
        }
    }
}
