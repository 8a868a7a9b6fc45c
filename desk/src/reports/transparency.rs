//! What the store tells the public of each quarter: counted once, soon after it has ended, and never changed after that.

use model::Actor;
use model::access::{Action, Subject};
use model::event::EventKind;
use model::quarter::{Quarter, TOLD_AFTER, Told, told, told_total};
use model::time::Time;
use model::view::{Transparency, TransparencyGroup, TransparencyLine, TransparencyPage};
use serde::{Deserialize, Serialize};

use super::Reports;
use crate::acting::Acting;
use crate::record::About;
use crate::store::{Conn, args};
use crate::terms::whole;
use crate::{Desk, Error};

/// Which form of content this program writes.
const SCHEMA: u32 = 1;
/// Quarters that are made up for, where a store did not run when they ended.
const BACK: usize = 4;

#[derive(Serialize, Deserialize)]
struct Content {
    schema: u32,
    groups: Vec<TransparencyGroup>,
}

impl Reports {
    /// The newest, or the one of this quarter, and which others there are.
    pub async fn transparency(&self, quarter: Option<Quarter>) -> Result<TransparencyPage, Error> {
        self.0.may(Action::BrowseStore, Subject::PLACE)?;
        let mut conn = self.0.desk.store().read().await?;
        let all: Vec<(String,)> = conn.all("SELECT quarter FROM transparency ORDER BY quarter DESC", args![]).await?;
        let quarters: Vec<String> = all.into_iter().map(|(quarter,)| quarter).collect();
        let named = quarter.map(|quarter| quarter.to_string());
        let Some(shown) = named.or_else(|| quarters.first().cloned()) else {
            return Ok(TransparencyPage { quarters, shown: None });
        };
        let (content, published_at): (String, Time) =
            conn.found("SELECT content, published_at FROM transparency WHERE quarter = $1", args![&shown]).await?;
        let content: Content = serde_json::from_str(&content)
            .map_err(|error| Error::internal(format!("a transparency report is not as it was written: {error}")))?;
        Ok(TransparencyPage {
            quarters,
            shown: Some(Transparency { quarter: shown, published_at, groups: content.groups }),
        })
    }
}

/// Publishes what ended and is not told yet; tells how many quarters it was.
pub async fn publish(desk: &Desk) -> Result<u64, Error> {
    let (now, zone) = (desk.now(), desk.zone().clone());
    let mut quarter = Quarter::of(&zone, now);
    let mut published = 0;
    for _ in 0..BACK {
        quarter = quarter.before();
        let Some((from, end)) = quarter.bounds(&zone) else { continue };
        if now < end + TOLD_AFTER {
            continue;
        }
        let mut conn = desk.store().read().await?;
        let kept: Option<(Time,)> =
            conn.first("SELECT published_at FROM transparency WHERE quarter = $1", args![quarter.to_string()]).await?;
        if kept.is_some() {
            continue;
        }
        // Nothing is told of a time before there was a store.
        let known: Option<(Time,)> = conn.first("SELECT at FROM events WHERE at < $1 LIMIT 1", args![end]).await?;
        if known.is_none() {
            continue;
        }
        let content = Content { schema: SCHEMA, groups: groups(&mut conn, from, end).await? };
        drop(conn);
        let content = serde_json::to_string(&content).map_err(|error| Error::internal(error.to_string()))?;
        published += desk
            .store()
            .write((desk.act_as(Actor::System), content), move |tx, (system, content)| {
                Box::pin(tell(system, tx, quarter, content, now))
            })
            .await?;
    }
    Ok(published)
}

/// Publishes one; tells whether no other process was faster.
async fn tell(system: &Acting, tx: &mut Conn, quarter: Quarter, content: &str, now: Time) -> Result<u64, Error> {
    let rows = tx
        .run(
            "INSERT INTO transparency (quarter, content, published_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            args![quarter.to_string(), content, now],
        )
        .await?;
    if rows > 0 {
        let told = Some(quarter.to_string());
        system.record(tx, now, EventKind::TransparencyPublished, About::default(), told).await?;
    }
    Ok(rows)
}

