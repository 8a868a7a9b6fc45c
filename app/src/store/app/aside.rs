use leptos::prelude::*;
use locale::t;
use model::inquiry::InquiryKind;
use model::view::{AnsweringRecord, Mine};

use crate::address::with_query;
use crate::page::here;
use crate::page::use_reader;
use crate::store::parts::{emphasised, kind_icon, length};
use crate::ui::{Icon, LinkButton, Stars, use_locale};

/// How the seller answers.
#[component]
pub(super) fn Record(record: AnsweringRecord) -> impl IntoView {
    let l = use_locale();
    let deadline = length(l, use_reader().deadline);
    let median = l
        .span_parts(record.median)
        .into_iter()
        .map(|(number, unit)| view! { {number}<small>{unit}</small> })
        .collect_view();
    view! {
        <section class="aside-section" aria-labelledby="record-title">
            <h2 id="record-title">{l.t("app-record-title")}</h2>
            <div class="figures">
                <p><strong>{record.in_time_percent}<small>"%"</small></strong> {t!(l, "app-record-in-time", span = deadline)}</p>
                <p><strong>{median}</strong> {l.t("app-record-median")}</p>
            </div>
            <p class="caption">{t!(l, "app-record-cases", count = record.cases, number = l.number(record.cases))}</p>
        </section>
    }
}

/// The three ways to the seller, and what the store promises.
#[component]
pub(super) fn Asking(package: String) -> impl IntoView {
    let l = use_locale();
    let reader = use_reader();
    let (store, days) = (l.of(&reader.store_name), length(l, reader.deadline));
    let kinds = [InquiryKind::Improvement, InquiryKind::Error, InquiryKind::Refund]
        .map(|kind| {
            let href = with_query(&format!("/apps/{package}/contact"), &[("kind", kind.as_str())]);
            view! {
                <li>
                    <a href=href>
                        <span class="link-icon"><Icon name=kind_icon(kind) large=true/></span>
                        <span>
                            <strong>{l.t(&format!("kind-{kind}"))}</strong>
                            <small>{l.t(&format!("contact-kind-{kind}"))}</small>
                        </span>
                        <Icon name="chevron-right"/>
                    </a>
                </li>
            }
        })
        .collect_view();
    let promise = t!(l, "app-promise", days = &days, store = store);
    let segments =
        [(); 3].map(|()| view! { <svg class="seg"><rect width="100%" height="100%"></rect></svg> }).collect_view();
    view! {
        <section class="card" aria-labelledby="asking-title">
            <h2 id="asking-title">{l.t("app-contact")}</h2>
            <ul class="links">{kinds}</ul>
            <hr/>
            <div class="promise" aria-hidden="true"><span class="segs">{segments}</span> <Icon name="store" large=true/></div>
            <p class="promise-text">{emphasised(&promise, &days)}</p>
        </section>
    }
}

/// The reader's own rating, or the way to one.
#[component]
pub(super) fn MyReview(package: String, mine: Mine) -> impl IntoView {
    let l = use_locale();
    let body = match mine {
        Mine::Staff => return ().into_any(),
        Mine::Visitor => view! {
            <p>{l.t("app-mine-visitor")}</p>
            <p><LinkButton href=with_query("/sign-in", &[("next", &here())]) icon="log-in">{l.t("ui-sign-in")}</LinkButton></p>
        }
        .into_any(),
        Mine::NotAcquired => view! { <p>{l.t("app-mine-not-acquired")}</p> }.into_any(),
        Mine::Acquired { review: Some(stars), .. } => view! {
            <p><Stars tenths=u32::from(stars.get()) * 10/></p>
            <p><LinkButton href=format!("/apps/{package}/review") icon="pencil">{l.t("app-change-review")}</LinkButton></p>
        }
        .into_any(),
        Mine::Acquired { review: None, .. } => {
            let stars = (1..=5_u32)
                .map(|stars| {
                    let word = l.t(&format!("ui-stars-word-{stars}"));
                    let label = t!(l, "ui-stars-choice", stars = stars, word = word);
                    view! {
                        <li><a href=format!("/apps/{package}/review?stars={stars}") aria-label=label.clone() title=label><Icon name="star" large=true/></a></li>
                    }
                })
                .collect_view();
            view! {
                <p>{l.t("app-mine-question")}</p>
                <ul class="star-links">{stars}</ul>
            }
            .into_any()
        }
    };
    view! {
        <section class="aside-section" aria-labelledby="my-review-title">
            <h2 id="my-review-title">{l.t("app-my-review")}</h2>
            {body}
        </section>
    }
    .into_any()
}
