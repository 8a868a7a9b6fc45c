//! The door for mail, encrypted: with a certificate that the other side verifies, and nothing of what was said before.

use std::path::Path;
use std::sync::Arc;

use clap::Parser;
use desk::Desk;
use hearback::settings::Settings;
use hearback::{open, smtp};
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use rustls::pki_types::ServerName;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

mod support;

use support::{ADDRESS, free_port, give_out};

/// How the server calls itself, and what its certificate is for.
const NAME: &str = "reply.nuristore.example";

#[derive(Parser)]
struct Cli {
    #[command(flatten)]
    settings: Settings,
}

/// A server that takes mail, with one address given out.
struct Door {
    desk: Desk,
    port: u16,
    /// Its certificate, in PEM.
    certificate: String,
    _stop: watch::Sender<bool>,
    _folder: tempfile::TempDir,
}

async fn door(with_certificate: bool) -> Door {
    let folder = tempfile::tempdir().expect("a folder");
    let made = rcgen::generate_simple_self_signed([NAME.to_owned()]).expect("a certificate");
    let (chain, key) = (folder.path().join("chain.pem"), folder.path().join("key.pem"));
    std::fs::write(&chain, made.cert.pem()).expect("written");
    std::fs::write(&key, made.signing_key.serialize_pem()).expect("written");
    let port = free_port();
    let listen = format!("127.0.0.1:{port}");
    let path = |path: &Path| path.to_str().expect("a plain path").to_owned();
    let mut args =
        vec!["hearback".to_owned(), "--data".to_owned(), path(folder.path()), "--mail-listen".to_owned(), listen];
    if with_certificate {
        args.extend(["--mail-tls-certificate".to_owned(), path(&chain), "--mail-tls-key".to_owned(), path(&key)]);
    }
    let settings = Cli::parse_from(args).settings;
    let desk = open::desk(&settings).await.expect("a desk");
    give_out(&desk).await;
    let (stop, stopped) = watch::channel(false);
    smtp::start(&desk, &settings, &stopped).await.expect("it listens").expect("a task");
    Door { desk, port, certificate: made.cert.pem(), _stop: stop, _folder: folder }
}

impl Door {
    async fn line(&self) -> TcpStream {
        let mut line = TcpStream::connect(("127.0.0.1", self.port)).await.expect("a connection");
        assert!(heard(&mut line).await.starts_with("220 "));
        line
    }

    /// The handshake; the certificate has to be the server's, for its name.
    async fn seal(&self, line: TcpStream) -> std::io::Result<TlsStream<TcpStream>> {
        use rustls::pki_types::CertificateDer;
        use rustls::pki_types::pem::PemObject;
        let mut roots = rustls::RootCertStore::empty();
        roots.add(CertificateDer::from_pem_slice(self.certificate.as_bytes()).expect("a certificate")).expect("a root");
        let config = rustls::ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("versions")
            .with_root_certificates(roots)
            .with_no_client_auth();
        TlsConnector::from(Arc::new(config)).connect(ServerName::try_from(NAME).expect("a name"), line).await
    }

    async fn kept(&self) -> i64 {
        let mut conn = self.desk.store().read().await.expect("a connection");
        let (count,): (i64,) = conn.one("SELECT COUNT(*) FROM incoming_mails", Vec::new()).await.expect("a count");
        count
    }
}

/// One answer, up to its last line.
async fn heard(line: &mut (impl AsyncRead + Unpin)) -> String {
    let mut text = String::new();
    loop {
        let mut byte = [0];
        if line.read(&mut byte).await.unwrap_or_default() == 0 {
            return text + "(the line is closed)";
        }
        text.push(char::from(byte[0]));
        let last = text.trim_end().lines().last().unwrap_or_default().as_bytes().get(3).copied();
        if text.ends_with("\r\n") && last != Some(b'-') {
            return text;
        }
    }
}

