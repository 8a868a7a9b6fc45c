//! What every page is made of: its title, what it loads, and what it shows when that cannot be had.

use std::future::Future;

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::{use_location, use_params_map, use_query_map};
use locale::t;
use model::view::Reader;
use model::{Problem, Time};

use crate::api::Fault;
#[cfg(feature = "hydrate")]
use crate::form::Refresh;
use crate::ui::{Empty, LinkButton, Skeleton, SkeletonKind, use_locale};

/// The reader of the page.
pub fn use_reader() -> Reader {
    expect_context::<Reader>()
}

/// The moment that countdowns count from; it moves on once a minute in the browser.
#[derive(Clone, Copy)]
pub struct Now(pub RwSignal<Time>);

pub fn use_now() -> Signal<Time> {
    expect_context::<Now>().0.into()
}

/// A part of the path, such as `:number`.
pub fn param(name: &'static str) -> Memo<String> {
    let params = use_params_map();
    Memo::new(move |_| params.read().get(name).unwrap_or_default())
}

/// A part of the query, such as `?after=`; empty is none.
pub fn query(name: &'static str) -> Memo<Option<String>> {
    let query = use_query_map();
    Memo::new(move |_| query.read().get(name).filter(|value| !value.is_empty()))
}

/// Loads what a page shows, again when its address changes. When the desk's state changes it looks quietly whether that
/// concerns the page: one that would say the same stays untouched, with what is being read and typed in it.
pub fn load<S, T, F>(
    source: impl Fn() -> S + Send + Sync + 'static,
    fetch: impl Fn(S) -> F + Clone + Send + Sync + 'static,
) -> Resource<Result<T, Fault>>
where
    S: PartialEq + Clone + Send + Sync + 'static,
    T: PartialEq + Clone + serde::Serialize + serde::de::DeserializeOwned + Send + Sync + 'static,
    F: Future<Output = Result<T, Fault>> + Send + 'static,
{
    let source = Memo::new(move |_| source());
    let resource = Resource::new(move || source.get(), fetch.clone());
    #[cfg(feature = "hydrate")]
    look_again(source, fetch, resource);
    resource
}

/// Loads again after each deed and each change elsewhere, and shows it only if something is different now.
#[cfg(feature = "hydrate")]
fn look_again<S, T, F>(
    source: Memo<S>,
    fetch: impl Fn(S) -> F + Send + Sync + 'static,
    resource: Resource<Result<T, Fault>>,
) where
    S: PartialEq + Clone + Send + Sync + 'static,
    T: PartialEq + Clone + serde::Serialize + serde::de::DeserializeOwned + Send + Sync + 'static,
    F: Future<Output = Result<T, Fault>> + Send + 'static,
{
    let refresh = expect_context::<Refresh>();
    // The newest look that has come back: an older one that was slower is no news.
    let newest = StoredValue::new(0);
    Effect::new(move |before: Option<u32>| {
        let count = refresh.0.get();
        if before.is_some_and(|before| before != count) {
            let asked = source.get_untracked();
            let fetching = fetch(asked.clone());
            leptos::task::spawn_local(async move {
                let fresh = fetching.await;
                // The page may be gone by now, or be about something else.
                let still = source.try_get_untracked() == Some(asked);
                // A look that did not come through is no news either: what stands here stays.
                let lost = matches!(fresh, Err(Fault(Problem::Offline)));
                let same = resource.try_with_untracked(|shown| shown.as_ref() == Some(&fresh)).unwrap_or(true);
                let late = newest.try_get_value().is_none_or(|newest| newest > count);
                if still && !lost && !same && !late {
                    newest.try_set_value(count);
                    resource.try_set(Some(fresh));
                }
            });
        }
        count
    });
}

/// Shows what was loaded; until then its skeleton, and when it cannot be had, why and where to go next.
pub fn show<T, V>(
    resource: Resource<Result<T, Fault>>,
    skeleton: SkeletonKind,
    view: impl Fn(T) -> V + Clone + Send + Sync + 'static,
) -> AnyView
where
    T: serde::Serialize + serde::de::DeserializeOwned + Clone + Send + Sync + 'static,
    V: IntoView + 'static,
{
    view! {
        <Transition fallback=move || view! { <Skeleton kind=skeleton/> }>
            {move || {
                let view = view.clone();
                Suspend::new(async move {
                    match resource.await {
                        Ok(loaded) => view(loaded).into_any(),
                        Err(Fault(problem)) => view! { <Obstacle problem/> }.into_any(),
                    }
                })
            }}
        </Transition>
    }
    .into_any()
}

/// Changes that came while nobody looked at the page; the tab counts them. Counted by reference: the server writes the
/// title when the page and everything it owned is gone.
#[derive(Clone)]
pub struct Unseen(pub ArcRwSignal<u32>);

/// The page's title: what it is, then whose store it is in.
#[component]
pub fn PageTitle(#[prop(into)] text: String) -> impl IntoView {
    let store = use_locale().of(&use_reader().store_name);
    let unseen = expect_context::<Unseen>().0;
    view! {
        <Title text=move || match unseen.get() {
            0 => format!("{text} · {store}"),
            count => format!("({count}) {text} · {store}"),
        }/>
    }
}

/// What stands in place of something that cannot be shown: what happened, what is safe, one next step.
#[component]
pub fn Obstacle(problem: Problem) -> impl IntoView {
    let l = use_locale();
    let location = use_location();
    if problem == Problem::SignInNeeded {
        let search = location.search.get_untracked();
        let query = if search.is_empty() { String::new() } else { format!("?{}", search.trim_start_matches('?')) };
        let here = location.pathname.get_untracked() + &query;
        sign_in_first(&here);
    }
    let (key, icon) = match &problem {
        Problem::SignInNeeded => ("sign-in-needed", "log-in"),
        Problem::Forbidden => ("forbidden", "lock"),
        Problem::NotFound => ("not-found", "search-x"),
        Problem::TooMany { .. } => ("too-many", "timer"),
        Problem::NotNow { .. } => ("not-now", "circle-alert"),
        Problem::Conflict => ("conflict", "circle-alert"),
        Problem::Offline => ("offline", "wifi-off"),
        _ => ("failed", "circle-alert"),
    };
    let seconds = if let Problem::TooMany { seconds } = problem { seconds } else { 0 };
    let text = t!(l, &format!("problem-{key}-text"), seconds = seconds);
    let request = match &problem {
        Problem::Failed { request } if !request.is_empty() => Some(request.clone()),
        _ => None,
    };
    let home = use_reader().account.map_or("/", |me| crate::address::home_of(me.role));
    view! {
        <PageTitle text=l.t(&format!("problem-{key}-title"))/>
        <Empty icon=icon title=l.t(&format!("problem-{key}-title")) text=text heading=true>
            {request.map(|id| view! { <p class="empty-id">{t!(l, "problem-request-id", id = id)}</p> })}
            <LinkButton href=home>{l.t("problem-go-home")}</LinkButton>
        </Empty>
    }
}

#[cfg(feature = "ssr")]
fn sign_in_first(here: &str) {
    leptos_axum::redirect(&crate::address::for_header(&crate::address::with_query("/sign-in", &[("next", here)])));
}

#[cfg(not(feature = "ssr"))]
fn sign_in_first(here: &str) {
    let navigate = leptos_router::hooks::use_navigate();
    navigate(&crate::address::with_query("/sign-in", &[("next", here)]), leptos_router::NavigateOptions::default());
}
