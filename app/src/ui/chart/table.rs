use leptos::prelude::*;

use crate::ui::{Table, Td, Th, use_locale};

/// The values behind a chart: for screen readers, and for whoever wants to read them. The first column names the row.
///
/// `<AsTable title=finding head=vec!["Week".into(), "Inquiries".into()] rows/>`
#[component]
pub fn AsTable(#[prop(into)] title: String, head: Vec<String>, rows: Vec<Vec<String>>) -> impl IntoView {
    let head = head.into_iter().enumerate().map(|(at, text)| view! { <Th num={at > 0}>{text}</Th> }).collect_view();
    let rows = rows
        .into_iter()
        .map(|row| {
            let mut cells = row.into_iter();
            let name = cells.next().unwrap_or_default();
            let cells = cells.map(|text| view! { <Td num=true>{text}</Td> }).collect_view();
            view! { <tr><th scope="row">{name}</th>{cells}</tr> }
        })
        .collect_view();
    view! {
        <details class="as-table">
            <summary>{use_locale().t("ui-as-table")}</summary>
            <Table caption=title>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </Table>
        </details>
    }
}
