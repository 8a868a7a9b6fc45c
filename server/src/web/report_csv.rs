//! The tables of a report, as files for a spreadsheet.

use app::api::Caller;
use axum::Extension;
use axum::extract::Query;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use model::Problem;
use model::view::{ReportFilter, ReportPeriod, ReportTable};
use serde::Deserialize;

use super::forms::refusal;

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    table: String,
    #[serde(default)]
    weeks: String,
    #[serde(default)]
    seller: String,
    #[serde(default)]
    kind: String,
}

/// `GET /operations/reports.csv?table=weeks`, with the filters of `/operations/reports`.
pub async fn csv(Extension(caller): Extension<Caller>, Query(asked): Query<Asked>) -> Response {
    let filter = ReportFilter {
        period: asked.weeks.parse().unwrap_or(ReportPeriod::Quarter),
        seller: asked.seller.parse().ok(),
        kind: asked.kind.parse().ok(),
    };
    let report = match caller.desk().reports().store(filter).await {
        Ok(report) => report,
        Err(error) => return refusal(&error.public(&caller.request)),
    };
    let Ok(table) = asked.table.parse::<ReportTable>() else { return refusal(&Problem::NotFound) };
    let name = HeaderValue::from_str(&format!("attachment; filename=\"{table}.csv\""));
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (CONTENT_DISPOSITION, name.unwrap_or(HeaderValue::from_static("attachment"))),
        (CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
    ];
    (headers, app::report_csv(caller.language, caller.desk.zone(), &report, table)).into_response()
}
