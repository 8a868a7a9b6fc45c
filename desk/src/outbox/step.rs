//! The steps of a cancellation between the decision and its confirmation, after each of which a process may end.

use async_trait::async_trait;

/// What has just happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The errand is this process's for a while.
    Leased,
    /// What was decided is read; the payment side is asked next.
    Asking,
    /// It had been asked before and has never heard of it; it is asked anew next.
    Unheard,
    /// The payment side has answered; what it said is not kept yet.
    Answered,
    /// What it said is kept.
    Kept,
}

impl Step {
    pub const ALL: [Self; 5] = [Self::Leased, Self::Asking, Self::Unheard, Self::Answered, Self::Kept];
}

/// Is told of each step, and holds it up for as long as it likes. A test that never goes on and drops the relay ends the
/// process at just this step.
#[async_trait]
pub trait Steps: Send + Sync {
    async fn reached(&self, step: Step);
}

/// Nobody watches.
pub(super) struct Nowhere;

#[async_trait]
impl Steps for Nowhere {
    async fn reached(&self, _: Step) {}
}
