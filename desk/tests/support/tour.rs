//! Everything that can be read, by everybody of the cast: each view as the JSON that its page carries.

use desk::{Acting, Error};
use model::catalog::Category;
use model::inquiry::{InquiryKind, InquiryNumber};
use model::purchase::PurchaseShelf;
use model::rating::Stars;
use model::review::ReviewSort;
use model::view::{
    CaseFilter, CaseQueue, InboxFilter, InboxQueue, ModerationQueue, ReportFilter, ReportPeriod, ReviewFilter,
    ReviewQueue, SellerReviewFilter,
};
use model::{Actor, Language, MailId};
use serde::Serialize;

use super::TestDesk;
use super::cast::{
    COLLEAGUE, CUSTOMER, DEVELOPER, FREE_PACKAGE, MOALABS, OPERATOR, OTHER_CUSTOMER, OTHER_DEVELOPER, OTHER_OPERATOR,
    PACKAGE, START,
};

pub const EVERYBODY: [(&str, Actor); 8] = [
    ("a visitor", Actor::Visitor),
    ("the customer", CUSTOMER),
    ("another customer", OTHER_CUSTOMER),
    ("the developer", DEVELOPER),
    ("a colleague", COLLEAGUE),
    ("another developer", OTHER_DEVELOPER),
    ("an operator", OPERATOR),
    ("another operator", OTHER_OPERATOR),
];

/// What one person got: a page's JSON, or a status.
#[derive(Debug)]
pub struct Seen {
    pub who: &'static str,
    pub what: &'static str,
    pub page: Result<String, u16>,
}

struct Tourist<'a> {
    who: &'static str,
    acting: Acting,
    seen: &'a mut Vec<Seen>,
}

impl Tourist<'_> {
    fn note<T: Serialize>(&mut self, what: &'static str, result: Result<T, Error>) {
        let page = match result {
            Ok(view) => Ok(serde_json::to_string(&view).expect("a view is JSON")),
            Err(error @ (Error::Store(_) | Error::Internal(_))) => panic!("{} cannot read {what}: {error:?}", self.who),
            Err(error) => Err(error.public("request").status()),
        };
        self.seen.push(Seen { who: self.who, what, page });
    }
}

/// A key in the middle of nowhere: what a second page begins with.
fn key() -> String {
    format!("{}.01990000-0000-7000-8000-00000000ffff", START.0)
}

/// Everybody reads everything.
pub async fn everything(desk: &TestDesk, numbers: &[InquiryNumber]) -> Vec<Seen> {
    let mut seen = Vec::new();
    let mails: Vec<(String,)> = desk.rows("/* the test */ SELECT id FROM mails").await;
    let mails: Vec<MailId> = mails.iter().map(|(id,)| id.parse().expect("an id")).collect();
    for (who, actor) in EVERYBODY {
        let mut tourist = Tourist { who, acting: desk.act(actor), seen: &mut seen };
        tourist.store().await;
        tourist.own_pages().await;
        tourist.developer_center().await;
        tourist.operations(&mails).await;
        for &number in numbers {
            tourist.inquiry(number).await;
        }
    }
    seen
}

/// No query, a word, a word with a filter; first page and a later one.
const QUERIES: [Option<&str>; 2] = [None, Some("프리미엄 결제")];

