//! From what was pasted or dropped to the article in it.
//!
//! A text becomes lines, lines get roles (a block of the article, or furniture with its reason), and roles become
//! blocks and removals. Nothing is thrown away: every removal has its place, its reason and a number by which the
//! reader puts it back.

mod around;
mod captions;
mod comments;
mod credit;
mod features;
mod front_matter;
mod furniture;
mod head;
mod head_lines;
mod html;
mod imprint;
mod judge;
mod lexicon;
mod line_model;
mod lines;
mod mail;
mod markdown;
mod notices;
mod page_model;
mod reasons;
mod shape;
mod together;
mod when;

pub use around::look_around;

use super::article::{Article, Block, BlockKind, Meta, Removal, Removed};
use super::note::{Doubt, Note};
use super::source::{Format, Source};
use super::span::Span;
use super::text::language;
use furniture::{Line, Role};
use lines::Unit;

/// Finds the article in a source: its text, what is known of it, its blocks, and what was left out.
pub fn read(source: &Source) -> Article {
    read_scored(source, None)
}

/// The same with the judge's scores given, one for each line of [`line_features`] or [`page_features`]: so that a
/// judge can be tried on pages that it was not trained on.
pub fn read_scored(source: &Source, scores: Option<&[f32]>) -> Article {
    match source.format {
        Format::Text => read_text(source, scores),
        Format::Html => read_html(source, scores),
    }
}

fn read_text(source: &Source, scores: Option<&[f32]>) -> Article {
    let mut article = Article { id: source.id.clone(), text: source.text.clone(), ..Article::default() };
    let front = if source.whole { None } else { front_matter::front_matter(&source.text) };
    let mut from = 0;
    if let Some((meta, id, span)) = front {
        article.meta = meta;
        if let Some(id) = id.filter(|_| article.id.is_empty()) {
            article.id = id;
        }
        article.removed.push(Removed { id: 0, span, reason: Removal::FrontMatter });
        from = span.end;
    }
    if let Some((span, day)) = mail::head(&source.text, from).filter(|_| !source.whole) {
        article.removed.push(Removed { id: 0, span, reason: Removal::FrontMatter });
        article.meta.published = article.meta.published.or_else(|| day.and_then(|d| d.parse().ok()));
        from = span.end;
    }
    if source.published.is_some() {
        article.meta.published = source.published.clone();
    }
    let units = lines::units(&article.text, from);
    let lines = furniture::lines(&source.text, &units);
    if article.meta.lang.is_none() {
        article.meta.lang = lang(&lines).map(str::to_owned);
    }
    let roles = if source.whole { whole(&lines) } else { roles(&lines, &mut article.meta, scores) };
    assemble(&mut article, &lines, &roles, source);
    article
}

fn read_html(source: &Source, scores: Option<&[f32]>) -> Article {
    let extract = html::extract(&source.text);
    let mut article = Article { id: source.id.clone(), text: extract.text, ..Article::default() };
    let text = article.text.clone();
    let lines = furniture::lines(&text, &html_units(&extract.spans));
    let found = html::metadata::metadata(&extract.page);
    let lang = lang(&lines);
    let features = html_features(&extract.page, &lines, &found, lang);
    article.meta = Meta {
        outlet: found.outlet,
        title: found.title,
        byline: found.byline,
        published: source.published.clone().or_else(|| found.published.and_then(|p| p.parse().ok())),
        lang: lang.map(str::to_owned).or(found.lang),
        ..Meta::default()
    };
    let roles = if source.whole {
        whole(&lines)
    } else {
        let judged = || judge::scores((&page_model::FIRST, &page_model::SECOND), features, &lengths(&lines));
        let scores: Vec<f32> = scores.map_or_else(judged, <[f32]>::to_vec);
        html::roles::roles(&extract.page, &lines, &scores, &mut article.meta)
    };
    assemble(&mut article, &lines, &roles, source);
    article
}

fn html_units(spans: &[Span]) -> Vec<Unit> {
    spans.iter().map(|span| Unit { span: *span, indent: 0, gap: false }).collect()
}

/// The numbers by which a line of a page is judged: its own, then its elements'.
fn html_features(
    page: &html::page::Page,
    lines: &[Line],
    found: &html::metadata::Metadata,
    lang: Option<&str>,
) -> Vec<Vec<f32>> {
    let own = features::of_lines(lines, lang);
    let around = html::features::of_lines(page, lines, found);
    own.iter().zip(around).map(|(own, around)| own.iter().copied().chain(around).collect()).collect()
}

/// The language of most running text.
fn lang(lines: &[Line]) -> Option<&'static str> {
    let mut prose = String::new();
    for line in lines.iter().filter(|l| l.shape.is_prose()) {
        prose.push_str(line.words);
        prose.push('\n');
        if prose.len() > 40_000 {
            break;
        }
    }
    if prose.len() < 200 {
        lines.iter().take(400).for_each(|l| {
            prose.push_str(l.words);
            prose.push('\n');
        });
    }
    language::detect(&prose)
}

