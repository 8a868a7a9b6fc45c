//! Notifications on phones: who gets which, what they say, and when they end.

use desk::jobs::remind;
use desk::{NewsForm, PushKeys, Reach, Setup, SubscriptionForm};
use model::inquiry::InquiryNumber;
use model::push::{News, QuietHours};
use model::time::{DAY, HOUR, MINUTE};
use model::{Language, Reason};

use crate::support::cast::{COLLEAGUE, CUSTOMER, DEVELOPER, MINHO, OTHER_CUSTOMER, OTHER_DEVELOPER, PACKAGE};
use crate::support::push::{Handed, PushService, session, subscription};
use crate::support::{TestDesk, fields, refused, status};

const NOBODY: [&str; 0] = [];
/// What a customer writes, and what nobody reads on a locked screen.
const WORDS: &str = "위젯이 하얗게 나와요. 제 계정은 seoyeon@naver.example 이에요.";

/// Everybody with a browser: Jisoo and Minho of Moalabs, Yujin of Aurora.
async fn switched_on(desk: &TestDesk) -> PushService {
    let service = PushService::start();
    // 10:14 in the morning: no reminder falls into the night.
    desk.later(14 * HOUR);
    for (actor, browser) in [(DEVELOPER, "jisoo"), (COLLEAGUE, "minho"), (OTHER_DEVELOPER, "yujin")] {
        desk.switch_on(&service, actor, browser, true).await;
    }
    service
}

fn told_of(news: &[&str], from: &str, until: &str) -> NewsForm {
    let news = news.iter().map(|&kind| kind.to_owned()).collect();
    NewsForm { news, from: from.to_owned(), until: until.to_owned(), ..NewsForm::default() }
}

/// What the one browser of the story reads next.
async fn read(desk: &TestDesk, service: &PushService) -> Handed {
    desk.deliver().await;
    let [handed]: [Handed; 1] = service.take().try_into().expect("one notification");
    handed
}

async fn assign(desk: &TestDesk, number: InquiryNumber, member: &str) {
    desk.act(DEVELOPER).inquiries().assign(number, member).await.expect("assigned");
}

async fn review(desk: &TestDesk, stars: &str) {
    let package = PACKAGE.parse().expect("a package");
    desk.act(OTHER_CUSTOMER).reviews().write(&package, stars, "동기화가 안 돼요", "").await.expect("a review");
}

