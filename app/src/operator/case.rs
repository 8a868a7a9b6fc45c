use leptos::prelude::*;
use model::Money;
use model::view::{CannedMenu, OperatorCase, Revealed, Stated, newest_message};

use super::approval::SecondOperator;
use super::audit::Audit;
use super::cases::Place;
use super::consent::Consent;
use super::decision::Decision;
use super::delivery::Delivery;
use super::head::CaseHead;
use super::purchase::Purchase;
use super::silence::Silence;
use super::thread::Thread;
use super::write::Write;
use crate::merging::{MergedInto, Together};
use crate::page::PageTitle;
use crate::tags::Tags;
use crate::ui::{ButtonKind, Callout, Fact, Facts, Follows, LinkButton, Size, TimeText, use_locale};

/// One case: what happened, what was bought, what the customer allows, and what is decided.
#[component]
pub(super) fn Case(
    case: OperatorCase,
    shown: Option<Revealed>,
    canned: CannedMenu,
    place: Place,
    /// How many cases the queue beside it has.
    waiting: Option<i64>,
) -> impl IntoView {
    let l = use_locale();
    let title = format!("{} {}", case.head.number, case.head.subject);
    let amount =
        case.head.refund.as_ref().and_then(|refund| refund.amount).or(case.purchase.as_ref().map(|it| it.price));
    let can_approve = case.approval.as_ref().is_some_and(|approval| !approval.mine);
    let can_act = case.can_decide || case.can_extend || can_approve;
    // Where no payment is to be looked up, there is nothing to ask the customer about.
    let personal = case.consent.is_some()
        || case.consent_said_by_developer.is_some()
        || case.can_ask_consent
        || !case.identifiers.is_empty();
    let number = case.head.number;
    let address = place.case(number);
    let here = address.clone();
    let merged = case.merging.into.map(|into| {
        let undo = case.merging.can_undo.then_some(number);
        view! { <MergedInto number=into href=place.case(into) undo/> }
    });
    let follows = case.follows.map(|number| view! { <Follows number href=place.case(number)/> });
    view! {
        <PageTitle text=title/>
        <section class="pane case-pane" aria-labelledby="case-title">
            <CaseHead
                head=case.head.clone()
                assignee=case.assignee.clone()
                assigned_to_me=case.assigned_to_me
                can_close=case.can_close
                waiting=waiting
            />
            <div class="pane-body flat">
                <Silence points=case.silence.clone() ended_at=case.head.closed_at rule=case.rule/>
                <div class=if personal { "section-pair" } else { "ops-single" }>
                    <Purchase case=case.clone()/>
                    {personal.then(|| view! { <Consent case=case.clone() shown address/> })}
                </div>
                {merged}
                {follows}
                <Thread entries=case.entries.clone()/>
                <Write
                    number=case.head.number
                    can_reply=case.can_reply
                    can_close=case.can_close
                    customer=case.customer.clone()
                    main=!can_act
                    canned
                    colleagues=case.colleagues.clone()
                    here
                    seen=newest_message(&case.entries)
                />
            </div>
        </section>
        <aside class="pane decision-pane" id="decision" tabindex="-1" aria-labelledby="decision-title">
            <header class="pane-head"><h2 id="decision-title">{l.t("ops-decision")}</h2></header>
            <div class="pane-body">
                {case.stated.map(|stated| view! { <Said stated/> })}
                {match case.approval {
                    Some(approval) => view! { <SecondOperator number approval/> }.into_any(),
                    None if case.own_refusal => view! { <OwnRefusal/> }.into_any(),
                    None => view! {
                        <Decision
                            head=case.head
                            purchase=case.purchase
                            can_decide=case.can_decide
                            can_extend=case.can_extend
                            second_needed=case.second_needed
                            prepared=case.prepared
                        />
                    }
                    .into_any(),
                }}
                <Delivery number entries=case.deliveries/>
                <Tags
                    number
                    tags=case.tags.iter().map(|tag| (tag.clone(), Place::tagged(tag))).collect()
                    known=case.known_tags.clone()
                    can_tag=case.can_tag
                />
                <Together number merging=case.merging.clone()/>
                <Audit number facts=case.audit/>
            </div>
        </aside>
        {can_act.then(|| view! { <ToDecision amount/> })}
    }
}

/// What the developer would do, beside the decision.
#[component]
fn Said(stated: Stated) -> impl IntoView {
    let l = use_locale();
    let Stated { preference, consumed, at, by } = stated;
    let facts = vec![
        Fact::new(l.t("ops-stated-preference"), l.t(&format!("ops-preference-{preference}"))),
        Fact::new(l.t("ops-stated-consumed"), l.t(&format!("refund-consumed-{consumed}"))),
        Fact::mono(l.t("ops-stated-code"), format!("Apple {}", consumed.apple())),
    ];
    view! {
        <section class="section" aria-labelledby="stated-title">
            <div class="section-head">
                <h3 id="stated-title">{l.t("ops-stated")}</h3>
                <span class="caption">{l.of(&by)} " · " <TimeText time=at/></span>
            </div>
            <Facts facts/>
        </section>
    }
}

/// An appeal against one's own refusal is for another operator.
#[component]
fn OwnRefusal() -> impl IntoView {
    let l = use_locale();
    view! {
        <div class="section">
            <Callout icon="scale" title=l.t("ops-own-refusal-title") tall=true><p>{l.t("ops-own-refusal-text")}</p></Callout>
        </div>
    }
}

/// A phone's bar, which leads to the decision under the case.
#[component]
fn ToDecision(amount: Option<Money>) -> impl IntoView {
    let l = use_locale();
    let what = match amount {
        Some(amount) => locale::t!(l, "ops-decide-about", amount = l.money(amount)),
        None => l.t("ops-decide-about-nothing"),
    };
    view! {
        <div class="decision-bar">
            <strong>{what}</strong>
            <LinkButton href="#decision" kind=ButtonKind::Primary size=Size::Xl>{l.t("ops-decide")}</LinkButton>
        </div>
    }
}
