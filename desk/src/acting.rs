//! The desk through the eyes of one actor.

use model::access::{self, Action, Subject};
use model::account::ActorKind;
use model::{Actor, Time};

use crate::accounts::Accounts;
use crate::canned::CannedReplies;
use crate::catalog::Catalog;
use crate::consents::Consents;
use crate::erasure::KeptApart;
use crate::files::Files;
use crate::incoming::IncomingMails;
use crate::inquiries::{Disputes, Inquiries, Replying};
use crate::mails::Mails;
use crate::members::Members;
use crate::moderation::Moderation;
use crate::pns::Notices;
use crate::policy::Policies;
use crate::presence::Presence;
use crate::push::Devices;
use crate::reconciliation::Reconciliations;
use crate::records::Records;
use crate::refunds::Refunds;
use crate::reports::Reports;
use crate::retention::Retentions;
use crate::reviews::Reviews;
use crate::tags::Tags;
use crate::turns::Turns;
use crate::views::Views;
use crate::wordings::Wordings;
use crate::{Desk, Error};

/// The store's own side.
pub(crate) const STORE: &str = "store";

/// What one actor can ask of the desk, by aggregate. What the actor may not see does not exist.
#[derive(Clone)]
pub struct Acting {
    pub(crate) desk: Desk,
    pub(crate) actor: Actor,
}

impl Acting {
    pub(crate) fn new(desk: Desk, actor: Actor) -> Self {
        Self { desk, actor }
    }

    pub fn accounts(&self) -> Accounts {
        Accounts(self.clone())
    }

    pub fn catalog(&self) -> Catalog {
        Catalog(self.clone())
    }

    pub fn inquiries(&self) -> Inquiries {
        Inquiries(self.clone(), Vec::new(), Replying::default())
    }

    pub fn presence(&self) -> Presence {
        Presence(self.clone())
    }

    pub fn views(&self) -> Views {
        Views(self.clone())
    }

    pub fn turns(&self) -> Turns {
        Turns(self.clone())
    }

    pub fn tags(&self) -> Tags {
        Tags(self.clone())
    }

    pub fn canned(&self) -> CannedReplies {
        CannedReplies(self.clone())
    }

    pub fn policies(&self) -> Policies {
        Policies(self.clone())
    }

    pub fn wordings(&self) -> Wordings {
        Wordings(self.clone())
    }

    pub fn disputes(&self) -> Disputes {
        Disputes(self.clone())
    }

    pub fn files(&self) -> Files {
        Files(self.clone())
    }

    pub fn refunds(&self) -> Refunds {
        Refunds(self.clone())
    }

    pub fn consents(&self) -> Consents {
        Consents(self.clone())
    }

    pub fn reviews(&self) -> Reviews {
        Reviews(self.clone())
    }

    pub fn moderation(&self) -> Moderation {
        Moderation(self.clone())
    }

    pub fn reports(&self) -> Reports {
        Reports(self.clone())
    }

    pub fn incoming(&self) -> IncomingMails {
        IncomingMails(self.clone())
    }

    pub fn notices(&self) -> Notices {
        Notices(self.clone())
    }

    pub fn mails(&self) -> Mails {
        Mails(self.clone())
    }

    pub fn members(&self) -> Members {
        Members(self.clone())
    }

    pub fn devices(&self) -> Devices {
        Devices(self.clone())
    }

    pub fn reconciliation(&self) -> Reconciliations {
        Reconciliations(self.clone())
    }

    pub fn retentions(&self) -> Retentions {
        Retentions(self.clone())
    }

    pub fn kept_apart(&self) -> KeptApart {
        KeptApart(self.clone())
    }

    pub fn records(&self) -> Records {
        Records(self.clone())
    }

    /// Whose canned replies and tags the actor works with: those of a seller, by its id, or the store's own.
    pub(crate) fn side(&self) -> Result<String, Error> {
        match self.actor {
            Actor::Developer { seller, .. } | Actor::Seller(seller) => Ok(seller.to_string()),
            Actor::Operator(_) | Actor::System => Ok(STORE.to_owned()),
            Actor::Visitor | Actor::Customer(_) | Actor::Guest { .. } => Err(Error::Forbidden),
        }
    }

    /// Asks the permission table, and logs a refusal.
    pub(crate) fn may(&self, action: Action, subject: Subject) -> Result<(), Error> {
        access::may(self.actor, action, subject).map_err(|refused| {
            tracing::info!(%action, actor = %self.actor.kind(), account = ?self.actor.account(), %refused, "refused");
            refused.into()
        })
    }

    pub(crate) fn now(&self) -> Time {
        self.desk.now()
    }

    pub(crate) fn kind(&self) -> ActorKind {
        self.actor.kind()
    }

    /// The signed-in account.
    pub(crate) fn account(&self) -> Result<model::AccountId, Error> {
        self.actor.account().ok_or(Error::SignInNeeded)
    }

    /// The seller that the signed-in developer belongs to.
    pub(crate) fn seller(&self) -> Result<model::SellerId, Error> {
        self.actor.seller().ok_or(Error::Forbidden)
    }
}
