//! Pixel Orchard: three tools that do one thing each.

use model::catalog::Category;

use super::Listing;
use crate::demo::cast::ORCHARD;
use crate::demo::phrases;

pub(super) static PAPERCLIP: Listing = Listing {
    icon: "paperclip-scan",
    package: "com.pixelorchard.paperclip",
    company: ORCHARD,
    category: Category::Photo,
    price: 0,
    weight: 6,
    title: ("클립스캔", "Paperclip Scan"),
    tagline: ("종이를 반듯한 PDF로", "Paper in, straight PDF out"),
    description: (
        "사진을 찍으면 구김과 그림자를 펴고, 글자를 읽어 찾을 수 있는 PDF로 만들어요. 영수증은 날짜와 금액을 파일 이름에 적어 줍니다.",
        "Take a photo; it flattens creases and shadows, reads the text, and makes a PDF that you can search. Receipts get their date and \
         amount as the file name.",
    ),
    items: &[
        (("글자 읽기 무제한", "Unlimited text recognition"), 8_800, 18),
        (("팩스 보내기 10장", "10 fax pages"), 4_400, 6),
    ],
    releases: &[
        ("6.1.0", 17, ("두 쪽을 한 번에 찍어요.", "Scan two pages in one shot.")),
        ("6.0.2", 70, ("손글씨를 더 잘 읽어요.", "Reads handwriting better.")),
        ("5.9.0", 190, ("여러 장을 끌어서 순서를 바꿔요.", "Drag pages into order.")),
    ],
    voice: &phrases::paperclip::VOICE,
};

pub(super) static RUNLOOP: Listing = Listing {
    icon: "runloop",
    package: "com.pixelorchard.runloop",
    company: ORCHARD,
    category: Category::Health,
    price: 0,
    weight: 5,
    title: ("런루프", "Runloop"),
    tagline: ("집에서 나가 집으로 돌아오는 길", "Routes that bring you home"),
    description: (
        "달리고 싶은 거리만 정하면 집에서 나가 집으로 돌아오는 길을 그려 줘요. 신호등이 적은 쪽, 가로등이 있는 쪽을 먼저 고릅니다.",
        "Say how far you want to run, and it draws a loop from your door and back, with fewer traffic lights and more street lamps.",
    ),
    items: &[(("오프라인 지도", "Offline maps"), 6_600, 18)],
    releases: &[
        ("3.4.1", 6, ("시계와 거리가 달라지던 문제를 고쳤어요.", "Distance now agrees with the watch.")),
        ("3.4.0", 58, ("비 온 뒤 미끄러운 길을 피해요.", "Avoids slippery paths after rain.")),
        ("3.3.0", 180, ("친구와 같은 길로 달리기.", "Run the same loop as a friend.")),
    ],
    voice: &phrases::runloop::VOICE,
};

pub(super) static LEDGERLY: Listing = Listing {
    icon: "ledgerly",
    package: "com.pixelorchard.ledgerly",
    company: ORCHARD,
    category: Category::Finance,
    price: 9_900,
    weight: 5,
    title: ("레저리", "Ledgerly"),
    tagline: ("혼자 일하는 사람의 장부", "Books for people who work alone"),
    description: (
        "프리랜서와 작은 가게를 위한 장부예요. 들어온 돈과 나간 돈을 적으면 부가세와 종합소득세에 쓸 표를 만들어 줍니다. 계정도 서버도 없이 기기에만 저장해요.",
        "Books for freelancers and small shops. Write down what came in and went out, and it prepares the tables for your taxes. No \
         account, no server: everything stays on your device.",
    ),
    items: &[(("세금 표 2026", "Tax tables 2026"), 11_000, 20)],
    releases: &[
        ("2.8.0", 28, ("현금영수증을 따로 모아 보여 줘요.", "Cash receipts in a list of their own.")),
        ("2.7.1", 92, ("CSV 내보내기에서 메모가 빠지지 않아요.", "CSV exports keep the memo.")),
        ("2.6.0", 210, ("거래처별 미수금.", "What each client still owes.")),
    ],
    voice: &phrases::ledgerly::VOICE,
};
