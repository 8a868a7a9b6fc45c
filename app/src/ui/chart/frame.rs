//! What charts with two axes have in common: the plot with its lines, and the words around it.

use leptos::prelude::*;

use super::percent;

/// A word at the end of the plot, beside the value it belongs to.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct EndLabel {
    /// In percent from the top.
    pub at: f64,
    pub text: String,
    pub strong: bool,
}

/// Words that would stand on each other move apart: one line of 12 px is so many percent of the plot's height.
const LINE: f64 = 9.0;

pub(super) fn apart(mut labels: Vec<EndLabel>) -> Vec<EndLabel> {
    labels.sort_by(|one, other| one.at.total_cmp(&other.at));
    for at in 1..labels.len() {
        let above = labels[at - 1].at;
        let room = labels[at].at - above;
        if room < LINE {
            // The lower one gives way, so that the upper one stays in the plot.
            labels[at].at = above + LINE;
        }
    }
    labels
}

/// The plot: lines and words around the marks of a chart. Places are percentages, from the left and from the top.
#[component]
pub(super) fn Frame(
    /// The finding.
    label: String,
    /// Words at the lines.
    y: Vec<(f64, String)>,
    /// Words under the plot.
    x: Vec<(f64, String)>,
    end: Vec<EndLabel>,
    children: Children,
) -> impl IntoView {
    let lines = y
        .iter()
        .map(|(at, _)| view! { <line class="plot-line" x1="0" x2="100%" y1=percent(*at) y2=percent(*at)></line> })
        .collect_view();
    let y = y
        .into_iter()
        .map(|(at, text)| view! { <text x="100%" dx="-8" y=percent(at) dy=".35em" text-anchor="end">{text}</text> })
        .collect_view();
    let last = x.len().saturating_sub(1);
    let x = x
        .into_iter()
        .enumerate()
        .map(|(place, (at, text))| {
            // Words at the very ends stay inside the plot.
            let anchor = match place {
                0 if at < 2.0 => "start",
                place if place == last && at > 98.0 => "end",
                _ => "middle",
            };
            // Where it is narrow, every other word gives way.
            let class = if place % 2 == 1 && place != last { "plot-between" } else { "" };
            view! { <text class=class x=percent(at) y="14" text-anchor=anchor>{text}</text> }
        })
        .collect_view();
    let class = if end.is_empty() { "plot" } else { "plot ended" };
    let end = (!end.is_empty()).then(|| {
        let labels = apart(end)
            .into_iter()
            .map(|label| {
                let class = if label.strong { "plot-strong" } else { "plot-goal-word" };
                view! { <text class=class x="10" y=percent(label.at) dy=".35em">{label.text}</text> }
            })
            .collect_view();
        view! { <svg class="plot-end" aria-hidden="true" focusable="false">{labels}</svg> }
    });
    view! {
        <div class=class role="img" aria-label=label>
            <svg class="plot-y" aria-hidden="true" focusable="false">{y}</svg>
            <svg class="plot-area" aria-hidden="true" focusable="false">{lines} {children()}</svg>
            {end}
            <svg class="plot-x" aria-hidden="true" focusable="false">{x}</svg>
        </div>
    }
}

/// What the shades of a chart are: class of the swatch (`part-0`, `dot`, `ring`, `cap`), and its word.
///
/// `<Legend entries=vec![("part-0", "Refund".into())]/>`
#[component]
pub fn Legend(entries: Vec<(&'static str, String)>) -> impl IntoView {
    let entries = entries
        .into_iter()
        .map(|(class, word)| view! { <li><i class=format!("swatch {class}")></i> {word}</li> })
        .collect_view();
    view! { <ul class="legend" aria-hidden="true">{entries}</ul> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_beside_the_plot_do_not_stand_on_each_other() {
        let label = |at, text: &str| EndLabel { at, text: text.to_owned(), strong: false };
        let placed = apart(vec![label(42.0, "last"), label(40.0, "goal"), label(80.0, "low")]);
        let placed: Vec<_> = placed.iter().map(|label| (label.at, label.text.as_str())).collect();
        assert_eq!(placed, [(40.0, "goal"), (49.0, "last"), (80.0, "low")]);
    }
}
