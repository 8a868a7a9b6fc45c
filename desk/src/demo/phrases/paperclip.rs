//! Paperclip Scan: paper in, PDF out.

use super::{Lines, Voice};

pub(in crate::demo) static VOICE: Voice = Voice {
    ko: Lines {
        love: &[
            "구겨진 영수증이 새것처럼 나와요. 출장 정산이 10분이면 끝납니다.",
            "파일 이름에 날짜와 금액이 붙는 것 하나로 별 다섯.",
            "할머니 편지를 모두 스캔했는데 손글씨까지 찾아져요.",
            "두 쪽을 한 번에 찍어서 책 한 권을 한 시간에 끝냈어요.",
            "복사기 앞에 줄 서던 시절로 못 돌아가요.",
        ],
        like: &[
            ("폴더를 여러 겹으로 만들 수 있으면 좋겠어요.", "폴더 안의 폴더를 {next}에서 드립니다."),
            ("명함은 이름을 따로 뽑아 주면 최고겠어요.", "명함 읽기를 시험하고 있어요."),
        ],
        mixed: &[
            (
                "스캔은 깔끔한데 글자 읽기가 하루 다섯 장이라 아쉬워요.",
                "하루 열 장으로 늘렸습니다. 써 보시고 알려 주세요.",
            ),
            ("세로 글자는 거의 못 읽어요.", "세로쓰기는 저희도 부족하다고 느낍니다. 새 엔진으로 바꾸는 중이에요."),
        ],
        low: &[
            (
                "스캔한 서류가 전부 사라졌어요. 백업도 안 된다니요.",
                "기기 안에만 두는 앱이라 백업을 켜 두지 않으면 되살리기 어렵습니다. 처음에 분명히 여쭙도록 고쳤어요.",
            ),
            (
                "팩스를 보냈는데 돈만 나가고 상대는 못 받았대요.",
                "보내지 못한 쪽수는 자동으로 돌려드려야 하는데 빠졌습니다. 문의하기로 알려 주시면 바로 취소에 동의하겠습니다.",
            ),
        ],
        errors: &[(
            "PDF가 거꾸로 저장돼요",
            "가로로 찍은 서류가 컴퓨터에서 열면 뒤집혀 있습니다. 앱에서는 바로 보여요.",
            "방향 정보를 읽지 않는 프로그램이 있어서, 이제 저장할 때 그림 자체를 돌려 둡니다. {next}에서 확인해 주세요.",
        )],
        wishes: &[(
            "비밀번호를 건 PDF",
            "계약서라서 열 때 비밀번호를 물었으면 합니다.",
            "내보내기 > 잠그기에서 하실 수 있어요. 이름이 어려워서 ‘비밀번호’로 바꿨습니다.",
        )],
    },
    en: Lines {
        love: &[
            "Crumpled receipts come out flat and named. Expenses take ten minutes now.",
            "It found a word in my grandmother's handwriting.",
            "Two pages per shot. I scanned a whole book in an hour.",
            "Does one thing and does it better than the office machine.",
        ],
        like: &[
            ("Nested folders, please.", "Folders in folders come with {next}."),
            ("I wish it would pick the name out of business cards.", "Card reading is being tested."),
        ],
        mixed: &[(
            "Clean scans, but five recognised pages a day are few.",
            "It is ten a day now. Let us know how it goes.",
        )],
        low: &[(
            "Sent a fax, was charged, nothing arrived.",
            "Unsent pages should come back by themselves and did not. Contact us and we agree to cancel at once.",
        )],
        errors: &[(
            "Shared PDF is empty",
            "When I share to mail the attachment has zero bytes. Saving first works.",
            "The file was handed over before it was finished. Fixed in {next}, out tomorrow.",
        )],
        wishes: &[(
            "Scan straight to a folder",
            "Most of what I scan is for one folder. Could the camera start there?",
            "Hold the folder and choose “Scan here”. We will make it visible.",
        )],
    },
};
