//! What is said in a thread after its first message.

use model::Language;

/// The customer writes again after an answer.
pub(in crate::demo) fn again(language: Language) -> &'static [&'static str] {
    match language {
        Language::Ko => &[
            "답변 고맙습니다. 알려 주신 대로 해 봤는데 아직 같아요. 제가 빠뜨린 것이 있을까요?",
            "한 번은 됐는데 오늘 아침에 다시 그래요. 기기를 껐다 켜도 마찬가지입니다.",
            "말씀하신 메뉴가 제 화면에는 없어요. 버전이 달라서 그런가요?",
            "확인했습니다. 하나만 더 여쭐게요. 다른 기기에서도 똑같이 하면 되나요?",
        ],
        Language::En => &[
            "Thank you. I did as you said and it is still the same. Did I miss something?",
            "It worked once and is back this morning, also after a restart.",
            "I cannot find that menu. Is my version different?",
            "That helped. One more question: do I do the same on my other device?",
        ],
    }
}

/// The second answer of a developer.
pub(in crate::demo) fn second(language: Language) -> &'static [&'static str] {
    match language {
        Language::Ko => &[
            "번거롭게 해 드려 죄송합니다. 저희 쪽 설정을 다시 맞춰 두었으니 앱을 한 번 껐다 켜 주세요. 그래도 같으면 바로 알려 주세요.",
            "네, 똑같이 하시면 됩니다. 다른 기기에서는 로그인만 먼저 해 주세요.",
            "메뉴 이름이 버전마다 달랐습니다. 지금 버전에서는 설정 맨 아래에 있어요.",
        ],
        Language::En => &[
            "Sorry for the back and forth. We reset it on our side; please restart the app once and tell us if it stays.",
            "Yes, the same steps. Only sign in first on the other device.",
            "The menu has another name in your version: it is at the very bottom of Settings.",
        ],
    }
}

/// The customer takes up again what had ended.
pub(in crate::demo) fn reopened(language: Language) -> &'static [&'static str] {
    match language {
        Language::Ko => &[
            "해결된 줄 알았는데 어제부터 다시 같은 문제가 생깁니다. 다시 봐 주세요.",
            "업데이트를 받았더니 처음으로 돌아갔어요. 다시 열어 두겠습니다.",
        ],
        Language::En => &[
            "I thought it was solved, but it is back since yesterday. Please look again.",
            "The update brought the problem back, so I am opening this again.",
        ],
    }
}

/// Notes among developers.
pub(in crate::demo) fn notes(language: Language) -> &'static [&'static str] {
    match language {
        Language::Ko => &[
            "로그 확인함. 같은 증상이 이번 주에 세 건째.",
            "재현됨. 오래된 기기에서만 생김. 다음 판에 넣을지 회의에서 정하기.",
            "결제 서버 쪽에는 기록이 있음. 지급 호출만 빠졌음.",
            "지난달에도 문의한 분. 그때 답변을 먼저 읽어 주세요.",
        ],
        Language::En => &[
            "Reproduced on an old tablet only. Third report this week.",
            "Payment is in our records, only the delivery call is missing.",
            "Same customer as last month, please read that thread first.",
        ],
    }
}

/// Notes among operators.
pub(in crate::demo) const OPERATOR_NOTES: [&str; 4] = [
    "개발사에 전화했으나 받지 않음. 오후에 다시 시도.",
    "같은 판매자 세 번째 이관. 주간 보고에 올림.",
    "카드사 승인 취소 가능 기간 안.",
    "고객에게 동의 여부를 먼저 묻기로 함.",
];

/// Answers of the store.
pub(in crate::demo) fn store(language: Language) -> &'static [&'static str] {
    match language {
        Language::Ko => &[
            "오래 기다리셨습니다. 개발자의 답변이 늦어져 저희가 이어받았습니다. 개발자에게 확인하고 있으니 새 소식이 오면 바로 알려 드리겠습니다.",
            "문의하신 내용을 저희가 살펴보았습니다. 지금은 바르게 동작하는 것을 확인했는데, 고객님 화면에서도 그런지 알려 주세요.",
            "개발자에게 고쳐 달라고 요청했고 다음 업데이트에 넣겠다는 답을 받았습니다. 더 필요한 것이 있으면 이 글에 남겨 주세요.",
        ],
        Language::En => &[
            "Thank you for waiting. The developer did not answer in time, so we have taken this over and are asking them directly.",
            "We looked into it and it works for us now. Could you tell us whether it does for you?",
            "The developer promised us a fix in the next update. If you need anything else, just reply here.",
        ],
    }
}

/// The store asks for something that is missing from a handed-over request.
pub(in crate::demo) const STORE_ASKS: [(&str, &str); 2] = [
    (
        "확인에 필요한 것이 하나 있습니다. 결제하신 날 받은 안내 메일을 기억하시면 보낸 곳을 알려 주세요.",
        "We need one more thing: who sent the mail that you received on the day of the payment?",
    ),
    (
        "결제하신 시각이 저희 기록과 달라 찾지 못했습니다. 카드 내역에서 시각을 한 번 더 봐 주시겠어요?",
        "We could not find the payment at that time. Could you check the time in your card's history once more?",
    ),
];

/// A developer who is asked for a refund wants to know more first.
pub(in crate::demo) fn asks_back(language: Language) -> &'static [&'static str] {
    match language {
        Language::Ko => &[
            "불편을 드려 죄송합니다. 결제하신 기기와 앱 버전을 알려 주시면 바로 살펴보고 답을 드릴게요.",
            "결제 기록을 찾고 있습니다. 혹시 다른 계정으로도 로그인하신 적이 있는지 알려 주시겠어요?",
        ],
        Language::En => &[
            "Sorry about this. Which device and app version did you pay with? We will look at once.",
            "We are looking for the payment. Could it be that you were signed in with another account?",
        ],
    }
}
