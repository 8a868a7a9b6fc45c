//! The process ends at every step between decide and confirmed, and is started again: the payment side has seen exactly
//! one effective cancellation of each case that was decided so, and none of any other.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::task::{Context, Poll};

use desk::gateway::stand_in::Mood;
use desk::outbox::{Lane, Relay, Step, Steps};
use model::inquiry::InquiryNumber;
use model::refund::RefundState;
use model::time::{HOUR, MINUTE};
use model::{InquiryId, PurchaseId};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use tokio::sync::Notify;

use crate::support::TestDesk;
use crate::support::cast::OPERATOR;
use crate::support::line::{ABRUPT, Line};
use crate::support::rulings::{cancel, ruled};

/// How often the process ends in a random place; fewer times on PostgreSQL, where each round takes longer.
const LIVES: u32 = 1_000;
const LIVES_POSTGRES: u32 = 100;
/// Gives the random places another seed than the usual one.
const SEED: &str = "HEARBACK_TEST_SEED";

/// Ends the process when it has come to a step so many times.
struct Death {
    at: Step,
    times: AtomicU32,
    now: Notify,
}

impl Death {
    fn new(at: Step, times: u32) -> Arc<Self> {
        Arc::new(Self { at, times: AtomicU32::new(times), now: Notify::new() })
    }
}

#[async_trait::async_trait]
impl Steps for Death {
    async fn reached(&self, step: Step) {
        if step == self.at && self.times.fetch_sub(1, Ordering::Relaxed) == 1 {
            self.now.notify_one();
            std::future::pending::<()>().await;
        }
    }
}

/// A future that is given up after so many polls, wherever it is then: inside of a statement, of a commit, of a request.
struct Mortal<F> {
    inner: Pin<Box<F>>,
    left: u32,
}

impl<F: Future> Future for Mortal<F> {
    /// Whether it came to its end by itself.
    type Output = bool;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<bool> {
        if self.left == 0 {
            return Poll::Ready(false);
        }
        self.left -= 1;
        self.inner.as_mut().poll(context).map(|_| true)
    }
}

/// Runs until nothing is left or the step is reached; tells whether it died.
async fn live_until(relay: &Relay, death: &Arc<Death>) -> bool {
    let relay = relay.on(Lane::Cancellations).watched(death.clone());
    tokio::select! {
        biased;
        () = death.now.notified() => true,
        ran = relay.drain() => {
            ran.expect("the relay runs");
            false
        }
    }
}

struct Case {
    number: InquiryNumber,
    purchase: PurchaseId,
    cancels: bool,
}

async fn case(desk: &TestDesk, at: u32, cancels: bool) -> Case {
    let purchase = desk.buy(at).await;
    let number = desk.ask_store_about(purchase).await;
    let outcome = if cancels { "cancel" } else { "decline" };
    desk.act(OPERATOR).refunds().decide(number, &ruled(outcome)).await.expect("decided");
    Case { number, purchase, cancels }
}

/// Lets time go by and everything come to its end, also what was refused and is decided anew.
async fn come_to_an_end(desk: &TestDesk, line: &Line, cases: &[Case]) {
    line.stand_in.calm();
    for round in 0..200 {
        desk.later(HOUR);
        desk.relay.on(Lane::Cancellations).drain().await.expect("the relay runs");
        for key in line.stand_in.pending() {
            line.stand_in.settle(key, None);
        }
        let running: Vec<(InquiryId, RefundState)> =
            desk.rows("SELECT inquiry_id, state FROM refunds WHERE state IN ('cancelling', 'with_store')").await;
        if running.is_empty() {
            break;
        }
        assert!(round < 100, "{} cases never come to an end", running.len());
        if running.iter().all(|(_, state)| *state == RefundState::WithStore) {
            for case in cases.iter().filter(|case| case.cancels) {
                let again = desk.act(OPERATOR).refunds().decide(case.number, &cancel()).await;
                assert!(again.is_ok() || crate::support::rule(&again) == "already_decided");
            }
        }
    }
}

