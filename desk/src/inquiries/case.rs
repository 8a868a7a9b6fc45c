//! Operations: the queues of cases, and one case with the developer's silence, the consent and the audit trail.

use model::access::{Action, Subject};
use model::consent::ConsentState;
use model::event::EventKind;
use model::inquiry::{InquiryNumber, InquiryState};
use model::refund::{self, RefundState};
use model::time::DAY;
use model::view::{
    CaseFilter, CaseList, CaseQueue, CaseRow, DeadlineRule, Fact, MaskedIdentifier, OperatorCase, Page, SilenceKind,
    SilencePoint, Waiting,
};
use model::{AccountId, Time, search};

use super::ledger::follows;
use super::lists::{self, key_of};
use super::money_back::money_back;
use super::thread::{claimed, purchase_facts, receipts};
use super::{HEAD, HeadRow, Inquiries, InquiryRow, PAGE};
use crate::Error;
use crate::acting::STORE;
use crate::approvals::{awaited, second_for};
use crate::consents::{identifier_kinds, is_past_retention};
use crate::matching::candidates;
use crate::policy::Rule;
use crate::refunds::RefundRow;
use crate::ruling::prepared;
use crate::stated::stated;
use crate::store::{Conn, Select, args};
use crate::terms::{ended, open};
use crate::{files, moderation, reconciliation, tags, views};

impl Inquiries {
    pub async fn cases(&self, filter: CaseFilter, after: Option<&str>) -> Result<CaseList, Error> {
        self.0.may(Action::ReadQueue, Subject::PLACE)?;
        let me = self.0.account()?;
        let mut conn = self.0.desk.store().read().await?;
        let (all, tagged) = (Select::new(HEAD).filter("i.emptied_at IS NULL", args![]), filter.tag.clone());
        let select = queue(all, filter.queue, me).filter_if(tagged, tags::TAGGED, |tag| args![STORE, tag.key()]);
        let select =
            select.matching("i.id", "inquiry", &search::query_terms(filter.query.as_deref().unwrap_or_default()));
        let order = Order::of(filter.queue);
        let (from, order_by) = order.sql();
        let select = select.filter_if(lists::key(after)?, from, |(at, id)| args![at, at, id]).end(order_by);
        let rows: Vec<HeadRow> = conn.select(select.limit(PAGE + 1)).await?;
        let page = Page::cut(rows, PAGE, |row| key_of(order.of_row(row).0, row.id));
        let rows = page
            .rows
            .iter()
            .map(|row| CaseRow {
                head: row.head_for_operators(),
                customer: row.customer(),
                amount: row.amount(),
                consent: row.head().consent,
                assignee: row.operator(),
            })
            .collect();
        let counts = Waiting {
            cases: counts(&mut conn, me).await?,
            texts: moderation::waiting(&mut conn).await?,
            mismatches: reconciliation::waiting(&mut conn).await?,
            files: files::waiting(&mut conn).await?,
            views: views::of(&mut conn, me).await?,
        };
        Ok(CaseList {
            tags: tags::of_side(&mut conn, STORE).await?,
            filter,
            counts,
            rows: Page { rows, next: page.next },
        })
    }

