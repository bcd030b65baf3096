//! The reader's corrections of speakers are followed in every count, carried by the link, and taken back.

use crossread::engine::corpus::Corpus;
use crossread::engine::{self, Source};
use crossread::state::fix::Fix;
use crossread::state::fix::applied::{Own, follow};
use crossread::state::fix::speaker::{Part, SpeakerFix, Who};
use crossread::state::library::Library;
use crossread::state::link::{Link, Problem};
use crossread::state::passage::Passage;
use crossread::state::quotes::aliases::{aliases, descriptions};
use crossread::state::quotes::candidates::{Wanted, candidates};
use crossread::state::quotes::parts::parts;
use crossread::state::quotes::voices::voices;
use crossread::state::quotes::{Quotes, quotes, shown_span};
use proptest::prelude::*;

/// Three reports: two quote Ana Ruiz and Tom Field, one quotes a Ruiz who may be another.
fn library() -> Library {
    let articles = [
        (
            "gazette",
            "Ana Ruiz, the mayor of Porto Alto, opened the bridge. “We built this together, and it will last,” Ruiz \
             said.\n\n“It leaks already,” said Tom Field, an engineer. Field added: “Nobody asked us.”",
        ),
        (
            "courier",
            "Mayor Ana Ruiz praised the crew. “We built this together and it will last,” she said.\n\n“It leaks \
             already,” Tom Field told reporters.",
        ),
        ("post", "Carla Ruiz runs the ferry. “Nobody takes the boat any more,” Carla Ruiz said."),
    ];
    let articles = articles.into_iter().map(|(id, text)| engine::parse(&Source::text(id, text))).collect();
    Library::new(Corpus::new("Bridge".to_owned(), articles))
}

/// The passage of the quotation that holds these words.
fn quotation(library: &Library, source: &str, words: &str) -> Passage {
    let article = &library.articles[library.source(source).expect("a source")];
    let quote = article.quotes.iter().find(|q| article.words(shown_span(q)).contains(words)).expect("a quotation");
    Passage::new(article, shown_span(quote))
}

fn followed(library: &Library, fix: SpeakerFix) -> (Library, Own) {
    let (followed, own) = follow(library, &[Fix::Speaker(fix)]);
    assert_eq!(own.lost, []);
    (followed, own)
}

fn found(library: &Library, hash: &str) -> Quotes {
    let (link, problems) = Link::read(hash);
    assert_eq!(problems, []);
    quotes(library, &link)
}

/// Each speaker's name and how many quotations.
fn counts(library: &Library) -> Vec<(String, usize)> {
    found(library, "#/quotes").speakers.into_iter().map(|line| (line.name, line.all.quotations)).collect()
}

fn listed(wanted: &[(&str, usize)]) -> Vec<(String, usize)> {
    wanted.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect()
}

#[test]
fn another_speaker_for_a_quotation_is_followed_in_every_count_and_both_wordings() {
    let library = library();
    assert_eq!(counts(&library), listed(&[("Tom Field", 3), ("Ana Ruiz", 2), ("Carla Ruiz", 1)]));
    let words = quotation(&library, "courier", "built this");
    let (after, own) = followed(&library, SpeakerFix::Said(words, Who::Known("tom-field".into())));
    assert_eq!(counts(&after), listed(&[("Tom Field", 5), ("Carla Ruiz", 1)]), "one utterance, two wordings");
    assert_eq!(own.said[0].1.as_deref(), Some("Ana Ruiz"), "whose it was is told");
    assert_eq!(found(&after, "#/quotes?sp=tom-field").quotations, 5);
    let shares = voices(&found(&after, "#/quotes"), &[0, 1, 2]);
    assert_eq!(shares[1].voices.len(), 1, "all that the courier quotes is Field's now");
    let (back, own) = follow(&library, &[]);
    assert_eq!(back, library);
    assert!(own.is_empty());
}

