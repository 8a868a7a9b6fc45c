//! `hearback retention`: destroys what is due, or says what that would be; and what the law alone still keeps.

use clap::{Args, Subcommand};
use desk::audit::utc;
use desk::{Desk, Due};
use model::retention::{Basis, Keeping, Length};
use model::{Actor, Reason};

use crate::open;
use crate::settings::Settings;

#[derive(Args, Debug)]
pub struct Retention {
    /// Only list what would go.
    #[arg(long)]
    dry_run: bool,
    #[command(subcommand)]
    command: Option<Apart>,
}

#[derive(Subcommand, Debug)]
enum Apart {
    /// Print what is kept apart of an erased customer, as JSON. That it was read, and why, is on record.
    Open {
        /// The number of an inquiry, such as R-20417, or of an order.
        number: String,
        /// Why it is read.
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
}

pub async fn retention(settings: Settings, command: Retention) -> Result<(), String> {
    let desk = open::existing(&settings).await?;
    let done = match command.command {
        Some(Apart::Open { number, reason }) => apart(&desk, &number, &reason).await,
        None if command.dry_run => dry_run(&desk).await,
        None => run(&desk).await,
    };
    desk.store().close().await;
    done
}

async fn dry_run(desk: &Desk) -> Result<(), String> {
    let due = desk.act_as(Actor::System).retentions().due().await.map_err(|error| error.detail())?;
    print!("{}", table(&due));
    Ok(())
}

async fn run(desk: &Desk) -> Result<(), String> {
    let gone = desk.act_as(Actor::System).retentions().run().await.map_err(|error| error.detail())?;
    if gone.is_empty() {
        println!("Nothing was due.");
    }
    for (keeping, count) in gone {
        println!("{:<32} {count:>9} destroyed", name(keeping));
    }
    Ok(())
}

async fn apart(desk: &Desk, number: &str, reason: &str) -> Result<(), String> {
    let kept = desk.act_as(Actor::System).kept_apart();
    match kept.open(number, reason).await {
        Ok(opened) => {
            println!("{}", kept.read(opened).await.map_err(|error| error.detail())?);
            Ok(())
        }
        Err(desk::Error::Invalid(fields)) if fields.iter().any(|field| field.reason == Reason::NoSuchRecord) => {
            Err(format!("nothing is kept apart under {number}"))
        }
        Err(desk::Error::Invalid(_)) => {
            Err("give the number of an inquiry or an order, and --reason in words".to_owned())
        }
        Err(error) => Err(error.detail()),
    }
}

/// One line for each kind: how many, since when, and by which rule.
fn table(due: &[Due]) -> String {
    let mut text = format!("{:<32} {:>9}  {:<24} rule\n", "what", "due", "oldest from");
    for due in due {
        let oldest = due.oldest.map_or_else(|| "-".to_owned(), utc);
        text += &format!("{:<32} {:>9}  {oldest:<24} {}\n", name(due.keeping), due.count, rule(due));
    }
    text
}

fn name(keeping: Keeping) -> &'static str {
    match keeping {
        Keeping::RawMail => "mails as they came in",
        Keeping::SentMail => "mails sent, of no inquiry",
        Keeping::Errand => "errands of the outbox",
        Keeping::Notice => "other payment notifications",
        Keeping::PurchaseNotice => "notifications of purchases",
        Keeping::RecordWords => "words in the record",
        Keeping::Inquiry => "ended inquiries",
        Keeping::Decision => "words of refund decisions",
        Keeping::PaymentNumber => "payment identifiers",
        Keeping::Purchase => "purchases of erased customers",
        Keeping::Apart => "records kept apart",
    }
}

fn rule(due: &Due) -> String {
    let length = match due.length {
        _ if due.keeping == Keeping::Apart => "on the day that each carries".to_owned(),
        Length::Years(years) => format!("{years} years"),
        Length::Days(days) => format!("{days} days"),
    };
    match due.keeping.basis() {
        Basis::Complaints => format!("{length}: complaints and disputes"),
        Basis::Payments => format!("{length}: contracts, withdrawals, payment and supply"),
        Basis::Purpose => length,
    }
}

#[cfg(test)]
mod tests {
    use model::Time;

    use super::*;

    #[test]
    fn the_dry_run_is_a_table_with_count_oldest_and_rule() {
        let due = [
            Due {
                keeping: Keeping::Inquiry,
                length: Length::Years(3),
                count: 12,
                oldest: Some(Time(1_794_827_640_000)),
            },
            Due { keeping: Keeping::RawMail, length: Length::Days(90), count: 0, oldest: None },
        ];
        let text = table(&due);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(
            lines[1],
            "ended inquiries                         12  2026-11-16T11:14:00Z     3 years: complaints and disputes"
        );
        assert_eq!(lines[2], "mails as they came in                    0  -                        90 days");
    }
}
