use leptos::prelude::*;

use super::in_sprite;

/// A lucide icon of the sprite; names are listed in `style/icons.txt`. It is always hidden from screen readers:
/// what it means stands beside it in words.
///
/// `<Icon name="inbox"/>`, `<Icon name="lightbulb" large=true/>`
#[component]
pub fn Icon(
    name: &'static str,
    /// 20 px instead of 16.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let class = if large { "icon large" } else { "icon" };
    view! {
        <svg class=class aria-hidden="true" focusable="false">
            <use href=in_sprite(name)></use>
        </svg>
    }
}

/// Hearback's mark: a speech bubble with the three days of the clock, two of them gone.
///
/// `<Mark/>`
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <path class="mark-bubble" d="M8 4h16a6 6 0 0 1 6 6v9a6 6 0 0 1-6 6H15l-5.2 4.6c-.7.6-1.8.1-1.8-.8V25a6 6 0 0 1-6-6v-9a6 6 0 0 1 6-6z"></path>
            <circle class="mark-dot" cx="9.5" cy="14.5" r="2.4"></circle>
            <circle class="mark-dot" cx="16" cy="14.5" r="2.4"></circle>
            <circle class="mark-dot faint" cx="22.5" cy="14.5" r="2.4"></circle>
        </svg>
    }
}

/// The mark of the store: a bag.
///
/// `<StoreMark/>`
#[component]
pub fn StoreMark() -> impl IntoView {
    view! {
        <svg class="store-mark" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
            <rect class="store-mark-ground" width="28" height="28" rx="8"></rect>
            <path class="store-mark-bag" d="M9 11.5h10a1.2 1.2 0 0 1 1.2 1.3l-.7 6.2A2.2 2.2 0 0 1 17.300 21h-6.600a2.200 2.200 0 0 1-2.200-2l-.7-6.200A1.200 1.200 0 0 1 9 11.500z"></path>
            <path class="store-mark-handle" d="M11 12V9.700a3 3 0 0 1 6 0V12"></path>
        </svg>
    }
}
