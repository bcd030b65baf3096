//! Whatever a reader pastes, the article in it is found, and what was left out is named.

use crate::golden;
use crossread::engine::dates::say::Lang;
use crossread::engine::read::read;
use crossread::engine::source::Format;
use crossread::engine::{self, Article, Source};
use proptest::prelude::*;
use std::fmt::Write;

/// What is known of an article, then its text line by line: what was kept and as what, what was left out and why.
fn shown(article: &Article) -> String {
    let mut out = String::new();
    let published = article.meta.published.as_ref().map(ToString::to_string);
    let known = [
        ("title", &article.meta.title),
        ("byline", &article.meta.byline),
        ("outlet", &article.meta.outlet),
        ("published", &published),
        ("lang", &article.meta.lang),
    ];
    for (key, value) in known {
        if let Some(value) = value {
            writeln!(out, "{key}: {value}").unwrap();
        }
    }
    let kept = article.blocks.iter().map(|b| (b.span, name(&b.kind)));
    let left_out = article.removed.iter().map(|r| (r.span, format!("- {}", name(&r.reason))));
    let mut all: Vec<_> = kept.chain(left_out).collect();
    all.sort();
    for (span, label) in all {
        let words = article.words(span).split_whitespace().collect::<Vec<_>>().join(" ");
        let short: String = words.chars().take(60).collect();
        let cut = if short == words { "" } else { " ..." };
        writeln!(out, "{label}: {short}{cut}").unwrap();
    }
    for note in &article.notes {
        writeln!(out, "note: {}", note.text).unwrap();
    }
    out
}

fn name(kind: &impl serde::Serialize) -> String {
    serde_json::to_value(kind).unwrap().as_str().unwrap().to_owned()
}

#[test]
fn what_a_page_carries_is_told_apart() {
    golden::check("read.txt", |input| shown(&read(&Source::text("case", input))));
}

#[test]
fn every_kind_of_furniture_has_its_reason() {
    golden::check("furniture.txt", |input| shown(&read(&Source::text("case", input))));
}

#[test]
fn whole_pages_are_read() {
    golden::check("pages.txt", |input| shown(&read(&Source::text("case", input))));
}

/// Checks what holds for every article: spans in bounds, on character boundaries, in order and apart.
pub fn assert_sound(article: &Article) {
    let mut all: Vec<_> = article.blocks.iter().map(|b| b.span).chain(article.removed.iter().map(|r| r.span)).collect();
    assert!(article.blocks.is_sorted_by_key(|b| b.span), "blocks in order");
    assert!(article.removed.is_sorted_by_key(|r| r.span), "removals in order");
    all.sort();
    for span in &all {
        assert!(article.text.get(span.start..span.end).is_some_and(|w| !w.is_empty()), "{span:?} lies in the text");
    }
    assert!(all.windows(2).all(|w| w[0].end <= w[1].start), "blocks and removals lie apart");
    for (place, sentence) in article.sentences.iter().enumerate() {
        assert!(!sentence.span.is_empty());
        assert!(article.blocks[sentence.block].span.contains(sentence.span), "a sentence lies in its block");
        let before = place.checked_sub(1).map(|p| article.sentences[p].span);
        assert!(before.is_none_or(|b| b.end <= sentence.span.start), "sentences in order");
    }
}

pub fn parse(text: &str) -> Article {
    let mut article = read(&Source::text("any", text));
    article.sentences = crossread::engine::text::sentences::sentences(&article);
    article
}

proptest! {
    #[test]
    fn no_text_is_too_odd(text in "(\\PC|[\\n\\r\\t .,:\"'()|©-]|[A-Za-z]{1,9} ){0,200}") {
        assert_sound(&parse(&text));
        let whole = read(&Source { whole: true, ..Source::text("any", text.as_str()) });
        prop_assert!(whole.removed.is_empty());
        assert_sound(&whole);
    }

    #[test]
    fn a_removal_can_be_put_back(text in "([A-Z][a-z]{1,9} ?([a-z]{1,9} ){0,12}[.|]?\\n){1,30}") {
        let article = parse(&text);
        for removal in &article.removed {
            let again = engine::put_back(&article, &[removal.id]);
            assert_sound(&again);
            prop_assert!(again.blocks.iter().any(|b| b.span == removal.span));
            prop_assert_eq!(again.removed.len() + 1, article.removed.len());
        }
    }
}

pub fn html(text: &str) -> Article {
    let source = Source { format: Format::Html, ..Source::text("page", text) };
    let mut article = read(&source);
    article.sentences = crossread::engine::text::sentences::sentences(&article);
    article
}

#[test]
fn the_article_of_a_page_is_found() {
    golden::check("html.txt", |input| shown(&html(input)));
}

proptest! {
    #[test]
    fn no_page_is_too_odd(page in "(<(/?(p|div|a|b|li|td|table|h1|script|title|span|br|!--|!|\\?)[ a-z=\"']{0,9}/?>?)|-->|&[a-z#0-9x]{0,8};?|[a-zA-Z .\"'>é]{0,20}){0,60}") {
        assert_sound(&html(&page));
    }
}

