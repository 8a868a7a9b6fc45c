use leptos::prelude::*;
use locale::t;
use model::deadline::{Border, Counting};
use model::policy::{Line, REMINDERS_MAX, Typed};

use super::sheet::Sheet;
use super::words::value;
use crate::ui::{Icon, field_error_id, field_id, use_locale};

/// The rules, line by line, under three headings.
#[component]
pub fn Lines(sheet: Sheet) -> impl IntoView {
    let l = use_locale();
    let began = sheet.writing.typed.get_untracked();
    let Typed {
        answer_days,
        counting,
        border,
        reminders,
        extension_hours,
        second_krw,
        second_usd,
        money_back_days,
        late_percent,
        shown_seconds,
    } = began;
    let counting = Counting::ALL
        .iter()
        .map(|it| (it.as_str(), l.t(&format!("policy-counting-{it}")), it.as_str() == counting))
        .collect::<Vec<_>>();
    let border = Border::ALL
        .iter()
        .map(|it| (it.as_str(), l.t(&format!("policy-border-{it}")), it.as_str() == border))
        .collect::<Vec<_>>();
    view! {
        <fieldset class="policy-lines" disabled=sheet.locked>
            <legend class="visually-hidden">{l.t("policy-title")}</legend>
            <section class="policy-part" aria-labelledby="policy-clock">
                <h2 id="policy-clock">{l.t("policy-clock")} <span class="caption">{l.t("policy-clock-text")}</span></h2>
                <Row sheet line=Line::Answer>
                    <Number sheet line=Line::Answer value=answer_days decimal=true/> <span>{l.t("policy-unit-days")}</span>
                </Row>
                <Row sheet line=Line::Counting><Choices sheet line=Line::Counting options=counting/></Row>
                <Row sheet line=Line::Border><Choices sheet line=Line::Border options=border/></Row>
                <Row sheet line=Line::Reminders group=true><Reminders sheet values=reminders/></Row>
                <Fixed title=l.t("policy-after") text=l.t("policy-after-text") value=l.t("policy-after-value")/>
                <Row sheet line=Line::Extension>
                    <span>{l.t("policy-once")}</span>
                    <Number sheet line=Line::Extension value=extension_hours/>
                    <span>{l.t("policy-unit-hours")}</span>
                </Row>
            </section>
            <section class="policy-part" aria-labelledby="policy-two">
                <h2 id="policy-two">{l.t("policy-two")}</h2>
                <Row sheet line=Line::SecondKrw>
                    <span>"₩"</span> <Number sheet line=Line::SecondKrw value=second_krw wide=true/>
                </Row>
                <Row sheet line=Line::SecondUsd>
                    <span>"$"</span> <Number sheet line=Line::SecondUsd value=second_usd wide=true decimal=true/>
                </Row>
                <Fixed title=l.t("policy-same") text=l.t("policy-same-text") value=l.t("policy-never")/>
            </section>
            <section class="policy-part" aria-labelledby="policy-money">
                <h2 id="policy-money">{l.t("policy-money")}</h2>
                <Row sheet line=Line::MoneyBack>
                    <Number sheet line=Line::MoneyBack value=money_back_days/> <span>{l.t("policy-unit-business-days")}</span>
                </Row>
                <Row sheet line=Line::Late>
                    <Number sheet line=Line::Late value=late_percent/> <span>{l.t("policy-unit-percent")}</span>
                </Row>
            </section>
            <section class="policy-part" aria-labelledby="policy-personal">
                <h2 id="policy-personal">{l.t("policy-personal")}</h2>
                <Row sheet line=Line::Shown>
                    <Number sheet line=Line::Shown value=shown_seconds/> <span>{l.t("policy-unit-seconds")}</span>
                </Row>
                <Fixed
                    title=l.t("policy-closed")
                    text=l.t("policy-closed-text")
                    value=t!(l, "policy-days", count = model::consent::destroyed_at(model::Time(0)).0 / model::time::DAY)
                />
                <Fixed title=l.t("policy-refused") text=l.t("policy-refused-text") value=l.t("policy-refused-value")/>
            </section>
        </fieldset>
    }
}

