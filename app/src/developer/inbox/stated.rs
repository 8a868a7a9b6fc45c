//! What the store is told about a refund request besides the answer to the customer.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use model::inquiry::InquiryNumber;
use model::refund::{Consumed, Preference};
use model::view::Stated;

use crate::api;
use crate::developer::parts::{came_back, named_apart};
use crate::form::{Deed, DeedForm};
use crate::ui::{
    Button, Choice, ChoiceGroup, ErrorSummary, Fact, Facts, Icon, Label, Select, SelectOption, use_locale,
};

/// What was told, and the form to tell it. It decides nothing, so it stands apart from the answers.
#[component]
pub(super) fn ForStore(number: InquiryNumber, stated: Option<Stated>, can_state: bool) -> impl IntoView {
    let l = use_locale();
    let told = stated.clone().map(|Stated { preference, consumed, at, by }| {
        let facts = vec![
            Fact::new(l.t("dev-stated-preference"), l.t(&format!("dev-preference-{preference}"))),
            Fact::new(l.t("dev-stated-consumed"), l.t(&format!("refund-consumed-{consumed}"))),
            Fact::new(l.t("dev-stated-by"), format!("{} · {}", l.of(&by), l.short_time(at))),
        ];
        view! { <Facts facts/> }
    });
    let form = can_state.then(|| view! { <State number=number.to_string() stated/> });
    view! {
        <div class="dev-stated">
            <h3>{l.t("dev-stated")}</h3>
            {told}
            {form}
        </div>
    }
}

#[component]
fn State(number: String, stated: Option<Stated>) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::about(<api::StatePreference as ServerFn>::PATH, "number", &number);
    let typed =
        |field: &str, told: Option<&'static str>| deed.value(field).or(told.map(str::to_owned)).unwrap_or_default();
    let preference = typed("preference", stated.as_ref().map(|stated| stated.preference.as_str()));
    let consumed = typed("consumed", stated.as_ref().map(|stated| stated.consumed.as_str()));
    let choices = Preference::ALL
        .iter()
        .map(|it| {
            let title = l.t(&format!("dev-preference-{it}"));
            view! { <Choice name="preference" value=it.as_str() title checked=it.as_str() == preference/> }
        })
        .collect_view();
    let options = Consumed::ALL
        .iter()
        .map(|it| {
            SelectOption::new(it.as_str(), l.t(&format!("refund-consumed-{it}"))).selected(it.as_str() == consumed)
        })
        .collect();
    let labels = vec![
        Label::new("state-preference", l.t("dev-stated-preference")),
        Label::new("state-consumed", l.t("dev-stated-consumed")),
    ];
    view! {
        <details class="dev-answer" name="refund-answer" open=came_back(deed)>
            <summary class="button quiet m wide">
                <Icon name="store"/> {l.t(if stated.is_some() { "dev-state-again" } else { "dev-state" })}
            </summary>
            <DeedForm deed class="dev-answer-form" done="dev-done-stated">
                <input type="hidden" name="number" value=number/>
                <ErrorSummary problem=named_apart(deed.problem(), "state-") labels/>
                <p class="hint">{l.t("dev-state-hint")}</p>
                <ChoiceGroup legend=l.t("dev-stated-preference") name="preference" error=deed.error("preference")>{choices}</ChoiceGroup>
                <Select
                    name="consumed"
                    id="f-state-consumed"
                    label=l.t("dev-stated-consumed")
                    options
                    error=deed.error("consumed")
                    placeholder=l.t("dev-stated-choose")
                />
                <Button wide=true busy=deed.pending()>{l.t("dev-state-send")}</Button>
            </DeedForm>
        </details>
    }
}
