use leptos::prelude::*;

use super::field::error_line;
use super::measure::decimal;
use super::{Opt, field_id, in_sprite, use_locale};

/// A rating as stars, the last one filled in part; its words are "4.3 of 5 stars".
///
/// `<Stars tenths=43/>`, for one review `<Stars tenths=50/>`
#[component]
pub fn Stars(
    /// 43 for 4.3.
    tenths: u32,
) -> impl IntoView {
    let locale = use_locale();
    let tenths = tenths.min(50);
    let number = if tenths.is_multiple_of(10) { (tenths / 10).to_string() } else { locale.tenths(tenths) };
    let label = locale::t!(locale, "ui-stars", stars = number);
    let star = in_sprite("star");
    let stars = (0..5_u32)
        .map(|at| {
            let filled = tenths.saturating_sub(at * 10).min(10);
            let x = (at * 26).to_string();
            let copy = |class: &'static str| {
                view! { <use class=class href=star.clone() x=x.clone() width="24" height="24"></use> }
            };
            let off = (filled < 10).then(|| copy("off"));
            let whole = (filled == 10).then(|| copy("on"));
            // What lies outside of an inner <svg> is cut off.
            let part = (1..10).contains(&filled).then(|| {
                let width = f64::from(filled) * 2.4;
                view! {
                    <svg x=x.clone() width=decimal(width) height="24">
                        <use class="on" href=star.clone() width="24" height="24"></use>
                    </svg>
                }
            });
            view! { {off} {whole} {part} }
        })
        .collect_view();
    view! { <svg class="stars" viewBox="0 0 128 24" role="img" aria-label=label>{stars}</svg> }
}

/// Five stars to choose from: a radio group, without JavaScript too.
///
/// `<StarsInput name="stars" legend="Rating" value=5/>`
#[component]
pub fn StarsInput(
    #[prop(into)] name: String,
    #[prop(into)] legend: String,
    #[prop(optional, into)] value: Opt<u8>,
    #[prop(optional, into)] error: MaybeProp<String>,
    #[prop(optional)] legend_hidden: bool,
) -> impl IntoView {
    let value = value.0;
    let locale = use_locale();
    let id = field_id(&name);
    let word = move |stars: u8| locale.t(&format!("ui-stars-word-{stars}"));
    let star = in_sprite("star");
    let radios = (1..=5_u8)
        .map(|stars| {
            let label = locale::t!(locale, "ui-stars-choice", stars = u32::from(stars), word = word(stars));
            view! {
                <label class="stars-input-star" title=label>
                    <input type="radio" name=name.clone() value=stars.to_string() checked=value == Some(stars) required=true aria-label=label.clone()/>
                    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                        <use href=star.clone()></use>
                    </svg>
                </label>
            }
        })
        .collect_view();
    let words = (1..=5_u8)
        .map(|stars| view! { <span class=format!("stars-word w{stars}")>{word(stars)}</span> })
        .collect_view();
    view! {
        <fieldset class="stars-input" id=id.clone() tabindex="-1">
            <legend class=if legend_hidden { "visually-hidden" } else { "label" }>{legend}</legend>
            <div class="stars-input-row">{radios} <span class="stars-words" aria-hidden="true">{words}</span></div>
            {error_line(&id, error)}
        </fieldset>
    }
}
