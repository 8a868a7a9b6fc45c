//! What Hearback promises of its speed, and whether this run shows it.

use std::fmt;

use serde::Serialize;

use crate::report::{Row, Table};

/// Submitting at so many connections is promised.
const CONNECTIONS: usize = 32;
/// Of the requests a second of the bare insert with shared commits, at least so many.
const SUBMIT: f64 = 0.3;
/// Of the processor time of the bare select, at most so many times.
const READ: f64 = 20.0;

#[derive(Clone, Debug, Serialize)]
pub struct Promise {
    pub text: &'static str,
    pub wanted: f64,
    pub measured: f64,
    /// The case and connections that the number is from: for reads the dearest ones.
    pub at: String,
    pub kept: bool,
}

impl fmt::Display for Promise {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let verdict = if self.kept { "PASS" } else { "FALLS SHORT" };
        write!(f, "{verdict:<11}  {}: {:.2} ({})", self.text, self.measured, self.at)
    }
}

/// The promises that the measured cases say something of.
pub fn judge(table: &Table) -> Vec<Promise> {
    let submit = table.0.iter().find(|row| row.case == crate::run::SUBMIT && row.connections == CONNECTIONS);
    let submit = submit.and_then(|row| {
        promise("submit: at least 0.3 of the requests/s of the bare shared insert", SUBMIT, row, |ratio| {
            ratio >= SUBMIT
        })
    });
    let read = |text, prefix| promise(text, READ, dearest(table, prefix)?, |ratio| ratio <= READ);
    [
        submit,
        read("queue: at most 20 times the CPU of the bare select", "queue:"),
        read("thread: at most 20 times the CPU of the bare select", "thread:"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn promise(text: &'static str, wanted: f64, row: &Row, kept: impl Fn(f64) -> bool) -> Option<Promise> {
    let measured = row.ratio?;
    let at = format!("{}, {} connections", row.case, row.connections);
    Some(Promise { text, wanted, measured, at, kept: kept(measured) })
}

/// The row with the largest ratio of those whose name begins so.
fn dearest<'a>(table: &'a Table, prefix: &str) -> Option<&'a Row> {
    table
        .0
        .iter()
        .filter(|row| row.case.starts_with(prefix) && row.ratio.is_some())
        .max_by(|one, other| one.ratio.unwrap_or_default().total_cmp(&other.ratio.unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(case: &'static str, connections: usize, ratio: f64) -> Row {
        Row {
            case,
            connections,
            requests_per_second: 1.0,
            median_ms: 1.0,
            p99_ms: 1.0,
            cpu_ms_per_request: 1.0,
            beside: None,
            ratio: Some(ratio),
        }
    }

    #[test]
    fn the_dearest_case_judges_the_reads_and_thirty_two_connections_the_submit() {
        let table = Table(vec![
            row(crate::run::SUBMIT, 8, 0.9),
            row(crate::run::SUBMIT, 32, 0.29),
            row("queue: cases", 1, 21.0),
            row("queue: cases", 8, 12.0),
            row("thread: customer", 8, 20.0),
        ]);
        let kept: Vec<_> = judge(&table).iter().map(|promise| (promise.measured, promise.kept)).collect();
        assert_eq!(kept, [(0.29, false), (21.0, false), (20.0, true)]);
    }

    #[test]
    fn what_was_not_measured_is_not_judged() {
        assert!(judge(&Table::default()).is_empty());
    }
}
