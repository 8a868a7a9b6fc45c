//! Ratings and reviews: by who acquired the app, one for each, public, with their earlier versions kept.

use model::Reason::{HasControlCharacters, HasPersonalData, NotAChoice, Required, TooLong};
use model::ReviewId;
use model::catalog::PackageName;
use model::moderation::{TextId, TextKind};
use model::review::ReviewSort;
use model::time::DAY;
use model::view::{AppPage, Mine, ReviewFilter};

use crate::support::cast::{
    CUSTOMER, DEVELOPER, FREE_PACKAGE, MARCUS_PREMIUM, OTHER_CUSTOMER, OTHER_DEVELOPER, PACKAGE, SEOYEONS_MOAPLAN,
    SEOYEONS_PREMIUM,
};
use crate::support::dump::difference;
use crate::support::{TestDesk, args, fields, refused, rule, status};

pub fn package(name: &str) -> PackageName {
    name.parse().expect("a package")
}

/// A review as forms name it.
fn review(review: ReviewId) -> TextId {
    TextId { review, kind: TextKind::Review }
}

pub async fn page(desk: &TestDesk) -> AppPage {
    let filter = ReviewFilter { sort: ReviewSort::Newest, stars: None, replied: None, version: None };
    desk.act(model::Actor::Visitor).catalog().app_page(&package(PACKAGE), filter, None).await.expect("an app's page")
}

pub async fn write(desk: &TestDesk, stars: &str, body: &str) -> ReviewId {
    desk.act(CUSTOMER).reviews().write(&package(PACKAGE), stars, body, "Galaxy S25").await.expect("a review");
    let mine = desk.act(CUSTOMER).reviews().mine().await.expect("my reviews");
    mine.reviews.iter().find(|review| review.app.package == PACKAGE).expect("it is mine").id
}

/// The counters of the app, and what they should be.
pub async fn counters_are_exact(desk: &TestDesk) {
    let counted: Vec<(i64, i64)> =
        desk.rows("SELECT stars, COUNT(*) FROM reviews WHERE state = 'published' AND app_id = (SELECT id FROM apps WHERE package = 'kr.moalabs.moaplan') GROUP BY stars").await;
    let mut expected = [0; 5];
    for (stars, count) in counted {
        expected[usize::try_from(stars - 1).expect("stars")] = count;
    }
    assert_eq!(page(desk).await.card.ratings.0, expected);
}

