//! Requests to other machines: a browser's push service, the store's payment side. Whoever names an address must not
//! reach what only this machine can reach, so it is looked up here, judged, and that very one is connected to. Nothing
//! is followed: an answer that leads elsewhere is an answer.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::http1;
use hyper::header::{HOST, HeaderValue};
use hyper::{Request, Response, StatusCode, Uri};
use hyper_util::rt::TokioIo;
use rustls::ClientConfig;
use rustls::crypto::ring;
use rustls_pki_types::ServerName;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::task::AbortHandle;
use tokio_rustls::TlsConnector;

/// How long one request may take, from the look-up to the answer's head.
const PATIENCE: Duration = Duration::from_secs(15);

/// How far a request may go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// Over TLS, to addresses of the public internet.
    #[default]
    Public,
    /// Anywhere, also without TLS: for tests, and for services in one's own network.
    Anywhere,
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unanswered {
    /// It never will be asked.
    #[error("{0}")]
    Refused(String),
    /// Another time it may be.
    #[error("{0}")]
    Failed(String),
}

impl Reach {
    /// Whether such an address may be named at all. What a name leads to is judged when it is connected to.
    pub(crate) fn may_name(self, uri: &Uri) -> bool {
        let (Some(scheme), Some(host)) = (uri.scheme_str(), uri.host()) else { return false };
        let with_user = uri.authority().is_some_and(|authority| authority.as_str().contains('@'));
        let scheme = scheme == "https" || (self == Self::Anywhere && scheme == "http");
        let literal: Option<IpAddr> = bare(host).parse().ok();
        scheme && !with_user && !host.is_empty() && literal.is_none_or(|ip| self.may_reach(ip))
    }

    fn may_reach(self, ip: IpAddr) -> bool {
        self == Self::Anywhere || is_public(ip)
    }
}

/// The way out. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Outside {
    reach: Reach,
    tls: TlsConnector,
}

impl Outside {
    pub fn new(reach: Reach) -> Result<Self, String> {
        let roots = rustls::RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(|error| format!("TLS cannot be set up: {error}"))?
            .with_root_certificates(roots)
            .with_no_client_auth();
        Ok(Self { reach, tls: TlsConnector::from(Arc::new(config)) })
    }

    /// Sends it, and gives the answer's status. The answer's body is nobody's: it is not read.
    pub async fn send(&self, request: Request<Full<Bytes>>) -> Result<StatusCode, Unanswered> {
        let asking = async { self.ask(request).await.map(|answer| answer.response.status()) };
        within(PATIENCE, asking).await
    }

    /// Sends it, and gives the answer's status and body, which may have so many bytes.
    pub async fn fetch(
        &self,
        request: Request<Full<Bytes>>,
        patience: Duration,
        limit: usize,
    ) -> Result<(StatusCode, Bytes), Unanswered> {
        let asking = async {
            let Answer { response, line: _line } = self.ask(request).await?;
            let status = response.status();
            let body = Limited::new(response.into_body(), limit).collect().await.map_err(failed)?;
            Ok((status, body.to_bytes()))
        };
        within(patience, asking).await
    }

    async fn ask(&self, mut request: Request<Full<Bytes>>) -> Result<Answer, Unanswered> {
        let uri = request.uri().clone();
        let refused = |why: &str| Unanswered::Refused(format!("{}: {why}", uri.host().unwrap_or_default()));
        if !self.reach.may_name(&uri) {
            return Err(refused("an address that is not asked"));
        }
        let (Some(host), Some(authority)) = (uri.host(), uri.authority()) else { return Err(refused("no host")) };
        let encrypted = uri.scheme_str() == Some("https");
        let port = uri.port_u16().unwrap_or(if encrypted { 443 } else { 80 });
        let path = uri.path_and_query().map_or("/", |path| path.as_str());
        let host_header = HeaderValue::from_str(authority.as_str()).map_err(|_| refused("an unspeakable host"))?;
        request.headers_mut().insert(HOST, host_header);
        *request.uri_mut() = path.parse().map_err(|_| refused("an unspeakable path"))?;
        let stream = self.connect(bare(host), port).await?;
        if !encrypted {
            return exchange(stream, request).await;
        }
        let name = ServerName::try_from(bare(host).to_owned()).map_err(|_| refused("no name for TLS"))?;
        let stream = self.tls.connect(name, stream).await.map_err(failed)?;
        exchange(stream, request).await
    }

    /// To the first address of the host that may be reached. A name that leads nowhere else than to where nobody may go
    /// is refused for good.
    async fn connect(&self, host: &str, port: u16) -> Result<TcpStream, Unanswered> {
        let found: Vec<SocketAddr> = tokio::net::lookup_host((host, port)).await.map_err(failed)?.collect();
        let mut last = None;
        for address in found.iter().filter(|address| self.reach.may_reach(address.ip())) {
            match TcpStream::connect(address).await {
                Ok(stream) => return Ok(stream),
                Err(error) => last = Some(failed(error)),
            }
        }
        Err(last.unwrap_or_else(|| Unanswered::Refused(format!("{host}: an address within a private network"))))
    }
}

