//! Mail that speaks for nobody: forged, guessed, endless, or at the wrong time.

use desk::incoming::{Arrival, MAIL_MAX, Prover};
use model::Actor;
use model::mail::{Demand, FLOOD, MailPolicy};
use model::time::HOUR;

use crate::support::acts::words;
use crate::support::cast::{CUSTOMER, OPERATOR};
use crate::support::{TestDesk, names};

fn held(reason: &str) -> (String, String) {
    ("held".to_owned(), reason.to_owned())
}

fn nothing() -> Vec<String> {
    Vec::new()
}

twins! {
    async fn an_address_with_a_changed_letter_leads_nowhere(desk: TestDesk) {
        let desk = desk.answerable();
        let number = desk.ask("앱이 꺼져요").await;
        let mail = desk.newest_mail_to("help@moalabs.example").await;
        let post = desk.act(Actor::System).incoming();
        assert!(post.takes(&mail.address).await.expect("asked"));
        assert!(post.takes(&mail.address.to_uppercase()).await.expect("asked"), "some programs change the case");
        let (local, domain) = mail.address.split_once('@').expect("an address");
        let last = if local.ends_with('0') { '1' } else { '0' };
        let guesses = [
            format!("{}{last}@{domain}", &local[..local.len() - 1]),
            format!("{number}@{domain}"),
            format!("{number}.@{domain}"),
            String::new(),
            "no-reply@reply.nuristore.example".to_owned(),
        ];
        for guess in guesses {
            assert!(!post.takes(&guess).await.expect("asked"), "{guess}");
            let mut answer = mail.answer("jisoo@moalabs.example", &format!("to {guess}"));
            answer.recipient = guess;
            // The right Message-ID in In-Reply-To opens nothing.
            assert_eq!(desk.arrives(answer).await, held("unknown_address"));
        }
        assert_eq!(words(&desk.customer_sees(number).await.entries), ["앱이 꺼져요"]);
        assert_eq!(desk.told().await, nothing());
    }

    async fn the_customers_address_does_not_let_a_developer_speak_nor_the_other_way_round(desk: TestDesk) {
        let desk = desk.answerable();
        let number = desk.ask("앱이 꺼져요").await;
        let developers = desk.newest_mail_to("help@moalabs.example").await;
        desk.later(HOUR);
        desk.reply(number, "고쳤습니다.").await;
        let customers = desk.newest_mail_to("seoyeon@naver.example").await;
        for (letterbox, from) in [
            (&customers, "help@moalabs.example"),
            (&customers, "jisoo@moalabs.example"),
            (&developers, "seoyeon@naver.example"),
            (&developers, "yujin@auroragames.example"),
            (&developers, "support@auroragames.example"),
            (&customers, "marcus@gmail.example"),
            (&developers, "jihun@nuristore.example"),
        ] {
            assert_eq!(desk.arrives(letterbox.answer(from, "I am somebody else")).await, held("other_sender"), "{from}");
        }
        assert_eq!(words(&desk.customer_sees(number).await.entries), ["앱이 꺼져요", "고쳤습니다."]);
        assert_eq!(desk.told().await, nothing());
    }

    async fn a_name_a_second_author_or_a_reply_to_make_nobody_a_participant(desk: TestDesk) {
        let desk = desk.answerable();
        let number = desk.ask("앱이 꺼져요").await;
        let mail = desk.newest_mail_to("help@moalabs.example").await;
        let with_from = |from: &str| {
            let answer = mail.answer("mallory@evil.example", &format!("from {from}"));
            let raw = String::from_utf8(answer.raw.clone()).expect("text");
            let raw = raw.replace("=?utf-8?q?Somebody?= <mallory@evil.example>", from);
            Arrival { raw: raw.into_bytes(), ..answer }
        };
        for from in [
            "\"jisoo@moalabs.example\" <mallory@evil.example>",
            "jisoo@moalabs.example <mallory@evil.example>",
            "jisoo@moalabs.example, mallory@evil.example",
            "Team: jisoo@moalabs.example, minho@moalabs.example;",
            "",
        ] {
            assert_eq!(desk.arrives(with_from(from)).await, held("other_sender"), "{from}");
        }
        let others = "Cc: mallory@evil.example\r\nReply-To: mallory@evil.example\r\nSender: mallory@evil.example\r\n";
        let answer = mail.answer_with("jisoo@moalabs.example", others, "고쳤습니다.");
        desk.later(HOUR);
        assert_eq!(desk.arrives(answer).await.0, "placed");
        assert_eq!(desk.told().await, ["seoyeon@naver.example"], "whoever stands in other headers gets nothing");
        assert_eq!(words(&desk.customer_sees(number).await.entries), ["앱이 꺼져요", "고쳤습니다."]);
    }

    async fn a_revoked_address_is_shut_and_the_next_mail_brings_another(desk: TestDesk) {
        let desk = desk.answerable();
        let number = desk.ask("앱이 꺼져요").await;
        let mail = desk.newest_mail_to("help@moalabs.example").await;
        desk.act(OPERATOR).incoming().revoke(number).await.expect("revoked");
        assert!(!desk.act(Actor::System).incoming().takes(&mail.address).await.expect("asked"));
        assert_eq!(desk.arrives(mail.answer("jisoo@moalabs.example", "고쳤습니다.")).await, held("unknown_address"));
        desk.later(HOUR);
        desk.follow_up(number, "아직도요").await;
        let next = desk.newest_mail_to("help@moalabs.example").await;
        assert_ne!(next.address, mail.address);
        assert_eq!(desk.arrives(next.answer("jisoo@moalabs.example", "이제 고쳤습니다.")).await.0, "placed");
    }

    async fn two_machines_that_answer_each_other_fall_silent(desk: TestDesk) {
        let desk = desk.answerable();
        let number = desk.ask("앱이 꺼져요").await;
        let mail = desk.newest_mail_to("help@moalabs.example").await;
        // A machine without any sign of being one.
        for round in 0..1_000 / 10 {
            let answer = mail.answer("help@moalabs.example", &format!("고객님, 접수되었습니다. {round}"));
            let expected = if round < FLOOD { ("placed".to_owned(), String::new()) } else { held("too_many") };
            assert_eq!(desk.arrives(answer).await, expected, "{round}");
        }
        assert_eq!(i64::try_from(words(&desk.customer_sees(number).await.entries).len()).expect("few"), 1 + FLOOD);
        desk.later(2 * HOUR);
        assert_eq!(desk.arrives(mail.answer("help@moalabs.example", "사람이 씁니다.")).await.0, "placed");
    }

    async fn a_mail_without_new_words_waits_for_an_operator(desk: TestDesk) {
        let desk = desk.answerable();
        desk.ask("앱이 꺼져요").await;
        let mail = desk.newest_mail_to("help@moalabs.example").await;
        assert_eq!(desk.arrives(mail.answer("jisoo@moalabs.example", "")).await, held("empty"));
        let endless = "가나다라 ".repeat(5_000);
        assert_eq!(desk.arrives(mail.answer("jisoo@moalabs.example", &endless)).await, held("too_long"));
    }

    async fn a_developers_mail_after_the_end_waits_for_an_operator(desk: TestDesk) {
        let desk = desk.answerable();
        let number = desk.ask("앱이 꺼져요").await;
        let mail = desk.newest_mail_to("help@moalabs.example").await;
        desk.act(CUSTOMER).inquiries().withdraw(number).await.expect("withdrawn");
        desk.told().await;
        assert_eq!(desk.arrives(mail.answer("jisoo@moalabs.example", "고쳤습니다.")).await, held("not_now"));
        assert_eq!(desk.told().await, nothing());
        let held = desk.act(OPERATOR).incoming().held(None).await.expect("a list").rows;
        desk.act(OPERATOR).incoming().drop_mail(held[0].id).await.expect("dropped");
        assert_eq!(desk.count("SELECT COUNT(*) FROM incoming_mails WHERE state = 'dropped' AND LENGTH(raw) > 100").await, 1, "kept as it came");
    }

    async fn what_is_no_mail_is_kept_and_speaks_for_nobody(desk: TestDesk) {
        let desk = desk.answerable();
        let number = desk.ask("앱이 꺼져요").await;
        let mail = desk.newest_mail_to("help@moalabs.example").await;
        let long_line = [b"Subject: ".to_vec(), vec![b'x'; 1024 * 1024], b"\r\n\r\nhi".to_vec()].concat();
        let nested: Vec<u8> = (0..1_000)
            .flat_map(|at| format!("Content-Type: multipart/mixed; boundary=b{at}\r\n\r\n--b{at}\r\n").into_bytes())
            .collect();
        for raw in [
            Vec::new(),
            b"\0\0\0".to_vec(),
            b"\r\n\r\n".to_vec(),
            b"no headers at all".to_vec(),
            b"From: jisoo@moalabs.example".to_vec(),
            (0..=255_u8).cycle().take(100_000).collect(),
            long_line,
            nested,
        ] {
            let arrival = Arrival { recipient: mail.address.clone(), sender: None, raw, ..Arrival::default() };
            let (state, reason) = desk.arrives(arrival).await;
            assert_eq!(state, "held", "{reason}");
        }
        assert_eq!(words(&desk.customer_sees(number).await.entries), ["앱이 꺼져요"]);
        let too_large = Arrival { recipient: mail.address.clone(), raw: vec![b'x'; MAIL_MAX + 1], ..Arrival::default() };
        assert!(desk.act(Actor::System).incoming().receive(too_large).await.is_err());
    }

    async fn where_proof_is_demanded_a_mail_without_one_waits(desk: TestDesk) {
        let strict = MailPolicy { demand: Demand::Authenticated, ..MailPolicy::default() };
        let desk = desk.changed(|setup| desk::Setup { mail: strict, ..setup }).answerable();
        let number = desk.ask("앱이 꺼져요").await;
        let mail = desk.newest_mail_to("help@moalabs.example").await;
        let prover = Prover::server("mx.nuristore.example");
        let said = |result: &str| {
            format!("Authentication-Results: mx.nuristore.example; dkim={result} header.d=moalabs.example\r\n")
        };
        let put_on_top = |header: String, answer: Arrival| {
            Arrival { raw: [header.into_bytes(), answer.raw].concat(), ..answer }
        };
        let forged = put_on_top(said("fail"), mail.answer("jisoo@moalabs.example", "위조입니다."));
        assert_eq!(desk.arrives_proved_by(forged, &prover).await, held("not_authenticated"));
        let bare = mail.answer("jisoo@moalabs.example", "증거가 없습니다.");
        assert_eq!(desk.arrives_proved_by(bare, &prover).await, held("not_authenticated"));
        desk.later(HOUR);
        let proved = put_on_top(said("pass"), mail.answer("jisoo@moalabs.example", "고쳤습니다."));
        assert_eq!(desk.arrives_proved_by(proved, &prover).await.0, "placed");
        assert_eq!(words(&desk.customer_sees(number).await.entries), ["앱이 꺼져요", "고쳤습니다."]);
    }

    async fn spf_and_dkim_are_asked_of_the_authors_domain(desk: TestDesk) {
        let strict = MailPolicy { demand: Demand::Authenticated, ..MailPolicy::default() };
        let desk = desk.changed(|setup| desk::Setup { mail: strict, ..setup }).answerable();
        let number = desk.ask("앱이 꺼져요").await;
        let mail = desk.newest_mail_to("help@moalabs.example").await;
        let (key, public) = (include_str!("../../src/mail/tests/dkim.pem"), include_str!("../../src/mail/tests/dkim.txt"));
        let server = names::serve(vec![
            ("moalabs.example", "v=spf1 ip4:192.0.2.7 -all".to_owned()),
            ("s1._domainkey.moalabs.example", format!("v=DKIM1; k=rsa; p={}", public.trim())),
            ("s1._domainkey.evil.example", format!("v=DKIM1; k=rsa; p={}", public.trim())),
        ])
        .await;
        let prover = Prover::asking(server, "reply.nuristore.example").expect("a prover");
        let from = |ip: &str, answer: Arrival| Arrival {
            remote_ip: ip.parse().ok(), helo: Some("mx.moalabs.example".to_owned()), ..answer
        };
        let bare = from("198.51.100.9", mail.answer("jisoo@moalabs.example", "다른 서버에서 왔습니다."));
        assert_eq!(desk.arrives_proved_by(bare, &prover).await, held("not_authenticated"));
        desk.later(HOUR);
        let by_spf = from("192.0.2.7", mail.answer("jisoo@moalabs.example", "우리 서버에서 왔습니다."));
        assert_eq!(desk.arrives_proved_by(by_spf, &prover).await.0, "placed");
        let signed = |domain: &str, said: &str| {
            let answer = mail.answer("jisoo@moalabs.example", said);
            let signature = desk::mail::Signer::from_pem(key, domain, "s1").expect("a signer").header(&answer.raw);
            from("198.51.100.9", Arrival { raw: [signature.expect("a signature").into_bytes(), answer.raw].concat(), ..answer })
        };
        let foreign = signed("evil.example", "남이 서명했습니다.");
        assert_eq!(desk.arrives_proved_by(foreign, &prover).await, held("not_authenticated"));
        desk.later(HOUR);
        let own = signed("moalabs.example", "우리가 서명했습니다.");
        assert_eq!(desk.arrives_proved_by(own, &prover).await.0, "placed");
        assert_eq!(words(&desk.customer_sees(number).await.entries), ["앱이 꺼져요", "우리 서버에서 왔습니다.", "우리가 서명했습니다."]);
        let proofs: Vec<(String,)> = desk.rows("SELECT proof FROM incoming_mails WHERE proof IS NOT NULL ORDER BY at").await;
        assert_eq!(proofs.into_iter().map(|(proof,)| proof).collect::<Vec<_>>(), ["spf", "dkim"]);
    }

    async fn a_name_server_out_of_reach_delays_a_mail_and_loses_none(desk: TestDesk) {
        let strict = MailPolicy { demand: Demand::Authenticated, ..MailPolicy::default() };
        let desk = desk.changed(|setup| desk::Setup { mail: strict, ..setup }).answerable();
        desk.ask("앱이 꺼져요").await;
        let mail = desk.newest_mail_to("help@moalabs.example").await;
        // A port that nobody listens at.
        let nobody = tokio::net::UdpSocket::bind("127.0.0.1:0").await.expect("a port").local_addr().expect("an address");
        let prover = Prover::asking(nobody, "reply.nuristore.example").expect("a prover");
        let answer = Arrival { remote_ip: "192.0.2.7".parse().ok(), ..mail.answer("jisoo@moalabs.example", "고쳤습니다.") };
        assert_eq!(desk.arrives_proved_by(answer, &prover).await, ("waiting".to_owned(), String::new()));
        desk.later(2 * HOUR);
        desk.act(Actor::System).incoming().place_waiting(&prover).await.expect("a round");
        assert_eq!(desk.count("SELECT COUNT(*) FROM incoming_mails WHERE state = 'held' AND reason = 'not_authenticated'").await, 1);
    }
}
