//! Runs other programs, and says what is done and how long it took.

use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

/// Says what comes next, on a line of its own.
pub fn say(what: &str) {
    println!("==> {what}");
}

/// Runs a program whose output the reader sees as it comes; fails where it does.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("can't start {}", shown(command)))?;
    if !status.success() {
        bail!("{} failed ({status}); what it printed stands above", shown(command));
    }
    Ok(())
}

/// Runs a program and gives what it printed; none where it can't be started or fails.
pub fn answer(command: &mut Command) -> Option<String> {
    let Output { status, stdout, .. } = command.output().ok()?;
    status.success().then(|| String::from_utf8_lossy(&stdout).trim().to_owned())
}

/// Cargo, as this program was started with.
pub fn cargo(root: &std::path::Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    command
}

/// A command as one would type it.
fn shown(command: &Command) -> String {
    let mut line = format!("`{}", command.get_program().display());
    for argument in command.get_args().map(OsStr::display) {
        let _ = write!(line, " {argument}");
    }
    line + "`"
}

/// Does one step: says it, does it, says how long it took.
pub fn step<T>(what: &str, action: impl FnOnce() -> Result<T>) -> Result<(T, Duration)> {
    say(what);
    let start = Instant::now();
    let value = action().with_context(|| what.to_owned())?;
    let took = start.elapsed();
    println!("    done in {}", clock(took));
    Ok((value, took))
}

/// A length of time for a person: `4.2 s`, `3 min 5 s`.
pub fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {} s", seconds / 60, seconds % 60)
    }
}
