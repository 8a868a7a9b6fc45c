//! Forms that do deeds: plain POSTs without JavaScript, fetched in place with it.
//!
//! Without JavaScript a refused form comes back as the same page, with what was typed and what was wrong with it: the
//! server keeps both for a while and leads back with `?form=…` ([`Echo`]). With JavaScript nothing leaves the page.

use std::borrow::Cow;

use leptos::prelude::*;
use model::Problem;
use serde::{Deserialize, Serialize};

use crate::notices::{Notice, Undo};
use crate::ui::Brought;

/// What was typed into a form that was refused without JavaScript, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Echo {
    /// The endpoint that refused.
    pub path: String,
    /// Names and values, passwords left out.
    pub values: Vec<(String, String)>,
    pub problem: Problem,
}

/// Raised by every deed that succeeded; what a page has loaded is loaded again.
#[derive(Clone, Copy)]
pub struct Refresh(pub RwSignal<u32>);

/// One form's deed: where it goes, whether it is on its way, and what came back.
#[derive(Clone, Copy)]
pub struct Deed {
    path: &'static str,
    pending: RwSignal<bool>,
    problem: RwSignal<Option<Problem>>,
    succeeded: RwSignal<u32>,
    echo: StoredValue<Option<Echo>>,
    /// Sent with the form, so that a repeated POST has one effect. The same until the deed is done: a page that loads
    /// anew meanwhile must not make another deed of it.
    key: StoredValue<String>,
    /// The id of the thing it is about; empty where a page has one such form. Drafts are told apart by it.
    #[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "drafts are the browser's"))]
    about: StoredValue<String>,
    /// What was brought for it, or is on its way. Kept here as it must outlive a page that loads anew.
    files: RwSignal<Vec<Brought>>,
}

impl Deed {
    /// The deed behind an endpoint; on a page with one such form.
    pub fn new(path: &'static str) -> Self {
        Self::matching(path, "", |_| true)
    }

    /// The deed on one of several things on a page: the echo must name the same one.
    pub fn about(path: &'static str, field: &str, id: &str) -> Self {
        Self::matching(path, id, |echo| echo.values.iter().any(|(name, value)| name == field && value == id))
    }

    fn matching(path: &'static str, about: &str, fits: impl Fn(&Echo) -> bool) -> Self {
        #[cfg(feature = "hydrate")]
        if let Some(deeds) = use_context::<crate::form_client::Deeds>() {
            return deeds.find(path, about, || Self::fresh(path, about, fits));
        }
        Self::fresh(path, about, fits)
    }

    fn fresh(path: &'static str, about: &str, fits: impl Fn(&Echo) -> bool) -> Self {
        let echo = use_context::<Option<Echo>>().flatten().filter(|echo| echo.path == path && fits(echo));
        let brought = echo.iter().flat_map(|echo| &echo.values).filter(|(name, _)| name == "files[]");
        let files = brought.map(|(_, value)| Brought::known_as(value)).collect();
        Self {
            path,
            files: RwSignal::new(files),
            pending: RwSignal::new(false),
            problem: RwSignal::new(echo.as_ref().map(|echo| echo.problem.clone())),
            succeeded: RwSignal::new(0),
            echo: StoredValue::new(echo),
            key: StoredValue::new(new_key()),
            about: StoredValue::new(about.to_owned()),
        }
    }

    /// What was typed before the refusal, for the control's initial value.
    pub fn value(&self, field: &str) -> Option<String> {
        self.echo.with_value(|echo| {
            echo.as_ref()?.values.iter().find(|(name, _)| name == field).map(|(_, value)| value.clone())
        })
    }

    /// The files that go with it.
    pub(crate) fn files(&self) -> RwSignal<Vec<Brought>> {
        self.files
    }

    /// What was wrong, if anything.
    pub fn problem(&self) -> Signal<Option<Problem>> {
        self.problem.into()
    }

    /// The sentence beside a field, in the reader's language.
    pub fn error(&self, field: impl Into<Cow<'static, str>>) -> MaybeProp<String> {
        crate::ui::field_error(self.problem(), field)
    }

    pub fn pending(&self) -> Signal<bool> {
        self.pending.into()
    }

    /// Counts successes, for what must react to them.
    pub fn succeeded(&self) -> Signal<u32> {
        self.succeeded.into()
    }
}

