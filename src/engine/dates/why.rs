//! How a value was worked out, as a reason that can be said in English and in Spanish.

use super::edtf::Edtf;
use super::say::{Lang, weekday};
use crate::engine::note::Doubt;
use serde::{Deserialize, Serialize};
use time::Weekday;

/// How the value of a time expression was worked out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The words give the date in full.
    InFull,
    /// Counted from a date.
    Counted(From),
    /// The last such weekday before a date, or the next after it.
    Nearest(Side, From),
    /// The words give no year: the last such date before another, or the next after it.
    YearOf(Side, From),
    /// The day of publication is known no more exactly than this, so the value is no more exact either.
    Within(Edtf),
    /// The same for a weekday: one of those of that time.
    WeekdayWithin(#[serde(with = "by_number")] Weekday, Edtf),
    /// A clock time before noon or after it, the words do not say which; the day was worked out so.
    HalfOfDay(Box<Why>),
    /// A year or quarter of a firm's own count, which may not begin in January; it was worked out so.
    BusinessYear(Box<Why>),
    /// A feast that begins when the new moon is seen; its day by the calendar's tables was worked out so.
    ByMoon(Box<Why>),
    /// Several countries have a day of that name, and the text does not say whose it is.
    SomeCountry,
    /// A part of a stretch of time, which was worked out so.
    Part(Box<Why>),
    /// Nothing says from which day to count.
    Unplaced,
    /// The figures can be read with the day first or the month first.
    TwoWays,
    /// The figures can be read two ways; whether the text writes the day first is known.
    Convention(bool),
    /// A length of time, not a date.
    Length,
    /// A repeated time, not one date.
    Repeated,
    /// The words name no time that has a place on the calendar.
    Vague,
}

/// What a date was counted from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct From {
    /// What that date is.
    pub start: Start,
    /// That date.
    pub date: Edtf,
    /// Whether it was inferred, not printed.
    pub inferred: bool,
}

/// What dates are counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Start {
    /// The day of publication.
    Published,
    /// The date that the text speaks of before.
    Spoken,
    /// The day that the text gives elsewhere for what is named.
    Told,
}

/// On which side of a date another lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Before it, or on it.
    Before,
    /// After it, or on it.
    After,
}

