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
}

pub async fn doctor(settings: Settings, command: Doctor) -> Result<(), String> {
    let Doctor::Mail = command;
    settings.check()?;
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
        public_key: open::signer(&settings)?.map(|signer| signer.public_key()),
        takes_mail: settings.takes_mail(),
    };
    match examine(&setup).await {
        Ok(findings) => findings.iter().for_each(|finding| tell(finding.verdict, &finding.text)),
        Err(error) => tell(Verdict::Bad, &error),
    }
    if wrong > 0 { Err(format!("{wrong} of these keep mail from working")) } else { Ok(()) }
}
