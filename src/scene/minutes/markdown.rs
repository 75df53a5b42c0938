//! As much of Markdown as minutes need: headings, lists, paragraphs. What else there is stays as it is written.

/// A block of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// 1 is the title.
    Heading(u8, String),
    /// An entry of a list with its mark, which is a bullet or a number, and how deep it stands.
    Entry {
        mark: String,
        text: String,
        depth: u8,
    },
    Paragraph(String),
}

/// The blocks of a text. Lines that follow each other are one paragraph.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut is_open = false;
    for line in text.lines() {
        let depth = u8::try_from(line.chars().take_while(|c| *c == ' ').count() / 2).unwrap_or(0).min(4);
        let line = line.trim();
        if line.is_empty() {
            is_open = false;
            continue;
        }
        if let Some((level, title)) = heading(line) {
            blocks.push(Block::Heading(level, plain(title)));
            is_open = false;
        } else if let Some((mark, rest)) = entry(line) {
            blocks.push(Block::Entry { mark, text: plain(rest), depth });
            is_open = true;
        } else {
            let line = plain(line);
            match blocks.last_mut().filter(|_| is_open) {
                Some(Block::Paragraph(text) | Block::Entry { text, .. }) => {
                    text.push('\n');
                    text.push_str(&line);
                }
                _ => blocks.push(Block::Paragraph(line)),
            }
            is_open = true;
        }
    }
    blocks
}

fn heading(line: &str) -> Option<(u8, &str)> {
    let level = line.bytes().take_while(|byte| *byte == b'#').count();
    let title = line.get(level..)?.strip_prefix(' ')?;
    (1..=6).contains(&level).then_some((level as u8, title.trim()))
}

fn entry(line: &str) -> Option<(String, &str)> {
    for bullet in ["- ", "* ", "+ "] {
        if let Some(rest) = line.strip_prefix(bullet) {
            return Some(("•".to_owned(), rest));
        }
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = line.get(digits..)?.strip_prefix(". ")?;
    (1..=4).contains(&digits).then(|| (line.get(..=digits).unwrap_or_default().to_owned(), rest))
}

/// A line without the marks of emphasis, and what was protected as it was.
fn plain(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut chars = line.trim().chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' if chars.peek().is_some_and(char::is_ascii_punctuation) => text.extend(chars.next()),
            '*' if chars.peek() == Some(&'*') => _ = chars.next(),
            _ => text.push(c),
        }
    }
    text
}

/// A text that stands in one line and does not pass for Markdown.
pub fn safe(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut safe = String::with_capacity(line.len());
    for c in line.chars() {
        if matches!(c, '*' | '_' | '`' | '\\' | '<' | '[' | ']') {
            safe.push('\\');
        }
        safe.push(c);
    }
    let first = safe.chars().next();
    if first.is_some_and(|c| matches!(c, '#' | '-' | '+' | '>')) { format!("\\{safe}") } else { safe }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_lists_and_paragraphs_are_told_apart() {
        let text =
            "# Title\n\nOne line\nand more\n\n## Part\n- **a** \\* b\n  - deep\n12. twelfth\n#no heading";
        let entry = |mark: &str, text: &str, depth| Block::Entry {
            mark: mark.to_owned(),
            text: text.to_owned(),
            depth,
        };
        assert_eq!(
            blocks(text),
            [
                Block::Heading(1, "Title".to_owned()),
                Block::Paragraph("One line\nand more".to_owned()),
                Block::Heading(2, "Part".to_owned()),
                entry("•", "a * b", 0),
                entry("•", "deep", 1),
                entry("12.", "twelfth\n#no heading", 0),
            ]
        );
    }

    #[test]
    fn what_people_wrote_comes_back_as_they_wrote_it() {
        for text in ["# 1 of *all*", "- [x] `code`", "a_b <c> \\ d", "1 + 1", "结论：**不**做"] {
            let line = format!("- {}", safe(text));
            assert_eq!(
                blocks(&line),
                [Block::Entry { mark: "•".to_owned(), text: text.to_owned(), depth: 0 }]
            );
        }
    }
}
