//! What a customer acquired.

use model::access::{Action, Subject};
use model::inquiry::InquiryNumber;
use model::purchase::{NoRefund, PurchaseShelf, PurchaseState};
use model::rating::Stars;
use model::refund::RefundState;
use model::review::ReviewState;
use model::view::{AppRef, MyPurchase, MyPurchases, Page};
use model::{Bilingual, Currency, Money, PurchaseId, Time};

use super::Catalog;
use crate::Error;
use crate::inquiries::{key, key_of, summary};
use crate::store::{Select, args};

/// Purchases of one page.
const PAGE: usize = 30;

#[derive(sqlx::FromRow)]
struct Row {
    id: PurchaseId,
    package: String,
    title_ko: String,
    title_en: String,
    seller_ko: String,
    seller_en: String,
    icon: String,
    item_ko: Option<String>,
    item_en: Option<String>,
    price_minor: i64,
    currency: Currency,
    state: PurchaseState,
    cancelled_minor: Option<i64>,
    purchased_at: Time,
    refund_state: Option<RefundState>,
    asked_from: Option<RefundState>,
    serial: Option<i64>,
    handed_over: Option<bool>,
    stars: Option<i64>,
    reviewed_at: Option<Time>,
    review_state: Option<ReviewState>,
}

/// The newest refund request of each purchase rides along.
const ROWS: &str = "SELECT p.id, a.package, a.title_ko, a.title_en, s.name_ko AS seller_ko, s.name_en AS seller_en, a.icon,
        pr.name_ko AS item_ko, pr.name_en AS item_en, p.price_minor, p.currency, p.state, CASE WHEN p.state = 'cancelled' THEN p.cancelled_minor END AS cancelled_minor, p.purchased_at,
        r.state AS refund_state, r.asked_from, i.serial, i.handed_over, v.stars, v.changed_at AS reviewed_at, v.state AS review_state
    FROM purchases p
    JOIN apps a ON a.id = p.app_id
    JOIN sellers s ON s.id = a.seller_id
    LEFT JOIN products pr ON pr.id = p.product_id
    LEFT JOIN refunds r ON r.id = (SELECT q.id FROM refunds q WHERE q.purchase_id = p.id ORDER BY q.created_at DESC, q.id DESC LIMIT 1)
    LEFT JOIN inquiries i ON i.id = r.inquiry_id
    LEFT JOIN reviews v ON v.app_id = p.app_id AND v.customer_id = p.customer_id AND v.state <> 'withdrawn'";

impl Catalog {
    /// Newest first. Whoever reads further stays on the shelf.
    pub async fn my_purchases(&self, shelf: PurchaseShelf, after: Option<&str>) -> Result<MyPurchases, Error> {
        let customer = self.0.account()?;
        self.0.may(Action::ReadOwnPurchases, Subject::of_customer(customer))?;
        let mut conn = self.0.desk.store().read().await?;
        let own = Select::new(ROWS).filter("p.customer_id = ?", args![customer]);
        let shown = match shelf {
            PurchaseShelf::All => own,
            PurchaseShelf::Apps => own.filter("p.product_id IS NULL", args![]),
            PurchaseShelf::Products => own.filter("p.product_id IS NOT NULL", args![]),
            PurchaseShelf::Refunded => own.filter("p.state = ?", args![PurchaseState::Cancelled]),
        };
        let rows: Vec<Row> = conn
            .select(
                shown
                    .filter_if(key(after)?, "(p.purchased_at < ? OR (p.purchased_at = ? AND p.id < ?))", |(at, id)| {
                        args![at, at, id]
                    })
                    .end("ORDER BY p.purchased_at DESC, p.id DESC")
                    .limit(PAGE + 1),
            )
            .await?;
        let page = Page::cut(rows, PAGE, |row| key_of(row.purchased_at.0, row.id));
        Ok(MyPurchases {
            summary: summary(&mut conn, customer).await?,
            purchases: Page { rows: page.rows.into_iter().map(Row::view).collect(), next: page.next },
        })
    }
}

impl Row {
    fn view(self) -> MyPurchase {
        let price = Money { minor: self.price_minor, currency: self.currency };
        let title = Bilingual::new(self.title_ko, self.title_en);
        let number =
            self.serial.zip(self.handed_over).map(|(serial, handed_over)| InquiryNumber { handed_over, serial });
        let refund = number.zip(self.refund_state.map(|state| state.seen_from_outside(self.asked_from)));
        let running = refund.is_some_and(|(_, state)| state.is_running());
        MyPurchase {
            id: self.id,
            is_app: self.item_ko.is_none(),
            item: self.item_ko.zip(self.item_en).map_or_else(|| title.clone(), |(ko, en)| Bilingual { ko, en }),
            app: AppRef {
                package: self.package,
                title,
                seller: Bilingual::new(self.seller_ko, self.seller_en),
                icon: self.icon,
            },
            price,
            cancelled: self.cancelled_minor.map(|minor| Money { minor, ..price }),
            state: self.state,
            purchased_at: self.purchased_at,
            refund,
            no_refund: NoRefund::of(price, self.state, running),
            review: self.stars.and_then(Stars::new).zip(self.reviewed_at),
            review_hidden: self.review_state == Some(ReviewState::Hidden),
        }
    }
}
