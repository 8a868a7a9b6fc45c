//! `hearback gateway`: the stand-in for a store's payment side.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use desk::Clock;
use desk::gateway::stand_in::{Pace, StandIn};
use tokio::net::TcpListener;

use crate::settings::Settings;

#[derive(Args, Debug)]
pub struct Gateway {
    /// Address and port to listen on. Who reaches it can tell it what to do: keep it within this machine.
    #[arg(long, default_value = "127.0.0.1:3911", value_name = "ADDR")]
    address: SocketAddr,
    /// File of its books, so that they outlive it. Without it they are in memory.
    #[arg(long, value_name = "FILE")]
    books: Option<PathBuf>,
    /// Seconds that a caller waits who gets no answer.
    #[arg(long, default_value_t = 60, value_name = "SECONDS")]
    hold: u64,
    /// Seconds that a slow answer takes.
    #[arg(long, default_value_t = 3, value_name = "SECONDS")]
    slow: u64,
}

pub async fn gateway(settings: &Settings, command: Gateway) -> Result<(), String> {
    let Gateway { address, books, hold, slow } = command;
    let key = settings.shared_gateway_key()?.ok_or(
        "the stand-in needs the key that the desk signs with: give it with --gateway-key or --gateway-key-file",
    )?;
    let clock = settings.clock_file.clone().map_or(Clock::System, Clock::Shifted);
    let pace = Pace { hold: Duration::from_secs(hold), slow: Duration::from_secs(slow) };
    let stand_in = StandIn::new(key, books, pace, move || clock.now())?;
    let listener = TcpListener::bind(address)
        .await
        .map_err(|error| format!("{address} cannot be listened on: {error}; give another with --address"))?;
    println!("A payment side that moves no money listens at http://{address}");
    tokio::select! {
        ended = stand_in.serve(listener) => ended.map(|never| match never {}).map_err(|error| format!("it stopped: {error}")),
        _ = tokio::signal::ctrl_c() => Ok(()),
    }
}
