//! The payment side of the cast's apps, as far as it tells of purchases by itself: it signs as the real one does.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use desk::pns::Received;
use desk::{Error, LicenceKey, PnsApp, PnsApps, Setup};
use model::Actor;
use ring::rand::SystemRandom;
use ring::signature::{RSA_PKCS1_SHA512, RsaKeyPair};

use super::TestDesk;
use super::cast::{BOUGHT, FREE_PACKAGE, PACKAGE, SEOYEONS_NUMBER};

pub const CLIENT: &str = "0000000001";
const OTHER_CLIENT: &str = "0000000002";
const PRIVATE: &str = include_str!("../pns/store_key.pem");
const PUBLIC: &str = include_str!("../pns/store_key.pub.pem");

/// One notification before it is signed.
#[derive(Clone, Debug)]
pub struct Notification<'a> {
    pub version: &'a str,
    pub client: &'a str,
    pub purchase: &'a str,
    pub product: &'a str,
    pub state: &'a str,
    pub price: &'a str,
    pub payload: &'a str,
    pub environment: &'a str,
}

/// Gold that Seoyeon bought; her customer number is handed over with it.
pub const BOUGHT_GOLD: Notification = Notification {
    version: "3.1.0",
    client: CLIENT,
    purchase: "ONE-3000000004564",
    product: "gold_100",
    state: "COMPLETED",
    price: "10000",
    payload: SEOYEONS_NUMBER,
    environment: "COMMERCIAL",
};

pub const GOLD_CANCELLED: Notification = Notification { state: "CANCELED", ..BOUGHT_GOLD };

impl Notification<'_> {
    /// As it is posted.
    pub fn signed(&self) -> String {
        let Self { version, client, purchase, product, state, price, payload, environment } = self;
        let bought = BOUGHT.0;
        let text = format!(
            r#"{{"msgVersion":"{version}","clientId":"{client}","productId":"{product}","messageType":"SINGLE_PAYMENT_TRANSACTION","purchaseId":"{purchase}","developerPayload":"{payload}","purchaseTimeMillis":{bought},"purchaseState":"{state}","price":"{price}","priceCurrencyCode":"KRW","productName":"골드100(+20)","paymentTypeList":[{{"paymentMethod":"DCB","amount":"3000"}},{{"paymentMethod":"ONESTORECASH","amount":"7000"}}],"billingKey":null,"isTestMdn":false,"purchaseToken":"TOKEN+a=b/c","environment":"{environment}","marketCode":"MKT_ONE""#
        );
        let signature = sign(&format!("{text}}}"));
        format!(r#"{text},"signature":"{signature}"}}"#)
    }
}

fn sign(text: &str) -> String {
    let lines: String = PRIVATE.lines().filter(|line| !line.starts_with("-----")).collect();
    let key = RsaKeyPair::from_pkcs8(&STANDARD.decode(lines).expect("base64")).expect("a key");
    let mut signature = vec![0; key.public().modulus_len()];
    key.sign(&RSA_PKCS1_SHA512, &SystemRandom::new(), text.as_bytes(), &mut signature).expect("signed");
    STANDARD.encode(signature)
}

/// The apps of the cast at the payment side.
pub fn apps(sandbox_counts: bool) -> PnsApps {
    let key = LicenceKey::from_text(PUBLIC).expect("a key");
    let app = |package: &str, client: &str| PnsApp {
        package: package.parse().expect("a package"),
        client_id: Some(client.to_owned()),
        key: key.clone(),
    };
    PnsApps::new(vec![app(PACKAGE, CLIENT), app(FREE_PACKAGE, OTHER_CLIENT)], sandbox_counts).expect("apps")
}

impl TestDesk {
    /// The same desk, which takes notifications.
    pub fn notified(&self) -> TestDesk {
        self.changed(|setup| Setup { pns: apps(false), ..setup })
    }

    /// Posts one, as the payment side does.
    pub async fn post(&self, notification: &Notification<'_>) -> Result<Received, Error> {
        self.act(Actor::System).notices().receive(notification.signed().as_bytes()).await
    }

    /// Posts these, one after another, and looks at them.
    pub async fn hears(&self, notifications: &[Notification<'_>]) {
        for notification in notifications {
            self.post(notification).await.expect("a notification is taken");
        }
        self.place_notices().await;
    }

    pub async fn place_notices(&self) {
        let notices = self.act(Actor::System).notices();
        while notices.place_waiting().await.expect("notifications are placed") > 0 {}
    }
}
