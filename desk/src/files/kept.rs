//! The rows: who brought what, and which message it came with.

use std::collections::HashMap;

use model::event::EventKind;
use model::file::{FILES_MAX, FileKind, FileState};
use model::view::FileView;
use model::{AccountId, Actor, FileId, InquiryId, Invalid, MessageId, Reason, Time};

use super::Kept;
use super::scan::Checked;
use crate::mail::AlongFile;
use crate::record::About;
use crate::store::{Conn, Value, args};
use crate::{Desk, Error};

pub(super) const INSERT: &str =
    "INSERT INTO files (id, hash, name, kind, size, state, account_id, created_at, message_id, scan_at, scan_said)";
pub(super) const COLUMNS: usize = 11;

impl Kept {
    pub(super) fn row(
        &self,
        id: FileId,
        account: Option<AccountId>,
        message: Option<MessageId>,
        now: Time,
    ) -> Vec<Value> {
        let Checked { state, said } = &self.checked;
        let scan_at = (*state == FileState::Scanning).then_some(now);
        args![id, &self.hash, &self.name, self.kind, self.size, *state, account, now, message, scan_at, said.clone()]
    }
}

/// A file of a message, with the message.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(crate) struct FileRow {
    message_id: MessageId,
    pub id: FileId,
    pub name: String,
    pub kind: FileKind,
    size: i64,
    pub state: FileState,
}

impl FileRow {
    /// For a mail: how it is called and where it can be had. The mail does not wait for the virus scanner: whoever is
    /// faster than that is told so.
    pub fn in_mail(self, desk: &Desk) -> AlongFile {
        let path = desk.file_address_for_mail(self.id, &self.name);
        let path = (self.state != FileState::Infected).then_some(path);
        AlongFile { name: self.name, path }
    }

    pub fn view(self, desk: &Desk) -> FileView {
        let open = self.state == FileState::Open;
        let href = if open { desk.file_address(self.id, &self.name) } else { String::new() };
        FileView { name: self.name, kind: self.kind, size: self.size, state: self.state, href }
    }
}

/// Gives a message the files that its author brought for it. One that is not the author's, or came with another message
/// already, is gone for this one.
pub(crate) async fn attach(
    tx: &mut Conn,
    message: MessageId,
    author: AccountId,
    files: &[FileId],
) -> Result<(), Error> {
    let Some(one) = one_of(files) else { return Ok(()) };
    let mut values = args![message, author];
    values.extend(one.clone());
    let infected: Option<(FileId,)> =
        tx.first("SELECT id FROM files WHERE state = 'infected' AND id IN ($1, $2, $3, $4, $5)", one).await?;
    if infected.is_some() {
        return Err(Invalid::new("files", Reason::FileInfected).into());
    }
    let given = tx
        .run(
            "UPDATE files SET message_id = $1
             WHERE account_id = $2 AND message_id IS NULL AND id IN ($3, $4, $5, $6, $7)",
            values,
        )
        .await?;
    if given == files.len() as u64 { Ok(()) } else { Err(Invalid::new("files", Reason::FileGone).into()) }
}

/// Gives a message what came with it by mail.
pub(crate) async fn keep_with(
    desk: &Desk,
    tx: &mut Conn,
    (inquiry, message): (InquiryId, MessageId),
    author: Option<AccountId>,
    files: &[Kept],
    now: Time,
) -> Result<(), Error> {
    // Of mails the mailbox may be the only one that hears of it: they are not refused for one of their files.
    for virus in files.iter().filter_map(Kept::virus) {
        let system = desk.act_as(Actor::System);
        system.record(tx, now, EventKind::FileInfected, About::inquiry(inquiry), Some(virus.to_owned())).await?;
    }
    let rows: Vec<_> =
        files.iter().map(|file| file.row(FileId::new(desk.id(now)), author, Some(message), now)).collect();
    if rows.is_empty() { Ok(()) } else { tx.insert_rows(INSERT, COLUMNS, rows, "").await }
}

/// The files of a thread's messages, in the order in which they were brought.
pub(crate) async fn of_messages(
    conn: &mut Conn,
    condition: &'static str,
    values: Vec<Value>,
) -> Result<HashMap<MessageId, Vec<FileRow>>, Error> {
    // The condition is a fixed text.
    let sql = sqlx::AssertSqlSafe(format!(
        "SELECT f.message_id, f.id, f.name, f.kind, f.size, f.state FROM messages m JOIN files f ON f.message_id = m.id
         WHERE {condition} ORDER BY f.id"
    ));
    let mut by_message: HashMap<MessageId, Vec<FileRow>> = HashMap::new();
    for row in conn.all::<FileRow>(sql, values).await? {
        by_message.entry(row.message_id).or_default().push(row);
    }
    Ok(by_message)
}

/// As many placeholders' values as a message may have files; the first fills up. None without any file.
fn one_of(files: &[FileId]) -> Option<Vec<Value>> {
    let first = *files.first()?;
    Some((0..FILES_MAX).map(|at| Value::from(files.get(at).copied().unwrap_or(first))).collect())
}
