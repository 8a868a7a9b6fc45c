//! The reviews that the pictures show.

use model::review::ReviewState;
use model::time::{DAY, HOUR, MINUTE};
use model::{AccountId, Time};

use super::Stage;
use crate::Error;
use crate::demo::cast::{JISOO, MINHO, MOALABS};
use crate::demo::chance::{Dice, Stream};
use crate::demo::friends::Who;
use crate::demo::purchases::reader;
use crate::demo::reviews::{Review, Reviewing, within};
use crate::demo::sheet::Sheet;
use crate::demo::shelf::{MOAPLAN, STARLIGHT};

struct Row {
    who: Who,
    app: usize,
    stars: u8,
    body: &'static str,
    version: &'static str,
    device: &'static str,
    days: i64,
    helpful: u64,
    /// Hours until the official reply, and its words.
    reply: Option<(i64, &'static str)>,
}

const ROWS: [Row; 7] = [
    Row {
        who: Who::JiwooW,
        app: MOAPLAN,
        stars: 3,
        body: "태블릿 가로 화면에서 달력이 왼쪽으로 치우쳐 보여요. 기능은 만족합니다.",
        version: "4.8.0",
        device: "Galaxy Tab S10 Ultra",
        days: 4,
        helpful: 58,
        reply: Some((
            9,
            "불편을 드려 죄송해요. 가로 화면 배치는 12월 첫째 주 4.9에서 고칩니다. 먼저 써 보고 싶으시면 앱 설정의 “미리 써 보기”를 켜 주세요.",
        )),
    },
    Row {
        who: Who::Minji,
        app: MOAPLAN,
        stars: 1,
        body: "프리미엄 결제했는데 광고가 그대로예요. 태블릿이랑 동기화도 안 됩니다. 문의 남겼습니다.",
        version: "4.8.0",
        device: "Galaxy A35",
        days: 5,
        helpful: 31,
        reply: None,
    },
    Row {
        who: Who::Haru,
        app: MOAPLAN,
        stars: 4,
        body: "가계부와 일정을 한 번에 보는 앱은 처음이에요. 주 단위 예산이 생기면 별 다섯 개 드릴게요.",
        version: "4.7.3",
        device: "Xperia 10 VI",
        days: 8,
        helpful: 12,
        reply: None,
    },
    Row {
        who: Who::Kay,
        app: MOAPLAN,
        stars: 2,
        body: "Great planner, but sync eats the changes I make offline on the subway. I lost a week of entries and only noticed when the \
               monthly report was wrong.",
        version: "4.8.1",
        device: "Pixel 10",
        days: 2,
        helpful: 7,
        reply: None,
    },
    Row {
        who: Who::Okafor,
        app: MOAPLAN,
        stars: 3,
        body: "Sync works, but it takes four minutes with two accounts. On one account it is instant.",
        version: "4.8.0",
        device: "Galaxy Tab S10",
        days: 6,
        helpful: 4,
        reply: None,
    },
    Row {
        who: Who::Marcus,
        app: MOAPLAN,
        stars: 4,
        body: "The only planner that kept me budgeting for three months. I would like to start the week on Sunday.",
        version: "4.7.3",
        device: "Galaxy Tab S10 Ultra",
        days: 30,
        helpful: 6,
        reply: Some((6, "Hi Marcus. You can: Settings > Calendar > First day of the week. We are glad that it stuck.")),
    },
    Row {
        who: Who::Seoyeon,
        app: STARLIGHT,
        stars: 3,
        body: "이야기는 좋은데 점검이 너무 잦아요.",
        version: "2.14",
        device: "Galaxy S25",
        days: 54,
        helpful: 9,
        reply: None,
    },
];

pub(super) fn write(stage: &mut Stage<'_>, sheet: &mut Sheet, reviewing: &mut Reviewing) -> Result<(), Error> {
    for row in &ROWS {
        let at = stage.world.day(row.days, 8 + i64::from(row.stars) * 3, 14);
        let said = vec![(row.stars, row.body.to_owned(), row.version.to_owned(), at)];
        let jisoo = stage.developer(MOALABS, JISOO).id;
        let replies = row.reply.iter().map(|&(hours, text)| (jisoo, text.to_owned(), at + hours * HOUR)).collect();
        put(stage, sheet, reviewing, row.who, row.app, row.device, row.helpful, said, replies);
    }
    raised(stage, sheet, reviewing);
    Ok(())
}

/// Seoyeon's own: two stars, until what she had missed was there.
fn raised(stage: &Stage<'_>, sheet: &mut Sheet, reviewing: &mut Reviewing) {
    let world = stage.world;
    let first = world.day(17, 19, 30);
    let changed = world.day(2, 21, 10);
    let said = vec![
        (2, "카드 두 장을 합쳐서 볼 수가 없네요. 그것만 되면 더 드릴게요.".to_owned(), "4.7.3".to_owned(), first),
        (
            5,
            "처음에는 카드 두 장을 합쳐 보는 기능이 없어서 별 두 개를 드렸는데, 문의하고 이틀 만에 업데이트로 들어왔어요. 이제 생활비 카드와 \
             공과금 카드를 한 화면에서 봅니다. 위젯도 빨라졌고요."
                .to_owned(),
            "4.8.1".to_owned(),
            changed,
        ),
    ];
    let (jisoo, minho) = (stage.developer(MOALABS, JISOO).id, stage.developer(MOALABS, MINHO).id);
    let replies = vec![
        (minho, "서연 님, 알려 주셔서 고맙습니다. 카드를 묶어 보는 기능을 다듬고 있어요. 나오면 여기에 다시 적을게요.".to_owned(), first + 4 * HOUR),
        (
            jisoo,
            "서연 님, 기다려 주셔서 고맙습니다. 4.8.1에서 카드 묶음을 다섯 장까지 늘렸어요. 설정 > 자산 > 카드 묶음에서 순서도 바꿀 수 있습니다."
                .to_owned(),
            changed - 4 * HOUR - 10 * MINUTE,
        ),
    ];
    put(stage, sheet, reviewing, Who::Seoyeon, MOAPLAN, "Galaxy S25", 214, said, replies);
}

fn put(
    stage: &Stage<'_>,
    sheet: &mut Sheet,
    reviewing: &mut Reviewing,
    who: Who,
    app: usize,
    device: &str,
    helpful: u64,
    said: Vec<(u8, String, String, Time)>,
    replies: Vec<(AccountId, String, Time)>,
) {
    let world = stage.world;
    let mut dice = Dice::of(Stream::Cast, 40_000 + who as u64 * 100 + app as u64);
    let since = said.last().map_or(world.now - DAY, |said| said.3).min(world.now - HOUR);
    let start = who as u64 * 5;
    // Neighbours, one after the other: so many different readers there are at every scale.
    let marks = (0..helpful).map(|step| (reader(world, start + step).1, within(&mut dice, since, world.now))).collect();
    let friend = world.friend(who);
    let review = Review {
        app,
        customer: friend.id,
        language: friend.language,
        device: Some(device.to_owned()),
        state: ReviewState::Published,
        said,
        replies,
        marks,
        reports: Vec::new(),
    };
    reviewing.write(world, sheet, &mut dice, review);
}
