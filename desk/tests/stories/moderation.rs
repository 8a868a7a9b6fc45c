//! Reported texts: kept, hidden or removed by an operator, with the author told, who may appeal once to another one.

use model::Reason::{NotAChoice, Required};
use model::event::EventKind;
use model::moderation::{TakedownReason, TextId, TextKind, TextState};
use model::review::ReportReason;
use model::time::MINUTE;
use model::view::{ModerationCase, ModerationQueue, ModerationRow, ReviewQueue, SellerReviewFilter, TakenDown};
use model::{Actor, ModerationId, ReviewId};

use super::reviews::{counters_are_exact, package, page, write};
use crate::support::cast::{CUSTOMER, DEVELOPER, OPERATOR, OTHER_CUSTOMER, OTHER_DEVELOPER, OTHER_OPERATOR, PACKAGE};
use crate::support::dump::difference;
use crate::support::{TestDesk, fields, refused, rule, status};

const SEOYEONS_MAIL: &str = "seoyeon@naver.example";
const MOALABS_MAIL: &str = "help@moalabs.example";

fn text(review: ReviewId, kind: TextKind) -> TextId {
    TextId { review, kind }
}

async fn report(desk: &TestDesk, by: Actor, review: ReviewId, kind: TextKind, reason: &str) {
    desk.act(by).moderation().report(text(review, kind), reason).await.expect("reported");
}

async fn list(desk: &TestDesk, queue: ModerationQueue) -> Vec<ModerationRow> {
    desk.act(OPERATOR).moderation().list(queue, None).await.expect("a list").rows.rows
}

async fn case(desk: &TestDesk, by: Actor, id: ModerationId) -> ModerationCase {
    desk.act(by).moderation().case(id).await.expect("a case")
}

/// Seoyeon's review, which Marcus reported.
async fn reported(desk: &TestDesk) -> (ReviewId, ModerationId) {
    let review = write(desk, "1", "지원팀 전화번호로 걸어도 안 받아요").await;
    desk.told().await;
    desk.later(MINUTE);
    report(desk, OTHER_CUSTOMER, review, TextKind::Review, "personal").await;
    (review, list(desk, ModerationQueue::Reported).await[0].id)
}

async fn decide(desk: &TestDesk, by: Actor, id: ModerationId, verdict: &str, reason: &str) -> Result<(), desk::Error> {
    let read = case(desk, by, id).await.written_at.0.to_string();
    desk.act(by).moderation().decide(id, &read, verdict, reason, "전화번호가 있습니다.").await
}

async fn hidden(desk: &TestDesk) -> (ReviewId, ModerationId) {
    let (review, id) = reported(desk).await;
    decide(desk, OPERATOR, id, "hide", "personal").await.expect("hidden");
    (review, id)
}

async fn standing(desk: &TestDesk) -> Option<TakenDown> {
    desk.act(CUSTOMER).reviews().mine().await.expect("my reviews").reviews[0].taken_down.clone()
}

fn console(queue: ReviewQueue) -> SellerReviewFilter {
    SellerReviewFilter { queue, stars: None, app: None, version: None }
}

