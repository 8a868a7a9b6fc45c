//! Operations: the cases that the store's own staff work, and the mails that left.

mod apart;
mod approval;
mod audit;
mod canned;
mod case;
mod cases;
mod consent;
mod decision;
mod delivery;
mod dispute;
mod frame;
mod head;
mod held;
mod look;
mod mail;
mod mails;
mod policy;
mod purchase;
mod queue;
mod reconciliation;
mod records;
mod reports;
mod ruling;
mod settings;
mod silence;
mod texts;
mod thread;
mod verdict;
mod words;
mod write;

pub use apart::ApartPage;
pub use canned::OperatorCannedPage;
pub use cases::CasesPage;
pub use dispute::DisputeFilePage;
pub use held::{HeldMailPage, HeldMailsPage};
pub use mail::MailPage;
pub use mails::MailsPage;
pub use policy::{PolicyPage, PolicyVersionsPage};
pub use reconciliation::{MismatchPage, MismatchesPage};
pub use records::{AuditPage, LooksPage};
pub use reports::ReportsPage;
#[cfg(feature = "ssr")]
pub use reports::report_csv;
pub use settings::OperatorSettingsPage;
pub use texts::ReportedTextsPage;
