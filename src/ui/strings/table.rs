//! What words there are. Functions where a language needs numbers or names inside them.

use crate::engine::article::{PersonKind, QuoteKind, Removal};
use crate::engine::comparison::{Agreement, DifferenceKind, EvidenceKind, Relation};
use crate::engine::dates::edtf::Precision;
use crate::engine::search::Query;
use crate::state::draft::Fact;
use crate::state::keys::Act;
use crate::state::link::{Lanes, Lang, Problem, QuoteOrder, View};
use crate::state::matrix::{Holds, Sort, Tally};
use crate::state::read::{Counts, Mark};
use crate::state::timeline::ticks::Unit;
use crate::ui::browser::corpus::LoadError;
use crate::ui::browser::files::Unusable;
use crate::ui::browser::shelf::ShelfError;
use crate::ui::share::Way;

/// All words of the page.
pub(crate) struct Strings {
    /// The page as a whole.
    pub(crate) app: AppStrings,
    /// What someone sees who comes for the first time.
    pub(crate) first_look: FirstLookStrings,
    /// The bar.
    pub(crate) bar: BarStrings,
    /// Share.
    pub(crate) share: ShareStrings,
    /// Save as one page.
    pub(crate) one_page: OnePageStrings,
    /// A newer version of the page.
    pub(crate) newer: NewerStrings,
    /// What this browser keeps.
    pub(crate) keep: KeepStrings,
    /// Sources, wherever they are named.
    pub(crate) source: SourceStrings,
    /// Read.
    pub(crate) read: ReadStrings,
    /// The Compare box.
    pub(crate) compare: CompareStrings,
    /// The reader's own marks.
    pub(crate) own: OwnStrings,
    /// Matrix.
    pub(crate) matrix: MatrixStrings,
    /// The keys.
    pub(crate) keys: KeysStrings,
    /// Sources.
    pub(crate) sources: SourcesStrings,
    /// Timeline.
    pub(crate) timeline: TimelineStrings,
    /// Quotes.
    pub(crate) quotes: QuotesStrings,
    /// The reader's corrections of speakers.
    pub(crate) who: WhoStrings,
    /// Search.
    pub(crate) search: SearchStrings,
    /// The language, which dates and what the engine says are said in.
    pub(crate) lang: Lang,
}

/// The page as a whole.
#[derive(Clone, Copy)]
pub(crate) struct AppStrings {
    pub(crate) loading: &'static str,
    pub(crate) working: fn(usize) -> String,
    pub(crate) reading: fn(usize, usize) -> String,
    pub(crate) stop: &'static str,
    pub(crate) nothing: &'static str,
    pub(crate) nothing_help: &'static str,
    pub(crate) close: &'static str,
    pub(crate) problem: fn(&Problem) -> String,
    pub(crate) problems_title: &'static str,
    pub(crate) skip: &'static str,
    pub(crate) not_loaded: fn(&LoadError) -> String,
}

/// What someone sees who comes for the first time.
pub(crate) struct FirstLookStrings {
    pub(crate) what: &'static str,
    pub(crate) how: &'static str,
    pub(crate) example: fn(DifferenceKind, Option<&str>) -> String,
    pub(crate) in_place: &'static str,
    pub(crate) own: &'static str,
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
    /// What the other language calls itself.
    pub(crate) other_language: &'static str,
    /// Said when the page has changed to this language.
    pub(crate) speaks: &'static str,
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
    pub(crate) ways: &'static str,
    pub(crate) way: fn(Way) -> &'static str,
    pub(crate) holds: fn(Way, bool) -> &'static str,
    pub(crate) limits: fn(usize) -> Option<&'static str>,
    pub(crate) soon: &'static str,
    pub(crate) too_long: &'static str,
    pub(crate) field: &'static str,
    pub(crate) length: fn(usize) -> String,
    pub(crate) copy: &'static str,
    pub(crate) hand_on: &'static str,
    pub(crate) copied: &'static str,
    pub(crate) copied_here: &'static str,
    pub(crate) refused: &'static str,
}

