use leptos::prelude::*;

/// The letters that stand for a person or company: in Hangul the first syllable of the given name (family names have
/// one syllable), otherwise the initials of the first and the last word.
pub fn initials(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let hangul = |c: &char| ('가'..='힣').contains(c);
    match letters.as_slice() {
        [first, rest @ ..] if hangul(first) => {
            if (2..=3).contains(&rest.len()) && rest.iter().all(hangul) {
                rest[0].to_string()
            } else {
                first.to_string()
            }
        }
        _ => {
            let mut words = name.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
            let first = words.next();
            let last = words.next_back();
            first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
        }
    }
}

/// One of six calm colours, always the same for the same name. The seed is chosen so that the people of the demo have
/// the colours they were drawn with, in both languages.
fn colour(name: &str) -> u32 {
    name.bytes().fold(2_876_u32, |sum, byte| sum.wrapping_mul(8_645).wrapping_add(u32::from(byte))) / 7 % 6
}

/// A person as letters in a circle. The name stands beside it, so it is hidden from screen readers.
///
/// `<Avatar name=customer.name size=36/>`
#[component]
pub fn Avatar(
    #[prop(into)] name: String,
    /// 20, 24, 28, 32, 36 or 48.
    #[prop(default = 32)]
    size: u32,
    /// A company: with square corners.
    #[prop(optional)]
    company: bool,
) -> impl IntoView {
    let (shape, letters) = match company {
        true => (" company", name.chars().next().into_iter().flat_map(char::to_uppercase).collect()),
        false => ("", initials(&name)),
    };
    view! {
        <span class=format!("avatar a{size} tint{}{shape}", colour(&name)) aria-hidden="true">{letters}</span>
    }
}

/// The picture of an app; its name stands beside it.
///
/// `<AppIcon key="moaplan" size=44/>`
#[component]
pub fn AppIcon(
    #[prop(into)] key: String,
    /// 16, 20, 32, 40, 44, 48 or 104.
    #[prop(default = 40)]
    size: u32,
) -> impl IntoView {
    let side = size.to_string();
    view! {
        <img
            class=format!("app-icon i{size}")
            src=format!("/apps/{key}.svg")
            width=side.clone()
            height=side
            alt=""
            decoding="async"
        />
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_taken_from_the_given_name_in_korean() {
        assert_eq!(initials("김서연"), "서");
        assert_eq!(initials("이도"), "이");
        assert_eq!(initials("누리스토어"), "누");
        assert_eq!(initials("Seoyeon Kim"), "SK");
        assert_eq!(initials("Alexandria Montgomery-Fitz Gerald"), "AG");
        assert_eq!(initials("moalabs"), "M");
        assert_eq!(initials(""), "");
        assert_eq!(initials("  -- "), "");
    }

    #[test]
    fn one_person_has_one_colour_in_both_languages_of_the_demo() {
        assert_eq!(colour("김서연"), colour("Seoyeon Kim"));
        assert_eq!(colour("이지수"), colour("Jisoo Lee"));
        assert_eq!(colour("박지훈"), colour("Jihoon Park"));
    }
}
