//! `/my/inquiries/{number}/consent`: the question for consent and its answer. The O and X of a mail lead here, and
//! only a press here saves anything: mail scanners follow links.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::{Locale, t};
use model::Problem;
use model::consent::{Answer, Clause, ConsentChannel, ConsentState};
use model::inquiry::InquiryNumber;
use model::view::{ConsentReceipt, CustomerInquiry};

use super::{inquiry_href, receipt};
use crate::address::encode;
use crate::api::{self, Fault};
use crate::form::{Deed, DeedForm};
use crate::notices::Undo;
use crate::page::{PageTitle, load, param, query, show};
use crate::store::{Place, StoreFrame};
use crate::ui::{
    Button, Callout, Empty, ErrorSummary, Fact, Facts, Icon, Label, LinkButton, Size, SkeletonKind, field_id,
    use_locale,
};

/// Asks for O or X. `?answer=` says which of the two links of the mail was followed.
#[component]
pub fn ConsentPage() -> impl IntoView {
    let l = use_locale();
    let (number, answer) = (param("number"), query("answer"));
    let inquiry = load(move || number.get(), of_who_is_signed_in);
    let back = format!("/my/inquiries/{}", encode(&number.get_untracked()));
    view! {
        <StoreFrame current=Place::Inquiries phone_title=l.t("my-consent-page") phone_back=back>
            <PageTitle text=l.t("my-consent-page")/>
            {show(inquiry, SkeletonKind::Text, move |inquiry| {
                let followed = answer.get_untracked().and_then(|answer| answer.parse::<Answer>().ok());
                match inquiry.consent.clone() {
                    Some(receipt) => view! { <Asking inquiry receipt followed/> }.into_any(),
                    None => view! { <NotAsked number=inquiry.head.number/> }.into_any(),
                }
            })}
        </StoreFrame>
    }
}

/// The link of a mail opens the thread, but answers no question about consent.
async fn of_who_is_signed_in(number: String) -> Result<CustomerInquiry, Fault> {
    let inquiry = api::my_inquiry(number).await?;
    if inquiry.by_link { Err(Fault(Problem::SignInNeeded)) } else { Ok(inquiry) }
}

#[component]
fn NotAsked(number: InquiryNumber) -> impl IntoView {
    let l = use_locale();
    view! {
        <Empty icon="circle-question-mark" title=l.t("my-consent-none-title") text=l.t("my-consent-none-text") heading=true>
            <LinkButton href=inquiry_href(number)>{t!(l, "my-see-inquiry", number = number.to_string())}</LinkButton>
        </Empty>
    }
}

#[component]
fn Asking(inquiry: CustomerInquiry, receipt: ConsentReceipt, followed: Option<Answer>) -> impl IntoView {
    let l = use_locale();
    let number = inquiry.head.number;
    let back = t!(l, "my-see-inquiry", number = number.to_string());
    let standing = answered(l, &receipt).or_else(|| {
        let letter = followed?.as_str();
        Some(view! { <Callout icon="mail-open">{t!(l, "my-consent-followed", answer = letter)}</Callout> }.into_any())
    });
    view! {
        <header class="head">
            <a class="back" href=inquiry_href(number)><Icon name="arrow-left"/> {back}</a>
            <h1>{l.t("my-consent-title")}</h1>
            <p class="lead">{l.t("my-consent-lead")}</p>
        </header>
        <div class="consent-page">
            {standing}
            <Facts facts=shared(l, &inquiry, &receipt)/>
            <Choices number state=receipt.state followed/>
            <p class="hint">{t!(l, "my-consent-version", version = receipt.wording_version)}</p>
        </div>
    }
}

/// The answer that is on record, if there is one.
fn answered(l: Locale, receipt: &ConsentReceipt) -> Option<AnyView> {
    if receipt.state == ConsentState::Asked {
        return None;
    }
    let when = receipt::when(receipt).map(|time| l.date_time(time)).unwrap_or_default();
    let title = l.t(&format!("my-consent-{}-short", receipt.state));
    Some(view! { <Callout icon="file-clock" title>{t!(l, "my-consent-on-record", time = when)}</Callout> }.into_any())
}

