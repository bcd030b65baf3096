//! What the program promises, natively. One file a promise; golden cases stand in tests/golden (see its README).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::string_slice, reason = "a test may fail")]

mod carried;
mod charset;
mod command;
mod compare;
mod corpus;
mod dates;
mod digest_points;
mod digests;
mod draft;
mod edtf;
mod first_look;
mod fix;
mod fix_speakers;
mod golden;
mod kept;
mod keys;
mod link;
mod made;
mod matrix;
mod odd;
mod pasted;
mod people;
mod quotes;
mod quotes_view;
mod read;
mod read_view;
mod reports;
mod scroll_lock;
mod search;
mod search_view;
mod sentences;
mod sketch;
mod timeline;
mod timeline_view;
mod tokens;
