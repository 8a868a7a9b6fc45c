//! Whether the record in the store is what was sealed.

use model::Time;
use model::access::{Action, Subject};

use super::chain::{Breach, Chain, Head, Link, Seal};
use super::{horizon, pages};
use crate::Error;
use crate::records::Records;

/// What came out of a look through the whole record.
#[derive(Clone, Debug, Default)]
pub struct Verdict {
    /// Entries that are what was sealed, from the first on.
    pub sealed: i64,
    pub head: Option<Seal>,
    /// The latest time among them.
    pub latest: Time,
    /// Entries that wait for their seal; an export has none.
    pub unsealed: i64,
    /// The first entry dated long before others that were sealed ahead of it, and how many there are.
    pub late: Option<(i64, u64)>,
    /// What is wrong first.
    pub breach: Option<Breach>,
}

impl Verdict {
    pub(super) fn of(chain: &Chain) -> Self {
        Self {
            sealed: chain.sealed,
            head: (chain.sealed > 0).then_some(chain.head),
            latest: chain.latest,
            late: chain.late,
            ..Self::default()
        }
    }

    /// With the chain as it was before its broken entry.
    pub(super) fn broken(whole: &Chain, breach: Breach) -> Self {
        Self { breach: Some(breach), ..Self::of(whole) }
    }
}

impl Records {
    /// Looks through the whole record, a page at a time; with a head that was kept elsewhere, whether the record still
    /// has it. Finds the first entry that was changed, removed, inserted or moved.
    pub async fn verify(&self, kept: Option<&Head>) -> Result<Verdict, Error> {
        self.0.may(Action::ReadRecords, Subject::PLACE)?;
        let mut conn = self.0.desk.store().read().await?;
        let mut chain = Chain::default();
        let mut met = kept.is_none();
        loop {
            let page = pages::sealed_after(&mut conn, chain.sealed).await?;
            if page.is_empty() {
                break;
            }
            for sealed in &page {
                let whole = chain.clone();
                let link = Link {
                    seq: sealed.seq,
                    id: &sealed.id,
                    entry: sealed.entry.as_ref(),
                    seal: &sealed.seal,
                    latest: Some(sealed.latest),
                };
                if let Err(breach) = chain.follow(&link) {
                    return Ok(Verdict::broken(&whole, breach));
                }
                met = met || kept.is_some_and(|kept| kept.is(&sealed.seal));
            }
        }
        let (unsealed, oldest) = pages::unsealed(&mut conn).await?;
        let mut verdict = Verdict { unsealed, ..Verdict::of(&chain) };
        let too_late = horizon(chain.latest, self.0.now());
        let inserted = oldest.filter(|&(at, _)| chain.sealed > 0 && at < too_late);
        let hidden = pages::hidden(&mut conn).await?;
        verdict.breach = match (inserted, kept) {
            _ if hidden > 0 => Some(Breach::Hidden(hidden)),
            (Some((at, id)), _) => Some(Breach::Inserted { id, at }),
            (None, Some(kept)) if !met => Some(kept.breach()),
            _ => None,
        };
        Ok(verdict)
    }
}
