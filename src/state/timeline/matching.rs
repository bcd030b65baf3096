//! Which events fit what is looked for: the words of the search, the speakers chosen.

use crate::engine::comparison::{Event, Place};
use crate::state::library::Library;
use crate::state::quotes::UNNAMED;
use std::collections::BTreeSet;

/// For each event of the comparison, whether it fits; none where nothing is looked for. `hits` are the sentences that
/// hold the words looked for, `speakers` the short names of those chosen: an event fits where one of its sentences
/// holds the words, and one of them quotes one of the speakers.
pub fn matching(library: &Library, hits: Option<&[Place]>, speakers: &[String]) -> Option<Vec<bool>> {
    let hits: Option<BTreeSet<Place>> = hits.map(|hits| hits.iter().copied().collect());
    let said = (!speakers.is_empty()).then(|| sentences_of(library, speakers));
    if hits.is_none() && said.is_none() {
        return None;
    }
    let told_in = |event: &Event, places: &Option<BTreeSet<Place>>| {
        places.as_ref().is_none_or(|places| event.tellings.iter().any(|t| places.contains(&t.place)))
    };
    Some(library.comparison.events.iter().map(|e| told_in(e, &hits) && told_in(e, &said)).collect())
}

/// The sentences that quote one of the speakers.
fn sentences_of(library: &Library, speakers: &[String]) -> BTreeSet<Place> {
    let comparison = &library.comparison;
    let chosen = |speaker: Option<usize>| {
        let id = speaker.and_then(|s| comparison.speakers.get(s)).map_or(UNNAMED, |s| s.id.as_str());
        speakers.iter().any(|s| s == id)
    };
    let mut found = BTreeSet::new();
    for utterance in comparison.utterances.iter().filter(|u| chosen(u.speaker)) {
        for (source, quote) in &utterance.wordings {
            let Some(article) = library.articles.get(*source) else { continue };
            let Some(span) = article.quotes.get(*quote).map(|q| q.span()) else { continue };
            let first = article.sentences.partition_point(|s| s.span.end <= span.start);
            let within = article.sentences.iter().enumerate().skip(first);
            let within = within.take_while(|(_, s)| s.span.start < span.end);
            found.extend(within.map(|(sentence, _)| Place { source: *source, sentence }));
        }
    }
    found
}