async fn groups(conn: &mut Conn, from: Time, end: Time) -> Result<Vec<TransparencyGroup>, Error> {
    let groups = [
        (
            "inquiries",
            concat!("SELECT kind, COUNT(*) FROM inquiries
             WHERE created_at >= $1 AND created_at < $2 AND ", whole!("merged_into"), " GROUP BY kind"),
            &["improvement", "error", "refund", "other"][..],
        ),
        (
            "silence",
            // Who was given more time had let the first pass.
            concat!("SELECT CASE WHEN escalated_at IS NULL AND extended_at IS NULL THEN 'in_time' ELSE 'overdue' END, COUNT(*)
             FROM inquiries
             WHERE created_at >= $1 AND created_at < $2 AND channel = 'contact_seller' AND ", whole!("merged_into"), " GROUP BY 1"),
            &["in_time", "overdue"][..],
        ),
        (
            "refunds",
            "SELECT CASE WHEN state = 'cancelled' AND part_minor IS NOT NULL THEN 'in_part'
                         WHEN state = 'declined_by_developer' THEN 'declined'
                         WHEN state IN ('cancelled', 'declined', 'withdrawn') THEN state ELSE 'running' END, COUNT(*)
             FROM refunds WHERE created_at >= $1 AND created_at < $2 GROUP BY 1",
            &["cancelled", "in_part", "declined", "withdrawn", "running"][..],
        ),
        (
            "consents",
            "SELECT CASE WHEN state = 'asked' THEN 'unanswered' ELSE state END, COUNT(*) FROM consents
             WHERE COALESCE(asked_at, answered_at) >= $1 AND COALESCE(asked_at, answered_at) < $2 GROUP BY 1",
            &["given", "refused", "withdrawn", "unanswered"][..],
        ),
        (
            "looks",
            "SELECT reason, COUNT(*) FROM looks WHERE at >= $1 AND at < $2 GROUP BY reason",
            &["match_payment", "check_refund", "customer_asked"][..],
        ),
        (
            "reports",
            "SELECT kind, COUNT(*) FROM review_reports WHERE at >= $1 AND at < $2 GROUP BY kind",
            &["review", "reply"][..],
        ),
        (
            "takedowns",
            "SELECT reason, COUNT(*) FROM moderations
             WHERE decided_at >= $1 AND decided_at < $2 AND state IN ('hidden', 'removed', 'appealed', 'upheld') AND reason IS NOT NULL
             GROUP BY reason",
            &["abuse", "personal", "spam", "off_topic", "illegal", "fake"][..],
        ),
        (
            "appeals",
            "SELECT CASE WHEN kind = 'appeal_granted' THEN 'granted' ELSE 'denied' END, COUNT(*) FROM events
             WHERE at >= $1 AND at < $2 AND kind IN ('appeal_granted', 'appeal_denied') GROUP BY 1",
            &["granted", "denied"][..],
        ),
    ];
    let mut told = Vec::new();
    for (name, sql, lines) in groups {
        let rows: Vec<(String, i64)> = conn.all(sql, args![from, end]).await?;
        told.push(group(name, lines, &rows));
    }
    // How many refunds there were stands in two groups: where the one does not tell it, the other must not.
    let hidden =
        told.iter().flat_map(|group| &group.lines).any(|line| line.name == "refund" && line.count == Told::Few);
    if let Some(refunds) = told.iter_mut().find(|group| hidden && group.name == "refunds") {
        for count in refunds.lines.iter_mut().map(|line| &mut line.count).chain([&mut refunds.total]) {
            if *count != Told::Count(0) {
                *count = Told::Few;
            }
        }
    }
    Ok(told)
}

fn group(name: &str, lines: &[&str], rows: &[(String, i64)]) -> TransparencyGroup {
    let count = |line: &str| rows.iter().filter(|(found, _)| found == line).map(|(_, count)| count).sum::<i64>();
    let counts: Vec<i64> = lines.iter().map(|line| count(line)).collect();
    let lines =
        lines.iter().zip(told(&counts)).map(|(line, count)| TransparencyLine { name: (*line).to_owned(), count });
    let total: Told = told_total(&counts);
    TransparencyGroup { name: name.to_owned(), lines: lines.collect(), total }
}
