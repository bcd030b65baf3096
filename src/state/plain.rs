//! A comparison's texts as plain HTML: what is read while the program is on its way, and where it can't run.
//!
//! The elements are those that Read draws (`ui/read`), so that the texts stay where they are when it takes their place.

pub mod words;

use super::first_look::{FirstLook, Shown, ends_sentence, first_look, starts_sentence};
use super::library::Library;
use super::link::tag;
use super::read::{Paragraph, columns};
use crate::engine::Span;
use crate::engine::article::{Article, BlockKind};
use crate::engine::corpus::{self, Corpus};
use crate::engine::dates::say::Lang;
use std::fmt::Write;
use words::words;

/// What stands before and after the texts in a page that holds them.
const MARKS: (&str, &str) = ("<!--texts-->", "<!--/texts-->");

/// From how many columns on one more makes none of them narrower, however wide the window (style/plain.css).
const ABREAST: usize = 6;

/// The page's title for a comparison.
pub fn title(corpus: &Corpus) -> String {
    if corpus.title.is_empty() { "Crossread".to_owned() } else { format!("{} \u{b7} Crossread", corpus.title) }
}

/// A page with the comparison's texts at their place, and its title; none where the page has no place for them.
pub fn with_texts(page: &str, corpus: &Corpus, lang: Lang) -> Option<String> {
    let page = between(page, MARKS, &texts(corpus, lang))?;
    between(&page, ("<title>", "</title>"), &escaped(&title(corpus)))
}

/// The page with something else between the first two marks of this kind; none where it has none.
pub(super) fn between(page: &str, (start, end): (&str, &str), content: &str) -> Option<String> {
    let (before, rest) = page.split_once(start)?;
    let (_, after) = rest.split_once(end)?;
    Some(format!("{before}{start}{content}{end}{after}"))
}

/// The texts, with what is known of each.
fn texts(corpus: &Corpus, lang: Lang) -> String {
    let words = words(lang);
    let library = Library::new(corpus.clone());
    let all: Vec<usize> = (0..library.articles.len()).collect();
    let mut html = String::from(
        "<header class=\"bar plain-bar\"><div class=\"bar-line\"><span class=\"brand\">Cross<i>read</i></span>",
    );
    // Which texts they are, so that a page beside which another comparison was put does not show them.
    let sum = corpus::sum(corpus);
    let _ = write!(html, "<p id=\"loading\" class=\"meta\" role=\"status\">{}</p></div>", words.loading);
    let _ = write!(html, "<ul class=\"chips\" aria-label=\"{}\">", words.contents);
    for source in &all {
        let _ = write!(html, "<li><a class=\"chip\" href=\"#column-{source}\">{}</a></li>", name(&library, *source));
    }
    let _ = write!(
        html,
        "</ul></header><main id=\"main\" tabindex=\"-1\" lang=\"{}\">{}<div class=\"read plain\" data-texts=\"{sum}\"><div class=\"head\"><h1>{}</h1><p class=\"lede\">{}</p><div class=\"toolbar\"></div>",
        tag(lang),
        first_look(&library).map(|look| example(&library, &look, lang)).unwrap_or_default(),
        escaped(&library.title),
        (words.reports)(all.len()),
    );
    let _ = write!(html, "<p class=\"lede unscripted\">{}</p>", words.note);
    if library.articles.iter().any(is_digest) {
        let _ = write!(html, "<p class=\"lede unscripted\">{}</p>", words.digests);
    }
    html.push_str("</div><div class=\"switcher\"></div>");
    // What scrolls can be reached by keys.
    let _ = write!(
        html,
        "<div class=\"columns of-{}\" tabindex=\"0\" role=\"group\" aria-label=\"{}\">",
        all.len().min(ABREAST),
        words.contents
    );
    for (column, article) in columns(&library, &all).iter().zip(&library.articles) {
        let source = column.source;
        let current = if source == 0 { " current" } else { "" };
        let _ = write!(
            html,
            "<article id=\"column-{source}\" class=\"column source s{}{current}\"><div class=\"strip\"></div><div class=\"sheet\" id=\"sheet-{source}\" tabindex=\"0\" role=\"group\" aria-labelledby=\"title-{source}\"><div class=\"who\">{}</div>",
            source % 12 + 1,
            name(&library, source),
        );
        head(&mut html, source, article, lang);
        let of = article.meta.lang.as_deref().unwrap_or("en");
        let _ = write!(html, "<div class=\"text\" id=\"text-{source}\" lang=\"{}\">", escaped(of));
        column.blocks.iter().for_each(|block| paragraph(&mut html, article, block));
        html.push_str("</div></div></article>");
    }
    html.push_str("</div></div></main>");
    html
}

