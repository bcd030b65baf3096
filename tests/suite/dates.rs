//! Time expressions: what is found, which day it means, and how that was worked out.
//!
//! A case in tests/golden/dates.txt begins with a line `published: DATE` where the day of publication is known, and
//! may have a line `outlet: NAME` after it.

use crate::golden;
use crossread::engine::article::{Article, Block, BlockKind, Meta};
use crossread::engine::dates::{self, say::Lang};
use crossread::engine::note::Note;
use crossread::engine::{self, Source, Span};
use proptest::prelude::*;
use time::{Date, Duration, Month, Weekday};

fn article(text: &str, published: Option<&str>, outlet: Option<&str>) -> Article {
    let published = published.map(|p| p.parse().unwrap());
    let meta = Meta { published, outlet: outlet.map(str::to_owned), ..Meta::default() };
    // Each line is a paragraph.
    let mut start = 0;
    let blocks = text
        .split_inclusive('\n')
        .map(|line| {
            let span = Span::new(start, start + line.trim_end_matches('\n').len());
            start += line.len();
            Block { span, kind: BlockKind::Paragraph }
        })
        .collect();
    let mut article = Article { text: text.to_owned(), meta, blocks, ..Article::default() };
    article.sentences = engine::text::sentences::sentences(&article);
    article
}

fn find(text: &str, published: &str) -> Vec<(String, Option<String>)> {
    let article = article(text, Some(published), None);
    let found = dates::find(&article).expressions;
    found.iter().map(|d| (article.words(d.span).to_owned(), d.edtf.as_ref().map(ToString::to_string))).collect()
}

/// The calendar value of the only expression.
fn value(text: &str, published: Date) -> Option<String> {
    let found = find(text, &published.to_string());
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    found.into_iter().next().and_then(|(_, edtf)| edtf)
}

#[test]
fn golden_cases() {
    golden::check("dates.txt", |input| {
        let (published, text) = input
            .strip_prefix("published: ")
            .and_then(|rest| rest.split_once('\n'))
            .map_or((None, input), |(published, text)| (Some(published), text));
        let (outlet, text) = text
            .strip_prefix("outlet: ")
            .and_then(|rest| rest.split_once('\n'))
            .map_or((None, text), |(outlet, text)| (Some(outlet), text));
        let article = article(text, published, outlet);
        let found = dates::find(&article);
        let mut lines: Vec<String> = found
            .expressions
            .iter()
            .map(|d| {
                let edtf = d.edtf.as_ref().map_or("-".to_owned(), ToString::to_string);
                format!("{} | {:?} {} | {edtf} | {}", article.words(d.span), d.kind, d.timex, d.why.say(Lang::English))
            })
            .collect();
        lines.extend(found.notes.iter().map(|n| format!("note on {}: {}", article.words(n.span), n.text)));
        if lines.is_empty() { "nothing".to_owned() } else { lines.join("\n") }
    });
}

#[test]
fn a_reason_is_said_in_english_and_spanish_and_read_back_as_its_words() {
    let article = article("The vote was on Friday.", Some("2026-02-03"), None);
    let found = dates::find(&article).expressions;
    let why = &found[0].why;
    assert_eq!(why.say(Lang::English), "The last such day up to the day of publication, 3 February 2026.");
    assert_eq!(
        why.say(Lang::Spanish),
        "El último día con ese nombre hasta el día de publicación, 3 de febrero de 2026."
    );
    let json = serde_json::to_string(&found[0]).unwrap();
    let back: dates::TimeExpression = serde_json::from_str(&json).unwrap();
    assert_eq!(back.why.say(Lang::English), why.say(Lang::English));
}

