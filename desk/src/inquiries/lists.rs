//! Lists are read by key, never by offset: a key is a sort value and an id, `1794827640000.0199…`.

use model::InquiryId;

use super::{HEAD, HeadRow};
use crate::Error;
use crate::store::{Conn, Select, args};

/// Writes the key of a row.
pub(crate) fn key_of(sort: i64, id: impl std::fmt::Display) -> String {
    format!("{sort}.{id}")
}

/// Reads a key that came back in an address. A broken one is a bad request, not a first page.
pub(crate) fn key(after: Option<&str>) -> Result<Option<(i64, String)>, Error> {
    let Some(after) = after.filter(|after| !after.is_empty()) else { return Ok(None) };
    let (sort, id) = after.split_once('.').ok_or(Error::BadRequest)?;
    let id: uuid::Uuid = id.parse().map_err(|_| Error::BadRequest)?;
    Ok(Some((sort.parse().map_err(|_| Error::BadRequest)?, id.to_string())))
}

/// One inquiry as lists show it.
pub(crate) async fn one(conn: &mut Conn, id: InquiryId) -> Result<HeadRow, Error> {
    let rows = conn.select(Select::new(HEAD).filter("i.id = ?", args![id])).await?;
    rows.into_iter().next().ok_or(Error::NotFound)
}
