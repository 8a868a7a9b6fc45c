//! The official reply: one for each review, by the seller of the app alone, seen by everybody.

use model::Reason::{HasPersonalData, Required, TooLong};
use model::time::{DAY, HOUR};
use model::view::{ReviewQueue, SellerReviewFilter};

use super::reviews::{page, write};
use crate::support::cast::{COLLEAGUE, CUSTOMER, DEVELOPER, OPERATOR, OTHER_CUSTOMER, OTHER_DEVELOPER};
use crate::support::dump::difference;
use crate::support::{TestDesk, fields, refused, status};

fn queue(queue: ReviewQueue) -> SellerReviewFilter {
    SellerReviewFilter { queue, stars: None, app: None, version: None }
}

twins! {
    async fn the_seller_replies_and_every_visitor_sees_it(desk: TestDesk) {
        let id = write(&desk, "2", "위젯이 하얗게 나와요").await;
        desk.later(2 * HOUR);
        desk.act(DEVELOPER).reviews().reply(id, "4.8에서 고쳤습니다.").await.expect("a reply");
        let public = page(&desk).await;
        let reply = public.reviews.rows[0].reply.clone().expect("a reply");
        assert_eq!((reply.body.as_str(), reply.edited, reply.took), ("4.8에서 고쳤습니다.", false, 2 * HOUR));
        assert_eq!((reply.seller.ko.as_str(), public.with_reply), ("모아랩스", 1));
        assert_eq!(desk.told().await, ["seoyeon@naver.example"]);
        assert!(desk.mails().await[0].body_text.contains("> 4.8에서 고쳤습니다."));
        let console = desk.act(DEVELOPER).reviews().of_seller(queue(ReviewQueue::NeedsReply), None).await.expect("reviews");
        assert_eq!((console.rows.rows.len(), console.counts[1]), (0, (ReviewQueue::Replied, 1)));
    }

    async fn nobody_but_the_seller_of_the_app_replies(desk: TestDesk) {
        let id = write(&desk, "2", "위젯이 하얗게 나와요").await;
        let before = desk.dump().await;
        for (actor, expected) in [
            (model::Actor::Visitor, 401), (CUSTOMER, 403), (OTHER_CUSTOMER, 403), (OTHER_DEVELOPER, 404), (OPERATOR, 403),
        ] {
            assert_eq!(status(&desk.act(actor).reviews().reply(id, "공식 답변").await), expected, "{actor:?}");
            assert_eq!(status(&desk.act(actor).reviews().withdraw_reply(id).await), expected, "{actor:?}");
        }
        assert_eq!(difference(&before, &desk.dump().await), Vec::<String>::new());
    }

    async fn a_changed_reply_keeps_its_earlier_words_for_the_store(desk: TestDesk) {
        let id = write(&desk, "2", "위젯이 하얗게 나와요").await;
        desk.act(DEVELOPER).reviews().reply(id, "살펴보겠습니다.").await.expect("a reply");
        desk.later(DAY);
        desk.act(COLLEAGUE).reviews().reply(id, "4.8에서 고쳤습니다.").await.expect("a change");
        desk.act(COLLEAGUE).reviews().reply(id, "4.8에서 고쳤습니다.").await.expect("no change");
        let kept: Vec<(String,)> = desk.rows("SELECT body FROM reply_revisions").await;
        assert_eq!(kept, [("살펴보겠습니다.".to_owned(),)]);
        let reply = page(&desk).await.reviews.rows[0].reply.clone().expect("a reply");
        assert!(reply.edited && reply.body == "4.8에서 고쳤습니다.");
    }

    async fn a_reply_taken_back_is_gone_and_the_review_waits_again(desk: TestDesk) {
        let id = write(&desk, "2", "위젯이 하얗게 나와요").await;
        desk.act(DEVELOPER).reviews().reply(id, "살펴보겠습니다.").await.expect("a reply");
        for _ in 0..2 {
            desk.act(DEVELOPER).reviews().withdraw_reply(id).await.expect("taken back");
        }
        let public = page(&desk).await;
        assert_eq!((public.reviews.rows[0].reply.clone(), public.with_reply), (None, 0));
        let console = desk.act(DEVELOPER).reviews().of_seller(queue(ReviewQueue::NeedsReply), None).await.expect("reviews");
        assert_eq!(console.rows.rows.len(), 1);
    }

    async fn a_reply_taken_back_before_its_mail_went_is_not_mailed_empty(desk: TestDesk) {
        let id = write(&desk, "2", "위젯이 하얗게 나와요").await;
        desk.act(DEVELOPER).reviews().reply(id, "잘못 쓴 답변").await.expect("a reply");
        desk.act(DEVELOPER).reviews().withdraw_reply(id).await.expect("taken back");
        assert_eq!(desk.told().await, Vec::<String>::new(), "there is no reply to tell of");
    }

    async fn the_seller_hears_when_the_rating_changes_after_the_reply(desk: TestDesk) {
        let id = write(&desk, "2", "위젯이 하얗게 나와요").await;
        desk.act(DEVELOPER).reviews().reply(id, "4.8에서 고쳤습니다.").await.expect("a reply");
        desk.told().await;
        desk.later(DAY);
        write(&desk, "5", "고쳐졌어요").await;
        assert_eq!(desk.told().await, ["help@moalabs.example"]);
        assert!(page(&desk).await.reviews.rows[0].changed_after_reply);
    }

    async fn a_reply_is_public_and_checked_like_a_review(desk: TestDesk) {
        let id = write(&desk, "2", "위젯이 하얗게 나와요").await;
        let theirs = desk.act(DEVELOPER).reviews();
        assert_eq!(fields(theirs.reply(id, " ").await), refused(&[("body", Required)]));
        assert_eq!(fields(theirs.reply(id, &"가".repeat(601)).await), refused(&[("body", TooLong)]));
        assert_eq!(fields(theirs.reply(id, "help@moalabs.example로 연락 주세요").await), refused(&[("body", HasPersonalData)]));
    }

    async fn a_review_that_is_gone_takes_no_reply(desk: TestDesk) {
        let id = write(&desk, "2", "위젯이 하얗게 나와요").await;
        desk.act(CUSTOMER).reviews().withdraw(id).await.expect("taken back");
        assert_eq!(status(&desk.act(DEVELOPER).reviews().reply(id, "답변").await), 404);
        assert_eq!(status(&desk.act(OTHER_CUSTOMER).reviews().mark_helpful(id, true).await), 404);
    }
}
