//! A comparison made by hand, so that tests of views don't depend on what the engine finds.

use crossread::engine::comparison::{Comparison, Difference, DifferenceKind, Place, Point, Relation, Side};
use crossread::engine::{Article, Source, Span, parse};
use crossread::state::library::Library;

const GAZETTE: &str = "The harbour council closed the old swing bridge on Monday after an inspection by divers.\n\n\
    Engineers found 12 cracks in the steel of the bridge.\n\n\
    Mayor Ada Brandt promised that the ferry would run without a fare.\n\n\
    The baker on the quay sells more bread now.";
const HERALD: &str = "The steel has 15 cracks, engineers said.\n\n\
    The bridge was closed by the harbour council on Tuesday, after an inspection by divers.\n\n\
    Nobody on the ferry pier had read the timetable.";
const POST: &str = "The harbour council shut the bridge on Monday, after divers had looked at it.";

/// The place of `words` in a source.
pub fn side(articles: &[Article], source: usize, words: &str) -> Side {
    let start = articles[source].text.find(words).unwrap();
    Side { source, span: Span::new(start, start + words.len()) }
}

/// Three reports of a bridge that was closed: all tell of the closing, on two days; two tell of the cracks, with two
/// figures.
pub fn bridge() -> Library {
    let read = |(id, text): (&str, &str)| parse(&Source::text(id, text));
    let articles: Vec<Article> = [("gazette", GAZETTE), ("herald", HERALD), ("post", POST)].map(read).into();
    let place = |words: Side| Place {
        source: words.source,
        sentence: articles[words.source].sentence_at(words.span.start).unwrap(),
    };
    let differ = |kind, a: (usize, &str), b: (usize, &str)| Difference {
        kind,
        a: side(&articles, a.0, a.1),
        b: side(&articles, b.0, b.1),
        relation: Relation::Different,
        exact: None,
    };
    let point = |label: &str, words: &[(usize, &str)], differences: Vec<Difference>| Point {
        id: label.to_lowercase(),
        label: label.to_owned(),
        places: words.iter().map(|(source, words)| place(side(&articles, *source, words))).collect(),
        differences,
        unsure: false,
    };
    let date = |a, b| differ(DifferenceKind::Date, a, b);
    let points = vec![
        point(
            "The closing",
            &[(0, "harbour council"), (1, "harbour council"), (2, "harbour council")],
            vec![date((0, "Monday"), (1, "Tuesday")), date((1, "Tuesday"), (2, "Monday"))],
        ),
        point(
            "The cracks",
            &[(0, "Engineers"), (1, "engineers")],
            vec![differ(DifferenceKind::Number, (0, "12"), (1, "15"))],
        ),
    ];
    let comparison = Comparison { points, ..Comparison::default() };
    Library::compared("The bridge".into(), articles, comparison)
}
