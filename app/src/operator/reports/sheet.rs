//! The tables behind the charts, for a spreadsheet.

use locale::{Locale, t, words};
use model::inquiry::InquiryKind;
use model::report::Share;
use model::time::MINUTE;
use model::view::{Report, ReportTable, SellerTimes};
use model::{Currency, Language, Money, Zone};

use crate::root::zone_for_good;

/// One table as CSV (RFC 4180), with a byte-order mark, without which a spreadsheet takes Korean for something else. Numbers
/// are plain, times to reply are minutes, and a week is its first day.
pub fn report_csv(language: Language, zone: &Zone, report: &Report, table: ReportTable) -> String {
    let l = Locale::new(language, zone_for_good(zone));
    l.open(words::STORE);
    l.open(words::OPERATOR);
    let rows = match table {
        ReportTable::Weeks => weeks(l, report),
        ReportTable::Sellers => sellers(l, report),
        ReportTable::Refunds => refunds(l, report),
    };
    written(rows)
}

fn written(rows: Vec<Row>) -> String {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    for row in rows {
        // Memory takes every row, and all rows of a table are of one length.
        let _ = writer.write_record(row.iter().map(|cell| harmless(cell)));
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

type Row = Vec<String>;

fn weeks(l: Locale, report: &Report) -> Vec<Row> {
    let kinds = InquiryKind::ALL.iter().map(|kind| l.t(&format!("kind-{kind}-short")));
    let head = [l.t("ui-week")].into_iter().chain(kinds);
    let head = head.chain(["ops-report-all", "ops-report-answered", "ops-report-settled"].map(|key| l.t(key)));
    let rows = report.weeks.iter().map(|week| {
        let counts = week.kinds.iter().copied().chain([week.inquiries(), week.in_time.part, week.in_time.of]);
        [l.zone.civil(week.from).date().to_string()].into_iter().chain(counts.map(|count| count.to_string())).collect()
    });
    [head.collect()].into_iter().chain(rows).collect()
}

fn sellers(l: Locale, report: &Report) -> Vec<Row> {
    let minutes = |part: &str| t!(l, "ops-report-minutes", what = l.t(&format!("ops-report-column-{part}")));
    let head = vec![
        l.t("ops-report-column-seller"),
        l.t("ops-report-column-inquiries"),
        l.t("ops-report-answered"),
        l.t("ops-report-settled"),
        minutes("median"),
        minutes("p90"),
        minutes("p99"),
    ];
    let rows =
        report.sellers.iter().map(|SellerTimes { name, inquiries, in_time: Share { part, of }, spread, .. }| {
            let times = spread.map_or_else(Default::default, |spread| {
                [spread.median, spread.p90, spread.p99].map(|time| (time / MINUTE).to_string())
            });
            let counts = [*inquiries, *part, *of].map(|count| count.to_string());
            [l.of(name)].into_iter().chain(counts).chain(times).collect()
        });
    [head].into_iter().chain(rows).collect()
}

fn refunds(l: Locale, report: &Report) -> Vec<Row> {
    let head = vec![
        l.t("ops-report-column-reason"),
        "Google".to_owned(),
        "Apple".to_owned(),
        l.t("ops-report-column-count"),
        "KRW".to_owned(),
        "USD".to_owned(),
    ];
    let rows = report.refunds.iter().map(|of| {
        let sum = |currency| of.amounts.iter().find(|money| money.currency == currency).map_or_else(String::new, plain);
        vec![
            l.t(&format!("refund-reason-{}", of.reason)),
            of.reason.google().to_string(),
            of.reason.apple().to_owned(),
            of.count.to_string(),
            sum(Currency::Krw),
            sum(Currency::Usd),
        ]
    });
    [head].into_iter().chain(rows).collect()
}

/// `39000`, or `12.50`.
fn plain(money: &Money) -> String {
    match money.currency {
        Currency::Krw => money.minor.to_string(),
        Currency::Usd => format!("{}.{:02}", money.minor / 100, money.minor % 100),
    }
}

/// What a spreadsheet would take for a formula, such as a seller's name that begins with `=`, is text with an apostrophe
/// before it (OWASP, CSV injection).
fn harmless(cell: &str) -> String {
    let apostrophe = if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { "'" } else { "" };
    format!("{apostrophe}{cell}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula_and_never_breaks_its_row() {
        for (cell, row) in [
            ("모아랩스", "모아랩스"),
            ("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\""),
            ("-1+1", "'-1+1"),
            ("\t@SUM", "'\t@SUM"),
            ("A, B\nC", "\"A, B\nC\""),
        ] {
            assert_eq!(written(vec![vec![cell.to_owned(), "1".to_owned()]]), format!("\u{feff}{row},1\r\n"));
        }
    }

    #[test]
    fn cents_are_written_with_a_point() {
        assert_eq!(plain(&Money { minor: 1_205, currency: Currency::Usd }), "12.05");
        assert_eq!(plain(&Money::won(39_000)), "39000");
    }
}