impl Why {
    /// The reason in a sentence.
    pub fn say(&self, lang: Lang) -> String {
        let english = lang == Lang::English;
        let pick = |en: &str, es: &str| if english { en.to_owned() } else { es.to_owned() };
        match self {
            Self::InFull => pick("The text gives the date itself.", "El texto da la fecha misma."),
            Self::Counted(from) => from.say(lang, "Counted from", "Se cuenta desde"),
            Self::Nearest(Side::Before, from) => {
                from.say(lang, "The last such day up to", "El último día con ese nombre hasta")
            }
            Self::Nearest(_, from) => from.say(lang, "The next such day from", "El primer día con ese nombre desde"),
            Self::YearOf(Side::Before, from) => from.say(
                lang,
                "The text names no year: it is the last such date up to",
                "El texto no dice el año: es la última fecha así hasta",
            ),
            Self::YearOf(Side::After, from) => from.say(
                lang,
                "The text names no year: it is the next such date from",
                "El texto no dice el año: es la primera fecha así desde",
            ),
            Self::Within(known) => {
                let stretch = known.ends().is_some();
                let known = known.say(lang);
                match (lang, stretch) {
                    (Lang::English, _) => {
                        format!("The day of publication is known only as {known}, so the date is no more exact.")
                    }
                    (Lang::Spanish, false) => {
                        format!("De la publicación solo se sabe que es de {known}, así que la fecha no es más exacta.")
                    }
                    (Lang::Spanish, true) => {
                        format!("De la publicación solo se sabe que es {known}, así que la fecha no es más exacta.")
                    }
                }
            }
            Self::WeekdayWithin(day, known) => {
                let within = match (lang, known.ends().is_some()) {
                    (Lang::English, false) => "in ",
                    (Lang::Spanish, false) => "de ",
                    (_, true) => "",
                };
                let (day, known) = (weekday(*day, lang), known.say(lang));
                if english {
                    format!("A {day} {within}{known}: the day of publication is not known more exactly.")
                } else {
                    format!("Un {day} {within}{known}: el día de publicación no se conoce con más exactitud.")
                }
            }
            Self::Part(whole) => {
                let part = pick(
                    "Of that, about the part that the words name.",
                    "De ahí, más o menos la parte que nombran las palabras.",
                );
                format!("{} {part}", whole.say(lang))
            }
            Self::HalfOfDay(day) => {
                let half = pick(
                    "The text does not say whether before noon or after, so only the day is sure.",
                    "El texto no dice si fue antes o después del mediodía, así que solo el día es seguro.",
                );
                format!("{} {half}", day.say(lang))
            }
            Self::ByMoon(day) => format!("{} {}", day.say(lang), Doubt::DateByMoon.say(lang)),
            Self::SomeCountry => Doubt::DateOfSomeCountry.say(lang).into_owned(),
            Self::BusinessYear(year) => {
                let own = pick(
                    "A business year may begin in another month than January.",
                    "El ejercicio de una empresa puede no empezar en enero.",
                );
                format!("{} {own}", year.say(lang))
            }
            Self::Unplaced => pick("Nothing says from which day to count.", "Nada dice desde qué día contar."),
            Self::TwoWays => pick(
                "The figures can be read with the day first or with the month first.",
                "Las cifras se pueden leer con el día primero o con el mes primero.",
            ),
            Self::Convention(true) => pick(
                "Read with the day first, as this outlet writes dates.",
                "Leída con el día primero, como escribe las fechas este medio.",
            ),
            Self::Convention(false) => pick(
                "Read with the month first, as this outlet writes dates.",
                "Leída con el mes primero, como escribe las fechas este medio.",
            ),
            Self::Length => pick("A length of time, not a date.", "Una duración, no una fecha."),
            Self::Repeated => pick("A repeated time, not one date.", "Algo que se repite, no una fecha."),
            Self::Vague => {
                pick("The words name no place on the calendar.", "Las palabras no señalan un lugar en el calendario.")
            }
        }
    }
}

impl From {
    fn say(&self, lang: Lang, english: &str, spanish: &str) -> String {
        let date = self.date.say(lang);
        match (lang, self.start, self.inferred) {
            (Lang::English, Start::Published, false) => format!("{english} the day of publication, {date}."),
            (Lang::English, Start::Published, true) => {
                format!("{english} the day of publication, {date}, which was inferred.")
            }
            (Lang::English, Start::Spoken, _) => format!("{english} the date spoken of before, {date}."),
            (Lang::English, Start::Told, _) => format!("{english} the day that the text gives for it, {date}."),
            (Lang::Spanish, Start::Told, _) => format!("{spanish} el día que le da el texto, {date}."),
            (Lang::Spanish, Start::Published, false) => format!("{spanish} el día de publicación, {date}."),
            (Lang::Spanish, Start::Published, true) => {
                format!("{spanish} el día de publicación, {date}, que se ha deducido.")
            }
            (Lang::Spanish, Start::Spoken, _) => format!("{spanish} la fecha nombrada antes, {date}."),
        }
    }
}

/// A weekday in JSON: 1 for Monday to 7 for Sunday.
mod by_number {
    use serde::{Deserialize, Deserializer, Serializer};
    use time::Weekday;

    pub(super) fn serialize<S: Serializer>(day: &Weekday, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_u8(day.number_from_monday())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Weekday, D::Error> {
        let number = u8::deserialize(from)?;
        Ok(Weekday::Monday.nth_next(number.saturating_sub(1) % 7))
    }
}