/// A line that can be changed: what it is, what it was, and its control.
#[component]
fn Row(
    sheet: Sheet,
    line: Line,
    /// Its controls have names of their own.
    #[prop(optional)]
    group: bool,
    children: Children,
) -> impl IntoView {
    let l = use_locale();
    let title = l.t(&format!("policy-line-{line}"));
    let hint = format!("{}-hint", field_id(line.as_str()));
    let changed = move || sheet.changed.try_with(|changed| changed.contains(&line)).unwrap_or_default();
    let was = move || {
        changed().then(|| {
            let was = sheet.current.try_with_value(|rules| value(l, line, rules)).unwrap_or_default();
            view! { <p class="policy-was"><Icon name="history"/> <span>{t!(l, "policy-was", value = was)}</span></p> }
        })
    };
    let name = if group {
        view! { <strong id=format!("{}-name", field_id(line.as_str()))>{title}</strong> }.into_any()
    } else {
        view! { <label for=field_id(line.as_str())>{title}</label> }.into_any()
    };
    let errors = if group {
        ["reminder_1", "reminder_2", "reminder_3"].map(|field| view! { <Wrong sheet field/> }).collect_view().into_any()
    } else {
        view! { <Wrong sheet field=line.as_str()/> }.into_any()
    };
    view! {
        <div class="settings-row policy-row" class:changed=changed>
            <div class="policy-name">
                {name}
                <p class="caption" id=hint>{l.t(&format!("policy-line-{line}-text"))}</p>
                {was}
            </div>
            <div class="policy-control">{children()}</div>
            <div class="policy-errors">{errors}</div>
        </div>
    }
}

/// A line that nobody can change.
#[component]
fn Fixed(#[prop(into)] title: String, #[prop(into)] text: String, #[prop(into)] value: String) -> impl IntoView {
    view! {
        <div class="settings-row policy-row">
            <div class="policy-name"><strong>{title}</strong> <p class="caption">{text}</p></div>
            <p class="policy-fixed"><Icon name="lock"/> <span>{value}</span></p>
        </div>
    }
}

#[component]
fn Wrong(sheet: Sheet, field: &'static str) -> impl IntoView {
    let error = sheet.deed.error(field);
    let id = field_error_id(&field_id(field));
    move || {
        error.try_get().flatten().map(|text| {
            view! { <p class="field-error" id=id.clone()><Icon name="circle-alert"/> <span>{text}</span></p> }
        })
    }
}

#[component]
fn Number(
    sheet: Sheet,
    line: Line,
    value: String,
    #[prop(optional)] wide: bool,
    #[prop(optional)] decimal: bool,
) -> impl IntoView {
    let id = field_id(line.as_str());
    let error = sheet.deed.error(line.as_str());
    let described = format!("{id}-hint {}", field_error_id(&id));
    view! {
        <input
            class=if wide { "input m policy-number wide" } else { "input m policy-number" }
            id=id
            name=line.as_str()
            value=value
            inputmode=if decimal { "decimal" } else { "numeric" }
            autocomplete="off"
            aria-invalid=move || error.try_get().flatten().is_some().then_some("true")
            aria-describedby=described
        />
    }
}

#[component]
fn Choices(sheet: Sheet, line: Line, options: Vec<(&'static str, String, bool)>) -> impl IntoView {
    let id = field_id(line.as_str());
    let error = sheet.deed.error(line.as_str());
    let described = format!("{id}-hint {}", field_error_id(&id));
    let options = options
        .into_iter()
        .map(|(value, label, chosen)| view! { <option value=value selected=chosen>{label}</option> })
        .collect_view();
    view! {
        <span class="select m">
            <select
                id=id
                name=line.as_str()
                aria-invalid=move || error.try_get().flatten().is_some().then_some("true")
                aria-describedby=described
            >
                {options}
            </select>
            <Icon name="chevron-down"/>
        </span>
    }
}

/// Up to three; an empty one is none.
#[component]
fn Reminders(sheet: Sheet, values: [String; REMINDERS_MAX]) -> impl IntoView {
    let l = use_locale();
    let fields = ["reminder_1", "reminder_2", "reminder_3"]
        .into_iter()
        .zip(values)
        .zip(1_i64..)
        .map(|((field, value), place)| {
            let id = field_id(field);
            let error = sheet.deed.error(field);
            let described = format!("{}-hint {}", field_id(Line::Reminders.as_str()), field_error_id(&id));
            view! {
                <span class="policy-reminder">
                    <input
                        class="input m policy-number"
                        id=id
                        name=field
                        value=value
                        inputmode="numeric"
                        autocomplete="off"
                        aria-label=t!(l, "policy-reminder", place = place)
                        aria-invalid=move || error.try_get().flatten().is_some().then_some("true")
                        aria-describedby=described
                    />
                    <span aria-hidden="true">{l.t("policy-hour")}</span>
                </span>
            }
        })
        .collect_view();
    let name = format!("{}-name", field_id(Line::Reminders.as_str()));
    view! { <div class="policy-reminders" role="group" aria-labelledby=name>{fields}</div> }
}
