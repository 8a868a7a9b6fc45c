//! The Developer Center: the inquiries about a seller's apps, their reviews, and what they pass on to the store.

mod canned;
mod frame;
mod help;
mod inbox;
mod install;
mod kept;
mod members;
mod parts;
mod phone;
mod pull;
mod reviews;
mod settings;

pub use canned::DeveloperCannedPage;
pub use help::HandOverPage;
pub use inbox::InboxPage;
pub use members::DeveloperMembersPage;
pub use reviews::{ManyReviewsPage, SellerReviewsPage};
pub use settings::DeveloperSettingsPage;
