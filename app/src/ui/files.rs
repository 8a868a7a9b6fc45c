use leptos::prelude::*;
use locale::t;
use model::file::{FILES_MAX, FileState};
use model::view::FileView;

use super::{Evidence, Icon, Thumb, use_locale};
use crate::form::Deed;

/// What came with a message: pictures in a row, everything else by its name.
///
/// `<MessageFiles files=message.files/>`
#[component]
pub fn MessageFiles(files: Vec<FileView>) -> impl IntoView {
    let l = use_locale();
    let (pictures, others): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|file| file.kind.is_picture() && file.state == FileState::Open);
    let thumbs = pictures
        .into_iter()
        .map(|file| Thumb {
            src: format!("{}?small", file.href),
            alt: t!(l, "ui-file-picture", name = &file.name),
            caption: file.name,
            href: file.href,
        })
        .collect::<Vec<_>>();
    let links = others
        .into_iter()
        .map(|file| {
            let size = l.file_size(file.size);
            let name = match file.state {
                FileState::Open => {
                    view! { <a class="link" href=file.href download=file.name.clone()>{file.name.clone()}</a> }
                        .into_any()
                }
                state => view! { <span>{file.name.clone()} " · " {l.t(&format!("ui-file-{state}"))}</span> }.into_any(),
            };
            view! { <li class="file"><Icon name="paperclip"/> {name} <span class="caption">{size}</span></li> }
        })
        .collect::<Vec<_>>();
    view! {
        {(!thumbs.is_empty()).then(|| view! { <Evidence thumbs/> })}
        {(!links.is_empty()).then(|| view! { <ul class="files">{links}</ul> })}
    }
}

/// A file of a form.
#[derive(Clone)]
pub(crate) struct Brought {
    pub name: String,
    /// Tells it apart while it is on its way.
    #[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "only the browser brings files one at a time"))]
    pub key: String,
    pub at: At,
}

impl Brought {
    /// One that is there, from what the form names it by: its id and its name.
    pub(crate) fn known_as(value: &str) -> Self {
        let name = value.split_once(' ').map_or(value, |(_, name)| name).to_owned();
        Self { name, key: String::new(), at: At::There(value.to_owned()) }
    }

    /// One that does not come, with the sentence that says why.
    #[cfg(feature = "hydrate")]
    pub(crate) fn refused(name: &str, why: String) -> Self {
        Self { name: name.to_owned(), key: String::new(), at: At::Refused(why) }
    }
}

/// How far it is.
#[derive(Clone)]
#[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "only the browser knows files on their way"))]
pub(crate) enum At {
    /// On its way: percent.
    Underway(RwSignal<u32>),
    /// There, under what the form names it by.
    There(String),
    /// Refused, in a sentence.
    Refused(String),
}

/// The files that are to come with a message. With the program each is brought as soon as it is chosen, dropped or
/// pasted; without it they go with the form, and one that was brought with a form that came back stands here, to be
/// taken away by its box.
///
/// `<FilesField deed/>` within a `<DeedForm files=true>`.
#[component]
pub fn FilesField(
    deed: Deed,
    /// The field's own name in the page, where there are two.
    #[prop(default = "f-file")]
    id: &'static str,
    /// Within a composer, where room is short: what may be sent is told to readers of the control only, and to whoever
    /// tries something else.
    #[prop(optional)]
    quiet: bool,
) -> impl IntoView {
    let l = use_locale();
    let files = deed.files();
    let node = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "hydrate")]
    let choose = crate::files_client::bringer(files, node);
    #[cfg(not(feature = "hydrate"))]
    let choose = |_: leptos::ev::Event| {};
    // A page that is being replaced has lost its signals before it is gone.
    let list = move || {
        let rows = files
            .try_get()
            .unwrap_or_default()
            .into_iter()
            .enumerate()
            .map(|(at, file)| row(files, at, file))
            .collect::<Vec<_>>();
        (!rows.is_empty()).then(|| view! { <ul class="files">{rows}</ul> })
    };
    let error = deed.error("files");
    let refused = move || {
        error.get().map(
            |text| view! { <p class="field-error" id="f-files" tabindex="-1"><Icon name="circle-alert"/> {text}</p> },
        )
    };
    view! {
        <div class="files-field" node_ref=node>
            {list}
            <label class="button ghost files-add">
                <Icon name="paperclip"/>
                <span>{l.t("ui-file-add")}</span>
                <input
                    class="visually-hidden"
                    type="file"
                    id=id
                    name="file"
                    multiple=true
                    accept="image/*,application/pdf,text/*,.log,video/mp4,video/webm,video/quicktime"
                    aria-describedby=format!("{id}-hint")
                    on:change=choose
                />
            </label>
            <p class=if quiet { "visually-hidden" } else { "caption" } id=format!("{id}-hint")>{t!(l, "ui-file-hint", count = FILES_MAX)}</p>
            {refused}
        </div>
    }
}

fn row(files: RwSignal<Vec<Brought>>, at: usize, file: Brought) -> impl IntoView {
    let l = use_locale();
    let name = file.name.clone();
    let take_away = move || drop(files.try_update(|files| files.remove(at)));
    match file.at {
        At::Underway(percent) => view! {
            <li class="file">
                <Icon name="paperclip"/> <span>{name.clone()}</span>
                <progress max="100" value=move || percent.try_get() aria-label=name></progress>
                <span class="caption">{move || format!("{} %", percent.try_get().unwrap_or_default())}</span>
            </li>
        }
        .into_any(),
        At::There(value) => view! {
            <li class="file">
                <label>
                    <input type="checkbox" name="files[]" value=value checked=true on:change=move |_| take_away() aria-label=t!(l, "ui-file-there", name = &name)/>
                    <Icon name="paperclip"/> <span>{name.clone()}</span>
                </label>
            </li>
        }
        .into_any(),
        At::Refused(text) => view! {
            <li class="file bad" role="alert">
                <Icon name="circle-alert"/> <span><strong>{name}</strong> " " {text}</span>
                <button type="button" class="button ghost s" on:click=move |_| take_away()>{l.t("ui-file-dismiss")}</button>
            </li>
        }
        .into_any(),
    }
}
