//! What Moalabs has passed on to the store, as the picture of its help page shows it.

use model::consent::{Answer, ConsentChannel};
use model::inquiry::{Channel, InquiryKind, InquiryNumber};
use model::refund::{RefundReason, Refusal};
use model::time::{DAY, HOUR, MINUTE};
use model::{Language, Time};

use super::Stage;
use crate::Error;
use crate::demo::case::{Case, Opening};
use crate::demo::cast::{HAEUN, JIHUN, JISOO, MINHO, MOALABS};
use crate::demo::chance::{Dice, Stream};
use crate::demo::friends::Who;
use crate::demo::inquiries::item_name;
use crate::demo::phrases::talk;
use crate::demo::sheet::Sheet;
use crate::demo::shelf::{HANEUL, KIDS, MOAPLAN};

struct Row {
    serial: i64,
    who: Who,
    app: usize,
    item: Option<usize>,
    days: i64,
    hour: i64,
    consent: Answer,
    note: &'static str,
}

const ROWS: [Row; 6] = [
    Row {
        serial: 1_182,
        who: Who::Nari,
        app: KIDS,
        item: Some(0),
        days: 1,
        hour: 15,
        consent: Answer::O,
        note: "저희 메일로 온 요청입니다. 아이가 눌렀다고 하시고, 스티커북은 열지 않았습니다. 환불에 동의합니다.",
    },
    Row {
        serial: 1_179,
        who: Who::Haneul,
        app: MOAPLAN,
        item: Some(1),
        days: 2,
        hour: 10,
        consent: Answer::O,
        note: "다른 계정으로 샀다고 합니다. 이 계정에서는 쓴 기록이 없습니다.",
    },
    Row {
        serial: 1_175,
        who: Who::Jaewon,
        app: MOAPLAN,
        item: Some(0),
        days: 3,
        hour: 17,
        consent: Answer::O,
        note: "예전 계정으로 잘못 샀다고 합니다. 사용 기록은 없습니다. 환불에 동의합니다.",
    },
    Row {
        serial: 1_168,
        who: Who::Oliver,
        app: HANEUL,
        item: Some(0),
        days: 4,
        hour: 9,
        consent: Answer::X,
        note: "고객센터 전화로 받은 요청입니다. 광고 제거가 켜지지 않은 것을 저희도 확인했습니다.",
    },
    Row {
        serial: 1_150,
        who: Who::Taeho,
        app: MOAPLAN,
        item: Some(1),
        days: 8,
        hour: 11,
        consent: Answer::O,
        note: "한 달을 다 쓰기 전에 그만두고 싶다고 합니다. 판단을 부탁드립니다.",
    },
    Row {
        serial: 1_141,
        who: Who::Nari,
        app: MOAPLAN,
        item: None,
        days: 11,
        hour: 19,
        consent: Answer::O,
        note: "두 번 받은 줄 알고 다시 샀다고 합니다. 취소에 동의합니다.",
    },
];

/// Everybody here has the app whose purchase is passed on.
pub(super) fn acquire(stage: &mut Stage<'_>, sheet: &mut Sheet) -> Result<(), Error> {
    for (who, app, days, order) in [
        (Who::Nari, KIDS, 64, 116),
        (Who::Nari, MOAPLAN, 170, 117),
        (Who::Jaewon, MOAPLAN, 92, 118),
        (Who::Oliver, HANEUL, 55, 119),
        (Who::Taeho, MOAPLAN, 48, 120),
    ] {
        stage.owns(sheet, &stage.bought(who, app, None, stage.world.day(days, 11 + days % 10, days % 60), order))?;
    }
    Ok(())
}

pub(super) fn tell(stage: &mut Stage<'_>, sheet: &mut Sheet) -> Result<(), Error> {
    for (row, order) in ROWS.iter().zip(401..) {
        let at = stage.world.day(row.days, row.hour, 20);
        let mut case = passed_on(stage, row, at, order);
        let (jihun, haeun) = (stage.operator(JIHUN), stage.operator(HAEUN));
        match row.serial {
            1_182 => {}
            1_179 => {
                case.wait(3 * HOUR, 3 * HOUR)
                    .taken_by(haeun)
                    .wait(HOUR, HOUR)
                    .store_answers(haeun, talk::STORE_ASKS[1].0)?;
            }
            1_175 => {
                case.wait(4 * HOUR, 4 * HOUR).consent_answered(Answer::O, ConsentChannel::MailLink);
                case.wait(12 * HOUR, 12 * HOUR).taken_by(jihun);
            }
            1_168 => {
                case.wait(HOUR, HOUR).taken_by(jihun).cancelled_after(8, jihun, None)?;
            }
            1_150 => {
                case.wait(HOUR, HOUR).taken_by(haeun).wait(6 * HOUR, 6 * HOUR);
                case.declined(haeun, Refusal::Used, Some("27일 중 25일 접속."))?;
            }
            _ => {
                case.wait(2 * HOUR, 2 * HOUR).consent_answered(Answer::O, ConsentChannel::MailLink);
                case.wait(HOUR, HOUR).taken_by(jihun).cancelled_after(10, jihun, Some("두 번째 구매 확인."))?;
            }
        }
        case.finish(sheet, true)?;
    }
    Ok(())
}

fn passed_on<'w>(stage: &Stage<'w>, row: &Row, at: Time, order: u32) -> Case<'w> {
    let world = stage.world;
    let customer = world.friend(row.who).clone();
    let bought = stage.bought(row.who, row.app, row.item, at - DAY - 3 * HOUR - 5 * MINUTE, order);
    let item = item_name(world, Some(&bought), row.app, Language::Ko);
    let opening = Opening {
        number: InquiryNumber { handed_over: true, serial: row.serial },
        channel: Channel::DeveloperHelp,
        kind: InquiryKind::Refund,
        at,
        language: customer.language,
        app: Some(row.app),
        subject: item.clone(),
        body: row.note.to_owned(),
        claimed: Some((Some(customer.number.to_string()), bought.at, item)),
        bought: Some(bought),
        refund: Some((RefundReason::Other, row.consent)),
        customer: Some(customer),
    };
    let developer = stage.developer(MOALABS, if row.serial % 2 == 0 { JISOO } else { MINHO });
    let dice = Dice::of(Stream::Cast, 30_000 + u64::try_from(row.serial).unwrap_or(0));
    Case::open(world, dice, opening, Some(developer))
}
