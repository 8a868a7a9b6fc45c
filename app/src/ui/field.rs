use leptos::either::Either;
use leptos::prelude::*;

use super::{Icon, Opt, Size, use_locale};

/// The id of a form field's control: what [`super::ErrorSummary`] links to.
pub fn field_id(name: &str) -> String {
    format!("f-{name}")
}

pub fn field_hint_id(id: &str) -> String {
    format!("{id}-hint")
}

pub fn field_error_id(id: &str) -> String {
    format!("{id}-error")
}

/// How a control is tied to its hint and its error.
#[derive(Clone)]
pub(super) struct Wires {
    pub id: String,
    pub hint: bool,
    pub error: MaybeProp<String>,
    /// Something more that describes it, such as a counter.
    pub more: Option<String>,
}

impl Wires {
    pub fn described_by(&self) -> impl Fn() -> Option<String> + Clone + Send + Sync + use<> {
        let Self { id, hint, error, more } = self.clone();
        move || {
            let ids: Vec<String> =
                [hint.then(|| field_hint_id(&id)), error.get().is_some().then(|| field_error_id(&id)), more.clone()]
                    .into_iter()
                    .flatten()
                    .collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    }
}

pub(super) fn invalid(error: MaybeProp<String>) -> impl Fn() -> Option<&'static str> + Clone + Send + Sync + use<> {
    move || error.get().is_some().then_some("true")
}

/// The line under a control that says what is wrong with it.
pub(super) fn error_line(id: &str, error: MaybeProp<String>) -> impl IntoView + use<> {
    let id = field_error_id(id);
    move || {
        error.get().map(|text| {
            view! { <p class="field-error" id=id.clone()><Icon name="circle-alert"/> <span>{text}</span></p> }
        })
    }
}

/// Label, hint and error around a control of one's own, whose id is `f-{name}`.
/// The controls below bring theirs along.
///
/// `<Field name="reason" label="Reason"><input id="f-reason" name="reason" class="input m"/></Field>`
#[component]
pub fn Field(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Opt<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
    /// Says "optional" beside the label.
    #[prop(optional)]
    optional_mark: bool,
    /// For screen readers only.
    #[prop(optional)]
    label_hidden: bool,
    /// Another id than `f-{name}`, where two forms of a page have the same field.
    #[prop(optional, into)]
    id: Opt<String>,
    children: Children,
) -> impl IntoView {
    let (hint, id) = (hint.0, id.0);
    let id = id.unwrap_or_else(|| field_id(&name));
    let optional = optional_mark.then(|| view! { <span class="optional">{use_locale().t("ui-optional")}</span> });
    let label_class = if label_hidden { "visually-hidden" } else { "label" };
    let hint_id = field_hint_id(&id);
    view! {
        <div class="field" class:invalid=move || error.get().is_some()>
            <label class=label_class for=id.clone()>{label} " " {optional}</label>
            {children()}
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
            {error_line(&id, error)}
        </div>
    }
}

/// A field of one line.
///
/// `<TextInput name="email" label="E-mail" r#type="email" autocomplete="username" error=field_error(problem, "email")/>`
#[component]
pub fn TextInput(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] value: Opt<String>,
    #[prop(default = "text".into(), into)] r#type: String,
    #[prop(optional, into)] hint: Opt<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
    #[prop(optional)] optional_mark: bool,
    #[prop(optional)] required: bool,
    #[prop(optional)] readonly: bool,
    #[prop(optional, into)] maxlength: Opt<u32>,
    #[prop(optional, into)] autocomplete: Opt<String>,
    #[prop(optional, into)] placeholder: Opt<String>,
    #[prop(optional, into)] inputmode: Opt<String>,
    #[prop(optional, into)] pattern: Opt<String>,
    #[prop(optional, into)] min: Opt<String>,
    #[prop(optional, into)] max: Opt<String>,
    #[prop(optional, into)] icon: Opt<&'static str>,
    /// A unit after it: "hours".
    #[prop(optional, into)]
    suffix: Opt<String>,
    #[prop(default = Size::L)] size: Size,
    #[prop(optional)] label_hidden: bool,
    #[prop(optional, into)] id: Opt<String>,
) -> impl IntoView {
    let (value, hint, maxlength, autocomplete, placeholder, inputmode, pattern, min, max, icon, suffix, id) = (
        value.0,
        hint.0,
        maxlength.0,
        autocomplete.0,
        placeholder.0,
        inputmode.0,
        pattern.0,
        min.0,
        max.0,
        icon.0,
        suffix.0,
        id.0,
    );
    let id = id.unwrap_or_else(|| field_id(&name));
    let wires = Wires { id: id.clone(), hint: hint.is_some(), error, more: None };
    let boxed = icon.is_some() || suffix.is_some();
    let input = view! {
        <input
            class=format!("input {}", size.class())
            id=id.clone()
            name=name.clone()
            type=r#type
            value=value
            required=required
            readonly=readonly
            maxlength=maxlength.map(|max| max.to_string())
            autocomplete=autocomplete
            placeholder=placeholder
            inputmode=inputmode
            pattern=pattern
            min=min
            max=max
            aria-invalid=invalid(error)
            aria-describedby=wires.described_by()
        />
    };
    let control = if boxed {
        Either::Left(view! {
            <span class="input-box" class:iconed=icon.is_some()>
                {icon.map(|name| view! { <Icon name/> })}
                {input}
                {suffix.map(|suffix| view! { <span class="suffix">{suffix}</span> })}
            </span>
        })
    } else {
        Either::Right(input)
    };
    view! { <Field name label hint=hint error optional_mark label_hidden id>{control}</Field> }
}

