//! Which language a text is in, by its script and its commonest words.

use super::fold::fold;
use crate::engine::dates::say::Lang;

/// The commonest function words of languages in Latin script, folded and sorted; words that several of these
/// languages share count for each.
const COMMON: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "about", "after", "also", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "for", "from",
            "had", "has", "have", "he", "her", "his", "how", "if", "in", "into", "is", "it", "its", "more", "not",
            "of", "on", "or", "our", "out", "said", "she", "that", "the", "their", "there", "they", "this", "to",
            "was", "we", "were", "what", "when", "which", "who", "will", "with", "would", "you", "your",
        ],
    ),
    (
        "es",
        &[
            "al", "como", "con", "cuando", "de", "del", "donde", "el", "ella", "en", "entre", "es", "esta", "este",
            "esto", "fue", "ha", "han", "hasta", "la", "las", "le", "lo", "los", "mas", "muy", "no", "nuestro", "o",
            "para", "pero", "por", "porque", "que", "quien", "se", "segun", "ser", "si", "sin", "sobre", "son", "su",
            "sus", "tambien", "tu", "un", "una", "y", "ya", "aqui", "en",
        ],
    ),
    (
        "pt",
        &[
            "ao", "aos", "as", "com", "como", "da", "das", "de", "do", "dos", "e", "ela", "ele", "em", "entre", "foi",
            "ha", "isso", "mais", "mas", "na", "nao", "nas", "no", "nos", "o", "os", "ou", "para", "pela", "pelo",
            "por", "quando", "que", "se", "sem", "ser", "seu", "sua", "sobre", "tambem", "um", "uma", "voce",
        ],
    ),
    (
        "fr",
        &[
            "au", "aux", "avec", "ce", "ces", "cette", "dans", "de", "des", "du", "elle", "en", "est", "et", "il",
            "ils", "je", "la", "le", "les", "leur", "mais", "ne", "nous", "on", "ont", "ou", "par", "pas", "plus",
            "pour", "qu", "que", "qui", "sa", "se", "ses", "son", "sont", "sur", "un", "une", "vos", "votre", "vous",
        ],
    ),
    (
        "it",
        &[
            "al", "alla", "anche", "che", "chi", "ci", "come", "con", "da", "dal", "dalla", "dei", "del", "della",
            "delle", "di", "e", "ed", "gli", "ha", "hanno", "i", "il", "in", "la", "le", "lo", "ma", "nel", "nella",
            "non", "o", "per", "piu", "piu", "quando", "se", "si", "sono", "su", "sua", "sul", "suo", "un", "una",
        ],
    ),
    (
        "de",
        &[
            "als", "am", "an", "auch", "auf", "aus", "bei", "das", "dass", "dem", "den", "der", "des", "die", "durch",
            "ein", "eine", "einem", "einen", "einer", "er", "es", "fur", "haben", "hat", "ich", "ihre", "im", "ist",
            "mit", "nach", "nicht", "noch", "nur", "oder", "sich", "sie", "sind", "uber", "und", "vom", "von", "war",
            "werden", "wie", "wir", "wird", "zu", "zum", "zur",
        ],
    ),
    (
        "nl",
        &[
            "aan", "als", "bij", "dat", "de", "deze", "die", "dit", "door", "een", "en", "er", "haar", "heeft", "het",
            "hij", "hun", "ik", "is", "maar", "met", "naar", "niet", "nog", "ook", "om", "op", "over", "te", "tot",
            "uit", "van", "voor", "was", "we", "wel", "werd", "wordt", "ze", "zich", "zijn", "zo",
        ],
    ),
    (
        "id",
        &[
            "ada", "adalah", "akan", "atau", "bagi", "bisa", "dalam", "dan", "dari", "dengan", "di", "ini", "itu",
            "jika", "juga", "karena", "ke", "kita", "lebih", "mereka", "oleh", "pada", "saya", "sebagai", "sudah",
            "telah", "tidak", "untuk", "yang",
        ],
    ),
    (
        "sv",
        &[
            "att", "av", "de", "den", "det", "du", "ett", "en", "for", "fran", "han", "har", "hon", "i", "inte", "jag",
            "kan", "med", "men", "och", "om", "pa", "sa", "sig", "som", "till", "var", "vi",
        ],
    ),
    (
        "pl",
        &[
            "ale", "by", "co", "czy", "dla", "do", "go", "i", "jak", "jest", "jego", "juz", "na", "nie", "o", "od",
            "po", "pod", "przez", "przy", "sie", "tak", "tego", "to", "tym", "w", "z", "za", "ze", "ktory",
        ],
    ),
    (
        "tr",
        &[
            "ama", "bir", "bu", "cok", "da", "daha", "de", "degil", "diye", "en", "gibi", "icin", "ile", "ise",
            "kadar", "ki", "mi", "ne", "o", "olan", "olarak", "sonra", "ve", "veya", "ya",
        ],
    ),
];

