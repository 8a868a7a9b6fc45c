//! The words that consent is asked with: read, published anew by operators, and kept by each receipt.

use locale::{Locale, t, words};
use model::access::{Action, Subject};
use model::consent::{Clauses, FIRST_WORDING, TypedClauses, Wording, may_still_be_answered};
use model::event::EventKind;
use model::inquiry::Illegal;
use model::view::{WordingPage, WordingVersionRow};
use model::{AccountId, Bilingual, Language, Time};
use serde::{Deserialize, Serialize};

use crate::acting::Acting;
use crate::idempotency::{Key, fingerprint};
use crate::record::About;
use crate::store::{Conn, args};
use crate::{Desk, Error};

/// The wordings, for operators.
pub struct Wordings(pub(crate) Acting);

/// Which form of content this program writes.
const SCHEMA: u32 = 1;

/// A version as the store keeps it.
#[derive(Serialize, Deserialize)]
struct Content {
    schema: u32,
    clauses: Clauses,
}

fn write_down(clauses: &Clauses) -> Result<String, Error> {
    let content = Content { schema: SCHEMA, clauses: clauses.clone() };
    serde_json::to_string(&content).map_err(|error| Error::internal(error.to_string()))
}

fn read(content: &str) -> Result<Clauses, Error> {
    let content: Content = serde_json::from_str(content)
        .map_err(|error| Error::internal(format!("a wording of consent is not as it was written: {error}")))?;
    if content.schema > SCHEMA {
        return Err(Error::internal(format!("a wording of consent has schema {}", content.schema)));
    }
    Ok(content.clauses)
}

#[derive(sqlx::FromRow)]
struct Row {
    version: i64,
    content: String,
    published_at: Time,
    name_ko: Option<String>,
    name_en: Option<String>,
    receipts: i64,
}

impl Wordings {
    /// What is asked today, and every version that there was, the newest first.
    pub async fn page(&self) -> Result<WordingPage, Error> {
        self.0.may(Action::ReadPolicy, Subject::PLACE)?;
        let mut conn = self.0.desk.store().read().await?;
        let current = self.0.desk.wording(&mut conn).await?;
        let rows: Vec<Row> = conn
            .all(
                "SELECT w.version, w.content, w.published_at, a.name_ko, a.name_en,
                        (SELECT COUNT(*) FROM consents c WHERE c.wording_version = w.version) AS receipts
                 FROM consent_wordings w LEFT JOIN accounts a ON a.id = w.published_by ORDER BY w.version DESC",
                args![],
            )
            .await?;
        let versions = rows.into_iter().map(|row| {
            Ok(WordingVersionRow {
                wording: Wording { version: row.version, clauses: read(&row.content)? },
                published_by: row.name_ko.zip(row.name_en).map(|(ko, en)| Bilingual { ko, en }),
                published_at: row.published_at,
                receipts: row.receipts,
            })
        });
        Ok(WordingPage { current, versions: versions.collect::<Result<_, Error>>()? })
    }

    /// Publishes the next version, by whoever read `seen`. Repeating the form's key changes nothing.
    pub async fn publish(&self, key: &str, seen: i64, typed: &TypedClauses) -> Result<(), Error> {
        self.0.may(Action::PublishWording, Subject::PLACE)?;
        let (key, clauses) = (Key::parse(key), typed.parse()?);
        self.0
            .desk
            .store()
            .write((self.0.clone(), clauses), move |tx, (acting, clauses)| {
                Box::pin(publish(acting, tx, key, seen, clauses))
            })
            .await
    }
}

async fn publish(acting: &Acting, tx: &mut Conn, key: Key, seen: i64, clauses: &Clauses) -> Result<(), Error> {
    let account = acting.account()?;
    let deed = fingerprint("publish_wording", &(seen, clauses));
    if key.before(tx, account, &deed).await?.is_some() {
        return Ok(());
    }
    keep_first(&acting.desk, tx).await?;
    let current = acting.desk.wording(tx).await?;
    if current.version != seen {
        return Err(Error::Conflict);
    }
    let changed = current.clauses.changed(clauses);
    if changed.is_empty() {
        return Err(Illegal::NothingChanged.into());
    }
    let (now, version) = (acting.now(), seen + 1);
    keep(tx, version, clauses, Some(account), now).await?;
    let changed: Vec<&str> = changed.iter().map(|clause| clause.as_str()).collect();
    let told = format!("{version} {}", changed.join(" "));
    acting.record(tx, now, EventKind::WordingPublished, About::default(), Some(told)).await?;
    key.remember(tx, account, &deed, "", now).await
}

