//! Which mails somebody wants, and when: at once, once a day, or not at all; what is essential comes in any case.

use std::fs;

use desk::jobs::send_digests;
use mail_parser::MessageParser;
use model::Actor;
use model::notify::{Timing, Topic};
use model::time::{DAY, HOUR, MINUTE};

use crate::support::acts::Mail;
use crate::support::cast::{COLLEAGUE, CUSTOMER, DEVELOPER, OPERATOR};
use crate::support::rulings::cancel;
use crate::support::{TestDesk, fields, refused, status};

const SEOYEON: &str = "seoyeon@naver.example";

async fn choose(desk: &TestDesk, actor: Actor, choices: &[&str]) {
    let choices: Vec<String> = choices.iter().map(ToString::to_string).collect();
    desk.act(actor).accounts().set_notifications(&choices, "9").await.expect("chosen");
}

async fn mails_to(desk: &TestDesk, recipient: &str) -> Vec<Mail> {
    desk.mails().await.into_iter().filter(|mail| mail.recipient == recipient).collect()
}

/// The headers of the newest mail to somebody, as they went over the wire.
async fn headers_to(desk: &TestDesk, recipient: &str) -> String {
    desk.deliver().await;
    let mut raw: Vec<(std::time::SystemTime, String)> = fs::read_dir(desk.database.mail())
        .expect("mails were written")
        .map(|entry| entry.expect("a mail"))
        .map(|entry| {
            let text = fs::read_to_string(entry.path()).expect("a mail");
            (entry.metadata().and_then(|about| about.modified()).expect("a time"), text)
        })
        .filter(|(_, text)| text.contains(&format!("To: {recipient}")))
        .collect();
    raw.sort();
    let (_, newest) = raw.pop().expect("a mail");
    newest.split("\r\n\r\n").next().unwrap_or_default().to_owned()
}

/// The token of the address in `List-Unsubscribe`.
fn token_of(headers: &str) -> Option<String> {
    let mail = MessageParser::default().parse(headers.as_bytes())?;
    let value = mail.header_raw("List-Unsubscribe")?.trim().to_owned();
    value.trim_matches(['<', '>']).rsplit('/').next().map(str::to_owned)
}

