//! Money in minor units with its currency; never a float.

use serde::{Deserialize, Serialize};

use crate::text_enum::text_enum;

text_enum! {
    /// ISO 4217 codes that a purchase can carry.
    pub enum Currency { Krw = "KRW", Usd = "USD" }
}

impl Currency {
    /// Digits after the point: 0 for won, 2 for dollars.
    pub fn decimals(self) -> u32 {
        match self {
            Self::Krw => 0,
            Self::Usd => 2,
        }
    }
}

/// An amount in minor units (won, cents).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    pub minor: i64,
    pub currency: Currency,
}

impl Money {
    pub const fn won(minor: i64) -> Self {
        Self { minor, currency: Currency::Krw }
    }

    pub fn is_free(self) -> bool {
        self.minor == 0
    }
}
