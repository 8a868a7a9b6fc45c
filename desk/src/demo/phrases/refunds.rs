//! Why customers want their money back, and what is said about it. `{item}` stands for the purchased item.

use model::Language;
use model::refund::RefundReason;

/// Heading and message of a refund request.
pub(in crate::demo) fn asked(reason: RefundReason, language: Language) -> &'static [(&'static str, &'static str)] {
    use RefundReason as R;
    match (language, reason) {
        (Language::Ko, R::NotReceived) => &[
            (
                "결제했는데 상품이 들어오지 않아요",
                "어제 저녁에 ‘{item}’ 결제를 마쳤는데 아직도 들어오지 않았습니다. 카드에서는 빠져나갔어요. 취소해 주세요.",
            ),
            (
                "결제한 상품이 열리지 않아요",
                "‘{item}’ 결제 문자는 왔는데 앱에서는 아직 사라고만 해요. 다시 설치해도 같습니다. 환불 부탁드려요.",
            ),
        ],
        (Language::Ko, R::Defective) => &[
            (
                "샀는데 제대로 동작하지 않아요",
                "‘{item}’ 쓰려고 하면 앱이 꺼집니다. 업데이트를 기다렸지만 나아지지 않아서 환불을 요청합니다.",
            ),
            (
                "오류가 계속되어 환불을 원합니다",
                "사흘 동안 켜지지 않아 한 번도 쓰지 못했습니다. ‘{item}’ 구매를 취소해 주세요.",
            ),
        ],
        (Language::Ko, R::NotAsDescribed) => &[
            (
                "소개와 다릅니다",
                "소개에는 모두 포함이라고 적혀 있는데 사고 보니 따로 사야 하는 것이 많습니다. ‘{item}’ 환불해 주세요.",
            ),
            (
                "기기에서 지원되지 않는 상품이에요",
                "‘{item}’ 제 기기에서는 쓸 수 없다고 나옵니다. 사기 전에는 그런 안내가 없었어요.",
            ),
        ],
        (Language::Ko, R::ChargedTwice) => &[
            (
                "같은 금액이 두 번 빠져나갔어요",
                "한 번만 눌렀는데 ‘{item}’ 결제가 1분 사이에 두 번 되었습니다. 하나는 취소해 주세요.",
            ),
            ("두 번 결제됐습니다", "화면이 멈춰서 다시 눌렀더니 두 번 결제됐어요. 카드 앱에도 두 줄이 보입니다."),
        ],
        (Language::Ko, R::Accidental) => &[
            ("잘못 눌러서 샀어요", "닫으려다가 구매 단추를 눌렀습니다. ‘{item}’ 아직 쓰지 않았으니 취소 부탁드립니다."),
            ("다른 상품을 사려다 잘못 골랐습니다", "더 작은 것을 사려다가 ‘{item}’ 쪽을 눌렀어요. 바로 알려 드립니다."),
        ],
        (Language::Ko, R::Minor) => &[
            (
                "아이가 허락 없이 결제했어요",
                "초등학생 아이가 제 폰으로 ‘{item}’ 결제를 했습니다. 저는 몰랐고 동의한 적이 없어요. 취소를 요청합니다.",
            ),
            (
                "미성년 자녀 결제를 취소하고 싶습니다",
                "아홉 살 조카가 게임을 하다가 결제했습니다. 가족관계증명서가 필요하면 보내 드리겠습니다.",
            ),
        ],
        (Language::Ko, R::Fraud) => &[
            (
                "제가 하지 않은 결제입니다",
                "새벽에 ‘{item}’ 결제 문자가 왔는데 저는 자고 있었습니다. 누가 제 계정을 쓴 것 같아요.",
            ),
            (
                "모르는 결제가 있어요",
                "카드 명세서에서 처음 보는 결제를 찾았습니다. 비밀번호는 바꿨으니 결제를 취소해 주세요.",
            ),
        ],
        (Language::Ko, R::ChangedMind) => &[
            ("필요가 없어졌어요", "‘{item}’ 사자마자 다른 방법을 찾았습니다. 쓰지 않았으니 취소할 수 있을까요?"),
            ("생각이 바뀌었습니다", "어제 샀는데 저에게는 맞지 않네요. 아직 사용 전입니다. 환불 부탁드려요."),
        ],
        (Language::Ko, R::Subscription) => &[
            (
                "해지했는데 또 결제됐어요",
                "지난달에 해지했다고 생각했는데 ‘{item}’ 결제가 또 되었습니다. 이번 달 것은 취소해 주세요.",
            ),
            ("무료 체험이 끝난 줄 몰랐어요", "끝난다는 알림 없이 ‘{item}’ 결제가 됐습니다. 그날 바로 해지했어요."),
        ],
        (Language::Ko, R::Other) => &[
            (
                "구매를 취소하고 싶어요",
                "사정이 생겨 ‘{item}’ 구매를 취소하고 싶습니다. 필요한 것이 있으면 알려 주세요.",
            ),
            (
                "예전 계정으로 샀어요",
                "지금 쓰는 계정이 아니라 예전 계정으로 ‘{item}’ 샀습니다. 옮길 수 없으면 환불해 주세요.",
            ),
        ],
        (Language::En, R::NotReceived) => &[
            (
                "Paid, but nothing arrived",
                "I paid for “{item}” yesterday evening and it still has not arrived. My card was charged. Please cancel it.",
            ),
            (
                "Purchase never unlocked",
                "The receipt for “{item}” came, the app still asks me to buy it. I reinstalled twice. Please refund.",
            ),
        ],
        (Language::En, R::Defective) => &[(
            "Does not work on my phone",
            "The app closes whenever I use “{item}”. I waited for the update, no change. I would like my money back.",
        )],
        (Language::En, R::NotAsDescribed) => &[(
            "Not what the page says",
            "The page says everything is included; half of it is sold apart. Please cancel “{item}”.",
        )],
        (Language::En, R::ChargedTwice) => &[(
            "Charged twice",
            "My card shows two payments for “{item}”, one minute apart. I pressed once. Please take one back.",
        )],
        (Language::En, R::Accidental) => &[(
            "Bought by mistake",
            "I wanted to close the window and hit Buy. I have not used “{item}”. Please cancel.",
        )],
        (Language::En, R::Minor) => &[(
            "My child bought this",
            "My eight-year-old bought “{item}” on my phone. I did not agree to it. Please cancel the purchase.",
        )],
        (Language::En, R::Fraud) => &[(
            "I did not make this payment",
            "A payment for “{item}” was made at night while I slept. I changed my password. Please cancel it.",
        )],
        (Language::En, R::ChangedMind) => &[(
            "Changed my mind",
            "I bought “{item}” yesterday and found that I do not need it. It is unused. Can you cancel it?",
        )],
        (Language::En, R::Subscription) => &[(
            "Charged after I cancelled",
            "I cancelled last month and was charged for “{item}” again. Please refund this month.",
        )],
        (Language::En, R::Other) => &[(
            "Please cancel my purchase",
            "I bought “{item}” with my old account and cannot use it there. If it cannot be moved, please refund it.",
        )],
    }
}

