//! Runs the tests, cheapest first.

use anyhow::Result;
use std::path::Path;

/// Runs the steps named, or all.
pub fn test(_root: &Path, _steps: &[&str]) -> Result<()> {
    Ok(())
}
