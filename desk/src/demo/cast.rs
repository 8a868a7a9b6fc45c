//! The people of the demo store. A small cast that every test, picture and page knows by name, and as many others as
//! the scale asks for.

use model::account::CustomerNumber;
use model::time::{DAY, HOUR, MINUTE};
use model::{AccountId, Bilingual, Language, MemberRole, SellerId, Time};

use super::chance::{Dice, Stream};
use super::friends::{FRIENDS, Who};
use super::names::{FAMILIES, FIRST, GIVEN, HOUSES, LAST, WORKS};

/// A text in Korean and English.
pub(super) type Both = (&'static str, &'static str);

pub(super) fn both(text: Both) -> Bilingual {
    Bilingual::new(text.0, text.1)
}

/// A company, and how it answers.
pub(super) struct Company {
    pub name: Both,
    pub contact: &'static str,
    pub language: Language,
    /// Of a hundred reviews, so many get an official reply.
    pub replies: u32,
    /// How long an answer usually takes, in milliseconds.
    pub usual: i64,
    /// Name, address and role of each developer.
    pub team: &'static [(Both, &'static str, MemberRole)],
}

pub(super) const MOALABS: usize = 0;
pub(super) const AURORA: usize = 1;
pub(super) const KITCHEN: usize = 2;
pub(super) const ORCHARD: usize = 3;
pub(super) const BORI: usize = 4;

pub(super) static COMPANIES: [Company; 5] = [
    Company {
        name: ("모아랩스", "Moalabs"),
        contact: "help@moalabs.example",
        language: Language::Ko,
        replies: 82,
        usual: 7 * HOUR,
        team: &[
            (("이지수", "Jisoo Lee"), "jisoo@moalabs.example", MemberRole::Owner),
            (("강민호", "Minho Kang"), "minho@moalabs.example", MemberRole::Manager),
            (("박태양", "Taeyang Park"), "taeyang@moalabs.example", MemberRole::Agent),
            (("아나 모레이라", "Ana Moreira"), "ana@moalabs.example", MemberRole::Agent),
            (("서혜진", "Hyejin Seo"), "hyejin@moalabs.example", MemberRole::Reader),
        ],
    },
    Company {
        name: ("오로라게임즈", "Aurora Games"),
        contact: "support@auroragames.example",
        language: Language::Ko,
        replies: 38,
        usual: 21 * HOUR,
        team: &[(("한유진", "Yujin Han"), "yujin@auroragames.example", MemberRole::Owner)],
    },
    Company {
        name: ("Kitchen Lab Pte. Ltd.", "Kitchen Lab Pte. Ltd."),
        contact: "hello@kitchenlab.example",
        language: Language::En,
        replies: 46,
        usual: 30 * HOUR,
        team: &[(("탄웨이링", "Wei Ling Tan"), "weiling@kitchenlab.example", MemberRole::Owner)],
    },
    Company {
        name: ("픽셀오차드", "Pixel Orchard"),
        contact: "help@pixelorchard.example",
        language: Language::En,
        replies: 60,
        usual: 12 * HOUR,
        team: &[(("노아 베넷", "Noah Bennett"), "noah@pixelorchard.example", MemberRole::Owner)],
    },
    Company {
        name: ("보리교육협동조합", "Bori Education Cooperative"),
        contact: "ask@bori.example",
        language: Language::Ko,
        replies: 74,
        usual: 2 * HOUR,
        team: &[(("오세라", "Sera Oh"), "sera@bori.example", MemberRole::Owner)],
    },
];

/// Jisoo and Minho of Moalabs, by their place in its team.
pub(super) const JISOO: usize = 0;
pub(super) const MINHO: usize = 1;

/// The store's own staff: Jihun decides most cases, Haeun the others.
pub(super) const OPERATORS: [(Both, &str); 2] =
    [(("박지훈", "Jihun Park"), "jihun@nuristore.example"), (("이하은", "Haeun Lee"), "haeun@nuristore.example")];
pub(super) const JIHUN: usize = 0;
pub(super) const HAEUN: usize = 1;

/// A customer of the store: one of the cast, or one of the many.
#[derive(Clone)]
pub(super) struct Customer {
    pub id: AccountId,
    pub number: CustomerNumber,
    pub name: Bilingual,
    pub email: String,
    pub language: Language,
    pub created_at: Time,
}

/// The running numbers of customers begin here; Seoyeon's own lies among them and is left out.
const FIRST_SERIAL: u32 = 48_201_001;
const SEOYEONS_SERIAL: u32 = 48_201_173;

/// The running number behind the `place`th customer number.
pub(super) fn serial(place: u32) -> u32 {
    let serial = FIRST_SERIAL + place;
    if serial < SEOYEONS_SERIAL { serial } else { serial + 1 }
}

