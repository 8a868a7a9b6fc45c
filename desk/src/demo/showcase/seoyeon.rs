//! Seoyeon Kim: the case R-20417, and her five other inquiries.

use jiff::civil::Weekday;
use model::consent::Answer;
use model::inquiry::{InquiryKind, InquiryNumber, Satisfaction};
use model::refund::RefundReason;
use model::time::{DAY, HOUR, MINUTE, SECOND};
use model::{Time, Zone};

use super::{Asks, Stage};
use crate::Error;
use crate::demo::case::{Case, Opening};
use crate::demo::cast::{JIHUN, JISOO, KITCHEN, MINHO, MOALABS};
use crate::demo::chance::{Dice, Stream};
use crate::demo::friends::Who;
use crate::demo::sheet::Sheet;
use crate::demo::shelf::{DIARY, HANEUL, MOAPLAN, STARLIGHT};
use crate::demo::world::{Author, Bought};

/// What she has, besides what the inquiries are about.
pub(super) fn acquire(stage: &mut Stage<'_>, sheet: &mut Sheet) -> Result<(), Error> {
    let world = stage.world;
    for (app, item, at, order) in [
        (STARLIGHT, None, world.day(62, 21, 40), 11),
        (HANEUL, None, world.day(50, 7, 48), 12),
        (HANEUL, Some(0), world.day(50, 7, 50), 13),
        (MOAPLAN, None, world.day(49, 20, 58), 14),
        (DIARY, None, world.day(48, 18, 42), 15),
    ] {
        stage.owns(sheet, &stage.bought(Who::Seoyeon, app, item, at, order))?;
    }
    Ok(())
}

pub(super) fn tell(stage: &mut Stage<'_>, sheet: &mut Sheet) -> Result<(), Error> {
    premium(stage)?.finish(sheet, true)?;
    diamonds(stage)?.finish(sheet, true)?;
    shopping_list(stage).finish(sheet, true)?;
    two_cards(stage)?.finish(sheet, true)?;
    widget(stage)?.finish(sheet, true)?;
    no_ads(stage)?.finish(sheet, true)
}

/// R-20417: Premium was paid and never arrived; the developer read it and was silent; the store has it.
fn premium<'w>(stage: &Stage<'w>) -> Result<Case<'w>, Error> {
    let sent = stage.now() - 3 * DAY - 18 * HOUR - 18 * MINUTE;
    let at = sent - 47 * HOUR - 6 * MINUTE - 27 * SECOND;
    let bought = Bought {
        method: Some("현대카드 ••2847".to_owned()),
        order: "NS-7719-0043".to_owned(),
        tid: Some("8F31C0797Q2K"),
        ..stage.bought(Who::Seoyeon, MOAPLAN, Some(0), at, 43)
    };
    let (minho, jihun) = (stage.developer(MOALABS, MINHO), stage.operator(JIHUN));
    let mut case = stage.send(Asks {
        serial: 20_417,
        who: Who::Seoyeon,
        kind: InquiryKind::Refund,
        app: MOAPLAN,
        at: sent,
        subject: "프리미엄 1년 이용권이 적용되지 않아요",
        body: format!(
            "{} 프리미엄을 결제했는데 앱에는 계속 ‘무료 이용 중’이라고 나오고 광고도 그대로예요.\n로그아웃했다가 다시 로그인하고 재설치도 해 \
             봤습니다. 카드 결제 내역은 있어요. 구매를 취소하고 환불받고 싶습니다.",
            spoken(&stage.world.policy.zone, at)
        ),
        bought: Some(bought),
        refund: Some((RefundReason::NotReceived, Answer::O)),
    });
    case.go_to(sent + 12 * HOUR + 48 * MINUTE)
        .opened(minho)
        .go_to(sent + 12 * HOUR + 50 * MINUTE)
        .assigned(minho, minho);
    case.go_to(sent + 13 * HOUR + 17 * MINUTE).noted(
        Author::developer(minho),
        "Receipt arrived, but our entitlement call timed out (see #incident-1114). 41 customers are affected. Refund is fine, or we can \
         switch Premium on by hand. @Jisoo which do you prefer?",
    );
    case.escalated()?.go_to(sent + 3 * DAY + 14 * HOUR + 51 * MINUTE).taken_by(jihun);
    Ok(case)
}

/// R-20391: paid during maintenance; the store asks for her consent.
fn diamonds<'w>(stage: &Stage<'w>) -> Result<Case<'w>, Error> {
    let sent = stage.now() - 3 * DAY - 3 * HOUR - MINUTE;
    let mut case = stage.send(Asks {
        serial: 20_391,
        who: Who::Seoyeon,
        kind: InquiryKind::Refund,
        app: STARLIGHT,
        at: sent,
        subject: "서버 점검으로 상품을 받지 못했어요",
        body: "다이아 500개를 사자마자 점검이 시작됐고, 점검이 끝난 뒤에도 다이아가 들어오지 않았습니다. 우편함도 비어 있어요. 결제를 취소해 주세요."
            .to_owned(),
        bought: Some(stage.bought(Who::Seoyeon, STARLIGHT, Some(0), stage.world.day(6, 11, 20), 44)),
        refund: Some((RefundReason::NotReceived, Answer::X)),
    });
    case.escalated()?.wait(9 * MINUTE, 9 * MINUTE).consent_asked(stage.operator(JIHUN))?;
    Ok(case)
}

