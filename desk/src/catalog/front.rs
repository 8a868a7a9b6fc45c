//! The store front: apps by how much they are rated, by category, or found by words.

use model::access::{Action, Subject};
use model::catalog::Category;
use model::rating::Histogram;
use model::view::{AppCard, Page, StoreFront};
use model::{AppId, Bilingual, Currency, Money, SellerId, search};

use super::Catalog;
use crate::Error;
use crate::inquiries::{key, key_of};
use crate::store::{Select, args};

/// Apps of one page.
const PAGE: usize = 24;

/// An app as lists show it.
#[derive(Debug, sqlx::FromRow)]
pub(crate) struct CardRow {
    pub id: AppId,
    pub seller_id: SellerId,
    package: String,
    title_ko: String,
    title_en: String,
    seller_ko: String,
    seller_en: String,
    category: Category,
    price_minor: i64,
    currency: Currency,
    icon: String,
    stars_1: i64,
    stars_2: i64,
    stars_3: i64,
    stars_4: i64,
    stars_5: i64,
    pub rank: i64,
}

/// The SELECT behind [`CardRow`]; a WHERE follows. `a` is the app.
pub(crate) const CARD: &str = "SELECT a.id, a.seller_id, a.package, a.title_ko, a.title_en, s.name_ko AS seller_ko,
        s.name_en AS seller_en, a.category, a.price_minor, a.currency, a.icon, a.stars_1, a.stars_2, a.stars_3, a.stars_4,
        a.stars_5, a.rank
    FROM apps a JOIN sellers s ON s.id = a.seller_id";

impl CardRow {
    pub(crate) fn card(&self) -> AppCard {
        AppCard {
            package: self.package.clone(),
            title: Bilingual::new(&*self.title_ko, &*self.title_en),
            seller: Bilingual::new(&*self.seller_ko, &*self.seller_en),
            category: self.category,
            price: Money { minor: self.price_minor, currency: self.currency },
            icon: self.icon.clone(),
            ratings: self.ratings(),
        }
    }

    pub(crate) fn ratings(&self) -> Histogram {
        Histogram([self.stars_1, self.stars_2, self.stars_3, self.stars_4, self.stars_5])
    }
}

impl Catalog {
    pub async fn store_front(
        &self,
        category: Option<Category>,
        query: Option<&str>,
        after: Option<&str>,
    ) -> Result<StoreFront, Error> {
        self.0.may(Action::BrowseStore, Subject::PLACE)?;
        let mut conn = self.0.desk.store().read().await?;
        let rows: Vec<CardRow> = conn
            .select(
                Select::new(CARD)
                    .filter_if(category, "a.category = ?", |category| args![category])
                    .matching("a.id", "app", &search::query_terms(query.unwrap_or_default()))
                    .filter_if(key(after)?, "(a.rank < ? OR (a.rank = ? AND a.id > ?))", |(rank, id)| {
                        args![rank, rank, id]
                    })
                    .end("ORDER BY a.rank DESC, a.id")
                    .limit(PAGE + 1),
            )
            .await?;
        let page = Page::cut(rows, PAGE, |row| key_of(row.rank, row.id));
        Ok(StoreFront { apps: Page { rows: page.rows.iter().map(CardRow::card).collect(), next: page.next } })
    }
}
