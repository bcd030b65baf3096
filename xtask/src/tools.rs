//! Finds the tools that a command needs, at the version that it needs, and installs what is missing.

use crate::run::{answer, run, say};
use anyhow::{Context, Result, anyhow, bail};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The target that the browser program is built for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Trunk's version; later ones need a newer Rust.
const TRUNK: &str = "0.21.14";

/// The oldest Node.js that the tests run on.
const NODE: u32 = 20;

/// A program of a crate that is installed at one version.
struct Tool {
    /// The crate.
    package: &'static str,
    /// The programs that it brings; the first one answers to `--version`.
    programs: &'static [&'static str],
    /// What it is for.
    purpose: &'static str,
    /// About how long its installation takes.
    takes: &'static str,
}

const TRUNK_TOOL: Tool =
    Tool { package: "trunk", programs: &["trunk"], purpose: "builds the site", takes: "5 to 10 minutes" };
const BINDGEN_TOOL: Tool = Tool {
    package: "wasm-bindgen-cli",
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    purpose: "joins the program to the browser",
    takes: "2 to 4 minutes",
};

/// Has the compiler's target for the browser.
pub fn wasm_target(root: &Path) -> Result<()> {
    let mut ask = Command::new("rustc");
    let library = answer(ask.current_dir(root).args(["--print", "target-libdir", "--target", WASM]));
    if library.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    say(&format!("Installing the Rust target {WASM} ..."));
    run(Command::new("rustup").current_dir(root).args(["target", "add", WASM])).with_context(|| {
        format!("the Rust target {WASM} is missing. Install Rust with rustup (https://rustup.rs), which brings it")
    })
}

/// Trunk's program.
pub fn trunk() -> Result<PathBuf> {
    TRUNK_TOOL.have(TRUNK)
}

/// The folder that holds wasm-bindgen and its test runner, at the version in Cargo.lock.
pub fn wasm_bindgen(root: &Path) -> Result<PathBuf> {
    let lock = std::fs::read_to_string(root.join("Cargo.lock")).context("can't read Cargo.lock")?;
    let version = locked(&lock, "wasm-bindgen").context("Cargo.lock names no version of wasm-bindgen")?;
    let program = BINDGEN_TOOL.have(version)?;
    program.parent().map(Path::to_path_buf).context("wasm-bindgen stands in no folder")
}

impl Tool {
    /// The program, from the PATH or from the folder of tools, installed there where neither has it.
    fn have(&self, version: &str) -> Result<PathBuf> {
        let Some(name) = self.programs.first() else { bail!("{} has no program", self.package) };
        let folder = tools_folder()?.join(format!("{}-{version}", self.package));
        let on_path = on_path(name).and_then(|p| p.parent().map(Path::to_path_buf));
        for bin in on_path.into_iter().chain([folder.join("bin")]) {
            if self.is_in(&bin, version) {
                return Ok(bin.join(executable(name)));
            }
        }
        say(&format!("Installing {} {version} ({}; {}) ...", self.package, self.purpose, self.takes));
        std::fs::create_dir_all(&folder).with_context(|| format!("can't make the folder {}", folder.display()))?;
        let mut install = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        install.args(["install", "--locked", "--force", &format!("{}@{version}", self.package), "--root"]).arg(&folder);
        // Outside the package, so that its settings do not count.
        install.current_dir(&folder);
        run(&mut install).with_context(|| {
            format!(
                "{} {version} could not be installed. Is the network there? By hand: cargo install --locked {}@{version}",
                self.package, self.package
            )
        })?;
        if self.is_in(&folder.join("bin"), version) {
            return Ok(folder.join("bin").join(executable(name)));
        }
        bail!("{} was installed in {}, but does not run", self.package, folder.display())
    }

    /// Whether all its programs are in the folder, the first at this version.
    fn is_in(&self, bin: &Path, version: &str) -> bool {
        let mut programs = self.programs.iter().map(|name| bin.join(executable(name)));
        programs.clone().all(|program| program.is_file())
            && programs
                .next()
                .and_then(|first| answer(Command::new(first).arg("--version")))
                .is_some_and(|text| text.split_whitespace().nth(1) == Some(version))
    }
}

