//! Names in a text: runs of capitalised words, with the titles and roles before them.

use super::tagged::{Tagged, Tags, tag};
use crate::engine::text::fold::{bare, fold};
use crate::engine::text::words::{TokenKind, is_apostrophe};

/// What a name names, as far as its own words tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    /// One human being.
    Person,
    /// An office, company, body or newspaper.
    Body,
    /// A place or a people.
    Place,
    /// It can't be told.
    Unknown,
}

/// A name where it stands. All places are places of words, ends exclusive.
#[derive(Clone, Debug)]
pub struct Name {
    /// Where it begins, title and role included.
    pub from: usize,
    /// Where the name proper begins.
    pub proper: usize,
    /// Where it ends.
    pub to: usize,
    /// What it names.
    pub kind: NameKind,
    /// Its parts, folded, hyphens kept, without "Jr."; the last one is the surname.
    pub parts: Vec<String>,
    /// [`tag::MAN`] or [`tag::WOMAN`] where title or first name tells, else 0.
    pub gender: Tags,
    /// It stands in the possessive: "Trump's".
    pub possessive: bool,
    /// A title or a known first name says that it is a person's; else only its look does (see `people/evidence.rs`).
    pub sure: bool,
}

/// First parts of names of places: "San Diego", "Fort Lee".
const PLACE_OPENERS: &[&str] = &[
    "san", "santa", "los", "las", "fort", "port", "mount", "lake", "cape", "st", "saint", "des", "grand", "point",
    "rio", "sao", "puerto", "isla", "ras", "tel", "phnom", "hong", "kuala", "buenos", "addis", "sri", "costa", "baton",
    "palo", "el", "la", "le", "notre",
];

/// Names of places and bodies that are surnames as well: "Nancy Park", but "Central Park".
const SURNAMES: &[&str] = &[
    "park", "lane", "hall", "church", "house", "post", "street", "bridge", "lake", "rivers", "castle", "temple",
    "forest", "day", "guard", "close", "garden", "bay", "hill", "west", "north", "london", "paris", "france",
    "england", "ireland", "holland", "montana", "york", "banks", "law", "price", "stone",
];

/// The names of a text, in order, none overlapping.
pub fn find(tagged: &Tagged) -> Vec<Name> {
    let mut names = Vec::new();
    let mut i = 0;
    while i < tagged.words.len() {
        let Some(to) = run(tagged, i) else {
            i += 1;
            continue;
        };
        names.extend(name(tagged, i, to));
        i = to;
    }
    names
}

/// Whether the word at `i` can be part of a name by its look.
fn capital(tagged: &Tagged, i: usize) -> bool {
    let word = tagged.at(i);
    if word.kind != TokenKind::Word || !word.is(tag::CAP) {
        return false;
    }
    let function =
        tag::DET | tag::SUBJECT | tag::OBJECT | tag::AUX | tag::PREP | tag::CONJ | tag::SUB | tag::REL | tag::ADV;
    let named = tag::MALE | tag::FEMALE | tag::TITLE | tag::BODYNAME | tag::PLACE;
    let follows = capital_look(tagged, i + 1) || tagged.mark(i + 1, ".");
    if tagged.str(i).len() == 1 && tagged.mark(i + 1, ".") && tagged.joined(i) && !tagged.at(i + 1).is(tag::ENDS) {
        // An initial.
        return true;
    }
    if word.is(tag::TIME) && !(word.is(tag::MALE | tag::FEMALE) && follows) {
        return false;
    }
    if word.is(function) && (!word.is(named) || word.is(tag::OPENS) && !follows) {
        return false;
    }
    if word.is(tag::OPENS) && tagged.mark(i + 1, "-") && tagged.joined(i) && tagged.joined(i + 1) {
        // "Next-door neighbour Ann Lee": a compound that opens a sentence is no name.
        let second = tagged.at(i + 2);
        if second.kind == TokenKind::Word && !second.is(tag::CAP) {
            return false;
        }
    }
    let ending = ["ly", "ing", "ed"].iter().any(|end| tagged.str(i).ends_with(end));
    if word.is(tag::OPENS) && word.tags & !(tag::CAP | tag::OPENS) == 0 && ending && !capital_look(tagged, i + 1) {
        // "Nearly half said", "Based on"
        return tagged.at(i + 1).is(tag::SAY);
    }
    let ordinary = tag::SAY | tag::REPORT | tag::VERB | tag::SPEECH | tag::GROUP;
    !word.is(tag::OPENS) || !word.is(ordinary) || word.is(named) || capital_look(tagged, i + 1)
}

fn capital_look(tagged: &Tagged, i: usize) -> bool {
    let word = tagged.at(i);
    word.kind == TokenKind::Word && word.is(tag::CAP)
}

