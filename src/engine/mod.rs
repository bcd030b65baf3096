//! Text to values. Two functions are its face: [`parse`] for one source, [`compare()`] for several.
//!
//! Neither fails and neither panics: any text gives an [`Article`], and what the engine is unsure of stands in
//! its notes. The same input gives the same output, byte for byte, natively and in the browser.

pub mod article;
pub mod charset;
pub mod compare;
pub mod comparison;
pub mod corpus;
pub mod dates;
pub mod fnv;
pub mod note;
pub mod offsets;
pub mod people;
pub mod quotes;
pub mod read;
pub mod search;
pub mod sketch;
pub mod source;
pub mod span;
pub mod text;
pub mod timeline;

pub use article::Article;
pub use comparison::Comparison;
pub use source::Source;
pub use span::Span;

/// The engine's version. What was parsed by another version is parsed anew (see [`corpus`]).
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Reads one source: its article, sentences, people, quotations and dates, each as spans of the article's text.
pub fn parse(source: &Source) -> Article {
    let mut article = read::read(source);
    article.of_page = source.format == source::Format::Html;
    restore(&mut article, &source.kept);
    article.sentences = text::sentences::sentences(&article);
    annotate(article)
}

/// The article with removals put back, by their numbers (see [`article::Removed`]), and all that follows from its text
/// worked out anew.
pub fn put_back(article: &Article, kept: &[u32]) -> Article {
    let mut article = article.clone();
    restore(&mut article, kept);
    article.sentences = text::sentences::sentences(&article);
    let notes = std::mem::take(&mut article.notes);
    let mut article = annotate(article);
    let found = std::mem::take(&mut article.notes);
    article.notes = notes.iter().filter(|n| !found.contains(n)).cloned().collect();
    article.notes.extend(found);
    article
}

/// Makes paragraphs of the removals named.
fn restore(article: &mut Article, kept: &[u32]) {
    let (back, removed) = std::mem::take(&mut article.removed).into_iter().partition(|r| kept.contains(&r.id));
    article.removed = removed;
    let back: Vec<article::Removed> = back;
    let paragraph = |r: &article::Removed| article::Block { span: r.span, kind: article::BlockKind::Paragraph };
    article.blocks.extend(back.iter().map(paragraph));
    article.blocks.sort_by_key(|b| b.span);
}

/// Reads a source that is divided already: into blocks, and what was left out.
pub fn parse_divided(source: &Source, blocks: Vec<article::Block>, removed: Vec<article::Removed>) -> Article {
    let meta = article::Meta { published: source.published.clone(), ..article::Meta::default() };
    let (id, text) = (source.id.clone(), source.text.clone());
    let mut article = Article { id, text, meta, blocks, removed, of_page: true, ..Article::default() };
    restore(&mut article, &source.kept);
    article.sentences = text::sentences::sentences(&article);
    annotate(article)
}

/// Reads a source whose blocks and sentences are known: nothing is left out, no sentence is divided.
pub fn parse_blocks(source: &Source, blocks: Vec<article::Block>, sentences: Vec<article::Sentence>) -> Article {
    let meta = article::Meta { published: source.published.clone(), ..article::Meta::default() };
    let (id, text) = (source.id.clone(), source.text.clone());
    annotate(Article { id, text, meta, blocks, sentences, ..Article::default() })
}

/// Finds people, quotations and dates in an article that has its sentences.
fn annotate(mut article: Article) -> Article {
    (article.people, article.quotes) = quotes::find(&article);
    let dates = dates::find(&article);
    article.dates = dates.expressions;
    article.notes.extend(dates.notes);
    article
}

/// Compares the sources of one event: what they share, where they differ, who is quoted, what happened when.
///
/// How two sources compare does not depend on which others stand beside them.
pub fn compare(articles: &[&Article]) -> Comparison {
    compare::compare(articles)
}
