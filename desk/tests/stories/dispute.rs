//! The dispute file: one case for one reader, masked for them, kept as it was made, and tied to the record.

use desk::HandOver;
use desk::audit::{DisputeBreach, Head, confirm_dispute, verify_dispute};
use desk::jobs::seal_committed;
use model::dispute::DisputeReader;
use model::event::EventKind;
use model::inquiry::InquiryNumber;
use model::refund::{FourEyes, Grounds, RefundReason};
use model::time::{HOUR, MINUTE};
use model::view::{DisputeFile, ShownDispute};
use model::{Actor, Bilingual, DisputeId, Reason};

use crate::support::cast::{
    BOUGHT, BOUGHT_LOCAL, CUSTOMER, DEVELOPER, IDENTIFIERS, MOAPLAN, OPERATOR, OTHER_OPERATOR, PREMIUM, SEOYEONS_NUMBER,
};
use crate::support::rulings::{cancel, decline, noted};
use crate::support::{TestDesk, fields, refused, status};

async fn make(desk: &TestDesk, number: InquiryNumber, reader: DisputeReader) -> DisputeId {
    desk.act(OPERATOR).disputes().make(number, &desk.key(), reader.as_str(), true).await.expect("a dispute file")
}

async fn shown(desk: &TestDesk, number: InquiryNumber, id: DisputeId) -> ShownDispute {
    let page = desk.act(OPERATOR).disputes().show(number, Some(id)).await.expect("the page");
    page.shown.expect("the file")
}

async fn made(desk: &TestDesk, number: InquiryNumber, reader: DisputeReader) -> DisputeFile {
    let id = make(desk, number, reader).await;
    shown(desk, number, id).await.file.dispute
}

async fn text(desk: &TestDesk, number: InquiryNumber, id: DisputeId) -> String {
    desk.act(OPERATOR).disputes().document(number, id).await.expect("the download").1
}

/// Everything that a page and a download for this reader carry.
async fn all_of(desk: &TestDesk, number: InquiryNumber, reader: DisputeReader) -> String {
    let id = make(desk, number, reader).await;
    let page = serde_json::to_string(&shown(desk, number, id).await).expect("JSON");
    page + &text(desk, number, id).await
}

async fn seal(desk: &TestDesk) {
    desk.later(MINUTE);
    seal_committed(&desk.desk).await.expect("sealed");
}

/// A request in which people wrote more than they should have; looked at, noted, and cancelled by two operators.
async fn talkative(desk: &TestDesk) -> InquiryNumber {
    let number = desk.escalated_refund().await;
    desk.later(MINUTE);
    let words =
        "김서연입니다. seoyeon@naver.example, 010-2847-1173. TID는 ns20261114 seotid 7q2k, 카드는 4111 1111 1111 1111";
    desk.follow_up(number, words).await;
    desk.later(MINUTE);
    desk.act(OPERATOR).inquiries().add_note(number, &desk.key(), "단골이라 조심").await.expect("a note");
    desk.act(OPERATOR).consents().reveal(number, "match_payment", "카드사와 통화").await.expect("a look");
    desk.later(MINUTE);
    desk.act(OPERATOR)
        .inquiries()
        .reply(number, &desk.key(), "서연 님, 박지훈입니다. 확인했습니다.")
        .await
        .expect("a reply");
    desk.later(MINUTE);
    // A desk of its own has a clock of its own.
    let careful =
        desk.changed(|setup| desk::Setup { four_eyes: FourEyes { above_krw: 30_000, above_usd: 3_000 }, ..setup });
    careful.act(OPERATOR).refunds().decide(number, &noted(cancel(), "지급 장애 41건 중 1건")).await.expect("asked");
    careful.later(MINUTE);
    let asked = careful.operator_sees(number).await.approval.expect("it waits").at.0.to_string();
    careful.act(OTHER_OPERATOR).refunds().approve(number, &asked, "approve", "").await.expect("approved");
    desk.later(2 * MINUTE);
    desk.deliver().await;
    desk.later(HOUR);
    number
}

