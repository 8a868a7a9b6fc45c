//! One conversation.
//!
//! What is said before a refusal costs nothing, so everything is refused as early as its code can be right: an address
//! that was never given out at RCPT, a mail that is too large at its announcement, and what is no proper mail after its
//! end. A line ends in CRLF and a mail in CRLF.CRLF, and nothing else does: whoever takes more for an end reads a
//! second mail out of the first.

use std::io;
use std::net::IpAddr;
use std::time::Duration;

use desk::incoming::{Arrival, MAIL_MAX};
use desk::{Acting, Error};
use model::Actor;
use smtp_proto::request::receiver::{DataReceiver, DummyDataReceiver, RequestReceiver};
use smtp_proto::{Error as Unparsed, Request};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::time::timeout;

use super::Door;

/// How long the other side may be silent.
const PATIENCE: Duration = Duration::from_secs(120);
/// How long one mail may take from its first byte to its last.
const MAIL_TIME: Duration = Duration::from_secs(600);
/// Addresses of one mail.
const RECIPIENTS: usize = 10;
/// Refused or misunderstood commands before the conversation is ended: nobody gets to guess addresses.
const MISTAKES: u32 = 10;
/// Mails of one conversation.
const MAILS: u32 = 100;

trait Line: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Line for T {}

/// Where the conversation stands.
struct Session {
    acting: Acting,
    name: std::sync::Arc<str>,
    remote_ip: IpAddr,
    can_encrypt: bool,
    encrypted: bool,
    helo: Option<String>,
    sender: Option<String>,
    recipients: Vec<String>,
    mistakes: u32,
    mails: u32,
}

/// What follows an answer.
enum Next {
    Command,
    Data,
    Encrypt,
    End,
}

/// Takes mails until the other side leaves, makes too many mistakes, or the server stops.
pub(super) async fn talk(
    stream: TcpStream,
    remote_ip: IpAddr,
    door: &Door,
    mut stop: watch::Receiver<bool>,
) -> io::Result<()> {
    let mut session = Session {
        acting: door.desk.act_as(Actor::System),
        name: door.name.clone(),
        remote_ip,
        can_encrypt: door.tls.is_some(),
        encrypted: false,
        helo: None,
        sender: None,
        recipients: Vec::new(),
        mistakes: 0,
        mails: 0,
    };
    let mut plain = stream;
    let hello = format!("220 {} ESMTP Hearback\r\n", session.name);
    plain.write_all(hello.as_bytes()).await?;
    if !session.run(&mut plain, &mut stop).await? {
        return Ok(());
    }
    // STARTTLS: what was said before counts for nothing (RFC 3207), and nothing that was sent ahead is read.
    let Some(tls) = &door.tls else { return Ok(()) };
    let mut sealed = timeout(PATIENCE, tls.accept(plain)).await??;
    session.encrypted = true;
    session.forget();
    session.helo = None;
    session.run(&mut sealed, &mut stop).await?;
    Ok(())
}

impl Session {
    /// Runs the dialogue; true when the line is to be encrypted now.
    async fn run(&mut self, line: &mut dyn Line, stop: &mut watch::Receiver<bool>) -> io::Result<bool> {
        let mut commands = RequestReceiver::default();
        let mut buffer = vec![0; 8 * 1024];
        let mut pending: Vec<u8> = Vec::new();
        loop {
            let mut bytes = pending.iter();
            let mut next = Next::Command;
            let mut answers = String::new();
            // Several commands may come at once (RFC 2920).
            while let Next::Command = next {
                let request = match commands.ingest(&mut bytes) {
                    Err(Unparsed::NeedsMoreData { .. }) => break,
                    Err(error) => Err(misunderstood(&error)),
                    Ok(request) => Ok(request.into_owned()),
                };
                let (answer, then) = match request {
                    Ok(request) => self.answer(request).await,
                    Err(answer) => (answer.to_owned(), self.mistake()),
                };
                answers.push_str(&answer);
                answers.push_str("\r\n");
                next = then;
            }
            let rest = bytes.as_slice().to_vec();
            line.write_all(answers.as_bytes()).await?;
            line.flush().await?;
            match next {
                Next::End => return Ok(false),
                Next::Encrypt => return Ok(true),
                Next::Data => {
                    let (answer, rest) = self.take_mail(line, rest, &mut buffer).await?;
                    line.write_all(answer.as_bytes()).await?;
                    line.flush().await?;
                    pending = rest;
                    if !pending.is_empty() {
                        continue;
                    }
                }
                Next::Command => pending.clear(),
            }
            let read = tokio::select! {
                read = timeout(PATIENCE, line.read(&mut buffer)) => read,
                _ = stop.changed() => {
                    line.write_all(b"421 4.3.2 stopping, please come back\r\n").await?;
                    return Ok(false);
                }
            };
            match read {
                Ok(Ok(0)) => return Ok(false),
                Ok(read) => pending = buffer[..read?].to_vec(),
                Err(_) => {
                    line.write_all(b"421 4.4.2 waited too long\r\n").await?;
                    return Ok(false);
                }
            }
        }
    }

