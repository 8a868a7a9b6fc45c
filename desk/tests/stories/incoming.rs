//! A developer answers from their mailbox, a customer from theirs: by the same rules as on a page.

use model::event::EventKind;
use model::inquiry::InquiryState::{AwaitingCustomer, AwaitingDeveloper, Closed};
use model::inquiry::{MessageKind, Via};
use model::time::{DAY, HOUR};
use model::view::{Entry, Message};
use model::{Actor, Bilingual, Language};

use crate::support::TestDesk;
use crate::support::acts::{facts, words};
use crate::support::cast::{CUSTOMER, OPERATOR, START};

fn last(entries: &[Entry]) -> &Message {
    let mut messages = entries.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        Entry::Fact(_) => None,
    });
    messages.next_back().expect("a message")
}

fn placed() -> (String, String) {
    ("placed".to_owned(), String::new())
}

twins! {
    async fn a_developers_mail_stops_the_clock_and_reaches_the_customer(desk: TestDesk) {
        let desk = desk.answerable();
        let number = desk.ask("앱이 꺼져요").await;
        let mail = desk.newest_mail_to("help@moalabs.example").await;
        desk.later(HOUR);
        assert_eq!(desk.arrives(mail.answer("jisoo@moalabs.example", "4.8.2에서 고쳤습니다.")).await, placed());
        let seen = desk.customer_sees(number).await;
        assert_eq!((seen.head.state, seen.head.answered_at), (AwaitingCustomer, Some(START + HOUR)));
        let answer = last(&seen.entries);
        assert_eq!((answer.body.as_str(), answer.via), ("4.8.2에서 고쳤습니다.", Via::Mail));
        assert_eq!(answer.author_name.get(Language::Ko), "이지수");
        assert!(answer.folded.as_deref().is_some_and(|folded| folded.contains("> the history")));
        assert_eq!(desk.told().await, ["seoyeon@naver.example"]);
    }

    async fn whoever_reads_the_contact_address_answers_for_the_seller(desk: TestDesk) {
        let desk = desk.answerable();
        let number = desk.ask("앱이 꺼져요").await;
        let mail = desk.newest_mail_to("help@moalabs.example").await;
        desk.later(HOUR);
        assert_eq!(desk.arrives(mail.answer("Help@Moalabs.example", "확인했습니다.")).await, placed());
        let seen = desk.customer_sees(number).await;
        assert_eq!(last(&seen.entries).author_name, Bilingual::new("모아랩스", "Moalabs"));
        assert_eq!(seen.head.state, AwaitingCustomer);
        let log = desk.act(OPERATOR).records().audit(Some(number), None).await.expect("a log");
        assert!(log.facts.rows.iter().any(|row| row.fact.kind == EventKind::MessageSent));
    }

    async fn a_customers_mail_goes_back_the_same_way(desk: TestDesk) {
        let desk = desk.answerable();
        let number = desk.ask("앱이 꺼져요").await;
        desk.later(HOUR);
        desk.reply(number, "고쳤습니다.").await;
        let mail = desk.newest_mail_to("seoyeon@naver.example").await;
        desk.later(DAY);
        assert_eq!(desk.arrives(mail.answer("seoyeon@naver.example", "아직도 꺼져요")).await, placed());
        let seen = desk.developer_sees(number).await;
        assert_eq!((seen.head.state, seen.head.due_at), (AwaitingDeveloper, Some(START + 4 * DAY + HOUR)));
        assert_eq!(words(&seen.entries), ["앱이 꺼져요", "고쳤습니다.", "아직도 꺼져요"]);
        assert_eq!(desk.told().await, ["help@moalabs.example"]);
        let found = desk.act(CUSTOMER).inquiries().mine(None).await.expect("a list");
        assert_eq!(found.open.len(), 1);
    }

    async fn both_sides_have_addresses_of_their_own_that_stay_the_same(desk: TestDesk) {
        let desk = desk.answerable();
        let number = desk.ask("앱이 꺼져요").await;
        let developers = desk.newest_mail_to("help@moalabs.example").await.address;
        desk.later(HOUR);
        desk.reply(number, "고쳤습니다.").await;
        let customers = desk.newest_mail_to("seoyeon@naver.example").await.address;
        desk.later(HOUR);
        desk.follow_up(number, "고마워요").await;
        assert_eq!(desk.newest_mail_to("help@moalabs.example").await.address, developers);
        assert_ne!(developers, customers);
        assert!(developers.starts_with(&format!("{}.", number.to_string().to_lowercase())), "{developers}");
        let token = developers.split(['.', '@']).nth(1).expect("a token");
        assert_eq!(token.len(), 40, "160 bits");
        for (text,) in desk.rows::<(String,)>("SELECT token_hash FROM reply_addresses").await {
            assert!(!text.contains(token), "whoever reads the database cannot write in anybody's name");
        }
    }

    async fn an_answer_to_what_has_ended_reopens_it_for_a_month(desk: TestDesk) {
        let desk = desk.answerable();
        let number = desk.ask("앱이 꺼져요").await;
        desk.later(HOUR);
        desk.reply(number, "고쳤습니다.").await;
        let mail = desk.newest_mail_to("seoyeon@naver.example").await;
        desk.act(CUSTOMER).inquiries().close(number).await.expect("closed");
        desk.later(30 * DAY);
        assert_eq!(desk.arrives(mail.answer("seoyeon@naver.example", "다시 꺼져요")).await, placed());
        let seen = desk.customer_sees(number).await;
        assert_eq!(seen.head.state, AwaitingDeveloper);
        assert!(facts(&seen.entries).contains(&EventKind::InquiryReopened));
    }

    async fn a_later_answer_starts_a_new_inquiry_that_points_to_the_old(desk: TestDesk) {
        let desk = desk.answerable();
        let old = desk.ask("앱이 꺼져요").await;
        desk.reply(old, "고쳤습니다.").await;
        let mail = desk.newest_mail_to("seoyeon@naver.example").await;
        desk.act(CUSTOMER).inquiries().close(old).await.expect("closed");
        desk.later(30 * DAY + 1);
        assert_eq!(desk.arrives(mail.answer("seoyeon@naver.example", "또 꺼져요. 다른 화면이에요.")).await, placed());
        assert_eq!(desk.state(old).await, Closed);
        let mine = desk.act(CUSTOMER).inquiries().mine(None).await.expect("a list");
        let new = &mine.open[0];
        assert_eq!((new.kind, new.app.as_ref().map(|app| app.package.as_str())), (model::inquiry::InquiryKind::Error, Some("kr.moalabs.moaplan")));
        let seen = desk.customer_sees(new.number).await;
        assert_eq!(seen.follows, Some(old));
        assert_eq!(words(&seen.entries), ["또 꺼져요. 다른 화면이에요."]);
        // The answer to the new mail leads to the new inquiry.
        let next = desk.newest_mail_to("help@moalabs.example").await;
        assert!(next.address.starts_with(&new.number.to_string().to_lowercase()));
    }

    async fn the_same_mail_twice_is_one_message(desk: TestDesk) {
        let desk = desk.answerable();
        let number = desk.ask("앱이 꺼져요").await;
        let mail = desk.newest_mail_to("help@moalabs.example").await;
        let answer = mail.answer("jisoo@moalabs.example", "고쳤습니다.");
        desk.later(HOUR);
        assert_eq!(desk.arrives(answer.clone()).await, placed());
        // The second time it came over another server, which added a header.
        let mut again = answer.clone();
        again.raw.splice(0..0, *b"Received: from elsewhere\r\n");
        assert_eq!(desk.arrives(again).await, ("noted".into(), String::new()));
        assert_eq!(words(&desk.customer_sees(number).await.entries), ["앱이 꺼져요", "고쳤습니다."]);
        assert_eq!(desk.told().await, ["seoyeon@naver.example"]);
    }

    async fn a_mail_says_what_was_left_out(desk: TestDesk) {
        let desk = desk.answerable();
        let number = desk.ask("앱이 꺼져요").await;
        let mail = desk.newest_mail_to("help@moalabs.example").await;
        let mut answer = mail.answer("jisoo@moalabs.example", "");
        let raw = String::from_utf8(answer.raw).expect("text");
        let (head, _) = raw.split_once("Content-Type").expect("a head");
        answer.raw = format!(
            "{head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\
             화면을 붙입니다.\r\n--b\r\nContent-Type: image/png; name=shot.png\r\nContent-Disposition: attachment; filename=shot.png\r\n\
             Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n"
        )
        .into_bytes();
        desk.later(HOUR);
        assert_eq!(desk.arrives(answer).await, placed());
        let seen = desk.customer_sees(number).await;
        assert_eq!((last(&seen.entries).left_out, last(&seen.entries).kind), (1, MessageKind::Message));
    }

    async fn a_bounce_marks_the_mail_that_came_back_and_stops_no_clock(desk: TestDesk) {
        let desk = desk.answerable();
        let number = desk.ask("앱이 꺼져요").await;
        let mail = desk.newest_mail_to("help@moalabs.example").await;
        let report = desk::incoming::Arrival {
            recipient: mail.address.clone(),
            sender: Some(String::new()),
            raw: format!(
                "From: Mail Delivery System <MAILER-DAEMON@mx.moalabs.example>\r\nSubject: Undelivered Mail Returned to Sender\r\n\
                 Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nIt failed.\r\n\
                 --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.moalabs.example\r\n\r\nFinal-Recipient: rfc822; help@moalabs.example\r\n\
                 Action: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\r\n\r\n\
                 --b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <{}>\r\n\r\n--b--\r\n",
                mail.message_id
            )
            .into_bytes(),
            ..desk::incoming::Arrival::default()
        };
        assert_eq!(desk.arrives(report).await, ("noted".into(), String::new()));
        let mails = desk.act(OPERATOR).mails().list(None).await.expect("mails");
        assert_eq!(mails.rows[0].state, model::view::MailState::Bounced);
        assert_eq!(mails.rows[0].error.as_deref(), Some("550 5.1.1 User unknown"));
        assert_eq!(desk.state(number).await, AwaitingDeveloper);
        let seen = desk.operator_sees(number).await;
        assert!(facts(&seen.entries).contains(&EventKind::MailBounced));
        assert_eq!(desk.told().await, Vec::<String>::new(), "nobody is written to because of a bounce");
    }

    async fn an_out_of_office_note_is_no_answer(desk: TestDesk) {
        let desk = desk.answerable();
        let number = desk.ask("앱이 꺼져요").await;
        let mail = desk.newest_mail_to("help@moalabs.example").await;
        for headers in ["Auto-Submitted: auto-replied\r\n", "Precedence: bulk\r\n", "X-Autoreply: yes\r\n", "List-Id: <all.moalabs.example>\r\n"] {
            let note = mail.answer_with("help@moalabs.example", headers, "휴가 중입니다.");
            assert_eq!(desk.arrives(note).await, ("noted".into(), String::new()), "{headers}");
        }
        let seen = desk.customer_sees(number).await;
        assert_eq!((seen.head.state, seen.head.answered_at), (AwaitingDeveloper, None));
        assert_eq!(words(&seen.entries), ["앱이 꺼져요"]);
        assert_eq!(desk.told().await, Vec::<String>::new());
        desk.later(3 * DAY);
        assert_eq!(desk.escalate().await, 1, "the clock went on");
    }

    async fn an_operator_puts_a_mail_where_it_belongs(desk: TestDesk) {
        let desk = desk.answerable();
        let number = desk.ask("앱이 꺼져요").await;
        let mail = desk.newest_mail_to("help@moalabs.example").await;
        let private = mail.answer("minho.private@mail.example", "집에서 답합니다. 고쳤습니다.");
        assert_eq!(desk.arrives(private).await, ("held".into(), "other_sender".into()));
        assert_eq!(words(&desk.customer_sees(number).await.entries), ["앱이 꺼져요"]);
        let held = desk.act(OPERATOR).incoming().held(None).await.expect("a list").rows;
        assert_eq!((held.len(), held[0].inquiry, held[0].author.as_deref()), (1, Some(number), Some("minho.private@mail.example")));
        let shown = desk.act(OPERATOR).incoming().show(held[0].id).await.expect("a mail");
        assert_eq!(shown.said, "집에서 답합니다. 고쳤습니다.");
        desk.later(HOUR);
        let placed = desk.act(OPERATOR).incoming().place_by_hand(held[0].id, &number.to_string(), "developer").await;
        assert_eq!(placed.expect("placed"), number);
        let seen = desk.customer_sees(number).await;
        assert_eq!((seen.head.state, last(&seen.entries).body.as_str()), (AwaitingCustomer, "집에서 답합니다. 고쳤습니다."));
        let again = desk.act(OPERATOR).incoming().place_by_hand(held[0].id, &number.to_string(), "developer").await;
        assert!(matches!(again, Err(desk::Error::NotFound)), "it is placed once: {again:?}");
        assert!(desk.act(OPERATOR).incoming().held(None).await.expect("a list").rows.is_empty());
    }

    async fn many_processes_place_a_mail_once(desk: TestDesk) {
        let desk = desk.answerable();
        let number = desk.ask("앱이 꺼져요").await;
        let mail = desk.newest_mail_to("help@moalabs.example").await;
        desk.later(HOUR);
        let post = desk.act(Actor::System).incoming();
        post.receive(mail.answer("jisoo@moalabs.example", "고쳤습니다.")).await.expect("kept");
        let rounds = (0..6).map(|_| {
            let desk = desk.clone();
            tokio::spawn(async move {
                let none = desk::incoming::Prover::none();
                desk.act(Actor::System).incoming().place_waiting(&none).await
            })
        });
        for round in futures::future::join_all(rounds).await {
            round.expect("no panic").expect("a round");
        }
        assert_eq!(words(&desk.customer_sees(number).await.entries), ["앱이 꺼져요", "고쳤습니다."]);
        assert_eq!(desk.count("SELECT COUNT(*) FROM incoming_mails WHERE state = 'placed'").await, 1);
    }
}
