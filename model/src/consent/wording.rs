//! The words that a customer is asked with: what the law has them told before they answer (Personal Information Protection
//! Act, articles 15 and 17), in numbered versions. What was published never changes, so a receipt keeps the words that its
//! answer was given to.

use serde::{Deserialize, Serialize};

use crate::invalid::{Checks, Invalid};
use crate::text::{self, Bilingual};
use crate::text_enum::text_enum;
use crate::time::{DAY, Time};

text_enum! {
    /// What the law has a customer told, but for how long: that follows from [`destroyed_at`](super::destroyed_at).
    pub enum Clause {
        /// Which of their information.
        Items = "items",
        /// What for.
        Purpose = "purpose",
        /// Who gets it.
        Recipient = "recipient",
        /// That they may refuse, and what follows.
        Refusal = "refusal",
    }
}

/// One version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    pub version: i64,
    pub clauses: Clauses,
}

/// What a version says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clauses {
    pub items: Bilingual,
    pub purpose: Bilingual,
    pub recipient: Bilingual,
    pub refusal: Bilingual,
}

/// A version as a form sends it: each clause in Korean and in English, in the order of [`Clause::ALL`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedClauses(pub Vec<(String, String)>);

impl Clauses {
    pub fn get(&self, clause: Clause) -> &Bilingual {
        match clause {
            Clause::Items => &self.items,
            Clause::Purpose => &self.purpose,
            Clause::Recipient => &self.recipient,
            Clause::Refusal => &self.refusal,
        }
    }

    /// The clauses in which another version says something else.
    pub fn changed(&self, other: &Self) -> Vec<Clause> {
        Clause::ALL.iter().copied().filter(|&clause| self.get(clause) != other.get(clause)).collect()
    }
}

impl TypedClauses {
    /// Errors name the field: `items_ko`.
    pub fn parse(&self) -> Result<Clauses, Vec<Invalid>> {
        let mut checks = Checks::default();
        let mut parsed = Clause::ALL.iter().enumerate().map(|(place, clause)| {
            let (ko, en) = self.0.get(place).map_or(("", ""), |(ko, en)| (ko.as_str(), en.as_str()));
            let ko = checks.field(text::parse_line(&format!("{clause}_ko"), ko)).unwrap_or_default();
            let en = checks.field(text::parse_line(&format!("{clause}_en"), en)).unwrap_or_default();
            Bilingual { ko, en }
        });
        let mut next = || parsed.next().unwrap_or_else(|| Bilingual::same(""));
        let clauses = Clauses { items: next(), purpose: next(), recipient: next(), refusal: next() };
        drop(parsed);
        checks.done()?;
        Ok(clauses)
    }
}

/// Whether an answer to a version counts that is no longer asked: whoever opened the form before it was replaced may still
/// send it for a day.
pub fn may_still_be_answered(replaced_at: Option<Time>, now: Time) -> bool {
    replaced_at.is_none_or(|replaced| now < replaced + DAY)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(words: [&str; 4]) -> TypedClauses {
        TypedClauses(words.iter().map(|word| ((*word).to_owned(), (*word).to_owned())).collect())
    }

    #[test]
    fn every_clause_is_told_in_both_languages() {
        let missing = TypedClauses(vec![("번호".into(), String::new()), ("이유".into(), "Why".into())]);
        let fields: Vec<String> =
            missing.parse().expect_err("incomplete").into_iter().map(|invalid| invalid.field).collect();
        assert_eq!(fields, ["items_en", "recipient_ko", "recipient_en", "refusal_ko", "refusal_en"]);
    }

    #[test]
    fn a_version_names_the_clauses_in_which_it_differs() {
        let one = typed(["a", "b", "c", "d"]).parse().expect("a version");
        let other = typed(["a", "B", "c", "D"]).parse().expect("a version");
        assert_eq!(one.changed(&other), [Clause::Purpose, Clause::Refusal]);
        assert_eq!(one.changed(&one), []);
    }

    #[test]
    fn words_that_were_replaced_may_be_answered_for_a_day() {
        let replaced = Time(1_795_000_000_000);
        assert!(may_still_be_answered(None, replaced));
        assert!(may_still_be_answered(Some(replaced), replaced + DAY - 1));
        assert!(!may_still_be_answered(Some(replaced), replaced + DAY));
    }
}
