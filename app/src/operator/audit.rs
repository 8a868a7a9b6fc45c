use leptos::prelude::*;
use model::event::EventKind;
use model::inquiry::InquiryNumber;
use model::view::Fact;

use super::words::{actor, deed};
use crate::address::with_query;
use crate::ui::{TimeText, use_locale};

/// Who did what when, newest first. A look at personal information stands out.
#[component]
pub(super) fn Audit(number: InquiryNumber, facts: Vec<Fact>) -> impl IntoView {
    let l = use_locale();
    let rows = facts
        .into_iter()
        .map(|fact| {
            let class = (fact.kind == EventKind::IdentifierRevealed).then_some("new");
            view! {
                <li class=class>
                    <TimeText time=fact.at/>
                    <p><strong>{actor(l, &fact)}</strong> " " {deed(l, &fact)}</p>
                </li>
            }
        })
        .collect_view();
    let whole = with_query("/operations/audit", &[("number", &number.to_string())]);
    view! {
        <section class="section" aria-labelledby="audit-title">
            <div class="section-head"><h2 id="audit-title">{l.t("ops-audit")}</h2> <a class="link" href=whole>{l.t("ops-audit-case")}</a></div>
            <ol class="audit">{rows}</ol>
        </section>
    }
}
