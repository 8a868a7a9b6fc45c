//! What a person newly wrote, apart from what their program put around it.
//!
//! Mail programs agree on nothing here, so this knows how each of them quotes, signs and advertises itself, in Korean
//! and English. A mistake costs little: what is folded away can be unfolded, and the mail itself is kept.

/// Splits a text into what was newly said and what is folded away.
///
/// Answers between quoted lines keep the quotes around them, since they would make no sense alone; only what trails
/// behind the last own words is folded then.
pub(super) fn fold(text: &str) -> (String, String) {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let history = history_at(&lines);
    let (mut said, mut folded) = (lines[..history].to_vec(), vec![lines[history..].join("\n")]);
    // From the end: quotes, then a footer, then a signature, whichever order a program has.
    loop {
        let before = said.len();
        cut_blank(&mut said);
        for cut in [trailing_quote(&said), footer(&said), signature(&said)] {
            if cut < said.len() {
                folded.insert(0, said.split_off(cut).join("\n"));
                break;
            }
        }
        if said.len() == before {
            break;
        }
    }
    // A history that stands above the answer, as some people write.
    let above = match leading_quote(&said) {
        0 => lead_of_quote(&said),
        quote => quote,
    };
    if above > 0 {
        let rest = said.split_off(above);
        folded.insert(0, said.join("\n"));
        said = rest;
    }
    let folded: Vec<&str> = folded.iter().map(|part| part.trim_matches('\n')).filter(|part| !part.is_empty()).collect();
    (said.join("\n").trim().to_owned(), folded.join("\n\n"))
}

fn cut_blank(lines: &mut Vec<&str>) {
    while lines.last().is_some_and(|line| line.trim().is_empty()) {
        lines.pop();
    }
}

fn is_quoted(line: &str) -> bool {
    line.starts_with('>')
}

fn is_blank(line: &str) -> bool {
    line.trim().is_empty()
}

/// Where a history begins behind which nothing new can stand: the line at the top of our mails, a block of mail
/// headers, or a sentence like "On … wrote:" with no own words after it.
fn history_at(lines: &[&str]) -> usize {
    let found = (0..lines.len()).find(|&at| {
        let begins = is_divider(lines[at]) && has_headers(lines[at], &lines[at + 1..])
            || is_own_marker(lines[at])
            || header_block(&lines[at..]);
        // Marked as a quote it may stand above the answer.
        begins && (!is_quoted(lines[at]) || nothing_new(&lines[at..]))
            || attribution(&lines[at..]).is_some_and(|length| nothing_new(&lines[at + length..]))
    });
    let Some(at) = found else { return lines.len() };
    // What leads to the block belongs to it: a rule above it, or the sentence that says who wrote.
    let mut start = at;
    for length in 1..=3 {
        let from = (0..start).rev().filter(|&from| !is_blank(lines[from])).nth(length - 1);
        let Some(from) = from else { break };
        if attribution(&lines[from..]).is_some() || is_divider(lines[from]) && from + 3 > start {
            start = from;
            break;
        }
    }
    start
}

/// The line that our own mails begin with, quoted or not.
fn is_own_marker(line: &str) -> bool {
    let line = line.trim_start_matches(['>', ' ', '*']);
    line.starts_with("이 줄 위에 답장을 쓰세요") || line.starts_with("Write your reply above this line")
}

/// `-----Original Message-----`, `---------- 원본 메일 ----------`, `________________`.
fn is_divider(line: &str) -> bool {
    let line = line.trim_start_matches(['>', ' ']).trim();
    let rule = line.chars().take_while(|c| matches!(c, '-' | '_' | '=' | '─' | '—')).count();
    if rule < 4 {
        return false;
    }
    let words = line.trim_matches(['-', '_', '=', '─', '—', ' ']).to_lowercase();
    words.is_empty()
        || ["original message", "original mail", "forwarded message", "원본", "전달된 메시지", "ursprüngliche"]
            .iter()
            .any(|known| words.contains(known))
}

/// Whether headers follow a divider. One that has no words of its own could be anybody's line, and needs a block.
fn has_headers(divider: &str, after: &[&str]) -> bool {
    let next: Vec<&str> = after.iter().copied().filter(|line| !is_blank(line)).collect();
    if !divider.chars().any(char::is_alphabetic) {
        return header_block(&next);
    }
    next.is_empty() || next.iter().take(2).any(|line| header_name(line).is_some())
}

/// Three headers of a quoted mail in a row: how Outlook and Korean portals quote.
fn header_block(lines: &[&str]) -> bool {
    let names: Vec<&str> = lines.iter().map_while(|line| header_name(line)).take(6).collect();
    names.len() >= 3 && names.iter().any(|name| matches!(*name, "from" | "보낸 사람" | "보낸사람" | "발신"))
}

fn header_name(line: &str) -> Option<&'static str> {
    const NAMES: &[&str] = &[
        "from",
        "sent",
        "to",
        "cc",
        "subject",
        "date",
        "보낸 사람",
        "보낸사람",
        "보낸 날짜",
        "보낸날짜",
        "받는 사람",
        "받는사람",
        "참조",
        "날짜",
        "제목",
        "발신",
        "수신",
        "일시",
    ];
    let line = line.trim_start_matches(['>', ' ', '*']);
    let (name, _) = line.split_once(':').or_else(|| line.split_once('：'))?;
    let name = name.trim_matches(['*', ' ', '"']).to_lowercase();
    NAMES.iter().find(|known| **known == name).copied()
}

/// How many lines a sentence takes that says who wrote what follows: it may be wrapped, but has no empty line in it.
fn attribution(lines: &[&str]) -> Option<usize> {
    let whole = lines.iter().take(4).take_while(|line| !is_blank(line)).count();
    (1..=whole).find(|&length| is_attribution(lines[..length].join(" ").trim().trim_start_matches(['>', ' '])))
}

