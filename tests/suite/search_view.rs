//! Search as the page shows it: by source, long sentences cut around the words found, from hit to hit.

use crossread::engine::article::Article;
use crossread::engine::corpus::Corpus;
use crossread::engine::search::Index;
use crossread::engine::{self, Source};
use crossread::state::library::Library;
use crossread::state::link::{Link, View};
use crossread::state::search::{Found, chosen, find, link_to};

fn library() -> Library {
    let long =
        format!("{} a lantern {}.", "It went on and on".to_owned() + &" and on".repeat(60), "and on ".repeat(60));
    let texts = [
        ("a", format!("A lantern burns. Nothing else.\n\nTwo lanterns hang there. {long}")),
        ("b", "No lantern here.".to_owned()),
    ];
    let source = |(id, text): (&str, String)| engine::parse(&Source { whole: true, ..Source::text(id, text) });
    let articles: Vec<Article> = texts.into_iter().map(source).collect();
    Library::new(Corpus::new("Light".to_owned(), articles))
}

fn look(library: &Library, shown: &[usize], typed: &str) -> Found {
    find(library, &Index::new(&library.articles), shown, typed)
}

#[test]
fn the_sources_shown_come_first_in_their_order() {
    let library = library();
    let order = |shown: &[usize]| look(&library, shown, "lantern").groups.iter().map(|g| g.source).collect::<Vec<_>>();
    assert_eq!(order(&[0, 1]), [0, 1]);
    assert_eq!(order(&[1]), [1, 0]);
    assert_eq!(look(&library, &[0, 1], "lantern").count(), 4);
    assert_eq!(look(&library, &[0, 1], "zebra"), Found::default());
    assert_eq!(look(&library, &[0, 1], ""), Found::default());
}

#[test]
fn a_long_sentence_is_cut_around_the_word_found() {
    let library = library();
    let found = look(&library, &[0], "\"a lantern\"");
    let cut = found.groups[0].sentences.iter().find(|s| s.excerpt.len() < 400 && s.excerpt.len() > 100).expect("cut");
    let text = &library.articles[0].text;
    assert!(cut.excerpt.len() <= 220, "{}", cut.excerpt.len());
    assert!(cut.excerpt.contains(cut.marked[0]));
    let words = cut.excerpt.of(text);
    assert_eq!(words, words.trim());
    assert_eq!(cut.marked[0].of(text), "a lantern");
}

#[test]
fn next_and_previous_go_round() {
    let library = library();
    let found = look(&library, &[0, 1], "lantern");
    let places: Vec<_> = found.places().collect();
    let last = *places.last().expect("places");
    assert_eq!(found.step(None, true), Some(places[0]));
    assert_eq!(found.step(None, false), Some(last));
    assert_eq!(found.step(Some(places[0]), true), Some(places[1]));
    assert_eq!(found.step(Some(last), true), Some(places[0]));
    assert_eq!(found.step(Some(places[0]), false), Some(last));
    assert_eq!(Found::default().step(None, true), None);
}

#[test]
fn a_hit_leads_to_its_passage_in_read_and_shows_a_hidden_source() {
    let library = library();
    let (from, _) = Link::read("#/timeline?s=b&q=lantern");
    let found = look(&library, &[1], "lantern");
    for place in found.places() {
        let to = link_to(&library, &from, place).expect("a link");
        assert_eq!((to.view, to.query.as_str()), (View::Read, "lantern"));
        assert_eq!(chosen(&library, &to), Some(place));
        assert!(library.shown(&to).contains(&place.source));
    }
}
