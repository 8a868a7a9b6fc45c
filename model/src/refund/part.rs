//! Cancelling in part: where an item is divisible, what was used is paid for, and the rest goes back.
//!
//! A purchase is cancelled once, whole or in part. What it could have meant to cancel another part of it later is a case
//! of its own, which the payment side would have to tell from the first one asked twice.

use crate::inquiry::Illegal;
use crate::invalid::{Invalid, Reason};
use crate::money::{Money, decimal};

/// The amount that an operator typed, such as `12,000` or `4.50`; none where the whole price goes back, which an empty
/// field means as well.
pub fn parse_part(field: &str, text: &str, price: Money) -> Result<Option<Money>, Invalid> {
    let text = text.trim().trim_start_matches(['₩', '$']).trim();
    if text.is_empty() {
        return Ok(None);
    }
    // `4,50` is no four hundred and fifty: a comma stands before three digits, or nowhere.
    let in_threes = |part: &str| part.bytes().take_while(u8::is_ascii_digit).count() == 3;
    if !text.split(',').skip(1).all(in_threes) {
        return Err(Invalid::new(field, Reason::NotANumber));
    }
    let minor = decimal(&text.replace(',', ""), price.currency.decimals())
        .ok_or_else(|| Invalid::new(field, Reason::NotANumber))?;
    if minor == price.minor {
        return Ok(None);
    }
    if minor < 1 {
        return Err(Invalid::with_limit(field, Reason::TooSmall, 1));
    }
    if minor > price.minor {
        let most = price.minor / 10_i64.pow(price.currency.decimals());
        return Err(Invalid::with_limit(field, Reason::TooLarge, usize::try_from(most).unwrap_or_default()));
    }
    Ok(Some(Money { minor, currency: price.currency }))
}

/// Whether only this much may be given back of an item.
pub fn may_part(part: Option<Money>, divisible: bool) -> Result<(), Illegal> {
    if part.is_some() && !divisible { Err(Illegal::NotDivisible) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    #[test]
    fn a_part_is_more_than_nothing_and_less_than_the_price() {
        let price = Money::won(39_000);
        let part = |text: &str| parse_part("part", text, price);
        assert_eq!(part(""), Ok(None));
        assert_eq!(part("39,000"), Ok(None));
        assert_eq!(part(" ₩12,000 "), Ok(Some(Money::won(12_000))));
        for wrong in ["0", "39,001", "-1", "12.5", "4,50", "1,2,3", "a lot", "99999999999999999999"] {
            assert!(part(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn cents_are_counted() {
        let price = Money { minor: 999, currency: Currency::Usd };
        let part = parse_part("part", "$4.50", price);
        assert_eq!(part, Ok(Some(Money { minor: 450, currency: Currency::Usd })));
        assert!(parse_part("part", "4.505", price).is_err());
    }

    #[test]
    fn what_is_not_divisible_is_cancelled_whole_or_not() {
        let part = Some(Money::won(1_000));
        assert_eq!([may_part(part, true), may_part(None, false)], [Ok(()), Ok(())]);
        assert_eq!(may_part(part, false), Err(Illegal::NotDivisible));
    }
}
