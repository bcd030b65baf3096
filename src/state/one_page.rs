//! One page: a single file that holds the program and a comparison, and opens from a disk.
//!
//! `crossread pack` writes what all such pages have in common (`pack/one_page.rs`); what makes one a page of this
//! comparison is put in here, natively and in the browser alike.

use super::plain::{between, escaped, with_texts};
use crate::engine::corpus::{Corpus, sound_id};
use crate::engine::dates::say::Lang;

/// What stands around the comparison's file.
const FILE: (&str, &str) = ("<script type=\"application/json\" id=\"crossread-corpus\">", "</script>");
/// What stands around the view that the page opens with: the part of an address after `#`.
const VIEW: (&str, &str) = ("<meta name=\"crossread-view\" content=\"", "\">");

/// The page with a comparison, its file and the view that it opens with; none where `page` is no such page.
pub fn with_comparison(page: &str, corpus: &Corpus, file: &str, view: &str, lang: Lang) -> Option<String> {
    let page = with_texts(page, corpus, lang)?;
    let page = between(&page, VIEW, &escaped(view))?;
    // In JSON a `<` stands in strings only. Written so, none of it can end the element that holds the file.
    between(&page, FILE, &file.replace('<', "\\u003c"))
}

/// A file's name for a comparison: the words of its title.
pub fn file_name(title: &str) -> String {
    format!("{}.html", sound_id(title))
}