/// The form of a deed. Carries an idempotency key, so that a double click or a repeated POST has one effect.
#[component]
pub fn DeedForm(
    deed: Deed,
    #[prop(optional, into)] class: String,
    #[prop(optional, into)] id: String,
    /// The sentence of the catalogue that the toast shows on success.
    #[prop(optional)]
    done: Option<&'static str>,
    /// The way back, offered beside that sentence.
    #[prop(optional)]
    undo: Option<Undo>,
    /// Whether it has a [`crate::ui::FilesField`].
    #[prop(optional)]
    files: bool,
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<leptos::html::Form>::new();
    let done = done.map(|key| Notice { text: crate::ui::use_locale().t(key), undo });
    #[cfg(feature = "hydrate")]
    let send = crate::form_client::sender(deed, done);
    #[cfg(feature = "hydrate")]
    let keep = crate::form_client::drafter(deed, node);
    #[cfg(not(feature = "hydrate"))]
    let keep = |_: leptos::ev::Event| {};
    #[cfg(feature = "hydrate")]
    let press = |event: leptos::ev::KeyboardEvent| crate::form_client::send_by_key(&event);
    #[cfg(not(feature = "hydrate"))]
    let press = |_: leptos::ev::KeyboardEvent| {};
    #[cfg(not(feature = "hydrate"))]
    let send = {
        let _ = done;
        |_: leptos::ev::SubmitEvent| {}
    };
    view! {
        <form
            method="post"
            action=deed.path
            class=class
            id=(!id.is_empty()).then_some(id)
            enctype=files.then_some("multipart/form-data")
            node_ref=node
            novalidate
            on:submit=send
            on:input=keep
            on:keydown=press
        >
            <input type="hidden" name="key" value=deed.written_key()/>
            {children()}
        </form>
    }
}

/// A form that always leaves the page: for what changes the reader (sign in and out, language, theme).
#[component]
pub fn PlainForm(
    path: &'static str,
    #[prop(optional, into)] class: String,
    /// Drafts of the account that signs out go with it.
    #[prop(optional)]
    forgets: bool,
    children: Children,
) -> impl IntoView {
    let leave = move |_| {
        #[cfg(feature = "hydrate")]
        if forgets {
            crate::drafts::forget_all();
        }
        #[cfg(not(feature = "hydrate"))]
        let _ = forgets;
    };
    view! {
        <form method="post" action=path class=class novalidate on:submit=leave>
            {children()}
        </form>
    }
}

impl Deed {
    /// The key that the server writes into the form. In the browser the form keeps the one it has, whatever becomes of
    /// the page around it, and a form that is made there is given one when it stands (`form_client::drafter`).
    fn written_key(&self) -> Option<String> {
        cfg!(feature = "ssr").then(|| self.key.get_value())
    }
}

#[cfg(feature = "ssr")]
fn new_key() -> String {
    use_context::<crate::api::Caller>().map_or_else(String::new, |caller| caller.desk.new_key().to_string())
}

#[cfg(all(feature = "hydrate", not(feature = "ssr")))]
fn new_key() -> String {
    crate::form_client::random_key()
}

#[cfg(not(any(feature = "ssr", feature = "hydrate")))]
fn new_key() -> String {
    String::new()
}

impl Deed {
    /// The form's key: the one that stands in it, else this deed's.
    #[cfg(feature = "hydrate")]
    pub(crate) fn agree_on_key(&self, input: &web_sys::HtmlInputElement) {
        if input.value().is_empty() {
            input.set_value(&self.key.try_get_value().unwrap_or_else(new_key));
        } else {
            self.key.try_set_value(input.value());
        }
    }

    /// The key of the next deed.
    #[cfg(feature = "hydrate")]
    pub(crate) fn renew(&self) -> String {
        let key = new_key();
        self.key.try_set_value(key.clone());
        key
    }

    #[cfg(feature = "hydrate")]
    pub(crate) fn about_what(&self) -> String {
        self.about.try_get_value().unwrap_or_default()
    }

    #[cfg(feature = "hydrate")]
    pub(crate) fn endpoint(&self) -> &'static str {
        self.path
    }

    /// Whether it is on its way. A page that is being replaced has lost its signals, and then nothing is to be sent.
    #[cfg(feature = "hydrate")]
    pub(crate) fn is_pending(&self) -> bool {
        self.pending.try_get_untracked().unwrap_or(true)
    }

    /// Says what is wrong before the form is sent.
    #[cfg(feature = "hydrate")]
    pub(crate) fn refuse(&self, problem: Problem) {
        self.problem.try_set(Some(problem));
    }

    /// Takes back what was said to be wrong.
    #[cfg(feature = "hydrate")]
    pub(crate) fn forgive(&self) {
        self.problem.try_set(None);
    }

    #[cfg(feature = "hydrate")]
    pub(crate) fn start(&self) {
        self.pending.try_set(true);
        self.forgive();
    }

    #[cfg(feature = "hydrate")]
    pub(crate) fn finish(&self, outcome: Result<(), Problem>) {
        // The page may be another one by now; then there is nobody left to tell.
        self.pending.try_set(false);
        match outcome {
            Ok(()) => drop(self.succeeded.try_update(|count| *count += 1)),
            Err(problem) => drop(self.problem.try_set(Some(problem))),
        }
    }
}
