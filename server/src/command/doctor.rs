//! `hearback doctor`: looks whether what is set up can work, and says what is wrong.

use clap::Subcommand;
use desk::mail::Transport;
use desk::mail::doctor::{Setup, Verdict, examine};

use crate::open;
use crate::settings::Settings;

#[derive(Subcommand, Debug)]
pub enum Doctor {
    /// Look whether mail works: the mail server, and the records of the mail domain.
    Mail,
    /// Look whether files of messages can be kept, and whether the virus scanner answers.
    Files,
}

pub async fn doctor(settings: Settings, command: Doctor) -> Result<(), String> {
    settings.check()?;
    match command {
        Doctor::Mail => mail(&settings).await,
        Doctor::Files => files(&settings).await,
    }
}

async fn files(settings: &Settings) -> Result<(), String> {
    let mut wrong = Vec::new();
    match open::shelf(settings)?.probe().await {
        Ok(()) => println!("good   Files can be put down, read and taken away."),
        Err(error) => wrong.push(format!("Files cannot be kept: {error}")),
    }
    match &settings.clamd {
        None => println!("weak   Nothing looks through files for viruses. Give --clamd; see docs/mail.md."),
        Some(clamd) => match clamd.ping().await {
            Ok(()) => println!("good   The virus scanner answers."),
            Err(error) => {
                wrong.push(format!("The virus scanner does not answer, so nobody can open new files: {error}"))
            }
        },
    }
    let desk = open::existing(settings).await?;
    match desk.unscanned().await {
        Ok(None) => {}
        Ok(Some((many, since, why))) => wrong.push(format!(
            "{many} files wait for the virus scanner, the first since {}: {why}",
            jiff::Timestamp::from_millisecond(since.0).unwrap_or_default()
        )),
        Err(error) => wrong.push(error.detail()),
    }
    desk.store().close().await;
    wrong.iter().for_each(|text| println!("WRONG  {text}"));
    if wrong.is_empty() { Ok(()) } else { Err(format!("{} of these keep files from being opened", wrong.len())) }
}

async fn mail(settings: &Settings) -> Result<(), String> {
    let mut wrong = 0;
    let mut tell = |verdict: Verdict, text: &str| {
        let mark = match verdict {
            Verdict::Good => "good ",
            Verdict::Weak => "weak ",
            Verdict::Bad => "WRONG",
        };
        wrong += usize::from(verdict == Verdict::Bad);
        println!("{mark}  {text}");
    };
    match &settings.smtp_url {
        None => tell(Verdict::Weak, "No mail server is set up: mails are laid down as files. Give --smtp-url."),
        Some(url) => match Transport::from_url(Some(url), settings.data.join("mail"))?.try_connection().await {
            Ok(()) => tell(Verdict::Good, "The mail server answers."),
            Err(error) => tell(Verdict::Bad, &format!("The mail server cannot be used: {error}")),
        },
    }
    if !settings.takes_mail() {
        let how =
            "Mails cannot be answered. Give --mail-listen, --mail-replies or --mail-hook-secret; see docs/mail.md.";
        tell(Verdict::Weak, how);
    }
    let setup = Setup {
        domain: settings.mail_domain.clone(),
        selector: settings.dkim_selector.clone(),
        public_key: open::signer(settings)?.map(|signer| signer.public_key()),
        takes_mail: settings.takes_mail(),
    };
    match examine(&setup).await {
        Ok(findings) => findings.iter().for_each(|finding| tell(finding.verdict, &finding.text)),
        Err(error) => tell(Verdict::Bad, &error),
    }
    if wrong > 0 { Err(format!("{wrong} of these keep mail from working")) } else { Ok(()) }
}
