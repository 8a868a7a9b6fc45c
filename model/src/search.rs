//! How text becomes search terms: words in lower case; Hangul in overlapping pairs of syllables, because Korean
//! words carry particles and compounds that spaces do not part.

use std::collections::BTreeSet;

/// Most terms that one query uses; what comes after is ignored.
pub const QUERY_TERMS: usize = 12;
/// Longest term, in characters; longer words are cut alike in text and query.
const TERM_MAX: usize = 24;

/// The terms of a text, each once.
pub fn terms(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        for piece in pieces(word) {
            found.insert(piece);
        }
    }
    found
}

/// The terms of a query, at most [`QUERY_TERMS`]. One lone syllable finds every pair that it begins.
pub fn query_terms(query: &str) -> Vec<String> {
    terms(query).into_iter().take(QUERY_TERMS).collect()
}

/// Whether a query's term stands for all that begin with it: one lone syllable of Hangul.
pub fn is_beginning(term: &str) -> bool {
    let mut letters = term.chars();
    letters.next().is_some_and(is_hangul) && letters.next().is_none()
}

/// Splits a word where its script changes: `프리미엄1년` → pairs of 프리미엄, then `1`, then `년`.
fn pieces(word: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut run = String::new();
    let mut korean = false;
    for c in word.chars().chain(std::iter::once('\0')) {
        let now_korean = is_hangul(c);
        if (now_korean != korean || c == '\0') && !run.is_empty() {
            flush(&run, korean, &mut out);
            run.clear();
        }
        korean = now_korean;
        if c != '\0' {
            run.extend(c.to_lowercase());
        }
    }
    out
}

fn flush(run: &str, korean: bool, out: &mut Vec<String>) {
    let letters: Vec<char> = run.chars().collect();
    if !korean {
        out.push(letters.iter().take(TERM_MAX).collect());
    } else if letters.len() == 1 {
        out.push(run.to_owned());
    } else {
        out.extend(letters.windows(2).map(|pair| pair.iter().collect()));
    }
}

fn is_hangul(c: char) -> bool {
    matches!(c, '가'..='힣' | 'ㄱ'..='ㆎ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(text: &str) -> Vec<String> {
        terms(text).into_iter().collect()
    }

    #[test]
    fn korean_is_found_inside_words_and_with_particles() {
        let text = terms("프리미엄을 결제했는데 적용이 안 돼요");
        assert!(terms("프리미엄").is_subset(&text));
        assert!(terms("결제").is_subset(&text));
        assert!(!terms("환불").is_subset(&text));
    }

    #[test]
    fn english_is_found_by_words_in_any_case() {
        assert_eq!(list("Sync STOPS, sync"), ["stops", "sync"]);
        assert_eq!(list("R-20417"), ["20417", "r"]);
        assert_eq!(list("1년"), ["1", "년"]);
    }

    #[test]
    fn storms_of_wildcards_are_no_terms() {
        assert!(list("%_%_%_%_ ' OR 1=1 --").iter().all(|term| term.chars().all(char::is_alphanumeric)));
        assert_eq!(query_terms(&"a b c d e f g h i j k l m n o p ".repeat(1000)).len(), QUERY_TERMS);
    }
}
