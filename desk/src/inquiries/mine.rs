//! What a customer reads of their own inquiries.

use model::access::{Action, Subject};
use model::inquiry::InquiryNumber;
use model::refund::RefundState;
use model::view::{CustomerInquiry, InquiryHead, MyInquiries, MySummary, Page};
use model::{AccountId, InquiryId};

use super::ledger::follows;
use super::merge::merged_into;
use super::thread::{claimed, purchase_facts, receipts};
use super::{HEAD, HeadRow, Inquiries, PAGE, lists};
use crate::Error;
use crate::store::{Conn, Select, args};
use crate::terms::{ended, open};

/// Open inquiries shown on one page: nobody has more that a person could follow.
const OPEN: usize = 200;

impl Inquiries {
    pub async fn mine(&self, after: Option<&str>) -> Result<MyInquiries, Error> {
        let customer = self.0.account()?;
        self.0.may(Action::ReadOwnInquiries, Subject::of_customer(customer))?;
        let mut conn = self.0.desk.store().read().await?;
        let open: Vec<HeadRow> = conn
            .select(
                Select::new(HEAD)
                    .filter("i.customer_id = ?", args![customer])
                    .filter(open!("i.state"), args![])
                    .end("ORDER BY COALESCE(i.due_at, i.updated_at), i.id")
                    .limit(OPEN),
            )
            .await?;
        let ended: Vec<HeadRow> = conn
            .select(
                Select::new(HEAD)
                    .filter("i.customer_id = ?", args![customer])
                    .filter(ended!("i.state"), args![])
                    .filter_if(
                        lists::key(after)?,
                        "(i.created_at < ? OR (i.created_at = ? AND i.id < ?))",
                        |(at, id)| args![at, at, id],
                    )
                    .end("ORDER BY i.created_at DESC, i.id DESC")
                    .limit(PAGE + 1),
            )
            .await?;
        let ended = Page::cut(ended, PAGE, |row| lists::key_of(row.created_at.0, row.id));
        Ok(MyInquiries {
            summary: summary(&mut conn, customer).await?,
            questions: receipts(
                &mut conn,
                "c.customer_id = $1 AND c.state = 'asked' AND i.closed_at IS NULL",
                args![customer],
            )
            .await?,
            open: open.iter().map(HeadRow::head).collect(),
            ended: Page { rows: ended.rows.iter().map(HeadRow::head).collect(), next: ended.next },
        })
    }

    pub async fn for_customer(&self, number: InquiryNumber) -> Result<CustomerInquiry, Error> {
        // Asked before the thing is loaded: what a role never reads it cannot probe for either.
        self.0.may(Action::ReadOwnInquiries, Subject::PLACE)?;
        let mut conn = self.0.desk.store().read().await?;
        let row = self.0.inquiry(&mut conn, number, Action::ReadInquiry).await?;
        let head = lists::one(&mut conn, row.id).await?;
        let (customer_number,): (String,) =
            conn.found("SELECT customer_number FROM accounts WHERE id = $1", args![self.0.account()?]).await?;
        let open = row.state.is_open();
        let refund = head.head().refund.map(|refund| refund.state);
        let asked_again = self.0.why_not_reopened(&mut conn, row.id).await?;
        let guest = self.0.actor.signed_in().is_none();
        // What is being carried out cannot be ended, and what was carried out cannot be asked for again.
        let can_end = open && refund != Some(RefundState::Cancelling);
        let merged_into = merged_into(&mut conn, row.id).await?;
        let consent = receipts(&mut conn, "c.inquiry_id = $1", args![row.id]).await?.pop().filter(|_| !guest);
        let wording = match &consent {
            Some(receipt) => Some(self.0.desk.wording_of(&mut conn, receipt.wording_version).await?),
            None => None,
        };
        Ok(CustomerInquiry {
            by_link: guest,
            purchase: purchase_facts(&mut conn, row.purchase_id)
                .await?
                .map(|facts| if guest { facts.without_payment() } else { facts }),
            claimed: claimed(&mut conn, row.id).await?,
            consent,
            wording,
            customer_number,
            entries: self.0.thread(&mut conn, row.id, row.channel).await?,
            deliveries: self.0.ledger(&mut conn, row.id).await?,
            follows: follows(&mut conn, row.id).await?,
            merged_into,
            can_follow_up: open,
            can_close: can_end,
            can_reopen: !open && asked_again.is_none() && merged_into.is_none(),
            can_withdraw: can_end && !guest,
            can_rate: row.answered_at.is_some() || !open,
            head: head.head(),
        })
    }
}

/// Inquiries among which a mistyped number is looked for: the newest.
const LIKELY: usize = 500;

impl Inquiries {
    /// The customer's own inquiry that a number which leads nowhere most likely means. It tells nothing about the
    /// inquiries of others: whether theirs has that number plays no part.
    pub async fn likely(&self, number: InquiryNumber) -> Result<Option<InquiryHead>, Error> {
        let customer = self.0.account()?;
        self.0.may(Action::ReadOwnInquiries, Subject::of_customer(customer))?;
        let mut conn = self.0.desk.store().read().await?;
        let own: Vec<(InquiryId, i64, bool)> = conn
            .select(
                Select::new("SELECT i.id, i.serial, i.handed_over FROM inquiries i")
                    .filter("i.customer_id = ?", args![customer])
                    .end("ORDER BY i.created_at DESC, i.id DESC")
                    .limit(LIKELY),
            )
            .await?;
        // Of those that are equally likely the newest.
        let likely = own.into_iter().filter_map(|(id, serial, handed_over)| {
            Some((number.slip_for(InquiryNumber { handed_over, serial })?, id))
        });
        match likely.min_by_key(|&(slip, _)| slip) {
            Some((_, id)) => Ok(Some(lists::one(&mut conn, id).await?.head())),
            None => Ok(None),
        }
    }
}

/// The counts in the head of My page.
pub(crate) async fn summary(conn: &mut Conn, customer: AccountId) -> Result<MySummary, Error> {
    let (inquiries, purchases, reviews, consents): (i64, i64, i64, i64) = conn
        .one(
            "SELECT (SELECT COUNT(*) FROM inquiries WHERE customer_id = $1),
                    (SELECT COUNT(*) FROM purchases WHERE customer_id = $1),
                    (SELECT COUNT(*) FROM reviews WHERE customer_id = $1 AND state = 'published'),
                    (SELECT COUNT(*) FROM consents WHERE customer_id = $1)",
            args![customer],
        )
        .await?;
    Ok(MySummary { inquiries, purchases, reviews, consents })
}
