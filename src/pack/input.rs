//! Reads the texts that a person names on the command line.

use crate::engine::charset::{Charset, charset};
use crate::engine::corpus::sound_id;
use crate::engine::source::Format;
use crate::engine::{Article, Source};
use anyhow::{Context, Result, bail};
use encoding_rs::Encoding;
use std::path::Path;

/// Reads a file as a source named after it; fails, with what to do, where it can't be read, is empty or is no text.
pub fn source(file: &Path) -> Result<Source> {
    let bytes = std::fs::read(file).with_context(|| format!("{}: can't be read", file.display()))?;
    let format = match extension(file).as_str() {
        "html" | "htm" => Format::Html,
        _ => Format::Text,
    };
    let text = text(&bytes, format).with_context(|| file.display().to_string())?;
    let id = sound_id(&file.file_stem().unwrap_or_default().to_string_lossy());
    Ok(Source { id, text, format, ..Source::default() })
}

/// The words of a file, whatever encoding it is written in.
fn text(bytes: &[u8], format: Format) -> Result<String> {
    let Charset::Label(label) = charset(bytes, format == Format::Html) else {
        bail!("holds binary data, not text; give the report as .txt, .md or .html");
    };
    let Some(encoding) = Encoding::for_label(label.as_bytes()) else {
        bail!("says that it is written in {label:?}, which is no encoding known here; save it as UTF-8 and try again");
    };
    let (text, _, _) = encoding.decode(bytes);
    if text.trim().is_empty() {
        bail!("is empty; paste the report's text into it");
    }
    Ok(text.into_owned())
}

/// Whether a file is one that reports are kept in.
pub fn is_report(file: &Path) -> bool {
    matches!(extension(file).as_str(), "txt" | "md" | "html" | "htm")
}

fn extension(file: &Path) -> String {
    file.extension().unwrap_or_default().to_string_lossy().to_lowercase()
}

/// Parses a source; its id is the one that the text names, else the source's.
pub fn parse(source: &Source) -> Article {
    let mut article = crate::engine::parse(&Source { id: String::new(), ..source.clone() });
    if article.id.is_empty() {
        article.id.clone_from(&source.id);
    }
    article
}
