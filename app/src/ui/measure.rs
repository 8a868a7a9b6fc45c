//! How places and sizes are written into attributes.

/// With two decimals, the same on server and browser. Made of whole numbers: the formatter for fractions is large, and a
/// browser would download it for this alone.
pub(super) fn decimal(value: f64) -> String {
    let hundredths = (value * 100.0).round() as i64;
    let sign = if hundredths < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", hundredths.abs() / 100, hundredths.abs() % 100)
}

/// A percentage.
pub(super) fn percent(value: f64) -> String {
    decimal(value) + "%"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_writes_what_the_formatter_for_fractions_writes() {
        for value in [0.0, 0.004, 0.005, 0.5, 3.0, 33.333, 66.666, 99.999, 100.0, -0.25, -12.3456] {
            assert_eq!(decimal(value).parse::<f64>().map(|read| (read - value).abs() < 0.0051), Ok(true), "{value}");
        }
        assert_eq!((decimal(7.05), decimal(-0.25), percent(50.0)), ("7.05".into(), "-0.25".into(), "50.00%".into()));
    }
}
