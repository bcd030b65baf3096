//! The words of time in English, folded: months, weekdays, units, numbers, parts of the day, seasons, zones.

use time::Weekday;

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// Sixty to the minute.
    Second,
    /// Sixty to the hour.
    Minute,
    /// Twenty-four to the day.
    Hour,
    /// A day.
    Day,
    /// A Saturday and the Sunday after it.
    Weekend,
    /// Monday to Sunday.
    Week,
    /// Two weeks.
    Fortnight,
    /// A month.
    Month,
    /// Three months.
    Quarter,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
    /// A thousand years.
    Millennium,
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayPart {
    /// Until noon.
    Morning,
    /// From noon.
    Afternoon,
    /// From about six.
    Evening,
    /// From dusk to dawn.
    Night,
    /// While it is light.
    Daytime,
}

/// The month that a word names: its number, and whether the word is an abbreviation.
pub fn month(word: &str) -> Option<(u8, bool)> {
    Some(match word {
        "january" => (1, false),
        "february" => (2, false),
        "march" => (3, false),
        "april" => (4, false),
        "may" => (5, false),
        "june" => (6, false),
        "july" => (7, false),
        "august" => (8, false),
        "september" => (9, false),
        "october" => (10, false),
        "november" => (11, false),
        "december" => (12, false),
        "jan" => (1, true),
        "feb" | "febr" => (2, true),
        "mar" => (3, true),
        "apr" => (4, true),
        "jun" => (6, true),
        "jul" => (7, true),
        "aug" => (8, true),
        "sep" | "sept" => (9, true),
        "oct" => (10, true),
        "nov" => (11, true),
        "dec" => (12, true),
        _ => return None,
    })
}

/// The weekday that a word names, whether the word is an abbreviation, and whether it is a plural.
pub fn weekday(word: &str) -> Option<(Weekday, bool, bool)> {
    let (singular, plural) = match word.strip_suffix('s') {
        Some(stem) if stem.ends_with("day") => (stem, true),
        _ => (word, false),
    };
    Some(match singular {
        "monday" => (Weekday::Monday, false, plural),
        "tuesday" => (Weekday::Tuesday, false, plural),
        "wednesday" => (Weekday::Wednesday, false, plural),
        "thursday" => (Weekday::Thursday, false, plural),
        "friday" => (Weekday::Friday, false, plural),
        "saturday" => (Weekday::Saturday, false, plural),
        "sunday" => (Weekday::Sunday, false, plural),
        "mon" => (Weekday::Monday, true, false),
        "tue" | "tues" => (Weekday::Tuesday, true, false),
        "wed" | "weds" => (Weekday::Wednesday, true, false),
        "thu" | "thur" | "thurs" => (Weekday::Thursday, true, false),
        "fri" => (Weekday::Friday, true, false),
        "sat" => (Weekday::Saturday, true, false),
        "sun" => (Weekday::Sunday, true, false),
        _ => return None,
    })
}

/// The unit that a word names, and whether it is a plural.
pub fn unit(word: &str) -> Option<(Unit, bool)> {
    Some(match word {
        "second" | "sec" => (Unit::Second, false),
        "seconds" | "secs" => (Unit::Second, true),
        "minute" | "min" => (Unit::Minute, false),
        "minutes" | "mins" => (Unit::Minute, true),
        "hour" | "hr" => (Unit::Hour, false),
        "hours" | "hrs" => (Unit::Hour, true),
        "day" => (Unit::Day, false),
        "days" => (Unit::Day, true),
        "weekend" => (Unit::Weekend, false),
        "weekends" => (Unit::Weekend, true),
        "week" => (Unit::Week, false),
        "weeks" => (Unit::Week, true),
        "fortnight" => (Unit::Fortnight, false),
        "fortnights" => (Unit::Fortnight, true),
        "month" => (Unit::Month, false),
        "months" => (Unit::Month, true),
        "quarter" => (Unit::Quarter, false),
        "quarters" => (Unit::Quarter, true),
        "year" => (Unit::Year, false),
        "years" | "yrs" => (Unit::Year, true),
        "decade" => (Unit::Decade, false),
        "decades" => (Unit::Decade, true),
        "century" => (Unit::Century, false),
        "centuries" => (Unit::Century, true),
        "millennium" => (Unit::Millennium, false),
        "millennia" | "millenniums" => (Unit::Millennium, true),
        _ => return None,
    })
}

/// The number of the season that goes on into the next year.
pub const WINTER: u8 = 3;

/// The season that a word names, spring being 0, winter 3.
pub fn season(word: &str) -> Option<u8> {
    Some(match word {
        "spring" | "springtime" => 0,
        "summer" | "summertime" | "midsummer" => 1,
        "fall" | "autumn" => 2,
        "winter" | "wintertime" | "midwinter" => WINTER,
        _ => return None,
    })
}

/// The part of the day that a word names.
pub fn day_part(word: &str) -> Option<DayPart> {
    Some(match word {
        "morning" | "dawn" | "daybreak" | "sunrise" | "midmorning" => DayPart::Morning,
        "afternoon" | "midafternoon" => DayPart::Afternoon,
        "evening" | "dusk" | "sunset" => DayPart::Evening,
        "night" | "nighttime" | "nightfall" => DayPart::Night,
        "daytime" => DayPart::Daytime,
        _ => return None,
    })
}

/// The number that a word names, below a hundred; of tens and units only.
pub fn cardinal(word: &str) -> Option<u32> {
    const ONES: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    let place =
        ONES.iter().position(|w| *w == word).or_else(|| TENS.iter().position(|w| *w == word).map(|p| (p + 2) * 10));
    place.and_then(|p| u32::try_from(p).ok())
}

const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// The decade of a century that a word names: "nineties" is 90.
pub fn decade(word: &str) -> Option<i32> {
    let stem = word.strip_suffix("ies")?;
    TENS.iter().position(|w| w.strip_suffix('y') == Some(stem)).and_then(|p| i32::try_from(p * 10 + 20).ok())
}

/// The number that a word or a figure names as an ordinal: "third", "3rd".
pub fn ordinal(word: &str) -> Option<u32> {
    const ORDINALS: [&str; 21] = [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
        "",
    ];
    if let Some(place) = ORDINALS.iter().position(|w| !w.is_empty() && *w == word) {
        return u32::try_from(place + 1).ok();
    }
    if word == "thirtieth" {
        return Some(30);
    }
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let number: u32 = digits.parse().ok()?;
    let right = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    (word.get(digits.len()..)? == right && number > 0).then_some(number)
}

/// Whether a word is a time zone's short name, or the first word of its long one ("eastern", "local").
pub fn zone(word: &str) -> Option<bool> {
    Some(match word {
        "gmt" | "utc" | "est" | "edt" | "et" | "cst" | "cdt" | "ct" | "mst" | "mdt" | "mt" | "pst" | "pdt" | "pt"
        | "bst" | "cet" | "cest" | "eet" | "eest" | "ist" | "jst" | "hkt" | "sgt" | "aest" | "aedt" | "msk" => true,
        "eastern" | "central" | "mountain" | "pacific" | "local" | "moscow" | "london" | "beijing" | "greenwich" => {
            false
        }
        _ => return None,
    })
}
