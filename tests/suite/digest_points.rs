//! The points that a reader of the five digests finds, and how many of them the comparison has.

use crossread::engine::comparison::{Difference, DifferenceKind, Relation, Side};
use crossread::pack::folder;
use crossread::state::library::Library;
use std::path::Path;
use std::sync::LazyLock;

static DIGESTS: LazyLock<Library> = LazyLock::new(|| {
    let folder = folder::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/corpus"), None).unwrap();
    assert!(folder.problems.is_empty(), "{:?}", folder.problems);
    Library::new(folder.corpus)
});

/// A point as a reader sees it: its name, and for two sources or more some words of a sentence that tells it.
type Told = (&'static str, &'static [(&'static str, &'static str)]);

/// Points that are found.
const FOUND: &[Told] = &[
    ("the meeting", &[("freixes", "Washington, D.C., for a meeting"), ("petro-meets-trump", "February 3, 2026")]),
    ("the telephone call", &[("el-pais", "phone on January 7"), ("disinformation-commission", "Petro’s phone call")]),
    ("what was explained", &[("el-pais", "explain the situation"), ("disinformation-commission", "explain the drug")]),
    ("who sat in the room", &[("el-pais", "Rosa Villavicencio"), ("washington", "Rosa Villavicencio")]),
    ("in what mood they met", &[("el-pais", "relaxed atmosphere"), ("washington", "climate of the meeting was tense")]),
    ("the worst in decades", &[("freixes", "than any in decades"), ("petro-meets-trump", "three decades")]),
    ("other ways than force", &[("el-pais", "economic projects"), ("petro-meets-trump", "alternative crop programs")]),
];

/// Points that are told in words too different to be known as one: the list says so when one of them is found.
const MISSED: &[Told] = &[
    (
        "two ways of dealing with drugs",
        &[("el-pais", "crops be eradicated"), ("petro-meets-trump", "strictly enforced")],
    ),
    ("the Colombian election", &[("el-pais", "held in May"), ("freixes", "holds an election")]),
    ("a year of public clashes", &[("el-pais", "constant clashes"), ("freixes", "A series of clashes")]),
    ("drugs as the main subject", &[("el-pais", "above all about the fight"), ("freixes", "Anti-drug policies, the")]),
];

fn is_found(told: &Told) -> bool {
    DIGESTS.comparison.points.iter().any(|point| {
        told.1.iter().all(|(id, words)| {
            let source = DIGESTS.source(id).unwrap();
            let article = &DIGESTS.articles[source];
            let says = |p: &&crossread::engine::comparison::Place| p.source == source;
            let mut places = point.places.iter().filter(says);
            places.any(|p| article.words(article.sentences[p.sentence].span).contains(words))
        })
    })
}

#[test]
fn the_points_are_found_or_known_to_be_missed() {
    let missed: Vec<&str> = FOUND.iter().filter(|t| !is_found(t)).map(|t| t.0).collect();
    let gained: Vec<&str> = MISSED.iter().filter(|t| is_found(t)).map(|t| t.0).collect();
    assert!(missed.is_empty() && gained.is_empty(), "no more found: {missed:?}; found now: {gained:?}");
}

fn difference(kind: DifferenceKind, a: &str, b: &str) -> Option<&'static Difference> {
    let words = |side: Side| DIGESTS.articles[side.source].words(side.span);
    DIGESTS.comparison.points.iter().flat_map(|p| &p.differences).find(|d| {
        let (x, y) = (words(d.a), words(d.b));
        d.kind == kind && ((x.contains(a) && y.contains(b)) || (x.contains(b) && y.contains(a)))
    })
}

#[test]
fn points_are_named_by_what_their_sources_say() {
    let labels: Vec<&str> = DIGESTS.comparison.points.iter().map(|p| p.label.as_str()).collect();
    for label in ["Gustavo Petro and Donald Trump met at the White House", "The phone call of January 7"] {
        assert!(labels.contains(&label), "{labels:?}");
    }
    // Subjects that reports share, and nothing told about them.
    for label in ["Climate change", "Drug trafficking", "The president emphasized", "Direct talks"] {
        assert!(!labels.contains(&label), "{labels:?}");
    }
}

#[test]
fn what_is_not_in_the_texts_is_no_difference() {
    let false_ones: Vec<_> = DIGESTS.comparison.points.iter().flat_map(|p| &p.differences).collect();
    let different = false_ones.iter().filter(|d| d.relation == Relation::Different).count();
    assert_eq!(different, 1, "{false_ones:?}");
}

#[test]
fn the_differences_are_found() {
    let relation = |kind, a, b| difference(kind, a, b).map(|d| d.relation);
    for (kind, a, b) in [
        (DifferenceKind::Date, "early January", "January 7"),
        (DifferenceKind::Role, "accepted", "initiated"),
        (DifferenceKind::People, "J.D. Vance", "Rosa Villavicencio"),
        (DifferenceKind::Date, "in decades", "three decades"),
    ] {
        assert_eq!(relation(kind, a, b), Some(Relation::Compatible), "{a} beside {b}");
    }
    let mood = relation(DifferenceKind::Description, "relaxed atmosphere", "tense");
    assert_eq!(mood, Some(Relation::Different));
}