/// Where the run of name words that begins at `i` ends.
fn run(tagged: &Tagged, i: usize) -> Option<usize> {
    let particle = tagged.at(i).is(tag::PARTICLE) && tagged.mark(i + 1, "-") && capital_look(tagged, i + 2);
    if !capital(tagged, i) && !particle {
        return None;
    }
    let mut to = i + 1;
    while tagged.at(to).block == tagged.at(i).block {
        if tagged.at(to - 1).is(tag::POSSESSIVE) {
            break;
        }
        let plural = tagged.str(to - 1).ends_with('s') && tagged.str(to).starts_with(is_apostrophe);
        if plural && tagged.at(to + 1).is(tag::BODYNAME) && tagged.at(to + 1).is(tag::CAP) {
            // "the Metal Workers' Union"
            to += 2;
            continue;
        }
        let same = |n: usize| tagged.at(to + n).block == tagged.at(i).block;
        let hyphen = matches!(tagged.str(to), "-" | "‑" | "‐");
        let bound = hyphen && tagged.joined(to - 1) && tagged.joined(to) && same(1);
        if bound && (capital_look(tagged, to + 1) || second_syllable(tagged, i, to)) {
            to += 2;
        } else if tagged.mark(to, ".") && tagged.joined(to - 1) && !tagged.at(to).is(tag::ENDS)
            || capital(tagged, to) && (!tagged.at(to).is(tag::OPENS) || tagged.mark(to - 1, "."))
        {
            to += 1;
        } else if tagged.mark(to, "&") && capital_look(tagged, to + 1) && same(1) {
            to += 2;
        } else if tagged.at(to).is(tag::PARTICLE) && !tagged.at(to).is(tag::CAP) && same(1) {
            let dashed = matches!(tagged.str(to + 1), "-" | "‑") && capital_look(tagged, to + 2);
            if dashed {
                to += 3;
            } else if capital_look(tagged, to + 1) {
                to += 2;
            } else if tagged.at(to + 1).is(tag::PARTICLE) && capital_look(tagged, to + 2) {
                to += 3;
            } else {
                break;
            }
        } else if (tagged.word(to, "of") && tagged.at(to - 1).is(tag::TITLE | tag::BODYNAME)
            || tagged.word(to, "for") && tagged.at(to - 1).is(tag::BODYNAME))
            && same(1)
        {
            if capital_look(tagged, to + 1) {
                to += 2;
            } else if tagged.word(to + 1, "the") && capital_look(tagged, to + 2) {
                to += 3;
            } else {
                break;
            }
        } else {
            break;
        }
    }
    Some(to)
}

/// Whether a small second part of a given name stands after the hyphen at `hyphen`: "Kim Min-jun", "Tsai Ing-wen".
fn second_syllable(tagged: &Tagged, from: usize, hyphen: usize) -> bool {
    let (first, second) = (tagged.str(hyphen - 1), tagged.str(hyphen + 1));
    let other =
        ["led", "era", "like", "wide", "only", "run", "made", "born", "held", "area", "type", "hit", "fed", "on"];
    let short = first.chars().count() <= 6 && (2..=5).contains(&second.chars().count());
    let syllable = second.chars().all(char::is_lowercase) && tagged.at(hyphen + 1).tags & !(tag::PREP | tag::TIME) == 0;
    hyphen >= from + 2
        && tagged.at(hyphen - 2).is(tag::CAP)
        && short
        && syllable
        && !other.contains(&second)
        && !tagged.at(hyphen - 2).is(tag::PLACE | tag::BODYNAME)
}

