//! Addresses: state lives in them, so that reload, back and sharing work.

use model::Role;
use model::account::ActorKind;

/// Where to go after signing in: the wanted page if it is one of ours, else the role's own place.
pub fn safe_next(next: &str, role: Role) -> String {
    if is_local(next) { next.to_owned() } else { home_of(role).to_owned() }
}

/// The place of each role.
pub fn home_of(role: Role) -> &'static str {
    match role {
        Role::Customer => "/my/inquiries",
        Role::Developer => "/developer/inbox",
        Role::Operator => "/operations/cases",
    }
}

/// The settings of a role's account, in its own place.
pub fn settings_of(role: Role) -> &'static str {
    match role {
        Role::Customer => "/my/settings",
        Role::Developer => "/developer/settings",
        Role::Operator => "/operations/settings",
    }
}

/// The store's rules.
pub const POLICY: &str = "/operations/settings/policy";
/// The words that consent is asked with.
pub const WORDING: &str = "/operations/settings/wording";

/// Where a side keeps its canned replies.
pub fn canned_of(side: ActorKind) -> &'static str {
    if side == ActorKind::Operator { "/operations/canned" } else { "/developer/canned" }
}

/// Whether a path stays on this site: one slash and then no second one, no backslash, nothing unseen.
pub fn is_local(path: &str) -> bool {
    path.starts_with('/') && !path.starts_with("//") && !path.contains(|c: char| c == '\\' || c.is_control())
}

/// An address as a header may carry it: what is not visible ASCII is percent-encoded.
pub fn for_header(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_graphic() { out.push(char::from(byte)) } else { out.push_str(&format!("%{byte:02X}")) }
    }
    out
}

/// A path with its query; pairs with an empty value are left out.
pub fn with_query(path: &str, pairs: &[(&str, &str)]) -> String {
    let query: Vec<String> = pairs
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", encode(value)))
        .collect();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
}

/// An address, which may have a query already, with one more pair.
pub fn and(address: &str, name: &str, value: &str) -> String {
    let join = if address.contains('?') { '&' } else { '?' };
    format!("{address}{join}{name}={}", encode(value))
}

/// Percent-encodes a value of a query.
pub fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_led_off_the_site() {
        for evil in [
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "javascript:alert(1)",
            "",
            "/a\r\nSet-Cookie: x=1",
            "/\u{7f}",
            "/\u{85}",
        ] {
            assert_eq!(safe_next(evil, Role::Customer), "/my/inquiries", "{evil:?}");
        }
        assert_eq!(safe_next("/apps/kr.moalabs.moaplan?x=1", Role::Customer), "/apps/kr.moalabs.moaplan?x=1");
    }

    #[test]
    fn a_header_carries_any_address() {
        assert_eq!(for_header("/?q=가 b\r\n\u{7f}"), "/?q=%EA%B0%80%20b%0D%0A%7F");
    }

    #[test]
    fn a_query_grows() {
        assert_eq!(and("/a", "look", "1"), "/a?look=1");
        assert_eq!(and("/a?q=b", "look", "1"), "/a?q=b&look=1");
    }

    #[test]
    fn a_query_carries_any_text() {
        assert_eq!(with_query("/", &[("q", "가 &b"), ("category", "")]), "/?q=%EA%B0%80%20%26b");
    }
}
