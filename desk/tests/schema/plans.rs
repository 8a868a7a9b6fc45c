//! What the desk asks its databases is overheard while everybody reads everything, and each statement explained.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::sync::{LazyLock, Mutex, PoisonError};

use desk::Location;
use desk::jobs::{escalate_overdue, forget_expired, retain, seal_committed};
use desk::store::Value;
use model::Actor;
use model::inquiry::InquiryNumber;
use model::time::DAY;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};
use std::net::IpAddr;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use crate::desk;
use crate::support::TestDesk;
use crate::support::cast::{CUSTOMER, DEVELOPER, OPERATOR, OTHER_CUSTOMER, PACKAGE};
use crate::support::database::Database;
use crate::support::rulings::cancel;
use crate::support::tour;

/// Tables that grow with the store.
const LARGE: [&str; 16] = [
    "inquiries",
    "reviews",
    "purchases",
    "messages",
    "events",
    "refunds",
    "consents",
    "looks",
    "seals",
    "disputes",
    "outbox",
    "mails",
    "search_terms",
    "replies",
    "helpful_marks",
    "accounts",
];

static HEARD: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// Listens to the statements that the database driver logs.
struct Listener;

#[derive(Default)]
struct Statement {
    summary: String,
    whole: String,
}

impl Visit for Statement {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.record_str(field, &format!("{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        match field.name() {
            "summary" => self.summary = value.trim().to_owned(),
            "db.statement" => self.whole = value.trim().to_owned(),
            _ => {}
        }
    }
}

impl Subscriber for Listener {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "sqlx::query"
    }
    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }
    fn record(&self, _: &Id, _: &Record<'_>) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn event(&self, event: &Event<'_>) {
        let mut statement = Statement::default();
        event.record(&mut statement);
        let text = if statement.whole.is_empty() { statement.summary } else { statement.whole };
        HEARD.lock().unwrap_or_else(PoisonError::into_inner).insert(text);
    }
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

/// Every statement that reads or changes chosen rows, from a store in which everything has happened once.
async fn statements() -> Vec<String> {
    static LISTENING: LazyLock<()> = LazyLock::new(|| {
        tracing::subscriber::set_global_default(Listener).expect("nobody listens yet");
    });
    LazyLock::force(&LISTENING);
    let desk = desk(Database::sqlite()).await;
    let number = desk.escalated_refund().await;
    let other = desk.ask("앱이 꺼져요").await;
    let package = PACKAGE.parse().expect("a package");
    desk.act(OTHER_CUSTOMER).reviews().write(&package, "5", "좋아요", "").await.expect("a review");
    let look = desk.act(OPERATOR).consents().reveal(number, "match_payment", "").await.expect("a look");
    desk.act(OPERATOR).consents().look(number, look).await.expect("it is open");
    desk.act(OPERATOR).disputes().make(number, "", "card_company", true).await.expect("a dispute file");
    desk.reply(other, "고쳤습니다.").await;
    desk.act(DEVELOPER).inquiries().assign(other, "me").await.expect("assigned");
    desk.act(OPERATOR).refunds().decide(number, &cancel()).await.expect("decided");
    desk.deliver().await;
    desk.later(3 * DAY);
    escalate_overdue(&desk.desk).await.expect("the deadlines are looked at");
    forget_expired(&desk.desk).await.expect("housekeeping");
    seal_committed(&desk.desk).await.expect("the record is sealed");
    tour::everything(&desk, &[number, other]).await;
    erase_and_retain(&desk, other).await;
    desk.desk.store().close().await;
    let heard = HEARD.lock().unwrap_or_else(PoisonError::into_inner);
    let chosen = |text: &&String| ["SELECT", "UPDATE", "DELETE"].iter().any(|verb| text.starts_with(verb));
    let ours = |text: &&String| {
        // The desk's own statements have a value at least; what other tests ask the database about itself has none.
        let of_tests =
            ["pragma_", "sqlite_master", "pg_", "_sqlx_migrations", "current_database", "information_schema"];
        text.contains('$') && !of_tests.iter().any(|word| text.contains(word))
    };
    heard.iter().filter(chosen).filter(ours).cloned().collect()
}

/// The last things that happen in a store.
async fn erase_and_retain(desk: &TestDesk, open: InquiryNumber) {
    desk.act(CUSTOMER).inquiries().close(open).await.expect("closed");
    let system = desk.act(Actor::System);
    system.accounts().set_password("seoyeon@naver.example", "correct horse battery").await.expect("a password");
    let accounts = desk.act(CUSTOMER).accounts();
    accounts.erasure(None).await.expect("what follows");
    accounts.erase("correct horse battery", None, IpAddr::from([127, 0, 0, 1])).await.expect("erased");
    let apart = desk.act(OPERATOR).kept_apart();
    for number in [&open.to_string(), "N-20261114-7781"] {
        let opened = apart.open(number, "분쟁 조정").await.expect("opened");
        apart.read(opened).await.expect("read");
    }
    desk.later(6 * 366 * DAY);
    system.retentions().due().await.expect("told");
    retain(&desk.desk).await.expect("noted");
    desk.later(DAY);
    retain(&desk.desk).await.expect("destroyed");
}

