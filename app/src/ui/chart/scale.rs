//! Where values stand on an axis, and which of them are written beside it.

/// The upright axis of a chart: from its foot to its top, with the values of its lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
    ticks: Vec<f64>,
}

impl Scale {
    /// From zero, as bars need it; three to five lines.
    pub fn from_zero(most: f64) -> Self {
        let most = most.max(1.0);
        let step = step_of(most / 4.0).max(1.0);
        Self { low: 0.0, high: most * 1.02, ticks: every(step, 0.0, most) }
    }

    /// Around values that are far from zero, as a line may: from the step below the least to the one above the most,
    /// with steps of at least `finest`.
    pub fn around(values: impl IntoIterator<Item = f64>, finest: f64) -> Self {
        let values = values.into_iter();
        let (low, high) = values.fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)));
        let (low, high) = if low > high { (0.0, 1.0) } else { (low, high) };
        let step = step_of((high - low) / 2.5).max(finest);
        let (low, high) = ((low / step).floor() * step, (high / step).ceil() * step);
        let high = if high > low { high } else { low + step };
        Self { low, high, ticks: every(step, low, high) }
    }

    /// No higher than `most`: nothing is larger.
    pub fn up_to(mut self, most: f64) -> Self {
        self.high = self.high.min(most).max(self.low + f64::EPSILON);
        self.ticks.retain(|tick| *tick <= most);
        self
    }

    /// The values of the lines, lowest first.
    pub fn ticks(&self) -> &[f64] {
        &self.ticks
    }

    /// How far under the top a value stands, in percent.
    pub fn y(&self, value: f64) -> f64 {
        (self.high - value) / (self.high - self.low).max(f64::EPSILON) * 100.0
    }

    /// The same axis pressed into the upper part of the plot, from `top` to `foot` percent.
    pub fn y_within(&self, value: f64, top: f64, foot: f64) -> f64 {
        top + self.y(value) / 100.0 * (foot - top)
    }
}

fn every(step: f64, low: f64, high: f64) -> Vec<f64> {
    let many = ((high - low) / step + 1e-9).floor();
    // An axis has a handful of lines; a broken number must not make a million.
    (0..=20).map(f64::from).take_while(|&at| at <= many).map(|at| low + at * step).collect()
}

/// The next larger of 1, 2 and 5 times a power of ten; from ten on also of 2.5, which then is a whole number, too.
fn step_of(least: f64) -> f64 {
    let least = least.max(1e-9);
    let power = 10_f64.powf(least.log10().floor());
    let steps = if power >= 10.0 { [1.0, 2.0, 2.5, 5.0] } else { [1.0, 2.0, 2.0, 5.0] };
    steps.into_iter().map(|times| times * power).find(|step| *step >= least * 0.999).unwrap_or(power * 10.0)
}

/// The middle of the `at`th of `many` equal bands, in percent.
pub(super) fn band(at: usize, many: usize) -> f64 {
    (at as f64 + 0.5) / many.max(1) as f64 * 100.0
}

/// Which of `many` places along an axis are written: about five, the first and the last among them. One that stands
/// nearer to the last than the `apart`th part of the axis would touch it.
pub(super) fn written(many: usize, apart: usize) -> Vec<usize> {
    let Some(last) = many.checked_sub(1) else { return Vec::new() };
    let step = many.div_ceil(4).max(1);
    let mut places: Vec<usize> = (0..last).step_by(step).filter(|at| (last - at) * apart >= many).collect();
    places.push(last);
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_stand_on_zero_and_lines_may_start_higher() {
        let bars = Scale::from_zero(621.0);
        assert_eq!((bars.ticks(), bars.y(0.0)), ([0.0, 200.0, 400.0, 600.0].as_slice(), 100.0));
        assert_eq!(Scale::from_zero(480.0).ticks(), [0.0, 200.0, 400.0]);
        assert_eq!(Scale::from_zero(0.0).ticks(), [0.0, 1.0]);
        let percents = Scale::around([90.3, 93.4, 95.1], 1.0);
        assert_eq!(percents.ticks(), [90.0, 92.0, 94.0, 96.0]);
        assert_eq!(Scale::around([95.0, 95.0], 1.0).ticks(), [95.0, 96.0]);
        assert_eq!(Scale::around([], 1.0).y(0.5), 50.0);
    }

    #[test]
    fn the_first_and_the_last_place_are_written() {
        assert_eq!(written(12, 6), [0, 3, 6, 9, 11]);
        assert_eq!(written(12, 4), [0, 3, 6, 11]);
        assert_eq!(written(26, 6), [0, 7, 14, 25]);
        assert_eq!(written(52, 6), [0, 13, 26, 39, 51]);
        assert_eq!(written(4, 4), [0, 1, 2, 3]);
        assert_eq!((written(1, 4), written(0, 4)), (vec![0], vec![]));
    }
}
