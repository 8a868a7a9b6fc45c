//! The virus scanner: clamd, asked by its command INSTREAM (clamd(8)).
//!
//! The protocol is a handful of lines. What matters is what a client makes of trouble: clamd answers a file that is longer
//! than its `StreamMaxLength` while it is still being sent, and hangs up, so answer and sending go on at the same time.

use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpStream, UnixStream};
use tokio::time::timeout;

/// How long it may take to reach it.
const CONNECTING: Duration = Duration::from_secs(5);
/// Bytes that are sent at a time.
const CHUNK: usize = 64 * 1024;
/// Longest answer that is read.
const ANSWER: u64 = 4 * 1024;
/// Longest name of a virus that is kept, in characters.
const NAME: usize = 120;

/// Where clamd listens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clamd {
    Tcp(String),
    Socket(PathBuf),
}

/// What it found.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Finding {
    Clean,
    /// The virus, as the scanner calls it.
    Infected(String),
}

/// Why it is not known yet.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Unscanned {
    #[error("the virus scanner cannot be reached: {0}")]
    Unreachable(String),
    /// What is to be scanned cannot be read where it lies.
    #[error("the file could not be read: {0}")]
    Unread(String),
    /// It answered, and did not scan this one: it is too long for it, or its signatures are being loaded.
    #[error("the virus scanner did not scan it: {0}")]
    Refused(String),
}

impl FromStr for Clamd {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let text = text.trim();
        if text.starts_with('/') {
            return Ok(Self::Socket(text.into()));
        }
        match text.rsplit_once(':') {
            Some((host, port)) if !host.is_empty() && port.parse::<u16>().is_ok() => Ok(Self::Tcp(text.to_owned())),
            _ => Err("give HOST:PORT, such as 127.0.0.1:3310, or the path of its socket".to_owned()),
        }
    }
}

impl Clamd {
    /// Whether it is there and answers.
    pub async fn ping(&self) -> Result<(), String> {
        match self.ask(b"zPING\0", None, CONNECTING).await {
            Ok(answer) if answer == "PONG" => Ok(()),
            Ok(answer) => Err(format!("it answered {answer:?}")),
            Err(error) => Err(error.to_string()),
        }
    }

    /// Has it look through a file; `patience` is for all of it.
    pub(crate) async fn scan(&self, content: &[u8], patience: Duration) -> Result<Finding, Unscanned> {
        let answer = self.ask(b"zINSTREAM\0", Some(content), patience).await?;
        let Some(said) = answer.strip_prefix("stream: ") else { return Err(Unscanned::Refused(answer)) };
        match said.strip_suffix(" FOUND") {
            Some(name) => Ok(Finding::Infected(name.chars().filter(|c| !c.is_control()).take(NAME).collect())),
            None if said == "OK" => Ok(Finding::Clean),
            None => Err(Unscanned::Refused(answer)),
        }
    }

    async fn ask(&self, command: &[u8], content: Option<&[u8]>, patience: Duration) -> Result<String, Unscanned> {
        let unreachable = |error: std::io::Error| Unscanned::Unreachable(error.to_string());
        let late = |_| Unscanned::Unreachable("it took too long".to_owned());
        let talk = async {
            match self {
                Self::Tcp(place) => {
                    let line = timeout(CONNECTING, TcpStream::connect(place)).await.map_err(late)?;
                    exchange(line.map_err(unreachable)?, command, content).await
                }
                Self::Socket(path) => {
                    let line = timeout(CONNECTING, UnixStream::connect(path)).await.map_err(late)?;
                    exchange(line.map_err(unreachable)?, command, content).await
                }
            }
            .map_err(unreachable)
        };
        timeout(patience, talk).await.map_err(late)?
    }
}

