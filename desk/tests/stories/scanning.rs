//! A virus scanner looks through files before anybody can open them: a real clamd, which knows one virus.

use desk::jobs::scan_waiting;
use desk::live::has_changed;
use desk::{Clamd, Opened, Setup, Shelf};
use model::event::EventKind;
use model::file::FileState;
use model::inquiry::InquiryNumber;
use model::time::{DAY, HOUR, MINUTE, SECOND};
use model::view::{Entry, FileView};
use model::{Actor, FileId, Reason};

use crate::support::acts::words;
use crate::support::cast::{CUSTOMER, DEVELOPER, OPERATOR};
use crate::support::clamd::{NAME, Scanner, VIRUS};
use crate::support::{TestDesk, fields, refused, status};

/// The same store with a scanner at this place. The shelf stays the same.
fn scanned_by(desk: &TestDesk, shelf: &Shelf, clamd: Clamd) -> TestDesk {
    desk.changed(|setup| Setup { scanner: Some(clamd), shelf: shelf.clone(), ..setup })
}

fn log(words: &str) -> Vec<u8> {
    format!("12:00 started\n{words}\n").into_bytes()
}

async fn send(desk: &TestDesk, number: InquiryNumber, name: &str, content: Vec<u8>) -> FileId {
    desk.later(MINUTE);
    let id = desk.act(CUSTOMER).files().bring(name, content).await.expect("the file is taken").id;
    let inquiries = desk.act(CUSTOMER).inquiries().bringing(&[id.to_string()]).expect("a file");
    inquiries.follow_up(number, &desk.key(), "로그예요").await.expect("a message");
    id
}

/// The files of the newest message.
fn newest(entries: &[Entry]) -> Vec<FileView> {
    let message = entries.iter().rev().find_map(|entry| match entry {
        Entry::Message(message) => Some(message.clone()),
        Entry::Fact(_) => None,
    });
    message.expect("a message").files
}

async fn opened(desk: &TestDesk, path: &str) -> Result<Vec<u8>, FileState> {
    let mut place = path[path.find("/files/").expect("a path") + 7..].split('/');
    let (id, ticket) = (place.next().expect("an id"), place.next().expect("a ticket"));
    let id = id.parse().expect("an id");
    match desk.act(Actor::Visitor).files().open(id, ticket).await.expect("an address that holds") {
        Opened::File(file) => Ok(file.content),
        Opened::Shut(state) => Err(state),
    }
}

/// The link to a file in the newest mail to the seller.
async fn link_in_mail(desk: &TestDesk) -> String {
    desk.deliver().await;
    let text = desk.mails().await.last().expect("a mail").body_text.clone();
    text.lines().find(|line| line.contains("/files/")).expect("a link").trim().to_owned()
}

async fn found(desk: &TestDesk) -> Vec<(Option<String>,)> {
    assert_eq!(EventKind::FileInfected.as_str(), "file_infected");
    desk.rows("SELECT detail FROM events WHERE kind = 'file_infected'").await
}

