//! Starlight Expedition: a large world with diamonds.

use super::{Lines, Voice};

pub(in crate::demo) static VOICE: Voice = Voice {
    ko: Lines {
        love: &[
            "유리 바다 이야기에서 울었습니다. 게임에서 운 건 처음이에요.",
            "과금 없이도 이야기를 끝까지 볼 수 있어서 좋아요.",
            "별자리를 이을 때 나오는 음악이 정말 아름다워요.",
            "동료마다 말투가 다 달라서 60명이 전부 기억나요.",
            "길드 사람들과 별자리 지도를 채우는 재미로 매일 들어갑니다.",
            "낮과 밤에 길이 달라지는 걸 알고 처음부터 다시 했어요.",
            "절약 모드 덕분에 출퇴근 내내 해도 배터리가 남아요.",
        ],
        like: &[
            (
                "이야기는 최고인데 자동 전투가 조금 더 똑똑했으면 해요.",
                "자동 전투의 기술 순서를 직접 정하는 화면을 준비하고 있습니다.",
            ),
            (
                "동료 칸이 부족해요. 다이아 말고 다른 방법도 있었으면 합니다.",
                "이야기를 끝내면 칸이 늘어나도록 {next}에서 바꿉니다.",
            ),
            ("출석 보상이 너무 일찍 끊겨요.", "출석 보상 기준 시각을 새벽 네 시로 옮겼습니다."),
        ],
        mixed: &[
            (
                "이야기는 좋은데 점검이 너무 잦아요.",
                "점검을 한 주에 한 번으로 모으고 있습니다. 기다려 주셔서 고맙습니다.",
            ),
            (
                "그림은 훌륭한데 오래 하면 폰이 뜨거워져요.",
                "설정 > 화면에서 30프레임을 고르시면 많이 나아집니다. 최적화도 이어 가겠습니다.",
            ),
            ("초반은 재미있는데 12지역부터 벽이 느껴져요.", "12지역의 적을 조금 낮췄습니다. 다시 도전해 주세요."),
        ],
        low: &[
            (
                "점검이 끝났는데 산 다이아가 안 들어왔어요. 문의해도 답이 없네요.",
                "늦어져서 죄송합니다. 결제가 끝난 다이아는 우편함으로 다시 보내 드렸습니다.",
            ),
            (
                "접속 대기만 한 시간째입니다. 이게 게임인가요?",
                "새 이야기가 열린 날 서버가 모자랐습니다. 서버를 늘렸고 보상을 우편함에 넣었습니다.",
            ),
            (
                "업데이트하고 중간에 튕깁니다. 던전 입장권만 날렸어요.",
                "튕기던 문제를 {next}에서 고쳤습니다. 잃으신 입장권은 모두 되돌려 드렸습니다.",
            ),
            (
                "확률이 너무 낮아요. 열 번을 뽑아도 같은 동료만 나와요.",
                "같은 동료가 이어서 나오지 않도록 하는 보정을 {next}에 넣습니다.",
            ),
        ],
        errors: &[
            (
                "길드 지도에서 멈춥니다",
                "길드 별자리 지도를 열면 90퍼센트에서 멈추고, 그대로 두면 게임이 꺼집니다.",
                "지도 그림을 나눠 받도록 바꿨습니다. 게임을 다시 켜고 지도를 열어 주세요.",
            ),
            (
                "친구 초대 보상이 오지 않아요",
                "친구가 제 초대로 시작해서 3장까지 마쳤는데 보상이 들어오지 않습니다. 친구 쪽에는 들어왔대요.",
                "초대를 두 번 누르면 앞의 것이 지워지고 있었습니다. 보상을 우편함으로 보내 드렸어요.",
            ),
            (
                "자동 저장이 하루 전으로 돌아갔습니다",
                "오늘 접속하니 어제 저녁에 한 것이 모두 없어졌어요. 같은 기기입니다.",
                "어제 밤 서버를 옮기면서 늦게 저장된 분들이 계셨습니다. 기록을 되살려 두었으니 다시 접속해 주세요. 정말 죄송합니다.",
            ),
            (
                "소리가 한쪽만 나와요",
                "이어폰을 끼면 대사는 왼쪽에서만 들려요. 다른 게임은 괜찮습니다.",
                "대사 소리가 한쪽으로 섞이던 것을 {next}에서 바로잡았습니다. 알려 주셔서 고맙습니다.",
            ),
            (
                "동료 이야기를 읽었는데 안 읽음으로 나와요",
                "3장 동료 이야기를 모두 읽었는데 빨간 점이 없어지지 않습니다.",
                "읽은 기록을 다시 계산해 두었습니다. 접속을 끊었다가 다시 들어와 주세요.",
            ),
        ],
        wishes: &[
            (
                "가로 모드를 지원해 주세요",
                "태블릿으로 하는데 세로로만 되니 손목이 아파요.",
                "가로 화면은 내년 큰 업데이트에 넣기로 했습니다. 소식 전해 드릴게요.",
            ),
            (
                "대사 다시 보기",
                "놓친 대사를 다시 볼 수 있는 기록이 있으면 좋겠어요.",
                "오른쪽 위 책 모양에서 지난 대사를 보실 수 있습니다. 더 잘 보이게 바꾸겠습니다.",
            ),
        ],
    },
    en: Lines {
        love: &[
            "The Glass Sea chapter made me cry on the bus.",
            "You can see the whole story without paying, and it is a good one.",
            "The music when a constellation lights up is beautiful.",
            "Sixty companions and I remember every one of them.",
            "My guild fills in the star map together every night.",
        ],
        like: &[
            (
                "Best story on my phone. Auto battle could be smarter.",
                "You will be able to set the order of skills yourself; it is in the works.",
            ),
            ("More crew slots without diamonds, please.", "From {next} on, finishing a chapter adds slots."),
        ],
        mixed: &[
            (
                "Great world, too much maintenance.",
                "We are gathering maintenance into one slot a week. Thank you for waiting.",
            ),
            (
                "Beautiful, but my phone gets hot after half an hour.",
                "The 30 frames setting helps a lot, and we keep optimising.",
            ),
        ],
        low: &[
            (
                "Paid for diamonds, maintenance started, nothing arrived.",
                "We are sorry for the delay. The diamonds were sent to your mailbox again.",
            ),
            (
                "An hour in the queue to play a single-player chapter.",
                "We had too few servers on release day. There are more now, and a gift is in your mailbox.",
            ),
            (
                "Crashes in the middle of dungeons and keeps my tickets.",
                "The crash is fixed in {next} and your tickets are back.",
            ),
        ],
        errors: &[
            (
                "Stuck on the loading screen",
                "Since the update it stops at “joining the stars” on my tablet. On the phone it works.",
                "The tablet asked for textures it does not support. The new version sends others. Please update and try again.",
            ),
            (
                "Voice lines in the wrong language",
                "My companions speak Korean although the game is set to English.",
                "One voice pack was mislabelled. It is replaced; the game downloads it at the next start.",
            ),
        ],
        wishes: &[(
            "Cloud save between phone and tablet",
            "I would like to go on where I stopped, on the other device.",
            "Link your account under Options > Account and both devices share one save.",
        )],
    },
};
