//! `hearback serve`.

use std::time::Duration;

use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

use crate::settings::Settings;
use crate::{open, smtp, tasks, web};

/// How long open requests may take after the signal to stop.
const GRACE: Duration = Duration::from_secs(10);

pub async fn serve(settings: Settings, demo_if_empty: bool) -> Result<(), String> {
    // Bound before the data is opened: a second start of the same server must not touch its data.
    let listener = TcpListener::bind(settings.listen).await.map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => {
            format!(
                "{} is taken by another program: stop that one, or give another address with --listen",
                settings.listen
            )
        }
        _ => format!("{} cannot be listened on: {error}; give another address with --listen", settings.listen),
    })?;
    let desk = open::desk(&settings).await?;
    if demo_if_empty {
        super::demo::load_if_empty(&desk, 1).await?;
    }
    let relay = open::relay(&settings, &desk)?;
    let (stopping, stopped) = watch::channel(false);
    let prover = open::prover(&settings)?;
    let mail = smtp::start(&desk, &settings, &stopped).await?;
    let mut tasks = tasks::start(&desk, relay, prover, Duration::from_millis(settings.tick_ms), &stopped);
    tasks.extend(mail);
    let router = web::router(&desk, &settings)?;
    if demo_if_empty {
        super::demo::print_accounts(&settings.public_url());
    }
    println!("Hearback serves at {}", settings.public_url());
    if settings.clock_file.is_some() {
        tracing::warn!("the clock is moved by a file: this is a rehearsal, not a store");
    }
    let server = axum::serve(listener, router.into_make_service_with_connect_info::<std::net::SocketAddr>())
        .with_graceful_shutdown(until_told(stopping.clone()));
    let mut grace = stopped.clone();
    let listened = desk.clone();
    tokio::select! {
        ended = async { server.await } => ended.map_err(|error| format!("the server stopped: {error}"))?,
        () = async {
            // A connection that a browser keeps open must not keep the server from stopping.
            while !*grace.borrow() {
                if grace.changed().await.is_err() { break }
            }
            // Open pages listen for changes; those requests would never end by themselves.
            listened.live().close();
            tokio::time::sleep(GRACE).await;
        } => tracing::warn!("some requests did not end in time"),
    }
    // The sender goes on living above, so this cannot fail; it also ends the tasks when the server ended by itself.
    let _ = stopping.send(true);
    for mut task in tasks {
        if tokio::time::timeout(GRACE, &mut task).await.is_err() {
            // A mail server that hangs. The errand's lease runs out, and another process or the next start takes it.
            tracing::warn!("a task did not end in time");
            task.abort();
        }
    }
    desk.store().close().await;
    tracing::info!("stopped");
    Ok(())
}

async fn until_told(stopping: watch::Sender<bool>) {
    let interrupted = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    let terminated = async {
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending::<()>().await,
        }
    };
    tokio::select! {
        () = interrupted => {}
        () = terminated => {}
    }
    tracing::info!("stopping");
    let _ = stopping.send(true);
}