twins! {
    async fn only_who_acquired_an_app_reviews_it_paid_or_free(desk: TestDesk) {
        let reviews = desk.act(OTHER_CUSTOMER).reviews();
        let before = desk.dump().await;
        assert_eq!(rule(&reviews.write(&package(FREE_PACKAGE), "5", "해 보지 않았지만 좋아요", "").await), "not_acquired");
        assert_eq!(rule(&reviews.editor(&package(FREE_PACKAGE)).await), "not_acquired");
        assert_eq!(difference(&before, &desk.dump().await), Vec::<String>::new());
        reviews.write(&package(PACKAGE), "5", "잘 쓰고 있어요", "").await.expect("paid");
        desk.act(CUSTOMER).reviews().write(&package(FREE_PACKAGE), "4", "무료인데 좋아요", "").await.expect("free");
    }

    async fn who_got_the_money_back_no_longer_reviews(desk: TestDesk) {
        desk.run("UPDATE purchases SET state = 'cancelled', cancelled_at = 1 WHERE id = $1", args![MARCUS_PREMIUM]).await;
        let reviews = desk.act(OTHER_CUSTOMER).reviews();
        assert_eq!(rule(&reviews.write(&package(PACKAGE), "1", "환불받았어요", "").await), "not_acquired");
        desk.run("UPDATE purchases SET state = 'cancelled', cancelled_at = 1 WHERE id = $1", args![SEOYEONS_PREMIUM]).await;
        assert_eq!(desk.count("SELECT COUNT(*) FROM purchases WHERE state = 'completed'").await, 2);
        desk.act(CUSTOMER).reviews().write(&package(PACKAGE), "3", "앱은 그대로 있어요", "").await.expect("the app itself stands");
        assert_eq!(SEOYEONS_MOAPLAN.to_string().len(), 36);
    }

    async fn a_second_review_changes_the_first_and_keeps_it(desk: TestDesk) {
        let id = write(&desk, "2", "위젯이 하얗게 나와요").await;
        desk.later(DAY);
        assert_eq!(write(&desk, "5", "4.8에서 고쳐졌어요").await, id);
        assert_eq!(desk.count("SELECT COUNT(*) FROM reviews").await, 1);
        let mine = desk.act(CUSTOMER).reviews().mine().await.expect("my reviews");
        let kept: Vec<_> = mine.reviews[0].revisions.iter().map(|old| (old.stars.get(), old.body.as_str())).collect();
        assert_eq!(kept, [(2, "위젯이 하얗게 나와요")]);
        let public = page(&desk).await.reviews.rows.remove(0);
        assert_eq!((public.stars.get(), public.stars_before.map(|stars| stars.get())), (5, Some(2)));
        assert!(!serde_json::to_string(&public).expect("JSON").contains("하얗게"), "earlier words are the author's and the store's");
    }

    async fn one_customer_in_many_tabs_has_one_review(desk: TestDesk) {
        let tabs = (1..=5).map(|stars| {
            let desk = desk.clone();
            tokio::spawn(async move {
                let reviews = desk.act(CUSTOMER).reviews();
                status(&reviews.write(&package(PACKAGE), &stars.to_string(), &format!("탭 {stars}"), "").await)
            })
        });
        for tab in futures::future::join_all(tabs).await {
            assert_eq!(tab.expect("no panic"), 200);
        }
        assert_eq!(desk.count("SELECT COUNT(*) FROM reviews").await, 1);
        assert_eq!(desk.count("SELECT COUNT(*) FROM review_revisions").await, 4);
        counters_are_exact(&desk).await;
    }

    async fn the_counters_follow_every_change(desk: TestDesk) {
        let id = write(&desk, "2", "하나").await;
        counters_are_exact(&desk).await;
        desk.act(OTHER_CUSTOMER).reviews().write(&package(PACKAGE), "5", "다른 사람", "").await.expect("a review");
        for (stars, body) in [("5", "둘"), ("5", "둘"), ("1", "셋")] {
            write(&desk, stars, body).await;
            counters_are_exact(&desk).await;
        }
        let mine = desk.act(CUSTOMER).reviews();
        for _ in 0..2 {
            mine.withdraw(id).await.expect("taken back");
            counters_are_exact(&desk).await;
        }
        write(&desk, "4", "다시").await;
        counters_are_exact(&desk).await;
        let page = page(&desk).await;
        assert_eq!((page.card.ratings.count(), page.matching), (2, 2));
    }

    async fn what_is_wrong_with_a_review_is_said_beside_its_field(desk: TestDesk) {
        let mine = desk.act(CUSTOMER).reviews();
        let missing = fields(mine.write(&package(PACKAGE), "", " ", "").await);
        assert_eq!(missing, refused(&[("stars", Required), ("body", Required)]));
        for stars in ["0", "6", "-1", "4.5", "five"] {
            assert_eq!(fields(mine.write(&package(PACKAGE), stars, "좋아요", "").await), refused(&[("stars", NotAChoice)]));
        }
        let long = "가".repeat(1_001);
        assert_eq!(fields(mine.write(&package(PACKAGE), "5", &long, "").await), refused(&[("body", TooLong)]));
        let turned = "좋아요\u{202E}";
        assert_eq!(fields(mine.write(&package(PACKAGE), "5", turned, "\u{7}").await), refused(&[("body", HasControlCharacters), ("device", HasControlCharacters)]));
        assert_eq!(status(&mine.write(&package("kr.moalabs.nothing"), "5", "좋아요", "").await), 404);
    }

    async fn personal_data_is_not_published(desk: TestDesk) {
        let mine = desk.act(CUSTOMER).reviews();
        for body in ["010-2847-1173으로 연락 주세요", "me@naver.com", "4111 1111 1111 1111", "900101-1234567"] {
            assert_eq!(fields(mine.write(&package(PACKAGE), "5", body, "").await), refused(&[("body", HasPersonalData)]), "{body}");
        }
        assert_eq!(desk.count("SELECT COUNT(*) FROM reviews").await, 0);
    }

    async fn a_mark_counts_once_for_each_reader_and_not_for_the_author(desk: TestDesk) {
        let id = write(&desk, "4", "좋아요").await;
        let reader = desk.act(OTHER_CUSTOMER).reviews();
        let clicks = (0..8).map(|_| {
            let desk = desk.clone();
            tokio::spawn(async move { status(&desk.act(OTHER_CUSTOMER).reviews().mark_helpful(id, true).await) })
        });
        for click in futures::future::join_all(clicks).await {
            assert_eq!(click.expect("no panic"), 200);
        }
        assert_eq!(page(&desk).await.reviews.rows[0].helpful, 1);
        assert_eq!(rule(&desk.act(CUSTOMER).reviews().mark_helpful(id, true).await), "own_review");
        for _ in 0..2 {
            reader.mark_helpful(id, false).await.expect("taken back");
        }
        assert_eq!(page(&desk).await.reviews.rows[0].helpful, 0);
    }

    async fn a_report_is_kept_once_with_its_newest_reason(desk: TestDesk) {
        let id = write(&desk, "1", "욕설").await;
        for reason in ["spam", "abuse"] {
            desk.act(OTHER_CUSTOMER).moderation().report(review(id), reason).await.expect("reported");
        }
        assert_eq!(desk.rows::<(String,)>("SELECT reason FROM review_reports").await, [("abuse".to_owned(),)]);
        assert_eq!(status(&desk.act(OTHER_CUSTOMER).moderation().report(review(id), "ugly").await), 422);
        desk.act(DEVELOPER).moderation().report(review(id), "abuse").await.expect("the seller of the app");
        assert_eq!(status(&desk.act(OTHER_DEVELOPER).moderation().report(review(id), "abuse").await), 404);
    }

    async fn authors_stand_masked_on_the_store_front(desk: TestDesk) {
        write(&desk, "4", "좋아요").await;
        assert_eq!(page(&desk).await.reviews.rows[0].author, "김*연");
        let page = desk.act(OTHER_CUSTOMER).catalog().app_page(
            &package(PACKAGE), ReviewFilter { sort: ReviewSort::Helpful, stars: None, replied: None, version: None }, None,
        ).await.expect("a page");
        assert!(matches!(page.mine, Mine::Acquired { review: None, .. }));
        assert!(!page.reviews.rows[0].mine);
    }

    async fn a_review_that_the_store_took_down_is_not_written_back(desk: TestDesk) {
        let id = write(&desk, "1", "욕설").await;
        desk.run("UPDATE reviews SET state = 'hidden' WHERE id = $1", args![id]).await;
        desk.run("UPDATE apps SET stars_1 = 0, rank = 0 WHERE package = $1", args![PACKAGE]).await;
        assert_eq!(status(&desk.act(CUSTOMER).reviews().write(&package(PACKAGE), "1", "다시 욕설", "").await), 409);
        assert_eq!(page(&desk).await.reviews.rows, []);
        counters_are_exact(&desk).await;
    }
}
