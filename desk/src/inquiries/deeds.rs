//! What people do with an inquiry that is there: write, note, assign, close, reopen, withdraw, rate.

use model::access::Action;
use model::account::ActorKind;
use model::event::EventKind;
use model::inquiry::{Channel, Illegal, InquiryNumber, InquiryState, MessageKind, Progress, Satisfaction};
use model::invalid::Unknown;
use model::mail::MAIL_MESSAGE_MAX;
use model::push::News;
use model::text::{self, MESSAGE_MAX};
use model::{AccountId, Actor, Invalid, MessageId, Reason, Time};

use super::refund::{reopen_refund, settle_refund};
use super::{Inquiries, InquiryRow, Mailed, Replying, Written, word};
use crate::acting::Acting;
use crate::idempotency::{Key, fingerprint};
use crate::mail::LetterKind;
use crate::outbox::{Errand, Post, To};
use crate::record::About;
use crate::store::{Conn, args};
use crate::{Error, canned};

/// A deed that carries words: what it is, and what it moves.
#[derive(Clone, Copy)]
pub(crate) enum Word {
    FollowUp,
    Reopen,
    Reply,
    Note,
}

impl Word {
    fn action(self) -> Action {
        match self {
            Self::FollowUp => Action::FollowUp,
            Self::Reopen => Action::ReopenInquiry,
            Self::Reply => Action::ReplyToCustomer,
            Self::Note => Action::AddNote,
        }
    }

    fn name(self) -> &'static str {
        self.action().as_str()
    }

    fn kind(self) -> MessageKind {
        if matches!(self, Self::Note) { MessageKind::Note } else { MessageKind::Message }
    }
}

impl Inquiries {
    /// The customer writes again.
    pub async fn follow_up(&self, number: InquiryNumber, key: &str, body: &str) -> Result<(), Error> {
        self.say(Word::FollowUp, number, key, body).await
    }

    /// The customer reopens what had ended, and says why.
    pub async fn reopen(&self, number: InquiryNumber, key: &str, body: &str) -> Result<(), Error> {
        self.say(Word::Reopen, number, key, body).await
    }

    /// A developer or an operator answers the customer. A developer's answer in time stops the clock.
    pub async fn reply(&self, number: InquiryNumber, key: &str, body: &str) -> Result<(), Error> {
        self.say(Word::Reply, number, key, body).await
    }

    /// A note for the author's own side. It moves nothing, and stops no clock.
    pub async fn add_note(&self, number: InquiryNumber, key: &str, body: &str) -> Result<(), Error> {
        self.say(Word::Note, number, key, body).await
    }

    async fn say(&self, word: Word, number: InquiryNumber, key: &str, body: &str) -> Result<(), Error> {
        let key = Key::parse(key);
        let after = if matches!(word, Word::Reply) { self.2 } else { Replying::default() };
        self.0
            .desk
            .store()
            .write((self.0.clone(), body.to_owned(), self.1.clone()), move |tx, (acting, body, files)| {
                Box::pin(async move {
                    let row = acting.inquiry(tx, number, word.action()).await?;
                    let body = text::parse_text("body", body, MESSAGE_MAX)?;
                    let account = acting.account()?;
                    let deed = fingerprint(word.name(), &(number, &body, files, after.closes));
                    if key.before(tx, account, &deed).await?.is_some() {
                        return Ok(());
                    }
                    if let Some(seen) = after.seen {
                        refuse_second_answer(acting, tx, &row, seen).await?;
                    }
                    let now = acting.now();
                    // Who has the page of a part open, or its mail, speaks to the whole.
                    let (row, word) = match word {
                        Word::FollowUp | Word::Reopen => {
                            let (part, whole) = (row.id, acting.whole(tx, row).await?);
                            let word = if whole.id != part && whole.state.is_open() { Word::FollowUp } else { word };
                            (whole, word)
                        }
                        Word::Reply | Word::Note => (row, word),
                    };
                    let written = Written { brought: files, ..Written::new(word.kind(), &body) };
                    let message = say(acting, tx, &row, word, written, now).await?;
                    if let Some(canned) = after.canned {
                        canned::count_use(acting, tx, canned, (row.id, message), now).await?;
                    }
                    if after.closes {
                        let answered = acting.inquiry(tx, number, Action::CloseInquiry).await?;
                        end(acting, tx, &answered, Action::CloseInquiry, now).await?;
                    }
                    key.remember(tx, account, &deed, "", now).await
                })
            })
            .await
    }

    /// Ends it: the customer, the developer while it is theirs, or an operator.
    pub async fn close(&self, number: InquiryNumber) -> Result<(), Error> {
        self.end(number, Action::CloseInquiry).await
    }

    /// The customer takes it back, and with it a refund request.
    pub async fn withdraw(&self, number: InquiryNumber) -> Result<(), Error> {
        self.end(number, Action::WithdrawInquiry).await
    }

