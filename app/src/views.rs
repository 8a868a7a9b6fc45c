//! Lists as their reader narrowed them, kept under a name and led to from the sidebar.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::Locale;
use model::saved_view::VIEW_NAME_MAX;
use model::view::SavedView;

use crate::api;
use crate::form::{Deed, DeedForm};
use crate::ui::{Button, ButtonKind, ErrorSummary, Icon, Label, NavGroup, NavItem, Size, TextInput, use_locale};

/// The reader's own views, for the sidebar; the one that is shown is bold. None where nothing is kept.
pub(crate) fn group(l: Locale, views: &[SavedView], here: &str) -> Option<NavGroup> {
    let item = |view: &SavedView| {
        NavItem::new(view.path.clone(), view.name.clone()).icon("list-filter").within(view.path == here)
    };
    (!views.is_empty()).then(|| NavGroup::titled(l.t("views-title"), views.iter().map(item).collect()))
}

/// Keeps the list as it is narrowed now, or forgets it; in the list's head.
#[component]
pub(crate) fn KeepView(
    /// The list's address, with what it is narrowed by.
    path: String,
    views: Vec<SavedView>,
) -> impl IntoView {
    let l = use_locale();
    let kept = views.into_iter().find(|view| view.path == path);
    let save = Deed::about(<api::SaveView as ServerFn>::PATH, "path", &path);
    let name = kept.as_ref().map(|view| view.name.clone());
    let value = save.value("name").or(name).unwrap_or_default();
    let label = l.t(if kept.is_some() { "views-kept" } else { "views-keep" });
    let forget = kept.map(|view| view! { <Forget id=view.id.to_string()/> });
    let open = move || save.problem().try_get().flatten().is_some();
    view! {
        <details class="dev-filters" name="menu" open=open>
            <summary class="button default m square" aria-label=label.clone() title=label><Icon name="save"/></summary>
            <div class="dev-filters-form">
                <DeedForm deed=save done="views-done" class="form">
                    <ErrorSummary problem=save.problem() labels=vec![Label::new("name", l.t("views-name"))]/>
                    <input type="hidden" name="path" value=path/>
                    <TextInput
                        name="name"
                        label=l.t("views-name")
                        hint=l.t("views-hint")
                        value
                        error=save.error("name")
                        maxlength=u32::try_from(VIEW_NAME_MAX).unwrap_or(u32::MAX)
                        size=Size::M
                        autocomplete="off"
                        required=true
                    />
                    <Button size=Size::M busy=save.pending()>{l.t("views-save")}</Button>
                </DeedForm>
                {forget}
            </div>
        </details>
    }
}

#[component]
fn Forget(id: String) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::about(<api::ForgetView as ServerFn>::PATH, "id", &id);
    view! {
        <DeedForm deed done="views-forgotten">
            <ErrorSummary problem=deed.problem()/>
            <input type="hidden" name="id" value=id/>
            <Button kind=ButtonKind::Quiet size=Size::M busy=deed.pending()>{l.t("views-forget")}</Button>
        </DeedForm>
    }
}
