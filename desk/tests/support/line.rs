//! A desk whose payment side is the stand-in, over real HTTP.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use desk::gateway::stand_in::{Pace, StandIn};
use desk::{Desk, HttpGateway, Setup};
use model::PurchaseId;
use model::inquiry::InquiryNumber;
use tokio::net::TcpListener;
use uuid::Uuid;

use super::TestDesk;
use super::args;
use super::cast::{self, BOUGHT, MOAPLAN, PREMIUM, SEOYEON};

pub const KEY: &str = "a key that both sides of the line know";

/// Longer than the desk waits, or not at all: a caller who is hung up on knows as little as one who waited in vain.
pub const SILENT: Pace = Pace { hold: Duration::from_secs(5), slow: Duration::from_millis(100) };
pub const ABRUPT: Pace = Pace { hold: Duration::ZERO, slow: Duration::from_millis(1) };

/// How long the desk waits for an answer.
const PATIENCE: Duration = Duration::from_millis(700);

pub struct Line {
    pub url: String,
    pub stand_in: StandIn,
    /// Whose clock the stand-in goes by.
    clock: Arc<Mutex<Desk>>,
}

impl Line {
    /// A stand-in that nobody can reach yet, at an address that nobody else has.
    pub async fn down(desk: &TestDesk, pace: Pace) -> Self {
        let clock = Arc::new(Mutex::new(desk.desk.clone()));
        let followed = clock.clone();
        let now = move || followed.lock().unwrap_or_else(PoisonError::into_inner).now();
        let stand_in = StandIn::new(KEY, None, pace, now).expect("books in memory");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        Self { url, stand_in, clock }
    }

    pub async fn up(&self) {
        let address = self.url.trim_start_matches("http://");
        let listener = TcpListener::bind(address).await.expect("the port is still free");
        tokio::spawn(self.stand_in.clone().serve(listener));
    }

    pub async fn open(desk: &TestDesk, pace: Pace) -> Self {
        let line = Self::down(desk, pace).await;
        line.up().await;
        line
    }

    /// The same desk with its money on this line, as a process that has just started. From now on its clock is the
    /// stand-in's.
    pub fn desk(&self, desk: &TestDesk) -> TestDesk {
        self.desk_with(desk, KEY)
    }

    pub fn desk_with(&self, desk: &TestDesk, key: &str) -> TestDesk {
        let gateway = HttpGateway::new(&self.url, key).expect("a payment side").patient_for(PATIENCE);
        let changed = desk.changed(|setup| Setup { gateway: Arc::new(gateway), ..setup });
        *self.clock.lock().unwrap_or_else(PoisonError::into_inner) = changed.desk.clone();
        changed
    }

    /// How often money moved for a purchase.
    pub fn acts_for(&self, purchase: PurchaseId) -> usize {
        self.stand_in.acts().iter().filter(|act| act.purchase == purchase.to_string()).count()
    }
}

impl TestDesk {
    /// One more purchase of Premium by Seoyeon.
    pub async fn buy(&self, at: u32) -> PurchaseId {
        let id = PurchaseId::new(Uuid::from_u128(0x0199_0000_0000_7000_9000_0000_0000_0000 + u128::from(at)));
        let card = Some("현대카드 ••2847");
        let order = format!("N-20261114-{at:06}");
        self.run(cast::PURCHASE, args![id, SEOYEON, MOAPLAN, PREMIUM, order, 39_000_i64, card, BOUGHT]).await;
        id
    }

    /// A request about it that is the store's from the beginning.
    pub async fn ask_store_about(&self, purchase: PurchaseId) -> InquiryNumber {
        self.submit(desk::SubmitForm { purchase: purchase.to_string(), ..self.center_form() }).await
    }
}