#[test]
fn a_note_is_said_in_english_and_spanish() {
    let notes = |text: &str| dates::find(&article(text, None, None)).notes;
    let said = |note: &Note| (note.say(Lang::English).into_owned(), note.say(Lang::Spanish).into_owned());
    let of = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    assert_eq!(
        said(&notes("It closed on Friday.")[0]),
        of(
            "This date could not be placed: nothing says from which day to count.",
            "Esta fecha no se pudo situar: nada dice desde qué día contar."
        )
    );
    assert_eq!(
        said(&notes("It closed on 03/04/2024.")[0]),
        of(
            "This date can be read with the day first or with the month first.",
            "Esta fecha se puede leer con el día primero o con el mes primero."
        )
    );
}

#[test]
fn every_reason_is_a_sentence_in_english_and_spanish() {
    for (text, published, english, spanish) in [
        (
            "They meet next month.",
            "2026-02-03",
            "Counted from the day of publication, 3 February 2026.",
            "Se cuenta desde el día de publicación, 3 de febrero de 2026.",
        ),
        (
            "It was on May 4.",
            "2026-02-03",
            "The text names no year: it is the last such date up to the day of publication, 3 February 2026.",
            "El texto no dice el año: es la última fecha así hasta el día de publicación, 3 de febrero de 2026.",
        ),
        (
            "He spoke on Friday.",
            "2026-01",
            "A Friday in January 2026: the day of publication is not known more exactly.",
            "Un viernes de enero de 2026: el día de publicación no se conoce con más exactitud.",
        ),
        (
            "He spoke yesterday.",
            "2026-01",
            "The day of publication is known only as January 2026, so the date is no more exact.",
            "De la publicación solo se sabe que es de enero de 2026, así que la fecha no es más exacta.",
        ),
        (
            "It fell in early 2025.",
            "2026-01",
            "The text gives the date itself. Of that, about the part that the words name.",
            "El texto da la fecha misma. De ahí, más o menos la parte que nombran las palabras.",
        ),
        (
            "It earned less in fiscal 2025.",
            "2026-01",
            "The text gives the date itself. A business year may begin in another month than January.",
            "El texto da la fecha misma. El ejercicio de una empresa puede no empezar en enero.",
        ),
    ] {
        let found = dates::find(&article(text, Some(published), None)).expressions;
        assert_eq!(found[0].why.say(Lang::English), english);
        assert_eq!(found[0].why.say(Lang::Spanish), spanish);
    }
}

