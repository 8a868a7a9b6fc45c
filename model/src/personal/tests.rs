use proptest::prelude::*;

use super::PersonalKind::{Card, Email, Phone, ResidentNumber};
use super::*;

fn told(text: &str) -> Vec<(PersonalKind, &str)> {
    find(text).into_iter().map(|finding| (finding.kind, &text[finding.at])).collect()
}

#[test]
fn personal_data_is_found_however_it_is_written() {
    for (text, expected) in [
        ("메일은 seoyeon@naver.com 이에요", vec![(Email, "seoyeon@naver.com")]),
        ("Write to a.b+c@mail.example.co.kr.", vec![(Email, "a.b+c@mail.example.co.kr")]),
        ("seoyeon＠naver.com", vec![(Email, "seoyeon＠naver.com")]),
        ("01012345678@naver.com", vec![(Email, "01012345678@naver.com")]),
        ("010-1234-5678로 연락 주세요", vec![(Phone, "010-1234-5678")]),
        ("번호는01012345678입니다", vec![(Phone, "01012345678")]),
        ("010 1234 5678", vec![(Phone, "010 1234 5678")]),
        ("010.1234.5678.", vec![(Phone, "010.1234.5678")]),
        ("010 - 1234 - 5678", vec![(Phone, "010 - 1234 - 5678")]),
        ("０１０－１２３４－５６７８", vec![(Phone, "０１０－１２３４－５６７８")]),
        ("010–1234–5678", vec![(Phone, "010–1234–5678")]),
        ("Tel.010-1234-5678", vec![(Phone, "010-1234-5678")]),
        ("011-234-5678", vec![(Phone, "011-234-5678")]),
        ("02-123-4567 / 02-1234-5678", vec![(Phone, "02-123-4567"), (Phone, "02-1234-5678")]),
        ("(02) 123-4567", vec![(Phone, "(02) 123-4567")]),
        ("031-123-4567", vec![(Phone, "031-123-4567")]),
        ("070-1234-5678", vec![(Phone, "070-1234-5678")]),
        ("0505-123-4567", vec![(Phone, "0505-123-4567")]),
        ("+82 10-1234-5678", vec![(Phone, "+82 10-1234-5678")]),
        ("+82 (0)10-1234-5678", vec![(Phone, "+82 (0)10-1234-5678")]),
        ("+821012345678", vec![(Phone, "+821012345678")]),
        ("+1 (415) 555-2671", vec![(Phone, "+1 (415) 555-2671")]),
        ("(415) 555-2671", vec![(Phone, "(415) 555-2671")]),
        ("+44 20 7946 0958", vec![(Phone, "+44 20 7946 0958")]),
        ("2026-11-14 010-1234-5678", vec![(Phone, "010-1234-5678")]),
        ("5. 010-1234-5678", vec![(Phone, "010-1234-5678")]),
        ("call 02-555-1234 or +82 10 1234 5678", vec![(Phone, "02-555-1234"), (Phone, "+82 10 1234 5678")]),
        ("82-10-1234-5678", vec![(Phone, "82-10-1234-5678")]),
        ("4242 4242 4242 4242", vec![(Card, "4242 4242 4242 4242")]),
        ("4242-4242-4242-4242", vec![(Card, "4242-4242-4242-4242")]),
        ("카드 4242424242424242 확인", vec![(Card, "4242424242424242")]),
        ("3782 822463 10005", vec![(Card, "3782 822463 10005")]),
        ("900101-1234567", vec![(ResidentNumber, "900101-1234567")]),
        ("201105-3000000", vec![(ResidentNumber, "201105-3000000")]),
        ("9001011234568", vec![(ResidentNumber, "9001011234568")]),
        ("김서연 010-1234-5678, seoyeon@naver.com", vec![(Phone, "010-1234-5678"), (Email, "seoyeon@naver.com")]),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn what_a_store_writes_every_day_is_not_personal() {
    for text in [
        "R-20417",
        "H-1182",
        "NS-7719-0043",
        "customer 4820-1173-06",
        "4.8.2",
        "version 10.0.1234.5678",
        "192.168.0.10",
        "₩39,000",
        "₩12847000000",
        "$12,345.67",
        "2026-11-14 21:07",
        "2026. 11. 14. 21:07",
        "11월 19일(목) 20:14",
        "14 Nov 2026, 21:07",
        "20261114",
        "2026-11-14~2026-11-19",
        "3~5일, 24/7, 1/3",
        "5 to 7 days, 3 of 4",
        "rooms 415 555 2671",
        "1588-1234",
        "080-123-4567",
        "10 000 000 won",
        "@home",
        "a@b",
        "order ORD-010-1234-5678",
        "a01012345678f",
        "0102030405060708",
        "4242 4242 4242 4241",
        "1763121620000",
        "1234567890123456",
        "현대카드 ••2847",
        "4242-****-****-4242",
        "209913-1234567",
        "9001011234567",
        "123-45-67890",
        "name@localhost",
        "@moalabs",
        "4.8.1 @ 21:07",
        "{customer} {amount}",
        "",
    ] {
        assert_eq!(told(text), Vec::new(), "{text}");
    }
}

#[test]
fn masking_keeps_the_shape() {
    assert_eq!(masked("전화 010-2847-1173 주세요"), "전화 •••-••••-•••• 주세요");
    assert_eq!(masked("01028471173@naver.com!"), "•••••••••••@•••••.•••!");
}

proptest! {
    #[test]
    fn masked_text_has_nothing_left_to_mask(text in "[0-9a-z@. -]{0,40}|[0-9+().-]{0,40}|\\PC{0,40}") {
        prop_assert_eq!(find(&masked(&text)), vec![]);
    }
}

#[test]
fn any_text_is_read_to_its_end() {
    for text in ["@", "@@.a", "+", "((010", "010-", "-010", "0", "a@b.", "가@나.다", "010-1234-56789-0000-1111-2222-3"]
    {
        for finding in find(text) {
            assert!(text.get(finding.at.clone()).is_some(), "{text}: {finding:?}");
        }
    }
}
