//! Moaplan Kids: stickers and pocket money.

use super::{Lines, Voice};

pub(in crate::demo) static VOICE: Voice = Voice {
    ko: Lines {
        love: &[
            "일곱 살 아이가 스스로 양치하고 스티커를 붙여요. 잔소리가 반으로 줄었어요.",
            "광고가 없어서 마음 놓고 보여 줄 수 있어요.",
            "용돈 저금통에 목표를 정하더니 석 달 모아서 킥보드를 샀어요.",
            "아침 준비 그림 카드 덕분에 등교가 20분 빨라졌습니다.",
            "쌍둥이가 각자 스티커북을 꾸미는데 싸우지 않아요.",
            "결제가 보호자 비밀번호로만 열리는 게 제일 좋아요.",
        ],
        like: &[
            (
                "스티커 종류가 더 많았으면 좋겠어요. 공룡을 기다리고 있어요.",
                "공룡 스티커북을 그리고 있어요. 겨울방학 전에 만나요.",
            ),
            (
                "할머니 댁 태블릿에서도 이어서 할 수 있으면 별 다섯이에요.",
                "같은 보호자 계정으로 들어오시면 이어서 하실 수 있어요. 안내를 더 쉽게 바꿀게요.",
            ),
            ("형제 두 명의 저금통을 나란히 보고 싶어요.", "보호자 화면에 나란히 보기를 넣고 있습니다."),
        ],
        mixed: &[
            (
                "아이는 좋아하는데 스티커 하나 붙이는 데 소리가 너무 길어요.",
                "설정에서 ‘짧은 소리’를 고르실 수 있게 했어요.",
            ),
            (
                "상을 정하는 화면이 보호자에게도 어려워요.",
                "보기로 쓸 상 스무 가지를 미리 담아 두었습니다. 다음 업데이트에서 봐 주세요.",
            ),
        ],
        low: &[
            (
                "폰을 바꿨더니 모은 스티커가 다 사라져서 아이가 울었어요.",
                "아이에게 정말 미안합니다. {next}에서 잃어버린 스티커를 찾아 드려요. 그래도 없으면 문의해 주세요.",
            ),
            ("보호자 비밀번호를 잊으니 아무것도 못 해요.", "로그인 화면에서 이메일로 새로 정하실 수 있게 고쳤습니다."),
            (
                "잠금이 풀려서 아이가 꾸러미를 눌러 버렸어요.",
                "놀라셨겠어요. 결제는 판매자에게 문의하기로 취소를 요청해 주시면 바로 동의하겠습니다.",
            ),
        ],
        errors: &[
            (
                "저금통 금액이 맞지 않아요",
                "아이가 오천 원을 넣었는데 오만 원으로 적혀요. 고치면 스티커까지 지워집니다.",
                "숫자 입력에서 0이 하나 더 들어가는 문제를 찾았습니다. 금액은 저희가 바로잡았고 스티커도 되돌렸어요.",
            ),
            (
                "두 아이의 계획표가 섞여요",
                "첫째 계획표에 둘째 스티커가 붙습니다. 로그아웃했다 들어와도 섞여 있어요.",
                "같은 이름을 쓰는 두 아이를 한 아이로 보고 있었습니다. 나눠 두었으니 앱을 다시 열어 주세요.",
            ),
            (
                "아침 알림이 오지 않습니다",
                "일곱 시에 맞춰 둔 준비 알림이 사흘째 오지 않아요. 다른 앱 알림은 잘 옵니다.",
                "방해 금지 시간과 겹치면 알림이 미뤄지고 있었어요. {next}에서 고쳤습니다.",
            ),
        ],
        wishes: &[(
            "주말 계획표를 따로 두고 싶어요",
            "평일과 주말 순서가 달라서 매번 고쳐야 해요. 두 벌을 만들 수 있으면 좋겠습니다.",
            "요일마다 다른 계획표를 준비하고 있어요. 12월에 먼저 써 보실 분께 알려 드릴게요.",
        )],
    },
    en: Lines {
        love: &[
            "My son brushes his teeth to earn stickers. Enough said.",
            "No ads and no chat, which is rarer than it should be.",
            "The savings jar taught my daughter to wait. She bought her scooter herself.",
            "Mornings take twenty minutes less since we have the picture cards.",
        ],
        like: &[
            (
                "More sticker books, please. We are through all of them.",
                "Dinosaurs are being drawn right now, and they come before the holidays.",
            ),
            (
                "Please let both parents add rewards.",
                "Invite the second parent under Family. We will make that step easier to find.",
            ),
        ],
        mixed: &[(
            "The children love it, but the fanfare for each sticker is very long.",
            "There is a short sound now, under Settings > Sounds.",
        )],
        low: &[
            (
                "All stickers were gone on the new phone. There were tears.",
                "We are so sorry. Version {next} finds them again; if any is missing, write to us.",
            ),
            (
                "My child could buy the bundle without the code.",
                "That must not happen. Ask for a cancellation through Contact seller and we will agree at once.",
            ),
        ],
        errors: &[(
            "Picture cards are in the wrong order",
            "After the update the morning cards start with shoes and end with pyjamas. Sorting them does not stay.",
            "The order was stored per device by mistake. It is fixed, and your cards are back in your order.",
        )],
        wishes: &[(
            "A timer for reading",
            "Could the reading card have a gentle fifteen-minute timer?",
            "What a nice idea. We are testing a sand glass that makes no sound.",
        )],
    },
};
