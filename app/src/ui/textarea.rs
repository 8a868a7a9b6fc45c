use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use web_sys::HtmlTextAreaElement;

use super::field::{Wires, invalid};
use super::{Field, Opt, field_id, use_locale};

/// A field of several lines, which grows with its text. With `maxlength` it counts: "219 / 2,000". It does not stop
/// there: a pasted text would lose its end without a word. What is too long is said here, and refused by the desk.
///
/// Leptos writes the children of a `<textarea>` unescaped on the server, so the text goes in as `inner_html` and is
/// escaped here, on both sides alike. Never write a bare `<textarea>{text}</textarea>`.
///
/// `<TextArea name="body" label="What happened?" value=draft maxlength=2000 hint="…"/>`
#[component]
pub fn TextArea(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] value: String,
    #[prop(optional, into)] hint: Opt<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
    #[prop(optional)] optional_mark: bool,
    #[prop(optional)] required: bool,
    #[prop(optional, into)] maxlength: Opt<u32>,
    /// 2, 3, 4 or 6.
    #[prop(default = 4)]
    rows: u32,
    #[prop(optional, into)] placeholder: Opt<String>,
    #[prop(optional)] label_hidden: bool,
    /// Without a border, inside a [`super::Composer`].
    #[prop(optional)]
    bare: bool,
    #[prop(optional, into)] id: Opt<String>,
) -> impl IntoView {
    let (hint, maxlength, placeholder, id) = (hint.0, maxlength.0, placeholder.0, id.0);
    let id = id.unwrap_or_else(|| field_id(&name));
    let counter_id = format!("{id}-count");
    let wires = Wires { id: id.clone(), hint: hint.is_some(), error, more: maxlength.map(|_| counter_id.clone()) };
    let length = RwSignal::new(value.chars().count());
    let node = NodeRef::<leptos::html::Textarea>::new();
    // A browser that restores a form has changed the text before the page came to life.
    Effect::new(move |_| {
        if let Some(area) = node.get() {
            length.set(area.value().chars().count());
        }
    });
    // A page that is loading anew has lost its signals while the field is still there to be typed into.
    let count = move |event: Targeted<Event, HtmlTextAreaElement>| {
        length.try_set(event.target().value().chars().count());
    };
    let counter = maxlength.map(|max| {
        let locale = use_locale();
        let text = move || format!("{} / {}", locale.number(length.get() as i64), locale.number(i64::from(max)));
        let over = Memo::new(move |_| length.get().saturating_sub(max as usize));
        let too_many = move || {
            let count = Some(over.get()).filter(|count| *count > 0)?;
            Some(locale::t!(locale, "ui-over-limit", count = count, number = locale.number(count as i64)))
        };
        let full = move || over.get() != 0;
        view! {
            <span class="counter" class:full=full id=counter_id>
                {text} <span class="counter-over" role="status">{too_many}</span>
            </span>
        }
    });
    let class = format!("input area r{rows}{}", if bare { " bare" } else { "" });
    view! {
        <Field name=name.clone() label hint error optional_mark label_hidden id=id.clone()>
            <textarea
                node_ref=node
                class=class
                id=id.clone()
                name=name.clone()
                rows=rows.to_string()
                required=required
                placeholder=placeholder
                data-autogrow=""
                aria-invalid=invalid(error)
                aria-describedby=wires.described_by()
                on:input:target=count
                inner_html=escaped(&value)
            ></textarea>
            {counter}
        </Field>
    }
}

/// As the text of an element. A line break at the very start would be swallowed by the parser, so it is doubled.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    if text.starts_with('\n') {
        out.push('\n');
    }
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_leave_its_field() {
        assert_eq!(escaped("</textarea><script>a && b"), "&lt;/textarea&gt;&lt;script&gt;a &amp;&amp; b");
        assert_eq!(escaped("\nfirst"), "\n\nfirst");
    }

    #[cfg(feature = "ssr")]
    #[test]
    fn what_the_server_sends_is_escaped_once_and_counted() {
        use std::sync::LazyLock;

        static SEOUL: LazyLock<model::Zone> = LazyLock::new(model::Zone::seoul);
        let html = Owner::new().with(|| {
            provide_context(locale::Locale::new(model::Language::En, &SEOUL));
            view! { <TextArea name="body" label="Text" value="a<b & c" maxlength=2000_u32/> }.to_html()
        });
        assert!(html.contains(">a&lt;b &amp; c</textarea>"), "{html}");
        assert!(html.contains("7 / 2,000"), "{html}");
        assert!(html.contains(r#"aria-describedby="f-body-count""#), "{html}");
    }
}
