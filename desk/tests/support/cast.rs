//! The small cast, and what they own. Seoyeon bought Premium of Moaplan for ₩39,000; Moaplan itself and Starlight are
//! free; Marcus has Premium, too, but not Starlight.

use desk::store::Value;
use desk::{Chance, Desk};
use model::purchase::IdentifierKind;
use model::time::{DAY, HOUR, MINUTE};
use model::{AccountId, Actor, AppId, MemberRole, ProductId, PurchaseId, SellerId, Time};
use uuid::Uuid;

use super::args;

/// Monday, 16 November 2026, 20:14 in Seoul.
pub const START: Time = Time(1_794_827_640_000);
/// Two days before, in Seoul, as a form sends it.
pub const BOUGHT_LOCAL: &str = "2026-11-14T21:07";
pub const BOUGHT: Time = Time(START.0 - 2 * DAY + 53 * MINUTE);

const fn uuid(number: u128) -> Uuid {
    Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 + number)
}

pub const MOALABS: SellerId = SellerId::new(uuid(1));
pub const AURORA: SellerId = SellerId::new(uuid(2));

pub const SEOYEON: AccountId = AccountId::new(uuid(10));
pub const MARCUS: AccountId = AccountId::new(uuid(11));
pub const JISOO: AccountId = AccountId::new(uuid(12));
pub const MINHO: AccountId = AccountId::new(uuid(13));
pub const YUJIN: AccountId = AccountId::new(uuid(14));
pub const JIHUN: AccountId = AccountId::new(uuid(15));
pub const HAEUN: AccountId = AccountId::new(uuid(16));

pub const MOAPLAN: AppId = AppId::new(uuid(20));
pub const STARLIGHT: AppId = AppId::new(uuid(21));
pub const PREMIUM: ProductId = ProductId::new(uuid(22));

pub const SEOYEONS_PREMIUM: PurchaseId = PurchaseId::new(uuid(30));
pub const SEOYEONS_MOAPLAN: PurchaseId = PurchaseId::new(uuid(31));
pub const SEOYEONS_STARLIGHT: PurchaseId = PurchaseId::new(uuid(32));
pub const MARCUS_PREMIUM: PurchaseId = PurchaseId::new(uuid(33));

pub const PACKAGE: &str = "kr.moalabs.moaplan";
pub const FREE_PACKAGE: &str = "com.auroragames.starlight";
pub const SEOYEONS_NUMBER: &str = "4820-1173-06";

/// What nobody may see without a look on record.
pub const IDENTIFIERS: [(PurchaseId, IdentifierKind, &str); 4] = [
    (SEOYEONS_PREMIUM, IdentifierKind::Tid, "NS20261114-SEOTID-7Q2K"),
    (SEOYEONS_PREMIUM, IdentifierKind::Txid, "TX-SEOYEON-55120-8842"),
    (SEOYEONS_PREMIUM, IdentifierKind::Receipt, "RCPT-SEO-40012-9931"),
    (MARCUS_PREMIUM, IdentifierKind::Tid, "NS20261101-MARTID-1B4C"),
];

pub const CUSTOMER: Actor = Actor::Customer(SEOYEON);
pub const OTHER_CUSTOMER: Actor = Actor::Customer(MARCUS);
/// Jisoo owns what Moalabs does on the desk; Minho manages; Yujin owns another seller's.
pub const DEVELOPER: Actor = Actor::Developer { account: JISOO, seller: MOALABS, role: MemberRole::Owner };
pub const COLLEAGUE: Actor = Actor::Developer { account: MINHO, seller: MOALABS, role: MemberRole::Manager };
pub const OTHER_DEVELOPER: Actor = Actor::Developer { account: YUJIN, seller: AURORA, role: MemberRole::Owner };
pub const OPERATOR: Actor = Actor::Operator(JIHUN);
pub const OTHER_OPERATOR: Actor = Actor::Operator(HAEUN);

type Statement = (&'static str, Vec<Value>);

const SELLER: &str =
    "INSERT INTO sellers (id, name_ko, name_en, contact_email, language, created_at) VALUES ($1, $2, $3, $4, $5, $6)";
const ACCOUNT: &str =
    "INSERT INTO accounts (id, role, email, password_hash, name_ko, name_en, language, theme, customer_number,
    seller_id, state, created_at, member_role) VALUES ($1, $2, $3, 'none', $4, $5, $6, 'system', $7, $8, 'active', $9, $10)";
const APP: &str =
    "INSERT INTO apps (id, package, seller_id, title_ko, title_en, tagline_ko, tagline_en, description_ko,
    description_en, category, icon, price_minor, currency, created_at)
    VALUES ($1, $2, $3, $4, $5, '', '', '', '', $6, 'icon', 0, 'KRW', $7)";
