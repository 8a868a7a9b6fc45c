//! A mail between its facts and its two forms: the text part and the HTML part are both made from this, so neither
//! can say or link what the other does not.

/// One written mail, in one language.
#[derive(Debug)]
pub(super) struct Sheet {
    pub language: &'static str,
    pub subject: String,
    /// What a list of mails shows after the subject.
    pub preheader: String,
    /// "Write your reply above this line", where answers by mail are taken.
    pub marker: Option<String>,
    pub store: String,
    /// Beside the store's name: what it belongs to.
    pub corner: String,
    pub heading: String,
    pub lead: String,
    /// A name within the lead, to be set in bold.
    pub strong: Option<String>,
    pub blocks: Vec<Block>,
    pub footer: Vec<Piece>,
}

#[derive(Debug)]
pub(super) enum Block {
    Paragraph(String),
    /// Smaller, for what is good to know.
    Note(String),
    /// A line above buttons that asks something.
    Question(String),
    Clock(Clock),
    /// Words of somebody else, with who said them and when.
    Said {
        author: String,
        about: String,
        text: String,
    },
    /// Earlier words.
    Quote {
        label: Option<String>,
        text: String,
    },
    /// Places under one name: files that came with those words, the inquiries of a daily mail.
    Links {
        label: String,
        links: Vec<Link>,
    },
    Amount {
        label: String,
        value: String,
    },
    Facts(Vec<(String, String)>),
    Callout {
        title: String,
        text: String,
    },
    /// Two answers of equal weight.
    Choice([Answer; 2]),
    Buttons(Vec<Link>),
}

/// The deadline, one cell for each day.
#[derive(Debug)]
pub(super) struct Clock {
    pub title: String,
    pub cells: Vec<Cell>,
    /// The time of day at the end of the last cell.
    pub end: String,
    pub note: Option<String>,
}

#[derive(Debug)]
pub(super) struct Cell {
    pub weekday: String,
    pub passed: bool,
}

#[derive(Debug)]
pub(super) struct Answer {
    pub mark: &'static str,
    pub title: String,
    pub text: String,
    pub url: String,
}

#[derive(Debug)]
pub(super) struct Link {
    pub text: String,
    pub url: String,
}

#[derive(Debug)]
pub(super) enum Piece {
    Text(String),
    Link(Link),
}

/// A text of several lines without anything that is not to be read: control characters, marks that turn the reading
/// around. The model refuses them at the door; mail must not depend on that.
pub(super) fn clean(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|&c| (!c.is_control() || matches!(c, '\n' | '\t')) && !turns_around(c))
        .collect::<String>()
        .trim()
        .to_owned()
}

/// The same on one line: for headers, headings, names and facts.
pub(super) fn one_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// At most `max` characters, the last of them an ellipsis when something was cut.
pub(super) fn shortened(text: &str, max: usize) -> String {
    if text.chars().count() <= max {
        return text.to_owned();
    }
    let cut: String = text.chars().take(max.saturating_sub(1)).collect();
    format!("{}…", cut.trim_end())
}

fn turns_around(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}
