//! Aurora Games: one large world and one small puzzle.

use model::catalog::Category;

use super::Listing;
use crate::demo::cast::AURORA;
use crate::demo::phrases;

pub(super) static STARLIGHT: Listing = Listing {
    icon: "starlight",
    package: "com.auroragames.starlight",
    company: AURORA,
    category: Category::Game,
    price: 0,
    weight: 16,
    title: ("별무리 원정대", "Starlight Expedition"),
    tagline: ("별을 잇고 동료를 모으는 모험", "Join the stars, gather your crew"),
    description: (
        "꺼진 별자리를 다시 잇는 원정대의 이야기. 60명의 동료와 함께 서른 개의 별자리를 여행하며, 낮과 밤이 바뀔 때마다 다른 길이 열립니다.\n\n\
         매주 수요일에 새로운 이야기가 이어집니다. 다이아로 동료의 옷과 탐사선을 꾸밀 수 있어요.",
        "The story of an expedition that lights the constellations again. Travel through thirty of them with a crew of sixty; when day \
         turns to night, other paths open.\n\nThe story goes on every Wednesday. Diamonds dress your crew and your ship.",
    ),
    items: &[
        (("다이아 500개", "500 diamonds"), 5_900, 30),
        (("다이아 2,200개", "2,200 diamonds"), 24_000, 12),
        (("다이아 5,300개", "5,300 diamonds"), 55_000, 5),
        (("다이아 33,000개", "33,000 diamonds"), 330_000, 1),
        (("월간 항해권", "Monthly voyage pass"), 12_000, 14),
    ],
    releases: &[
        (
            "2.15",
            8,
            (
                "열한 번째 이야기 ‘유리 바다’와 새 동료 셋.",
                "Chapter eleven, “The Glass Sea”, and three new companions.",
            ),
        ),
        ("2.14", 61, ("접속 대기열을 줄이고 점검 시간을 앞당겼습니다.", "Shorter queues, earlier maintenance.")),
        ("2.13", 102, ("길드 별자리 지도.", "The guild star map.")),
        ("2.12", 250, ("배터리를 적게 쓰는 절약 모드.", "A mode that saves battery.")),
    ],
    voice: &phrases::starlight::VOICE,
};

pub(super) static SUDOKU: Listing = Listing {
    icon: "sudoku-dawn",
    package: "com.auroragames.sudokudawn",
    company: AURORA,
    category: Category::Game,
    price: 2_500,
    weight: 7,
    title: ("스도쿠 새벽", "Sudoku Dawn"),
    tagline: ("하루 한 판, 조용한 스도쿠", "One quiet puzzle a day"),
    description: (
        "손으로 고른 스도쿠를 매일 아침 한 판씩 드려요. 소리도 초시계도 없고, 막히면 어디를 보면 좋을지만 살짝 알려 줍니다.",
        "A hand-picked sudoku every morning. No sounds, no stopwatch; when you are stuck, it only tells you where to look.",
    ),
    items: &[(("지난 문제 365", "365 past puzzles"), 3_900, 16)],
    releases: &[
        ("1.9.0", 20, ("메모 숫자를 색으로 나눌 수 있어요.", "Pencil marks can have colours.")),
        ("1.8.2", 75, ("태블릿에서 숫자판이 손에 가까워졌어요.", "On tablets the number pad is closer to your hand.")),
        ("1.8.0", 160, ("힌트를 세 단계로 나눴어요.", "Hints come in three steps.")),
        ("1.7.1", 260, ("어두운 화면을 다듬었어요.", "A better dark theme.")),
    ],
    voice: &phrases::sudoku::VOICE,
};
