//! Server functions by aggregate. Each parses what arrived, hands it to the desk through the actor, and returns a view.
//!
//! Every one of them is a public POST endpoint: the desk authorises, never the page. `ENDPOINTS` names what each one
//! asks of `model::access`; a test fails when a server function is missing from it.

mod accounts;
mod canned;
mod consents;
mod developer;
mod devices;
mod disputes;
mod endpoints;
mod fault;
mod inquiries;
mod members;
mod moderation;
mod operator;
mod policy;
mod reconciliation;
mod refunds;
mod reviews;
#[cfg(feature = "ssr")]
mod server;
mod store;

pub use accounts::*;
pub use canned::*;
pub use consents::*;
pub use developer::*;
pub use devices::*;
pub use disputes::*;
pub use endpoints::{ENDPOINTS, PAGES};
pub use fault::Fault;
pub use inquiries::*;
pub use members::*;
pub use moderation::*;
pub use operator::*;
pub use policy::*;
pub use reconciliation::*;
pub use refunds::*;
pub use reviews::*;
#[cfg(feature = "ssr")]
pub use server::{Caller, SessionChange};
pub use store::*;
