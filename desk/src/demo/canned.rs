//! What the demo store's people answer again and again. Those of Moalabs are the ones in the pictures.

use model::time::DAY;
use model::{AccountId, CannedId, SellerId};

use super::cast::{HAEUN, JISOO, MINHO, MOALABS};
use super::chance::{Dice, Stream};
use super::sheet::{Sheet, Table};
use super::world::World;
use crate::Error;
use crate::acting::STORE;
use crate::store::{Conn, args};

/// One reply: title, shortcut, kind, Korean, English, whether it closes, how often it was used, days since the last edit.
struct Reply {
    title: &'static str,
    shortcut: &'static str,
    kind: &'static str,
    ko: Option<&'static str>,
    en: Option<&'static str>,
    closes: bool,
    uses: i64,
    edited: i64,
}

const OF_MOALABS: &[Reply] = &[
    Reply {
        title: "Refund: we asked the store to cancel",
        shortcut: "/refund",
        kind: "refund",
        ko: Some(
            "{customer}님, 불편을 드려 죄송해요.\n\n{purchase_date}에 구매하신 {item} 구매를 취소해 달라고 스토어에 요청했어요. \
             3~5영업일 안에 같은 카드로 {amount} 전액을 돌려받으실 수 있어요.\n\n따로 하실 일은 없어요.",
        ),
        en: Some(
            "Hi {customer}, sorry about this.\n\nWe asked the store to cancel {item} from {purchase_date}. You get {amount} back on the \
             same card in 3 to 5 bank days.\n\nThere is nothing else for you to do.",
        ),
        closes: false,
        uses: 7,
        edited: 9,
    },
    Reply {
        title: "Refund: item switched on instead",
        shortcut: "/switch",
        kind: "refund",
        ko: Some(
            "{customer}님, 기다려 주셔서 고마워요.\n\n결제는 됐는데 {item} 적용이 늦어졌어요. 지금 적용해 두었으니 앱을 다시 열면 바로 쓰실 수 \
             있어요. 그래도 환불을 원하시면 이 문의에 답해 주세요.",
        ),
        en: Some(
            "Hi {customer}, thank you for waiting.\n\nYour payment arrived, but {item} was switched on late. It works now: open the app \
             again. If you would still like your money back, answer here.",
        ),
        closes: false,
        uses: 3,
        edited: 30,
    },
    Reply {
        title: "Refund: how long the card takes",
        shortcut: "/bankdays",
        kind: "refund",
        ko: None,
        en: Some(
            "Hi {customer},\n\nyour purchase is cancelled. How soon {amount} shows on the card depends on the bank: usually 3 to 5 bank \
             days.",
        ),
        closes: false,
        uses: 2,
        edited: 54,
    },
    Reply {
        title: "Widget: known issue",
        shortcut: "/widget",
        kind: "error",
        ko: Some(
            "{customer}님, 알려 주셔서 고마워요.\n\n4.8.1에서 위젯이 비어 보이는 문제를 확인했어요. 위젯을 지웠다가 다시 놓으면 임시로 나아져요. \
             4.8.2에서 고칠게요.",
        ),
        en: Some(
            "Hi {customer}, thank you for telling us.\n\nIn 4.8.1 the widget can stay empty. Removing it and placing it again helps for now. \
             4.8.2 will fix it.",
        ),
        closes: false,
        uses: 6,
        edited: 6,
    },
    Reply {
        title: "Tell us more",
        shortcut: "/more",
        kind: "error",
        ko: Some(
            "{customer}님, 확인에 도움이 되도록 두 가지만 알려 주세요.\n\n1. 쓰시는 기기와 {app} 버전\n2. 어떤 화면에서 무엇을 누르셨는지\n\n화면 \
             캡처도 좋아요.",
        ),
        en: Some(
            "Hi {customer}, two things would help us.\n\n1. Your device and the version of {app}\n2. The screen, and what you pressed \
             there\n\nA screenshot is welcome.",
        ),
        closes: false,
        uses: 5,
        edited: 41,
    },
    Reply {
        title: "Sync: fixed in 4.8.2",
        shortcut: "/sync",
        kind: "error",
        ko: Some(
            "{customer}님, 동기화가 멈추던 문제를 4.8.2에서 고쳤어요. 업데이트하고 나서도 그대로면 다시 열어 주세요.",
        ),
        en: Some(
            "Hi {customer}, 4.8.2 fixes the sync that stopped. If it still happens after the update, please reopen this inquiry.",
        ),
        closes: true,
        uses: 0,
        edited: 1,
    },
    Reply {
        title: "Thanks, on our list",
        shortcut: "/list",
        kind: "improvement",
        ko: Some(
            "{customer}님, 좋은 의견 고마워요. {number} 의견을 {app} 할 일 목록에 올렸어요. 준비되면 업데이트 소식에서 알려 드릴게요.",
        ),
        en: Some(
            "Hi {customer}, thank you. {number} is on the list for {app}. You will read of it in the release notes.",
        ),
        closes: true,
        uses: 4,
        edited: 75,
    },
];

