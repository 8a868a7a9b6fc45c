//! Acquisitions, paid and free, and the payment identifiers that stand behind them.

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
