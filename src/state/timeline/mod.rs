//! Timeline: what happened when, according to whom, and where each thing stands on the screen.
//!
//! [`content`] says what stands on which lane, [`axis`] where a time stands, [`window`] what part is on screen,
//! [`packed`] puts its marks into rows, [`layout`] onto the screen, [`matching`] says which events fit what is looked for. Nothing here knows the present day.

pub mod axis;
pub mod brackets;
pub mod content;
pub mod extent;
pub mod layout;
pub mod list;
pub mod matching;
pub mod measure;
pub mod pack;
pub mod packed;
pub mod ticks;
pub mod walk;
pub mod window;
