//! Consent, and the look at payment identifiers that it opens.

use model::access::{Action, Subject};
use model::consent::{Answer, ConsentChannel, ConsentState};
use model::event::EventKind;
use model::inquiry::{Illegal, InquiryNumber};
use model::invalid::{Checks, Unknown};
use model::purchase::IdentifierKind;
use model::text;
use model::time::{SECOND, Time};
use model::view::{MyConsents, RevealReason, Revealed};
use model::{AccountId, ConsentId, InquiryId, Invalid, LookId, PurchaseId, Reason};

use crate::Error;
use crate::acting::Acting;
use crate::inquiries::{InquiryRow, receipts, summary};
use crate::mail::LetterKind;
use crate::outbox::{Errand, Post, To};
use crate::record::{About, new_salt};
use crate::store::{Conn, args};

/// Consent and identifiers.
pub struct Consents(pub(crate) Acting);

impl Consents {
    /// All of the customer's receipts, with every look.
    pub async fn mine(&self) -> Result<MyConsents, Error> {
        let customer = self.0.account()?;
        self.0.may(Action::ReadOwnConsents, Subject::of_customer(customer))?;
        let mut conn = self.0.desk.store().read().await?;
        Ok(MyConsents {
            summary: summary(&mut conn, customer).await?,
            consents: receipts(&mut conn, "c.customer_id = $1", args![customer]).await?,
        })
    }

    /// An operator asks the customer, by mail and on their page.
    pub async fn ask(&self, number: InquiryNumber) -> Result<(), Error> {
        self.0.desk.store().write(self.0.clone(), move |tx, acting| Box::pin(ask(acting, tx, number))).await
    }

    /// The customer answers O or X, or changes the answer; X after O takes the consent back.
    pub async fn answer(&self, number: InquiryNumber, answer: &str, channel: &str) -> Result<(), Error> {
        let answer: Result<Answer, Invalid> = match answer.trim().to_uppercase().as_str() {
            "" => Err(Invalid::new("answer", Reason::Required)),
            text => text.parse().map_err(|_: Unknown| Invalid::new("answer", Reason::NotAChoice)),
        };
        let channel = channel.parse().unwrap_or(ConsentChannel::MyPage);
        self.0
            .desk
            .store()
            .write((self.0.clone(), answer), move |tx, (acting, answer)| {
                Box::pin(async move {
                    let row = acting.inquiry(tx, number, Action::AnswerConsent).await?;
                    keep_answer(acting, tx, &row, answer.clone()?, channel).await
                })
            })
            .await
    }

    /// An operator says why they look. The look is recorded before anything is shown; its id opens it, for them, for
    /// as long as the rules say.
    pub async fn reveal(&self, number: InquiryNumber, reason: &str, detail: &str) -> Result<LookId, Error> {
        self.0.may(Action::RevealIdentifier, Subject::PLACE)?;
        let mut checks = Checks::default();
        let reason = checks.field(match reason.trim() {
            "" => Err(Invalid::new("reason", Reason::Required)),
            text => text.parse().map_err(|_: Unknown| Invalid::new("reason", Reason::NotAChoice)),
        });
        let detail = checks.field(text::parse_optional_line("detail", detail));
        checks.done()?;
        let (Some(reason), Some(detail)) = (reason, detail) else { return Err(Error::BadRequest) };
        self.0
            .desk
            .store()
            .write((self.0.clone(), detail), move |tx, (acting, detail)| {
                Box::pin(record_look(acting, tx, number, reason, detail.clone()))
            })
            .await
    }

    /// What a look shows: to the operator who took it, while it is open and the consent still stands.
    pub async fn look(&self, number: InquiryNumber, look: LookId) -> Result<Revealed, Error> {
        self.0.may(Action::RevealIdentifier, Subject::PLACE)?;
        let mut conn = self.0.desk.store().read().await?;
        let (inquiry, purchase, at): (InquiryId, Option<PurchaseId>, Time) = conn
            .found(
                "SELECT i.id, i.purchase_id, l.at FROM looks l JOIN inquiries i ON i.id = l.inquiry_id
                 JOIN consents c ON c.id = l.consent_id
                 WHERE l.id = $1 AND l.operator_id = $2 AND c.state = $3",
                args![look, self.0.account()?, ConsentState::Given],
            )
            .await?;
        let row = InquiryRow::load(&mut conn, number).await?;
        let rule = self.0.desk.rule_of(&mut conn, row.policy_version).await?;
        let left = rule.rules.shown_seconds * SECOND - self.0.now().since(at);
        let purchase = purchase.filter(|_| row.id == inquiry && left > 0).ok_or(Error::NotFound)?;
        let mut identifiers = Vec::new();
        for (kind, sealed) in identifier_kinds(&mut conn, purchase).await? {
            identifiers.push((kind, self.0.desk.vault().open(purchase, kind, &sealed)?));
        }
        Ok(Revealed { inquiry: number, identifiers, shown_for: left })
    }
}