impl Tourist<'_> {
    async fn store(&mut self) {
        let catalog = self.acting.catalog();
        let after = key();
        for after in [None, Some(after.as_str())] {
            for query in QUERIES {
                for category in [None, Some(Category::Productivity)] {
                    self.note("store front", catalog.store_front(category, query, after).await);
                }
            }
            for &sort in ReviewSort::ALL {
                for (stars, replied, version) in [
                    (None, None, None),
                    (Stars::new(5), None, None),
                    (None, Some(true), None),
                    (None, None, Some("4.8.1".to_owned())),
                ] {
                    let filter = ReviewFilter { sort, stars, replied, version };
                    let package = PACKAGE.parse().expect("a package");
                    self.note("app page", catalog.app_page(&package, filter, after).await);
                }
            }
            self.note("my purchases", catalog.my_purchases(PurchaseShelf::All, after).await);
        }
        self.note("reader", self.acting.accounts().reader(Language::Ko).await);
    }

    async fn own_pages(&mut self) {
        let (inquiries, reviews) = (self.acting.inquiries(), self.acting.reviews());
        for package in [PACKAGE, FREE_PACKAGE] {
            let package = package.parse().expect("a package");
            self.note("contact seller", inquiries.contact_form(Some(&package)).await);
            self.note("review editor", reviews.editor(&package).await);
        }
        self.note("contact us", inquiries.contact_form(None).await);
        self.note("my inquiries", inquiries.mine(None).await);
        self.note("my inquiries", inquiries.mine(Some(&key())).await);
        self.note("my reviews", reviews.mine().await);
        self.note("my consents", self.acting.consents().mine().await);
    }

    async fn developer_center(&mut self) {
        let (inquiries, reviews) = (self.acting.inquiries(), self.acting.reviews());
        let after = key();
        for after in [None, Some(after.as_str())] {
            for &queue in InboxQueue::ALL {
                for query in QUERIES {
                    for (kind, app) in [(None, None), (Some(InquiryKind::Refund), Some(PACKAGE.to_owned()))] {
                        let filter = InboxFilter { queue, kind, app, tag: None, query: query.map(str::to_owned) };
                        self.note("inbox", inquiries.inbox(filter, after).await);
                    }
                }
            }
            for &queue in ReviewQueue::ALL {
                for (stars, app, version) in
                    [(None, None, None), (Stars::new(5), Some(PACKAGE.to_owned()), Some("4.8.1".to_owned()))]
                {
                    let filter = SellerReviewFilter { queue, stars, app, version };
                    self.note("reviews of the seller", reviews.of_seller(filter, after).await);
                }
            }
        }
        for app in [None, Some(PACKAGE)] {
            self.note("review figures", self.acting.reports().reviews(app).await);
        }
        self.note("counts", inquiries.developer_counts().await);
        self.note("canned replies", self.acting.canned().list().await);
        self.note("browsers", self.acting.devices().settings(None).await);
        self.note("hand-over form", inquiries.hand_over_form().await);
    }

    async fn operations(&mut self, mails: &[MailId]) {
        let (inquiries, after) = (self.acting.inquiries(), key());
        for after in [None, Some(after.as_str())] {
            for &queue in CaseQueue::ALL {
                for query in QUERIES {
                    let filter = CaseFilter { queue, tag: None, query: query.map(str::to_owned) };
                    self.note("cases", inquiries.cases(filter, after).await);
                }
            }
            for &queue in ModerationQueue::ALL {
                self.note("reported texts", self.acting.moderation().list(queue, after).await);
            }
            self.note("mails", self.acting.mails().list(after).await);
            self.note("held mails", self.acting.incoming().held(after).await);
            self.note("audit", self.acting.records().audit(None, after).await);
            self.note("looks", self.acting.records().looks(after).await);
        }
        for (seller, kind) in [(None, None), (Some(MOALABS), None), (None, Some(InquiryKind::Refund))] {
            let filter = ReportFilter { period: ReportPeriod::Quarter, seller, kind };
            self.note("report", self.acting.reports().store(filter).await);
        }
        self.note("policy", self.acting.policies().page().await);
        self.note("versions of the policy", self.acting.policies().versions().await);
        for &mail in mails {
            self.note("mail", self.acting.mails().show(mail).await);
        }
    }

    async fn inquiry(&mut self, number: InquiryNumber) {
        let inquiries = self.acting.inquiries();
        self.note("inquiry of the customer", inquiries.for_customer(number).await);
        self.note("inquiry of the developer", inquiries.for_developer(number).await);
        self.note("case", inquiries.for_operator(number).await);
        self.note("canned menu", self.acting.canned().for_inquiry(number).await);
        let disputes = self.acting.disputes();
        let page = disputes.show(number, None).await;
        if let Some(made) = page.as_ref().ok().and_then(|page| page.made.first().map(|made| made.id)) {
            self.note("dispute file", disputes.show(number, Some(made)).await);
        }
        self.note("dispute files", page);
    }
}
