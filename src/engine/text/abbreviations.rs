//! Words that carry a full stop without ending a sentence, by what may follow them.

use super::fold::fold;

/// What an abbreviation says about the full stop at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Abbreviation {
    /// A name, a noun or a clause always follows: "Gen.", "e.g.".
    Leads,
    /// A number follows where the sentence goes on: "No. 3", "pp. 12".
    Counts,
    /// A month or weekday: a number may follow, seldom a name.
    Calendar,
    /// Stands at the end of a name as often as before another: "U.S.", "Corp.", "Calif.".
    Closes,
    /// A time of day: a zone, a weekday or a date may follow.
    Clock,
}

/// Titles, ranks and Latin short forms, sorted.
const LEADS: &[&str] = &[
    "abp", "adj", "adm", "amb", "approx", "asst", "atty", "attys", "bp", "brig", "bros", "ca", "capt", "cf", "cllr",
    "cmdr", "col", "comdr", "cpl", "cpt", "del", "dir", "dist", "dr", "drs", "e.g", "eg", "esp", "exec", "fr", "ft",
    "gen", "gens", "gov", "govs", "hon", "i.e", "ie", "incl", "insp", "lt", "lts", "maj", "messrs", "mme", "mr", "mrs",
    "ms", "msgr", "mt", "mts", "mx", "ofc", "pfc", "pres", "prof", "profs", "pte", "pvt", "rep", "reps", "ret", "rev",
    "revd", "sen", "sens", "sgt", "sra", "srta", "ste", "supt", "treas", "viz", "vs",
];

/// What stands before a number, sorted.
const COUNTS: &[&str] = &[
    "art", "arts", "ch", "chap", "cl", "eq", "fig", "figs", "no", "nos", "op", "para", "pp", "pg", "pt", "sec", "secs",
    "tel", "vol", "vols",
];

/// Months and weekdays, sorted.
const CALENDAR: &[&str] = &[
    "apr", "aug", "dec", "feb", "fri", "jan", "jul", "jun", "mar", "mon", "nov", "oct", "sat", "sep", "sept", "sun",
    "thu", "thur", "thurs", "tue", "tues", "wed",
];

/// Companies, states, streets, degrees and the like, sorted.
const CLOSES: &[&str] = &[
    "ala", "ariz", "ark", "assn", "ave", "blvd", "calif", "cia", "co", "colo", "conn", "corp", "cos", "dept", "depts",
    "dists", "div", "ed", "eds", "esq", "est", "etc", "fla", "ga", "hwy", "ill", "inc", "ind", "inst", "intl", "jr",
    "kan", "ky", "la", "ltd", "ltda", "mass", "md", "mich", "minn", "miss", "mo", "mont", "natl", "neb", "nev", "okla",
    "ont", "ore", "pa", "penn", "ph.d", "phd", "plc", "pty", "que", "rd", "sask", "sq", "sr", "st", "tenn", "tex",
    "univ", "va", "vt", "wash", "wis", "wyo",
];

/// What the word before a full stop says about it; none where it is no abbreviation. The word comes without that
/// full stop, but with those inside it.
pub fn abbreviation(word: &str) -> Option<Abbreviation> {
    let folded = fold(word);
    let listed = |list: &[&str]| list.binary_search(&folded.as_str()).is_ok();
    if matches!(folded.as_str(), "a.m" | "p.m" | "am" | "pm") {
        // "I am." ends a sentence; with its inner full stop it is a time.
        return folded.contains('.').then_some(Abbreviation::Clock);
    }
    if listed(LEADS) {
        return Some(Abbreviation::Leads);
    }
    // "No." as an answer and "Sun." as a star are told from these by what follows.
    if listed(COUNTS) {
        return Some(Abbreviation::Counts);
    }
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    if capital && listed(CALENDAR) {
        return Some(Abbreviation::Calendar);
    }
    if listed(CLOSES) && (capital || matches!(folded.as_str(), "etc" | "est" | "ed" | "eds")) {
        return Some(Abbreviation::Closes);
    }
    is_acronym(word).then_some(Abbreviation::Closes)
}

/// Whether it is single letters with full stops between them: "U.S", "D.C", "U.N", "A.Ş".
fn is_acronym(word: &str) -> bool {
    word.contains('.') && word.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic))
}
