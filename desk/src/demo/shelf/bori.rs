//! Bori Education Cooperative: words and beats.

use model::catalog::Category;

use super::Listing;
use crate::demo::cast::BORI;
use crate::demo::phrases;

pub(super) static LINGOPACK: Listing = Listing {
    icon: "lingopack",
    package: "coop.bori.lingopack",
    company: BORI,
    category: Category::Education,
    price: 0,
    weight: 6,
    title: ("말꾸러미", "Lingopack"),
    tagline: ("하루 열 낱말, 잊을 때쯤 다시", "Ten words a day, back when you forget"),
    description: (
        "하루에 열 낱말만 새로 배우고, 잊어버릴 때쯤 다시 만나요. 모든 낱말에 사람이 녹음한 소리와 짧은 이야기가 붙어 있습니다. 영어, 일본어, 스페인어, 한국어.",
        "Ten new words a day, and each returns when you are about to forget it. Every word has a recorded voice and a short story. \
         English, Japanese, Spanish, Korean.",
    ),
    items: &[
        (("일본어 꾸러미", "Japanese pack"), 7_700, 12),
        (("스페인어 꾸러미", "Spanish pack"), 7_700, 9),
        (("모든 꾸러미 1년", "All packs, 1 year"), 29_000, 8),
    ],
    releases: &[
        ("7.0.3", 15, ("복습 순서를 다시 짰어요.", "A new order of reviews.")),
        ("7.0.0", 63, ("받아쓰기 연습.", "Dictation.")),
        ("6.8.0", 200, ("듣기만 하는 산책 모드.", "A listening mode for walks.")),
    ],
    voice: &phrases::lingopack::VOICE,
};

pub(super) static METRONOME: Listing = Listing {
    icon: "metronome",
    package: "coop.bori.metronome",
    company: BORI,
    category: Category::Education,
    price: 1_200,
    weight: 4,
    title: ("또박또박 메트로놈", "Steady Metronome"),
    tagline: ("연습실에서 쓰는 박자", "A beat for practice rooms"),
    description: (
        "화면을 보지 않아도 되는 메트로놈이에요. 진동과 소리를 따로 정하고, 장구 장단과 변박자를 악보처럼 적어 둘 수 있어요.",
        "A metronome that needs no eyes. Vibration and sound are set apart, and odd metres and Korean jangdan are written down like a \
         score.",
    ),
    items: &[(("장단 모음", "Jangdan collection"), 3_300, 14)],
    releases: &[
        ("4.2.0", 33, ("장단을 직접 만들어요.", "Write your own jangdan.")),
        ("4.1.1", 105, ("블루투스 소리 늦음을 맞춰요.", "Corrects the delay of Bluetooth speakers.")),
        ("4.0.0", 245, ("새 소리 여덟 가지.", "Eight new sounds.")),
    ],
    voice: &phrases::metronome::VOICE,
};
