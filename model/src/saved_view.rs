//! A list as somebody narrowed it, kept under a name.

use crate::account::ActorKind;
use crate::invalid::{Invalid, Reason};
use crate::text;

/// Longest name, in characters: what a sidebar shows.
pub const VIEW_NAME_MAX: usize = 40;
/// Views that one person keeps, at most.
pub const VIEWS_MAX: usize = 20;
/// Longest address, in bytes.
const PATH_MAX: usize = 600;

/// A view's name, of one line.
pub fn parse_name(field: &str, name: &str) -> Result<String, Invalid> {
    let name = text::parse_line(field, name)?;
    if name.chars().count() > VIEW_NAME_MAX {
        return Err(Invalid::with_limit(field, Reason::TooLong, VIEW_NAME_MAX));
    }
    Ok(name)
}

/// The address of a side's list with what it is narrowed by, and nothing else: it becomes a link.
pub fn parse_path(field: &str, path: &str, side: ActorKind) -> Result<String, Invalid> {
    let list = if side == ActorKind::Operator { "/operations/cases?" } else { "/developer/inbox?" };
    let path = path.trim();
    let plain = path.bytes().all(|byte| byte.is_ascii_graphic());
    if path.len() > PATH_MAX || !plain || path.contains(['#', '<', '>', '"', '\\']) || !path.starts_with(list) {
        return Err(Invalid::new(field, Reason::NotAChoice));
    }
    Ok(path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_leads_to_the_list_of_its_own_side_and_nowhere_else() {
        let operator = |path: &str| parse_path("path", path, ActorKind::Operator).is_ok();
        assert!(operator("/operations/cases?queue=all&tag=%EC%A4%91%EB%B3%B5"));
        for wrong in [
            "/developer/inbox?queue=all",
            "/operations/cases/R-1?queue=all",
            "//evil.example/operations/cases?x",
            "https://evil.example/operations/cases?x",
            "javascript:alert(1)",
            "/operations/cases?q=<script>",
            "/operations/cases?q=중복",
            "",
        ] {
            assert!(!operator(wrong), "{wrong}");
        }
        assert!(parse_path("path", "/developer/inbox?queue=mine", ActorKind::Developer).is_ok());
    }

    #[test]
    fn a_name_fits_into_a_sidebar() {
        assert_eq!(parse_name("name", " 중복 결제 "), Ok("중복 결제".to_owned()));
        assert!(parse_name("name", &"가".repeat(VIEW_NAME_MAX + 1)).is_err());
        assert!(parse_name("name", " ").is_err());
    }
}
