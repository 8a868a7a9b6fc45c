//! Calling a colleague in a note, by `@` and their name.

use leptos::prelude::*;
use locale::t;
use model::view::Colleague;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

use crate::ui::use_locale;

/// Names that are offered at once; whoever types the beginning of another one finds it.
const OFFERED: usize = 6;

/// Whom a note can call: pressed, a name is written where one writes. It narrows to what is typed after an `@`; without a
/// program names are typed.
#[component]
pub(crate) fn Call(
    colleagues: Vec<Colleague>,
    /// The id of the note's field.
    area: &'static str,
) -> impl IntoView {
    let l = use_locale();
    if colleagues.is_empty() {
        return ().into_any();
    }
    let typed = RwSignal::new(String::new());
    #[cfg(feature = "hydrate")]
    follow(area, typed);
    let names: Vec<String> = colleagues.iter().map(|colleague| l.of(&colleague.name)).collect();
    let buttons = move || {
        let begun = typed.try_get().unwrap_or_default().to_lowercase();
        let fits = names.iter().filter(|name| name.to_lowercase().starts_with(&begun)).take(OFFERED);
        fits.map(|name| {
            let (label, name) = (t!(l, "mention-call", name = name), name.clone());
            let call = move |_: leptos::ev::MouseEvent| insert(area, &name);
            view! { <button type="button" class="chip js-only" on:click=call>{label}</button> }
        })
        .collect_view()
    };
    view! {
        <div class="mention">
            <p class="ops-quiet">{l.t("mention-hint")}</p>
            <div class="chips" role="group" aria-label=l.t("mention-title")>{buttons}</div>
        </div>
    }
    .into_any()
}

fn field(area: &str) -> Option<HtmlTextAreaElement> {
    document().get_element_by_id(area)?.dyn_into().ok()
}

/// The text before the cursor and after it, and the name that is begun there: what stands after the last `@` of the line.
fn around(area: &HtmlTextAreaElement) -> (String, String, Option<String>) {
    let text = area.value();
    // The browser counts in UTF-16.
    let units: Vec<u16> = text.encode_utf16().collect();
    let at = area.selection_start().ok().flatten().map_or(units.len(), |at| (at as usize).min(units.len()));
    let (before, after) = (String::from_utf16_lossy(&units[..at]), String::from_utf16_lossy(&units[at..]));
    let line = before.rsplit('\n').next().unwrap_or_default();
    let begun = line.rsplit_once('@').map(|(_, begun)| begun.to_owned()).filter(|begun| begun.chars().count() <= 20);
    (before, after, begun)
}

fn insert(area: &str, name: &str) {
    let Some(field) = field(area) else { return };
    let (before, after, begun) = around(&field);
    let fits = begun.filter(|begun| name.to_lowercase().starts_with(&begun.to_lowercase()));
    let before = match &fits {
        Some(begun) => before[..before.len() - begun.len()].to_owned(),
        None if before.is_empty() || before.ends_with(char::is_whitespace) => format!("{before}@"),
        None => format!("{before} @"),
    };
    let begin = format!("{before}{name} ");
    crate::typing::write(&field, &format!("{begin}{}", after.trim_start()));
    let cursor = u32::try_from(begin.encode_utf16().count()).unwrap_or(u32::MAX);
    // A browser that refuses leaves the cursor at the end.
    let _ = field.set_selection_range(cursor, cursor);
    let _ = field.focus();
}

#[cfg(feature = "hydrate")]
fn follow(area: &'static str, typed: RwSignal<String>) {
    use leptos::ev;
    use leptos::leptos_dom::helpers::window_event_listener;

    let listener = window_event_listener(ev::input, move |event| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
        if let Some(field) = field.filter(|field| field.id() == area) {
            typed.try_set(around(&field).2.unwrap_or_default());
        }
    });
    on_cleanup(move || listener.remove());
}
