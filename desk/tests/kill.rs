//! `kill -9` at any moment: what was acknowledged is there, and mail not yet sent goes out after the next start.
//!
//! The test runs its own program again as a child that works on the store; the child prints what the desk has
//! acknowledged, the parent kills it and looks.

#[expect(dead_code, reason = "this binary needs a part of it only")]
mod support;

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread;
use std::time::Duration;

use desk::mail::Transport;
use desk::outbox::Relay;
use desk::{Chance, Clock, Desk, Location, Setup, Store, SubmitForm};
use model::Time;
use model::time::HOUR;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use support::cast::{CUSTOMER, DEVELOPER, OTHER_CUSTOMER, PACKAGE, START};
use support::{cast, setup, shop};

const KILLS: u64 = 20;
const TASKS: usize = 8;
/// Where the child works, and which of the children it is.
const PLACE: &str = "HEARBACK_TEST_KILL";

async fn open(folder: &Path, clock: Clock, seed: u64) -> Desk {
    let store =
        Store::open(&Location::Sqlite(folder.join("hearback.sqlite"))).await.expect("the store opens after a kill");
    Desk::new(Setup { clock, chance: Chance::seeded(seed), ..setup(store, START) }).expect("a desk")
}

fn relay(desk: &Desk, folder: &Path) -> Relay {
    Relay::new(desk.clone(), shop(), Transport::Folder(folder.join("mail")))
}

/// One line for each thing that the desk has said yes to; whole or not at all.
fn acknowledged(line: &str) {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("\nack {line}\n").as_bytes()).and_then(|()| out.flush()).expect("the parent listens");
}

/// Sends, follows up and replies until it is killed.
async fn work(desk: Desk, task: String) {
    let actor = if task.len().is_multiple_of(2) { CUSTOMER } else { OTHER_CUSTOMER };
    for at in 0_u32.. {
        let body = format!("질문 {task} {at}");
        let form = SubmitForm {
            key: desk.new_key().to_string(),
            package: PACKAGE.into(),
            kind: "error".into(),
            body: body.clone(),
            ..SubmitForm::default()
        };
        let number = desk.act_as(actor).inquiries().submit(form).await.expect("an inquiry is sent");
        acknowledged(&format!("{number} {body}"));
        for (actor, body) in [(actor, format!("추가 {task} {at}")), (DEVELOPER, format!("답변 {task} {at}"))] {
            let (inquiries, key) = (desk.act_as(actor).inquiries(), desk.new_key().to_string());
            let done = if actor == DEVELOPER {
                inquiries.reply(number, &key, &body).await
            } else {
                inquiries.follow_up(number, &key, &body).await
            };
            done.expect("a message is sent");
            acknowledged(&format!("{number} {body}"));
        }
    }
}

