//! Names that people and companies are made of.

use super::cast::Both;

pub(super) static FAMILIES: [Both; 24] = [
    ("김", "Kim"), ("이", "Lee"), ("박", "Park"), ("최", "Choi"), ("정", "Jung"), ("강", "Kang"), ("조", "Cho"), ("윤", "Yoon"),
    ("장", "Jang"), ("임", "Lim"), ("한", "Han"), ("오", "Oh"), ("서", "Seo"), ("신", "Shin"), ("권", "Kwon"), ("황", "Hwang"),
    ("안", "Ahn"), ("송", "Song"), ("류", "Ryu"), ("홍", "Hong"), ("배", "Bae"), ("노", "Noh"), ("문", "Moon"), ("양", "Yang"),
];

pub(super) static GIVEN: [Both; 60] = [
    ("서준", "Seojun"), ("하윤", "Hayun"), ("도윤", "Doyun"), ("지안", "Jian"), ("은우", "Eunwoo"), ("수아", "Sua"),
    ("지호", "Jiho"), ("다은", "Daeun"), ("준서", "Junseo"), ("예은", "Yeeun"), ("현우", "Hyunwoo"), ("소율", "Soyul"),
    ("민재", "Minjae"), ("채원", "Chaewon"), ("건우", "Gunwoo"), ("지유", "Jiyu"), ("우진", "Woojin"), ("서아", "Seoa"),
    ("선우", "Sunwoo"), ("가은", "Gaeun"), ("연우", "Yeonwoo"), ("나은", "Naeun"), ("정우", "Jungwoo"), ("유진", "Yujin"),
    ("승현", "Seunghyun"), ("보민", "Bomin"), ("태민", "Taemin"), ("혜원", "Hyewon"), ("동현", "Donghyun"), ("수빈", "Subin"),
    ("재현", "Jaehyun"), ("미정", "Mijung"), ("성훈", "Sunghoon"), ("지영", "Jiyoung"), ("상민", "Sangmin"), ("은지", "Eunji"),
    ("영호", "Youngho"), ("경아", "Kyunga"), ("진수", "Jinsu"), ("선영", "Sunyoung"), ("기훈", "Kihoon"), ("미경", "Mikyung"),
    ("병철", "Byungchul"), ("숙희", "Sukhee"), ("한결", "Hangyeol"), ("아름", "Areum"), ("슬기", "Seulgi"), ("두리", "Duri"),
    ("라온", "Raon"), ("이안", "Ian"), ("주원", "Juwon"), ("세아", "Sea"), ("찬호", "Chanho"), ("인영", "Inyoung"),
    ("효진", "Hyojin"), ("규리", "Gyuri"), ("원석", "Wonseok"), ("해솔", "Haesol"), ("단비", "Danbi"), ("온유", "Onyu"),
];

pub(super) static FIRST: [&str; 32] = [
    "Amara", "Ben", "Chloe", "Daniel", "Elena", "Farid", "Greta", "Hana", "Isaac", "Julia", "Kwame", "Lena", "Mateo", "Nadia", "Owen",
    "Priya", "Quentin", "Rosa", "Samir", "Tess", "Umar", "Vera", "Will", "Ximena", "Yusuf", "Zoe", "Aiko", "Bruno", "Carmen", "Dev",
    "Esther", "Finn",
];

pub(super) static LAST: [&str; 30] = [
    "Abbott", "Bauer", "Castillo", "Dunn", "Eriksen", "Fischer", "Gupta", "Hughes", "Ito", "Jensen", "Kaplan", "Laurent", "Mbeki",
    "Nakamura", "O'Brien", "Patel", "Quinn", "Rossi", "Silva", "Tanaka", "Usman", "Vogel", "Wong", "Xu", "Young", "Zeman", "Adeyemi",
    "Brooks", "Costa", "Doyle",
];

/// The first and the second half of a company's name.
pub(super) static HOUSES: [Both; 24] = [
    ("느린", "Slow"), ("초록", "Green"), ("한낮", "Noon"), ("작은", "Small"), ("먼바다", "Farsea"), ("솔방울", "Pinecone"), ("새벽", "Dawn"),
    ("돌담", "Stonewall"), ("물결", "Ripple"), ("햇살", "Sunbeam"), ("나루", "Naru"), ("구름", "Cloud"), ("은행나무", "Ginkgo"),
    ("등대", "Lighthouse"), ("바람", "Breeze"), ("모퉁이", "Corner"), ("달빛", "Moonlit"), ("시냇가", "Brook"), ("조약돌", "Pebble"),
    ("오두막", "Cabin"), ("봄날", "Springday"), ("눈꽃", "Snowflake"), ("마루", "Maru"), ("잔디", "Lawn"),
];

pub(super) static WORKS: [Both; 12] = [
    ("소프트", "Soft"), ("스튜디오", "Studio"), ("웍스", "Works"), ("랩", "Lab"), ("공방", "Craft"), ("하우스", "House"), ("앱스", "Apps"),
    ("미디어", "Media"), ("테크", "Tech"), ("디자인", "Design"), ("컴퍼니", "Company"), ("팩토리", "Factory"),
];

/// What a customer writes on.
pub(super) static DEVICES: [&str; 14] = [
    "Galaxy S25", "Galaxy S24 Ultra", "Galaxy A35", "Galaxy Z Flip6", "Galaxy Tab S10 Ultra", "Pixel 10", "Galaxy S23", "Galaxy Z Fold6",
    "Xperia 10 VI", "Galaxy A54", "Pixel 8a", "Galaxy S22", "Galaxy Tab S9 FE", "Galaxy A16",
];
