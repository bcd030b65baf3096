//! What a text is drawn with: paragraphs, and passages with their marks.

use super::fold::{differs, first_stop};
use super::{id_of, mark_class, opener_of};
use crate::engine::Span;
use crate::engine::article::{Article, BlockKind};
use crate::engine::offsets::Offsets;
use crate::state::library::Library;
use crate::state::link::{Link, View};
use crate::state::passage::Passage;
use crate::state::read::{Column, Mark, Marked, lead_in};
use crate::ui::browser::build::{add, element, set, text};
use crate::ui::browser::document;
use crate::ui::page::Page;
use leptos::prelude::*;
use web_sys::Element;

/// What a text is drawn with.
pub(super) struct Brush<'a> {
    pub(super) page: Page,
    pub(super) library: &'a Library,
    pub(super) offsets: &'a Offsets,
}

impl Brush<'_> {
    /// A paragraph, heading or caption; hidden, yet still found by the browser's search, where only differences are
    /// shown and it holds none.
    pub(super) fn block(&self, column: &Column, at: usize, only: bool) -> Option<Element> {
        let article = self.library.articles.get(column.source)?;
        let paragraph = column.blocks.get(at)?;
        let (tag, class) = match paragraph.kind {
            BlockKind::Heading | BlockKind::Title => ("h3", ""),
            BlockKind::Caption => ("p", "caption"),
            BlockKind::Standfirst => ("p", "standfirst"),
            BlockKind::Quote => ("blockquote", ""),
            BlockKind::ListItem => ("p", "item"),
            _ => ("p", ""),
        };
        let block = element(tag, class)?;
        set(&block, &[("id", &format!("b-{}-{at}", column.source))]);
        let mut from = paragraph.span.start;
        for marked in &paragraph.passages {
            text(&block, Span::new(from, marked.span.start).of(&article.text));
            add(&block, &self.passage(column, marked, only)?);
            from = marked.span.end;
        }
        text(&block, Span::new(from, paragraph.span.end).of(&article.text));
        if only && !differs(paragraph) {
            set(&block, &[("hidden", "until-found")]);
        }
        Some(block)
    }

    /// A sentence: its words as plain text, so that it is read as prose and can be selected; behind them, where it is
    /// compared, a link without words of its own that says how it stands to the others and opens the Compare box.
    pub(super) fn passage(&self, column: &Column, marked: &Marked, only: bool) -> Option<Element> {
        let article: &Article = self.library.articles.get(column.source)?;
        let drawn = element("span", "")?;
        let id = id_of(marked.place);
        set(&drawn, &[("id", &id)]);
        let Some(mark) = marked.mark else {
            text(&drawn, article.words(marked.span));
            return Some(drawn);
        };
        drawn.set_class_name(&format!("passage {}", mark_class(Some(mark))));
        self.words(&drawn, article, marked)?;
        if self.page.own.with_untracked(|own| own.note(marked.place).is_some()) {
            let _ = drawn.class_list().add_1("noted");
        }
        let stop = first_stop(column, only) == Some(marked.place);
        let passage = Passage::counted(article, self.offsets, marked.span);
        let comparison = self.page.link.with_untracked(|link| link.comparison.clone());
        let href = Link { passage: Some(passage), comparison, ..Link::to_view(View::Read) }.to_string();
        let opener = element("a", "opener")?;
        let attributes = [
            ("id", opener_of(marked.place)),
            ("href", href),
            ("aria-label", self.said(marked)),
            ("aria-describedby", id),
            // One of a column is a stop of the Tab key, arrows reach the others.
            ("tabindex", if stop { "0" } else { "-1" }.to_owned()),
        ];
        for (name, value) in &attributes {
            set(&opener, &[(name, value)]);
        }
        add(&drawn, &opener);
        Some(drawn)
    }

    /// The words: those that another source puts otherwise are marked apart from those around them, the lead-in of what
    /// stands here alone is.
    fn words(&self, drawn: &Element, article: &Article, marked: &Marked) -> Option<()> {
        let span = marked.span;
        let lead = Span::new(span.start, span.start + lead_in(article.words(span)));
        // A line under a passage goes on under what is in it, so where a part has a line of its own, the rest has too.
        let (tag, class, rest, set_off) = match marked.mark {
            Some(Mark::Only) => ("span", "lead", None, vec![lead]),
            Some(Mark::Differs) => ("mark", "", Some("around"), marked.otherwise.clone()),
            _ => ("span", "", None, Vec::new()),
        };
        let between = |words: Span| match rest.filter(|_| !words.is_empty()) {
            Some(class) => part(drawn, "span", class, article.words(words)),
            None => {
                text(drawn, article.words(words));
                Some(())
            }
        };
        let mut from = span.start;
        for words in set_off {
            between(Span::new(from, words.start))?;
            part(drawn, tag, class, article.words(words))?;
            from = words.end;
        }
        between(Span::new(from, span.end))
    }

    /// How a passage stands to the others, in words, with the reader's note.
    pub(super) fn said(&self, marked: &Marked) -> String {
        let words = &self.page.strings().read;
        let others: Vec<String> = marked.others.iter().map(|source| self.library.label(*source)).collect();
        let said = marked.mark.map(|mark| (words.marked)(mark, &others.join(", "))).unwrap_or_default();
        let note = self.page.own.with_untracked(|own| own.note(marked.place).map(|(_, note, _)| (words.noted)(note)));
        note.map_or(said.clone(), |note| format!("{said}; {note}"))
    }
}

/// Adds words in an element of their own.
fn part(passage: &Element, tag: &str, class: &str, words: &str) -> Option<()> {
    let inner = element(tag, class)?;
    text(&inner, words);
    add(passage, &inner);
    Some(())
}

/// The link behind a passage.
pub(super) fn opener(passage: &Element) -> Option<Element> {
    passage.query_selector(".opener").ok().flatten()
}

/// Says of a passage whose marks stay how it stands to the others now.
pub(super) fn relabel(passage: &Element, said: String) {
    if let Some(opener) = opener(passage) {
        set(&opener, &[("aria-label", &said)]);
    }
    let _ = passage.remove_attribute("title");
}

/// Puts a passage drawn anew in the place of the one that was: lit and chosen as that was, and with its focus.
pub(super) fn renew(drawn: &Element, fresh: &Element) {
    for class in ["lit", "chosen"] {
        let _ = fresh.class_list().toggle_with_force(class, drawn.class_list().contains(class));
    }
    let had_focus = opener(drawn).zip(opener(fresh)).is_some_and(|(before, now)| {
        set(&now, &[("tabindex", &before.get_attribute("tabindex").unwrap_or_default())]);
        before.id() == document::focused()
    });
    let _ = drawn.replace_with_with_node_1(fresh);
    if had_focus && let Some(opener) = opener(fresh) {
        document::focus(&opener.id());
    }
}
