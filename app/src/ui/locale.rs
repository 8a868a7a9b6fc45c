use leptos::prelude::*;
use locale::Locale;

/// How this reader reads. The app's root provides it on both sides.
pub fn use_locale() -> Locale {
    expect_context::<Locale>()
}

/// The language of what somebody wrote, where it is another than the page's: then a screen reader reads it in that voice.
pub fn written_in(text: &str) -> Option<&'static str> {
    let language = model::text::language_of(text)?;
    (language != use_locale().language).then(|| language.as_str())
}

/// A sentence of the page with somebody's words in it, which say their language where it is another.
pub fn voiced(sentence: String, words: &str) -> AnyView {
    match (written_in(words), sentence.split_once(words)) {
        (Some(language), Some((before, after))) if !words.is_empty() => {
            view! { {before.to_owned()} <span lang=language>{words.to_owned()}</span> {after.to_owned()} }.into_any()
        }
        _ => sentence.into_any(),
    }
}
