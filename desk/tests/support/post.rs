//! The mailboxes of the cast: what arrives there, and how it is answered.

use desk::incoming::{Arrival, Prover};
use desk::outbox::Relay;
use model::Actor;

use super::{TestDesk, shop};

/// The address that the newest mail to somebody came from, and its Message-ID.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letterbox {
    pub address: String,
    pub message_id: String,
}

impl TestDesk {
    /// The same desk, whose mails may be answered.
    pub fn answerable(&self) -> TestDesk {
        let shop = desk::mail::Shop { takes_replies: true, ..shop() };
        let transport = desk::mail::Transport::Folder(self.database.mail());
        TestDesk { relay: Relay::new(self.desk.clone(), shop, transport), ..self.clone() }
    }

    /// Delivers what waits, and opens the newest mail to an address.
    pub async fn newest_mail_to(&self, reader: &str) -> Letterbox {
        self.deliver().await;
        let mails: Vec<(String, String, String)> =
            self.rows("SELECT sender, id, recipient FROM mails ORDER BY at, id").await;
        let (address, id, _) = mails.into_iter().rfind(|(_, _, to)| to == reader).expect("a mail to this reader");
        Letterbox { address, message_id: format!("{id}@reply.nuristore.example") }
    }

    /// Hands a mail in and places it; gives the state and reason that it ends with.
    pub async fn arrives(&self, arrival: Arrival) -> (String, String) {
        self.arrives_proved_by(arrival, &Prover::none()).await
    }

    pub async fn arrives_proved_by(&self, arrival: Arrival, prover: &Prover) -> (String, String) {
        let post = self.act(Actor::System).incoming();
        let id = post.receive(arrival).await.expect("a mail is kept");
        post.place_waiting(prover).await.expect("mails are placed");
        let rows: Vec<(String, String, Option<String>)> =
            self.rows("SELECT id, state, reason FROM incoming_mails").await;
        let (_, state, reason) = rows.into_iter().find(|(row, ..)| *row == id.to_string()).expect("it is still there");
        (state, reason.unwrap_or_default())
    }
}

impl Letterbox {
    /// An answer as a person's program writes it.
    pub fn answer(&self, from: &str, said: &str) -> Arrival {
        self.answer_with(from, "", said)
    }

    /// The same with headers of its own: each a whole line with its end.
    pub fn answer_with(&self, from: &str, headers: &str, said: &str) -> Arrival {
        let id = fingerprint(&format!("{from}{headers}{said}{}", self.address));
        let raw = format!(
            "Message-ID: <{id:x}@mail.example>\r\nFrom: =?utf-8?q?Somebody?= <{from}>\r\nTo: {to}\r\n\
             In-Reply-To: <{ours}>\r\nSubject: Re: =?utf-8?B?7JWI64WV?=\r\n{headers}\
             Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{said}\r\n\r\n\
             On Mon, Nov 16, 2026 at 8:14 PM Nuri Store <{to}> wrote:\r\n> the history\r\n",
            to = self.address,
            ours = self.message_id,
        );
        Arrival {
            recipient: self.address.clone(),
            sender: Some(from.to_owned()),
            raw: raw.into_bytes(),
            ..Arrival::default()
        }
    }
}

/// The same words have the same id, whoever sends them when.
fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
