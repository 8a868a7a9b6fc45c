use leptos::prelude::*;
use locale::Locale;

/// How this reader reads. The app's root provides it on both sides.
pub fn use_locale() -> Locale {
    expect_context::<Locale>()
}
