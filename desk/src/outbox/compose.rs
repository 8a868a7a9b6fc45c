//! From ids to a letter: everything a mail tells is read at the moment it is written.

use model::account::{ActorKind, Role, masked_name};
use model::consent::{Answer, destroyed_at};
use model::inquiry::{Channel, MessageKind};
use model::moderation::{TextKind, TextState};
use model::notify::Topic;
use model::rating::Stars;
use model::refund::{ARRIVES_WITHIN, RefundState};
use model::time::Time;
use model::{AccountId, Bilingual, DigestId, InquiryId, InvitationId, Language, MemberRole, MessageId, ReviewId};

use super::{Post, To};
use crate::Error;
use crate::accounts::Stop;
use crate::acting::Acting;
use crate::files;
use crate::inquiries::{HEAD, HeadRow, Series};
use crate::inquiries::{claimed, purchase_facts};
use crate::mail::{AboutInquiry, AboutReview, Letter, LetterKind, Recipient, Route};
use crate::members::join_path;
use crate::moderation;
use crate::store::{Conn, Select, args};

/// A letter, and where it goes.
pub(super) struct Envelope {
    pub letter: Letter,
    pub address: String,
    pub language: Language,
    /// What its reader can choose about it, and for whom.
    pub choice: Option<(AccountId, Topic)>,
}

impl Acting {
    /// Writes the letter, or nothing when there is nobody left to tell.
    pub(super) async fn compose(&self, post: &Post) -> Result<Option<Envelope>, Error> {
        let mut conn = self.desk.store().read().await?;
        let Some((address, language, recipient)) = self.addressee(&mut conn, post.to).await? else { return Ok(None) };
        let mut letter = Letter::new(post.letter, recipient, self.now());
        match (post.inquiry, post.review, post.digest) {
            (Some(inquiry), ..) => self.about_inquiry(&mut conn, &mut letter, inquiry, post.message).await?,
            (None, Some(review), _) => about_review(&mut conn, &mut letter, review).await?,
            (None, None, Some(digest)) => about_digest(&mut conn, &mut letter, digest).await?,
            (None, None, None) => match post.to {
                To::Invitation(id) => self.about_invitation(&mut conn, &mut letter, id).await?,
                To::Farewell(id) => {
                    let (until,): (Option<Time>,) =
                        conn.found("SELECT kept_until FROM farewells WHERE id = $1", args![id]).await?;
                    letter.destroyed_at = until;
                }
                to => self.about_account(&mut conn, &mut letter, to).await?,
            },
        }
        // A reply that was taken back before its mail was written is no news.
        if letter.kind == LetterKind::ReviewReplied && letter.body.is_none() {
            return Ok(None);
        }
        // Nor is what became of a text, when something else became of it since.
        if letter.kind.is_moderation() && letter.asked.is_none() {
            return Ok(None);
        }
        // Nor is a deadline that was kept, moved or missed before its reminder was written.
        if letter.kind == LetterKind::Reminder && letter.due_at.is_none_or(|due| due <= letter.at) {
            return Ok(None);
        }
        let account = if let To::Account(account) = post.to { Some(account) } else { None };
        let choice = account.zip(letter.kind.topic(recipient));
        if let Some(account) = account.filter(|_| choice.is_some() || letter.kind == LetterKind::Digest) {
            let stop = Stop { account, topic: choice.map(|(_, topic)| topic) };
            letter.unsubscribe = Some(stop.path(&self.desk));
        }
        Ok(Some(Envelope { letter, address, language, choice }))
    }

    async fn addressee(&self, conn: &mut Conn, to: To) -> Result<Option<(String, Language, Recipient)>, Error> {
        Ok(match to {
            To::Account(id) => conn
                .first::<(String, Language, Role)>(
                    "SELECT email, language, role FROM accounts WHERE id = $1 AND state = 'active'",
                    args![id],
                )
                .await?
                .map(|(email, language, role)| (email, language, reader(role))),
            To::Seller(id) => conn
                .first::<(String, Language)>("SELECT contact_email, language FROM sellers WHERE id = $1", args![id])
                .await?
                .map(|(email, language)| (email, language, Recipient::Developer)),
            To::Invitation(id) => conn
                .first::<(String, Language)>(
                    "SELECT email, language FROM invitations WHERE id = $1 AND ended_at IS NULL AND expires_at > $2",
                    args![id, self.now()],
                )
                .await?
                .map(|(email, language)| (email, language, Recipient::Developer)),
            To::Farewell(id) => conn
                .first::<(String, Language)>("SELECT email, language FROM farewells WHERE id = $1", args![id])
                .await?
                .map(|(email, language)| (email, language, Recipient::Customer)),
            To::Center => Some((self.desk.center_email().to_owned(), Language::Ko, Recipient::Operator)),
        })
    }