#[test]
fn every_kind_of_rule_says_how_it_worked_in_english_and_spanish() {
    for (text, published, outlet, english, spanish) in [
        (
            "It was signed on February 3, 2026.",
            Some("2026-02-05"),
            None,
            "The text gives the date itself.",
            "El texto da la fecha misma.",
        ),
        (
            "They met yesterday.",
            Some("2026-02-05"),
            None,
            "Counted from the day of publication, 5 February 2026.",
            "Se cuenta desde el día de publicación, 5 de febrero de 2026.",
        ),
        (
            "It will close on Friday.",
            Some("2026-02-05"),
            None,
            "The next such day from the day of publication, 5 February 2026.",
            "El primer día con ese nombre desde el día de publicación, 5 de febrero de 2026.",
        ),
        (
            "It opens on May 4.",
            Some("2026-02-05"),
            None,
            "The text names no year: it is the next such date from the day of publication, 5 February 2026.",
            "El texto no dice el año: es la primera fecha así desde el día de publicación, 5 de febrero de 2026.",
        ),
        (
            "It shut in 1994. That year it burned.",
            Some("2026-02-05"),
            None,
            "Counted from the date spoken of before, 1994.",
            "Se cuenta desde la fecha nombrada antes, 1994.",
        ),
        (
            "The vote was on Friday. It was told the day after the vote.",
            Some("2026-02-05"),
            None,
            "Counted from the day that the text gives for it, 30 January 2026.",
            "Se cuenta desde el día que le da el texto, 30 de enero de 2026.",
        ),
        (
            "He met her on Tuesday at 9:30.",
            Some("2026-02-05"),
            None,
            "The last such day up to the day of publication, 5 February 2026. The text does not say whether before noon or after, so only the day is sure.",
            "El último día con ese nombre hasta el día de publicación, 5 de febrero de 2026. El texto no dice si fue antes o después del mediodía, así que solo el día es seguro.",
        ),
        (
            "It closed on Friday.",
            None,
            None,
            "Nothing says from which day to count.",
            "Nada dice desde qué día contar.",
        ),
        (
            "It closed on 03/04/2024.",
            None,
            None,
            "The figures can be read with the day first or with the month first.",
            "Las cifras se pueden leer con el día primero o con el mes primero.",
        ),
        (
            "It closed on 03/04/2024.",
            None,
            Some("The Guardian"),
            "Read with the day first, as this outlet writes dates.",
            "Leída con el día primero, como escribe las fechas este medio.",
        ),
        (
            "It closed on 03/04/2024.",
            None,
            Some("The New York Times"),
            "Read with the month first, as this outlet writes dates.",
            "Leída con el mes primero, como escribe las fechas este medio.",
        ),
        (
            "Diwali 2026 is near.",
            Some("2026-02-05"),
            None,
            "The text gives the date itself. This feast begins when the new moon is seen, so it may fall a day or two earlier or later.",
            "El texto da la fecha misma. Esta fiesta empieza al verse la luna nueva, así que puede caer uno o dos días antes o después.",
        ),
        (
            "It fell on Independence Day.",
            Some("2026-02-05"),
            None,
            "Several countries have a day of this name, and the text does not say whose it is.",
            "Varios países tienen un día con este nombre, y el texto no dice de cuál se trata.",
        ),
        (
            "It lasted three days.",
            Some("2026-02-05"),
            None,
            "A length of time, not a date.",
            "Una duración, no una fecha.",
        ),
        (
            "It rings every day.",
            Some("2026-02-05"),
            None,
            "A repeated time, not one date.",
            "Algo que se repite, no una fecha.",
        ),
        (
            "It rang recently.",
            Some("2026-02-05"),
            None,
            "The words name no place on the calendar.",
            "Las palabras no señalan un lugar en el calendario.",
        ),
    ] {
        let found = dates::find(&article(text, published, outlet)).expressions;
        let why = &found.last().unwrap().why;
        assert_eq!((why.say(Lang::English).as_str(), why.say(Lang::Spanish).as_str()), (english, spanish), "{text}");
    }
}

#[test]
fn half_a_megabyte_takes_no_longer_by_the_letter_than_a_tenth_of_it() {
    let line = "On Friday, Jan. 3, the council met at 9 a.m. for more than two hours, three weeks after the vote. ";
    let seconds = |times: usize| {
        let article = article(&line.repeat(times), Some("2026-02-03"), None);
        let start = std::time::Instant::now();
        assert_eq!(dates::find(&article).expressions.len() % times, 0);
        start.elapsed().as_secs_f64()
    };
    // The best of some: other tests run at the same time.
    let best = |times: usize| (0..4).map(|_| seconds(times)).fold(f64::MAX, f64::min);
    let (small, large) = (best(500), best(5000));
    assert!(large < small * 40.0 + 0.2, "{small} s for a tenth, {large} s");
}

const MONTHS: [&str; 12] = [
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
];

fn some_day() -> impl Strategy<Value = Date> {
    // 1500 to 2499.
    (2_268_924i32..2_634_167).prop_map(|day| Date::from_julian_day(day).unwrap())
}

fn weekday_name(day: Weekday) -> &'static str {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        [usize::from(day.number_days_from_monday())]
}

