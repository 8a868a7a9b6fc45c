use model::inquiry::{Channel, InquiryKind};
use model::{Bilingual, Language};

use super::cast::{letter, locale, purchase, shop, time};
use super::writing::{assert_sound, every_letter};
use crate::mail::{AboutInquiry, Letter, LetterKind, Recipient, Shop, render};

#[test]
fn a_letter_that_knows_little_leaves_out_what_it_does_not_know() {
    for (full, name) in every_letter(Language::Ko) {
        for kind in InquiryKind::ALL {
            for &channel in Channel::ALL {
                let bare = Letter {
                    inquiry: full.inquiry.clone().map(|inquiry| AboutInquiry { kind: *kind, channel, ..inquiry }),
                    review: full.review.clone(),
                    ..Letter::new(full.kind, full.recipient, full.at)
                };
                for &language in Language::ALL {
                    let mail = render(&bare, locale(language), &Shop { takes_replies: false, ..shop() });
                    assert_sound(&mail, &name);
                }
            }
        }
    }
}

#[test]
fn text_and_html_carry_the_same_links() {
    for (letter, name) in every_letter(Language::En) {
        let mail = render(&letter, locale(Language::En), &shop());
        let links = |text: &str, before: &str, ends: &[char]| -> Vec<String> {
            text.split(before).skip(1).filter_map(|rest| rest.split(ends).next()).map(str::to_owned).collect()
        };
        let in_html = links(&mail.html, "href=\"", &['"']);
        let in_text: Vec<String> =
            links(&mail.text, "https://", &['\n', ' ']).into_iter().map(|rest| format!("https://{rest}")).collect();
        assert_eq!(in_html, in_text, "{name}");
        assert!(!in_html.is_empty(), "{name}: nowhere to go");
        assert!(
            in_html.iter().all(|link| link.starts_with("https://nuristore.example/") && !link.contains("example//")),
            "{name}"
        );
    }
}

#[test]
fn o_and_x_weigh_the_same_and_lead_to_a_page_that_asks_again() {
    let mail =
        render(&letter(LetterKind::ConsentAsked, Recipient::Customer, Language::Ko), locale(Language::Ko), &shop());
    let cell = |mark: &str| {
        let url = format!("https://nuristore.example/my/inquiries/R-20417/consent?answer={mark}");
        let at = mail.html.find(&url).expect("the link of the answer");
        let start = mail.html[..at].rfind("<td").expect("its cell");
        let end = start + mail.html[start..].find("</td>").expect("its end");
        mail.html[start..end].replace(&url, "URL")
    };
    let markup = |cell: &str| {
        let mut inside = false;
        cell.chars()
            .filter(|&c| {
                let keep = inside || c == '<';
                inside = keep && c != '>';
                keep
            })
            .collect::<String>()
    };
    assert_eq!(markup(&cell("O")), markup(&cell("X")));
}

#[test]
fn hostile_words_stay_words() {
    let evil = "<script>alert(1)</script>\r\nBcc: all@evil.example\u{0}\u{202E}\"'><img src=x onerror=alert(1)>";
    let both = || Some(Bilingual::same(evil));
    for (full, name) in every_letter(Language::Ko) {
        let hostile = Letter {
            inquiry: full.inquiry.clone().map(|inquiry| AboutInquiry { subject: evil.into(), ..inquiry }),
            app: both(),
            seller: both(),
            customer: both(),
            author: both(),
            body: Some(evil.into()),
            asked: Some(evil.into()),
            customer_number: Some(evil.into()),
            purchase: Some(model::view::PurchaseFacts {
                item: Bilingual::same(evil),
                app: Bilingual::same(evil),
                method: Some(evil.into()),
                ..purchase()
            }),
            review: full.review.clone().map(|review| crate::mail::AboutReview {
                package: evil.into(),
                author: evil.into(),
                ..review
            }),
            ..full
        };
        for &language in Language::ALL {
            let mail = render(&hostile, locale(language), &shop());
            assert!(!mail.subject.contains(['\r', '\n', '\0', '\u{202E}']), "{name}");
            let html = mail.html.to_lowercase();
            assert!(!html.contains("<script") && !html.contains("<img"), "{name}\n{html}");
            assert!(
                !html.contains(['\r', '\0', '\u{202E}']) && !mail.text.contains(['\r', '\0', '\u{202E}']),
                "{name}"
            );
            assert!(mail.text.lines().all(|line| !line.starts_with("Bcc:")), "{name}: words begin a line of their own");
        }
    }
}

#[test]
fn where_no_mail_is_read_no_mail_asks_for_an_answer() {
    for &language in Language::ALL {
        for (letter, name) in every_letter(language) {
            let mail = render(&letter, locale(language), &Shop { takes_replies: false, ..shop() });
            for promise in [
                "답장해도 모아랩스",
                "답장해도 누리스토어",
                "답장이 도착",
                "답장해 주세요",
                "위에 답장을",
                "also reaches",
                "by replying",
                "reply to this mail.",
                "above this line",
            ] {
                assert!(!mail.text.contains(promise), "{name}: {promise}\n{}", mail.text);
            }
        }
    }
}

#[test]
fn nobody_is_asked_to_answer_by_a_time_that_has_passed() {
    for &language in Language::ALL {
        let late = letter(LetterKind::CustomerWrote, Recipient::Developer, language);
        let late = Letter { at: time("2026-11-20T09:00"), ..late };
        let mail = render(&late, locale(language), &shop());
        assert!(!mail.subject.contains("20:14") && !mail.text.contains("20:14"), "{}", mail.text);
    }
}
