//! Every kind of mail, to everybody who can get it, about every kind of inquiry: written without a hole.

use desk::mail::{LetterKind, Recipient};
use desk::{HandOver, SubmitForm};
use model::IdempotencyKey;
use serde_json::{Value, json};

use super::reviews::write;
use crate::support::acts::holes;
use crate::support::cast::{
    AURORA, BOUGHT_LOCAL, DEVELOPER, FREE_PACKAGE, MARCUS, MOALABS, MOAPLAN, OPERATOR, OTHER_CUSTOMER, PREMIUM,
    SEOYEON, SEOYEONS_NUMBER,
};
use crate::support::rulings::cancel;
use crate::support::{TestDesk, args};

async fn leave(desk: &TestDesk, payload: &Value) {
    let id = desk.key().parse::<IdempotencyKey>().expect("an id").to_string();
    desk.run(
        "INSERT INTO outbox (id, topic, payload, state, attempts, not_before, created_at) VALUES ($1, 'mail', $2, 'waiting', 0, $3, $3)",
        args![id, payload.to_string(), desk.desk.now()],
    )
    .await;
}

/// Both readers of one role: one reads Korean, the other English.
fn readers(recipient: Recipient) -> Vec<Value> {
    match recipient {
        Recipient::Customer => vec![json!({ "account": SEOYEON }), json!({ "account": MARCUS })],
        Recipient::Developer => vec![json!({ "seller": MOALABS }), json!({ "seller": AURORA })],
        Recipient::Operator => vec![json!("center")],
    }
}

/// Inquiries of every channel and kind, in many states, as ids with a message of each where there is one.
async fn inquiries(desk: &TestDesk) -> Vec<(String, Option<String>)> {
    let cancelled = desk.escalated_refund().await;
    desk.act(OPERATOR).refunds().decide(cancelled, &cancel()).await.expect("decided");
    desk.act(OPERATOR).consents().reveal(cancelled, "match_payment", "").await.expect("a look");
    desk.deliver().await;
    for kind in ["improvement", "error", "other"] {
        desk.submit(SubmitForm { kind: kind.into(), ..desk.question("질문이 있어요") }).await;
    }
    let answered = desk.ask("답을 받은 질문").await;
    desk.reply(answered, "답입니다.").await;
    desk.submit(SubmitForm { package: FREE_PACKAGE.into(), ..desk.question("Starlight 문의") }).await;
    let by_hand = SubmitForm {
        purchase: "other".into(),
        claimed_at: BOUGHT_LOCAL.into(),
        claimed_item: "프리미엄".into(),
        ..desk.center_form()
    };
    desk.submit(by_hand).await;
    desk.submit(SubmitForm {
        kind: "other".into(), package: String::new(), ..desk.question("스토어에 묻습니다")
    })
    .await;
    let marcus = SubmitForm { purchase: crate::support::cast::MARCUS_PREMIUM.to_string(), ..desk.refund_form() };
    let theirs = desk.act(OTHER_CUSTOMER).inquiries().submit(marcus).await.expect("sent");
    desk.act(DEVELOPER)
        .refunds()
        .decline_as_developer(theirs, &desk.key(), "Used for 40 days.")
        .await
        .expect("declined");
    for number in [SEOYEONS_NUMBER, "9999-9999-99"] {
        let form = HandOver {
            key: desk.key(),
            consent: "X".into(),
            customer_number: number.into(),
            purchased_at: "2026-11-02T10:00".into(),
            item: format!("{MOAPLAN}/{PREMIUM}"),
            note: "메모".into(),
        };
        desk.act(DEVELOPER).inquiries().hand_over(form).await.expect("handed over");
    }
    desk.rows("SELECT i.id, (SELECT MAX(m.id) FROM messages m WHERE m.inquiry_id = i.id) FROM inquiries i").await
}

