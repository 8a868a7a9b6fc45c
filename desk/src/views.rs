//! Lists as their readers narrowed them, kept under a name. They are of one person: what is worth watching differs.

use model::access::{Action, Subject};
use model::saved_view::{VIEWS_MAX, parse_name, parse_path};
use model::view::SavedView;
use model::{AccountId, Invalid, Reason, SavedViewId};

use crate::Error;
use crate::acting::Acting;
use crate::store::{Conn, args};

/// One's own views.
pub struct Views(pub(crate) Acting);

impl Views {
    /// Keeps an address under a name; one that is kept already gets the new name.
    pub async fn save(&self, name: &str, path: &str) -> Result<(), Error> {
        self.0.may(Action::KeepView, Subject::PLACE)?;
        let (name, path) = (parse_name("name", name)?, parse_path("path", path, self.0.actor.kind())?);
        self.0
            .desk
            .store()
            .write((self.0.clone(), name, path), move |tx, (acting, name, path)| Box::pin(save(acting, tx, name, path)))
            .await
    }

    /// Forgets one. One that is gone already changes nothing.
    pub async fn remove(&self, id: SavedViewId) -> Result<(), Error> {
        self.0.may(Action::KeepView, Subject::PLACE)?;
        let account = self.0.account()?;
        self.0
            .desk
            .store()
            .write((), move |tx, ()| {
                Box::pin(async move {
                    tx.run("DELETE FROM saved_views WHERE id = $1 AND account_id = $2", args![id, account])
                        .await
                        .map(|_| ())
                })
            })
            .await
    }
}

async fn save(acting: &Acting, tx: &mut Conn, name: &str, path: &str) -> Result<(), Error> {
    let account = acting.account()?;
    let renamed = tx
        .run("UPDATE saved_views SET name = $3 WHERE account_id = $1 AND path = $2", args![account, path, name])
        .await?;
    if renamed > 0 {
        return Ok(());
    }
    let (count,): (i64,) = tx.one("SELECT COUNT(*) FROM saved_views WHERE account_id = $1", args![account]).await?;
    if usize::try_from(count).unwrap_or(usize::MAX) >= VIEWS_MAX {
        return Err(Invalid::with_limit("name", Reason::TooLarge, VIEWS_MAX).into());
    }
    tx.run(
        "INSERT INTO saved_views (id, account_id, name, path) VALUES ($1, $2, $3, $4)",
        args![SavedViewId::new(acting.desk.id(acting.now())), account, name, path],
    )
    .await
    .map(|_| ())
}

/// Somebody's views, the oldest first.
pub(crate) async fn of(conn: &mut Conn, account: AccountId) -> Result<Vec<SavedView>, Error> {
    let rows: Vec<(SavedViewId, String, String)> =
        conn.all("SELECT id, name, path FROM saved_views WHERE account_id = $1 ORDER BY id", args![account]).await?;
    Ok(rows.into_iter().map(|(id, name, path)| SavedView { id, name, path }).collect())
}
