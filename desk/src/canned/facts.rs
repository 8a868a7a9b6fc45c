//! What the variables of a canned reply stand for in one case.

use model::account::ActorKind;
use model::canned::Facts;
use model::inquiry::{Channel, InquiryKind, InquiryNumber};
use model::{Bilingual, Currency, InquiryId, Language, Money, Time};

use crate::Error;
use crate::acting::Acting;
use crate::store::{Conn, args};

#[derive(sqlx::FromRow)]
struct Row {
    serial: i64,
    handed_over: bool,
    channel: Channel,
    kind: InquiryKind,
    language: Language,
    customer_ko: Option<String>,
    customer_en: Option<String>,
    app_ko: Option<String>,
    app_en: Option<String>,
    item_ko: Option<String>,
    item_en: Option<String>,
    purchased_at: Option<Time>,
    price_minor: Option<i64>,
    currency: Option<Currency>,
    claimed_item: Option<String>,
    claimed_at: Option<Time>,
}

/// The facts of an inquiry that the actor may read.
pub(super) async fn of(acting: &Acting, conn: &mut Conn, inquiry: InquiryId) -> Result<Facts, Error> {
    let row: Row = conn
        .found(
            "SELECT i.serial, i.handed_over, i.channel, i.kind, COALESCE(cu.language, i.language) AS language,
                    cu.name_ko AS customer_ko, cu.name_en AS customer_en, a.title_ko AS app_ko, a.title_en AS app_en,
                    COALESCE(pr.name_ko, pa.title_ko) AS item_ko, COALESCE(pr.name_en, pa.title_en) AS item_en,
                    p.purchased_at, p.price_minor, p.currency, i.claimed_item, i.claimed_at
             FROM inquiries i
             LEFT JOIN accounts cu ON cu.id = i.customer_id
             LEFT JOIN apps a ON a.id = i.app_id
             LEFT JOIN purchases p ON p.id = i.purchase_id
             LEFT JOIN apps pa ON pa.id = p.app_id
             LEFT JOIN products pr ON pr.id = p.product_id
             WHERE i.id = $1",
            args![inquiry],
        )
        .await?;
    // Who passed a request on learns nothing of the customer or the purchase that the store found to it.
    let hidden = acting.kind() == ActorKind::Developer && row.channel == Channel::DeveloperHelp;
    let pair = |ko: Option<String>, en: Option<String>| ko.zip(en).map(|(ko, en)| Bilingual { ko, en });
    let item = pair(row.item_ko, row.item_en).filter(|_| !hidden);
    Ok(Facts {
        number: InquiryNumber { handed_over: row.handed_over, serial: row.serial },
        kind: row.kind,
        language: row.language,
        customer: pair(row.customer_ko, row.customer_en).filter(|_| !hidden),
        app: pair(row.app_ko, row.app_en),
        item: item.or(row.claimed_item.map(Bilingual::same)),
        purchased_at: row.purchased_at.filter(|_| !hidden).or(row.claimed_at),
        amount: row
            .price_minor
            .zip(row.currency)
            .filter(|_| !hidden)
            .map(|(minor, currency)| Money { minor, currency }),
    })
}

/// The newest case of the own side that has a purchase.
pub(super) async fn example(acting: &Acting, conn: &mut Conn) -> Result<Option<Facts>, Error> {
    let newest: Option<(InquiryId,)> = match acting.actor.seller() {
        Some(seller) => {
            conn.first(
                "SELECT id FROM inquiries WHERE seller_id = $1 AND channel = 'contact_seller' AND purchase_id IS NOT NULL
                 ORDER BY updated_at DESC, id DESC LIMIT 1",
                args![seller],
            )
            .await?
        }
        None => {
            conn.first(
                "SELECT id FROM inquiries WHERE state = 'with_store' AND customer_id IS NOT NULL AND purchase_id IS NOT NULL
                 ORDER BY updated_at DESC, id DESC LIMIT 1",
                args![],
            )
            .await?
        }
    };
    match newest {
        Some((id,)) => Ok(Some(of(acting, conn, id).await?)),
        None => Ok(None),
    }
}
