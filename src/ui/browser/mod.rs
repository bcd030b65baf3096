//! What the browser gives: the address, files, storage, keys. The only callers of web-sys and gloo.

pub(crate) mod build;
pub(crate) mod corpus;
pub(crate) mod document;
pub(crate) mod engine;
pub(crate) mod files;
pub(crate) mod highlight;
pub(crate) mod kept;
pub(crate) mod keys;
pub(crate) mod language;
pub(crate) mod later;
pub(crate) mod location;
pub(crate) mod newer;
pub(crate) mod one_page;
pub(crate) mod rest;
pub(crate) mod screen;
pub(crate) mod seen;
pub(crate) mod shelf;
pub(crate) mod slices;
pub(crate) mod texts;
pub(crate) mod theme;
