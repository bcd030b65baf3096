//! Who is meant: one person under many names, in one source and across sources.

use crate::golden;
use crossread::engine::article::{Article, PersonKind};
use crossread::engine::comparison::Speaker;
use crossread::engine::people::speakers;
use crossread::engine::{self, Source};

fn parse(text: &str) -> Article {
    engine::parse(&Source { text: text.to_owned(), whole: true, ..Source::default() })
}

fn lines(text: &str) -> String {
    let kind = |k| match k {
        PersonKind::Person => "person",
        PersonKind::Group => "group",
        PersonKind::Institution => "institution",
    };
    let line = |p: &engine::article::Person| {
        format!("{} ({}): {}; {}", p.name, kind(p.kind), p.roles.join(" / "), p.mentions.len())
    };
    parse(text).people.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn people_are_told_apart() {
    golden::check("people.txt", lines);
}

fn across(texts: &[&str]) -> Vec<Speaker> {
    let articles: Vec<Article> = texts.iter().map(|t| parse(t)).collect();
    speakers(&articles.iter().collect::<Vec<_>>())
}

#[test]
fn one_person_across_sources_is_one() {
    let found = across(&[
        "Nicolás Mora, the president of Andora, spoke. Mora left.",
        "“No,” said Mr. Mora.",
        "President Nicolas Mora spoke.",
    ]);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].id, "nicolas-mora");
    assert_eq!(found[0].people.len(), 3);
}

#[test]
fn two_of_one_surname_stay_two_across_sources() {
    let found = across(&["Anna Berg spoke.", "Peter Berg spoke.", "“No,” said Mr. Berg."]);
    let named: Vec<&str> = found.iter().map(|s| s.name.as_str()).collect();
    assert!(named.contains(&"Anna Berg") && named.contains(&"Peter Berg"), "{named:?}");
    assert!(found.iter().all(|s| s.people.len() == 1), "a surname alone is neither of the two");
}

#[test]
fn short_names_for_links_differ() {
    let found = across(&["Anna Berg spoke. Ännä Berg spoke.", "Anna M. Berg spoke."]);
    let mut ids: Vec<&str> = found.iter().map(|s| s.id.as_str()).collect();
    ids.dedup();
    assert_eq!(ids.len(), found.len());
}
