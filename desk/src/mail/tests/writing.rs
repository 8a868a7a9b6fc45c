use model::account::ActorKind;
use model::inquiry::{Channel, InquiryKind};
use model::{Language, Money};

use super::cast::{letter, locale, number, shop, time};
use crate::mail::{AboutInquiry, Letter, LetterKind, Recipient, Rendered, Route, Shop, render};

pub fn every_letter(language: Language) -> impl Iterator<Item = (Letter, String)> {
    LetterKind::ALL.iter().flat_map(move |&kind| {
        kind.recipients()
            .iter()
            .map(move |&recipient| (letter(kind, recipient, language), format!("{kind}.{recipient}.{language}")))
    })
}

/// Names of snapshots that do not depend on where the module stands.
fn snapshot(name: &str, text: &str) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "snapshots" }, {
        insta::assert_snapshot!(name, text);
    });
}

/// The text part as its reader meets it.
fn whole(mail: &Rendered) -> String {
    format!("From: {}\nSubject: {}\n\n{}", mail.from_name, mail.subject, mail.text)
}

/// What no mail may show, whatever it is about.
pub fn assert_sound(mail: &Rendered, name: &str) {
    for part in [&mail.subject, &mail.text, &mail.html, &mail.from_name] {
        assert!(!part.contains("{$") && !part.contains("{ $"), "{name}: a variable is missing\n{part}");
        assert!(!part.contains("[mail-") && !part.contains("[kind-"), "{name}: a sentence is missing\n{part}");
        assert!(!part.contains('@'), "{name}: an e-mail address shows\n{part}");
        assert!(part.chars().all(|c| !c.is_control() || c == '\n' || c == '\t'), "{name}: a control character");
    }
    assert!(!mail.subject.contains('\n'), "{name}: the subject has two lines");
}

#[test]
fn every_mail_reads_as_it_should_in_both_languages() {
    for &language in Language::ALL {
        for (letter, name) in every_letter(language) {
            let mail = render(&letter, locale(language), &shop());
            assert_sound(&mail, &name);
            snapshot(&name, &whole(&mail));
        }
    }
}

/// Cases that the cast does not live through, but other people do.
#[test]
fn what_is_different_in_other_cases_is_told_differently() {
    use {
        LetterKind as K,
        Recipient::{Customer, Developer, Operator},
    };
    for &language in Language::ALL {
        let of = |letter: &Letter, channel, kind| Letter {
            inquiry: letter.inquiry.clone().map(|inquiry| AboutInquiry { channel, kind, ..inquiry }),
            ..letter.clone()
        };
        let nobody = |letter: Letter| Letter {
            app: None,
            seller: None,
            purchase: None,
            claimed: None,
            consent_said: None,
            ..letter
        };
        let error = of(&letter(K::NewInquiry, Developer, language), Channel::ContactSeller, InquiryKind::Error);
        let mut center =
            nobody(of(&letter(K::NewInquiry, Operator, language), Channel::CustomerCenter, InquiryKind::Other));
        center.inquiry = center.inquiry.map(|inquiry| AboutInquiry {
            number: number("R-20391"),
            subject: "How do I change my name?".into(),
            ..inquiry
        });
        center.body = Some("I married, and my name has changed.".into());
        let answer =
            nobody(of(&letter(K::StoreReplied, Customer, language), Channel::CustomerCenter, InquiryKind::Other));
        let closed = Letter { closed_by: Some(ActorKind::Operator), ..letter(K::InquiryClosed, Developer, language) };
        let cancelled = |route, recipient| Letter {
            route: Some(route),
            destroyed_at: None,
            expected_by: None,
            ..letter(K::PurchaseCancelled, recipient, language)
        };
        let letters = [
            error,
            center,
            answer,
            closed,
            cancelled(Route::Agreed, Customer),
            cancelled(Route::HandedOver, Developer),
            cancelled(Route::Asked, Customer),
            cancelled(Route::Agreed, Developer),
            cancelled(Route::PaymentSide, Customer),
            cancelled(Route::PaymentSide, Developer),
        ];
        let deaf = Shop { takes_replies: false, ..shop() };
        let mails: Vec<String> = letters.iter().map(|letter| whole(&render(letter, locale(language), &deaf))).collect();
        snapshot(&format!("other_cases.{language}"), &mails.join("\n=====\n\n"));
    }
}