/// A developer agrees.
pub(in crate::demo) fn agreed(language: Language) -> &'static [&'static str] {
    match language {
        Language::Ko => &[
            "불편을 드려 죄송합니다. 구매취소에 동의했고, 스토어에서 마무리해 드릴 거예요.",
            "확인해 보니 말씀하신 대로입니다. 취소에 동의했으니 스토어의 안내를 기다려 주세요.",
        ],
        Language::En => &[
            "Sorry about this. We agreed to the cancellation; the store carries it out.",
            "We checked and you are right. We asked the store to cancel the purchase.",
        ],
    }
}

/// A developer declines, with the reason that the customer reads.
pub(in crate::demo) fn declined(language: Language) -> &'static [&'static str] {
    match language {
        Language::Ko => &[
            "결제 뒤에 상품을 모두 쓰신 기록이 있어 취소해 드리기 어렵습니다. 쓰실 때 생긴 문제가 있었다면 알려 주세요.",
            "상품이 이미 적용되어 어제까지 쓰신 것으로 보입니다. 다른 계정이라면 그 계정을 알려 주세요.",
        ],
        Language::En => &[
            "The item was used up after the payment, so we cannot take it back. If something went wrong while using it, tell us.",
            "The item is active and was used yesterday. If you mean another account, please tell us which.",
        ],
    }
}

/// What an operator notes beside a decision.
pub(in crate::demo) const DECISION_NOTES: [&str; 4] = [
    "이용 기록 없음 확인.",
    "결제 승인 내역과 대조함.",
    "같은 시간대 지급 장애 건과 일치.",
    "개발자에게 유선으로 알림.",
];
