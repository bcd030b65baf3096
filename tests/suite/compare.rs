//! What several reports of one event share, and where they differ.

use crate::golden;
use crossread::engine::compare::points;
use crossread::engine::comparison::{Comparison, Difference, Place};
use crossread::engine::{self, Article, Source};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Write;

/// A case of the golden file: the reports, and what a reader finds in them.
struct Case {
    articles: Vec<Article>,
    points: Vec<Vec<Place>>,
    differences: Vec<Expected>,
}

/// A difference as a reader notes it: kind, relation, and for both sides the source and some of the words.
struct Expected {
    line: String,
    kind: String,
    relation: String,
    sides: [(usize, String); 2],
}

fn case(input: &str) -> Case {
    let (reports, expected) = input.split_once("\nexpect\n").unwrap();
    let mut articles = Vec::new();
    for report in format!("\n{reports}").split("\n== ").skip(1) {
        let (head, text) = report.split_once('\n').unwrap();
        let (id, published) = head.split_once(' ').unwrap();
        let source = Source { published: published.parse().ok(), whole: true, ..Source::text(id, text) };
        articles.push(engine::parse(&source));
    }
    let source = |name: &str| articles.iter().position(|a: &Article| a.id == name).unwrap();
    let mut case = Case { articles: Vec::new(), points: Vec::new(), differences: Vec::new() };
    for line in expected.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        if words[0] == "point" {
            let place = |w: &&str| Place { source: source(&w[..1]), sentence: w[1..].parse::<usize>().unwrap() - 1 };
            case.points.push(words[1..].iter().map(place).collect());
            continue;
        }
        let second =
            (3..words.len()).rev().find(|i| words[*i].len() == 1 && articles.iter().any(|a| a.id == words[*i]));
        let second = second.unwrap();
        case.differences.push(Expected {
            line: line.to_owned(),
            kind: words[0].to_owned(),
            relation: words[1].to_owned(),
            sides: [
                (source(words[2]), words[3..second].join(" ")),
                (source(words[second]), words[second + 1..].join(" ")),
            ],
        });
    }
    case.articles = articles;
    case
}

fn name(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}

/// Whether the difference found is the one expected.
fn meets(articles: &[Article], found: &Difference, expected: &Expected) -> bool {
    let side = |side: engine::comparison::Side, (source, words): &(usize, String)| {
        let found = articles[side.source].words(side.span);
        side.source == *source && (found.contains(words.as_str()) || words.contains(found))
    };
    name(&found.kind) == expected.kind
        && name(&found.relation) == expected.relation
        && side(found.a, &expected.sides[0])
        && side(found.b, &expected.sides[1])
}

fn pairs(points: &[Vec<Place>]) -> BTreeSet<(Place, Place)> {
    let of = |p: &Vec<Place>| {
        let all = p.iter().flat_map(|x| p.iter().map(|y| (*x, *y))).filter(|(x, y)| x.source < y.source);
        all.collect::<Vec<_>>()
    };
    points.iter().flat_map(of).collect()
}

fn compared(articles: &[Article]) -> Comparison {
    engine::compare(&articles.iter().collect::<Vec<_>>())
}

/// Found, expected, and found rightly.
#[derive(Default)]
struct Count {
    found: usize,
    expected: usize,
    right: usize,
}

impl Count {
    fn say(&self, what: &str) -> String {
        format!("{what}: {} of {} found, {} too many\n", self.right, self.expected, self.found - self.right)
    }
}

