//! What each view shows, from values and a link. Knows no browser.

pub mod library;
pub mod link;
pub mod passage;
pub mod percent;
pub mod quotes;
pub mod read;
pub mod search;
pub mod timeline;
