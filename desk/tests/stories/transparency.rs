//! What the store tells the public of a quarter: once, and nothing by which anybody could be recognised.

use desk::jobs::publish_quarters;
use model::Actor;
use model::event::EventKind;
use model::quarter::Told;
use model::time::{DAY, SECOND};
use model::view::{Transparency, TransparencyPage};

use crate::support::TestDesk;
use crate::support::status;

async fn told(desk: &TestDesk, quarter: Option<&str>) -> TransparencyPage {
    let quarter = quarter.map(|quarter| quarter.parse().expect("a quarter"));
    desk.act(Actor::Visitor).reports().transparency(quarter).await.expect("anybody reads it")
}

fn count(report: &Transparency, group: &str, line: &str) -> Told {
    let group = report.groups.iter().find(|found| found.name == group).expect("the group");
    group.lines.iter().find(|found| found.name == line).expect("the line").count
}

twins! {
    async fn a_quarter_is_told_when_it_has_ended_and_stays_as_it_was_told(desk: TestDesk) {
        assert!(told(&desk, None).await.shown.is_none());
        for place in 0..6 {
            desk.submit(desk::SubmitForm { body: format!("버그 {place}"), kind: "error".into(), ..desk.question("버그") }).await;
            desk.later(SECOND);
        }
        desk.ask_refund().await;
        publish_quarters(&desk.desk).await.expect("looked");
        let running = "2026-q4";
        assert!(!told(&desk, None).await.quarters.contains(&running.to_owned()), "it has not ended");
        // The clock of the stories stands in November.
        desk.later(90 * DAY);
        assert!(publish_quarters(&desk.desk).await.expect("published") >= 1);
        assert_eq!(publish_quarters(&desk.desk).await.expect("looked"), 0);
        let kind = EventKind::TransparencyPublished;
        let recorded: Vec<(String,)> = desk.rows("SELECT detail FROM events WHERE kind = 'transparency_published'").await;
        let recorded: Vec<_> = recorded.iter().filter(|(quarter,)| quarter == running).collect();
        assert_eq!(recorded.len(), 1, "the record tells of {kind} once");
        let report = told(&desk, Some(running)).await.shown.expect("the report");
        // One refund is few, and the total would tell it: the errors hide with it.
        assert_eq!(count(&report, "inquiries", "refund"), Told::Few);
        assert_eq!(count(&report, "inquiries", "error"), Told::Few);
        assert_eq!(count(&report, "inquiries", "other"), Told::Count(0));
        desk.run("UPDATE inquiries SET kind = 'other'", vec![]).await;
        publish_quarters(&desk.desk).await.expect("looked");
        assert_eq!(told(&desk, Some(running)).await.shown.as_ref(), Some(&report));
        assert_eq!(status(&desk.act(Actor::Visitor).reports().transparency(Some("2031-q1".parse().expect("a quarter"))).await), 404);
    }
}