const OF_THE_STORE: &[Reply] = &[
    Reply {
        title: "취소 완료 안내",
        shortcut: "/cancelled",
        kind: "refund",
        ko: Some(
            "{customer}님, {item} 구매를 취소했어요. {amount} 전액이 결제하신 수단으로 돌아가고, 카드사에 따라 3~5영업일이 걸려요.\n\n따로 하실 일은 \
             없어요.",
        ),
        en: Some(
            "Hi {customer}, {item} is cancelled. {amount} goes back the way you paid; with cards it takes 3 to 5 bank days.\n\nThere is \
             nothing else for you to do.",
        ),
        closes: false,
        uses: 3,
        edited: 20,
    },
    Reply {
        title: "동의 요청 이유",
        shortcut: "/consent",
        kind: "refund",
        ko: Some(
            "{customer}님, 결제를 확인하려면 결제 번호를 봐야 해서 먼저 여쭤봐요. {number} 문의에서 O나 X로 답해 주세요. X를 고르셔도 환불은 \
             계속 살펴볼게요.",
        ),
        en: Some(
            "Hi {customer}, to check the payment we would have to see its number, so we ask you first. Please answer O or X in {number}. \
             We go on with an X, too.",
        ),
        closes: false,
        uses: 2,
        edited: 33,
    },
    Reply {
        title: "개발자에게 먼저 문의",
        shortcut: "/seller",
        kind: "any",
        ko: Some(
            "{customer}님, 앱 사용에 관한 문의는 개발자가 가장 빨리 답할 수 있어요. 앱 페이지의 ‘판매자에게 문의하기’로 보내 주세요. 3일 안에 답이 \
             없으면 저희가 이어서 도와 드릴게요.",
        ),
        en: Some(
            "Hi {customer}, the developer can answer questions about an app fastest: use Contact seller on its page. If there is no answer \
             within 3 days, we take over.",
        ),
        closes: true,
        uses: 2,
        edited: 48,
    },
];

/// The replies themselves.
pub(super) fn write(world: &World, sheet: &mut Sheet) {
    let moalabs = &world.sellers[MOALABS];
    for (place, reply) in OF_MOALABS.iter().enumerate() {
        let editor = &moalabs.team[if place == 0 { MINHO } else { JISOO }];
        add(world, sheet, &moalabs.id.to_string(), place, reply, editor.id);
    }
    for (place, reply) in OF_THE_STORE.iter().enumerate() {
        add(world, sheet, STORE, OF_MOALABS.len() + place, reply, world.operators[HAEUN].id);
    }
}

fn add(world: &World, sheet: &mut Sheet, owner: &str, place: usize, reply: &Reply, editor: AccountId) {
    let at = world.day(reply.edited, 10, 24);
    sheet.add(
        Table::Canned,
        args![
            id(world, place),
            owner,
            reply.title,
            reply.shortcut,
            reply.kind,
            reply.ko,
            reply.en,
            reply.closes,
            1_i64,
            editor,
            at,
        ],
    );
}

fn id(world: &World, place: usize) -> CannedId {
    let index = 30_000 + u64::try_from(place).unwrap_or(0);
    CannedId::new(Dice::of(Stream::Cast, index).id(world.day(80, 9, 0)))
}

/// How often each was used, once there are messages: the newest ones of its kind.
#[derive(Clone)]
pub(super) struct Uses(Vec<(CannedId, Option<SellerId>, &'static str, i64)>);

pub(super) fn uses(world: &World) -> Uses {
    let moalabs = OF_MOALABS.iter().map(|reply| (Some(world.sellers[MOALABS].id), reply));
    let all = moalabs.chain(OF_THE_STORE.iter().map(|reply| (None, reply)));
    Uses(all.enumerate().map(|(place, (seller, reply))| (id(world, place), seller, reply.kind, reply.uses)).collect())
}

impl Uses {
    pub(super) async fn write(&self, tx: &mut Conn, world_now: model::Time) -> Result<(), Error> {
        // A handful of replies, once: not a loop over data.
        for &(reply, seller, kind, count) in &self.0 {
            let author = if seller.is_some() { "developer" } else { "operator" };
            tx.run(
                "INSERT INTO canned_uses (message_id, canned_id, at)
                 SELECT m.id, $1, m.at FROM messages m JOIN inquiries i ON i.id = m.inquiry_id
                 WHERE m.author_kind = $2 AND m.kind = 'message' AND m.at > $3
                    AND ($4 = '' OR i.seller_id = $4) AND ($5 = 'any' OR i.kind = $5)
                    AND NOT EXISTS (SELECT 1 FROM canned_uses u WHERE u.message_id = m.id)
                 ORDER BY m.at DESC, m.id DESC LIMIT $6",
                args![
                    reply,
                    author,
                    world_now - 90 * DAY,
                    seller.map(|seller| seller.to_string()).unwrap_or_default(),
                    kind,
                    count,
                ],
            )
            .await?;
        }
        Ok(())
    }
}