    async fn end(&self, number: InquiryNumber, action: Action) -> Result<(), Error> {
        self.0
            .desk
            .store()
            .write(self.0.clone(), move |tx, acting| {
                Box::pin(async move {
                    let row = acting.inquiry(tx, number, action).await?;
                    let now = acting.now();
                    end(acting, tx, &row, action, now).await
                })
            })
            .await
    }

    /// The customer says how content they are with the help; once it has been answered or has ended.
    pub async fn rate_help(&self, number: InquiryNumber, satisfaction: &str) -> Result<(), Error> {
        let rating = match satisfaction.trim() {
            "" => Err(Invalid::new("satisfaction", Reason::Required)),
            text => text.parse().map_err(|_: Unknown| Invalid::new("satisfaction", Reason::NotAChoice)),
        };
        self.0
            .desk
            .store()
            .write((self.0.clone(), rating), move |tx, (acting, rating)| {
                Box::pin(async move {
                    let row = acting.inquiry(tx, number, Action::RateHelp).await?;
                    let rating: Satisfaction = rating.clone()?;
                    if row.state.is_open() && row.answered_at.is_none() {
                        return Err(Illegal::NotEnded.into());
                    }
                    let now = acting.now();
                    tx.run("UPDATE inquiries SET satisfaction = $2 WHERE id = $1", args![row.id, rating]).await?;
                    acting.record(tx, now, EventKind::HelpRated, About::inquiry(row.id), Some(rating.to_string())).await
                })
            })
            .await
    }

    /// Assigns it to a member of the seller (by a developer) or to an operator; `me` is whoever asks,
    /// and an empty member takes it back.
    pub async fn assign(&self, number: InquiryNumber, member: &str) -> Result<(), Error> {
        self.0
            .desk
            .store()
            .write((self.0.clone(), member.trim().to_owned()), move |tx, (acting, member)| {
                Box::pin(assign(acting, tx, number, member))
            })
            .await
    }
}

/// Two people of one side must not answer at once without knowing of each other: whoever comes second reads first what was
/// answered since `seen`.
async fn refuse_second_answer(acting: &Acting, tx: &mut Conn, row: &InquiryRow, seen: MessageId) -> Result<(), Error> {
    let (answers,): (i64,) = tx
        .one(
            // What was read may stand in another inquiry of this customer by now, as messages move; what stands in a
            // stranger's says nothing of this one.
            "SELECT COUNT(*) FROM messages m JOIN inquiries i ON i.id = m.inquiry_id
             JOIN messages s ON s.id = $2 JOIN inquiries o ON o.id = s.inquiry_id AND o.customer_id = i.customer_id
             WHERE m.inquiry_id = $1 AND m.kind = $3 AND m.author_kind IN ('developer', 'operator')
                AND (m.author_id IS NULL OR m.author_id <> $4) AND (m.at > s.at OR (m.at = s.at AND m.id > s.id))",
            args![row.id, seen, MessageKind::Message, acting.account()?],
        )
        .await?;
    if answers > 0 { Err(Illegal::AnsweredMeanwhile.into()) } else { Ok(()) }
}

/// Ends an inquiry: closed, or withdrawn by its customer.
pub(super) async fn end(
    acting: &Acting,
    tx: &mut Conn,
    row: &InquiryRow,
    action: Action,
    now: Time,
) -> Result<(), Error> {
    let withdraws = action == Action::WithdrawInquiry;
    let (next, kind) = if withdraws {
        (row.progress().withdrawn(now)?, EventKind::InquiryWithdrawn)
    } else {
        // A developer must not end what the store has in hand.
        if acting.kind() == ActorKind::Developer && row.at_store {
            return Err(Illegal::WithTheStore.into());
        }
        (row.progress().closed(now)?, EventKind::InquiryClosed)
    };
    settle_refund(tx, row, withdraws || acting.kind() == ActorKind::Customer).await?;
    row.save(tx, &next, now).await?;
    acting.record(tx, now, kind, About::inquiry(row.id), None).await?;
    if acting.kind() != ActorKind::Customer {
        acting.tell_customer(tx, row, LetterKind::InquiryClosed, None, now).await?;
    }
    Ok(())
}

