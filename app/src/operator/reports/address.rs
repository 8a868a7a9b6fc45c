//! The address of the reports.

use leptos::prelude::*;
use model::SellerId;
use model::inquiry::InquiryKind;
use model::view::{ReportFilter, ReportPeriod, ReportTable};

use crate::address::with_query;
use crate::page::query;

/// What the query of `/operations/reports` says, but for whether all sellers are shown.
pub(super) fn here() -> Memo<ReportFilter> {
    let (weeks, seller, kind) = (query("weeks"), query("seller"), query("kind"));
    Memo::new(move |_| ReportFilter {
        period: weeks.get().and_then(|weeks| weeks.parse().ok()).unwrap_or(ReportPeriod::Quarter),
        seller: seller.get().and_then(|seller| seller.parse().ok()),
        kind: kind.get().and_then(|kind| kind.parse().ok()),
    })
}

/// The address of a report; `every` shows all its sellers.
pub(super) fn of(filter: &ReportFilter, every: bool) -> String {
    to("/operations/reports", filter, ("sellers", if every { "all" } else { "" }))
}

/// The address of one of its tables as a file.
pub(super) fn of_table(filter: &ReportFilter, table: ReportTable) -> String {
    to("/operations/reports.csv", filter, ("table", table.as_str()))
}

fn to(path: &str, filter: &ReportFilter, more: (&str, &str)) -> String {
    let weeks = if filter.period == ReportPeriod::Quarter { "" } else { filter.period.as_str() };
    let seller = filter.seller.map(|seller| seller.to_string()).unwrap_or_default();
    let kind = filter.kind.map(InquiryKind::as_str).unwrap_or_default();
    with_query(path, &[("weeks", weeks), ("seller", &seller), ("kind", kind), more])
}

pub(super) fn of_period(filter: &ReportFilter, period: ReportPeriod) -> String {
    of(&ReportFilter { period, ..filter.clone() }, false)
}

pub(super) fn of_seller(filter: &ReportFilter, seller: Option<SellerId>) -> String {
    of(&ReportFilter { seller, ..filter.clone() }, false)
}

pub(super) fn of_kind(filter: &ReportFilter, kind: Option<InquiryKind>) -> String {
    of(&ReportFilter { kind, ..filter.clone() }, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_are_kept_and_what_is_usual_is_left_out() {
        let usual = ReportFilter { period: ReportPeriod::Quarter, seller: None, kind: None };
        assert_eq!(of(&usual, false), "/operations/reports");
        let year = ReportFilter { period: ReportPeriod::Year, kind: Some(InquiryKind::Refund), ..usual };
        assert_eq!(of(&year, true), "/operations/reports?weeks=52&kind=refund&sellers=all");
        assert_eq!(of_table(&year, ReportTable::Weeks), "/operations/reports.csv?weeks=52&kind=refund&table=weeks");
        assert_eq!(of_kind(&year, None), "/operations/reports?weeks=52");
        assert_eq!(of_period(&year, ReportPeriod::Quarter), "/operations/reports?kind=refund");
    }
}
