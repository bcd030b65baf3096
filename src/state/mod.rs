//! What each view shows, from values and a link. Knows no browser.

pub mod carried;
pub mod draft;
pub mod first_look;
pub mod fix;
pub mod grounds;
pub mod kept;
pub mod keys;
pub mod library;
pub mod link;
pub mod matrix;
pub mod one_page;
pub mod passage;
pub mod pasted;
pub mod percent;
pub mod plain;
pub mod quotes;
pub mod read;
pub mod scroll_lock;
pub mod search;
pub mod timeline;