/// What is shared, why, who sees it, how long, and what follows from a refusal: in the words that were asked.
fn shared(l: Locale, inquiry: &CustomerInquiry, receipt: &ConsentReceipt) -> Vec<Fact> {
    let mut facts = vec![Fact::new(l.t("my-fact-customer-number"), inquiry.customer_number.clone())];
    let claimed = inquiry.claimed.as_ref();
    let purchase = inquiry.purchase.as_ref();
    let time =
        purchase.map(|purchase| purchase.purchased_at).or_else(|| claimed.and_then(|claimed| claimed.purchased_at));
    facts.extend(time.map(|time| Fact::new(l.t("my-fact-purchase-time"), l.record_time(time))));
    let item = purchase
        .map(|purchase| format!("{} · {}", l.of(&purchase.item), l.money(purchase.price)))
        .or_else(|| claimed.map(|claimed| claimed.item.clone()));
    facts.extend(item.map(|item| Fact::new(l.t("my-fact-purchased-item"), item)));
    let said = |clause: Clause| {
        let wording = inquiry.wording.as_ref()?;
        Some(Fact::new(l.t(&format!("my-clause-{clause}")), l.of(wording.clauses.get(clause))))
    };
    facts.extend([Clause::Items, Clause::Purpose, Clause::Recipient].into_iter().filter_map(said));
    facts.push(Fact::new(l.t("my-fact-until"), receipt::deletion(l, receipt.inquiry_closed_at)));
    facts.extend(said(Clause::Refusal));
    facts
}

/// O and X as two buttons of the same size, weight and colour. Which link was followed moves the focus, nothing more.
#[component]
fn Choices(number: InquiryNumber, state: ConsentState, followed: Option<Answer>) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::new(<api::AnswerConsent as ServerFn>::PATH);
    let channel = if followed.is_some() { ConsentChannel::MailLink } else { ConsentChannel::MyPage };
    let current = match state {
        ConsentState::Asked => None,
        ConsentState::Given => Some(Answer::O),
        ConsentState::Refused | ConsentState::Withdrawn => Some(Answer::X),
    };
    let question = l.t("my-consent-question");
    let choices = [(Answer::O, "o"), (Answer::X, "x")].map(|(answer, key)| {
        let mark = (current == Some(answer)).then(|| view! { <span class="answer-now">{l.t("my-consent-now")}</span> });
        view! {
            <button
                class="choice answer"
                type="submit"
                name="answer"
                value=answer.as_str()
                autofocus=followed == Some(answer)
                disabled=move || deed.pending().get()
            >
                <span class="choice-body">
                    <span class="choice-title">
                        <span class="choice-letter">{answer.as_str()}</span> " " {l.t(&format!("my-consent-{key}"))} " " {mark}
                    </span>
                    <span class="choice-text">{l.t(&format!("my-consent-{key}-text"))}</span>
                </span>
            </button>
        }
    });
    view! {
        <DeedForm deed done="my-done-consent" class="answers">
            <ErrorSummary problem=deed.problem() labels=vec![Label::new("answer", question.clone())]/>
            <input type="hidden" name="number" value=number.to_string()/>
            <input type="hidden" name="channel" value=channel.as_str()/>
            <fieldset class="choices consent" id=field_id("answer") tabindex="-1">
                <legend class="label">{question}</legend>
                <div class="choice-list columns">{choices.into_iter().collect_view()}</div>
                <p class="hint">{l.t("my-consent-note")}</p>
            </fieldset>
        </DeedForm>
    }
}

/// Takes an O back in one press; what follows from it stands beside the button.
#[component]
pub(super) fn WithdrawConsent(
    number: InquiryNumber,
    /// With its own ground, on the page of all consents.
    #[prop(optional)]
    wide: bool,
) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::about(<api::AnswerConsent as ServerFn>::PATH, "number", &number.to_string());
    let title = wide.then(|| view! { <strong>{l.t("my-consent-withdraw-title")}</strong> " " });
    let undo = Undo {
        path: <api::AnswerConsent as ServerFn>::PATH,
        fields: vec![
            ("number", number.to_string()),
            ("channel", ConsentChannel::MyPage.as_str().to_owned()),
            ("answer", Answer::O.as_str().to_owned()),
        ],
    };
    view! {
        <DeedForm deed done="my-done-consent-withdrawn" undo class=if wide { "band neutral withdraw" } else { "withdraw" }>
            <ErrorSummary problem=deed.problem()/>
            <input type="hidden" name="number" value=number.to_string()/>
            <input type="hidden" name="channel" value=ConsentChannel::MyPage.as_str()/>
            <p>{title} {l.t("my-consent-withdraw-text")}</p>
            <Button size=Size::L name="answer" value=Answer::X.as_str() busy=deed.pending()>{l.t("my-consent-withdraw")}</Button>
        </DeedForm>
    }
}
