//! What waits in Moalabs' inbox, as its picture shows it.

use model::consent::Answer;
use model::inquiry::{InquiryKind, Satisfaction};
use model::refund::RefundReason;
use model::time::{HOUR, MINUTE};

use super::{Asks, Stage};
use crate::Error;
use crate::demo::cast::{JISOO, MINHO, MOALABS};
use crate::demo::friends::Who;
use crate::demo::sheet::Sheet;
use crate::demo::shelf::{HANEUL, KIDS, MOAPLAN};
use crate::demo::tags::Sort;
use crate::demo::world::Author;

/// Everybody here has the app that they write about.
pub(super) fn acquire(stage: &mut Stage<'_>, sheet: &mut Sheet) -> Result<(), Error> {
    let world = stage.world;
    for (who, app, days, order) in [
        (Who::Marcus, MOAPLAN, 97, 101),
        (Who::Marcus, HANEUL, 60, 102),
        (Who::Yuna, MOAPLAN, 40, 103),
        (Who::Dohyun, MOAPLAN, 210, 104),
        (Who::Jiwoo, MOAPLAN, 75, 105),
        (Who::HaeunChoi, MOAPLAN, 180, 106),
        (Who::Alexandria, KIDS, 140, 107),
        (Who::Doyun, HANEUL, 88, 108),
        (Who::Kenji, MOAPLAN, 131, 109),
        (Who::Minji, MOAPLAN, 12, 110),
        (Who::Haru, MOAPLAN, 222, 111),
        (Who::Kay, MOAPLAN, 51, 112),
        (Who::Okafor, MOAPLAN, 66, 113),
        (Who::JiwooW, MOAPLAN, 84, 114),
        (Who::Haneul, MOAPLAN, 158, 115),
    ] {
        stage.owns(sheet, &stage.bought(who, app, None, world.day(days, 12 + days % 9, days % 60), order))?;
    }
    // What Minji paid for and does not see.
    stage.owns(sheet, &stage.bought(Who::Minji, MOAPLAN, Some(1), world.day(6, 10, 5), 121))
}

struct Row {
    serial: i64,
    who: Who,
    kind: InquiryKind,
    app: usize,
    /// Minutes until the deadline.
    left: i64,
    subject: &'static str,
    body: &'static str,
    /// Read by a developer, so many minutes after it was sent.
    read: Option<i64>,
    /// In Jisoo's hands.
    jisoo: bool,
    /// As Minho sorted it.
    tags: &'static [Sort],
}

const fn row(
    serial: i64,
    who: Who,
    kind: InquiryKind,
    app: usize,
    left: i64,
    subject: &'static str,
    body: &'static str,
) -> Row {
    Row { serial, who, kind, app, left, subject, body, read: None, jisoo: false, tags: &[] }
}

