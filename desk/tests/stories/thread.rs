//! A thread: who writes when, what that does to the clock, and how it ends.

use desk::SubmitForm;
use model::event::EventKind;
use model::inquiry::InquiryNumber;
use model::inquiry::InquiryState::{AwaitingCustomer, AwaitingDeveloper, Closed, WithStore, Withdrawn};
use model::refund::RefundState;
use model::time::{DAY, HOUR, MINUTE};
use model::view::{InboxFilter, InboxQueue, newest_message};

use crate::support::acts::{facts, words};
use crate::support::cast::{
    COLLEAGUE, CUSTOMER, DEVELOPER, JISOO, MINHO, OPERATOR, OTHER_CUSTOMER, SEOYEONS_PREMIUM, START, YUJIN,
};
use crate::support::rulings::cancel;
use crate::support::{TestDesk, args, rule, status};

/// The newest message that the developer's page shows.
async fn newest(desk: &TestDesk, number: InquiryNumber) -> String {
    newest_message(&desk.developer_sees(number).await.entries).expect("a message").to_string()
}

twins! {
    async fn a_second_answer_is_stopped_until_its_writer_has_read_the_first(desk: TestDesk) {
        let number = desk.ask("홈 화면 위젯이 보이지 않아요").await;
        let seen = newest(&desk, number).await;
        desk.later(MINUTE);
        let reply = |by, seen: String, body: &'static str| {
            let (desk, key) = (desk.clone(), desk.key());
            async move { desk.act(by).inquiries().having_seen(&seen).reply(number, &key, body).await }
        };
        reply(COLLEAGUE, seen.clone(), "먼저 답합니다.").await.expect("the first answer");
        desk.later(MINUTE);
        assert_eq!(rule(&reply(DEVELOPER, seen.clone(), "저도 답합니다.").await), "answered_meanwhile");
        // One's own answer is no news, and neither is what the customer adds.
        reply(COLLEAGUE, seen.clone(), "덧붙입니다.").await.expect("one's own");
        desk.later(MINUTE);
        desk.act(CUSTOMER).inquiries().follow_up(number, &desk.key(), "고맙습니다").await.expect("written");
        let now = newest(&desk, number).await;
        reply(DEVELOPER, now, "읽고 답합니다.").await.expect("read before");
        // Who does not say what they read is not stopped, and no more is who names another thread's message.
        reply(COLLEAGUE, String::new(), "메일로 답합니다.").await.expect("by mail");
        let question = desk::SubmitForm { purchase: String::new(), ..desk.question("마커스의 문의") };
        let elsewhere = desk.act(OTHER_CUSTOMER).inquiries().submit(question).await.expect("sent");
        let elsewhere = newest(&desk, elsewhere).await;
        reply(DEVELOPER, elsewhere, "그래도 답합니다.").await.expect("a stranger's thread tells nothing of what was read");
    }

    async fn a_second_question_does_not_push_the_deadline_of_the_first(desk: TestDesk) {
        let number = desk.ask("앱이 꺼져요").await;
        desk.later(DAY);
        desk.follow_up(number, "아직도 꺼져요").await;
        let seen = desk.developer_sees(number).await;
        assert_eq!((seen.head.waiting_since, seen.head.due_at), (Some(START), Some(START + 3 * DAY)));
        assert_eq!(words(&seen.entries), ["앱이 꺼져요", "아직도 꺼져요"]);
        let filter = InboxFilter { queue: InboxQueue::All, kind: None, app: None, tag: None, query: None };
        let inbox = desk.act(DEVELOPER).inquiries().inbox(filter, None).await.expect("an inbox");
        assert_eq!(inbox.rows.rows[0].preview, "아직도 꺼져요");
        assert_eq!(desk.told().await, ["help@moalabs.example", "help@moalabs.example"]);
    }

    async fn a_reply_stops_the_clock_and_reaches_the_customer(desk: TestDesk) {
        let number = desk.ask("앱이 꺼져요").await;
        desk.told().await;
        desk.later(HOUR);
        desk.reply(number, "4.8.2에서 고쳤습니다.").await;
        let seen = desk.customer_sees(number).await;
        assert_eq!((seen.head.state, seen.head.due_at, seen.head.answered_at), (AwaitingCustomer, None, Some(START + HOUR)));
        assert_eq!(words(&seen.entries), ["앱이 꺼져요", "4.8.2에서 고쳤습니다."]);
        assert_eq!(desk.told().await, ["seoyeon@naver.example"]);
        assert!(desk.mails().await.iter().any(|mail| mail.body_text.contains("> 4.8.2에서 고쳤습니다.")));
        desk.later(30 * DAY);
        assert_eq!(desk.escalate().await, 0);
    }

    async fn a_question_after_the_answer_starts_a_new_clock(desk: TestDesk) {
        let number = desk.ask("앱이 꺼져요").await;
        desk.reply(number, "고쳤습니다.").await;
        desk.later(5 * DAY);
        desk.follow_up(number, "여전히 꺼져요").await;
        let head = desk.customer_sees(number).await.head;
        assert_eq!((head.state, head.due_at), (AwaitingDeveloper, Some(START + 8 * DAY)));
    }

    async fn a_double_click_is_one_reply_and_one_mail(desk: TestDesk) {
        let number = desk.ask("앱이 꺼져요").await;
        desk.told().await;
        desk.later(HOUR);
        let key = desk.key();
        let clicks = (0..6).map(|_| {
            let (desk, key) = (desk.clone(), key.clone());
            tokio::spawn(async move { status(&desk.act(DEVELOPER).inquiries().reply(number, &key, "고쳤습니다.").await) })
        });
        for click in futures::future::join_all(clicks).await {
            assert_eq!(click.expect("no panic"), 200);
        }
        assert_eq!(words(&desk.customer_sees(number).await.entries), ["앱이 꺼져요", "고쳤습니다."]);
        assert_eq!(desk.told().await, ["seoyeon@naver.example"]);
    }

    async fn a_key_of_one_inquiry_does_not_swallow_a_reply_to_another(desk: TestDesk) {
        let (one, two) = (desk.ask("하나").await, desk.ask("둘").await);
        let key = desk.key();
        desk.act(DEVELOPER).inquiries().reply(one, &key, "하나의 답").await.expect("a reply");
        let second = desk.act(DEVELOPER).inquiries().reply(two, &key, "둘의 답").await;
        let kept = words(&desk.customer_sees(two).await.entries).contains(&"둘의 답");
        assert_eq!(second.is_ok(), kept, "what is acknowledged is there");
    }

    async fn the_first_opening_is_told_once(desk: TestDesk) {
        let number = desk.ask("앱이 꺼져요").await;
        desk.later(HOUR);
        desk.developer_sees(number).await;
        desk.later(HOUR);
        desk.act(COLLEAGUE).inquiries().for_developer(number).await.expect("the colleague reads");
        let seen = desk.customer_sees(number).await;
        assert_eq!(facts(&seen.entries), [EventKind::InquirySubmitted, EventKind::InquiryOpened]);
    }

    async fn the_customer_closes_and_reopens(desk: TestDesk) {
        let number = desk.ask("앱이 꺼져요").await;
        let mine = desk.act(CUSTOMER).inquiries();
        mine.close(number).await.expect("closed");
        assert_eq!(desk.state(number).await, Closed);
        assert_eq!(rule(&mine.follow_up(number, "", "그래도요").await), "ended");
        assert_eq!(rule(&mine.close(number).await), "ended");
        assert_eq!(rule(&desk.act(DEVELOPER).inquiries().reply(number, "", "늦은 답").await), "ended");
        desk.told().await;
        desk.later(DAY);
        mine.reopen(number, &desk.key(), "다시 꺼져요").await.expect("open again");
        let head = desk.customer_sees(number).await.head;
        assert_eq!((head.state, head.due_at, head.closed_at), (AwaitingDeveloper, Some(START + 4 * DAY), None));
        assert_eq!(desk.told().await, ["help@moalabs.example"]);
        assert_eq!(rule(&mine.reopen(number, "", "noch einmal").await), "not_ended");
    }

    async fn a_withdrawn_refund_request_is_over_and_may_be_sent_anew(desk: TestDesk) {
        let number = desk.ask_refund().await;
        desk.act(CUSTOMER).inquiries().withdraw(number).await.expect("taken back");
        let head = desk.customer_sees(number).await.head;
        assert_eq!((head.state, head.refund.map(|refund| refund.state)), (Withdrawn, Some(RefundState::Withdrawn)));
        desk.later(4 * DAY);
        assert_eq!(desk.escalate().await, 0);
        let again = desk.ask_refund().await;
        assert_ne!(again, number);
    }

    async fn a_developer_ends_questions_but_not_refund_requests(desk: TestDesk) {
        let (question, refund) = (desk.ask("앱이 꺼져요").await, desk.ask_refund().await);
        desk.told().await;
        let theirs = desk.act(DEVELOPER).inquiries();
        theirs.close(question).await.expect("closed");
        assert_eq!(desk.told().await, ["seoyeon@naver.example"]);
        assert_eq!(rule(&theirs.close(refund).await), "refund_running");
        assert_eq!(desk.state(refund).await, AwaitingDeveloper);
    }

    async fn a_cancelled_purchase_cannot_be_asked_about_again(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        desk.act(OPERATOR).refunds().decide(number, &cancel()).await.expect("decided");
        desk.deliver().await;
        assert!(!desk.customer_sees(number).await.can_reopen);
        let again = desk.act(CUSTOMER).inquiries().reopen(number, "", "noch mehr").await;
        assert!(again.is_err(), "what the page does not offer, the desk does not do");
    }

    async fn help_is_rated_after_an_answer_or_the_end(desk: TestDesk) {
        let number = desk.ask("앱이 꺼져요").await;
        let mine = desk.act(CUSTOMER).inquiries();
        assert_eq!(rule(&mine.rate_help(number, "5").await), "not_ended");
        desk.reply(number, "고쳤습니다.").await;
        for wrong in ["0", "6", "five", ""] {
            assert_eq!(status(&mine.rate_help(number, wrong).await), 422, "{wrong:?}");
        }
        mine.rate_help(number, "4").await.expect("rated");
        assert!(facts(&desk.developer_sees(number).await.entries).contains(&EventKind::HelpRated));
    }

    async fn an_inquiry_is_assigned_within_the_seller_only(desk: TestDesk) {
        let number = desk.ask("앱이 꺼져요").await;
        let theirs = desk.act(DEVELOPER).inquiries();
        theirs.assign(number, "me").await.expect("mine");
        assert_eq!(desk.developer_sees(number).await.assignee, Some(JISOO));
        theirs.assign(number, &MINHO.to_string()).await.expect("Minho's");
        assert_eq!(desk.developer_sees(number).await.assignee, Some(MINHO));
        for wrong in [YUJIN.to_string(), "nobody".to_owned()] {
            assert_eq!(status(&theirs.assign(number, &wrong).await), 422, "{wrong}");
        }
        desk.run("UPDATE accounts SET state = 'disabled' WHERE id = $1", args![JISOO]).await;
        assert_eq!(status(&theirs.assign(number, &JISOO.to_string()).await), 422);
        theirs.assign(number, "").await.expect("nobody's");
        assert_eq!(desk.developer_sees(number).await.assignee, None);
    }

    async fn which_operator_works_a_case_stays_within_the_store(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        desk.act(OPERATOR).inquiries().assign(number, "me").await.expect("mine");
        let json = serde_json::to_string(&desk.developer_sees(number).await).expect("JSON");
        assert!(!json.contains("박지훈") && !json.contains("Jihun"), "{json}");
    }

    async fn a_question_to_the_store_is_answered_by_it_and_comes_back_to_it(desk: TestDesk) {
        let form = SubmitForm { package: String::new(), purchase: SEOYEONS_PREMIUM.to_string(), ..desk.question("영수증이 필요해요") };
        let number = desk.submit(form).await;
        desk.act(OPERATOR).inquiries().reply(number, &desk.key(), "메일로 보냈습니다.").await.expect("answered");
        assert_eq!(desk.state(number).await, AwaitingCustomer);
        desk.later(HOUR);
        desk.follow_up(number, "받지 못했어요").await;
        assert_eq!(desk.state(number).await, WithStore);
        let seen = desk.customer_sees(number).await;
        assert!(!serde_json::to_string(&seen).expect("JSON").contains("박지훈"), "operators write as the store");
    }

    async fn another_customer_reads_nothing_of_it(desk: TestDesk) {
        let number = desk.ask("앱이 꺼져요").await;
        assert_eq!(status(&desk.act(OTHER_CUSTOMER).inquiries().for_customer(number).await), 404);
    }
}
