//! Closed loops: so many connections, each of which asks again when it has been answered.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::task::JoinSet;
use tokio::time::sleep_until;

use crate::cases::Case;
use crate::child::Server;
use crate::client::Connection;

/// Before this the caches are cold and connections are still being opened.
const WARM_UP: Duration = Duration::from_secs(1);

/// What one case took at one number of connections.
#[derive(Clone, Copy, Debug)]
pub struct Measured {
    pub requests_per_second: f64,
    pub median_ms: f64,
    pub p99_ms: f64,
    /// Processor time of the server for one request.
    pub cpu_ms: f64,
}

/// Runs a case. One wrong answer fails it: a fast refusal must not pass for a fast answer.
pub async fn measure(
    server: &Server,
    case: &Arc<Case>,
    connections: usize,
    length: Duration,
) -> Result<Measured, String> {
    let begin = Instant::now() + WARM_UP;
    let end = begin + length;
    let mut loops = JoinSet::new();
    for _ in 0..connections {
        loops.spawn(ask(server.address, case.clone(), begin, end));
    }
    sleep_until(begin.into()).await;
    let before = server.cpu()?;
    sleep_until(end.into()).await;
    let cpu = server.cpu()?.saturating_sub(before);
    let mut took = Vec::new();
    while let Some(ended) = loops.join_next().await {
        took.extend(ended.map_err(|error| format!("{}: a connection was lost: {error}", case.name))??);
    }
    took.sort_unstable();
    let at = |percent: usize| {
        took.get(took.len().saturating_sub(1) * percent / 100).map(|took| took.as_secs_f64() * 1_000.0)
    };
    let (Some(median_ms), Some(p99_ms)) = (at(50), at(99)) else {
        return Err(format!("{}: no request was answered in {} seconds", case.name, length.as_secs()));
    };
    let requests = took.len() as f64;
    Ok(Measured {
        requests_per_second: requests / length.as_secs_f64(),
        median_ms,
        p99_ms,
        cpu_ms: cpu.as_secs_f64() * 1_000.0 / requests,
    })
}

/// One connection's loop; gives how long each request took that was answered while it was measured.
async fn ask(address: SocketAddr, case: Arc<Case>, begin: Instant, end: Instant) -> Result<Vec<Duration>, String> {
    let mut connection = Connection::open(address).await?;
    let mut took = Vec::new();
    let mut thorough = true;
    loop {
        let sent = Instant::now();
        if sent >= end {
            return Ok(took);
        }
        let answer = connection.send(&case.request()).await.map_err(|error| format!("{}: {error}", case.name))?;
        let answered = Instant::now();
        case.check(&answer, thorough)?;
        thorough = false;
        if answered >= begin && answered < end {
            took.push(answered - sent);
        }
    }
}
