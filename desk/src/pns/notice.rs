//! A notification as it is read, after its signature was found sound. Versions differ in little: 3.1 names the app by its
//! client id and not by its package, and before 3.0 amounts were numbers.

use model::pns::{self, Notice};
use model::{Currency, Money, Time};
use serde::Deserialize;

/// Letters of a name or a number that are kept; the payment side's own have fewer.
const LONGEST: usize = 200;
/// The one kind of message that tells of a purchase.
const SINGLE_PAYMENT: &str = "SINGLE_PAYMENT_TRANSACTION";
/// How versions of the sandbox end.
const SANDBOX_VERSION: char = 'D';

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Wire {
    msg_version: String,
    product_id: String,
    message_type: String,
    purchase_id: String,
    #[serde(default)]
    developer_payload: Option<String>,
    purchase_time_millis: i64,
    purchase_state: String,
    price: Amount,
    price_currency_code: String,
    #[serde(default)]
    product_name: Option<String>,
    #[serde(default)]
    payment_type_list: Option<Vec<PaidWith>>,
    #[serde(default)]
    is_test_mdn: Option<bool>,
    #[serde(default)]
    environment: Option<String>,
}

/// A text from 3.0 on, and a number before.
#[derive(Deserialize)]
#[serde(untagged)]
enum Amount {
    Text(String),
    Number(serde_json::Number),
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct PaidWith {
    payment_method: String,
}

/// What a notification says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Told {
    pub notice: Notice,
    /// A payment identifier: what the payment side calls the purchase.
    pub purchase: String,
    pub product: String,
    pub product_name: String,
    pub price: Money,
    pub bought_at: Time,
    pub paid_with: Option<String>,
    /// What the app handed over with the purchase.
    pub payload: Option<String>,
    /// No money moved.
    pub sandbox: bool,
}

impl Told {
    /// Reads what was signed; nothing where it is no news of a purchase, or in a currency that is not known.
    pub fn read(signed: &str) -> Option<Self> {
        let wire: Wire = serde_json::from_str(signed).ok()?;
        let notice = match wire.purchase_state.as_str() {
            "COMPLETED" => Notice::Completed,
            "CANCELED" => Notice::Cancelled,
            _ => return None,
        };
        let currency: Currency = wire.price_currency_code.parse().ok()?;
        let written = match wire.price {
            Amount::Text(text) => text,
            Amount::Number(number) => number.to_string(),
        };
        let purchase = named(&wire.purchase_id)?;
        let product = named(&wire.product_id)?;
        let product_name = wire.product_name.as_deref().and_then(named).unwrap_or_else(|| product.clone());
        let methods: Vec<String> =
            wire.payment_type_list.unwrap_or_default().into_iter().map(|it| it.payment_method).collect();
        (wire.message_type == SINGLE_PAYMENT).then_some(())?;
        Some(Self {
            notice,
            purchase,
            product,
            product_name,
            price: pns::amount(&written, currency)?,
            bought_at: Time(wire.purchase_time_millis),
            paid_with: named(&methods.join(" + ")),
            payload: wire.developer_payload.as_deref().and_then(named),
            // Whatever says so is believed: a purchase that was played must not look like one.
            sandbox: wire.msg_version.ends_with(SANDBOX_VERSION)
                || wire.environment.is_some_and(|it| it != "COMMERCIAL")
                || wire.is_test_mdn == Some(true),
        })
    }
}

/// A text without blanks around it; nothing where there is none, or far too much.
fn named(text: &str) -> Option<String> {
    let text = text.trim();
    let fits = !text.is_empty() && text.chars().count() <= LONGEST && !text.chars().any(char::is_control);
    fits.then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const VALID: &str = include_str!("../../tests/pns/pns_valid.json");

    #[test]
    fn the_published_notification_is_read_whole() {
        let told = Told::read(VALID).expect("a notification");
        assert_eq!(
            told,
            Told {
                notice: Notice::Cancelled,
                purchase: "SANDBOX3000000004564".to_owned(),
                product: "0900001234".to_owned(),
                product_name: "골드100(+20)/\"특가\"".to_owned(),
                price: Money::won(10_000),
                bought_at: Time(1_738_646_400_000),
                paid_with: Some("DCB + ONESTORECASH".to_owned()),
                payload: Some("OS_000211234".to_owned()),
                sandbox: true,
            }
        );
    }

    #[test]
    fn older_versions_have_numbers_and_may_lack_what_came_later() {
        let old = r#"{"msgVersion":"2.0.0","packageName":"kr.moalabs.moaplan","productId":"p1","messageType":"SINGLE_PAYMENT_TRANSACTION",
            "purchaseId":"1","purchaseTimeMillis":1,"purchaseState":"COMPLETED","price":9.99,"priceCurrencyCode":"USD","developerPayload":""}"#;
        let told = Told::read(old).expect("a notification");
        assert_eq!(told.price, Money { minor: 999, currency: Currency::Usd });
        assert_eq!((told.sandbox, told.payload, told.product_name.as_str()), (false, None, "p1"));
    }

    #[test]
    fn each_sign_of_the_sandbox_is_enough() {
        let real = VALID.replace("3.1.0D", "3.1.0").replace("SANDBOX\"", "COMMERCIAL\"").replace("true", "false");
        assert!(!Told::read(&real).expect("a notification").sandbox);
        for (from, to) in
            [("3.1.0", "3.1.0D"), ("COMMERCIAL\"", "SANDBOX\""), ("\"isTestMdn\":false", "\"isTestMdn\":true")]
        {
            assert!(real.contains(from), "{from}");
            assert!(Told::read(&real.replace(from, to)).expect("a notification").sandbox, "{to}");
        }
    }

    #[test]
    fn what_is_no_news_of_a_purchase_is_not_guessed_at() {
        for (from, to) in [
            ("CANCELED", "REFUNDED"),
            ("SINGLE_PAYMENT_TRANSACTION", "SUBSCRIPTION_EVENT"),
            ("\"KRW\"", "\"XAU\""),
            ("\"price\":\"10000\"", "\"price\":\"-1\""),
            ("SANDBOX3000000004564", " "),
            ("\"productId\":\"0900001234\",", ""),
        ] {
            assert!(VALID.contains(from), "{from}");
            assert_eq!(Told::read(&VALID.replace(from, to)), None, "{from} → {to}");
        }
        assert_eq!(Told::read(&VALID.replace("0900001234", &"9".repeat(201))), None);
    }
}
