//! The HTML part: a table of 600 px with its colours inline, light only, without pictures and fonts from elsewhere,
//! so that it looks the same in programs that know little of CSS and stays whole where images are blocked.
//!
//! [`Html`] keeps markup and words apart by type: markup is `&'static str`, so nothing that came from a letter can get
//! in without being escaped.

use super::sheet::{Answer, Block, Clock, Link, Piece, Sheet, clean, one_line};

/// HTML in the making.
struct Html(String);

impl Html {
    /// Markup, written here in the source.
    fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Words, or the value of an attribute: escaped.
    fn text(&mut self, text: &str) -> &mut Self {
        for c in one_line(text).chars() {
            self.escaped(c);
        }
        self
    }

    /// Words of several lines, each kept.
    fn lines(&mut self, text: &str) -> &mut Self {
        for c in clean(text).chars() {
            if c == '\n' { self.0.push_str("<br>\n") } else { self.escaped(c) }
        }
        self
    }

    /// As [`Html::text`], for a piece of what is on one line already: its outer spaces belong to it.
    fn spaced(&mut self, text: &str) -> &mut Self {
        text.chars().for_each(|c| self.escaped(c));
        self
    }

    fn escaped(&mut self, c: char) {
        match c {
            '&' => self.0.push_str("&amp;"),
            '<' => self.0.push_str("&lt;"),
            '>' => self.0.push_str("&gt;"),
            '"' => self.0.push_str("&quot;"),
            '\'' => self.0.push_str("&#39;"),
            other => self.0.push(other),
        }
    }
}

