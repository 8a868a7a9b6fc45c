//! Acquisitions, paid and free, and the payment identifiers that stand behind them.

use crate::money::Money;
use crate::text_enum::text_enum;

text_enum! {
    /// What the payment side last said of a purchase.
    pub enum PurchaseState {
        Completed = "completed",
        /// An operator has decided; the payment side has not confirmed yet.
        Cancelling = "cancelling",
        Cancelled = "cancelled",
    }
}

text_enum! {
    /// The three payment identifiers. They are personal information: see [`crate::consent`].
    pub enum IdentifierKind { Tid = "tid", Txid = "txid", Receipt = "receipt" }
}

text_enum! {
    /// Which of their purchases a customer looks at.
    pub enum PurchaseShelf {
        All = "all",
        /// The apps themselves.
        Apps = "apps",
        /// What was bought inside apps.
        Products = "products",
        /// What was paid back.
        Refunded = "refunded",
    }
}

text_enum! {
    /// Why a purchase offers no refund request.
    pub enum NoRefund {
        /// Nothing was paid.
        Free = "free",
        /// It is cancelled, or about to be.
        Cancelled = "cancelled",
        /// One is running already.
        Running = "running",
    }
}

impl NoRefund {
    /// Why a purchase offers no refund request, if it does not. `running` is whether a request for it runs already.
    pub fn of(price: Money, state: PurchaseState, running: bool) -> Option<Self> {
        if price.is_free() {
            Some(Self::Free)
        } else if state != PurchaseState::Completed {
            Some(Self::Cancelled)
        } else if running {
            Some(Self::Running)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_paid_and_stands_can_be_refunded_and_only_once_at_a_time() {
        let paid = Money::won(39_000);
        assert_eq!(NoRefund::of(paid, PurchaseState::Completed, false), None);
        assert_eq!(NoRefund::of(paid, PurchaseState::Completed, true), Some(NoRefund::Running));
        assert_eq!(NoRefund::of(Money::won(0), PurchaseState::Completed, false), Some(NoRefund::Free));
        for state in [PurchaseState::Cancelling, PurchaseState::Cancelled] {
            assert_eq!(NoRefund::of(paid, state, true), Some(NoRefund::Cancelled));
        }
    }
}
