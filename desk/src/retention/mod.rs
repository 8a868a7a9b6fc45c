//! Destroys what nobody may keep any longer, and says beforehand what that would be.
//!
//! What is due is asked for in one way, whether it is told or taken. It goes in batches, each in a commit of its own with a
//! fact on record: how many of which kind, never whose. A run that is ended is taken up by the next one.

mod destroy;
mod due;
mod empty;
mod words;

use model::access::{Action, Subject};
use model::event::EventKind;
use model::retention::{Keeping, Length};
use model::time::DAY;
use model::{Actor, Time};

use self::due::{batch, of};
pub(crate) use self::empty::{Emptying, empty};
use crate::acting::Acting;
use crate::record::About;
use crate::store::args;
use crate::{Desk, Error, erasure};

/// What one actor can do about what is due.
pub struct Retentions(pub(crate) Acting);

/// What a run would take of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    pub keeping: Keeping,
    pub length: Length,
    pub count: i64,
    /// Where the time of the oldest began.
    pub oldest: Option<Time>,
}

impl Retentions {
    /// What a run would take now, without taking it.
    pub async fn due(&self) -> Result<Vec<Due>, Error> {
        self.0.may(Action::RunRetention, Subject::PLACE)?;
        let desk = &self.0.desk;
        let mut conn = desk.store().read().await?;
        let mut all = Vec::new();
        for &keeping in Keeping::ALL {
            let (count, oldest) = of(&mut conn, keeping, self.cutoff(keeping)).await?;
            all.push(Due { keeping, length: desk.retention().length(keeping), count, oldest });
        }
        Ok(all)
    }

    /// Destroys everything that is due; tells how many of each kind went.
    pub async fn run(&self) -> Result<Vec<(Keeping, u64)>, Error> {
        self.0.may(Action::RunRetention, Subject::PLACE)?;
        erasure::finish_all(&self.0.desk).await?;
        let mut gone = Vec::new();
        for &keeping in Keeping::ALL {
            let count = self.destroy(keeping).await?;
            if count > 0 {
                gone.push((keeping, count));
            }
        }
        Ok(gone)
    }

    fn cutoff(&self, keeping: Keeping) -> Time {
        self.0.desk.retention().cutoff(keeping, self.0.now(), self.0.desk.zone())
    }

    async fn destroy(&self, keeping: Keeping) -> Result<u64, Error> {
        let (store, cutoff) = (self.0.desk.store(), self.cutoff(keeping));
        let mut all = 0;
        loop {
            let ids = batch(&mut store.read().await?, keeping, cutoff).await?;
            if ids.is_empty() {
                return Ok(all);
            }
            let gone = store.write((self.0.clone(), ids), move |tx, (acting, ids)| {
                Box::pin(async move {
                    tx.overwriting(true).await?;
                    let gone = destroy::these(tx, keeping, ids, cutoff, acting.now()).await?;
                    if gone > 0 {
                        let detail = Some(format!("{keeping} {gone}"));
                        acting.record(tx, acting.now(), EventKind::RecordsDestroyed, About::default(), detail).await?;
                    }
                    tx.overwriting(false).await?;
                    Ok(gone)
                })
            });
            let gone = gone.await?;
            if gone == 0 {
                // What is due and does not go would be found for ever.
                return Err(Error::internal(format!("{keeping}: what is due could not be destroyed")));
            }
            all += gone;
        }
    }
}

/// Runs once a day, whichever process comes first; tells what went, or nothing when it has run today.
pub(crate) async fn daily(desk: &Desk) -> Result<Option<Vec<(Keeping, u64)>>, Error> {
    let today = desk.now().0.div_euclid(DAY);
    let mut conn = desk.store().read().await?;
    let (last,): (i64,) = conn.one("SELECT value FROM counters WHERE name = $1", args!["retention"]).await?;
    drop(conn);
    if last >= today {
        return Ok(None);
    }
    let mine = desk.store().write((), move |tx, ()| {
        Box::pin(tx.run("UPDATE counters SET value = $1 WHERE name = 'retention' AND value < $1", args![today]))
    });
    // The first day is only noted: whoever brought an old store up to date has a day to read what would go.
    if mine.await? == 0 || last == 0 {
        return Ok(None);
    }
    desk.act_as(Actor::System).retentions().run().await.map(Some)
}
