//! Dates in words, in English and Spanish.

use super::edtf::{Edtf, End, Moment, Part};
use time::Weekday;

/// A language that the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English.
    #[default]
    English,
    /// Spanish.
    Spanish,
}

const MONTHS: [[&str; 12]; 2] = [
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
];
const SEASONS: [[&str; 4]; 2] =
    [["spring", "summer", "autumn", "winter"], ["primavera", "verano", "otoño", "invierno"]];
const WEEKDAYS: [[&str; 7]; 2] = [
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
];

/// The nth of the names in a language, counted from 1; empty where there is none.
fn name<const N: usize>(names: &[[&'static str; N]; 2], lang: Lang, number: u8) -> &'static str {
    let names = if lang == Lang::English { &names[0] } else { &names[1] };
    usize::from(number).checked_sub(1).and_then(|n| names.get(n)).copied().unwrap_or_default()
}

/// A weekday's name.
pub fn weekday(day: Weekday, lang: Lang) -> &'static str {
    name(&WEEKDAYS, lang, day.number_from_monday())
}

impl Edtf {
    /// The date in words: "3 February 2026", "about 3 February 2026", "January 2026", "11:00 on 3 February 2026".
    pub fn say(&self, lang: Lang) -> String {
        if let Some((first, last)) = self.ends() {
            return interval(first, last, lang);
        }
        let or = if lang == Lang::English { " or " } else { " o " };
        let choices: Vec<String> = self.choices().iter().map(|m| moment(m, lang)).collect();
        choices.join(or)
    }
}

fn interval(first: End, last: End, lang: Lang) -> String {
    if let Some(said) = first.moment().zip(last.moment()).and_then(|(first, last)| part_of(&first, &last, lang)) {
        return said;
    }
    let day = |end: &End| end.moment().is_some_and(|m| is_day(&m));
    let (a_is_day, b_is_day) = (day(&first), day(&last));
    let (a, b) = (first.moment().map(|m| moment(&m, lang)), last.moment().map(|m| moment(&m, lang)));
    match (a, b, lang) {
        (Some(a), Some(b), Lang::English) => format!("from {a} to {b}"),
        (Some(a), Some(b), Lang::Spanish) => {
            // Before a day "de" and "a" take the article.
            let (from, to) = (if a_is_day { "del" } else { "de" }, if b_is_day { "al" } else { "a" });
            format!("{from} {a} {to} {b}")
        }
        (Some(a), None, Lang::English) => format!("{a} or later"),
        (Some(a), None, Lang::Spanish) => format!("{a} o más tarde"),
        (None, Some(b), Lang::English) => format!("{b} or earlier"),
        (None, Some(b), Lang::Spanish) => format!("{b} o antes"),
        (None, None, _) => String::new(),
    }
}

/// About the beginning, the middle or the end of a month, a year or a decade, with where it lies: "in early January 2026
/// (about 1 to 10)"; none for other stretches.
fn part_of(first: &Moment, last: &Moment, lang: Lang) -> Option<String> {
    let english = lang == Lang::English;
    if !first.approximate || !last.approximate || first.hidden != 0 || last.hidden != 0 {
        return None;
    }
    // The stretch's place in the whole, counted from 1, the length of the whole, and the whole.
    let (from, to, all, whole) = match (first.part, last.part) {
        (Part::Day(Some(m), Some(a)), Part::Day(Some(n), Some(b))) if (first.year, m) == (last.year, n) => {
            let all = time::Month::try_from(m).ok()?.length(first.year);
            (a, b, all, said_of_year(name(&MONTHS, lang, m), first, lang))
        }
        (Part::Month(Some(a)), Part::Month(Some(b))) if first.year == last.year => (a, b, 12, year(first, lang)),
        (Part::Year, Part::Year) if first.year > 0 && first.year.div_euclid(10) == last.year.div_euclid(10) => {
            let of = |year: i32| u8::try_from(year.rem_euclid(10) + 1).ok();
            let decade = first.year - first.year.rem_euclid(10);
            let whole = if english { format!("{decade}s") } else { format!("la década de {decade}") };
            (of(first.year)?, of(last.year)?, 10, whole)
        }
        _ => return None,
    };
    // No more than a third, and the day, month or year on either side.
    if to.checked_sub(from)? > all / 3 {
        return None;
    }
    let edge = usize::from(from > 1) + usize::from(to == all);
    if edge == 1 && (from <= all / 4 || to > all - all / 5) {
        return None;
    }
    let bare = |moment: &Moment| match moment.part {
        Part::Day(_, Some(day)) => day.to_string(),
        Part::Month(Some(month)) => name(&MONTHS, lang, month).to_owned(),
        _ => moment.year.to_string(),
    };
    let (a, b) = (bare(first), bare(last));
    let days = matches!(first.part, Part::Day(..));
    Some(if english {
        let the = if first.part == Part::Year { "the " } else { "" };
        let part = ["early ", "mid-", "late "].get(edge)?;
        format!("in {the}{part}{whole} (about {a} to {b})")
    } else {
        let part = ["principios", "mediados", "finales"].get(edge)?;
        let stretch = if days { format!("del {a} al {b}") } else { format!("de {a} a {b}") };
        format!("a {part} de {whole} (más o menos {stretch})")
    })
}

/// What is said of a year: "January 2026".
fn said_of_year(what: &str, moment: &Moment, lang: Lang) -> String {
    let year = year(moment, lang);
    match (year.is_empty(), lang) {
        (true, _) => what.to_owned(),
        (false, Lang::English) => format!("{what} {year}"),
        (false, Lang::Spanish) => format!("{what} de {year}"),
    }
}

fn moment(moment: &Moment, lang: Lang) -> String {
    let english = lang == Lang::English;
    let year = year(moment, lang);
    let month = |m: u8| name(&MONTHS, lang, m);
    let of_year = |what: String| said_of_year(&what, moment, lang);
    let of_month =
        |m: u8, d: u8| of_year(if english { format!("{d} {}", month(m)) } else { format!("{d} de {}", month(m)) });
    let said = match moment.part {
        Part::Year | Part::Month(None) | Part::Day(None, _) => year.clone(),
        Part::Month(Some(m)) | Part::Day(Some(m), None) => of_year(month(m).to_owned()),
        Part::Day(Some(m), Some(d)) => of_month(m, d),
        Part::Time(m, d, hour, minute) if english => format!("{hour:02}:{minute:02} on {}", of_month(m, d)),
        Part::Time(m, d, hour, minute) => format!("{} a las {hour:02}:{minute:02}", of_month(m, d)),
        Part::Season(code @ 21..=32) => of_year(name(&SEASONS, lang, (code - 21) % 4 + 1).to_owned()),
        Part::Season(code @ 33..=36) => of_year(piece(code - 32, ["quarter of", "trimestre"], lang)),
        Part::Season(code @ 37..=39) => of_year(piece(code - 36, ["third of", "cuatrimestre"], lang)),
        Part::Season(code) => of_year(piece(code.saturating_sub(39), ["half of", "semestre"], lang)),
    };
    match (moment.approximate, moment.uncertain, english) {
        (true, _, true) => format!("about {said}"),
        (true, _, false) => format!("hacia {}{said}", the(moment)),
        (false, true, true) => format!("perhaps {said}"),
        (false, true, false) => format!("quizá {}{said}", the(moment)),
        (false, false, _) => said,
    }
}

/// Whether it is said as a bare day: "3 de febrero".
fn is_day(moment: &Moment) -> bool {
    matches!(moment.part, Part::Day(Some(_), Some(_)) | Part::Time(..)) && !moment.approximate && !moment.uncertain
}

/// The article that Spanish puts before a day.
fn the(moment: &Moment) -> &'static str {
    if matches!(moment.part, Part::Day(Some(_), Some(_)) | Part::Time(..)) { "el " } else { "" }
}

/// A numbered piece of a year: "the third quarter of", "el tercer trimestre".
fn piece(number: u8, noun: [&str; 2], lang: Lang) -> String {
    const ORDINALS: [[&str; 4]; 2] =
        [["first", "second", "third", "fourth"], ["primer", "segundo", "tercer", "cuarto"]];
    let ordinal = name(&ORDINALS, lang, number);
    let [english, spanish] = noun;
    if lang == Lang::English { format!("the {ordinal} {english}") } else { format!("el {ordinal} {spanish}") }
}

fn year(moment: &Moment, lang: Lang) -> String {
    let english = lang == Lang::English;
    let before = moment.year < 0;
    // Year 0 is 1 BC.
    let number = if before { moment.year.unsigned_abs() + 1 } else { moment.year.unsigned_abs() };
    let era = match (before, english) {
        (false, _) => "",
        (true, true) => " BC",
        (true, false) => " a. C.",
    };
    match moment.hidden {
        0 => format!("{number}{era}"),
        1 if english => format!("the {number}s"),
        1 => format!("la década de {number}"),
        2 if english => format!("the {number}s"),
        2 => format!("los años {number}-{}", number + 99),
        3 => format!("{number}-{}", number + 999),
        _ => String::new(),
    }
}
