//! What waits in the operators' queue besides R-20417 and R-20391, as its picture shows it.

use model::consent::Answer;
use model::inquiry::InquiryKind;
use model::refund::{Consumed, Preference, RefundReason};
use model::time::{DAY, HOUR, MINUTE};

use super::{Asks, Stage};
use crate::Error;
use crate::demo::cast::{AURORA, HAEUN, JIHUN, KITCHEN, MOALABS};
use crate::demo::friends::Who;
use crate::demo::sheet::Sheet;
use crate::demo::shelf::{DIARY, HANEUL, KIDS, STARLIGHT};
use crate::demo::tags::Sort;
use crate::demo::world::Author;

struct Row {
    serial: i64,
    who: Who,
    app: usize,
    item: usize,
    /// Minutes since the deadline.
    over: i64,
    subject: &'static str,
    body: &'static str,
    reason: RefundReason,
    consent: Answer,
    /// Who of the store has taken it.
    operator: Option<usize>,
}

const ROWS: [Row; 7] = [
    Row {
        serial: 20_327,
        who: Who::Miran,
        app: STARLIGHT,
        item: 3,
        over: (4 * 24 + 2) * 60,
        subject: "미성년 자녀가 결제한 다이아 취소 요청",
        body: "열 살 아들이 제 폰으로 다이아 33,000개를 샀습니다. 저는 카드 문자를 보고서야 알았고 동의한 적이 없습니다. 필요한 서류는 보내 드리겠습니다.",
        reason: RefundReason::Minor,
        consent: Answer::X,
        operator: Some(HAEUN),
    },
    Row {
        serial: 20_368,
        who: Who::Grace,
        app: DIARY,
        item: 0,
        over: (2 * 24 + 7) * 60,
        subject: "구독 해지 후에도 계속 결제돼요",
        body: "두 달 전에 해지했는데 이번 달에도 9,900원이 빠져나갔습니다. 해지 확인 메일도 가지고 있어요.",
        reason: RefundReason::Subscription,
        consent: Answer::O,
        operator: None,
    },
    Row {
        serial: 20_396,
        who: Who::Sungmin,
        app: HANEUL,
        item: 0,
        over: 27 * 60,
        subject: "광고 제거가 복원되지 않아요",
        body: "새 폰에서 구매 되돌리기를 눌러도 광고가 그대로 나옵니다. 되돌릴 수 없으면 환불해 주세요.",
        reason: RefundReason::Defective,
        consent: Answer::X,
        operator: Some(JIHUN),
    },
    Row {
        serial: 20_419,
        who: Who::Taeho,
        app: STARLIGHT,
        item: 1,
        over: 15 * 60 + 40,
        subject: "같은 상품이 두 번 결제됐습니다",
        body: "다이아 2,200개를 한 번 샀는데 카드에는 24,000원이 두 번 찍혔습니다. 한 건을 취소해 주세요.",
        reason: RefundReason::ChargedTwice,
        consent: Answer::O,
        operator: None,
    },
    Row {
        serial: 20_421,
        who: Who::Yerin,
        app: KIDS,
        item: 0,
        over: 9 * 60 + 5,
        subject: "실수로 눌러서 결제했어요",
        body: "아이에게 스티커북을 보여 주다가 구매를 눌러 버렸습니다. 아직 열어 보지 않았어요.",
        reason: RefundReason::Accidental,
        consent: Answer::X,
        operator: None,
    },
    Row {
        serial: 20_422,
        who: Who::Bora,
        app: DIARY,
        item: 1,
        over: 6 * 60 + 12,
        subject: "결제 직후 취소했는데 환불이 안 됐어요",
        body: "1년 이용권을 산 뒤 5분 만에 앱에서 취소를 눌렀는데 돈이 돌아오지 않았습니다. 취소했다는 화면도 갈무리해 두었어요.",
        reason: RefundReason::ChangedMind,
        consent: Answer::O,
        operator: None,
    },
    Row {
        serial: 20_423,
        who: Who::Jaewon,
        app: HANEUL,
        item: 0,
        over: 48,
        subject: "해외에서 지역이 서울로만 나와서 쓸 수가 없습니다",
        body: "하노이에 살고 있는데 서울 날씨만 보여 줍니다. 광고 제거까지 샀는데 쓸 수가 없으니 환불을 바랍니다.",
        reason: RefundReason::NotAsDescribed,
        consent: Answer::O,
        operator: None,
    },
];

/// Everybody here has the app that they bought something in.
pub(super) fn acquire(stage: &mut Stage<'_>, sheet: &mut Sheet) -> Result<(), Error> {
    for (row, order) in ROWS.iter().zip(201..) {
        let days = 30 + row.serial % 90;
        stage.owns(
            sheet,
            &stage.bought(row.who, row.app, None, stage.world.day(days, 13 + days % 8, days % 60), order),
        )?;
    }
    Ok(())
}

pub(super) fn tell(stage: &mut Stage<'_>, sheet: &mut Sheet) -> Result<(), Error> {
    for (row, order) in ROWS.iter().zip(301..) {
        let at = stage.now() - 3 * DAY - row.over * MINUTE;
        let mut case = stage.send(Asks {
            serial: row.serial,
            who: row.who,
            kind: InquiryKind::Refund,
            app: row.app,
            at,
            subject: row.subject,
            body: row.body.to_owned(),
            bought: Some(stage.bought(
                row.who,
                row.app,
                Some(row.item),
                at - 5 * HOUR - row.serial % 50 * MINUTE,
                order,
            )),
            refund: Some((row.reason, row.consent)),
        });
        if row.who == Who::Sungmin {
            case.wait(20 * HOUR, 20 * HOUR).opened(stage.developer(MOALABS, 3));
        } else if row.who == Who::Bora {
            let developer = stage.developer(KITCHEN, 0);
            case.wait(50 * HOUR, 50 * HOUR).opened(developer);
            case.wait(HOUR, HOUR).stated(developer, Preference::Approve, Consumed::Nothing)?;
        } else if row.who == Who::Miran {
            case.wait(31 * HOUR, 31 * HOUR).opened(stage.developer(AURORA, 0));
        }
        case.escalated()?;
        if let Some(operator) = row.operator {
            let operator = stage.operator(operator);
            case.wait(2 * HOUR, 2 * HOUR).taken_by(operator);
            if row.who == Who::Miran {
                case.wait(HOUR, HOUR).consent_asked(operator)?;
                case.tagged(Author::operator(operator), &[Sort::Papers]);
            }
        }
        case.finish(sheet, true)?;
    }
    Ok(())
}
