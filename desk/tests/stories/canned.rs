//! Canned replies: each side has its own, nobody's words are written over unseen, and what was sent with one is counted.

use model::canned::{GAP, Typed, Variable, fill};
use model::event::EventKind;
use model::inquiry::InquiryState;
use model::time::{DAY, SECOND};
use model::{Actor, CannedId, Language, Reason};

use crate::support::acts::facts;
use crate::support::cast::{
    BOUGHT_LOCAL, COLLEAGUE, CUSTOMER, DEVELOPER, MOAPLAN, OPERATOR, OTHER_DEVELOPER, OTHER_OPERATOR, PREMIUM,
    SEOYEONS_NUMBER,
};
use crate::support::dump::difference;
use crate::support::{TestDesk, fields, refused, rule, status};

fn typed() -> Typed {
    Typed {
        title: "환불: 스토어에 취소를 요청했어요".into(),
        shortcut: "/refund".into(),
        kind: "refund".into(),
        ko: "{customer}님, {item} 구매 취소를 스토어에 요청했어요.".into(),
        en: "Hi {customer}, we asked the store to cancel {item}. You get {amount} back.".into(),
        closes: false,
        tag: String::new(),
    }
}

async fn keep(desk: &TestDesk, actor: Actor, typed: &Typed) -> CannedId {
    desk.act(actor).canned().write(&desk.key(), typed).await.expect("kept")
}

async fn shortcuts(desk: &TestDesk, actor: Actor) -> Vec<String> {
    let page = desk.act(actor).canned().list().await.expect("the list");
    page.rows.into_iter().map(|row| row.reply.shortcut.to_string()).collect()
}

