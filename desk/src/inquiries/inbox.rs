//! The Developer Center's inbox, most urgent first, and one inquiry in it.

use model::access::{self, Action, Subject};
use model::catalog::PackageName;
use model::event::EventKind;
use model::inquiry::{Channel, InquiryKind, InquiryNumber, InquiryState};
use model::rating::Stars;
use model::refund::may_state;
use model::time::DAY;
use model::view::{
    AppCount, DeveloperCounts, DeveloperInquiry, Inbox, InboxFilter, InboxQueue, InboxRow, InquiryHead, Member, Page,
    RefundHead,
};
use model::{AccountId, Bilingual, ReviewId, SellerId, Time, search};

use super::ledger::follows;
use super::lists::{self, key_of};
use super::thread::{claimed, purchase_facts};
use super::{HEAD, HeadRow, Inquiries, InquiryRow, PAGE};
use crate::acting::Acting;
use crate::record::About;
use crate::stated::stated;
use crate::store::{Conn, Select, args};
use crate::terms::{ended, open};
use crate::{Error, tags, views};

/// Other inquiries of the same customer shown beside one.
const EARLIER: usize = 5;

impl Inquiries {
    pub async fn inbox(&self, filter: InboxFilter, after: Option<&str>) -> Result<Inbox, Error> {
        self.0.may(Action::ReadInbox, Subject::PLACE)?;
        let (seller, me) = (self.0.seller()?, self.0.account()?);
        let mut conn = self.0.desk.store().read().await?;
        let select = self.queue(
            Select::new(HEAD).filter("i.seller_id = ?", args![seller]).filter("i.emptied_at IS NULL", args![]),
            filter.queue,
            me,
        );
        let package: Option<PackageName> = filter.app.as_deref().map(str::parse).transpose()?;
        let select = select
            .filter_if(filter.kind, "i.kind = ?", |kind| args![kind])
            .filter_if(package, "a.package = ?", |package| args![package])
            .filter_if(filter.tag.clone(), tags::TAGGED, |tag| args![seller, tag.key()])
            .matching("i.id", "inquiry", &search::query_terms(filter.query.as_deref().unwrap_or_default()));
        let urgent = by_urgency(filter.queue);
        let after = lists::key(after)?;
        let select = if urgent {
            select
                .filter_if(after, "(i.due_at > ? OR (i.due_at = ? AND i.id > ?))", |(at, id)| args![at, at, id])
                .end("ORDER BY i.due_at, i.id")
        } else {
            select
                .filter_if(after, "(i.updated_at < ? OR (i.updated_at = ? AND i.id < ?))", |(at, id)| args![at, at, id])
                .end("ORDER BY i.updated_at DESC, i.id DESC")
        };
        let rows: Vec<HeadRow> = conn.select(select.limit(PAGE + 1)).await?;
        let page = Page::cut(rows, PAGE, |row| {
            let sort = if urgent { row.due_at.unwrap_or_default() } else { row.updated_at };
            key_of(sort.0, row.id)
        });
        let rows = page.rows.iter().map(|row| self.row(row, seller)).collect();
        Ok(Inbox { filter, rows: Page { rows, next: page.next } })
    }

    fn queue(&self, select: Select, queue: InboxQueue, me: AccountId) -> Select {
        match queue {
            InboxQueue::NeedsReply => select.filter("i.state = 'awaiting_developer'", args![]),
            InboxQueue::DueSoon => select
                .filter("i.state = 'awaiting_developer'", args![])
                .filter("i.due_at <= ?", args![self.0.now() + DAY]),
            InboxQueue::Mine => select.filter("i.assignee_id = ?", args![me]).filter(open!("i.state"), args![]),
            InboxQueue::WaitingOnCustomer => select.filter("i.state = 'awaiting_customer'", args![]),
            InboxQueue::WithStore => select.filter("i.state = 'with_store'", args![]),
            InboxQueue::Closed => select.filter(ended!("i.state"), args![]),
            InboxQueue::All => select,
        }
    }

