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
    /// An arrow that turns back.
    Undo,
    /// Arrows that point to the corners.
    Grow,
    /// Arrows that point to the middle.
    Shrink,
    /// A pencil.
    Pencil,
    /// Two columns of dots: something that can be dragged.
    Grip,
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
        Icon::Undo => "M5.5 3L2.5 6l3 3M2.5 6h7a4 4 0 0 1 0 8H6",
        Icon::Grow => "M9.5 2.5h4v4M13.5 2.5l-4.5 4.5M6.5 13.5h-4v-4M2.5 13.5l4.5-4.5",
        Icon::Shrink => "M13 7H9V3M9 7l4.5-4.5M3 9h4v4M7 9l-4.5 4.5",
        Icon::Pencil => "M2.5 13.5l.8-3.2 7.6-7.6a1.4 1.4 0 0 1 2 0l.4.4a1.4 1.4 0 0 1 0 2l-7.6 7.6zM9.8 3.8l2.4 2.4",
        Icon::Grip => "M6 3.5v.01M10 3.5v.01M6 8v.01M10 8v.01M6 12.5v.01M10 12.5v.01",
    };
    let filled = icon == Icon::Theme;
    view! {
        <svg class="icon" class:filled=filled viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d=path></path>
        </svg>
    }
}
