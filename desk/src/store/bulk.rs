//! Many rows at once.

use sqlx::{AssertSqlSafe, Postgres, Sqlite};

use super::conn::Conn;
use super::sql::Value;
use crate::Error;

/// Rows of one statement of marks on SQLite: the fastest way for many. Few fixed sizes, so that the cache of prepared
/// statements keeps one text for each; the largest stays under SQLite's 32,766 values for any table we have.
const SIZES: [usize; 2] = [256, 64];
/// Rows of one statement on PostgreSQL, where a statement binds one array for each column.
const ARRAY: usize = 4_096;

impl Conn {
    /// Inserts many rows. `head` is `INSERT INTO table (one, two)`, `columns` how many it names, `tail` what follows the
    /// rows, such as `ON CONFLICT DO NOTHING`. Within a column all values have the same type.
    pub async fn insert_rows(
        &mut self,
        head: &'static str,
        columns: usize,
        rows: Vec<Vec<Value>>,
        tail: &'static str,
    ) -> Result<(), Error> {
        if rows.iter().any(|row| row.len() != columns) {
            return Err(Error::internal(format!("a row does not have the {columns} values of {head:?}")));
        }
        match self {
            Self::Sqlite(_) => self.insert_values(head, columns, rows, tail).await,
            Self::Postgres(_) => self.insert_arrays(head, columns, rows, tail).await,
        }
    }

    /// `VALUES (?,?),(?,?)` for the many, and what is left over as one array in JSON: a statement is a trip to the
    /// connection's thread, which costs more than a few dozen rows do.
    ///
    /// Plain marks, because SQLite searches the list of numbered ones anew for each value.
    async fn insert_values(
        &mut self,
        head: &'static str,
        columns: usize,
        rows: Vec<Vec<Value>>,
        tail: &'static str,
    ) -> Result<(), Error> {
        let Self::Sqlite(conn) = self else { return Err(Error::internal("marks are SQLite's")) };
        let mut left = rows.len();
        let mut rows = rows.into_iter();
        while let Some(size) = SIZES.into_iter().find(|&size| size <= left) {
            left -= size;
            // Safe: `head` and `tail` are fixed texts, and between them stand marks only.
            let text = AssertSqlSafe(format!("{head} VALUES {} {tail}", marks(columns, size)));
            let mut query = sqlx::query::<Sqlite>(text);
            for value in rows.by_ref().take(size).flatten() {
                query = match value {
                    Value::Text(text) => query.bind(text),
                    Value::Int(number) => query.bind(number),
                    Value::Bool(flag) => query.bind(flag),
                    Value::Bytes(bytes) => query.bind(bytes.to_vec()),
                };
            }
            query.execute(&mut **conn).await?;
        }
        if left == 0 {
            return Ok(());
        }
        let cells: Vec<_> = (0..columns).map(|column| format!("value ->> {column}")).collect();
        // Safe as above. Without WHERE, SQLite takes the ON of a conflict for that of a join.
        let text = AssertSqlSafe(format!("{head} SELECT {} FROM json_each(?) WHERE TRUE {tail}", cells.join(", ")));
        let rows = rows.map(|row| row.into_iter().map(json).collect());
        let rows: Vec<Vec<serde_json::Value>> = rows.collect::<Result<_, Error>>()?;
        let array = serde_json::to_string(&rows).map_err(|error| Error::internal(error.to_string()))?;
        sqlx::query::<Sqlite>(text).bind(array).execute(&mut **conn).await?;
        Ok(())
    }

    /// `SELECT * FROM UNNEST($1::TEXT[], …)`: one array for each column, and one text however many rows there are.
    async fn insert_arrays(
        &mut self,
        head: &'static str,
        columns: usize,
        rows: Vec<Vec<Value>>,
        tail: &'static str,
    ) -> Result<(), Error> {
        let Self::Postgres(conn) = self else { return Err(Error::internal("arrays are PostgreSQL's")) };
        let mut rows = rows.into_iter();
        loop {
            let mut arrays: Vec<Option<Column>> = vec![None; columns];
            for row in rows.by_ref().take(ARRAY) {
                for (array, value) in arrays.iter_mut().zip(row) {
                    array.get_or_insert_with(|| Column::like(&value)).push(value)?;
                }
            }
            let Some(arrays) = arrays.into_iter().collect::<Option<Vec<_>>>() else { return Ok(()) };
            let types: Vec<_> =
                arrays.iter().zip(1..).map(|(array, at)| format!("${at}::{}[]", array.name())).collect();
            // Safe: `head` and `tail` are fixed texts, and between them stand placeholders and the names of types only.
            let text = AssertSqlSafe(format!("{head} SELECT * FROM UNNEST({}) {tail}", types.join(", ")));
            let mut query = sqlx::query::<Postgres>(text);
            for array in arrays {
                query = match array {
                    Column::Text(texts) => query.bind(texts),
                    Column::Int(numbers) => query.bind(numbers),
                    Column::Bool(flags) => query.bind(flags),
                    Column::Bytes(all) => query.bind(all),
                };
            }
            query.execute(&mut **conn).await?;
        }
    }
}

/// `(?,?),(?,?)`: so many rows of so many marks.
fn marks(columns: usize, rows: usize) -> String {
    let row = format!("({})", vec!["?"; columns].join(","));
    vec![row.as_str(); rows].join(",")
}

fn json(value: Value) -> Result<serde_json::Value, Error> {
    Ok(match value {
        Value::Text(text) => text.into(),
        Value::Int(number) => number.into(),
        // SQLite keeps truth as a number, and so does the rest of the store.
        Value::Bool(flag) => i64::from(flag).into(),
        Value::Bytes(_) => return Err(Error::internal("bytes are written one row at a time")),
    })
}

/// The values of one column.
#[derive(Clone)]
enum Column {
    Text(Vec<Option<String>>),
    Int(Vec<Option<i64>>),
    Bool(Vec<bool>),
    Bytes(Vec<Vec<u8>>),
}

impl Column {
    fn like(value: &Value) -> Self {
        match value {
            Value::Text(_) => Self::Text(Vec::new()),
            Value::Int(_) => Self::Int(Vec::new()),
            Value::Bool(_) => Self::Bool(Vec::new()),
            Value::Bytes(_) => Self::Bytes(Vec::new()),
        }
    }

    fn name(&self) -> &'static str {
        match self {
            Self::Text(_) => "TEXT",
            Self::Int(_) => "BIGINT",
            Self::Bool(_) => "BOOLEAN",
            Self::Bytes(_) => "BYTEA",
        }
    }

    fn push(&mut self, value: Value) -> Result<(), Error> {
        match (self, value) {
            (Self::Text(texts), Value::Text(text)) => texts.push(text),
            (Self::Int(numbers), Value::Int(number)) => numbers.push(number),
            (Self::Bool(flags), Value::Bool(flag)) => flags.push(flag),
            (Self::Bytes(all), Value::Bytes(bytes)) => all.push(bytes.to_vec()),
            (_, value) => return Err(Error::internal(format!("{value:?} does not fit the rows before it"))),
        }
        Ok(())
    }
}