/// The packages of package.json, in node_modules: wasm-opt for builds, the browser's driver for tests. None where
/// the machine has no Node.js.
pub fn node_modules(root: &Path) -> Result<Option<Node>> {
    let (Some(node), Some(npm)) = (on_path("node"), on_path("npm")) else { return Ok(None) };
    let version = answer(Command::new(&node).arg("--version")).unwrap_or_default();
    let major = version.trim_start_matches('v').split('.').next().and_then(|n| n.parse::<u32>().ok()).unwrap_or(0);
    if major < NODE {
        return Ok(None);
    }
    let modules = root.join("node_modules");
    // npm writes this file last; it is older than the lock file where packages have changed since.
    let installed = modules.join(".package-lock.json");
    let time = |path: &Path| std::fs::metadata(path).and_then(|m| m.modified()).ok();
    if time(&installed).is_none() || time(&installed) < time(&root.join("package-lock.json")) {
        say("Installing the packages of package.json (wasm-opt, the tests' browser driver; under a minute) ...");
        run(Command::new(npm).current_dir(root).args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]))
            .context("the packages of package.json could not be installed. Is the network there? By hand: npm ci")?;
    }
    Ok(Some(Node { node, wasm_opt: modules.join("binaryen").join("bin").join("wasm-opt") }))
}

/// Node.js and what runs on it.
pub struct Node {
    /// Its program.
    pub node: PathBuf,
    /// wasm-opt, a script for it.
    pub wasm_opt: PathBuf,
}

/// What to do where Node.js is missing.
pub fn without_node() -> anyhow::Error {
    anyhow!(
        "Node.js {NODE} or later with npm is missing. Install it (https://nodejs.org, or on Debian and Ubuntu: apt-get \
         install nodejs npm) and give the command again"
    )
}

/// A browser and the program that drives it.
pub struct Browser {
    /// Chromium or Chrome.
    pub chromium: PathBuf,
    /// Its driver.
    pub chromedriver: PathBuf,
}

/// Chromium with its driver. On Debian and Ubuntu they are installed where they are missing and may be.
pub fn browser() -> Result<Browser> {
    if let Some(found) = find_browser() {
        return Ok(found);
    }
    if has_apt() {
        say("Installing Chromium and its driver with apt-get (1 to 3 minutes) ...");
        // On Ubuntu the packages have other names.
        let installed = apt(&["update"]).and_then(|()| {
            apt(&["install", "--yes", "--no-install-recommends", "chromium", "chromium-driver"]).or_else(|_| {
                apt(&["install", "--yes", "--no-install-recommends", "chromium-browser", "chromium-chromedriver"])
            })
        });
        if let (Ok(()), Some(found)) = (installed, find_browser()) {
            return Ok(found);
        }
    }
    let what = if cfg!(target_os = "linux") {
        "On Debian and Ubuntu, as root: apt-get install chromium chromium-driver. On Fedora: dnf install chromium \
         chromedriver. On Arch: pacman -S chromium"
    } else if cfg!(target_os = "macos") {
        "With Homebrew: brew install --cask chromium chromedriver"
    } else {
        "Install Chrome and, at the same version, chromedriver (https://googlechromelabs.github.io/chrome-for-testing)"
    };
    let missing = match (find_chromium(), find_driver()) {
        (Some(_), _) => "chromedriver is",
        (_, Some(_)) => "Chromium is",
        _ => "Chromium and chromedriver are",
    };
    bail!(
        "the browser tests need Chromium with its driver, and {missing} missing. {what}. Where they stand elsewhere than \
         in the PATH, name them in CHROMIUM and CHROMEDRIVER. `cargo xtask test lint native` runs the tests that need \
         no browser"
    )
}

