//! Tidepool: water and breath.

use super::{Lines, Voice};

pub(in crate::demo) static VOICE: Voice = Voice {
    ko: Lines {
        love: &[
            "약 없이 잠든 게 반년 만이에요. 사계리 소리를 틀어 놓습니다.",
            "녹음이 진짜 바닷가예요. 멀리 갈매기까지 들려요.",
            "숨이 길어지는 안내를 따라 하면 회의 전에 손이 안 떨려요.",
            "아기 재울 때 씁니다. 저도 같이 잠들어요.",
        ],
        like: &[
            ("서해 바닷가도 넣어 주세요.", "변산을 녹음하고 왔어요. {next}에서 들려 드릴게요."),
            ("두 소리를 섞을 수 있으면 좋겠어요.", "섞기 화면을 시험하고 있습니다."),
        ],
        mixed: &[("소리는 좋은데 여는 데 오래 걸려요.", "마지막으로 들은 바닷가를 바로 틀도록 바꿨어요.")],
        low: &[
            (
                "자다가 갑자기 소리가 커져서 깼어요.",
                "놀라셨을 텐데 죄송합니다. 소리 크기가 한 번에 바뀌지 않도록 고쳤습니다.",
            ),
            ("타이머가 끝나도 꺼지지 않아요.", "{next}에서 고쳐 올렸습니다. 다시 한번 써 봐 주세요."),
        ],
        errors: &[(
            "블루투스 스피커에서 끊겨요",
            "20분쯤 지나면 소리가 뚝뚝 끊깁니다. 이어폰은 괜찮아요.",
            "절전이 오래 켜 둔 소리를 끊고 있었습니다. {next}부터 끊기지 않아요.",
        )],
        wishes: &[(
            "시계에서도 쓰고 싶어요",
            "손목에서 숨쉬기 안내만 진동으로 받고 싶습니다.",
            "시계용 안내를 만들고 있어요. 봄에 만나요.",
        )],
    },
    en: Lines {
        love: &[
            "First night without pills in months.",
            "These are real shores. You can hear the gulls far out.",
            "Two minutes before a meeting and my hands are steady.",
        ],
        like: &[("Please let me mix two shores.", "Mixing is in testing and comes in {next}.")],
        mixed: &[("Lovely sound, slow start.", "It now plays your last shore at once.")],
        low: &[(
            "It got loud in the middle of the night and woke the whole house.",
            "We are very sorry. The volume can no longer jump.",
        )],
        errors: &[(
            "Purchased shores are locked",
            "After the update the shores I bought ask me to buy them again.",
            "Your purchase was found and all shores are open again. Please restart the app.",
        )],
        wishes: &[(
            "A gentle alarm",
            "Could the tide come back in the morning instead of an alarm?",
            "That is exactly what we are building. Thank you.",
        )],
    },
};
