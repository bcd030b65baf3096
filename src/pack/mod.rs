//! Makes the site's files: corpus.json, the content security policy, compressed copies. Native only.

pub mod folder;
pub mod input;
pub mod site;