/// The child's part. Alone it does nothing.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn child() {
    let Ok(place) = std::env::var(PLACE) else { return };
    let (seed, folder) = place.split_once(':').expect("a seed and a folder");
    let (round, folder) = (seed.parse::<u64>().expect("a number"), PathBuf::from(folder));
    let desk = open(&folder, Clock::System, 1_000 + round).await;
    for task in 0..TASKS {
        tokio::spawn(work(desk.clone(), format!("{round}{}", "x".repeat(task))));
    }
    let relay = relay(&desk, &folder);
    loop {
        relay.run_round().await.expect("the relay runs");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// A child at work, and what it has acknowledged so far.
struct Worker {
    child: Child,
    lines: mpsc::Receiver<()>,
    heard: Arc<Mutex<Vec<String>>>,
    listener: thread::JoinHandle<()>,
}

impl Worker {
    fn start(round: u64, folder: &Path) -> Self {
        let mut child = Command::new(std::env::current_exe().expect("this program"))
            .args(["--exact", "child", "--nocapture"])
            .env(PLACE, format!("{round}:{}", folder.display()))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a child");
        let out = BufReader::new(child.stdout.take().expect("its words"));
        let (heard, (first, lines)) = (Arc::<Mutex<Vec<String>>>::default(), mpsc::channel());
        let keep = heard.clone();
        let listener = thread::spawn(move || {
            for line in out.lines().map_while(Result::ok) {
                if let Some(line) = line.strip_prefix("ack ") {
                    keep.lock().unwrap_or_else(PoisonError::into_inner).push(line.to_owned());
                    // Nobody waits for more than the first.
                    let _ = first.send(());
                }
            }
        });
        Self { child, lines, heard, listener }
    }

    /// Kills it so long after its first word, and returns what it had acknowledged.
    fn kill_after(mut self, pause: Duration) -> Vec<String> {
        self.lines.recv_timeout(Duration::from_secs(60)).expect("the child works");
        thread::sleep(pause);
        self.child.kill().expect("killed");
        self.child.wait().expect("dead");
        self.listener.join().expect("all was heard");
        std::mem::take(&mut *self.heard.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// What of the acknowledged is missing, as lines.
async fn missing(desk: &Desk, acknowledged: &[String]) -> Vec<String> {
    let mut conn = desk.store().read().await.expect("a connection");
    let rows: Vec<(i64, String)> = conn
        .all("SELECT i.serial, m.body FROM inquiries i JOIN messages m ON m.inquiry_id = i.id", Vec::new())
        .await
        .expect("the messages");
    let there: BTreeSet<_> = rows.into_iter().map(|(serial, body)| format!("R-{serial} {body}")).collect();
    acknowledged.iter().filter(|line| !there.contains(*line)).cloned().collect()
}

async fn count(desk: &Desk, sql: &'static str) -> i64 {
    let mut conn = desk.store().read().await.expect("a connection");
    conn.one::<(i64,)>(sql, Vec::new()).await.expect("a count").0
}

/// Every message told somebody, in the same commit.
const UNTOLD: &str = "SELECT COUNT(*) FROM messages m WHERE NOT EXISTS
    (SELECT 1 FROM outbox o WHERE o.inquiry_id = m.inquiry_id AND o.payload LIKE '%' || m.id || '%')";
const HALF: &str =
    "SELECT COUNT(*) FROM inquiries i WHERE NOT EXISTS (SELECT 1 FROM messages m WHERE m.inquiry_id = i.id)
    OR NOT EXISTS (SELECT 1 FROM events e WHERE e.inquiry_id = i.id AND e.kind = 'inquiry_submitted')";

async fn look(folder: &Path, all: &[String], round: u64) {
    let desk = open(folder, Clock::fixed(START), 500 + round).await;
    assert_eq!(missing(&desk, all).await, Vec::<String>::new(), "round {round}: acknowledged and lost");
    assert_eq!(count(&desk, UNTOLD).await, 0, "round {round}: a message without its mail");
    assert_eq!(count(&desk, HALF).await, 0, "round {round}: half an inquiry");
    let mut conn = desk.store().read().await.expect("a connection");
    let verdict: Vec<(String,)> = conn.all("PRAGMA integrity_check", Vec::new()).await.expect("a check");
    assert_eq!(verdict, [("ok".to_owned(),)], "round {round}");
    drop(conn);
    desk.store().close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn twenty_kills_lose_nothing_that_was_acknowledged() {
    let folder = tempfile::Builder::new().prefix("hearback-kill-").tempdir().expect("a folder");
    let desk = open(folder.path(), Clock::fixed(START), 1).await;
    cast::enter(&desk).await;
    desk.store().close().await;
    let mut chance = StdRng::seed_from_u64(20_261_116);
    let mut all = Vec::new();
    for round in 0..KILLS {
        let pause = Duration::from_millis(chance.random_range(0..300));
        let worker = Worker::start(round, folder.path());
        all.extend(tokio::task::spawn_blocking(move || worker.kill_after(pause)).await.expect("heard"));
        look(folder.path(), &all, round).await;
    }
    assert!(all.len() > 100, "only {} things were acknowledged", all.len());

    // After the next start everything that waited goes out, also what a dead process had leased.
    let desk = open(folder.path(), Clock::fixed(START), 2).await;
    let newest = Time(count(&desk, "SELECT MAX(created_at) FROM outbox").await);
    desk.store().close().await;
    let desk = open(folder.path(), Clock::fixed(newest + HOUR), 3).await;
    let ran = relay(&desk, folder.path()).drain().await.expect("the relay runs");
    assert_eq!((ran.again, ran.dead), (0, 0));
    assert_eq!(count(&desk, "SELECT COUNT(*) FROM outbox WHERE state <> 'done'").await, 0);
    let mails = std::fs::read_dir(folder.path().join("mail")).expect("a folder").flatten();
    let sent = mails.filter(|file| file.path().extension().is_some_and(|ending| ending == "eml")).count();
    assert_eq!(i64::try_from(sent).expect("a count"), count(&desk, "SELECT COUNT(*) FROM outbox").await);
    assert_eq!(
        count(&desk, "SELECT COUNT(*) FROM mails WHERE state = 'filed'").await,
        count(&desk, "SELECT COUNT(*) FROM outbox").await
    );
    desk.store().close().await;
}
