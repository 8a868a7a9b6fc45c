//! Drafting, asking, publishing and discarding a version.

use model::access::{Action, Subject};
use model::event::EventKind;
use model::inquiry::Illegal;
use model::policy::{PolicyMove, Rules, Typed, VersionState, changes};
use model::{PolicyId, Time};

use super::book::{keep_first, keep_reminders};
use super::{Policies, Row, read, write_down};
use crate::Error;
use crate::acting::Acting;
use crate::idempotency::{Key, fingerprint};
use crate::record::About;
use crate::store::{Conn, args};

/// Which draft somebody read, when they did something to it.
#[derive(Clone, Copy, Debug)]
pub struct PolicyRead {
    pub id: PolicyId,
    pub revision: i64,
}

impl Policies {
    /// Begins a draft, or with `read` changes the one that was read. With `ask` a second operator is asked to publish it at
    /// once. Repeating the form's key changes nothing.
    pub async fn save(&self, key: &str, read: Option<PolicyRead>, typed: &Typed, ask: bool) -> Result<(), Error> {
        self.0.may(Action::DraftPolicy, Subject::PLACE)?;
        let save = Save { key: Key::parse(key), read, rules: typed.parse()?, ask };
        self.0
            .desk
            .store()
            .write((self.0.clone(), save), move |tx, (acting, save)| Box::pin(save.clone().run(acting, tx)))
            .await
    }

    /// Asks a second operator to publish the draft.
    pub async fn ask(&self, read: PolicyRead) -> Result<(), Error> {
        self.0.may(Action::DraftPolicy, Subject::PLACE)?;
        self.step(read, PolicyMove::Ask).await
    }

    /// Makes the draft the rule, for all that is sent from now on.
    pub async fn publish(&self, read: PolicyRead) -> Result<(), Error> {
        self.0.may(Action::PublishPolicy, Subject::PLACE)?;
        self.step(read, PolicyMove::Publish).await?;
        // What this process tells from now on is the new one; others follow at the next look of the clock.
        self.0.desk.follow_policy().await
    }

    /// Throws the draft away.
    pub async fn discard(&self, read: PolicyRead) -> Result<(), Error> {
        self.0.may(Action::DraftPolicy, Subject::PLACE)?;
        self.step(read, PolicyMove::Discard).await
    }

    async fn step(&self, read: PolicyRead, step: PolicyMove) -> Result<(), Error> {
        self.0
            .desk
            .store()
            .write(self.0.clone(), move |tx, acting| {
                Box::pin(async move {
                    let draft = read_draft(tx, read).await?;
                    take(acting, tx, &draft, step).await
                })
            })
            .await
    }
}

/// The draft that was read, if it still says what was read.
async fn read_draft(tx: &mut Conn, read: PolicyRead) -> Result<Row, Error> {
    match Row::open(tx).await? {
        Some(draft) if draft.id == read.id && draft.revision == read.revision => Ok(draft),
        // Changed, published or discarded by somebody else since.
        _ => Err(Error::Conflict),
    }
}

#[derive(Clone)]
struct Save {
    key: Key,
    read: Option<PolicyRead>,
    rules: Rules,
    ask: bool,
}

impl Save {
    async fn run(self, acting: &Acting, tx: &mut Conn) -> Result<(), Error> {
        let account = acting.account()?;
        let deed = fingerprint("save_policy", &(self.read, &self.rules, self.ask));
        if self.key.before(tx, account, &deed).await?.is_some() {
            return Ok(());
        }
        let now = acting.now();
        match self.read {
            Some(read) => change(acting, tx, read, &self.rules, now).await?,
            None => begin(acting, tx, &self.rules, now).await?,
        }
        if self.ask
            && let Some(draft) = Row::open(tx).await?
        {
            take(acting, tx, &draft, PolicyMove::Ask).await?;
        }
        self.key.remember(tx, account, &deed, "", now).await
    }
}

async fn begin(acting: &Acting, tx: &mut Conn, rules: &Rules, now: Time) -> Result<(), Error> {
    keep_first(&acting.desk, tx).await?;
    let account = acting.account()?;
    if let Some(draft) = Row::open(tx).await? {
        let mine = draft.drafted_by == Some(account);
        return Err(if mine { Error::Conflict } else { Illegal::OthersDraft.into() });
    }
    let rule = acting.desk.rule_in_force(tx).await?;
    if changes(&rule.rules, rules).is_empty() {
        return Err(Illegal::NothingChanged.into());
    }
    let number = rule.number + 1;
    tx.run(
        "INSERT INTO policy_versions (id, number, state, content, revision, drafted_by, drafted_at)
         VALUES ($1, $2, $3, $4, 1, $5, $6)",
        args![PolicyId::new(acting.desk.id(now)), number, VersionState::Draft, write_down(rules)?, account, now],
    )
    .await?;
    let told = told(number, &rule.rules, rules);
    acting.record(tx, now, EventKind::PolicyDrafted, About::default(), Some(told)).await
}

async fn change(acting: &Acting, tx: &mut Conn, read: PolicyRead, rules: &Rules, now: Time) -> Result<(), Error> {
    let draft = read_draft(tx, read).await?;
    let state = draft.state.after(PolicyMove::Change, draft.hands(), acting.account()?)?;
    let before = super::read(&draft.content)?;
    if before == *rules {
        return Ok(());
    }
    tx.run(
        "UPDATE policy_versions SET state = $2, content = $3, revision = revision + 1, asked_by = NULL WHERE id = $1",
        args![draft.id, state, write_down(rules)?],
    )
    .await?;
    let told = told(draft.number, &before, rules);
    acting.record(tx, now, EventKind::PolicyChanged, About::default(), Some(told)).await
}

/// Moves a draft on, and writes down what it says.
async fn take(acting: &Acting, tx: &mut Conn, draft: &Row, step: PolicyMove) -> Result<(), Error> {
    let (now, account) = (acting.now(), acting.account()?);
    let state = draft.state.after(step, draft.hands(), account)?;
    let (rules, rule) = (read(&draft.content)?, acting.desk.rule_in_force(tx).await?);
    if step != PolicyMove::Discard && changes(&rule.rules, &rules).is_empty() {
        return Err(Illegal::NothingChanged.into());
    }
    let fact = match step {
        PolicyMove::Ask => EventKind::PolicyAsked,
        PolicyMove::Publish => EventKind::PolicyPublished,
        PolicyMove::Discard => EventKind::PolicyDiscarded,
        PolicyMove::Change => EventKind::PolicyChanged,
    };
    if step == PolicyMove::Ask {
        tx.run("UPDATE policy_versions SET state = $2, asked_by = $3 WHERE id = $1", args![draft.id, state, account])
            .await?;
    } else {
        tx.run(
            "UPDATE policy_versions SET state = $2, ended_by = $3, ended_at = $4 WHERE id = $1",
            args![draft.id, state, account, now],
        )
        .await?;
    }
    if step == PolicyMove::Publish {
        keep_reminders(tx, draft.number, &rules).await?;
    }
    let told = told(draft.number, &rule.rules, &rules);
    acting.record(tx, now, fact, About::default(), Some(told)).await
}

/// The number, and what differs: `7 reminders 24h → 24h,6h; second_krw 30000 → 20000`.
fn told(number: i64, old: &Rules, new: &Rules) -> String {
    let changed: Vec<String> = changes(old, new).iter().map(ToString::to_string).collect();
    format!("{number} {}", changed.join("; ")).trim_end().to_owned()
}
