use leptos::prelude::*;

use super::{Icon, Opt, use_locale};

/// Links to the pages before and after, by cursor.
///
/// `<Pager prev=page.prev next=page.next note="1–20 of 348"/>`, or one wide button: `<Pager next more="리뷰 더 보기" note="4 / 7,204"/>`
#[component]
pub fn Pager(
    #[prop(optional, into)] prev: Opt<String>,
    #[prop(optional, into)] next: Opt<String>,
    #[prop(optional, into)] note: Opt<String>,
    /// The words of one wide button that leads on; there is no way back but the browser's.
    #[prop(optional, into)]
    more: Opt<String>,
) -> impl IntoView {
    let (prev, next, note, more) = (prev.0, next.0, note.0, more.0);
    let locale = use_locale();
    if prev.is_none() && next.is_none() {
        return ().into_any();
    }
    let note = note.map(|note| view! { <span class="count">{note}</span> });
    if let Some(more) = more {
        let link =
            next.map(|href| view! { <a class="button default l wide" href=href rel="next">{more} " " {note}</a> });
        return view! { <nav class="pager more" aria-label=locale.t("ui-pages")>{link}</nav> }.into_any();
    }
    let prev = prev.map(|href| {
        view! { <a class="button default m" href=href rel="prev"><Icon name="chevron-left"/> {locale.t("ui-previous")}</a> }
    });
    let next = next.map(|href| {
        view! { <a class="button default m" href=href rel="next">{locale.t("ui-next")} <Icon name="chevron-right"/></a> }
    });
    view! { <nav class="pager" aria-label=locale.t("ui-pages")>{prev} {note} {next}</nav> }.into_any()
}
