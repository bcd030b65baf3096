//! A link gives the same view to whoever opens it, and never another in its place.

use crossread::engine::Span;
use crossread::engine::article::{Article, QuoteKind};
use crossread::state::link::{Kept, Lanes, Lang, Link, Problem, View};
use crossread::state::matrix::{Holds, Sort};
use crossread::state::passage::{Found, Passage};
use crossread::state::percent;
use proptest::prelude::*;

const TEXT: &str = "The bridge was closed on Monday. Nobody was hurt, the mayor said. It opens again in May.";

fn article(text: &str) -> Article {
    Article { id: "gazette".into(), text: text.into(), ..Article::default() }
}

fn passage() -> Passage {
    Passage::new(&article(TEXT), Span::new(33, 65))
}

#[test]
fn an_empty_address_shows_read() {
    for hash in ["", "#", "#/", "#/read"] {
        assert_eq!(Link::read(hash), (Link::default(), vec![]), "{hash:?}");
    }
}

#[test]
fn a_link_of_this_version_stays_readable_for_ever() {
    let hash = "#/quotes?s=el-pais,freixes&base=freixes&p=el-pais.412-455~7f3a21&q=drug+policy&sp=gustavo-petro\
                &k=direct,indirect&t=2026-01-01..2026-02-03&only=diff&lanes=both&lang=en";
    let (link, problems) = Link::read(hash);
    assert_eq!(problems, vec![]);
    assert_eq!(link.view, View::Quotes);
    assert_eq!(link.sources, ["el-pais", "freixes"]);
    assert_eq!(link.base.as_deref(), Some("freixes"));
    assert_eq!(link.passage.as_ref().map(|p| (p.start, p.end, p.sum)), Some((412, 455, 0x7f_3a21)));
    assert_eq!(link.query, "drug policy");
    assert_eq!(link.speakers, ["gustavo-petro"]);
    assert_eq!(link.kinds, [QuoteKind::Direct, QuoteKind::Indirect]);
    assert!(link.only_differences);
    assert_eq!((link.lanes, link.lang), (Some(Lanes::Both), Some(Lang::English)));
    assert_eq!(link.to_string(), hash);
}

#[test]
fn what_makes_no_sense_is_said_and_the_rest_is_shown() {
    let (link, problems) = Link::read("#/matrices?p=nonsense&s=el-pais&only=all&t=x");
    assert_eq!(link.sources, ["el-pais"]);
    assert_eq!(link.passage, None);
    let value = |key: &str, value: &str| Problem::Value { key: key.into(), value: value.into() };
    let said = [Problem::View("matrices".into()), value("p", "nonsense"), value("only", "all"), value("t", "x")];
    assert_eq!(problems, said);
}

#[test]
fn a_link_that_programs_encoded_or_ended_is_read() {
    let plain = "#/read?s=el-pais,freixes&base=freixes&p=el-pais.412-455~7f3a21";
    let (meant, _) = Link::read(plain);
    for sent in [
        percent::encode(plain).replace("%23", "#"),
        plain.replace('&', "&amp;"),
        format!("{plain}."),
        format!("{plain}),"),
    ] {
        assert_eq!(Link::read(&sent), (meant.clone(), vec![]), "{sent}");
    }
}

#[test]
fn what_a_link_carries_stands_last() {
    let link = Link { carried: Some("1.4.abcd.0".into()), ..Link::read("#/read?only=diff&zoom=3").0 };
    assert_eq!(link.to_string(), "#/read?only=diff&zoom=3&d=1.4.abcd.0");
}

/// The report that a digest retells, paragraph by paragraph, or the digest.
fn retelling(kind: &str, text: &str) -> Article {
    let mut article = crossread::engine::parse(&crossread::engine::Source::text("gazette", text));
    article.meta.kind = Some(kind.to_owned());
    article
}

#[test]
fn a_link_to_a_digest_leads_to_the_same_paragraph_of_its_report_and_back() {
    let digest = "The bridge was shut on Monday, the town council says in a statement that came at noon.\n\n\
        No one came to harm, according to the mayor, who spoke on the quay on Tuesday.\n\n\
        Cars may cross it in May again, if the weather is kind to the painters.";
    let report = "The council closed the old swing bridge on Monday after an inspection by divers, it said.\n\n\
        The mayor told reporters at the harbour on Tuesday that nobody had been hurt.\n\n\
        It will be open to traffic in May, weather permitting, an engineer of the council said.";
    let (digest, report) = (retelling("digest", digest), retelling("original", report));
    let second = |article: &Article| article.blocks[1].span;
    for (from, to) in [(&digest, &report), (&report, &digest)] {
        let passage = Passage::new(from, second(from));
        assert_eq!(passage.paragraph, Some((2, 3)));
        let passage: Passage = passage.to_string().parse().unwrap();
        assert_eq!(passage.find(std::slice::from_ref(from)), Found::There(0, second(from)));
        assert_eq!(passage.find(std::slice::from_ref(to)), Found::Retold(0, second(to)));
        let mut longer = to.clone();
        longer.blocks.pop();
        assert_eq!(passage.find(&[longer]), Found::Changed, "not as many paragraphs");
        let other = Article { meta: crossread::engine::article::Meta::default(), ..to.clone() };
        assert_eq!(passage.find(&[other]), Found::Changed, "neither a digest nor its report");
    }
}