    async fn about_account(&self, conn: &mut Conn, letter: &mut Letter, to: To) -> Result<(), Error> {
        let To::Account(id) = to else { return Ok(()) };
        let (ko, en, number): (String, String, Option<String>) =
            conn.found("SELECT name_ko, name_en, customer_number FROM accounts WHERE id = $1", args![id]).await?;
        letter.customer = Some(Bilingual { ko, en });
        letter.customer_number = number;
        if letter.kind == LetterKind::SignInLink {
            letter.sign_in = Some(self.desk.sign_in_path(id));
        }
        Ok(())
    }

    async fn about_invitation(&self, conn: &mut Conn, letter: &mut Letter, id: InvitationId) -> Result<(), Error> {
        let (role, until, seller_ko, seller_en, ko, en): (MemberRole, Time, String, String, String, String) = conn
            .found(
                "SELECT i.role, i.expires_at, s.name_ko, s.name_en, a.name_ko, a.name_en
                 FROM invitations i JOIN sellers s ON s.id = i.seller_id JOIN accounts a ON a.id = i.invited_by
                 WHERE i.id = $1",
                args![id],
            )
            .await?;
        letter.seller = Some(Bilingual { ko: seller_ko, en: seller_en });
        letter.author = Some(Bilingual { ko, en });
        letter.role = Some(role);
        letter.due_at = Some(until);
        letter.join = Some(join_path(&self.desk, id));
        Ok(())
    }

    async fn about_inquiry(
        &self,
        conn: &mut Conn,
        letter: &mut Letter,
        id: InquiryId,
        message: Option<MessageId>,
    ) -> Result<(), Error> {
        let rows: Vec<HeadRow> = conn.select(Select::new(HEAD).filter("i.id = ?", args![id])).await?;
        let row = rows.into_iter().next().ok_or(Error::NotFound)?;
        let facts: (Option<model::PurchaseId>, Option<Answer>, Option<String>, i64, Option<i64>) = conn
            .found(
                "SELECT i.purchase_id, i.consent_said, c.customer_number, i.link_series, c.link_series FROM inquiries i
                 LEFT JOIN accounts c ON c.id = i.customer_id WHERE i.id = $1",
                args![id],
            )
            .await?;
        letter.inquiry = Some(AboutInquiry {
            number: row.number(),
            channel: row.channel,
            kind: row.kind,
            subject: row.subject.clone(),
        });
        if letter.recipient == Recipient::Customer
            && let Some(account_series) = facts.4
        {
            letter.thread = Some(self.desk.thread_path(id, row.number(), Series::new(facts.3, account_series)));
        }
        letter.app = row.app().map(|app| app.title);
        letter.seller = row.app().map(|app| app.seller);
        letter.customer = row.customer();
        letter.customer_number = facts.2.or_else(|| row.claimed_customer_number.clone());
        letter.purchase = purchase_facts(conn, facts.0).await?;
        letter.claimed = claimed(conn, id).await?;
        letter.consent_said = facts.1;
        if letter.kind == LetterKind::ConsentAsked {
            let asked: Option<(i64,)> =
                conn.first("SELECT wording_version FROM consents WHERE inquiry_id = $1", args![id]).await?;
            letter.wording = Some(match asked {
                Some((version,)) => self.desk.wording_of(conn, version).await?,
                None => self.desk.wording(conn).await?,
            });
        }
        letter.waiting_since = row.waiting_since;
        // An escalated case has no running deadline; the letter tells the one that passed.
        letter.due_at = row.due_at.or(row.escalated_at);
        if !row.state.is_open() {
            letter.closed_by = closer(conn, id).await?;
        }
        let (asked, asked_at) = newest_of_customer(conn, id).await?.unzip();
        letter.asked = asked;
        letter.asked_at = asked_at;
        self.words(conn, letter, message).await?;
        if letter.kind == LetterKind::ApprovalSentBack {
            letter.body = why_sent_back(conn, id).await?;
        }
        self.outcome(conn, letter, &row).await
    }

