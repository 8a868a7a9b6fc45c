//! The embedded payment side: a ledger in the store itself, one line for each cancelled purchase.

use async_trait::async_trait;
use model::{Currency, DeliveryId, Money, Time};

use super::{Booked, BookedPage, Cancellation, GatewayError, PaymentGateway, Standing};
use crate::Error;
use crate::store::{Store, args};

/// Lines of one part.
const PAGE: i64 = 500;

pub struct Ledger(pub Store);

#[async_trait]
impl PaymentGateway for Ledger {
    async fn cancel(&self, cancellation: &Cancellation, _now: Time) -> Result<Standing, GatewayError> {
        let booked = self.0.write(cancellation.clone(), move |tx, asked| {
            Box::pin(async move {
                let known: Option<(String,)> =
                    tx.first("SELECT key FROM ledger WHERE purchase_id = $1", args![asked.purchase]).await?;
                match known {
                    Some((key,)) => return Ok(key == asked.key.to_string()),
                    None => tx
                        .run(
                            "INSERT INTO ledger (key, purchase_id, amount_minor, currency, at) VALUES ($1, $2, $3, $4, $5)",
                            args![asked.key, asked.purchase, asked.amount.minor, asked.amount.currency, asked.at],
                        )
                        .await?,
                };
                Ok::<_, Error>(true)
            })
        });
        Ok(if booked.await.map_err(unknown)? {
            Standing::Confirmed
        } else {
            Standing::Refused("the purchase was cancelled under another request".to_owned())
        })
    }

    async fn state(&self, key: DeliveryId, _now: Time) -> Result<Standing, GatewayError> {
        let mut conn = self.0.read().await.map_err(unknown)?;
        let known: Option<(String,)> =
            conn.first("SELECT key FROM ledger WHERE key = $1", args![key]).await.map_err(unknown)?;
        Ok(if known.is_some() { Standing::Confirmed } else { Standing::Unheard })
    }

    async fn booked(&self, since: Time, after: Option<&str>, _now: Time) -> Result<BookedPage, GatewayError> {
        type Line = (String, String, String, i64, Currency, Time);
        let mut conn = self.0.read().await.map_err(unknown)?;
        let lines: Vec<Line> = conn
            .all(
                "SELECT l.key, l.purchase_id, p.order_number, l.amount_minor, l.currency, l.at
                 FROM ledger l JOIN purchases p ON p.id = l.purchase_id
                 WHERE l.key > $1 AND l.at >= $2 ORDER BY l.key LIMIT $3",
                args![after.unwrap_or_default(), since, PAGE],
            )
            .await
            .map_err(unknown)?;
        let full = i64::try_from(lines.len()).is_ok_and(|found| found == PAGE);
        let next = lines.last().filter(|_| full).map(|line| line.0.clone());
        let lines = lines.into_iter().map(|(_, purchase, order_number, minor, currency, at)| Booked {
            purchase,
            order_number,
            amount: Money { minor, currency },
            at,
        });
        Ok(BookedPage { lines: lines.collect(), next })
    }
}

fn unknown(error: Error) -> GatewayError {
    GatewayError::Unknown(error.to_string())
}
