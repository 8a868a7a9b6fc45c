//! The servers under measurement, each a process of its own.

use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::client::Connection;

/// The unit of processor time in `/proc`: on Linux a hundredth of a second.
const TICK: Duration = Duration::from_millis(10);
/// How long a server may take to start; filling the bare one's table included.
const START: Duration = Duration::from_secs(60);

/// A running server. It ends when this is dropped.
pub struct Server {
    process: Child,
    pub address: SocketAddr,
}

impl Server {
    /// Hearback itself, on a folder that has the demo store in it.
    pub async fn hearback(data: &Path, tick: Duration) -> Result<Self, String> {
        let address = free_address()?;
        let mut command = again()?;
        command.args(["serve", "--log", "warn", "--sign-in-per-minute", "100000", "--sign-in-per-account", "100000"]);
        command.arg("--listen").arg(address.to_string()).arg("--data").arg(data);
        command.arg("--tick-ms").arg(tick.as_millis().to_string());
        Self::start(command, address).await
    }

    /// The bare server, on a new file.
    pub async fn bare(file: &Path) -> Result<Self, String> {
        let address = free_address()?;
        let mut command = again()?;
        command.arg("bare").arg(address.to_string()).arg(file);
        Self::start(command, address).await
    }

    async fn start(mut command: Command, address: SocketAddr) -> Result<Self, String> {
        let process = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn();
        let process = process.map_err(|error| format!("a server could not be started: {error}"))?;
        let mut server = Self { process, address };
        let begun = Instant::now();
        while begun.elapsed() < START {
            if let Ok(Some(status)) = server.process.try_wait() {
                return Err(format!("a server ended while it started: {status}"));
            }
            if is_ready(address).await {
                return Ok(server);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err("a server did not become ready".to_owned())
    }

    pub fn id(&self) -> u32 {
        self.process.id()
    }

    /// The processor time that the server has taken so far, its own and the system's for it.
    pub fn cpu(&self) -> Result<Duration, String> {
        let path = format!("/proc/{}/stat", self.id());
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{path} cannot be read: {error}"))?;
        cpu_of(&text).ok_or_else(|| format!("{path} does not say how much time was taken"))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It holds nothing but data of this run; it may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Loads the demo store into a folder, and tells who can sign in.
pub fn load_demo(data: &Path, scale: u32) -> Result<serde_json::Value, String> {
    let mut command = again()?;
    command.args(["demo", "--json", "--scale"]).arg(scale.to_string()).arg("--data").arg(data);
    let done = command.stderr(Stdio::inherit()).output().map_err(|error| error.to_string())?;
    if !done.status.success() {
        return Err(format!("the demo store could not be loaded: {}", done.status));
    }
    serde_json::from_slice(&done.stdout).map_err(|error| format!("the demo accounts cannot be read: {error}"))
}

/// This program once more. Settings in the environment are for servers of the person at the keyboard, not for these.
fn again() -> Result<Command, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let mut command = Command::new(program);
    command.env_clear();
    Ok(command)
}

/// An address that nobody listens on. Between this and the server's start another could take it; then the run fails.
fn free_address() -> Result<SocketAddr, String> {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).map_err(|error| error.to_string())
}

async fn is_ready(address: SocketAddr) -> bool {
    let request = format!("GET /readyz HTTP/1.1\r\nhost: {address}\r\n\r\n");
    match Connection::open(address).await {
        Ok(mut connection) => connection.send(request.as_bytes()).await.is_ok_and(|answer| answer.status == 200),
        Err(_) => false,
    }
}

/// From the one line of `/proc/PID/stat`: the 14th and 15th field, counted behind the name, which may hold anything.
fn cpu_of(stat: &str) -> Option<Duration> {
    let (_, fields) = stat.rsplit_once(')')?;
    let mut fields = fields.split_whitespace().skip(11);
    let (user, system): (u32, u32) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
    Some(TICK * (user + system))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_blanks_and_brackets_does_not_shift_the_fields() {
        let stat = "77 (a) b (c)) S 1 77 77 0 -1 4194560 900 0 0 0 150 25 0 0 20 0 9 0 100 0 0";
        assert_eq!(cpu_of(stat), Some(Duration::from_millis(1_750)));
    }
}
