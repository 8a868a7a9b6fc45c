//! Reply addresses: one for each side of an inquiry, unguessable, and revocable.
//!
//! The token follows from the desk's key, so that every mail of an inquiry has the same address without the address
//! being kept anywhere. The table keeps a hash of it, by which a mail finds its way back.

use model::account::ActorKind;
use model::event::EventKind;
use model::inquiry::InquiryNumber;
use model::{InquiryId, Time};
use sha2::{Digest, Sha256};

use crate::Error;
use crate::acting::Acting;
use crate::hex;
use crate::inquiries::take_back;
use crate::record::About;
use crate::store::{Conn, args};

/// Where a reply address leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub inquiry: InquiryId,
    pub side: ActorKind,
}

/// The token of an address as it was issued: `r-20417.<token>@…`. Some programs change the case of what stands before
/// the @, and some servers hand on an address with its angle brackets.
fn token_of(recipient: &str) -> Option<String> {
    let address = recipient.trim().trim_matches(['<', '>']).to_lowercase();
    let (local, _) = address.rsplit_once('@')?;
    let (_, token) = local.split_once('.')?;
    Some(token.to_owned())
}

fn hash(token: &str) -> String {
    hex::encode(&Sha256::digest(token.as_bytes()))
}

/// Where an address leads, if it was given out and still holds.
pub(super) async fn find(conn: &mut Conn, recipient: &str) -> Result<Option<Place>, Error> {
    let Some(token) = token_of(recipient) else { return Ok(None) };
    let found: Option<(InquiryId, ActorKind)> = conn
        .first(
            "SELECT inquiry_id, side FROM reply_addresses WHERE token_hash = $1 AND revoked_at IS NULL",
            args![hash(&token)],
        )
        .await?;
    Ok(found.map(|(inquiry, side)| Place { inquiry, side }))
}

impl Acting {
    /// The token by which one side of an inquiry answers, given out now if it was not before.
    pub(crate) async fn reply_token(&self, inquiry: InquiryId, side: ActorKind) -> Result<String, Error> {
        let mut conn = self.desk.store().read().await?;
        let (revoked, valid): (i64, i64) = conn
            .one(
                "SELECT COUNT(revoked_at), COUNT(*) - COUNT(revoked_at) FROM reply_addresses WHERE inquiry_id = $1 AND side = $2",
                args![inquiry, side],
            )
            .await?;
        drop(conn);
        // A revoked address must not come back: the next one is another.
        let token = self.desk.vault().token(&format!("reply/{inquiry}/{side}/{revoked}"));
        if valid > 0 {
            return Ok(token);
        }
        let (hashed, now) = (hash(&token), self.now());
        self.desk.store().write(hashed, move |tx, hashed| Box::pin(give_out(tx, hashed, inquiry, side, now))).await?;
        Ok(token)
    }

    /// Makes all addresses of an inquiry invalid, and the links to it; the next mails bring new ones.
    pub(super) async fn revoke_addresses(&self, tx: &mut Conn, inquiry: InquiryId, now: Time) -> Result<(), Error> {
        tx.run(
            "UPDATE reply_addresses SET revoked_at = $2 WHERE inquiry_id = $1 AND revoked_at IS NULL",
            args![inquiry, now],
        )
        .await?;
        take_back(tx, inquiry).await?;
        self.record(tx, now, EventKind::ReplyAddressesRevoked, About::inquiry(inquiry), None).await
    }
}

async fn give_out(tx: &mut Conn, hashed: &str, inquiry: InquiryId, side: ActorKind, now: Time) -> Result<(), Error> {
    tx.run(
        "INSERT INTO reply_addresses (token_hash, inquiry_id, side, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        args![hashed, inquiry, side, now],
    )
    .await
    .map(|_| ())
}

/// An address to be shown: whoever saw the whole token could write in its owner's name.
pub(super) fn masked(recipient: &str) -> String {
    let recipient = recipient.trim().trim_matches(['<', '>']);
    match recipient.split_once('.').zip(recipient.rsplit_once('@')) {
        Some(((start, rest), (local, domain))) if start.len() + 1 < local.len() => {
            format!("{start}.{}…@{domain}", rest.chars().take(4).collect::<String>())
        }
        _ => recipient.to_owned(),
    }
}

/// The inquiry that an address names in its beginning: for an operator who looks where a mail may belong, not as proof
/// of anything.
pub(super) fn number_of(recipient: &str) -> Option<InquiryNumber> {
    let local = recipient.trim().trim_matches(['<', '>']).split('@').next()?;
    local.split('.').next()?.to_uppercase().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_survives_what_mail_programs_do_to_addresses() {
        assert_eq!(token_of("<R-20417.0A1B@Reply.Store.Example>").as_deref(), Some("0a1b"));
        assert_eq!(token_of("r-20417@reply.store.example"), None);
        assert_eq!(masked("<r-20417.0a1b2c3d@reply.store.example>"), "r-20417.0a1b…@reply.store.example");
        assert_eq!(masked("center@store.example"), "center@store.example");
        assert_eq!(number_of("r-20417.0a1b@x"), "R-20417".parse().ok());
    }
}
