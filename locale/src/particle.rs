//! Korean particles (조사) take one form after a consonant and another after a vowel.

/// The form that follows `word`. `으로`/`로` treats a final ㄹ like a vowel.
pub(crate) fn choose<'a>(word: &str, after_consonant: &'a str, after_vowel: &'a str) -> &'a str {
    let last = word.chars().rev().find(|c| c.is_alphanumeric());
    let (consonant, rieul) = last.map_or((false, false), final_sound);
    if consonant && !(rieul && after_consonant == "으로") { after_consonant } else { after_vowel }
}

/// Whether the letter, read aloud in Korean, ends in a consonant, and whether that is ㄹ.
fn final_sound(letter: char) -> (bool, bool) {
    match letter {
        '가'..='힣' => {
            let index = (letter as u32 - '가' as u32) % 28;
            (index != 0, index == 8)
        }
        // 영 일 이 삼 사 오 육 칠 팔 구
        '0' | '3' | '6' => (true, false),
        '1' | '7' | '8' => (true, true),
        // Latin words as Koreans usually read their last letter.
        'l' | 'L' => (true, true),
        'm' | 'n' | 'M' | 'N' | 'b' | 'B' | 'p' | 'P' | 'k' | 'K' => (true, false),
        _ => (false, false),
    }
}
