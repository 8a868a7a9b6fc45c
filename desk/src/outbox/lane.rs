//! Which errands a relay runs, and what became of them.

use super::{MAIL, PAYMENT, PUSH};

/// What a round did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ran {
    pub done: u32,
    /// To be tried again later.
    pub again: u32,
    /// Set aside.
    pub dead: u32,
}

impl Ran {
    pub fn any(self) -> bool {
        self.done + self.again + self.dead > 0
    }
}

/// Which errands a relay runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lane {
    #[default]
    All,
    Mails,
    /// Apart from the mails, so that a mail server that hangs holds back no cancellation.
    Cancellations,
    /// Apart as well: a phone's push service may take its time.
    Pushes,
}

impl Lane {
    pub(super) fn topic(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Mails => MAIL,
            Self::Cancellations => PAYMENT,
            Self::Pushes => PUSH,
        }
    }
}
