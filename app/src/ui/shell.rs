mod customer;
mod keys;
mod sign;
mod work;

pub use customer::CustomerShell;
pub use sign::SignShell;
pub use work::WorkShell;

/// Who has signed in, as the shells show them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignedIn {
    pub name: String,
    /// "Available", "환불 담당".
    pub detail: String,
    /// Their own page.
    pub href: String,
}

impl SignedIn {
    pub fn new(name: impl Into<String>, detail: impl Into<String>, href: impl Into<String>) -> Self {
        Self { name: name.into(), detail: detail.into(), href: href.into() }
    }
}