async fn keep(tx: &mut Conn, version: i64, clauses: &Clauses, by: Option<AccountId>, now: Time) -> Result<(), Error> {
    tx.run(
        "INSERT INTO consent_wordings (version, content, published_by, published_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING",
        args![version, write_down(clauses)?, by, now],
    )
    .await
    .map(|_| ())
}

/// Writes the words that came with the program down as the first version, unless there is one.
async fn keep_first(desk: &Desk, tx: &mut Conn) -> Result<(), Error> {
    if newest(tx).await?.is_none() {
        keep(tx, FIRST_WORDING, &first(desk), None, desk.now()).await?;
    }
    Ok(())
}

/// What a store asks with that has published nothing itself.
fn first(desk: &Desk) -> Clauses {
    let both = |key: &str| {
        let [ko, en] = [Language::Ko, Language::En].map(|language| {
            let locale = Locale::new(language, crate::outbox::zone_for_good(desk));
            locale.open(words::MAIL);
            t!(locale, key, store = desk.store_name().get(language))
        });
        Bilingual { ko, en }
    };
    Clauses {
        items: both("wording-first-items"),
        purpose: both("wording-first-purpose"),
        recipient: both("wording-first-recipient"),
        refusal: both("wording-first-refusal"),
    }
}

async fn newest(conn: &mut Conn) -> Result<Option<(i64, String)>, Error> {
    conn.first("SELECT version, content FROM consent_wordings ORDER BY version DESC LIMIT 1", args![]).await
}

impl Desk {
    /// Writes the first version down, where there is none.
    pub async fn keep_wording(&self) -> Result<(), Error> {
        if newest(&mut self.store().read().await?).await?.is_some() {
            return Ok(());
        }
        self.store().write(self.clone(), move |tx, desk| Box::pin(keep_first(desk, tx))).await
    }

    /// What is asked today.
    pub(crate) async fn wording(&self, conn: &mut Conn) -> Result<Wording, Error> {
        match newest(conn).await? {
            Some((version, content)) => Ok(Wording { version, clauses: read(&content)? }),
            None => Ok(Wording { version: FIRST_WORDING, clauses: first(self) }),
        }
    }

    /// What a receipt was asked with.
    pub(crate) async fn wording_of(&self, conn: &mut Conn, version: i64) -> Result<Wording, Error> {
        let kept: Option<(String,)> =
            conn.first("SELECT content FROM consent_wordings WHERE version = $1", args![version]).await?;
        match kept {
            Some((content,)) => Ok(Wording { version, clauses: read(&content)? }),
            None if version == FIRST_WORDING => Ok(Wording { version, clauses: first(self) }),
            None => Err(Error::internal(format!("wording {version} of consent is not there"))),
        }
    }

    /// The version that an answer was given to, as its form says: today's when it says none.
    pub(crate) async fn answered_wording(&self, tx: &mut Conn, said: &str, now: Time) -> Result<i64, Error> {
        let current = self.wording(tx).await?.version;
        if said.trim().is_empty() {
            return Ok(current);
        }
        let said: i64 = said.trim().parse().map_err(|_| Error::BadRequest)?;
        if said == current {
            return Ok(current);
        }
        let replaced: Option<(Time,)> = tx
            .first("SELECT published_at FROM consent_wordings WHERE version = $1", args![said.saturating_add(1)])
            .await?;
        match replaced {
            Some((at,)) if said >= FIRST_WORDING && may_still_be_answered(Some(at), now) => Ok(said),
            Some(_) => Err(Illegal::WordingReplaced.into()),
            None => Err(Error::BadRequest),
        }
    }
}
