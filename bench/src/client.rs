//! A connection that is kept, and one request after the other on it.
//!
//! Written by hand over `httparse`: it costs little beside the server that is measured, and hyper's own client would make
//! the server's hyper another one, to be compiled again with all that stands on it.

use std::net::SocketAddr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Header lines that an answer may have.
const HEADERS: usize = 64;

/// A server's answer, as far as a case looks at it.
#[derive(Debug, Default)]
pub struct Answer {
    pub status: u16,
    pub location: Option<String>,
    pub cookies: Vec<String>,
    pub body: Vec<u8>,
}

/// How long the body is, as the head says it.
enum Length {
    Known(usize),
    Chunked,
}

pub struct Connection {
    stream: TcpStream,
    received: Vec<u8>,
}

impl Connection {
    pub async fn open(address: SocketAddr) -> Result<Self, String> {
        let stream =
            TcpStream::connect(address).await.map_err(|error| format!("{address} cannot be reached: {error}"))?;
        // Without this the system waits for more before it sends a small request.
        stream.set_nodelay(true).map_err(|error| error.to_string())?;
        Ok(Self { stream, received: Vec::with_capacity(64 * 1024) })
    }

    /// Sends a request and waits for the whole answer.
    pub async fn send(&mut self, request: &[u8]) -> Result<Answer, String> {
        self.stream.write_all(request).await.map_err(|error| format!("a request could not be sent: {error}"))?;
        let (mut answer, length) = self.head().await?;
        match length {
            Length::Known(length) => {
                while self.received.len() < length {
                    self.fill().await?;
                }
                answer.body = self.received.drain(..length).collect();
            }
            Length::Chunked => self.chunks(&mut answer.body).await?,
        }
        Ok(answer)
    }

    async fn head(&mut self) -> Result<(Answer, Length), String> {
        loop {
            if let Some((size, answer, length)) = parse(&self.received)? {
                self.received.drain(..size);
                return Ok((answer, length));
            }
            self.fill().await?;
        }
    }

    async fn chunks(&mut self, body: &mut Vec<u8>) -> Result<(), String> {
        loop {
            let parsed = httparse::parse_chunk_size(&self.received).map_err(|_| "a chunk has no size".to_owned())?;
            let httparse::Status::Complete((start, size)) = parsed else {
                self.fill().await?;
                continue;
            };
            let size = usize::try_from(size).map_err(|error| error.to_string())?;
            // Each chunk ends with a line break; the last one is empty.
            while self.received.len() < start + size + 2 {
                self.fill().await?;
            }
            body.extend_from_slice(&self.received[start..start + size]);
            self.received.drain(..start + size + 2);
            if size == 0 {
                return Ok(());
            }
        }
    }

    async fn fill(&mut self) -> Result<(), String> {
        match self.stream.read_buf(&mut self.received).await {
            Ok(0) => Err("the server closed the connection in the middle of an answer".to_owned()),
            Ok(_) => Ok(()),
            Err(error) => Err(format!("an answer could not be read: {error}")),
        }
    }
}

/// The head and its size, when all of it is there.
fn parse(bytes: &[u8]) -> Result<Option<(usize, Answer, Length)>, String> {
    let mut headers = [httparse::EMPTY_HEADER; HEADERS];
    let mut head = httparse::Response::new(&mut headers);
    let parsed = head.parse(bytes).map_err(|error| format!("an answer is not HTTP: {error}"))?;
    let httparse::Status::Complete(size) = parsed else { return Ok(None) };
    let mut answer = Answer { status: head.code.unwrap_or(0), ..Answer::default() };
    let mut length = Length::Known(0);
    for header in head.headers.iter() {
        let value = || String::from_utf8_lossy(header.value).into_owned();
        if header.name.eq_ignore_ascii_case("content-length") {
            length = Length::Known(value().parse().map_err(|_| "an answer's length is no number".to_owned())?);
        } else if header.name.eq_ignore_ascii_case("transfer-encoding") {
            length = Length::Chunked;
        } else if header.name.eq_ignore_ascii_case("location") {
            answer.location = Some(value());
        } else if header.name.eq_ignore_ascii_case("set-cookie") {
            answer.cookies.push(value());
        }
    }
    Ok(Some((size, answer, length)))
}

#[cfg(test)]
mod tests {
    use tokio::net::TcpListener;

    use super::*;

    async fn answer_to(pieces: &'static [&'static str]) -> Result<Answer, String> {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            for piece in pieces {
                stream.write_all(piece.as_bytes()).await.unwrap();
                stream.flush().await.unwrap();
                tokio::task::yield_now().await;
            }
        });
        Connection::open(address).await?.send(b"GET / HTTP/1.1\r\nhost: x\r\n\r\n").await
    }

    #[tokio::test]
    async fn an_answer_in_pieces_is_read_whole() {
        let answer =
            answer_to(&["HTTP/1.1 200 OK\r\nContent-Le", "ngth: 5\r\nLocation: /my\r\n\r\nhe", "llo"]).await.unwrap();
        assert_eq!(
            (answer.status, answer.location.as_deref(), answer.body.as_slice()),
            (200, Some("/my"), b"hello".as_slice())
        );
    }

    #[tokio::test]
    async fn chunks_are_joined() {
        let answer =
            answer_to(&["HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r", "\n2\r\nde\r\n0\r\n\r\n"])
                .await;
        assert_eq!(answer.unwrap().body, b"abcde");
    }

    #[tokio::test]
    async fn an_answer_that_breaks_off_is_a_failure() {
        assert!(answer_to(&["HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nabc"]).await.is_err());
    }
}
