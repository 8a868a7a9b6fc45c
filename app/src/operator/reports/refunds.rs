//! Why the store cancelled purchases.

use leptos::prelude::*;
use locale::t;
use model::view::RefundsFor;

use super::amounts;
use crate::ui::{AsTable, BarList, Point, use_locale};

#[component]
pub(super) fn Refunds(refunds: Vec<RefundsFor>, cancelled: i64) -> impl IntoView {
    let l = use_locale();
    let measure = l.t("ops-report-refunds-measure");
    let reason = move |of: &RefundsFor| l.t(&format!("refund-reason-{}", of.reason));
    let Some(first) = refunds.first() else {
        return view! {
            <section class="section">
                <div class="section-head"><h2>{measure}</h2></div>
                <p class="caption">{l.t("ops-report-no-refunds")}</p>
            </section>
        }
        .into_any();
    };
    let title =
        t!(l, "ops-report-refunds", reason = reason(first), count = l.number(first.count), all = l.number(cancelled));
    let points = refunds.iter().map(|of| Point::new(reason(of), of.count as f64, l.number(of.count))).collect();
    let more = refunds.iter().map(|of| amounts(l, &of.amounts)).collect();
    let rows = refunds.iter().map(|of| vec![reason(of), l.number(of.count), amounts(l, &of.amounts)]).collect();
    let head = ["reason", "count", "amount"].map(|part| l.t(&format!("ops-report-column-{part}"))).to_vec();
    view! {
        <section class="section">
            <div class="section-head"><h2>{title.clone()}</h2> <span class="caption">{measure}</span></div>
            <BarList title=title.clone() points more/>
            <AsTable title head rows/>
        </section>
    }
    .into_any()
}
