//! Canned replies: what a seller or the store answers again and again, kept once, in one or both languages, with variables.

mod filling;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

pub use self::filling::{Filled, GAP, Piece, fill, pieces, unknown};
use crate::account::given_name;
use crate::inquiry::{InquiryKind, InquiryNumber};
use crate::invalid::{Checks, Invalid, Reason, Unknown};
use crate::money::Money;
use crate::personal::{self, PersonalKind};
use crate::tag::Tag;
use crate::text::{self, Bilingual, Language, MESSAGE_MAX};
use crate::text_enum::{text_enum, through_text};
use crate::time::Time;

/// Longest title, in characters.
pub const TITLE_MAX: usize = 80;
/// Longest shortcut without its stroke.
pub const SHORTCUT_MAX: usize = 24;
/// Most replies of one owner: a list that people still find something in, and that is read as a whole.
pub const REPLIES_MAX: usize = 200;

text_enum! {
    /// The kind of inquiry that a reply is for: what it is listed under, and offered first for.
    pub enum CannedKind { Refund = "refund", Error = "error", Improvement = "improvement", Any = "any" }
}

impl CannedKind {
    /// Whether it is meant for inquiries of that kind.
    pub fn fits(self, kind: InquiryKind) -> bool {
        match self {
            Self::Refund => kind == InquiryKind::Refund,
            Self::Error => kind == InquiryKind::Error,
            Self::Improvement => kind == InquiryKind::Improvement,
            Self::Any => true,
        }
    }
}

text_enum! {
    /// What a text may name, written `{customer}`.
    pub enum Variable {
        /// The customer's given name.
        Customer = "customer",
        Item = "item",
        PurchaseDate = "purchase_date",
        Amount = "amount",
        /// The inquiry's number.
        Number = "number",
        App = "app",
    }
}

/// What it is called up by in the composer: `/refund`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Shortcut(String);

impl Shortcut {
    /// Parses what was typed, with or without the stroke.
    pub fn parse(field: &str, text: &str) -> Result<Self, Invalid> {
        let name = text.trim().trim_start_matches('/').to_lowercase();
        if name.is_empty() {
            return Err(Invalid::new(field, Reason::Required));
        }
        if name.chars().count() > SHORTCUT_MAX {
            return Err(Invalid::with_limit(field, Reason::TooLong, SHORTCUT_MAX));
        }
        format!("/{name}").parse().map_err(|_: Unknown| Invalid::new(field, Reason::NotAChoice))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Shortcut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Shortcut {
    type Err = Unknown;
    fn from_str(text: &str) -> Result<Self, Unknown> {
        let name = text.strip_prefix('/').unwrap_or_default();
        let sound = (1..=SHORTCUT_MAX).contains(&name.len())
            && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if sound { Ok(Self(text.to_owned())) } else { Err(Unknown { set: "Shortcut", text: text.to_owned() }) }
    }
}

through_text!(Shortcut);

/// What a reply says; at least one language is there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Texts {
    pub ko: Option<String>,
    pub en: Option<String>,
}

impl Texts {
    pub fn get(&self, language: Language) -> Option<&str> {
        match language {
            Language::Ko => self.ko.as_deref(),
            Language::En => self.en.as_deref(),
        }
    }

    /// The text for a reader of that language: theirs, else the other.
    pub fn best(&self, language: Language) -> (Language, &str) {
        let other = if language == Language::Ko { Language::En } else { Language::Ko };
        match (self.get(language), self.get(other)) {
            (Some(text), _) => (language, text),
            (None, Some(text)) => (other, text),
            (None, None) => (language, ""),
        }
    }
}

/// What can be written down of a reply.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Canned {
    pub title: String,
    pub shortcut: Shortcut,
    pub kind: CannedKind,
    pub texts: Texts,
    /// Whether the inquiry is closed when it is sent, unless whoever sends it says otherwise.
    pub closes: bool,
    /// What the inquiry is tagged with when it is sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<Tag>,
}

