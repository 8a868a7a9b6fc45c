//! A connection of either database, with the few ways to ask it something.

use sqlx::pool::PoolConnection;
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{FromRow, Postgres, SqlSafeStr, Sqlite};

use super::sql::{Select, Value};
use crate::Error;

/// A connection, inside or outside of a transaction.
pub enum Conn {
    Sqlite(PoolConnection<Sqlite>),
    Postgres(PoolConnection<Postgres>),
}

/// A struct or tuple that a row of either database becomes.
pub trait Row: Send + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> {}
impl<T> Row for T where T: Send + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> {}

/// Binds values one after the other; the match stands once instead of at each query.
macro_rules! bound {
    ($query:expr, $args:expr) => {{
        let mut query = $query;
        for value in $args {
            query = match value {
                Value::Text(text) => query.bind(text),
                Value::Int(number) => query.bind(number),
                Value::Bool(flag) => query.bind(flag),
                Value::Bytes(bytes) => query.bind(bytes.to_vec()),
            };
        }
        query
    }};
}

impl Conn {
    /// All rows.
    pub async fn all<T: Row>(&mut self, sql: impl SqlSafeStr, args: Vec<Value>) -> Result<Vec<T>, Error> {
        Ok(match self {
            Self::Sqlite(conn) => bound!(sqlx::query_as::<Sqlite, T>(sql), args).fetch_all(&mut **conn).await?,
            Self::Postgres(conn) => bound!(sqlx::query_as::<Postgres, T>(sql), args).fetch_all(&mut **conn).await?,
        })
    }

    /// The first row, if there is one.
    pub async fn first<T: Row>(&mut self, sql: impl SqlSafeStr, args: Vec<Value>) -> Result<Option<T>, Error> {
        Ok(match self {
            Self::Sqlite(conn) => bound!(sqlx::query_as::<Sqlite, T>(sql), args).fetch_optional(&mut **conn).await?,
            Self::Postgres(conn) => {
                bound!(sqlx::query_as::<Postgres, T>(sql), args).fetch_optional(&mut **conn).await?
            }
        })
    }

    /// The one row that there must be: counts and sums.
    pub async fn one<T: Row>(&mut self, sql: impl SqlSafeStr, args: Vec<Value>) -> Result<T, Error> {
        self.first(sql, args).await?.ok_or_else(|| Error::internal("a query that always has a row had none"))
    }

    /// The row, or [`Error::NotFound`].
    pub async fn found<T: Row>(&mut self, sql: impl SqlSafeStr, args: Vec<Value>) -> Result<T, Error> {
        self.first(sql, args).await?.ok_or(Error::NotFound)
    }

    /// How many rows it changed.
    pub async fn run(&mut self, sql: impl SqlSafeStr, args: Vec<Value>) -> Result<u64, Error> {
        Ok(match self {
            Self::Sqlite(conn) => bound!(sqlx::query::<Sqlite>(sql), args).execute(&mut **conn).await?.rows_affected(),
            Self::Postgres(conn) => {
                bound!(sqlx::query::<Postgres>(sql), args).execute(&mut **conn).await?.rows_affected()
            }
        })
    }

    /// The same for the rows that have one of these ids. `head` ends with the column: `DELETE FROM mails WHERE id`.
    pub async fn run_on(&mut self, head: &'static str, ids: &[String]) -> Result<u64, Error> {
        if ids.is_empty() {
            return Ok(0);
        }
        let marks: Vec<String> = (1..=ids.len()).map(|place| format!("${place}")).collect();
        // A fixed text and placeholders.
        let text = sqlx::AssertSqlSafe(format!("{head} IN ({})", marks.join(", ")));
        self.run(text, ids.iter().map(Value::from).collect()).await
    }

    /// Whether what is deleted from here on is overwritten with zeros, and not only taken out of the tables: SQLite alone
    /// can be told so, and does not by itself, since it costs a write of each page that becomes free. PostgreSQL's vacuum
    /// takes such rows away later.
    pub(crate) async fn overwriting(&mut self, on: bool) -> Result<(), Error> {
        if let Self::Sqlite(_) = self {
            self.control(if on { "PRAGMA secure_delete = ON" } else { "PRAGMA secure_delete = OFF" }).await?;
        }
        Ok(())
    }

    /// All rows of a composed query.
    pub async fn select<T: Row>(&mut self, select: Select) -> Result<Vec<T>, Error> {
        let (sql, args) = select.into_parts();
        self.all(sql, args).await
    }

    pub(super) async fn control(&mut self, sql: &'static str) -> Result<(), sqlx::Error> {
        match self {
            Self::Sqlite(conn) => sqlx::query(sql).execute(&mut **conn).await.map(|_| ()),
            Self::Postgres(conn) => sqlx::query(sql).execute(&mut **conn).await.map(|_| ()),
        }
    }
}
