//! Signing in and up.

mod frame;
mod menu;
mod sign_in;
mod sign_up;

pub use menu::{AccountMenu, theme_icon};
pub use sign_in::SignInPage;
pub use sign_up::SignUpPage;
