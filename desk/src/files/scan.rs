//! What the virus scanner has not looked through yet: a file that came while it was away, or took too long. Nobody can
//! open it until then.

use std::time::Duration;

use model::event::EventKind;
use model::file::FileState;
use model::time::{HOUR, MINUTE, SECOND};
use model::{Actor, FileId, InquiryId, Time};

use super::clamd::{Finding, Unscanned};
use crate::record::About;
use crate::store::{Conn, args};
use crate::{Desk, Error};

/// How long whoever brings a file waits for the scanner; after that it goes on without them.
const AT_ONCE: Duration = Duration::from_secs(10);
/// How long it may take when nobody waits.
const PATIENCE: Duration = Duration::from_secs(120);
/// How long a process may take for one file before another may try, in milliseconds.
const LEASE: i64 = 3 * MINUTE;
/// Files of one round.
const ROUND: i64 = 20;
/// The longest pause: while the scanner is away or a file cannot be read, and for one that it will not scan, in
/// milliseconds.
const AWAY: i64 = MINUTE;
const UNWILLING: i64 = 6 * HOUR;

/// What is known of a file when it is put down: whether it may be opened, and what the scanner said.
#[derive(Clone, Debug)]
pub(super) struct Checked {
    pub state: FileState,
    pub said: Option<String>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: FileId,
    hash: String,
    scan_at: Time,
    scan_tries: i64,
}

impl Desk {
    /// Asks the scanner, where there is one.
    pub(super) async fn check(&self, content: &[u8]) -> Checked {
        let Some(scanner) = self.scanner() else { return Checked { state: FileState::Open, said: None } };
        // One that does not answer is asked now and then only: nobody waits for it file by file.
        if let Err(until) = self.scanner_rests().ask(self.now()) {
            let said = format!("the virus scanner is away, and asked again after {until:?}");
            return Checked { state: FileState::Scanning, said: Some(said) };
        }
        let answer = scanner.scan(content, AT_ONCE).await;
        if matches!(answer, Err(Unscanned::Unreachable(_))) {
            self.scanner_rests().failed(self.now());
        } else {
            self.scanner_rests().succeeded();
        }
        match answer {
            Ok(Finding::Clean) => Checked { state: FileState::Open, said: None },
            Ok(Finding::Infected(virus)) => Checked { state: FileState::Infected, said: Some(virus) },
            Err(error) => {
                tracing::warn!(%error, "a file waits for the virus scanner, and nobody can open it");
                Checked { state: FileState::Scanning, said: Some(error.to_string()) }
            }
        }
    }

    /// How many files wait for the scanner, since when, and why.
    pub async fn unscanned(&self) -> Result<Option<(i64, Time, String)>, Error> {
        let mut conn = self.store().read().await?;
        let (many, since, why): (i64, Option<Time>, Option<String>) = conn
            .one("SELECT COUNT(*), MIN(created_at), MAX(scan_said) FROM files WHERE state = 'scanning'", args![])
            .await?;
        Ok(since.map(|since| (many, since, why.unwrap_or_default())))
    }
}

/// Has the scanner look through what waits for it; tells of how many it now knows. Several processes may run it at once.
pub async fn scan_waiting(desk: &Desk) -> Result<u64, Error> {
    let Some(scanner) = desk.scanner() else { return Ok(0) };
    let due: Vec<Row> = desk
        .store()
        .read()
        .await?
        .all(
            "SELECT id, hash, scan_at, scan_tries FROM files WHERE state = 'scanning' AND scan_at <= $1
             ORDER BY scan_at, id LIMIT $2",
            args![desk.now(), ROUND],
        )
        .await?;
    let mut known = 0;
    for row in due {
        if !lease(desk, &row).await? {
            continue;
        }
        let looked = match desk.shelf().get(&row.hash).await {
            Ok(content) => scanner.scan(&content, PATIENCE).await,
            Err(error) => Err(Unscanned::Unread(error.detail())),
        };
        match looked {
            Ok(finding) => {
                settle(desk, row, finding).await?;
                known += 1;
            }
            Err(error) => {
                let away = matches!(error, Unscanned::Unreachable(_));
                tracing::warn!(file = %row.id, tried = row.scan_tries + 1, %error, "a file still waits for the virus scanner");
                put_off(desk, row, error).await?;
                // The next one would not reach it either.
                if away {
                    break;
                }
            }
        }
    }
    Ok(known)
}

