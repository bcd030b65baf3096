//! The reader's own marks are followed, carried by the link, and taken back without a trace.

use crate::made::bridge;
use crossread::engine::comparison::{Agreement, DifferenceKind, Place};
use crossread::engine::corpus::Corpus;
use crossread::engine::{Source, parse};
use crossread::state::fix::applied::follow;
use crossread::state::fix::{Fix, items};
use crossread::state::library::Library;
use crossread::state::link::{Link, Problem};
use crossread::state::passage::Passage;
use proptest::prelude::*;

fn passage(library: &Library, source: usize, words: &str) -> Passage {
    let article = &library.articles[source];
    let sentence = article.sentences.iter().find(|s| article.words(s.span).contains(words)).unwrap();
    Passage::new(article, sentence.span)
}

#[test]
fn passages_that_are_not_the_same_point_part_and_come_together_again() {
    let library = bridge();
    let (a, b) = (passage(&library, 0, "12 cracks"), passage(&library, 1, "15 cracks"));
    let before = library.comparison.points.len();
    assert!(before > 0);
    let (followed, own) = follow(&library, &[Fix::Apart(a, b)]);
    assert_eq!(followed.comparison.points.len(), before - 1, "a point of two sources without one of them is none");
    assert_eq!((own.apart.len(), own.lost.len()), (1, 0));
    let (back, own) = follow(&library, &[]);
    assert_eq!(back, library);
    assert!(own.is_empty());
}

#[test]
fn passages_that_are_the_same_point_come_together_and_part_again() {
    let library = bridge();
    let known =
        |library: &Library, place| library.comparison.points.iter().filter(|p| p.places.contains(&place)).count();
    let place = |source: usize, words: &str| {
        let article = &library.articles[source];
        let sentence = article.sentences.iter().position(|s| article.words(s.span).contains(words)).unwrap();
        Place { source, sentence }
    };
    let told = place(1, "15 cracks");
    let sentences = 0..library.articles[0].sentences.len();
    let mut alone = sentences.map(|sentence| Place { source: 0, sentence }).filter(|p| known(&library, *p) == 0);
    let other = alone.next().unwrap();
    let span = |p: Place| library.articles[p.source].sentences[p.sentence].span;
    let passage = |p: Place| Passage::new(&library.articles[p.source], span(p));
    let fix = Fix::Together(passage(other), passage(told));
    let (followed, own) = follow(&library, std::slice::from_ref(&fix));
    assert_eq!(followed.comparison.points.len(), library.comparison.points.len(), "it goes into the point there is");
    let point = followed.comparison.points.iter().find(|p| p.places.contains(&other)).unwrap();
    assert!(point.places.contains(&told) && point.places.is_sorted());
    assert_eq!((own.together.len(), own.lost.len()), (1, 0));
    let apart = Fix::Apart(passage(told), passage(other));
    assert!(apart.replaces(&fix), "two passages are apart or together");
    let (alone, _) = follow(&library, &[Fix::Apart(passage(place(0, "12 cracks")), passage(told)), fix]);
    let made = alone.comparison.points.iter().find(|p| p.places == [other, told]).unwrap();
    assert!(!made.label.is_empty() && !made.id.is_empty(), "a new point where there is none");
}

#[test]
fn a_difference_that_is_none_is_counted_no_more() {
    let library = bridge();
    let all = |l: &Library| l.comparison.points.iter().map(|p| p.differences.len()).sum::<usize>();
    let difference = library.comparison.points.iter().flat_map(|p| &p.differences).next().unwrap().clone();
    let side = |side: crossread::engine::comparison::Side| Passage::new(&library.articles[side.source], side.span);
    let fix = Fix::Same(difference.kind, side(difference.a), side(difference.b));
    let (followed, own) = follow(&library, std::slice::from_ref(&fix));
    assert!(all(&followed) < all(&library));
    assert_eq!(own.same.len(), 1);
    let turned = Fix::Same(difference.kind, side(difference.b), side(difference.a));
    assert_eq!(all(&follow(&library, &[turned]).0), all(&followed), "either way round");
}

#[test]
fn a_note_stands_with_its_passage_and_moves_with_its_words() {
    let library = bridge();
    let fix = Fix::Note(passage(&library, 0, "baker"), "Who says so?".into());
    let (_, own) = follow(&library, std::slice::from_ref(&fix));
    assert_eq!(own.notes[0].1, "Who says so?");
    let longer = format!("An earlier version said Sunday.\n\n{}", library.articles[0].text);
    let edited = Library::new(Corpus::new("The bridge".into(), vec![parse(&Source::text("gazette", longer))]));
    let (_, own) = follow(&edited, &[fix]);
    let place = own.notes[0].0;
    assert!(edited.articles[0].words(edited.articles[0].sentences[place.sentence].span).contains("baker"));
}

#[test]
fn a_mark_whose_words_are_gone_changes_nothing_and_says_so() {
    let library = bridge();
    let note =
        Fix::Note(Passage { source: "gazette".into(), start: 3, end: 9, sum: 1, paragraph: None }, "Gone".into());
    let (followed, own) = follow(&library, std::slice::from_ref(&note));
    assert_eq!(followed, library);
    assert_eq!(own.lost, [note]);
}

#[test]
fn marks_of_this_version_stay_readable_for_ever() {
    let value = "apart/el-pais.412-455~7f3a21/freixes.10-90~abcdef,same/date/el-pais.1-9~000001/freixes.2-8~000002,\
                 note/el-pais.412-455~7f3a21/Asked*- no answer";
    let (fixes, senseless) = Fix::read(value);
    assert_eq!(senseless, Vec::<String>::new());
    assert!(matches!(&fixes[0], Fix::Apart(a, b) if a.source == "el-pais" && b.source == "freixes"));
    assert!(matches!(&fixes[1], Fix::Same(DifferenceKind::Date, ..)));
    assert!(matches!(&fixes[2], Fix::Note(_, words) if words == "Asked, no answer"));
    assert_eq!(Fix::write(&fixes), value);
}

