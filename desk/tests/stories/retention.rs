//! Retention: what is due goes by itself, and a dry run says beforehand what that would be.

use desk::jobs::{retain, seal_committed};
use model::Actor;
use model::inquiry::InquiryNumber;
use model::retention::{Keeping, Retention};
use model::time::{DAY, MINUTE};

use crate::support::cast::{CUSTOMER, DEVELOPER, OPERATOR, OTHER_CUSTOMER};
use crate::support::rulings::decline;
use crate::support::{TestDesk, status};

/// A question that was answered by mail, too, and a refund that was declined: both ended.
async fn ended(desk: &TestDesk) -> (InquiryNumber, InquiryNumber) {
    let refund = desk.escalated_refund().await;
    let question = desk.ask("달력이 비어 있어요").await;
    desk.later(MINUTE);
    desk.reply(question, "고쳤습니다.").await;
    let letter = desk.newest_mail_to("seoyeon@naver.example").await;
    desk.later(MINUTE);
    desk.arrives(letter.answer("seoyeon@naver.example", "메일로도 적어요")).await;
    desk.act(OPERATOR).refunds().decide(refund, &decline("이미 쓰신 이용권입니다.")).await.expect("declined");
    desk.deliver().await;
    for number in [question, refund] {
        // A decision may have closed it.
        let _ = desk.act(CUSTOMER).inquiries().close(number).await;
    }
    desk.deliver().await;
    (question, refund)
}

/// What a dry run tells, where there is something.
async fn due(desk: &TestDesk) -> Vec<(Keeping, u64)> {
    let due = desk.act(Actor::System).retentions().due().await.expect("told");
    let some = due.into_iter().filter(|due| due.count > 0);
    some.map(|due| (due.keeping, u64::try_from(due.count).expect("a count"))).collect()
}

async fn run(desk: &TestDesk) -> Vec<(Keeping, u64)> {
    desk.act(Actor::System).retentions().run().await.expect("a run")
}

