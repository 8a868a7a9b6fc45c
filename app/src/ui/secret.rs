use leptos::prelude::*;
use model::Time;

use super::measure::percent;
use super::{Icon, Opt, use_locale};

/// Whether a secret value can be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SecretState {
    /// `value` is the masked text.
    #[default]
    Masked,
    /// `value` is the real one; the server stops sending it at `until`.
    /// It is shown for `length` milliseconds in all.
    Shown { now: Time, until: Time, length: i64 },
    /// Nobody may look, and why.
    NoAccess(String),
}

/// A payment number: masked until somebody gives a reason, and then for a short time.
///
/// `<Secret label="TID" value="••••••••7Q2K" note="…"><DialogOpen id="reveal" icon="eye">"보기"</DialogOpen></Secret>`
#[component]
pub fn Secret(
    #[prop(into)] label: String,
    #[prop(into)] value: String,
    #[prop(optional)] state: SecretState,
    /// What looking leaves behind.
    #[prop(optional, into)]
    note: Opt<String>,
    /// The button that shows or hides it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let note = note.0;
    let locale = use_locale();
    let (class, value, rest) = match state {
        SecretState::Masked => ("secret", view! { <code>{value}</code> }.into_any(), None),
        SecretState::Shown { now, until, length } => {
            let left = until.since(now).max(0);
            let share = (left as f64 / length.max(1) as f64 * 100.0).clamp(0.0, 100.0);
            let rest = view! {
                <svg class="secret-left" aria-hidden="true" focusable="false"><rect width=percent(share) height="100%"></rect></svg>
                <p class="secret-rest">
                    <span>{locale::t!(locale, "ui-secret-left", seconds = (left + 999) / 1000)}</span>
                    <span>{locale.t("ui-secret-logged")}</span>
                </p>
            };
            ("secret shown", view! { <code>{value}</code> }.into_any(), Some(rest))
        }
        SecretState::NoAccess(why) => {
            ("secret closed", view! { <span class="secret-why"><Icon name="eye-off"/> {why}</span> }.into_any(), None)
        }
    };
    view! {
        <div class=class>
            <div class="secret-row">
                <span class="secret-label">{label}</span>
                {value}
                {children.map(|children| view! { <span class="secret-end">{children()}</span> })}
            </div>
            {rest}
            {note.map(|note| view! { <p class="secret-note"><Icon name="file-clock"/> <span>{note}</span></p> })}
        </div>
    }
}
