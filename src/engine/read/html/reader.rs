//! Reads the tokens of a page into its elements and lines.

use super::page::{Element, Line, Page};
use super::tokens::{self, Token};
use super::{references, rows};
use std::collections::BTreeMap;

/// Elements that stand in a line of text.
const INLINE: [&str; 36] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr", "nobr", "amp-link", "bsp-link",
];

/// Elements without content.
const VOID: [&str; 17] = [
    "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param", "source",
    "track", "wbr", "basefont",
];

/// Elements whose text is not shown.
const UNSEEN: [&str; 16] = [
    "noscript",
    "template",
    "svg",
    "math",
    "object",
    "applet",
    "canvas",
    "audio",
    "video",
    "map",
    "select",
    "datalist",
    "picture",
    "amp-ad",
    "amp-analytics",
    "head",
];

/// Reads a page.
pub fn page(source: &str) -> Page {
    let mut reader = Reader::default();
    reader.page.elements.push(Element { name: "#root".into(), ..Element::default() });
    reader.stack.push(0);
    tokens::tokens(source, &mut |token| reader.take(token));
    reader.flush();
    rows::join(&mut reader.page);
    reader.page
}

/// How far up a closing tag looks for what it closes.
const REACH: usize = 1000;

#[derive(Default)]
struct Reader {
    page: Page,
    /// The open elements, outermost first.
    stack: Vec<usize>,
    /// How many elements of each name are open: a closing tag that closes nothing costs nothing.
    open: BTreeMap<String, usize>,
    /// The line being read.
    line: Line,
    /// Whether white space stands before what comes next.
    blank: bool,
    /// How many open elements are links, set strong, and not shown.
    links: usize,
    strong: usize,
    unseen: usize,
}

impl Reader {
    fn take(&mut self, token: Token) {
        match token {
            Token::Text(text) => self.text(text),
            Token::Raw { name, attributes, text } => self.raw(&name, attributes, text),
            Token::Open { name, attributes, closed } => self.open(name, attributes, closed),
            Token::Close(name) => self.close(&name),
        }
    }

    fn text(&mut self, text: &str) {
        if self.unseen > 0 {
            return;
        }
        let text = references::resolve(text);
        let preformatted = self.open.get("pre").is_some_and(|n| *n > 0);
        for c in text.chars() {
            if preformatted && c == '\n' {
                self.flush();
            } else if c.is_whitespace() && c != '\u{A0}' || c == '\0' {
                self.blank = true;
            } else {
                if self.blank && !self.line.words.is_empty() {
                    self.line.words.push(' ');
                }
                self.blank = false;
                self.line.words.push(c);
                self.line.linked += usize::from(self.links > 0);
                self.line.strong += usize::from(self.strong > 0);
            }
        }
    }

    fn raw(&mut self, name: &str, attributes: &str, text: &str) {
        match name {
            "title" if self.page.title.is_none() && self.open.get("svg").is_none_or(|n| *n == 0) => {
                let title = references::resolve(text).split_whitespace().collect::<Vec<_>>().join(" ");
                self.page.title = Some(title).filter(|t| !t.is_empty());
            }
            "script" if attributes.to_ascii_lowercase().contains("ld+json") => self.page.json.push(text.to_owned()),
            _ => {}
        }
    }

    fn open(&mut self, name: String, attributes: &str, closed: bool) {
        if name == "meta" {
            self.page.metas.push(tokens::attributes(attributes));
            return;
        }
        if name == "body" {
            // A head that was never closed ends where the body starts.
            self.close("head");
        }
        let block = !INLINE.contains(&name.as_str());
        if block {
            self.close_implied(&name);
            self.flush();
        }
        if VOID.contains(&name.as_str()) {
            return;
        }
        let element = self.element(&name, attributes);
        if name == "html" && self.page.lang.is_none() {
            self.page.lang =
                tokens::attributes(attributes).into_iter().find(|(n, v)| n == "lang" && !v.is_empty()).map(|(_, v)| v);
        }
        if name == "time"
            && let Some((_, value)) = tokens::attributes(attributes).into_iter().find(|(n, _)| n == "datetime")
        {
            self.page.times.push((value, self.page.lines.len()));
        }
        if closed && (!block || matches!(name.as_str(), "use" | "path" | "rect" | "circle" | "g" | "svg")) {
            return;
        }
        self.page.elements.push(element);
        self.count(&name, 1);
        *self.open.entry(name).or_default() += 1;
        self.stack.push(self.page.elements.len() - 1);
    }

