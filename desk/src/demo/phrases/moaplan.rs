//! Moaplan: a calendar with a budget in it.

use super::{Lines, Voice};

pub(in crate::demo) static VOICE: Voice = Voice {
    ko: Lines {
        love: &[
            "달력에서 오늘 쓴 돈이 바로 보이니까 가계부를 따로 열 일이 없어요.",
            "맞벌이라 생활비 카드와 개인 카드를 나눠 쓰는데, 월말 정산이 5분이면 끝나요.",
            "위젯에 ‘오늘 쓸 수 있는 돈’이 뜨는 것만으로 충동구매가 줄었습니다.",
            "가계부 앱만 여섯 개 써 봤는데 석 달 넘게 쓰고 있는 건 이게 처음이에요.",
            "반복 일정에 고정 지출을 묶어 둘 수 있어서 관리비 나가는 날을 안 놓쳐요.",
            "아내와 같이 쓰는데 누가 뭘 썼는지 싸울 일이 없어졌어요. 고맙습니다.",
            "카드 문자를 알아서 읽어 주는데 분류가 거의 안 틀려요.",
            "주간 보기에서 지출 합계 나오는 거 정말 잘 만들었어요.",
            "대학생인데 용돈이 2주 만에 사라지던 버릇을 고쳤습니다.",
            "지난 업데이트 뒤로 눈에 띄게 빨라졌어요. 여는 데 1초도 안 걸려요.",
            "여행 일정과 여행 경비를 같은 화면에 적는 앱은 이것뿐이에요.",
            "글씨가 커서 어머니도 쓰세요. 매일 저녁 장부 적는 시간이 생겼대요.",
            "문의했더니 반나절 만에 답이 왔고, 다음 업데이트에 정말 들어왔어요.",
            "프리미엄 값은 한다고 생각해요. 태블릿과 폰이 바로 맞춰져요.",
        ],
        like: &[
            (
                "주 단위 예산만 생기면 완벽해요. 주급을 받는 사람도 있거든요.",
                "주 단위 예산을 준비하고 있어요. 조금만 기다려 주세요.",
            ),
            (
                "현금 쓴 걸 적을 때 손이 한 번 더 가요. 위젯에서 바로 적게 해 주세요.",
                "위젯에서 바로 적기는 시험 중이에요. 설정의 ‘미리 써 보기’를 켜면 먼저 쓰실 수 있어요.",
            ),
            (
                "좋은데 어두운 화면에서 주말 색이 잘 안 보여요.",
                "주말 색을 더 밝게 바꿨어요. 다음 업데이트에서 확인해 주세요.",
            ),
            (
                "지난달과 비교하는 표가 있으면 별 다섯이에요.",
                "지난달과 견주는 표는 ‘자산 > 흐름’에 있어요. 찾기 어려운 자리라 옮기려고 합니다.",
            ),
            (
                "음력 생일이 한 번에 하나씩만 등록돼서 아쉬워요.",
                "여러 명의 음력 생일을 한꺼번에 넣는 화면을 만들고 있어요.",
            ),
            (
                "가족과 함께 보는 달력이 있으면 좋겠어요. 그래도 매일 씁니다.",
                "함께 보는 달력은 내년 봄에 준비하고 있습니다. 매일 써 주셔서 고맙습니다.",
            ),
            ("분류 이름에 이모지가 안 들어가요.", "분류 이름에 그림 글자를 쓸 수 있게 {next}에서 고칩니다."),
        ],
        mixed: &[
            (
                "일정은 편한데 가계부 분류를 바꾸려면 화면을 네 번 넘겨야 해요.",
                "분류를 길게 누르면 바로 바꿀 수 있도록 고치고 있습니다. 알려 주셔서 고맙습니다.",
            ),
            (
                "기능은 마음에 들지만 태블릿에서 글자가 너무 작아요.",
                "태블릿 글자 크기는 설정 > 화면에서 따로 정하실 수 있어요. 처음 값도 키우겠습니다.",
            ),
            (
                "광고가 저장 버튼 바로 밑에 있어서 자꾸 눌려요.",
                "광고 자리를 버튼에서 떼어 놓았습니다. {next}에서 확인해 주세요.",
            ),
            (
                "알림이 두 번씩 와요. 하나는 꺼도 다시 켜져요.",
                "두 번 오는 알림은 예전 기기가 남아 있을 때 생겨요. 설정 > 기기에서 지우실 수 있어요.",
            ),
            (
                "동기화가 되긴 되는데 언제 됐는지 알 수가 없어요.",
                "마지막으로 맞춘 시각을 자산 화면 위에 보여 드리도록 바꾸고 있어요.",
            ),
        ],
        low: &[
            (
                "업데이트하고 위젯이 하얗게 나와요. 지웠다 다시 넣어도 그대로입니다.",
                "불편을 드려 죄송합니다. 홈 화면 앱에 따라 생기는 문제로, {next}에서 고쳐 이번 주에 올립니다.",
            ),
            (
                "태블릿에서 적은 게 폰에 안 와요. 일주일치를 다시 적었습니다.",
                "적으신 내용은 서버에 남아 있을 수 있어요. 문의하기로 알려 주시면 찾아서 되돌려 드리겠습니다.",
            ),
            (
                "유료 앱인데 광고까지 나오는 건 너무해요.",
                "말씀 무겁게 듣겠습니다. 유료 앱에서는 전면 광고를 모두 뺐고, 배너도 줄이고 있습니다.",
            ),
            (
                "카드 문자를 읽어 간다는 게 찜찜한데 끄는 곳을 못 찾겠어요.",
                "설정 > 자동 기록에서 끄실 수 있고, 문자는 기기 밖으로 나가지 않습니다. 찾기 쉬운 곳으로 옮길게요.",
            ),
            (
                "백업 파일을 불러오면 작년 9월이 통째로 비어요.",
                "백업 형식이 바뀌던 때의 문제로 보입니다. 파일을 보내 주시면 직접 살려 드리겠습니다.",
            ),
            (
                "앱을 열 때마다 로그인하라고 해요. 세 번이나 지웠다 깔았어요.",
                "저장 공간 최적화가 로그인 정보를 지우는 기기가 있습니다. {next}에서 막았으니 나오는 대로 올려 주세요.",
            ),
        ],
        errors: &[
            (
                "위젯이 어제 날짜에 멈춰 있어요",
                "자정이 지나도 위젯 날짜가 바뀌지 않습니다. 앱을 한 번 열어야 오늘로 넘어가요. 절전 예외는 이미 켜 두었습니다.",
                "알려 주셔서 고맙습니다. 절전 기능이 자정 갱신을 막는 기기가 있어서 {next}에서 방식을 바꿨습니다. 업데이트한 뒤 위젯을 한 번 지웠다 넣어 주세요.",
            ),
            (
                "반복 지출이 두 번 기록돼요",
                "매달 25일 통신비가 이번 달에 두 줄로 들어갔어요. 하나를 지우면 다음 날 다시 생깁니다.",
                "두 기기에서 같은 규칙을 만들었을 때 생기는 문제였어요. 저희가 겹친 규칙을 하나로 합쳐 두었습니다. 다시 생기면 이 글에 답해 주세요.",
            ),
            (
                "카드 문자를 읽지 못해요",
                "지난주부터 새로 바꾼 카드 문자가 기록되지 않습니다. 예전 카드는 잘 돼요.",
                "카드사가 문자 모양을 바꾼 것을 확인했고, 오늘 새 모양을 더했습니다. 앱을 껐다 켜면 바로 적용됩니다.",
            ),
            (
                "가로로 돌리면 달력이 사라집니다",
                "태블릿을 가로로 돌리면 달력 자리에 빈 화면만 보여요. 세로로 다시 돌려도 돌아오지 않습니다.",
                "같은 기기로 확인했습니다. 화면을 나눠 쓸 때 크기를 잘못 재고 있었고, {next}에서 고칩니다. 그때까지는 화면 분할을 꺼 주세요.",
            ),
            (
                "내보낸 파일에 한글이 깨져요",
                "CSV로 내보내서 컴퓨터에서 열면 한글이 모두 깨져 보입니다.",
                "내보내기 화면에서 ‘엑셀용’을 고르면 바르게 열립니다. 처음 값을 엑셀용으로 바꾸겠습니다.",
            ),
            (
                "알림을 눌러도 그날로 가지 않아요",
                "일정 알림을 누르면 늘 오늘 화면만 열립니다. 내일 일정을 보려고 누른 건데요.",
                "알림마다 그날로 가도록 고쳤습니다. {next}를 받아 보시고 그래도 오늘만 열리면 알려 주세요.",
            ),
            (
                "지난달 예산이 이번 달로 넘어왔어요",
                "남은 예산을 넘기지 않는다고 골라 두었는데 이번 달 예산이 12만 원 더 많습니다.",
                "설정을 바꾼 날이 말일이어서 한 번 더 넘어갔습니다. 이번 달 예산을 바로잡아 두었어요. 불편을 드려 죄송합니다.",
            ),
            (
                "분할 결제가 한 번에 적혀요",
                "3개월 할부로 산 것이 첫 달에 모두 적힙니다. 나누어 적을 수는 없나요?",
                "할부는 지출을 길게 눌러 ‘나누어 적기’를 고르시면 됩니다. 카드 문자에서 알아서 나누도록 고치고 있어요.",
            ),
            (
                "생일 알림이 하루 늦게 와요",
                "음력 생일 알림이 늘 다음 날 아침에 옵니다. 미안해서 전화도 못 했어요.",
                "윤달이 지난 뒤부터 하루가 밀려 있었습니다. 정말 죄송합니다. 오늘 서버에서 바로잡아 업데이트 없이도 맞게 옵니다.",
            ),
            (
                "지문으로 열리지 않아요",
                "앱 잠금을 지문으로 해 두었는데 어제부터 비밀번호만 물어봅니다. 지문을 다시 등록해도 같아요.",
                "기기에 지문을 새로 등록하면 앱에서도 한 번 더 허락해 주셔야 합니다. 설정 > 잠금에서 껐다가 켜 주세요.",
            ),
        ],
        wishes: &[
            (
                "공휴일을 직접 더하고 싶어요",
                "회사 창립기념일처럼 우리만 쉬는 날을 달력에 빨간 날로 넣고 싶습니다.",
                "좋은 의견 고맙습니다. ‘나의 쉬는 날’이라는 이름으로 준비하고 있고, 먼저 써 보실 수 있게 되면 알려 드릴게요.",
            ),
            (
                "지출에 사진을 붙이고 싶어요",
                "영수증을 찍어서 지출 옆에 붙여 두면 나중에 교환할 때 편할 것 같아요.",
                "저희도 바라던 기능이에요. 저장 공간을 얼마나 쓰는지 보고 있습니다. 정해지면 이 글로 알려 드릴게요.",
            ),
            (
                "영수증 사진을 읽어 주면 좋겠어요",
                "현금으로 낸 것은 하나하나 적어야 해요. 사진을 찍으면 금액만이라도 읽어 주세요.",
                "먼저 금액만 읽는 것부터 시험하고 있어요. 설정의 ‘미리 써 보기’를 켜시면 써 보실 수 있습니다.",
            ),
            (
                "어르신을 위한 큰 화면",
                "어머니가 쓰시는데 단추가 작아서 자꾸 다른 것을 누르세요. 크게 보는 화면이 있으면 합니다.",
                "설정 > 화면 > 크게 보기를 켜 주세요. 처음 시작할 때도 여쭤보도록 바꾸겠습니다.",
            ),
            (
                "시계에서 지출을 말로 적고 싶어요",
                "장을 보면서 손목에 대고 ‘두부 삼천 원’이라고 말하면 적히면 좋겠습니다.",
                "저희도 꿈꾸던 기능이라 반갑습니다. 봄에 시계용 앱을 시작하는데 그때 꼭 넣겠습니다.",
            ),
            (
                "분류를 끌어서 옮기게 해 주세요",
                "분류가 스무 개가 넘어서 순서를 바꾸기가 힘들어요. 길게 눌러 끌 수 있으면 좋겠습니다.",
                "분류 화면에서 길게 눌러 옮기실 수 있어요. 써 보시고 의견 주세요.",
            ),
        ],
    },
    en: Lines {
        love: &[
            "My calendar and my spending finally live in the same place.",
            "The widget that says what is left for today has saved me more than the app costs.",
            "One calendar for two salaries: exactly what our household needed.",
            "It reads my card messages and sorts them right nine times out of ten.",
            "I wrote to support on a Sunday and had an answer by lunch on Monday.",
            "Fast, calm, no nagging. I plan the week in it every Sunday evening.",
            "The week view with totals is the best thing on my phone.",
            "Since the last update it opens instantly, even on my old phone.",
            "I moved three years of budgets in from a spreadsheet and nothing was lost.",
        ],
        like: &[
            (
                "I am paid weekly, so a weekly budget would make it five stars.",
                "We are working on weekly budgets. Thank you for the patience.",
            ),
            (
                "Would be five stars with a button to sync right now.",
                "Pull down on the asset screen to sync at once. We will make that easier to find.",
            ),
            (
                "Lovely, but the weekend colour is hard to see in the dark theme.",
                "Weekends are brighter in the next update. Thanks for pointing it out.",
            ),
            (
                "Needs a way to split one payment over two categories.",
                "Splitting is in testing now. Turn on “Try early” in settings to use it today.",
            ),
        ],
        mixed: &[
            (
                "Good planner, but changing a category takes four screens.",
                "Agreed. In the next version a long press changes it in place.",
            ),
            (
                "Works, although I never know whether the tablet has the latest numbers.",
                "The time of the last sync will stand at the top of the asset screen.",
            ),
            (
                "Nice idea, but reminders arrive twice on my watch and phone.",
                "An old device is probably still on your list. Settings > Devices removes it.",
            ),
        ],
        low: &[
            (
                "Widgets went blank after the update and stay blank.",
                "We are sorry. Some launchers hit this; the fix is in {next} this week.",
            ),
            (
                "I paid for the app and still see banners. Not fair.",
                "We hear you. Full-page ads are gone from the paid app, and we are reducing banners too.",
            ),
            (
                "It asked me to sign in again every single morning.",
                "Some phones clear our sign-in to save space. {next} prevents that; it is out in a few days.",
            ),
            (
                "Restored my backup and last September is missing.",
                "That month changed format. Send us the file through Contact seller and we will recover it for you.",
            ),
        ],
        errors: &[
            (
                "Totals are wrong after changing the time zone",
                "I flew to Lisbon and everything I bought in the evening moved to the next day, so the daily totals are wrong.",
                "Thank you for the clear report. Spending now keeps the day of the place where you paid. Your entries were corrected last night.",
            ),
            (
                "The app closes when I open a shared calendar",
                "It happens every time with my work calendar, which has about four thousand entries.",
                "We reproduced it with a calendar of that size. Version {next} loads it in parts; it is out next week.",
            ),
            (
                "Reminders come an hour early",
                "Since the clocks changed all my reminders come an hour early. Events themselves are right.",
                "Reminders made in summer kept the old offset. We corrected yours last night; new ones are not affected.",
            ),
            (
                "The widget shows the wrong currency",
                "My budget is in won, and the widget shows dollars with the same numbers.",
                "The widget followed the language of the phone. It follows the budget again in {next}.",
            ),
            (
                "Deleted entries come back",
                "I delete a transfer between my own accounts, and the next morning it is back.",
                "The card message was read again each night. Deleted entries are now remembered. Sorry for the haunting.",
            ),
            (
                "Export stops at 80 percent",
                "I tried to export the whole year as a spreadsheet. It stops at 80 percent and no file appears.",
                "One memo with a broken character stopped it. The export now skips such characters. Please try again after updating.",
            ),
        ],
        wishes: &[
            (
                "Start the month on payday",
                "My salary comes on the 25th. Could the budget month start there instead of on the 1st?",
                "You can: Settings > Budget > First day. We will mention it when people set up the app.",
            ),
            (
                "Search in memos",
                "I remember what I wrote, not when. A search over memos would help a lot.",
                "Pull the calendar down and a search appears; memos are included. We will give it a button.",
            ),
            (
                "A shared budget for two",
                "We would love one budget that both of us can write into, each from our own phone.",
                "Shared budgets are planned for spring. We will tell you here when the test opens.",
            ),
        ],
    },
};
