//! What fits every app: how reviews begin and end, and how sellers say thanks.

use model::Language;

/// Ends of reviews by how content they are: five stars, four, three, fewer. An empty one says nothing more.
pub(in crate::demo) fn ends(stars: u8, language: Language) -> &'static [&'static str] {
    match (stars, language) {
        (5, Language::Ko) => &[
            "",
            "추천합니다.",
            "",
            "오래 써 주세요, 아니 오래 만들어 주세요.",
            "매일 씁니다.",
            "",
            "친구에게도 알려 줬어요.",
            "돈이 아깝지 않아요.",
            "",
            "개발자님 고맙습니다.",
            "앞으로도 이대로만 부탁해요.",
        ],
        (4, Language::Ko) => {
            &["", "그래도 만족합니다.", "", "나머지는 다 좋아요.", "기다리고 있을게요.", "", "별 하나는 남겨 둡니다."]
        }
        (3, Language::Ko) => &["", "고쳐지면 별 더 드릴게요.", "", "조금만 더 다듬어 주세요.", "당분간은 써 보려고요."],
        (_, Language::Ko) => {
            &["", "빨리 고쳐 주세요.", "", "믿고 샀는데 실망이에요.", "답변 기다립니다.", "", "다른 앱을 찾아보려고요."]
        }
        (5, Language::En) => &[
            "",
            "Recommended.",
            "",
            "Worth every won.",
            "Told all my friends.",
            "",
            "Thank you to the people who make it.",
        ],
        (4, Language::En) => &["", "Still happy with it.", "", "The rest is great.", "I keep one star for that."],
        (3, Language::En) => &["", "Will raise it when that is fixed.", "", "Needs a little more polish."],
        (_, Language::En) => &["", "Please fix it.", "", "I expected more.", "Waiting for an answer."],
    }
}

/// Official replies to praise.
pub(in crate::demo) fn thanks(language: Language) -> &'static [&'static str] {
    match language {
        Language::Ko => &[
            "따뜻한 말씀 고맙습니다. 팀 모두 함께 읽었어요.",
            "이렇게 써 주시니 힘이 납니다. 더 다듬어서 보답할게요.",
            "잘 쓰고 계시다니 기뻐요. 불편한 점이 생기면 언제든 문의해 주세요.",
            "고맙습니다. 다음 업데이트에서도 실망시키지 않을게요.",
            "소중한 이야기 남겨 주셔서 고맙습니다. 벽에 붙여 두었어요.",
            "쓰는 모습이 그려져서 웃었습니다. 오래 곁에 있을게요.",
        ],
        Language::En => &[
            "Thank you. The whole team read this.",
            "This made our day. We will keep at it.",
            "Glad that it helps. If anything gets in your way, write to us.",
            "Thank you for taking the time. More is on its way.",
            "We smiled at this one. Thanks for staying with us.",
        ],
    }
}

/// What a changed review says: its author came back after the official reply.
pub(in crate::demo) fn returned(language: Language) -> &'static [&'static str] {
    match language {
        Language::Ko => &[
            "답변 받고 업데이트하니 정말 고쳐졌어요. 별 올립니다.",
            "문의한 내용이 다음 판에 들어왔네요. 이런 곳은 처음이에요.",
            "말씀하신 대로 하니 잘 됩니다. 처음에 화내서 미안해요.",
            "며칠 써 보고 다시 씁니다. 이제 문제없어요.",
        ],
        Language::En => &[
            "They answered and fixed it. Raising my rating.",
            "Works now, as the reply promised.",
            "Coming back to say that the last update solved it.",
        ],
    }
}
