//! The store's rules: read, drafted by one operator, published by another, and kept by each inquiry.

mod book;
mod figures;
mod write;

use model::access::{Action, Subject};
use model::policy::{Hands, PolicyMove, Rules, VersionState, changes};
use model::view::{PolicyDraft, PolicyPage, PolicyVersionRow};
use model::{AccountId, Bilingual, PolicyId, Time};
use serde::{Deserialize, Serialize};

pub(crate) use self::book::{Book, Rule};
pub use self::write::PolicyRead;
use crate::Error;
use crate::acting::Acting;
use crate::store::{Conn, args};

/// The rules, for operators.
pub struct Policies(pub(crate) Acting);

/// Which form of content this program writes.
const SCHEMA: u32 = 1;

/// A version as the store keeps it.
#[derive(Serialize, Deserialize)]
struct Content {
    schema: u32,
    rules: Rules,
}

fn write_down(rules: &Rules) -> Result<String, Error> {
    let content = Content { schema: SCHEMA, rules: rules.clone() };
    serde_json::to_string(&content).map_err(|error| Error::internal(error.to_string()))
}

fn read(content: &str) -> Result<Rules, Error> {
    let content: Content = serde_json::from_str(content)
        .map_err(|error| Error::internal(format!("a version of the policy is not as it was written: {error}")))?;
    if content.schema > SCHEMA {
        return Err(Error::internal(format!("a version of the policy has schema {}", content.schema)));
    }
    Ok(content.rules)
}

#[derive(sqlx::FromRow)]
struct Row {
    id: PolicyId,
    number: i64,
    state: VersionState,
    content: String,
    revision: i64,
    drafted_by: Option<AccountId>,
    drafted_at: Time,
    asked_by: Option<AccountId>,
    ended_at: Option<Time>,
    drafter_ko: Option<String>,
    drafter_en: Option<String>,
    asker_ko: Option<String>,
    asker_en: Option<String>,
    ender_ko: Option<String>,
    ender_en: Option<String>,
}

macro_rules! rows {
    ($tail:literal) => {
        concat!(
            "SELECT v.id, v.number, v.state, v.content, v.revision, v.drafted_by, v.drafted_at, v.asked_by, v.ended_at,
                    d.name_ko AS drafter_ko, d.name_en AS drafter_en, q.name_ko AS asker_ko, q.name_en AS asker_en,
                    e.name_ko AS ender_ko, e.name_en AS ender_en
             FROM policy_versions v LEFT JOIN accounts d ON d.id = v.drafted_by
             LEFT JOIN accounts q ON q.id = v.asked_by LEFT JOIN accounts e ON e.id = v.ended_by ",
            $tail
        )
    };
}

impl Row {
    /// The one that is being written.
    async fn open(conn: &mut Conn) -> Result<Option<Self>, Error> {
        conn.first(rows!("WHERE v.state IN ('draft', 'asked')"), args![]).await
    }

    fn hands(&self) -> Hands {
        // Only the first version has no writer, and it is never a draft.
        let drafted_by = self.drafted_by.unwrap_or_else(|| AccountId::new(uuid::Uuid::nil()));
        Hands { drafted_by, asked_by: self.asked_by }
    }

    fn draft(self, reader: AccountId) -> Result<PolicyDraft, Error> {
        let can_publish = self.state.after(PolicyMove::Publish, self.hands(), reader).is_ok();
        Ok(PolicyDraft {
            id: self.id,
            number: self.number,
            rules: read(&self.content)?,
            revision: self.revision,
            state: self.state,
            mine: self.drafted_by == Some(reader),
            by: Bilingual::new(self.drafter_ko.unwrap_or_default(), self.drafter_en.unwrap_or_default()),
            at: self.drafted_at,
            asked_by: named(self.asker_ko, self.asker_en),
            can_publish,
        })
    }
}

fn named(ko: Option<String>, en: Option<String>) -> Option<Bilingual> {
    ko.zip(en).map(|(ko, en)| Bilingual { ko, en })
}

impl Policies {
    /// What holds, what is being written, and what the last months say about it.
    pub async fn page(&self) -> Result<PolicyPage, Error> {
        self.0.may(Action::ReadPolicy, Subject::PLACE)?;
        let (reader, desk) = (self.0.account()?, &self.0.desk);
        let mut conn = desk.store().read().await?;
        let rule = desk.rule_in_force(&mut conn).await?;
        let draft = Row::open(&mut conn).await?.map(|row| row.draft(reader)).transpose()?;
        Ok(PolicyPage {
            number: rule.number,
            rules: rule.rules.clone(),
            draft,
            holidays: rule.policy.holidays.iter().map(ToString::to_string).collect(),
            figures: figures::count(&mut conn, self.0.now()).await?,
        })
    }

    /// Every version that there was, the newest first.
    pub async fn versions(&self) -> Result<Vec<PolicyVersionRow>, Error> {
        self.0.may(Action::ReadPolicy, Subject::PLACE)?;
        let mut conn = self.0.desk.store().read().await?;
        let rows: Vec<Row> = conn.all(rows!("ORDER BY v.number, v.drafted_at, v.id"), args![]).await?;
        let open = figures::open(&mut conn).await?;
        let (mut before, mut versions): (Option<Rules>, Vec<PolicyVersionRow>) = (None, Vec::new());
        for row in rows {
            let rules = read(&row.content)?;
            let changed = before.as_ref().map(|before| changes(before, &rules)).unwrap_or_default();
            let published = row.state == VersionState::Published;
            versions.push(PolicyVersionRow {
                number: row.number,
                state: row.state,
                drafted_by: named(row.drafter_ko, row.drafter_en),
                drafted_at: row.drafted_at,
                ended_by: named(row.ender_ko, row.ender_en),
                ended_at: row.ended_at,
                rules: rules.clone(),
                changes: changed,
                open: open.iter().find(|(number, _)| published && *number == row.number).map_or(0, |(_, open)| *open),
            });
            // A draft that came to nothing is compared with, but is nothing to compare with.
            if published {
                before = Some(rules);
            }
        }
        versions.reverse();
        Ok(versions)
    }
}