    async fn answer(&mut self, request: Request<String>) -> (String, Next) {
        let say = |text: &str| (text.to_owned(), Next::Command);
        match request {
            Request::Ehlo { host } => {
                self.forget();
                self.helo = Some(host);
                let tls = if self.can_encrypt && !self.encrypted { "250-STARTTLS\r\n" } else { "" };
                let name = &self.name;
                let offers = format!(
                    "250-{name}\r\n250-PIPELINING\r\n250-SIZE {MAIL_MAX}\r\n{tls}250-8BITMIME\r\n250-SMTPUTF8\r\n250 ENHANCEDSTATUSCODES"
                );
                (offers, Next::Command)
            }
            Request::Helo { host } => {
                self.forget();
                self.helo = Some(host);
                (format!("250 {}", self.name), Next::Command)
            }
            Request::Mail { from } => self.from(&from.address, from.size),
            Request::Rcpt { to } => self.to(to.address).await,
            Request::Data if self.recipients.is_empty() => ("503 5.5.1 say RCPT first".to_owned(), self.mistake()),
            Request::Data => ("354 go on, and end with a dot".to_owned(), Next::Data),
            Request::StartTls if self.can_encrypt && !self.encrypted => {
                ("220 2.0.0 go on encrypted".to_owned(), Next::Encrypt)
            }
            Request::Rset => {
                self.forget();
                say("250 2.0.0 forgotten")
            }
            Request::Noop { .. } => say("250 2.0.0 still here"),
            Request::Vrfy { .. } => say("252 2.5.0 send mail and see"),
            Request::Quit => ("221 2.0.0 good bye".to_owned(), Next::End),
            _ => ("502 5.5.1 not done here".to_owned(), self.mistake()),
        }
    }

    fn from(&mut self, address: &str, size: usize) -> (String, Next) {
        if self.helo.is_none() {
            return ("503 5.5.1 say EHLO first".to_owned(), self.mistake());
        }
        if self.sender.is_some() {
            return ("503 5.5.1 one mail at a time".to_owned(), self.mistake());
        }
        if size > MAIL_MAX {
            return (TOO_LARGE.to_owned(), Next::Command);
        }
        if self.mails >= MAILS {
            return ("421 4.7.0 enough for one conversation, please come back".to_owned(), Next::End);
        }
        self.sender = Some(address.to_owned());
        ("250 2.1.0 from whom it may be".to_owned(), Next::Command)
    }

    async fn to(&mut self, address: String) -> (String, Next) {
        if self.sender.is_none() {
            return ("503 5.5.1 say MAIL first".to_owned(), self.mistake());
        }
        if self.recipients.len() >= RECIPIENTS {
            return ("452 4.5.3 too many addresses for one mail".to_owned(), Next::Command);
        }
        match self.acting.incoming().takes(&address).await {
            Ok(true) => {
                self.recipients.push(address);
                ("250 2.1.5 yes".to_owned(), Next::Command)
            }
            Ok(false) => ("550 5.1.1 no such address, or no longer".to_owned(), self.mistake()),
            Err(error) => (not_now(&error), Next::Command),
        }
    }

    /// Reads a mail to its end and stores it; gives the answer, and what came behind the mail.
    async fn take_mail(
        &mut self,
        line: &mut dyn Line,
        ahead: Vec<u8>,
        buffer: &mut [u8],
    ) -> io::Result<(String, Vec<u8>)> {
        let received = timeout(MAIL_TIME, receive(line, ahead, buffer)).await;
        let (raw, rest) = received.map_err(|_| io::Error::from(io::ErrorKind::TimedOut))??;
        let answer = match raw {
            None => TOO_LARGE.to_owned(),
            Some(raw) if has_bare_line_ends(&raw) => "550 5.6.0 lines must end in CR LF".to_owned(),
            Some(raw) => self.store(raw).await,
        };
        self.mails += 1;
        self.forget();
        Ok((answer + "\r\n", rest))
    }