#[test]
fn a_quotation_can_be_given_to_somebody_new_or_to_nobody() {
    let library = library();
    let asked = quotation(&library, "gazette", "Nobody asked");
    let boat = quotation(&library, "post", "boat");
    let new = |passage: &Passage| Fix::Speaker(SpeakerFix::Said(passage.clone(), Who::New(" Eva Stone ".into())));
    let (after, own) = follow(&library, &[new(&asked), new(&boat)]);
    assert_eq!(counts(&after), listed(&[("Ana Ruiz", 2), ("Eva Stone", 2), ("Tom Field", 2)]));
    assert_eq!(own.said.len(), 2);
    assert_eq!(found(&after, "#/quotes?sp=eva-stone").quotations, 2);
    let (after, _) = followed(&library, SpeakerFix::Said(boat.clone(), Who::New("ana ruiz".into())));
    assert_eq!(counts(&after)[..2], listed(&[("Ana Ruiz", 3), ("Tom Field", 3)]), "who has the name is meant");
    let (after, _) = followed(&library, SpeakerFix::Said(boat, Who::Nobody));
    assert_eq!(counts(&after).last().map(|l| (l.0.as_str(), l.1)), Some(("", 1)));
}

#[test]
fn two_persons_who_are_one_count_as_one_and_an_older_link_finds_them() {
    let library = library();
    let (after, own) = followed(&library, SpeakerFix::One("ana-ruiz".into(), "carla-ruiz".into()));
    assert_eq!(counts(&after), listed(&[("Ana Ruiz", 3), ("Tom Field", 3)]));
    assert_eq!(own.speakers.len(), 1);
    assert_eq!(after.comparison.speakers[own.speakers[0].0].name, "Ana Ruiz");
    let chosen = found(&after, "#/quotes?sp=carla-ruiz");
    assert_eq!((chosen.quotations, chosen.chosen), (3, vec!["ana-ruiz".to_owned()]));
    assert_eq!(chosen.nobody, Vec::<String>::new());
}

#[test]
fn what_two_who_are_one_said_in_the_same_words_is_one_utterance() {
    let articles = [
        ("one", "“We will open the harbour before the winter storms,” Ann Lee said."),
        ("two", "“We will open the harbour before the winter storms,” Olga Marsh said."),
    ];
    let articles = articles.into_iter().map(|(id, text)| engine::parse(&Source::text(id, text))).collect();
    let library = Library::new(Corpus::new("Harbour".to_owned(), articles));
    assert_eq!(found(&library, "#/quotes").cards.len(), 2);
    let (after, _) = followed(&library, SpeakerFix::One("ann-lee".into(), "olga-marsh".into()));
    let shown = found(&after, "#/quotes");
    assert_eq!((shown.cards.len(), shown.quotations), (1, 2));
}

#[test]
fn one_person_who_is_two_is_parted_by_source_and_by_quotation() {
    let library = library();
    let of_field = library.comparison.speakers.iter().position(|s| s.id == "tom-field").expect("Field");
    let quoted: Vec<_> =
        parts(&library, of_field).into_iter().map(|p| (p.source, p.name, p.quotations.len())).collect();
    assert_eq!(quoted, [(0, "Tom Field".to_owned(), 2), (1, "Tom Field".to_owned(), 1)]);
    let split = |parts| SpeakerFix::Split("tom-field".into(), "Tom Field".into(), parts);
    let (after, own) = followed(&library, split(vec![Part::Source("courier".into())]));
    assert_eq!(counts(&after), listed(&[("Ana Ruiz", 2), ("Tom Field", 2), ("Carla Ruiz", 1), ("Tom Field", 1)]));
    let ids: Vec<_> = own.speakers.iter().map(|(at, _)| after.comparison.speakers[*at].id.as_str()).collect();
    assert_eq!(ids, ["tom-field", "tom-field-2"]);
    let utterances = |library: &Library| library.comparison.utterances.len();
    assert_eq!(utterances(&after), utterances(&library) + 1, "one utterance in two wordings is two now");
    let asked = Part::Quotation(quotation(&library, "gazette", "Nobody asked"));
    let (after, _) = followed(&library, SpeakerFix::Split("tom-field".into(), "Jo Park".into(), vec![asked]));
    assert_eq!(found(&after, "#/quotes?sp=jo-park").quotations, 1);
    assert_eq!(found(&after, "#/quotes?sp=tom-field").quotations, 2);
}

