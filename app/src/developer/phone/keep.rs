//! Whether this browser keeps the inbox, to be read and answered without a network. An app on a home screen is somebody's
//! own device and does; a browser may be anybody's, and does where its owner says so.

use leptos::prelude::*;

use crate::ui::{Icon, use_locale};

/// A line of the settings. Nothing is known of it before the page has come to life.
#[component]
pub(super) fn Keep() -> impl IntoView {
    let l = use_locale();
    let keeps = RwSignal::new(None::<bool>);
    #[cfg(feature = "hydrate")]
    browser::look(keeps);
    let choose = move |keep: bool| {
        #[cfg(feature = "hydrate")]
        browser::choose(keeps, keep);
        #[cfg(not(feature = "hydrate"))]
        let _ = keep;
    };
    let end = move || match keeps.get() {
        None => view! { <p class="caption">{l.t("dev-keep-unable")}</p> }.into_any(),
        Some(true) => view! {
            <button type="button" class="button default l" on:click=move |_| choose(false)>
                <Icon name="trash-2"/> {l.t("dev-keep-off")}
            </button>
        }
        .into_any(),
        Some(false) => view! {
            <button type="button" class="button default l" on:click=move |_| choose(true)>
                <Icon name="download"/> {l.t("dev-keep-on")}
            </button>
        }
        .into_any(),
    };
    view! {
        <div class="settings-row phone-install">
            <p><strong>{l.t("dev-keep")}</strong><br/><span class="caption">{l.t("dev-keep-text")}</span></p>
            <div class="phone-end">{end}</div>
        </div>
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use js_sys::Reflect;
    use leptos::prelude::*;
    use model::view::Reader;

    use crate::developer::install::is_app;

    /// What the page's own script goes by (`public/developer-page.js`): the id of the account that chose it, or `no`.
    const CHOICE: &str = "hearback-keep";

    pub fn look(keeps: RwSignal<Option<bool>>) {
        let account = account();
        Effect::new(move |_| {
            let able = Reflect::has(&window().navigator(), &"serviceWorker".into()).unwrap_or(false);
            let choice =
                window().local_storage().ok().flatten().and_then(|storage| storage.get_item(CHOICE).ok().flatten());
            let keep = choice == account || (choice.as_deref() != Some("no") && is_app());
            keeps.try_set((able && account.is_some()).then_some(keep));
        });
    }

    pub fn choose(keeps: RwSignal<Option<bool>>, keep: bool) {
        // The reader of the page is asked when the button is pressed, outside of any owner: the document knows it too.
        let root = document().document_element();
        let account = root.and_then(|root| root.get_attribute("data-account"));
        let (Some(account), Ok(Some(storage))) = (account, window().local_storage()) else { return };
        if storage.set_item(CHOICE, if keep { &account } else { "no" }).is_err() {
            return;
        }
        crate::worker::tell(CHOICE);
        keeps.try_set(Some(keep));
    }

    fn account() -> Option<String> {
        use_context::<Reader>()?.account.map(|me| me.id.to_string())
    }
}