    /// The numbers of the sidebar, from three grouped counts.
    pub async fn developer_counts(&self) -> Result<DeveloperCounts, Error> {
        self.0.may(Action::ReadInbox, Subject::PLACE)?;
        let (seller, me) = (self.0.seller()?, self.0.account()?);
        let mut conn = self.0.desk.store().read().await?;
        let by_state: Vec<(InquiryState, InquiryKind, i64, i64, i64)> = conn
            .all(
                "SELECT state, kind, COUNT(*), COUNT(CASE WHEN due_at <= $2 THEN 1 END), COUNT(CASE WHEN assignee_id = $3 THEN 1 END)
                 FROM inquiries WHERE seller_id = $1 AND emptied_at IS NULL GROUP BY state, kind",
                args![seller, self.0.now() + DAY, me],
            )
            .await?;
        let sum = |fits: &dyn Fn(InquiryState) -> bool| {
            by_state.iter().filter(|row| fits(row.0)).map(|row| row.2).sum::<i64>()
        };
        let queues = InboxQueue::ALL
            .iter()
            .map(|&queue| {
                let count = match queue {
                    InboxQueue::NeedsReply => sum(&|state| state == InquiryState::AwaitingDeveloper),
                    InboxQueue::DueSoon => by_state.iter().map(|row| row.3).sum(),
                    InboxQueue::Mine => by_state.iter().filter(|row| row.0.is_open()).map(|row| row.4).sum(),
                    InboxQueue::WaitingOnCustomer => sum(&|state| state == InquiryState::AwaitingCustomer),
                    InboxQueue::WithStore => sum(&|state| state == InquiryState::WithStore),
                    InboxQueue::Closed => sum(&|state| !state.is_open()),
                    InboxQueue::All => sum(&|_| true),
                };
                (queue, count)
            })
            .collect();
        let waiting =
            |kind| by_state.iter().filter(|r| r.1 == kind && r.0 == InquiryState::AwaitingDeveloper).map(|r| r.2).sum();
        Ok(DeveloperCounts {
            queues,
            kinds: InquiryKind::ALL.iter().map(|&kind| (kind, waiting(kind))).collect(),
            apps: app_counts(&mut conn, seller).await?,
            tags: tags::of_side(&mut conn, &self.0.side()?).await?,
            views: views::of(&mut conn, self.0.account()?).await?,
            reviews_without_reply: without_reply(&mut conn, seller).await?,
            mail_bounced: mail_bounced(&mut conn, seller).await?,
        })
    }

    /// One inquiry. Opening it for the first time is a fact that the customer sees.
    pub async fn for_developer(&self, number: InquiryNumber) -> Result<DeveloperInquiry, Error> {
        self.by_developer(number, true).await
    }

    /// The same for a device that keeps it, to be read without a network: nobody has opened it yet.
    pub async fn kept_by_developer(&self, number: InquiryNumber) -> Result<DeveloperInquiry, Error> {
        self.by_developer(number, false).await
    }