#[test]
fn a_new_name_changes_no_link() {
    let library = library();
    let (after, own) = followed(&library, SpeakerFix::Named("tom-field".into(), "Thomas Field".into()));
    assert_eq!(counts(&after)[0], ("Thomas Field".to_owned(), 3));
    assert_eq!(found(&after, "#/quotes?sp=tom-field").quotations, 3);
    assert_eq!(own.speakers.len(), 1);
    let names = aliases(&after);
    let named = |typed: &str| {
        let wanted = Wanted { typed: typed.into(), ..Wanted::default() };
        candidates(&after, &names, &wanted).first().map(|c| after.comparison.speakers[c.speaker].name.clone())
    };
    assert_eq!(named("thomas"), Some("Thomas Field".to_owned()));
    assert_eq!(named("tom"), Some("Thomas Field".to_owned()), "the sources' name still finds the speaker");
}

#[test]
fn corrections_build_on_one_another_and_one_that_lost_its_ground_says_so() {
    let library = library();
    let boat = quotation(&library, "post", "boat");
    let all = [
        Fix::Speaker(SpeakerFix::Said(boat, Who::New("Eva Stone".into()))),
        Fix::Speaker(SpeakerFix::One("tom-field".into(), "eva-stone".into())),
        Fix::Speaker(SpeakerFix::Named("tom-field".into(), "T. Field".into())),
    ];
    let (after, own) = follow(&library, &all);
    assert_eq!(counts(&after), listed(&[("T. Field", 4), ("Ana Ruiz", 2)]));
    assert_eq!((own.said.len(), own.speakers.len()), (1, 2));
    let (after, own) = follow(&library, &all[1..]);
    assert_eq!(own.lost, [all[1].clone()]);
    assert_eq!(counts(&after)[0], ("T. Field".to_owned(), 3));
    let corrected = own.corrected(&after);
    assert_eq!(corrected.len(), 1);
}

#[test]
fn who_could_have_said_it_is_offered_by_closeness() {
    let library = library();
    let names = aliases(&library);
    let offered = |wanted: Wanted| {
        let of = |c: crossread::state::quotes::candidates::Candidate| library.comparison.speakers[c.speaker].id.clone();
        candidates(&library, &names, &wanted).into_iter().map(of).collect::<Vec<_>>()
    };
    let near_post = Wanted { near: Some(2), ..Wanted::default() };
    assert_eq!(offered(near_post)[0], "carla-ruiz", "those of the source come first");
    let ana = library.comparison.speakers.iter().position(|s| s.id == "ana-ruiz");
    let ruiz = Wanted { typed: "Ruiz".into(), except: ana, ..Wanted::default() };
    assert_eq!(offered(ruiz), ["carla-ruiz"]);
    let mayor = Wanted { typed: "the mayor".into(), ..Wanted::default() };
    assert_eq!(offered(mayor), ["ana-ruiz"]);
}

#[test]
fn a_speaker_is_described_once_and_not_by_name() {
    let library = library();
    let names = aliases(&library);
    let of = |id: &str| library.comparison.speakers.iter().position(|s| s.id == id).expect("a speaker");
    assert_eq!(descriptions(&names[of("ana-ruiz")]), ["the mayor of Porto Alto"]);
    assert_eq!(descriptions(&names[of("tom-field")]), ["an engineer"]);
    assert_eq!(descriptions(&names[of("carla-ruiz")]), [""; 0]);
}

#[test]
fn corrections_of_this_version_stay_readable_for_ever() {
    let value = "said/gazette.1-9~00000a/ana-ruiz,said/gazette.1-9~00000b/new/Eva Stone*- MP,said/gazette.1-9~00000c,\
                 one/ana-ruiz/ruiz,split/ana-ruiz/Carla Ruiz/post/gazette.1-9~00000d,name/ruiz/R.";
    let (fixes, senseless) = Fix::read(value);
    assert_eq!(senseless, Vec::<String>::new());
    assert_eq!(fixes.len(), 6);
    assert!(fixes.iter().all(|fix| matches!(fix, Fix::Speaker(_))));
    assert_eq!(Fix::write(&fixes), value);
}

