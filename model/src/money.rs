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

/// Digits with at most `places` behind the point, as a whole number of the smallest unit; none for anything else.
pub(crate) fn decimal(text: &str, places: u32) -> Option<i64> {
    let places = places as usize;
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(rest) || rest.len() > places {
        return None;
    }
    format!("{whole}{rest:0<places$}").parse().ok()
}
