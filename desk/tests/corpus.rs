//! Mails as they really come, each read to what a person would read out of it.
//!
//! `cargo test -p desk --test corpus`

use std::fs;
use std::path::{Path, PathBuf};

use desk::mail::incoming::{Incoming, read};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use serde_json::{Value, json};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus")
}

/// Name, bytes and expectation of every mail, in order.
fn corpus() -> Vec<(String, Vec<u8>, Value)> {
    let mut names: Vec<PathBuf> = fs::read_dir(folder())
        .expect("the corpus")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "eml"))
        .collect();
    names.sort();
    names
        .into_iter()
        .map(|path| {
            let raw = fs::read(&path).expect("a mail");
            let expected = fs::read_to_string(path.with_extension("json")).expect("an expectation");
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            (name, raw, serde_json::from_str(&expected).expect("JSON"))
        })
        .collect()
}

/// What was read, in the form of an expectation; what the expectation leaves open is taken from it.
fn told(mail: &Incoming, expected: &Value) -> Value {
    let said = if expected["said"].is_null() { Value::Null } else { json!(mail.said) };
    let folded: Vec<&Value> = expected["folded"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|piece| piece.as_str().is_some_and(|piece| mail.folded.contains(piece)))
        .collect();
    let attachments: Vec<Value> =
        mail.attachments.iter().map(|file| json!({ "name": file.name, "media": file.media })).collect();
    let bounce = mail.bounce.as_ref().map(|bounce| {
        json!({ "recipient": bounce.recipient, "permanent": bounce.permanent,
                "delivery": bounce.delivery.map(|id| id.to_string()) })
    });
    json!({
        "kind": mail.kind.as_str(), "from": mail.from, "subject": mail.subject, "said": said,
        "folded": folded, "attachments": attachments, "bounce": bounce,
    })
}