twins! {
    async fn a_new_inquiry_rings_at_everybody_of_its_seller(desk: TestDesk) {
        let service = switched_on(&desk).await;
        desk.ask(WORDS).await;
        assert_eq!(desk.rung(&service).await, ["jisoo", "minho"]);
        assert_eq!(desk.rung(&service).await, NOBODY, "once");
        desk.submit(desk.center_form()).await;
        assert_eq!(desk.rung(&service).await, NOBODY, "the customer center's cases are no seller's");
    }

    async fn what_a_customer_adds_rings_at_the_assignee(desk: TestDesk) {
        let service = switched_on(&desk).await;
        let number = desk.ask(WORDS).await;
        desk.follow_up(number, "4.8.1이에요").await;
        assert_eq!(desk.rung(&service).await, ["jisoo", "jisoo", "minho", "minho"], "nobody has it yet");
        assign(&desk, number, &MINHO.to_string()).await;
        desk.follow_up(number, "아직이에요").await;
        assert_eq!(desk.rung(&service).await, ["minho"]);
    }

    async fn a_deadline_rings_a_day_and_six_hours_before_at_everybody(desk: TestDesk) {
        let service = switched_on(&desk).await;
        let number = desk.ask(WORDS).await;
        assign(&desk, number, &MINHO.to_string()).await;
        desk.rung(&service).await;
        desk.later(2 * DAY);
        remind(&desk.desk).await.expect("a look");
        assert_eq!(desk.rung(&service).await, ["jisoo", "minho"]);
        remind(&desk.desk).await.expect("a look");
        assert_eq!(desk.rung(&service).await, NOBODY, "once");
        desk.later(21 * HOUR + 46 * MINUTE);
        remind(&desk.desk).await.expect("a look");
        desk.deliver().await;
        let handed = service.take();
        assert_eq!(handed.len(), 2);
        assert_eq!(handed[0].header("urgency"), "high");
        assert_eq!(handed[0].read()["title"], "2 h 14 m left to answer an error report");
    }

    async fn what_was_answered_meanwhile_is_no_news(desk: TestDesk) {
        let service = switched_on(&desk).await;
        let number = desk.ask(WORDS).await;
        desk.reply(number, "고쳤습니다.").await;
        assert_eq!(desk.rung(&service).await, NOBODY);
    }

    async fn three_stars_ring_and_four_do_not(desk: TestDesk) {
        let service = switched_on(&desk).await;
        review(&desk, "3").await;
        let rung = desk.rung(&service).await;
        assert_eq!(rung, ["jisoo", "minho"]);
        let package = PACKAGE.parse().expect("a package");
        desk.act(CUSTOMER).reviews().write(&package, "4", "좋아요", "").await.expect("a review");
        assert_eq!(desk.rung(&service).await, NOBODY);
    }

    async fn a_member_chooses_what_rings_and_when_nothing_does(desk: TestDesk) {
        let service = switched_on(&desk).await;
        let jisoo = desk.act(DEVELOPER).devices();
        jisoo.choose(told_of(&["customer_wrote"], "22", "7")).await.expect("chosen");
        let kept = jisoo.settings(None).await.expect("settings");
        let wanted: Vec<News> = kept.chosen.news.iter().filter(|(_, wanted)| *wanted).map(|(news, _)| *news).collect();
        assert_eq!((wanted, kept.chosen.quiet), (vec![News::CustomerWrote], QuietHours { from: 22, until: 7 }));

        let number = desk.ask(WORDS).await;
        assert_eq!(desk.rung(&service).await, ["minho"], "a colleague has not chosen, and is told of everything");
        desk.later(13 * HOUR);
        desk.follow_up(number, "4.8.1이에요").await;
        assert_eq!(desk.rung(&service).await, ["minho"], "it is 23:14");
        desk.later(8 * HOUR);
        assert_eq!(desk.rung(&service).await, ["jisoo"], "still news in the morning");

        desk.later(16 * HOUR);
        desk.follow_up(number, "혹시 보셨나요?").await;
        desk.reply(number, "지금 고치고 있어요.").await;
        desk.later(8 * HOUR);
        assert_eq!(desk.rung(&service).await, NOBODY, "what was answered in the night is none");
    }

    async fn a_member_chooses_the_apps_that_ring(desk: TestDesk) {
        let service = switched_on(&desk).await;
        let jisoo = desk.act(DEVELOPER).devices();
        let every: Vec<&str> = News::CHOICES.iter().map(|news| news.as_str()).collect();
        let without = NewsForm { listed: vec![PACKAGE.into()], ..told_of(&every, "0", "0") };
        jisoo.choose(without.clone()).await.expect("chosen");
        let apps = jisoo.settings(None).await.expect("settings").chosen.apps;
        assert!(apps.iter().all(|app| app.wanted == (app.package != PACKAGE)), "{apps:?}");

        desk.ask(WORDS).await;
        review(&desk, "1").await;
        assert_eq!(desk.rung(&service).await, ["minho", "minho"], "Jisoo's phone keeps still of this app");
        // A form that did not show the app says nothing of it.
        jisoo.choose(told_of(&every, "0", "0")).await.expect("chosen");
        desk.ask(WORDS).await;
        assert_eq!(desk.rung(&service).await, ["minho"]);
        jisoo.choose(NewsForm { apps: vec![PACKAGE.into()], ..without }).await.expect("chosen");
        desk.ask(WORDS).await;
        assert_eq!(desk.rung(&service).await, ["jisoo", "minho"]);
    }

    async fn only_known_hours_are_quiet_and_only_a_member_chooses(desk: TestDesk) {
        let jisoo = desk.act(DEVELOPER).devices();
        let wrong = fields(jisoo.choose(told_of(&["no such news"], "24", "noon")).await);
        assert_eq!(wrong, refused(&[("from", Reason::NotAChoice), ("until", Reason::NotAChoice)]));
        for actor in [CUSTOMER, crate::support::cast::OPERATOR] {
            assert_eq!(status(&desk.act(actor).devices().choose(told_of(&[], "0", "0")).await), 403);
        }
    }

    async fn one_tries_ones_own_phone_now_and_then(desk: TestDesk) {
        let service = switched_on(&desk).await;
        let devices = desk.act(DEVELOPER).devices();
        let device = devices.settings(None).await.expect("settings").devices[0].id;
        for _ in 0..10 {
            devices.send_test(device).await.expect("sent");
        }
        assert_eq!(status(&devices.send_test(device).await), 429);
        desk.later(MINUTE);
        assert_eq!(status(&devices.send_test(device).await), 200);
        drop(service);
    }

    async fn a_private_notification_has_nothing_of_the_customer(desk: TestDesk) {
        let service = PushService::start();
        desk.switch_on(&service, DEVELOPER, "jisoo", true).await;
        let number = desk.ask(WORDS).await;
        let news = read(&desk, &service).await.read();
        assert_eq!(news["title"], "New error report");
        assert_eq!(news["body"], format!("Moaplan, {number}. Due Thu 19 Nov, 20:14, then Nuri Store takes over."));
        assert_eq!((&news["tag"], &news["url"]), (&number.to_string().into(), &format!("/developer/inbox/{number}").into()));
        desk.follow_up(number, WORDS).await;
        let more = read(&desk, &service).await.read();
        review(&desk, "1").await;
        let stars = read(&desk, &service).await.read();
        assert_eq!((&stars["title"], &stars["body"]), (&"New review with 1 star".into(), &"Moaplan".into()));
        for news in [news, more, stars] {
            let text = news.to_string();
            for word in ["위젯", "seoyeon", "Seoyeon", "김서연", "서연", "동기화", "Marcus", "마커스"] {
                assert!(!text.contains(word), "{word} in {text}");
            }
        }
    }

    async fn whoever_wants_reads_name_and_first_line(desk: TestDesk) {
        let service = PushService::start();
        let device = desk.switch_on(&service, DEVELOPER, "jisoo", true).await;
        desk.act(DEVELOPER).devices().set_private(device, false).await.expect("changed");
        desk.ask(WORDS).await;
        let news = read(&desk, &service).await.read();
        assert_eq!(news["title"], "New error report, Seoyeon Kim");
        assert!(news["body"].as_str().is_some_and(|body| body.starts_with("위젯이 하얗게")), "{news}");
        review(&desk, "2").await;
        let news = read(&desk, &service).await.read();
        assert!(news.to_string().contains("동기화가 안 돼요") && !news.to_string().contains("Marcus"), "{news}");
    }

    async fn news_of_one_inquiry_replace_each_other_at_the_push_service(desk: TestDesk) {
        let service = PushService::start();
        desk.switch_on(&service, DEVELOPER, "jisoo", true).await;
        let number = desk.ask(WORDS).await;
        let first = read(&desk, &service).await;
        desk.follow_up(number, "4.8.1이에요").await;
        let second = read(&desk, &service).await;
        desk.ask("다른 일이에요").await;
        let other = read(&desk, &service).await;
        assert_eq!(first.header("topic"), second.header("topic"));
        assert_ne!(first.header("topic"), other.header("topic"));
        assert!(first.header("topic").len() == 32 && !first.header("topic").contains(&number.serial.to_string()));
        assert_eq!(first.header("content-encoding"), "aes128gcm");
        assert_eq!(first.header("ttl"), "259200", "until the deadline");
        assert!(first.header("authorization").starts_with("vapid t="));
        let keys = [first, second].map(|handed| handed.read()["reply"]["key"].clone());
        assert_ne!(keys[0], keys[1], "each notification's reply is a reply of its own");
    }

    async fn a_browser_that_is_gone_is_taken_off_the_list(desk: TestDesk) {
        let service = switched_on(&desk).await;
        service.answer(410);
        desk.ask(WORDS).await;
        assert_eq!(desk.deliver().await.dead, 0);
        assert_eq!(desk.rows::<(String,)>("SELECT label FROM push_devices").await.len(), 1, "Yujin's alone is left");
        service.take();
        desk.ask("다른 일이에요").await;
        assert_eq!(desk.rung(&service).await, NOBODY);
    }

    async fn a_push_service_that_is_down_is_asked_again(desk: TestDesk) {
        let service = PushService::start();
        desk.switch_on(&service, DEVELOPER, "jisoo", true).await;
        service.answer(503);
        desk.ask(WORDS).await;
        assert_eq!(desk.rung(&service).await, ["jisoo"]);
        service.answer(201);
        desk.later(MINUTE);
        assert_eq!(desk.rung(&service).await, ["jisoo"]);
        let devices = desk.act(DEVELOPER).devices().settings(None).await.expect("the settings").devices;
        assert_eq!(devices[0].used_at, Some(desk.desk.now()));
        assert_eq!(devices[0].label, "Chrome, Android");
    }

    async fn who_signs_out_or_may_no_longer_is_told_nothing(desk: TestDesk) {
        let service = switched_on(&desk).await;
        desk.act(DEVELOPER).accounts().sign_out(&session("jisoo")).await.expect("signed out");
        desk.ask(WORDS).await;
        assert_eq!(desk.rung(&service).await, ["minho"]);
        desk.ask("다른 일이에요").await;
        desk.act(model::Actor::System).accounts().disable("minho@moalabs.example").await.expect("disabled");
        assert_eq!(desk.rung(&service).await, NOBODY);
    }

    async fn signing_out_elsewhere_leaves_this_browser_alone(desk: TestDesk) {
        let service = PushService::start();
        for browser in ["phone", "desk"] {
            desk.switch_on(&service, DEVELOPER, browser, true).await;
        }
        desk.act(DEVELOPER).accounts().end_other_sessions(Some(&session("phone"))).await.expect("ended");
        desk.ask(WORDS).await;
        assert_eq!(desk.rung(&service).await, ["phone"]);
    }

    async fn the_same_browser_again_is_the_same_device(desk: TestDesk) {
        let service = PushService::start();
        let first = desk.switch_on(&service, DEVELOPER, "phone", true).await;
        assert_eq!(desk.switch_on(&service, DEVELOPER, "phone", false).await, first);
        // Minho signs in on the same phone.
        assert_eq!(desk.switch_on(&service, COLLEAGUE, "phone", true).await, first);
        assert!(desk.act(DEVELOPER).devices().settings(None).await.expect("the settings").devices.is_empty());
    }

    async fn a_members_browsers_are_theirs_alone(desk: TestDesk) {
        let service = PushService::start();
        let device = desk.switch_on(&service, DEVELOPER, "jisoo", true).await;
        for actor in [COLLEAGUE, OTHER_DEVELOPER] {
            let devices = desk.act(actor).devices();
            assert_eq!(status(&devices.remove(device).await), 404);
            assert_eq!(status(&devices.set_private(device, false).await), 404);
            assert_eq!(status(&devices.send_test(device).await), 404);
        }
        desk.act(DEVELOPER).devices().send_test(device).await.expect("a test");
        assert_eq!(read(&desk, &service).await.read()["title"], "Notifications work");
        desk.act(DEVELOPER).devices().remove(device).await.expect("removed");
        desk.ask(WORDS).await;
        assert_eq!(desk.rung(&service).await, NOBODY);
    }

    async fn a_notification_is_written_in_its_members_language(desk: TestDesk) {
        let service = PushService::start();
        desk.switch_on(&service, DEVELOPER, "jisoo", true).await;
        desk.act(DEVELOPER).accounts().set_preferences(Some(Language::Ko), None).await.expect("kept");
        let number = desk.ask(WORDS).await;
        let news = read(&desk, &service).await.read();
        assert_eq!((&news["lang"], &news["title"]), (&"ko".into(), &"새 에러문의".into()));
        let body = format!("모아플랜, {number}. 기한은 11월 19일(목) 20:14이며, 지나면 누리스토어가 넘겨받습니다.");
        assert_eq!(news["body"], body);
    }

    async fn a_new_key_leaves_known_browsers_their_old_one_until_they_come_by(desk: TestDesk) {
        let service = PushService::start();
        desk.switch_on(&service, DEVELOPER, "jisoo", true).await;
        let keys = PushKeys::from_text(&format!("{}\n{}", "3e".repeat(32), "2f".repeat(32))).expect("two keys");
        let changed = desk.changed(|setup| Setup { push_keys: keys.clone(), ..setup });
        let known = changed.act(DEVELOPER).devices().settings(None).await.expect("the settings");
        assert_eq!((known.key.as_str(), known.devices[0].outdated), (keys.public(), true));
        changed.ask(WORDS).await;
        let old = read(&changed, &service).await.header("authorization").to_owned();
        assert!(!old.ends_with(keys.public()), "it knows the old one only");
        changed.switch_on(&service, DEVELOPER, "jisoo", true).await;
        changed.ask("다른 일이에요").await;
        assert!(read(&changed, &service).await.header("authorization").ends_with(keys.public()));
    }

    async fn an_address_within_ones_own_network_is_refused(desk: TestDesk) {
        let strict = desk.changed(|setup| Setup { push_reach: Reach::Public, ..setup });
        let service = PushService::start();
        let here = session("jisoo");
        let sound = subscription(&service, "jisoo", true);
        let devices = strict.act(DEVELOPER).devices();
        for endpoint in [sound.endpoint.as_str(), "https://169.254.169.254/x", "https://[::1]/x", "nonsense", ""] {
            let form = SubscriptionForm { endpoint: endpoint.to_owned(), ..sound.clone() };
            let said = fields(devices.subscribe(&form, Language::Ko, Some(&here)).await);
            assert_eq!(said, refused(&[("endpoint", Reason::NotAChoice)]), "{endpoint}");
        }
        // A name that leads home is found out when it is connected to; that is no use trying again.
        let form = SubscriptionForm { endpoint: "https://localhost/push/jisoo".to_owned(), ..sound.clone() };
        devices.subscribe(&form, Language::Ko, Some(&here)).await.expect("a name like any other");
        strict.ask(WORDS).await;
        assert_eq!(strict.deliver().await.dead, 1);
        let broken = SubscriptionForm { p256dh: "BAAA".into(), auth: "short".into(), ..sound };
        let said = fields(desk.act(DEVELOPER).devices().subscribe(&broken, Language::Ko, Some(&here)).await);
        assert_eq!(said, refused(&[("p256dh", Reason::NotAChoice), ("auth", Reason::NotAChoice)]));
    }
}