async fn say(
    acting: &Acting,
    tx: &mut Conn,
    row: &InquiryRow,
    word: Word,
    written: Written<'_>,
    now: Time,
) -> Result<MessageId, Error> {
    let (body, kind) = (written.body, written.kind);
    let rule = acting.desk.rule_of(tx, row.policy_version).await?;
    let policy = &*rule.policy;
    let before = row.progress();
    let next = match word {
        Word::FollowUp => before.clone().followed_up(policy, now)?,
        Word::Reopen => {
            if let Some(why) = acting.why_not_reopened(tx, row.id).await? {
                return Err(why.into());
            }
            before.clone().reopened(policy, now)?
        }
        Word::Reply if acting.kind() == ActorKind::Developer => before.clone().answered_by_developer(now)?,
        Word::Reply => before.clone().answered_by_store()?,
        Word::Note => before.clone(),
    };
    let message = acting.write_message(tx, row.id, written, now).await?;
    let fact = if kind == MessageKind::Note { EventKind::NoteAdded } else { EventKind::MessageSent };
    acting.record(tx, now, fact, About::inquiry(row.id), None).await?;
    if matches!(word, Word::Note) {
        acting.call(tx, row, body, now).await?;
        return Ok(message);
    }
    if matches!(word, Word::Reopen) {
        acting.record(tx, now, EventKind::InquiryReopened, About::inquiry(row.id), None).await?;
        reopen_refund(tx, row, &next).await?;
    }
    row.save(tx, &next, now).await?;
    if acting.kind() == ActorKind::Customer {
        tx.run("UPDATE inquiries SET preview = $2 WHERE id = $1", args![row.id, word::preview(body)]).await?;
        let letter = if matches!(word, Word::Reopen) { LetterKind::InquiryReopened } else { LetterKind::CustomerWrote };
        acting.tell_staff(tx, row, &next, letter, message, now).await?;
    } else if acting.kind() == ActorKind::Developer && row.channel == Channel::DeveloperHelp {
        acting.tell_staff(tx, row, &next, LetterKind::CustomerWrote, message, now).await?;
    } else {
        let letter =
            if acting.kind() == ActorKind::Developer { LetterKind::DeveloperReplied } else { LetterKind::StoreReplied };
        acting.tell_customer(tx, row, letter, Some(message), now).await?;
    }
    Ok(message)
}

impl Acting {
    /// The same deed by mail, in the commit that places it.
    pub(crate) async fn say_by_mail(
        &self,
        tx: &mut Conn,
        row: &InquiryRow,
        word: Word,
        mailed: Mailed<'_>,
        now: Time,
    ) -> Result<MessageId, Error> {
        self.may(word.action(), row.subject())?;
        let said = text::parse_text("body", mailed.said, MAIL_MESSAGE_MAX)?;
        say(self, tx, row, word, Written::by_mail(Mailed { said: &said, ..mailed }), now).await
    }

    /// Leaves a mail to the inquiry's customer, if an account is known.
    pub(crate) async fn tell_customer(
        &self,
        tx: &mut Conn,
        row: &InquiryRow,
        letter: LetterKind,
        message: Option<MessageId>,
        now: Time,
    ) -> Result<(), Error> {
        let Some(customer) = row.customer_id else { return Ok(()) };
        let mut post = Post::about(letter, To::Account(customer), row.id);
        post.message = message;
        self.leave(tx, now, &Errand::Mail(post)).await
    }

    /// Leaves a mail to whoever has the case: the seller's contact address, or the customer center.
    async fn tell_staff(
        &self,
        tx: &mut Conn,
        row: &InquiryRow,
        next: &Progress,
        letter: LetterKind,
        message: MessageId,
        now: Time,
    ) -> Result<(), Error> {
        let to = match row.seller_id {
            Some(seller) if next.state == InquiryState::AwaitingDeveloper => To::Seller(seller),
            _ => To::Center,
        };
        if let To::Seller(seller) = to {
            self.push_of_inquiry(tx, now, News::CustomerWrote, row.id, (seller, row.assignee_id)).await?;
        }
        self.leave(tx, now, &Errand::Mail(Post::about(letter, to, row.id).with_message(message))).await
    }
}

pub(super) async fn assign(acting: &Acting, tx: &mut Conn, number: InquiryNumber, member: &str) -> Result<(), Error> {
    let row = acting.inquiry(tx, number, Action::AssignInquiry).await?;
    let colleague: Option<AccountId> = if member.is_empty() {
        None
    } else {
        let id: AccountId = match member {
            "me" => acting.account()?,
            id => id.parse().map_err(|_: Unknown| Invalid::new("member", Reason::NotAChoice))?,
        };
        let found: Option<(AccountId,)> = match acting.actor {
            // Nothing is left to somebody who cannot answer.
            Actor::Developer { seller, .. } => {
                tx.first(
                    "SELECT id FROM accounts
                     WHERE id = $1 AND seller_id = $2 AND state = 'active' AND member_role <> 'reader'",
                    args![id, seller],
                )
                .await?
            }
            _ => {
                tx.first("SELECT id FROM accounts WHERE id = $1 AND role = 'operator' AND state = 'active'", args![id])
                    .await?
            }
        };
        Some(found.ok_or_else(|| Invalid::new("member", Reason::NotAChoice))?.0)
    };
    let now = acting.now();
    match acting.kind() {
        ActorKind::Developer => {
            tx.run("UPDATE inquiries SET assignee_id = $2, dealt_seller = TRUE WHERE id = $1", args![row.id, colleague])
                .await?
        }
        _ => {
            tx.run("UPDATE inquiries SET operator_id = $2, dealt_store = TRUE WHERE id = $1", args![row.id, colleague])
                .await?
        }
    };
    let about = About { account: colleague, ..About::inquiry(row.id) };
    acting.record(tx, now, EventKind::InquiryAssigned, about, None).await
}