const ROWS: [Row; 9] = [
    Row {
        jisoo: true,
        ..row(
            20_424,
            Who::Yuna,
            InquiryKind::Refund,
            MOAPLAN,
            125,
            "Charged twice for Premium",
            "My card shows two payments of ₩39,000 on the same day, one minute apart. I only pressed the button once. Please take one of \
             them back.",
        )
    },
    Row {
        tags: &[Sort::Widget],
        ..row(
            20_439,
            Who::Dohyun,
            InquiryKind::Error,
            MOAPLAN,
            19 * 60 + 10,
            "4.8.1 업데이트 후 홈 화면 위젯이 빈 화면으로만 나와요",
            "업데이트한 뒤로 위젯을 지웠다 다시 넣어도 하얗게만 나와요. 재부팅도 해 봤습니다. 기기는 Galaxy S24 Ultra예요.",
        )
    },
    Row {
        tags: &[Sort::Sync],
        ..row(
            20_447,
            Who::Marcus,
            InquiryKind::Error,
            MOAPLAN,
            27 * 60,
            "Sync stops with two accounts on Galaxy Tab S10 Ultra",
            "After I add the second Google account the spinner never ends, and then nothing syncs any more, not even the first account. \
         Removing and adding it again does not help.",
        )
    },
    Row {
        tags: &[Sort::Payment, Sort::Sync],
        ..row(
            20_398,
            Who::Minji,
            InquiryKind::Error,
            MOAPLAN,
            44 * 60,
            "프리미엄 결제했는데 광고가 그대로예요",
            "1개월 이용권을 샀는데 광고가 계속 나와요. 태블릿이랑 동기화도 안 됩니다.",
        )
    },
    Row {
        read: Some(3 * 60),
        jisoo: true,
        ..row(
            20_465,
            Who::Jiwoo,
            InquiryKind::Improvement,
            MOAPLAN,
            46 * 60,
            "Weekly budget, not only monthly",
            "I am paid every week. Could the budget run from Friday to Thursday instead of by the month?",
        )
    },
    Row {
        read: Some(4 * 60),
        ..row(
            20_468,
            Who::HaeunChoi,
            InquiryKind::Refund,
            MOAPLAN,
            49 * 60,
            "Bought on my old account by mistake",
            "Can you move the purchase or cancel it? I bought Premium while signed in with my old account and noticed a minute later.",
        )
    },
    Row {
        read: Some(50),
        ..row(
            20_485,
            Who::Alexandria,
            InquiryKind::Error,
            KIDS,
            67 * 60,
            "Stickers missing after restoring from backup",
            "My daughter’s sticker book is empty since I restored her tablet from the backup. She had collected for four months.",
        )
    },
    row(
        20_488,
        Who::Doyun,
        InquiryKind::Error,
        HANEUL,
        71 * 60,
        "Rain alert comes an hour late",
        "It has already stopped raining by the time the alert arrives. This happened four days in a row in Mapo.",
    ),
    row(
        20_489,
        Who::Kenji,
        InquiryKind::Error,
        MOAPLAN,
        71 * 60 + 20,
        "Export to CSV drops the memo column",
        "The file opens fine but every memo is empty. I need the memos for my tax adviser by the end of the month.",
    ),
];

pub(super) fn tell(stage: &mut Stage<'_>, sheet: &mut Sheet) -> Result<(), Error> {
    let (jisoo, minho) = (stage.developer(MOALABS, JISOO), stage.developer(MOALABS, MINHO));
    for row in &ROWS {
        let at = stage.now() - (72 * 60 - row.left) * MINUTE;
        let refund = row.kind == InquiryKind::Refund;
        let reason = if row.who == Who::Yuna { RefundReason::ChargedTwice } else { RefundReason::Accidental };
        let order = u32::try_from(row.serial % 1_000).unwrap_or(0) + 500;
        let bought = refund.then(|| stage.bought(row.who, MOAPLAN, Some(0), at - 3 * HOUR, order));
        if let (Who::Yuna, Some(bought)) = (row.who, &bought) {
            // The payment one minute before it, which she keeps.
            stage.owns(sheet, &stage.bought(row.who, MOAPLAN, Some(0), bought.at - MINUTE, order + 1))?;
        }
        let mut case = stage.send(Asks {
            serial: row.serial,
            who: row.who,
            kind: row.kind,
            app: row.app,
            at,
            subject: row.subject,
            body: row.body.to_owned(),
            bought,
            refund: refund.then_some((reason, Answer::O)),
        });
        if let Some(minutes) = row.read {
            case.wait(minutes * MINUTE, minutes * MINUTE).opened(jisoo);
        }
        case.tagged(Author::developer(minho), row.tags);
        if row.jisoo {
            case.wait(20 * MINUTE, 20 * MINUTE).assigned(minho, jisoo);
        }
        case.finish(sheet, true)?;
    }
    answered(stage, sheet)
}

/// Marcus has written before, and got his answer.
fn answered(stage: &Stage<'_>, sheet: &mut Sheet) -> Result<(), Error> {
    let jisoo = stage.developer(MOALABS, JISOO);
    let sent = stage.world.day(34, 14, 5);
    let mut case = stage.send(Asks {
        serial: 19_877,
        who: Who::Marcus,
        kind: InquiryKind::Improvement,
        app: MOAPLAN,
        at: sent,
        subject: "Start the week on Sunday",
        body: "My calendar at work starts on Sunday. Could Moaplan do the same?".to_owned(),
        bought: None,
        refund: None,
    });
    case.go_to(sent + 2 * HOUR).opened(jisoo).go_to(sent + 6 * HOUR).developer_answers(
        jisoo,
        "Hi Marcus. It can: Settings > Calendar > First day of the week. We will ask for it when people set up the app.",
    )?;
    case.wait(2 * HOUR, 2 * HOUR).closed_by_customer()?.wait(MINUTE, MINUTE).rated(Satisfaction::Good);
    case.finish(sheet, true)
}
