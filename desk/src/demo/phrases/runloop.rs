//! Runloop: routes that bring you home.

use super::{Lines, Voice};

pub(in crate::demo) static VOICE: Voice = Voice {
    ko: Lines {
        love: &[
            "이사 온 동네를 두 주 만에 다 알게 됐어요.",
            "가로등 있는 길로 골라 줘서 밤에도 안심하고 뛰어요.",
            "거리만 정하면 집으로 데려다주니 머리를 비우고 달립니다.",
            "신호등이 정말 적은 길을 찾아요. 기록이 좋아졌어요.",
        ],
        like: &[
            ("오르막을 빼는 설정이 있으면 좋겠어요.", "‘평평하게’를 {next}에 넣습니다."),
            ("여행지에서도 쓰게 오프라인 지도가 더 쌌으면 해요.", "도시 하나만 사는 방법을 준비하고 있어요."),
        ],
        mixed: &[(
            "길은 좋은데 가끔 막힌 공사장으로 안내해요.",
            "공사 정보를 매일 받도록 바꿨습니다. 막힌 길은 화면에서 바로 알려 주실 수도 있어요.",
        )],
        low: &[
            (
                "시계로는 10킬로인데 앱은 9.2킬로라고 해요.",
                "건물 사이에서 거리를 짧게 재고 있었습니다. {next}에서 고쳤어요.",
            ),
            (
                "뛰는 도중에 꺼져서 기록이 날아갔어요.",
                "절전이 기록을 끊었습니다. 30초마다 저장하도록 바꿨습니다. 죄송합니다.",
            ),
        ],
        errors: &[(
            "친구와 같은 길이 다르게 보여요",
            "같이 뛰기로 한 길이 친구 화면에서는 다리 하나를 건너뜁니다.",
            "지도 판이 서로 달라서 생긴 일이에요. 길을 나눌 때 판도 함께 보내도록 고쳤습니다.",
        )],
        wishes: &[(
            "물 마실 곳을 지나게 해 주세요",
            "여름에는 음수대를 지나는 길이 필요해요.",
            "음수대 6천 곳을 지도에 올렸습니다. 길 설정에서 ‘물’을 켜 보세요.",
        )],
    },
    en: Lines {
        love: &[
            "I learned my new neighbourhood in two weeks.",
            "Lit streets first. I run in the evening again.",
            "Choose ten kilometres, switch off your head, end at your door.",
        ],
        like: &[("A flat option would be great for my knees.", "“Keep it flat” comes in {next}.")],
        mixed: &[(
            "Nice loops, but it sent me into a building site twice.",
            "We now read roadworks daily, and you can mark a closed path on the map.",
        )],
        low: &[(
            "Stopped recording halfway and lost my longest run.",
            "Battery saving ended the recording. It saves every thirty seconds now. Sorry about that run.",
        )],
        errors: &[(
            "Voice says left, map says right",
            "At roundabouts the voice and the arrow disagree.",
            "Roundabouts counted the exits from the wrong side. Corrected in {next}.",
        )],
        wishes: &[(
            "Loops with a café",
            "Sunday runs need a coffee stop halfway. Could a loop pass one?",
            "Ha, yes. “Stop on the way” is in testing.",
        )],
    },
};
