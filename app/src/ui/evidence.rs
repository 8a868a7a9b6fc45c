use leptos::prelude::*;

/// A picture that was sent along.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Thumb {
    /// The whole picture.
    pub href: String,
    pub src: String,
    pub alt: String,
    pub caption: String,
}

/// Pictures in a row; each leads to the whole one.
///
/// `<Evidence thumbs captions=true/>`
#[component]
pub fn Evidence(thumbs: Vec<Thumb>, #[prop(optional)] captions: bool) -> impl IntoView {
    let thumbs = thumbs
        .into_iter()
        .map(|thumb| {
            let caption = captions.then(|| view! { <span class="thumb-caption">{thumb.caption}</span> });
            view! {
                <li>
                    <a class="thumb" href=thumb.href>
                        <img src=thumb.src alt=thumb.alt width="72" height="96" loading="lazy" decoding="async"/>
                        {caption}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="evidence">{thumbs}</ul> }
}
