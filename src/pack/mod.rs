//! Makes a site's files. Native only.

pub mod digest;
pub mod folder;
pub mod input;
pub mod one_page;
mod preview;
pub mod site;
pub mod tags;
pub mod worker;
