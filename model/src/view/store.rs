//! The store front, as every visitor sees it.

use serde::{Deserialize, Serialize};

use super::Page;
use crate::catalog::Category;
use crate::id::ReviewId;
use crate::money::Money;
use crate::rating::{Histogram, Stars};
use crate::review::ReviewSort;
use crate::text::Bilingual;
use crate::time::Time;

/// An app in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AppCard {
    pub package: String,
    pub title: Bilingual,
    pub seller: Bilingual,
    pub category: Category,
    pub price: Money,
    /// The file under `/apps/`, without its ending.
    pub icon: String,
    pub ratings: Histogram,
}

/// `/` and its search.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StoreFront {
    pub apps: Page<AppCard>,
}

/// `/apps/{package}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AppPage {
    pub card: AppCard,
    pub tagline: Bilingual,
    pub description: Bilingual,
    pub versions: Vec<Version>,
    pub products: Vec<Product>,
    /// Mean rating of each of the last 12 weeks, in hundredths, oldest first; `None` where nobody rated.
    pub weeks: Vec<Week>,
    pub record: Option<AnsweringRecord>,
    pub filter: ReviewFilter,
    pub reviews: Page<PublicReview>,
    /// How many reviews fit the filter.
    pub matching: i64,
    pub with_reply: i64,
    pub mine: Mine,
    /// Whether so many reviews of one rating came that new ones wait until the store has looked at them.
    pub checking: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Version {
    pub name: String,
    pub released_at: Time,
    pub notes: Bilingual,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Product {
    pub name: Bilingual,
    pub price: Money,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Week {
    pub from: Time,
    pub count: i64,
    pub mean_hundredths: Option<i64>,
}

/// How the seller answers: only with enough cases to mean something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AnsweringRecord {
    /// Whole percent of inquiries answered within the deadline.
    pub in_time_percent: u32,
    /// Median time to the first answer, in milliseconds.
    pub median: i64,
    /// Inquiries of the last 90 days that this speaks of.
    pub cases: i64,
}

/// Which reviews of an app, in which order. All of it stands in the address.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReviewFilter {
    pub sort: ReviewSort,
    pub stars: Option<Stars>,
    pub replied: Option<bool>,
    pub version: Option<String>,
}

/// A review as everybody sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PublicReview {
    pub id: ReviewId,
    pub stars: Stars,
    /// The first rating, when it was changed since.
    pub stars_before: Option<Stars>,
    /// Whether it was changed after the official reply.
    pub changed_after_reply: bool,
    /// Masked: `서*연`.
    pub author: String,
    pub body: String,
    pub version: String,
    pub device: Option<String>,
    pub written_at: Time,
    pub helpful: i64,
    /// Whether the reader marked it.
    pub marked: bool,
    pub mine: bool,
    pub reported: bool,
    /// Whether the reader reported the official reply.
    pub reply_reported: bool,
    pub reply: Option<OfficialReply>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OfficialReply {
    pub seller: Bilingual,
    pub body: String,
    pub written_at: Time,
    pub edited: bool,
    /// Milliseconds from the review to the first reply.
    pub took: i64,
}

/// What the reader has to do with this app.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mine {
    Visitor,
    /// Signed in, but not as a customer.
    Staff,
    NotAcquired,
    Acquired {
        at: Time,
        review: Option<Stars>,
    },
}