twins! {
    async fn the_dry_run_tells_exactly_what_the_run_takes(desk: TestDesk) {
        let desk = desk.answerable();
        ended(&desk).await;
        assert_eq!((due(&desk).await, run(&desk).await), (vec![], vec![]), "nothing is due yet");
        let mut taken = Vec::new();
        for days in [91, 300, 800, 1_000] {
            desk.later(days * DAY);
            let before = desk.dump().await;
            let told = due(&desk).await;
            let told_again = due(&desk).await;
            assert_eq!(desk.dump().await, before, "telling changes nothing");
            assert_eq!(told, told_again);
            let gone = run(&desk).await;
            assert_eq!(gone, told, "{days} days later");
            assert_eq!(due(&desk).await, vec![]);
            taken.extend(gone.into_iter().map(|(keeping, _)| keeping));
        }
        for keeping in [Keeping::RawMail, Keeping::Errand, Keeping::Inquiry, Keeping::Decision, Keeping::PaymentNumber] {
            assert!(taken.contains(&keeping), "{keeping}");
        }
        assert!(!taken.contains(&Keeping::Purchase), "who is still a customer keeps what they bought");
        let facts: Vec<(String, Option<String>, Option<String>)> =
            desk.rows("SELECT detail, account_id, inquiry_id FROM events WHERE kind = 'records_destroyed'").await;
        assert_eq!(facts.len(), taken.len(), "one fact of each batch: {facts:?}");
        assert!(facts.iter().all(|(_, account, inquiry)| account.is_none() && inquiry.is_none()), "never whose");
    }

    async fn an_ended_inquiry_is_there_until_its_day_and_gone_after_it(desk: TestDesk) {
        let (question, _) = ended(&desk).await;
        let reads = async |desk: &TestDesk| status(&desk.act(CUSTOMER).inquiries().for_customer(question).await);
        desk.later(3 * 365 * DAY);
        run(&desk).await;
        assert_eq!(reads(&desk).await, 200, "a leap day is missing");
        desk.later(2 * DAY);
        run(&desk).await;
        assert_eq!(reads(&desk).await, 404);
        assert_eq!(status(&desk.act(DEVELOPER).inquiries().for_developer(question).await), 404);
        let dump = format!("{:?}", desk.dump().await);
        assert!(!dump.contains("달력이 비어 있어요") && !dump.contains("고쳤습니다"));
        assert!(dump.contains("이미 쓰신 이용권"), "the decision is a record of a withdrawal: five years");
        assert_eq!(desk.count("SELECT COUNT(*) FROM inquiries").await, 2, "the reports still count it");
        desk.later(2 * 366 * DAY);
        run(&desk).await;
        assert!(!format!("{:?}", desk.dump().await).contains("이미 쓰신 이용권"));
    }

    async fn what_is_open_stays_however_old_it_is(desk: TestDesk) {
        let question = desk.act(OTHER_CUSTOMER).inquiries();
        let number = question.submit(desk.question("아직 기다려요")).await.expect("sent");
        desk.later(20 * 366 * DAY);
        run(&desk).await;
        assert_eq!(status(&desk.act(OTHER_CUSTOMER).inquiries().for_customer(number).await), 200);
    }

    async fn the_store_sets_its_own_numbers(desk: TestDesk) {
        ended(&desk).await;
        let longer = Retention { complaints_years: 10, ..Retention::default() };
        let strict = desk.changed(|setup| desk::Setup { retention: longer, ..setup });
        strict.later(4 * 366 * DAY);
        assert!(run(&strict).await.iter().all(|(keeping, _)| *keeping != Keeping::Inquiry));
        strict.later(7 * 366 * DAY);
        assert!(run(&strict).await.contains(&(Keeping::Inquiry, 2)));
    }

    async fn it_runs_once_a_day_in_one_process(desk: TestDesk) {
        assert_eq!(retain(&desk.desk).await.expect("asked"), None, "the first day is only noted");
        ended(&desk).await;
        desk.later(4 * 366 * DAY);
        let other = desk.neighbour().await;
        let (one, two) = tokio::join!(retain(&desk.desk), retain(&other.desk));
        let ran = [one.expect("a run"), two.expect("a run")];
        assert_eq!(ran.iter().flatten().count(), 1, "{ran:?}");
        assert_eq!(retain(&desk.desk).await.expect("asked"), None, "not again today");
        desk.later(DAY);
        assert_eq!(retain(&desk.desk).await.expect("a run"), Some(vec![]));
        other.desk.store().close().await;
    }

    async fn the_record_is_whole_after_it(desk: TestDesk) {
        ended(&desk).await;
        desk.later(MINUTE);
        seal_committed(&desk.desk).await.expect("sealed");
        desk.later(6 * 366 * DAY);
        run(&desk).await;
        desk.later(MINUTE);
        seal_committed(&desk.desk).await.expect("sealed");
        let verdict = desk.act(Actor::System).records().verify(None).await.expect("looked through");
        assert_eq!((verdict.breach, verdict.unsealed), (None, 0));
        assert!(verdict.sealed > 0);
    }

    async fn words_in_the_record_go_and_nobody_can_put_others_in_their_place(desk: TestDesk) {
        let refund = desk.ask_refund().await;
        desk.later(MINUTE);
        let refunds = desk.act(DEVELOPER).refunds();
        refunds.decline_as_developer(refund, &desk.key(), "이미 쓰셨어요").await.expect("declined");
        let inviting = desk::Inviting { email: "ana@moalabs.example".into(), role: "agent".into() };
        desk.act(DEVELOPER).members().invite("", &inviting).await.expect("invited");
        desk.act(CUSTOMER).inquiries().close(refund).await.expect("closed");
        desk.later(MINUTE);
        seal_committed(&desk.desk).await.expect("sealed");
        desk.later(30 * DAY);
        desk::jobs::forget_expired(&desk.desk).await.expect("housekeeping");
        desk.deliver().await;
        desk.later(6 * 366 * DAY);
        desk::jobs::forget_expired(&desk.desk).await.expect("housekeeping");
        run(&desk).await;
        let dump = format!("{:?}", desk.dump().await);
        for word in ["이미 쓰셨어요", "ana@moalabs.example"] {
            assert!(!dump.contains(word), "{word}");
        }
        let breach = async || desk.act(Actor::System).records().verify(None).await.expect("looked through").breach;
        assert_eq!(breach().await, None);
        for (wrong, right) in [
            ("UPDATE events SET detail = 'other words' WHERE words_hash IS NOT NULL", "UPDATE events SET detail = NULL WHERE words_hash IS NOT NULL"),
            ("UPDATE events SET words_hash = words_hash || '0' WHERE words_hash IS NOT NULL", "UPDATE events SET words_hash = SUBSTR(words_hash, 1, 71) WHERE words_hash IS NOT NULL"),
        ] {
            desk.run(wrong, vec![]).await;
            assert!(matches!(breach().await, Some(desk::audit::Breach::Changed { .. })), "{wrong}");
            desk.run(right, vec![]).await;
            assert_eq!(breach().await, None);
        }
    }
}
