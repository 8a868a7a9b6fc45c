//! Sudoku Dawn: one quiet puzzle a day.

use super::{Lines, Voice};

pub(in crate::demo) static VOICE: Voice = Voice {
    ko: Lines {
        love: &[
            "소리도 초시계도 없어서 아침 커피와 딱 맞아요.",
            "힌트가 답을 말하지 않고 볼 곳만 알려 줘서 실력이 늘어요.",
            "광고 없는 스도쿠를 찾아 헤맸는데 드디어 만났어요.",
            "어려운 날에도 억지스럽지 않아요. 사람이 고른 문제라는 게 느껴져요.",
            "여든 아버지께 깔아 드렸더니 매일 다 풀었다고 자랑하세요.",
        ],
        like: &[
            ("하루 한 판은 너무 아쉬워요. 두 판이면 별 다섯.", "토요일에는 두 판을 드리기로 했어요."),
            ("메모 색을 더 고를 수 있으면 좋겠어요.", "색을 여섯 가지로 늘렸습니다. 다음 업데이트에서 만나요."),
        ],
        mixed: &[(
            "문제는 좋은데 태블릿에서 숫자판이 너무 멀어요.",
            "숫자판을 왼쪽이나 오른쪽에 둘 수 있어요. 설정 > 손을 봐 주세요.",
        )],
        low: &[
            (
                "이어 풀기를 누르면 처음부터 다시예요. 어제 것도 날아갔어요.",
                "저장이 늦게 되는 기기가 있었습니다. {next}에서 고쳐 오늘 올립니다.",
            ),
            (
                "유료인데 지난 문제는 또 따로 사라니요.",
                "처음 소개에 지난 문제가 따로라고 분명히 적지 못했습니다. 문구를 고치고 일주일치를 무료로 열었습니다.",
            ),
        ],
        errors: &[(
            "풀었는데 안 푼 것으로 나와요",
            "어제 문제를 다 풀었는데 달력에는 빈칸입니다. 연속 기록이 끊겼어요.",
            "자정 무렵에 끝낸 문제가 다음 날로 적히고 있었습니다. 기록을 이어 드렸어요.",
        )],
        wishes: &[(
            "풀이 과정을 다시 보고 싶어요",
            "다 푼 뒤에 어느 칸에서 오래 걸렸는지 보고 싶습니다.",
            "조용한 앱이라 초시계는 넣지 않지만, 순서를 다시 보는 기능은 준비하겠습니다.",
        )],
    },
    en: Lines {
        love: &[
            "No timer, no noise, no ads. Exactly my morning.",
            "Hints that tell you where to look, not what to write. I got better.",
            "You can feel that a person chose these puzzles.",
        ],
        like: &[("One a day is too few for me.", "Saturdays now bring two.")],
        mixed: &[(
            "Good puzzles, but the number pad is far from my thumb on a tablet.",
            "Settings > Hand moves it to the left or right.",
        )],
        low: &[(
            "Resume starts the puzzle over. Lost yesterday's twice.",
            "Saving came too late on some phones. {next} fixes it today.",
        )],
        errors: &[(
            "Pencil marks vanish when I rotate",
            "Turning the phone clears all pencil marks of the current puzzle.",
            "Thank you, we found it. Marks are kept now in every direction.",
        )],
        wishes: &[(
            "A larger grid for old eyes",
            "Could the digits be bigger without making the board scroll?",
            "The next version has a setting for large digits. Would you like to test it?",
        )],
    },
};
