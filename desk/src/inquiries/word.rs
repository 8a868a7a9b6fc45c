//! A message's way into the thread: its row, the list's preview, the search index.

use model::inquiry::{InquiryNumber, MessageKind, Via};
use model::{FileId, InquiryId, MessageId, Time, search};

use crate::Error;
use crate::acting::Acting;
use crate::files::{self, Kept};
use crate::store::{Conn, args};

/// How much of a message a list shows, in characters.
const PREVIEW: usize = 140;

/// The beginning of a message, on one line.
pub(crate) fn preview(body: &str) -> String {
    body.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(PREVIEW).collect()
}

/// The number of an inquiry that begins now.
pub(super) async fn next_number(tx: &mut Conn) -> Result<InquiryNumber, Error> {
    let (serial,): (i64,) =
        tx.one("UPDATE counters SET value = value + 1 WHERE name = 'inquiry' RETURNING value", args![]).await?;
    Ok(InquiryNumber { handed_over: false, serial })
}

/// What somebody wrote.
pub(crate) struct Written<'a> {
    pub kind: MessageKind,
    pub body: &'a str,
    pub via: Via,
    /// What a mail program put around it, and how many files came along.
    pub folded: Option<&'a str>,
    pub left_out: i64,
    /// Files that the author brought for it, and those that came with it by mail.
    pub brought: &'a [FileId],
    pub kept: &'a [Kept],
    /// What else the inquiry is found by from now on.
    pub also: &'a str,
}

/// A mail's words, as far as a thread shows them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mailed<'a> {
    pub said: &'a str,
    pub folded: &'a str,
    /// Files that came with it, and how many more that cannot be shown.
    pub kept: &'a [Kept],
    pub left_out: usize,
}

impl<'a> Written<'a> {
    pub fn new(kind: MessageKind, body: &'a str) -> Self {
        Self { kind, body, via: Via::Web, folded: None, left_out: 0, brought: &[], kept: &[], also: "" }
    }

    /// A message that came by mail.
    pub fn by_mail(mailed: Mailed<'a>) -> Self {
        Self {
            via: Via::Mail,
            folded: Some(mailed.folded).filter(|folded| !folded.is_empty()),
            left_out: i64::try_from(mailed.left_out).unwrap_or(i64::MAX),
            kept: mailed.kept,
            ..Self::new(MessageKind::Message, mailed.said)
        }
    }
}

impl Acting {
    /// Puts what this actor wrote into the thread, and makes it findable.
    pub(crate) async fn write_message(
        &self,
        tx: &mut Conn,
        inquiry: InquiryId,
        written: Written<'_>,
        now: Time,
    ) -> Result<MessageId, Error> {
        // A note of one side must not be found by the other.
        if written.kind == MessageKind::Message {
            index(tx, inquiry, &format!("{} {}", written.also, written.body)).await?;
        }
        let id = MessageId::new(self.desk.id(now));
        tx.run(
            "INSERT INTO messages (id, inquiry_id, kind, author_kind, author_id, body, via, at, folded, left_out)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            args![
                id,
                inquiry,
                written.kind,
                self.kind(),
                self.actor.account(),
                written.body,
                written.via,
                now,
                written.folded,
                written.left_out,
            ],
        )
        .await?;
        if let Some(author) = self.actor.account() {
            files::attach(tx, id, author, written.brought).await?;
        }
        files::keep_with(&self.desk, tx, (inquiry, id), self.actor.account(), written.kept, now).await?;
        Ok(id)
    }
}

/// Makes an inquiry findable by a text.
pub(crate) async fn index(tx: &mut Conn, inquiry: InquiryId, text: &str) -> Result<(), Error> {
    let rows: Vec<_> = search::terms(text).into_iter().map(|term| args!["inquiry", term, inquiry]).collect();
    tx.insert_rows("INSERT INTO search_terms (scope, term, doc)", 3, rows, "ON CONFLICT DO NOTHING").await
}