#[test]
fn keys_of_a_later_version_are_kept() {
    let (link, problems) = Link::read("#/read?zoom=3&only=diff");
    assert_eq!(problems, vec![]);
    assert_eq!(link.to_string(), "#/read?only=diff&zoom=3");
}

#[test]
fn a_passage_is_found_where_it_was() {
    assert_eq!(passage().find(&[article(TEXT)]), Found::There(0, Span::new(33, 65)));
}

#[test]
fn a_passage_is_found_again_by_its_words() {
    let longer = format!("Updated. {TEXT}");
    assert_eq!(passage().find(&[article(&longer)]), Found::Moved(0, Span::new(42, 74)));
}

#[test]
fn a_passage_whose_words_are_gone_is_never_shown_as_another() {
    let edited = TEXT.replace("Nobody", "No one");
    assert_eq!(passage().find(&[article(&edited)]), Found::Changed);
    let twice = format!("Now. {TEXT} {TEXT}");
    assert_eq!(passage().find(&[article(&twice)]), Found::Changed);
    assert_eq!(passage().find(&[Article { id: "other".into(), ..article(TEXT) }]), Found::NoSource);
}

#[test]
fn offsets_in_links_count_characters_and_not_bytes() {
    let text = "«Ça va» 👩‍👧 — dit-elle. Fin.";
    let start = text.find("Fin").unwrap();
    let passage = Passage::new(&article(text), Span::new(start, text.len()));
    assert_eq!(passage.start, text[..start].chars().count());
    assert_eq!(passage.find(&[article(text)]), Found::There(0, Span::new(start, text.len())));
}

fn name() -> impl Strategy<Value = String> {
    "[a-z][a-z0-9-]{0,12}"
}

prop_compose! {
    fn link()(
        view in prop::sample::select(View::ALL.to_vec()),
        sources in prop::collection::vec(name(), 0..4),
        base in prop::option::of(name()),
        place in prop::option::of((name(), 0usize..9999, 1usize..500, 0u32..0x100_0000, prop::option::of(1usize..9))),
        comparison in prop::option::of(name()),
        carried in prop::option::of("[A-Za-z0-9_.-]{0,40}"),
        event in prop::option::of(name()),
        query in any::<String>(),
        speakers in prop::collection::vec(name(), 0..3),
        only_differences in any::<bool>(),
        lanes in prop::option::of(prop::sample::select(Lanes::ALL.to_vec())),
        maximised in prop::option::of(name()),
        sort in prop::sample::select(Sort::ALL.to_vec()),
        holds in prop::sample::subsequence(Holds::ALL.to_vec(), 0..=4),
        kept in prop::collection::vec((name(), 0u32..50), 0..3),
        unknown in prop::collection::vec(("x[a-z]{1,5}", any::<String>()), 0..3),
    ) -> Link {
        let passage = place.map(|(source, start, length, sum, at)| {
            Passage { source, start, end: start + length, sum, paragraph: at.map(|at| (at, 9)) }
        });
        let unknown = unknown.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        let kept = kept.into_iter().map(|(source, id)| Kept { source, id }).collect();
        Link {
            comparison, carried, kept, view, sources, base, passage, event, query, speakers, only_differences, maximised, sort, holds, lanes,
            unknown, ..Link::default()
        }
    }
}

proptest! {
    #[test]
    fn any_state_comes_back_from_its_link(link in link()) {
        let (back, problems) = Link::read(&link.to_string());
        prop_assert_eq!(problems, vec![]);
        prop_assert_eq!(back, link);
    }

    #[test]
    fn any_address_is_read_without_harm(hash in any::<String>()) {
        let (link, _) = Link::read(&hash);
        let again = Link::read(&link.to_string());
        prop_assert_eq!(again, (link, vec![]));
    }

    #[test]
    fn any_text_survives_percent_encoding(text in any::<String>()) {
        prop_assert_eq!(percent::decode(&percent::encode(&text)), text);
    }

    #[test]
    fn a_damaged_passage_never_shows_other_words(at in 0usize..40, to in any::<char>()) {
        let whole = passage().to_string();
        let damaged: String = whole.chars().enumerate().map(|(i, c)| if i == at { to } else { c }).collect();
        if let Ok(damaged) = damaged.parse::<Passage>() {
            match damaged.find(&[article(TEXT)]) {
                Found::There(_, span) | Found::Moved(_, span) => prop_assert_eq!(span, Span::new(33, 65)),
                Found::Retold(..) => prop_assert!(false, "there is no digest here"),
                Found::Changed | Found::NoSource => {}
            }
        }
    }
}
