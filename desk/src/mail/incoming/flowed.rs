//! `format=flowed` (RFC 3676): lines that end in a space go on in the next one.

/// Joins what was broken softly. `delsp` says that the space at a line's end is no part of the text, as in Korean or
/// Japanese mail without spaces.
pub(super) fn unflow(text: &str, delsp: bool) -> String {
    let mut out = String::with_capacity(text.len());
    // How deep the paragraph that still goes on is quoted.
    let mut open: Option<usize> = None;
    for line in text.split('\n') {
        let line = line.strip_suffix('\r').unwrap_or(line);
        let depth = line.bytes().take_while(|&byte| byte == b'>').count();
        let unquoted = &line[depth..];
        let words = unquoted.strip_prefix(' ').unwrap_or(unquoted);
        let is_signature = words == "-- ";
        let goes_on = words.ends_with(' ') && !is_signature;
        let words = if goes_on && delsp { &words[..words.len() - 1] } else { words };
        if open != Some(depth) || is_signature {
            if open.is_some() {
                trim_line(&mut out);
                out.push('\n');
            }
            if depth > 0 {
                out.push_str(&">".repeat(depth));
                out.push(' ');
            }
        }
        out.push_str(words);
        open = goes_on.then_some(depth);
        if !goes_on {
            if !is_signature {
                trim_line(&mut out);
            }
            out.push('\n');
        }
    }
    out
}

fn trim_line(out: &mut String) {
    out.truncate(out.trim_end_matches(' ').len());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn soft_breaks_are_joined_at_their_depth() {
        let mail = "It works \nnow.\n> quoted \n> once\n> hard\n  stuffed\n-- \nMinho";
        assert_eq!(unflow(mail, false), "It works now.\n> quoted once\n> hard\n stuffed\n-- \nMinho\n");
    }

    #[test]
    fn a_space_that_only_marks_the_break_is_dropped() {
        assert_eq!(unflow("띄어 쓴 \n문장", true), "띄어 쓴문장\n");
    }
}
