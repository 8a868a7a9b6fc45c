use leptos::prelude::*;

use crate::ui::nav::{NavItem, nav_link};
use crate::ui::{Mark, Opt, use_locale};

/// One column in the middle: signing in and up.
///
/// `<SignShell footer_note="Hearback at desk.nuristore.example"><h1>…</h1><form …>…</form></SignShell>`
#[component]
pub fn SignShell(
    #[prop(optional)] footer: Vec<NavItem>,
    #[prop(optional, into)] footer_note: Opt<String>,
    /// Language and theme.
    #[prop(optional, into)]
    footer_end: Opt<AnyView>,
    /// Something else above the heading than Hearback's mark.
    #[prop(optional, into)]
    head: Opt<AnyView>,
    children: Children,
) -> impl IntoView {
    let (footer_end, head) = (footer_end.0, head.0);
    let footer_note = footer_note.0;
    view! {
        <div class="sign">
            <a class="skip" href="#main">{use_locale().t("ui-skip")}</a>
            <main class="sign-main" id="main" tabindex="-1">
                <div class="sign-head">{head.unwrap_or_else(|| view! { <a href="/"><span class="visually-hidden">"Hearback"</span><Mark/></a> }.into_any())}</div>
                {children()}
            </main>
            <footer class="sign-footer">
                {footer_note.map(|note| view! { <p>{note}</p> })}
                <ul>{footer.into_iter().map(nav_link).collect_view()}</ul>
                {footer_end}
            </footer>
        </div>
    }
}
