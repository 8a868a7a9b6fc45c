//! A push service for tests, and browsers that can read what it was handed.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use desk::{SessionToken, SubscriptionForm};
use model::{Actor, Language, PushDeviceId};
use p256::SecretKey;
use p256::elliptic_curve::sec1::ToEncodedPoint;

use super::TestDesk;

/// A message as it was handed over.
#[derive(Clone, Debug)]
pub struct Handed {
    /// Whose browser it is for: the end of the address.
    pub to: String,
    pub headers: Vec<(String, String)>,
    body: Vec<u8>,
}

#[derive(Default)]
struct State {
    handed: Vec<Handed>,
    status: u16,
}

#[derive(Clone)]
pub struct PushService {
    pub url: String,
    state: Arc<Mutex<State>>,
}

impl PushService {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let service = Self { url, state: Arc::default() };
        service.answer(201);
        let accepting = service.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let service = accepting.clone();
                thread::spawn(move || service.talk(stream));
            }
        });
        service
    }

    /// Answers everything with this status from now on.
    pub fn answer(&self, status: u16) {
        self.state().status = status;
    }

    /// What came since the last look, in the order of whom it is for.
    pub fn take(&self) -> Vec<Handed> {
        let mut handed = std::mem::take(&mut self.state().handed);
        handed.sort_by(|one, other| one.to.cmp(&other.to));
        handed
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn talk(&self, mut stream: TcpStream) -> std::io::Result<()> {
        let mut reader = BufReader::new(stream.try_clone()?);
        let mut first = String::new();
        reader.read_line(&mut first)?;
        let mut headers = Vec::new();
        loop {
            let mut line = String::new();
            reader.read_line(&mut line)?;
            let Some((name, value)) = line.trim_end().split_once(": ") else { break };
            headers.push((name.to_lowercase(), value.to_owned()));
        }
        let length =
            headers.iter().find(|(name, _)| name == "content-length").and_then(|(_, value)| value.parse().ok());
        let mut body = vec![0; length.unwrap_or(0)];
        reader.read_exact(&mut body)?;
        let to = first.split_whitespace().nth(1).unwrap_or_default().trim_start_matches("/push/").to_owned();
        let mut state = self.state();
        state.handed.push(Handed { to, headers, body });
        stream.write_all(format!("HTTP/1.1 {} said\r\ncontent-length: 0\r\n\r\n", state.status).as_bytes())
    }
}

impl Handed {
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// What the browser reads, by its own keys.
    pub fn read(&self) -> serde_json::Value {
        let plain = web_push_native::decrypt(self.body.clone(), &secret(&self.to), &auth().into());
        serde_json::from_slice(&plain.expect("it is for this browser")).expect("a notification")
    }
}

/// Each browser has a key of its own: made of its name, as nothing here is a secret.
fn secret(browser: &str) -> SecretKey {
    let mut bytes = [7; 32];
    for (at, byte) in browser.bytes().enumerate() {
        bytes[1 + at % 31] ^= byte;
    }
    SecretKey::from_slice(&bytes).expect("a key")
}

fn auth() -> [u8; 16] {
    *b"sixteen of bytes"
}

/// The session that a browser of this name is signed in with.
pub fn session(browser: &str) -> SessionToken {
    let digits: String = browser.bytes().map(|byte| format!("{byte:02x}")).collect();
    SessionToken::parse(&format!("{digits:0<64}")[..64]).expect("a session")
}

pub fn subscription(service: &PushService, browser: &str, private: bool) -> SubscriptionForm {
    let point = secret(browser).public_key().to_encoded_point(false);
    SubscriptionForm {
        endpoint: format!("{}/push/{browser}", service.url),
        p256dh: URL_SAFE_NO_PAD.encode(point.as_bytes()),
        auth: URL_SAFE_NO_PAD.encode(auth()),
        private,
        user_agent: "Mozilla/5.0 (Linux; Android 15) Chrome/142.0 Mobile".to_owned(),
    }
}

impl TestDesk {
    /// Switches notifications on for a browser of somebody's.
    pub async fn switch_on(&self, service: &PushService, actor: Actor, browser: &str, private: bool) -> PushDeviceId {
        let (form, here) = (subscription(service, browser, private), session(browser));
        let devices = self.act(actor).devices();
        devices.subscribe(&form, Language::En, Some(&here)).await.expect("switched on");
        let settings = devices.settings(Some(&here)).await.expect("the settings");
        settings.devices.iter().find(|device| device.here).expect("this browser").id
    }

    /// Delivers, and gives whom the push service was handed something for, since the last look.
    pub async fn rung(&self, service: &PushService) -> Vec<String> {
        self.deliver().await;
        service.take().into_iter().map(|handed| handed.to).collect()
    }
}
