//! Verbs and words of planning by which a sentence's tense is told, folded.

/// The past forms that do not end in -ed, of verbs that news is written with; in the order of the alphabet.
const PAST: &[&str] = &[
    "ago",
    "became",
    "began",
    "bit",
    "bled",
    "blew",
    "bore",
    "born",
    "bought",
    "bound",
    "broke",
    "brought",
    "built",
    "burst",
    "came",
    "cast",
    "caught",
    "chose",
    "crept",
    "cut",
    "dealt",
    "died",
    "done",
    "drank",
    "drew",
    "drove",
    "dug",
    "ended",
    "fed",
    "fell",
    "felt",
    "fled",
    "flew",
    "forbade",
    "foresaw",
    "forgot",
    "fought",
    "found",
    "froze",
    "gave",
    "given",
    "gone",
    "got",
    "grew",
    "heard",
    "held",
    "hid",
    "hit",
    "hung",
    "hurt",
    "kept",
    "killed",
    "knew",
    "laid",
    "led",
    "left",
    "lent",
    "let",
    "lit",
    "lost",
    "made",
    "meant",
    "met",
    "overcame",
    "overtook",
    "paid",
    "put",
    "quit",
    "ran",
    "rang",
    "read",
    "rode",
    "rose",
    "said",
    "sang",
    "sank",
    "sat",
    "saw",
    "seen",
    "sent",
    "set",
    "shook",
    "shot",
    "shown",
    "shut",
    "slept",
    "slid",
    "sold",
    "sought",
    "spent",
    "split",
    "spoke",
    "sprang",
    "spread",
    "stole",
    "stood",
    "struck",
    "stuck",
    "stung",
    "swam",
    "swept",
    "swore",
    "swung",
    "taken",
    "taught",
    "thought",
    "threw",
    "told",
    "took",
    "tore",
    "understood",
    "underwent",
    "undid",
    "upheld",
    "went",
    "wept",
    "withdrew",
    "woke",
    "won",
    "wore",
    "wrote",
];

/// Words that end in -ed and are no past forms.
const NOT_PAST: &[&str] =
    &["breed", "exceed", "hundred", "indeed", "naked", "proceed", "sacred", "speed", "succeed", "united"];

/// Words for what somebody means to do or what is fixed to be; the short ones.
const PLANS: &[&str] = &[
    "agreed", "aims", "deadline", "decided", "due", "expect", "expected", "expects", "forecast", "going", "hope",
    "hoped", "hopes", "intend", "intended", "intends", "likely", "ordered", "payable", "plan", "planned", "planning",
    "plans", "pledged", "poised", "prepares", "promised", "ready", "schedule", "set", "slated", "upcoming", "vowed",
    "vows", "want", "wants",
];

/// Verbs that news sets in the present before a day to come: "the court hears the case Thursday"; in the order of the
/// alphabet.
const ARRANGED: &[&str] = &[
    "address",
    "air",
    "appear",
    "arrive",
    "begin",
    "celebrate",
    "close",
    "convene",
    "debate",
    "debut",
    "decide",
    "deliver",
    "depart",
    "elect",
    "embark",
    "end",
    "expire",
    "face",
    "fly",
    "follow",
    "gather",
    "go",
    "hand",
    "head",
    "hear",
    "hold",
    "host",
    "join",
    "kick",
    "launch",
    "leave",
    "march",
    "meet",
    "open",
    "play",
    "premiere",
    "publish",
    "reconvene",
    "release",
    "reopen",
    "report",
    "resume",
    "retire",
    "return",
    "run",
    "sign",
    "sit",
    "speak",
    "start",
    "stop",
    "strike",
    "take",
    "testify",
    "tour",
    "travel",
    "unveil",
    "visit",
    "vote",
];

/// Whether a word is the plain form of a verb of arranged happenings: "meet".
pub fn is_arranged(word: &str) -> bool {
    ARRANGED.binary_search(&word).is_ok()
}

/// Whether a word is such a verb's form for one: "meets", "goes".
pub fn is_arranged_of_one(word: &str) -> bool {
    let stem = word.strip_suffix('s').unwrap_or_default();
    is_arranged(stem)
        || stem.strip_suffix('e').is_some_and(is_arranged)
        || stem.strip_suffix("ie").is_some_and(|s| matches!(s, "fl" | "testif"))
}

/// Whether a word is such a verb's form in "is meeting", "are voting".
pub fn is_arranging(word: &str) -> bool {
    let Some(stem) = word.strip_suffix("ing") else { return false };
    let doubled = stem.get(..stem.len().saturating_sub(1)).is_some_and(is_arranged);
    is_arranged(stem) || doubled || ARRANGED.iter().any(|verb| verb.strip_suffix('e') == Some(stem))
}

const DETERMINERS: &[&str] =
    &["a", "an", "her", "his", "its", "my", "our", "that", "the", "their", "these", "this", "those", "your"];

/// Whether a word is the past form or the past participle of a verb, by its form.
pub fn is_past(word: &str) -> bool {
    PAST.binary_search(&word).is_ok() || word.len() > 4 && word.ends_with("ed") && !NOT_PAST.contains(&word)
}

/// Whether a past form is the plain form too: "shut", "cut".
pub fn is_unchanged(word: &str) -> bool {
    matches!(
        word,
        "bet"
            | "burst"
            | "cast"
            | "cut"
            | "hit"
            | "hurt"
            | "let"
            | "put"
            | "quit"
            | "read"
            | "rid"
            | "set"
            | "shut"
            | "split"
            | "spread"
    )
}

/// Whether a word says that something is meant to be or fixed to be: "plans", "scheduled", "due".
pub fn is_plan(word: &str) -> bool {
    PLANS.contains(&word) || matches!(word, "preparing" | "projected" | "scheduled")
}

/// Whether a word stands before a noun, so that "to" before it begins no infinitive.
pub fn is_determiner(word: &str) -> bool {
    DETERMINERS.contains(&word)
}
