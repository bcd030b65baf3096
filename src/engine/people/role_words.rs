//! Words of roles made comparable: peoples and countries, offices and their short forms.

use super::countries;
use super::tagged::{Tagged, tag};
use crate::engine::text::fold::{bare, fold};
use crate::engine::text::words::TokenKind;

/// The telling words of the words from `from` to `to`, made comparable, sorted, each once.
pub fn keys(tagged: &Tagged, from: usize, to: usize) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut i = from;
    while i < to {
        let word = tagged.at(i);
        if word.kind == TokenKind::Word {
            if tagged.word(i, "u") && tagged.mark(i + 1, ".") {
                words.push("us".to_owned());
                i += 4;
                continue;
            }
            let content = word.is(tag::ROLE | tag::TITLE | tag::BODY | tag::PLACE | tag::BODYNAME);
            let function = word.is(tag::DET | tag::PREP | tag::CONJ | tag::SUB | tag::AUX | tag::OBJECT | tag::SUBJECT);
            if tagged.str(i) == "US" || content || !function {
                words.push(key(tagged.str(i)));
            }
        }
        i += 1;
    }
    words.sort();
    words.dedup();
    words
}

/// A role's word made comparable: peoples to their countries, offices that one person holds to one word.
pub fn key(word: &str) -> String {
    let folded = fold(word);
    let word = bare(&folded);
    let same = match word {
        "u.s" | "us" | "usa" | "american" | "america" | "states" | "united" => "us",
        "senator" | "sen" => "senator",
        "representative" | "rep" | "congressman" | "congresswoman" => "representative",
        "governor" | "gov" => "governor",
        "general" | "gen" => "general",
        "professor" | "prof" => "professor",
        "doctor" | "dr" => "doctor",
        "gop" => "republican",
        "front-runner" => "frontrunner",
        "spokeswoman" | "spokesperson" => "spokesman",
        "chairwoman" | "chair" | "chairperson" => "chairman",
        "adviser" => "advisor",
        "businesswoman" => "businessman",
        "billionaire" | "mogul" | "tycoon" | "magnate" => "billionaire",
        "uk" => "britain",
        other => countries::country(other).unwrap_or(other),
    };
    same.to_owned()
}

/// Whether holding `office` makes somebody a `role`: a president is a leader.
pub fn implies(office: &str, role: &str) -> bool {
    match role {
        "leader" | "head" => {
            matches!(office, "president" | "premier" | "chancellor" | "speaker" | "governor" | "chairman" | "minister")
        }
        "lawmaker" => matches!(office, "senator" | "representative"),
        "candidate" => matches!(office, "nominee" | "frontrunner" | "hopeful" | "contender"),
        "nominee" | "frontrunner" => office == "candidate",
        "politician" => {
            matches!(office, "senator" | "representative" | "governor" | "mayor" | "president" | "candidate")
        }
        "minister" | "president" | "premier" | "chancellor" | "secretary" if office == "counterpart" => true,
        "diplomat" => matches!(office, "ambassador" | "envoy"),
        _ => false,
    }
}

/// Whether a word by its ending or meaning stands before a role: "presidential", "former", "foreign".
pub fn adjectival(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    ["al", "ic", "ive", "ant", "ent", "ous", "ary", "former", "senior", "chief", "top", "vice", "deputy", "longtime"]
        .iter()
        .any(|end| word.ends_with(end))
        || matches!(
            word.as_str(),
            "foreign"
                | "prime"
                | "defense"
                | "campaign"
                | "house"
                | "state"
                | "party"
                | "us"
                | "radio"
                | "tv"
                | "left"
                | "leftist"
                | "acting"
                | "then"
        )
}
