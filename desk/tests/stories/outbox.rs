//! What must be told is told: once, by whichever process, also after failures and crashes.

use std::collections::BTreeSet;

use model::time::{HOUR, MINUTE, SECOND};

use crate::support::smtp::{MailServer, header};
use crate::support::{TestDesk, args};

type Entry = (String, i64, i64, Option<String>);

async fn entries(desk: &TestDesk) -> Vec<Entry> {
    desk.rows("SELECT state, attempts, not_before, error FROM outbox ORDER BY id").await
}

async fn ask_many(desk: &TestDesk, many: usize) {
    for at in 0..many {
        desk.ask(&format!("질문 {at}")).await;
    }
}

twins! {
    async fn two_relays_at_once_send_every_mail_once(desk: TestDesk) {
        ask_many(&desk, 45).await;
        let server = MailServer::start();
        let other = desk.neighbour().await;
        let (one, two) = (desk.mailing_to(&server.url), other.mailing_to(&server.url));
        let (one, two) = tokio::join!(one.drain(), two.drain());
        let (one, two) = (one.expect("one"), two.expect("two"));
        assert_eq!((one.done + two.done, one.again + two.again), (45, 0));
        let ids = server.ids();
        assert_eq!(ids.len(), 45);
        assert_eq!(ids.into_iter().collect::<BTreeSet<_>>().len(), 45);
        assert!(entries(&desk).await.iter().all(|(state, ..)| state == "done"));
        other.desk.store().close().await;
    }

    async fn a_mail_server_that_is_busy_is_asked_again_ever_more_slowly(desk: TestDesk) {
        desk.ask("앱이 꺼져요").await;
        let server = MailServer::start();
        server.answer("451 4.3.0 later");
        let relay = desk.mailing_to(&server.url);
        let mut pauses = Vec::new();
        for attempt in 1..16 {
            let ran = relay.drain().await.expect("the relay runs");
            assert_eq!((ran.done, ran.again, ran.dead), (0, 1, 0), "attempt {attempt}");
            assert_eq!(server.mails().len(), attempt, "once for each attempt, and not before its time");
            let (state, attempts, not_before, error) = entries(&desk).await.remove(0);
            assert_eq!((state.as_str(), usize::try_from(attempts)), ("waiting", Ok(attempt)));
            assert!(error.is_some_and(|error| error.contains("451") || error.contains("later")));
            pauses.push(not_before - desk.desk.now().0);
            desk.later(pauses[attempt - 1]);
        }
        assert!(pauses.windows(2).all(|pair| pair[0] <= pair[1]), "{pauses:?}");
        assert!(pauses[0] <= MINUTE && pauses[0] >= SECOND && pauses[14] == 6 * HOUR, "{pauses:?}");
        let ran = relay.drain().await.expect("the relay runs");
        assert_eq!((ran.again, ran.dead), (0, 1), "the sixteenth is the last");
        assert_eq!(entries(&desk).await[0].0, "dead");
        desk.later(30 * 24 * HOUR);
        assert!(!relay.run_round().await.expect("the relay runs").any());
        assert_eq!(server.mails().len(), 16);
    }

    async fn a_mail_that_is_given_up_is_shown_as_failed(desk: TestDesk) {
        desk.ask("앱이 꺼져요").await;
        let server = MailServer::start();
        server.answer("451 4.3.0 later");
        let relay = desk.mailing_to(&server.url);
        for _ in 0..16 {
            relay.drain().await.expect("the relay runs");
            desk.later(6 * HOUR);
        }
        assert_eq!(entries(&desk).await[0].0, "dead");
        let states: Vec<(String,)> = desk.rows("SELECT state FROM mails").await;
        assert_eq!(states, [("failed".to_owned(),)], "nobody will send what operators see as waiting");
    }

    async fn a_busy_server_that_recovers_gets_the_mail(desk: TestDesk) {
        desk.ask("앱이 꺼져요").await;
        let server = MailServer::start();
        server.answer("451 4.3.0 later");
        let relay = desk.mailing_to(&server.url);
        relay.drain().await.expect("the relay runs");
        assert_eq!(desk.rows::<(String,)>("SELECT state FROM mails").await, [("waiting".to_owned(),)]);
        server.answer("");
        desk.later(HOUR);
        assert_eq!(relay.drain().await.expect("the relay runs").done, 1);
        let rows: Vec<(String, Option<String>)> = desk.rows("SELECT state, error FROM mails").await;
        assert_eq!(rows, [("sent".to_owned(), None)]);
    }

    async fn an_address_that_is_refused_for_good_is_not_tried_again(desk: TestDesk) {
        desk.ask("앱이 꺼져요").await;
        let server = MailServer::start();
        server.answer("550 5.1.1 no such mailbox");
        let ran = desk.mailing_to(&server.url).drain().await.expect("the relay runs");
        assert_eq!((ran.done, ran.dead, server.mails().len()), (0, 1, 1));
        assert_eq!(desk.rows::<(String,)>("SELECT state FROM mails").await, [("failed".to_owned(),)]);
    }

    async fn without_a_mail_server_nothing_is_lost(desk: TestDesk) {
        desk.ask("앱이 꺼져요").await;
        let closed = std::net::TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address");
        let ran = desk.mailing_to(&format!("smtp://{closed}")).drain().await.expect("the relay runs");
        assert_eq!((ran.again, ran.dead), (1, 0));
        desk.later(HOUR);
        assert_eq!(desk.deliver().await.done, 1);
    }

    async fn a_crash_between_sending_and_settling_loses_nothing(desk: TestDesk) {
        desk.ask("앱이 꺼져요").await;
        let server = MailServer::start();
        server.hold(1);
        let relay = desk.mailing_to(&server.url);
        let dying = tokio::spawn(async move { relay.drain().await });
        server.until_held().await;
        dying.abort();
        assert!(dying.await.is_err_and(|end| end.is_cancelled()));
        server.let_go();
        let next = desk.neighbour().await;
        let relay = next.mailing_to(&server.url);
        assert!(!relay.drain().await.expect("the relay runs").any(), "as long as the lease lasts");
        next.later(2 * MINUTE + 1);
        assert_eq!(relay.drain().await.expect("the relay runs").done, 1);
        let ids = server.ids();
        assert_eq!((ids.len(), &ids[0]), (2, &ids[1]), "twice the same message, by its Message-ID");
        assert_eq!(entries(&desk).await[0].0, "done");
        next.desk.store().close().await;
    }

    async fn a_slow_server_does_not_make_others_send_the_same_again(desk: TestDesk) {
        ask_many(&desk, 12).await;
        let server = MailServer::start();
        server.hold(1);
        let slow = desk.mailing_to(&server.url);
        let working = tokio::spawn(async move { slow.drain().await });
        server.until_held().await;
        // The first mail takes longer than the whole round was leased for; meanwhile another process takes over.
        desk.later(2 * MINUTE + 1);
        let other = desk.neighbour().await;
        other.mailing_to(&server.url).drain().await.expect("the other relay runs");
        server.let_go();
        working.await.expect("no panic").expect("the slow relay runs");
        let sent = server.ids();
        let twice = sent.len() - sent.iter().collect::<BTreeSet<_>>().len();
        assert!(twice <= 1, "{twice} mails were sent twice; only the one on its way could not be known");
        other.desk.store().close().await;
    }

    async fn an_errand_that_cannot_be_read_is_set_aside_and_holds_nobody_up(desk: TestDesk) {
        desk.run(
            "INSERT INTO outbox (id, topic, payload, state, attempts, not_before, created_at) VALUES ($1, 'mail', '{}', 'waiting', 0, 0, 0)",
            args![desk.key()],
        ).await;
        desk.ask("앱이 꺼져요").await;
        let ran = desk.deliver().await;
        assert_eq!((ran.done, ran.dead), (1, 1));
    }

    async fn mails_of_one_inquiry_are_one_thread_and_answer_nobody(desk: TestDesk) {
        let number = desk.ask("앱이 꺼져요").await;
        desk.reply(number, "고쳤습니다.").await;
        let server = MailServer::start();
        desk.mailing_to(&server.url).drain().await.expect("the relay runs");
        let mails = server.mails();
        let threads: BTreeSet<_> = mails.iter().map(|mail| header(mail, "References")).collect();
        assert_eq!((mails.len(), threads.len()), (2, 1));
        for mail in &mails {
            assert_eq!(header(mail, "Auto-Submitted").as_deref(), Some("auto-generated"));
            assert!(header(mail, "From").is_some_and(|from| from.contains("@reply.nuristore.example")));
            for name in ["Cc", "Bcc", "Reply-To"] {
                assert_eq!(header(mail, name), None);
            }
        }
    }
}