    async fn by_developer(&self, number: InquiryNumber, opens: bool) -> Result<DeveloperInquiry, Error> {
        self.0.may(Action::ReadInbox, Subject::PLACE)?;
        let mut conn = self.0.desk.store().read().await?;
        let mut row = self.0.inquiry(&mut conn, number, Action::ReadInquiry).await?;
        if opens && row.opened_at.is_none() && row.channel == Channel::ContactSeller {
            drop(conn);
            row.opened_at = Some(mark_opened(&self.0, &row).await?);
            conn = self.0.desk.store().read().await?;
        }
        let seller = self.0.seller()?;
        let head = lists::one(&mut conn, row.id).await?;
        let handed_over = row.channel == Channel::DeveloperHelp;
        let (customer_number, since): (Option<String>, Option<Time>) = match row.customer_id {
            Some(id) if !handed_over => {
                conn.found("SELECT customer_number, created_at FROM accounts WHERE id = $1", args![id]).await?
            }
            _ => (head.claimed_customer_number.clone(), None),
        };
        let view = for_seller(head.head());
        let may = |action| self.may_of(seller, action);
        let (can_close, with_developer) = (self.can_close(&head, seller), head.refund_with_developer());
        Ok(DeveloperInquiry {
            customer: customer_name(&head),
            customer_number: customer_number.unwrap_or_default(),
            customer_since: since.filter(|_| !handed_over).unwrap_or(view.created_at),
            purchase: purchase_facts(&mut conn, row.purchase_id.filter(|_| !handed_over)).await?,
            claimed: claimed(&mut conn, row.id).await?,
            consent: view.consent,
            entries: self.0.thread(&mut conn, row.id, row.channel).await?,
            follows: follows(&mut conn, row.id).await?,
            members: self.members(&mut conn, seller).await?,
            merging: self.0.merging(&mut conn, &row).await?,
            colleagues: self.0.colleagues(&mut conn).await?,
            assignee: row.assignee_id,
            earlier: earlier(&mut conn, &row, seller).await?,
            review: review_of(&mut conn, &row).await?,
            can_reply: row.state.is_open() && may(Action::ReplyToCustomer),
            can_note: may(Action::AddNote),
            can_assign: may(Action::AssignInquiry),
            can_close,
            stated: stated(&mut conn, row.id).await?,
            can_state: head.refund_state.is_some_and(|state| may_state(state).is_ok())
                && row.state.is_open()
                && may(Action::StatePreference),
            tags: tags::of_inquiry(&mut conn, &self.0.side()?, row.id).await?,
            known_tags: tags::of_side(&mut conn, &self.0.side()?).await?,
            can_tag: may(Action::TagInquiry),
            can_decide_refund: may(Action::AgreeToRefund) && with_developer && row.state.is_open() && !row.at_store,
            head: view,
        })
    }

    /// Whether whoever asks may do this with inquiries of their seller.
    fn may_of(&self, seller: SellerId, action: Action) -> bool {
        access::may(self.0.actor, action, Subject { seller: Some(seller), ..Subject::PLACE }).is_ok()
    }

    /// A refund request is decided and not closed over, and what the store has is the store's to end.
    fn can_close(&self, row: &HeadRow, seller: SellerId) -> bool {
        row.state.is_open()
            && !row.at_store
            && !row.refund_with_developer()
            && self.may_of(seller, Action::CloseInquiry)
    }

    fn row(&self, row: &HeadRow, seller: SellerId) -> InboxRow {
        InboxRow {
            customer: customer_name(row),
            preview: row.preview.clone(),
            assignee: row.assignee(),
            assignee_id: row.assignee_id,
            unread: row.opened_at.is_none() && row.channel == Channel::ContactSeller,
            can_assign: row.state.is_open() && self.may_of(seller, Action::AssignInquiry),
            can_close: self.can_close(row, seller),
            head: for_seller(row.head()),
        }
    }

    async fn members(&self, conn: &mut Conn, seller: SellerId) -> Result<Vec<Member>, Error> {
        let rows: Vec<(AccountId, String, String)> = conn
            .all(
                "SELECT id, name_ko, name_en FROM accounts
                 WHERE seller_id = $1 AND state = 'active' AND member_role <> 'reader' ORDER BY created_at, id",
                args![seller],
            )
            .await?;
        let me = self.0.actor.account();
        let members = rows.into_iter();
        Ok(members.map(|(id, ko, en)| Member { id, name: Bilingual { ko, en }, me: Some(id) == me }).collect())
    }
}

/// Queues of running deadlines are sorted by them; the others by what moved last.
/// The contact address, while the newest mail to it has come back.
async fn mail_bounced(conn: &mut Conn, seller: SellerId) -> Result<Option<(String, Time)>, Error> {
    let newest: Option<(String, Option<Time>)> = conn
        .first(
            "SELECT s.contact_email, m.bounced_at FROM sellers s JOIN mails m ON m.recipient = s.contact_email
             WHERE s.id = $1 AND m.state = 'sent' ORDER BY m.at DESC LIMIT 1",
            args![seller],
        )
        .await?;
    Ok(newest.and_then(|(address, at)| Some((address, at?))))
}

fn by_urgency(queue: InboxQueue) -> bool {
    matches!(queue, InboxQueue::NeedsReply | InboxQueue::DueSoon)
}

