//! What customers ask the store's customer center, and developers ask of the operators.

use model::Language;
use model::inquiry::InquiryKind;

use super::Ask;

/// Questions to the customer center. Refund requests have their own texts.
pub(in crate::demo) fn asked(kind: InquiryKind, language: Language) -> &'static [Ask] {
    match (kind, language) {
        (InquiryKind::Improvement, Language::Ko) => &[
            (
                "내 구매를 연도별로 보고 싶어요",
                "연말정산 때마다 구매 내역을 하나씩 찾습니다. 연도로 묶어 볼 수 있으면 좋겠어요.",
                "좋은 의견 고맙습니다. 내 구매에 기간 고르기를 더하는 일을 다음 분기에 하기로 했습니다.",
            ),
            (
                "앱 크기를 미리 알고 싶습니다",
                "받기 전에 용량이 보이면 좋겠어요. 데이터가 얼마 없을 때 난감합니다.",
                "앱 소개에 받을 크기를 적도록 준비하고 있습니다. 의견 고맙습니다.",
            ),
            (
                "리뷰를 최신 버전만 보고 싶어요",
                "오래된 리뷰가 먼저 나와서 지금 상태를 알기 어렵습니다.",
                "리뷰 위의 버전 고르기에서 지금 버전만 보실 수 있습니다. 더 잘 보이게 바꾸겠습니다.",
            ),
        ],
        (InquiryKind::Error, Language::Ko) => &[
            (
                "결제 화면에서 멈춰요",
                "카드를 고르고 확인을 누르면 하얀 화면에서 멈춥니다. 결제는 되지 않았어요.",
                "카드사 점검 시간과 겹친 것으로 보입니다. 지금은 정상입니다. 다시 멈추면 시각을 알려 주세요.",
            ),
            (
                "업데이트가 내려받기에서 실패합니다",
                "받기 99퍼센트에서 실패했다고 나오고 처음부터 다시 받습니다.",
                "저장 공간이 2GB보다 적을 때 생기는 문제입니다. 공간을 비우고 다시 받아 주세요. 안내 문구도 고치겠습니다.",
            ),
            (
                "알림을 눌러도 아무것도 안 열려요",
                "문의 답변 알림을 누르면 스토어 첫 화면만 나옵니다.",
                "알림이 문의로 바로 가도록 고쳐서 오늘 올렸습니다. 알려 주셔서 고맙습니다.",
            ),
        ],
        (InquiryKind::Other, Language::Ko) => &[
            (
                "영수증을 다시 받고 싶어요",
                "지난달 결제 영수증 메일을 지웠습니다. 다시 보내 주실 수 있나요?",
                "내 구매에서 해당 결제를 누르면 영수증을 다시 보내실 수 있습니다. 저희도 한 번 더 보내 드렸습니다.",
            ),
            (
                "이메일 주소를 바꾸고 싶습니다",
                "회사 메일을 더는 쓰지 않게 되어 주소를 바꾸려 합니다.",
                "본인 확인을 위해 지금 주소로 확인 메일을 보냈습니다. 메일의 단추를 누르면 바뀝니다.",
            ),
            (
                "탈퇴하면 산 앱은 어떻게 되나요",
                "탈퇴 뒤 다시 가입하면 예전에 산 앱을 쓸 수 있는지 궁금합니다.",
                "탈퇴하면 구매 기록이 새 계정으로 옮겨지지 않습니다. 쉬고 싶으시면 알림을 모두 끄는 방법도 있습니다.",
            ),
            (
                "선물하기가 있나요",
                "동생에게 앱을 선물하고 싶은데 방법을 못 찾겠어요.",
                "아직 선물하기는 없습니다. 많은 분이 바라셔서 준비하고 있습니다.",
            ),
        ],
        (InquiryKind::Improvement, Language::En) => &[
            (
                "Let me sort purchases by year",
                "Every spring I search my purchases one by one. Please group them by year.",
                "Thank you. Choosing a period in My purchases is planned for next quarter.",
            ),
            (
                "Show the download size",
                "I would like to see how large an app is before I download it on mobile data.",
                "We are adding the size to every app's page. Thank you for asking.",
            ),
        ],
        (InquiryKind::Error, Language::En) => &[
            (
                "The payment page stays white",
                "After choosing a card I see a white page. Nothing was charged.",
                "Your bank was under maintenance then. It works again; if not, please tell us the time.",
            ),
            (
                "Search forgets my language",
                "I set English, and search results come back in Korean.",
                "Search now follows the language of your account. Thank you for the report.",
            ),
        ],
        (_, Language::En) => &[
            (
                "Can I get my receipt again",
                "I deleted the mail with last month's receipt. Could you send it again?",
                "You can send it again from My purchases. We have also sent it once more.",
            ),
            (
                "Change of e-mail address",
                "I no longer use my work address and would like to change it.",
                "We sent a mail to your current address to confirm. Press the button there and it changes.",
            ),
            (
                "Is there a gift option",
                "I would like to buy an app for my brother.",
                "Not yet, but many ask for it and we are working on it.",
            ),
        ],
        // Refunds are asked with their own texts; this is what stands between them.
        (InquiryKind::Refund, Language::Ko) => {
            &[("결제를 확인하고 싶어요", "결제 내역이 저에게는 보이지 않습니다.", "확인해 드렸습니다.")]
        }
    }
}

