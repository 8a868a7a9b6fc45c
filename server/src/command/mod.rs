//! The command line.

mod account;
mod android;
mod audit;
mod config;
mod demo;
mod doctor;
mod gateway;
mod keys;
mod mail;
mod retention;
mod serve;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::settings::{LogFormat, Settings};

/// The customer desk of an app store.
#[derive(Parser, Debug)]
#[command(name = "hearback", version, about, max_term_width = 100)]
pub struct Cli {
    #[command(flatten)]
    settings: Settings,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// Serve the store, the Developer Center and Operations.
    Serve {
        /// Load the demo store first, when the database is empty.
        #[arg(long)]
        demo_if_empty: bool,
    },
    /// Load the demo store into an empty database, and print its accounts.
    Demo {
        /// Print the accounts as JSON, for scripts.
        #[arg(long)]
        json: bool,
        /// How many times larger than the plain demo store.
        #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=20_000))]
        scale: u32,
    },
    /// Bring the database's schema up to date, and stop.
    Migrate,
    /// Manage accounts.
    Account {
        #[command(subcommand)]
        command: account::Account,
    },
    /// Look whether what is set up can work, and say what is wrong.
    Doctor {
        #[command(subcommand)]
        command: doctor::Doctor,
    },
    /// Take mail from a pipe.
    Mail {
        #[command(subcommand)]
        command: mail::Mail,
    },
    /// Verify and export the record of what was done.
    Audit {
        #[command(subcommand)]
        command: audit::Audit,
    },
    /// Change the key of the vault (docs/keys.md).
    Keys {
        #[command(subcommand)]
        command: keys::Keys,
    },
    /// Destroy now what is due, as the server does once a day (docs/retention.md).
    Retention(retention::Retention),
    /// Be a payment side to try things with, which can be told to fail in every way (docs/payment.md). Never for money.
    Gateway(gateway::Gateway),
    /// Write the project of the store's own Android app for developers (docs/android.md).
    Android(android::Android),
    /// Print every setting, its default and its documentation.
    Config,
}

/// Runs the command line; a failure is one plain sentence and a code that is not zero.
pub fn run() -> ExitCode {
    match parse(std::env::args_os().collect()) {
        Ok(cli) => {
            // A mail server takes any other failure for a final one, and sends the mail back.
            let failed = if matches!(cli.command, Command::Mail { .. }) {
                ExitCode::from(mail::TRY_AGAIN)
            } else {
                ExitCode::FAILURE
            };
            match execute(cli) {
                Ok(()) => ExitCode::SUCCESS,
                Err(sentence) => {
                    eprintln!("hearback: {sentence}");
                    failed
                }
            }
        }
        Err(Unparsed::Clap(error)) => error.exit(),
        Err(Unparsed::File(sentence)) => {
            eprintln!("hearback: {sentence}");
            ExitCode::FAILURE
        }
    }
}

enum Unparsed {
    Clap(clap::Error),
    File(String),
}

/// Parses twice: once to find the settings' file, then with its values as defaults.
fn parse(args: Vec<OsString>) -> Result<Cli, Unparsed> {
    let first = Cli::command().ignore_errors(true).get_matches_from(args.clone());
    let file = first.get_one::<std::path::PathBuf>("config").cloned();
    let command = match file {
        Some(file) => config::with_defaults(Cli::command(), &file).map_err(Unparsed::File)?,
        None => Cli::command(),
    };
    let matches = command.try_get_matches_from(args).map_err(Unparsed::Clap)?;
    Cli::from_arg_matches(&matches).map_err(Unparsed::Clap)
}

fn execute(cli: Cli) -> Result<(), String> {
    if matches!(cli.command, Command::Config) {
        print!("{}", config::describe());
        return Ok(());
    }
    log(&cli.settings, matches!(cli.command, Command::Serve { .. } | Command::Gateway(_)))?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.map_err(|error| format!("the threads could not be started: {error}"))?;
    runtime.block_on(async {
        match cli.command {
            Command::Serve { demo_if_empty } => serve::serve(cli.settings, demo_if_empty).await,
            Command::Demo { json, scale } => demo::demo(cli.settings, json, scale).await,
            Command::Migrate => {
                let desk = crate::open::desk(&cli.settings).await?;
                desk.store().close().await;
                println!("The schema is up to date.");
                Ok(())
            }
            Command::Account { command } => account::account(cli.settings, command).await,
            Command::Doctor { command } => doctor::doctor(cli.settings, command).await,
            Command::Mail { command } => mail::mail(cli.settings, command).await,
            Command::Audit { command } => audit::audit(cli.settings, command).await,
            Command::Keys { command } => keys::keys(cli.settings, command).await,
            Command::Retention(command) => retention::retention(cli.settings, command).await,
            Command::Gateway(command) => gateway::gateway(&cli.settings, command).await,
            Command::Android(command) => android::android(&cli.settings, &command),
            Command::Config => Ok(()),
        }
    })
}

/// Logs to standard error; commands other than `serve` only when something is wrong.
fn log(settings: &Settings, serving: bool) -> Result<(), String> {
    use tracing_subscriber::EnvFilter;
    let wanted = if serving { settings.log.as_str() } else { "warn" };
    let filter =
        EnvFilter::try_new(wanted).map_err(|error| format!("the log filter {wanted:?} cannot be read: {error}"))?;
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match settings.log_format {
        LogFormat::Text => builder.init(),
        LogFormat::Json => builder.json().flatten_event(true).init(),
    }
    Ok(())
}