#[test]
fn the_html_of_the_drawn_mails_is_kept() {
    for (kind, recipient, language) in [
        (LetterKind::NewInquiry, Recipient::Developer, Language::Ko),
        (LetterKind::ConsentAsked, Recipient::Customer, Language::Ko),
        (LetterKind::PurchaseCancelled, Recipient::Customer, Language::En),
        (LetterKind::DeveloperReplied, Recipient::Customer, Language::Ko),
    ] {
        let mail = render(&letter(kind, recipient, language), locale(language), &shop());
        snapshot(&format!("{kind}.{recipient}.{language}.html"), &mail.html);
    }
}

#[test]
fn every_route_to_a_cancellation_has_its_sentence() {
    let mut told = std::collections::BTreeSet::new();
    for &recipient in LetterKind::PurchaseCancelled.recipients() {
        for &language in Language::ALL {
            for route in Route::ALL.iter().copied().map(Some).chain([None]) {
                let letter = Letter { route, ..letter(LetterKind::PurchaseCancelled, recipient, language) };
                let mail = render(&letter, locale(language), &shop());
                assert_sound(&mail, "purchase_cancelled");
                told.insert(mail.text);
            }
        }
    }
    assert_eq!(told.len(), 24, "two readers, two languages, six routes");
}

#[test]
fn won_and_dollars_take_their_own_particle() {
    let subject = |money| {
        let letter = Letter {
            refunded: Some(money),
            ..letter(LetterKind::PurchaseCancelled, Recipient::Customer, Language::Ko)
        };
        render(&letter, locale(Language::Ko), &shop()).subject
    };
    assert_eq!(subject(Money::won(5_502)), "₩5,502을 환불했어요 (모아플랜 프리미엄 1년 이용권)");
    let dollars = Money { minor: 499, currency: model::Currency::Usd };
    assert_eq!(subject(dollars), "$4.99를 환불했어요 (모아플랜 프리미엄 1년 이용권)");
}

#[test]
fn the_drawn_subjects_are_met_to_the_letter() {
    let subject =
        |kind, recipient, language| render(&letter(kind, recipient, language), locale(language), &shop()).subject;
    use {
        Language::{En, Ko},
        LetterKind as K,
        Recipient::{Customer, Developer},
    };
    assert_eq!(
        subject(K::NewInquiry, Developer, En),
        "[R-20417] Refund request for Moaplan, answer by Thu 19 Nov, 20:14"
    );
    assert_eq!(
        subject(K::NewInquiry, Developer, Ko),
        "[R-20417] 모아플랜 환불요청, 11월 19일(목) 20:14까지 답변해 주세요"
    );
    assert_eq!(subject(K::PurchaseCancelled, Customer, Ko), "₩39,000을 환불했어요 (모아플랜 프리미엄 1년 이용권)");
    assert_eq!(subject(K::PurchaseCancelled, Customer, En), "We refunded ₩39,000 (Moaplan Premium, 1 year)");
    assert_eq!(subject(K::ConsentAsked, Customer, Ko), "결제 번호를 확인해도 될까요? (모아플랜 환불요청)");
}

#[test]
fn a_long_wait_over_a_weekend_shows_every_day_of_it() {
    let due_at = Some(time("2026-11-25T20:14"));
    let letter = Letter {
        at: time("2026-11-20T20:14"),
        waiting_since: Some(time("2026-11-20T20:14")),
        due_at,
        ..letter(LetterKind::NewInquiry, Recipient::Developer, Language::Ko)
    };
    let mail = render(&letter, locale(Language::Ko), &shop());
    assert!(
        mail.text.contains("답변 기한 5일: 11월 25일(수) 20:14까지\n[□ 토] [□ 일] [□ 월] [□ 화] [□ 수] 20:14"),
        "{}",
        mail.text
    );
}
