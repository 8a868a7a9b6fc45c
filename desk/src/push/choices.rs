//! What a member wants to be told on their phones, and when nothing rings.

use model::push::{News, QuietHours};
use model::view::{AppChoice, PushChoices};
use model::{AccountId, AppId, Bilingual};

use super::Devices;
use crate::Error;
use crate::store::{Conn, args};

/// Filters of browsers, each with one parameter: unless their owner does not want this kind, …
pub(super) const UNLESS_UNWANTED: &str =
    "NOT EXISTS (SELECT 1 FROM push_unwanted u WHERE u.account_id = a.id AND u.news = ?)";
/// … or nothing of the app that this inquiry is about, …
pub(super) const UNLESS_UNWANTED_INQUIRY: &str = "NOT EXISTS (SELECT 1 FROM push_unwanted_apps w JOIN inquiries i ON i.app_id = w.app_id WHERE w.account_id = a.id AND i.id = ?)";
/// … or this review.
pub(super) const UNLESS_UNWANTED_REVIEW: &str = "NOT EXISTS (SELECT 1 FROM push_unwanted_apps w JOIN reviews r ON r.app_id = w.app_id WHERE w.account_id = a.id AND r.id = ?)";

/// Apps that can be chosen among, the best known first.
const APPS: i64 = 100;

/// What was chosen, as the form has it.
#[derive(Clone, Debug, Default)]
pub struct NewsForm {
    /// The kinds that are wanted.
    pub news: Vec<String>,
    /// The apps that the form showed, by package: of others nothing was said.
    pub listed: Vec<String>,
    /// Those of them that are wanted.
    pub apps: Vec<String>,
    pub from: String,
    pub until: String,
}

pub(super) async fn of(conn: &mut Conn, account: AccountId) -> Result<PushChoices, Error> {
    let unwanted: Vec<(News,)> =
        conn.all("SELECT news FROM push_unwanted WHERE account_id = $1", args![account]).await?;
    let news = News::CHOICES.iter().map(|&news| (news, !unwanted.contains(&(news,)))).collect();
    let (from, until) =
        conn.found("SELECT quiet_from, quiet_until FROM accounts WHERE id = $1", args![account]).await?;
    let apps: Vec<(String, String, String, bool)> = conn
        .all(
            "SELECT p.package, p.title_ko, p.title_en,
                    NOT EXISTS (SELECT 1 FROM push_unwanted_apps w WHERE w.account_id = a.id AND w.app_id = p.id)
             FROM accounts a JOIN apps p ON p.seller_id = a.seller_id WHERE a.id = $1 ORDER BY p.rank DESC, p.id LIMIT $2",
            args![account, APPS],
        )
        .await?;
    let apps = apps.into_iter();
    let apps =
        apps.map(|(package, ko, en, wanted)| AppChoice { package, title: Bilingual { ko, en }, wanted }).collect();
    Ok(PushChoices { news, apps, quiet: QuietHours { from, until } })
}

impl Devices {
    /// Keeps what whoever asks wants to be told, and when nothing rings.
    pub async fn choose(&self, form: NewsForm) -> Result<(), Error> {
        let account = self.own()?;
        let quiet = QuietHours::parse(&form.from, &form.until)?;
        let wants = |wanted: &[String], it: &str| wanted.iter().any(|each| each == it);
        let unwanted: Vec<News> =
            News::CHOICES.iter().copied().filter(|kind| !wants(&form.news, kind.as_str())).collect();
        self.0
            .desk
            .store()
            .write((unwanted, form), move |tx, (unwanted, form)| {
                Box::pin(async move {
                    tx.run(
                        "UPDATE accounts SET quiet_from = $2, quiet_until = $3 WHERE id = $1",
                        args![account, quiet.from, quiet.until],
                    )
                    .await?;
                    tx.run("DELETE FROM push_unwanted WHERE account_id = $1", args![account]).await?;
                    let rows = unwanted.iter().map(|kind| args![account, kind]).collect();
                    tx.insert_rows("INSERT INTO push_unwanted (account_id, news)", 2, rows, "").await?;
                    silence_apps(tx, account, form).await
                })
            })
            .await
    }
}

async fn silence_apps(tx: &mut Conn, account: AccountId, form: &NewsForm) -> Result<(), Error> {
    let own: Vec<(AppId, String)> = tx
        .all(
            "SELECT p.id, p.package FROM accounts a JOIN apps p ON p.seller_id = a.seller_id WHERE a.id = $1",
            args![account],
        )
        .await?;
    let known: Vec<(AppId,)> =
        tx.all("SELECT app_id FROM push_unwanted_apps WHERE account_id = $1", args![account]).await?;
    let unwanted = own.into_iter().filter(|(id, package)| {
        if form.listed.contains(package) { !form.apps.contains(package) } else { known.contains(&(*id,)) }
    });
    let rows = unwanted.map(|(id, _)| args![account, id]).collect();
    tx.run("DELETE FROM push_unwanted_apps WHERE account_id = $1", args![account]).await?;
    tx.insert_rows("INSERT INTO push_unwanted_apps (account_id, app_id)", 2, rows, "").await
}
