//! Which mails an account wants: chosen in its settings, or by the link at the foot of a mail.

use std::fmt;
use std::str::FromStr;

use model::access::{Action, Subject};
use model::invalid::Checks;
use model::notify::{Choices, Timing, Topic};
use model::view::Unsubscribing;
use model::{AccountId, Invalid, Reason, Role};

use super::Accounts;
use crate::store::{Conn, Value, args};
use crate::{Desk, Error, zone_named};

const CHOOSE: &str = "INSERT INTO notification_choices (account_id, topic, timing) VALUES ($1, $2, $3)
    ON CONFLICT (account_id, topic) DO UPDATE SET timing = excluded.timing";

impl Accounts {
    /// Keeps what whoever asks wants to be mailed: `choices` are `topic:timing`, `hour` is that of the daily mail.
    pub async fn set_notifications(&self, choices: &[String], hour: &str) -> Result<(), Error> {
        let id = self.own()?;
        let mut checks = Checks::default();
        let hour = checks.field(parse_hour(hour));
        let chosen: Vec<(Topic, Timing)> = choices.iter().filter_map(|text| checks.field(parse_choice(text))).collect();
        checks.done()?;
        let hour = hour.ok_or(Error::BadRequest)?;
        self.0
            .desk
            .store()
            .write(chosen, move |tx, chosen| {
                Box::pin(async move {
                    let (role,): (Role,) = tx.found("SELECT role FROM accounts WHERE id = $1", args![id]).await?;
                    tx.run("UPDATE accounts SET digest_hour = $2 WHERE id = $1", args![id, hour]).await?;
                    for (topic, timing) in chosen {
                        if Topic::of(role).contains(topic) {
                            tx.run(CHOOSE, args![id, topic, timing]).await?;
                        }
                    }
                    Ok(())
                })
            })
            .await
    }

    /// Keeps where whoever asks lives, by the name of the time zone; an empty one is the store's.
    pub async fn set_time_zone(&self, zone: &str) -> Result<(), Error> {
        let id = self.own()?;
        let zone = Some(zone.trim().to_owned()).filter(|zone| !zone.is_empty());
        if let Some(name) = &zone
            && zone_named(name, self.0.now()).is_err()
        {
            return Err(Invalid::new("zone", Reason::NotAChoice).into());
        }
        self.0
            .desk
            .store()
            .write(zone, move |tx, zone| {
                Box::pin(async move {
                    tx.run("UPDATE accounts SET time_zone = $2 WHERE id = $1", args![id, zone.as_deref()])
                        .await
                        .map(|_| ())
                })
            })
            .await
    }

    /// What the link at the foot of a mail would stop. Whoever has the link got the mail.
    pub async fn unsubscribing(&self, token: &str) -> Result<Unsubscribing, Error> {
        let stop = self.stop(token)?;
        let (email,): (model::account::Email,) = self
            .0
            .desk
            .store()
            .read()
            .await?
            .found("SELECT email FROM accounts WHERE id = $1", args![stop.account])
            .await?;
        Ok(Unsubscribing { topic: stop.topic, email: email.masked() })
    }

    /// Stops the mails that the link at the foot of one names; what they would tell stands on the pages.
    pub async fn unsubscribe(&self, token: &str) -> Result<(), Error> {
        let stop = self.stop(token)?;
        self.0
            .desk
            .store()
            .write((), move |tx, ()| {
                Box::pin(async move {
                    match stop.topic {
                        Some(topic) => tx.run(CHOOSE, args![stop.account, topic, Timing::InApp]).await,
                        None => {
                            tx.run(
                                "UPDATE notification_choices SET timing = $2 WHERE account_id = $1 AND timing = $3",
                                args![stop.account, Timing::InApp, Timing::Daily],
                            )
                            .await
                        }
                    }
                    .map(|_| ())
                })
            })
            .await
    }

    fn stop(&self, token: &str) -> Result<Stop, Error> {
        self.0.may(Action::ChangePreferences, Subject::PLACE)?;
        let (stop, seal) = token.trim().rsplit_once('.').ok_or(Error::NotFound)?;
        let parsed: Stop = stop.parse().map_err(|()| Error::NotFound)?;
        if !self.0.desk.vault().is_token(&parsed.purpose(), seal) {
            return Err(Error::NotFound);
        }
        Ok(parsed)
    }
}

