//! How mail leaves: to a mail server, or as files into a folder where no server is configured.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use lettre::transport::smtp::{Error as SmtpError, PoolConfig};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

/// How long one step of the dialogue with the mail server may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// Connections kept at a time: a store's mail server takes a few, and refuses a flood.
const CONNECTIONS: u32 = 4;

/// Where mail goes.
#[derive(Clone, Debug)]
pub enum Transport {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    /// Every mail becomes a file `<id>.eml`.
    Folder(PathBuf),
}

/// What became of a mail that left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    /// The mail server took it; what it said.
    Accepted(String),
    Filed(PathBuf),
}

/// Why a mail did not leave.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{text}")]
pub struct SendError {
    /// Whether it can go well later, without anybody doing something to this mail.
    pub retry: bool,
    /// Whether it was the mail server's fault, or the way's to it: another mail would fare no better now.
    pub of_server: bool,
    pub text: String,
}

impl Transport {
    /// From the setting: `smtp://user:password@host:port?tls=required`, `smtps://…`, or a folder without one.
    ///
    /// To be called within the Tokio runtime, where the connections live. The error is a sentence for the person who
    /// wrote the setting, and never repeats it, because a password stands in it.
    pub fn from_url(url: Option<&str>, folder: impl Into<PathBuf>) -> Result<Self, String> {
        let Some(url) = url.map(str::trim).filter(|url| !url.is_empty()) else {
            return Ok(Self::Folder(folder.into()));
        };
        check(url)?;
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(|error| {
            format!("The mail server's address cannot be read ({error}). Write it like {EXAMPLE}, with %-signs for special characters in user and password.")
        })?;
        let pool = PoolConfig::new().max_size(CONNECTIONS);
        Ok(Self::Smtp(builder.timeout(Some(PATIENCE)).pool_config(pool).build()))
    }

    /// Greets the mail server, and signs in where the setting says so.
    pub async fn try_connection(&self) -> Result<(), String> {
        match self {
            Self::Smtp(smtp) => match smtp.test_connection().await {
                Ok(true) => Ok(()),
                Ok(false) => Err("it ended the conversation".to_owned()),
                Err(error) => Err(error.to_string()),
            },
            Self::Folder(_) => Ok(()),
        }
    }

    /// Hands a message over. When this returns, the mail server is responsible for it, or it is safely on disk.
    ///
    /// `name` is the file's name without its ending, for the folder: letters, digits, `-` and `_`.
    pub async fn send(&self, message: &Message, name: &str) -> Result<Sent, SendError> {
        match self {
            Self::Smtp(smtp) => {
                let answer =
                    smtp.send_raw(message.envelope(), &message.formatted()).await.map_err(|error| judge(&error))?;
                let code = answer.code();
                Ok(Sent::Accepted(format!("{code} {}", answer.message().collect::<Vec<_>>().join(" "))))
            }
            Self::Folder(folder) => {
                if name.is_empty()
                    || !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
                {
                    return Err(SendError {
                        retry: false,
                        of_server: false,
                        text: format!("{name:?} is not a name for a file"),
                    });
                }
                let (folder, name, bytes) = (folder.clone(), name.to_owned(), message.formatted());
                let filed = tokio::task::spawn_blocking(move || file(&folder, &name, &bytes)).await;
                match filed {
                    Ok(Ok(path)) => Ok(Sent::Filed(path)),
                    Ok(Err(error)) => Err(SendError {
                        retry: true,
                        of_server: false,
                        text: format!("The mail could not be written: {error}"),
                    }),
                    Err(_) => Err(SendError {
                        retry: true,
                        of_server: false,
                        text: "Writing the mail was interrupted".to_owned(),
                    }),
                }
            }
        }
    }
}

const EXAMPLE: &str = "smtp://user:password@mail.example.com:587?tls=required";

/// Finds what the library would pass over in silence or report in its own terms.
fn check(url: &str) -> Result<(), String> {
    let rest = url
        .strip_prefix("smtp://")
        .or_else(|| url.strip_prefix("smtps://"))
        .ok_or_else(|| format!("The mail server's address must begin with smtp:// or smtps://, like {EXAMPLE}."))?;
    let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
    let authority = place.split('/').next().unwrap_or_default();
    let (user, host) = authority.rsplit_once('@').map_or((None, authority), |(user, host)| (Some(user), host));
    if host.is_empty() || host.starts_with(':') {
        return Err(format!("The mail server's address names no server. Write it like {EXAMPLE}."));
    }
    if user.is_some_and(|user| !user.contains(':')) {
        return Err(format!(
            "The mail server's address names a user but no password. Write both, like {EXAMPLE}, or neither."
        ));
    }
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        if !matches!(pair, "tls=required" | "tls=opportunistic") {
            return Err(
                "After the ? the mail server's address can only say tls=required or tls=opportunistic.".to_owned()
            );
        }
    }
    Ok(())
}

/// What a mail server refuses for good (5xx) is refused again next time. All else passes: 4xx says so itself, and
/// a connection that fails says nothing of the mail. Neither does a sign-in that is refused (RFC 4954): there the
/// setting is wrong, and the mails must still be there when somebody has mended it.
fn judge(error: &SmtpError) -> SendError {
    let code = error.status().map(u16::from);
    let about_sign_in = matches!(code, Some(530 | 534 | 535 | 538));
    let refused = error.is_permanent() && !about_sign_in;
    // 421 is what a server says that hangs up on everybody.
    let of_server = !error.is_client() && matches!(code, None | Some(421)) || about_sign_in;
    SendError { retry: !(refused || error.is_client()), of_server, text: error.to_string() }
}

/// Written beside its place, forced to disk and moved: whoever sees the file sees the whole mail, and a power cut
/// after this does not take it back.
fn file(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    static RUNNING: AtomicU64 = AtomicU64::new(0);
    fs::create_dir_all(folder)?;
    let path = folder.join(format!("{name}.eml"));
    // Two relays, or two attempts of one, never write into the same file.
    let draft = folder.join(format!(".{name}.{}.{}.tmp", std::process::id(), RUNNING.fetch_add(1, Ordering::Relaxed)));
    let written =
        write_through(&draft, bytes).and_then(|()| fs::rename(&draft, &path)).and_then(|()| sync_folder(folder));
    if written.is_err() {
        // What remains of the attempt is of no use; that it cannot be removed is of no interest beside the first fault.
        let _ = fs::remove_file(&draft);
    }
    written.map(|()| path)
}

fn write_through(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    // Mails hold what people wrote to each other: for the desk's own account only.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    fs::File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}