fn answer(input: &str, all_points: &mut Count, all_differences: &mut Count) -> String {
    let case = case(input);
    let comparison = compared(&case.articles);
    let sentence = |p: &Place| format!("{}{}", case.articles[p.source].id, p.sentence + 1);
    let found: Vec<Vec<Place>> = comparison.points.iter().map(|p| p.places.clone()).collect();
    let (expected, got) = (pairs(&case.points), pairs(&found));
    let right = expected.intersection(&got).count();
    let count = Count { found: got.len(), expected: expected.len(), right };
    let mut out = count.say("sentences of one point");
    let list = |pairs: Vec<&(Place, Place)>| {
        pairs.iter().map(|(x, y)| format!(" {}-{}", sentence(x), sentence(y))).collect::<String>()
    };
    if right < expected.len() {
        writeln!(out, "  missed{}", list(expected.difference(&got).collect())).unwrap();
    }
    if right < got.len() {
        writeln!(out, "  too many{}", list(got.difference(&expected).collect())).unwrap();
    }
    let differences: Vec<&Difference> = comparison.points.iter().flat_map(|p| &p.differences).collect();
    let met = |d: &Difference| case.differences.iter().any(|e| meets(&case.articles, d, e));
    let missed: Vec<&Expected> =
        case.differences.iter().filter(|e| !differences.iter().any(|d| meets(&case.articles, d, e))).collect();
    let many = differences.iter().filter(|d| !met(d)).count();
    let right = case.differences.len() - missed.len();
    let count_differences = Count { found: right + many, expected: case.differences.len(), right };
    out += &count_differences.say("differences");
    missed.iter().for_each(|e| writeln!(out, "  missed {}", e.line).unwrap());
    for d in differences.iter().filter(|d| !met(d)) {
        let side = |s: engine::comparison::Side| {
            format!("{} {}", case.articles[s.source].id, case.articles[s.source].words(s.span))
        };
        writeln!(out, "  too many {} {} {} {}", name(&d.kind), name(&d.relation), side(d.a), side(d.b)).unwrap();
    }
    for point in &comparison.points {
        let places: Vec<String> = point.places.iter().map(sentence).collect();
        writeln!(out, "point {}: {}", places.join(" "), point.label).unwrap();
    }
    for (source, article) in case.articles.iter().enumerate() {
        let alone = (0..article.sentences.len()).map(|sentence| Place { source, sentence });
        let alone = alone.filter(|p| !found.iter().any(|g| g.contains(p)));
        let numbers: Vec<String> = alone.map(|p| (p.sentence + 1).to_string()).collect();
        writeln!(out, "only in {}: {}", article.id, numbers.join(" ")).unwrap();
    }
    for shared in &comparison.shared {
        let id = |s: usize| case.articles[s].id.as_str();
        writeln!(out, "same text in {} and {}: {:.0} %", id(shared.a), id(shared.b), 100.0 * shared.share).unwrap();
    }
    for (all, one) in [(all_points, count), (all_differences, count_differences)] {
        all.found += one.found;
        all.expected += one.expected;
        all.right += one.right;
    }
    out
}

/// The comparisons of a file, and how many of their points and differences are found.
fn check(file: &str) -> (Count, Count) {
    use std::cell::RefCell;
    let counts = RefCell::new((Count::default(), Count::default()));
    golden::check(file, |input| {
        let (points, differences) = &mut *counts.borrow_mut();
        answer(input, points, differences)
    });
    let (points, differences) = counts.into_inner();
    println!("{file}\n{}{}", points.say("sentences of one point"), differences.say("differences"));
    (points, differences)
}

#[test]
fn what_reports_share_and_how_they_differ() {
    let counts = ["compare.txt", "compare-told.txt"].map(|file| check(file).1);
    let [right, found] = [|c: &Count| c.right, |c: &Count| c.found].map(|of| counts.iter().map(of).sum::<usize>());
    assert!(10 * right >= 9 * found, "a false difference is worse than a missed one: {right} of {found}");
}

/// Neither rules nor weights were made by these, so they tell what is found in other reports.
#[test]
fn what_is_found_in_reports_that_nothing_was_learned_from() {
    let (points, _) = check("compare-unseen.txt");
    assert!(3 * points.right >= 2 * points.found, "what stands in one point tells the same");
}

/// Of the sentences of these comparisons that are said to stand in one report alone: how many, and how many of them
/// another report tells all the same; and the same of those of which that is unsure.
fn alone(file: &str) -> [(usize, usize); 2] {
    let mut counts = [(0, 0); 2];
    let cases = std::fs::read_to_string(format!("tests/golden/{file}")).unwrap();
    for (_, text) in cases.split("\n=>").filter_map(|case| case.split_once(" ---\n")) {
        let case = case(text);
        let comparison = compared(&case.articles);
        for (source, article) in case.articles.iter().enumerate() {
            for place in (0..article.sentences.len()).map(|sentence| Place { source, sentence }) {
                if comparison.points.iter().any(|p| p.places.contains(&place)) {
                    continue;
                }
                let near = comparison.near.iter().any(|n| n.a == place || n.b == place);
                let count = &mut counts[usize::from(near)];
                count.0 += 1;
                count.1 += usize::from(case.points.iter().any(|p| p.contains(&place)));
            }
        }
    }
    counts
}

#[test]
fn what_is_said_to_stand_in_one_report_alone_mostly_does() {
    for file in ["compare-told.txt", "compare-unseen.txt"] {
        let [(alone, told), (unsure, told_of_unsure)] = alone(file);
        println!("{file}: {alone} alone, {told} of them told elsewhere; {unsure} unsure, {told_of_unsure} of them");
        assert!(alone > 0 && 3 * told <= alone, "{told} of {alone} are told elsewhere");
        assert!(told_of_unsure * alone > told * unsure, "what is unsure is told elsewhere more often");
    }
}

