//! What proves that a mail is from where it says: SPF or DKIM (RFC 7208, RFC 6376) for the domain of its author.

use std::net::{IpAddr, SocketAddr};

use mail_auth::common::verify::VerifySignature;
use mail_auth::hickory_resolver::config::{ConnectionConfig, NameServerConfig, ResolverConfig, ResolverOpts};
use mail_auth::spf::verify::SpfParameters;
use mail_auth::{AuthenticatedMessage, DkimResult, MessageAuthenticator, SpfResult};
pub(super) use model::mail::Proof;

use super::Row;
use crate::mail::incoming::Incoming;

/// Looks for the proof of a mail.
#[derive(Clone)]
pub struct Prover(Way);

#[derive(Clone)]
enum Way {
    /// No proof is demanded, so none is looked for.
    None,
    /// What the store's own mail server, of this name, has written into `Authentication-Results` (RFC 8601). It has
    /// seen who delivered the mail; this program has seen only that server.
    Server(String),
    /// By asking name servers.
    Dns { resolver: Box<MessageAuthenticator>, us: String },
}

/// The name servers could not be asked.
#[derive(Debug)]
pub(super) struct OutOfReach;

impl Prover {
    pub fn none() -> Self {
        Self(Way::None)
    }

    /// Believes the mail server of this name.
    pub fn server(name: &str) -> Self {
        Self(Way::Server(name.trim().to_lowercase()))
    }

    /// Asks the system's name servers; `us` is the domain that mail comes to.
    pub fn system(us: &str) -> Result<Self, String> {
        let resolver = MessageAuthenticator::new_system_conf()
            .map_err(|error| format!("the system's name servers cannot be found out: {error}"))?;
        Ok(Self(Way::Dns { resolver: Box::new(resolver), us: us.to_owned() }))
    }

    /// Asks one name server.
    pub fn asking(server: SocketAddr, us: &str) -> Result<Self, String> {
        let mut connection = ConnectionConfig::udp();
        connection.port = server.port();
        let servers = vec![NameServerConfig::new(server.ip(), true, vec![connection])];
        let resolver =
            MessageAuthenticator::new(ResolverConfig::from_parts(None, vec![], servers), ResolverOpts::default())
                .map_err(|error| format!("the name server cannot be asked: {error}"))?;
        Ok(Self(Way::Dns { resolver: Box::new(resolver), us: us.to_owned() }))
    }

    pub(super) async fn prove(&self, row: &Row, raw: &[u8], letter: &Incoming) -> Result<Option<Proof>, OutOfReach> {
        let Some(domain) = letter.from.as_deref().and_then(|from| from.rsplit_once('@')).map(|(_, domain)| domain)
        else {
            return Ok(None);
        };
        match &self.0 {
            Way::None => Ok(None),
            Way::Server(name) => Ok(said_by(name, raw, domain)),
            Way::Dns { resolver, us } => by_dns(resolver, us, row, raw, domain).await,
        }
    }
}

async fn by_dns(
    resolver: &MessageAuthenticator,
    us: &str,
    row: &Row,
    raw: &[u8],
    domain: &str,
) -> Result<Option<Proof>, OutOfReach> {
    let mut out_of_reach = false;
    if let Some(message) = AuthenticatedMessage::parse(raw) {
        for output in resolver.verify_dkim(&message).await {
            match output.result() {
                DkimResult::Pass if output.signature().is_some_and(|found| speaks_for(found.domain(), domain)) => {
                    return Ok(Some(Proof::Dkim));
                }
                DkimResult::TempError(_) => out_of_reach = true,
                _ => {}
            }
        }
    }
    let ip: Option<IpAddr> = row.remote_ip.as_deref().and_then(|ip| ip.parse().ok());
    if let Some((ip, sender)) = ip.zip(row.sender.as_deref())
        && sender.rsplit_once('@').is_some_and(|(_, sent_by)| speaks_for(&sent_by.to_lowercase(), domain))
    {
        let helo = row.helo.as_deref().unwrap_or(domain);
        match resolver.verify_spf(SpfParameters::verify_mail_from(ip, helo, us, sender)).await.result() {
            SpfResult::Pass => return Ok(Some(Proof::Spf)),
            SpfResult::TempError => out_of_reach = true,
            _ => {}
        }
    }
    if out_of_reach { Err(OutOfReach) } else { Ok(None) }
}

