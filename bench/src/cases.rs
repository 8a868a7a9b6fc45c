//! What is asked of the servers, and what must come back.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};

use serde::Serialize;

use crate::bare;
use crate::client::Answer;
use crate::people::People;

/// What a browser says that it can unpack.
const BROWSER: &str = "accept-encoding: gzip, deflate, br, zstd\r\naccept: text/html\r\n";

/// A complaint of usual length. Its words are indexed for search, which is most of what a longer one would cost more.
const COMPLAINT: &str = "월간 보기에서 일정을 옮기면 시간이 한 시간씩 밀려요. 지난주 업데이트 뒤부터 그렇고, 앱을 지웠다가 다시 깔아도 \
    똑같아요. 갤럭시 S24, 앱 버전 4.2.1이에요. 회의 시간이 자꾸 틀어져서 곤란하니 확인 부탁드려요.";

/// What a case is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Beside {
    /// The processor time of the bare select.
    Select,
    /// The requests a second of the bare insert with shared commits.
    InsertShared,
}

/// A kind of request.
pub struct Case {
    pub name: &'static str,
    pub beside: Option<Beside>,
    /// Something that stands in a right answer.
    expects: &'static str,
    /// Where a right answer leads, for deeds.
    leads: Option<&'static str>,
    made: AtomicU64,
    make: Box<dyn Fn(u64) -> Vec<u8> + Send + Sync>,
}

impl Case {
    fn new(name: &'static str, expects: &'static str, make: impl Fn(u64) -> Vec<u8> + Send + Sync + 'static) -> Self {
        Self { name, beside: None, expects, leads: None, made: AtomicU64::new(0), make: Box::new(make) }
    }

    fn beside(self, beside: Beside) -> Self {
        Self { beside: Some(beside), ..self }
    }

    /// The next request; no two are the same where that matters.
    pub fn request(&self) -> Vec<u8> {
        (self.make)(self.made.fetch_add(1, Ordering::Relaxed))
    }

    /// Whether the answer is a right one. `thorough` looks into the body, too, which would cost the measured time.
    pub fn check(&self, answer: &Answer, thorough: bool) -> Result<(), String> {
        let wrong = |what: &str| Err(format!("{}: {what}: {}", self.name, told(answer)));
        if !(200..300).contains(&answer.status) {
            return wrong("the answer is a refusal");
        }
        if let Some(to) = self.leads
            && !answer.location.as_deref().is_some_and(|location| location.starts_with(to))
        {
            return wrong("the answer does not lead to what was made");
        }
        if thorough && !contains(&answer.body, self.expects.as_bytes()) {
            return wrong(&format!("the answer lacks {:?}", self.expects));
        }
        Ok(())
    }
}

fn contains(text: &[u8], part: &[u8]) -> bool {
    part.is_empty() || text.windows(part.len()).any(|window| window == part)
}

/// An answer for a person to read.
pub fn told(answer: &Answer) -> String {
    format!("status {}, {}", answer.status, String::from_utf8_lossy(&answer.body).chars().take(300).collect::<String>())
}

/// A server to write requests for.
#[derive(Clone, Copy)]
pub struct Site(pub SocketAddr);

impl Site {
    fn get(self, path: &str, cookie: &str, more: &str) -> Vec<u8> {
        format!("GET {path} HTTP/1.1\r\nhost: {}\r\n{}{more}\r\n", self.0, cookie_line(cookie)).into_bytes()
    }

    fn post(self, path: &str, kind: &str, body: &str, cookie: &str) -> Vec<u8> {
        let (host, length, cookie) = (self.0, body.len(), cookie_line(cookie));
        format!(
            "POST {path} HTTP/1.1\r\nhost: {host}\r\norigin: http://{host}\r\naccept: application/json\r\n{cookie}content-type: {kind}\r\n\
             content-length: {length}\r\n\r\n{body}"
        )
        .into_bytes()
    }

