//! The payment side, behind a trait: an embedded ledger for now.

use async_trait::async_trait;
use model::{DeliveryId, Money, PurchaseId, Time};

use crate::Error;
use crate::store::{Store, args};

/// What is asked of the payment side.
#[derive(Clone, Debug)]
pub struct Cancellation {
    /// The same for every try of one decision: the payment side acts once for each. A decision taken anew after a refusal
    /// has another, or a payment side that remembers its answers would refuse it for ever.
    pub key: DeliveryId,
    pub purchase: PurchaseId,
    pub amount: Money,
    pub at: Time,
}

/// Why the payment side did not confirm.
#[derive(Debug, thiserror::Error)]
pub enum GatewayError {
    /// Nobody knows whether it acted: ask again with the same key.
    #[error("unknown: {0}")]
    Unknown(String),
    /// It will never do it.
    #[error("refused: {0}")]
    Refused(String),
}

/// Cancels purchases where the money is. A repeated call with the same key must have the effect of one.
#[async_trait]
pub trait PaymentGateway: Send + Sync {
    async fn cancel(&self, cancellation: &Cancellation) -> Result<(), GatewayError>;
}

/// The embedded payment side: a ledger in the store itself, one line for each cancelled purchase.
pub struct Ledger(pub Store);

#[async_trait]
impl PaymentGateway for Ledger {
    async fn cancel(&self, cancellation: &Cancellation) -> Result<(), GatewayError> {
        let asked = cancellation.clone();
        let booked = self.0.write(move |tx| {
            let asked = asked.clone();
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
        match booked.await {
            Ok(true) => Ok(()),
            Ok(false) => Err(GatewayError::Refused("the purchase was cancelled under another request".to_owned())),
            Err(error) => Err(GatewayError::Unknown(error.to_string())),
        }
    }
}
