//! What was pasted and is not in the comparison yet. It outlasts the view, so that going to another one, or to another
//! language, loses none of it.

use crate::state::pasted::reports;
use crate::ui::work::Work;
use leptos::prelude::*;

/// A field that reports are pasted into.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Field {
    /// Its number, from 1.
    pub(super) number: usize,
    /// What was pasted.
    pub(super) text: RwSignal<String>,
    /// Whether the reader says that it is one report, whatever was found.
    pub(super) whole: RwSignal<bool>,
}

impl Field {
    /// The element of the first field.
    pub(super) const FIRST: &str = "pasted";

    fn new(number: usize) -> Self {
        Self { number, text: RwSignal::new(String::new()), whole: RwSignal::new(false) }
    }

    /// The element of this field.
    pub(super) fn id(self) -> String {
        if self.number == 1 { Self::FIRST.to_owned() } else { format!("{}-{}", Self::FIRST, self.number) }
    }

    /// The reports in it.
    pub(super) fn reports(self) -> Vec<String> {
        self.text.with(|text| match (text.trim().is_empty(), self.whole.get()) {
            (true, _) => Vec::new(),
            (false, true) => vec![text.clone()],
            (false, false) => reports(text).into_iter().map(str::to_owned).collect(),
        })
    }
}

/// The fields, as the reader left them.
#[derive(Clone, Copy)]
pub(crate) struct Pasted {
    /// In their order; never none.
    pub(super) fields: RwSignal<Vec<Field>>,
    /// Whether what is in them is being read.
    pub(super) on_its_way: StoredValue<bool>,
    /// What the page is of: fields last as long as it does.
    owner: StoredValue<Option<Owner>>,
}

impl Pasted {
    /// One empty field, for as long as what calls this lasts.
    pub(crate) fn new(work: Work) -> Self {
        let pasted = Self {
            fields: RwSignal::new(vec![Field::new(1)]),
            on_its_way: StoredValue::new(false),
            owner: StoredValue::new(Owner::current()),
        };
        // What was pasted stays in its field until it is in the comparison, since reading it can be given up.
        Effect::new(move |_| {
            if work.before.with(Option::is_some) && pasted.on_its_way.get_value() {
                pasted.on_its_way.set_value(false);
                pasted.clear();
            }
        });
        pasted
    }

    /// Whether there is anything in a field.
    pub(crate) fn is_any(self) -> bool {
        let filled = |field: &Field| field.text.with_untracked(|text| !text.trim().is_empty());
        self.fields.with_untracked(|fields| fields.iter().any(filled))
    }

    /// Another field, empty.
    pub(super) fn add(self) -> Field {
        let number = self.fields.with_untracked(Vec::len) + 1;
        let next = match self.owner.get_value() {
            Some(owner) => owner.with(|| Field::new(number)),
            None => Field::new(number),
        };
        self.fields.update(|fields| fields.push(next));
        next
    }

    /// One empty field again.
    fn clear(self) {
        self.fields.update(|fields| fields.truncate(1));
        if let Some(first) = self.fields.with_untracked(|fields| fields.first().copied()) {
            first.text.set(String::new());
            first.whole.set(false);
        }
    }
}
