//! The versions that this process knows. What is published never changes, so what was read once is right for good; only
//! which one holds now is asked anew.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use model::PolicyId;
use model::deadline::Policy;
use model::policy::{Rules, VersionState};
use model::refund::FourEyes;

use super::{read, write_down};
use crate::store::{Conn, args};
use crate::{Desk, Error};

/// A version that was published, with the clock that follows from it.
#[derive(Debug)]
pub(crate) struct Rule {
    pub number: i64,
    pub rules: Rules,
    pub policy: Arc<Policy>,
}

/// What is known.
pub(crate) struct Book {
    /// What the settings say: the first version, until it is written down.
    settings: Arc<Rule>,
    known: RwLock<BTreeMap<i64, Arc<Rule>>>,
}

impl Rule {
    /// Zone and holidays are settings, whatever the version.
    fn new(number: i64, rules: Rules, calendar: &Policy) -> Self {
        let policy = rules.policy(calendar.zone.clone(), calendar.holidays.clone());
        Self { number, rules, policy: Arc::new(policy) }
    }
}

impl Book {
    pub(crate) fn new(policy: &Policy, second: FourEyes) -> Self {
        Self { settings: Arc::new(Rule::new(1, Rules::of(policy, second), policy)), known: RwLock::default() }
    }

    fn learn(&self, number: i64, rules: Rules) -> Arc<Rule> {
        let rule = Arc::new(Rule::new(number, rules, &self.settings.policy));
        self.known.write().unwrap_or_else(PoisonError::into_inner).insert(number, rule.clone());
        rule
    }

    fn find(&self, number: i64) -> Option<Arc<Rule>> {
        self.known.read().unwrap_or_else(PoisonError::into_inner).get(&number).cloned()
    }

    /// The newest that is known.
    pub(crate) fn newest(&self) -> Arc<Rule> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        known.values().next_back().unwrap_or(&self.settings).clone()
    }
}

impl Desk {
    /// Writes the first version down, where there is none, and learns which one holds. At the start, and at each look of
    /// the clock: another process may have published one.
    pub async fn follow_policy(&self) -> Result<(), Error> {
        let mut conn = self.store().read().await?;
        let newest: Option<(i64,)> = newest(&mut conn).await?;
        if newest.is_none() {
            drop(conn);
            return self.store().write(self.clone(), move |tx, desk| Box::pin(keep_first(desk, tx))).await;
        }
        self.rule_in_force(&mut conn).await.map(|_| ())
    }

    /// The version that holds now, whoever published it.
    pub(crate) async fn rule_in_force(&self, conn: &mut Conn) -> Result<Arc<Rule>, Error> {
        let number = newest(conn).await?.map_or(1, |(number,)| number);
        self.rule_of(conn, number).await
    }

    /// The version of this number.
    pub(crate) async fn rule_of(&self, conn: &mut Conn, number: i64) -> Result<Arc<Rule>, Error> {
        if let Some(rule) = self.book().find(number) {
            return Ok(rule);
        }
        match kept(conn, number).await? {
            Some(rules) => Ok(self.book().learn(number, rules)),
            None if number == 1 => Ok(self.book().settings.clone()),
            None => Err(Error::internal(format!("version {number} of the policy is not there"))),
        }
    }
}

async fn newest(conn: &mut Conn) -> Result<Option<(i64,)>, Error> {
    conn.first("SELECT number FROM policy_versions WHERE state = 'published' ORDER BY number DESC LIMIT 1", args![])
        .await
}

async fn kept(conn: &mut Conn, number: i64) -> Result<Option<Rules>, Error> {
    let row: Option<(String,)> = conn
        .first("SELECT content FROM policy_versions WHERE number = $1 AND state = 'published'", args![number])
        .await?;
    row.map(|(content,)| read(&content)).transpose()
}

/// Writes down what the settings say as the first version, unless there is one.
pub(super) async fn keep_first(desk: &Desk, tx: &mut Conn) -> Result<(), Error> {
    if newest(tx).await?.is_some() {
        return Ok(());
    }
    let (now, rules) = (desk.now(), desk.book().settings.rules.clone());
    let id = PolicyId::new(desk.id(now));
    tx.run(
        "INSERT INTO policy_versions (id, number, state, content, revision, drafted_at, ended_at)
         VALUES ($1, 1, $2, $3, 1, $4, $4) ON CONFLICT DO NOTHING",
        args![id, VersionState::Published, write_down(&rules)?, now],
    )
    .await?;
    keep_reminders(tx, 1, &rules).await
}

pub(super) async fn keep_reminders(tx: &mut Conn, version: i64, rules: &Rules) -> Result<(), Error> {
    for &hours in &rules.reminders {
        tx.run(
            "INSERT INTO policy_reminders (version, hours) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            args![version, hours],
        )
        .await?;
    }
    Ok(())
}