/// The name in the run of words from `from` to `to`.
fn name(tagged: &Tagged, from: usize, to: usize) -> Option<Name> {
    let is = |i: usize, tags: Tags| tagged.at(i).is(tags);
    let named = tag::MALE | tag::FEMALE;
    let mut from = from;
    let before = tagged.at(from.wrapping_sub(1));
    let adjective = ["an", "ish", "ese", "ch", "i", "sh"].iter().any(|end| tagged.str(from).ends_with(end));
    if is(from, tag::PLACE) && before.is(tag::PREP) && !adjective && is(from + 1, tag::TITLE) && from + 2 < to {
        // "his visit to Washington President Lee announced"
        from += 1;
    }
    while from + 1 < to && opener(tagged, from, to) {
        from += 1;
    }
    let mut proper = from;
    let mut title = 0;
    let mut titled = false;
    for i in from..to {
        // A role word that begins a name of its own ("Justice Department") is no title.
        let before_body = (i + 1..to).any(|k| is(k, tag::BODYNAME)) && !(i + 1..to).any(|k| is(k, named));
        if is(i, tag::TITLE) && i + 1 < to && !before_body && !is(i, tag::POSSESSIVE) {
            let mut next = i + 1;
            if tagged.mark(next, ".") {
                next += 1;
            }
            if tagged.word(next, "of") || tagged.word(next, "for") {
                let first = (next..to).find(|&k| is(k, named) && k + 1 < to);
                let Some(first) = first.or_else(|| (to - next > 3).then(|| to - 2)) else {
                    // "the Secretary of Labor" is nobody's name.
                    return None;
                };
                next = first.max(next + 1);
            }
            if next < to {
                proper = next;
                title |= tagged.at(i).tags;
                titled = true;
            }
        }
    }
    let parts = parts(tagged, proper, to);
    let mut end = to;
    while end > proper + 1 && tagged.mark(end - 1, ".") && !is(end - 2, tag::TITLE) && tagged.str(end - 2).len() > 3 {
        end -= 1;
    }
    if parts.is_empty() {
        return None;
    }
    let office = is(to - 1, tag::TITLE | tag::ROLE)
        && !titled
        && !is(to - 1, tag::MALE | tag::FEMALE)
        && !is(proper, tag::MALE | tag::FEMALE);
    if office
        && (proper..to).all(|i| {
            is(i, tag::TITLE | tag::ROLE | tag::PLACE)
                || super::role_words::adjectival(tagged.str(i))
                || is(i, tag::OPENS)
        })
    {
        return None;
    }
    // "Bill" is a law only where no surname follows.
    let word = |tags: Tags| (proper..to).any(|i| is(i, tags) && !(i == proper && i + 1 < to && is(i, named)));
    let first = tagged.at(proper).tags;
    let long = parts.len() >= 2;
    let all_caps = tagged.str(proper).len() > 1
        && (proper..to).all(|i| !tagged.mark(i, ".") && !tagged.str(i).chars().any(char::is_lowercase));
    let after_the = from > 0 && tagged.word(from - 1, "the") && !titled;
    let places =
        (proper..to).all(|i| is(i, tag::PLACE) || tagged.at(i).kind == TokenKind::Mark || tagged.str(i).len() == 1);
    let known = first & named != 0 && long && !after_the;
    let surname = parts.len() == 2 && parts.last().is_some_and(|p| SURNAMES.contains(&p.as_str()));
    let ampersand = (proper..to).any(|i| tagged.mark(i, "&"));
    let placed = long && parts.first().is_some_and(|p| PLACE_OPENERS.contains(&p.as_str()));
    let sure = titled && !places || known && !ampersand && (!word(tag::BODYNAME) || surname);
    let kind = if sure {
        NameKind::Person
    } else if places || placed {
        NameKind::Place
    } else if word(tag::BODYNAME) || all_caps || ampersand {
        NameKind::Body
    } else if long && !after_the && !all_caps && parts.len() <= 4 && !word(tag::PLACE | tag::SPEECH) {
        NameKind::Person
    } else if after_the && long {
        NameKind::Body
    } else {
        NameKind::Unknown
    };
    let mut gender = title & (tag::MAN | tag::WOMAN);
    if gender == 0 && kind == NameKind::Person && long {
        gender = match (first & tag::MALE != 0, first & tag::FEMALE != 0) {
            (true, false) => tag::MAN,
            (false, true) => tag::WOMAN,
            _ => 0,
        };
    }
    let possessive = is(to - 1, tag::POSSESSIVE);
    Some(Name { from, proper, to: end, kind, parts, gender, possessive, sure })
}

/// Whether the word that begins a run is no part of the name: "Former Rep. Ann Lee", "Striker Bo Diaz" at a sentence's
/// beginning.
fn opener(tagged: &Tagged, i: usize, to: usize) -> bool {
    let word = tagged.at(i);
    if !word.is(tag::OPENS) || word.is(tag::MALE | tag::FEMALE | tag::TITLE) || !capital_look(tagged, i + 1) {
        return false;
    }
    let folded = fold(tagged.str(i));
    let adjective = matches!(
        folded.as_str(),
        "former"
            | "late"
            | "then"
            | "outgoing"
            | "longtime"
            | "veteran"
            | "fellow"
            | "ex"
            | "meanwhile"
            | "like"
            | "unlike"
    );
    let worker = folded.len() >= 6 && ["er", "or", "ist", "eer"].iter().any(|end| folded.ends_with(end));
    let first = tagged.at(i + 1).is(tag::MALE | tag::FEMALE) && i + 2 < to;
    adjective || (word.is(tag::ROLE) || worker && word.tags & !(tag::CAP | tag::OPENS) == 0) && first
}

/// The parts of the name in the words from `proper` to `to`, folded.
fn parts(tagged: &Tagged, proper: usize, to: usize) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut hyphen = false;
    for i in proper..to {
        let word = tagged.str(i);
        if matches!(word, "-" | "‑" | "‐") {
            hyphen = true;
        } else if tagged.at(i).kind == TokenKind::Mark {
            continue;
        } else {
            let folded = fold(word);
            let part = bare(&folded).to_owned();
            if matches!(part.as_str(), "jr" | "sr" | "ii" | "iii" | "iv") && !parts.is_empty() {
                continue;
            }
            match parts.last_mut() {
                Some(last) if hyphen => {
                    last.push('-');
                    last.push_str(&part);
                }
                _ => parts.push(part),
            }
            hyphen = false;
        }
    }
    parts
}
