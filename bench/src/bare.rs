//! The measure to hold Hearback against: what axum, sqlx and SQLite cost when a request is one statement.

use std::path::Path;
use std::str::FromStr;
use std::time::Duration;

use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{FromRow, SqliteConnection, SqlitePool};
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot};

/// Rows that the table has before the first request.
pub const ROWS: u64 = 100_000;
/// As many readers as Hearback has.
const READERS: u32 = 6;
/// As many as share one commit in Hearback at most.
const BATCH: usize = 128;

const TABLE: &str = "CREATE TABLE cases (
    id TEXT PRIMARY KEY, state TEXT NOT NULL, customer_id TEXT NOT NULL, seller_id TEXT NOT NULL, app_id TEXT NOT NULL,
    subject TEXT NOT NULL, preview TEXT NOT NULL, created_at BIGINT NOT NULL, due_at BIGINT NOT NULL)";

/// About 900 bytes a row, as an inquiry of the demo store has.
const FILL: &str = "INSERT INTO cases
    WITH RECURSIVE counted (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM counted WHERE n + 1 < $1)
    SELECT printf('case-%031d', n), 'awaiting_developer', printf('%036d', n % 5000), printf('%036d', n % 50),
           printf('%036d', n % 500), printf('%.*c', 150, 's'), printf('%.*c', 400, 'p'), 1795000000000 + n, 1795259200000 + n
    FROM counted";

const INSERT: &str =
    "INSERT INTO cases (id, state, customer_id, seller_id, app_id, subject, preview, created_at, due_at)
    VALUES ($1, 'awaiting_developer', $2, $3, $4, $5, $6, $7, $8)";

const SELECT: &str =
    "SELECT id, state, customer_id, seller_id, app_id, subject, preview, created_at, due_at FROM cases WHERE id = $1";

/// What a request brings, and a row of the table has.
#[derive(Debug, Serialize, Deserialize, FromRow)]
struct Case {
    id: String,
    state: String,
    customer_id: String,
    seller_id: String,
    app_id: String,
    subject: String,
    preview: String,
    created_at: i64,
    due_at: i64,
}

/// The address of one of the rows, spread over the table so that neighbours in time are none in the table.
pub fn path_of(number: u64) -> String {
    format!("/select/case-{:031}", number.wrapping_mul(7_919) % ROWS)
}

/// A row that is not there yet, as a form.
pub fn form_of(number: u64) -> String {
    let filler = |name: &str, length: usize| format!("{name}={}", "w".repeat(length));
    let ids = [format!("id=new-{number:032}"), "state=new".to_owned()];
    let parts = [
        filler("customer_id", 36),
        filler("seller_id", 36),
        filler("app_id", 36),
        filler("subject", 150),
        filler("preview", 400),
    ];
    let times = ["created_at=1795000000000".to_owned(), "due_at=1795259200000".to_owned()];
    ids.into_iter().chain(parts).chain(times).collect::<Vec<_>>().join("&")
}

type Answer = oneshot::Sender<Result<(), String>>;

#[derive(Clone)]
struct Bare {
    read: SqlitePool,
    write: SqlitePool,
    shared: mpsc::Sender<(Case, Answer)>,
}

/// Serves until it is ended: `bare ADDRESS FILE`.
pub fn run(arguments: Vec<String>) -> Result<(), String> {
    let [address, file] = arguments.as_slice() else { return Err("bare wants an address and a file".to_owned()) };
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(|error| error.to_string())?;
    runtime.block_on(serve(address, Path::new(file)))
}

async fn serve(address: &str, file: &Path) -> Result<(), String> {
    let bare = open(file).await.map_err(|error| format!("the bare server's database cannot be made: {error}"))?;
    let router = Router::new()
        .route("/readyz", get(|| async { "ready" }))
        .route("/insert", post(insert))
        .route("/insert-shared", post(insert_shared))
        .route("/select/{id}", get(select))
        .with_state(bare);
    let address = std::net::SocketAddr::from_str(address).map_err(|error| error.to_string())?;
    let listener = TcpListener::bind(address).await.map_err(|error| error.to_string())?;
    axum::serve(listener, router).await.map_err(|error| error.to_string())
}

/// Opened exactly as Hearback opens its own.
async fn open(file: &Path) -> Result<Bare, sqlx::Error> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(Duration::from_secs(10))
        .foreign_keys(true)
        .statement_cache_capacity(256)
        .pragma("cache_size", "-32768")
        .pragma("mmap_size", "268435456");
    let write = SqlitePoolOptions::new().max_connections(1).connect_with(options.clone()).await?;
    sqlx::query(TABLE).execute(&write).await?;
    sqlx::query(FILL).bind(i64::try_from(ROWS).unwrap_or(0)).execute(&write).await?;
    let read =
        SqlitePoolOptions::new().max_connections(READERS).connect_with(options.pragma("query_only", "ON")).await?;
    let (shared, waiting) = mpsc::channel(1_024);
    tokio::spawn(share(write.clone(), waiting));
    Ok(Bare { read, write, shared })
}

async fn select(State(bare): State<Bare>, id: axum::extract::Path<String>) -> Result<Json<Case>, (StatusCode, String)> {
    sqlx::query_as(SELECT)
        .bind(id.as_str())
        .fetch_one(&bare.read)
        .await
        .map(Json)
        .map_err(|error| failed(error.to_string()))
}

/// One commit for one insert.
async fn insert(State(bare): State<Bare>, Form(case): Form<Case>) -> Result<StatusCode, (StatusCode, String)> {
    commit(&bare.write, &[&case]).await.map(|()| StatusCode::CREATED).map_err(|error| failed(error.to_string()))
}

/// One commit for all inserts that wait.
async fn insert_shared(State(bare): State<Bare>, Form(case): Form<Case>) -> Result<StatusCode, (StatusCode, String)> {
    let (answer, committed) = oneshot::channel();
    bare.shared.send((case, answer)).await.map_err(|error| failed(error.to_string()))?;
    committed.await.map_err(|error| failed(error.to_string()))?.map(|()| StatusCode::CREATED).map_err(failed)
}

fn failed(error: String) -> (StatusCode, String) {
    (StatusCode::INTERNAL_SERVER_ERROR, error)
}

async fn share(pool: SqlitePool, mut waiting: mpsc::Receiver<(Case, Answer)>) {
    let mut batch = Vec::with_capacity(BATCH);
    while waiting.recv_many(&mut batch, BATCH).await > 0 {
        let cases: Vec<&Case> = batch.iter().map(|(case, _)| case).collect();
        let committed = commit(&pool, &cases).await.map_err(|error| error.to_string());
        for (_, answer) in batch.drain(..) {
            // Whoever asked may be gone; the row stands.
            let _ = answer.send(committed.clone());
        }
    }
}

async fn commit(pool: &SqlitePool, cases: &[&Case]) -> Result<(), sqlx::Error> {
    let mut conn = pool.acquire().await?;
    sqlx::query("BEGIN IMMEDIATE").execute(&mut *conn).await?;
    for case in cases {
        insert_one(&mut conn, case).await?;
    }
    sqlx::query("COMMIT").execute(&mut *conn).await.map(|_| ())
}

async fn insert_one(conn: &mut SqliteConnection, case: &Case) -> Result<(), sqlx::Error> {
    sqlx::query(INSERT)
        .bind(&case.id)
        .bind(&case.customer_id)
        .bind(&case.seller_id)
        .bind(&case.app_id)
        .bind(&case.subject)
        .bind(&case.preview)
        .bind(case.created_at)
        .bind(case.due_at)
        .execute(conn)
        .await
        .map(|_| ())
}