    pub async fn for_operator(&self, number: InquiryNumber) -> Result<OperatorCase, Error> {
        self.0.may(Action::ReadQueue, Subject::PLACE)?;
        let mut conn = self.0.desk.store().read().await?;
        let row = self.0.inquiry(&mut conn, number, Action::ReadInquiry).await?;
        let head = lists::one(&mut conn, row.id).await?;
        let view = head.head_for_operators();
        let consent = receipts(&mut conn, "c.inquiry_id = $1", args![row.id]).await?.pop();
        let state = consent.as_ref().map(|consent| consent.state);
        let open =
            state.is_some_and(ConsentState::opens_identifiers) && !is_past_retention(row.closed_at, self.0.now());
        let identifiers = self.identifiers(&mut conn, &row, open).await?;
        let mut audit = self.0.facts(&mut conn, row.id).await?;
        let silence = silence(&row, &head, &audit, self.0.now());
        let rule = self.0.desk.rule_of(&mut conn, row.policy_version).await?;
        audit.reverse();
        let (asked, said): (Option<i64>, Option<model::consent::Answer>) = conn
            .one(
                "SELECT c.asked_times, i.consent_said FROM inquiries i LEFT JOIN consents c ON c.inquiry_id = i.id WHERE i.id = $1",
                args![row.id],
            )
            .await?;
        let customer_number = match row.customer_id {
            Some(id) => {
                conn.found::<(Option<String>,)>("SELECT customer_number FROM accounts WHERE id = $1", args![id])
                    .await?
                    .0
            }
            None => head.claimed_customer_number.clone(),
        };
        let claimed = claimed(&mut conn, row.id).await?;
        let described = claimed.as_ref().and_then(|claimed| claimed.purchased_at);
        let can_match = refund::may_match(row.state, row.purchase_id.is_some(), view.refund.is_some()).is_ok();
        let candidates = if can_match {
            candidates(&mut conn, &row, described.unwrap_or(view.created_at)).await?
        } else {
            Vec::new()
        };
        let for_operators = view.refund.as_ref().is_some_and(|refund| refund.state.is_for_operators());
        let open_to_all = for_operators && row.state.is_open();
        let appealed_from = if open_to_all { RefundRow::of(&mut conn, &row).await?.appealed_from } else { None };
        let own_refusal = refund::may_decide(appealed_from, self.0.account()?).is_err();
        let can_decide = open_to_all && !own_refusal;
        let with_store = row.state == InquiryState::WithStore;
        let purchase = purchase_facts(&mut conn, row.purchase_id).await?;
        Ok(OperatorCase {
            money_back: money_back(&mut conn, row.id, purchase.as_ref(), &rule, self.0.now()).await?,
            stated: stated(&mut conn, row.id).await?,
            customer: head.customer(),
            customer_number,
            refunds_in_a_year: refunds_in_a_year(&mut conn, row.customer_id, self.0.now()).await?,
            purchase,
            can_match,
            candidates,
            claimed,
            consent_said_by_developer: said.map(ConsentState::from),
            identifiers,
            entries: self.0.thread(&mut conn, row.id, row.channel).await?,
            deliveries: self.0.ledger(&mut conn, row.id).await?,
            follows: follows(&mut conn, row.id).await?,
            silence,
            rule: deadline_rule(&row, &rule),
            shown_seconds: rule.rules.shown_seconds,
            audit,
            assignee: head.operator(),
            tags: tags::of_inquiry(&mut conn, STORE, row.id).await?,
            known_tags: tags::of_side(&mut conn, STORE).await?,
            assigned_to_me: row.operator_id.is_some() && row.operator_id == self.0.actor.account(),
            can_reply: row.state.is_open() && row.state != InquiryState::AwaitingDeveloper,
            can_decide,
            own_refusal,
            prepared: if can_decide { Some(prepared(&mut conn, &row).await?) } else { None },
            second_needed: if can_decide { second_for(&self.0, &mut conn, &row).await? } else { None },
            approval: awaited(&self.0, &mut conn, &row).await?,
            can_extend: with_store
                && !own_refusal
                && rule.policy.extension > 0
                && row.escalated_at.is_some()
                && row.extended_at.is_none()
                && view.refund.as_ref().is_none_or(|refund| refund.state == RefundState::WithStore),
            can_ask_consent: row.customer_id.is_some()
                && row.purchase_id.is_some()
                && row.state.is_open()
                && ConsentState::can_be_asked(state, asked.unwrap_or(0)),
            can_reveal: open && row.purchase_id.is_some(),
            can_close: row.state.is_open() && view.refund.as_ref().is_none_or(|refund| !refund.state.is_running()),
            merging: self.0.merging(&mut conn, &row).await?,
            colleagues: self.0.colleagues(&mut conn).await?,
            can_tag: self.0.may(Action::TagInquiry, row.subject()).is_ok(),
            consent,
            head: view,
        })
    }