twins! {
    async fn every_letter_is_written_without_a_hole(desk: TestDesk) {
        let inquiries = inquiries(&desk).await;
        let review = write(&desk, "2", "위젯이 하얗게 나와요").await;
        desk.act(DEVELOPER).reviews().reply(review, "고쳤습니다.").await.expect("a reply");
        desk.deliver().await;
        let before = desk.count("SELECT COUNT(*) FROM mails").await;
        // A reminder of a deadline that no longer runs is not written.
        let (mut left, mut reminders) = (0, 0);
        // What tells of a text that was taken down, of a whole day, or asks somebody to join has stories of its own.
        let elsewhere =
            [LetterKind::TakenDown, LetterKind::PutBack, LetterKind::AppealDenied, LetterKind::Digest, LetterKind::Invitation];
        for &letter in LetterKind::ALL.iter().filter(|letter| !elsewhere.contains(letter)) {
            for to in letter.recipients().iter().flat_map(|&recipient| readers(recipient)) {
                let about_review = matches!(letter, LetterKind::ReviewReplied | LetterKind::ReviewChanged);
                if about_review || letter == LetterKind::Welcome {
                    let review = about_review.then_some(review);
                    leave(&desk, &json!({ "errand": "mail", "letter": letter.as_str(), "to": to, "review": review })).await;
                    left += 1;
                    continue;
                }
                for (inquiry, message) in &inquiries {
                    for message in [None, message.as_ref()] {
                        let payload = json!({
                            "errand": "mail", "letter": letter.as_str(), "to": to, "inquiry": inquiry, "message": message,
                        });
                        leave(&desk, &payload).await;
                        left += 1;
                        reminders += i64::from(letter == LetterKind::Reminder);
                    }
                }
            }
        }
        let ran = desk.deliver().await;
        assert_eq!((i64::from(ran.done), ran.again, ran.dead), (left, 0, 0));
        let mails = desk.mails().await;
        let written = i64::try_from(mails.len()).expect("a count") - before;
        assert!((left - reminders + 1..left).contains(&written), "{written} of {left} with {reminders} reminders");
        for mail in mails {
            for text in [&mail.subject, &mail.body_text, &mail.body_html] {
                assert_eq!(holes(text), Vec::<String>::new(), "{}: {text}", mail.subject);
            }
            assert!(!mail.subject.trim().is_empty() && !mail.subject.contains('\n'));
        }
    }

    async fn mails_come_in_the_readers_language(desk: TestDesk) {
        desk.ask("앱이 꺼져요").await;
        let form = SubmitForm { package: FREE_PACKAGE.into(), ..desk.question("It crashes") };
        desk.act(OTHER_CUSTOMER).inquiries().submit(form).await.expect("sent");
        let mails = desk.mails().await;
        let hangul = |text: &str| text.chars().any(|c| ('가'..='힣').contains(&c));
        let subject = |to: &str| mails.iter().find(|mail| mail.recipient == to).expect("a mail").subject.clone();
        assert!(hangul(&subject("help@moalabs.example")));
        assert!(!hangul(&subject("support@auroragames.example")), "{}", subject("support@auroragames.example"));
    }

    async fn who_closed_an_inquiry_is_said(desk: TestDesk) {
        let (one, two) = (desk.ask("개발자가 닫을 질문").await, desk.ask("운영팀이 닫을 질문").await);
        desk.told().await;
        desk.act(DEVELOPER).inquiries().close(one).await.expect("closed");
        desk.act(OPERATOR).inquiries().close(two).await.expect("closed");
        let mails = desk.mails().await;
        let about = |words: &str| mails.iter().find(|mail| mail.subject.contains(words) && mail.recipient.starts_with("seoyeon")).expect("a mail");
        assert!(about("개발자가 닫을").body_text.contains("모아랩스가 문의를 끝냈어요"), "{}", about("개발자가 닫을").body_text);
        assert!(about("운영팀이 닫을").body_text.contains("운영팀이 문의를 끝냈어요"), "{}", about("운영팀이 닫을").body_text);
    }

    async fn operators_read_every_mail_as_it_was_sent(desk: TestDesk) {
        desk.ask("앱이 꺼져요").await;
        desk.deliver().await;
        let mails = desk.act(OPERATOR).mails();
        let row = mails.list(None).await.expect("a page").rows.remove(0);
        let mail = mails.show(row.id).await.expect("a mail");
        assert_eq!((mail.from.as_str(), mail.row.state.as_str()), ("no-reply@reply.nuristore.example", "filed"));
        assert!(mail.text.contains("> 앱이 꺼져요") && mail.html.contains("앱이 꺼져요"));
        let file = desk.database.mail().join(format!("{}.eml", row.id));
        assert!(file.exists(), "and as a file");
    }
}
