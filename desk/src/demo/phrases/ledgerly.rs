//! Ledgerly: books for people who work alone.

use super::{Lines, Voice};

pub(in crate::demo) static VOICE: Voice = Voice {
    ko: Lines {
        love: &[
            "종합소득세 신고가 무서웠는데 표를 그대로 옮겨 적고 끝냈어요.",
            "계정도 서버도 없다는 말 그대로예요. 비행기 모드에서도 다 됩니다.",
            "동네 빵집 장부를 3년째 적고 있어요. 세무사님이 칭찬하셨어요.",
            "거래처별 미수금이 한눈에 보여서 못 받은 돈을 받았습니다.",
        ],
        like: &[
            ("영수증 사진을 함께 두면 좋겠어요.", "사진을 기기 안에만 두는 방식으로 만들고 있습니다."),
            ("분기마다 알림을 주면 별 다섯이에요.", "신고 기간 알림을 {next}에 넣었습니다."),
        ],
        mixed: &[(
            "장부는 좋은데 컴퓨터에서 볼 수 없는 게 아쉬워요.",
            "서버 없이 같은 와이파이에서 보는 방법을 찾고 있어요.",
        )],
        low: &[
            (
                "폰을 잃어버리니 장부가 다 사라졌어요. 백업을 왜 안 알려 주나요.",
                "마음이 무겁습니다. 한 달에 한 번 백업 파일을 만들라고 알려 드리도록 바꿨습니다.",
            ),
            ("CSV에서 메모가 빠져서 세무서에 두 번 갔어요.", "{next}에서 고쳤습니다. 헛걸음하시게 해서 죄송합니다."),
        ],
        errors: &[(
            "부가세 합계가 1원씩 달라요",
            "거래마다 반올림해서 그런지 분기 합계가 홈택스와 1원 차이가 납니다.",
            "합계를 낸 뒤에 한 번만 반올림하도록 고쳤습니다. {next}로 올리면 맞습니다.",
        )],
        wishes: &[(
            "외화 거래",
            "달러로 받은 돈을 그날 환율로 적고 싶어요.",
            "환율표를 파일로 넣는 방식으로 {next}에서 드립니다. 서버를 쓰지 않으려는 고집이에요.",
        )],
    },
    en: Lines {
        love: &[
            "My tax return took one evening.",
            "No account, no server, as promised. It works in flight mode.",
            "I finally see who owes me money.",
        ],
        like: &[(
            "Would like photos of receipts next to the entries.",
            "We are building it so that photos never leave your device.",
        )],
        mixed: &[(
            "Solid, but I would like to see it on a computer.",
            "We are looking for a way over your own network, without a server.",
        )],
        low: &[(
            "Lost the phone, lost the books. It never told me to back up.",
            "We feel that. It now reminds you once a month to save a backup file.",
        )],
        errors: &[(
            "Decimal comma is refused",
            "My keyboard types a comma and the amount turns red.",
            "Commas and points are both fine from {next} on.",
        )],
        wishes: &[("Invoices", "Could it also write the invoice?", "A simple one, yes: planned for {next}.")],
    },
};
