//! Official replies to several reviews at once: what each would say in public, and what to look at before it is said.
//!
//! Nothing is hidden from the writer and nothing is mended for them: a reply is the developer's own word, and everybody
//! reads it. What would be a mistake in nearly every case ([`Check::Gap`]) is refused, the rest is shown beside the text.

use crate::canned::{Filled, GAP, Piece, Texts, Variable, fill, pieces};
use crate::id::ReviewId;
use crate::inquiry::InquiryNumber;
use crate::invalid::{Invalid, Reason};
use crate::review;
use crate::text::{Bilingual, Language, REPLY_MAX, language_of};

/// Most reviews that are answered at once: one page of the console.
pub const MANY_MAX: usize = 25;
/// For how long official replies can be taken back as if they had never been there, in milliseconds. Nobody is told of
/// them before that. The way back is offered for ten seconds; the rest is for the press to arrive.
pub const UNDO: i64 = 15 * crate::time::SECOND;

/// What is to be looked at in an official reply before it is public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Check {
    /// Something was to be filled in and is not.
    Gap,
    /// It holds what must not stand in public: an address, a telephone number.
    Personal(String),
    /// An inquiry's number: everybody would learn that this person has a case.
    NamesInquiry(String),
    /// A day, which readers will hold the developer to.
    PromisesDate(String),
    /// It is written in another language than the review.
    OtherLanguage(Language),
    /// It is written in the review's language.
    OwnLanguage(Language),
}

impl Check {
    /// Whether it is something to think about.
    pub fn is_warning(&self) -> bool {
        !matches!(self, Self::OwnLanguage(_))
    }
}

/// A canned reply as the official reply to a review, in the review's language where there is such a text. `author` is
/// the name that everybody reads. What only belongs into an inquiry stays open: its number, item and payment.
pub fn draft(texts: &Texts, review: &str, author: &str, app: &Bilingual, otherwise: Language) -> Filled {
    let (language, text) = texts.best(language_of(review).unwrap_or(otherwise));
    fill(text, |variable| match variable {
        Variable::Customer => Some(author.to_owned()),
        Variable::App => Some(app.get(language).to_owned()),
        Variable::Item | Variable::PurchaseDate | Variable::Amount | Variable::Number => None,
    })
}

/// Whether all that a canned reply names can stand in public: others leave gaps there.
pub fn suits(texts: &Texts) -> bool {
    let public = |piece| !matches!(piece, Piece::Variable(variable) if !is_public(variable));
    [&texts.ko, &texts.en].into_iter().flatten().all(|text| pieces(text).into_iter().all(public))
}

fn is_public(variable: Variable) -> bool {
    match variable {
        Variable::Customer | Variable::App => true,
        Variable::Item | Variable::PurchaseDate | Variable::Amount | Variable::Number => false,
    }
}

/// The form's field for the reply to a review: `body[r…]`. The letter is there because forms read a name in brackets
/// that begins with a digit as a place in a list.
pub fn field(review: ReviewId) -> String {
    format!("body[{}]", key(review))
}

/// How a form's fields name a review, within their brackets.
pub fn key(review: ReviewId) -> String {
    format!("r{review}")
}

/// The review that a form's field names within its brackets.
pub fn review_of(key: &str) -> Option<ReviewId> {
    key.strip_prefix('r')?.parse().ok()
}

/// Reads the text of an official reply.
pub fn parse_reply(field: &str, text: &str) -> Result<String, Invalid> {
    let text = review::parse_public(field, text, REPLY_MAX)?;
    if text.contains(GAP) { Err(Invalid::new(field, Reason::HasGap)) } else { Ok(text) }
}

/// What to look at in the reply to a review. Nothing while nothing is written.
pub fn checks(reply: &str, review: &str) -> Vec<Check> {
    if reply.trim().is_empty() {
        return Vec::new();
    }
    let words = words(reply);
    let mut checks = Vec::new();
    if reply.contains(GAP) {
        checks.push(Check::Gap);
    }
    checks.extend(review::personal_data(reply).into_iter().map(|found| Check::Personal(reply[found.at].to_owned())));
    checks.extend(inquiries(&words).map(|number| Check::NamesInquiry(number.to_string())));
    checks.extend(date(reply, &words).map(|date| Check::PromisesDate(date.to_owned())));
    match (language_of(reply), language_of(review)) {
        (Some(reply), Some(review)) if reply != review => checks.push(Check::OtherLanguage(reply)),
        (Some(reply), Some(_)) => checks.push(Check::OwnLanguage(reply)),
        _ => {}
    }
    checks
}

/// A run of letters and digits, and where it begins.
type Word<'a> = (usize, &'a str);

fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut from = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_alphanumeric(), from) {
            (true, None) => from = Some(at),
            (false, Some(begin)) => {
                words.push((begin, &text[begin..at]));
                from = None;
            }
            _ => {}
        }
    }
    words
}

