//! Kitchen Diary: dinner and the shopping list.

use super::{Lines, Voice};

pub(in crate::demo) static VOICE: Voice = Voice {
    ko: Lines {
        love: &[
            "냉장고에 있는 걸로 저녁이 나온다는 게 신기해요. 버리는 음식이 줄었어요.",
            "가게 순서대로 목록이 묶여서 장보기가 절반으로 줄었어요.",
            "자취생인데 이거 쓰고 배달을 일주일에 한 번만 시켜요.",
            "사진 한 장만 찍으면 한 달 식단이 모여서 영양사 선생님께 보여 드렸어요.",
            "남편이 목록을 보고 장을 봐 와요. 그것만으로 별 다섯.",
            "한 손으로 넘기는 요리 화면, 반죽하던 손으로도 넘어가요.",
        ],
        like: &[
            ("아이 있는 집이라 1인분 단위 조절이 더 쉬웠으면 해요.", "인분을 반씩 나눌 수 있도록 {next}에서 바꿉니다."),
            (
                "한식 조리법이 조금 더 많았으면 좋겠어요.",
                "이번 달에 반찬 120가지를 더했습니다. 찾기에 ‘반찬’이라고 써 보세요.",
            ),
            (
                "바코드로 재료를 넣을 수 있으면 최고일 거예요.",
                "바코드는 시험하고 있어요. 설정에서 먼저 써 보실 수 있습니다.",
            ),
        ],
        mixed: &[
            (
                "조리법은 좋은데 재료 이름이 번역투라 헷갈려요.",
                "어색한 이름 300개를 다시 지었습니다. 남은 것도 알려 주세요.",
            ),
            (
                "무료로 쓸 만하지만 가족 공유가 유료인 건 아쉬워요.",
                "두 사람까지는 무료로 나눌 수 있도록 준비하고 있습니다.",
            ),
        ],
        low: &[
            (
                "장보기 목록이 저장이 안 돼서 마트에서 빈손으로 서 있었어요.",
                "정말 죄송합니다. 연결이 끊긴 채로 적은 목록이 사라지는 문제를 {next}에서 고칩니다.",
            ),
            (
                "구독을 끊었는데 또 결제됐어요.",
                "불편을 드려 죄송합니다. 판매자에게 문의하기로 남겨 주시면 결제를 확인하고 취소에 동의하겠습니다.",
            ),
            (
                "사진을 고르면 앱이 멈춰요. 한 달째 그대로네요.",
                "{next}에서 고칩니다. 그래도 멈추면 기기 이름을 알려 주세요.",
            ),
        ],
        errors: &[
            (
                "가족과 나눈 목록이 보이지 않아요",
                "언니가 만든 장보기 목록에 초대받았는데 제 화면에는 비어 있습니다. 나갔다 다시 들어와도 같아요.",
                "초대가 예전 계정으로 연결되어 있었습니다. 지금 계정으로 옮겨 두었으니 앱을 다시 열어 주세요.",
            ),
            (
                "사진이 옆으로 누워요",
                "세로로 찍은 음식 사진이 일기에는 옆으로 누워서 올라가요.",
                "사진의 방향 정보를 읽지 못하는 기기였습니다. {next}에서 바로 세워 드려요.",
            ),
            (
                "재료 이름을 고치면 목록에서 사라져요",
                "대파를 쪽파로 고쳤더니 장보기 목록에서 아예 없어졌습니다.",
                "이름을 바꾸면 새 재료로 보고 있었어요. 고쳐서 오늘 올렸고, 사라진 것은 ‘지난 목록’에 남아 있습니다.",
            ),
            (
                "타이머가 울리지 않습니다",
                "화면을 끄면 요리 타이머가 울리지 않아요. 국이 다 졸았습니다.",
                "알림 권한이 꺼져 있으면 소리 없이 지나가고 있었어요. 이제 처음에 여쭤봅니다. 설정 > 알림에서 켜 주세요.",
            ),
        ],
        wishes: &[(
            "알레르기 재료를 빼고 보여 주세요",
            "아이가 땅콩을 못 먹어요. 땅콩이 든 조리법은 처음부터 안 보였으면 합니다.",
            "중요한 의견 고맙습니다. 가족마다 못 먹는 재료를 적어 두는 화면을 만들고 있습니다.",
        )],
    },
    en: Lines {
        love: &[
            "Dinner from what is in the fridge. We throw away so much less.",
            "The list follows the aisles of my shop. Half the time, no running back.",
            "I cook with one hand on a toddler, and the steps turn with one finger.",
            "A month of menus from one photo a day. Lovely to look back at.",
        ],
        like: &[
            (
                "Would love barcode entry for the pantry.",
                "Barcodes are in testing. Turn them on under Settings > Early features.",
            ),
            ("More vegetarian dinners, please.", "Eighty new ones this month. Search for “no meat”."),
        ],
        mixed: &[(
            "Good recipes, odd ingredient names in places.",
            "We renamed three hundred of them. Tell us about the rest.",
        )],
        low: &[
            (
                "The shopping list did not save and I stood in the shop with nothing.",
                "We are sorry. Lists written offline got lost; {next} keeps them.",
            ),
            (
                "Charged again after I cancelled Plus.",
                "Please write through Contact seller. We will check the payment and agree to a cancellation.",
            ),
        ],
        errors: &[
            (
                "Family list does not update",
                "My partner ticks off milk and I still see it an hour later.",
                "Sharing paused when one phone was offline for a week. It is running again, and the list is up to date.",
            ),
            (
                "Units switch back to cups",
                "I set grams, but every new recipe shows cups again.",
                "The setting was kept per device. From today it belongs to your account.",
            ),
        ],
        wishes: &[(
            "Costs per meal",
            "You already keep the prices. Could a recipe say what a portion costs?",
            "It can in Plus from {next}. You will find it under the title of each recipe.",
        )],
    },
};