/// Questions to a seller that are neither error nor wish.
pub(in crate::demo) fn other(language: Language) -> &'static [Ask] {
    match language {
        Language::Ko => &[
            (
                "다른 기기로 옮기려면 어떻게 하나요",
                "폰을 바꾸려고 합니다. 지금까지 쓴 것을 새 폰으로 옮기는 방법을 알려 주세요.",
                "설정 > 백업에서 파일을 만들어 새 기기에서 불러오시면 됩니다. 로그인하신 경우에는 저절로 옮겨져요.",
            ),
            (
                "학교에서 여러 명이 쓰고 싶어요",
                "학생 스무 명이 함께 쓰려는데 한꺼번에 살 수 있나요?",
                "단체로 쓰시는 분께 드리는 안내가 있습니다. 학교 이름을 적어 이 글에 답해 주시면 보내 드릴게요.",
            ),
            (
                "광고 제휴를 제안합니다",
                "동네 소식지를 만드는 모임입니다. 앱을 소개하고 싶은데 그림을 써도 될까요?",
                "소개해 주신다니 고맙습니다. 써도 되는 그림을 모아 두었으니 안내를 보내 드리겠습니다.",
            ),
            (
                "개인정보를 지우고 싶습니다",
                "더는 쓰지 않아서 저장된 것을 모두 지우려고 해요.",
                "설정 > 계정 > 지우기를 누르면 30일 뒤 모두 지워집니다. 바로 지우기를 원하시면 답을 남겨 주세요.",
            ),
            (
                "예전 버전을 받을 수 있을까요",
                "오래된 기기라서 새 버전이 느립니다.",
                "예전 버전은 드리기 어렵지만, 설정 > 화면에서 움직임을 끄면 훨씬 가벼워집니다.",
            ),
        ],
        Language::En => &[
            (
                "How do I move to a new phone",
                "I am changing phones. How do I take everything with me?",
                "Make a file under Settings > Backup and open it on the new phone. If you are signed in, it moves by itself.",
            ),
            (
                "Licences for a class",
                "We are a class of twenty. Can we buy it together?",
                "We have an offer for schools. Reply with the name of yours and we will send it.",
            ),
            (
                "May I use your screenshots",
                "I write for a small magazine and would like to show your app.",
                "Gladly. There is a set of pictures that you may use; we are sending you the link.",
            ),
            (
                "Delete my data",
                "I no longer use the app and would like everything deleted.",
                "Settings > Account > Delete removes all of it after 30 days. Reply here if you want it at once.",
            ),
        ],
    }
}

/// What a developer tells the operators when passing a customer's request on.
pub(in crate::demo) fn handed_over(language: Language) -> &'static [&'static str] {
    match language {
        Language::Ko => &[
            "고객님이 저희 메일로 요청하셨습니다. 사용 기록이 없어 환불에 동의합니다.",
            "전화로 받은 요청입니다. 아이가 눌렀다고 하시고 실제로 쓰지 않았습니다.",
            "예전 계정으로 잘못 샀다고 합니다. 사용 기록은 없습니다. 환불에 동의합니다.",
            "두 번 결제된 것이 저희 기록에서도 보입니다. 나중 것을 취소해 주세요.",
            "채널 상담으로 들어온 요청입니다. 이용권이 켜지지 않은 것을 확인했습니다.",
        ],
        Language::En => &[
            "The customer wrote to our own support. The item was never used; we agree to a refund.",
            "Asked for by phone. A child pressed the button, and nothing was used.",
            "Our records show the payment twice. Please cancel the later one.",
        ],
    }
}
