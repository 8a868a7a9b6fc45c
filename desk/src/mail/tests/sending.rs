use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;

use model::Language;

use super::cast::{letter, locale, shop, time};
use crate::mail::{Delivery, LetterKind, Recipient, SendError, Sent, Transport, message, no_reply_address, render};

fn mail() -> lettre::Message {
    let rendered =
        render(&letter(LetterKind::Welcome, Recipient::Customer, Language::Ko), locale(Language::Ko), &shop());
    let id = "01930000-0000-7000-8000-000000000001".parse().expect("an id");
    let from = no_reply_address(&shop());
    let delivery = Delivery {
        id,
        thread: None,
        from: &from,
        to: "seoyeon@naver.example",
        unsubscribe: None,
        at: time("2026-11-16T20:14"),
    };
    message(&delivery, &rendered, &shop()).expect("a message")
}

/// A mail server that answers a recipient or a sign-in as told. One connection, one mail.
fn server(recipient: &'static str, sign_in: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let place = listener.local_addr().expect("an address").to_string();
    thread::spawn(move || {
        let (stream, _) = listener.accept().expect("a connection");
        let _ = talk(stream, recipient, sign_in);
    });
    place
}

fn talk(mut stream: TcpStream, recipient: &str, sign_in: &str) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    stream.write_all(b"220 test\r\n")?;
    while let Some(line) = lines.next().transpose()? {
        let answer = match line.get(..4).unwrap_or_default() {
            "EHLO" => "250-test\r\n250 AUTH PLAIN",
            "AUTH" => sign_in,
            "RCPT" => recipient,
            "DATA" => {
                stream.write_all(b"354 go on\r\n")?;
                while lines.next().transpose()?.is_some_and(|line| line != ".") {}
                "250 2.0.0 kept as 4711"
            }
            _ => "250 ok",
        };
        stream.write_all(format!("{answer}\r\n").as_bytes())?;
    }
    Ok(())
}

async fn sent_to(url: &str) -> Result<Sent, SendError> {
    Transport::from_url(Some(url), "unused").expect("a transport").send(&mail(), "one").await
}

/// A folder of its own that goes when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        Self(std::env::temp_dir().join(format!("hearback-mail-{name}-{}", std::process::id())))
    }
    fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(&self.0).into_iter().flatten().flatten();
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[tokio::test]
async fn a_mail_that_the_server_takes_is_sent_with_its_answer() {
    let place = server("250 ok", "235 ok");
    let sent = sent_to(&format!("smtp://{place}")).await;
    assert_eq!(sent, Ok(Sent::Accepted("250 2.0.0 kept as 4711".into())));
}

#[tokio::test]
async fn a_temporary_refusal_is_tried_again_and_a_final_one_is_not() {
    for (answer, retry) in [("451 4.7.1 later", true), ("550 5.1.1 no such person", false), ("421 closing", true)] {
        let place = server(answer, "235 ok");
        let error = sent_to(&format!("smtp://{place}")).await.expect_err(answer);
        assert_eq!(error.retry, retry, "{answer}: {error}");
        assert!(
            error.text.contains(answer.split(' ').next_back().expect("a word")),
            "the server's words are kept: {error}"
        );
    }
}

#[tokio::test]
async fn a_refused_sign_in_says_nothing_of_the_mail_and_is_tried_again() {
    let place = server("250 ok", "535 5.7.8 wrong password");
    let error = sent_to(&format!("smtp://store:secret@{place}")).await.expect_err("refused");
    assert!(error.retry, "{error}");
    assert!(!error.text.contains("secret"), "{error}");
}

#[tokio::test]
async fn a_server_that_is_away_is_tried_again() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let place = listener.local_addr().expect("an address");
    drop(listener);
    let error = sent_to(&format!("smtp://{place}")).await.expect_err("nobody there");
    assert!(error.retry, "{error}");
}

#[tokio::test]
async fn without_a_server_a_mail_is_a_whole_file_and_nothing_else() {
    let folder = Folder::new("whole");
    let transport = Transport::from_url(None, &folder.0).expect("a folder");
    let first = transport.send(&mail(), "one").await.expect("written");
    assert_eq!(transport.send(&mail(), "one").await, Ok(first.clone()), "sent again, it is the same file");
    let Sent::Filed(path) = first else { panic!("a file") };
    assert_eq!(std::fs::read(&path).expect("the file"), mail().formatted());
    assert_eq!(folder.names(), ["one.eml"]);
}

#[tokio::test]
async fn a_name_that_leads_out_of_the_folder_is_refused() {
    let folder = Folder::new("names");
    let transport = Transport::from_url(Some("  "), &folder.0).expect("a folder");
    for name in ["../one", "/one", "a/b", "", "a.b", "one\0"] {
        let error = transport.send(&mail(), name).await.expect_err(name);
        assert!(!error.retry, "{name:?}");
    }
    assert!(folder.names().is_empty());
}

#[tokio::test]
async fn a_folder_that_cannot_be_written_is_tried_again() {
    let transport = Transport::Folder(Path::new("/dev/null").join("mail"));
    assert!(transport.send(&mail(), "one").await.is_err_and(|error| error.retry));
}

#[tokio::test]
async fn a_wrong_setting_is_told_in_a_sentence_without_its_password() {
    for (url, word) in [
        ("http://u:secret@mail.example", "smtp://"),
        ("mail.example:25", "smtp://"),
        ("smtp://", "names no server"),
        ("smtp://u:secret@:25", "names no server"),
        ("smtp://user@mail.example", "no password"),
        ("smtp://u:secret@mail.example?tls=off", "tls=required"),
        ("smtp://u:secret@mail.example:99999", "cannot be read"),
    ] {
        let error = Transport::from_url(Some(url), "unused").expect_err(url);
        assert!(error.contains(word), "{url}: {error}");
        assert!(!error.contains("secret"), "{error}");
    }
    for url in ["smtp://mail.example", "smtps://u:p%40ss@mail.example", "smtp://u:p@mail.example:587?tls=required"] {
        assert!(matches!(Transport::from_url(Some(url), "unused"), Ok(Transport::Smtp(_))), "{url}");
    }
}
