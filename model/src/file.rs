//! Files that come with a message: what kinds there are, how large they may be, and who may open one when.

use crate::invalid::{Invalid, Reason};
use crate::text::is_deceptive;
use crate::text_enum::text_enum;

/// Largest picture, document or text, in bytes (as drawn in the contact form).
pub const FILE_MAX: usize = 10 * 1024 * 1024;
/// Largest video, in bytes: about half a minute of a phone's screen.
pub const VIDEO_MAX: usize = 25 * 1024 * 1024;
/// Most files of one message (as drawn in the contact form).
pub const FILES_MAX: usize = 5;
/// Most that one account may bring within a day, in bytes.
pub const DAY_MAX: usize = 100 * 1024 * 1024;
/// Longest name, in characters; what is longer loses its middle's end, never its ending.
const NAME_MAX: usize = 80;

text_enum! {
    /// What a file is, by its content. Pictures are kept as one of the first two, whatever they came as.
    pub enum FileKind {
        Png = "png",
        Jpeg = "jpeg",
        Pdf = "pdf",
        Text = "text",
        Mp4 = "mp4",
        Webm = "webm",
        Quicktime = "quicktime",
    }
}

impl FileKind {
    /// Whether a page shows it; everything else is downloaded.
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Png | Self::Jpeg)
    }

    pub fn is_video(self) -> bool {
        matches!(self, Self::Mp4 | Self::Webm | Self::Quicktime)
    }

    /// Largest one, in bytes.
    pub fn most(self) -> usize {
        if self.is_video() { VIDEO_MAX } else { FILE_MAX }
    }

    /// What it is served as.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Pdf => "application/pdf",
            Self::Text => "text/plain; charset=utf-8",
            Self::Mp4 => "video/mp4",
            Self::Webm => "video/webm",
            Self::Quicktime => "video/quicktime",
        }
    }

    /// The endings that a name of this kind may have; the first is given to one that has none of them.
    fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Png => &["png"],
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Pdf => &["pdf"],
            Self::Text => &["txt", "log", "csv", "json", "md", "yml", "yaml", "ini", "toml", "patch", "diff"],
            Self::Mp4 => &["mp4", "m4v"],
            Self::Webm => &["webm"],
            Self::Quicktime => &["mov"],
        }
    }
}

text_enum! {
    /// Whether a file may be opened.
    pub enum FileState {
        /// Nobody may yet: the virus scanner has not answered.
        Scanning = "scanning",
        Open = "open",
        /// Nobody may: the virus scanner found something.
        Infected = "infected",
    }
}

/// A name to be shown and saved under: without folders, control characters and what turns the direction of writing, and
/// with an ending that tells what the file is, so that `invoice.pdf.exe` cannot be double-clicked.
pub fn name_of(given: &str, kind: FileKind) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let shown = |c: &char| !c.is_control() && !is_deceptive(*c) && !"<>:\"|?*".contains(*c);
    let name: String = last.chars().filter(shown).collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name.trim_matches(['.', ' ']);
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if kind.endings().contains(&ending.to_ascii_lowercase().as_str()) => (stem, ending),
        // A picture that was made another kind of picture does not keep the old ending beside the new one.
        Some((stem, ending)) if kind.is_picture() && PICTURES.contains(&ending.to_ascii_lowercase().as_str()) => {
            (stem, kind.endings()[0])
        }
        _ => (name, kind.endings()[0]),
    };
    let stem: String = stem.chars().take(NAME_MAX).collect();
    let stem = if stem.is_empty() { "file" } else { &stem };
    format!("{stem}.{ending}")
}

const PICTURES: [&str; 5] = ["png", "jpg", "jpeg", "webp", "gif"];

/// Refuses what is too large for its kind.
pub fn check_size(kind: FileKind, bytes: usize) -> Result<(), Invalid> {
    if bytes > kind.most() { Err(too_large(kind.most())) } else { Ok(()) }
}

/// The refusal of a file that is larger than `most` bytes; its limit is told in MB.
pub fn too_large(most: usize) -> Invalid {
    Invalid::with_limit("files", Reason::FileTooLarge, most / (1024 * 1024))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_ends_with_what_the_file_is() {
        assert_eq!(name_of("free-plan.png", FileKind::Png), "free-plan.png");
        assert_eq!(name_of("화면 캡처.JPG", FileKind::Jpeg), "화면 캡처.JPG");
        assert_eq!(name_of("invoice.pdf.exe", FileKind::Pdf), "invoice.pdf.exe.pdf");
        assert_eq!(name_of("photo.webp", FileKind::Png), "photo.png");
        assert_eq!(name_of("server.log", FileKind::Text), "server.log");
    }

    #[test]
    fn a_name_leads_nowhere_and_hides_nothing() {
        assert_eq!(name_of("../../etc/passwd", FileKind::Text), "passwd.txt");
        assert_eq!(name_of(r"C:\Users\me\a.png", FileKind::Png), "a.png");
        assert_eq!(name_of("gnp\u{202e}exe.png", FileKind::Png), "gnpexe.png");
        assert_eq!(name_of("a\r\nSet-Cookie: x\".png", FileKind::Png), "aSet-Cookie x.png");
        assert_eq!(name_of("", FileKind::Jpeg), "file.jpg");
        assert_eq!(name_of("....", FileKind::Pdf), "file.pdf");
        assert_eq!(name_of(&format!("{}.png", "가".repeat(500)), FileKind::Png).chars().count(), NAME_MAX + 4);
    }
}