/// R-20466: with the developer, 1 day and 22 hours left.
fn shopping_list<'w>(stage: &Stage<'w>) -> Case<'w> {
    let mut case = stage.send(Asks {
        serial: 20_466,
        who: Who::Seoyeon,
        kind: InquiryKind::Error,
        app: DIARY,
        at: stage.now() - 25 * HOUR - 27 * MINUTE,
        subject: "장보기 목록이 저장되지 않아요",
        body: "장보기 목록에 적고 나갔다 들어오면 마지막에 적은 것들이 사라져요. 와이파이를 끄면 늘 그렇습니다. 앱은 5.4.2예요.".to_owned(),
        bought: None,
        refund: None,
    });
    case.wait(4 * HOUR, 4 * HOUR).opened(stage.developer(KITCHEN, 0));
    case
}

/// R-20102: a wish that came true two days later.
fn two_cards<'w>(stage: &Stage<'w>) -> Result<Case<'w>, Error> {
    let jisoo = stage.developer(MOALABS, JISOO);
    let sent = stage.world.day(16, 10, 12);
    let mut case = stage.send(Asks {
        serial: 20_102,
        who: Who::Seoyeon,
        kind: InquiryKind::Improvement,
        app: MOAPLAN,
        at: sent,
        subject: "카드 두 장을 한 화면에서 보고 싶어요",
        body:
            "생활비 카드와 공과금 카드를 따로 봐야 해서 합계를 손으로 더해요. 두 장을 묶어서 볼 수 있으면 좋겠습니다."
                .to_owned(),
        bought: None,
        refund: None,
    });
    case.go_to(sent + 2 * HOUR).opened(jisoo).go_to(sent + 7 * HOUR).developer_answers(
        jisoo,
        "서연 님, 마침 ‘카드 묶음’을 마지막으로 다듬고 있어요. 이번 주 업데이트에 들어가면 이 글로 알려 드릴게요.",
    )?;
    case.go_to(stage.world.day(14, 11, 30))
        .developer_answers(jisoo, "4.8.0에 카드 묶음이 들어갔어요. 자산 > 카드에서 두 장을 길게 눌러 묶어 보세요.")?;
    case.wait(3 * HOUR, 3 * HOUR).closed_by_customer()?.wait(MINUTE, MINUTE).rated(Satisfaction::Great);
    Ok(case)
}

/// R-18233: from the time of her free trial.
fn widget<'w>(stage: &Stage<'w>) -> Result<Case<'w>, Error> {
    let minho = stage.developer(MOALABS, MINHO);
    let sent = stage.world.day(90, 9, 20);
    let mut case = stage.send(Asks {
        serial: 18_233,
        who: Who::Seoyeon,
        kind: InquiryKind::Error,
        app: MOAPLAN,
        at: sent,
        subject: "위젯에 어제 날짜가 보여요",
        body: "무료 체험으로 써 보고 있어요. 자정이 지나도 위젯에는 어제 날짜와 어제 쓴 돈이 보입니다.".to_owned(),
        bought: None,
        refund: None,
    });
    case.go_to(sent + HOUR).opened(minho).go_to(sent + 5 * HOUR).developer_answers(
        minho,
        "서연 님, 절전 기능이 자정 갱신을 막고 있었어요. 설정 > 위젯에서 ‘정확한 시각’을 켜시면 됩니다. 다음 판에서는 처음부터 켜 둘게요.",
    )?;
    case.wait(2 * HOUR, 2 * HOUR).closed_by_customer()?.wait(MINUTE, MINUTE).rated(Satisfaction::Good);
    Ok(case)
}

/// R-17906: described by hand, with an X, and taken back the next day.
fn no_ads<'w>(stage: &Stage<'w>) -> Result<Case<'w>, Error> {
    let world = stage.world;
    let customer = world.friend(Who::Seoyeon).clone();
    let sent = world.day(111, 22, 3);
    let opening = Opening {
        number: InquiryNumber { handed_over: false, serial: 17_906 },
        channel: model::inquiry::Channel::ContactSeller,
        kind: InquiryKind::Refund,
        at: sent,
        language: customer.language,
        customer: Some(customer),
        app: Some(HANEUL),
        subject: "잘못 눌러서 광고 제거를 샀어요".to_owned(),
        body: "태블릿에서 광고를 닫으려다 광고 제거를 샀습니다. 제 구매 목록에는 보이지 않아서 직접 적어요.".to_owned(),
        bought: None,
        refund: Some((RefundReason::Accidental, Answer::X)),
        claimed: Some((None, world.day(111, 21, 50), "광고 제거".to_owned())),
    };
    let mut case = Case::open(world, Dice::of(Stream::Cast, 17_906), opening, None);
    case.go_to(world.day(110, 9, 15)).withdrawn()?;
    Ok(case)
}

/// `토요일 밤에`: as people say when it was.
fn spoken(zone: &Zone, at: Time) -> String {
    let local = zone.civil(at);
    let day = match local.weekday() {
        Weekday::Monday => "월요일",
        Weekday::Tuesday => "화요일",
        Weekday::Wednesday => "수요일",
        Weekday::Thursday => "목요일",
        Weekday::Friday => "금요일",
        Weekday::Saturday => "토요일",
        Weekday::Sunday => "일요일",
    };
    let part = match local.hour() {
        0..5 => "새벽에",
        5..11 => "아침에",
        11..14 => "점심때",
        14..18 => "오후에",
        18..21 => "저녁에",
        _ => "밤에",
    };
    format!("{day} {part}")
}
