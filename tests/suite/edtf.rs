//! Dates in EDTF: what is read is written the same, what is no date is refused, and bounds are the calendar's.

use crossread::engine::dates::edtf::{Edtf, Minute, Precision};
use proptest::prelude::*;
use time::Date;

fn read(text: &str) -> Edtf {
    text.parse().unwrap_or_else(|e| panic!("{e}"))
}

fn bounds(text: &str) -> (String, String) {
    let say = |minute: Option<Minute>| {
        minute.map_or("open".to_owned(), |m| format!("{}+{}", m.day().unwrap(), m.0.rem_euclid(24 * 60)))
    };
    (say(read(text).earliest()), say(read(text).latest()))
}

#[test]
fn every_form_comes_back_as_it_was_written() {
    for text in [
        "2026",
        "2026-02",
        "2026-02-03",
        "2026-02-03T11:00",
        "202X",
        "19XX",
        "XXXX",
        "2026-21",
        "2026-36",
        "2026-41",
        "2026~",
        "2026-02?",
        "2026-02-03%",
        "2026-XX-XX",
        "2026-02-XX",
        "XXXX-12-25",
        "XXXX-02-29",
        "-0044-03-15",
        "2026-01-03/2026-02-07",
        "2026-02-03/..",
        "../2026-02",
        "2026/",
        "2025-12~/2026-01-05?",
        "2024-02-29",
        "[2024-03-04,2024-04-03]",
    ] {
        assert_eq!(read(text).to_string(), text);
        let json = serde_json::to_string(&read(text)).unwrap();
        assert_eq!(json, format!("{text:?}"));
        assert_eq!(serde_json::from_str::<Edtf>(&json).unwrap(), read(text));
    }
}

#[test]
fn what_is_no_date_is_refused() {
    for text in [
        "",
        "yesterday",
        "26",
        "2026-13",
        "2026-2-3",
        "2026-02-30",
        "2025-02-29",
        "2026-02-03T24:00",
        "2026-02T11:00",
        "2026-20",
        "2026-42",
        "2026/2025",
        "../..",
        "/",
        "2026-02-03T11",
        "2026~~",
        "20X6",
        "[]",
        "[2026",
        "2026-02-03é",
        "é",
        "2026/..x",
        "2026-02-03T1é:00",
        "+2026",
    ] {
        assert!(text.parse::<Edtf>().is_err(), "{text:?} was read as {:?}", text.parse::<Edtf>());
    }
}

#[test]
fn bounds_are_those_of_the_calendar() {
    let of = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    assert_eq!(bounds("2026-02-03"), of("2026-02-03+0", "2026-02-04+0"));
    assert_eq!(bounds("2026-02-03T11:00"), of("2026-02-03+660", "2026-02-03+661"));
    assert_eq!(bounds("2024-02"), of("2024-02-01+0", "2024-03-01+0"));
    assert_eq!(bounds("2026-12"), of("2026-12-01+0", "2027-01-01+0"));
    assert_eq!(bounds("2026-24"), of("2026-12-01+0", "2027-03-01+0"));
    assert_eq!(bounds("2026-34"), of("2026-04-01+0", "2026-07-01+0"));
    assert_eq!(bounds("202X"), of("2020-01-01+0", "2030-01-01+0"));
    assert_eq!(bounds("19XX"), of("1900-01-01+0", "2000-01-01+0"));
    assert_eq!(bounds("202X-02-29"), of("2020-02-29+0", "2028-03-01+0"));
    assert_eq!(bounds("2026-01-03/2026-02"), of("2026-01-03+0", "2026-03-01+0"));
    assert_eq!(bounds("2026-02-03/.."), of("2026-02-03+0", "open"));
    assert_eq!(bounds("[2024-03-04,2024-04-03]"), of("2024-03-04+0", "2024-04-04+0"));
    assert_eq!(bounds("XXXX-12-25"), of("open", "open"));
}

#[test]
fn precision_is_the_finest_part_known() {
    for (text, precision) in [
        ("2026-02-03T11:00", Precision::Minute),
        ("2026-02-03~", Precision::Day),
        ("2026-02-02/2026-02-08", Precision::Week),
        ("2026-02-03/2026-02-09", Precision::Interval),
        ("2026-02-XX", Precision::Month),
        ("2026-33", Precision::Season),
        ("2026-XX-XX", Precision::Year),
        ("202X", Precision::Decade),
        ("20XX", Precision::Century),
        ("2026/..", Precision::Interval),
    ] {
        assert_eq!(read(text).precision(), precision, "{text}");
    }
}

#[test]
fn a_published_time_with_seconds_and_zone_is_read_to_the_minute() {
    assert_eq!(read("2026-02-03T11:00:30Z").to_string(), "2026-02-03T11:00");
    assert_eq!(read("2026-02-03T11:00:30-05:00").to_string(), "2026-02-03T11:00");
}

proptest! {
    #[test]
    fn days_of_a_thousand_years_agree_with_the_calendar(day in 2_268_924i32..2_634_167, length in 0i32..4000) {
        let (first, last) = (Date::from_julian_day(day).unwrap(), Date::from_julian_day(day + length).unwrap());
        let date = Edtf::from(first);
        prop_assert_eq!(date.to_string(), first.to_string());
        prop_assert_eq!(read(&date.to_string()), date.clone());
        prop_assert_eq!(date.earliest().unwrap().day(), Some(first));
        prop_assert_eq!(date.latest().unwrap().day(), first.next_day());
        let interval = Edtf::interval(Some(&date), Some(&last.into())).unwrap();
        prop_assert_eq!(interval.latest().unwrap().0 - interval.earliest().unwrap().0, (i64::from(length) + 1) * 1440);
        prop_assert_eq!(read(&interval.to_string()), interval);
    }

    #[test]
    fn whatever_is_read_comes_back_and_starts_before_it_ends(text in "[0-9X]{4}(-[0-9X]{2}){0,2}(T[0-2][0-9]:[0-5][0-9])?[~?%]?(/([0-9]{4}(-[0-9]{2}){0,2}[~?%]?|\\.\\.)?)?") {
        if let Ok(date) = text.parse::<Edtf>() {
            prop_assert_eq!(&date.to_string(), &text);
            if let (Some(start), Some(end)) = (date.earliest(), date.latest()) {
                prop_assert!(start < end, "{text}");
            }
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,24}") {
        let _ = text.parse::<Edtf>();
    }
}