/// Firefox, for the acts that are tried in it too. On Debian it is installed where it is missing and may be; where it
/// can't be had the tests go on without it, and say so.
pub fn firefox() -> Option<PathBuf> {
    let found = || {
        let named = env::var_os("FIREFOX").map(PathBuf::from);
        let place = PathBuf::from("/Applications/Firefox.app/Contents/MacOS/firefox");
        let on_path = ["firefox-esr", "firefox"].into_iter().filter_map(on_path);
        named.into_iter().chain(on_path).chain([place]).find(|path| path.is_file())
    };
    if found().is_none() && has_apt() {
        say("Installing Firefox with apt-get (about a minute) ...");
        let _ = apt(&["update"]).and_then(|()| apt(&["install", "--yes", "--no-install-recommends", "firefox-esr"]));
    }
    let firefox = found();
    if firefox.is_none() {
        say(
            "Firefox is missing and could not be installed, so nothing is tried in it. Where it stands elsewhere than in the PATH, name it in FIREFOX",
        );
    }
    firefox
}

/// Whether packages of Debian or Ubuntu can be installed.
fn has_apt() -> bool {
    cfg!(target_os = "linux") && Path::new("/etc/debian_version").is_file() && is_root()
}

fn apt(arguments: &[&str]) -> Result<()> {
    run(Command::new("apt-get").env("DEBIAN_FRONTEND", "noninteractive").arg("--quiet").args(arguments))
}

fn find_browser() -> Option<Browser> {
    Some(Browser { chromium: find_chromium()?, chromedriver: find_driver()? })
}

fn find_chromium() -> Option<PathBuf> {
    let named = env::var_os("CHROMIUM").map(PathBuf::from);
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
    let places = [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];
    named
        .into_iter()
        .chain(names.iter().filter_map(|name| on_path(name)))
        .chain(places.iter().map(PathBuf::from))
        .find(|path| path.is_file())
}

fn find_driver() -> Option<PathBuf> {
    env::var_os("CHROMEDRIVER").map(PathBuf::from).filter(|path| path.is_file()).or_else(|| on_path("chromedriver"))
}

/// Whether this program may install packages for the whole machine.
fn is_root() -> bool {
    answer(Command::new("id").arg("-u")).as_deref() == Some("0")
}

/// Where tools are kept that are not on the PATH.
fn tools_folder() -> Result<PathBuf> {
    let given = env::var_os("CROSSREAD_TOOLS").map(PathBuf::from);
    let cache = |variable: &str, rest: &str| env::var_os(variable).map(|p| PathBuf::from(p).join(rest));
    given
        .or_else(|| cache("XDG_CACHE_HOME", "crossread/tools"))
        .or_else(|| cache("LOCALAPPDATA", "crossread/tools"))
        .or_else(|| cache("HOME", ".cache/crossread/tools"))
        .context("there is no folder for tools; name one in CROSSREAD_TOOLS")
}

/// The PATH with these folders before it, for a program that looks for tools there.
pub fn path_with(folders: &[&Path]) -> Result<OsString> {
    let rest = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().map(|f| f.to_path_buf()).chain(env::split_paths(&rest));
    env::join_paths(all).context("the PATH can't be extended")
}

/// The file of a program on the PATH.
fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let names: Vec<String> =
        if cfg!(windows) { vec![format!("{name}.exe"), format!("{name}.cmd")] } else { vec![name.to_owned()] };
    env::split_paths(&path)
        .flat_map(|folder| names.iter().map(move |n| folder.join(n)).collect::<Vec<_>>())
        .find(|p| p.is_file())
}

/// A program's file name on this system.
fn executable(name: &str) -> String {
    format!("{name}{}", env::consts::EXE_SUFFIX)
}

/// The version of a package in the text of a Cargo.lock.
fn locked<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_a_locked_package_is_read() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\n";
        assert_eq!(locked(lock, "wasm-bindgen"), Some("0.2.129"));
        assert_eq!(locked(lock, "wasm"), None);
    }
}
