//! Lines by which a page speaks for itself: links to other reports, calls on the reader, corrections.

use super::furniture::Line;
use super::lexicon;
use super::shape::Ending;
use crate::engine::article::Removal;
use crate::engine::text::fold::fold;

/// Whether a line is a link to another report: "Read more: ...", "Related | ...".
pub fn leads_away(line: &Line) -> bool {
    let lead = line.words.split([':', '：', '|', '►', '›']).next().unwrap_or_default();
    let about = lexicon::of(&lexicon::count(lead), Removal::Related);
    let words = lead.split_whitespace().count();
    lead.len() < line.words.len()
        && words <= 4
        && about * 2 >= words.max(1)
        && about > 0
        && line.shape.words <= 20
        && line.shape.ending != Ending::Terminal
}

/// Whether prose is a page's own, spoken to its reader: a call to do something with it, or what it is and costs.
pub fn is_machine_prose(line: &Line) -> bool {
    const OWN: [&str; 14] = [
        "this article",
        "this page",
        "this site",
        "this story",
        "this website",
        "this video",
        "this audio",
        "this content",
        "our newsletter",
        "free articles",
        "free stories",
        "articles left",
        "your browser",
        "javascript",
    ];
    let machine: usize = line.counts.iter().sum();
    if machine * 3 > line.shape.words {
        return true;
    }
    if line.shape.quotes > 0 || line.shape.words > 60 {
        return false;
    }
    let folded = fold(line.words.get(..line.words.len().min(300)).unwrap_or(line.words));
    let own = OWN.iter().any(|w| folded.contains(w));
    let offer = [Removal::Newsletter, Removal::Subscription, Removal::Comment, Removal::Consent];
    let offers: usize = offer.iter().map(|r| lexicon::of(&line.counts, *r)).sum();
    let spoken = folded.split(|c: char| !c.is_alphanumeric()).any(|w| matches!(w, "you" | "your" | "us" | "our"));
    let command = is_command(line.words);
    let small_print = lexicon::of(&line.counts, Removal::Footer) >= 3;
    own && (command || offers > 0 || spoken && line.shape.words <= 25)
        || command && (offers >= 2 || offers >= 1 && machine * 6 > line.shape.words)
        || spoken && small_print && machine * 5 > line.shape.words
}

/// Whether a line is a row of links: "Home | News | Sport".
pub fn is_row(line: &Line) -> bool {
    let parts = || line.words.split(['|', '›', '»', '>', '•', '·']).map(str::trim).filter(|p| !p.is_empty());
    line.shape.ending == Ending::Open
        && line.words.len() <= 400
        && parts().count() >= 3
        && parts().all(|p| p.split_whitespace().count() <= 4)
        && line.shape.digits * 4 < line.shape.letters
}

/// Whether a line begins with a verb by which pages call on their readers.
pub fn is_command(words: &str) -> bool {
    let first = words.split(|c: char| !c.is_alphanumeric()).find(|w| !w.is_empty()).unwrap_or_default();
    first.len() <= 10 && COMMANDS.contains(&fold(first).as_str())
}

/// Verbs with which pages call on their readers, sorted.
const COMMANDS: [&str; 26] = [
    "check",
    "click",
    "discover",
    "donate",
    "download",
    "enter",
    "follow",
    "get",
    "help",
    "join",
    "keep",
    "learn",
    "listen",
    "log",
    "please",
    "read",
    "register",
    "share",
    "sign",
    "stay",
    "subscribe",
    "support",
    "try",
    "verify",
    "visit",
    "watch",
];

/// Whether a line says that the report was corrected.
pub fn is_correction(words: &str) -> bool {
    const LEADS: [&str; 12] = [
        "correction",
        "corrections",
        "clarification",
        "editor's note",
        "editors' note",
        "correccion",
        "fe de errores",
        "rectificatif",
        "korrektur",
        "errata",
        "erratum",
        "this correction",
    ];
    const CHANGED: [&str; 5] = ["corrected", "amended", "misstated", "incorrectly", "misspelled"];
    const OWN: [&str; 7] = [
        "an earlier version of this",
        "a previous version of this",
        "this article has been",
        "this article was",
        "this story has been",
        "this story was",
        "this report has been",
    ];
    let head: String = words.chars().take(220).collect();
    let folded = fold(&head);
    let changed = || CHANGED.iter().any(|c| folded.contains(c));
    let led = LEADS.iter().any(|lead| {
        let rest = folded.strip_prefix(lead);
        rest.is_some_and(|rest| {
            rest.starts_with([':', '—', '–'])
                || rest.starts_with(['.', ' ']) && (folded.contains("added") || folded.contains("version") || changed())
        })
    });
    let earlier = OWN.iter().any(|l| folded.starts_with(l));
    led && words.split_whitespace().count() > 3 || earlier && changed()
}
