//! `hearback demo`: the demo store, and who can sign in to it.

use desk::Desk;
use desk::jobs::seal_committed;
use indicatif::{ProgressBar, ProgressStyle};
use model::Actor;

use crate::open;
use crate::settings::Settings;

pub async fn demo(settings: Settings, json: bool, scale: u32) -> Result<(), String> {
    let desk = open::desk(&settings).await?;
    let loaded = load_if_empty(&desk, scale).await?;
    desk.store().close().await;
    if json {
        let accounts = serde_json::to_string_pretty(&desk::demo::accounts());
        println!("{}", accounts.map_err(|error| error.to_string())?);
    } else {
        println!(
            "{}",
            if loaded { "The demo store is loaded." } else { "The database has data already; nothing was loaded." }
        );
        print_accounts(&settings.public_url());
    }
    Ok(())
}

/// Loads the demo store into an empty database; tells whether it did.
pub async fn load_if_empty(desk: &Desk, scale: u32) -> Result<bool, String> {
    let shelf = desk.act_as(Actor::System).catalog().store_front(None, None, None).await;
    if !shelf.map_err(|error| error.detail())?.apps.rows.is_empty() {
        return Ok(false);
    }
    let bar = ProgressBar::new(0);
    let style = ProgressStyle::with_template("Loading the demo store {wide_bar} {human_pos}/{human_len} {eta}");
    bar.set_style(style.map_err(|error| error.to_string())?);
    let shown = bar.clone();
    let progress = move |done: u64, total: u64| {
        shown.set_length(total);
        shown.set_position(done);
    };
    desk::demo::load(desk, scale, progress).await.map_err(|error| error.detail())?;
    // So that the record is whole from the first page on that shows it.
    while seal_committed(desk).await.map_err(|error| error.detail())? > 0 {}
    bar.finish_and_clear();
    Ok(true)
}

/// Prints the address and who can sign in.
pub fn print_accounts(url: &str) {
    println!("\nDemo accounts at {url}/sign-in");
    for account in desk::demo::accounts() {
        let seller = account.seller.as_ref().map(|seller| format!(", {}", seller.en)).unwrap_or_default();
        println!(
            "  {:<10} {:<28} {}   {}{seller}",
            account.role.as_str(),
            account.email,
            account.password,
            account.name.en
        );
    }
}