#[test]
fn diwali_and_the_lunar_new_year_fall_where_the_almanacs_have_them() {
    for (year, diwali, new_year) in [
        (2013, "11-03", "02-10"),
        (2015, "11-11", "02-19"),
        (2017, "10-19", "01-28"),
        (2019, "10-27", "02-05"),
        (2022, "10-24", "02-01"),
        (2023, "11-12", "01-22"),
        (2024, "10-31", "02-10"),
        (2025, "10-20", "01-29"),
        (2026, "11-08", "02-17"),
    ] {
        let found = find(&format!("Diwali {year} came after Lunar New Year {year}."), "2026-12-01");
        let days: Vec<String> = found.into_iter().filter_map(|(_, day)| day).collect();
        assert_eq!(days, [format!("{year}-{diwali}~"), format!("{year}-{new_year}~")]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_date_in_full_is_that_day_in_every_order(date in some_day()) {
        let (year, month, day) = (date.year(), MONTHS[usize::from(u8::from(date.month())) - 1], date.day());
        for text in [
            format!("It was signed on {month} {day}, {year}."),
            format!("It was signed on {day} {month} {year}."),
            format!("It was signed on the {day} of {month} {year}."),
            format!("It was signed on {date}."),
            format!("It was signed on {}, {month} {day}, {year}.", weekday_name(date.weekday())),
        ] {
            prop_assert_eq!(value(&text, date), Some(date.to_string()), "{}", text);
        }
    }

    #[test]
    fn days_are_counted_as_the_calendar_does(date in some_day(), n in 2i64..400) {
        let day = |n: i64| Some((date + Duration::days(n)).to_string());
        prop_assert_eq!(value("They met yesterday.", date), day(-1));
        prop_assert_eq!(value("They meet tomorrow.", date), day(1));
        prop_assert_eq!(value("They met the day before yesterday.", date), day(-2));
        prop_assert_eq!(value(&format!("They met {n} days ago."), date), day(-n));
        prop_assert_eq!(value(&format!("They will meet {n} days from now."), date), day(n));
        let at = (date + Duration::weeks(-n)).to_iso_week_date();
        let monday = Date::from_iso_week_date(at.0, at.1, Weekday::Monday).unwrap();
        let week = format!("{monday}/{}", monday + Duration::days(6));
        prop_assert_eq!(value(&format!("They met {n} weeks ago."), date), Some(week));
    }

    #[test]
    fn a_weekday_is_the_last_in_the_past_and_the_next_to_come(date in some_day(), n in 0u8..7) {
        let name = weekday_name(Weekday::Monday.nth_next(n));
        let past: Date = value(&format!("They met on {name}."), date).unwrap().parse_date();
        let future: Date = value(&format!("They will meet on {name}."), date).unwrap().parse_date();
        prop_assert!(weekday_name(past.weekday()) == name && weekday_name(future.weekday()) == name);
        prop_assert!((0..7).contains(&(date - past).whole_days()));
        prop_assert!((0..7).contains(&(future - date).whole_days()));
        let last: Date = value(&format!("They met last {name}."), date).unwrap().parse_date();
        prop_assert!((1..=7).contains(&(date - last).whole_days()));
    }

    #[test]
    fn months_and_years_are_counted_as_the_calendar_does(date in some_day(), n in 2i32..30) {
        let months = date.year() * 12 + i32::from(u8::from(date.month())) - 1 - n;
        let month = format!("{:04}-{:02}", months.div_euclid(12), months.rem_euclid(12) + 1);
        prop_assert_eq!(value(&format!("They met {n} months ago."), date), Some(month));
        prop_assert_eq!(value(&format!("They met {n} years ago."), date), Some(format!("{:04}", date.year() - n)));
        prop_assert_eq!(value("They met last year.", date), Some(format!("{:04}", date.year() - 1)));
        let next = if date.month() == Month::December { (date.year() + 1, 1) } else { (date.year(), u8::from(date.month()) + 1) };
        prop_assert_eq!(value("They will meet next month.", date), Some(format!("{:04}-{:02}", next.0, next.1)));
    }

    #[test]
    fn weeks_weekends_and_days_beside_others_are_counted_as_the_calendar_does(date in some_day(), n in 0u8..7) {
        let monday = date - Duration::days(i64::from(date.weekday().number_days_from_monday()));
        let days = |from: Date, more: i64| Some(format!("{from}/{}", from + Duration::days(more)));
        prop_assert_eq!(value("They met last week.", date), days(monday - Duration::weeks(1), 6));
        prop_assert_eq!(value("They will meet next week.", date), days(monday + Duration::weeks(1), 6));
        prop_assert_eq!(value("They met last weekend.", date), days(monday - Duration::days(2), 1));
        let name = weekday_name(Weekday::Monday.nth_next(n));
        let coming: Date = value(&format!("They will meet on {name}."), date).unwrap().parse_date();
        for (text, more) in [("a week from", 7), ("two weeks from", 14), ("the day after", 1), ("the day before", -1)] {
            let counted = value(&format!("They will meet {text} {name}."), date);
            prop_assert_eq!(counted, Some((coming + Duration::days(more)).to_string()), "{} {}", text, name);
        }
        let year_ago = Date::from_calendar_date(date.year() - 1, date.month(), date.day());
        if let Ok(day) = year_ago {
            prop_assert_eq!(value("They met a year ago today.", date), Some(day.to_string()));
        }
    }

    #[test]
    fn parts_of_a_year_begin_and_end_with_its_months(year in 1500i32..2200, quarter in 1u8..5) {
        let date = Date::from_calendar_date(year, Month::July, 1).unwrap();
        let ordinal = ["first", "second", "third", "fourth"][usize::from(quarter - 1)];
        let found: dates::edtf::Edtf = value(&format!("It rose in the {ordinal} quarter of {year}."), date).unwrap().parse().unwrap();
        let first = Date::from_calendar_date(year, Month::try_from(quarter * 3 - 2).unwrap(), 1).unwrap();
        let last = Month::try_from(quarter * 3).unwrap();
        prop_assert_eq!(found.earliest().unwrap().day(), Some(first));
        let last = Date::from_calendar_date(year, last, last.length(year)).unwrap();
        prop_assert_eq!(found.latest().unwrap().day(), last.next_day());
        // The three months that end on a day are that quarter.
        let text = format!("It rose in the quarter ended {} {}.", MONTHS[usize::from(quarter * 3 - 1)], last.day());
        let ended = find(&text, &(last + Duration::days(20)).to_string());
        prop_assert_eq!(ended[0].1.clone(), Some(found.to_string()));
    }

    #[test]
    fn holidays_fall_on_their_weekdays(year in 1500i32..2200) {
        let date = Date::from_calendar_date(year, Month::July, 1).unwrap();
        for (holiday, weekday, months) in [
            ("Thanksgiving", Weekday::Thursday, 11..=11),
            ("Labor Day", Weekday::Monday, 9..=9),
            ("Memorial Day", Weekday::Monday, 5..=5),
            ("Mother's Day", Weekday::Sunday, 5..=5),
            ("Good Friday", Weekday::Friday, 3..=4),
            ("Easter Sunday", Weekday::Sunday, 3..=4),
            ("Ash Wednesday", Weekday::Wednesday, 2..=3),
            ("Cyber Monday", Weekday::Monday, 11..=12),
            ("Remembrance Sunday", Weekday::Sunday, 11..=11),
            ("Election Day", Weekday::Tuesday, 11..=11),
        ] {
            let day = value(&format!("It was on {holiday} {year}."), date).unwrap().parse_date();
            prop_assert_eq!((day.year(), day.weekday()), (year, weekday), "{}", holiday);
            prop_assert!(months.contains(&u8::from(day.month())), "{} {}", holiday, day);
        }
    }

    #[test]
    fn feasts_of_other_calendars_fall_where_their_calendars_put_them(year in 1700i32..2200) {
        let date = Date::from_calendar_date(year, Month::July, 1).unwrap();
        for (feast, weekdays, months) in [
            // The first of Passover is never a Monday, Wednesday or Friday; the Jewish New Year no Sunday.
            ("Passover", &[Weekday::Sunday, Weekday::Tuesday, Weekday::Thursday, Weekday::Saturday][..], 3..=4),
            ("Rosh Hashanah", &[Weekday::Monday, Weekday::Tuesday, Weekday::Thursday, Weekday::Saturday][..], 9..=10),
            ("Orthodox Easter", &[Weekday::Sunday][..], 3..=5),
        ] {
            let day = value(&format!("It was on {feast} {year}."), date).unwrap().parse_date();
            prop_assert!(day.year() == year && weekdays.contains(&day.weekday()), "{} {}", feast, day);
            prop_assert!(months.contains(&u8::from(day.month())), "{} {}", feast, day);
        }
    }

    #[test]
    fn a_day_of_a_month_by_its_number_is_the_calendar_s(year in 1500i32..2200, month in 1usize..13, n in 0u8..7, nth in 1u8..5) {
        let weekday = Weekday::Monday.nth_next(n);
        let ordinal = ["first", "second", "third", "fourth"][usize::from(nth - 1)];
        let date = Date::from_calendar_date(year, Month::July, 1).unwrap();
        let text = format!("It was on the {ordinal} {} of {} {year}.", weekday_name(weekday), MONTHS[month - 1]);
        let day = value(&text, date).unwrap().parse_date();
        prop_assert_eq!((day.year(), usize::from(u8::from(day.month())), day.weekday()), (year, month, weekday));
        prop_assert_eq!((day.day() - 1) / 7 + 1, nth);
        let text = format!("It was on the last {} of {} {year}.", weekday_name(weekday), MONTHS[month - 1]);
        let last = value(&text, date).unwrap().parse_date();
        prop_assert!(last.weekday() == weekday && last.month().length(year) - last.day() < 7);
    }

    #[test]
    fn a_day_without_a_year_is_within_a_year_of_publication(date in some_day(), day in 1u8..29, month in 1usize..13) {
        let past = value(&format!("They met on {} {day}.", MONTHS[month - 1]), date).unwrap().parse_date();
        let future = value(&format!("They will meet on {} {day}.", MONTHS[month - 1]), date).unwrap().parse_date();
        for found in [past, future] {
            prop_assert_eq!((u8::from(found.month()), found.day()), (u8::try_from(month).unwrap(), day));
            prop_assert!((found - date).whole_days().abs() < 367);
        }
        prop_assert!(past <= future);
    }

    #[test]
    fn any_text_gives_spans_in_order_and_in_bounds(
        text in "(\\PC{0,12}|[0-9/.:-]{1,8}|Friday|Jan\\.|May|the|last|next|week|year|ago|early|of|in|a|two|'90s|p\\.m\\.|quarter|century|day|after|before|call|ended|half|past|to|and|from|between|winter|FY25|9:30|2019|0714|GMT|Easter|weekend|by|meet|will|met|compared|with|3\\.5|hours|every|[.] | |, ){0,40}",
        published in proptest::option::of("(2026-02-03|2026-01|2026|2026-02-03/\\.\\.|2026-02-03~|\\.\\./1990|XXXX-05|9999-12-31|0000-01-01)"),
    ) {
        let article = article(&text, published.as_deref(), None);
        let mut end = 0;
        for date in dates::find(&article).expressions {
            prop_assert!(date.span.start >= end && date.span.start < date.span.end && date.span.end <= text.len());
            prop_assert!(text.is_char_boundary(date.span.start) && text.is_char_boundary(date.span.end));
            end = date.span.end;
            if let Some(edtf) = date.edtf {
                prop_assert_eq!(edtf.to_string().parse::<dates::edtf::Edtf>().ok(), Some(edtf.clone()));
                prop_assert!(edtf.earliest().zip(edtf.latest()).is_none_or(|(a, b)| a < b));
            }
        }
    }
}

trait ParseDate {
    fn parse_date(&self) -> Date;
}

impl ParseDate for String {
    fn parse_date(&self) -> Date {
        self.parse::<engine::dates::edtf::Edtf>().unwrap().to_day().unwrap()
    }
}

#[test]
fn a_whole_source_is_dated_by_the_day_it_is_given() {
    let mut source = Source::text("a", "The council met yesterday.");
    source.published = Some("2026-01-01".parse().unwrap());
    source.whole = true;
    let article = engine::parse(&source);
    assert_eq!(article.dates[0].edtf, Some("2025-12-31".parse().unwrap()));
}
