//! Word lists: the words that hold a sentence together and say nothing of their own. Apart from the lexicon, which is long,
//! for what runs in the page needs these alone.

use super::tagged::{Tags, tag};
use crate::engine::fnv::OfWords;
use std::collections::HashSet;
use std::sync::OnceLock;

/// Whether a folded word is one of them.
pub fn is_one(folded: &str) -> bool {
    static SET: OnceLock<HashSet<&str, OfWords>> = OnceLock::new();
    SET.get_or_init(|| LISTS.iter().flat_map(|(words, _)| words.split_whitespace()).collect()).contains(folded)
}

/// The words, by what they may be.
pub(super) const LISTS: &[(&str, Tags)] = &[
    (DETERMINERS, tag::DET),
    ("his", tag::MAN),
    ("her", tag::WOMAN),
    ("he", tag::SUBJECT | tag::MAN),
    ("she", tag::SUBJECT | tag::WOMAN),
    ("i we they it you everyone everybody someone somebody nobody others", tag::SUBJECT),
    ("him himself", tag::OBJECT | tag::MAN),
    ("her herself", tag::OBJECT | tag::WOMAN),
    ("me us them it you itself themselves myself ourselves yourself", tag::OBJECT),
    (AUXILIARIES, tag::AUX),
    (PREPOSITIONS, tag::PREP),
    ("and or but nor yet &", tag::CONJ),
    (SUBORDINATORS, tag::SUB),
    ("who whom which that", tag::REL),
    (ADVERBS, tag::ADV),
];

const DETERMINERS: &str = "the a an this that these those his her its their my our your some several many most both all \
    each every no any another either neither one two three four five six seven eight nine ten dozens few other such \
    certain various numerous";

const AUXILIARIES: &str = "is was were are am be been being has have had having do does did will would can could may \
    might must should shall isn't wasn't weren't aren't hasn't haven't hadn't don't doesn't didn't won't wouldn't \
    can't couldn't cannot shouldn't";

const PREPOSITIONS: &str = "of at in on for with from by to about into over under against between among during \
    through without within toward towards upon near inside outside across behind beyond despite amid regarding \
    concerning including like via per onto off along around above below alongside besides except following";

const SUBORDINATORS: &str = "that when while because if although though since after before as whether where how why \
    what which who whom whose than unless until till once so whereas whenever wherever whatever lest";

const ADVERBS: &str = "also then later not never now again still even just once already soon often always ever too \
    instead further furthermore moreover however therefore thus meanwhile afterward afterwards earlier twice \
    previously n't once more here there else rather maybe perhaps first ago back away together yesterday";
