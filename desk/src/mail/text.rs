//! The text part: complete in itself, for readers and programs that do without HTML.

use super::sheet::{Answer, Block, Clock, Link, Piece, Sheet, clean, one_line};

pub(super) fn write(sheet: &Sheet) -> String {
    let mut parts = Vec::new();
    if let Some(marker) = &sheet.marker {
        parts.push(format!("{marker}\n{}", "-".repeat(40)));
    }
    parts.push(format!("{} · {}", sheet.store, sheet.corner));
    parts.push(sheet.heading.clone());
    parts.push(sheet.lead.clone());
    parts.extend(sheet.blocks.iter().map(block));
    // The mark of a signature (RFC 3676): mail programs leave what follows out of an answer.
    parts.push(format!("-- \n{}", footer(&sheet.footer)));
    parts.join("\n\n") + "\n"
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(text) | Block::Note(text) | Block::Question(text) => clean(text),
        Block::Clock(clock) => the_clock(clock),
        Block::Said { author, about, text } => format!("{}\n{}", who(author, about), quoted(text)),
        Block::Quote { label, text } => match label {
            Some(label) => format!("{}:\n{}", one_line(label), quoted(text)),
            None => quoted(text),
        },
        Block::Links { label, links } => {
            let lines = links.iter().map(link).collect::<Vec<_>>().join("\n");
            format!("{}\n{lines}", one_line(label))
        }
        Block::Amount { label, value } => format!("{}: {}", one_line(label), one_line(value)),
        Block::Facts(facts) => facts
            .iter()
            .map(|(name, value)| format!("{}: {}", one_line(name), one_line(value)))
            .collect::<Vec<_>>()
            .join("\n"),
        Block::Callout { title, text } => format!("{}\n{}", one_line(title), clean(text)),
        Block::Choice(answers) => answers.iter().map(answer).collect::<Vec<_>>().join("\n\n"),
        Block::Buttons(links) => links.iter().map(link).collect::<Vec<_>>().join("\n"),
    }
}

fn the_clock(clock: &Clock) -> String {
    let days: Vec<String> =
        clock.cells.iter().map(|cell| format!("[{} {}]", if cell.passed { "■" } else { "□" }, cell.weekday)).collect();
    let mut text = format!("{}\n{} {}", one_line(&clock.title), days.join(" "), clock.end);
    if let Some(note) = &clock.note {
        text.push('\n');
        text.push_str(note);
    }
    text
}

fn who(author: &str, about: &str) -> String {
    format!("{} ({})", one_line(author), one_line(about))
}

fn answer(answer: &Answer) -> String {
    format!("{}  {}\n{}\n{}", answer.mark, one_line(&answer.title), one_line(&answer.text), answer.url)
}

fn link(link: &Link) -> String {
    format!("{}: {}", one_line(&link.text), link.url)
}

/// What people wrote stands behind a mark on every line, so that nobody's words can pass for the store's.
fn quoted(text: &str) -> String {
    clean(text).lines().map(|line| format!("> {line}").trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

fn footer(pieces: &[Piece]) -> String {
    let text = |piece: &Piece| match piece {
        Piece::Text(text) => one_line(text),
        Piece::Link(to) => link(to),
    };
    pieces.iter().map(text).collect::<Vec<_>>().join("\n")
}
