//! Payment notifications (PNS): the payment side tells of purchases and their cancellation by itself.
//!
//! As with mail, a notification is taken in two steps. [`Notices::receive`] finds out whether the payment side said it, and
//! keeps it in one commit; only then the sender hears that it was taken. [`Notices::place_waiting`] lets it do what it says. It
//! may come late, twice, before the one that came before it, or never: `model::pns` decides by all that was said.

mod apps;
mod cancel;
mod claim;
mod find;
mod notice;
mod ordered;
mod place;
mod signed;

pub use apps::{PnsApp, PnsApps};
pub(crate) use claim::claim;
use model::access::{Action, Subject};
use model::pns::NoticeOutcome;
use model::time::MINUTE;
use model::{NoticeId, Time};
use notice::Told;
pub use signed::LicenceKey;

use crate::Error;
use crate::acting::Acting;
use crate::store::args;

/// Largest notification that is taken, in bytes; they have two thousand.
pub const NOTICE_MAX: usize = 64 * 1024;
/// Notifications placed in one round.
const ROUND: i64 = 50;

/// What the payment side tells by itself.
pub struct Notices(pub(crate) Acting);

/// Whether a notification is news.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Received {
    Kept,
    /// It was kept before.
    Repeated,
}

/// What a notification's sealed text is bound to.
pub(crate) fn context(id: NoticeId) -> String {
    format!("notice/{id}")
}

impl Notices {
    /// Keeps a notification. When this returns it is safely stored, whatever becomes of it. What nobody signed is not
    /// taken, and of an app that is not known nobody can tell.
    pub async fn receive(&self, body: &[u8]) -> Result<Received, Error> {
        self.0.may(Action::ReceiveNotice, Subject::PLACE)?;
        let desk = &self.0.desk;
        if desk.pns().is_empty() {
            return Err(Error::NotFound);
        }
        if body.len() > NOTICE_MAX {
            return Err(Error::BadRequest);
        }
        let body: ordered::Json = serde_json::from_slice(body).map_err(|_| Error::BadRequest)?;
        let app = desk.pns().named_in(&body).ok_or(Error::SignInNeeded)?;
        let text = signed::verified(body, &app.key).ok_or(Error::SignInNeeded)?;
        let Some(told) = Told::read(&text) else {
            tracing::warn!(package = %app.package, "a payment notification is signed and not understood");
            return Err(Error::BadRequest);
        };
        let now = self.0.now();
        let id = NoticeId::new(desk.id(now));
        let found_by = find::hash(desk.vault(), &told.purchase);
        let Told { sandbox, notice, .. } = told;
        let lent = (desk.clone(), app.package.clone(), text, found_by);
        let times = desk.store().write(lent, move |tx, (desk, package, text, found_by)| {
            Box::pin(async move {
                let sealed = desk.seal(tx, &context(id), text).await?;
                let (times,): (i64,) = tx
                    .one(
                        "INSERT INTO payment_notices (id, package, sandbox, found_by, state, sealed, outcome, again_at, received_at, times,
                                repeated_at)
                         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, 1, $8)
                         ON CONFLICT (found_by, package, sandbox, state)
                         DO UPDATE SET times = payment_notices.times + 1, repeated_at = excluded.repeated_at
                         RETURNING times",
                        args![id, package, sandbox, found_by, notice, sealed, NoticeOutcome::Waiting, now],
                    )
                    .await?;
                Ok::<_, Error>(times)
            })
        });
        Ok(if times.await? == 1 { Received::Kept } else { Received::Repeated })
    }

    /// Places the notifications that wait; tells how many were looked at. Several processes may run it at once.
    pub async fn place_waiting(&self) -> Result<u64, Error> {
        self.0.may(Action::ReceiveNotice, Subject::PLACE)?;
        if self.0.desk.pns().is_empty() {
            return Ok(0);
        }
        // A purchase that cannot be found by its number yet would be taken for a new one.
        if find::complete(&self.0).await? {
            return Ok(1);
        }
        let waiting: Vec<(NoticeId,)> = self
            .0
            .desk
            .store()
            .read()
            .await?
            .all(
                "SELECT id FROM payment_notices WHERE again_at <= $1 ORDER BY again_at, id LIMIT $2",
                args![self.0.now(), ROUND],
            )
            .await?;
        let mut looked_at = 0;
        for (id,) in waiting {
            // One that makes trouble must not keep the others waiting.
            if let Err(error) = self.place(id).await {
                tracing::error!(notice = %id, error = %error.detail(), "a payment notification could not be placed");
                self.try_again(id, self.0.now() + MINUTE).await?;
            }
            looked_at += 1;
        }
        Ok(looked_at)
    }

    async fn try_again(&self, id: NoticeId, at: Time) -> Result<(), Error> {
        let tried =
            self.0.desk.store().write((), move |tx, ()| {
                Box::pin(tx.run(
                    "UPDATE payment_notices SET again_at = $2 WHERE id = $1 AND again_at IS NOT NULL",
                    args![id, at],
                ))
            });
        tried.await.map(|_| ())
    }
}
