//! The record as a chain: whatever somebody does to it behind the desk's back is found, and named.

use desk::audit::{Breach, Head, Verdict, verify_file};
use desk::jobs::seal_committed;
use model::event::EventKind;
use model::time::{DAY, HOUR, MINUTE, SECOND};
use model::{Actor, Time};
use sqlx::AssertSqlSafe;

use crate::support::TestDesk;
use crate::support::cast::{HAEUN, JIHUN, OPERATOR, SEOYEON};
use crate::support::rulings::decline;

/// Two refund requests, a look at each, a decision: all of it sealed. Gives the ids of the chain in their order.
async fn sealed_record(desk: &TestDesk) -> Vec<String> {
    let number = desk.escalated_refund().await;
    desk.later(MINUTE);
    desk.act(OPERATOR).consents().reveal(number, "match_payment", "카드사 확인").await.expect("a look");
    desk.later(MINUTE);
    desk.act(OPERATOR).refunds().decide(number, &decline("사용 기록이 있습니다.")).await.expect("decided");
    desk.later(HOUR);
    let again = desk.ask_refund().await;
    desk.later(3 * DAY);
    desk.escalate().await;
    desk.later(MINUTE);
    desk.act(OPERATOR).consents().reveal(again, "match_payment", "").await.expect("a look");
    desk.later(MINUTE);
    desk.ask("앱이 꺼져요").await;
    desk.later(HOUR);
    seal(desk).await;
    chain(desk).await
}

async fn seal(desk: &TestDesk) -> u64 {
    seal_committed(&desk.desk).await.expect("the record is sealed")
}

async fn chain(desk: &TestDesk) -> Vec<String> {
    let rows = desk.rows::<(String,)>("SELECT entry_id FROM seals ORDER BY seq").await;
    rows.into_iter().map(|(id,)| id).collect()
}

async fn verify(desk: &TestDesk) -> Verdict {
    desk.act(Actor::System).records().verify(None).await.expect("the record can be read")
}

async fn verify_head(desk: &TestDesk, head: &str) -> Option<Breach> {
    let head: Head = head.parse().expect("a head");
    desk.act(Actor::System).records().verify(Some(&head)).await.expect("the record can be read").breach
}

/// What somebody does who has the database.
async fn tamper(desk: &TestDesk, sql: impl Into<String>) {
    let sql = sql.into();
    let done = desk.desk.store().write(sql, |tx, sql| Box::pin(tx.run(AssertSqlSafe(sql.as_str()), Vec::new())));
    assert_eq!(done.await.expect("the database obeys"), 1, "one row is tampered with");
}

async fn export(desk: &TestDesk) -> String {
    let mut file = Vec::new();
    desk.act(Actor::System).records().export(&mut file).await.expect("an export");
    String::from_utf8(file).expect("text")
}

fn offline(file: &str) -> Verdict {
    verify_file(file.as_bytes(), None).expect("memory can be read")
}

/// A row of events, dated so, by somebody who knows the table.
fn forged(id: &str, at: Time) -> String {
    format!("INSERT INTO events (id, at, kind, actor_kind) VALUES ('{id}', {}, 'signed_in', 'visitor')", at.0)
}

