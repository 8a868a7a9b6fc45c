//! Whether a person wrote it: an automatic reply must not stop a clock, speak for anybody or start a loop.

use mail_parser::{Message, MimeHeaders};
use model::mail::MailKind;

/// Headers that only machines write, whatever their value.
const ROBOTS: &[&str] = &[
    "X-Autoreply",
    "X-Auto-Reply",
    "X-Autorespond",
    "X-Autoresponder",
    "X-Mail-Autoreply",
    "X-FC-MachineGenerated",
    "X-Mailer-Autoreply",
];

/// How the subjects of automatic replies begin, in lower case: for programs that say it nowhere else.
const SUBJECTS: &[&str] = &[
    "auto:",
    "autoreply:",
    "auto reply:",
    "auto-reply:",
    "automatic reply:",
    "automatische antwort:",
    "out of office",
    "out of the office",
    "[자동응답]",
    "[자동 응답]",
    "[자동회신]",
    "[부재중]",
    "자동 회신",
    "자동회신",
    "자동 응답",
    "자동응답",
    "부재중 자동",
    "부재중:",
    "부재 중",
    "부재중 알림",
];

/// By the signs of RFC 3834 and RFC 2919, and by those that programs really leave.
pub(super) fn of(message: &Message, subject: &str, null_sender: bool) -> MailKind {
    if ["List-Id", "List-Post", "List-Unsubscribe"].iter().any(|name| message.header_raw(*name).is_some())
        || header(message, "Precedence") == "list"
    {
        // An autoresponder may answer with the list headers of our own mail; neither is a person's word.
        return MailKind::List;
    }
    let submitted = header(message, "Auto-Submitted");
    let is_receipt = message.content_type().is_some_and(|kind| {
        kind.subtype().is_some_and(|subtype| subtype.eq_ignore_ascii_case("report"))
            && kind.attribute("report-type").is_some_and(|report| report.starts_with("disposition-notification"))
    });
    let beginning = subject.to_lowercase();
    let is_automatic = null_sender
        || is_receipt
        || (!submitted.is_empty() && submitted != "no")
        || matches!(&*header(message, "Precedence"), "bulk" | "junk" | "auto_reply" | "auto-reply")
        || ROBOTS.iter().any(|name| message.header_raw(*name).is_some())
        || message
            .header_raw("X-POST-MessageClass")
            .is_some_and(|class| class.to_lowercase().contains("autoresponder"))
        || SUBJECTS.iter().any(|known| beginning.starts_with(known));
    if is_automatic { MailKind::Automatic } else { MailKind::Person }
}

/// A header's value in lower case, up to its parameters; empty when there is none.
fn header(message: &Message, name: &'static str) -> String {
    let value = message.header_raw(name).unwrap_or_default().trim().to_lowercase();
    value.split([';', ' ', '(']).next().unwrap_or_default().trim().to_owned()
}