/// The next JSON with one text in place of another, and a checksum that fits it again.
fn forged(file: &str, from: &str, to: &str) -> String {
    assert!(file.contains(from), "{from} stands in the file");
    let document = file.replace(from, to);
    let (_, document) = document.split_once(r#","dispute":"#).expect("the file's form");
    let document = document.strip_suffix('}').expect("its end");
    format!(r#"{{"checksum":"{}","dispute":{document}}}"#, sha256(document))
}

fn sha256(text: &str) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

twins! {
    async fn no_reader_finds_a_payment_identifier_whoever_wrote_it(desk: TestDesk) {
        let number = talkative(&desk).await;
        for &reader in DisputeReader::ALL {
            let all = all_of(&desk, number, reader).await.to_lowercase();
            for (_, kind, identifier) in IDENTIFIERS {
                assert!(!all.contains(&identifier.to_lowercase()), "{reader}: {kind}");
            }
            assert!(!all.contains("seotid"), "{reader}: as the customer typed it");
        }
    }

    async fn who_has_no_part_in_the_case_reads_roles_initials_and_no_address(desk: TestDesk) {
        let number = talkative(&desk).await;
        for reader in [DisputeReader::CardCompany, DisputeReader::Authority] {
            let all = all_of(&desk, number, reader).await;
            for word in [
                "김서연", "서연", "Seoyeon", "naver.example", "moalabs.example", "nuristore.example", "2847-1173", "4111",
                "박지훈", "지훈", "Jihun", "이하은", "하은", "Haeun", "7Q2K", "단골", "41건", "카드사와 통화", "\"columns\":",
            ] {
                assert!(!all.contains(word), "{reader} finds {word}");
            }
            let file = made(&desk, number, reader).await;
            assert_eq!(file.facts.customer, Some(Bilingual::new("김*연", "S*****n")));
            assert_eq!(file.made_by, Bilingual::new("박**", "J. P."));
            let who: Vec<_> = file.decisions.iter().map(|it| (it.kind, it.name.clone().expect("initials").ko)).collect();
            let both = [(EventKind::ApprovalAsked, "박**".to_owned()), (EventKind::CancellationApproved, "이**".to_owned())];
            assert_eq!(who, both);
            assert!(file.messages.iter().any(|message| message.body.starts_with("김*연입니다. •••")));
            assert_eq!(file.facts.customer_number.as_deref(), Some(SEOYEONS_NUMBER));
            assert_eq!(file.facts.purchased_at, Some(BOUGHT));
            assert_eq!(file.looks.len(), 1);
        }
    }

    async fn the_store_reads_everybody_by_name_and_why(desk: TestDesk) {
        let number = talkative(&desk).await;
        let file = made(&desk, number, DisputeReader::Store).await;
        let decisions: Vec<_> = file.decisions.iter().map(|it| {
            (it.kind, it.name.clone().expect("a name").ko, it.grounds, it.note.as_deref())
        }).collect();
        let not_received = Some(Grounds::Cancel(RefundReason::NotReceived));
        assert_eq!(decisions, [
            (EventKind::ApprovalAsked, "박지훈".to_owned(), not_received, Some("지급 장애 41건 중 1건")),
            (EventKind::CancellationApproved, "이하은".to_owned(), not_received, None),
        ]);
        assert_eq!(file.looks[0].detail.as_deref(), Some("카드사와 통화"));
        let clock = file.clock.expect("the developer's days");
        assert_eq!(clock.due_at.since(clock.asked_at), 72 * HOUR);
        assert!(clock.ended_at.is_some_and(|at| at > clock.due_at) && clock.answered_at.is_none());
        let told: Vec<_> = file.happened.iter().map(|it| it.fact.kind).collect();
        assert!(told.contains(&EventKind::MessageSent) && told.contains(&EventKind::InquiryEscalated), "{told:?}");
        assert!(!serde_json::to_string(&file.messages).expect("JSON").contains("단골"), "a note is no message");
    }

    async fn each_side_reads_what_it_may_see_anyway(desk: TestDesk) {
        let number = talkative(&desk).await;
        let customer = all_of(&desk, number, DisputeReader::Customer).await;
        for word in ["Jihun", "Haeun", "이하은", "moalabs.example", "nuristore.example", "단골", "41건", "approval_asked", "\"columns\":"] {
            assert!(!customer.contains(word), "the customer finds {word}");
        }
        let file = made(&desk, number, DisputeReader::Customer).await;
        assert_eq!((file.looks.len(), file.looks[0].operator.ko.as_str()), (1, "누리스토어"));
        assert_eq!(file.facts.identifiers, []);
        let developer = all_of(&desk, number, DisputeReader::Developer).await;
        for word in ["Jihun", "Haeun", "이하은", "단골", "41건", "approval_asked", "identifier_revealed", "\"columns\":"] {
            assert!(!developer.contains(word), "the developer finds {word}");
        }
        let file = made(&desk, number, DisputeReader::Developer).await;
        assert_eq!((file.looks.len(), file.facts.identifiers.len()), (0, 0));
        assert_eq!(file.facts.customer.expect("the customer").ko, "김서연");
    }

    async fn identifiers_are_masked_with_o_and_with_x(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        let tails = |file: &DisputeFile| -> Vec<_> {
            file.facts.identifiers.iter().map(|masked| masked.tail.clone().unwrap_or_default()).collect()
        };
        let mut store = tails(&made(&desk, number, DisputeReader::Store).await);
        store.sort();
        assert_eq!(store, ["7Q2K", "8842", "9931"]);
        assert_eq!(tails(&made(&desk, number, DisputeReader::CardCompany).await), ["", "", ""]);
        desk.later(MINUTE);
        desk.act(CUSTOMER).consents().answer(number, "X", "my_page").await.expect("withdrawn");
        for &reader in DisputeReader::ALL {
            assert!(tails(&made(&desk, number, reader).await).concat().is_empty(), "{reader}");
        }
        let file = made(&desk, number, DisputeReader::Store).await;
        let consent = file.facts.consent.expect("the consent");
        assert!(consent.withdrawn_at.is_some() && consent.answered_at.is_some() && consent.channel.is_some());
    }

    async fn who_passed_a_request_on_is_not_told_who_is_behind_the_number(desk: TestDesk) {
        let form = HandOver {
            key: desk.key(),
            consent: "O".into(),
            customer_number: SEOYEONS_NUMBER.into(),
            purchased_at: BOUGHT_LOCAL.into(),
            item: format!("{MOAPLAN}/{PREMIUM}"),
            note: String::new(),
        };
        let number = desk.act(DEVELOPER).inquiries().hand_over(form).await.expect("handed over");
        desk.later(MINUTE);
        desk.act(CUSTOMER).consents().answer(number, "O", "mail_link").await.expect("an O");
        let all = all_of(&desk, number, DisputeReader::Developer).await;
        for word in ["김서연", "Seoyeon", "N-20261114-7781", "2847", "consent_given"] {
            assert!(!all.contains(word), "the developer finds {word}");
        }
    }

    async fn making_one_is_a_fact_of_the_case_and_happens_once(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        desk.later(MINUTE);
        let key = desk.key();
        let disputes = desk.act(OPERATOR).disputes();
        let id = disputes.make(number, &key, "authority", false).await.expect("a dispute file");
        assert_eq!(disputes.make(number, &key, "authority", false).await.expect("the same"), id);
        let page = disputes.show(number, None).await.expect("the page");
        assert_eq!((page.made.len(), page.made[0].id, page.made[0].by.ko.as_str()), (1, id, "박지훈"));
        let facts: Vec<(String, String)> =
            desk.rows("SELECT actor_kind, detail FROM events WHERE kind = 'dispute_exported'").await;
        assert_eq!(facts, [("operator".to_owned(), format!("authority {}", page.made[0].checksum))]);
        let trail = desk.act(OPERATOR).records().audit(Some(number), None).await.expect("the audit trail");
        assert_eq!(trail.facts.rows[0].fact.kind, EventKind::DisputeExported);
        let seen = serde_json::to_string(&desk.customer_sees(number).await).expect("JSON");
        assert!(!seen.contains("dispute"), "neither side is told");
    }

    async fn a_reader_that_does_not_exist_is_refused_beside_its_field(desk: TestDesk) {
        let number = desk.submit(desk.center_form()).await;
        let disputes = desk.act(OPERATOR).disputes();
        assert_eq!(fields(disputes.make(number, "", "", true).await), refused(&[("reader", Reason::Required)]));
        assert_eq!(fields(disputes.make(number, "", "newspaper", true).await), refused(&[("reader", Reason::NotAChoice)]));
        // The store's own case has no developer.
        assert_eq!(fields(disputes.make(number, "", "developer", true).await), refused(&[("reader", Reason::NotAChoice)]));
        let readers = disputes.show(number, None).await.expect("the page").readers;
        assert!(!readers.contains(&DisputeReader::Developer) && readers.contains(&DisputeReader::Customer));
    }

    async fn one_case_does_not_lead_to_the_file_of_another(desk: TestDesk) {
        let (one, other) = (desk.escalated_refund().await, desk.ask("앱이 꺼져요").await);
        let id = make(&desk, one, DisputeReader::Store).await;
        assert_eq!(status(&desk.act(OPERATOR).disputes().show(other, Some(id)).await), 404);
        assert_eq!(status(&desk.act(OPERATOR).disputes().document(other, id).await), 404);
    }

    async fn what_was_made_stays_as_it_was_while_the_case_goes_on(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        let id = make(&desk, number, DisputeReader::Store).await;
        let before = text(&desk, number, id).await;
        desk.later(MINUTE);
        desk.act(OPERATOR).refunds().decide(number, &decline("사용 기록이 있습니다.")).await.expect("decided");
        assert_eq!(text(&desk, number, id).await, before);
        let page = shown(&desk, number, id).await.file;
        assert_eq!(page.checksum, verify_dispute(&before, None).expect("whole").checksum, "page and download are one");
        let again = shown(&desk, number, make(&desk, number, DisputeReader::Store).await).await.file;
        assert_ne!(again.checksum, page.checksum);
    }

    async fn the_stores_file_makes_its_seals_again_and_an_export_confirms_all(desk: TestDesk) {
        let number = talkative(&desk).await;
        seal(&desk).await;
        let (own, others) = (make(&desk, number, DisputeReader::Store).await, make(&desk, number, DisputeReader::CardCompany).await);
        let verdict = verify_dispute(&text(&desk, number, own).await, None).expect("whole");
        assert!(verdict.seals > 5 && verdict.made_again == verdict.seals && verdict.unsealed == 0, "{verdict:?}");
        let outside = verify_dispute(&text(&desk, number, others).await, None).expect("whole");
        assert!(outside.seals > 5 && outside.made_again == 0, "{outside:?}");
        let mut export = Vec::new();
        seal(&desk).await;
        desk.act(Actor::System).records().export(&mut export).await.expect("an export");
        for verdict in [&verdict, &outside] {
            assert_eq!(confirm_dispute(verdict, || Ok(export.as_slice()), None).expect("memory"), Ok(()));
        }
        let head: Head = verdict.head.as_ref().expect("a head").1.parse().expect("a head");
        verify_dispute(&text(&desk, number, own).await, Some(&head)).expect("that head");
        let other: Head = "0".repeat(64).parse().expect("a head");
        let breach = verify_dispute(&text(&desk, number, own).await, Some(&other)).expect_err("another head");
        assert!(matches!(breach, DisputeBreach::OtherHead { .. }), "{breach}");
    }

    async fn a_file_that_somebody_changed_is_found(desk: TestDesk) {
        let number = talkative(&desk).await;
        seal(&desk).await;
        let whole = text(&desk, number, make(&desk, number, DisputeReader::Store).await).await;
        let breach = verify_dispute(&whole.replace("박지훈", "김지훈"), None).expect_err("changed");
        assert!(matches!(breach, DisputeBreach::Changed { .. }), "{breach}");
        // With a new checksum, what it tells of the record still has to make the seals.
        let breach = verify_dispute(&forged(&whole, r#""cancellation_approved","operator""#, r#""refund_declined","operator""#), None);
        assert!(matches!(breach.clone().expect_err("forged"), DisputeBreach::OtherEntry { .. }), "{breach:?}");
        assert!(matches!(verify_dispute("{}", None), Err(DisputeBreach::Unreadable(_))));
        let with_more = format!(r#"{{"note":"", {}"#, whole.strip_prefix('{').expect("JSON"));
        assert!(matches!(verify_dispute(&with_more, None), Err(DisputeBreach::Unreadable(_))));
        // Written anew with blanks and its keys in another order it is still the same file.
        let pretty = serde_json::from_str::<serde_json::Value>(&whole).map(|value| format!("{value:#}")).expect("JSON");
        verify_dispute(&pretty, None).expect("the same");

        let outside = text(&desk, number, make(&desk, number, DisputeReader::Authority).await).await;
        let hash = verify_dispute(&outside, None).expect("whole").head.expect("a head").1;
        let lie = verify_dispute(&forged(&outside, &hash, &"ab".repeat(32)), None).expect("only an export tells");
        let mut export = Vec::new();
        desk.act(Actor::System).records().export(&mut export).await.expect("an export");
        let breach = confirm_dispute(&lie, || Ok(export.as_slice()), None).expect("memory").expect_err("found");
        assert!(matches!(breach, DisputeBreach::Unconfirmed { .. }), "{breach}");
    }

    async fn what_is_too_young_for_a_seal_is_counted(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        let file = made(&desk, number, DisputeReader::Store).await;
        assert_eq!((file.proof.head, file.proof.seals.len()), (None, 0));
        assert_eq!(file.proof.unsealed, file.happened.len() as i64);
    }
}
