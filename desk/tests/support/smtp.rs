//! A mail server for tests: keeps what it is given, answers as told, and can hold an answer back.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

#[derive(Default)]
struct State {
    mails: Vec<String>,
    /// What the server says after a mail; empty is a yes.
    refusal: String,
    /// So many of the next answers wait until they are let go.
    hold: usize,
    held: usize,
}

#[derive(Clone)]
pub struct MailServer {
    pub url: String,
    shared: Arc<(Mutex<State>, Condvar)>,
}

impl MailServer {
    pub fn start() -> Self {
        Self::start_at("127.0.0.1:0")
    }

    /// At a place where none was before.
    pub fn start_at(place: &str) -> Self {
        let listener = TcpListener::bind(place).expect("a port");
        let url = format!("smtp://{}", listener.local_addr().expect("an address"));
        let server = Self { url, shared: Arc::default() };
        let accepting = server.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let server = accepting.clone();
                // A relay that hangs up ends its conversation, and that is no fault of the test.
                thread::spawn(move || server.talk(stream));
            }
        });
        server
    }

    /// Answers every mail with this line from now on; an empty one accepts.
    pub fn answer(&self, line: &str) {
        self.state().refusal = line.to_owned();
    }

    /// Keeps the answers to the next mails back.
    pub fn hold(&self, many: usize) {
        self.state().hold = many;
    }

    pub fn let_go(&self) {
        let mut state = self.state();
        (state.hold, state.held) = (0, 0);
        self.shared.1.notify_all();
    }

    /// Waits until a mail is here whose answer is kept back.
    pub async fn until_held(&self) {
        while self.state().held == 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// Every mail that was handed over whole, also one that was answered with a no.
    pub fn mails(&self) -> Vec<String> {
        self.state().mails.clone()
    }

    /// The Message-ID of each, in order.
    pub fn ids(&self) -> Vec<String> {
        self.mails().iter().map(|mail| header(mail, "Message-ID").expect("a Message-ID")).collect()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.shared.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn talk(&self, stream: TcpStream) -> std::io::Result<()> {
        let mut out = stream.try_clone()?;
        let mut lines = BufReader::new(stream).lines();
        out.write_all(b"220 test\r\n")?;
        while let Some(line) = lines.next().transpose()? {
            let answer = match line.get(..4).unwrap_or_default() {
                "DATA" => {
                    out.write_all(b"354 go on\r\n")?;
                    let mut mail = String::new();
                    while let Some(line) = lines.next().transpose()?.filter(|line| line != ".") {
                        mail.push_str(&line);
                        mail.push('\n');
                    }
                    self.judge(mail)
                }
                "QUIT" => "221 bye".to_owned(),
                _ => "250 ok".to_owned(),
            };
            out.write_all(format!("{answer}\r\n").as_bytes())?;
        }
        Ok(())
    }

    fn judge(&self, mail: String) -> String {
        let mut state = self.state();
        state.mails.push(mail);
        if state.hold > 0 {
            state.hold -= 1;
            state.held += 1;
            while state.held > 0 {
                state = self.shared.1.wait(state).unwrap_or_else(PoisonError::into_inner);
            }
        }
        if state.refusal.is_empty() { "250 2.0.0 kept".to_owned() } else { state.refusal.clone() }
    }
}

/// The value of a header.
pub fn header(mail: &str, name: &str) -> Option<String> {
    let mark = format!("{}:", name.to_lowercase());
    let line = mail.lines().take_while(|line| !line.is_empty()).find(|line| line.to_lowercase().starts_with(&mark))?;
    Some(line[mark.len()..].trim().to_owned())
}
