//! What was measured, for people and for programs.

use std::path::Path;

use serde::Serialize;

use crate::cases::{Beside, Case};
use crate::load::Measured;
use crate::promises::Promise;

/// A line of the table.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    pub case: &'static str,
    pub connections: usize,
    pub requests_per_second: f64,
    pub median_ms: f64,
    pub p99_ms: f64,
    pub cpu_ms_per_request: f64,
    pub beside: Option<Beside>,
    /// To the bare server's same number, at as many connections.
    pub ratio: Option<f64>,
}

/// All lines so far.
#[derive(Debug, Default)]
pub struct Table(pub Vec<Row>);

impl Table {
    /// Prints the head, so that each line can follow as soon as it is there.
    pub fn begin() -> Self {
        let (case, beside) = ("case", "beside the bare one");
        println!(
            "{case:<28} {:>5} {:>11} {:>10} {:>9} {:>12}  {beside}",
            "conn.", "requests/s", "median ms", "p99 ms", "CPU ms/req."
        );
        Self::default()
    }

    pub fn add(&mut self, case: &Case, connections: usize, measured: Measured) {
        let row = Row {
            case: case.name,
            connections,
            requests_per_second: measured.requests_per_second,
            median_ms: measured.median_ms,
            p99_ms: measured.p99_ms,
            cpu_ms_per_request: measured.cpu_ms,
            beside: case.beside,
            ratio: case.beside.and_then(|beside| self.ratio(beside, connections, measured)),
        };
        println!("{}", line(&row));
        self.0.push(row);
    }

    fn ratio(&self, beside: Beside, connections: usize, measured: Measured) -> Option<f64> {
        let of = |name: &str| self.0.iter().find(|row| row.case == name && row.connections == connections);
        match beside {
            Beside::Select => Some(measured.cpu_ms / of("bare select")?.cpu_ms_per_request),
            Beside::InsertShared => {
                Some(measured.requests_per_second / of("bare insert, shared commits")?.requests_per_second)
            }
        }
    }
}

fn line(row: &Row) -> String {
    let ratio = match (row.beside, row.ratio) {
        (Some(Beside::Select), Some(ratio)) => format!("{ratio:.1} x the CPU of the select"),
        (Some(Beside::InsertShared), Some(ratio)) => format!("{ratio:.2} of the shared insert's requests/s"),
        _ => String::new(),
    };
    let line = format!(
        "{:<28} {:>5} {:>11.0} {:>10.2} {:>9.2} {:>12.3}  {ratio}",
        row.case, row.connections, row.requests_per_second, row.median_ms, row.p99_ms, row.cpu_ms_per_request
    );
    line.trim_end().to_owned()
}

#[derive(Serialize)]
struct Written<'a> {
    seconds: u64,
    scale: u32,
    cores: usize,
    rows: &'a [Row],
    promises: &'a [Promise],
}

/// Writes the numbers for a program to read.
pub fn write(file: &Path, seconds: u64, scale: u32, table: &Table, promises: &[Promise]) -> Result<(), String> {
    let cores = cores();
    let written = Written { seconds, scale, cores, rows: &table.0, promises };
    let text = serde_json::to_string_pretty(&written).map_err(|error| error.to_string())?;
    std::fs::write(file, text + "\n").map_err(|error| format!("{} cannot be written: {error}", file.display()))
}

/// How many threads this machine runs at a time; senders and servers share them.
pub fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}
