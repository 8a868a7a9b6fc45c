//! The sealed record as a file that proves itself: one line of JSON for each entry, and a closing line with the head.

use std::io::{self, Write};

use model::access::{Action, Subject};
use model::event::EventKind;
use model::view::RecordName;

use super::chain::{Chain, Link, Seal};
use super::entry::{Entry, Event, Look};
use super::pages;
use crate::Error;
use crate::record::About;
use crate::records::Records;

/// A line of an export.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Line {
    pub seq: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<Event>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub look: Option<Look>,
    pub seal: String,
}

/// The last line of an export.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct End {
    pub count: i64,
    pub head: String,
}

/// What was exported.
#[derive(Clone, Copy, Debug)]
pub struct Exported {
    pub count: i64,
    pub head: Option<Seal>,
    /// Entries without a seal yet, which are not in the file.
    pub left: i64,
}

impl Records {
    /// Writes what is sealed, a page at a time, and that it was written. A record that is broken is not exported as if
    /// it were whole.
    pub async fn export(&self, out: &mut (dyn Write + Send)) -> Result<Exported, Error> {
        self.0.may(Action::ReadRecords, Subject::PLACE)?;
        let recorded = self.0.desk.store().write(self.0.clone(), move |tx, acting| {
            Box::pin(async move {
                let what = Some(RecordName::Export.to_string());
                acting.record(tx, acting.now(), EventKind::AuditRead, About::default(), what).await
            })
        });
        recorded.await?;
        let mut conn = self.0.desk.store().read().await?;
        let mut chain = Chain::default();
        loop {
            let page = pages::sealed_after(&mut conn, chain.sealed).await?;
            if page.is_empty() {
                break;
            }
            for sealed in page {
                let link = Link {
                    seq: sealed.seq,
                    id: &sealed.id,
                    entry: sealed.entry.as_ref(),
                    seal: &sealed.seal,
                    latest: Some(sealed.latest),
                };
                chain.follow(&link).map_err(|breach| Error::internal(breach.to_string()))?;
                let (event, look) = match sealed.entry {
                    Some(Entry::Event(event)) => (Some(event), None),
                    Some(Entry::Look(look)) => (None, Some(look)),
                    None => (None, None),
                };
                put(out, &Line { seq: sealed.seq, event, look, seal: sealed.seal })?;
            }
        }
        put(out, &End { count: chain.sealed, head: chain.head.to_string() })?;
        out.flush().map_err(|error| unwritten(&error))?;
        let (left, _) = pages::unsealed(&mut conn).await?;
        Ok(Exported { count: chain.sealed, head: (chain.sealed > 0).then_some(chain.head), left })
    }
}

fn put(out: &mut (dyn Write + Send), line: &impl serde::Serialize) -> Result<(), Error> {
    let mut text = serde_json::to_string(line).map_err(|error| Error::internal(error.to_string()))?;
    text.push('\n');
    out.write_all(text.as_bytes()).map_err(|error| unwritten(&error))
}

fn unwritten(error: &io::Error) -> Error {
    Error::internal(format!("the file cannot be written: {error}"))
}