#[test]
fn a_correction_that_makes_no_sense_is_said() {
    for value in [
        "said/x",
        "said/gazette.1-9~00000a/a b",
        "one/a/a",
        "split/a/Name",
        "name/a/ ",
        "said/gazette.1-9~00000a/new/ ",
    ] {
        let (fixes, senseless) = Fix::read(value);
        assert_eq!((fixes.len(), senseless.len()), (0, 1), "{value}");
    }
    let (_, problems) = Link::read("#/quotes?fix=one/a");
    assert_eq!(problems, [Problem::Value { key: "fix".into(), value: "one/a".into() }]);
}

fn corrections() -> impl Strategy<Value = SpeakerFix> {
    let id = || prop::sample::select(vec!["ana-ruiz", "tom-field", "carla-ruiz", "gone"]).prop_map(str::to_owned);
    let name = || "[A-Z][a-z*/, ]{0,8}";
    let passage = (0usize..3, 0usize..4).prop_map(|(source, quote)| {
        let library = library();
        let article = &library.articles[source];
        article.quotes.get(quote).map_or_else(
            || Passage { source: "gone".into(), start: 1, end: 2, sum: 3, paragraph: None },
            |q| Passage::new(article, shown_span(q)),
        )
    });
    let part = prop_oneof![
        prop::sample::select(vec!["gazette", "courier", "post", "gone"]).prop_map(|id| Part::Source(id.to_owned())),
        passage.clone().prop_map(Part::Quotation),
    ];
    prop_oneof![
        (passage.clone(), id()).prop_map(|(passage, id)| SpeakerFix::Said(passage, Who::Known(id))),
        (passage.clone(), name()).prop_map(|(passage, name)| SpeakerFix::Said(passage, Who::New(name))),
        passage.prop_map(|passage| SpeakerFix::Said(passage, Who::Nobody)),
        (id(), id()).prop_filter("two", |(a, b)| a != b).prop_map(|(a, b)| SpeakerFix::One(a, b)),
        (id(), name(), prop::collection::vec(part, 1..3))
            .prop_map(|(id, name, parts)| SpeakerFix::Split(id, name, parts)),
        (id(), name()).prop_map(|(id, name)| SpeakerFix::Named(id, name)),
    ]
}

proptest! {
    #[test]
    fn whatever_is_corrected_no_quotation_is_lost_or_counted_twice(fixes in prop::collection::vec(corrections(), 0..5)) {
        let library = library();
        let fixes: Vec<Fix> = fixes.into_iter().map(Fix::Speaker).collect();
        let (after, own) = follow(&library, &fixes);
        let all = |library: &Library| {
            let mut all: Vec<_> = library.comparison.utterances.iter().flat_map(|u| u.wordings.clone()).collect();
            all.sort_unstable();
            all
        };
        prop_assert_eq!(all(&after), all(&library));
        let speakers = &after.comparison.speakers;
        let mut ids: Vec<_> = speakers.iter().map(|s| s.id.clone()).collect();
        ids.sort();
        ids.dedup();
        prop_assert_eq!(ids.len(), speakers.len(), "short names stay unique");
        prop_assert!(speakers.iter().all(|s| !s.id.is_empty() && !s.name.is_empty()));
        prop_assert!(after.comparison.utterances.iter().all(|u| u.speaker.is_none_or(|s| s < speakers.len())));
        prop_assert!(own.speakers.iter().all(|(at, _)| *at < speakers.len()));
        let shown = found(&after, "#/quotes");
        let counted: usize = shown.speakers.iter().map(|line| line.all.quotations).sum();
        prop_assert_eq!((counted, shown.quotations), (shown.unfiltered, shown.unfiltered));
        let link = Link { fixes: Fix::read(&Fix::write(&fixes)).0, ..Link::default() };
        prop_assert_eq!(Link::read(&link.to_string()).0.fixes, link.fixes);
    }
}