twins! {
    async fn a_clean_file_opens_as_soon_as_it_is_sent(desk: TestDesk) {
        let scanner = Scanner::start().await;
        let desk = scanned_by(&desk, &Shelf::memory(), scanner.place());
        let number = desk.ask("앱이 꺼져요").await;
        send(&desk, number, "server.log", log("all well")).await;
        let file = newest(&desk.developer_sees(number).await.entries).remove(0);
        assert_eq!(opened(&desk, &file.href).await, Ok(log("all well")));
    }

    async fn an_infected_file_is_refused_to_who_brings_it_and_kept_nowhere(desk: TestDesk) {
        let scanner = Scanner::start().await;
        let desk = scanned_by(&desk, &Shelf::memory(), scanner.place());
        let refusal = desk.act(CUSTOMER).files().bring("server.log", log(VIRUS)).await;
        assert_eq!(fields(refusal), refused(&[("files", Reason::FileInfected)]));
        assert_eq!(desk.count("SELECT COUNT(*) FROM files WHERE state <> 'infected'").await, 0);
        assert_eq!(found(&desk).await, [(Some(NAME.to_owned()),)], "operators read it in the record");
        desk.later(2 * DAY);
        desk::jobs::forget_expired(&desk.desk).await.expect("swept");
        assert_eq!(desk.count("SELECT COUNT(*) FROM files").await, 0, "it counted towards one day");
    }

    async fn who_brings_infected_files_all_day_is_not_scanned_any_more(desk: TestDesk) {
        let scanner = Scanner::start().await;
        let desk = scanned_by(&desk, &Shelf::memory(), scanner.place());
        let file = log(&format!("{VIRUS}\n{}", "a".repeat(9 * 1024 * 1024)));
        for _ in 0..12 {
            desk.later(SECOND);
            let refusal = desk.act(CUSTOMER).files().bring("server.log", file.clone()).await;
            assert_eq!(fields(refusal), refused(&[("files", Reason::FileInfected)]));
        }
        let refusal = desk.act(CUSTOMER).files().bring("plan.txt", log("all well")).await;
        assert_eq!(fields(refusal), refused(&[("files", Reason::FilesForToday)]));
    }

    async fn while_the_scanner_is_away_nobody_opens_a_file_and_afterwards_everybody_does(desk: TestDesk) {
        let mut scanner = Scanner::away();
        let desk = scanned_by(&desk, &Shelf::memory(), scanner.place());
        let number = desk.ask("앱이 꺼져요").await;
        send(&desk, number, "server.log", log("all well")).await;
        for entries in [desk.customer_sees(number).await.entries, desk.developer_sees(number).await.entries] {
            let file = newest(&entries).remove(0);
            assert_eq!((file.state, file.href.as_str()), (FileState::Scanning, ""), "the thread says that it is being checked");
        }
        let link = link_in_mail(&desk).await;
        assert_eq!(opened(&desk, &link).await, Err(FileState::Scanning), "the mail is sent, and its link does not open yet");
        let (waiting, since, why) = desk.desk.unscanned().await.expect("a count").expect("one waits");
        assert!(waiting == 1 && since <= desk.desk.now() && why.contains("cannot be reached"), "{why}");

        assert_eq!(scan_waiting(&desk.desk).await.expect("a round"), 0);
        scanner.comes_back("25M").await;
        assert_eq!(scan_waiting(&desk.desk).await.expect("a round"), 0, "not before its time");
        desk.later(MINUTE);
        assert_eq!(scan_waiting(&desk.desk).await.expect("a round"), 1);
        let file = newest(&desk.developer_sees(number).await.entries).remove(0);
        assert_eq!(opened(&desk, &file.href).await, Ok(log("all well")));
        assert_eq!(opened(&desk, &link).await, Ok(log("all well")), "the same link");
        assert_eq!(desk.desk.unscanned().await.expect("a count"), None);
    }

    async fn what_is_found_later_shuts_the_file_wherever_it_stands_and_operators_are_told(desk: TestDesk) {
        let mut scanner = Scanner::away();
        let shelf = Shelf::memory();
        // One of two was let through when there was no scanner.
        let before = desk.changed(|setup| Setup { shelf: shelf.clone(), ..setup });
        let first = before.ask("앱이 꺼져요").await;
        send(&before, first, "a.log", log(VIRUS)).await;
        let desk = scanned_by(&desk, &shelf, scanner.place());
        let second = desk.ask("또 꺼져요").await;
        send(&desk, second, "b.log", log(VIRUS)).await;
        let link = link_in_mail(&desk).await;
        scanner.comes_back("25M").await;
        desk.later(MINUTE);
        assert_eq!(scan_waiting(&desk.desk).await.expect("a round"), 1);
        for number in [first, second] {
            let case = desk.act(OPERATOR).inquiries().for_operator(number).await.expect("a case");
            for entries in [&case.entries, &desk.customer_sees(number).await.entries, &desk.developer_sees(number).await.entries] {
                let file = newest(entries).remove(0);
                assert_eq!((file.state, file.href.as_str()), (FileState::Infected, ""));
            }
            let told = case.entries.iter().any(|entry| matches!(entry, Entry::Fact(fact) if fact.kind == EventKind::FileInfected));
            assert!(told, "the case says so");
        }
        assert_eq!(opened(&desk, &link).await, Err(FileState::Infected));
        assert_eq!(found(&desk).await, vec![(Some(NAME.to_owned()),); 2]);
        assert_eq!(words(&desk.customer_sees(first).await.entries).len(), 2, "the message stays");
    }

    async fn a_file_found_infected_between_its_upload_and_its_message_is_not_sent(desk: TestDesk) {
        let mut scanner = Scanner::away();
        let desk = scanned_by(&desk, &Shelf::memory(), scanner.place());
        let number = desk.ask("앱이 꺼져요").await;
        desk.later(MINUTE);
        let id = desk.act(CUSTOMER).files().bring("a.log", log(VIRUS)).await.expect("taken, unseen").id;
        scanner.comes_back("25M").await;
        desk.later(MINUTE);
        assert_eq!(scan_waiting(&desk.desk).await.expect("a round"), 1);
        let inquiries = desk.act(CUSTOMER).inquiries().bringing(&[id.to_string()]).expect("a file");
        let refusal = inquiries.follow_up(number, &desk.key(), "로그예요").await;
        assert_eq!(fields(refusal), refused(&[("files", Reason::FileInfected)]));
    }

    async fn a_file_longer_than_the_scanner_takes_stays_shut_until_it_takes_it(desk: TestDesk) {
        let mut scanner = Scanner::away();
        scanner.comes_back("100K").await;
        let desk = scanned_by(&desk, &Shelf::memory(), scanner.place());
        let number = desk.ask("앱이 꺼져요").await;
        let long = vec![b'a'; 3_000_000];
        send(&desk, number, "long.log", long.clone()).await;
        let (_, _, why) = desk.desk.unscanned().await.expect("a count").expect("one waits");
        assert!(why.contains("size limit exceeded"), "{why}");
        desk.later(HOUR);
        assert_eq!(scan_waiting(&desk.desk).await.expect("a round"), 0);
        scanner.goes_away();
        scanner.comes_back("25M").await;
        desk.later(HOUR);
        assert_eq!(scan_waiting(&desk.desk).await.expect("a round"), 1);
        assert_eq!(opened(&desk, &newest(&desk.developer_sees(number).await.entries)[0].href).await, Ok(long));
    }

    async fn operators_see_what_waits_and_have_it_tried_at_once(desk: TestDesk) {
        let mut scanner = Scanner::away();
        scanner.comes_back("100K").await;
        let desk = scanned_by(&desk, &Shelf::memory(), scanner.place());
        let number = desk.ask("앱이 꺼져요").await;
        send(&desk, number, "long.log", vec![b'a'; 3_000_000]).await;
        desk.act(CUSTOMER).files().bring("draft.log", vec![b'b'; 3_000_000]).await.expect("taken, unseen");
        desk.later(MINUTE);
        assert_eq!(scan_waiting(&desk.desk).await.expect("a round"), 0);
        let files = desk.act(OPERATOR).files().waiting(None).await.expect("a page").rows;
        let mut told: Vec<_> = files.iter().map(|file| (file.name.as_str(), file.inquiry)).collect();
        told.sort_by_key(|(name, _)| *name);
        assert_eq!(told, [("draft.log", None), ("long.log", Some(number))]);
        assert!(files.iter().all(|file| file.again_at > desk.desk.now() && file.said.contains("size limit exceeded")));

        scanner.goes_away();
        scanner.comes_back("25M").await;
        assert_eq!(scan_waiting(&desk.desk).await.expect("a round"), 0, "not before their time");
        let seen_at = desk.desk.now();
        assert!(!has_changed(&desk.desk, DEVELOPER, seen_at).await.expect("an answer"));
        desk.act(OPERATOR).files().scan_again().await.expect("asked");
        assert_eq!(scan_waiting(&desk.desk).await.expect("a round"), 2);
        assert!(desk.act(OPERATOR).files().waiting(None).await.expect("a page").rows.is_empty());
        assert!(has_changed(&desk.desk, DEVELOPER, seen_at).await.expect("an answer"), "an open thread follows");
        assert_eq!(opened(&desk, &newest(&desk.developer_sees(number).await.entries)[0].href).await.map(|file| file.len()), Ok(3_000_000));
    }

    async fn what_comes_by_mail_is_scanned_as_well(desk: TestDesk) {
        let scanner = Scanner::start().await;
        let desk = scanned_by(&desk, &Shelf::memory(), scanner.place()).answerable();
        let number = desk.ask("앱이 꺼져요").await;
        desk.told().await;
        let mut answer = desk.newest_mail_to("help@moalabs.example").await.answer("jisoo@moalabs.example", "");
        let raw = String::from_utf8(answer.raw).expect("text");
        let (head, _) = raw.split_once("Content-Type").expect("a head");
        let part = |name: &str, content: &str| {
            format!("--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=\"{name}\"\r\n\r\n{content}\r\n")
        };
        desk.later(MINUTE);
        let parts = part("clean.log", "all well") + &part("other.log", VIRUS);
        answer.raw = format!(
            "{head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n로그예요.\r\n{parts}--b--\r\n"
        )
        .into_bytes();
        desk.arrives(answer).await;
        let files = newest(&desk.customer_sees(number).await.entries);
        let mut states: Vec<_> = files.iter().map(|file| (file.name.as_str(), file.state)).collect();
        states.sort_by_key(|(name, _)| *name);
        assert_eq!(states, [("clean.log", FileState::Open), ("other.log", FileState::Infected)]);
        assert_eq!(found(&desk).await, [(Some(NAME.to_owned()),)]);
        desk.deliver().await;
        let mail = desk.mails().await.last().expect("a mail").body_text.clone();
        assert!(mail.contains("/clean.log") && !mail.contains("/other.log"), "{mail}");
        assert!(mail.contains("other.log 파일에서 바이러스가 발견되어 열 수 없어요."), "{mail}");
    }

    async fn two_processes_scan_a_file_once(desk: TestDesk) {
        let mut scanner = Scanner::away();
        let shelf = Shelf::memory();
        let desk = scanned_by(&desk, &shelf, scanner.place());
        let number = desk.ask("앱이 꺼져요").await;
        for name in ["a.log", "b.log", "c.log"] {
            send(&desk, number, name, log(name)).await;
        }
        scanner.comes_back("25M").await;
        desk.later(MINUTE);
        let other = scanned_by(&desk, &shelf, scanner.place());
        let (one, two) = tokio::join!(scan_waiting(&desk.desk), scan_waiting(&other.desk));
        assert_eq!(one.expect("a round") + two.expect("a round"), 3);
        assert_eq!(status(&desk.act(DEVELOPER).inquiries().for_developer(number).await), 200);
    }
}