#[test]
fn what_makes_no_sense_is_said_and_other_marks_hold() {
    let (link, problems) = Link::read("#/read?fix=apart/x,note/gazette.1-4~00000a/Yes,speaker/q7/ana-lee");
    assert_eq!(link.fixes.len(), 2);
    assert_eq!(problems, [Problem::Value { key: "fix".into(), value: "apart/x".into() }]);
    assert!(matches!(&link.fixes[1], Fix::Other(fields) if fields[0] == "speaker"), "kept for those who know it");
}

prop_compose! {
    fn passages()(source in "[a-z][a-z0-9-]{0,9}", start in 0usize..9999, length in 1usize..500, sum in 0u32..0x100_0000) -> Passage {
        Passage { source, start, end: start + length, sum, paragraph: None }
    }
}

fn fixes() -> impl Strategy<Value = Fix> {
    use DifferenceKind::{Claim, Date, Description, Number, People, Quotation, Role, Verb};
    let kinds = prop::sample::select(vec![Number, Date, People, Role, Claim, Verb, Description, Quotation]);
    prop_oneof![
        (passages(), passages()).prop_map(|(a, b)| Fix::Apart(a, b)),
        (passages(), passages()).prop_map(|(a, b)| Fix::Together(a, b)),
        (kinds, passages(), passages()).prop_map(|(kind, a, b)| Fix::Same(kind, a, b)),
        (passages(), any::<String>())
            .prop_filter("a note says something", |(_, words)| !words.trim().is_empty())
            .prop_map(|(passage, words)| Fix::Note(passage, words)),
        ("x[a-z]{1,8}", prop::collection::vec(any::<String>(), 0..3))
            .prop_map(|(kind, fields)| Fix::Other(std::iter::once(kind).chain(fields).collect())),
    ]
}

proptest! {
    #[test]
    fn any_marks_come_back_from_their_link(fixes in prop::collection::vec(fixes(), 0..6)) {
        let mut once: Vec<Fix> = Vec::new();
        for fix in fixes {
            if !once.contains(&fix) {
                once.push(fix);
            }
        }
        let link = Link { fixes: once.clone(), ..Link::default() };
        let (back, problems) = Link::read(&link.to_string());
        prop_assert_eq!(problems, vec![]);
        prop_assert_eq!(back.fixes, once);
    }

    #[test]
    fn any_value_is_read_without_harm_and_stays_as_it_is(value in any::<String>()) {
        let (fixes, _) = Fix::read(&value);
        let written = Fix::write(&fixes);
        prop_assert_eq!(Fix::read(&written), (fixes.clone(), vec![]));
        follow(&bridge(), &fixes);
    }

    #[test]
    fn any_fields_come_back_from_their_item(fields in prop::collection::vec(any::<String>(), 1..5)) {
        prop_assume!(fields.iter().any(|f| !f.is_empty()) || fields.len() > 1);
        prop_assert_eq!(items::split(&items::join(std::iter::once(fields.as_slice()))), vec![fields]);
    }
}

#[test]
fn a_corrected_date_moves_its_event_and_settles_what_the_sources_contradict_each_other_in() {
    let texts = [
        ("gazette", "The council voted on 20 January 2026 to sell the pier."),
        ("observer", "The council voted on 23 January 2026 to sell the pier."),
    ];
    let articles =
        texts.map(|(id, text)| parse(&Source { id: id.to_owned(), text: text.to_owned(), ..Source::default() }));
    let library = Library::new(Corpus::new("Pier".to_owned(), articles.into()));
    let event = |l: &Library| l.comparison.events.iter().find(|e| e.label.contains("council")).unwrap().clone();
    assert_eq!(event(&library).agreement, Agreement::Different);
    let fix = Fix::Date(passage(&library, 1, "council"), 0, "2026-01-20".parse().unwrap());
    let (followed, own) = follow(&library, std::slice::from_ref(&fix));
    assert_eq!(
        (event(&followed).agreement, event(&followed).when.to_string()),
        (Agreement::Same, "2026-01-20".to_owned())
    );
    assert_eq!(event(&followed).id, event(&library).id, "a link to the event still leads to it");
    assert_eq!(own.dates[0].before.as_ref().map(ToString::to_string).as_deref(), Some("2026-01-23"));
    assert!(!followed.comparison.points.iter().flat_map(|p| &p.differences).any(|d| d.kind == DifferenceKind::Date));
    assert_eq!(follow(&library, &[]).0, library);
    let later = Fix::Date(passage(&library, 1, "council"), 0, "2026-02".parse().unwrap());
    assert!(later.replaces(&fix), "a date has one correction");
    let gone = Fix::Date(passage(&library, 1, "council"), 7, "2026-02".parse().unwrap());
    assert_eq!(follow(&library, std::slice::from_ref(&gone)).1.lost, [gone]);
}

#[test]
fn a_corrected_date_comes_back_from_its_link() {
    let value = "date/el-pais.412-455~7f3a21/1/2026-01-03*_2026-01-09~";
    let (fixes, senseless) = Fix::read(value);
    assert!(senseless.is_empty());
    assert_eq!(Fix::write(&fixes), value);
    for wrong in
        ["date/el-pais.412-455~7f3a21/1/2026-13", "date/el-pais.412-455~7f3a21/x/2026", "date/el-pais.412-455~7f3a21/0"]
    {
        assert_eq!(Fix::read(wrong).0, []);
    }
}