/// A form as it was filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    pub title: String,
    pub shortcut: String,
    pub kind: String,
    pub ko: String,
    pub en: String,
    pub closes: bool,
    pub tag: String,
}

impl Typed {
    pub fn parse(&self) -> Result<Canned, Vec<Invalid>> {
        let mut checks = Checks::default();
        let title = checks.field(parse_title(&self.title));
        let shortcut = checks.field(Shortcut::parse("shortcut", &self.shortcut));
        let kind: Option<CannedKind> = checks.field(match self.kind.trim() {
            "" => Err(Invalid::new("kind", Reason::Required)),
            text => text.parse().map_err(|_: Unknown| Invalid::new("kind", Reason::NotAChoice)),
        });
        let ko = checks.field(parse_body("ko", &self.ko)).flatten();
        let en = checks.field(parse_body("en", &self.en)).flatten();
        if self.ko.trim().is_empty() && self.en.trim().is_empty() {
            checks.refuse(Invalid::new("ko", Reason::Required));
        }
        let tag = checks.field(Tag::parse_optional("tag", &self.tag));
        checks.done()?;
        match (title, shortcut, kind) {
            (Some(title), Some(shortcut), Some(kind)) => {
                Ok(Canned { title, shortcut, kind, texts: Texts { ko, en }, closes: self.closes, tag: tag.flatten() })
            }
            _ => Err(Vec::new()),
        }
    }
}

fn parse_title(title: &str) -> Result<String, Invalid> {
    let title = text::parse_line("title", title)?;
    if title.chars().count() > TITLE_MAX {
        return Err(Invalid::with_limit("title", Reason::TooLong, TITLE_MAX));
    }
    no_personal_data("title", &title)?;
    Ok(title)
}

fn parse_body(field: &str, body: &str) -> Result<Option<String>, Invalid> {
    if body.trim().is_empty() {
        return Ok(None);
    }
    let body = text::parse_text(field, body, MESSAGE_MAX)?;
    if !unknown(&body).is_empty() {
        return Err(Invalid::new(field, Reason::NotAChoice));
    }
    no_personal_data(field, &body)?;
    Ok(Some(body))
}

/// A reply goes to many customers: what belongs to one of them, or to a colleague, must not be kept in it.
fn no_personal_data(field: &str, text: &str) -> Result<(), Invalid> {
    if personal::find(text).is_empty() { Ok(()) } else { Err(Invalid::new(field, Reason::HasPersonalData)) }
}

/// What must be mended in a text before it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// A name in braces that is no variable.
    UnknownVariable(String),
    Personal(PersonalKind, String),
}

/// What must be mended, in the words of the text: for beside the field.
pub fn flaws(text: &str) -> Vec<Flaw> {
    let unknown = unknown(text).into_iter().map(|name| Flaw::UnknownVariable(name.to_owned()));
    let found = personal::find(text).into_iter();
    unknown.chain(found.map(|one| Flaw::Personal(one.kind, text[one.at].to_owned()))).collect()
}

/// What the variables stand for in one case: the desk's facts, which whoever writes turns into words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    pub number: InquiryNumber,
    pub kind: InquiryKind,
    /// The customer's language: what is sent to them is written in it.
    pub language: Language,
    pub customer: Option<Bilingual>,
    pub app: Option<Bilingual>,
    pub item: Option<Bilingual>,
    pub purchased_at: Option<Time>,
    pub amount: Option<Money>,
}

