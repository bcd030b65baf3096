//! Says of a name that the reader corrected something about it.

use crate::ui::page::Page;
use crate::ui::parts::icon::{Icon, icon};
use leptos::prelude::*;

/// A pencil, and what it means.
pub(super) fn corrected(page: Page) -> AnyView {
    let words = page.strings().who.corrected;
    view! { <span class="own-tag" title=words>{icon(Icon::Pencil)}<span class="unseen">{format!(" ({words})")}</span></span> }
        .into_any()
}
