//! Whether mail can work: what the domain's records say, and what they would have to say.

use mail_auth::common::cache::NoCache;
use mail_auth::{Error, MX, MessageAuthenticator, RecordSet};

/// What is set up here, as far as the records have to agree with it.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The domain that mails come from and answers go to.
    pub domain: String,
    pub selector: String,
    /// The public half of the DKIM key, in base64; none where mails are not signed.
    pub public_key: Option<String>,
    /// Whether answers are expected by mail.
    pub takes_mail: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Good,
    /// Mail works, but worse than it could.
    Weak,
    Bad,
}

/// One thing that was looked at, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub verdict: Verdict,
    pub text: String,
}

fn finding(verdict: Verdict, text: impl Into<String>) -> Finding {
    Finding { verdict, text: text.into() }
}

/// Asks the system's name servers.
pub async fn examine(setup: &Setup) -> Result<Vec<Finding>, String> {
    let dns = MessageAuthenticator::new_system_conf()
        .map_err(|error| format!("the system's name servers cannot be found out: {error}"))?;
    let Setup { domain, selector, .. } = setup;
    let mut findings = Vec::new();
    if setup.takes_mail {
        let found = dns.mx_lookup(domain, None::<&NoCache<Box<str>, RecordSet<MX>>>).await;
        let hosts = found.map(|records| {
            let hosts = records.rrset.iter().flat_map(|mx| mx.exchanges.iter());
            hosts.map(ToString::to_string).collect::<Vec<_>>().join(", ")
        });
        findings.push(mx(domain, known(hosts)?.as_deref()));
    }
    let text = async |name: String| {
        let found = dns.txt_raw_lookup(name).await;
        known(found.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
    };
    findings.push(spf(domain, text(domain.clone()).await?.as_deref()));
    findings.push(dkim(setup, text(format!("{selector}._domainkey.{domain}")).await?.as_deref()));
    findings.push(dmarc(domain, text(format!("_dmarc.{domain}")).await?.as_deref()));
    Ok(findings)
}

/// What was found; a name that has no such record is no fault of the asking.
fn known(found: Result<String, Error>) -> Result<Option<String>, String> {
    match found {
        Ok(text) => Ok(Some(text).filter(|text| !text.is_empty())),
        Err(Error::Dns(mail_auth::DnsError::RecordNotFound(_))) => Ok(None),
        Err(error) => Err(format!("the name servers cannot be asked: {error}")),
    }
}

fn mx(domain: &str, hosts: Option<&str>) -> Finding {
    match hosts {
        Some(hosts) => finding(Verdict::Good, format!("Mail to {domain} goes to {hosts}.")),
        None => finding(
            Verdict::Bad,
            format!("Nobody takes mail to {domain}, so no answer arrives. Add: {domain}. MX 10 <your mail server>."),
        ),
    }
}

fn spf(domain: &str, texts: Option<&str>) -> Finding {
    let texts = texts.unwrap_or_default();
    let wanted = format!("{domain}. TXT \"v=spf1 mx -all\"");
    match texts.matches("v=spf1").count() {
        0 => finding(
            Verdict::Bad,
            format!("{domain} does not say which servers send its mail (SPF). Add, with your servers: {wanted}"),
        ),
        1 if texts.contains("+all") => finding(
            Verdict::Bad,
            format!("The SPF record of {domain} lets everybody send its mail (+all). Replace it: {wanted}"),
        ),
        1 => finding(Verdict::Good, format!("{domain} says which servers send its mail (SPF).")),
        _ => finding(Verdict::Bad, format!("{domain} has more than one SPF record, and then none counts. Keep one.")),
    }
}

fn dkim(setup: &Setup, text: Option<&str>) -> Finding {
    let name = format!("{}._domainkey.{}", setup.selector, setup.domain);
    let Some(key) = &setup.public_key else {
        return finding(
            Verdict::Weak,
            "Mails are not signed (DKIM) here. That is well if your mail server signs them; else give --dkim-key.",
        );
    };
    let wanted = format!("{name}. TXT \"v=DKIM1; k=rsa; p={key}\"");
    let published = text.map(|text| text.chars().filter(|c| !c.is_whitespace()).collect::<String>());
    match published {
        None => finding(Verdict::Bad, format!("The key that mails are signed with is not published. Add: {wanted}")),
        Some(published) if published.split(';').any(|part| part == format!("p={key}")) => {
            finding(Verdict::Good, format!("{name} publishes the key that mails are signed with (DKIM)."))
        }
        Some(_) => finding(
            Verdict::Bad,
            format!("{name} publishes another key than mails are signed with. Replace it: {wanted}"),
        ),
    }
}

fn dmarc(domain: &str, text: Option<&str>) -> Finding {
    match text {
        Some(text) if text.contains("v=DMARC1") => {
            let lax = text.split(';').any(|part| part.trim().replace(' ', "") == "p=none");
            if lax {
                finding(
                    Verdict::Weak,
                    format!(
                        "{domain} asks for nothing to be done with forged mail (DMARC p=none). When all is well: p=reject."
                    ),
                )
            } else {
                finding(Verdict::Good, format!("{domain} says what is to be done with forged mail (DMARC)."))
            }
        }
        _ => finding(
            Verdict::Weak,
            format!(
                "{domain} does not say what is to be done with forged mail (DMARC). Add: _dmarc.{domain}. TXT \"v=DMARC1; p=quarantine\""
            ),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn setup(key: Option<&str>) -> Setup {
        Setup {
            domain: "reply.nuristore.example".into(),
            selector: "hearback".into(),
            public_key: key.map(str::to_owned),
            takes_mail: true,
        }
    }

    #[test]
    fn each_record_is_judged_and_the_right_one_told() {
        let verdicts = |findings: [Finding; 4]| findings.map(|finding| finding.verdict);
        let domain = "reply.nuristore.example";
        let good = [
            mx(domain, Some("mx.nuristore.example.")),
            spf(domain, Some("v=spf1 mx -all")),
            dkim(&setup(Some("AAAA")), Some("v=DKIM1; k=rsa; p=AA AA")),
            dmarc(domain, Some("v=DMARC1; p=reject")),
        ];
        assert_eq!(verdicts(good), [Verdict::Good; 4]);
        let bare = [mx(domain, None), spf(domain, None), dkim(&setup(Some("AAAA")), None), dmarc(domain, None)];
        assert!(bare[2].text.contains("hearback._domainkey.reply.nuristore.example. TXT \"v=DKIM1; k=rsa; p=AAAA\""));
        assert_eq!(verdicts(bare), [Verdict::Bad, Verdict::Bad, Verdict::Bad, Verdict::Weak]);
        assert_eq!(spf(domain, Some("v=spf1 +all")).verdict, Verdict::Bad);
        assert_eq!(spf(domain, Some("v=spf1 mx -allv=spf1 a -all")).verdict, Verdict::Bad);
        assert_eq!(dkim(&setup(Some("AAAA")), Some("v=DKIM1; p=BBBB")).verdict, Verdict::Bad);
        assert_eq!(dkim(&setup(None), None).verdict, Verdict::Weak);
        assert_eq!(dmarc(domain, Some("v=DMARC1; p=none")).verdict, Verdict::Weak);
    }
}
