//! Signing in and up, and one's own account.

mod frame;
mod menu;
mod settings;
mod sign_in;
mod sign_up;

pub use menu::{AccountMenu, theme_icon};
pub use settings::AccountSections;
pub use sign_in::SignInPage;
pub use sign_up::SignUpPage;