fn placeholders(sql: &str) -> usize {
    let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).collect::<String>();
    sql.split('$').skip(1).filter_map(|rest| digits(rest).parse().ok()).max().unwrap_or(0)
}

/// Which table each name in a statement stands for.
fn names(sql: &str) -> BTreeMap<String, String> {
    let words: Vec<&str> =
        sql.split(|c: char| c.is_whitespace() || "(),".contains(c)).filter(|word| !word.is_empty()).collect();
    let keywords = ["WHERE", "ON", "JOIN", "LEFT", "ORDER", "GROUP", "SET", "LIMIT", "AS", "UNION", "AND"];
    let mut names = BTreeMap::new();
    for at in 0..words.len() {
        if ["FROM", "JOIN", "UPDATE"].contains(&words[at]) && at + 1 < words.len() {
            let table = words[at + 1].to_owned();
            if let Some(alias) = words.get(at + 2).filter(|alias| !keywords.contains(alias)) {
                names.insert((*alias).to_owned(), table.clone());
            }
            names.insert(table.clone(), table);
        }
    }
    names
}

/// Indexes that hold only what is looked for: reading one of them whole is reading nothing else.
/// `inquiries_updated` is the order of the operators' wide lists, which stop at the end of the page.
const PARTIAL: [&str; 6] = [
    "refunds_awaiting",
    "inquiries_updated",
    "consents_asked",
    "inquiries_due",
    "inquiries_extended",
    "outbox_waiting",
];

/// What a plan of SQLite does to a large table that an index should have spared it.
fn complaint(sql: &str, plan: &[String]) -> Option<String> {
    let names = names(sql);
    for step in plan {
        let Some(rest) = step.strip_prefix("SCAN ") else { continue };
        let name = rest.split_whitespace().next().unwrap_or_default();
        let table = names.get(name).map_or(name, String::as_str);
        if !LARGE.contains(&table) || PARTIAL.iter().any(|index| rest.ends_with(index)) {
            continue;
        }
        // A list of everything walks along its order and stops at the end of the page.
        let ordered = rest.contains("USING INDEX") && !plan.iter().any(|step| step == "USE TEMP B-TREE FOR ORDER BY");
        if !(ordered && lists_everything(sql)) {
            return Some(format!("{step} ({table})"));
        }
    }
    None
}

/// Whether a statement is a page of a whole table: nothing narrows it but the key where the page begins.
fn lists_everything(sql: &str) -> bool {
    let narrowed = sql.rsplit_once(" WHERE ").is_some_and(|(_, conditions)| !conditions.starts_with('('));
    sql.contains(" LIMIT $") && !narrowed
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_sqlite_no_large_table_is_read_as_a_whole() {
    let statements = statements().await;
    assert!(statements.len() > 120, "{} statements were overheard", statements.len());
    let desk = desk(Database::sqlite()).await;
    let mut conn = desk.desk.store().read().await.expect("a connection");
    let mut wrong = Vec::new();
    for sql in statements {
        let values = vec![Value::Text(None); placeholders(&sql)];
        let explain = AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"));
        let plan: Vec<(i64, i64, i64, String)> = conn.all(explain, values).await.expect("a plan");
        let plan: Vec<_> = plan.into_iter().map(|(_, _, _, step)| step).collect();
        if let Some(complaint) = complaint(&sql, &plan) {
            wrong.push(format!("{complaint}\n  in {}", sql.split_whitespace().collect::<Vec<_>>().join(" ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_postgresql_every_large_table_is_read_by_an_index() {
    let statements = statements().await;
    let desk = desk(Database::postgres().await).await;
    let Location::Postgres(url) = &desk.database.location else { panic!("a PostgreSQL") };
    let mut conn = PgConnection::connect(url).await.expect("a connection");
    // Small tables are read as a whole by right; forbidding that shows where there is no other way.
    conn.execute("SET enable_seqscan = off; SET plan_cache_mode = force_generic_plan").await.expect("settings");
    let mut wrong = Vec::new();
    for sql in statements {
        conn.execute(AssertSqlSafe(format!("PREPARE heard AS {sql}")))
            .await
            .unwrap_or_else(|error| panic!("{error}: {sql}"));
        let nulls = vec!["NULL"; placeholders(&sql)].join(", ");
        let values = if nulls.is_empty() { String::new() } else { format!("({nulls})") };
        let plan: Vec<(String,)> = sqlx::query_as(AssertSqlSafe(format!("EXPLAIN EXECUTE heard{values}")))
            .fetch_all(&mut conn)
            .await
            .expect("a plan");
        conn.execute("DEALLOCATE heard").await.expect("forgotten");
        for (line,) in plan {
            let Some((_, rest)) = line.split_once("Seq Scan on ") else { continue };
            let table = rest.split_whitespace().next().unwrap_or_default();
            if LARGE.contains(&table) {
                wrong.push(format!("{}\n  in {}", line.trim(), sql.split_whitespace().collect::<Vec<_>>().join(" ")));
            }
        }
    }
    desk.desk.store().close().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
