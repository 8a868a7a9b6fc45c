//! The store front.

use leptos::prelude::*;
use model::catalog::Category;
use model::view;

use super::Fault;
#[cfg(feature = "ssr")]
use super::server::{desk, named};
use crate::wire::Json;

#[server(prefix = "/api", endpoint = "store/apps", input = Json, output = Json)]
pub async fn store_front(
    category: Option<Category>,
    query: Option<String>,
    after: Option<String>,
) -> Result<view::StoreFront, Fault> {
    Ok(desk()?.catalog().store_front(category, query.as_deref(), after.as_deref()).await?)
}

#[server(prefix = "/api", endpoint = "store/app", input = Json, output = Json)]
pub async fn app_page(
    package: String,
    filter: view::ReviewFilter,
    after: Option<String>,
) -> Result<view::AppPage, Fault> {
    Ok(desk()?.catalog().app_page(&named(&package)?, filter, after.as_deref()).await?)
}

/// What the store tells the public of a quarter, such as `2026-q3`; of the newest without one.
#[server(prefix = "/api", endpoint = "store/transparency", input = Json, output = Json)]
pub async fn transparency(quarter: Option<String>) -> Result<view::TransparencyPage, Fault> {
    let quarter = quarter.map(|quarter| named(&quarter)).transpose()?;
    Ok(desk()?.reports().transparency(quarter).await?)
}
