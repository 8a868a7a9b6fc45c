//! One mail: composed when it leaves, signed, handed to the transport, and kept as its reader sees it.

use model::account::ActorKind;
use model::mail::answers_by_mail;
use model::notify::{Timing, Topic, next_digest};
use model::{AccountId, Actor, DeliveryId, InquiryId, Language, MailId, ReviewId};

use super::relay::{End, Relay, zone_for_good};
use super::{Post, To};
use crate::Error;
use crate::accounts::wanted;
use crate::mail::{self, Delivery, Rendered, Shop};
use crate::store::args;

/// What is said of a mail that was not tried.
const AWAY: &str = "the mail server is away; it is tried now and then";

/// A mail's envelope, as it is kept.
struct Kept {
    id: MailId,
    inquiry: Option<InquiryId>,
    review: Option<ReviewId>,
    /// Of whom the delivery ledger tells; none for what stays within a side.
    side: Option<ActorKind>,
    from: String,
    to: String,
    language: Language,
}

impl Relay {
    pub(super) async fn mail(&self, id: DeliveryId, post: Post) -> Result<End, Error> {
        let acting = self.desk.act_as(Actor::System);
        if let Some(then) = self.way.shut_until(self.desk.now()) {
            return Ok(End::NotYet(AWAY.to_owned(), then));
        }
        // What the mail was about may be gone or settled by now; then there is nothing to tell.
        let Some(envelope) = acting.compose(&post).await? else { return Ok(End::Done) };
        let locale = locale::Locale::new(envelope.language, zone_for_good(&self.desk));
        // Mails of no inquiry tell of the rules that hold now.
        let shop = Shop { deadline: self.desk.policy().length, ..(*self.shop).clone() };
        let rendered = mail::render(&envelope.letter, locale, &shop);
        if let Some((account, topic)) = envelope.choice
            && self.held_back(id, account, topic, &rendered.subject, envelope.letter.page()).await?
        {
            return Ok(End::Done);
        }
        let thread = post.inquiry.zip(envelope.letter.inquiry.as_ref().map(|inquiry| inquiry.number));
        let side = envelope.letter.recipient.side();
        let from = match thread {
            Some((inquiry, number))
                if self.shop.takes_replies && answers_by_mail(side) && post.letter.is_between_sides() =>
            {
                mail::reply_address(number, &acting.reply_token(inquiry, side).await?, &self.shop)
            }
            _ => mail::no_reply_address(&self.shop),
        };
        let stop = envelope.letter.unsubscribe.as_ref();
        let stop = stop.map(|path| format!("{}{path}", self.shop.base_url.trim_end_matches('/')));
        let delivery = Delivery {
            id,
            thread,
            from: &from,
            to: &envelope.address,
            unsubscribe: stop.as_deref(),
            at: self.desk.now(),
        };
        let mut message = match mail::message(&delivery, &rendered, &self.shop) {
            Ok(message) => message,
            Err(error) => return Ok(End::Never(error.to_string())),
        };
        if let Some(signer) = &self.signer
            && let Err(error) = signer.sign(&mut message)
        {
            return Ok(End::Again(error));
        }
        if let Err(then) = self.way.take(&self.desk, &envelope.address, post.letter.is_of_the_moment()).await? {
            return Ok(End::Queued(then));
        }
        if let Err(then) = self.way.ask(self.desk.now()) {
            return Ok(End::NotYet(AWAY.to_owned(), then));
        }
        let kept = Kept {
            id: MailId::new(id.uuid()),
            inquiry: post.inquiry,
            review: post.review,
            side: post.letter.is_between_sides().then_some(side),
            from,
            to: envelope.address,
            language: envelope.language,
        };
        let sent = self.transport.send(&message, &id.to_string()).await;
        self.way.ended(sent.as_ref().is_err_and(|failed| failed.of_server), self.desk.now());
        let (state, error, end) = match sent {
            Ok(mail::Sent::Accepted(_)) => ("sent", None, End::Done),
            Ok(mail::Sent::Filed(_)) => ("filed", None, End::Done),
            Err(failed) if failed.retry => ("waiting", Some(failed.text.clone()), End::Again(failed.text)),
            Err(failed) => ("failed", Some(failed.text.clone()), End::Never(failed.text)),
        };
        if let To::Farewell(account) = post.to {
            return self.forget_farewell(account, end).await;
        }
        // Operators read what was written, and cannot act in its reader's name by a link in it.
        let words = match envelope.letter.key_link() {
            Some((link, plain)) => rendered.leading_to(link, &plain),
            None => rendered,
        };
        self.keep(kept, words, state, error).await?;
        Ok(end)
    }

    /// Whether its reader wants such mails not at all, or once a day: then a line for the daily mail is kept.
    async fn held_back(
        &self,
        id: DeliveryId,
        account: AccountId,
        topic: Topic,
        subject: &str,
        path: String,
    ) -> Result<bool, Error> {
        let mut conn = self.desk.store().read().await?;
        let (timing, hour, zone) = wanted(&mut conn, account, topic).await?;
        drop(conn);
        let now = self.desk.now();
        if timing == Timing::Daily {
            let due = next_digest(now, hour, &self.desk.zone_of(zone.as_deref()));
            let line = args![id, account, subject, path, now, due];
            self.desk
                .store()
                .write(line, move |tx, line| {
                    Box::pin(tx.run(
                        "INSERT INTO digest_lines (id, account_id, subject, path, at, due_at)
                         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
                        line.clone(),
                    ))
                })
                .await?;
        }
        Ok(timing != Timing::AtOnce)
    }

    /// The last mail to somebody erased is kept nowhere, and neither is where it went.
    async fn forget_farewell(&self, account: AccountId, end: End) -> Result<End, Error> {
        let over = matches!(end, End::Done | End::Never(_));
        if over {
            let forgotten = self.desk.store().write((), move |tx, ()| {
                Box::pin(async move {
                    tx.overwriting(true).await?;
                    tx.run("DELETE FROM farewells WHERE id = $1", args![account]).await?;
                    tx.overwriting(false).await
                })
            });
            forgotten.await?;
        }
        // What a mail server answers may name the address.
        Ok(match end {
            End::Again(_) => End::Again("the last mail to somebody erased was not taken".to_owned()),
            End::Never(_) => End::Never("the last mail to somebody erased was refused".to_owned()),
            end => end,
        })
    }

    /// Keeps the mail as its reader sees it, for operators. An errand that was taken back meanwhile leaves nothing.
    async fn keep(
        &self,
        kept: Kept,
        rendered: Rendered,
        state: &'static str,
        error: Option<String>,
    ) -> Result<(), Error> {
        self.desk
            .store()
            .write((self.desk.clone(), kept, rendered, error), move |tx, (desk, kept, rendered, error)| {
                let now = desk.now();
                Box::pin(async move {
                    tx.run(
                        "INSERT INTO mails (id, inquiry_id, sender, recipient, language, subject, body_text, body_html, state, at, error, side, review_id)
                         SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13
                         WHERE EXISTS (SELECT 1 FROM outbox o WHERE o.id = $1)
                         ON CONFLICT (id) DO UPDATE SET state = excluded.state, at = excluded.at, error = excluded.error",
                        args![
                            kept.id,
                            kept.inquiry,
                            &kept.from,
                            &kept.to,
                            kept.language,
                            &rendered.subject,
                            &rendered.text,
                            &rendered.html,
                            state,
                            now,
                            error.as_deref(),
                            kept.side,
                            kept.review,
                        ],
                    )
                    .await
                    .map(|_| ())
                })
            })
            .await
    }
}
