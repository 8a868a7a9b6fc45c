//! Haneul Weather: only what matters on the way.

use super::{Lines, Voice};

pub(in crate::demo) static VOICE: Voice = Voice {
    ko: Lines {
        love: &[
            "퇴근 30분 전에 우산 챙기라고 알려 줘서 한 번도 안 젖었어요.",
            "숫자 말고 ‘두 시에 그쳐요’라고 말해 주는 게 좋아요.",
            "미세먼지까지 한 줄이라 아침에 이것만 봅니다.",
            "동네 단위로 정말 맞아요. 옆 동네는 오고 우리 동네는 안 오는 것까지요.",
            "위젯 글씨가 커서 안경 없이도 보여요.",
            "배달 일을 하는데 10분마다 바뀌는 비 알림이 큰 도움이 돼요.",
        ],
        like: &[
            (
                "눈이 얼마나 쌓이는지도 알려 주면 좋겠어요.",
                "쌓이는 눈의 높이를 12월부터 보여 드리려고 준비하고 있어요.",
            ),
            ("등산할 때 산 위 날씨도 보고 싶어요.", "국립공원 스물두 곳을 더하고 있습니다."),
            (
                "알림 소리를 고를 수 있으면 별 다섯이에요.",
                "기기 설정의 알림에서 소리를 고르실 수 있어요. 앱 안에도 바로 가는 길을 만들게요.",
            ),
        ],
        mixed: &[
            ("비는 잘 맞는데 기온이 늘 1도쯤 높아요.", "가까운 관측소를 다시 골랐습니다. 며칠 지켜봐 주세요."),
            (
                "무료인 건 알지만 광고가 시간표를 가려요.",
                "광고를 시간표 아래로 내렸습니다. 다음 업데이트에서 확인해 주세요.",
            ),
        ],
        low: &[
            (
                "비 알림이 비가 그친 다음에 와요.",
                "서버가 밀린 날이 있었습니다. 알림 서버를 늘렸으니 한 번 더 지켜봐 주세요. 죄송합니다.",
            ),
            (
                "광고 제거를 샀는데 폰을 바꾸니 다시 광고가 나와요.",
                "‘구매 되돌리기’를 누르면 돌아옵니다. 안 되면 문의하기로 알려 주세요. 바로 살펴보겠습니다.",
            ),
            (
                "해외에 왔는데 자꾸 서울 날씨만 나와요.",
                "위치 권한을 ‘대략’으로 두면 생기는 문제였어요. {next}에서 고쳤습니다.",
            ),
        ],
        errors: &[
            (
                "위치가 옆 구로 잡혀요",
                "집은 마포인데 늘 은평 날씨가 나옵니다. 위치를 껐다 켜도 똑같아요.",
                "기지국만으로 찾을 때 경계가 어긋났습니다. 동네를 직접 고르면 그 자리로 고정됩니다. 찾기도 곧 바로잡겠습니다.",
            ),
            (
                "미세먼지 수치가 옆 앱과 달라요",
                "같은 동네인데 다른 앱은 ‘나쁨’, 하늘날씨는 ‘보통’이라고 합니다. 어느 쪽을 믿어야 하나요?",
                "저희는 한 시간 평균이 아니라 지금 값을 보여 드려요. 헷갈리지 않도록 둘을 함께 적겠습니다.",
            ),
            (
                "위젯이 새로 고쳐지지 않아요",
                "앱은 지금 날씨인데 위젯은 아침 그대로입니다. 업데이트하고 나서 그래요.",
                "절전 상태에서 위젯 갱신이 빠져 있었습니다. 오늘 고친 판을 올렸고 내일이면 받으실 수 있어요.",
            ),
        ],
        wishes: &[(
            "자전거 출근용 바람 정보",
            "맞바람인지 등바람인지 출근길 방향으로 보여 주면 좋겠습니다.",
            "재미있는 생각이에요. 길을 정하면 바람 방향을 화살표로 보여 주는 화면을 그려 보고 있습니다.",
        )],
    },
    en: Lines {
        love: &[
            "It tells me when the rain stops. No other app does that so plainly.",
            "One line in the morning and I know what to wear.",
            "Right down to the neighbourhood. I have stopped carrying an umbrella for nothing.",
            "Big, readable widget. My father uses it too.",
        ],
        like: &[
            ("Snow depth would be a welcome addition.", "Snow depth arrives in December."),
            ("Great in the city, but I miss mountain forecasts.", "Twenty-two national parks are on their way."),
        ],
        mixed: &[(
            "Rain is spot on, temperature is always a degree too high.",
            "We picked a nearer station for you. Please watch it for a few days.",
        )],
        low: &[
            (
                "The rain alert came after the rain.",
                "Our alert servers were behind on some days. We have added more. Sorry for the wet walk.",
            ),
            (
                "Bought Remove ads, changed phones, ads are back.",
                "“Restore purchase” in settings brings it back. If not, contact us and we look at once.",
            ),
        ],
        errors: &[(
            "Alerts at three in the morning",
            "I get rain alerts at night although quiet hours are set from eleven to seven.",
            "Quiet hours used the wrong zone after you travelled. That is corrected, and your nights are quiet again.",
        )],
        wishes: &[(
            "Two places in one widget",
            "I work in another town. Could one widget show both places?",
            "Yes: hold the widget and choose “Second place”. It is still new.",
        )],
    },
};
