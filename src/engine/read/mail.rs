//! The head of a mail that was pasted with its text: "From: ...", "Subject: ...".

use super::when;
use crate::engine::span::Span;
use crate::engine::text::fold::fold;

/// Names of the fields that a mail's head shows, folded.
const FIELDS: [&str; 26] = [
    "from",
    "to",
    "cc",
    "bcc",
    "subject",
    "date",
    "sent",
    "reply-to",
    "von",
    "an",
    "betreff",
    "datum",
    "gesendet",
    "de",
    "a",
    "para",
    "asunto",
    "fecha",
    "enviado",
    "objet",
    "envoye",
    "da",
    "oggetto",
    "data",
    "assunto",
    "message-id",
];

/// Where a mail's head stands, at the start of `text` from byte `from` on, and the day that it gives; none where no
/// two fields stand there.
pub fn head(text: &str, from: usize) -> Option<(Span, Option<String>)> {
    let rest = text.get(from..)?;
    let start = from + rest.len() - rest.trim_start().len();
    let (mut end, mut fields, mut day) = (start, 0, None);
    for line in text.get(start..)?.split_inclusive('\n') {
        let Some((name, value)) = line.split_once(':') else { break };
        let name = fold(name.trim());
        if !FIELDS.contains(&name.as_str()) || value.trim().is_empty() {
            break;
        }
        if matches!(name.as_str(), "date" | "sent" | "datum" | "gesendet" | "fecha" | "enviado" | "envoye" | "data") {
            day = day.or_else(|| when::day(value).map(|d| d.edtf));
        }
        fields += 1;
        end += line.len();
    }
    (fields >= 2).then(|| (Span::new(start, end).trim(text), day))
}