#[test]
fn the_mark_at_the_start_of_a_file_is_no_part_of_its_first_line() {
    let article = parse(
        "\u{FEFF}Harbour reopens after storm\n\nThe harbour opened again on Tuesday, two days after the storm had closed it to all ships.\n",
    );
    assert_eq!(article.meta.title.as_deref(), Some("Harbour reopens after storm"));
    let fronted = parse("\u{FEFF}---\ntitle: A title\n---\n\nThe harbour opened again on Tuesday.\n");
    assert_eq!(fronted.meta.title.as_deref(), Some("A title"));
}

#[test]
fn what_is_known_of_a_source_counts_before_what_its_text_says() {
    let source = Source {
        published: "2026-02-03".parse().ok(),
        ..Source::text(
            "a",
            "Written on 01/15/2026\nThe harbour opened again on Tuesday, two days after the storm had closed it.\n",
        )
    };
    assert_eq!(read(&source).meta.published.map(|p| p.to_string()).as_deref(), Some("2026-02-03"));
}

#[test]
fn what_the_reader_is_unsure_of_is_said_in_english_and_spanish() {
    let notes = |text: &str| {
        let article = engine::parse(&Source::text("case", text));
        article.notes.iter().map(|n| [Lang::English, Lang::Spanish].map(|l| n.say(l).into_owned())).collect::<Vec<_>>()
    };
    assert_eq!(
        notes("Home\nNews\nSport\nSign in\nCookies\n"),
        [[
            "No article was found here: no running text, only labels, links or form fields.",
            "Aquí no se encontró ningún artículo: no hay texto corrido, solo rótulos, enlaces o campos.",
        ]]
    );
    let german = "Der Hafen der Stadt wurde am Dienstag nach dem Hochwasser wieder geöffnet, und die ersten Schiffe \
                  liefen noch in der Nacht ein. Die Arbeiten haben länger gedauert, als der Rat erwartet hatte.";
    assert_eq!(
        notes(german),
        [[
            "This text is in German. It is shown, searched and compared; quotations, speakers and dates are read in \
             full only in English.",
            "Este texto está en alemán. Se muestra, se busca en él y se compara; las citas, quién las dice y las \
             fechas solo se leen del todo en inglés.",
        ]]
    );
}

#[test]
fn the_language_of_a_report_is_told() {
    let reports = [
        ("en", "The harbour opened again on Tuesday, two days after the storm had closed it to all of the ships."),
        (
            "es",
            "El puerto volvió a abrir el martes, dos días después de que la tormenta lo cerrara a todos los barcos.",
        ),
        ("fr", "Le port a rouvert mardi, deux jours après que la tempête l’avait fermé à tous les navires de la côte."),
        (
            "de",
            "Der Hafen ist am Dienstag wieder geöffnet worden, zwei Tage nachdem der Sturm ihn für alle geschlossen hatte.",
        ),
        (
            "pt",
            "O porto voltou a abrir na terça-feira, dois dias depois de a tempestade o ter fechado a todos os navios.",
        ),
        (
            "it",
            "Il porto è stato riaperto martedì, due giorni dopo che la tempesta lo aveva chiuso a tutte le navi della costa.",
        ),
        ("nl", "De haven is dinsdag weer open gegaan, twee dagen nadat de storm het voor alle schepen had gesloten."),
        ("ru", "Порт снова открылся во вторник, через два дня после того, как шторм закрыл его для всех судов."),
        ("uk", "Порт знову відкрився у вівторок, через два дні після того, як шторм закрив його для всіх суден."),
        ("el", "Το λιμάνι άνοιξε ξανά την Τρίτη, δύο ημέρες μετά την καταιγίδα που το είχε κλείσει για όλα τα πλοία."),
        ("ar", "أعيد فتح الميناء يوم الثلاثاء بعد يومين من إغلاقه أمام جميع السفن بسبب العاصفة."),
        ("he", "הנמל נפתח מחדש ביום שלישי, יומיים לאחר שהסערה סגרה אותו לכל האוניות."),
        ("ja", "港は火曜日に再び開かれた。嵐ですべての船に閉ざされてから二日後のことである。"),
        ("zh", "港口于周二重新开放，两天前风暴使其对所有船只关闭。当局表示维修将持续到夏天。"),
        ("ko", "폭풍으로 모든 선박에 폐쇄된 지 이틀 만인 화요일에 항구가 다시 열렸다."),
        ("hi", "तूफान के कारण सभी जहाजों के लिए बंद होने के दो दिन बाद मंगलवार को बंदरगाह फिर से खुल गया।"),
    ];
    for (lang, text) in reports {
        let article = read(&Source::text("report", text));
        assert_eq!(article.meta.lang.as_deref(), Some(lang), "{text}");
        assert_eq!(article.notes.len(), usize::from(lang != "en"), "{:?}", article.notes);
        assert!(article.removed.is_empty(), "{:?}", article.removed);
    }
}

#[test]
fn a_language_that_was_told_counts() {
    let told = read(&Source::text("a", "---\nlang: fr\n---\n\nOK, super, go, stop.\n"));
    assert_eq!(told.meta.lang.as_deref(), Some("fr"));
    let page = html("<html lang=sv><p>Hamnen.</p></html>");
    assert_eq!(page.meta.lang.as_deref(), Some("sv"));
}