twins! {
    async fn what_is_reported_waits_with_its_reasons_and_what_is_reported_most_comes_first(desk: TestDesk) {
        let review = write(&desk, "1", "욕설").await;
        desk.act(DEVELOPER).reviews().reply(review, "담당자에게 전화해 주세요.").await.expect("a reply");
        report(&desk, OTHER_CUSTOMER, review, TextKind::Reply, "personal").await;
        desk.later(MINUTE);
        report(&desk, OTHER_CUSTOMER, review, TextKind::Review, "spam").await;
        report(&desk, OTHER_CUSTOMER, review, TextKind::Review, "abuse").await;
        report(&desk, DEVELOPER, review, TextKind::Review, "abuse").await;
        let rows = list(&desk, ModerationQueue::Reported).await;
        let told: Vec<_> = rows.iter().map(|row| (row.kind, row.reports, row.reasons.clone())).collect();
        assert_eq!(told, [
            (TextKind::Review, 2, vec![(ReportReason::Abuse, 2)]),
            (TextKind::Reply, 1, vec![(ReportReason::Personal, 1)]),
        ]);
        assert_eq!((rows[0].author.ko.as_str(), rows[1].author.ko.as_str()), ("김*연", "이지수"));
        let case = case(&desk, OPERATOR, rows[0].id).await;
        assert_eq!(case.reports.iter().map(|report| report.by.ko.as_str()).collect::<Vec<_>>().len(), 2);
        assert!(case.can_keep && case.can_hide && case.can_remove && !case.can_put_back && !case.can_answer);
    }

    async fn nobody_reports_a_reply_that_is_not_there(desk: TestDesk) {
        let review = write(&desk, "1", "욕설").await;
        let before = desk.dump().await;
        assert_eq!(status(&desk.act(OTHER_CUSTOMER).moderation().report(text(review, TextKind::Reply), "abuse").await), 404);
        assert_eq!(fields(desk.act(OTHER_CUSTOMER).moderation().report(text(review, TextKind::Review), "").await), refused(&[("reason", Required)]));
        assert_eq!(fields(desk.act(OTHER_CUSTOMER).moderation().report(text(review, TextKind::Review), "ugly").await), refused(&[("reason", NotAChoice)]));
        assert_eq!(difference(&before, &desk.dump().await), Vec::<String>::new());
    }

    async fn what_is_kept_stays_and_only_the_record_knows(desk: TestDesk) {
        let (review, id) = reported(&desk).await;
        desk.later(MINUTE);
        decide(&desk, OPERATOR, id, "keep", "").await.expect("kept");
        assert_eq!(list(&desk, ModerationQueue::Reported).await, []);
        assert_eq!(list(&desk, ModerationQueue::Done).await[0].state, TextState::Published);
        assert_eq!((desk.told().await, standing(&desk).await), (Vec::<String>::new(), None));
        assert_eq!(page(&desk).await.reviews.rows.len(), 1);
        let facts: Vec<_> = case(&desk, OPERATOR, id).await.audit.iter().map(|fact| fact.kind).collect();
        assert_eq!(facts, [EventKind::TextKept, EventKind::ReviewReported, EventKind::ReviewPosted]);
        // Reporting it again is no news, until it says something else.
        report(&desk, OTHER_CUSTOMER, review, TextKind::Review, "abuse").await;
        assert_eq!(list(&desk, ModerationQueue::Reported).await, []);
        desk.later(MINUTE);
        write(&desk, "1", "이번에는 정말 욕설").await;
        desk.later(MINUTE);
        report(&desk, OTHER_CUSTOMER, review, TextKind::Review, "abuse").await;
        assert_eq!(list(&desk, ModerationQueue::Reported).await.len(), 1);
    }

    async fn what_is_hidden_leaves_every_list_and_count_at_once_and_its_author_is_told_why(desk: TestDesk) {
        let (review, id) = hidden(&desk).await;
        let shown = page(&desk).await;
        assert_eq!((shown.reviews.rows.len(), shown.card.ratings.count(), shown.matching), (0, 0, 0));
        counters_are_exact(&desk).await;
        let mails = desk.mails().await;
        let mail = mails.last().expect("a mail");
        assert_eq!(mail.recipient, SEOYEONS_MAIL);
        assert!(mail.body_text.contains("개인정보") && mail.body_text.contains("이의"), "{}", mail.body_text);
        assert!(!mail.body_text.contains("마커스"), "who reported it is not told");
        let mine = standing(&desk).await.expect("it is taken down");
        assert_eq!((mine.state, mine.reason, mine.can_appeal), (TextState::Hidden, Some(TakedownReason::Personal), true));
        let all = desk.act(DEVELOPER).reviews().of_seller(console(ReviewQueue::All), None).await.expect("reviews");
        assert_eq!((all.rows.rows.len(), all.counts[3]), (0, (ReviewQueue::Hidden, 1)));
        let marked = desk.act(DEVELOPER).reviews().of_seller(console(ReviewQueue::Hidden), None).await.expect("reviews");
        let marked = marked.rows.rows[0].taken_down.clone().expect("marked");
        assert_eq!((marked.reason, marked.can_appeal, marked.note), (Some(TakedownReason::Personal), false, None));
        let before = desk.dump().await;
        assert_eq!(rule(&desk.act(CUSTOMER).reviews().write(&package(PACKAGE), "5", "다시 써요", "").await), "taken_down");
        assert_eq!(status(&desk.act(OTHER_CUSTOMER).moderation().report(text(review, TextKind::Review), "abuse").await), 404);
        assert_eq!(rule(&decide(&desk, OTHER_OPERATOR, id, "hide", "abuse").await), "taken_down");
        assert_eq!(difference(&before, &desk.dump().await), Vec::<String>::new());
    }

    async fn an_operator_needs_a_reason_and_reads_what_is_decided_about(desk: TestDesk) {
        let (_, id) = reported(&desk).await;
        let moderation = desk.act(OPERATOR).moderation();
        let read = case(&desk, OPERATOR, id).await.written_at.0.to_string();
        desk.later(MINUTE);
        write(&desk, "2", "전화번호는 지웠어요").await;
        let before = desk.dump().await;
        for (verdict, reason, field, why) in
            [("", "", "verdict", Required), ("burn", "", "verdict", NotAChoice), ("hide", "", "reason", Required), ("remove", "other", "reason", NotAChoice)]
        {
            assert_eq!(fields(moderation.decide(id, &read, verdict, reason, "").await), refused(&[(field, why)]));
        }
        assert_eq!(rule(&moderation.decide(id, &read, "hide", "personal", "").await), "asked_anew");
        assert_eq!(difference(&before, &desk.dump().await), Vec::<String>::new());
        assert_eq!(case(&desk, OPERATOR, id).await.earlier.len(), 1);
    }

    async fn the_author_appeals_once_and_another_operator_puts_it_back(desk: TestDesk) {
        let (review, id) = hidden(&desk).await;
        let text = text(review, TextKind::Review);
        desk.told().await;
        assert_eq!(fields(desk.act(CUSTOMER).moderation().appeal(text, "  ").await), refused(&[("appeal", Required)]));
        desk.act(CUSTOMER).moderation().appeal(text, "제 번호가 아니라 대표 번호예요.").await.expect("appealed");
        assert_eq!(rule(&desk.act(CUSTOMER).moderation().appeal(text, "한 번 더요").await), "appealed_before");
        let before = desk.dump().await;
        let own = case(&desk, OPERATOR, id).await;
        assert!(!own.can_answer && own.takedown.expect("taken down").mine);
        assert_eq!(rule(&desk.act(OPERATOR).moderation().answer(id, "grant", "").await), "own_takedown");
        assert_eq!(fields(desk.act(OTHER_OPERATOR).moderation().answer(id, "deny", "").await), refused(&[("answer", Required)]));
        assert_eq!(difference(&before, &desk.dump().await), Vec::<String>::new());
        assert!(case(&desk, OTHER_OPERATOR, id).await.can_answer);
        desk.act(OTHER_OPERATOR).moderation().answer(id, "grant", "대표 번호가 맞습니다.").await.expect("granted");
        assert_eq!((desk.told().await, standing(&desk).await), (vec![SEOYEONS_MAIL.to_owned()], None));
        assert_eq!(page(&desk).await.card.ratings.count(), 1);
        counters_are_exact(&desk).await;
    }

    async fn what_another_operator_upholds_stays_down_for_good(desk: TestDesk) {
        let (review, id) = hidden(&desk).await;
        let text = text(review, TextKind::Review);
        desk.act(CUSTOMER).moderation().appeal(text, "대표 번호예요.").await.expect("appealed");
        desk.told().await;
        desk.act(OTHER_OPERATOR).moderation().answer(id, "deny", "개인 번호입니다.").await.expect("denied");
        assert_eq!(desk.told().await, [SEOYEONS_MAIL]);
        let mine = standing(&desk).await.expect("it is down");
        assert_eq!((mine.state, mine.can_appeal, mine.answer.as_deref()), (TextState::Upheld, false, Some("개인 번호입니다.")));
        let before = desk.dump().await;
        assert_eq!(rule(&desk.act(CUSTOMER).moderation().appeal(text, "한 번 더요").await), "appealed_before");
        assert_eq!(rule(&decide(&desk, OPERATOR, id, "put_back", "").await), "taken_down");
        assert_eq!(rule(&desk.act(OTHER_OPERATOR).moderation().answer(id, "grant", "").await), "not_in_this_state");
        assert_eq!(difference(&before, &desk.dump().await), Vec::<String>::new());
    }

    async fn what_was_hidden_can_be_put_back_and_what_was_removed_only_by_an_appeal(desk: TestDesk) {
        let (review, id) = hidden(&desk).await;
        decide(&desk, OTHER_OPERATOR, id, "put_back", "").await.expect("put back");
        assert_eq!(page(&desk).await.card.ratings.count(), 1);
        decide(&desk, OPERATOR, id, "remove", "illegal").await.expect("removed");
        assert_eq!(rule(&decide(&desk, OPERATOR, id, "put_back", "").await), "taken_down");
        counters_are_exact(&desk).await;
        desk.act(CUSTOMER).moderation().appeal(text(review, TextKind::Review), "불법이 아니에요.").await.expect("appealed");
        assert_eq!(list(&desk, ModerationQueue::Appeals).await[0].state, TextState::Appealed);
    }

    async fn a_hidden_review_stands_with_its_purchase_and_is_not_to_be_written_anew(desk: TestDesk) {
        hidden(&desk).await;
        let shelf = model::purchase::PurchaseShelf::Apps;
        let mine = desk.act(CUSTOMER).catalog().my_purchases(shelf, None).await.expect("purchases");
        let of_app = mine.purchases.rows.iter().find(|purchase| purchase.app.package == PACKAGE).expect("the app");
        assert!(of_app.review.is_some() && of_app.review_hidden);
    }

    async fn a_mail_about_what_was_put_back_meanwhile_is_not_written(desk: TestDesk) {
        let (_, id) = hidden(&desk).await;
        decide(&desk, OPERATOR, id, "put_back", "").await.expect("put back");
        let subjects: Vec<_> = desk.mails().await.into_iter().map(|mail| mail.subject).collect();
        assert_eq!(subjects.len(), 1, "{subjects:?}");
        assert!(subjects[0].contains("다시 공개"), "{subjects:?}");
    }

    async fn an_official_reply_is_hidden_alone_and_its_seller_appeals(desk: TestDesk) {
        let review = write(&desk, "1", "안 돼요").await;
        desk.act(DEVELOPER).reviews().reply(review, "담당자에게 전화해 주세요.").await.expect("a reply");
        desk.told().await;
        report(&desk, CUSTOMER, review, TextKind::Reply, "personal").await;
        let id = list(&desk, ModerationQueue::Reported).await[0].id;
        decide(&desk, OPERATOR, id, "hide", "personal").await.expect("hidden");
        assert_eq!(desk.told().await, [MOALABS_MAIL]);
        let shown = page(&desk).await;
        assert_eq!((shown.reviews.rows[0].reply.clone(), shown.with_reply, shown.card.ratings.count()), (None, 0, 1));
        let waiting = desk.act(DEVELOPER).reviews().of_seller(console(ReviewQueue::NeedsReply), None).await.expect("reviews");
        assert_eq!((waiting.rows.rows.len(), waiting.counts[0]), (0, (ReviewQueue::NeedsReply, 0)));
        assert_eq!(desk.act(DEVELOPER).inquiries().developer_counts().await.expect("counts").reviews_without_reply, 0);
        let all = desk.act(DEVELOPER).reviews().of_seller(console(ReviewQueue::All), None).await.expect("reviews");
        let hidden = desk.act(DEVELOPER).reviews().of_seller(console(ReviewQueue::Hidden), None).await.expect("reviews");
        assert_eq!((&hidden.rows.rows[0], hidden.counts[3]), (&all.rows.rows[0], (ReviewQueue::Hidden, 1)));
        let (body, why) = all.rows.rows[0].reply_taken_down.clone().expect("marked");
        assert_eq!((body.as_str(), why.can_appeal), ("담당자에게 전화해 주세요.", true));
        let before = desk.dump().await;
        assert_eq!(rule(&desk.act(DEVELOPER).reviews().reply(review, "다시 씁니다.").await), "taken_down");
        let text = text(review, TextKind::Reply);
        for stranger in [CUSTOMER, OTHER_DEVELOPER] {
            assert_eq!(status(&desk.act(stranger).moderation().appeal(text, "다시 봐 주세요.").await), 404);
        }
        assert_eq!(difference(&before, &desk.dump().await), Vec::<String>::new());
        desk.act(DEVELOPER).moderation().appeal(text, "대표 번호입니다.").await.expect("appealed");
        desk.act(OTHER_OPERATOR).moderation().answer(id, "grant", "").await.expect("granted");
        assert_eq!(desk.told().await, [MOALABS_MAIL]);
        let shown = page(&desk).await;
        assert_eq!((shown.reviews.rows[0].reply.is_some(), shown.with_reply), (true, 1));
    }

    async fn what_its_author_takes_back_waits_for_nobody(desk: TestDesk) {
        let (review, id) = reported(&desk).await;
        desk.act(CUSTOMER).reviews().withdraw(review).await.expect("withdrawn");
        assert_eq!(list(&desk, ModerationQueue::Reported).await, []);
        assert_eq!(rule(&decide(&desk, OPERATOR, id, "hide", "abuse").await), "not_in_this_state");
        write(&desk, "1", "다시 썼어요").await;
        assert_eq!(list(&desk, ModerationQueue::Reported).await.len(), 1);
    }
}