async fn exchange<S>(line: S, command: &[u8], content: Option<&[u8]>) -> std::io::Result<String>
where
    S: AsyncRead + AsyncWrite,
{
    let (from, mut to) = tokio::io::split(line);
    let say = async {
        to.write_all(command).await?;
        if let Some(content) = content {
            for chunk in content.chunks(CHUNK) {
                // A chunk is shorter than any u32.
                to.write_all(&u32::try_from(chunk.len()).unwrap_or(u32::MAX).to_be_bytes()).await?;
                to.write_all(chunk).await?;
            }
            to.write_all(&0_u32.to_be_bytes()).await?;
        }
        to.flush().await
    };
    let mut answer = Vec::new();
    let mut from = from.take(ANSWER);
    let hear = from.read_to_end(&mut answer);
    let (said, heard) = tokio::join!(say, async { hear.await.map(|_| ()) });
    // Whoever hung up in the middle may have said why.
    if answer.is_empty() {
        said?;
        heard?;
        return Err(std::io::ErrorKind::UnexpectedEof.into());
    }
    Ok(String::from_utf8_lossy(&answer).trim_matches(['\0', '\n', '\r', ' ']).to_owned())
}

#[cfg(test)]
mod tests {
    use tokio::net::TcpListener;

    use super::*;

    /// A scanner that reads so many bytes, says something and hangs up.
    async fn saying(answer: &'static str, after: usize) -> Clamd {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let place = listener.local_addr().expect("an address").to_string();
        tokio::spawn(async move {
            let (mut line, _) = listener.accept().await.expect("a connection");
            let mut read = vec![0; after];
            line.read_exact(&mut read).await.expect("it is sent that much");
            line.write_all(answer.as_bytes()).await.expect("it hears");
            // The rest is never read.
        });
        Clamd::Tcp(place)
    }

    async fn scan(clamd: &Clamd, content: &[u8]) -> Result<Finding, Unscanned> {
        clamd.scan(content, Duration::from_secs(5)).await
    }

    #[tokio::test]
    async fn only_a_plain_ok_is_one() {
        assert_eq!(scan(&saying("stream: OK\0", 10).await, b"x").await, Ok(Finding::Clean));
        let found = Finding::Infected("Win.Test.EICAR_HDB-1".to_owned());
        assert_eq!(scan(&saying("stream: Win.Test.EICAR_HDB-1 FOUND\0", 10).await, b"x").await, Ok(found));
        for answer in ["stream: OK FOUND?\0", "OK\0", "stream: Can't allocate memory ERROR\0", "UNKNOWN COMMAND\0"] {
            assert!(matches!(scan(&saying(answer, 10).await, b"x").await, Err(Unscanned::Refused(_))), "{answer}");
        }
        assert!(matches!(scan(&saying("", 10).await, b"x").await, Err(Unscanned::Unreachable(_))));
    }

    #[tokio::test]
    async fn what_it_says_in_the_middle_of_a_file_is_heard() {
        let clamd = saying("INSTREAM size limit exceeded. ERROR\0", 1_000).await;
        let refused = scan(&clamd, &vec![b'a'; 8_000_000]).await;
        assert_eq!(refused, Err(Unscanned::Refused("INSTREAM size limit exceeded. ERROR".to_owned())));
    }

    #[tokio::test]
    async fn one_that_says_nothing_is_not_waited_for() {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let clamd = Clamd::Tcp(listener.local_addr().expect("an address").to_string());
        let waited = clamd.scan(b"x", Duration::from_millis(50)).await;
        assert_eq!(waited, Err(Unscanned::Unreachable("it took too long".to_owned())));
    }

    #[test]
    fn a_place_is_a_host_with_a_port_or_a_path() {
        assert_eq!("127.0.0.1:3310".parse(), Ok(Clamd::Tcp("127.0.0.1:3310".to_owned())));
        assert_eq!("/run/clamav/clamd.ctl".parse(), Ok(Clamd::Socket("/run/clamav/clamd.ctl".into())));
        for wrong in ["", "127.0.0.1", ":3310", "clamd:port", "clamd.ctl"] {
            assert!(wrong.parse::<Clamd>().is_err(), "{wrong}");
        }
    }
}
