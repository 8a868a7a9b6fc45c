//! The errand that has a decided cancellation carried out: exactly once, whatever ends when.

use model::{Actor, DeliveryId, Money, PurchaseId, RefundId, Time};

use super::relay::{End, Leased, Relay};
use super::step::Step;
use crate::Error;
use crate::gateway::{Cancellation, GatewayError, Standing};
use crate::store::args;

impl Relay {
    pub(super) async fn cancel(&self, errand: &Leased, refund: RefundId) -> Result<End, Error> {
        self.reached(Step::Leased).await;
        let Some(cancellation) = self.cancellation(errand.id, refund).await? else { return Ok(End::Done) };
        self.reached(Step::Asking).await;
        let answer = self.ask(&cancellation, errand.maybe_run).await;
        self.reached(Step::Answered).await;
        let refusal = match answer {
            Ok(Standing::Confirmed) => None,
            Ok(Standing::Refused(why)) => Some(why),
            Ok(Standing::Pending) => return Ok(End::AgainAlways("the payment side has not finished".to_owned())),
            // Whether it acted is unknown: the same key asks again, and acts once.
            Ok(Standing::Unheard) => return Ok(End::AgainAlways("the payment side has not heard of it".to_owned())),
            Err(GatewayError::Unknown(why)) => return Ok(End::AgainAlways(why)),
            Err(GatewayError::LeftAlone { until }) => {
                return Ok(End::NotYet(GatewayError::LeftAlone { until }.to_string(), until));
            }
        };
        let well = refusal.is_none();
        if let Some(why) = &refusal {
            tracing::warn!(errand = %errand.id, why, "the payment side refused a cancellation");
        }
        self.desk.act_as(Actor::System).refunds().answered(refund, errand.id, refusal).await?;
        self.reached(Step::Kept).await;
        Ok(End::Settled { well })
    }

    /// Asks the payment side. When it may have been asked before, how things stand comes first.
    async fn ask(&self, cancellation: &Cancellation, maybe_asked: bool) -> Result<Standing, GatewayError> {
        let gateway = self.desk.gateway();
        if maybe_asked {
            let standing = gateway.state(cancellation.key, self.desk.now()).await?;
            if standing != Standing::Unheard {
                return Ok(standing);
            }
            self.reached(Step::Unheard).await;
        }
        gateway.cancel(cancellation, self.desk.now()).await
    }

    async fn cancellation(&self, key: DeliveryId, refund: RefundId) -> Result<Option<Cancellation>, Error> {
        let mut conn = self.desk.store().read().await?;
        let row: Option<(PurchaseId, String, i64, model::Currency, Time)> = conn
            .first(
                "SELECT p.id, p.order_number, COALESCE(r.part_minor, p.price_minor), p.currency, r.decided_at
                 FROM refunds r JOIN purchases p ON p.id = r.purchase_id WHERE r.id = $1 AND r.state = 'cancelling'",
                args![refund],
            )
            .await?;
        Ok(row.map(|(purchase, order_number, minor, currency, at)| Cancellation {
            key,
            purchase,
            order_number,
            amount: Money { minor, currency },
            at,
        }))
    }
}
