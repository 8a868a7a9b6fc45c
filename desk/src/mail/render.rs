//! From the facts to the finished mail.

use locale::Locale;
use model::Bilingual;
use model::time::DAY;

use super::letter::{Letter, Recipient};
use super::pen::Pen;
use super::sheet::{Sheet, one_line, shortened};
use super::{customer, html, staff, text};

/// The store that writes, and its rules as far as mails tell them.
#[derive(Clone, Debug)]
pub struct Shop {
    pub name: Bilingual,
    /// Where the pages are, such as `https://store.example`, with or without a slash at its end.
    pub base_url: String,
    /// The domain of the reply addresses and of all message ids.
    pub reply_domain: String,
    /// How long a developer has, in milliseconds: the "3 days" of the texts.
    pub deadline: i64,
    /// Whether mail to the reply address is read. Where it is not, mails lead to the page instead of asking for an
    /// answer that nobody would get.
    pub takes_replies: bool,
}

impl Shop {
    pub fn new(name: Bilingual, base_url: impl Into<String>, reply_domain: impl Into<String>) -> Self {
        Self {
            name,
            base_url: base_url.into(),
            reply_domain: reply_domain.into(),
            deadline: 3 * DAY,
            takes_replies: false,
        }
    }
}

/// A mail in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The name beside the sender's address: the store, or its operators where they act.
    pub from_name: String,
    pub subject: String,
    pub text: String,
    pub html: String,
}

impl Rendered {
    /// The same, with a link in its words leading elsewhere.
    pub(crate) fn leading_to(self, link: &str, elsewhere: &str) -> Self {
        Self { text: self.text.replace(link, elsewhere), html: self.html.replace(link, elsewhere), ..self }
    }
}

/// Longest subject, in characters. Mail programs show less; the deadline, which comes last, has to survive.
const SUBJECT_MAX: usize = 160;

/// Writes a letter for a reader.
pub fn render(letter: &Letter, locale: Locale, shop: &Shop) -> Rendered {
    let pen = Pen::new(letter, locale, shop);
    let sheet = sheet(&pen);
    Rendered {
        from_name: if pen.operators_act() { pen.say("team") } else { sheet.store.clone() },
        text: text::write(&sheet),
        html: html::write(&sheet),
        subject: sheet.subject,
    }
}

fn sheet(pen: &Pen) -> Sheet {
    let customer = pen.letter.recipient == Recipient::Customer;
    let answerable = staff::waits_for_answer(pen) && pen.shop.takes_replies;
    let (blocks, footer) = if customer {
        (customer::blocks(pen), customer::footer(pen))
    } else {
        (staff::blocks(pen), staff::footer(pen))
    };
    let lead = one_line(&pen.best("lead"));
    Sheet {
        language: pen.locale.language.as_str(),
        subject: shortened(&one_line(&pen.best("subject")), SUBJECT_MAX),
        preheader: lead.clone(),
        marker: answerable.then(|| pen.say("marker")),
        store: one_line(pen.shop.name.get(pen.locale.language)),
        corner: pen.corner(),
        heading: one_line(&pen.best("heading")),
        lead,
        // In mails to staff the customer's name is what the eye looks for.
        strong: (!customer).then(|| pen.customer_name()).flatten(),
        blocks,
        footer,
    }
}