    fn json(self, path: &str, body: &str, cookie: &str) -> Vec<u8> {
        self.post(path, "application/json", body, cookie)
    }

    pub fn form(self, path: &str, fields: &[(&str, &str)], cookie: &str) -> Vec<u8> {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.post(path, "application/x-www-form-urlencoded", &body, cookie)
    }
}

fn cookie_line(cookie: &str) -> String {
    if cookie.is_empty() { String::new() } else { format!("cookie: {cookie}\r\n") }
}

/// The bare server's.
pub fn bare(site: Site) -> Vec<Case> {
    let form = "application/x-www-form-urlencoded";
    // The two inserts go to one table: their numbers must not meet.
    vec![
        Case::new("bare select", "case-", move |number| site.get(&bare::path_of(number), "", "")),
        Case::new("bare insert", "", move |number| site.post("/insert", form, &bare::form_of(number * 2), "")),
        Case::new("bare insert, shared commits", "", move |number| {
            site.post("/insert-shared", form, &bare::form_of(number * 2 + 1), "")
        }),
    ]
}

/// Hearback's reading. The first one does not touch the database: it is what the way through the server costs.
pub fn reading(site: Site, people: &People) -> Vec<Case> {
    let inbox = r#"{"filter":{"queue":"needs_reply","kind":null,"app":null,"query":null},"after":null}"#;
    let all = r#"{"filter":{"queue":"all","kind":null,"app":null,"query":null},"after":null}"#;
    let escalations = r#"{"filter":{"queue":"escalations","query":null},"after":null}"#;
    let thread = r#"{"number":"R-20417"}"#;
    let app = r#"{"package":"kr.moalabs.moaplan","filter":{"sort":"helpful","stars":null,"replied":null,"version":null},"after":null}"#;
    let call = |name, expects, path: &'static str, body: &'static str, cookie: &str| {
        let cookie = cookie.to_owned();
        Case::new(name, expects, move |_| site.json(path, body, &cookie)).beside(Beside::Select)
    };
    let page = |name, expects, path: &'static str, cookie: &str, more: &'static str| {
        let cookie = cookie.to_owned();
        Case::new(name, expects, move |_| site.get(path, &cookie, more)).beside(Beside::Select)
    };
    let People { customer, developer, operator } = people;
    vec![
        page("no database (/healthz)", "ok", "/healthz", "", ""),
        call("queue: inbox, waiting", "\"rows\"", "/api/developer/inbox", inbox, developer),
        call("queue: inbox, all", "\"rows\"", "/api/developer/inbox", all, developer),
        call("queue: cases", "R-20417", "/api/operations/cases", escalations, operator),
        call("thread: customer", "R-20417", "/api/my/inquiry", thread, customer),
        call("thread: developer", "R-20417", "/api/developer/inquiry", thread, developer),
        call("app page", "kr.moalabs.moaplan", "/api/store/app", app, ""),
        page("app page, HTML", "</html>", "/apps/kr.moalabs.moaplan", "", ""),
        page("app page, HTML, packed", "", "/apps/kr.moalabs.moaplan", "", BROWSER),
        page("inbox, HTML", "</html>", "/developer/inbox", developer, ""),
        page("thread, HTML", "</html>", "/my/inquiries/R-20417", customer, ""),
    ]
}

/// Contact seller, each with a key of its own. The name tells whether the mails about it are written meanwhile.
pub fn submit(name: &'static str, site: Site, people: &People) -> Case {
    let cookie = people.customer.clone();
    let case = Case::new(name, "", move |number| {
        let key = format!("00000000-0000-7000-8000-{number:012x}");
        let fields = [("key", key.as_str()), ("package", "kr.moalabs.moaplan"), ("kind", "error"), ("body", COMPLAINT)];
        site.form("/api/inquiries/submit", &fields, &cookie)
    });
    Case { leads: Some("/my/inquiries/R-"), ..case.beside(Beside::InsertShared) }
}