/// Whether what is proved of one domain holds for an author of another: the same, or one below it.
fn speaks_for(proved: &str, author: &str) -> bool {
    let proved = proved.trim_end_matches('.').to_lowercase();
    proved == author || (proved.contains('.') && author.ends_with(&format!(".{proved}")))
}

/// What our own mail server says in the header that it put on top. Others of that name further down came with the mail.
fn said_by(server: &str, raw: &[u8], domain: &str) -> Option<Proof> {
    let message = mail_parser::MessageParser::default().parse_headers(raw)?;
    let (_, said) = message.headers_raw().find(|(name, _)| name.eq_ignore_ascii_case("Authentication-Results"))?;
    let said = said.to_lowercase().replace(['\r', '\n', '\t'], " ");
    let (name, results) = said.split_once(';')?;
    if name.split_whitespace().next() != Some(server) {
        return None;
    }
    let passed = |result: &str, method: &str, properties: &[&str]| {
        let result = result.trim();
        result.split_whitespace().next() == Some(&*format!("{method}=pass"))
            && result.split_whitespace().any(|word| {
                properties.iter().any(|property| {
                    word.strip_prefix(&format!("{property}="))
                        .map(|value| value.trim_matches(['"', '<', '>', ',']))
                        .map(|value| value.rsplit_once('@').map_or(value, |(_, domain)| domain))
                        .is_some_and(|proved| speaks_for(proved, domain))
                })
            })
    };
    if results.split(';').any(|result| passed(result, "dkim", &["header.d", "header.i"])) {
        return Some(Proof::Dkim);
    }
    results.split(';').any(|result| passed(result, "spf", &["smtp.mailfrom"])).then_some(Proof::Spf)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proof(header: &str) -> Option<Proof> {
        let raw = format!("{header}\r\nFrom: help@moalabs.example\r\n\r\nhi\r\n");
        said_by("mx.nuristore.example", raw.as_bytes(), "moalabs.example")
    }

    #[test]
    fn the_stores_own_server_is_believed_for_the_authors_domain_only() {
        let ours = "Authentication-Results: mx.nuristore.example;\r\n\tdkim=pass header.d=moalabs.example header.s=s1;\r\n\tspf=fail smtp.mailfrom=x@moalabs.example";
        assert_eq!(proof(ours), Some(Proof::Dkim));
        assert_eq!(proof(&ours.replace("dkim=pass", "dkim=fail")), None);
        assert_eq!(proof(&ours.replace("header.d=moalabs.example", "header.d=evil.example")), None);
        assert_eq!(proof(&ours.replace("mx.nuristore", "mx.evil")), None);
        let spf = "Authentication-Results: mx.nuristore.example 1; spf=pass smtp.mailfrom=help@moalabs.example";
        assert_eq!(proof(spf), Some(Proof::Spf));
    }

    #[test]
    fn a_header_that_came_with_the_mail_proves_nothing() {
        let forged = "Authentication-Results: mx.nuristore.example; dkim=none\r\nAuthentication-Results: mx.nuristore.example; dkim=pass header.d=moalabs.example";
        assert_eq!(proof(forged), None);
    }

    #[test]
    fn a_domain_speaks_for_itself_and_those_below_it() {
        assert!(speaks_for("moalabs.example", "moalabs.example"));
        assert!(speaks_for("moalabs.example", "mail.moalabs.example"));
        assert!(!speaks_for("mail.moalabs.example", "moalabs.example"));
        assert!(!speaks_for("labs.example", "moalabs.example"));
        assert!(!speaks_for("example", "moalabs.example"));
    }
}
