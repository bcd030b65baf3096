//! Words that name one kind of happening in several ways: "met", "talks", "summit".

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
            "struck",
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
    ("announcement", &["announced", "announces", "announce"]),
    ("ruling", &["ruled", "rules", "verdict", "decision", "decided", "judgment"]),
    ("trial", &["hearing", "court"]),
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

/// Words that tell nothing of what happened: function words, verbs of saying, being and having, words of time.
const EMPTY: &[&str] = &[
    "a", "about", "after", "again", "against", "all", "also", "although", "am", "amid", "among", "an", "and", "any",
    "are", "around", "as", "at", "be", "became", "because", "been", "before", "began", "begin", "begun", "being",
    "between", "both", "but", "by", "came", "can", "come", "comes", "could", "country", "date", "dates", "day", "days",
    "did", "do", "does", "during", "each", "earlier", "early", "even", "expected", "first", "for", "friday", "from",
    "get", "given", "go", "going", "had", "has", "have", "he", "held", "her", "here", "him", "his", "hold", "how", "i",
    "if", "in", "into", "is", "it", "its", "just", "last", "late", "later", "like", "local", "made", "make", "many",
    "may", "me", "might", "month", "months", "more", "most", "mr", "mrs", "ms", "much", "must", "my", "near", "new",
    "next", "no", "not", "now", "of", "off", "on", "once", "one", "only", "or", "other", "our", "out", "over", "own",
    "part", "people", "per", "place", "previous", "put", "said", "same", "say", "saying", "says", "set", "she",
    "shortly", "should", "since", "so", "some", "still", "such", "take", "taken", "than", "that", "the", "their",
    "them", "then", "there", "these", "they", "this", "those", "though", "three", "through", "time", "to", "told",
    "too", "took", "two", "under", "until", "up", "upcoming", "upon", "us", "very", "was", "we", "week", "weeks",
    "were", "what", "when", "where", "which", "while", "who", "whom", "whose", "why", "will", "with", "within",
    "without", "would", "year", "years", "yet", "you", "your",
];

/// What a folded word stands for: the name of its kind of happening, else its stem; none for words that tell
/// nothing. The second value is whether it names a kind of happening.
pub fn sense(word: &str) -> Option<(String, bool)> {
    if word.chars().count() < 3
        || EMPTY.contains(&word)
        || matches!(word, "according" | "countries" | "including" | "president" | "scheduled" | "throughout")
    {
        return None;
    }
    let kind = SAME.iter().find(|(name, others)| *name == word || others.contains(&word));
    Some(kind.map_or_else(|| (stem(word), false), |(name, _)| ((*name).to_owned(), true)))
}