fn inquiries(words: &[Word<'_>]) -> impl Iterator<Item = InquiryNumber> {
    words.windows(2).filter_map(|pair| {
        let [(at, letter), (next, serial)] = pair else { return None };
        let joined = at + letter.len() + 1 == *next;
        let digits = serial.bytes().take_while(u8::is_ascii_digit).count();
        if joined && digits > 0 { format!("{letter}-{}", &serial[..digits]).parse().ok() } else { None }
    })
}

/// The first day of a calendar that is named: `24 Nov`, `November 24th`, `11월 24일`, `2026-11-24`.
fn date<'a>(text: &'a str, words: &[Word<'a>]) -> Option<&'a str> {
    (0..words.len()).find_map(|at| {
        let (from, first) = words[at];
        let next = |ahead: usize| words.get(at + ahead).copied();
        if let Some((to, second)) = next(1) {
            let korean = number_before(first, "월", 12) && starts_as_day(second);
            let english = (is_month(first) && day(second)) || (day(first) && is_month(second));
            if korean || english {
                let end = if korean {
                    second.find('일').map_or(second.len(), |at| at + '일'.len_utf8())
                } else {
                    second.len()
                };
                return Some(&text[from..to + end]);
            }
        }
        let (Some((_, month)), Some((to, last))) = (next(1), next(2)) else { return None };
        let digits = last.bytes().take_while(u8::is_ascii_digit).count();
        let iso = first.len() == 4 && first.starts_with("20") && within(first, 2099) && within(month, 12);
        (iso && (1..=2).contains(&digits) && within(&last[..digits], 31)).then(|| &text[from..to + digits])
    })
}

fn within(word: &str, most: u32) -> bool {
    word.bytes().all(|b| b.is_ascii_digit()) && word.parse().is_ok_and(|number: u32| (1..=most).contains(&number))
}

fn number_before(word: &str, unit: &str, most: u32) -> bool {
    word.strip_suffix(unit).is_some_and(|number| within(number, most))
}

/// `24일`, with whatever particle follows.
fn starts_as_day(word: &str) -> bool {
    word.split_once('일').is_some_and(|(number, _)| within(number, 31))
}

/// `24`, `24th`.
fn day(word: &str) -> bool {
    let number = ["st", "nd", "rd", "th"].into_iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
    within(number, 31)
}

/// Written as a name is: a small `may` is a verb.
fn is_month(word: &str) -> bool {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    word == "Sept" || MONTHS.iter().any(|month| word == *month || (word.len() == 3 && month.starts_with(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn app() -> Bilingual {
        Bilingual::new("모아플랜", "Moaplan")
    }

    fn texts() -> Texts {
        Texts {
            ko: Some("{customer}님, {app} 4.8.2에서 고쳤어요. {amount}".into()),
            en: Some("Hi {customer}, it is fixed in {app} 4.8.2.".into()),
        }
    }

    #[test]
    fn a_canned_reply_speaks_the_reviews_language_and_names_what_everybody_reads() {
        let korean = draft(&texts(), "동기화가 안 돼요", "김*연", &app(), Language::En);
        assert_eq!(korean.text, "김*연님, 모아플랜 4.8.2에서 고쳤어요. […]");
        assert_eq!(korean.missing, [Variable::Amount]);
        assert!(!suits(&texts()));
        assert!(suits(&Texts { ko: None, ..texts() }));
        let english = draft(&texts(), "Sync is slow", "r*****r", &app(), Language::Ko);
        assert_eq!(english.text, "Hi r*****r, it is fixed in Moaplan 4.8.2.");
        assert_eq!(draft(&texts(), "★", "김*연", &app(), Language::En).text, "Hi 김*연, it is fixed in Moaplan 4.8.2.");
    }

    #[test]
    fn what_is_still_open_is_not_published() {
        assert_eq!(parse_reply("body", "[…]에 고칠게요").map_err(|invalid| invalid.reason), Err(Reason::HasGap));
        assert_eq!(
            parse_reply("body", "010-1234-5678").map_err(|invalid| invalid.reason),
            Err(Reason::HasPersonalData)
        );
        assert_eq!(parse_reply("body", " 고쳤어요. ").as_deref(), Ok("고쳤어요."));
    }

    #[test]
    fn an_inquirys_number_is_seen_in_any_sentence() {
        for (text, number) in [("R-20417에서 이어 갈게요.", "R-20417"), ("We answered in R-20417.", "R-20417")] {
            assert!(checks(text, "").contains(&Check::NamesInquiry(number.into())), "{text}");
        }
        for text in ["4.8.2 고침", "Galaxy S-24", "A-20417"] {
            assert!(!checks(text, "").iter().any(|check| matches!(check, Check::NamesInquiry(_))), "{text}");
        }
    }

    #[test]
    fn a_promised_day_is_seen_and_a_version_is_none() {
        for (text, date) in [
            ("It is out on 24 Nov, in Korea first.", "24 Nov"),
            ("Out November 24th.", "November 24th"),
            ("11월 24일에 나와요.", "11월 24일"),
            ("2026-11-24 업데이트", "2026-11-24"),
            ("2026. 11. 24.에 나와요", "2026. 11. 24"),
        ] {
            assert!(checks(text, "").contains(&Check::PromisesDate(date.into())), "{text}: {:?}", checks(text, ""));
        }
        for text in ["Fixed in 4.8.2", "You may 3 times", "3일 안에 답해요", "11월에 나와요", "24/7", "13월 40일"]
        {
            assert!(!checks(text, "").iter().any(|check| matches!(check, Check::PromisesDate(_))), "{text}");
        }
    }

    #[test]
    fn the_language_is_compared_with_the_reviews() {
        assert_eq!(checks("Thank you for the hint.", "좋아요"), [Check::OtherLanguage(Language::En)]);
        assert_eq!(checks("고마워요.", "좋아요"), [Check::OwnLanguage(Language::Ko)]);
        assert_eq!(checks("고마워요.", "★★★"), []);
        assert_eq!(checks("  ", "좋아요"), []);
    }
}