async fn look(desk: &TestDesk, line: &Line, cases: &[Case], told: &str) {
    for case in cases {
        assert_eq!(line.acts_for(case.purchase), usize::from(case.cancels), "{told}: {}", case.number);
    }
    let cancelled = i64::try_from(cases.iter().filter(|case| case.cancels).count()).expect("a count");
    for sql in [
        "SELECT COUNT(*) FROM purchases WHERE state = 'cancelled'",
        "SELECT COUNT(*) FROM refunds WHERE state = 'cancelled'",
        "SELECT COUNT(*) FROM events WHERE kind = 'purchase_cancelled'",
        "SELECT COUNT(DISTINCT inquiry_id) FROM events WHERE kind = 'purchase_cancelled'",
    ] {
        assert_eq!(desk.count(sql).await, cancelled, "{told}: {sql}");
    }
    assert_eq!(
        desk.count("SELECT COUNT(*) FROM outbox WHERE topic = 'payment' AND state = 'waiting'").await,
        0,
        "{told}"
    );
    // Thousands of mails are another story's.
    desk.run("UPDATE outbox SET state = 'done', error = NULL WHERE topic = 'mail'", Vec::new()).await;
}

twins! {
    async fn ended_at_each_step_under_each_mood_it_is_carried_out_once(desk: TestDesk) {
        let line = Line::open(&desk, ABRUPT).await;
        let mut now = line.desk(&desk);
        let (mut cases, mut deaths) = (Vec::new(), 0);
        for (at, (step, mood)) in (0_u32..).zip(Step::ALL.into_iter().flat_map(|step| Mood::ALL.map(|mood| (step, mood)))) {
            line.stand_in.calm();
            line.stand_in.next([mood]);
            cases.push(case(&now, at, true).await);
            // Twice at the same step, and once more after it would have gone well.
            for _ in 0..2 {
                deaths += u32::from(live_until(&now.relay, &Death::new(step, 1)).await);
                now.later(2 * MINUTE + 1);
            }
            now = line.desk(&now);
        }
        assert!(deaths > 60, "it died {deaths} times");
        come_to_an_end(&now, &line, &cases).await;
        look(&now, &line, &cases, "each step").await;
    }

    async fn a_thousand_ends_in_random_places_move_money_once_for_each_case(desk: TestDesk) {
        let seed = std::env::var(SEED).ok().and_then(|seed| seed.parse().ok()).unwrap_or(20_261_129);
        let told = format!("seed {seed} ({SEED})");
        println!("{told}");
        let mut chance = StdRng::seed_from_u64(seed);
        let line = Line::open(&desk, ABRUPT).await;
        let mut now = line.desk(&desk);
        let lives = if desk.database.is_postgres() { LIVES_POSTGRES } else { LIVES };
        let (mut cases, mut deaths, mut started) = (Vec::new(), 0, 0_u32);
        while deaths < lives {
            assert!(started < 6 * lives, "{told}: it hardly ever dies");
            started += 1;
            if desk.count("SELECT COUNT(*) FROM outbox WHERE topic = 'payment' AND state = 'waiting'").await < 2 {
                let cancels = chance.random_range(0..6) > 0;
                cases.push(case(&now, u32::try_from(cases.len()).expect("a number"), cancels).await);
                line.stand_in.calm();
                let moods: Vec<_> = (0..chance.random_range(0..3)).map(|_| Mood::ALL[chance.random_range(0..10)]).collect();
                line.stand_in.next(moods);
            }
            let died = if chance.random_range(0..2) == 0 {
                let step = Step::ALL[chance.random_range(0..5)];
                live_until(&now.relay, &Death::new(step, chance.random_range(1..3))).await
            } else {
                let relay = now.relay.on(Lane::Cancellations);
                let inner = Box::pin(async move { relay.drain().await.expect("the relay runs") });
                !Mortal { inner, left: chance.random_range(1..25) }.await
            };
            deaths += u32::from(died);
            // Sometimes the next process is there before the lease of the dead one has ended.
            let soon = chance.random_range(0..8) == 0;
            now.later(if soon { MINUTE } else { chance.random_range(2 * MINUTE..16 * MINUTE) });
            for key in line.stand_in.pending() {
                if chance.random_range(0..4) == 0 {
                    let refusal = (chance.random_range(0..3) == 0).then_some("the card was closed");
                    line.stand_in.settle(key, refusal);
                }
            }
            if started.is_multiple_of(50) {
                now = line.desk(&now);
            }
        }
        come_to_an_end(&now, &line, &cases).await;
        assert!(cases.iter().any(|case| !case.cancels) && cases.len() > 10, "{told}");
        println!("{told}: {deaths} ends in {} cases", cases.len());
        look(&now, &line, &cases, &told).await;
    }
}
