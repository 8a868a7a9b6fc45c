//! Both databases have the same schema, and what reads them does it by an index.

#[expect(dead_code, reason = "this binary needs a part of it only")]
#[path = "../support/mod.rs"]
mod support;

mod plans;

use std::collections::BTreeSet;
use std::sync::Arc;

use sqlx::AssertSqlSafe;
use support::database::Database;
use support::{TestDesk, cast};

pub async fn desk(database: Database) -> TestDesk {
    let desk = TestDesk::on(Arc::new(database)).await;
    cast::enter(&desk.desk).await;
    desk
}

/// How one database tells of itself: `$` stands for the condition that picks our tables.
struct Catalogue {
    ours: &'static str,
    columns: &'static str,
    keys: &'static str,
    foreign: &'static str,
    indexes: &'static str,
}

const SQLITE: Catalogue = Catalogue {
    ours: "m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name <> '_sqlx_migrations'",
    // A primary key that may be NULL is a peculiarity of SQLite; the keys are compared on their own.
    columns: "SELECT m.name, c.name, c.type, CAST(c.\"notnull\" = 0 AND c.pk = 0 AS INTEGER)
        FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE $",
    keys: "SELECT m.name, (SELECT group_concat(name, ', ') FROM (SELECT name FROM pragma_table_info(m.name) WHERE pk > 0 ORDER BY pk))
        FROM sqlite_master m WHERE $",
    foreign: "SELECT m.name, f.\"from\", f.\"table\" || '.' || f.\"to\"
        FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE $",
    indexes: "SELECT m.name, i.\"unique\",
            (SELECT group_concat(name || CASE WHEN \"desc\" THEN ' desc' ELSE '' END, ', ')
             FROM (SELECT x.name, x.\"desc\" FROM pragma_index_xinfo(i.name) x WHERE x.key = 1 ORDER BY x.seqno)),
            CASE WHEN i.partial THEN (SELECT s.sql FROM sqlite_master s WHERE s.name = i.name) END
        FROM sqlite_master m JOIN pragma_index_list(m.name) i WHERE i.origin <> 'pk' AND $",
};

const POSTGRES: Catalogue = Catalogue {
    ours: "n.nspname = 'public' AND t.relkind = 'r' AND t.relname <> '_sqlx_migrations'",
    columns: "SELECT CAST(t.relname AS TEXT), CAST(a.attname AS TEXT), format_type(a.atttypid, a.atttypmod),
            CAST(CASE WHEN a.attnotnull THEN 0 ELSE 1 END AS BIGINT)
        FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped WHERE $",
    keys: "SELECT CAST(t.relname AS TEXT),
            (SELECT string_agg(CAST(a.attname AS TEXT), ', ' ORDER BY k.n) FROM unnest(c.conkey) WITH ORDINALITY k(num, n)
             JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.num)
        FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace
        JOIN pg_constraint c ON c.conrelid = t.oid AND c.contype = 'p' WHERE $",
    foreign: "SELECT CAST(t.relname AS TEXT), CAST(a.attname AS TEXT), CAST(o.relname AS TEXT) || '.' || CAST(b.attname AS TEXT)
        FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace
        JOIN pg_constraint c ON c.conrelid = t.oid AND c.contype = 'f'
        JOIN pg_class o ON o.oid = c.confrelid
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = c.conkey[1]
        JOIN pg_attribute b ON b.attrelid = o.oid AND b.attnum = c.confkey[1] WHERE $",
    indexes: "SELECT CAST(t.relname AS TEXT), CAST(CASE WHEN i.indisunique THEN 1 ELSE 0 END AS BIGINT),
            (SELECT string_agg(CAST(a.attname AS TEXT) || CASE WHEN i.indoption[k.n - 1] & 1 = 1 THEN ' desc' ELSE '' END, ', ' ORDER BY k.n)
             FROM unnest(CAST(i.indkey AS INT2[])) WITH ORDINALITY k(num, n)
             JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.num),
            pg_get_expr(i.indpred, i.indrelid)
        FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace
        JOIN pg_index i ON i.indrelid = t.oid AND NOT i.indisprimary WHERE $",
};

/// One line for each fact, in words that both databases share.
async fn schema(database: Database) -> BTreeSet<String> {
    let from = if database.is_postgres() { POSTGRES } else { SQLITE };
    let desk = desk(database).await;
    let sql = |text: &str| AssertSqlSafe(text.replace('$', from.ours));
    let mut facts = BTreeSet::new();
    let columns: Vec<(String, String, String, i64)> = desk.rows(sql(from.columns)).await;
    for (table, column, kind, nullable) in columns {
        facts.insert(format!("{table}.{column} {} nullable={nullable}", kind.to_lowercase()));
    }
    let keys: Vec<(String, String)> = desk.rows(sql(from.keys)).await;
    facts.extend(keys.into_iter().map(|(table, columns)| format!("{table} primary key ({columns})")));
    let foreign: Vec<(String, String, String)> = desk.rows(sql(from.foreign)).await;
    facts.extend(foreign.into_iter().map(|(table, column, target)| format!("{table}.{column} -> {target}")));
    let indexes: Vec<(String, i64, String, Option<String>)> = desk.rows(sql(from.indexes)).await;
    for (table, unique, columns, predicate) in indexes {
        let predicate = predicate.map(|text| condition(&text)).unwrap_or_default();
        facts.insert(format!("{table} index unique={unique} ({columns}) {predicate}"));
    }
    desk.desk.store().close().await;
    facts
}

/// The names and literals of a condition: each database writes it back in its own way.
fn condition(text: &str) -> String {
    let text = text.split_once(" WHERE ").map_or(text, |(_, condition)| condition);
    let words = text.split(|c: char| !(c.is_alphanumeric() || c == '_')).map(str::to_lowercase);
    words.filter(|word| !["text", "any", "array", "in", ""].contains(&word.as_str())).collect::<Vec<_>>().join(" ")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn both_databases_have_the_same_schema() {
    let (sqlite, postgres) = (schema(Database::sqlite()).await, schema(Database::postgres().await).await);
    let only_sqlite: Vec<_> = sqlite.difference(&postgres).collect();
    let only_postgres: Vec<_> = postgres.difference(&sqlite).collect();
    assert!(
        only_sqlite.is_empty() && only_postgres.is_empty(),
        "SQLite: {only_sqlite:#?}\nPostgreSQL: {only_postgres:#?}"
    );
    for sign in
        ["inquiries.due_at bigint nullable=1", "accounts index unique=1 (email) ", "sessions.account_id -> accounts.id"]
    {
        assert!(sqlite.contains(sign), "the schema was read: {sign}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn both_databases_refuse_what_the_rules_forbid() {
    for database in [Database::sqlite(), Database::postgres().await] {
        let desk = desk(database).await;
        desk.ask_refund().await;
        for sql in [
            "UPDATE inquiries SET state = 'lost'",
            "UPDATE inquiries SET due_at = NULL",
            "UPDATE inquiries SET state = 'closed', due_at = NULL",
            "UPDATE inquiries SET channel = 'developer_help'",
            "UPDATE refunds SET state = 'cancelled'",
            "UPDATE purchases SET price_minor = -1",
            "UPDATE purchases SET state = 'cancelled'",
            "UPDATE accounts SET customer_number = NULL WHERE role = 'customer'",
            "UPDATE accounts SET role = 'operator' WHERE role = 'developer'",
            "UPDATE apps SET stars_1 = -1",
            "UPDATE consents SET state = 'maybe'",
            "UPDATE messages SET kind = 'secret'",
            "UPDATE messages SET inquiry_id = 'nothing'",
            "DELETE FROM inquiries",
        ] {
            let refused = desk.desk.store().write((), move |tx, ()| Box::pin(tx.run(sql, Vec::new()))).await;
            assert!(refused.is_err(), "{sql}");
        }
        desk.desk.store().close().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_of_a_newer_program_is_left_alone_and_said_so() {
    for database in [Database::sqlite(), Database::postgres().await] {
        let store = database.open().await;
        let newer = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
            SELECT 9999, 'of the next release', TRUE, checksum, 0 FROM _sqlx_migrations LIMIT 1";
        store.write((), move |tx, ()| Box::pin(tx.run(newer, Vec::new()))).await.expect("a newer schema");
        store.close().await;
        let Err(refused) = desk::Store::open(&database.location).await else {
            panic!("a database of a newer program must not be opened")
        };
        let said = refused.to_string();
        assert!(
            said.contains("newer than this program (it has schema 9999)") && said.contains("start the newer"),
            "{said}"
        );
        database.remove().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_only_looks_opens_what_is_there_and_makes_nothing() {
    for database in [Database::sqlite(), Database::postgres().await] {
        let refused = |opened: Result<desk::Store, desk::OpenError>| match opened {
            Ok(_) => panic!("there is nothing to look at"),
            Err(refused) => refused.to_string(),
        };
        let said = refused(desk::Store::open_existing(&database.location).await);
        assert!(said.starts_with("there is no database of Hearback at "), "{said}");
        if let desk::Location::Sqlite(path) = &database.location {
            assert!(!path.exists(), "looking made a database");
        }
        database.open().await.close().await;
        let store = desk::Store::open_existing(&database.location).await.expect("it is there now");
        let older = "DELETE FROM _sqlx_migrations WHERE version = (SELECT MAX(version) FROM _sqlx_migrations)";
        store.write((), move |tx, ()| Box::pin(tx.run(older, Vec::new()))).await.expect("an older schema");
        store.close().await;
        let said = refused(desk::Store::open_existing(&database.location).await);
        assert!(said.contains("older than this program") && said.contains("hearback serve"), "{said}");
        database.remove().await;
    }
}
