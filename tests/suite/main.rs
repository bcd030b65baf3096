//! What the program promises, natively. One file a promise; golden cases stand in tests/golden (see its README).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::string_slice, reason = "a test may fail")]

mod command;
mod compare;
mod corpus;
mod dates;
mod digest_points;
mod digests;
mod edtf;
mod golden;
mod link;
mod people;
mod quotes;
mod read;
mod reports;
mod sentences;
mod timeline;
mod timeline_view;
