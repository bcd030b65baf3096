//! A comparison's texts as plain HTML: what is read while the program is on its way, and where it can't run.
//!
//! The elements are those that Read draws (`ui/read`), so that the texts stay where they are when it takes their place.

use super::library::Library;
use super::link::tag;
use super::read::{Paragraph, columns};
use crate::engine::article::{Article, BlockKind};
use crate::engine::corpus::{self, Corpus};
use crate::engine::dates::say::Lang;
use std::fmt::Write;

/// What stands before and after the texts in a page that holds them.
const MARKS: (&str, &str) = ("<!--texts-->", "<!--/texts-->");

/// What the plain page says beside the texts.
struct Words {
    loading: &'static str,
    reports: fn(usize) -> String,
    note: &'static str,
    digests: &'static str,
    contents: &'static str,
    digest: &'static str,
    inferred: &'static str,
    no_date: &'static str,
    no_outlet: &'static str,
    no_title: &'static str,
    paragraphs: fn(usize) -> String,
}

const ENGLISH: Words = Words {
    loading: "Crossread is loading \u{2026}",
    reports: |n| if n == 1 { "One report.".to_owned() } else { format!("{n} reports of one event, side by side.") },
    note: "Crossread compares these reports: what they share, where they differ, who is quoted, what happened when. It does so in your browser, with a program that needs JavaScript and WebAssembly; nothing that you read or add is sent anywhere. Without them, here are the texts.",
    digests: "A digest retells every paragraph of a report in other words, in the same order and with the same facts; quotations are word for word.",
    contents: "The reports",
    digest: "digest",
    inferred: "inferred",
    no_date: "no date known",
    no_outlet: "outlet not named",
    no_title: "No headline in the report",
    paragraphs: |n| if n == 1 { "1 paragraph".to_owned() } else { format!("{n} paragraphs") },
};

const SPANISH: Words = Words {
    loading: "Crossread se está cargando \u{2026}",
    reports: |n| {
        if n == 1 { "Un informe.".to_owned() } else { format!("{n} informes de un mismo hecho, en paralelo.") }
    },
    note: "Crossread compara estos informes: qué comparten, en qué difieren, a quién se cita, qué pasó y cuándo. Lo hace en su navegador, con un programa que necesita JavaScript y WebAssembly; nada de lo que lea o añada se envía a ninguna parte. Sin ellos, aquí están los textos.",
    digests: "Un resumen vuelve a contar cada párrafo de un informe con otras palabras, en el mismo orden y con los mismos datos; las citas son literales.",
    contents: "Los informes",
    digest: "resumen",
    inferred: "inferido",
    no_date: "sin fecha conocida",
    no_outlet: "medio sin nombrar",
    no_title: "El informe no tiene titular",
    paragraphs: |n| if n == 1 { "1 párrafo".to_owned() } else { format!("{n} párrafos") },
};

fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::English => &ENGLISH,
        Lang::Spanish => &SPANISH,
    }
}

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
        "</ul></header><main id=\"main\" tabindex=\"-1\" lang=\"{}\"><div class=\"read plain\" data-texts=\"{sum}\"><div class=\"head\"><h1>{}</h1><p class=\"lede\">{}</p><div class=\"toolbar\"></div>",
        tag(lang),
        escaped(&library.title),
        (words.reports)(all.len()),
    );
    let _ = write!(html, "<p class=\"lede unscripted\">{}</p>", words.note);
    if library.articles.iter().any(is_digest) {
        let _ = write!(html, "<p class=\"lede unscripted\">{}</p>", words.digests);
    }
    html.push_str("</div><div class=\"switcher\"></div><div class=\"columns\">");
    for (column, article) in columns(&library, &all).iter().zip(&library.articles) {
        let source = column.source;
        let current = if source == 0 { " current" } else { "" };
        let _ = write!(
            html,
            "<article id=\"column-{source}\" class=\"column source s{}{current}\"><div class=\"strip\"></div><div class=\"sheet\" id=\"sheet-{source}\"><div class=\"who\">{}</div>",
            source % 12 + 1,
            name(&library, source),
        );
        head(&mut html, article, lang);
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

/// Headline, day, kind and length; where there is no program, also outlet and byline.
fn head(html: &mut String, article: &Article, lang: Lang) {
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
        "<header><h2{unnamed}>{}</h2><p class=\"meta\">{}</p><p class=\"meta unscripted\">{}</p></header>",
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
