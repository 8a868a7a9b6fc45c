//! From settings to an open desk, or to a sentence that says what to do.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use desk::incoming::Prover;
use desk::mail::{Shop, Signer, Transport};
use desk::outbox::Relay;
use desk::{
    Chance, Clock, Desk, HttpGateway, Ledger, Location, PaymentGateway, PushKeys, Reach, Setup, Shelf, Store, Vault,
};

use model::pace::Pace;

use crate::settings::{MailDemand, Settings};

/// Opens the store, the vault and the desk; makes them, where there are none.
pub async fn desk(settings: &Settings) -> Result<Desk, String> {
    settings.check()?;
    make_folder(&settings.data)?;
    let store = Store::open(&location(settings)).await.map_err(|error| error.to_string())?;
    desk_on(settings, store).await
}

/// Opens a desk that is there. With a wrong `--data` it says so, where [`desk`] would begin a new one.
pub async fn existing(settings: &Settings) -> Result<Desk, String> {
    settings.check()?;
    let store = Store::open_existing(&location(settings)).await.map_err(|error| error.to_string())?;
    desk_on(settings, store).await
}

async fn desk_on(settings: &Settings, store: Store) -> Result<Desk, String> {
    let clock = settings.clock_file.clone().map_or(Clock::System, Clock::Shifted);
    let chance = Chance::system();
    let vault = match &settings.vault_key {
        Some(key) => Vault::from_hex(key)?,
        None => Vault::from_file(&settings.data.join("vault.key"), &chance)?,
    };
    let push_keys = match &settings.push_key {
        Some(keys) => PushKeys::from_text(keys)?,
        None => PushKeys::from_file(&settings.data.join("push.key"), &chance)?,
    };
    let desk = Desk::new(Setup {
        push_keys,
        push_reach: if settings.push_anywhere { Reach::Anywhere } else { Reach::Public },
        pns: crate::pns::apps(settings)?,
        policy: settings.policy(clock.now())?,
        four_eyes: settings.four_eyes(),
        retention: settings.retention(),
        shelf: shelf(settings)?,
        scanner: settings.clamd.clone(),
        gateway: gateway(settings, &store)?,
        store_name: settings.store_name(),
        center_email: settings.center_email.clone(),
        limits: settings.limits(),
        mail: settings.mail_policy(),
        store,
        clock,
        chance,
        vault,
    })
    .map_err(|error| error.detail())?;
    // From here on the store's own rules hold; the settings were their first version.
    desk.follow_policy().await.map_err(|error| error.detail())?;
    desk.keep_wording().await.map_err(|error| error.detail())?;
    match desk.has_right_key().await {
        Ok(true) => Ok(desk),
        Ok(false) => Err(format!(
            "the payment numbers in this database are sealed with another key: give that one with --vault-key, or put its \
             vault.key into {}",
            settings.data.display()
        )),
        Err(error) => Err(error.detail()),
    }
}

/// Where files of messages lie.
pub fn shelf(settings: &Settings) -> Result<Shelf, String> {
    match settings.bucket()? {
        Some(bucket) => Shelf::bucket(&bucket),
        None => Shelf::folder(&settings.data.join("files")),
    }
}

/// The payment side: the store's own over HTTP, or the embedded ledger.
fn gateway(settings: &Settings, store: &Store) -> Result<Arc<dyn PaymentGateway>, String> {
    match (&settings.gateway_url, settings.shared_gateway_key()?) {
        (None, None) => Ok(Arc::new(Ledger(store.clone()))),
        (Some(url), Some(key)) => Ok(Arc::new(HttpGateway::new(url, &key)?)),
        (Some(_), None) => {
            Err("the payment side has an address and no key: give the key that both sides sign with, by \
                                --gateway-key or --gateway-key-file"
                .to_owned())
        }
        (None, Some(_)) => Err("the payment side has a key and no address: give one with --gateway-url, or leave out \
                                the key to keep the ledger in the database"
            .to_owned()),
    }
}

/// The relay that sends what the desk leaves in its outbox.
pub fn relay(settings: &Settings, desk: &Desk) -> Result<Relay, String> {
    let transport = Transport::from_url(settings.smtp_url.as_deref(), settings.data.join("mail"))?;
    let mut shop = Shop::new(desk.store_name().clone(), settings.public_url(), settings.mail_domain.clone());
    shop.takes_replies = settings.takes_mail();
    let relay = Relay::new(desk.clone(), shop, transport);
    // Into a folder they may go as fast as they like.
    let relay = match settings.smtp_url {
        Some(_) => relay.paced(Pace::per_minute(settings.mails_per_minute)),
        None => relay,
    };
    Ok(match signer(settings)? {
        Some(signer) => relay.signed(signer),
        None => relay,
    })
}

/// What signs outgoing mail, where a key is given.
pub fn signer(settings: &Settings) -> Result<Option<Signer>, String> {
    let Some(path) = &settings.dkim_key else { return Ok(None) };
    let pem =
        fs::read_to_string(path).map_err(|error| format!("the DKIM key {} cannot be read: {error}", path.display()))?;
    Signer::from_pem(&pem, &settings.mail_domain, &settings.dkim_selector).map(Some)
}

/// Finds out whether a mail is from where it says, as far as the settings demand it.
pub fn prover(settings: &Settings) -> Result<Prover, String> {
    match (settings.mail_demand, &settings.mail_server_name) {
        (MailDemand::Nothing, _) => Ok(Prover::none()),
        (MailDemand::Authenticated, Some(server)) => Ok(Prover::server(server)),
        (MailDemand::Authenticated, None) => Prover::system(&settings.mail_domain),
    }
}

fn location(settings: &Settings) -> Location {
    match &settings.database_url {
        Some(url) => Location::Postgres(url.clone()),
        None => Location::Sqlite(settings.data.join("hearback.db")),
    }
}

/// Makes the data folder, and finds out now whether it can be written to.
fn make_folder(data: &Path) -> Result<(), String> {
    let shown = data.display();
    fs::create_dir_all(data)
        .map_err(|error| format!("the data folder {shown} cannot be made: {error}; give another with --data"))?;
    // Each process probes with a file of its own: several may start on one folder at the same time.
    let probe = data.join(format!(".writable-{}", std::process::id()));
    fs::write(&probe, b"")
        .and_then(|()| fs::remove_file(&probe))
        .map_err(|error| format!("the data folder {shown} cannot be written to: {error}; give another with --data"))
}
