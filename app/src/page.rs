//! What every page is made of: its title, what it loads, and what it shows when that cannot be had.

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::{use_location, use_params_map, use_query_map};
use locale::t;
use model::view::Reader;
use model::{Problem, Time};
use serde::de::DeserializeOwned;

use crate::api::Fault;
use crate::loaded::Loaded;
pub use crate::loaded::load;
use crate::ui::{ButtonKind, Empty, LinkButton, Opt, Skeleton, SkeletonKind, role_needed, use_locale};

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

/// Whether the page has come to life: what needs the browser's part is shown from then on.
#[derive(Clone, Copy)]
pub struct Alive(RwSignal<bool>);

impl Alive {
    /// Once for the whole app: a part of a page that is put together anew is alive from its first moment.
    pub fn provide() {
        let alive = RwSignal::new(false);
        Effect::new(move |_| alive.set(true));
        provide_context(Self(alive));
    }
}

pub fn use_alive() -> Signal<bool> {
    expect_context::<Alive>().0.into()
}

/// A part of the path, such as `:number`.
pub fn param(name: &'static str) -> Memo<String> {
    let params = use_params_map();
    Memo::new(move |_| params.read().get(name).unwrap_or_default())
}

/// The page's own address, from the first slash on, with its query: to come back to it.
pub fn here() -> String {
    let location = use_location();
    let (path, search) = (location.pathname.get_untracked(), location.search.get_untracked());
    if search.is_empty() { path } else { format!("{path}?{}", search.trim_start_matches('?')) }
}

/// A part of the query, such as `?after=`; empty is none.
pub fn query(name: &'static str) -> Memo<Option<String>> {
    let query = use_query_map();
    Memo::new(move |_| query.read().get(name).filter(|value| !value.is_empty()))
}

/// Shows what was loaded; until then its skeleton, and when it cannot be had, why and where to go next.
pub fn show<T, V>(
    loaded: Loaded<T>,
    skeleton: SkeletonKind,
    view: impl Fn(T) -> V + Clone + Send + Sync + 'static,
) -> AnyView
where
    T: DeserializeOwned + Clone + Send + Sync + 'static,
    V: IntoView + 'static,
{
    wait(Some(skeleton), move || {
        let view = view.clone();
        Box::pin(async move {
            match loaded.await {
                Ok(loaded) => view(loaded).into_any(),
                Err(Fault(problem)) => view! { <Obstacle problem/> }.into_any(),
            }
        })
    })
}

/// A view that is not there yet.
pub type Coming = Pin<Box<dyn Future<Output = AnyView> + Send>>;

/// Shows what is coming, and again what comes when that changes; until the first time, the skeleton.
pub fn wait(skeleton: Option<SkeletonKind>, view: impl Fn() -> Coming + Send + Sync + 'static) -> AnyView {
    wait_for(skeleton, Box::new(view))
}

/// Not generic: it stands in the browser's part once.
fn wait_for(skeleton: Option<SkeletonKind>, view: Box<dyn Fn() -> Coming + Send + Sync>) -> AnyView {
    let fallback = move || skeleton.map(|kind| view! { <Skeleton kind/> });
    view! { <Transition fallback>{move || Suspend::new(view())}</Transition> }.into_any()
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
pub fn Obstacle(
    problem: Problem,
    /// The likely thing.
    #[prop(optional, into)]
    offer: Opt<AnyView>,
) -> impl IntoView {
    let l = use_locale();
    let location = use_location();
    if problem == Problem::SignInNeeded {
        let search = location.search.get_untracked();
        let query = if search.is_empty() { String::new() } else { format!("?{}", search.trim_start_matches('?')) };
        let here = location.pathname.get_untracked() + &query;
        sign_in_first(&here);
    }
    #[cfg(feature = "hydrate")]
    if problem == Problem::Offline {
        crate::worker::tell(crate::worker::CUT);
    }
    let (key, icon) = match &problem {
        Problem::SignInNeeded => ("sign-in-needed", "log-in"),
        Problem::Forbidden => ("forbidden", "lock"),
        Problem::RoleNeeded { .. } => ("role-needed", "lock"),
        Problem::NotFound => ("not-found", "search-x"),
        Problem::TooMany { .. } => ("too-many", "timer"),
        Problem::NotNow { .. } => ("not-now", "circle-alert"),
        Problem::Conflict => ("conflict", "circle-alert"),
        Problem::Full => ("full", "circle-alert"),
        Problem::Offline => ("offline", "wifi-off"),
        _ => ("failed", "circle-alert"),
    };
    let seconds = if let Problem::TooMany { seconds } = problem { seconds } else { 0 };
    let text = match problem {
        Problem::RoleNeeded { role } => role_needed(l, role),
        _ => t!(l, &format!("problem-{key}-text"), seconds = seconds),
    };
    let request = match &problem {
        Problem::Failed { request } if !request.is_empty() => Some(request.clone()),
        _ => None,
    };
    let home = use_reader().account.map_or("/", |me| crate::address::home_of(me.role));
    // A number that is not there was most likely mistyped: the list of one's own has the right one.
    let mistyped = problem == Problem::NotFound && location.pathname.get_untracked().starts_with("/my/inquiries/");
    let inquiries =
        mistyped.then(|| view! { <LinkButton href="/my/inquiries">{l.t("problem-see-inquiries")}</LinkButton> });
    let home_kind = if mistyped { ButtonKind::Quiet } else { ButtonKind::Default };
    view! {
        <PageTitle text=l.t(&format!("problem-{key}-title"))/>
        <Empty icon=icon title=l.t(&format!("problem-{key}-title")) text=text heading=true offer=offer.0>
            {request.map(|id| view! { <p class="empty-id">{t!(l, "problem-request-id", id = id)}</p> })}
            {inquiries}
            <LinkButton href=home kind=home_kind>{l.t("problem-go-home")}</LinkButton>
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
