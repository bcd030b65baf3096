//! The page's language: chosen before, else the first of the browser's languages that the page speaks.

use super::kept;
use crate::state::link::{Lang, language, tag};
use leptos::prelude::{document, window};

const KEPT: &str = "lang";

/// The language to speak where the link names none.
pub(crate) fn preferred() -> Lang {
    let of_browser = || {
        let asked = window().navigator().languages();
        asked.iter().find_map(|tag| language(tag.as_string()?.split('-').next()?))
    };
    language(&kept::get(KEPT)).or_else(of_browser).unwrap_or_default()
}

/// Keeps the reader's choice, where the browser keeps anything.
pub(crate) fn remember(lang: Lang) {
    kept::set(KEPT, tag(lang));
}

/// Names the page's language to the browser, and puts into it what stands outside of the program's own part. Only where
/// it is another: setting it has the style of every element worked out anew, for it may depend on it.
pub(crate) fn apply(lang: Lang, skip: &str) {
    if let Some(root) = document().document_element()
        && root.get_attribute("lang").as_deref() != Some(tag(lang))
    {
        let _ = root.set_attribute("lang", tag(lang));
    }
    if let Ok(Some(link)) = document().query_selector(".skip-link") {
        link.set_text_content(Some(skip));
    }
}
