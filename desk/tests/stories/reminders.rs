//! Reminders before the deadline: who gets one when, and that nobody is woken by it.

use desk::jobs::remind;
use model::time::{DAY, HOUR, MINUTE};

use crate::support::TestDesk;
use crate::support::cast::{COLLEAGUE, DEVELOPER, OPERATOR, START};
use crate::support::rulings::extend;

/// Who got a mail since, after the reminders of this moment.
async fn reminded(desk: &TestDesk) -> Vec<String> {
    remind(&desk.desk).await.expect("a look");
    desk.told().await
}

const NOBODY: [&str; 0] = [];

twins! {
    async fn the_seller_hears_a_day_before_and_everybody_six_hours_before(desk: TestDesk) {
        // Asked at 10:14 in the morning, so that no reminder falls into the night.
        desk.later(14 * HOUR);
        let number = desk.ask("앱이 꺼져요").await;
        desk.told().await;
        desk.later(2 * DAY - 1);
        assert_eq!(reminded(&desk).await, NOBODY);
        desk.later(1);
        assert_eq!(reminded(&desk).await, ["help@moalabs.example"]);
        assert_eq!(reminded(&desk).await, NOBODY, "once");
        // 04:14 at night is six hours before: they rest until eight.
        desk.later(18 * HOUR);
        assert_eq!(reminded(&desk).await, NOBODY);
        desk.later(3 * HOUR + 46 * MINUTE);
        assert_eq!(reminded(&desk).await, ["help@moalabs.example", "jisoo@moalabs.example", "minho@moalabs.example"]);
        assert_eq!(reminded(&desk).await, NOBODY, "once");
        let head = desk.customer_sees(number).await.head;
        assert_eq!(head.due_at, Some(START + 14 * HOUR + 3 * DAY), "a reminder moves no deadline");
        let mails = desk.mails().await;
        let mail = mails.iter().rfind(|mail| mail.recipient == "jisoo@moalabs.example").expect("a mail");
        assert!(mail.body_text.contains("/developer/inbox/"), "{}", mail.body_text);
    }

    async fn nobody_is_reminded_in_the_night_of_where_they_live(desk: TestDesk) {
        desk.act(DEVELOPER).accounts().set_time_zone("Asia/Shanghai").await.expect("lives there");
        desk.act(COLLEAGUE).accounts().set_time_zone("Europe/London").await.expect("lives there");
        desk.later(14 * HOUR);
        let number = desk.ask("앱이 꺼져요").await;
        desk.told().await;
        // Two hours before the deadline it is eight in the morning in Seoul, seven in Shanghai and eleven at night in London.
        desk.later(3 * DAY - 2 * HOUR - 14 * MINUTE);
        assert_eq!(reminded(&desk).await, ["help@moalabs.example"]);
        desk.later(HOUR - 1);
        assert_eq!(reminded(&desk).await, NOBODY);
        desk.later(1);
        assert_eq!(reminded(&desk).await, ["jisoo@moalabs.example"]);
        let due = desk.customer_sees(number).await.head.due_at;
        assert_eq!(due, Some(START + 14 * HOUR + 3 * DAY), "nobody's night moves the deadline");
        desk.later(HOUR);
        assert_eq!(reminded(&desk).await, NOBODY, "London would wake after the deadline");
    }

    async fn who_has_answered_is_not_reminded(desk: TestDesk) {
        desk.later(14 * HOUR);
        let number = desk.ask("앱이 꺼져요").await;
        desk.reply(number, "고쳤습니다.").await;
        desk.told().await;
        desk.later(2 * DAY + HOUR);
        assert_eq!(reminded(&desk).await, NOBODY);
    }

    async fn a_reminder_that_is_late_itself_is_not_sent(desk: TestDesk) {
        desk.later(14 * HOUR);
        let number = desk.ask("앱이 꺼져요").await;
        desk.told().await;
        desk.later(2 * DAY + HOUR);
        remind(&desk.desk).await.expect("a look");
        desk.reply(number, "고쳤습니다.").await;
        assert_eq!(desk.told().await, ["seoyeon@naver.example"]);
    }

    async fn a_new_clock_has_reminders_of_its_own(desk: TestDesk) {
        desk.later(14 * HOUR);
        let number = desk.ask("앱이 꺼져요").await;
        desk.told().await;
        desk.later(2 * DAY);
        assert_eq!(reminded(&desk).await, ["help@moalabs.example"]);
        desk.reply(number, "고쳤습니다.").await;
        desk.follow_up(number, "아직도 꺼져요").await;
        desk.told().await;
        desk.later(2 * DAY);
        assert_eq!(reminded(&desk).await, ["help@moalabs.example"]);
    }

    async fn the_24_hours_more_are_not_told_twice_at_once(desk: TestDesk) {
        desk.later(14 * HOUR);
        let number = desk.ask_refund().await;
        desk.later(3 * DAY);
        desk.escalate().await;
        desk.act(OPERATOR).refunds().decide(number, &extend()).await.expect("extended");
        desk.told().await;
        assert_eq!(reminded(&desk).await, NOBODY);
        desk.later(22 * HOUR + MINUTE);
        assert_eq!(reminded(&desk).await, ["help@moalabs.example", "jisoo@moalabs.example", "minho@moalabs.example"]);
    }

    async fn two_processes_remind_once(desk: TestDesk) {
        desk.later(14 * HOUR);
        desk.ask("앱이 꺼져요").await;
        desk.told().await;
        desk.later(2 * DAY);
        let rounds = (0..6).map(|_| {
            let desk = desk.clone();
            tokio::spawn(async move { remind(&desk.desk).await })
        });
        for round in futures::future::join_all(rounds).await {
            round.expect("no panic").expect("a round");
        }
        assert_eq!(desk.told().await, ["help@moalabs.example"]);
    }
}
