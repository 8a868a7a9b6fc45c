//! What every list and view of inquiries begins with, in one joined query.

use model::consent::ConsentState;
use model::inquiry::{Channel, InquiryKind, InquiryNumber, InquiryState, Satisfaction};
use model::refund::{Grounds, RefundReason, RefundState};
use model::view::{AppRef, InquiryHead, RefundHead};
use model::{AccountId, Bilingual, Currency, InquiryId, Money, Time};

/// An inquiry with its app, its refund request and its consent.
#[derive(Debug, sqlx::FromRow)]
pub(crate) struct HeadRow {
    pub id: InquiryId,
    pub serial: i64,
    pub handed_over: bool,
    pub channel: Channel,
    pub kind: InquiryKind,
    pub state: InquiryState,
    pub at_store: bool,
    pub subject: String,
    pub preview: String,
    pub created_at: Time,
    pub updated_at: Time,
    pub waiting_since: Option<Time>,
    pub due_at: Option<Time>,
    pub escalated_at: Option<Time>,
    pub extended_at: Option<Time>,
    pub answered_at: Option<Time>,
    pub opened_at: Option<Time>,
    pub closed_at: Option<Time>,
    pub satisfaction: Option<Satisfaction>,
    pub assignee_id: Option<AccountId>,
    pub claimed_customer_number: Option<String>,
    pub claimed_item: Option<String>,
    package: Option<String>,
    title_ko: Option<String>,
    title_en: Option<String>,
    icon: Option<String>,
    app_seller_ko: Option<String>,
    app_seller_en: Option<String>,
    pub refund_state: Option<RefundState>,
    asked_from: Option<RefundState>,
    pub asked_at: Option<Time>,
    refund_reason: Option<RefundReason>,
    decided_at: Option<Time>,
    grounds: Option<Grounds>,
    decision_reason: Option<String>,
    cancelled_at: Option<Time>,
    price_minor: Option<i64>,
    part_minor: Option<i64>,
    currency: Option<Currency>,
    consent: Option<ConsentState>,
    customer_ko: Option<String>,
    customer_en: Option<String>,
    assignee_ko: Option<String>,
    assignee_en: Option<String>,
    operator_ko: Option<String>,
    operator_en: Option<String>,
}

/// The SELECT behind [`HeadRow`]; a WHERE follows. `i` is the inquiry.
pub(crate) const HEAD: &str =
    "SELECT i.id, i.serial, i.handed_over, i.channel, i.kind, i.state, i.at_store, i.subject, i.preview, i.created_at,
        i.updated_at, i.waiting_since, i.due_at, i.escalated_at, i.extended_at, i.answered_at, i.opened_at, i.closed_at,
        i.satisfaction, i.assignee_id, i.claimed_customer_number, i.claimed_item,
        a.package, a.title_ko, a.title_en, a.icon, s.name_ko AS app_seller_ko, s.name_en AS app_seller_en,
        r.state AS refund_state, r.asked_from, r.asked_at, r.reason AS refund_reason, r.decided_at, r.grounds, r.decision_reason,
        r.cancelled_at, p.price_minor, r.part_minor, p.currency, c.state AS consent,
        cu.name_ko AS customer_ko, cu.name_en AS customer_en, d.name_ko AS assignee_ko, d.name_en AS assignee_en,
        o.name_ko AS operator_ko, o.name_en AS operator_en
    FROM inquiries i
    LEFT JOIN apps a ON a.id = i.app_id
    LEFT JOIN sellers s ON s.id = a.seller_id
    LEFT JOIN refunds r ON r.inquiry_id = i.id
    LEFT JOIN purchases p ON p.id = i.purchase_id
    LEFT JOIN consents c ON c.inquiry_id = i.id
    LEFT JOIN accounts cu ON cu.id = i.customer_id
    LEFT JOIN accounts d ON d.id = i.assignee_id
    LEFT JOIN accounts o ON o.id = i.operator_id";

fn pair(ko: &Option<String>, en: &Option<String>) -> Option<Bilingual> {
    Some(Bilingual::new(ko.clone()?, en.clone()?))
}

impl HeadRow {
    pub(crate) fn number(&self) -> InquiryNumber {
        InquiryNumber { handed_over: self.handed_over, serial: self.serial }
    }

    /// Whether its developer is to decide about a refund.
    pub(crate) fn refund_with_developer(&self) -> bool {
        self.refund_state == Some(RefundState::WithDeveloper)
    }

    pub(crate) fn customer(&self) -> Option<Bilingual> {
        pair(&self.customer_ko, &self.customer_en)
    }

    pub(crate) fn assignee(&self) -> Option<Bilingual> {
        pair(&self.assignee_ko, &self.assignee_en)
    }

    pub(crate) fn operator(&self) -> Option<Bilingual> {
        pair(&self.operator_ko, &self.operator_en)
    }

    fn price(&self) -> Option<Money> {
        self.price_minor.zip(self.currency).map(|(minor, currency)| Money { minor, currency })
    }

    /// What was decided to give back, or what is asked for.
    pub(crate) fn amount(&self) -> Option<Money> {
        let price = self.price()?;
        Some(Money { minor: self.part_minor.unwrap_or(price.minor), ..price })
    }

    pub(crate) fn app(&self) -> Option<AppRef> {
        Some(AppRef {
            package: self.package.clone()?,
            title: pair(&self.title_ko, &self.title_en)?,
            seller: pair(&self.app_seller_ko, &self.app_seller_en)?,
            icon: self.icon.clone()?,
        })
    }

    /// As everybody may see it.
    pub(crate) fn head(&self) -> InquiryHead {
        let mut head = self.head_for_operators();
        if let Some(refund) = &mut head.refund {
            refund.state = refund.state.seen_from_outside(self.asked_from);
        }
        head
    }

    /// With what stays within the store.
    pub(crate) fn head_for_operators(&self) -> InquiryHead {
        let refund = self.refund_state.zip(self.refund_reason).map(|(state, reason)| RefundHead {
            state,
            reason,
            amount: self.amount(),
            part_of: self.price().filter(|_| self.part_minor.is_some()),
            decided_at: self.decided_at,
            grounds: self.grounds.filter(|_| state.is_decided()),
            message: self.decision_reason.clone().filter(|message| state.is_decided() && !message.is_empty()),
            cancelled_at: self.cancelled_at,
        });
        InquiryHead {
            number: self.number(),
            channel: self.channel,
            kind: self.kind,
            state: self.state,
            at_store: self.at_store,
            subject: self.subject.clone(),
            app: self.app(),
            created_at: self.created_at,
            waiting_since: self.waiting_since,
            due_at: self.due_at,
            escalated_at: self.escalated_at,
            extended_at: self.extended_at,
            answered_at: self.answered_at,
            closed_at: self.closed_at,
            refund,
            consent: self.consent,
            satisfaction: self.satisfaction,
        }
    }
}
