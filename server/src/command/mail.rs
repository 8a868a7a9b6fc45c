//! `hearback mail`: mail by a pipe.

use std::io::Read;

use clap::Subcommand;
use desk::incoming::{Arrival, MAIL_MAX};
use model::Actor;

use crate::open;
use crate::settings::Settings;

#[derive(Subcommand, Debug)]
pub enum Mail {
    /// Take one mail from standard input, as a mail server's pipe hands it over: `hearback mail deliver --recipient
    /// ADDRESS < message.eml`. It ends with 0 when the mail is safely stored, and with 75 when the mail server is to
    /// try again.
    Deliver {
        /// The address that the mail came to.
        #[arg(long, env = "ORIGINAL_RECIPIENT", value_name = "ADDRESS")]
        recipient: String,
        /// The envelope's sender; empty for a bounce.
        #[arg(long, env = "SENDER", value_name = "ADDRESS")]
        sender: Option<String>,
    },
}

/// The code of `sysexits.h` by which a mail server keeps the mail and tries again.
pub const TRY_AGAIN: u8 = 75;

pub async fn mail(settings: Settings, command: Mail) -> Result<(), String> {
    let Mail::Deliver { recipient, sender } = command;
    let mut raw = Vec::new();
    // One byte more than is taken tells that there is more.
    std::io::stdin()
        .take(MAIL_MAX as u64 + 1)
        .read_to_end(&mut raw)
        .map_err(|error| format!("the mail cannot be read from standard input: {error}"))?;
    if raw.len() > MAIL_MAX {
        return Err(format!("the mail is larger than {MAIL_MAX} bytes"));
    }
    let desk = open::desk(&settings).await?;
    let sender = sender.map(|sender| sender.trim_matches(['<', '>', ' ']).to_owned());
    let arrival = Arrival { recipient, sender, remote_ip: None, helo: None, raw };
    let kept = desk.act_as(Actor::System).incoming().receive(arrival).await;
    desk.store().close().await;
    match kept {
        Ok(id) => {
            println!("The mail is kept as {id}.");
            Ok(())
        }
        Err(error) => Err(format!("the mail could not be stored: {}", error.detail())),
    }
}