fn parse_hour(text: &str) -> Result<i64, Invalid> {
    let hour: Option<i64> = text.trim().parse().ok().filter(|hour| (0..24).contains(hour));
    hour.ok_or_else(|| Invalid::new("hour", Reason::NotAChoice))
}

fn parse_choice(text: &str) -> Result<(Topic, Timing), Invalid> {
    let parsed = text.split_once(':').and_then(|(topic, timing)| topic.parse().ok().zip(timing.parse().ok()));
    parsed.ok_or_else(|| Invalid::new("choices", Reason::NotAChoice))
}

/// What an account has chosen, and what is usual for the rest.
pub(super) async fn choices(conn: &mut Conn, account: AccountId, role: Role) -> Result<Choices, Error> {
    let kept: Vec<(Topic, Timing)> =
        conn.all("SELECT topic, timing FROM notification_choices WHERE account_id = $1", args![account]).await?;
    let (digest_hour, zone): (i64, Option<String>) =
        conn.found("SELECT digest_hour, time_zone FROM accounts WHERE id = $1", args![account]).await?;
    let timing =
        |topic: Topic| kept.iter().find(|(chosen, _)| *chosen == topic).map_or(topic.usual(), |&(_, timing)| timing);
    let topics = Topic::of(role).iter().map(|&topic| (topic, timing(topic))).collect();
    Ok(Choices { topics, digest_hour, zone })
}

/// When this account wants mails of this topic, and the hour of its daily one, in which zone.
pub(crate) async fn wanted(
    conn: &mut Conn,
    account: AccountId,
    topic: Topic,
) -> Result<(Timing, i64, Option<String>), Error> {
    let (timing, hour, zone): (Option<Timing>, i64, Option<String>) = conn
        .found(
            "SELECT n.timing, a.digest_hour, a.time_zone FROM accounts a
             LEFT JOIN notification_choices n ON n.account_id = a.id AND n.topic = $2 WHERE a.id = $1",
            args![account, topic],
        )
        .await?;
    Ok((timing.unwrap_or(topic.usual()), hour, zone))
}

/// What a link stops: the mails of one topic, or the daily one. Behind it stands a seal of the desk's key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stop {
    pub account: AccountId,
    pub topic: Option<Topic>,
}

const DAILY: &str = "daily";

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.account, self.topic.map_or(DAILY, Topic::as_str))
    }
}

impl FromStr for Stop {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (account, topic) = text.split_once('.').ok_or(())?;
        let topic = if topic == DAILY { None } else { Some(topic.parse().map_err(|_| ())?) };
        Ok(Self { account: account.parse().map_err(|_| ())?, topic })
    }
}

impl Stop {
    fn purpose(self) -> String {
        format!("unsubscribe/{self}")
    }

    /// Where the foot of a mail leads, after the desk's own address.
    pub(crate) fn path(self, desk: &Desk) -> String {
        format!("/unsubscribe/{self}.{}", desk.vault().token(&self.purpose()))
    }
}

/// Members of a seller who want mails of this topic at an address of their own.
pub(crate) async fn members_who_want(
    tx: &mut Conn,
    seller: model::SellerId,
    topic: Topic,
) -> Result<Vec<AccountId>, Error> {
    let values: Vec<Value> = args![seller, topic, Timing::InApp, Role::Developer, MEMBERS];
    let members: Vec<(AccountId,)> = tx
        .all(
            "SELECT a.id FROM notification_choices n JOIN accounts a ON a.id = n.account_id
             JOIN sellers s ON s.id = a.seller_id
             WHERE a.seller_id = $1 AND n.topic = $2 AND n.timing <> $3 AND a.role = $4 AND a.state = 'active'
               AND a.email <> LOWER(s.contact_email)
             ORDER BY a.id LIMIT $5",
            values,
        )
        .await?;
    Ok(members.into_iter().map(|(id,)| id).collect())
}

/// Members of one seller that are written to.
const MEMBERS: i64 = 50;
