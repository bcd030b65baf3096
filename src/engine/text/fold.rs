//! Words made comparable: case, accents and invisible characters folded; possessives and endings taken off.

use super::words::{is_apostrophe, is_invisible};

/// The word in small letters, without accents, invisible characters and with plain apostrophes and hyphens.
pub fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            c if is_invisible(c) => {}
            '\u{300}'..='\u{36F}' => {}
            c if is_apostrophe(c) => folded.push('\''),
            '\u{2010}' | '\u{2011}' => folded.push('-'),
            c if c.is_ascii() => folded.push(c.to_ascii_lowercase()),
            c => c.to_lowercase().for_each(|c| fold_letter(c, &mut folded)),
        }
    }
    folded
}

/// The base of a small Latin letter with an accent; any other character as it is.
fn fold_letter(c: char, folded: &mut String) {
    let base = match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' => "a",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        '\u{300}'..='\u{36F}' => "",
        _ => {
            folded.push(c);
            return;
        }
    };
    folded.push_str(base);
}

/// The word without a possessive ending: "Trump's" gives "Trump", "governments'" gives "governments".
pub fn bare(word: &str) -> &str {
    let trimmed = word.strip_suffix(['s', 'S']).filter(|w| w.ends_with(is_apostrophe)).unwrap_or(word);
    trimmed.trim_end_matches(is_apostrophe)
}

/// The stem of a folded English word, by the Snowball rules; a word of another script as it is.
pub fn stem(folded: &str) -> String {
    frostem::Stemmer::new(frostem::Algorithm::English).stem(folded).into_owned()
}
