//! Kitchen Lab: what to cook, and how to come to rest after it.

use model::catalog::Category;

use super::Listing;
use crate::demo::cast::KITCHEN;
use crate::demo::phrases;

pub(super) static DIARY: Listing = Listing {
    icon: "kitchen-diary",
    package: "com.kitchenlab.diary",
    company: KITCHEN,
    category: Category::Lifestyle,
    price: 0,
    weight: 11,
    title: ("집밥일기", "Kitchen Diary"),
    tagline: ("오늘 먹은 것에서 내일 장보기까지", "From tonight's dinner to tomorrow's shopping"),
    description: (
        "냉장고에 있는 것으로 오늘 저녁을 고르고, 모자란 재료는 장보기 목록으로 바로 옮겨요. 먹은 날을 사진 한 장으로 남기면 한 달 식단이 저절로 모입니다.\n\n\
         집밥 플러스는 가족과 목록을 함께 쓰고, 재료 값을 기록해 줘요.",
        "Choose dinner from what is in the fridge and move what is missing to your shopping list. One photo a day becomes a month of \
         menus by itself.\n\nPlus shares lists with your family and keeps what the ingredients cost.",
    ),
    items: &[(("집밥 플러스 1개월", "Plus, 1 month"), 9_900, 16), (("집밥 플러스 1년", "Plus, 1 year"), 99_000, 5)],
    releases: &[
        ("5.4.2", 11, ("사진을 고를 때 멈추던 문제를 고쳤어요.", "Choosing photos no longer freezes.")),
        ("5.4.0", 40, ("장보기 목록을 가게 순서로 묶어요.", "Shopping lists follow the order of the shop.")),
        ("5.3.1", 99, ("한 손으로 넘기는 요리 화면.", "Cooking steps that turn with one hand.")),
        ("5.2.0", 220, ("남은 재료로 찾기.", "Search by leftovers.")),
    ],
    voice: &phrases::diary::VOICE,
};

pub(super) static TIDEPOOL: Listing = Listing {
    icon: "tidepool",
    package: "com.kitchenlab.tidepool",
    company: KITCHEN,
    category: Category::Health,
    price: 0,
    weight: 4,
    title: ("물때", "Tidepool"),
    tagline: ("파도 소리에 맞춰 쉬는 숨", "Breathe with the tide"),
    description: (
        "실제 바닷가 스물두 곳에서 녹음한 물소리와, 그 물때를 따라 길어지고 짧아지는 숨쉬기 안내. 잠들면 소리도 천천히 잦아들어요.",
        "Water recorded on twenty-two real shores, and a breathing guide that lengthens and shortens with their tides. When you fall \
         asleep, the sound fades too.",
    ),
    items: &[(("모든 바닷가", "All shores"), 14_000, 22)],
    releases: &[
        ("1.6.0", 25, ("제주 네 곳과 리스본이 늘었어요.", "Four shores of Jeju, and Lisbon.")),
        ("1.5.3", 84, ("이어폰을 빼면 소리가 멈춰요.", "Sound stops when you unplug.")),
        ("1.5.0", 205, ("수면 타이머를 다시 만들었어요.", "A new sleep timer.")),
    ],
    voice: &phrases::tidepool::VOICE,
};
