//! Korean charsets that the parser does not know by themselves or by these names.

use std::borrow::Cow;

use encoding_rs::EUC_KR;

/// Names that Korean programs write for what the web calls EUC-KR.
const ALIASES: &[&str] = &["cp949", "ms949", "uhc", "x-windows-949", "ks_c_5601", "ksc5601-1987", "x-cp949"];

/// The same mail with charset names that the parser knows. Only names are touched: behind `charset=` and in encoded
/// words.
pub(super) fn with_known_names(raw: &[u8]) -> Cow<'_, [u8]> {
    let lower = raw.to_ascii_lowercase();
    let mut out: Option<Vec<u8>> = None;
    let mut copied = 0;
    let mut at = 0;
    while let Some((start, quoted)) = next_name(&lower, at) {
        let Some(name) = lower.get(start..) else { break };
        let length = name.iter().position(|&byte| is_end(byte, quoted)).unwrap_or(name.len());
        at = start + length;
        if ALIASES.iter().any(|alias| alias.as_bytes() == &name[..length]) {
            let out = out.get_or_insert_with(|| Vec::with_capacity(raw.len() + 32));
            out.extend_from_slice(&raw[copied..start]);
            out.extend_from_slice(b"euc-kr");
            copied = start + length;
        }
    }
    match out {
        Some(mut out) => {
            out.extend_from_slice(&raw[copied..]);
            Cow::Owned(out)
        }
        None => Cow::Borrowed(raw),
    }
}

/// Where the next charset's name begins, and which byte ends it besides the usual ones.
fn next_name(lower: &[u8], from: usize) -> Option<(usize, u8)> {
    let equals = |at: usize| lower[at..].iter().position(|&byte| byte == b'=').map(|found| at + found);
    let mut at = equals(from)?;
    loop {
        let after = at + 1;
        if lower.get(after) == Some(&b'?') {
            return Some((after + 1, b'?'));
        }
        if lower[..at].ends_with(b"charset") {
            return Some((after + usize::from(lower.get(after) == Some(&b'"')), b';'));
        }
        at = equals(after)?;
    }
}

fn is_end(byte: u8, end: u8) -> bool {
    byte == end || byte == b'"' || byte.is_ascii_whitespace()
}

/// Decodes ISO-2022-KR (RFC 1557): seven bits, in which SO and SI switch between KS X 1001 and ASCII. No browser
/// knows it any more, and so no charset library does; its two-byte letters are those of EUC-KR without the high bit.
pub(super) fn iso_2022_kr(bytes: &[u8]) -> String {
    const SHIFT_OUT: u8 = 0x0e;
    const SHIFT_IN: u8 = 0x0f;
    let mut euc = Vec::with_capacity(bytes.len());
    let mut shifted = false;
    let mut rest = bytes;
    while let [byte, tail @ ..] = rest {
        // The designator `ESC $ ) C` stands once at the beginning, and says nothing else.
        if let Some(tail) = rest.strip_prefix(b"\x1b$)C") {
            rest = tail;
            continue;
        }
        match *byte {
            SHIFT_OUT => shifted = true,
            SHIFT_IN => shifted = false,
            // A line ends in ASCII.
            b'\n' => {
                shifted = false;
                euc.push(b'\n');
            }
            letter if shifted && letter > b' ' => euc.push(letter | 0x80),
            other => euc.push(other),
        }
        rest = tail;
    }
    EUC_KR.decode_without_bom_handling(&euc).0.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seven_bit_korean_is_read() {
        assert_eq!(iso_2022_kr(b"\x1b$)C\x0eGQ1[\x0f ok\n"), "한글 ok\n");
    }

    #[test]
    fn only_names_of_charsets_are_replaced() {
        let mail =
            b"Subject: =?CP949?B?x9Gx2w==?= cp949\r\nContent-Type: text/plain; charset=\"MS949\"; x=cp949\r\n\r\nuhc";
        let known = with_known_names(mail);
        let expected =
            b"Subject: =?euc-kr?B?x9Gx2w==?= cp949\r\nContent-Type: text/plain; charset=\"euc-kr\"; x=cp949\r\n\r\nuhc";
        assert_eq!(known.as_ref(), expected);
        assert!(matches!(with_known_names(b"Content-Type: text/plain; charset=utf-8"), Cow::Borrowed(_)));
    }
}
