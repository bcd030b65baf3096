//! Words that name one kind of happening in several ways: "met", "talks", "summit".

use super::empty::is_empty;
use crate::engine::text::fold::stem;

/// Folded words by the one that stands for them. A word that is not here stands for itself.
const SAME: &[(&str, &[&str])] = &[
    (
        "meeting",
        &[
            "meet",
            "meets",
            "met",
            "meetings",
            "encounter",
            "talks",
            "summit",
            "visit",
            "visited",
            "face-to-face",
            "sit-down",
            "tete-a-tete",
        ],
    ),
    ("call", &["calls", "called", "phone", "telephone", "phoned", "telephoned", "conversation", "spoke"]),
    (
        "election",
        &[
            "elections",
            "elect",
            "elected",
            "vote",
            "votes",
            "voted",
            "voting",
            "poll",
            "polls",
            "ballot",
            "referendum",
            "runoff",
        ],
    ),
    (
        "attack",
        &[
            "attacks",
            "attacked",
            "strike",
            "strikes",
            "raid",
            "raids",
            "bombing",
            "bombings",
            "bombed",
            "assault",
            "airstrike",
            "airstrikes",
            "shelling",
            "offensive",
        ],
    ),
    ("operation", &["operations", "intervention", "intervened", "invasion", "invaded", "incursion"]),
    ("arrest", &["arrests", "arrested", "detained", "detention", "captured", "capture", "seized"]),
    ("death", &["died", "dies", "dead", "killed", "killing", "killings", "deaths", "murder", "murdered"]),
    ("resignation", &["resigned", "resigns", "resign", "quit", "stepped"]),
    ("agreement", &["agreed", "agree", "deal", "accord", "treaty", "pact", "signed", "signing"]),
    ("ruling", &["ruled", "rules", "verdict", "decision", "decided", "judgment"]),
    ("trial", &["hearing"]),
    ("walkout", &["walkouts", "stoppage"]),
    (
        "protest",
        &[
            "protests",
            "protested",
            "demonstration",
            "demonstrations",
            "rally",
            "rallied",
            "rallies",
            "march",
            "marched",
        ],
    ),
    ("shooting", &["shot", "shootings", "gunfire", "shoot"]),
    ("explosion", &["exploded", "explosions", "blast", "blasts", "explode"]),
    ("crash", &["crashed", "crashes", "collision", "collided"]),
    ("earthquake", &["quake", "tremor"]),
    ("release", &["released", "freed", "releases"]),
    ("launch", &["launched", "launches", "liftoff"]),
    ("inauguration", &["inaugurated", "sworn", "oath"]),
];

/// Words of a dispute at work, by which a strike is told from an attack.
const AT_WORK: &[&str] = &[
    "crews",
    "drivers",
    "employees",
    "employers",
    "job",
    "nurses",
    "pay",
    "pilots",
    "players",
    "staff",
    "teachers",
    "union",
    "unions",
    "wages",
    "workers",
];

/// Whether a folded word is one of a dispute at work.
pub fn is_at_work(word: &str) -> bool {
    AT_WORK.contains(&word)
}

/// What a folded word stands for: the name of its kind of happening, else its stem; none for words that tell
/// nothing. The second value is whether it names a kind of happening.
pub fn sense(word: &str) -> Option<(String, bool)> {
    if word.chars().count() < 3 || is_empty(word) {
        return None;
    }
    let kind = SAME.iter().find(|(name, others)| *name == word || others.contains(&word));
    Some(kind.map_or_else(|| (stem(word), false), |(name, _)| ((*name).to_owned(), true)))
}
