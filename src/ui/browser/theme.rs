//! Light, dark, or as the system has it; remembered where the browser allows.

use gloo::storage::{LocalStorage, Storage};
use leptos::prelude::document;

/// The page's colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

const KEY: &str = "crossread.theme";

impl Theme {
    /// The one that comes after it on the button.
    pub(crate) fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::System,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The one remembered; the system's where there is none or storage is refused.
    pub(crate) fn remembered() -> Self {
        let name: String = LocalStorage::get(KEY).unwrap_or_default();
        [Self::Light, Self::Dark].into_iter().find(|t| t.name() == name).unwrap_or_default()
    }

    /// Shows it, and remembers it where the browser allows.
    pub(crate) fn apply(self) {
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("data-theme", self.name());
        }
        let _ = LocalStorage::set(KEY, self.name());
    }
}
