//! The customers whom the pictures show, by their names.

use model::Language;

use super::cast::Both;

/// A customer whom the pictures show.
pub(super) struct Friend {
    pub name: Both,
    pub email: &'static str,
    pub language: Language,
    /// Days since they came to the store.
    pub since: i64,
}

const fn friend(name: Both, email: &'static str, language: Language, since: i64) -> Friend {
    Friend { name, email, language, since }
}

/// Who is who among [`FRIENDS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    Seoyeon,
    Marcus,
    Yuna,
    Dohyun,
    Jiwoo,
    HaeunChoi,
    Alexandria,
    Doyun,
    Kenji,
    Minji,
    Haru,
    Kay,
    Okafor,
    JiwooW,
    Haneul,
    Miran,
    Grace,
    Sungmin,
    Taeho,
    Yerin,
    Bora,
    Oliver,
    Jaewon,
    Nari,
}

impl Who {
    pub(super) const ALL: [Self; FRIENDS.len()] = {
        use Who::*;
        [
            Seoyeon, Marcus, Yuna, Dohyun, Jiwoo, HaeunChoi, Alexandria, Doyun, Kenji, Minji, Haru, Kay, Okafor,
            JiwooW, Haneul, Miran, Grace, Sungmin, Taeho, Yerin, Bora, Oliver, Jaewon, Nari,
        ]
    };
}

pub(super) static FRIENDS: [Friend; 24] = [
    friend(("김서연", "Seoyeon Kim"), "seoyeon@naver.example", Language::Ko, 615),
    friend(("Marcus Chen", "Marcus Chen"), "marcus@gmail.example", Language::En, 402),
    friend(("박유나", "Yuna Park"), "yuna.park@gmail.example", Language::En, 356),
    friend(("이도현", "Dohyun Lee"), "dohyun.lee@naver.example", Language::Ko, 811),
    friend(("한지우", "Jiwoo Han"), "jiwoo.han@gmail.example", Language::En, 290),
    friend(("최하은", "Haeun Choi"), "haeun.choi@gmail.example", Language::En, 733),
    friend(
        ("Alexandria Montgomery-Fitzgerald", "Alexandria Montgomery-Fitzgerald"),
        "alexandria@gmail.example",
        Language::En,
        518,
    ),
    friend(("서도윤", "Doyun Seo"), "doyun.seo@gmail.example", Language::En, 447),
    friend(("Kenji Watanabe", "Kenji Watanabe"), "kenji.w@gmail.example", Language::En, 389),
    friend(("민지", "Minji"), "minji@naver.example", Language::Ko, 340),
    friend(("haru_budget", "haru_budget"), "haru.budget@naver.example", Language::Ko, 905),
    friend(("kay.j", "kay.j"), "kay.j@gmail.example", Language::En, 312),
    friend(("r_okafor", "r_okafor"), "r.okafor@gmail.example", Language::En, 366),
    friend(("jiwoo_w", "jiwoo_w"), "jiwoo.w@naver.example", Language::Ko, 420),
    friend(("김하늘", "Haneul Kim"), "haneul.kim@naver.example", Language::Ko, 560),
    friend(("정미란", "Miran Jung"), "miran.jung@naver.example", Language::Ko, 1_020),
    friend(("임은혜", "Grace Lim"), "grace.lim@naver.example", Language::Ko, 377),
    friend(("조성민", "Sungmin Cho"), "sungmin.cho@naver.example", Language::Ko, 688),
    friend(("윤태호", "Taeho Yoon"), "taeho.yoon@naver.example", Language::Ko, 512),
    friend(("신예린", "Yerin Shin"), "yerin.shin@naver.example", Language::Ko, 333),
    friend(("권보라", "Bora Kwon"), "bora.kwon@naver.example", Language::Ko, 794),
    friend(("Oliver Grant", "Oliver Grant"), "oliver.grant@gmail.example", Language::En, 455),
    friend(("오재원", "Jaewon Oh"), "jaewon.oh@naver.example", Language::Ko, 623),
    friend(("송나리", "Nari Song"), "nari.song@naver.example", Language::Ko, 708),
];
