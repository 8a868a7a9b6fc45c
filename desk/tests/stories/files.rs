//! Files that come with messages: what is taken, what is kept of it, and who can open it when.

use std::io::Cursor;

use desk::Opened;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use model::file::{FILES_MAX, FileKind};
use model::inquiry::InquiryNumber;
use model::time::{DAY, HOUR, MINUTE};
use model::view::{BroughtFile, Entry, FileView};
use model::{Actor, FileId, Reason};

use crate::support::acts::words;
use crate::support::cast::{CUSTOMER, DEVELOPER, OPERATOR, OTHER_CUSTOMER};
use crate::support::{TestDesk, fields, refused, status};

/// A picture of noise, so that it does not shrink to nothing.
fn picture(width: u32, height: u32) -> DynamicImage {
    RgbImage::from_fn(width, height, |x, y| Rgb([(x * 7 + y) as u8, (y * 13) as u8, (x ^ y) as u8])).into()
}

fn packed(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).expect("a picture can be packed");
    bytes.into_inner()
}

fn png() -> Vec<u8> {
    packed(&picture(90, 160), ImageFormat::Png)
}

/// A photo as a phone makes it: turned by its metadata, which also say where it was taken.
fn photo() -> Vec<u8> {
    let plain = packed(&picture(160, 90), ImageFormat::Jpeg);
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x02".to_vec();
    exif.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"); // turned by a quarter
    exif.extend(b"\x01\x0e\0\x02\0\0\0\x10\0\0\0\x26"); // described
    exif.extend(b"\0\0\0\0GPS 37.5665,127\0");
    let length = u16::try_from(exif.len() + 2).expect("short");
    let mut photo = plain[..2].to_vec();
    photo.extend([0xff, 0xe1]);
    photo.extend(length.to_be_bytes());
    photo.extend(exif);
    photo.extend(&plain[2..]);
    photo
}

async fn bring(desk: &TestDesk, actor: Actor, name: &str, content: Vec<u8>) -> BroughtFile {
    desk.later(1);
    desk.act(actor).files().bring(name, content).await.expect("the file is taken")
}

async fn follow_up_with(desk: &TestDesk, actor: Actor, number: InquiryNumber, files: &[FileId]) -> u16 {
    desk.later(MINUTE);
    let named: Vec<String> = files.iter().map(ToString::to_string).collect();
    let inquiries = match desk.act(actor).inquiries().bringing(&named) {
        Ok(inquiries) => inquiries,
        refused => return status(&refused.map(|_| ())),
    };
    status(&inquiries.follow_up(number, &desk.key(), "화면을 붙여요").await)
}

/// That the file was refused, and nothing else.
fn only(why: Reason) -> Vec<(String, Reason)> {
    refused(&[("files", why)])
}

/// The files of the newest message.
fn newest(entries: &[Entry]) -> Vec<FileView> {
    let message = entries.iter().rev().find_map(|entry| match entry {
        Entry::Message(message) => Some(message.clone()),
        Entry::Fact(_) => None,
    });
    message.expect("a message").files
}

/// The id and the ticket of a file's address.
fn address(href: &str) -> (FileId, &str) {
    let mut place = href.trim_start_matches("/files/").split('/');
    (place.next().expect("an id").parse().expect("an id"), place.next().expect("a ticket"))
}

async fn fetch(desk: &TestDesk, href: &str) -> Result<(String, Vec<u8>), desk::Error> {
    let (id, ticket) = address(href);
    match desk.act(Actor::Visitor).files().open(id, ticket).await? {
        Opened::File(served) => Ok((served.name, served.content)),
        Opened::Shut(state) => panic!("a file that nobody scans is {state}"),
    }
}

