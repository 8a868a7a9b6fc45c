//! My page: a customer's inquiries, purchases, reviews and consents.

mod consent;
mod consents;
mod down;
mod erasure;
mod faces;
mod head;
mod inquiries;
mod inquiry;
mod person;
mod purchases;
mod question;
mod receipt;
mod reviews;
mod settings;
mod story;
mod sure;
mod transparency;

pub use consent::ConsentPage;
pub use consents::MyConsentsPage;
pub use erasure::MyErasurePage;
pub use inquiries::InquiriesPage;
pub use inquiry::InquiryPage;
pub use purchases::PurchasesPage;
pub use reviews::MyReviewsPage;
pub use settings::MySettingsPage;
pub use transparency::TransparencyPage;

use model::inquiry::InquiryNumber;

/// The page of an inquiry.
fn inquiry_href(number: InquiryNumber) -> String {
    format!("/my/inquiries/{number}")
}

/// The page on which the question for consent is answered.
fn consent_href(number: InquiryNumber) -> String {
    format!("/my/inquiries/{number}/consent")
}
