//! What the contact form needs to know before it is filled in.

use model::access::{Action, Subject};
use model::account::{CustomerNumber, Email};
use model::catalog::PackageName;
use model::inquiry::Channel;
use model::purchase::{NoRefund, PurchaseState};
use model::view::{AppRef, ContactForm, ContactPurchase};
use model::{AppId, Bilingual, Currency, Money, PurchaseId, SellerId, Time};

use super::Inquiries;
use crate::Error;
use crate::store::{Select, args};
use crate::terms::running;

/// Purchases offered to choose from; older ones can be described by hand.
const OFFERED: usize = 40;

#[derive(sqlx::FromRow)]
struct PurchaseRow {
    id: PurchaseId,
    item_ko: String,
    item_en: String,
    title_ko: String,
    title_en: String,
    icon: String,
    price_minor: i64,
    currency: Currency,
    state: PurchaseState,
    purchased_at: Time,
    running: i64,
}

impl Inquiries {
    /// For an app's developer, or without one for the customer center.
    pub async fn contact_form(&self, package: Option<&PackageName>) -> Result<ContactForm, Error> {
        let customer = self.0.account()?;
        self.0.may(Action::SubmitInquiry, Subject::of_customer(customer))?;
        let mut conn = self.0.desk.store().read().await?;
        let (number, email): (CustomerNumber, Email) =
            conn.found("SELECT customer_number, email FROM accounts WHERE id = $1", args![customer]).await?;
        let app: Option<(AppId, SellerId, String, String, String, String, String)> = match package {
            None => None,
            Some(package) => Some(
                conn.found(
                    "SELECT a.id, a.seller_id, a.title_ko, a.title_en, a.icon, s.name_ko, s.name_en
                     FROM apps a JOIN sellers s ON s.id = a.seller_id WHERE a.package = $1",
                    args![package],
                )
                .await?,
            ),
        };
        let purchases: Vec<PurchaseRow> = conn
            .select(
                Select::new(
                    concat!("SELECT p.id, COALESCE(pr.name_ko, a.title_ko) AS item_ko, COALESCE(pr.name_en, a.title_en) AS item_en,
                            a.title_ko, a.title_en, a.icon, p.price_minor, p.currency, p.state, p.purchased_at,
                            (SELECT COUNT(*) FROM refunds r WHERE r.purchase_id = p.id
                              AND ", running!("r.state"), ") AS running
                     FROM purchases p JOIN apps a ON a.id = p.app_id LEFT JOIN products pr ON pr.id = p.product_id"),
                )
                .filter("p.customer_id = ?", args![customer])
                .filter_if(app.as_ref().map(|app| app.0), "p.app_id = ?", |id| args![id])
                .end("ORDER BY p.purchased_at DESC, p.id DESC")
                .limit(OFFERED),
            )
            .await?;
        let now = self.0.now();
        let rule = self.0.desk.rule_in_force(&mut conn).await?;
        let usually = match &app {
            Some((_, seller, ..)) => {
                self.0.desk.records().of(&mut conn, *seller, now).await?.map(|record| record.median)
            }
            None => None,
        };
        Ok(ContactForm {
            channel: if app.is_some() { Channel::ContactSeller } else { Channel::CustomerCenter },
            due_at: app.is_some().then(|| rule.policy.due_at(now)),
            app: app.zip(package).map(|((_, _, title_ko, title_en, icon, seller_ko, seller_en), package)| AppRef {
                package: package.to_string(),
                title: Bilingual::new(title_ko, title_en),
                seller: Bilingual::new(seller_ko, seller_en),
                icon,
            }),
            customer_number: number.to_string(),
            masked_email: email.masked(),
            purchases: purchases.into_iter().map(PurchaseRow::offered).collect(),
            usually,
            wording: self.0.desk.wording(&mut conn).await?,
        })
    }
}

impl PurchaseRow {
    fn offered(self) -> ContactPurchase {
        let price = Money { minor: self.price_minor, currency: self.currency };
        ContactPurchase {
            id: self.id,
            item: Bilingual::new(self.item_ko, self.item_en),
            app: Bilingual::new(self.title_ko, self.title_en),
            icon: self.icon,
            price,
            purchased_at: self.purchased_at,
            no_refund: NoRefund::of(price, self.state, self.running > 0),
        }
    }
}
