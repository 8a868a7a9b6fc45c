//! The cases that the pictures show, read as their people read them.

use model::Currency;
use model::consent::ConsentState;
use model::event::EventKind;
use model::inquiry::{InquiryKind, InquiryState, MessageKind};
use model::refund::{RefundReason, RefundState};
use model::time::{DAY, HOUR, MINUTE};
use model::view::{CaseFilter, CaseQueue, Entry, InboxFilter, InboxQueue, RevealReason, SilenceKind};

use super::{NOW, twins};

twins! {
    async fn r_20417_stands_where_the_pictures_left_it(demo: Demo) {
        demo.load().await;
        let jihun = demo.as_account("jihun@nuristore.example").await;
        let case = jihun.inquiries().for_operator("R-20417".parse().expect("a number")).await.expect("the case");
        let sent = NOW - 3 * DAY - 18 * HOUR - 18 * MINUTE;
        assert_eq!(case.head.subject, "프리미엄 1년 이용권이 적용되지 않아요");
        assert_eq!((case.head.kind, case.head.state), (InquiryKind::Refund, InquiryState::WithStore));
        assert_eq!((case.head.created_at, case.head.escalated_at), (sent, Some(sent + 3 * DAY)));
        assert_eq!((case.head.answered_at, case.head.due_at), (None, None));
        let refund = case.head.refund.as_ref().expect("a refund request");
        assert_eq!((refund.state, refund.reason), (RefundState::WithStore, RefundReason::NotReceived));
        assert_eq!(refund.amount.map(|amount| (amount.minor, amount.currency)), Some((39_000, Currency::Krw)));
        assert_eq!(case.customer_number.as_deref(), Some("4820-1173-06"));
        let purchase = case.purchase.as_ref().expect("the purchase");
        assert_eq!((purchase.item.ko.as_str(), purchase.item.en.as_str()), ("프리미엄 1년 이용권", "Premium, 1 year"));
        assert_eq!((purchase.order_number.as_str(), purchase.method.as_deref()), ("NS-7719-0043", Some("현대카드 ••2847")));
        assert_eq!(model::Zone::seoul().civil(purchase.purchased_at).to_string(), "2026-11-14T21:07:33");
        let consent = case.consent.as_ref().expect("her answer");
        assert_eq!((consent.state, consent.answered_at), (ConsentState::Given, Some(sent)));
        assert!(case.assigned_to_me && case.can_decide && case.can_extend && case.can_reveal && !case.can_ask_consent);
        assert_eq!(case.identifiers.iter().filter_map(|id| id.tail.as_deref()).find(|tail| *tail == "7Q2K"), Some("7Q2K"));
        let silence: Vec<_> = case.silence.iter().map(|point| (point.kind, point.at.since(sent))).collect();
        let expected = [
            (SilenceKind::Sent, 0),
            (SilenceKind::Opened, 12 * HOUR + 48 * MINUTE),
            (SilenceKind::Deadline, 3 * DAY),
            (SilenceKind::Now, 3 * DAY + 18 * HOUR + 18 * MINUTE),
        ];
        assert_eq!(silence, expected);
    }

    async fn r_20417_reads_as_its_customer_wrote_it(demo: Demo) {
        demo.load().await;
        let number = "R-20417".parse().expect("a number");
        let seoyeon = demo.as_account("seoyeon@naver.example").await;
        let hers = seoyeon.inquiries().for_customer(number).await.expect("her inquiry");
        let messages: Vec<_> = hers.entries.iter().filter_map(|entry| if let Entry::Message(message) = entry { Some(message) } else { None }).collect();
        assert_eq!(messages.len(), 1, "the developer's note is not hers to read");
        assert_eq!(
            messages[0].body,
            "토요일 밤에 프리미엄을 결제했는데 앱에는 계속 ‘무료 이용 중’이라고 나오고 광고도 그대로예요.\n\
             로그아웃했다가 다시 로그인하고 재설치도 해 봤습니다. 카드 결제 내역은 있어요. 구매를 취소하고 환불받고 싶습니다."
        );
        let minho = demo.as_account("minho@moalabs.example").await;
        let theirs = minho.inquiries().for_developer(number).await.expect("the developer's view");
        let notes = theirs.entries.iter().filter(|entry| matches!(entry, Entry::Message(message) if message.kind == MessageKind::Note && message.mine));
        assert_eq!(notes.count(), 1);
        assert_eq!(theirs.earlier.len(), 3, "her three other inquiries to Moalabs");
    }

    async fn seoyeons_page_shows_her_six_inquiries(demo: Demo) {
        demo.load().await;
        let seoyeon = demo.as_account("seoyeon@naver.example").await;
        let mine = seoyeon.inquiries().mine(None).await.expect("her page");
        assert_eq!((mine.summary.inquiries, mine.summary.reviews, mine.summary.consents), (6, 2, 3));
        assert_eq!(mine.questions.iter().map(|question| question.inquiry.to_string()).collect::<Vec<_>>(), ["R-20391"]);
        let mut open: Vec<_> = mine.open.iter().map(|head| (head.number.to_string(), head.state)).collect();
        open.sort();
        let with_store = InquiryState::WithStore;
        let expected = [("R-20391", with_store), ("R-20417", with_store), ("R-20466", InquiryState::AwaitingDeveloper)];
        assert_eq!(open, expected.map(|(number, state)| (number.to_owned(), state)));
        let ended: Vec<_> = mine.ended.rows.iter().map(|head| head.number.to_string()).collect();
        assert_eq!(ended, ["R-20102", "R-18233", "R-17906"]);
        let left = mine.open.iter().find_map(|head| head.due_at).map(|due| due.since(NOW) / HOUR);
        assert_eq!(left, Some(46), "1 day and 22 hours");
        let consents = seoyeon.consents().mine().await.expect("her answers");
        let mut states: Vec<_> = consents.consents.iter().map(|receipt| (receipt.inquiry.to_string(), receipt.state)).collect();
        states.sort();
        let expected = [("R-17906", ConsentState::Refused), ("R-20391", ConsentState::Asked), ("R-20417", ConsentState::Given)];
        assert_eq!(states, expected.map(|(number, state)| (number.to_owned(), state)));
    }

    async fn moalabs_inbox_begins_as_in_its_picture(demo: Demo) {
        demo.load().await;
        let jisoo = demo.as_account("jisoo@moalabs.example").await;
        let filter = InboxFilter { queue: InboxQueue::NeedsReply, kind: None, app: None, tag: None, query: None };
        let inbox = jisoo.inquiries().inbox(filter, None).await.expect("the inbox");
        let yuna = &inbox.rows.rows[0];
        assert_eq!((yuna.head.subject.as_str(), yuna.customer.en.as_str(), yuna.unread), ("Charged twice for Premium", "Yuna Park", true));
        assert_eq!(yuna.head.due_at.map(|due| due.since(NOW)), Some(2 * HOUR + 5 * MINUTE));
        assert_eq!(yuna.assignee.as_ref().map(|name| name.en.as_str()), Some("Jisoo Lee"));
        for subject in ["4.8.1 업데이트 후 홈 화면 위젯이 빈 화면으로만 나와요", "Weekly budget, not only monthly", "Rain alert comes an hour late"] {
            assert!(inbox.rows.rows.iter().any(|row| row.head.subject == subject), "{subject}");
        }
        let form = jisoo.inquiries().hand_over_form().await.expect("the help page");
        let handed: Vec<_> = form.handed_over.iter().map(|handed| handed.head.number.to_string()).collect();
        for number in ["H-1182", "H-1179", "H-1175", "H-1168", "H-1150", "H-1141"] {
            assert!(handed.contains(&number.to_owned()), "{number}");
        }
    }

    async fn the_operators_queue_holds_the_nine_of_its_picture(demo: Demo) {
        demo.load().await;
        let haeun = demo.as_account("haeun@nuristore.example").await;
        let filter = CaseFilter { queue: CaseQueue::Escalations, tag: None, query: None };
        let cases = haeun.inquiries().cases(filter, None).await.expect("the queue");
        let numbers: Vec<_> = cases.rows.rows.iter().map(|row| row.head.number.to_string()).collect();
        for number in ["R-20327", "R-20368", "R-20396", "R-20417", "R-20419", "R-20421", "R-20422", "R-20391", "R-20423"] {
            assert!(numbers.contains(&number.to_owned()), "{number} is missing in {numbers:?}");
        }
    }

    async fn the_identifier_opens_to_the_operator_and_is_written_down(demo: Demo) {
        demo.load().await;
        let (number, jihun) = ("R-20417".parse().expect("a number"), demo.as_account("jihun@nuristore.example").await);
        let look = jihun.consents().reveal(number, RevealReason::MatchPayment.as_str(), "").await.expect("her O allows it");
        let revealed = jihun.consents().look(number, look).await.expect("the look is open");
        assert!(revealed.identifiers.iter().any(|(_, plain)| plain == "8F31C0797Q2K"));
        let case = jihun.inquiries().for_operator(number).await.expect("the case");
        assert_eq!(case.audit[0].kind, EventKind::IdentifierRevealed);
    }
}