const VERSION: &str =
    "INSERT INTO app_versions (app_id, name, released_at, notes_ko, notes_en) VALUES ($1, $2, $3, '', '')";
const PRODUCT: &str =
    "INSERT INTO products (id, app_id, name_ko, name_en, price_minor, currency) VALUES ($1, $2, $3, $4, $5, 'KRW')";
pub const PURCHASE: &str =
    "INSERT INTO purchases (id, customer_id, app_id, product_id, order_number, price_minor, currency, state,
    method, purchased_at) VALUES ($1, $2, $3, $4, $5, $6, 'KRW', 'completed', $7, $8)";
const IDENTIFIER: &str = "INSERT INTO payment_identifiers (purchase_id, kind, sealed) VALUES ($1, $2, $3)";
const TERM: &str = "INSERT INTO search_terms (scope, term, doc) VALUES ('app', $1, $2)";

/// Brings the cast into an empty store.
pub async fn enter(desk: &Desk) {
    let mut all: Vec<Statement> = Vec::new();
    let since = START - 400 * DAY;
    all.push((SELLER, args![MOALABS, "모아랩스", "Moalabs", "help@moalabs.example", "ko", since]));
    all.push((SELLER, args![AURORA, "오로라게임즈", "Aurora Games", "support@auroragames.example", "en", since]));
    for (id, email, ko, en, language, number) in [
        (SEOYEON, "seoyeon@naver.example", "김서연", "Seoyeon Kim", "ko", SEOYEONS_NUMBER),
        (MARCUS, "marcus@gmail.example", "마커스 첸", "Marcus Chen", "en", "4820-2210-41"),
    ] {
        all.push((
            ACCOUNT,
            args![id, "customer", email, ko, en, language, number, None::<&str>, since, None::<MemberRole>],
        ));
    }
    for (id, email, ko, en, seller, role) in [
        (JISOO, "jisoo@moalabs.example", "이지수", "Jisoo Lee", MOALABS, MemberRole::Owner),
        (MINHO, "minho@moalabs.example", "강민호", "Minho Kang", MOALABS, MemberRole::Manager),
        (YUJIN, "yujin@auroragames.example", "한유진", "Yujin Han", AURORA, MemberRole::Owner),
    ] {
        all.push((ACCOUNT, args![id, "developer", email, ko, en, "ko", None::<&str>, seller, since, role]));
    }
    for (id, email, ko, en) in [
        (JIHUN, "jihun@nuristore.example", "박지훈", "Jihun Park"),
        (HAEUN, "haeun@nuristore.example", "이하은", "Haeun Lee"),
    ] {
        all.push((
            ACCOUNT,
            args![id, "operator", email, ko, en, "ko", None::<&str>, None::<&str>, since, None::<MemberRole>],
        ));
    }
    all.push((APP, args![MOAPLAN, PACKAGE, MOALABS, "모아플랜", "Moaplan", "productivity", since]));
    all.push((APP, args![STARLIGHT, FREE_PACKAGE, AURORA, "스타라이트", "Starlight", "game", since]));
    all.push((VERSION, args![MOAPLAN, "4.8.1", START - 9 * DAY]));
    all.push((VERSION, args![STARLIGHT, "2.0", START - 30 * DAY]));
    all.push((PRODUCT, args![PREMIUM, MOAPLAN, "프리미엄 1년 이용권", "Premium, 1 year", 39_000_i64]));
    let (card, free) = (Some("현대카드 ••2847"), None::<&str>);
    let app_itself = None::<ProductId>;
    for values in [
        args![SEOYEONS_PREMIUM, SEOYEON, MOAPLAN, PREMIUM, "N-20261114-7781", 39_000_i64, card, BOUGHT],
        args![SEOYEONS_MOAPLAN, SEOYEON, MOAPLAN, app_itself, "N-20261114-7780", 0_i64, free, BOUGHT - HOUR],
        args![SEOYEONS_STARLIGHT, SEOYEON, STARLIGHT, app_itself, "N-20261101-0001", 0_i64, free, BOUGHT - 13 * DAY],
        args![MARCUS_PREMIUM, MARCUS, MOAPLAN, PREMIUM, "N-20261101-0002", 39_000_i64, card, BOUGHT - 13 * DAY],
    ] {
        all.push((PURCHASE, values));
    }
    let chance = Chance::seeded(7);
    for (purchase, kind, plain) in IDENTIFIERS {
        let sealed = desk.vault().seal(&chance, purchase, kind, plain).expect("an identifier is sealed");
        all.push((IDENTIFIER, args![purchase, kind, sealed]));
    }
    for (app, words) in [(MOAPLAN, "모아플랜 Moaplan"), (STARLIGHT, "스타라이트 Starlight")] {
        all.extend(model::search::terms(words).into_iter().map(|term| (TERM, args![term, app])));
    }
    super::apply(desk.store(), all).await;
}