    /// The message that the mail carries, and who wrote it.
    async fn words(&self, conn: &mut Conn, letter: &mut Letter, message: Option<MessageId>) -> Result<(), Error> {
        let Some(message) = message else { return Ok(()) };
        let (body, at, author, ko, en): (String, Time, ActorKind, Option<String>, Option<String>) = conn
            .found(
                "SELECT m.body, m.at, m.author_kind, a.name_ko, a.name_en
                 FROM messages m LEFT JOIN accounts a ON a.id = m.author_id WHERE m.id = $1",
                args![message],
            )
            .await?;
        letter.at = at;
        letter.body = Some(body);
        let mut files = files::of_messages(conn, "m.id = $1", args![message]).await?;
        let files = files.remove(&message).unwrap_or_default();
        letter.files = files.into_iter().map(|file| file.in_mail(&self.desk)).collect();
        if author != ActorKind::Operator {
            letter.author = ko.zip(en).map(|(ko, en)| Bilingual { ko, en });
        }
        // Words that the mail carries are not quoted in it as well.
        if author == ActorKind::Customer {
            letter.asked = None;
            letter.asked_at = None;
        }
        Ok(())
    }

    async fn outcome(&self, conn: &mut Conn, letter: &mut Letter, row: &HeadRow) -> Result<(), Error> {
        let head = row.head();
        let Some(refund) = &head.refund else { return Ok(()) };
        if letter.kind == LetterKind::RefundDeclined {
            letter.body = refund.message.clone();
            letter.last_word = self.why_not_reopened(conn, row.id).await?.is_some();
        }
        if refund.state != RefundState::Cancelled {
            return Ok(());
        }
        letter.refunded = refund.amount;
        letter.at = refund.cancelled_at.unwrap_or(letter.at);
        letter.expected_by = refund.cancelled_at.map(|at| at + ARRIVES_WITHIN);
        let (agreed,): (i64,) = conn
            .one("SELECT COUNT(*) FROM events WHERE inquiry_id = $1 AND kind = 'refund_agreed'", args![row.id])
            .await?;
        let (elsewhere,): (i64,) = conn
            .one("SELECT COUNT(*) FROM events WHERE inquiry_id = $1 AND kind = 'cancelled_elsewhere'", args![row.id])
            .await?;
        letter.route = Some(match row.channel {
            _ if elsewhere > 0 => Route::PaymentSide,
            Channel::DeveloperHelp => Route::HandedOver,
            Channel::CustomerCenter => Route::Asked,
            Channel::ContactSeller if agreed > 0 => Route::Agreed,
            Channel::ContactSeller if row.escalated_at.is_some() && row.answered_at.is_none() => Route::Silent,
            Channel::ContactSeller => Route::Asked,
        });
        let (looks,): (i64,) = conn.one("SELECT COUNT(*) FROM looks WHERE inquiry_id = $1", args![row.id]).await?;
        letter.destroyed_at = head.closed_at.filter(|_| looks > 0).map(destroyed_at);
        Ok(())
    }
}

fn reader(role: Role) -> Recipient {
    match role {
        Role::Customer => Recipient::Customer,
        Role::Developer => Recipient::Developer,
        Role::Operator => Recipient::Operator,
    }
}

/// Who ended it last.
async fn closer(conn: &mut Conn, inquiry: InquiryId) -> Result<Option<ActorKind>, Error> {
    let found: Option<(ActorKind,)> = conn
        .first(
            "SELECT actor_kind FROM events WHERE inquiry_id = $1 AND kind IN ('inquiry_closed', 'inquiry_withdrawn')
             ORDER BY at DESC, id DESC LIMIT 1",
            args![inquiry],
        )
        .await?;
    Ok(found.map(|(kind,)| kind))
}

async fn why_sent_back(conn: &mut Conn, inquiry: InquiryId) -> Result<Option<String>, Error> {
    let found: Option<(Option<String>,)> = conn
        .first(
            "SELECT detail FROM events WHERE inquiry_id = $1 AND kind = 'approval_sent_back' ORDER BY at DESC, id DESC LIMIT 1",
            args![inquiry],
        )
        .await?;
    Ok(found.and_then(|(why,)| why))
}

