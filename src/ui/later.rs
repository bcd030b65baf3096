//! The views that come with the rest of the program (browser/rest.rs). Each is drawn by a function that stays one, so that
//! what draws the page does not draw them itself.

use super::matrix::MatrixView;
use super::quotes::QuotesView;
use super::sources::SourcesView;
use super::timeline::TimelineView;
use crate::state::link::View;
use leptos::prelude::*;

/// The view of this name; nothing for Read, which is in the first part of the program.
#[inline(never)]
pub(crate) fn draw(view: View) -> AnyView {
    match view {
        View::Sources => view! { <SourcesView /> }.into_any(),
        View::Matrix => view! { <MatrixView /> }.into_any(),
        View::Timeline => view! { <TimelineView /> }.into_any(),
        View::Quotes => view! { <QuotesView /> }.into_any(),
        View::Read => ().into_any(),
    }
}
