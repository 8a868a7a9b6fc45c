//! Official replies to several reviews at once: all or none, told after the time to undo, and taken back within it.

use std::collections::BTreeMap;

use model::Reason::{HasGap, HasPersonalData, Required};
use model::ReviewId;
use model::official::{MANY_MAX, UNDO, field};
use model::time::MINUTE;

use crate::support::cast::{CUSTOMER, DEVELOPER, OTHER_CUSTOMER, OTHER_DEVELOPER, PACKAGE};
use crate::support::dump::difference;
use crate::support::{TestDesk, args, fields, status};

use super::reviews::{counters_are_exact, package, page, write};

/// Two reviews of one app, by two customers.
async fn two(desk: &TestDesk) -> [ReviewId; 2] {
    let first = write(desk, "1", "동기화가 안 돼요").await;
    desk.later(MINUTE);
    let other = desk.act(OTHER_CUSTOMER).reviews();
    other.write(&package(PACKAGE), "3", "Sync is slow", "").await.expect("a review");
    let second = other.mine().await.expect("my reviews").reviews[0].id;
    desk.later(MINUTE);
    [first, second]
}

fn replies<const N: usize>(pairs: [(ReviewId, &str); N]) -> BTreeMap<ReviewId, String> {
    pairs.into_iter().map(|(review, body)| (review, body.to_owned())).collect()
}

async fn public_replies(desk: &TestDesk) -> Vec<String> {
    let reviews = page(desk).await.reviews.rows.into_iter();
    reviews.filter_map(|review| review.reply.map(|reply| reply.body)).collect()
}

twins! {
    async fn several_reviews_are_answered_at_once_and_their_authors_told_when_nothing_can_be_undone(desk: TestDesk) {
        let [first, second] = two(&desk).await;
        let reviews = desk.act(DEVELOPER).reviews();
        let many = reviews.many(&[first, second]).await.expect("the reviews");
        let shown: Vec<_> = many.rows.iter().map(|review| review.id).collect();
        assert_eq!((shown, many.gone), (vec![second, first], 0), "newest first");
        let texts = replies([(first, "4.8.2에서 고쳤어요."), (second, "It is fixed in 4.8.2.")]);
        let key = desk.key();
        reviews.reply_to_many(&key, texts.clone()).await.expect("posted");
        reviews.reply_to_many(&key, texts).await.expect("a repeated press has one effect");
        assert_eq!(public_replies(&desk).await, ["It is fixed in 4.8.2.", "4.8.2에서 고쳤어요."]);
        assert_eq!(desk.told().await, Vec::<String>::new(), "nobody yet");
        desk.later(UNDO);
        assert_eq!(desk.told().await.len(), 2);
        counters_are_exact(&desk).await;
        let many = reviews.many(&[first, second]).await.expect("the reviews");
        assert_eq!((many.rows.len(), many.gone), (0, 2), "both have an answer by now");
    }

    async fn replies_are_taken_back_for_a_moment_and_then_nobody_was_told(desk: TestDesk) {
        let [first, second] = two(&desk).await;
        let reviews = desk.act(DEVELOPER).reviews();
        reviews.reply(second, "먼저 답했어요.").await.expect("an earlier reply");
        desk.later(MINUTE);
        desk.told().await;
        reviews.reply_to_many(&desk.key(), replies([(first, "고쳤어요.")])).await.expect("posted");
        reviews.take_back(&[first, second]).await.expect("taken back");
        assert_eq!(public_replies(&desk).await, ["먼저 답했어요."], "only what was just written");
        desk.later(MINUTE);
        assert_eq!(desk.told().await, Vec::<String>::new());

        reviews.reply_to_many(&desk.key(), replies([(first, "다시 고쳤어요.")])).await.expect("posted");
        desk.later(UNDO + 1);
        reviews.take_back(&[first]).await.expect("too late, and nothing wrong");
        assert_eq!(public_replies(&desk).await.len(), 2);
    }

    async fn one_reply_that_cannot_be_public_keeps_all_of_them_back(desk: TestDesk) {
        let [first, second] = two(&desk).await;
        let reviews = desk.act(DEVELOPER).reviews();
        let before = desk.dump().await;
        let texts = replies([(first, "010-1234-5678로 전화해 주세요."), (second, "Fixed on […].")]);
        let mut refused = fields(reviews.reply_to_many("", texts).await);
        refused.sort_by_key(|(field, _)| field.clone());
        let mut expected = vec![(field(first), HasPersonalData), (field(second), HasGap)];
        expected.sort_by_key(|(field, _)| field.clone());
        assert_eq!(refused, expected);
        assert_eq!(fields(reviews.reply(first, "[…]에 고칠게요.").await), [("body".to_owned(), HasGap)], "nor one alone");
        let empty = replies([(first, "고쳤어요."), (second, "  ")]);
        assert_eq!(fields(reviews.reply_to_many("", empty).await), [(field(second), Required)]);
        assert_eq!(fields(reviews.reply_to_many("", BTreeMap::new()).await), [("body".to_owned(), Required)]);
        assert_eq!(difference(&before, &desk.dump().await), Vec::<String>::new());
    }

    async fn what_a_colleague_answered_meanwhile_is_not_written_over(desk: TestDesk) {
        let [first, second] = two(&desk).await;
        let reviews = desk.act(DEVELOPER).reviews();
        reviews.reply(second, "Done already.").await.expect("a colleague's reply");
        let texts = replies([(first, "고쳤어요."), (second, "It is fixed.")]);
        assert_eq!(status(&reviews.reply_to_many("", texts).await), 409);
        desk.act(CUSTOMER).reviews().withdraw(first).await.expect("withdrawn");
        assert_eq!(status(&reviews.reply_to_many("", replies([(first, "고쳤어요.")])).await), 409);
        assert_eq!(public_replies(&desk).await, ["Done already."]);
    }

    async fn another_sellers_reviews_do_not_exist(desk: TestDesk) {
        let [first, second] = two(&desk).await;
        let reviews = desk.act(OTHER_DEVELOPER).reviews();
        let many = reviews.many(&[first, second]).await.expect("none of them");
        assert_eq!((many.rows.len(), many.gone), (0, 2));
        assert_eq!(status(&reviews.reply_to_many("", replies([(first, "몰래")])).await), 404);
        assert_eq!(status(&reviews.take_back(&[first]).await), 404);
        assert_eq!(status(&desk.act(CUSTOMER).reviews().many(&[first]).await), 403);
        assert_eq!(status(&desk.act(CUSTOMER).reviews().reply_to_many("", replies([(first, "몰래")])).await), 403);
        assert_eq!(status(&desk.act(model::Actor::Visitor).reviews().take_back(&[first]).await), 401);
    }

    async fn no_more_than_a_page_is_answered_at_once(desk: TestDesk) {
        let [first, _] = two(&desk).await;
        let many = (0..=MANY_MAX).map(|_| (desk.key().parse().expect("an id"), "고쳤어요.".to_owned())).collect();
        assert_eq!(status(&desk.act(DEVELOPER).reviews().reply_to_many("", many).await), 422);
        desk.run("UPDATE reviews SET state = 'hidden' WHERE id = $1", args![first]).await;
        let left = desk.act(DEVELOPER).reviews().many(&[first]).await.expect("none");
        assert_eq!((left.rows.len(), left.gone), (0, 1), "what nobody reads is not answered");
    }
}
