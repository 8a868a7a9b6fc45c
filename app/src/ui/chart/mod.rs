//! Charts: SVG of the page's own width, made of percentages, so that text stays 12 px and nothing is measured.
//!
//! Each is told by its finding (`label`, for who cannot see it), and has a table behind it.

mod bars;
mod frame;
mod line;
mod range;
mod scale;
mod spark;
mod stacked;
mod table;

use super::measure::{decimal, percent};

pub use bars::{BarList, Column, Columns};
pub use frame::Legend;
pub use line::{LineChart, Series};
pub use range::{RangeAxis, RangeCell, RangeScale};
pub use scale::Scale;
pub use spark::{ReleaseMark, Sparkline};
pub use stacked::{Stacked, StarShares};
pub use table::AsTable;

/// A value of a chart: `text` is how it is told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Point {
    pub label: String,
    pub value: f64,
    pub text: String,
}

impl Point {
    pub fn new(label: impl Into<String>, value: f64, text: impl Into<String>) -> Self {
        Self { label: label.into(), value, text: text.into() }
    }
}
