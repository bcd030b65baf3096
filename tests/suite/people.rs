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

fn one(texts: &[&str], id: &str) {
    let found = across(texts);
    let people: Vec<&Speaker> = found.iter().filter(|s| s.kind == PersonKind::Person).collect();
    assert_eq!(people.iter().map(|s| s.id.as_str()).collect::<Vec<_>>(), [id], "{found:?}");
    assert_eq!(people[0].people.len(), texts.len());
}

#[test]
fn one_person_is_one_however_the_name_is_written() {
    one(
        &["Volodymyr Zorenskyy spoke.", "“No,” said Mr. Zorensky.", "Vladimir Zorenskiy spoke."],
        "volodymyr-zorenskyy",
    );
    one(&["Muhammad al-Karim spoke.", "Mohammed Karim spoke."], "muhammad-al-karim");
    one(&["José Peña spoke.", "Jose Pena spoke."], "jose-pena");
    one(&["Bill Mason spoke.", "William J. Mason spoke."], "william-j-mason");
}

#[test]
fn a_role_without_a_name_is_the_person_who_holds_it_in_another_source() {
    one(
        &[
            "Nicolás Mora, the president of Colombia, spoke. Mora left.",
            "“We will see,” the Colombian president said.",
            "“We will see,” Colombia's president told reporters.",
        ],
        "nicolas-mora",
    );
}

#[test]
fn a_role_that_two_could_hold_stays_apart() {
    let found = across(&["Senator Ann Lowe met Senator Bo Dietz in Ohio.", "“We will see,” the senator said."]);
    assert_eq!(found.len(), 3, "{found:?}");
}

#[test]
fn a_role_of_another_country_stays_apart() {
    let found = across(&["Colombian President Nicolás Mora spoke.", "“We will see,” the Chilean president said."]);
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn roles_of_all_sources_are_together() {
    let found = across(&["Ann Lowe, a senator, spoke.", "Ann Lowe, a farmer's daughter from Ohio, spoke."]);
    assert_eq!(found[0].roles, ["a senator", "a farmer's daughter from Ohio"]);
}

#[test]
fn short_names_for_links_differ() {
    let found = across(&["Anna Berg spoke. Ännä Berg spoke.", "Anna M. Berg spoke."]);
    let mut ids: Vec<&str> = found.iter().map(|s| s.id.as_str()).collect();
    ids.dedup();
    assert_eq!(ids.len(), found.len());
}
