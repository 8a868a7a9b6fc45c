//! Many mails wait while the mail server is away, and leave at a pace when it is back.
//!
//! `HEARBACK_TEST_MAILS=10000` has so many wait; without it there are enough to show it.

use std::collections::{BTreeMap, BTreeSet};
use std::net::TcpListener;

use desk::outbox::{Lane, Relay};
use model::pace::Pace;
use model::time::{HOUR, MINUTE, SECOND};

use crate::support::cast::{AURORA, MOALABS};
use crate::support::smtp::{MailServer, header};
use crate::support::{TestDesk, apply, args};

fn many() -> usize {
    std::env::var("HEARBACK_TEST_MAILS").ok().and_then(|many| many.parse().ok()).unwrap_or(200)
}

/// Leaves so many mails to the seller's contact address in the outbox, about an inquiry that is there.
async fn leave(desk: &TestDesk, many: usize, seller: &str) {
    let inquiry = desk.rows::<(String,)>("SELECT id FROM inquiries").await.remove(0).0;
    let payload =
        format!(r#"{{"errand":"mail","letter":"new_inquiry","to":{{"seller":"{seller}"}},"inquiry":"{inquiry}"}}"#);
    let now = desk.desk.now();
    let rows = (0..many).map(|_| {
        let sql = "INSERT INTO outbox (id, topic, payload, inquiry_id, state, attempts, not_before, created_at)
                   VALUES ($1, 'mail', $2, $3, 'waiting', 0, $4, $4)";
        (sql, args![desk.key(), payload.as_str(), inquiry.as_str(), now])
    });
    apply(desk.desk.store(), rows.collect()).await;
}

/// Runs what is due, as a server does at each of its looks; tells how many left.
async fn look(relay: &Relay) -> u32 {
    let mut left = 0;
    loop {
        let ran = relay.run_round().await.expect("the relay runs");
        left += ran.done;
        assert_eq!(ran.dead, 0, "nothing is given up");
        if !ran.any() {
            return left;
        }
    }
}

async fn attempts(desk: &TestDesk) -> i64 {
    desk.count("SELECT CAST(COALESCE(SUM(attempts), 0) AS BIGINT) FROM outbox").await
}

twins! {
    async fn after_an_hour_without_the_mail_server_all_that_waited_leaves_at_the_pace_and_once(desk: TestDesk) {
        const MOST: u32 = 120;
        desk.ask("앱이 꺼져요").await;
        desk.deliver().await;
        let waiting = many();
        leave(&desk, waiting, &MOALABS.to_string()).await;
        leave(&desk, 1, &AURORA.to_string()).await;
        // Nobody listens there for an hour; then the mail server does.
        let place = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address");
        let relay = desk.mailing_to(&format!("smtp://{place}")).paced(Pace::per_minute(MOST)).on(Lane::Mails);
        for _ in 0..3600 {
            assert_eq!(look(&relay).await, 0);
            desk.later(SECOND);
        }
        let tried = attempts(&desk).await;
        assert!(tried <= 40, "a server that is away is tried now and then, not {tried} times");

        let server = MailServer::start_at(&place.to_string());
        let began = desk.desk.now();
        let (mut left, mut other) = (Vec::new(), None);
        let started = std::time::Instant::now();
        while left.len() < waiting + 1 {
            for _ in 0..look(&relay).await {
                left.push(desk.desk.now());
            }
            let to_other = || server.mails().iter().any(|mail| header(mail, "To").is_some_and(|to| to.contains("auroragames")));
            if other.is_none() && to_other() {
                other = Some(desk.desk.now());
            }
            desk.later(SECOND);
            assert!(desk.desk.now().0 - began.0 < 2 * HOUR + MINUTE * (waiting as i64) / i64::from(MOST) * 2, "it comes to an end");
        }
        let busiest = left.iter().enumerate().map(|(at, from)| left[at..].iter().take_while(|time| time.0 - from.0 < MINUTE).count()).max();
        let busiest = busiest.expect("some left");
        let ids = server.ids();
        println!(
            "{} mails: {} s by the desk's clock, {busiest} in the busiest minute, {tried} tries in the hour before, {:.1} s to run",
            ids.len(), (desk.desk.now().0 - began.0) / SECOND, started.elapsed().as_secs_f64()
        );
        assert!(busiest <= MOST as usize + 1, "{busiest} within a minute, one of them to another domain");
        assert_eq!((ids.len(), ids.iter().collect::<BTreeSet<_>>().len()), (waiting + 1, waiting + 1), "each once");
        let other = other.expect("it came");
        assert!(other.0 - began.0 <= 6 * MINUTE, "a flood to one domain holds up no other: {} s", (other.0 - began.0) / SECOND);
        assert!(left[0].0 - began.0 <= 5 * MINUTE + SECOND, "it is noticed within minutes that the server is back");
    }

    async fn two_servers_keep_to_one_pace_together(desk: TestDesk) {
        const MOST: u32 = 60;
        desk.ask("앱이 꺼져요").await;
        desk.deliver().await;
        leave(&desk, 100, &MOALABS.to_string()).await;
        let server = MailServer::start();
        let other = desk.neighbour().await;
        let of = |desk: &TestDesk| desk.mailing_to(&server.url).paced(Pace::per_minute(MOST)).on(Lane::Mails);
        let (one, two) = (of(&desk), of(&other));
        let mut by_minute: BTreeMap<i64, u32> = BTreeMap::new();
        for second in 0..180 {
            let (a, b) = tokio::join!(look(&one), look(&two));
            *by_minute.entry(second / 60).or_default() += a + b;
            desk.later(SECOND);
            other.later(SECOND);
        }
        assert!(by_minute.values().all(|left| *left <= MOST), "{by_minute:?}");
        let ids = server.ids();
        assert_eq!((ids.len(), ids.iter().collect::<BTreeSet<_>>().len()), (100, 100), "{by_minute:?}");
        other.desk.store().close().await;
    }
}