impl Customer {
    /// One of the cast.
    pub(super) fn friend(who: Who, now: Time) -> Self {
        let place = who as usize;
        let friend = &FRIENDS[place];
        let created_at = now - friend.since * DAY - (place as i64) * 37 * MINUTE;
        let number = if who == Who::Seoyeon {
            // Printed in every picture; it is older than the check digits.
            CustomerNumber::parse("customer_number", "4820-1173-06")
                .unwrap_or_else(|_| CustomerNumber::from_serial(SEOYEONS_SERIAL))
        } else {
            CustomerNumber::from_serial(serial(place as u32))
        };
        Self {
            id: AccountId::new(Dice::of(Stream::Cast, place as u64).id(created_at)),
            number,
            name: both(friend.name),
            email: friend.email.to_owned(),
            language: friend.language,
            created_at,
        }
    }

    /// One of the many, always the same for the same index.
    pub(super) fn of_many(index: u64, many: u64, now: Time) -> Self {
        let mut dice = Dice::of(Stream::Customer, index);
        // In the order of their numbers, so that new rows go to the end of an index.
        let old = i64::try_from(many.saturating_sub(index)).unwrap_or(0);
        let span = 770 * DAY / i64::try_from(many.max(1)).unwrap_or(1);
        let created_at = now - 330 * DAY - span * old - dice.between(0, span);
        let id = AccountId::new(dice.id(created_at));
        let place = u32::try_from(index).unwrap_or(u32::MAX / 2) + FRIENDS.len() as u32;
        let (name, language, address) = if dice.percent(70) {
            let (family, given) = (dice.pick(&FAMILIES), dice.pick(&GIVEN));
            let name = Bilingual::new(format!("{}{}", family.0, given.0), format!("{} {}", given.1, family.1));
            let language = if dice.percent(94) { Language::Ko } else { Language::En };
            (name, language, format!("{}.{}", given.1, family.1))
        } else {
            let (first, last) = (dice.pick(&FIRST), dice.pick(&LAST));
            (Bilingual::same(format!("{first} {last}")), Language::En, format!("{first}.{last}"))
        };
        let host = if language == Language::Ko { "naver.example" } else { "gmail.example" };
        let address = address.to_lowercase().replace([' ', '\''], "");
        Self {
            id,
            number: CustomerNumber::from_serial(serial(place)),
            name,
            email: format!("{address}{index}@{host}"),
            language,
            created_at,
        }
    }
}

/// A seller as the other parts need it.
pub(super) struct Seller {
    pub id: SellerId,
    pub name: Bilingual,
    pub contact: String,
    pub language: Language,
    pub created_at: Time,
    pub replies: u32,
    pub usual: i64,
    pub team: Vec<Staff>,
}

/// Somebody who works for a seller or the store.
#[derive(Clone)]
pub(super) struct Staff {
    pub id: AccountId,
    pub name: Bilingual,
    pub email: String,
    pub language: Language,
    pub created_at: Time,
    /// What they may do for their seller; nothing to the store's own.
    pub role: MemberRole,
}

/// The five companies, and behind them as many more as the scale asks for.
pub(super) fn sellers(count: usize, now: Time) -> Vec<Seller> {
    (0..count).map(|place| seller(place, now)).collect()
}

fn seller(place: usize, now: Time) -> Seller {
    let mut dice = Dice::of(Stream::Cast, 1_000 + place as u64);
    let created_at = now - dice.between(1_300 * DAY, 1_500 * DAY);
    let id = SellerId::new(dice.id(created_at));
    let kin = &COMPANIES[place % COMPANIES.len()];
    let mut team: Vec<_> = kin
        .team
        .iter()
        .map(|&(name, email, role)| Staff {
            role,
            ..staff(&mut dice, both(name), email.to_owned(), kin.language, created_at)
        })
        .collect();
    let (name, contact) = if place < COMPANIES.len() {
        (both(kin.name), kin.contact.to_owned())
    } else {
        // Another company of the same manners, with one developer of its own.
        let (first, second) = (HOUSES[place % HOUSES.len()], WORKS[place / HOUSES.len() % WORKS.len()]);
        let again = if place < HOUSES.len() * WORKS.len() { String::new() } else { format!(" {place}") };
        let host = format!("{}{}{place}.example", first.1.to_lowercase(), second.1.to_lowercase());
        let person = Customer::of_many(place as u64, 1, now);
        team = vec![staff(&mut dice, person.name, format!("team@{host}"), kin.language, created_at)];
        (
            Bilingual::new(format!("{}{}{again}", first.0, second.0), format!("{} {}{again}", first.1, second.1)),
            format!("help@{host}"),
        )
    };
    Seller { id, name, contact, language: kin.language, created_at, replies: kin.replies, usual: kin.usual, team }
}

/// The store's own people.
pub(super) fn operators(now: Time) -> Vec<Staff> {
    let mut dice = Dice::of(Stream::Cast, 900);
    let since = now - 1_600 * DAY;
    OPERATORS.iter().map(|&(name, email)| staff(&mut dice, both(name), email.to_owned(), Language::Ko, since)).collect()
}

fn staff(dice: &mut Dice, name: Bilingual, email: String, language: Language, since: Time) -> Staff {
    let created_at = since + dice.between(HOUR, 90 * DAY);
    Staff { id: AccountId::new(dice.id(created_at)), name, email, language, created_at, role: MemberRole::Owner }
}