async fn lease(desk: &Desk, row: &Row) -> Result<bool, Error> {
    let (id, before, until) = (row.id, row.scan_at, desk.now() + LEASE);
    let leased = desk.store().write((), move |tx, ()| {
        Box::pin(tx.run(
            "UPDATE files SET scan_at = $3 WHERE id = $1 AND state = 'scanning' AND scan_at = $2",
            args![id, before, until],
        ))
    });
    Ok(leased.await? == 1)
}

/// Later again. While the scanner is away all that is due waits for as long as this one does, so that it is asked once.
async fn put_off(desk: &Desk, row: Row, why: Unscanned) -> Result<(), Error> {
    let now = desk.now();
    let away = matches!(why, Unscanned::Unreachable(_));
    // Where files lie may be away as the scanner may; each is asked for by itself, as it may be the only one.
    let most = if matches!(why, Unscanned::Refused(_)) { UNWILLING } else { AWAY };
    let then = now + (5 * SECOND).saturating_mul(1 << row.scan_tries.clamp(0, 20)).min(most);
    let said = why.to_string();
    desk.store()
        .write(said, move |tx, said| {
            Box::pin(async move {
                tx.run(
                    "UPDATE files SET scan_at = $2, scan_tries = scan_tries + 1, scan_said = $3 WHERE id = $1 AND state = 'scanning'",
                    args![row.id, then, said],
                )
                .await?;
                if away {
                    tx.run(
                        "UPDATE files SET scan_at = $2, scan_said = $3 WHERE state = 'scanning' AND scan_at <= $1",
                        args![now, then, said],
                    )
                    .await?;
                }
                Ok(())
            })
        })
        .await
}

/// What was found holds for all that has the same content: of an infected one, also for what was let through when the
/// scanner did not know the virus yet.
async fn settle(desk: &Desk, row: Row, finding: Finding) -> Result<(), Error> {
    desk.store()
        .write((desk.clone(), row.hash, finding), move |tx, (desk, hash, finding)| {
            Box::pin(async move {
                match finding {
                    Finding::Clean => open(desk, tx, hash).await,
                    Finding::Infected(virus) => shut(desk, tx, hash, virus).await,
                }
            })
        })
        .await
}

async fn open(desk: &Desk, tx: &mut Conn, hash: &str) -> Result<(), Error> {
    let inquiries: Vec<(InquiryId,)> = tx
        .all(
            "SELECT DISTINCT m.inquiry_id FROM files f JOIN messages m ON m.id = f.message_id
             WHERE f.hash = $1 AND f.state = 'scanning'",
            args![hash],
        )
        .await?;
    tx.run(
        "UPDATE files SET state = 'open', scan_at = NULL, scan_said = NULL WHERE hash = $1 AND state = 'scanning'",
        args![hash],
    )
    .await?;
    tell(desk, tx, inquiries, EventKind::FileChecked, None).await
}

async fn shut(desk: &Desk, tx: &mut Conn, hash: &str, virus: &str) -> Result<(), Error> {
    let inquiries: Vec<(InquiryId,)> = tx
        .all(
            "SELECT DISTINCT m.inquiry_id FROM files f JOIN messages m ON m.id = f.message_id
             WHERE f.hash = $1 AND f.state <> 'infected'",
            args![hash],
        )
        .await?;
    tx.run(
        "UPDATE files SET state = 'infected', scan_at = NULL, scan_said = $2 WHERE hash = $1 AND state <> 'infected'",
        args![hash, virus],
    )
    .await?;
    tell(desk, tx, inquiries, EventKind::FileInfected, Some(virus)).await
}

/// Puts what was found into the record of each inquiry, so that open pages follow it.
async fn tell(
    desk: &Desk,
    tx: &mut Conn,
    inquiries: Vec<(InquiryId,)>,
    kind: EventKind,
    virus: Option<&str>,
) -> Result<(), Error> {
    let (system, now) = (desk.act_as(Actor::System), desk.now());
    for (inquiry,) in inquiries {
        system.record(tx, now, kind, About::inquiry(inquiry), virus.map(str::to_owned)).await?;
    }
    Ok(())
}