impl Facts {
    /// The value of a variable, where there is one. How dates and money are written is the caller's.
    pub fn value(
        &self,
        variable: Variable,
        language: Language,
        date: impl Fn(Time) -> String,
        money: impl Fn(Money) -> String,
    ) -> Option<String> {
        let of = |text: &Option<Bilingual>| text.as_ref().map(|text| text.get(language).to_owned());
        match variable {
            Variable::Customer => self.customer.as_ref().map(|name| given_name(name, language)),
            Variable::Item => of(&self.item),
            Variable::App => of(&self.app),
            Variable::Number => Some(self.number.to_string()),
            Variable::PurchaseDate => self.purchased_at.map(date),
            // Of what was free nothing can be given back.
            Variable::Amount => self.amount.filter(|amount| !amount.is_free()).map(money),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> Typed {
        Typed {
            title: "Refund: we asked the store to cancel".into(),
            shortcut: "/refund".into(),
            kind: "refund".into(),
            ko: "{customer}님, {item} 구매 취소를 스토어에 요청했어요.".into(),
            en: String::new(),
            closes: false,
            tag: String::new(),
        }
    }

    fn refused(typed: &Typed) -> Vec<(String, Reason)> {
        let refused = typed.parse().expect_err("it is refused");
        refused.into_iter().map(|invalid| (invalid.field, invalid.reason)).collect()
    }

    #[test]
    fn one_language_is_enough_and_none_is_too_little() {
        let kept = typed().parse().expect("one language is there");
        assert_eq!((kept.texts.en.as_deref(), kept.shortcut.as_str()), (None, "/refund"));
        assert_eq!(kept.texts.best(Language::En).0, Language::Ko);
        let nothing = Typed { ko: " \n".into(), ..typed() };
        assert_eq!(refused(&nothing), [("ko".to_owned(), Reason::Required)]);
    }

    #[test]
    fn shortcuts_are_short_and_plain() {
        for (text, kept) in [("/refund", "/refund"), (" Refund ", "/refund"), ("bank-days-2", "/bank-days-2")] {
            assert_eq!(Shortcut::parse("shortcut", text).expect("a shortcut").as_str(), kept);
        }
        for (text, reason) in [
            ("", Reason::Required),
            ("/", Reason::Required),
            ("환불", Reason::NotAChoice),
            ("re fund", Reason::NotAChoice),
            ("re/fund", Reason::NotAChoice),
            ("a234567890123456789012345", Reason::TooLong),
        ] {
            assert_eq!(Shortcut::parse("shortcut", text).map_err(|invalid| invalid.reason), Err(reason), "{text}");
        }
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let wrong = Typed {
            title: "가".repeat(TITLE_MAX + 1),
            shortcut: "!".into(),
            kind: "wish".into(),
            ko: "{name}님".into(),
            en: "Call 010-1234-5678.".into(),
            closes: true,
            tag: String::new(),
        };
        assert_eq!(
            refused(&wrong),
            [
                ("title".to_owned(), Reason::TooLong),
                ("shortcut".to_owned(), Reason::NotAChoice),
                ("kind".to_owned(), Reason::NotAChoice),
                ("ko".to_owned(), Reason::NotAChoice),
                ("en".to_owned(), Reason::HasPersonalData),
            ]
        );
        assert_eq!(flaws(&wrong.ko), [Flaw::UnknownVariable("name".into())]);
        assert_eq!(flaws(&wrong.en), [Flaw::Personal(PersonalKind::Phone, "010-1234-5678".into())]);
        assert_eq!(flaws(&typed().ko), []);
    }

    #[test]
    fn facts_are_told_in_the_readers_language() {
        let facts = Facts {
            number: "R-20417".parse().expect("a number"),
            kind: InquiryKind::Refund,
            language: Language::Ko,
            customer: Some(Bilingual::new("김서연", "Seoyeon Kim")),
            app: None,
            item: Some(Bilingual::new("프리미엄 1년", "Premium, 1 year")),
            purchased_at: None,
            amount: Some(Money::won(0)),
        };
        let value = |variable, language| {
            facts.value(variable, language, |_| "a date".into(), |money| format!("₩{}", money.minor))
        };
        assert_eq!(value(Variable::Customer, Language::Ko).as_deref(), Some("서연"));
        assert_eq!(value(Variable::Customer, Language::En).as_deref(), Some("Seoyeon"));
        assert_eq!(value(Variable::Item, Language::En).as_deref(), Some("Premium, 1 year"));
        assert_eq!(value(Variable::Number, Language::En).as_deref(), Some("R-20417"));
        assert_eq!(value(Variable::Amount, Language::Ko), None);
        assert_eq!(value(Variable::PurchaseDate, Language::Ko), None);
    }
}