/// The roles in a text that is all article.
fn whole(lines: &[Line]) -> Vec<Role> {
    lines.iter().map(|_| Role::Kept(BlockKind::Paragraph)).collect()
}

/// The roles in a text that may hold furniture.
fn roles(lines: &[Line], meta: &mut Meta, scores: Option<&[f32]>) -> Vec<Role> {
    // A digest was written for this program: it holds no furniture. Nor does a text without a trace of a page.
    let whole = meta.kind.as_deref() == Some("digest") || together::is_bare(lines, meta.lang.as_deref());
    let mut roles = if whole {
        furniture::kept(lines)
    } else {
        let judged = || {
            let features = features::of_lines(lines, meta.lang.as_deref()).iter().map(|f| f.to_vec()).collect();
            judge::scores((&line_model::FIRST, &line_model::SECOND), features, &lengths(lines))
        };
        let scores = scores.map_or_else(judged, <[f32]>::to_vec);
        furniture::roles(lines, &scores, meta.lang.as_deref(), -3.0)
    };
    // What stands above the first running text may be its head; what is not comes back.
    let above = if whole { furniture::set_aside(lines, &mut roles) } else { 0 };
    let gaps = lines.iter().filter(|l| l.unit.gap).count() * 3 > lines.len();
    markdown::marks(lines, &mut roles);
    markdown::lists(lines, &mut roles);
    captions::captions(lines, &mut roles, gaps);
    head::head(lines, &mut roles, meta);
    for role in roles.iter_mut().take(above).filter(|r| **r == Role::Removed(Removal::Other)) {
        *role = Role::Kept(BlockKind::Paragraph);
    }
    head::repeated_titles(lines, &mut roles);
    head::author_box(lines, &mut roles, meta);
    head::alone(lines, &mut roles, meta);
    roles
}

/// Turns roles into blocks and removals.
fn assemble(article: &mut Article, lines: &[Line], roles: &[Role], source: &Source) {
    let mut left_out: Vec<(Span, Removal)> = article.removed.drain(..).map(|r| (r.span, r.reason)).collect();
    let mut kept = Vec::new();
    for (line, role) in lines.iter().zip(roles) {
        let span = line.unit.span;
        match role {
            Role::Removed(reason) => left_out.push((span, *reason)),
            Role::Kept(BlockKind::Caption) => match credit::split(&article.text, span) {
                Some((caption, credit)) => {
                    kept.push(Block { span: caption, kind: BlockKind::Caption });
                    left_out.push((credit, Removal::Credit));
                }
                None => kept.push(Block { span, kind: BlockKind::Caption }),
            },
            Role::Kept(kind) => {
                let marks = if source.whole { 0 } else { markdown::marks_length(line.words, *kind) };
                kept.push(Block { span: Span::new(span.start + marks, span.end), kind: *kind });
            }
        }
    }
    kept.retain(|b| !b.span.is_empty());
    for (id, (span, reason)) in (0u32..).zip(left_out) {
        article.removed.push(Removed { id, span, reason });
    }
    kept.sort_by_key(|b| b.span);
    if !kept.iter().any(|b| b.kind.is_body()) && !source.text.trim().is_empty() {
        article.notes.push(Note::of(Span::new(0, article.text.len()), Doubt::NoArticle));
    }
    if let Some(tag) = article.meta.lang.as_deref().filter(|t| *t != "en" && !t.starts_with("en-"))
        && !kept.is_empty()
        && !source.whole
    {
        let doubt = Doubt::NotEnglish(tag.to_owned());
        article.notes.push(Note::of(Span::new(0, article.text.len()), doubt));
    }
    article.blocks = kept;
}

/// The characters of each line.
fn lengths(lines: &[Line]) -> Vec<f32> {
    lines.iter().map(|l| l.shape.chars as f32).collect()
}

/// A line as it is judged, for training.
pub struct JudgedLine {
    /// Where it stands.
    pub span: Span,
    /// Its characters, those that are not seen left aside.
    pub chars: usize,
    /// Its numbers.
    pub features: Vec<f32>,
}

/// The lines of a text, for training.
pub fn line_features(text: &str) -> Vec<JudgedLine> {
    let units = lines::units(text, 0);
    let lines = furniture::lines(text, &units);
    let features = features::of_lines(&lines, lang(&lines));
    judged(&lines, features.iter().map(|f| f.to_vec()))
}

/// The text that is taken out of a page, and its lines, for training.
pub fn page_features(source: &str) -> (String, Vec<JudgedLine>) {
    let extract = html::extract(source);
    let lines = furniture::lines(&extract.text, &html_units(&extract.spans));
    let found = html::metadata::metadata(&extract.page);
    let judged = judged(&lines, html_features(&extract.page, &lines, &found, lang(&lines)).into_iter());
    (extract.text.clone(), judged)
}

fn judged(lines: &[Line], features: impl Iterator<Item = Vec<f32>>) -> Vec<JudgedLine> {
    let lines = lines.iter().zip(features);
    lines.map(|(l, features)| JudgedLine { span: l.unit.span, chars: l.shape.chars, features }).collect()
}
