//! Finding a purchase by the payment side's number of it, which is sealed: by a keyed hash beside it.

use model::PurchaseId;
use model::purchase::IdentifierKind;

use crate::Error;
use crate::acting::Acting;
use crate::store::args;
use crate::vault::Vault;

/// The identifier that notifications name purchases by.
pub(super) const KIND: IdentifierKind = IdentifierKind::Txid;
/// Purchases that are made findable in one commit.
const BATCH: i64 = 500;

/// The same for the same number; without the key nobody can tell from it which number it is.
pub(crate) fn hash(vault: &Vault, number: &str) -> String {
    vault.finding(&format!("identifier/{KIND}/{number}"))
}

/// Makes purchases findable that were written without their hash; tells whether there were any.
pub(super) async fn complete(acting: &Acting) -> Result<bool, Error> {
    let desk = &acting.desk;
    let rows: Vec<(PurchaseId, String)> = desk
        .store()
        .read()
        .await?
        .all(
            "SELECT purchase_id, sealed FROM payment_identifiers WHERE kind = 'txid' AND found_by IS NULL LIMIT $1",
            args![BATCH],
        )
        .await?;
    let mut found = Vec::new();
    for (purchase, sealed) in rows {
        match desk.vault().open(purchase, KIND, &sealed) {
            Ok(number) => found.push((purchase, hash(desk.vault(), &number))),
            // One that no key opens any more must not keep all notifications waiting.
            Err(error) => tracing::error!(%purchase, error = %error.detail(), "a payment number cannot be opened"),
        }
    }
    let any = !found.is_empty();
    if any {
        desk.store()
            .write(found, move |tx, found| {
                Box::pin(async move {
                    for (purchase, hash) in found {
                        tx.run(
                            "UPDATE payment_identifiers SET found_by = $3 WHERE purchase_id = $1 AND kind = $2",
                            args![purchase, KIND, hash],
                        )
                        .await?;
                    }
                    Ok::<_, Error>(())
                })
            })
            .await?;
    }
    Ok(any)
}