pub(super) fn write(sheet: &Sheet) -> String {
    let mut html = Html(String::with_capacity(8_192));
    html.raw(r#"<!DOCTYPE html><html lang=""#).text(sheet.language).raw(HEAD).text(&sheet.subject).raw(BODY);
    html.raw(r#"<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">"#)
        .text(&sheet.preheader)
        .raw("</div>");
    html.raw(OUTER);
    if let Some(marker) = &sheet.marker {
        html.raw(r#"<tr><td align="center" style="padding:0 0 20px;font-size:13px;line-height:20px;color:#656b79;border-bottom:1px dashed #cdd0d5">"#);
        html.text(marker).raw(r#"</td></tr><tr><td style="font-size:0;line-height:20px">&nbsp;</td></tr>"#);
    }
    head(&mut html, sheet);
    html.raw(r#"<tr><td style="padding:24px 0 0;font-size:22px;line-height:30px;font-weight:700;color:#1a2030">"#);
    html.text(&sheet.heading)
        .raw(r#"</td></tr><tr><td style="padding:6px 0 0;font-size:16px;line-height:26px;color:#4b5261">"#);
    lead(&mut html, sheet);
    html.raw("</td></tr>");
    for part in &sheet.blocks {
        block(&mut html, part);
    }
    html.raw(FOOT);
    for (at, piece) in sheet.footer.iter().enumerate() {
        html.raw(if at > 0 { " · " } else { "" });
        match piece {
            Piece::Text(text) => html.text(text),
            Piece::Link(link) => html
                .raw(r#"<a href=""#)
                .text(&link.url)
                .raw(r#"" style="color:#656b79;text-decoration:underline">"#)
                .text(&link.text)
                .raw("</a>"),
        };
    }
    html.raw(END);
    // For whoever reads the source; no words are touched, since theirs are escaped.
    html.0.replace("</tr>", "</tr>\n").replace("</td>", "</td>\n").replace("</div>", "</div>\n")
}

/// The store's mark, drawn with a table cell and a letter, since pictures may be blocked.
fn head(html: &mut Html, sheet: &Sheet) {
    let initial: String = sheet.store.chars().take(1).collect();
    html.raw(r#"<tr><td><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>"#);
    html.raw(r##"<td width="24" height="24" align="center" valign="middle" bgcolor="#1a2030" aria-hidden="true" style="border-radius:6px;font-size:13px;line-height:24px;font-weight:700;color:#ffffff">"##);
    html.text(&initial)
        .raw(r#"</td><td style="padding:0 0 0 10px;font-size:16px;line-height:24px;font-weight:700;color:#1a2030">"#);
    html.text(&sheet.store).raw(r#"</td><td align="right" style="font-size:13px;line-height:24px;color:#656b79">"#);
    html.text(&sheet.corner).raw("</td></tr></table></td></tr>");
}

/// The lead, with the name in it that matters set in bold.
fn lead(html: &mut Html, sheet: &Sheet) {
    match sheet
        .strong
        .as_deref()
        .filter(|name| !name.is_empty())
        .and_then(|name| sheet.lead.split_once(name).zip(Some(name)))
    {
        Some(((before, after), name)) => {
            html.spaced(before).raw(r#"<strong style="color:#1a2030">"#).text(name).raw("</strong>").spaced(after)
        }
        None => html.text(&sheet.lead),
    };
}

fn block(html: &mut Html, block: &Block) {
    html.raw(r#"<tr><td style="padding:16px 0 0">"#);
    match block {
        Block::Paragraph(text) => {
            html.raw(r#"<p style="margin:0;font-size:16px;line-height:26px;color:#4b5261">"#).lines(text).raw("</p>");
        }
        Block::Note(text) => {
            html.raw(r#"<p style="margin:0;font-size:14px;line-height:22px;color:#656b79">"#).lines(text).raw("</p>");
        }
        Block::Question(text) => {
            html.raw(r#"<p style="margin:8px 0 0;font-size:16px;line-height:24px;font-weight:700;color:#1a2030">"#)
                .text(text)
                .raw("</p>");
        }
        Block::Clock(clock) => the_clock(html, clock),
        Block::Said { author, about, text } => {
            html.raw(BOX).raw(r##"<td bgcolor="#f0f1f4" style="padding:16px 20px;border-radius:12px;font-size:16px;line-height:26px;color:#1a2030">"##);
            html.raw(r#"<div style="padding:0 0 6px;font-size:13px;line-height:20px;color:#656b79"><strong style="font-size:15px;color:#1a2030">"#);
            html.text(author).raw("</strong> ").text(about).raw("</div>").lines(text).raw("</td></tr></table>");
        }
        Block::Quote { label, text } => {
            html.raw(BOX).raw(r#"<td style="padding:2px 0 2px 14px;border-left:3px solid #e4e6eb;"#);
            // The reader's own words come back smaller than the ones that the mail brings.
            html.raw(if label.is_some() {
                "font-size:14px;line-height:22px"
            } else {
                "font-size:16px;line-height:26px"
            });
            html.raw(r#";color:#4b5261">"#);
            if let Some(label) = label {
                html.raw(r#"<span style="color:#656b79">"#).text(label).raw(":</span> ");
            }
            html.lines(text).raw("</td></tr></table>");
        }
        Block::Links { label, links } => {
            html.raw(BOX).raw(r#"<td style="padding:2px 0 2px 14px;font-size:14px;line-height:24px;color:#4b5261">"#);
            html.raw(r#"<span style="color:#656b79">"#).text(label).raw("</span>");
            for link in links {
                html.raw(r#"<br><a href=""#)
                    .text(&link.url)
                    .raw(r#"" style="color:#1d53b7">"#)
                    .text(&link.text)
                    .raw("</a>");
            }
            html.raw("</td></tr></table>");
        }
        Block::Amount { label, value } => {
            html.raw(BOX).raw(r##"<td bgcolor="#e2f6e9" style="padding:18px 20px;border-radius:12px"><div style="font-size:14px;line-height:20px;color:#4b5261">"##);
            html.text(label)
                .raw(r#"</div><div style="font-size:40px;line-height:48px;font-weight:700;color:#1a2030">"#);
            html.text(value).raw("</div></td></tr></table>");
        }
        Block::Facts(facts) => the_facts(html, facts),
        Block::Callout { title, text } => {
            html.raw(BOX).raw(r#"<td style="padding:16px 18px;border:1px solid #1d53b7;border-radius:12px"><div style="font-size:16px;line-height:24px;font-weight:700;color:#1a2030">"#);
            html.text(title)
                .raw(r#"</div><div style="padding:2px 0 0;font-size:14px;line-height:22px;color:#4b5261">"#)
                .lines(text);
            html.raw("</div></td></tr></table>");
        }
        Block::Choice([first, second]) => {
            html.raw(BOX);
            answer(html, first);
            html.raw(r#"<td width="2%" style="font-size:0">&nbsp;</td>"#);
            answer(html, second);
            html.raw("</tr></table>");
        }
        Block::Buttons(links) => {
            html.raw(r#"<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>"#);
            for (at, link) in links.iter().enumerate() {
                html.raw(if at > 0 { r#"<td width="8" style="font-size:0">&nbsp;</td>"# } else { "" });
                button(html, link);
            }
            html.raw("</tr></table>");
        }
    }
    html.raw("</td></tr>");
}

/// The signature mark of the desk: one cell for each day, and the hour at which the last one ends.
fn the_clock(html: &mut Html, clock: &Clock) {
    let width = format!("{}%", 100 / clock.cells.len().max(1));
    html.raw(BOX).raw(r##"<td bgcolor="#eaf1fd" style="padding:18px 20px;border-radius:12px">"##);
    html.raw(r#"<div style="padding:0 0 14px;font-size:16px;line-height:24px;font-weight:700;color:#1a2030">"#)
        .text(&clock.title)
        .raw("</div>");
    html.raw(r#"<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>"#);
    for (at, cell) in clock.cells.iter().enumerate() {
        html.raw(if at > 0 { r#"<td width="4" style="font-size:0;line-height:8px">&nbsp;</td>"# } else { "" });
        html.raw(r#"<td width=""#).text(&width).raw(r#"" height="8" bgcolor=""#);
        html.raw(if cell.passed { "#1d53b7" } else { "#c8d3e6" })
            .raw(r#"" style="border-radius:4px;font-size:0;line-height:8px">&nbsp;</td>"#);
    }
    html.raw("</tr><tr>");
    for (at, cell) in clock.cells.iter().enumerate() {
        html.raw(if at > 0 { "<td></td>" } else { "" });
        html.raw(r#"<td style="padding:6px 0 0;font-size:13px;line-height:18px;color:#4b5261">"#);
        if at + 1 == clock.cells.len() {
            html.raw(BOX).raw(r#"<td style="font-size:13px;line-height:18px;color:#4b5261">"#).text(&cell.weekday);
            html.raw(
                r#"</td><td align="right" style="font-size:13px;line-height:18px;font-weight:700;color:#1a2030">"#,
            )
            .text(&clock.end);
            html.raw("</td></tr></table>");
        } else {
            html.text(&cell.weekday);
        }
        html.raw("</td>");
    }
    html.raw("</tr></table>");
    if let Some(note) = &clock.note {
        html.raw(r#"<div style="padding:12px 0 0;font-size:14px;line-height:22px;color:#4b5261">"#)
            .text(note)
            .raw("</div>");
    }
    html.raw("</td></tr></table>");
}

fn the_facts(html: &mut Html, facts: &[(String, String)]) {
    html.raw(
        r#"<table width="100%" cellpadding="0" cellspacing="0" border="0" style="border-bottom:1px solid #e3e5e9">"#,
    );
    for (name, value) in facts {
        html.raw(r#"<tr><th scope="row" align="left" valign="top" style="padding:11px 16px 11px 0;font-weight:400;white-space:nowrap;border-top:1px solid #e3e5e9;font-size:14px;line-height:20px;color:#656b79">"#);
        html.text(name).raw(r#"</th><td width="100%" valign="top" style="padding:11px 0;border-top:1px solid #e3e5e9;font-size:14px;line-height:20px;color:#1a2030">"#);
        html.text(value).raw("</td></tr>");
    }
    html.raw("</table>");
}

fn answer(html: &mut Html, answer: &Answer) {
    html.raw(r#"<td width="49%" valign="top" style="border:1px solid #878c97;border-radius:12px"><a href=""#)
        .text(&answer.url);
    html.raw(r#"" style="display:block;padding:16px 18px;text-decoration:none;color:#1a2030"><span style="font-size:16px;line-height:24px;font-weight:700;color:#1a2030">"#);
    html.text(answer.mark)
        .raw("&nbsp; ")
        .text(&answer.title)
        .raw(r#"</span><br><span style="font-size:14px;line-height:22px;color:#4b5261">"#);
    html.text(&answer.text).raw("</span></a></td>");
}

fn button(html: &mut Html, link: &Link) {
    html.raw(r#"<td style="border:1px solid #cdd0d5;border-radius:12px"><a href=""#).text(&link.url);
    html.raw(r#"" style="display:block;padding:12px 19px;font-size:16px;line-height:24px;font-weight:600;color:#1a2030;text-decoration:none">"#);
    html.text(&link.text).raw("</a></td>");
}

const HEAD: &str = r#"">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<meta name="color-scheme" content="light only">
<meta name="supported-color-schemes" content="light only">
<title>"#;

const BODY: &str = r##"</title>
</head>
<body bgcolor="#f5f6f8" style="margin:0;padding:0;background-color:#f5f6f8;word-break:keep-all;overflow-wrap:anywhere">
"##;

const OUTER: &str = r##"<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f5f6f8"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;font-family:Pretendard,-apple-system,'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',Roboto,Arial,sans-serif">
<tr><td bgcolor="#ffffff" style="padding:28px 32px 32px;background-color:#ffffff;border:1px solid #e4e6eb;border-radius:16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
"##;

const FOOT: &str = r#"</table>
</td></tr>
<tr><td style="padding:16px 33px 0;font-size:13px;line-height:20px;color:#656b79">"#;

const END: &str = "</td></tr>
</table>
</td></tr></table>
</body>
</html>
";

const BOX: &str = r#"<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>"#;