/// What a language is called in English or Spanish, by its tag; none for one that is not detected here.
pub fn name(tag: &str, lang: Lang) -> Option<&'static str> {
    const NAMES: [(&str, &str, &str); 21] = [
        ("ar", "Arabic", "árabe"),
        ("de", "German", "alemán"),
        ("el", "Greek", "griego"),
        ("en", "English", "inglés"),
        ("es", "Spanish", "español"),
        ("fa", "Persian", "persa"),
        ("fr", "French", "francés"),
        ("he", "Hebrew", "hebreo"),
        ("hi", "Hindi", "hindi"),
        ("id", "Indonesian", "indonesio"),
        ("it", "Italian", "italiano"),
        ("ja", "Japanese", "japonés"),
        ("ko", "Korean", "coreano"),
        ("nl", "Dutch", "neerlandés"),
        ("pl", "Polish", "polaco"),
        ("pt", "Portuguese", "portugués"),
        ("ru", "Russian", "ruso"),
        ("sv", "Swedish", "sueco"),
        ("tr", "Turkish", "turco"),
        ("uk", "Ukrainian", "ucraniano"),
        ("zh", "Chinese", "chino"),
    ];
    let primary = tag.split('-').next().unwrap_or_default();
    let (_, english, spanish) = NAMES.iter().find(|(t, ..)| *t == primary)?;
    Some(if lang == Lang::English { english } else { spanish })
}

/// How many words at most are looked at.
const ENOUGH: usize = 4000;

/// The language of `text`, a BCP 47 tag; none where it has too few words, or of several languages, to tell.
pub fn detect(text: &str) -> Option<&'static str> {
    if let Some(tag) = by_script(text) {
        return tag;
    }
    let mut hits = [0usize; COMMON.len()];
    let mut all = 0usize;
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty() && w.len() < 24).take(ENOUGH) {
        all += 1;
        let folded = fold(word);
        for (count, (_, common)) in hits.iter_mut().zip(COMMON) {
            *count += usize::from(common.contains(&folded.as_str()));
        }
    }
    let best = (0..COMMON.len()).max_by_key(|i| (hits.get(*i).copied(), COMMON.len() - i))?;
    let first = hits.get(best).copied()?;
    let second = hits.iter().enumerate().filter(|(i, _)| *i != best).map(|(_, n)| *n).max()?;
    let clear = first >= 3 && first > second && first * 8 >= all;
    clear.then(|| COMMON.get(best).map(|(tag, _)| *tag)).flatten()
}

/// The language that the text's script tells, where most letters are of one that is not Latin; the inner none says
/// that the script has no single language.
fn by_script(text: &str) -> Option<Option<&'static str>> {
    let (mut latin, mut cyrillic, mut greek, mut arabic, mut hebrew) = (0, 0, 0, 0, 0);
    let (mut kana, mut han, mut hangul, mut devanagari, mut thai, mut other) = (0, 0, 0, 0, 0, 0);
    let mut ukrainian = 0;
    let mut persian = 0;
    for c in text.chars().filter(|c| c.is_alphabetic()).take(ENOUGH * 5) {
        let count = match c {
            'a'..='z' | 'A'..='Z' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => &mut latin,
            'і' | 'ї' | 'є' | 'ґ' => {
                ukrainian += 1;
                &mut cyrillic
            }
            '\u{400}'..='\u{52F}' => &mut cyrillic,
            '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}' => &mut greek,
            'پ' | 'چ' | 'ژ' | 'گ' | 'ک' | 'ی' => {
                persian += 1;
                &mut arabic
            }
            '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}' | '\u{FB50}'..='\u{FEFF}' => &mut arabic,
            '\u{590}'..='\u{5FF}' => &mut hebrew,
            '\u{3040}'..='\u{30FF}' => &mut kana,
            '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' => &mut han,
            '\u{AC00}'..='\u{D7AF}' => &mut hangul,
            '\u{900}'..='\u{97F}' => &mut devanagari,
            '\u{E00}'..='\u{E7F}' => &mut thai,
            _ => &mut other,
        };
        *count += 1;
    }
    let all = latin + cyrillic + greek + arabic + hebrew + kana + han + hangul + devanagari + thai + other;
    if all == 0 || latin * 2 >= all {
        return None;
    }
    let tag = [
        (cyrillic, if ukrainian * 50 > cyrillic { "uk" } else { "ru" }),
        (greek, "el"),
        (arabic, if persian * 50 > arabic { "fa" } else { "ar" }),
        (hebrew, "he"),
        (kana * 8, "ja"),
        (han, "zh"),
        (hangul, "ko"),
        (devanagari, "hi"),
        (thai, "th"),
    ];
    let (count, tag) = tag.into_iter().max_by_key(|(n, _)| *n)?;
    Some((count * 2 > all).then_some(tag))
}