twins! {
    async fn what_a_customer_wants_in_the_app_only_is_not_mailed_and_what_is_essential_is(desk: TestDesk) {
        choose(&desk, CUSTOMER, &["answers:in_app", "progress:in_app"]).await;
        let number = desk.ask_refund_without_consent().await;
        desk.told().await;
        desk.later(MINUTE);
        desk.reply(number, "확인했습니다.").await;
        assert_eq!(desk.told().await, Vec::<String>::new());
        desk.later(MINUTE);
        desk.act(DEVELOPER).refunds().agree(number, "", "").await.expect("agreed");
        assert_eq!(desk.told().await, ["center@nuristore.example"], "progress is not told, and operators are");
        desk.act(OPERATOR).consents().ask(number).await.expect("asked");
        assert_eq!(desk.told().await, [SEOYEON], "a question about consent always comes");
        desk.act(OPERATOR).refunds().decide(number, &cancel()).await.expect("cancelled");
        desk.deliver().await;
        assert!(desk.told().await.is_empty());
        let subjects: Vec<String> = mails_to(&desk, SEOYEON).await.into_iter().map(|mail| mail.subject).collect();
        assert!(subjects.iter().any(|subject| subject.contains("환불했어요")), "{subjects:?}");
    }

    async fn what_is_wanted_once_a_day_comes_together_at_that_hour(desk: TestDesk) {
        choose(&desk, CUSTOMER, &["answers:daily"]).await;
        let number = desk.ask("위젯이 하얗게 나와요").await;
        for words in ["어떤 기기인가요?", "4.8.2에서 고쳤습니다."] {
            desk.later(MINUTE);
            desk.reply(number, words).await;
        }
        desk.told().await;
        assert_eq!(mails_to(&desk, SEOYEON).await.len(), 0);
        send_digests(&desk.desk).await.expect("nothing is due");
        assert_eq!(desk.told().await, Vec::<String>::new(), "its hour has not come");
        desk.later(DAY);
        send_digests(&desk.desk).await.expect("put together");
        send_digests(&desk.desk).await.expect("nothing is left");
        assert_eq!(desk.told().await, [SEOYEON], "one mail");
        let mail = mails_to(&desk, SEOYEON).await.pop().expect("the daily mail");
        assert_eq!(mail.subject, "오늘의 소식 모아보기");
        assert_eq!(mail.body_text.matches(&format!("/my/inquiries/{number}")).count(), 2, "{}", mail.body_text);
        desk.later(DAY);
        send_digests(&desk.desk).await.expect("nothing new");
        assert_eq!(desk.told().await, Vec::<String>::new());
    }

    async fn a_member_of_a_seller_gets_what_they_chose_beside_the_contact_address(desk: TestDesk) {
        choose(&desk, DEVELOPER, &["new_inquiries:at_once", "customer_writes:daily"]).await;
        let number = desk.ask("위젯이 하얗게 나와요").await;
        assert_eq!(desk.told().await, ["help@moalabs.example", "jisoo@moalabs.example"]);
        desk.later(MINUTE);
        desk.follow_up(number, "S25입니다.").await;
        assert_eq!(desk.told().await, ["help@moalabs.example"]);
        desk.later(DAY);
        send_digests(&desk.desk).await.expect("put together");
        assert_eq!(desk.told().await, ["jisoo@moalabs.example"]);
        let settings = desk.act(COLLEAGUE).accounts().settings(None).await.expect("settings");
        assert!(settings.notifications.topics.contains(&(Topic::NewInquiries, Timing::InApp)), "a colleague chooses alone");
    }

    async fn who_switches_the_last_reminder_off_is_not_reminded_and_the_seller_is(desk: TestDesk) {
        choose(&desk, DEVELOPER, &["deadlines:in_app"]).await;
        desk.ask("위젯이 하얗게 나와요").await;
        desk.told().await;
        desk.later(3 * DAY - 5 * HOUR);
        desk::jobs::remind(&desk.desk).await.expect("reminded");
        let told = desk.told().await;
        assert!(!told.contains(&"jisoo@moalabs.example".to_owned()), "{told:?}");
        if !desk.desk.policy().is_night(desk.desk.now()) {
            assert!(told.contains(&"help@moalabs.example".to_owned()) && told.contains(&"minho@moalabs.example".to_owned()), "{told:?}");
        }
    }

    async fn one_press_stops_mails_of_a_kind_without_signing_in(desk: TestDesk) {
        let number = desk.ask("위젯이 하얗게 나와요").await;
        desk.later(MINUTE);
        desk.reply(number, "어떤 기기인가요?").await;
        let headers = headers_to(&desk, SEOYEON).await;
        assert!(headers.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{headers}");
        let token = token_of(&headers).expect("a link to stop them");
        let visitor = desk.act(Actor::Visitor).accounts();
        let asked = visitor.unsubscribing(&token).await.expect("what it stops");
        assert_eq!((asked.topic, asked.email.as_str()), (Some(Topic::Answers), "se•••@naver.example"));
        visitor.unsubscribe(&token).await.expect("stopped");
        visitor.unsubscribe(&token).await.expect("and once more");
        desk.later(MINUTE);
        desk.reply(number, "4.8.2에서 고쳤습니다.").await;
        assert_eq!(desk.told().await, Vec::<String>::new());
        for forged in ["", "x", &token.replace("answers", "progress"), &format!("{token}0")] {
            assert_eq!(status(&visitor.unsubscribe(forged).await), 404, "{forged}");
        }
    }

    async fn what_is_essential_carries_no_way_to_stop_it(desk: TestDesk) {
        let number = desk.ask_refund_without_consent().await;
        desk.later(3 * DAY);
        desk.escalate().await;
        desk.deliver().await;
        desk.later(MINUTE);
        desk.act(OPERATOR).consents().ask(number).await.expect("asked");
        let headers = headers_to(&desk, SEOYEON).await;
        assert!(!headers.contains("List-Unsubscribe"), "{headers}");
    }

    async fn what_cannot_be_chosen_is_refused_beside_its_field(desk: TestDesk) {
        let accounts = desk.act(CUSTOMER).accounts();
        let wrong = accounts.set_notifications(&["answers:sometimes".into()], "25").await;
        assert_eq!(fields(wrong), refused(&[("hour", model::Reason::NotAChoice), ("choices", model::Reason::NotAChoice)]));
        accounts.set_notifications(&["new_inquiries:daily".into()], "0").await.expect("another role's topic is left out");
        let settings = accounts.settings(None).await.expect("settings");
        assert_eq!(settings.notifications.digest_hour, 0);
        assert!(settings.notifications.topics.iter().all(|&(topic, _)| topic != Topic::NewInquiries));
        assert_eq!(status(&desk.act(Actor::Visitor).accounts().set_notifications(&[], "9").await), 401);
    }

    async fn the_daily_mail_comes_at_the_hour_of_where_its_reader_lives(desk: TestDesk) {
        choose(&desk, CUSTOMER, &["answers:daily"]).await;
        let accounts = desk.act(CUSTOMER).accounts();
        accounts.set_time_zone("America/New_York").await.expect("lives there");
        let zone = accounts.settings(None).await.expect("settings").notifications.zone;
        assert_eq!(zone.as_deref(), Some("America/New_York"));
        let wrong = accounts.set_time_zone("Mars/Olympus").await;
        assert_eq!(fields(wrong), refused(&[("zone", model::Reason::NotAChoice)]));
        let number = desk.ask("앱이 꺼져요").await;
        desk.reply(number, "고쳤습니다.").await;
        assert!(mails_to(&desk, SEOYEON).await.is_empty());
        // It is a quarter past six in New York; at nine there it is eleven at night in Seoul.
        desk.later(2 * HOUR + 40 * MINUTE);
        send_digests(&desk.desk).await.expect("a look");
        assert!(mails_to(&desk, SEOYEON).await.is_empty());
        desk.later(10 * MINUTE);
        send_digests(&desk.desk).await.expect("a look");
        assert_eq!(mails_to(&desk, SEOYEON).await.len(), 1);
        accounts.set_time_zone("").await.expect("back home");
        assert_eq!(accounts.settings(None).await.expect("settings").notifications.zone, None);
    }

    async fn every_zone_that_can_be_chosen_is_one(desk: TestDesk) {
        for zone in model::notify::ZONES {
            desk.act(OPERATOR).accounts().set_time_zone(zone).await.expect(zone);
        }
    }
}
