//! One text with all that an operator needs to decide about it.

use model::access::{Action, Subject};
use model::account::ActorKind;
use model::event::EventKind;
use model::moderation::{TakedownReason, TextKind, TextMove, may_answer};
use model::review::ReportReason;
use model::view::{EarlierText, Fact, ModerationCase, Takedown, TextReport};
use model::{AccountId, Bilingual, ModerationId, ReviewId, Role, Time};

use super::list::{ROWS, Row, reasons, stars};
use super::{Moderation, TextRow};
use crate::Error;
use crate::store::{Conn, Select, args};

/// Reports, and entries of the audit trail, that one page shows.
const SHOWN: i64 = 200;

#[derive(sqlx::FromRow)]
struct TakedownRow {
    decided_by: Option<AccountId>,
    by_ko: Option<String>,
    by_en: Option<String>,
    decided_at: Option<Time>,
    reason: Option<TakedownReason>,
    note: Option<String>,
    appeal: Option<String>,
    appealed_at: Option<Time>,
    answered_ko: Option<String>,
    answered_en: Option<String>,
    answer: Option<String>,
    answered_at: Option<Time>,
}

impl Moderation {
    pub async fn case(&self, id: ModerationId) -> Result<ModerationCase, Error> {
        self.0.may(Action::ModerateTexts, Subject::PLACE)?;
        let mut conn = self.0.desk.store().read().await?;
        let text = TextRow::of(&mut conn, "m.id = ?", args![id]).await?;
        let rows: Vec<Row> = conn.select(Select::new(ROWS).filter("m.id = ?", args![id])).await?;
        let row = rows.into_iter().next().ok_or(Error::NotFound)?;
        let reasons = reasons(&mut conn, &[text.review_id]).await?.into_iter();
        let reasons = reasons.filter(|(_, kind, ..)| *kind == text.kind).map(|(.., reason, count)| (reason, count));
        let answers = (text.kind == TextKind::Reply).then(|| row.review_body.clone());
        let takedown = self.takedown(&mut conn, id).await?;
        let stands = !text.is_withdrawn();
        let can = |step| stands && text.state.after(step).is_ok();
        let operator = self.0.account().ok();
        let other = text.decided_by.zip(operator).is_none_or(|(by, me)| may_answer(by, me).is_ok());
        Ok(ModerationCase {
            written_at: text.changed_at(),
            earlier: earlier(&mut conn, text.review_id, text.kind).await?,
            answers,
            reports: reports(&mut conn, text.review_id, text.kind).await?,
            takedown,
            audit: audit(&mut conn, text.review_id).await?,
            can_keep: can(TextMove::Keep),
            can_hide: can(TextMove::Hide),
            can_remove: can(TextMove::Remove),
            can_put_back: can(TextMove::PutBack),
            can_answer: can(TextMove::Grant) && other,
            row: row.view(reasons.collect())?,
        })
    }

    async fn takedown(&self, conn: &mut Conn, id: ModerationId) -> Result<Option<Takedown>, Error> {
        let row: TakedownRow = conn
            .found(
                "SELECT m.decided_by, d.name_ko AS by_ko, d.name_en AS by_en, m.decided_at, m.reason, m.note, m.appeal,
                        m.appealed_at, w.name_ko AS answered_ko, w.name_en AS answered_en, m.answer, m.answered_at
                 FROM moderations m LEFT JOIN accounts d ON d.id = m.decided_by LEFT JOIN accounts w ON w.id = m.answered_by
                 WHERE m.id = $1",
                args![id],
            )
            .await?;
        let name = |ko: Option<String>, en: Option<String>| ko.zip(en).map(|(ko, en)| Bilingual { ko, en });
        let (Some(by), Some(at), Some(reason)) = (name(row.by_ko, row.by_en), row.decided_at, row.reason) else {
            return Ok(None);
        };
        Ok(Some(Takedown {
            by,
            mine: row.decided_by.is_some() && row.decided_by == self.0.account().ok(),
            at,
            reason,
            note: row.note,
            appeal: row.appeal,
            appealed_at: row.appealed_at,
            answered_by: name(row.answered_ko, row.answered_en),
            answer: row.answer,
            answered_at: row.answered_at,
        }))
    }
}

async fn earlier(conn: &mut Conn, review: ReviewId, kind: TextKind) -> Result<Vec<EarlierText>, Error> {
    match kind {
        TextKind::Review => {
            let rows: Vec<(i64, String, Time)> = conn
                .all(
                    "SELECT stars, body, written_at FROM review_revisions WHERE review_id = $1 ORDER BY revision DESC",
                    args![review],
                )
                .await?;
            let text = |(rated, body, written_at)| Ok(EarlierText { stars: Some(stars(rated)?), body, written_at });
            rows.into_iter().map(text).collect()
        }
        TextKind::Reply => {
            let rows: Vec<(String, Time)> = conn
                .all(
                    "SELECT body, written_at FROM reply_revisions WHERE review_id = $1 ORDER BY revision DESC",
                    args![review],
                )
                .await?;
            Ok(rows.into_iter().map(|(body, written_at)| EarlierText { stars: None, body, written_at }).collect())
        }
    }
}

async fn reports(conn: &mut Conn, review: ReviewId, kind: TextKind) -> Result<Vec<TextReport>, Error> {
    let rows: Vec<(ReportReason, String, String, Role, Time, Option<Time>)> = conn
        .all(
            "SELECT x.reason, a.name_ko, a.name_en, a.role, x.at, x.closed_at FROM review_reports x
             JOIN accounts a ON a.id = x.account_id WHERE x.review_id = $1 AND x.kind = $2
             ORDER BY x.at DESC, x.account_id LIMIT $3",
            args![review, kind, SHOWN],
        )
        .await?;
    let report = |(reason, ko, en, role, at, closed): (_, _, _, _, _, Option<Time>)| TextReport {
        reason,
        by: Bilingual { ko, en },
        role: match role {
            Role::Customer => ActorKind::Customer,
            Role::Developer => ActorKind::Developer,
            Role::Operator => ActorKind::Operator,
        },
        at,
        closed: closed.is_some(),
    };
    Ok(rows.into_iter().map(report).collect())
}

/// What happened to the review and its reply, newest first.
async fn audit(conn: &mut Conn, review: ReviewId) -> Result<Vec<Fact>, Error> {
    let rows: Vec<(EventKind, ActorKind, Option<String>, Option<String>, Time, Option<String>)> = conn
        .all(
            "SELECT e.kind, e.actor_kind, a.name_ko, a.name_en, e.at, e.detail FROM events e
             LEFT JOIN accounts a ON a.id = e.actor_id WHERE e.review_id = $1 ORDER BY e.at DESC, e.id DESC LIMIT $2",
            args![review, SHOWN],
        )
        .await?;
    let fact = |(kind, actor, ko, en, at, detail): (_, _, Option<String>, Option<String>, _, Option<String>)| Fact {
        kind,
        actor,
        actor_name: ko.zip(en).map(|(ko, en)| Bilingual { ko, en }),
        at,
        detail: detail.map(Bilingual::same),
    };
    Ok(rows.into_iter().map(fact).collect())
}