/// The sealed identifiers of a purchase.
pub(crate) async fn identifier_kinds(
    conn: &mut Conn,
    purchase: PurchaseId,
) -> Result<Vec<(IdentifierKind, String)>, Error> {
    conn.all("SELECT kind, sealed FROM payment_identifiers WHERE purchase_id = $1 ORDER BY kind DESC", args![purchase])
        .await
}

/// Whether the time is over after which the customer was told that nobody can look any more.
pub(crate) fn is_past_retention(closed_at: Option<Time>, now: Time) -> bool {
    closed_at.is_some_and(|closed| model::consent::destroyed_at(closed) <= now)
}

#[derive(sqlx::FromRow)]
struct ConsentRow {
    id: ConsentId,
    state: ConsentState,
    asked_times: i64,
}

async fn consent_of(tx: &mut Conn, inquiry: InquiryId) -> Result<Option<ConsentRow>, Error> {
    tx.first("SELECT id, state, asked_times FROM consents WHERE inquiry_id = $1", args![inquiry]).await
}

async fn ask(acting: &Acting, tx: &mut Conn, number: InquiryNumber) -> Result<(), Error> {
    let row = acting.inquiry(tx, number, Action::AskConsent).await?;
    let customer = row.customer_id.ok_or(Illegal::NoPurchase)?;
    if row.purchase_id.is_none() {
        return Err(Illegal::NoPurchase.into());
    }
    if !row.state.is_open() {
        return Err(Illegal::Ended.into());
    }
    let now = acting.now();
    let wording = acting.desk.wording(tx).await?.version;
    let before = consent_of(tx, row.id).await?;
    let times = before.as_ref().map_or(0, |consent| consent.asked_times);
    if !ConsentState::can_be_asked(before.as_ref().map(|consent| consent.state), times) {
        return Err(Illegal::ConsentAskedBefore.into());
    }
    match before {
        Some(consent) => {
            tx.run(
                "UPDATE consents SET state = $2, asked_at = $3, asked_by = $4, asked_times = asked_times + 1, wording_version = $5
                 WHERE id = $1",
                args![consent.id, ConsentState::Asked, now, acting.actor.account(), wording],
            )
            .await?
        }
        None => {
            tx.run(
                "INSERT INTO consents (id, inquiry_id, customer_id, state, wording_version, asked_at, asked_by, asked_times)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, 1)",
                args![
                    ConsentId::new(acting.desk.id(now)),
                    row.id,
                    customer,
                    ConsentState::Asked,
                    wording,
                    now,
                    acting.actor.account(),
                ],
            )
            .await?
        }
    };
    acting.record(tx, now, EventKind::ConsentAsked, About::inquiry(row.id), None).await?;
    acting.leave(tx, now, &Errand::Mail(Post::about(LetterKind::ConsentAsked, To::Account(customer), row.id))).await
}

async fn keep_answer(
    acting: &Acting,
    tx: &mut Conn,
    row: &InquiryRow,
    answer: Answer,
    channel: ConsentChannel,
) -> Result<(), Error> {
    let now = acting.now();
    let consent = consent_of(tx, row.id).await?.ok_or(Error::NotFound)?;
    let next = consent.state.after(answer);
    if next == consent.state {
        return Ok(());
    }
    let withdrawn: Option<Time> = (next == ConsentState::Withdrawn).then_some(now);
    tx.run(
        "UPDATE consents SET state = $2, channel = $3, withdrawn_at = $4,
                answered_at = CASE WHEN $5 = 1 THEN answered_at ELSE $6 END
         WHERE id = $1",
        args![consent.id, next, channel, withdrawn, i64::from(withdrawn.is_some()), now],
    )
    .await?;
    let kind = match next {
        ConsentState::Given => EventKind::ConsentGiven,
        ConsentState::Withdrawn => EventKind::ConsentWithdrawn,
        _ => EventKind::ConsentRefused,
    };
    acting.record(tx, now, kind, About::inquiry(row.id), None).await
}

async fn record_look(
    acting: &Acting,
    tx: &mut Conn,
    number: InquiryNumber,
    reason: RevealReason,
    detail: Option<String>,
) -> Result<LookId, Error> {
    let row = acting.inquiry(tx, number, Action::RevealIdentifier).await?;
    if row.purchase_id.is_none() {
        return Err(Illegal::NoPurchase.into());
    }
    if is_past_retention(row.closed_at, acting.now()) {
        return Err(Illegal::Ended.into());
    }
    let consent = consent_of(tx, row.id).await?.filter(|consent| consent.state.opens_identifiers());
    let consent = consent.ok_or(Illegal::ConsentNeeded)?;
    let (now, operator): (Time, AccountId) = (acting.now(), acting.account()?);
    let id = LookId::new(acting.desk.id(now));
    let salt = detail.is_some().then(|| new_salt(&acting.desk));
    tx.run(
        "INSERT INTO looks (id, consent_id, inquiry_id, operator_id, reason, detail, at, salt)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![id, consent.id, row.id, operator, reason, detail, now, salt],
    )
    .await?;
    acting.record(tx, now, EventKind::IdentifierRevealed, About::inquiry(row.id), Some(reason.to_string())).await?;
    Ok(id)
}