    /// What the element's attributes say of it.
    fn element(&self, name: &str, attributes: &str) -> Element {
        let parent = self.stack.last().copied().unwrap_or(0);
        let above = self.page.elements.get(parent);
        let (depth, mut hidden, mut is_body) = above.map_or((0, false, false), |a| (a.depth + 1, a.hidden, a.is_body));
        let mut names = String::from(" ");
        if attributes.len() > 3 {
            for (key, value) in tokens::attributes(attributes) {
                let small = value.to_ascii_lowercase();
                match key.as_str() {
                    "class" | "id" | "role" | "itemprop" | "data-component" | "data-testid" | "data-module"
                    | "aria-label" | "property" | "data-type" => {
                        is_body |= small.split_whitespace().any(|w| w == "articlebody");
                        let mut before = ' ';
                        for c in value.chars().take(200) {
                            if c.is_ascii_uppercase() && before.is_ascii_lowercase() {
                                names.push('-');
                            }
                            names.push(c.to_ascii_lowercase());
                            before = c;
                        }
                        names.push(' ');
                    }
                    "hidden" => hidden = true,
                    "style" => {
                        let tight: String = small.chars().filter(|c| !c.is_whitespace()).collect();
                        hidden |= tight.contains("display:none") || tight.contains("visibility:hidden");
                    }
                    "aria-hidden" => hidden |= small == "true",
                    _ => {}
                }
            }
        }
        Element { name: name.to_owned(), names, parent, depth, hidden, is_body }
    }

    fn close(&mut self, name: &str) {
        if !INLINE.contains(&name) || name == "p" {
            self.flush();
        }
        if self.open.get(name).is_none_or(|n| *n == 0) {
            return;
        }
        let inline = INLINE.contains(&name);
        let in_table = matches!(name, "table" | "thead" | "tbody" | "tfoot" | "tr" | "td" | "th" | "caption");
        let mut found = None;
        for (up, element) in self.stack.iter().rev().take(REACH).enumerate() {
            let Some(open) = self.page.elements.get(*element) else { continue };
            if open.name == name {
                found = Some(up);
                break;
            }
            // What stands in a cell closes nothing outside it.
            if !in_table && matches!(open.name.as_str(), "td" | "th" | "table" | "caption") {
                break;
            }
        }
        let Some(up) = found else { return };
        let at = self.stack.len() - 1 - up;
        if inline {
            // Blocks that were opened in a link or a bold stretch go on after it.
            self.stack.remove(at);
            self.closed(name);
        } else {
            for element in self.stack.split_off(at) {
                if let Some(name) = self.page.elements.get(element).map(|e| e.name.clone()) {
                    self.closed(&name);
                }
            }
        }
        if self.stack.is_empty() {
            self.stack.push(0);
        }
    }

    fn closed(&mut self, name: &str) {
        self.count(name, -1);
        if let Some(n) = self.open.get_mut(name) {
            *n = n.saturating_sub(1);
        }
    }

    /// Closes a paragraph, an item or a cell that the start of another one ends.
    fn close_implied(&mut self, name: &str) {
        let top = |reader: &Self| {
            reader.stack.last().and_then(|t| reader.page.elements.get(*t)).map(|e| e.name.clone()).unwrap_or_default()
        };
        let mut inner = top(self);
        // Links and the like that were left open in a paragraph end with it.
        let in_paragraph = self.open.get("p").is_some_and(|n| *n > 0);
        if in_paragraph && !matches!(name, "br" | "img" | "hr" | "input" | "button") && INLINE.contains(&inner.as_str())
        {
            let near =
                self.stack.iter().rev().take(6).any(|e| self.page.elements.get(*e).is_some_and(|e| e.name == "p"));
            if near {
                while INLINE.contains(&inner.as_str()) {
                    self.close(&inner.clone());
                    inner = top(self);
                }
            }
        }
        let ends = match inner.as_str() {
            "p" => !matches!(name, "br" | "img" | "hr" | "input" | "button" | "svg" | "iframe" | "picture" | "source"),
            "li" => name == "li",
            "dt" | "dd" => matches!(name, "dt" | "dd"),
            "tr" => name == "tr",
            "td" | "th" => matches!(name, "td" | "th" | "tr"),
            "option" => name == "option",
            _ => false,
        };
        if ends {
            self.close(&inner);
            if name == "tr" && matches!(inner.as_str(), "td" | "th") && top(self) == "tr" {
                self.close("tr");
            }
        }
    }

    fn count(&mut self, name: &str, step: isize) {
        let counter = match name {
            "a" => &mut self.links,
            "b" | "strong" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => &mut self.strong,
            n if UNSEEN.contains(&n) => &mut self.unseen,
            _ => return,
        };
        *counter = counter.saturating_add_signed(step);
    }

    /// Ends the line being read.
    fn flush(&mut self) {
        self.blank = false;
        let mut line = std::mem::take(&mut self.line);
        let kept = line.words.trim_end().len();
        line.words.truncate(kept);
        let shown = line.words.chars().any(|c| !c.is_whitespace() && !crate::engine::text::words::is_invisible(c));
        if !shown {
            return;
        }
        let block = self
            .stack
            .iter()
            .rev()
            .find(|e| self.page.elements.get(**e).is_some_and(|e| !INLINE.contains(&e.name.as_str())));
        line.block = block.copied().unwrap_or(0);
        self.page.lines.push(line);
    }
}