#[test]
fn a_passage_that_another_source_may_tell_is_not_said_to_stand_alone() {
    let a = article("a", "The ferry Astrid was inspected twice last year. Its owner has sold three ships since 2024.");
    let b = article("b", "Inspectors had been on board the Astrid in spring and in autumn. A storm is expected.");
    let comparison = compared(&[a, b]);
    let near: Vec<(usize, usize)> = comparison.near.iter().map(|n| (n.a.sentence, n.b.sentence)).collect();
    assert!(comparison.points.is_empty() && near == [(0, 0)], "{:#?} {near:?}", comparison.points);
}

/// Two sentences, each the only one of a report: whether they are one point, and how they differ on it.
fn two_sentences(input: &str) -> String {
    let articles: Vec<Article> = input.lines().zip(["a", "b"]).map(|(text, id)| article(id, text)).collect();
    let comparison = compared(&articles);
    let mut out = if comparison.points.is_empty() { "no point\n".to_owned() } else { "one point\n".to_owned() };
    for d in comparison.points.iter().flat_map(|p| &p.differences) {
        let words = |s: engine::comparison::Side| articles[s.source].words(s.span);
        let exact = d.exact.map_or(String::new(), |at| format!(", {} is more exact", articles[at].id));
        writeln!(out, "{} {}{exact}: {:?} {:?}", name(&d.kind), name(&d.relation), words(d.a), words(d.b)).unwrap();
    }
    out
}

#[test]
fn each_kind_of_difference_has_its_verdict() {
    golden::check("compare-differences.txt", two_sentences);
}

const FIRST: &str = "A ferry ran aground off Nordholm on Monday. All 212 passengers were brought ashore by noon. \
    The captain said that the rudder had failed.";
const SECOND: &str = "The rudder failed, the ferry’s captain told the harbor police. The ferry ran aground off Nordholm \
    on Monday morning with 212 passengers.";
const THIRD: &str = "Two hundred passengers were brought ashore after a ferry ran aground off Nordholm. A storm warning \
    had been in force since Sunday.";

fn article(id: &str, text: &str) -> Article {
    engine::parse(&Source { published: "2027-03-01".parse().ok(), whole: true, ..Source::text(id, text) })
}

/// The links between two sources, by their names, in an order of their own.
fn links_between(articles: &[Article], comparison: &Comparison, one: &str, other: &str) -> Vec<(usize, usize, u32)> {
    let mut found = Vec::new();
    for link in &comparison.links {
        let (a, b) = (link.a, link.b);
        match (articles[a.source].id.as_str(), articles[b.source].id.as_str()) {
            (x, y) if (x, y) == (one, other) => found.push((a.sentence, b.sentence, link.score.to_bits())),
            (x, y) if (x, y) == (other, one) => found.push((b.sentence, a.sentence, link.score.to_bits())),
            _ => {}
        }
    }
    found.sort_unstable();
    found
}

#[test]
fn how_two_sources_compare_does_not_depend_on_the_others() {
    let (a, b, c) = (article("a", FIRST), article("b", SECOND), article("c", THIRD));
    let two = [a.clone(), b.clone()];
    let three = [c, b, a];
    let alone = links_between(&two, &compared(&two), "a", "b");
    assert!(!alone.is_empty());
    assert_eq!(alone, links_between(&three, &compared(&three), "a", "b"));
}

/// The differences between two sources, by their names, as words.
fn differences_between(articles: &[Article], comparison: &Comparison, one: &str, other: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for d in comparison.points.iter().flat_map(|p| &p.differences) {
        let mut sides =
            [d.a, d.b].map(|s| (articles[s.source].id.clone(), articles[s.source].words(s.span).to_owned()));
        sides.sort();
        if sides[0].0 == one && sides[1].0 == other {
            found.insert(format!("{} {} {sides:?}", name(&d.kind), name(&d.relation)));
        }
    }
    found
}

#[test]
fn adding_removing_or_reordering_a_source_leaves_the_others_as_they_compare() {
    let other = article("d", "Bakers in Lund use less salt than they did. A new oven saves half of the gas.");
    let (a, b, c) = (article("a", FIRST), article("b", SECOND), article("c", THIRD));
    let sets = [vec![a.clone(), b.clone()], vec![b.clone(), other.clone(), a.clone()], vec![c, a, other, b]];
    let all = sets.each_ref().map(|set| {
        let comparison = compared(set);
        (links_between(set, &comparison, "a", "b"), differences_between(set, &comparison, "a", "b"))
    });
    assert!(all.iter().all(|found| *found == all[0]), "{all:#?}");
}

