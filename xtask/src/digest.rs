//! Names and keys made from content.

use sha2::{Digest, Sha256};

/// The whole SHA-256 in hexadecimal.
///
/// Each part is preceded by its length, so that moving a byte from one part to the next changes the result.
pub fn of(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Long enough for a file name: 48 bits, for a handful of files.
pub fn short(parts: &[&[u8]]) -> String {
    let mut hex = of(parts);
    hex.truncate(12);
    hex
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_do_not_run_into_each_other() {
        assert_ne!(of(&[b"ab", b"c"]), of(&[b"a", b"bc"]));
    }

    #[test]
    fn the_short_form_begins_the_long_one() {
        assert!(of(&[b"x"]).starts_with(&short(&[b"x"])));
        assert_eq!(short(&[b"x"]).len(), 12);
    }
}
