use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::t;
use model::inquiry::{InquiryNumber, Satisfaction};

use super::super::faces::Faces;
use crate::api;
use crate::form::{Deed, DeedForm};
use crate::ui::{Button, ButtonKind, ErrorSummary, Label, Size, use_locale};

/// Asks how content the customer is with the help given; the answer can be changed.
#[component]
pub(super) fn RateHelp(
    number: InquiryNumber,
    satisfaction: Option<Satisfaction>,
    /// Whether it is the first thing to do on the page.
    first: bool,
) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::new(<api::RateHelp as ServerFn>::PATH);
    let value = deed.value("satisfaction").or_else(|| satisfaction.map(|face| face.to_string()));
    let legend = l.t("my-rate");
    let kind = if first && satisfaction.is_none() { ButtonKind::Primary } else { ButtonKind::Default };
    let send = l.t(if satisfaction.is_some() { "my-rate-change" } else { "my-rate-send" });
    let thanks = satisfaction.map(|face| {
        let face = l.t(&format!("my-face-{face}"));
        view! { <p class="hint">{t!(l, "my-rate-thanks", face = face)}</p> }
    });
    let labels = vec![Label::new("satisfaction", legend.clone())];
    view! {
        <section class="card" id="rate">
            <DeedForm deed done="my-done-rated" class="rate">
                <ErrorSummary problem=deed.problem() labels/>
                <input type="hidden" name="number" value=number.to_string()/>
                <Faces name="satisfaction" legend value error=deed.error("satisfaction")/>
                {thanks}
                <div><Button kind size=Size::L busy=deed.pending()>{send}</Button></div>
            </DeedForm>
        </section>
    }
}
