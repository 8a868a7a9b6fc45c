//! The dispute file: one case for one reader, who does not sign in: a card company, an authority, a side of the case, or
//! the store's own files.

use crate::account::{ActorKind, given_name, masked_name};
use crate::event::EventKind;
use crate::review;
use crate::text::{Bilingual, Language};
use crate::text_enum::text_enum;

text_enum! {
    /// Whom a dispute file is for. What it may say follows from that, and from nothing else.
    pub enum DisputeReader {
        /// The store itself: everybody by name.
        Store = "store",
        CardCompany = "card_company",
        Authority = "authority",
        Customer = "customer",
        Developer = "developer",
    }
}

impl DisputeReader {
    /// Whose view of the case the file is made from.
    pub fn eyes(self) -> ActorKind {
        match self {
            Self::Store | Self::CardCompany | Self::Authority => ActorKind::Operator,
            Self::Customer => ActorKind::Customer,
            Self::Developer => ActorKind::Developer,
        }
    }

    /// Whether the reader has no part in the case: people have roles and initials, and nobody's data stands in a text.
    pub fn is_outside(self) -> bool {
        matches!(self, Self::CardCompany | Self::Authority)
    }

    /// Whether the reader is told that this happened.
    pub fn reads(self, kind: EventKind) -> bool {
        use EventKind as E;
        // How the store works a case, and who in it, is no part of what happened between the two sides.
        let within = matches!(
            kind,
            E::NoteAdded
                | E::InquiryAssigned
                | E::InquiryDealt
                | E::PartDecided
                | E::HelpRated
                | E::AutomaticMailReceived
                | E::MailBounced
                | E::MailHeld
                | E::MailPlaced
                | E::MailDropped
                | E::MailResent
                | E::FileInfected
                | E::FileChecked
                | E::ScanAsked
                | E::ReplyAddressesRevoked
                | E::DisputeExported
                | E::AuditRead
                | E::MismatchFound
                | E::MismatchSettled
        );
        match self {
            Self::Store => true,
            Self::CardCompany | Self::Authority => !within,
            Self::Customer | Self::Developer => kind == E::MessageSent || kind.is_shown_to(self.eyes()),
        }
    }

    /// Whether the reader is told the words with it. Outside of the store those that its customer was told, at most.
    pub fn reads_detail(self, kind: EventKind) -> bool {
        use EventKind as E;
        let told = matches!(kind, E::RefundDeclinedByDeveloper | E::RefundDeclined);
        match self {
            Self::Store => true,
            Self::CardCompany | Self::Authority | Self::Customer => told || kind == E::IdentifierRevealed,
            Self::Developer => told,
        }
    }
}

/// A person whose name is not for the reader: `박지훈` → `박**`, `Jihun Park` → `J. P.`.
pub fn initials(name: &Bilingual) -> Bilingual {
    Bilingual { ko: initials_of(&name.ko), en: initials_of(&name.en) }
}

fn initials_of(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    match words.as_slice() {
        [word] if is_hangul(word) => {
            let mut letters = word.chars();
            letters.next().into_iter().chain(letters.map(|_| '*')).collect()
        }
        words => {
            let first = words.iter().filter_map(|word| word.chars().next());
            first.map(|letter| format!("{letter}.")).collect::<Vec<_>>().join(" ")
        }
    }
}

/// A customer's name as the public sees it, in both languages.
pub fn masked(name: &Bilingual) -> Bilingual {
    Bilingual { ko: masked_name(&name.ko), en: masked_name(&name.en) }
}

fn is_hangul(text: &str) -> bool {
    text.chars().all(|c| ('가'..='힣').contains(&c))
}

/// What is made unreadable in the texts that people wrote.
#[derive(Clone, Debug, Default)]
pub struct Masks {
    /// What is looked for, and what stands in its place; nothing for dots.
    known: Vec<(Vec<char>, Option<String>)>,
    /// Whether addresses and numbers of anybody go, too.
    personal: bool,
}

impl Masks {
    /// For a reader with no part in the case: addresses, telephone and card numbers go whosever they are.
    #[must_use]
    pub fn with_personal_data(self) -> Self {
        Self { personal: true, ..self }
    }

    /// A payment identifier.
    pub fn add_identifier(&mut self, identifier: &str) {
        self.add(identifier, None);
    }

    /// A name, whole and as people are called by it.
    pub fn add_name(&mut self, name: &Bilingual, shown: &Bilingual) {
        for (language, shown) in [(Language::Ko, &shown.ko), (Language::En, &shown.en)] {
            self.add(name.get(language), Some(shown.clone()));
            let given = given_name(name, language);
            if given != name.get(language) {
                let shown = masked_name(&given);
                self.add(&given, Some(shown));
            }
        }
    }

