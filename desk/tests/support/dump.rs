//! Everything that the store holds, as text: to show that a refused deed changed nothing.

use std::collections::BTreeMap;

use sqlx::AssertSqlSafe;

use super::TestDesk;

/// The rows of every table.
pub type Dump = BTreeMap<String, Vec<String>>;

impl TestDesk {
    pub async fn dump(&self) -> Dump {
        let mut dump = Dump::new();
        for table in self.tables().await {
            let rows: Vec<(String,)> = self.rows(AssertSqlSafe(self.as_text(&table).await)).await;
            dump.insert(table, rows.into_iter().map(|(row,)| row).collect());
        }
        dump
    }

    pub async fn tables(&self) -> Vec<String> {
        let sql = if self.database.is_postgres() {
            "SELECT CAST(table_name AS TEXT) FROM information_schema.tables
             WHERE table_schema = 'public' AND table_name <> '_sqlx_migrations' ORDER BY 1"
        } else {
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '_sqlx_migrations' ORDER BY 1"
        };
        self.rows::<(String,)>(sql).await.into_iter().map(|(name,)| name).collect()
    }

    async fn as_text(&self, table: &str) -> String {
        if self.database.is_postgres() {
            return format!("SELECT CAST(x AS TEXT) FROM {table} x ORDER BY 1");
        }
        let columns: Vec<(String,)> =
            self.rows(AssertSqlSafe(format!("SELECT name FROM pragma_table_info('{table}')"))).await;
        let columns: Vec<_> = columns.into_iter().map(|(name,)| format!("quote({name})")).collect();
        format!("SELECT {} FROM {table} ORDER BY 1", columns.join(" || '|' || "))
    }
}

/// What differs between two dumps, readable.
pub fn difference(before: &Dump, after: &Dump) -> Vec<String> {
    let mut lines = Vec::new();
    for (table, rows) in after {
        let old = before.get(table).map(Vec::as_slice).unwrap_or_default();
        lines.extend(rows.iter().filter(|row| !old.contains(row)).map(|row| format!("+ {table}: {row}")));
        lines.extend(old.iter().filter(|row| !rows.contains(row)).map(|row| format!("- {table}: {row}")));
    }
    lines
}
