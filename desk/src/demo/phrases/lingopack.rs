//! Lingopack: ten words a day.

use super::{Lines, Voice};

pub(in crate::demo) static VOICE: Voice = Voice {
    ko: Lines {
        love: &[
            "잊을 만하면 다시 나와요. 일본 여행에서 진짜로 입에서 나왔어요.",
            "사람 목소리라 따라 하기 좋아요. 기계음이 아니에요.",
            "하루 열 낱말이라 부담이 없어요. 200일째 이어 가고 있어요.",
            "산책 모드로 강아지 산책시키면서 스페인어를 배워요.",
            "낱말마다 붙은 짧은 이야기가 재미있어서 잊히지 않아요.",
        ],
        like: &[
            ("프랑스어도 만들어 주세요.", "프랑스어 녹음을 시작했어요. 여름에 만나요."),
            ("틀린 낱말만 모아 보고 싶어요.", "‘자주 틀린 말’ 꾸러미를 {next}에 넣습니다."),
        ],
        mixed: &[(
            "복습이 밀리면 하루에 백 개가 나와요.",
            "밀린 복습을 사흘에 나누도록 바꿨습니다. {next}에서 확인해 주세요.",
        )],
        low: &[
            (
                "일본어 꾸러미를 샀는데 소리가 안 나오는 낱말이 많아요.",
                "받는 중에 끊긴 소리가 있었습니다. 꾸러미를 다시 받으면 채워져요. 불편을 드려 죄송합니다.",
            ),
            (
                "연속 기록이 하루 쉬었다고 사라졌어요. 의욕이 없어졌어요.",
                "한 주에 하루는 쉬어도 이어지도록 바꿨습니다. 기록도 되돌려 드렸어요.",
            ),
        ],
        errors: &[(
            "받아쓰기가 맞았는데 틀렸다고 해요",
            "띄어쓰기까지 똑같이 썼는데 틀렸다고 나옵니다. 일본어에서만 그래요.",
            "전각과 반각을 다르게 보고 있었습니다. 오늘부터 같게 봅니다. 알려 주셔서 고맙습니다.",
        )],
        wishes: &[(
            "아이와 함께 쓰는 계정",
            "딸과 번갈아 쓰는데 진도가 섞여요.",
            "가족 네 명까지 진도를 나누는 기능을 만들고 있습니다.",
        )],
    },
    en: Lines {
        love: &[
            "Words come back just as I am about to lose them.",
            "Real voices. I finally sound less like a robot in Korean.",
            "Ten a day is the right size. Day 200 today.",
            "The little stories make the words stick.",
        ],
        like: &[("French, please.", "We have begun recording French. See you in summer.")],
        mixed: &[("After a holiday it throws a hundred reviews at you.", "It now spreads them over three days.")],
        low: &[(
            "Bought the Spanish pack, a third of the words have no sound.",
            "Some downloads broke off. Loading the pack again fills them in. Sorry for the trouble.",
        )],
        errors: &[(
            "Streak lost while travelling",
            "I crossed the date line and my streak of 143 days is gone although I learned every day.",
            "Your streak is back. From now on a day is the day where you are.",
        )],
        wishes: &[(
            "Grammar notes",
            "A short note on the grammar of each story would help.",
            "We are adding notes from lesson 40 on. Tell us whether they help.",
        )],
    },
};
