//! The keys that act in every view or in some: one table, from which the handler and the dialog that lists them are
//! both made.

use super::link::View;

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Act {
    /// Goes to a view.
    View(View),
    /// Goes to the search field.
    Search,
    /// Goes to the next difference.
    NextDifference,
    /// Goes to the previous difference.
    PreviousDifference,
    /// Goes to the next source.
    NextSource,
    /// Goes to the previous source.
    PreviousSource,
    /// Opens the Compare box.
    Compare,
    /// Closes what is open.
    Close,
    /// Lets columns scroll together, or each by itself.
    Lock,
    /// Shows only differences, or all.
    OnlyDifferences,
    /// Makes the source the base.
    Base,
    /// Shows one column alone, or all again.
    Maximise,
    /// Copies a link to the passage.
    Copy,
    /// Goes from passage to passage, cell to cell or mark to mark.
    Walk,
    /// Zooms.
    Zoom,
    /// Begins a range of days, or ends it.
    Range,
    /// Shows the keys.
    Keys,
}

/// A key, what it does and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// Its names, as the browser gives them, any of them.
    pub names: &'static [&'static str],
    /// What it does.
    pub act: Act,
    /// The views in which it does so.
    pub views: &'static [View],
}

const COMPARING: &[View] = &[View::Read, View::Matrix];

/// All of them, in the order in which they are listed.
pub const KEYS: &[Key] = &[
    Key { names: &["1"], act: Act::View(View::Sources), views: &View::ALL },
    Key { names: &["2"], act: Act::View(View::Read), views: &View::ALL },
    Key { names: &["3"], act: Act::View(View::Matrix), views: &View::ALL },
    Key { names: &["4"], act: Act::View(View::Timeline), views: &View::ALL },
    Key { names: &["5"], act: Act::View(View::Quotes), views: &View::ALL },
    Key { names: &["/"], act: Act::Search, views: &View::ALL },
    Key { names: &["n"], act: Act::NextDifference, views: COMPARING },
    Key { names: &["p"], act: Act::PreviousDifference, views: COMPARING },
    Key { names: &["]"], act: Act::NextSource, views: COMPARING },
    Key { names: &["["], act: Act::PreviousSource, views: COMPARING },
    Key { names: &["Enter"], act: Act::Compare, views: COMPARING },
    Key { names: &["Escape"], act: Act::Close, views: &View::ALL },
    Key { names: &["d"], act: Act::OnlyDifferences, views: COMPARING },
    Key { names: &["l"], act: Act::Lock, views: &[View::Read] },
    Key { names: &["m"], act: Act::Maximise, views: &[View::Read] },
    Key { names: &["b"], act: Act::Base, views: COMPARING },
    Key { names: &["y"], act: Act::Copy, views: &View::ALL },
    Key {
        names: &["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown"],
        act: Act::Walk,
        views: &[View::Read, View::Matrix, View::Timeline],
    },
    Key { names: &["+", "-", "0"], act: Act::Zoom, views: &[View::Timeline] },
    Key { names: &["r"], act: Act::Range, views: &[View::Timeline] },
    Key { names: &["?"], act: Act::Keys, views: &View::ALL },
];

/// What a key does in a view.
pub fn act(name: &str, view: View) -> Option<Act> {
    KEYS.iter().find(|key| key.names.contains(&name) && key.views.contains(&view)).map(|key| key.act)
}

impl Act {
    /// Whether its key is a letter, figure or sign pressed alone, which a reader may want to turn off: those who
    /// speak to their computer press them by accident.
    pub fn can_be_off(self) -> bool {
        !matches!(self, Self::Close | Self::Compare | Self::Walk)
    }
}