/// Save as one page.
pub(crate) struct OnePageStrings {
    pub(crate) help: &'static str,
    pub(crate) save: &'static str,
    pub(crate) making: &'static str,
    pub(crate) saved: fn(&str, usize) -> String,
    pub(crate) failed: fn(&str) -> String,
}

/// A newer version of the page.
pub(crate) struct NewerStrings {
    pub(crate) here: &'static str,
    pub(crate) reload: &'static str,
    pub(crate) later: &'static str,
}

/// What this browser keeps.
pub(crate) struct KeepStrings {
    pub(crate) title: &'static str,
    pub(crate) help: &'static str,
    pub(crate) to_site: &'static str,
    pub(crate) about: fn(&[String], &str) -> String,
    pub(crate) open_now: &'static str,
    pub(crate) new_title: &'static str,
    pub(crate) rename: &'static str,
    pub(crate) rename_what: fn(&str) -> String,
    pub(crate) delete: &'static str,
    pub(crate) delete_what: fn(&str) -> String,
    pub(crate) deleted: fn(&str) -> String,
    pub(crate) apart: fn(&str) -> String,
    pub(crate) refused: fn(&ShelfError) -> String,
    pub(crate) as_before: &'static str,
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
    pub(crate) nothing_common: &'static str,
    pub(crate) legend: &'static str,
    pub(crate) legend_help: &'static str,
    pub(crate) mark: fn(Mark) -> &'static str,
    pub(crate) mark_long: fn(Mark) -> &'static str,
    pub(crate) marked: fn(Mark, &str) -> String,
    pub(crate) noted: fn(&str) -> String,
    pub(crate) only_differences: &'static str,
    pub(crate) folded: fn(usize) -> String,
    pub(crate) unfold: &'static str,
    pub(crate) lock: &'static str,
    pub(crate) lock_help: &'static str,
    pub(crate) locked: &'static str,
    pub(crate) unlocked: &'static str,
    pub(crate) released: &'static str,
    pub(crate) stops: &'static str,
    pub(crate) stop_at: fn(Option<usize>, usize) -> String,
    pub(crate) stop_said: fn(usize, usize, &str) -> String,
    pub(crate) no_stops: &'static str,
    pub(crate) next_difference: &'static str,
    pub(crate) previous_difference: &'static str,
    pub(crate) base: &'static str,
    pub(crate) make_base: fn(&str) -> String,
    pub(crate) is_base: fn(&str) -> String,
    pub(crate) grip: fn(&str, usize, usize) -> String,
    pub(crate) move_left: fn(&str) -> String,
    pub(crate) move_right: fn(&str) -> String,
    pub(crate) moved_to: fn(&str, usize, usize) -> String,
    pub(crate) maximise: fn(&str) -> String,
    pub(crate) restore: &'static str,
    pub(crate) previous_source: &'static str,
    pub(crate) next_source: &'static str,
    pub(crate) source_at: fn(&str, usize, usize) -> String,
    pub(crate) changed: &'static str,
    pub(crate) no_such_source: fn(&str) -> String,
}

/// The Compare box.
pub(crate) struct CompareStrings {
    pub(crate) title: &'static str,
    pub(crate) only_in: fn(&str) -> String,
    pub(crate) perhaps_only_in: fn(&str) -> String,
    pub(crate) told_by: fn(usize, usize) -> String,
    pub(crate) unsure: &'static str,
    pub(crate) not_found: &'static str,
    pub(crate) nearest: &'static str,
    pub(crate) difference: fn(DifferenceKind, Relation) -> String,
    pub(crate) more_exact: fn(&str) -> String,
    pub(crate) no_differences: &'static str,
    pub(crate) reworded: &'static str,
    pub(crate) is_base: &'static str,
    pub(crate) copy_passage: &'static str,
    pub(crate) in_place: &'static str,
    pub(crate) moved: &'static str,
    pub(crate) of_digest: &'static str,
    pub(crate) of_report: &'static str,
    pub(crate) how_dated: &'static str,
    pub(crate) why_same: &'static str,
    pub(crate) right_of_ten: fn(u8, &str) -> String,
    pub(crate) evidence: fn(EvidenceKind) -> &'static str,
    pub(crate) quoted: fn(Option<&str>, Option<&str>) -> String,
}