twins! {
    async fn each_side_has_its_own(desk: TestDesk) {
        let id = keep(&desk, DEVELOPER, &typed()).await;
        keep(&desk, OPERATOR, &Typed { title: "Cancelled".into(), ..typed() }).await;
        keep(&desk, OTHER_DEVELOPER, &typed()).await;
        assert_eq!(shortcuts(&desk, COLLEAGUE).await, ["/refund"], "a colleague has the same");
        assert_eq!(desk.act(OTHER_OPERATOR).canned().list().await.expect("the store's").rows[0].reply.title, "Cancelled");
        let before = desk.dump().await;
        for actor in [OTHER_DEVELOPER, OPERATOR] {
            let theirs = desk.act(actor).canned();
            assert_eq!(status(&theirs.change(id, 1, &typed()).await), 404);
            assert_eq!(status(&theirs.remove(id).await), 404);
        }
        for (actor, expected) in [(Actor::Visitor, 401), (CUSTOMER, 403)] {
            let theirs = desk.act(actor).canned();
            assert_eq!(status(&theirs.list().await), expected);
            assert_eq!(status(&theirs.write(&desk.key(), &typed()).await), expected);
            assert_eq!(status(&theirs.change(id, 1, &typed()).await), expected);
            assert_eq!(status(&theirs.remove(id).await), expected);
        }
        assert_eq!(difference(&before, &desk.dump().await), Vec::<String>::new());
    }

    async fn what_is_wrong_is_told_beside_its_field(desk: TestDesk) {
        keep(&desk, DEVELOPER, &typed()).await;
        let mine = desk.act(DEVELOPER).canned();
        let wrong = Typed { ko: "{name}님".into(), en: "Mail me@moalabs.example".into(), title: String::new(), ..typed() };
        assert_eq!(
            fields(mine.write(&desk.key(), &wrong).await),
            refused(&[("title", Reason::Required), ("ko", Reason::NotAChoice), ("en", Reason::HasPersonalData)])
        );
        assert_eq!(fields(mine.write(&desk.key(), &typed()).await), refused(&[("shortcut", Reason::Taken)]));
        assert_eq!(shortcuts(&desk, DEVELOPER).await, ["/refund"]);
    }

    async fn a_repeated_press_keeps_one(desk: TestDesk) {
        let key = desk.key();
        let mine = desk.act(DEVELOPER).canned();
        let first = mine.write(&key, &typed()).await.expect("kept");
        assert_eq!(mine.write(&key, &typed()).await.expect("the same"), first);
        assert_eq!(shortcuts(&desk, DEVELOPER).await.len(), 1);
    }

    async fn nobody_writes_over_a_change_that_they_have_not_seen(desk: TestDesk) {
        let id = keep(&desk, DEVELOPER, &typed()).await;
        let theirs = Typed { title: "바꾼 제목".into(), ..typed() };
        desk.later(SECOND);
        desk.act(COLLEAGUE).canned().change(id, 1, &theirs).await.expect("changed");
        let before = desk.dump().await;
        assert_eq!(status(&desk.act(DEVELOPER).canned().change(id, 1, &typed()).await), 409);
        assert_eq!(difference(&before, &desk.dump().await), Vec::<String>::new());
        let row = desk.act(DEVELOPER).canned().list().await.expect("the list").rows.remove(0);
        assert_eq!((row.version, row.reply.title.as_str()), (2, "바꾼 제목"));
        assert_eq!(row.edited_by.map(|name| name.ko).as_deref(), Some("강민호"));
        desk.act(DEVELOPER).canned().change(id, 2, &typed()).await.expect("having seen it");
    }

    async fn ten_saves_at_once_are_one_and_nine_conflicts(desk: TestDesk) {
        let id = keep(&desk, DEVELOPER, &typed()).await;
        let presses = (0..10).map(|at| {
            let desk = desk.clone();
            let typed = Typed { title: format!("제목 {at}"), ..typed() };
            tokio::spawn(async move { status(&desk.act(DEVELOPER).canned().change(id, 1, &typed).await) })
        });
        let mut results: Vec<_> =
            futures::future::join_all(presses).await.into_iter().map(|done| done.expect("no panic")).collect();
        results.sort_unstable();
        assert_eq!(results, [&[200][..], &[409; 9][..]].concat());
        assert_eq!(desk.count("SELECT version FROM canned_replies").await, 2);
    }

    async fn a_removed_one_is_gone_and_its_shortcut_free(desk: TestDesk) {
        let id = keep(&desk, DEVELOPER, &typed()).await;
        desk.later(SECOND);
        desk.act(COLLEAGUE).canned().remove(id).await.expect("removed");
        assert_eq!(shortcuts(&desk, DEVELOPER).await, Vec::<String>::new());
        assert_eq!(status(&desk.act(DEVELOPER).canned().change(id, 1, &typed()).await), 404);
        assert_eq!(status(&desk.act(DEVELOPER).canned().remove(id).await), 404);
        desk.later(SECOND);
        keep(&desk, DEVELOPER, &typed()).await;
        let events: Vec<(String, Option<String>)> =
            desk.rows("SELECT kind, detail FROM events WHERE kind LIKE 'canned%' ORDER BY at, id").await;
        let said: Vec<_> = events.iter().map(|(kind, detail)| (kind.as_str(), detail.as_deref())).collect();
        assert_eq!(said, [("canned_saved", Some("/refund")), ("canned_removed", Some("/refund")), ("canned_saved", Some("/refund"))]);
    }

    async fn a_case_fills_in_what_it_knows_in_the_customers_language(desk: TestDesk) {
        keep(&desk, DEVELOPER, &typed()).await;
        keep(&desk, DEVELOPER, &Typed { shortcut: "/more".into(), kind: "error".into(), ..typed() }).await;
        keep(&desk, DEVELOPER, &Typed { shortcut: "/thanks".into(), kind: "any".into(), ..typed() }).await;
        let number = desk.ask_refund().await;
        let menu = desk.act(DEVELOPER).canned().for_inquiry(number).await.expect("the menu");
        let offered: Vec<_> = menu.replies.iter().map(|choice| choice.reply.shortcut.as_str()).collect();
        assert_eq!(offered, ["/refund", "/thanks", "/more"], "what is meant for the case comes first");
        assert_eq!(menu.facts.language, Language::Ko);
        let value = |variable: Variable| {
            menu.facts.value(variable, Language::Ko, |_| "날짜".into(), |money| money.minor.to_string())
        };
        let filled = fill("{customer} {item} {purchase_date} {amount} {number} {app}", value);
        assert_eq!(filled.text, format!("서연 프리미엄 1년 이용권 날짜 39000 {number} 모아플랜"));
        let question = desk.ask("위젯이 안 나와요").await;
        let menu = desk.act(DEVELOPER).canned().for_inquiry(question).await.expect("the menu");
        assert_eq!(menu.replies[0].reply.shortcut.as_str(), "/more");
        let value = |variable: Variable| menu.facts.value(variable, Language::Ko, |_| String::new(), |_| String::new());
        let filled = fill("{item} {amount}", value);
        assert_eq!((filled.text, filled.missing), (format!("{GAP} {GAP}"), vec![Variable::Item, Variable::Amount]));
        assert_eq!(status(&desk.act(OTHER_DEVELOPER).canned().for_inquiry(number).await), 404);
        assert_eq!(status(&desk.act(CUSTOMER).canned().for_inquiry(number).await), 403);
        let example = desk.act(DEVELOPER).canned().list().await.expect("the list").example.expect("a case");
        assert_eq!(example.number, number);
    }

    async fn what_was_sent_with_it_is_counted_once_and_for_ninety_days(desk: TestDesk) {
        let id = keep(&desk, DEVELOPER, &typed()).await;
        let number = desk.ask("위젯이 안 나와요").await;
        let key = desk.key();
        for _ in 0..2 {
            let mine = desk.act(DEVELOPER).inquiries().with_canned(&id.to_string(), false);
            mine.reply(number, &key, "확인했어요.").await.expect("sent");
        }
        let used = async || {
            let row = desk.act(DEVELOPER).canned().list().await.expect("the list").rows.remove(0);
            (row.uses, row.closed)
        };
        assert_eq!(used().await, (1, 0));
        desk.act(CUSTOMER).inquiries().close(number).await.expect("closed");
        assert_eq!(used().await, (1, 1));
        desk.later(91 * DAY);
        assert_eq!(used().await, (0, 0));
    }

    async fn another_sides_reply_or_a_lost_one_counts_nothing_and_keeps_nobody_from_sending(desk: TestDesk) {
        let id = keep(&desk, OPERATOR, &typed()).await;
        let number = desk.ask("위젯이 안 나와요").await;
        for named in [id.to_string(), "nothing".to_owned(), String::new()] {
            let mine = desk.act(DEVELOPER).inquiries().with_canned(&named, false);
            mine.reply(number, &desk.key(), "확인했어요.").await.expect("sent");
        }
        assert_eq!(desk.count("SELECT COUNT(*) FROM canned_uses").await, 0);
        assert_eq!(desk.count("SELECT COUNT(*) FROM messages WHERE author_kind = 'developer'").await, 3);
    }

    async fn a_reply_that_closes_answers_and_closes_in_one(desk: TestDesk) {
        let id = keep(&desk, DEVELOPER, &Typed { closes: true, ..typed() }).await;
        let number = desk.ask("위젯이 안 나와요").await;
        let mine = desk.act(DEVELOPER).inquiries().with_canned(&id.to_string(), true);
        mine.reply(number, &desk.key(), "4.8.2에서 고쳤어요.").await.expect("sent and closed");
        assert_eq!(desk.state(number).await, InquiryState::Closed);
        assert!(facts(&desk.customer_sees(number).await.entries).contains(&EventKind::InquiryClosed));
        let seen = desk.customer_sees(number).await;
        assert!(seen.head.answered_at.is_some(), "it was answered first");
    }

    async fn what_cannot_be_closed_is_not_sent_either(desk: TestDesk) {
        let number = desk.ask_refund().await;
        let before = desk.dump().await;
        let mine = desk.act(DEVELOPER).inquiries().with_canned("", true);
        assert_eq!(rule(&mine.reply(number, &desk.key(), "닫을게요.").await), "refund_running");
        assert_eq!(difference(&before, &desk.dump().await), Vec::<String>::new());
    }

    async fn who_passed_a_request_on_learns_nothing_by_filling_in(desk: TestDesk) {
        let form = desk::HandOver {
            key: desk.key(),
            consent: "O".into(),
            customer_number: SEOYEONS_NUMBER.into(),
            purchased_at: BOUGHT_LOCAL.into(),
            item: format!("{MOAPLAN}/{PREMIUM}"),
            note: String::new(),
        };
        let handed = desk.act(DEVELOPER).inquiries().hand_over(form).await.expect("handed over");
        let facts = desk.act(DEVELOPER).canned().for_inquiry(handed).await.expect("the menu").facts;
        assert_eq!((facts.customer, facts.amount), (None, None));
        let facts = desk.act(OPERATOR).canned().for_inquiry(handed).await.expect("the menu").facts;
        assert!(facts.customer.is_some() && facts.amount.is_some());
    }
}
