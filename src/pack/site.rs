//! The finishing touches of a built site: the content security policy, the engine's version, compressed copies.

use crate::engine::fnv;
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// What the page may load and run: its own files, no inline script and no inline style.
///
/// It is not in index.html's source because `trunk serve` puts an inline script into the page.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self' data:; manifest-src 'self'; worker-src 'self'; base-uri 'none'; \
    form-action 'none'";

/// What stands before the policy in the page.
const META: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

/// What stands before the address of the engine's script in the page.
const ENGINE: &str = "<meta name=\"crossread-engine\" content=\"";
/// The engine's files, by name.
const ENGINE_FILES: [&str; 3] = ["engine.js", "crossread-engine.js", "crossread-engine_bg.wasm"];

/// Writes the policy and the engine's version into a site's page and makes compressed copies of its files. Doing it again changes nothing.
pub fn finish(site: &Path) -> Result<()> {
    let page = site.join("index.html");
    let html = fs::read_to_string(&page)
        .with_context(|| format!("{}: can't be read; is {} a built site?", page.display(), site.display()))?;
    let mut engine = Vec::new();
    for file in ENGINE_FILES.iter().map(|name| site.join(name)) {
        engine.extend(fs::read(&file).with_context(|| format!("{}: can't be read", file.display()))?);
    }
    let html = with_engine(&with_policy(&html)?, &engine)?;
    fs::write(&page, html).with_context(|| format!("{}: can't be written", page.display()))?;
    for file in files(site)? {
        compress(&file).with_context(|| format!("{}: can't be compressed", file.display()))?;
    }
    Ok(())
}

/// The page with the policy at the head of everything that it loads.
pub fn with_policy(html: &str) -> Result<String> {
    if html.contains(META) {
        return Ok(html.to_owned());
    }
    let lower = html.to_ascii_lowercase();
    let Some((before, _)) = lower.split_once("<head>") else { bail!("the site's index.html has no <head>") };
    let (start, end) = html.split_at_checked(before.len() + "<head>".len()).unwrap_or((html, ""));
    Ok(format!("{start}\n    {META}{POLICY}\">{end}"))
}

/// The page with the engine's script asked for by its version: a checksum of the engine's files, so that a browser
/// never takes an old copy of them for a new page.
pub fn with_engine(html: &str, files: &[u8]) -> Result<String> {
    let found = html.split_once(ENGINE).and_then(|(before, rest)| Some((before, rest.split_once('"')?)));
    let Some((before, (named, after))) = found else { bail!("the site's index.html names no engine") };
    let script = named.split('?').next().unwrap_or(named);
    let sum = fnv::hash(files.iter().copied());
    Ok(format!("{before}{ENGINE}{script}?{sum:016x}\"{after}"))
}

/// A site's files that are worth compressing.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{}: can't be read", folder.display()))? {
        let path = entry?.path();
        let extension = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else if ["html", "js", "css", "json", "wasm", "svg", "txt", "webmanifest"].contains(&extension.as_str()) {
            found.push(path);
        }
    }
    Ok(found)
}

/// Writes `FILE.br` and `FILE.gz`, as small as they get: a site is packed once and read often.
fn compress(file: &Path) -> Result<()> {
    let bytes = fs::read(file)?;
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut small = Vec::new();
    brotli::BrotliCompress(&mut bytes.as_slice(), &mut small, &settings)?;
    fs::write(with_suffix(file, ".br"), small)?;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(&bytes)?;
    Ok(fs::write(with_suffix(file, ".gz"), encoder.finish()?)?)
}

fn with_suffix(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}
