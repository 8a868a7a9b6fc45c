//! Signing in and up, and one's own account.

mod frame;
mod held_file;
mod join;
mod link;
mod look;
mod menu;
mod notifications;
mod settings;
mod sign_in;
mod sign_up;

pub use held_file::HeldFilePage;
pub use join::JoinPage;
pub use link::{SignInByLinkPage, SignInLinkPage};
pub use look::{LookChoice, languages, themes};
pub use menu::AccountMenu;
pub use notifications::UnsubscribePage;
pub use settings::AccountSections;
pub use sign_in::SignInPage;
pub use sign_up::SignUpPage;