/// The reader's own marks.
pub(crate) struct OwnStrings {
    pub(crate) title: &'static str,
    pub(crate) open: fn(usize) -> String,
    pub(crate) apart: &'static str,
    pub(crate) apart_help: fn(&str) -> String,
    pub(crate) apart_done: fn(&str) -> String,
    pub(crate) together: &'static str,
    pub(crate) together_help: fn(&str) -> String,
    pub(crate) together_done: fn(&str) -> String,
    pub(crate) choose: &'static str,
    pub(crate) choose_words: &'static str,
    pub(crate) choose_found: fn(usize, usize) -> String,
    pub(crate) same: &'static str,
    pub(crate) same_help: &'static str,
    pub(crate) same_done: fn(&str) -> String,
    pub(crate) note: &'static str,
    pub(crate) edit_note: &'static str,
    pub(crate) note_on: fn(&str) -> String,
    pub(crate) note_label: fn(&str) -> String,
    pub(crate) keep_note: &'static str,
    pub(crate) note_kept: &'static str,
    pub(crate) date: &'static str,
    pub(crate) date_label: fn(&str) -> String,
    pub(crate) date_day: &'static str,
    pub(crate) date_month: &'static str,
    pub(crate) date_year: &'static str,
    pub(crate) date_clock: &'static str,
    pub(crate) date_about: &'static str,
    pub(crate) date_impossible: &'static str,
    pub(crate) keep_date: &'static str,
    pub(crate) date_kept: &'static str,
    pub(crate) date_done: fn(&str, &str) -> String,
    pub(crate) date_own: fn(&str) -> String,
    pub(crate) date_yours: &'static str,
    pub(crate) undo: &'static str,
    pub(crate) undo_what: fn(&str) -> String,
    pub(crate) undone: &'static str,
    pub(crate) lost: &'static str,
    pub(crate) other: &'static str,
    pub(crate) kept_here: &'static str,
    pub(crate) not_kept: &'static str,
}

/// What the matrix shows, for its heading.
pub(crate) struct MatrixShown<'a> {
    /// How many rows.
    pub(crate) rows: usize,
    /// Of how many of them it is unsure that one source alone reports them.
    pub(crate) perhaps: usize,
    /// How many sources.
    pub(crate) sources: usize,
    /// What rows were asked to hold.
    pub(crate) holds: &'a [Holds],
    /// Only rows with differences.
    pub(crate) only_differences: bool,
    /// In which order.
    pub(crate) sort: Sort,
    /// What the base is called.
    pub(crate) base: &'a str,
}

/// Matrix.
pub(crate) struct MatrixStrings {
    pub(crate) lede: fn(&MatrixShown) -> String,
    pub(crate) one_source: &'static str,
    pub(crate) nothing_common: &'static str,
    pub(crate) none_left: &'static str,
    pub(crate) show_all: &'static str,
    pub(crate) grid: fn(usize, usize) -> String,
    pub(crate) help: &'static str,
    pub(crate) point: &'static str,
    pub(crate) sort_by: &'static str,
    pub(crate) sort: fn(Sort) -> &'static str,
    pub(crate) filter: &'static str,
    pub(crate) holds: fn(Holds) -> &'static str,
    pub(crate) told: fn(usize, usize) -> String,
    pub(crate) unsure: &'static str,
    pub(crate) perhaps: &'static str,
    pub(crate) perhaps_here: &'static str,
    pub(crate) not_found: &'static str,
    pub(crate) more: fn(usize) -> String,
    pub(crate) tallies: &'static str,
    pub(crate) tally: fn(Tally) -> String,
}

/// The keys.
pub(crate) struct KeysStrings {
    pub(crate) title: &'static str,
    pub(crate) open: &'static str,
    pub(crate) act: fn(Act) -> String,
    pub(crate) name: fn(&str) -> String,
    pub(crate) only_in: fn(&[View]) -> Option<String>,
    pub(crate) on: &'static str,
    pub(crate) on_help: &'static str,
    pub(crate) forgotten: &'static str,
    pub(crate) turned: fn(bool) -> &'static str,
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
    pub(crate) add: AddStrings,
    pub(crate) correct: CorrectStrings,
}

