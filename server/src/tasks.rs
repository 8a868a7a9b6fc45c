//! What goes on beside the requests: the 3-day clock, the outbox, sealing the record, and putting old things away.

use std::time::Duration;

use desk::incoming::Prover;
use desk::outbox::{Lane, Relay};
use desk::{Desk, jobs, live};
use model::Actor;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{MissedTickBehavior, interval};

/// How often expired sessions and the like are put away.
const HOUSEKEEPING: Duration = Duration::from_secs(600);
/// How often it is asked whether a night has begun whose books are not compared yet.
const NIGHT: Duration = Duration::from_secs(60);
/// How long an open page may be behind, at most, before it is told.
const LOOK: Duration = Duration::from_millis(300);

/// Starts the tasks; they end when `stop` turns true.
pub fn start(
    desk: &Desk,
    relay: Relay,
    prover: Prover,
    tick: Duration,
    stop: &watch::Receiver<bool>,
) -> Vec<JoinHandle<()>> {
    let clock = desk.clone();
    let watched = desk.clone();
    let store = desk.clone();
    let incoming = desk.clone();
    let record = desk.clone();
    let books = desk.clone();
    let notices = desk.clone();
    let keys = desk.clone();
    let due = desk.clone();
    let files = desk.clone();
    vec![
        every(tick, stop.clone(), move || {
            let desk = clock.clone();
            async move {
                match jobs::escalate_overdue(&desk).await {
                    Ok(0) => {}
                    Ok(count) => tracing::info!(count, "escalated what was overdue"),
                    Err(error) => tracing::error!(error = %error.detail(), "could not look for what is overdue"),
                }
                if let Err(error) = jobs::deal(&desk).await {
                    tracing::error!(error = %error.detail(), "could not deal what waits");
                }
                if let Err(error) = jobs::remind(&desk).await {
                    tracing::error!(error = %error.detail(), "could not remind of deadlines");
                }
                if let Err(error) = jobs::send_digests(&desk).await {
                    tracing::error!(error = %error.detail(), "could not put the daily mails together");
                }
            }
        }),
        every(LOOK, stop.clone(), move || {
            let desk = watched.clone();
            async move {
                if let Err(error) = live::tell(&desk).await {
                    tracing::error!(error = %error.detail(), "could not look for what has changed");
                }
            }
        }),
        every(tick, stop.clone(), move || {
            let (desk, prover) = (incoming.clone(), prover.clone());
            async move {
                loop {
                    match desk.act_as(Actor::System).incoming().place_waiting(&prover).await {
                        Ok(0) => break,
                        Ok(_) => {}
                        Err(error) => {
                            tracing::error!(error = %error.detail(), "could not place the mail that came in");
                            break;
                        }
                    }
                }
            }
        }),
        every(tick, stop.clone(), move || {
            let desk = record.clone();
            async move {
                if let Err(error) = jobs::seal_committed(&desk).await {
                    tracing::error!(error = %error.detail(), "could not seal the record");
                }
            }
        }),
        every(tick, stop.clone(), move || {
            let desk = notices.clone();
            async move {
                loop {
                    match desk.act_as(Actor::System).notices().place_waiting().await {
                        Ok(0) => break,
                        Ok(_) => {}
                        Err(error) => {
                            tracing::error!(error = %error.detail(), "could not place the payment notifications");
                            break;
                        }
                    }
                }
            }
        }),
        every(tick, stop.clone(), move || {
            let desk = files.clone();
            async move {
                match jobs::scan_waiting(&desk).await {
                    Ok(0) => {}
                    Ok(count) => tracing::info!(count, "the virus scanner has looked through what waited for it"),
                    Err(error) => tracing::error!(error = %error.detail(), "could not have waiting files scanned"),
                }
            }
        }),
        every(NIGHT, stop.clone(), move || {
            let desk = keys.clone();
            async move {
                match desk.has_right_key().await {
                    Ok(true) => {}
                    Ok(false) => {
                        tracing::error!("the vault's key was changed, and this server does not have the new one")
                    }
                    Err(error) => tracing::error!(error = %error.detail(), "could not look for the vault's key"),
                }
            }
        }),
        every(NIGHT, stop.clone(), move || {
            let desk = books.clone();
            async move {
                match jobs::reconcile(&desk).await {
                    Ok(None | Some(0)) => {}
                    Ok(Some(count)) => tracing::warn!(count, "the payment side's books say something else"),
                    Err(error) => tracing::error!(error = %error.detail(), "could not compare with the payment side"),
                }
            }
        }),
        every(NIGHT, stop.clone(), move || {
            let desk = due.clone();
            async move {
                match jobs::publish_quarters(&desk).await {
                    Ok(0) => {}
                    Ok(count) => tracing::info!(count, "published transparency reports"),
                    Err(error) => tracing::error!(error = %error.detail(), "could not publish a transparency report"),
                }
                match jobs::retain(&desk).await {
                    Ok(None) => {}
                    Ok(Some(gone)) => tracing::info!(?gone, "retention has run"),
                    Err(error) => tracing::error!(error = %error.detail(), "could not destroy what is due"),
                }
            }
        }),
        deliver(relay.on(Lane::Mails), tick, stop.clone()),
        deliver(relay.on(Lane::Cancellations), tick, stop.clone()),
        deliver(relay.on(Lane::Pushes), tick, stop.clone()),
        every(HOUSEKEEPING, stop.clone(), move || {
            let desk = store.clone();
            async move {
                if let Err(error) = jobs::forget_expired(&desk).await {
                    tracing::error!(error = %error.detail(), "could not put expired things away");
                }
            }
        }),
    ]
}

/// Runs a lane's errands. A stop waits for the round that runs, not for all that is waiting: what is left is sent after
/// the next start.
fn deliver(relay: Relay, tick: Duration, stop: watch::Receiver<bool>) -> JoinHandle<()> {
    let until = stop.clone();
    every(tick, stop, move || {
        let (relay, until) = (relay.clone(), until.clone());
        async move {
            while !*until.borrow() {
                match relay.run_round().await {
                    Ok(ran) if ran.any() => {}
                    Ok(_) => break,
                    Err(error) => {
                        tracing::error!(error = %error.detail(), "could not run the outbox");
                        break;
                    }
                }
            }
        }
    })
}

/// Runs `work` again and again; a slow round delays the next instead of piling up.
fn every<F, W>(period: Duration, mut stop: watch::Receiver<bool>, work: F) -> JoinHandle<()>
where
    F: Fn() -> W + Send + 'static,
    W: Future<Output = ()> + Send,
{
    tokio::spawn(async move {
        let mut ticks = interval(period);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                _ = ticks.tick() => work().await,
                _ = stop.changed() => break,
            }
        }
    })
}
