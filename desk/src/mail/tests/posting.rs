use model::{DeliveryId, InquiryId, Language, Time};

use super::cast::{letter, locale, number, shop, time};
use crate::mail::{Delivery, LetterKind, Recipient, Rendered, message, no_reply_address, render, reply_address};

fn delivery_id() -> DeliveryId {
    "01930000-0000-7000-8000-000000000001".parse().expect("an id")
}

fn inquiry_id() -> InquiryId {
    "01930000-0000-7000-8000-0000000000aa".parse().expect("an id")
}

fn posted(mail: &Rendered, from: &str, to: &str) -> Result<String, String> {
    let thread = Some((inquiry_id(), number("R-20417")));
    let delivery = Delivery { id: delivery_id(), thread, from, to, unsubscribe: None, at: time("2026-11-16T20:14") };
    let message = message(&delivery, mail, &shop()).map_err(|error| error.to_string())?;
    String::from_utf8(message.formatted()).map_err(|error| error.to_string())
}

fn drawn() -> Rendered {
    render(&letter(LetterKind::NewInquiry, Recipient::Developer, Language::Ko), locale(Language::Ko), &shop())
}

const REPLY: &str = "r-20417.k7f2@reply.nuristore.example";

fn header<'a>(mail: &'a str, name: &str) -> Vec<&'a str> {
    let head = mail.split("\r\n\r\n").next().unwrap_or_default();
    head.split("\r\n").filter_map(|line| line.strip_prefix(name)?.strip_prefix(": ")).collect()
}

#[test]
fn one_inquiry_is_one_thread_and_automatic_answers_stay_silent() {
    let mail = posted(&drawn(), REPLY, "help@moalabs.example").expect("a message");
    let root = "<01930000-0000-7000-8000-0000000000aa@reply.nuristore.example>";
    assert_eq!(header(&mail, "Message-ID"), ["<01930000-0000-7000-8000-000000000001@reply.nuristore.example>"]);
    assert_eq!(header(&mail, "In-Reply-To"), [root]);
    assert_eq!(header(&mail, "References"), [root]);
    assert_eq!(header(&mail, "Auto-Submitted"), ["auto-generated"]);
    assert_eq!(header(&mail, "X-Auto-Response-Suppress"), ["OOF, AutoReply"]);
    assert_eq!(header(&mail, "Date"), ["Mon, 16 Nov 2026 11:14:00 +0000"]);
    assert_eq!(header(&mail, "To"), ["help@moalabs.example"]);
    assert_eq!(header(&mail, "List-Id"), ["<r-20417.reply.nuristore.example>"]);
    assert!(mail.contains("multipart/alternative"), "{mail}");
    assert!(mail.is_ascii(), "a server without 8BITMIME takes it as well");
    assert!(mail.lines().all(|line| line.len() <= 998), "no line is longer than RFC 5322 allows");
}

#[test]
fn the_sender_is_the_store_with_the_reply_address() {
    let english =
        render(&letter(LetterKind::ConsentAsked, Recipient::Customer, Language::En), locale(Language::En), &shop());
    let mail = posted(&english, REPLY, "seoyeon@naver.example").expect("a message");
    assert_eq!(header(&mail, "From"), ["\"Nuri Store operations\" <r-20417.k7f2@reply.nuristore.example>"]);
    assert_eq!(reply_address(number("R-20417"), "k7f2", &shop()), REPLY);
    assert_eq!(no_reply_address(&shop()), "no-reply@reply.nuristore.example");
}

#[test]
fn the_same_delivery_makes_the_same_message() {
    assert_eq!(posted(&drawn(), REPLY, "a@b.example"), posted(&drawn(), REPLY, "a@b.example"));
}

#[test]
fn no_field_can_add_a_header_or_a_recipient() {
    let evil = Rendered {
        from_name: "스토어\r\nBcc: x@evil.example".into(),
        subject: "환불\r\nBcc: x@evil.example\r\n\r\n<script>".into(),
        ..drawn()
    };
    let mail = posted(&evil, REPLY, "a@b.example").expect("a message");
    assert!(header(&mail, "Bcc").is_empty(), "{mail}");
    assert_eq!(header(&mail, "To"), ["a@b.example"]);
    for address in [
        "a@b.example\r\nBcc: x@evil.example",
        "a@b.example,x@evil.example",
        "a@b.example x@evil.example",
        "<a@b.example>",
        "",
        "a",
    ] {
        assert!(posted(&drawn(), REPLY, address).is_err(), "{address:?} as a recipient");
        assert!(posted(&drawn(), address, "a@b.example").is_err(), "{address:?} as a sender");
    }
}

#[test]
fn an_encoded_word_that_somebody_typed_is_not_decoded() {
    let evil = Rendered { subject: "=?utf-8?B?7ZmY67aIIOyZhOujjA==?= ok".into(), ..drawn() };
    let mail = posted(&evil, REPLY, "a@b.example").expect("a message");
    assert!(!header(&mail, "Subject").concat().contains("=?utf-8?B?7ZmY"), "{mail}");
}

#[test]
fn times_outside_of_the_calendar_do_not_stop_the_mail() {
    for at in [Time(i64::MIN), Time(-1), Time(i64::MAX)] {
        let delivery =
            Delivery { id: delivery_id(), thread: None, from: REPLY, to: "a@b.example", unsubscribe: None, at };
        assert!(message(&delivery, &drawn(), &shop()).is_ok(), "{at:?}");
    }
}

#[test]
fn a_body_cannot_break_out_of_its_part_or_of_the_smtp_dialogue() {
    let evil = Rendered { text: "a\r.\r\nb\n.\nMAIL FROM:<x@evil.example>\r\n--=_0\r\n".into(), ..drawn() };
    let mail = posted(&evil, REPLY, "a@b.example").expect("a message");
    let bytes = mail.as_bytes();
    let bare = bytes.iter().enumerate().any(|(at, &byte)| match byte {
        b'\r' => bytes.get(at + 1) != Some(&b'\n'),
        b'\n' => at == 0 || bytes.get(at - 1) != Some(&b'\r'),
        _ => false,
    });
    assert!(!bare, "every line ends with CRLF: {mail:?}");
}