twins! {
    async fn every_event_and_every_look_is_sealed_once_in_the_order_of_its_time(desk: TestDesk) {
        let ids = sealed_record(&desk).await;
        let expected = desk.rows::<(String,)>(
            "SELECT id FROM (SELECT id, at FROM events UNION ALL SELECT id, at FROM looks) x ORDER BY at, id"
        ).await;
        assert_eq!(ids, expected.into_iter().map(|(id,)| id).collect::<Vec<_>>());
        assert_eq!(seal(&desk).await, 0, "sealed once");
        let verdict = verify(&desk).await;
        assert_eq!((verdict.breach, verdict.unsealed, verdict.late), (None, 0, None));
        assert_eq!(verdict.sealed, i64::try_from(ids.len()).expect("few"));
    }

    async fn an_entry_that_hides_behind_the_id_of_another_is_found(desk: TestDesk) {
        sealed_record(&desk).await;
        let look = desk.rows::<(String,)>("SELECT id FROM looks ORDER BY at").await[0].0.clone();
        tamper(&desk, forged(&look, desk.desk.now())).await;
        assert_eq!(verify(&desk).await.breach, Some(Breach::Hidden(1)));
    }

    async fn a_change_of_any_column_is_found_and_the_entry_named(desk: TestDesk) {
        let ids = sealed_record(&desk).await;
        let looks = desk.rows::<(String, String, String)>("SELECT id, consent_id, inquiry_id FROM looks ORDER BY at").await;
        let [(look, consent, _), (_, other_consent, other_inquiry)] = looks.as_slice() else { panic!("two looks") };
        let event = desk.rows::<(String,)>("SELECT id FROM events WHERE kind = 'refund_declined'").await[0].0.clone();
        let number_of = |id: &str| i64::try_from(ids.iter().position(|other| other == id).expect("sealed")).expect("few") + 1;
        let mut changes = vec![
            ("seals".to_owned(), event.clone(), "hash = '00'".to_owned()),
            ("seals".to_owned(), event.clone(), "latest = latest + 1".to_owned()),
        ];
        for change in [
            "at = at + 1", "kind = 'refund_agreed'", "actor_kind = 'system'", &format!("actor_id = '{HAEUN}'"), "actor_id = NULL",
            &format!("inquiry_id = '{other_inquiry}'"), "review_id = 'x'", &format!("account_id = '{SEOYEON}'"), "detail = NULL",
            "detail = ''", "detail = detail || ' '",
        ] {
            changes.push(("events".to_owned(), event.clone(), change.to_owned()));
        }
        for change in [
            "at = at + 1", &format!("consent_id = '{other_consent}'"), &format!("inquiry_id = '{other_inquiry}'"),
            &format!("operator_id = '{HAEUN}'"), "reason = 'other'", "detail = NULL",
        ] {
            changes.push(("looks".to_owned(), look.clone(), change.to_owned()));
        }
        assert_ne!(consent, other_consent);
        for (table, id, change) in changes {
            let key = if table == "seals" { "entry_id" } else { "id" };
            let column = change.split(' ').next().expect("a column").to_owned();
            let kept = format!("kept_{table}");
            desk_sql(&desk, format!("CREATE TABLE {kept} AS SELECT * FROM {table} WHERE {key} = '{id}'")).await;
            tamper(&desk, format!("UPDATE {table} SET {change} WHERE {key} = '{id}'")).await;
            let found = verify(&desk).await;
            assert_eq!(found.breach, Some(Breach::Changed { seq: number_of(&id), id: id.clone() }), "{table}: {change}");
            assert_eq!(found.sealed, number_of(&id) - 1, "what stands before it is whole");
            tamper(&desk, format!("UPDATE {table} SET {column} = (SELECT {column} FROM {kept}) WHERE {key} = '{id}'")).await;
            desk_sql(&desk, format!("DROP TABLE {kept}")).await;
            assert_eq!(verify(&desk).await.breach, None, "put back: {table}: {change}");
        }
        tamper(&desk, format!("UPDATE events SET id = 'another' WHERE id = '{event}'")).await;
        assert_eq!(verify(&desk).await.breach, Some(Breach::Removed { seq: number_of(&event), id: event }));
    }

    async fn what_is_deleted_is_missed_with_or_without_its_seal(desk: TestDesk) {
        let ids = sealed_record(&desk).await;
        tamper(&desk, format!("DELETE FROM events WHERE id = '{}'", ids[1])).await;
        assert_eq!(verify(&desk).await.breach, Some(Breach::Removed { seq: 2, id: ids[1].clone() }));
        tamper(&desk, "DELETE FROM seals WHERE seq = 2").await;
        assert_eq!(verify(&desk).await.breach, Some(Breach::Gap { seq: 2 }));
        for seq in 3..=ids.len() {
            tamper(&desk, format!("UPDATE seals SET seq = {} WHERE seq = {seq}", seq - 1)).await;
        }
        assert_eq!(verify(&desk).await.breach, Some(Breach::Changed { seq: 2, id: ids[2].clone() }), "closing the gap does not hide it");
        assert_eq!(seal(&desk).await, 0);
    }

    async fn a_look_cannot_be_made_to_have_never_been(desk: TestDesk) {
        let ids = sealed_record(&desk).await;
        let (look,) = desk.rows::<(String,)>("SELECT id FROM looks ORDER BY at").await[0].clone();
        tamper(&desk, format!("DELETE FROM looks WHERE id = '{look}'")).await;
        let seq = i64::try_from(ids.iter().position(|id| *id == look).expect("sealed")).expect("few") + 1;
        assert_eq!(verify(&desk).await.breach, Some(Breach::Removed { seq, id: look }));
    }

    async fn two_that_change_places_are_found(desk: TestDesk) {
        let ids = sealed_record(&desk).await;
        for (seq, id) in [(2, "x"), (3, &*ids[1]), (2, &*ids[2])] {
            tamper(&desk, format!("UPDATE seals SET entry_id = '{id}' WHERE seq = {seq}")).await;
        }
        assert_eq!(verify(&desk).await.breach, Some(Breach::Changed { seq: 2, id: ids[2].clone() }));
    }

    async fn one_inserted_into_the_past_is_never_sealed_and_found(desk: TestDesk) {
        sealed_record(&desk).await;
        let sealed = verify(&desk).await;
        let at = sealed.latest - HOUR;
        tamper(&desk, forged("01990000-0000-7000-8000-00000000f0f0", at)).await;
        desk.later(2 * MINUTE);
        desk.ask("그 뒤의 질문").await;
        desk.later(2 * MINUTE);
        assert_eq!(seal(&desk).await, 1, "only what is not from the past");
        let found = verify(&desk).await;
        assert_eq!(found.breach, Some(Breach::Inserted { id: "01990000-0000-7000-8000-00000000f0f0".into(), at }));
        // With a seal pushed in between, the seals after it do not fit any more.
        tamper(&desk, "UPDATE seals SET entry_id = '01990000-0000-7000-8000-00000000f0f0' WHERE seq = 3").await;
        assert!(matches!(verify(&desk).await.breach, Some(Breach::Changed { seq: 3, .. })));
    }

    async fn an_end_that_was_cut_off_is_found_with_a_head_that_was_kept(desk: TestDesk) {
        let ids = sealed_record(&desk).await;
        let early = desk.rows::<(String,)>("SELECT hash FROM seals WHERE seq = 3").await[0].0.clone();
        let head = verify(&desk).await.head.expect("a head").to_string();
        assert_eq!(verify_head(&desk, &head).await, None);
        assert_eq!(verify_head(&desk, &early[..32]).await, None, "a record may have grown since");
        let last = ids.last().expect("sealed");
        tamper(&desk, format!("DELETE FROM seals WHERE entry_id = '{last}'")).await;
        tamper(&desk, format!("DELETE FROM events WHERE id = '{last}'")).await;
        assert_eq!(verify(&desk).await.breach, None, "a shorter chain is a chain");
        assert_eq!(verify_head(&desk, &head).await, Some(Breach::OtherHead(head)));
        assert_eq!(verify_head(&desk, &early).await, None);
    }

    async fn an_export_proves_itself_without_a_store_and_tells_what_was_done_to_it(desk: TestDesk) {
        let ids = sealed_record(&desk).await;
        let file = export(&desk).await;
        let (count, head) = (ids.len(), verify(&desk).await.head.expect("a head"));
        let whole = offline(&file);
        assert_eq!((whole.breach, whole.sealed, whole.head), (None, i64::try_from(count).expect("few"), Some(head)));
        let lines: Vec<&str> = file.lines().collect();
        assert_eq!(lines.len(), count + 1);
        assert_eq!(lines[count], format!("{{\"count\":{count},\"head\":\"{head}\"}}"));
        let joined = |lines: &[&str]| lines.iter().flat_map(|line| [*line, "\n"]).collect::<String>();
        let without = |at: usize| joined(&[&lines[..at], &lines[at + 1..]].concat());
        let changed = |at: usize| Some(Breach::Changed { seq: i64::try_from(at).expect("few") + 1, id: ids[at].clone() });
        assert_eq!(offline(&without(2)).breach, Some(Breach::Gap { seq: 3 }));
        assert_eq!(offline(&without(count)).breach, Some(Breach::CutOff { seq: i64::try_from(count).expect("few") }));
        assert!(matches!(offline(&without(count - 1)).breach, Some(Breach::OtherEnd { .. })));
        assert_eq!(offline(&file.replace(&format!("\"operator_id\":\"{JIHUN}\""), &format!("\"operator_id\":\"{HAEUN}\""))).breach,
            changed(lines.iter().position(|line| line.contains("\"look\":{")).expect("a look")));
        let declined = lines.iter().position(|line| line.contains("refund_declined")).expect("declined");
        assert_eq!(offline(&file.replace("\"detail\":\"used\"", "\"detail\":\"works\"")).breach, changed(declined));
        let mut swapped = lines.clone();
        swapped.swap(1, 2);
        assert_eq!(offline(&joined(&swapped)).breach, Some(Breach::Gap { seq: 2 }));
        let renumbered = [lines[1].replace("\"seq\":2", "\"seq\":3"), lines[2].replace("\"seq\":3", "\"seq\":2")];
        assert_eq!(offline(&joined(&[lines[0], &renumbered[1], &renumbered[0]])).breach, Some(Breach::Changed { seq: 2, id: ids[2].clone() }));
        assert!(matches!(offline(&format!("{file}{}\n", lines[0])).breach, Some(Breach::Unreadable { .. })));
        assert!(matches!(offline("nonsense").breach, Some(Breach::Unreadable { line: 1, .. })));
        let shorter: Head = head.to_string()[..32].parse().expect("a head");
        assert_eq!(verify_file(file.as_bytes(), Some(&shorter)).expect("read").breach, None);
        let foreign: Head = "0123456789abcdef0123456789abcdef".parse().expect("a head");
        assert!(matches!(verify_file(file.as_bytes(), Some(&foreign)).expect("read").breach, Some(Breach::OtherHead(_))));
        desk.later(2 * SECOND);
        assert_eq!(seal(&desk).await, 1, "the export itself is on record");
        let facts = desk.act(OPERATOR).records().audit(None, None).await.expect("the record").facts.rows;
        assert!(facts.iter().any(|row| row.fact.kind == EventKind::AuditRead && row.fact.actor_name.is_none()));
    }

    async fn a_broken_record_is_not_exported_as_if_it_were_whole(desk: TestDesk) {
        let ids = sealed_record(&desk).await;
        tamper(&desk, format!("DELETE FROM events WHERE id = '{}'", ids[1])).await;
        let mut file = Vec::new();
        assert!(desk.act(Actor::System).records().export(&mut file).await.is_err());
        let file = String::from_utf8(file).expect("text");
        assert_eq!(offline(&file).breach, Some(Breach::CutOff { seq: 1 }));
    }
}

/// Statements that change no row of the record.
async fn desk_sql(desk: &TestDesk, sql: String) {
    let done = desk.desk.store().write(sql, |tx, sql| Box::pin(tx.run(AssertSqlSafe(sql.as_str()), Vec::new())));
    done.await.expect("the database obeys");
}