twins! {
    async fn a_picture_comes_with_its_message_and_both_sides_can_open_it(desk: TestDesk) {
        let number = desk.ask("앱이 꺼져요").await;
        let file = bring(&desk, CUSTOMER, "화면.png", png()).await;
        assert_eq!((file.name.as_str(), file.kind), ("화면.png", FileKind::Png));
        assert_eq!(follow_up_with(&desk, CUSTOMER, number, &[file.id]).await, 200);
        for files in [newest(&desk.customer_sees(number).await.entries), newest(&desk.developer_sees(number).await.entries)] {
            let [shown] = files.as_slice() else { panic!("one file: {files:?}") };
            let (name, content) = fetch(&desk, &shown.href).await.expect("it opens");
            assert_eq!(name, "화면.png");
            assert_eq!(image::load_from_memory(&content).expect("a picture").width(), 90);
        }
    }

    async fn a_thread_shows_pictures_small_and_leads_to_the_whole(desk: TestDesk) {
        let number = desk.ask("앱이 꺼져요").await;
        let (shot, log) = (packed(&picture(1_080, 2_400), ImageFormat::Png), b"12:00 sync failed".to_vec());
        let size = shot.len();
        let files = [bring(&desk, CUSTOMER, "shot.png", shot).await.id, bring(&desk, CUSTOMER, "sync.log", log).await.id];
        follow_up_with(&desk, CUSTOMER, number, &files).await;
        let shown = newest(&desk.customer_sees(number).await.entries);
        for _ in ["made", "kept"] {
            let (id, ticket) = address(&shown[0].href);
            let Opened::File(small) = desk.act(Actor::Visitor).files().open_small(id, ticket).await.expect("it opens") else {
                panic!("a file that nobody scans is shut")
            };
            assert_eq!((small.kind, small.name.as_str()), (FileKind::Jpeg, "shot.png"));
            let picture = image::load_from_memory(&small.content).expect("a picture");
            assert_eq!((picture.width(), picture.height()), (252, 336));
            assert!(small.content.len() * 20 < size, "{} of {size}", small.content.len());
        }
        let (id, ticket) = address(&shown[1].href);
        assert_eq!(status(&desk.act(Actor::Visitor).files().open_small(id, ticket).await.map(|_| ())), 404, "a log has no small form");
        let (id, _) = address(&shown[0].href);
        assert_eq!(status(&desk.act(Actor::Visitor).files().open_small(id, ticket).await.map(|_| ())), 404, "each address is of one file");
    }

    async fn a_line_of_pixels_is_cut_before_it_is_scaled(desk: TestDesk) {
        let number = desk.ask("앱이 꺼져요").await;
        for (width, height) in [(3_200, 1), (1, 3_200), (1, 1), (253, 336)] {
            let file = bring(&desk, CUSTOMER, "line.png", packed(&picture(width, height), ImageFormat::Png)).await;
            follow_up_with(&desk, CUSTOMER, number, &[file.id]).await;
            let shown = newest(&desk.customer_sees(number).await.entries);
            let (id, ticket) = address(&shown[0].href);
            let Opened::File(small) = desk.act(Actor::Visitor).files().open_small(id, ticket).await.expect("it opens") else {
                panic!("a file that nobody scans is shut")
            };
            assert_eq!(image::load_from_memory(&small.content).expect("a picture").width(), 252, "{width} × {height}");
        }
    }

    async fn a_photo_keeps_its_pixels_the_right_way_up_and_loses_where_it_was_taken(desk: TestDesk) {
        let number = desk.ask("앱이 꺼져요").await;
        assert!(photo().windows(3).any(|part| part == b"GPS"), "the photo says where");
        let file = bring(&desk, CUSTOMER, "IMG_0001.JPG", photo()).await;
        follow_up_with(&desk, CUSTOMER, number, &[file.id]).await;
        let shown = newest(&desk.customer_sees(number).await.entries);
        let (_, content) = fetch(&desk, &shown[0].href).await.expect("it opens");
        assert!(!content.windows(3).any(|part| part == b"GPS") && !content.windows(4).any(|part| part == b"Exif"));
        let kept = image::load_from_memory(&content).expect("a picture");
        assert_eq!((kept.width(), kept.height()), (90, 160), "turned as the metadata said");
    }

    async fn what_a_file_is_its_content_says_and_not_its_name(desk: TestDesk) {
        let page = b"<!doctype html><script>alert(1)</script>".to_vec();
        let taken = bring(&desk, CUSTOMER, "photo.png", page).await;
        assert_eq!((taken.kind, taken.name.as_str()), (FileKind::Text, "photo.png.txt"));
        let taken = bring(&desk, CUSTOMER, "..\\..\\log", b"%PDF-1.7\n...".to_vec()).await;
        assert_eq!((taken.kind, taken.name.as_str()), (FileKind::Pdf, "log.pdf"));
        for (name, content) in [
            ("a.png", b"MZ\x90\0\x03\0\0\0\x04\0".to_vec()),
            ("a.txt", b"\x7fELF\x02\x01\x01\0".to_vec()),
            ("a.zip", b"PK\x03\x04\x14\0\0\0\0\0".to_vec()),
        ] {
            let refusal = desk.act(CUSTOMER).files().bring(name, content).await;
            assert_eq!(fields(refusal), only(Reason::FileKindRefused), "{name}");
        }
        let cut = png()[..60].to_vec();
        assert_eq!(fields(desk.act(CUSTOMER).files().bring("cut.png", cut).await), only(Reason::FileUnreadable));
        assert_eq!(fields(desk.act(CUSTOMER).files().bring("empty.txt", Vec::new()).await), only(Reason::FileUnreadable));
    }

    async fn a_picture_that_would_unpack_to_gigabytes_is_refused_before(desk: TestDesk) {
        // A head that promises 30,000 pixels on each side.
        let mut bomb = png();
        bomb[16..20].copy_from_slice(&30_000_u32.to_be_bytes());
        bomb[20..24].copy_from_slice(&30_000_u32.to_be_bytes());
        assert_eq!(fields(desk.act(CUSTOMER).files().bring("bomb.png", bomb).await), only(Reason::FileUnreadable));
        let large = packed(&picture(4_000, 100), ImageFormat::Png);
        let number = desk.ask("앱이 꺼져요").await;
        let file = bring(&desk, CUSTOMER, "wide.png", large).await;
        follow_up_with(&desk, CUSTOMER, number, &[file.id]).await;
        let (_, kept) = fetch(&desk, &newest(&desk.customer_sees(number).await.entries)[0].href).await.expect("it opens");
        assert_eq!(image::load_from_memory(&kept).expect("a picture").width(), 3_200);
    }

    async fn nobody_sends_what_somebody_else_brought_or_the_same_twice(desk: TestDesk) {
        let number = desk.ask("앱이 꺼져요").await;
        let theirs = bring(&desk, OTHER_CUSTOMER, "a.png", png()).await;
        assert_eq!(follow_up_with(&desk, CUSTOMER, number, &[theirs.id]).await, 422);
        let mine = bring(&desk, CUSTOMER, "b.png", png()).await;
        assert_eq!(follow_up_with(&desk, CUSTOMER, number, &[mine.id]).await, 200);
        assert_eq!(follow_up_with(&desk, CUSTOMER, number, &[mine.id]).await, 422);
        assert_eq!(words(&desk.customer_sees(number).await.entries).len(), 2, "a refused message is not sent without it");
        assert_eq!(status(&desk.act(Actor::Visitor).files().bring("a.png", png()).await), 401);
    }

    async fn so_many_files_go_with_one_message_and_so_much_in_a_day(desk: TestDesk) {
        let number = desk.ask("앱이 꺼져요").await;
        let mut files = Vec::new();
        for _ in 0..=FILES_MAX {
            files.push(bring(&desk, CUSTOMER, "a.txt", "가".repeat(1_000).into_bytes()).await.id);
        }
        assert_eq!(follow_up_with(&desk, CUSTOMER, number, &files).await, 422);
        assert_eq!(follow_up_with(&desk, CUSTOMER, number, &files[..FILES_MAX]).await, 200);
        let mut full = 0;
        while full < 20 {
            let log = desk.act(CUSTOMER).files().bring("big.log", vec![b'a'; 9 * 1024 * 1024]).await;
            if log.is_err() {
                assert_eq!(fields(log), only(Reason::FilesForToday));
                break;
            }
            full += 1;
        }
        assert_eq!(full, 11, "99 of 100 MB");
        bring(&desk, OTHER_CUSTOMER, "a.png", png()).await;
        desk.later(DAY + MINUTE);
        bring(&desk, CUSTOMER, "a.png", png()).await;
    }

    async fn a_note_keeps_its_files_within_its_side(desk: TestDesk) {
        let number = desk.ask("앱이 꺼져요").await;
        desk.later(MINUTE);
        let file = bring(&desk, DEVELOPER, "trace.log", b"stack".to_vec()).await;
        let developer = desk.act(DEVELOPER).inquiries().bringing(&[file.id.to_string()]).expect("named");
        developer.add_note(number, &desk.key(), "덤프").await.expect("a note");
        assert_eq!(newest(&desk.developer_sees(number).await.entries).len(), 1);
        assert_eq!(newest(&desk.customer_sees(number).await.entries), []);
    }

    async fn an_address_opens_its_own_file_for_some_hours_and_no_other(desk: TestDesk) {
        let number = desk.ask("앱이 꺼져요").await;
        let (one, two) = (bring(&desk, CUSTOMER, "a.png", png()).await, bring(&desk, CUSTOMER, "b.png", png()).await);
        follow_up_with(&desk, CUSTOMER, number, &[one.id, two.id]).await;
        let files = newest(&desk.customer_sees(number).await.entries);
        assert_eq!(files, newest(&desk.customer_sees(number).await.entries), "an open page finds what it has");
        let swapped = files[0].href.replace(&one.id.to_string(), &two.id.to_string());
        assert_eq!(status(&fetch(&desk, &swapped).await), 404);
        for broken in ["/files/{id}/0./a", "/files/{id}/zz.00/a", "/files/{id}/7fffffffffffffff.00/a", "/files/{id}/x/a"] {
            assert_eq!(status(&fetch(&desk, &broken.replace("{id}", &one.id.to_string())).await), 404, "{broken}");
        }
        desk.later(6 * HOUR);
        assert_eq!(status(&fetch(&desk, &files[0].href).await), 200, "it holds for six hours at least");
        desk.later(6 * HOUR);
        assert_eq!(status(&fetch(&desk, &files[0].href).await), 404);
    }

    async fn what_was_never_sent_is_forgotten_after_a_day_and_what_was_stays(desk: TestDesk) {
        let number = desk.ask("앱이 꺼져요").await;
        let (sent, unsent) = (bring(&desk, CUSTOMER, "a.png", png()).await, bring(&desk, CUSTOMER, "b.txt", b"b".to_vec()).await);
        follow_up_with(&desk, CUSTOMER, number, &[sent.id]).await;
        desk.later(DAY + MINUTE);
        desk::jobs::forget_expired(&desk.desk).await.expect("put away");
        assert_eq!(follow_up_with(&desk, CUSTOMER, number, &[unsent.id]).await, 422);
        let href = newest(&desk.customer_sees(number).await.entries)[0].href.clone();
        fetch(&desk, &href).await.expect("it opens");
        assert_eq!(desk.rows::<(i64,)>("SELECT COUNT(*) FROM files").await, [(1,)]);
    }

    async fn a_mailbox_gets_the_files_as_links_and_sends_its_own(desk: TestDesk) {
        let desk = desk.answerable();
        let number = desk.ask("앱이 꺼져요").await;
        desk.told().await;
        let file = bring(&desk, CUSTOMER, "화면 캡처.png", png()).await;
        follow_up_with(&desk, CUSTOMER, number, &[file.id]).await;
        let mail = desk.newest_mail_to("help@moalabs.example").await;
        let text = desk.mails().await.last().expect("a mail").body_text.clone();
        let line = text.lines().find(|line| line.contains("/files/")).expect("a link");
        let href = &line[line.find("/files/").expect("a link")..];
        desk.later(7 * DAY);
        assert_eq!(fetch(&desk, href).await.expect("it opens for two weeks").0, "화면 캡처.png");

        let mut answer = mail.answer("jisoo@moalabs.example", "");
        let raw = String::from_utf8(answer.raw).expect("text");
        let (head, _) = raw.split_once("Content-Type").expect("a head");
        let part = |name: &str, media: &str, content: &str| {
            format!("--b\r\nContent-Type: {media}; name=\"{name}\"\r\nContent-Disposition: attachment; filename=\"{name}\"\r\n\r\n{content}\r\n")
        };
        desk.later(MINUTE);
        answer.raw = format!(
            "{head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\
             로그를 보내 드립니다.\r\n{}{}--b--\r\n",
            part("server.log", "application/octet-stream", "12:00 started"),
            part("setup.exe", "application/octet-stream", "MZ\u{1}\u{0}"),
        )
        .into_bytes();
        desk.arrives(answer).await;
        let seen = desk.customer_sees(number).await.entries;
        let files = newest(&seen);
        assert_eq!(files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(), ["server.log"]);
        let Some(Entry::Message(message)) = seen.iter().rev().find(|entry| matches!(entry, Entry::Message(_))) else { panic!() };
        assert_eq!(message.left_out, 1, "what is no such file is told of");
        assert_eq!(fetch(&desk, &files[0].href).await.expect("it opens").1, b"12:00 started");
    }

    async fn operators_see_them_too(desk: TestDesk) {
        let number = desk.ask("앱이 꺼져요").await;
        let file = bring(&desk, CUSTOMER, "a.png", png()).await;
        follow_up_with(&desk, CUSTOMER, number, &[file.id]).await;
        let case = desk.act(OPERATOR).inquiries().for_operator(number).await.expect("a case");
        assert_eq!(newest(&case.entries).len(), 1);
    }
}
