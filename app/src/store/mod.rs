//! The store front: its apps, an app's page, the contact form and the review editor.

mod app;
mod contact;
mod editor;
pub mod frame;
mod front;
mod parts;

pub use app::AppPage;
pub use contact::{ContactPage, ContactStorePage};
pub use editor::ReviewEditorPage;
pub use frame::{Place, Preferences, StoreFrame};
pub use front::FrontPage;
pub(crate) use parts::Back;