    fn add(&mut self, text: &str, shown: Option<String>) {
        let needle: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).map(folded).collect();
        // A single syllable or two letters stand in every other word.
        let least = if needle.iter().all(char::is_ascii) { 3 } else { 2 };
        if needle.len() >= least {
            self.known.push((needle, shown));
            // The longest first: a given name stands within the whole one.
            self.known.sort_by_key(|(needle, _)| std::cmp::Reverse(needle.len()));
        }
    }

    /// The text without what it must not have.
    pub fn over(&self, text: &str) -> String {
        let text = if self.personal { review::masked(text) } else { text.to_owned() };
        self.known.iter().fold(text, |text, (needle, shown)| without(&text, needle, shown.as_deref()))
    }

    pub fn over_both(&self, text: &Bilingual) -> Bilingual {
        Bilingual { ko: self.over(&text.ko), en: self.over(&text.en) }
    }
}

fn folded(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

/// Finds the needle however it was typed: in small letters, or with single blanks, dashes and dots within.
fn without(text: &str, needle: &[char], shown: Option<&str>) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < letters.len() {
        match end_of(&letters, at, needle) {
            Some(end) => {
                match shown {
                    Some(shown) => out.push_str(shown),
                    None => out.extend(letters[at..end].iter().map(|c| if c.is_alphanumeric() { '•' } else { *c })),
                }
                at = end;
            }
            None => {
                out.push(letters[at]);
                at += 1;
            }
        }
    }
    out
}

fn end_of(letters: &[char], start: usize, needle: &[char]) -> Option<usize> {
    let word = |at: usize| letters.get(at).is_some_and(char::is_ascii_alphanumeric);
    // Latin names and numbers are whole words; Korean ones have particles behind them.
    if word(start) && start > 0 && word(start - 1) {
        return None;
    }
    let mut at = start;
    for (number, wanted) in needle.iter().enumerate() {
        if number > 0 && letters.get(at).is_some_and(|c| matches!(c, ' ' | '-' | '.' | '_')) {
            at += 1;
        }
        if folded(*letters.get(at)?) != *wanted {
            return None;
        }
        at += 1;
    }
    (!(word(at - 1) && word(at))).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_outside_of_a_case_read_initials() {
        let shown = initials(&Bilingual::new("박지훈", "Jihun Park"));
        assert_eq!((shown.ko.as_str(), shown.en.as_str()), ("박**", "J. P."));
        assert_eq!(initials_of("Marcus"), "M.");
    }

    #[test]
    fn a_name_goes_from_a_text_however_it_is_typed() {
        let (mut masks, name) = (Masks::default(), Bilingual::new("김서연", "Seoyeon Kim"));
        masks.add_name(&name, &masked(&name));
        assert_eq!(masks.over("김서연입니다. 서연 님, 김 서연"), "김*연입니다. 서* 님, 김*연");
        assert_eq!(masks.over("I am seoyeon kim, SEOYEON."), "I am S*****n, S*****n.");
        assert_eq!(masks.over("Seoyeonville"), "Seoyeonville");
    }

    #[test]
    fn an_identifier_goes_with_and_without_its_dashes() {
        let mut masks = Masks::default();
        masks.add_identifier("NS20261114-SEOTID-7Q2K");
        assert_eq!(masks.over("TID는 ns20261114 SEOTID 7q2k입니다"), "TID는 •••••••••• •••••• ••••입니다");
        assert_eq!(masks.over("NS20261114SEOTID7Q2K"), "••••••••••••••••••••");
    }

    #[test]
    fn addresses_and_numbers_stay_for_the_two_sides_and_go_for_others() {
        let text = "seoyeon@naver.com, 010-2847-1173";
        assert_eq!(Masks::default().over(text), text);
        assert_eq!(Masks::default().with_personal_data().over(text), "•••••••@•••••.•••, •••-••••-••••");
    }

    #[test]
    fn only_the_store_reads_how_it_works() {
        for reader in
            [DisputeReader::CardCompany, DisputeReader::Authority, DisputeReader::Customer, DisputeReader::Developer]
        {
            for kind in [EventKind::NoteAdded, EventKind::DisputeExported, EventKind::MailHeld] {
                assert!(!reader.reads(kind), "{reader} {kind}");
            }
            assert!(!reader.reads_detail(EventKind::ApprovalAsked), "{reader}");
        }
        assert!(!DisputeReader::Developer.reads(EventKind::IdentifierRevealed));
        assert!(!DisputeReader::Customer.reads(EventKind::ApprovalAsked));
        assert!(DisputeReader::Store.reads(EventKind::NoteAdded));
    }
}
