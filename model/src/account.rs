//! Who is there: accounts, their roles, and the actor of a deed.

use std::fmt;
use std::str::FromStr;

use crate::access::Seat;
use crate::id::{AccountId, InquiryId, SellerId};
use crate::invalid::{Invalid, Reason, Unknown};
use crate::member::MemberRole;
use crate::text::{self, Bilingual};
use crate::text_enum::{text_enum, through_text};

text_enum! {
    /// The three roles.
    pub enum Role { Customer = "customer", Developer = "developer", Operator = "operator" }
}

text_enum! {
    pub enum AccountState { Active = "active", Disabled = "disabled" }
}

text_enum! {
    /// Light and dark by system, or by choice.
    pub enum Theme { System = "system", Light = "light", Dark = "dark" }
}

/// Who does a deed. Only the desk makes one, from a session or for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Nobody has signed in.
    Visitor,
    Customer(AccountId),
    /// Who came by the link of a mail to this customer: the customer, as far as one inquiry goes.
    Guest {
        customer: AccountId,
        inquiry: InquiryId,
    },
    Developer {
        account: AccountId,
        seller: SellerId,
        role: MemberRole,
    },
    Operator(AccountId),
    /// Whoever reads a seller's contact address and has no account: a developer who answers by mail.
    Seller(SellerId),
    /// The scheduler, the relays, the command line.
    System,
}

impl Actor {
    /// In whose name deeds are done.
    pub fn account(self) -> Option<AccountId> {
        match self {
            Self::Customer(id)
            | Self::Guest { customer: id, .. }
            | Self::Operator(id)
            | Self::Developer { account: id, .. } => Some(id),
            Self::Visitor | Self::Seller(_) | Self::System => None,
        }
    }

    /// Whose account it is that is signed in; nobody's behind the link of a mail.
    pub fn signed_in(self) -> Option<AccountId> {
        if let Self::Guest { .. } = self { None } else { self.account() }
    }

    pub fn seller(self) -> Option<SellerId> {
        match self {
            Self::Developer { seller, .. } | Self::Seller(seller) => Some(seller),
            _ => None,
        }
    }

    /// Where they sit in the permission table.
    pub fn seat(self) -> Seat {
        match self {
            Self::Visitor => Seat::Visitor,
            Self::Customer(_) => Seat::Customer,
            Self::Guest { .. } => Seat::Guest,
            Self::Developer { role, .. } => Seat::Member(role),
            // Whoever reads the address that the seller gave for inquiries answers them, and no more.
            Self::Seller(_) => Seat::Member(MemberRole::Agent),
            Self::Operator(_) => Seat::Operator,
            Self::System => Seat::System,
        }
    }

    pub fn kind(self) -> ActorKind {
        match self {
            Self::Visitor => ActorKind::Visitor,
            Self::Customer(_) | Self::Guest { .. } => ActorKind::Customer,
            Self::Developer { .. } | Self::Seller(_) => ActorKind::Developer,
            Self::Operator(_) => ActorKind::Operator,
            Self::System => ActorKind::System,
        }
    }
}

text_enum! {
    /// An [`Actor`] without its identity, as events and messages keep it.
    pub enum ActorKind {
        Visitor = "visitor",
        Customer = "customer",
        Developer = "developer",
        Operator = "operator",
        System = "system",
    }
}

/// An e-mail address as a mail server takes it: `local@domain`, lower case, at most 254 characters (RFC 5321).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Email(String);

