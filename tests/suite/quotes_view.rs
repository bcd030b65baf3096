//! Quotes as the page shows them: counts true to every filter, speakers found by what they are called.

use crossread::engine::article::QuoteKind;
use crossread::engine::corpus::Corpus;
use crossread::engine::{self, Source};
use crossread::state::library::Library;
use crossread::state::link::{Link, QuoteOrder};
use crossread::state::quotes::aliases::{aliases, meant};
use crossread::state::quotes::voices::voices;
use crossread::state::quotes::{Quotes, UNNAMED, day, quotation, quotes, shown_span};

fn library() -> Library {
    let source = |(id, day, text): (&str, &str, &str)| {
        let published = Some(day.parse().expect("a day"));
        engine::parse(&Source { published, whole: true, ..Source::text(id, text) })
    };
    let articles = [
        (
            "gazette",
            "2025-03-10",
            "Ana Ruiz, the mayor of Porto Alto, opened the bridge. “We built this together, and it will last,” Ruiz \
             said on March 8, 2025.\n\n“It leaks already,” said Tom Field, an engineer. Field added: “Nobody asked \
             us.”\n\nThe mayor said that the leak was small.",
        ),
        (
            "courier",
            "2025-03-12",
            "Mayor Ana Ruiz praised the crew. “We built this together and it will last,” she said.\n\n“It leaks \
             already,” Tom Field told reporters.",
        ),
    ];
    let articles = articles.into_iter().map(source).collect();
    Library::new(Corpus::new("Bridge".to_owned(), articles))
}

fn link(hash: &str) -> Link {
    let (link, problems) = Link::read(hash);
    assert_eq!(problems, [], "{hash}");
    link
}

/// The first words of each card, in order.
fn cards(library: &Library, found: &Quotes) -> Vec<String> {
    let words = |card: &crossread::state::quotes::Card| {
        let (article, quotation) = quotation(library, card.wordings[0]).expect("a quotation");
        let said = article.words(shown_span(quotation)).trim_matches(['“', '”']);
        said.split_whitespace().take(2).collect::<Vec<_>>().join(" ")
    };
    found.cards.iter().map(words).collect()
}

#[test]
fn every_speaker_is_listed_with_how_much_and_by_whom() {
    let library = library();
    let found = quotes(&library, &link("#/quotes"));
    let lines: Vec<_> = found.speakers.iter().map(|l| (l.name.as_str(), l.all.quotations, l.all.words)).collect();
    assert_eq!(lines, [("Tom Field", 3, 9), ("Ana Ruiz", 2, 16)]);
    assert_eq!((found.quotations, found.unfiltered, found.named), (5, 5, 2));
    let of_field: Vec<_> = found.speakers[0].by_source.iter().map(|t| t.quotations).collect();
    assert_eq!(of_field, [2, 1]);
}

#[test]
fn counts_follow_every_filter() {
    let library = library();
    let found = quotes(&library, &link("#/quotes?said=LEAKS"));
    assert_eq!((found.quotations, found.unfiltered, found.speakers.len()), (2, 5, 1));
    let found = quotes(&library, &link("#/quotes?s=courier"));
    assert_eq!((found.quotations, found.unfiltered), (2, 2));
    let found = quotes(&library, &link("#/quotes?sp=ana-ruiz,tom-field"));
    assert_eq!((found.quotations, found.speakers.len()), (5, 2));
    let found = quotes(&library, &link("#/quotes?sp=ana-ruiz&said=leaks"));
    assert_eq!((found.quotations, found.cards.len()), (0, 0));
    assert!(found.speakers.iter().any(|l| l.id == "ana-ruiz"), "who is chosen stays in the list, to be let go");
    let found = quotes(&library, &link("#/quotes?k=indirect"));
    assert!(found.quotations >= 1 && found.speakers.iter().all(|l| l.all.words == 0), "reported words are not quoted");
    let found = quotes(&library, &link("#/quotes?sp=nobody-here"));
    assert_eq!(found.nobody, ["nobody-here"]);
}

#[test]
fn a_quotation_goes_with_the_day_of_its_sentence_else_of_publication() {
    let library = library();
    let days: Vec<_> = library.articles[0]
        .quotes
        .iter()
        .filter(|q| q.kind != QuoteKind::Indirect)
        .filter_map(|q| day(&library.articles[0], q))
        .map(|d| (d.when.to_string(), d.told))
        .collect();
    assert_eq!(days[0], ("2025-03-08".to_owned(), true));
    assert_eq!(days[1], ("2025-03-10".to_owned(), false));
    let found = quotes(&library, &link("#/quotes?t=2025-03-01..2025-03-09"));
    assert_eq!(cards(&library, &found), ["We built"]);
    let found = quotes(&library, &link("#/quotes?t=2025-03-12.."));
    assert_eq!(found.quotations, 2);
}

#[test]
fn the_order_is_the_one_asked_for() {
    let library = library();
    let order = |by: QuoteOrder| {
        let asked = Link { quote_order: by, ..link("#/quotes?s=courier,gazette") };
        cards(&library, &quotes(&library, &asked))
    };
    assert_eq!(order(QuoteOrder::Source), ["We built", "It leaks", "Nobody asked"]);
    assert_eq!(order(QuoteOrder::Time), ["We built", "It leaks", "Nobody asked"]);
    assert_eq!(order(QuoteOrder::Speaker), ["It leaks", "Nobody asked", "We built"]);
    let (read, _) = Link::read("#/quotes?by=time&said=a+b");
    assert_eq!((read.quote_order, read.said.as_str()), (QuoteOrder::Time, "a b"));
    assert_eq!(Link::read(&read.to_string()).0, read);
}

#[test]
fn a_speaker_is_found_by_role_and_by_what_the_sources_call_them() {
    let library = library();
    let names = aliases(&library);
    let found = |typed: &str| {
        let who = |(speaker, _): (usize, _)| library.comparison.speakers[speaker].name.as_str();
        let mut found: Vec<_> = names.iter().enumerate().filter(|(_, a)| meant(a, typed).is_some()).map(who).collect();
        found.sort_unstable();
        found
    };
    assert_eq!(found("the mayor"), ["Ana Ruiz"]);
    assert_eq!(found("rui"), ["Ana Ruiz"]);
    assert_eq!(found("engin"), ["Tom Field"]);
    assert_eq!(found("ENGINEER field"), ["Tom Field"]);
    assert_eq!(found("she"), [""; 0], "a pronoun is nobody's name");
    assert!(found("").len() >= 2);
}

#[test]
fn who_gets_to_speak_adds_up_to_all_that_is_quoted() {
    let library = library();
    let asked = link("#/quotes");
    let found = quotes(&library, &asked);
    for voices in voices(&found, &library.shown(&asked)) {
        let whole: usize = voices.voices.iter().map(|v| v.words).sum();
        assert_eq!(whole, voices.words);
        assert!((voices.voices.iter().map(|v| v.share).sum::<f64>() - 1.0).abs() < 1e-9);
        assert!(voices.voices.windows(2).all(|w| w[0].words >= w[1].words));
    }
    assert_eq!(UNNAMED, "unnamed");
}
