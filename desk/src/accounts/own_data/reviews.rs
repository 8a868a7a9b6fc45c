//! What a customer said in public, and about what others said.

use std::collections::HashMap;

use model::{AccountId, Time};
use serde_json::{Value as Json, json};

use crate::Error;
use crate::audit::utc;
use crate::store::{Conn, args};

pub(super) async fn all(conn: &mut Conn, customer: AccountId) -> Result<Vec<Json>, Error> {
    #[derive(sqlx::FromRow)]
    struct Row {
        id: String,
        package: String,
        app: String,
        state: String,
        stars: i64,
        body: String,
        version: String,
        device: Option<String>,
        created_at: Time,
        changed_at: Time,
        reply: Option<String>,
    }
    let rows: Vec<Row> = conn
        .all(
            "SELECT r.id, a.package, a.title_ko AS app, r.state, r.stars, r.body, r.version, r.device, r.created_at, r.changed_at,
                    p.body AS reply
             FROM reviews r JOIN apps a ON a.id = r.app_id
             LEFT JOIN replies p ON p.review_id = r.id AND p.state = 'published'
             WHERE r.customer_id = $1 ORDER BY r.created_at, r.id",
            args![customer],
        )
        .await?;
    let earlier: Vec<(String, i64, String, Time)> = conn
        .all(
            "SELECT v.review_id, v.stars, v.body, v.written_at FROM review_revisions v JOIN reviews r ON r.id = v.review_id
             WHERE r.customer_id = $1 ORDER BY v.review_id, v.revision",
            args![customer],
        )
        .await?;
    let mut before: HashMap<String, Vec<Json>> = HashMap::new();
    for (review, stars, body, time) in earlier {
        before.entry(review).or_default().push(json!({ "stars": stars, "body": body, "at": utc(time) }));
    }
    Ok(rows
        .into_iter()
        .map(|row| {
            json!({
                "app": { "package": row.package, "title": row.app },
                "state": row.state,
                "stars": row.stars,
                "body": row.body,
                "version": row.version,
                "device": row.device,
                "written_at": utc(row.created_at),
                "changed_at": utc(row.changed_at),
                "before": before.get(&row.id).map_or(&[][..], Vec::as_slice),
                "official_reply": row.reply,
            })
        })
        .collect())
}

pub(super) async fn marks(conn: &mut Conn, customer: AccountId) -> Result<Vec<Json>, Error> {
    let rows: Vec<(String, Option<String>, Time)> = conn
        .all(
            "SELECT review_id, NULL AS reason, at FROM helpful_marks WHERE account_id = $1
             UNION ALL SELECT review_id, reason, at FROM review_reports WHERE account_id = $1 ORDER BY 3",
            args![customer],
        )
        .await?;
    Ok(rows
        .into_iter()
        .map(|(review, reason, time)| {
            let what = if reason.is_some() { "reported" } else { "helpful" };
            json!({ "review": review, "what": what, "reason": reason, "at": utc(time) })
        })
        .collect())
}