#[test]
fn every_mail_is_read_as_a_person_would() {
    let corpus = corpus();
    assert!(corpus.len() >= 40, "only {} mails", corpus.len());
    let mut wrong = String::new();
    for (name, raw, expected) in corpus {
        let mail = read(&raw, None);
        let told = told(&mail, &expected);
        if told != expected {
            wrong += &format!("{name}:\n  read     {told}\n  expected {expected}\n  folded {:?}\n", mail.folded);
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_mail_cut_anywhere_is_read_without_a_fault() {
    for (_, raw, _) in corpus() {
        for end in (0..raw.len()).step_by(97) {
            hold(&read(&raw[..end], None));
        }
    }
}

/// Mails of the corpus, changed at random, again and again. `make fuzz` gives it many rounds; a fault names the seed by
/// which it is found again: `HEARBACK_FUZZ_SEED=… cargo test -p desk --test corpus`.
#[test]
fn a_mail_changed_at_random_is_read_without_a_fault() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let mails: Vec<Vec<u8>> = corpus().into_iter().map(|(_, raw, _)| raw).collect();
    let seeds = match number("HEARBACK_FUZZ_SEED") {
        Some(seed) => seed..seed + 1,
        None => 0..number("HEARBACK_FUZZ_ROUNDS").unwrap_or(5_000),
    };
    for seed in seeds {
        let raw = changed(&mails, seed);
        let read = std::panic::catch_unwind(|| hold(&read(&raw, seed.is_multiple_of(3).then_some(true))));
        assert!(read.is_ok(), "seed {seed} is not read");
    }
}

/// What holds for every mail, whatever it is.
fn hold(mail: &Incoming) {
    let is_plain = |text: &str| text.chars().all(|c| !c.is_control() || matches!(c, '\n' | '\t'));
    assert!(is_plain(&mail.said) && is_plain(&mail.folded) && is_plain(&mail.subject));
    assert!(!mail.subject.contains(['\n', '\t']));
    assert!(!mail.said.chars().chain(mail.folded.chars()).any(model::text::is_deceptive));
    assert!(mail.from.as_ref().is_none_or(|from| from.contains('@') && !from.contains(char::is_whitespace)));
    assert!(mail.bounce.is_none() || mail.said.is_empty(), "a report speaks for nobody");
}

/// A mail with pieces cut out, doubled, turned, and taken from other mails.
fn changed(mails: &[Vec<u8>], seed: u64) -> Vec<u8> {
    let mut rng = StdRng::seed_from_u64(seed);
    let mut raw = mails[rng.random_range(0..mails.len())].clone();
    for _ in 0..rng.random_range(1..8) {
        let at = rng.random_range(0..=raw.len());
        let end = (at + rng.random_range(0..200)).min(raw.len());
        match rng.random_range(0..6) {
            0 => drop(raw.drain(at..end)),
            1 => raw.extend_from_within(at..end),
            2 => raw[at..end].reverse(),
            3 => raw[at..end].iter_mut().for_each(|byte| *byte = byte.wrapping_add(1)),
            4 => {
                let other = &mails[rng.random_range(0..mails.len())];
                let from = rng.random_range(0..other.len());
                let to = (from + rng.random_range(0..2_000)).min(other.len());
                raw.splice(at..end, other[from..to].iter().copied());
            }
            _ => {
                let odd: [&[u8]; 8] = [
                    b"\r\n\r\n",
                    b"\0",
                    b"=?utf-8?B?",
                    b"--b0undary\r\n",
                    b"\xed\xa0\x80",
                    b"charset=cp949",
                    b"> ",
                    b"<",
                ];
                raw.splice(at..at, odd[rng.random_range(0..odd.len())].iter().copied());
            }
        }
    }
    raw
}

#[test]
fn what_is_made_to_take_forever_takes_a_moment() {
    let html = |inside: String| format!("Content-Type: text/html; charset=utf-8\r\n\r\n{inside}").into_bytes();
    let parts = |count: usize, part: &str| {
        let head = "Content-Type: multipart/mixed; boundary=b\r\n\r\n".to_owned();
        (head + &format!("--b\r\n{part}\r\n").repeat(count)).into_bytes()
    };
    let nested = (0..20_000).map(|at| format!("Content-Type: multipart/mixed; boundary=b{at}\r\n\r\n--b{at}\r\n"));
    let hostile = [
        ("deep HTML", html("<div>".repeat(200_000))),
        ("deep quotes", html("<blockquote>".repeat(20_000))),
        ("deep lists", html("<ul><li>".repeat(20_000))),
        ("deep tables", html("<table><tr><td>".repeat(5_000))),
        ("a table of many columns", html(format!("<table><tr>{}</tr></table>", "<td>x</td>".repeat(50_000)))),
        ("one endless word", html("x".repeat(5_000_000))),
        ("nested parts", nested.collect::<String>().into_bytes()),
        ("many parts", parts(100_000, "\r\nx")),
        ("mails in mails", "Content-Type: message/rfc822\r\n\r\n".repeat(20_000).into_bytes()),
        ("charsets", "charset=x ".repeat(1_000_000).into_bytes()),
        ("encoded words", format!("Subject: {}\r\n\r\n", "=?utf-8?q?=41?= ".repeat(100_000)).into_bytes()),
        ("addresses", format!("From: {}\r\n\r\n", "a@b.example, ".repeat(100_000)).into_bytes()),
        ("groups", format!("From: {}\r\n\r\n", "a:".repeat(200_000)).into_bytes()),
        ("comments", format!("From: {}x@y.example\r\n\r\n", "(".repeat(200_000)).into_bytes()),
        ("quoted lines", format!("\r\n{}", "> x\r\n".repeat(300_000)).into_bytes()),
        ("sentences that lead nowhere", format!("\r\n{}", "On 1: wrote\r\n".repeat(200_000)).into_bytes()),
        ("footers", format!("\r\n{}", "Sent from my iPhone\r\n".repeat(100_000)).into_bytes()),
    ];
    for (name, raw) in hostile {
        let begun = std::time::Instant::now();
        hold(&read(&raw, None));
        let took = begun.elapsed();
        assert!(took.as_secs() < 60, "{name}: {took:?}");
        println!("{name}: {took:?}");
    }
}
