//! A full disk: whoever sends something hears that it is not kept and comes again, and nothing half-stored stays.
//!
//! The server runs on a file system of its own (a tmpfs in a mount namespace of its own, which needs no root where users may
//! have one), which the test fills to its last byte.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::{IpAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use clap::Parser;
use desk::NewAccount;
use hearback::open;
use hearback::settings::Settings;
use model::{Actor, Language, Role};

mod support;

use support::{ADDRESS, free_port, give_out};

/// Megabytes of the file system; of a mail that does not fit any more; of a file.
const ROOM: usize = 96;
const MAIL: usize = 9;
const FILE: usize = 6;
const PASSWORD: &str = "correct horse battery";

#[derive(Parser)]
struct Cli {
    #[command(flatten)]
    settings: Settings,
}

struct Server {
    child: Child,
    /// Its data, as seen from here.
    data: PathBuf,
    inside: PathBuf,
    web: u16,
    smtp: u16,
    session: String,
    _folder: tempfile::TempDir,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Makes the data in a plain folder; gives the session of a customer.
async fn prepare(data: &Path) -> String {
    let args = ["hearback", "--data", data.to_str().expect("a plain path")];
    let settings = Cli::parse_from(args).settings;
    let desk = open::desk(&settings).await.expect("a desk");
    give_out(&desk).await;
    let accounts = desk.act_as(Actor::System).accounts();
    let new = NewAccount {
        role: Role::Customer,
        email: "seoyeon@naver.example".to_owned(),
        name: "김서연".to_owned(),
        password: PASSWORD.to_owned(),
        language: Language::Ko,
        seller: None,
    };
    accounts.add(new).await.expect("an account");
    let visitor = desk.act_as(Actor::Visitor).accounts();
    let session = visitor.sign_in("seoyeon@naver.example", PASSWORD, None, IpAddr::from([127, 0, 0, 1])).await;
    let session = session.expect("a session").token.reveal().to_owned();
    desk.store().close().await;
    session
}

async fn start() -> Server {
    let folder = tempfile::tempdir().expect("a folder");
    let (seed, room) = (folder.path().join("seed"), folder.path().join("room"));
    fs::create_dir_all(&seed).expect("a folder");
    fs::create_dir_all(&room).expect("a folder");
    let session = prepare(&seed).await;
    let (web, smtp) = (free_port(), free_port());
    let script =
        format!("mount -t tmpfs -o size={ROOM}m tmpfs \"$1\" && cp -a \"$0\" \"$1/data\" && shift && exec \"$@\"");
    let inside = room.join("data");
    let child = Command::new("unshare")
        .args(["--user", "--map-root-user", "--mount", "sh", "-c", &script])
        .arg(&seed)
        .arg(&room)
        .arg(env!("CARGO_BIN_EXE_hearback"))
        .args(["serve", "--data", inside.to_str().expect("a plain path")])
        .args(["--listen", &format!("127.0.0.1:{web}"), "--mail-listen", &format!("127.0.0.1:{smtp}")])
        .env_remove("DATABASE_URL")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("unshare is there (util-linux)");
    let data = PathBuf::from(format!("/proc/{}/root{}", child.id(), inside.display()));
    let mut server = Server { child, data, inside, web, smtp, session, _folder: folder };
    let until = Instant::now() + Duration::from_secs(30);
    while TcpStream::connect(("127.0.0.1", smtp)).is_err() || TcpStream::connect(("127.0.0.1", web)).is_err() {
        if let Ok(Some(ended)) = server.child.try_wait() {
            panic!(
                "the server did not start on a file system of its own ({ended}): this machine lets the test mount none"
            );
        }
        assert!(Instant::now() < until, "the server does not answer");
        std::thread::sleep(Duration::from_millis(50));
    }
    assert!(server.data.join("hearback.db").exists(), "the server's own file system cannot be seen from here");
    server
}

impl Server {
    fn filler(&self) -> PathBuf {
        self.data.join("filler")
    }

    /// Fills the file system to its last byte.
    fn fill(&self) {
        let mut filler = File::create(self.filler()).expect("a file");
        let block = vec![0; 64 * 1024];
        let full = loop {
            if let Err(error) = filler.write_all(&block) {
                break error;
            }
        };
        assert_eq!(full.kind(), std::io::ErrorKind::StorageFull, "{full}");
        while filler.write_all(&[0; 512]).is_ok() {}
    }

    fn drain(&self) {
        fs::remove_file(self.filler()).expect("it goes away");
    }

    /// Sends a mail of so many megabytes; the answer after its end.
    fn mail(&self, id: &str, megabytes: usize) -> String {
        let mut line = TcpStream::connect(("127.0.0.1", self.smtp)).expect("a connection");
        line.set_read_timeout(Some(Duration::from_secs(30))).expect("a limit");
        assert!(answer(&mut line).starts_with("220 "));
        for text in ["EHLO x", "MAIL FROM:<jisoo@moalabs.example>", &format!("RCPT TO:<{ADDRESS}>"), "DATA"] {
            line.write_all(format!("{text}\r\n").as_bytes()).expect("it is sent");
            let said = answer(&mut line);
            assert!(said.starts_with('2') || said.starts_with('3'), "{text}: {said}");
        }
        line.write_all(mail(id, megabytes).as_bytes()).expect("it is sent");
        line.write_all(b".\r\n").expect("it is sent");
        answer(&mut line)
    }