#[test]
fn agency_text_in_two_reports_is_one_text() {
    let agency = "The ferry Astrid ran aground off Nordholm on Monday morning with 212 passengers on board, the coast \
        guard said, and was towed to the harbor in the evening after all passengers had been brought ashore in boats.";
    let a = article("a", &format!("{agency} A storm warning had been in force since Sunday."));
    let b = article("b", &format!("Fishermen saw the ship first. {agency}"));
    let c = article("c", "Harbor pilots have asked for better lights on the coast of Nordholm for years.");
    let comparison = compared(&[a, b, c]);
    assert_eq!(comparison.shared.len(), 1);
    let shared = &comparison.shared[0];
    assert_eq!((shared.a, shared.b), (0, 1));
    assert!(shared.share > 0.75 && shared.share < 1.0, "{}", shared.share);
}

#[test]
fn a_point_that_may_be_two_says_so() {
    let sure = compared(&[article("a", FIRST), article("b", SECOND)]);
    assert!(sure.points.iter().any(|point| !point.unsure), "{:#?}", sure.points);
    let a = article("a", "The mayor wants more buses on the river road. A fire burned two barns in the hills.");
    let b = article("b", "More cyclists than ever use the river road. The mayor of Elm is ill.");
    let unsure = compared(&[a, b]);
    assert!(unsure.points.iter().all(|point| point.unsure), "{:#?}", unsure.points);
}

#[test]
fn every_shown_link_says_what_it_rests_on() {
    let articles = [article("a", FIRST), article("b", SECOND), article("c", THIRD)];
    let comparison = compared(&articles);
    let shown = comparison.links.iter().filter(|l| l.score >= 0.5);
    assert!(shown.clone().count() > 0);
    shown.for_each(|l| assert!(!l.evidence.is_empty(), "{l:?}"));
}

#[test]
fn a_point_is_found_again_after_a_source_is_added() {
    let (a, b, c) = (article("a", FIRST), article("b", SECOND), article("c", THIRD));
    let before = compared(&[a.clone(), b.clone()]);
    assert!(!before.points.is_empty());
    for more in [vec![&a, &b, &c], vec![&c, &b, &a]] {
        let after = engine::compare(&more);
        for point in &before.points {
            assert!(points::find(&more, &after.points, &point.id).is_some(), "{} is gone", point.id);
        }
    }
}

#[test]
fn the_same_text_twice_is_named_so() {
    let (a, b) = (article("a", FIRST), article("b", FIRST));
    let comparison = compared(&[a, b]);
    assert!(comparison.shared.iter().any(|s| s.share > 0.95));
    assert!(comparison.points.iter().all(|p| p.differences.is_empty()));
}

#[test]
fn texts_that_have_nothing_to_do_with_one_another_share_no_point() {
    let other = article("b", "Bakers in Lund use less salt than they did. A new oven saves half of the gas.");
    let comparison = compared(&[article("a", FIRST), other]);
    assert!(comparison.points.is_empty() && comparison.shared.is_empty());
}

#[test]
fn words_that_differ_are_marked_on_both_sides() {
    let marked = |a: &str, b: &str| {
        let whole = |t: &str| engine::Span::new(0, t.len());
        let (x, y) = engine::compare::wording::differing_words(a, whole(a), b, whole(b));
        let show = |t: &str, spans: &[engine::Span]| spans.iter().map(|s| s.of(t).to_owned()).collect::<Vec<_>>();
        (show(a, &x), show(b, &y))
    };
    let none: (Vec<String>, Vec<String>) = (vec![], vec![]);
    assert_eq!(marked("The Ferry’s rudder, failed.", "the ferry's rudder failed"), none);
    assert_eq!(
        marked("It ran aground on Monday", "It ran aground at noon on Monday"),
        (vec![], vec!["at noon".into()])
    );
    assert_eq!(marked("a loud crash", "a dull crash"), (vec!["loud".into()], vec!["dull".into()]));
    // A telling word that only moved is no difference.
    assert_eq!(marked("yesterday the captain spoke", "the captain spoke yesterday"), none);
    assert_eq!(marked("", ""), none);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_texts_can_be_compared(a in "\\PC{0,200}", b in "[a-zA-Z0-9,.“” $%-]{0,300}") {
        let articles = [article("a", &a), article("b", &b), article("c", &format!("{a} {b}"))];
        let comparison = compared(&articles);
        for link in &comparison.links {
            prop_assert!((0.0..=1.0).contains(&link.score));
            for e in &link.evidence {
                prop_assert!(!articles[link.a.source].words(e.a).is_empty());
                prop_assert!(!articles[link.b.source].words(e.b).is_empty());
            }
        }
        for d in comparison.points.iter().flat_map(|p| &p.differences) {
            prop_assert!(!articles[d.a.source].words(d.a.span).is_empty());
            prop_assert!(!articles[d.b.source].words(d.b.span).is_empty());
        }
    }
}
