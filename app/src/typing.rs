//! Text that the program puts into a field for a person, as if they had typed it: counters, drafts and whatever else
//! follows the text hear of it.

use web_sys::{Event, EventInit, HtmlTextAreaElement};

/// Replaces the text of a field.
pub(crate) fn write(area: &HtmlTextAreaElement, text: &str) {
    area.set_value(text);
    say(area);
}

/// Says that the text has changed.
pub(crate) fn say(area: &HtmlTextAreaElement) {
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict("input", &bubbling) {
        // Nobody cancels an input event.
        let _ = area.dispatch_event(&event);
    }
}
