//! From what was pasted or dropped to the article in it.
//!
//! A text becomes lines, lines get roles (a block of the article, or furniture with its reason), and roles become
//! blocks and removals. Nothing is thrown away: every removal has its place, its reason and a number by which the
//! reader puts it back.

mod captions;
mod comments;
mod credit;
mod front_matter;
mod furniture;
mod head;
mod head_lines;
mod lexicon;
mod lines;
mod shape;
mod when;

use super::article::{Article, Block, BlockKind, Meta, Removal, Removed};
use super::note::Note;
use super::source::Source;
use super::span::Span;
use super::text::language;
use furniture::{Line, Role};

/// Finds the article in a source: its text, what is known of it, its blocks, and what was left out.
pub fn read(source: &Source) -> Article {
    let mut article = Article { id: source.id.clone(), text: source.text.clone(), ..Article::default() };
    let front = if source.whole { None } else { front_matter::front_matter(&source.text) };
    let from = match front {
        Some((meta, id, span)) => {
            article.meta = meta;
            if let Some(id) = id.filter(|_| article.id.is_empty()) {
                article.id = id;
            }
            article.removed.push(Removed { id: 0, span, reason: Removal::FrontMatter });
            span.end
        }
        None => 0,
    };
    if source.published.is_some() {
        article.meta.published = source.published.clone();
    }
    let units = lines::units(&article.text, from);
    let lines = furniture::lines(&source.text, &units);
    if article.meta.lang.is_none() {
        article.meta.lang = lang(&lines).map(str::to_owned);
    }
    let roles = if source.whole { whole(&lines) } else { roles(&lines, &mut article.meta) };
    assemble(&mut article, &lines, &roles, source);
    article
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
fn roles(lines: &[Line], meta: &mut Meta) -> Vec<Role> {
    // A digest was written for this program: it holds no furniture.
    let mut roles = match meta.kind.as_deref() {
        Some("digest") => furniture::kept(lines),
        _ => furniture::roles(lines, meta.lang.as_deref()),
    };
    let gaps = lines.iter().filter(|l| l.unit.gap).count() * 3 > lines.len();
    captions::captions(lines, &mut roles, gaps);
    head::head(lines, &mut roles, meta);
    head::repeated_titles(lines, &mut roles);
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
            Role::Kept(kind) => kept.push(Block { span, kind: *kind }),
        }
    }
    kept.retain(|b| !b.span.is_empty());
    for (id, (span, reason)) in (0u32..).zip(left_out) {
        if source.kept.contains(&id) {
            kept.push(Block { span, kind: BlockKind::Paragraph });
        } else {
            article.removed.push(Removed { id, span, reason });
        }
    }
    kept.sort_by_key(|b| b.span);
    if !kept.iter().any(|b| b.kind.is_body()) && !source.text.trim().is_empty() {
        let note = "No article was found here: no running text, only labels, links or form fields.";
        article.notes.push(Note::new(Span::new(0, article.text.len()), note));
    }
    article.blocks = kept;
}
