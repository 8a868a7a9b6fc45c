//! A name server for tests: it knows the TXT records that it is given, and no other name.

use std::collections::HashMap;
use std::net::SocketAddr;

use tokio::net::UdpSocket;

const TXT: u16 = 16;

/// Answers until the test ends; gives the address to ask at.
pub async fn serve(records: Vec<(&'static str, String)>) -> SocketAddr {
    let records: HashMap<String, String> = records.into_iter().map(|(name, text)| (name.to_owned(), text)).collect();
    let socket = UdpSocket::bind("127.0.0.1:0").await.expect("a port");
    let address = socket.local_addr().expect("an address");
    tokio::spawn(async move {
        let mut buffer = [0; 1500];
        while let Ok((length, asker)) = socket.recv_from(&mut buffer).await {
            if let Some(answer) = answer(&buffer[..length], &records) {
                let _ = socket.send_to(&answer, asker).await;
            }
        }
    });
    address
}

/// RFC 1035, as far as one question and TXT records need it.
fn answer(asked: &[u8], records: &HashMap<String, String>) -> Option<Vec<u8>> {
    let mut labels = Vec::new();
    let mut at = 12;
    loop {
        let length = usize::from(*asked.get(at)?);
        at += 1;
        if length == 0 {
            break;
        }
        labels.push(String::from_utf8_lossy(asked.get(at..at + length)?).to_lowercase());
        at += length;
    }
    let kind = u16::from_be_bytes([*asked.get(at)?, *asked.get(at + 1)?]);
    let question = asked.get(12..at + 4)?;
    let text = records.get(&labels.join(".")).filter(|_| kind == TXT);
    // A name that is known has no other records; an unknown one does not exist.
    let code = if records.contains_key(&labels.join(".")) { 0x80 } else { 0x83 };
    let mut out = asked[..2].to_vec();
    out.extend([0x81, code, 0, 1, 0, u8::from(text.is_some()), 0, 0, 0, 0]);
    out.extend_from_slice(question);
    if let Some(text) = text {
        let data: Vec<u8> = text
            .as_bytes()
            .chunks(255)
            .flat_map(|chunk| std::iter::once(chunk.len() as u8).chain(chunk.iter().copied()))
            .collect();
        // The name of the question, TXT, IN, a minute.
        out.extend([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 60]);
        out.extend((data.len() as u16).to_be_bytes());
        out.extend(data);
    }
    Some(out)
}
