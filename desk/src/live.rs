//! What changes, told to whoever is looking.
//!
//! It is read from the events a moment after their commit instead of being announced by the writer: so a page hears of
//! what another process on the same database did, too. Nothing is read while nobody listens.

use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

use model::access::{self, Action, Subject};
use model::account::ActorKind;
use model::event::EventKind;
use model::inquiry::InquiryNumber;
use model::time::{SECOND, Time};
use model::{AccountId, Actor, EventId, InquiryId, SellerId};
use tokio::sync::broadcast::{self, Receiver};
use uuid::Uuid;

use crate::store::args;
use crate::{Desk, Error};

/// Events of other processes may be committed a little after their time: so far back is looked again, in milliseconds.
const OVERLAP: i64 = 3 * SECOND;
/// An event has the time at which its deed began; a page may be made between that and the commit.
const COMMITTING: i64 = SECOND;
/// Most events read at once; when more happened in a moment, the listeners hear of it all the same.
const MOST: i64 = 500;
/// Changes that a slow listener may fall behind before it is told that it missed some.
const BACKLOG: usize = 64;

/// Something that happened, without what it was: whoever may see it reads it anew.
#[derive(Clone, Debug)]
pub struct Change {
    kind: EventKind,
    by: ActorKind,
    about_review: bool,
    subject: Subject,
}

impl Change {
    /// Whether it changes what this reader may see.
    pub fn concerns(&self, reader: Actor) -> bool {
        let may = |action| access::may(reader, action, self.subject).is_ok();
        if self.about_review {
            let mine = reader.signed_in().is_some() && reader.signed_in() == self.subject.customer;
            return mine || may(Action::ReadSellerReviews) || self.kind.is_moderation() && may(Action::ModerateTexts);
        }
        let in_sight = match self.kind {
            // What was found in a file changes how it stands in the thread, whoever's timeline says so.
            EventKind::MessageSent | EventKind::FileChecked | EventKind::FileInfected => true,
            EventKind::NoteAdded => self.by == reader.kind(),
            kind => kind.is_shown_to(reader.kind()),
        };
        in_sight && may(Action::ReadInquiry)
    }
}

/// What listeners hear.
#[derive(Clone, Debug)]
pub enum Told {
    Changed(Change),
    /// Who has an inquiry open, of one side.
    Presence {
        number: InquiryNumber,
        side: ActorKind,
        subject: Subject,
    },
}

impl Told {
    /// Whether it is this reader's to know.
    pub fn concerns(&self, reader: Actor) -> bool {
        match self {
            Self::Changed(change) => change.concerns(reader),
            Self::Presence { side, subject, .. } => {
                reader.kind() == *side && access::may(reader, Action::ShowPresence, *subject).is_ok()
            }
        }
    }
}

/// Where listeners wait.
pub struct Live {
    /// Gone once the desk stops; then every listener's stream ends.
    sender: Mutex<Option<broadcast::Sender<Told>>>,
    read: Mutex<Read>,
}

/// What was read already.
#[derive(Default)]
struct Read {
    until: Option<Time>,
    seen: HashSet<EventId>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: EventId,
    kind: EventKind,
    actor_kind: ActorKind,
    actor_id: Option<AccountId>,
    about_review: bool,
    customer_id: Option<AccountId>,
    seller_id: Option<SellerId>,
    inquiry_id: Option<InquiryId>,
}

impl Row {
    /// Whether the page itself did this when it was made: it opened the inquiry for its reader.
    fn is_own_look(&self, reader: Actor) -> bool {
        self.kind == EventKind::InquiryOpened && self.actor_id.is_some() && self.actor_id == reader.account()
    }
}

impl From<Row> for Change {
    fn from(row: Row) -> Self {
        let subject = Subject { customer: row.customer_id, seller: row.seller_id, inquiry: row.inquiry_id };
        Self { kind: row.kind, by: row.actor_kind, about_review: row.about_review, subject }
    }
}

impl Default for Live {
    fn default() -> Self {
        Self { sender: Mutex::new(Some(broadcast::channel(BACKLOG).0)), read: Mutex::default() }
    }
}

impl Live {
    /// What changes from now on; none once the desk stops.
    pub fn listen(&self) -> Option<Receiver<Told>> {
        self.sender.lock().unwrap_or_else(PoisonError::into_inner).as_ref().map(broadcast::Sender::subscribe)
    }

    /// Tells at once who of a side is at an inquiry: those who listen at this process. Others' pages ask now and then.
    pub(crate) fn tell_presence(&self, number: InquiryNumber, side: ActorKind, subject: Subject) {
        if let Some(sender) = self.sender() {
            // An error says that the last listener has just left.
            let _ = sender.send(Told::Presence { number, side, subject });
        }
    }

    /// Ends all listening, for a clean stop.
    pub fn close(&self) {
        self.sender.lock().unwrap_or_else(PoisonError::into_inner).take();
    }