/// A handed-over request names a customer by a number that a developer typed. What we know of that number is not told:
/// or the form would be a way to ask who bought what.
pub(super) fn customer_name(row: &HeadRow) -> Bilingual {
    let known = row.customer().filter(|_| row.channel != Channel::DeveloperHelp);
    known.unwrap_or_else(|| Bilingual::same(row.claimed_customer_number.clone().unwrap_or_default()))
}

/// The head as the seller reads it: of a handed-over request, neither whether a purchase was found nor whether
/// somebody was asked for consent.
pub(super) fn for_seller(head: InquiryHead) -> InquiryHead {
    if head.channel != Channel::DeveloperHelp {
        return head;
    }
    let refund = head.refund.map(|refund| RefundHead { amount: None, part_of: None, ..refund });
    InquiryHead { refund, consent: None, ..head }
}

/// Writes down the first opening, once, whoever of the seller it is.
async fn mark_opened(acting: &Acting, row: &InquiryRow) -> Result<Time, Error> {
    let id = row.id;
    acting
        .desk
        .store()
        .write(acting.clone(), move |tx, acting| {
            Box::pin(async move {
                let now = acting.now();
                let first = tx
                    .run("UPDATE inquiries SET opened_at = $2 WHERE id = $1 AND opened_at IS NULL", args![id, now])
                    .await?;
                if first == 1 {
                    acting.record(tx, now, EventKind::InquiryOpened, About::inquiry(id), None).await?;
                }
                Ok(now)
            })
        })
        .await
}

pub(crate) async fn app_counts(conn: &mut Conn, seller: SellerId) -> Result<Vec<AppCount>, Error> {
    let rows: Vec<(String, String, String, String, i64)> = conn
        .all(
            "SELECT a.package, a.title_ko, a.title_en, a.icon,
                    (SELECT COUNT(*) FROM inquiries i WHERE i.app_id = a.id AND i.state = 'awaiting_developer')
             FROM apps a WHERE a.seller_id = $1 ORDER BY a.rank DESC, a.id",
            args![seller],
        )
        .await?;
    let apps = rows.into_iter();
    Ok(apps
        .map(|(package, ko, en, icon, open)| AppCount { package, title: Bilingual { ko, en }, icon, open })
        .collect())
}

async fn without_reply(conn: &mut Conn, seller: SellerId) -> Result<i64, Error> {
    let (count,): (i64,) = conn
        .one(
            "SELECT COUNT(*) FROM reviews r WHERE r.seller_id = $1 AND r.state = 'published' AND r.replied = FALSE
                AND NOT EXISTS (SELECT 1 FROM replies p WHERE p.review_id = r.id AND p.state = 'hidden')",
            args![seller],
        )
        .await?;
    Ok(count)
}

async fn earlier(conn: &mut Conn, row: &InquiryRow, seller: SellerId) -> Result<Vec<InquiryHead>, Error> {
    let Some(customer) = row.customer_id.filter(|_| row.channel != Channel::DeveloperHelp) else {
        return Ok(Vec::new());
    };
    let rows: Vec<HeadRow> = conn
        .select(
            Select::new(HEAD)
                .filter("i.customer_id = ?", args![customer])
                .filter("i.seller_id = ?", args![seller])
                .filter("i.id <> ?", args![row.id])
                .end("ORDER BY i.created_at DESC, i.id DESC")
                .limit(EARLIER),
        )
        .await?;
    Ok(rows.iter().map(HeadRow::head).collect())
}

async fn review_of(conn: &mut Conn, row: &InquiryRow) -> Result<Option<(ReviewId, Stars, String)>, Error> {
    let known = row.customer_id.filter(|_| row.channel != Channel::DeveloperHelp);
    let (Some(customer), Some(app)) = (known, row.app_id) else { return Ok(None) };
    let found: Option<(ReviewId, i64, String)> = conn
        .first(
            "SELECT id, stars, version FROM reviews WHERE app_id = $1 AND customer_id = $2 AND state = 'published'",
            args![app, customer],
        )
        .await?;
    Ok(found.and_then(|(id, stars, version)| Some((id, Stars::new(stars)?, version))))
}