fn is_attribution(sentence: &str) -> bool {
    const ENDS: &[&str] =
        &["wrote:", "작성:", "님이 작성:", "작성했습니다:", "님이 씀:", "쓴 글:", "썼습니다:", "님의 글:"];
    // 2026년 11월 24일, 2026. 11. 24., 11월 24일; but not a version that somebody names first.
    let is_date = sentence.starts_with("20")
        || sentence.starts_with(|c: char| c.is_ascii_digit())
            && sentence.chars().take(5).any(|c| matches!(c, '년' | '월'));
    let when = sentence.starts_with("On ") || sentence.starts_with("Am ") || is_date;
    let who = sentence.contains('@') || sentence.contains(':') && sentence.chars().any(|c| c.is_ascii_digit());
    let says = ENDS.iter().any(|end| sentence.trim_end().ends_with(end))
        || sentence.trim_end().ends_with(':') && sentence.contains(" schrieb ");
    sentence.chars().count() < 300 && when && who && says
}

/// Whether nothing but quotes and what programs add follows.
fn nothing_new(lines: &[&str]) -> bool {
    let first = lines.iter().find(|line| !is_blank(line));
    // A program that does not mark quotes: everything behind the sentence is one.
    first.is_none_or(|line| !is_quoted(line)) || {
        let mut rest: Vec<&str> = lines.to_vec();
        loop {
            let before = rest.len();
            cut_blank(&mut rest);
            let cut = footer(&rest).min(signature(&rest));
            rest.truncate(cut);
            if rest.len() == before {
                break;
            }
        }
        rest.iter().all(|line| is_blank(line) || is_quoted(line))
    }
}

/// Where the quoted lines at the end begin, with the sentence that leads to them.
fn trailing_quote(lines: &[&str]) -> usize {
    let own = lines.iter().rposition(|line| !is_quoted(line) && !is_blank(line)).map_or(0, |at| at + 1);
    if !lines[own..].iter().any(|line| is_quoted(line)) {
        return lines.len();
    }
    (own.saturating_sub(3)..own).find(|&at| attribution(&lines[at..own]) == Some(own - at)).unwrap_or(own)
}

/// Where an answer begins below one quote: nothing of it stands between the quoted lines.
fn leading_quote(lines: &[&str]) -> usize {
    let lead = (0..lines.len().min(4)).find_map(|at| attribution(&lines[at..]).map(|length| at + length));
    let is_first = lead.is_none_or(|end| lines[..end].iter().filter(|line| !is_blank(line)).count() <= 3);
    let start = lead.filter(|_| is_first).unwrap_or(0);
    if lead.is_some_and(|end| attribution(&lines[..end]).is_none() && !is_blank(lines[0])) {
        // Own words stand before it.
        return 0;
    }
    let quoted = lines[start..].iter().take_while(|line| is_quoted(line) || is_blank(line)).count();
    let end = start + quoted;
    let has_quote = lines[start..end].iter().any(|line| is_quoted(line));
    let goes_on = lines[end..].iter().any(|line| is_quoted(line));
    if has_quote && !goes_on { end } else { 0 }
}

/// The sentence that leads to a quote between whose lines the answers stand.
fn lead_of_quote(lines: &[&str]) -> usize {
    let lead = attribution(lines).unwrap_or(0);
    let next = lines[lead..].iter().find(|line| !is_blank(line));
    if next.is_some_and(|line| is_quoted(line)) { lead } else { 0 }
}

/// Where a signature begins (RFC 3676: `-- `), if it is at the end.
fn signature(lines: &[&str]) -> usize {
    const LONGEST: usize = 15;
    let start = lines.len().saturating_sub(LONGEST);
    (start..lines.len()).find(|&at| matches!(lines[at].trim(), "--" | "—")).unwrap_or(lines.len())
}

/// Where the line begins by which a phone or an app advertises itself, if it is the last.
fn footer(lines: &[&str]) -> usize {
    let last = lines.len().saturating_sub(1);
    if lines.last().is_some_and(|line| is_footer(line)) { last } else { lines.len() }
}

fn is_footer(line: &str) -> bool {
    let line = line.trim().trim_matches(['<', '>', '[', ']', '*', '_']).to_lowercase();
    if line.chars().count() > 120 {
        return false;
    }
    let english = ["sent from my ", "sent from ", "sent via ", "sent with ", "get outlook for ", "sent using "];
    let apps = [
        "iphone",
        "ipad",
        "galaxy",
        "갤럭시",
        "outlook",
        "아웃룩",
        "samsung",
        "삼성",
        "android",
        "안드로이드",
        "naver",
        "네이버",
        "daum",
        "다음",
        "kakao",
        "카카오",
        "k-9",
        "thunderbird",
        "gmail",
        "yahoo",
        "mail app",
        "메일 앱",
        "proton",
        "mobile",
        "모바일",
        "phone",
        "휴대폰",
        "스마트폰",
        "ios",
    ];
    let is_app = apps.iter().any(|app| line.contains(app));
    let korean = [
        "에서 보냄",
        "에서 보냈습니다",
        "에서 전송",
        "로 보냄",
        "으로 보냄",
        "에서 작성",
        "다운로드",
        "받기",
        "가져오기",
    ];
    is_app
        // Who writes Korean behind the English sentence writes about it.
        && (english.iter().any(|start| line.starts_with(start)) && !line.chars().any(|c| ('가'..='힣').contains(&c))
            || korean.iter().any(|end| line.trim_end_matches('.').contains(end)))
}
