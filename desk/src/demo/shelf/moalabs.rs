//! Moalabs: a planner, its little sister, and a weather app.

use model::catalog::Category;

use super::Listing;
use crate::demo::cast::MOALABS;
use crate::demo::phrases;

pub(super) static MOAPLAN: Listing = Listing {
    icon: "moaplan",
    package: "kr.moalabs.moaplan",
    company: MOALABS,
    category: Category::Productivity,
    price: 5_500,
    weight: 22,
    title: ("모아플랜", "Moaplan"),
    tagline: ("가계부와 일정을 한 화면에", "Budget and calendar on one screen"),
    description: (
        "약속과 지출은 같은 하루에 일어나요. 모아플랜은 달력 한 칸에 일정과 가계부를 함께 적습니다.\n\n\
         카드 알림을 읽어 지출을 채우고, 생활비와 공과금처럼 카드를 묶어 한눈에 보여 줘요. 위젯에서 오늘 쓸 수 있는 돈을 바로 확인하세요.\n\n\
         프리미엄은 광고를 없애고 기기 다섯 대까지 동기화해요.",
        "Plans and spending happen on the same day, so Moaplan writes both into the same square of the calendar.\n\n\
         It reads card notifications to fill in what you spent, groups cards such as household and utilities, and shows in a widget \
         what is left for today.\n\nPremium removes ads and keeps up to five devices in sync.",
    ),
    items: &[
        (("프리미엄 1년 이용권", "Premium, 1 year"), 39_000, 16),
        (("프리미엄 1개월 이용권", "Premium, 1 month"), 4_900, 22),
        (("손글씨 스티커 꾸러미", "Handwritten sticker set"), 2_200, 8),
    ],
    releases: &[
        (
            "4.8.1",
            4,
            (
                "카드 묶음을 다섯 장까지 늘렸어요. 위젯이 두 배 빨라졌습니다.",
                "Card groups take up to five cards. Widgets are twice as fast.",
            ),
        ),
        (
            "4.8.0",
            14,
            (
                "카드 두 장을 한 화면에서 볼 수 있는 카드 묶음이 생겼어요.",
                "New: card groups, to see two cards on one screen.",
            ),
        ),
        ("4.7.3", 31, ("반복 일정이 하루 밀리던 문제를 고쳤어요.", "Repeating events no longer slip by a day.")),
        ("4.7.0", 68, ("주간 보기에서 지출 합계를 보여 줘요.", "The week view shows what you spent.")),
        ("4.6.2", 121, ("오래된 기기에서 시작이 빨라졌어요.", "Starts faster on older devices.")),
        ("4.5.0", 230, ("태블릿 가로 화면을 새로 그렸어요.", "A new layout for tablets held sideways.")),
    ],
    voice: &phrases::moaplan::VOICE,
};

pub(super) static KIDS: Listing = Listing {
    icon: "moaplan-kids",
    package: "kr.moalabs.moaplan.kids",
    company: MOALABS,
    category: Category::Education,
    price: 3_300,
    weight: 8,
    title: ("모아플랜 키즈", "Moaplan Kids"),
    tagline: ("스티커로 배우는 용돈과 하루 계획", "Pocket money and daily plans, with stickers"),
    description: (
        "아이가 스스로 하루를 그리고 용돈을 세어 보는 첫 계획표예요. 약속을 지키면 스티커를 붙이고, 모은 스티커로 가족이 정한 상을 받아요.\n\n\
         광고도 채팅도 없고, 결제는 보호자 비밀번호로만 열려요.",
        "A first planner in which a child draws the day and counts their pocket money. Kept promises earn stickers, and stickers earn \
         the reward that the family agreed on.\n\nNo ads, no chat; buying anything needs the parent's code.",
    ),
    items: &[(("스티커북 전체 팩", "All sticker books"), 5_500, 24), (("가족 꾸러미", "Family bundle"), 33_000, 5)],
    releases: &[
        (
            "2.3.1",
            12,
            (
                "스티커북을 옮길 때 빠지던 스티커를 찾아 줘요.",
                "Finds stickers that were lost when moving to a new phone.",
            ),
        ),
        ("2.3.0", 45, ("용돈 저금통에 목표를 정할 수 있어요.", "Savings jars can have a goal.")),
        ("2.2.0", 110, ("아침 준비 순서를 그림 카드로 보여 줘요.", "Picture cards for getting ready in the morning.")),
        ("2.1.4", 215, ("작은 화면에서 글자가 잘리지 않아요.", "Text is no longer cut off on small screens.")),
    ],
    voice: &phrases::kids::VOICE,
};

pub(super) static HANEUL: Listing = Listing {
    icon: "haneul-weather",
    package: "kr.moalabs.haneul",
    company: MOALABS,
    category: Category::Weather,
    price: 0,
    weight: 10,
    title: ("하늘날씨", "Haneul Weather"),
    tagline: ("우산이 필요한 시간만 알려 드려요", "Tells you when you need an umbrella"),
    description: (
        "길게 읽지 않아도 되는 날씨예요. 출근길과 퇴근길에 비가 오는지, 미세먼지가 어떤지, 몇 시에 그치는지만 말해 줘요.\n\n\
         비 알림은 동네 단위로 10분마다 새로 계산합니다.",
        "Weather that you don't have to study: whether it rains on your way to work and back, how the air is, and when it stops.\n\n\
         Rain alerts are computed for your neighbourhood every ten minutes.",
    ),
    items: &[(("광고 제거", "Remove ads"), 3_300, 20), (("위젯 꾸미기 팩", "Widget styles"), 1_100, 10)],
    releases: &[
        ("3.2.0", 9, ("비 그치는 시각을 알림에 함께 적어요.", "Rain alerts say when it will stop.")),
        ("3.1.2", 52, ("해외에서 지역을 직접 고를 수 있어요.", "Choose your place by hand when you are abroad.")),
        ("3.1.0", 96, ("자외선과 꽃가루를 더했어요.", "Added UV and pollen.")),
        ("3.0.1", 240, ("위젯 글자를 키웠어요.", "Larger text in widgets.")),
    ],
    voice: &phrases::haneul::VOICE,
};