impl Email {
    pub fn parse(field: &str, text: &str) -> Result<Self, Invalid> {
        if text.trim().is_empty() {
            return Err(Invalid::new(field, Reason::Required));
        }
        text.parse().map_err(|_: Unknown| Invalid::new(field, Reason::NotAnEmail))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first two letters and the domain, as shown to its owner: `se•••@naver.com`.
    pub fn masked(&self) -> String {
        let (local, domain) = self.0.split_once('@').unwrap_or((&self.0, ""));
        let shown: String = local.chars().take(2).collect();
        format!("{shown}•••@{domain}")
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Email {
    type Err = Unknown;
    fn from_str(text: &str) -> Result<Self, Unknown> {
        let address = text.trim().to_lowercase();
        let unknown = || Unknown { set: "Email", text: text.to_owned() };
        let (local, domain) = address.rsplit_once('@').ok_or_else(unknown)?;
        let sound = |part: &str, extra: &str| {
            !part.is_empty()
                && !part.starts_with('.')
                && !part.ends_with('.')
                && !part.contains("..")
                && part.chars().all(|c| c.is_ascii_alphanumeric() || extra.contains(c))
        };
        let fits = address.len() <= 254
            && local.len() <= 64
            && sound(local, ".!#$%&'*+/=?^_`{|}~-")
            && sound(domain, ".-")
            && domain.contains('.')
            && !domain.split('.').any(|label| label.starts_with('-') || label.ends_with('-'));
        if fits { Ok(Self(address)) } else { Err(unknown()) }
    }
}

through_text!(Email);

/// The number a customer is known by, `4820-1173-06`: ten digits.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CustomerNumber(String);

impl CustomerNumber {
    /// From a running number; the last two digits check the others, so that a typing error is seen.
    pub fn from_serial(serial: u32) -> Self {
        let body = format!("{:08}", serial % 100_000_000);
        let check = Self::check_digits(&body);
        Self(format!("{}-{}-{check:02}", &body[..4], &body[4..]))
    }

    pub fn parse(field: &str, text: &str) -> Result<Self, Invalid> {
        if text.trim().is_empty() {
            return Err(Invalid::new(field, Reason::Required));
        }
        text.parse().map_err(|_: Unknown| Invalid::new(field, Reason::NotACustomerNumber))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Weighted sum modulo 97.
    fn check_digits(body: &str) -> u32 {
        body.bytes()
            .zip([3, 7, 1, 9, 11, 5, 2, 37])
            .map(|(digit, weight)| u32::from(digit - b'0') * weight)
            .sum::<u32>()
            % 97
    }
}

impl fmt::Display for CustomerNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for CustomerNumber {
    type Err = Unknown;
    fn from_str(text: &str) -> Result<Self, Unknown> {
        let digits: String = text.chars().filter(|c| !matches!(c, '-' | ' ')).collect();
        let sound = digits.len() == 10 && digits.bytes().all(|b| b.is_ascii_digit());
        if sound {
            Ok(Self(format!("{}-{}-{}", &digits[..4], &digits[4..8], &digits[8..])))
        } else {
            Err(Unknown { set: "CustomerNumber", text: text.to_owned() })
        }
    }
}

through_text!(CustomerNumber);

/// Shortest and longest password, in characters. The upper border keeps hashing from being a way to tire the server.
pub const PASSWORD_MIN: usize = 12;
pub const PASSWORD_MAX: usize = 128;

/// A password as typed; it never shows itself.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    /// Parses a new password; to check one, use [`Password::attempt`].
    pub fn parse(field: &str, text: &str) -> Result<Self, Invalid> {
        let length = text.chars().count();
        if text.is_empty() {
            Err(Invalid::new(field, Reason::Required))
        } else if length < PASSWORD_MIN {
            Err(Invalid::with_limit(field, Reason::TooShort, PASSWORD_MIN))
        } else if length > PASSWORD_MAX {
            Err(Invalid::with_limit(field, Reason::TooLong, PASSWORD_MAX))
        } else {
            Ok(Self(text.to_owned()))
        }
    }

    /// What somebody types to sign in: only its length is bounded, so that old passwords go on working.
    pub fn attempt(field: &str, text: &str) -> Result<Self, Invalid> {
        if text.is_empty() {
            Err(Invalid::new(field, Reason::Required))
        } else if text.chars().count() > PASSWORD_MAX {
            Err(Invalid::with_limit(field, Reason::TooLong, PASSWORD_MAX))
        } else {
            Ok(Self(text.to_owned()))
        }
    }

    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

/// Longest name of a person, in characters.
pub const NAME_MAX: usize = 50;

/// Parses a person's name: one line of at most [`NAME_MAX`] characters.
pub fn parse_name(field: &str, name: &str) -> Result<String, Invalid> {
    let name = text::parse_line(field, name)?;
    if name.chars().count() > NAME_MAX { Err(Invalid::with_limit(field, Reason::TooLong, NAME_MAX)) } else { Ok(name) }
}

/// A name as the public sees it: `김서연` → `김*연`, `민지` → `민*`, `Seoyeon Kim` → `S*****n`.
pub fn masked_name(name: &str) -> String {
    let name = name.split_whitespace().next().unwrap_or_default();
    let letters: Vec<char> = name.chars().collect();
    match letters.as_slice() {
        [] => String::new(),
        [only] => format!("{only}*"),
        [first, _] => format!("{first}*"),
        [first, middle @ .., last] => format!("{first}{}{last}", "*".repeat(middle.len().min(5))),
    }
}

/// How a person is called in a salutation: the given name. In Korean the family name, one syllable, comes first.
pub fn given_name(name: &Bilingual, language: crate::Language) -> String {
    let full = name.get(language);
    let hangul = |c: char| ('가'..='힣').contains(&c);
    let letters: Vec<char> = full.chars().collect();
    if (3..=4).contains(&letters.len()) && letters.iter().all(|&c| hangul(c)) {
        letters[1..].iter().collect()
    } else {
        full.split_whitespace().next().unwrap_or(full).to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn addresses_are_kept_in_lower_case_and_hostile_ones_are_refused() {
        assert_eq!(Email::parse("email", " Seoyeon@Naver.com ").map(|e| e.to_string()), Ok("seoyeon@naver.com".into()));
        for bad in
            ["a@b", "a b@c.de", "a@b.de\r\nBcc: x@y.z", "<a@b.de>", "a@-b.de", "a..b@c.de", "@c.de", "a@b.de,c@d.ef"]
        {
            assert_eq!(Email::parse("email", bad), Err(Invalid::new("email", Reason::NotAnEmail)), "{bad}");
        }
        assert_eq!(Email::parse("email", "  "), Err(Invalid::new("email", Reason::Required)));
    }

    #[test]
    fn an_address_shows_its_owner_two_letters() {
        let email: Email = "seoyeon@naver.com".parse().expect("an address");
        assert_eq!(email.masked(), "se•••@naver.com");
    }

    #[test]
    fn customer_numbers_read_with_and_without_dashes() {
        let number = CustomerNumber::parse("customer_number", "4820 117306").expect("ten digits");
        assert_eq!(number.as_str(), "4820-1173-06");
        assert!(CustomerNumber::parse("customer_number", "4820-1173").is_err());
        assert!(CustomerNumber::parse("customer_number", "４８２０１１７３０６").is_err());
    }

    #[test]
    fn a_password_of_a_megabyte_is_refused_before_it_is_hashed() {
        let long = "a".repeat(1_000_000);
        assert!(Password::attempt("password", &long).is_err());
        assert!(Password::parse("password", "eleven char").is_err());
        assert_eq!(format!("{:?}", Password("secret".into())), "Password(…)");
    }

    #[test]
    fn names_in_public_are_masked_and_salutations_use_the_given_name() {
        assert_eq!(masked_name("김서연"), "김*연");
        assert_eq!(masked_name("민지"), "민*");
        assert_eq!(masked_name("Seoyeon Kim"), "S*****n");
        let name = Bilingual::new("김서연", "Seoyeon Kim");
        assert_eq!(given_name(&name, Language::Ko), "서연");
        assert_eq!(given_name(&name, Language::En), "Seoyeon");
        assert_eq!(given_name(&Bilingual::same("이도"), Language::Ko), "이도");
    }
}