/// One choice of a [`Select`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SelectOption {
    pub value: String,
    pub label: String,
    pub selected: bool,
    pub disabled: bool,
    /// Where somebody wrote the label in another language than the reader's.
    pub lang: Option<&'static str>,
}

impl SelectOption {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), ..Self::default() }
    }

    /// Words of somebody's own, such as a tag.
    pub fn own(words: String) -> Self {
        Self { lang: super::written_in(&words), ..Self::new(words.clone(), words) }
    }

    #[must_use]
    pub fn selected(self, selected: bool) -> Self {
        Self { selected, ..self }
    }
}

/// A native list of choices.
///
/// `<Select name="order" label="Order" options=orders label_hidden=true size=Size::M/>`
#[component]
pub fn Select(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    options: Vec<SelectOption>,
    #[prop(optional, into)] hint: Opt<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
    /// A first choice that is none: "Choose a purchase".
    #[prop(optional, into)]
    placeholder: Opt<String>,
    #[prop(default = Size::L)] size: Size,
    #[prop(optional)] label_hidden: bool,
    #[prop(optional)] optional_mark: bool,
    #[prop(optional)] required: bool,
    #[prop(optional, into)] id: Opt<String>,
) -> impl IntoView {
    let (hint, placeholder, id) = (hint.0, placeholder.0, id.0);
    let id = id.unwrap_or_else(|| field_id(&name));
    let wires = Wires { id: id.clone(), hint: hint.is_some(), error, more: None };
    let nothing_chosen = !options.iter().any(|option| option.selected);
    let options = options
        .into_iter()
        .map(|option| {
            view! {
                <option value=option.value selected=option.selected disabled=option.disabled lang=option.lang>{option.label}</option>
            }
        })
        .collect_view();
    view! {
        <Field name=name.clone() label hint=hint error optional_mark label_hidden id=id.clone()>
            <span class=format!("select {}", size.class())>
                <select
                    id=id.clone()
                    name=name.clone()
                    required=required
                    aria-invalid=invalid(error)
                    aria-describedby=wires.described_by()
                >
                    {placeholder.map(|text| view! { <option value="" selected=nothing_chosen>{text}</option> })}
                    {options}
                </select>
                <Icon name="chevron-down"/>
            </span>
        </Field>
    }
}

/// A box to tick, or with `switch` something to turn on.
///
/// `<Checkbox name="device" label="Device name" checked=true switch=true/>`
#[component]
pub fn Checkbox(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(default = "on".into(), into)] value: String,
    #[prop(optional)] checked: bool,
    #[prop(optional, into)] hint: Opt<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
    #[prop(optional)] required: bool,
    #[prop(optional)] switch: bool,
    #[prop(optional)] label_hidden: bool,
    #[prop(optional, into)] id: Opt<String>,
) -> impl IntoView {
    let (hint, id) = (hint.0, id.0);
    let id = id.unwrap_or_else(|| field_id(&name));
    let wires = Wires { id: id.clone(), hint: hint.is_some(), error, more: None };
    let class = if switch { "check switch" } else { "check" };
    let hint_id = field_hint_id(&id);
    view! {
        <div class="check-field">
            <label class=class>
                <input
                    type="checkbox"
                    id=id.clone()
                    name=name
                    value=value
                    checked=checked
                    required=required
                    role=switch.then_some("switch")
                    aria-invalid=invalid(error)
                    aria-describedby=wires.described_by()
                />
                <span class=if label_hidden { "visually-hidden" } else { "check-label" }>{label}</span>
            </label>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
            {error_line(&id, error)}
        </div>
    }
}
