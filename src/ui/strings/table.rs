//! What words there are. Functions where a language needs numbers or names inside them.

use crate::engine::article::{PersonKind, QuoteKind, Removal};
use crate::engine::comparison::{Agreement, DifferenceKind, Relation};
use crate::engine::dates::edtf::Precision;
use crate::engine::search::Query;
use crate::state::link::{Lanes, Lang, Problem, QuoteOrder, View};
use crate::state::read::{Counts, Mark};
use crate::state::timeline::ticks::Unit;

/// All words of the page.
pub(crate) struct Strings {
    /// The page as a whole.
    pub(crate) app: AppStrings,
    /// The bar.
    pub(crate) bar: BarStrings,
    /// Share.
    pub(crate) share: ShareStrings,
    /// Sources, wherever they are named.
    pub(crate) source: SourceStrings,
    /// Read.
    pub(crate) read: ReadStrings,
    /// Sources.
    pub(crate) sources: SourcesStrings,
    /// Timeline.
    pub(crate) timeline: TimelineStrings,
    /// Quotes.
    pub(crate) quotes: QuotesStrings,
    /// Search.
    pub(crate) search: SearchStrings,
    /// The language that dates are said in.
    pub(crate) lang: Lang,
}

/// The page as a whole.
#[derive(Clone, Copy)]
pub(crate) struct AppStrings {
    pub(crate) loading: &'static str,
    pub(crate) working: fn(usize) -> String,
    pub(crate) nothing: &'static str,
    pub(crate) nothing_help: &'static str,
    pub(crate) close: &'static str,
    pub(crate) problem: fn(&Problem) -> String,
    pub(crate) problems_title: &'static str,
}

/// The bar.
pub(crate) struct BarStrings {
    pub(crate) views: &'static str,
    pub(crate) sources: &'static str,
    pub(crate) share: &'static str,
    pub(crate) theme: fn(&str) -> String,
    pub(crate) theme_names: [&'static str; 3],
    pub(crate) view_names: fn(View) -> &'static str,
    pub(crate) show_source: fn(&str) -> String,
    pub(crate) hide_source: fn(&str) -> String,
    pub(crate) last_source: &'static str,
}

impl BarStrings {
    /// The view's name.
    pub(crate) fn view(&self, view: View) -> &'static str {
        (self.view_names)(view)
    }
}

/// Share.
pub(crate) struct ShareStrings {
    pub(crate) title: &'static str,
    pub(crate) holds: &'static str,
    pub(crate) field: &'static str,
    pub(crate) length: fn(usize) -> String,
    pub(crate) copy: &'static str,
    pub(crate) copied: &'static str,
    pub(crate) refused: &'static str,
}

/// Sources, wherever they are named.
pub(crate) struct SourceStrings {
    pub(crate) inferred: &'static str,
    pub(crate) no_date: &'static str,
    pub(crate) no_outlet: &'static str,
    pub(crate) no_title: &'static str,
    pub(crate) digest: &'static str,
    pub(crate) digest_help: &'static str,
    pub(crate) paragraphs: fn(usize) -> String,
    pub(crate) words: fn(usize) -> String,
}

/// Read.
pub(crate) struct ReadStrings {
    pub(crate) lede: fn(usize, usize, Counts) -> String,
    pub(crate) one_source: &'static str,
    pub(crate) legend: &'static str,
    pub(crate) mark: fn(Mark) -> &'static str,
    pub(crate) mark_long: fn(Mark) -> &'static str,
    pub(crate) marked: fn(Mark, &str) -> String,
    pub(crate) only_differences: &'static str,
    pub(crate) folded: fn(usize) -> String,
    pub(crate) base: &'static str,
    pub(crate) make_base: fn(&str) -> String,
    pub(crate) move_left: fn(&str) -> String,
    pub(crate) move_right: fn(&str) -> String,
    pub(crate) previous_source: &'static str,
    pub(crate) next_source: &'static str,
    pub(crate) compare: &'static str,
    pub(crate) only_in: fn(&str) -> String,
    pub(crate) told_by: fn(usize, usize) -> String,
    pub(crate) not_reported: &'static str,
    pub(crate) difference: fn(DifferenceKind, Relation) -> String,
    pub(crate) more_exact: fn(&str) -> String,
    pub(crate) no_differences: &'static str,
    pub(crate) reworded: &'static str,
    pub(crate) copy_passage: &'static str,
    pub(crate) moved: &'static str,
    pub(crate) changed: &'static str,
    pub(crate) no_such_source: fn(&str) -> String,
    pub(crate) how_dated: &'static str,
}

/// Sources.
pub(crate) struct SourcesStrings {
    pub(crate) lede: fn(usize) -> String,
    pub(crate) outlet: &'static str,
    pub(crate) byline: &'static str,
    pub(crate) published: &'static str,
    pub(crate) length: &'static str,
    pub(crate) language: &'static str,
    pub(crate) found: &'static str,
    pub(crate) counts: fn(usize, usize, usize) -> String,
    pub(crate) removed: fn(usize) -> String,
    pub(crate) removal: fn(Removal) -> &'static str,
    pub(crate) put_back: &'static str,
    pub(crate) leave_out: &'static str,
    pub(crate) notes: fn(usize) -> String,
    pub(crate) read_it: fn(&str) -> String,
    pub(crate) unknown: &'static str,
}