/// Adding reports.
pub(crate) struct AddStrings {
    pub(crate) title: &'static str,
    pub(crate) help: &'static str,
    pub(crate) paste: fn(usize) -> String,
    pub(crate) placeholder: &'static str,
    pub(crate) found: fn(usize) -> String,
    pub(crate) as_several: fn(usize) -> String,
    pub(crate) as_one: &'static str,
    pub(crate) afresh_or: &'static str,
    pub(crate) with_these: fn(usize, bool) -> String,
    pub(crate) afresh: &'static str,
    pub(crate) room: fn(usize, usize) -> String,
    pub(crate) add: fn(usize) -> String,
    pub(crate) another: &'static str,
    pub(crate) files: &'static str,
    pub(crate) folder: &'static str,
    pub(crate) save: &'static str,
    pub(crate) nothing_pasted: &'static str,
    pub(crate) untitled: &'static str,
    pub(crate) added: fn(usize, usize) -> String,
    pub(crate) opened: fn(&str) -> String,
    pub(crate) removed: fn(&str) -> String,
    pub(crate) no_room: fn(&str) -> String,
    pub(crate) no_comparison: fn(&str) -> String,
    pub(crate) unusable: fn(&str, Unusable) -> String,
    pub(crate) read: &'static str,
    pub(crate) undo: &'static str,
}

/// What a reader knows better about a source.
pub(crate) struct CorrectStrings {
    pub(crate) title: &'static str,
    pub(crate) fact: fn(Fact) -> &'static str,
    pub(crate) date_help: &'static str,
    pub(crate) no_date: &'static str,
    pub(crate) save: &'static str,
    pub(crate) remove: &'static str,
    pub(crate) done: fn(&str) -> String,
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
    pub(crate) range_begun: fn(&str) -> String,
    pub(crate) range_left: &'static str,
    pub(crate) sort: &'static str,
    pub(crate) sort_time: &'static str,
    pub(crate) sort_source: &'static str,
    pub(crate) more: fn(usize) -> String,
    pub(crate) fitting: fn(usize, usize) -> String,
    pub(crate) not_dated_by: &'static str,
    pub(crate) list: fn(&[String]) -> String,
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

/// The reader's corrections of speakers.
pub(crate) struct WhoStrings {
    pub(crate) corrected: &'static str,
    pub(crate) before: fn(Option<&str>) -> String,
    pub(crate) cited: fn(&str) -> String,
    pub(crate) other_speaker: &'static str,
    pub(crate) who_said: &'static str,
    pub(crate) find: &'static str,
    pub(crate) find_or_name: &'static str,
    pub(crate) new_name: &'static str,
    pub(crate) no_match: &'static str,
    pub(crate) leave: &'static str,
    pub(crate) rename: &'static str,
    pub(crate) name_of: fn(&str) -> String,
    pub(crate) keep_name: &'static str,
    pub(crate) same_person: &'static str,
    pub(crate) who_is: fn(&str) -> String,
    pub(crate) split: &'static str,
    pub(crate) split_what: fn(&str) -> String,
    pub(crate) split_name: &'static str,
    pub(crate) split_do: &'static str,
    pub(crate) split_some: &'static str,
    pub(crate) split_needs_name: &'static str,
    pub(crate) said_done: fn(Option<&str>, &str) -> String,
    pub(crate) one_done: fn(&str, &str) -> String,
    pub(crate) split_done: fn(&str, &str, &str) -> String,
    pub(crate) name_done: fn(&str, &str) -> String,
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
    pub(crate) end: &'static str,
    pub(crate) none: fn(usize) -> String,
    pub(crate) looked_for: fn(&Query) -> String,
    pub(crate) type_on: &'static str,
    pub(crate) preparing: &'static str,
    pub(crate) syntax: &'static str,
}