async fn newest_of_customer(conn: &mut Conn, inquiry: InquiryId) -> Result<Option<(String, Time)>, Error> {
    conn.first(
        "SELECT body, at FROM messages WHERE inquiry_id = $1 AND author_kind = 'customer' AND kind = $2 ORDER BY at DESC, id DESC LIMIT 1",
        args![inquiry, MessageKind::Message],
    )
    .await
}

/// Lines of one daily mail; what is more is counted.
const LINES: i64 = 100;

async fn about_digest(conn: &mut Conn, letter: &mut Letter, digest: DigestId) -> Result<(), Error> {
    letter.lines = conn
        .all(
            "SELECT subject, path FROM digest_lines WHERE digest_id = $1 ORDER BY at, id LIMIT $2",
            args![digest, LINES],
        )
        .await?;
    let (all,): (i64,) = conn.one("SELECT COUNT(*) FROM digest_lines WHERE digest_id = $1", args![digest]).await?;
    letter.more = usize::try_from(all).unwrap_or_default().saturating_sub(letter.lines.len());
    Ok(())
}

async fn about_review(conn: &mut Conn, letter: &mut Letter, id: ReviewId) -> Result<(), Error> {
    #[derive(sqlx::FromRow)]
    struct Row {
        package: String,
        title_ko: String,
        title_en: String,
        seller_ko: String,
        seller_en: String,
        name_ko: String,
        name_en: String,
        stars: i64,
        first_stars: i64,
        body: String,
        changed_at: Time,
        reply: Option<String>,
        hidden_reply: Option<String>,
    }
    let row: Row = conn
        .found(
            "SELECT a.package, a.title_ko, a.title_en, s.name_ko AS seller_ko, s.name_en AS seller_en, c.name_ko, c.name_en,
                    r.stars, r.first_stars, r.body, r.changed_at, p.body AS reply, h.body AS hidden_reply
             FROM reviews r JOIN apps a ON a.id = r.app_id JOIN sellers s ON s.id = r.seller_id
             JOIN accounts c ON c.id = r.customer_id
             LEFT JOIN replies p ON p.review_id = r.id AND p.state = 'published'
             LEFT JOIN replies h ON h.review_id = r.id AND h.state = 'hidden' WHERE r.id = $1",
            args![id],
        )
        .await?;
    let stars = |stars| Stars::new(stars).ok_or_else(|| Error::internal("a review has no stars"));
    letter.review = Some(AboutReview {
        package: row.package,
        author: masked_name(&row.name_ko),
        stars: stars(row.stars)?,
        stars_before: if row.stars == row.first_stars { None } else { Some(stars(row.first_stars)?) },
    });
    letter.app = Some(Bilingual::new(row.title_ko, row.title_en));
    letter.seller = Some(Bilingual::new(row.seller_ko, row.seller_en));
    if letter.kind.is_moderation() {
        letter.customer = Some(Bilingual::new(row.name_ko, row.name_en));
        let (kind, text) = match letter.recipient {
            Recipient::Developer => (TextKind::Reply, row.reply.or(row.hidden_reply)),
            _ => (TextKind::Review, Some(row.body)),
        };
        return about_moderation(conn, letter, id, kind, text).await;
    }
    if letter.kind == LetterKind::ReviewReplied {
        letter.customer = Some(Bilingual::new(row.name_ko, row.name_en));
        letter.body = row.reply;
        letter.asked = Some(row.body);
        letter.asked_at = Some(row.changed_at);
    } else {
        letter.body = Some(row.body);
    }
    Ok(())
}

/// Why a text was taken down, or what came of the appeal. Without its own words the letter is no news any more.
async fn about_moderation(
    conn: &mut Conn,
    letter: &mut Letter,
    review: ReviewId,
    kind: TextKind,
    text: Option<String>,
) -> Result<(), Error> {
    let Some((state, reason, note, answer)) = moderation::told(conn, review, kind).await? else { return Ok(()) };
    let (still_so, body) = match letter.kind {
        LetterKind::TakenDown => (matches!(state, TextState::Hidden | TextState::Removed), note),
        LetterKind::PutBack => (state == TextState::Published, answer),
        _ => (state == TextState::Upheld, answer),
    };
    letter.reason = reason.filter(|_| letter.kind != LetterKind::PutBack);
    letter.body = body;
    letter.asked = text.filter(|_| still_so);
    Ok(())
}