    /// Which identifiers there are. Their last characters are opened only while the consent is O.
    pub(super) async fn identifiers(
        &self,
        conn: &mut Conn,
        row: &InquiryRow,
        open: bool,
    ) -> Result<Vec<MaskedIdentifier>, Error> {
        let Some(purchase) = row.purchase_id else { return Ok(Vec::new()) };
        let mut masked = Vec::new();
        for (kind, sealed) in identifier_kinds(conn, purchase).await? {
            let tail = if open { Some(tail(&self.0.desk.vault().open(purchase, kind, &sealed)?)) } else { None };
            masked.push(MaskedIdentifier { kind, tail });
        }
        Ok(masked)
    }
}

/// The last four characters.
fn tail(identifier: &str) -> String {
    let skip = identifier.chars().count().saturating_sub(4);
    identifier.chars().skip(skip).collect()
}

/// What a queue is sorted by.
#[derive(Clone, Copy)]
enum Order {
    /// Most overdue first: by the deadline that passed, whatever was written since.
    Overdue,
    /// Whoever has waited longest first.
    Waiting,
    /// What was asked of a second operator first.
    Asked,
    /// What moved last first.
    Updated,
}

impl Order {
    fn of(queue: CaseQueue) -> Self {
        match queue {
            CaseQueue::Escalations => Self::Overdue,
            CaseQueue::CustomerCenter => Self::Waiting,
            CaseQueue::AwaitingApproval => Self::Asked,
            _ => Self::Updated,
        }
    }

    /// Where the next page begins, and the order.
    fn sql(self) -> (&'static str, &'static str) {
        match self {
            Self::Overdue => {
                ("(i.escalated_at > ? OR (i.escalated_at = ? AND i.id > ?))", "ORDER BY i.escalated_at, i.id")
            }
            Self::Waiting => {
                ("(i.waiting_since > ? OR (i.waiting_since = ? AND i.id > ?))", "ORDER BY i.waiting_since, i.id")
            }
            Self::Asked => ("(r.asked_at > ? OR (r.asked_at = ? AND i.id > ?))", "ORDER BY r.asked_at, i.id"),
            Self::Updated => {
                ("(i.updated_at < ? OR (i.updated_at = ? AND i.id < ?))", "ORDER BY i.updated_at DESC, i.id DESC")
            }
        }
    }

    fn of_row(self, row: &HeadRow) -> Time {
        match self {
            Self::Overdue => row.escalated_at.unwrap_or_default(),
            Self::Waiting => row.waiting_since.unwrap_or_default(),
            Self::Asked => row.asked_at.unwrap_or_default(),
            Self::Updated => row.updated_at,
        }
    }
}

fn queue(select: Select, queue: CaseQueue, me: AccountId) -> Select {
    match queue {
        CaseQueue::Escalations => select
            .filter("i.state = 'with_store'", args![])
            .filter("i.escalated_at IS NOT NULL", args![])
            .filter("i.waiting_since IS NOT NULL", args![]),
        CaseQueue::HandedOver => select.filter("i.state = 'with_store'", args![]).filter(
            "(i.channel = 'developer_help' OR (i.channel = 'contact_seller' AND i.escalated_at IS NULL))",
            args![],
        ),
        CaseQueue::CustomerCenter => select
            .filter("i.channel = 'customer_center'", args![])
            .filter("i.state = 'with_store'", args![])
            .filter("i.waiting_since IS NOT NULL", args![]),
        CaseQueue::AwaitingConsent => select.filter("c.state = 'asked'", args![]).filter(open!("i.state"), args![]),
        // A colleague's wish only: nobody agrees to their own.
        CaseQueue::AwaitingApproval => {
            select.filter("r.state = 'awaiting_approval'", args![]).filter("r.asked_by <> ?", args![me])
        }
        CaseQueue::Extended => {
            select.filter("i.state = 'awaiting_developer'", args![]).filter("i.extended_at IS NOT NULL", args![])
        }
        CaseQueue::Mine => select.filter("i.operator_id = ?", args![me]).filter(open!("i.state"), args![]),
        CaseQueue::Done => select.filter(ended!("i.state"), args![]).filter("i.at_store", args![]),
        CaseQueue::All => select,
    }
}

