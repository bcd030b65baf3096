//! What a point is called.

use crossread::engine::compare::compare;
use crossread::engine::{self, Article, Source};

/// The names of the points of two reports.
fn labels(one: &str, other: &str) -> Vec<String> {
    let read = |(id, text): (&str, &str)| {
        engine::parse(&Source { whole: true, published: "2031-05-06".parse().ok(), ..Source::text(id, text) })
    };
    let articles: Vec<Article> = [("a", one), ("b", other)].into_iter().map(read).collect();
    compare(&articles.iter().collect::<Vec<_>>()).points.into_iter().map(|point| point.label).collect()
}

#[test]
fn a_point_is_called_by_what_somebody_did_and_not_by_a_scrap_of_it() {
    let named = labels(
        "The harbor town of Selm closed its fish market on Monday after inspectors found rats in the cold store.",
        "Rats in the cold store led Selm to shut the fish market on Monday, the harbor town said.",
    );
    assert_eq!(named, ["The harbor town of Selm closed its fish market"]);
}

#[test]
fn what_stands_aside_between_commas_is_left_out_of_the_name() {
    let named = labels(
        "The tunnel under the Orrin pass, which took eleven years to dig, opened to trains on Tuesday.",
        "Trains ran through the Orrin pass tunnel for the first time when it opened on Tuesday.",
    );
    assert_eq!(named, ["The tunnel under the Orrin pass opened to trains"]);
}

#[test]
fn what_somebody_denies_is_not_told_as_if_it_were_so() {
    let named = labels(
        "The mayor of Brill denied that the dam wall had cracked before the flood.",
        "Before the flood, the mayor of Brill denied, nobody knew that the dam wall had cracked.",
    );
    assert!(!named.is_empty() && named.iter().all(|name| !name.starts_with("The dam wall had cracked")), "{named:?}");
}

#[test]
fn a_name_ends_with_no_cut_number_or_word() {
    let named = labels(
        "By Sunday evening nearly 9,400 people had been taken out of the valley of Tarn by bus, officials said.",
        "Buses took almost 9,400 people out of the Tarn valley by Sunday evening.",
    );
    assert!(!named.is_empty() && named.iter().all(|name| !name.ends_with(" 9")), "{named:?}");
}
