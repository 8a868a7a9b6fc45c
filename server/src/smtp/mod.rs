//! The door for mail: a small SMTP receiver (RFC 5321) for the reply addresses, to which the store's mail server hands
//! the reply domain. It relays nothing, knows no users, and says yes only when a mail is safely stored.

mod session;

use std::sync::Arc;
use std::time::Duration;

use desk::Desk;
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;

use crate::settings::Settings;

/// Conversations at a time. A mail server opens a few; more than that waits at the door.
const CONVERSATIONS: usize = 100;
/// How long conversations under way may take after the signal to stop.
const GRACE: Duration = Duration::from_secs(5);

/// What every conversation needs.
#[derive(Clone)]
pub(crate) struct Door {
    desk: Desk,
    /// How this server calls itself.
    name: Arc<str>,
    tls: Option<TlsAcceptor>,
}

/// Begins to listen, where the settings say so; the task ends when `stop` turns true.
pub async fn start(
    desk: &Desk,
    settings: &Settings,
    stop: &watch::Receiver<bool>,
) -> Result<Option<JoinHandle<()>>, String> {
    let Some(address) = settings.mail_listen else { return Ok(None) };
    let door = Door { desk: desk.clone(), name: settings.mail_domain.as_str().into(), tls: tls(settings)? };
    let listener = TcpListener::bind(address)
        .await
        .map_err(|error| format!("mail cannot be listened for at {address}: {error}; give another --mail-listen"))?;
    tracing::info!(%address, "listening for mail");
    Ok(Some(tokio::spawn(listen(listener, door, stop.clone()))))
}

async fn listen(listener: TcpListener, door: Door, mut stop: watch::Receiver<bool>) {
    let places = Arc::new(Semaphore::new(CONVERSATIONS));
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = stop.changed() => break,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                // Too many open files, for one. Others will end.
                tracing::warn!(%error, "could not take a connection for mail");
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            }
        };
        let Ok(place) = places.clone().acquire_owned().await else { break };
        let (door, stop) = (door.clone(), stop.clone());
        tokio::spawn(async move {
            if let Err(error) = session::talk(stream, peer.ip(), &door, stop).await {
                tracing::debug!(%peer, %error, "a conversation about mail ended early");
            }
            drop(place);
        });
    }
    drop(listener);
    // Whoever was sending hears a yes or a no; what had no answer is sent again by the other side.
    let everyone = u32::try_from(CONVERSATIONS).unwrap_or(u32::MAX);
    let _ = tokio::time::timeout(GRACE, places.acquire_many(everyone)).await;
}

fn tls(settings: &Settings) -> Result<Option<TlsAcceptor>, String> {
    use rustls::pki_types::pem::PemObject;
    use rustls::pki_types::{CertificateDer, PrivateKeyDer};

    let (Some(certificate), Some(key)) = (&settings.mail_tls_certificate, &settings.mail_tls_key) else {
        return Ok(None);
    };
    let unreadable = |path: &std::path::Path, error: rustls::pki_types::pem::Error| {
        format!("{} cannot be read as PEM: {error}", path.display())
    };
    let chain = CertificateDer::pem_file_iter(certificate)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .map_err(|error| unreadable(certificate, error))?;
    let key = PrivateKeyDer::from_pem_file(key).map_err(|error| unreadable(key, error))?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .and_then(|builder| builder.with_no_client_auth().with_single_cert(chain, key))
        .map_err(|error| format!("the mail certificate cannot be used: {error}"))?;
    Ok(Some(TlsAcceptor::from(Arc::new(config))))
}
