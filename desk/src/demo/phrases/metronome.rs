//! Steady Metronome: a beat for practice rooms.

use super::{Lines, Voice};

pub(in crate::demo) static VOICE: Voice = Voice {
    ko: Lines {
        love: &[
            "굿거리장단이 들어 있는 메트로놈은 처음이에요.",
            "진동만 켜 두고 합주 중에 발밑에 놓습니다. 정확해요.",
            "학생들에게 모두 깔게 했어요. 값도 착하고 광고도 없어요.",
            "변박자를 악보처럼 적는 화면이 정말 편해요.",
        ],
        like: &[("점점 빨라지는 연습이 있으면 별 다섯이에요.", "몇 마디마다 빨라지게 하는 연습을 {next}에 넣습니다.")],
        mixed: &[("박자는 정확한데 소리가 조금 날카로워요.", "부드러운 나무 소리 세 가지를 더했습니다.")],
        low: &[(
            "블루투스로 들으면 박자가 늦어요.",
            "설정 > 소리 늦음에서 맞추실 수 있어요. 자동으로 재는 기능도 만들고 있습니다.",
        )],
        errors: &[(
            "화면을 끄면 멈춰요",
            "연습 중에 화면이 꺼지면 1분 뒤에 소리도 멈춥니다.",
            "절전 예외를 여쭤보도록 {next}에서 바꿨습니다. 올린 뒤 한 번만 허락해 주세요.",
        )],
        wishes: &[(
            "두 사람이 같이 듣기",
            "둘이 다른 방에서 같은 박자로 연습하고 싶어요.",
            "같은 와이파이에서 박자를 맞추는 기능을 시험하고 있어요.",
        )],
    },
    en: Lines {
        love: &[
            "Accurate, loud enough, no ads. All my students have it.",
            "Odd metres written like a score. Finally.",
            "Vibration only, under my foot, in rehearsal. Perfect.",
        ],
        like: &[("A speed trainer would make it complete.", "It comes in {next}: faster every few bars.")],
        mixed: &[("Precise, but the click is harsh on headphones.", "There are three softer wooden sounds now.")],
        low: &[(
            "Late over Bluetooth, useless with my speaker.",
            "Settings > Sound delay corrects it, and we are working on measuring it for you.",
        )],
        errors: &[(
            "Tempo jumps when a call comes in",
            "After a phone call the beat goes on twice as fast.",
            "The clock restarted twice after a call. Fixed in {next}.",
        )],
        wishes: &[(
            "Setlists",
            "Could I store one tempo for each song of the evening?",
            "Yes: “Songs”, at the top right. We will rename it to “Setlist”.",
        )],
    },
};
