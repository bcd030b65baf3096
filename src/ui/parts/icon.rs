//! Icons, drawn in the text's colour. What an icon does is said by the button around it.

use leptos::prelude::*;

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Icon {
    /// A half-filled disc.
    Theme,
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// A cross.
    Close,
    /// A link of a chain.
    Link,
    /// A plus.
    Plus,
    /// A minus.
    Minus,
}

/// The icon.
pub(crate) fn icon(icon: Icon) -> impl IntoView {
    let path = match icon {
        Icon::Theme => "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM8 1.5v13a6.5 6.5 0 0 0 0-13z",
        Icon::Left => "M10 3L5 8l5 5",
        Icon::Right => "M6 3l5 5-5 5",
        Icon::Close => "M3.5 3.5l9 9M12.5 3.5l-9 9",
        Icon::Link => {
            "M6.5 9.5l3-3M7 4.5l1.8-1.8a2.9 2.9 0 0 1 4.1 4.1L11.1 8.6M9 11.5l-1.8 1.8a2.9 2.9 0 0 1-4.1-4.1L4.9 7.4"
        }
        Icon::Plus => "M8 3v10M3 8h10",
        Icon::Minus => "M3 8h10",
    };
    let filled = icon == Icon::Theme;
    view! {
        <svg class="icon" class:filled=filled viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d=path></path>
        </svg>
    }
}
