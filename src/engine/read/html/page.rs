//! A page as its lines: each with its words and the elements it stands in.
//!
//! The elements are kept in a flat list, each knowing its parent, so that no depth of nesting costs more than its
//! length and nothing recurses.

/// One element.
#[derive(Clone, Debug, Default)]
pub struct Element {
    /// Its name, in small letters.
    pub name: String,
    /// Its classes, id, role and other names that its writer gave it, in small letters, with blanks around each.
    pub names: String,
    /// The element it stands in; the page's root stands in itself.
    pub parent: usize,
    /// How deep it stands.
    pub depth: usize,
    /// Whether it is said not to be shown.
    pub hidden: bool,
    /// Whether its writer marks it as the article's text.
    pub is_body: bool,
}

/// One line of the page as a reader sees it.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// Its words, white space made one blank.
    pub words: String,
    /// The innermost block element that it stands in.
    pub block: usize,
    /// How many of its characters stand in links.
    pub linked: usize,
    /// How many of its characters are set bold or as a heading.
    pub strong: usize,
    /// Whether it is a row of a table of data, its cells with bars between them.
    pub is_row: bool,
}

/// A page: its elements, its lines, and what stands in its head.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The elements, the root first, each after its parent.
    pub elements: Vec<Element>,
    /// The lines, in order.
    pub lines: Vec<Line>,
    /// The attributes of its `meta` elements, in order.
    pub metas: Vec<Vec<(String, String)>>,
    /// What its JSON-LD scripts hold.
    pub json: Vec<String>,
    /// What its `title` element holds.
    pub title: Option<String>,
    /// Its language, as its root says.
    pub lang: Option<String>,
    /// The values of its `time` elements, with the line that comes next.
    pub times: Vec<(String, usize)>,
}