    fn sender(&self) -> Option<broadcast::Sender<Told>> {
        let sender = self.sender.lock().unwrap_or_else(PoisonError::into_inner);
        sender.clone().filter(|sender| sender.receiver_count() > 0)
    }

    /// Where to read on from: a little before the last look.
    fn since(&self, now: Time) -> Option<Time> {
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        let since = read.until.map(|until| until - OVERLAP);
        read.until = Some(now);
        since
    }

    /// The rows that were not there at the last look.
    fn fresh(&self, rows: Vec<Row>) -> Vec<Row> {
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        let ids: HashSet<EventId> = rows.iter().map(|row| row.id).collect();
        let fresh = rows.into_iter().filter(|row| !read.seen.contains(&row.id)).collect();
        read.seen = ids;
        fresh
    }

    fn forget(&self) {
        *self.read.lock().unwrap_or_else(PoisonError::into_inner) = Read::default();
    }
}

/// Tells the listeners what has happened since the last look; tells how much it was.
pub async fn tell(desk: &Desk) -> Result<usize, Error> {
    let live = desk.live();
    let Some(sender) = live.sender() else {
        live.forget();
        return Ok(0);
    };
    let now = desk.now();
    // The first look finds nothing: whoever has just come has just read everything.
    let Some(since) = live.since(now) else { return Ok(0) };
    let fresh = live.fresh(rows_since(desk, since).await?);
    let told = fresh.len();
    for row in fresh {
        // An error says that the last listener has just left.
        let _ = sender.send(Told::Changed(row.into()));
    }
    Ok(told)
}

/// Whether something has changed, for this reader, since their page was made: what happened before the page began to
/// listen. When too much has happened to look through, it has.
pub async fn has_changed(desk: &Desk, reader: Actor, since: Time) -> Result<bool, Error> {
    let rows = rows_since(desk, since - COMMITTING).await?;
    Ok(i64::try_from(rows.len()).is_ok_and(|count| count >= MOST)
        || rows.into_iter().any(|row| !row.is_own_look(reader) && Change::from(row).concerns(reader)))
}

/// The newest [`MOST`] events since then.
async fn rows_since(desk: &Desk, since: Time) -> Result<Vec<Row>, Error> {
    desk.store()
        .read()
        .await?
        .all(
            "SELECT e.id, e.kind, e.actor_kind, e.actor_id, e.review_id IS NOT NULL AS about_review,
                    COALESCE(i.customer_id, r.customer_id) AS customer_id, COALESCE(i.seller_id, r.seller_id) AS seller_id,
                    e.inquiry_id
             FROM events e LEFT JOIN inquiries i ON i.id = e.inquiry_id LEFT JOIN reviews r ON r.id = e.review_id
             WHERE e.id >= $1 AND (e.inquiry_id IS NOT NULL OR e.review_id IS NOT NULL)
             ORDER BY e.id DESC LIMIT $2",
            args![first_id(since), MOST],
        )
        .await
}

/// The smallest id that an event of this time can have: ids begin with their time.
fn first_id(time: Time) -> EventId {
    let millis = u64::try_from(time.0).unwrap_or(0);
    EventId::new(Uuid::from_u128(u128::from(millis) << 80))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CUSTOMER: Actor = Actor::Customer(AccountId::new(Uuid::from_u128(1)));
    const OTHER: Actor = Actor::Customer(AccountId::new(Uuid::from_u128(2)));
    const OPERATOR: Actor = Actor::Operator(AccountId::new(Uuid::from_u128(3)));

    fn change(kind: EventKind, by: ActorKind, about_review: bool) -> Change {
        let subject = Subject { customer: CUSTOMER.account(), ..Subject::PLACE };
        Change { kind, by, about_review, subject }
    }

    #[test]
    fn a_note_is_news_for_its_own_side_only() {
        let note = change(EventKind::NoteAdded, ActorKind::Operator, false);
        assert_eq!([CUSTOMER, OTHER, OPERATOR].map(|reader| note.concerns(reader)), [false, false, true]);
    }

    #[test]
    fn a_message_is_news_for_whom_it_belongs_to() {
        let message = change(EventKind::MessageSent, ActorKind::Developer, false);
        let heard = [CUSTOMER, OTHER, OPERATOR, Actor::Visitor].map(|reader| message.concerns(reader));
        assert_eq!(heard, [true, false, true, false]);
        let review = change(EventKind::ReplyPosted, ActorKind::Developer, true);
        assert_eq!([CUSTOMER, OTHER, Actor::Visitor].map(|reader| review.concerns(reader)), [true, false, false]);
    }

    #[test]
    fn ids_of_a_time_do_not_begin_before_it() {
        let at = Time(1_795_000_000_123);
        let id = uuid::Builder::from_unix_timestamp_millis(1_795_000_000_123, &[0; 10]).into_uuid();
        assert!(first_id(at).to_string() <= id.to_string() && first_id(at + 1).to_string() > id.to_string());
    }
}