    /// Hands a mail in by the pipe; the program's code, and what it said.
    fn pipe(&self, id: &str, megabytes: usize) -> (Option<i32>, String) {
        let mut child = Command::new("nsenter")
            .args(["--target", &self.child.id().to_string(), "--user", "--mount", "--preserve-credentials"])
            .arg(env!("CARGO_BIN_EXE_hearback"))
            .args(["mail", "deliver", "--recipient", ADDRESS, "--sender", "jisoo@moalabs.example", "--data"])
            .arg(&self.inside)
            .env_remove("DATABASE_URL")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("nsenter is there (util-linux)");
        let mut stdin = child.stdin.take().expect("its input");
        // It may have ended before it read all.
        let _ = stdin.write_all(mail(id, megabytes).as_bytes());
        drop(stdin);
        let output = child.wait_with_output().expect("it ends");
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    }

    /// Brings a file as a page does; the status, and the answer.
    fn upload(&self, megabytes: usize) -> (u16, String) {
        let body = "log line\n".repeat(megabytes * 1024 * 1024 / 9);
        let mut line = TcpStream::connect(("127.0.0.1", self.web)).expect("a connection");
        line.set_read_timeout(Some(Duration::from_secs(30))).expect("a limit");
        let head = format!(
            "POST /api/files HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\nCookie: hearback={}\r\n\
             X-File-Name: a.log\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
            self.session,
            body.len(),
            port = self.web,
        );
        line.write_all(head.as_bytes()).expect("it is sent");
        line.write_all(body.as_bytes()).expect("it is sent");
        let mut answer = String::new();
        line.read_to_string(&mut answer).expect("an answer");
        let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        (status, answer.split_once("\r\n\r\n").map(|(_, body)| body.to_owned()).unwrap_or_default())
    }

    /// Files on the shelf, and whatever else lies there.
    fn on_the_shelf(&self) -> usize {
        fn below(folder: &Path) -> usize {
            let entries = fs::read_dir(folder).into_iter().flatten().flatten();
            entries.map(|entry| if entry.path().is_dir() { below(&entry.path()) } else { 1 }).sum()
        }
        below(&self.data.join("files"))
    }

    /// What is there now, by a program of its own on a copy: SQLite follows links, and the way to the server's file system
    /// is one that leads elsewhere from here.
    async fn kept(&self, what: &'static str) -> i64 {
        let copy = tempfile::tempdir().expect("a folder");
        for name in ["hearback.db", "hearback.db-wal", "vault.key", "push.key"] {
            fs::copy(self.data.join(name), copy.path().join(name)).expect(name);
        }
        let args = ["hearback", "--data", copy.path().to_str().expect("a plain path")];
        let settings = Cli::parse_from(args).settings;
        let desk = open::existing(&settings).await.expect("the database opens");
        let mut conn = desk.store().read().await.expect("a connection");
        let (count,): (i64,) = conn.one(what, Vec::new()).await.expect("a count");
        drop(conn);
        desk.store().close().await;
        count
    }
}

/// What the server says next; it says so little that it comes in one piece.
fn answer(line: &mut TcpStream) -> String {
    let mut buffer = [0; 1024];
    let read = line.read(&mut buffer).expect("an answer");
    String::from_utf8_lossy(&buffer[..read]).into_owned()
}

fn mail(id: &str, megabytes: usize) -> String {
    let line = format!("{}\r\n", "x".repeat(1022));
    format!(
        "From: jisoo@moalabs.example\r\nSubject: Re: hello\r\nMessage-ID: <{id}@moalabs.example>\r\n\r\n{}",
        line.repeat(megabytes * 1024 + 1)
    )
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_a_full_disk_everybody_hears_so_and_comes_again() {
    let server = start().await;
    assert!(server.mail("before", 0).starts_with("250 "));
    assert_eq!(server.upload(1).0, 200);
    assert_eq!(server.on_the_shelf(), 1);

    server.fill();
    assert_eq!(server.mail("full", MAIL), "452 4.3.1 no room now, please come back\r\n");
    let (code, said) = server.pipe("full", MAIL);
    assert_eq!(code, Some(75), "the mail server keeps the mail: {said}");
    assert!(said.contains("no room is left"), "{said}");
    let (status, said) = server.upload(FILE);
    assert_eq!((status, said.as_str()), (507, r#"{"problem":"full"}"#));
    assert_eq!(server.on_the_shelf(), 1, "nothing half-stored stays");

    server.drain();
    assert_eq!(server.kept("SELECT COUNT(*) FROM incoming_mails").await, 1, "nothing is kept of what was refused");
    assert_eq!(server.kept("SELECT COUNT(*) FROM files").await, 1);
    assert!(server.mail("full", MAIL).starts_with("250 "), "it comes again and is kept");
    assert_eq!(server.pipe("again", MAIL).0, Some(0));
    assert_eq!(server.upload(FILE).0, 200);
    assert_eq!(server.kept("SELECT COUNT(*) FROM incoming_mails").await, 3);
    assert_eq!(server.kept("SELECT COUNT(*) FROM files").await, 2);
    assert_eq!(server.kept("SELECT COUNT(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'").await, 1);
}