/// A source's letter and label.
fn name(library: &Library, source: usize) -> String {
    format!(
        "<span class=\"name s{}\"><span class=\"letter\" aria-hidden=\"true\">{}</span><span class=\"label\">{}</span></span>",
        source % 12 + 1,
        library.letter(source),
        escaped(&library.label(source)),
    )
}

/// What someone sees who opens the page for the first time (`ui/first_look.rs`).
fn example(library: &Library, look: &FirstLook, lang: Lang) -> String {
    let words = words(lang);
    let sides: String = look.sides.iter().map(|side| wording(library, side)).collect();
    format!(
        "<aside class=\"first-look plain-look\" aria-labelledby=\"first-look-title\"><div class=\"introduction\"><p id=\"first-look-title\"><strong>{}</strong></p><p>{}</p><p class=\"acts\"><a class=\"button\" href=\"#/sources\">{}</a></p></div><div class=\"example\"><p class=\"kicker\">{}</p><div class=\"wordings\">{sides}</div><p class=\"in-place\"><a href=\"#/read\">{}</a></p></div></aside>",
        words.what,
        words.how,
        words.own,
        escaped(&(words.example)(look.kind, look.speaker.as_deref())),
        words.in_place,
    )
}

/// One report's words in it, what differs marked.
fn wording(library: &Library, side: &Shown) -> String {
    let Some(article) = library.articles.get(side.source) else { return String::new() };
    let whole = article.words(side.span);
    let mut html = String::new();
    let mut at = side.span.start;
    for mark in side.marked.iter().filter(|mark| side.span.contains(**mark) && !mark.is_empty()) {
        if mark.start >= at {
            let before = article.words(Span::new(at, mark.start));
            let _ = write!(html, "{}<mark>{}</mark>", escaped(before), escaped(article.words(*mark)));
            at = mark.end;
        }
    }
    html.push_str(&escaped(article.words(Span::new(at, side.span.end))));
    format!(
        "<figure class=\"source s{}\"><blockquote lang=\"{}\">{}{html}{}</blockquote><figcaption>{}</figcaption></figure>",
        side.source % 12 + 1,
        escaped(article.meta.lang.as_deref().unwrap_or("en")),
        if starts_sentence(whole) { "" } else { "\u{2026} " },
        if ends_sentence(whole) { "" } else { " \u{2026}" },
        name(library, side.source),
    )
}

/// Headline, day, kind and length; where there is no program, also outlet and byline.
fn head(html: &mut String, source: usize, article: &Article, lang: Lang) {
    let (words, meta) = (words(lang), &article.meta);
    let known = |value: &Option<String>| value.clone().filter(|v| !v.is_empty());
    let day = meta.published.as_ref().map_or_else(|| words.no_date.to_owned(), |day| day.say(lang));
    let inferred = if meta.published.is_some() && meta.published_why.is_some() {
        format!(", {}", words.inferred)
    } else {
        String::new()
    };
    let digest = if is_digest(article) { format!(" \u{b7} {}", words.digest) } else { String::new() };
    let paragraphs = (words.paragraphs)(article.blocks.iter().filter(|b| b.kind.is_body()).count());
    let title = known(&meta.title).unwrap_or_else(|| words.no_title.to_owned());
    let unnamed = if known(&meta.title).is_none() { " class=\"unnamed\"" } else { "" };
    let mut from = known(&meta.outlet).unwrap_or_else(|| words.no_outlet.to_owned());
    if let Some(byline) = known(&meta.byline) {
        let _ = write!(from, " \u{b7} {byline}");
    }
    let _ = write!(
        html,
        "<header><h2 id=\"title-{source}\"{unnamed}>{}</h2><p class=\"meta\">{}</p><p class=\"meta unscripted\">{}</p></header>",
        escaped(&title),
        escaped(&format!("{day}{inferred}{digest} \u{b7} {paragraphs}")),
        escaped(&from),
    );
}

fn is_digest(article: &Article) -> bool {
    article.meta.kind.as_deref() == Some("digest")
}

/// A block as Read draws it, without its marks.
fn paragraph(html: &mut String, article: &Article, block: &Paragraph) {
    let (tag, class) = match block.kind {
        BlockKind::Heading | BlockKind::Title => ("h3", ""),
        BlockKind::Caption => ("p", " class=\"caption\""),
        BlockKind::Standfirst => ("p", " class=\"standfirst\""),
        BlockKind::Quote => ("blockquote", ""),
        BlockKind::ListItem => ("p", " class=\"item\""),
        _ => ("p", ""),
    };
    let _ = write!(html, "<{tag}{class}>{}</{tag}>", escaped(article.words(block.span)));
}

/// Words as they stand in HTML, between tags or in a quoted attribute.
pub fn escaped(words: &str) -> String {
    let mut html = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\0' => html.push('\u{fffd}'),
            c => html.push(c),
        }
    }
    html
}