/// An answer, and the line that its body comes over.
struct Answer {
    response: Response<Incoming>,
    line: Line,
}

/// A connection that lives as long as somebody holds it.
struct Line(AbortHandle);

impl Drop for Line {
    fn drop(&mut self) {
        self.0.abort();
    }
}

async fn within<T>(patience: Duration, asking: impl Future<Output = Result<T, Unanswered>>) -> Result<T, Unanswered> {
    match tokio::time::timeout(patience, asking).await {
        Ok(answer) => answer,
        Err(_) => Err(Unanswered::Failed(format!("no answer within {} seconds", patience.as_secs_f32()))),
    }
}

async fn exchange<S>(stream: S, request: Request<Full<Bytes>>) -> Result<Answer, Unanswered>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let (mut sender, line) = http1::handshake(TokioIo::new(stream)).await.map_err(failed)?;
    // What ends the line shows in the request.
    let line = Line(tokio::spawn(line).abort_handle());
    let response = sender.send_request(request).await.map_err(failed)?;
    Ok(Answer { response, line })
}

fn failed(error: impl std::fmt::Display) -> Unanswered {
    Unanswered::Failed(error.to_string())
}

/// A host without the brackets of an IPv6 address.
fn bare(host: &str) -> &str {
    host.trim_start_matches('[').trim_end_matches(']')
}

/// Whether an address is one of the public internet, and no machine's, network's or provider's own.
fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => {
            let [first, second, ..] = ip.segments();
            if let Some(inner) = inner_v4(ip) {
                return is_public_v4(inner);
            }
            // Global unicast only, without documentation, benchmarks and the tunnels that carry an address within.
            (first & 0xe000) == 0x2000 && !(first == 0x2001 && (second < 0x0200 || second == 0x0db8)) && first != 0x3fff
        }
    }
}

/// The address of the older kind that one of the newer kind stands for.
fn inner_v4(ip: Ipv6Addr) -> Option<Ipv4Addr> {
    let [a, b, c, d, e, f, high, low] = ip.segments();
    let of = |high: u16, low: u16| {
        let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
        Ipv4Addr::new(a, b, c, d)
    };
    match (a, b, c, d, e, f) {
        (0, 0, 0, 0, 0, 0xffff) | (0, 0, 0, 0, 0, 0) | (0x0064, 0xff9b, 0, 0, 0, 0) => Some(of(high, low)),
        (0x2002, ..) => Some(of(b, c)),
        _ => None,
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    let special = ip.is_private()
        || ip.is_loopback()
        || ip.is_link_local()
        || ip.is_documentation()
        || ip.is_multicast()
        || a == 0
        || a >= 240
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 198 && (18..20).contains(&b));
    !special
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_public_internet_is_reached() {
        for public in ["8.8.8.8", "142.250.206.10", "2607:f8b0:4005:80a::200a", "::ffff:8.8.8.8"] {
            assert!(is_public(public.parse().expect("an address")), "{public}");
        }
        for private in [
            "127.0.0.1",
            "10.0.0.9",
            "172.16.3.1",
            "192.168.0.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "255.255.255.255",
            "224.0.0.1",
            "192.0.0.8",
            "198.18.0.1",
            "::1",
            "::",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "fe80::1",
            "fd00::1",
            "ff02::1",
            "2001:db8::1",
            "2001::1",
        ] {
            assert!(!is_public(private.parse().expect("an address")), "{private}");
        }
    }

    #[test]
    fn an_address_must_be_https_and_name_no_machine_of_ones_own() {
        let may = |reach: Reach, uri: &str| uri.parse().is_ok_and(|uri| reach.may_name(&uri));
        assert!(may(Reach::Public, "https://fcm.googleapis.com/fcm/send/abc:def"));
        for uri in [
            "http://fcm.googleapis.com/x",
            "https://127.0.0.1/x",
            "https://[::1]/x",
            "https://10.1.2.3:8443/x",
            "https://user:word@push.example/x",
            "ftp://push.example/x",
            "/x",
            "https:///x",
        ] {
            assert!(!may(Reach::Public, uri), "{uri}");
        }
        assert!(may(Reach::Anywhere, "http://127.0.0.1:9000/x"));
    }

    #[tokio::test]
    async fn a_name_that_leads_home_is_refused_when_it_is_connected_to() {
        let outside = Outside::new(Reach::Public).expect("a way out");
        let request = Request::post("https://localhost/x").body(Full::default()).expect("a request");
        assert!(matches!(outside.send(request).await, Err(Unanswered::Refused(_))));
    }
}
