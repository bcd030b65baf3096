//! What the plain page says beside the texts. What a reader is shown first, the program says in the same words
//! (`ui/strings`).

use crate::engine::comparison::DifferenceKind;
use crate::engine::dates::say::Lang;

/// The words of a language.
pub struct Words {
    pub(super) loading: &'static str,
    pub(super) reports: fn(usize) -> String,
    pub(super) note: &'static str,
    pub(super) digests: &'static str,
    pub(super) contents: &'static str,
    pub(super) digest: &'static str,
    pub(super) inferred: &'static str,
    pub(super) no_date: &'static str,
    pub(super) no_outlet: &'static str,
    pub(super) no_title: &'static str,
    pub(super) paragraphs: fn(usize) -> String,
    /// What the page is.
    pub what: &'static str,
    /// What it shows, and what it leaves be.
    pub how: &'static str,
    /// In what two reports differ, with who is quoted.
    pub example: fn(DifferenceKind, Option<&str>) -> String,
    /// The way to the example in its text.
    pub in_place: &'static str,
    /// The way to reports of the reader's own.
    pub own: &'static str,
}

/// English.
pub const ENGLISH: Words = Words {
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
    what: "Several reports of one event, read side by side.",
    how: "Where they agree, where they differ, what only one of them says. Nobody is rated, and nothing that you read or add leaves your browser.",
    example: |kind, speaker| match (kind, speaker) {
        (DifferenceKind::Quotation, Some(name)) => format!("The same words of {name}, quoted in two ways"),
        (DifferenceKind::Quotation, None) => "The same words, quoted in two ways".to_owned(),
        (DifferenceKind::Number, _) => "Two reports, two figures".to_owned(),
        (DifferenceKind::Date, _) => "Two reports, two dates".to_owned(),
        _ => "Two reports, two wordings".to_owned(),
    },
    in_place: "See it in its place",
    own: "Add your own reports",
};

/// Spanish.
pub const SPANISH: Words = Words {
    loading: "Crossread se está cargando\u{2026}",
    reports: |n| {
        if n == 1 { "Un artículo.".to_owned() } else { format!("{n} artículos sobre un mismo suceso, lado a lado.") }
    },
    note: "Crossread compara estos artículos: qué comparten, en qué difieren, a quién se cita, qué pasó y cuándo. Lo hace en su navegador, con un programa que necesita JavaScript y WebAssembly; nada de lo que se lee o se añade se envía a ninguna parte. Sin ellos, aquí están los textos.",
    digests: "Un resumen vuelve a contar cada párrafo de un artículo con otras palabras, en el mismo orden y con los mismos datos; las citas son literales.",
    contents: "Los artículos",
    digest: "resumen",
    inferred: "deducida",
    no_date: "sin fecha conocida",
    no_outlet: "medio sin identificar",
    no_title: "El artículo no tiene titular",
    paragraphs: |n| if n == 1 { "1 párrafo".to_owned() } else { format!("{n} párrafos") },
    what: "Varios artículos sobre un mismo suceso, leídos lado a lado.",
    how: "En qué coinciden, en qué difieren, qué dice uno solo. No se califica a nadie, y nada de lo que se lee o se añade sale de su navegador.",
    example: |kind, speaker| match (kind, speaker) {
        (DifferenceKind::Quotation, Some(name)) => format!("Las mismas palabras de {name}, citadas de dos maneras"),
        (DifferenceKind::Quotation, None) => "Las mismas palabras, citadas de dos maneras".to_owned(),
        (DifferenceKind::Number, _) => "Dos artículos, dos cifras".to_owned(),
        (DifferenceKind::Date, _) => "Dos artículos, dos fechas".to_owned(),
        _ => "Dos artículos, dos versiones".to_owned(),
    },
    in_place: "Verlo en su lugar",
    own: "Añadir artículos propios",
};

/// The words of a language.
pub(super) fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::English => &ENGLISH,
        Lang::Spanish => &SPANISH,
    }
}
