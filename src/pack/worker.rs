//! The service worker's list: which files make up a version of the site, and their checksums.

use super::digest;
use crate::engine::corpus::FORMAT;
use anyhow::{Context, Result};

/// The worker's script with its list: each file's address in the site and its bytes.
pub fn with_files(script: &str, files: &[(String, Vec<u8>)]) -> Result<String> {
    let list: Vec<(&str, String)> = files.iter().map(|(name, bytes)| (name.as_str(), digest::hex(bytes))).collect();
    let list = serde_json::to_string(&list)?;
    let version = digest::hex(list.as_bytes());
    let version = version.get(..16).unwrap_or(&version);
    let script = with_value(script, "VERSION", &format!("\"{version}\""))?;
    let script = with_value(&script, "FILES", &list)?;
    with_value(&script, "FORMAT", &FORMAT.to_string())
}

/// The script with another value of a constant that has a line of its own.
fn with_value(script: &str, name: &str, value: &str) -> Result<String> {
    let start = format!("\nconst {name} = ");
    let (before, rest) = script.split_once(&start).with_context(|| format!("sw.js has no line for {name}"))?;
    let (_, after) = rest.split_once('\n').with_context(|| format!("sw.js ends at {name}"))?;
    Ok(format!("{before}{start}{value};\n{after}"))
}