/// Timeline.
pub(crate) struct TimelineStrings {
    pub(crate) lede: fn(usize, usize) -> String,
    pub(crate) none: &'static str,
    pub(crate) none_left: &'static str,
    pub(crate) no_event: fn(&str) -> String,
    pub(crate) lanes: fn(Lanes) -> &'static str,
    pub(crate) show_as: &'static str,
    pub(crate) zoom: &'static str,
    pub(crate) zoom_in: &'static str,
    pub(crate) zoom_out: &'static str,
    pub(crate) fit_all: &'static str,
    pub(crate) fit_choice: &'static str,
    pub(crate) fold: &'static str,
    pub(crate) keys: &'static str,
    pub(crate) chart: &'static str,
    pub(crate) overview: &'static str,
    pub(crate) all_sources: &'static str,
    pub(crate) legend: &'static str,
    pub(crate) legend_day: &'static str,
    pub(crate) legend_longer: &'static str,
    pub(crate) legend_soft: &'static str,
    pub(crate) legend_compatible: &'static str,
    pub(crate) legend_different: &'static str,
    pub(crate) published: &'static str,
    pub(crate) published_on: fn(&str) -> String,
    pub(crate) months_short: [&'static str; 12],
    pub(crate) clock: fn(u16) -> String,
    pub(crate) fold_says: fn(&str) -> String,
    pub(crate) folded: fn(u32, Unit) -> String,
    pub(crate) precision: fn(Precision) -> &'static str,
    pub(crate) event: fn(&str, &str, &str) -> String,
    pub(crate) dated_by: fn(&str, Agreement) -> String,
    pub(crate) agreement: fn(Agreement) -> Option<&'static str>,
    pub(crate) gathered: fn(usize, &str) -> String,
    pub(crate) zoom_to: &'static str,
    pub(crate) before: fn(usize) -> String,
    pub(crate) after: fn(usize) -> String,
    pub(crate) range_drag: &'static str,
    pub(crate) range: &'static str,
    pub(crate) range_from: &'static str,
    pub(crate) range_to: &'static str,
    pub(crate) range_clear: &'static str,
    pub(crate) range_says: fn(&str, usize, usize) -> String,
    pub(crate) not_dated_by: &'static str,
    pub(crate) and: &'static str,
}

/// Quotes.
pub(crate) struct QuotesStrings {
    pub(crate) lede: fn(usize, usize) -> String,
    pub(crate) none: &'static str,
    pub(crate) none_left: &'static str,
    pub(crate) clear: &'static str,
    pub(crate) more: fn(usize) -> String,
    pub(crate) speakers: &'static str,
    pub(crate) speaker: &'static str,
    pub(crate) find: &'static str,
    pub(crate) no_speaker: fn(&str) -> String,
    pub(crate) called: fn(&str) -> String,
    pub(crate) everybody: &'static str,
    pub(crate) unnamed: &'static str,
    pub(crate) bodies: &'static str,
    pub(crate) groups: fn(PersonKind) -> &'static str,
    pub(crate) kinds: &'static str,
    pub(crate) kind: fn(QuoteKind) -> &'static str,
    pub(crate) kind_of: fn(QuoteKind) -> &'static str,
    pub(crate) kind_help: fn(QuoteKind) -> &'static str,
    pub(crate) last_kind: &'static str,
    pub(crate) reported: &'static str,
    pub(crate) filter: &'static str,
    pub(crate) sort: &'static str,
    pub(crate) order: fn(QuoteOrder) -> &'static str,
    pub(crate) shown: fn(usize, usize) -> String,
    pub(crate) sure: fn(f32) -> &'static str,
    pub(crate) cue: fn(&str) -> String,
    pub(crate) named_here: fn(&str) -> String,
    pub(crate) dated: fn(&str) -> String,
    pub(crate) published_on: fn(&str) -> String,
    pub(crate) in_place: &'static str,
    pub(crate) cite: &'static str,
    pub(crate) citation: fn(&Citation) -> String,
    pub(crate) copied: &'static str,
    pub(crate) not_copied: &'static str,
    pub(crate) one_utterance: fn(usize) -> String,
    pub(crate) nobody: fn(&str) -> String,
    pub(crate) quotations_of: fn(usize) -> String,
    pub(crate) words_of: fn(usize) -> String,
    pub(crate) voices: &'static str,
    pub(crate) voices_help: &'static str,
    pub(crate) voices_table: &'static str,
    pub(crate) voices_caption: &'static str,
    pub(crate) quoted_words: fn(usize) -> String,
    pub(crate) others: fn(usize) -> String,
    pub(crate) together: &'static str,
}

/// A quotation as it is cited. What is not known is empty.
pub(crate) struct Citation {
    /// The words, with their marks; of indirect speech the reporter's.
    pub(crate) words: String,
    pub(crate) indirect: bool,
    pub(crate) speaker: String,
    pub(crate) source: String,
    pub(crate) title: String,
    /// The day of publication, in words.
    pub(crate) published: String,
    pub(crate) link: String,
}

/// Search.
pub(crate) struct SearchStrings {
    pub(crate) field: &'static str,
    pub(crate) hits: &'static str,
    pub(crate) count: fn(usize, usize) -> String,
    pub(crate) hit: fn(usize, usize) -> String,
    pub(crate) more: fn(usize) -> String,
    pub(crate) next: &'static str,
    pub(crate) previous: &'static str,
    pub(crate) none: fn(usize) -> String,
    pub(crate) looked_for: fn(&Query) -> String,
    pub(crate) type_on: &'static str,
    pub(crate) preparing: &'static str,
    pub(crate) syntax: &'static str,
}