    async fn store(&mut self, raw: Vec<u8>) -> String {
        let mut recipients = std::mem::take(&mut self.recipients);
        let last = recipients.pop();
        // Each address is a mail of its own; mostly there is one.
        for recipient in recipients {
            if let Err(error) = self.keep(recipient, raw.clone()).await {
                return not_now(&error);
            }
        }
        match last {
            Some(recipient) => match self.keep(recipient, raw).await {
                Ok(id) => format!("250 2.0.0 kept as {id}"),
                Err(error) => not_now(&error),
            },
            None => "503 5.5.1 say RCPT first".to_owned(),
        }
    }

    async fn keep(&self, recipient: String, raw: Vec<u8>) -> Result<model::IncomingMailId, Error> {
        let (sender, helo) = (self.sender.clone(), self.helo.clone());
        let arrival = Arrival { recipient, sender, remote_ip: Some(self.remote_ip), helo, raw };
        self.acting.incoming().receive(arrival).await
    }

    fn forget(&mut self) {
        self.sender = None;
        self.recipients.clear();
    }

    fn mistake(&mut self) -> Next {
        self.mistakes += 1;
        if self.mistakes >= MISTAKES { Next::End } else { Next::Command }
    }
}

const TOO_LARGE: &str = "552 5.3.4 too large";

/// The mail without its dots, or none when it is too large, and what was sent behind it.
async fn receive(line: &mut dyn Line, ahead: Vec<u8>, buffer: &mut [u8]) -> io::Result<(Option<Vec<u8>>, Vec<u8>)> {
    let mut data = DataReceiver::new();
    let mut too_large: Option<DummyDataReceiver> = None;
    let mut raw = Vec::new();
    let mut chunk = ahead;
    loop {
        let mut bytes = chunk.iter();
        let ended = match &mut too_large {
            Some(dropped) => dropped.ingest(&mut bytes),
            None => data.ingest(&mut bytes, &mut raw),
        };
        if ended {
            return Ok(((too_large.is_none() && raw.len() <= MAIL_MAX).then_some(raw), bytes.as_slice().to_vec()));
        }
        if too_large.is_none() && raw.len() > MAIL_MAX {
            too_large = Some(DummyDataReceiver::new_data(&data));
            raw = Vec::new();
        }
        let read =
            timeout(PATIENCE, line.read(buffer)).await.map_err(|_| io::Error::from(io::ErrorKind::TimedOut))??;
        if read == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        chunk = buffer[..read].to_vec();
    }
}

/// A carriage return or a line feed that stands alone: some servers take it for the end of a line, others do not.
fn has_bare_line_ends(raw: &[u8]) -> bool {
    let mut before = 0;
    let alone = raw.iter().any(|&byte| {
        let alone = (byte == b'\n') != (before == b'\r');
        before = byte;
        alone
    });
    alone || before == b'\r'
}

fn misunderstood(error: &Unparsed) -> &'static str {
    match error {
        Unparsed::UnknownCommand => "500 5.5.1 that is no command",
        Unparsed::ResponseTooLong => "500 5.5.2 the line is too long",
        Unparsed::InvalidSenderAddress => "501 5.1.7 that is no address",
        Unparsed::InvalidRecipientAddress => "501 5.1.3 that is no address",
        Unparsed::UnsupportedParameter { .. } => "555 5.5.4 this parameter is not known here",
        _ => "501 5.5.4 that cannot be understood",
    }
}

/// The other side keeps the mail and comes back.
fn not_now(error: &Error) -> String {
    tracing::error!(error = %error.detail(), "a mail could not be stored");
    if let Error::Full(_) = error {
        return "452 4.3.1 no room now, please come back".to_owned();
    }
    "451 4.3.0 cannot be stored now, please come back".to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_cr_and_lf_together_end_a_line() {
        assert!(!has_bare_line_ends(b"a\r\nb\r\n"));
        assert!(!has_bare_line_ends(b""));
        for smuggled in [&b"a\n.\r\nb"[..], b"a\r.\r\n", b"a\r\r\n", b"a\r\n\nb", b"a\r"] {
            assert!(has_bare_line_ends(smuggled), "{smuggled:?}");
        }
    }
}