async fn say(line: &mut (impl AsyncRead + AsyncWrite + Unpin), text: &str) -> String {
    line.write_all(format!("{text}\r\n").as_bytes()).await.expect("it is sent");
    line.flush().await.expect("it is sent");
    heard(line).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_ordinary_mail_library_delivers_over_starttls_and_verifies_the_certificate() {
    let door = door(true).await;
    let mail = || {
        Message::builder()
            .from("jisoo@moalabs.example".parse().expect("an address"))
            .to(ADDRESS.parse().expect("an address"))
            .subject("Re: 안녕")
            .body("고쳤습니다.".to_owned())
            .expect("a mail")
    };
    let to = |tls| {
        AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous("127.0.0.1")
            .port(door.port)
            .tls(Tls::Required(tls))
            .build()
    };
    let root = Certificate::from_pem(door.certificate.as_bytes()).expect("a certificate");
    let known = TlsParameters::builder(NAME.to_owned()).add_root_certificate(root).build_rustls().expect("TLS");
    to(known).send(mail()).await.expect("it is delivered");
    assert_eq!(door.kept().await, 1);
    // Another server with a certificate of its own would be noticed.
    let strange = TlsParameters::builder(NAME.to_owned()).build_rustls().expect("TLS");
    to(strange).send(mail()).await.expect_err("nobody vouches for this certificate");
    assert_eq!(door.kept().await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_said_before_the_handshake_counts_for_nothing() {
    let door = door(true).await;
    let mut line = door.line().await;
    let offers = say(&mut line, "EHLO mx.store.example").await;
    assert!(offers.contains("250-STARTTLS\r\n") && !offers.contains("AUTH"), "{offers}");
    assert!(say(&mut line, "MAIL FROM:<jisoo@moalabs.example>").await.starts_with("250 "));
    assert!(say(&mut line, &format!("RCPT TO:<{ADDRESS}>")).await.starts_with("250 "));
    assert!(say(&mut line, "STARTTLS").await.starts_with("220 "));
    let mut sealed = door.seal(line).await.expect("encrypted");
    assert!(say(&mut sealed, "DATA").await.starts_with("503 "), "no address was named within");
    assert!(say(&mut sealed, "MAIL FROM:<jisoo@moalabs.example>").await.starts_with("503 "), "nor a name");
    let offers = say(&mut sealed, "EHLO mx.store.example").await;
    assert!(!offers.contains("STARTTLS"), "it is encrypted already: {offers}");
    assert!(say(&mut sealed, "STARTTLS").await.starts_with("502 "));
    assert!(say(&mut sealed, "AUTH PLAIN AHgAeA==").await.starts_with('5'), "it knows no users");
    assert_eq!(door.kept().await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn commands_that_were_sent_ahead_of_the_handshake_are_never_read_as_encrypted() {
    let door = door(true).await;
    let mail = format!(
        "MAIL FROM:<evil@elsewhere.example>\r\nRCPT TO:<{ADDRESS}>\r\nDATA\r\nSubject: injected\r\n\r\nx\r\n.\r\nNOOP\r\n"
    );
    for ahead in [format!("EHLO y\r\n{mail}"), mail, "NOOP\r\n".repeat(500)] {
        let mut line = door.line().await;
        say(&mut line, "EHLO mx.store.example").await;
        // In one piece, so that the server has all of it when it reads the command.
        let answer = say(&mut line, &format!("STARTTLS\r\n{}", ahead.trim_end())).await;
        assert!(answer.starts_with("220 "), "{answer}");
        let Ok(mut sealed) = door.seal(line).await else {
            // What came in a later piece is no handshake, and ends the conversation: as good.
            assert_eq!(door.kept().await, 0);
            continue;
        };
        let first = say(&mut sealed, "NOOP").await;
        assert_eq!(first, "250 2.0.0 still here\r\n", "one answer to the one command that was said within");
        assert!(say(&mut sealed, "DATA").await.starts_with("503 "));
        assert!(say(&mut sealed, "QUIT").await.starts_with("221 "));
        assert_eq!(door.kept().await, 0, "nothing of it was taken");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_handshake_that_fails_ends_its_conversation_and_no_other() {
    let door = door(true).await;
    let mut line = door.line().await;
    say(&mut line, "EHLO x").await;
    assert!(say(&mut line, "STARTTLS").await.starts_with("220 "));
    line.write_all(b"MAIL FROM:<evil@elsewhere.example>\r\n").await.expect("it is sent");
    let mut rest = Vec::new();
    // It may say in the terms of TLS what is wrong; it answers no command.
    let _ = line.read_to_end(&mut rest).await;
    assert!(!rest.starts_with(b"250"), "{rest:?}");
    let mut next = door.line().await;
    assert!(say(&mut next, "NOOP").await.starts_with("250 "));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_a_certificate_it_is_not_offered() {
    let door = door(false).await;
    let mut line = door.line().await;
    assert!(!say(&mut line, "EHLO x").await.contains("STARTTLS"));
    assert!(say(&mut line, "STARTTLS").await.starts_with("502 "));
    assert!(say(&mut line, "NOOP").await.starts_with("250 "), "the conversation goes on");
}