/// The numbers of the sidebar. What has ended is not counted: it only grows.
async fn counts(conn: &mut Conn, me: AccountId) -> Result<Vec<(CaseQueue, i64)>, Error> {
    let row: (i64, i64, i64, i64, i64, i64, i64) = conn
        .one(
            concat!("SELECT
                (SELECT COUNT(*) FROM inquiries WHERE state = 'with_store' AND escalated_at IS NOT NULL AND waiting_since IS NOT NULL),
                (SELECT COUNT(*) FROM inquiries WHERE state = 'with_store'
                    AND (channel = 'developer_help' OR (channel = 'contact_seller' AND escalated_at IS NULL))),
                (SELECT COUNT(*) FROM inquiries WHERE channel = 'customer_center' AND state = 'with_store' AND waiting_since IS NOT NULL),
                (SELECT COUNT(*) FROM consents c JOIN inquiries i ON i.id = c.inquiry_id WHERE c.state = 'asked' AND i.closed_at IS NULL),
                (SELECT COUNT(*) FROM inquiries WHERE state = 'awaiting_developer' AND extended_at IS NOT NULL),
                (SELECT COUNT(*) FROM inquiries WHERE operator_id = $1
                    AND ", open!("state"), "),
                (SELECT COUNT(*) FROM refunds WHERE state = 'awaiting_approval' AND asked_by <> $1)"),
            args![me],
        )
        .await?;
    Ok(vec![
        (CaseQueue::Escalations, row.0),
        (CaseQueue::HandedOver, row.1),
        (CaseQueue::CustomerCenter, row.2),
        (CaseQueue::AwaitingConsent, row.3),
        (CaseQueue::Extended, row.4),
        (CaseQueue::Mine, row.5),
        (CaseQueue::AwaitingApproval, row.6),
    ])
}

async fn refunds_in_a_year(conn: &mut Conn, customer: Option<AccountId>, now: Time) -> Result<i64, Error> {
    let Some(customer) = customer else { return Ok(0) };
    let (count,): (i64,) = conn
        .one(
            "SELECT COUNT(*) FROM purchases WHERE customer_id = $1 AND state = 'cancelled' AND cancelled_at > $2",
            args![customer, now - 365 * DAY],
        )
        .await?;
    Ok(count)
}

/// Which rule gives the deadline that runs, or has passed.
fn deadline_rule(row: &InquiryRow, rule: &Rule) -> Option<DeadlineRule> {
    row.due_at.or(row.escalated_at)?;
    // The customer who writes again after an answer starts a clock of the whole length.
    let extended = row.escalated_at.is_none() && row.extended_at > row.waiting_since;
    let hours = if extended { rule.rules.extension_hours } else { rule.rules.answer_hours };
    Some(DeadlineRule { version: rule.number, hours, counting: rule.rules.counting, extended })
}

/// The developer's silence: what happened between the customer's question and now.
fn silence(row: &InquiryRow, head: &HeadRow, facts: &[Fact], now: Time) -> Vec<SilencePoint> {
    let mut points = vec![SilencePoint { kind: SilenceKind::Sent, at: row.waiting_since.unwrap_or(head.created_at) }];
    let mut point = |kind, at: Option<Time>| points.extend(at.map(|at| SilencePoint { kind, at }));
    point(SilenceKind::Opened, row.opened_at);
    point(SilenceKind::Answered, row.answered_at);
    point(SilenceKind::Deadline, row.due_at.or(row.escalated_at));
    let extended = facts.iter().rev().find(|fact| fact.kind == EventKind::DeadlineExtended).map(|fact| fact.at);
    point(SilenceKind::Extended, extended);
    point(SilenceKind::Now, row.state.is_open().then_some(now));
    points.sort_by_key(|point| point.at);
    points
}
