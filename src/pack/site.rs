//! The finishing touches of a built site: its texts as plain HTML, the content security policy, versions, the list of
//! the service worker, compressed copies.

use super::preview::with_preview;
use super::{one_page, tags, worker};
use crate::engine::corpus::Corpus;
use crate::engine::dates::say::Lang;
use crate::engine::fnv;
use crate::state::plain;
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

/// What the page may load and run: its own files, no inline script and no inline style.
///
/// It is not in index.html's source because `trunk serve` puts an inline script into the page.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self' data:; manifest-src 'self'; worker-src 'self'; base-uri 'none'; \
    form-action 'none'";

/// The comparison's file in a site.
pub const COMPARISON: &str = "corpus.json";

/// The service worker's script in a site.
const WORKER: &str = "sw.js";

/// What the service worker's list does not hold: the page, which has an address of its own there; the worker itself; the
/// comparison; the picture that other sites show of this one.
const NOT_KEPT: [&str; 4] = ["index.html", WORKER, COMPARISON, "share.png"];

/// The engine's files, by name.
const ENGINE_FILES: [&str; 3] = ["engine.js", "crossread-engine.js", "crossread-engine_bg.wasm"];

/// The endings of the files that a site is made of, and whether compressing them is worth it.
const ENDINGS: [(&str, bool); 10] = [
    ("html", true),
    ("js", true),
    ("css", true),
    ("json", true),
    ("wasm", true),
    ("svg", true),
    ("txt", true),
    ("webmanifest", true),
    ("png", false),
    ("ico", false),
];

/// Finishes a built site whose corpus.json holds this comparison; `address` is where the site will be found, where that
/// is known. Doing it again changes nothing.
pub fn finish(site: &Path, corpus: &Corpus, address: Option<&str>) -> Result<()> {
    let page = site.join("index.html");
    let html = read(&page).with_context(|| format!("is {} a built site?", site.display()))?;
    let mut engine = Vec::new();
    for name in ENGINE_FILES {
        let file = site.join(name);
        engine.extend(fs::read(&file).with_context(|| format!("{}: can't be read", file.display()))?);
    }
    let html = with_one_style(site, &html)?;
    let html = with_engine(&with_policy(&html)?, &engine)?;
    let html = plain::with_texts(&html, corpus, Lang::English)
        .context("the site's index.html has no place for the texts; it was built by another version")?;
    let html = with_preview(&html, corpus, address);
    write(&site.join(one_page::FILE), &one_page::template(site, &html)?)?;
    let served = served(site)?;
    let html = with_version(&html, &served)?;
    write(&page, &html)?;
    // A host answers with the page where its folder is asked for.
    let here = [(String::from("./"), html.into_bytes())];
    let list: Vec<_> = here.into_iter().chain(served).collect();
    let script = site.join(WORKER);
    write(&script, &worker::with_files(&read(&script)?, &list)?)?;
    for (file, compressed) in files(site)? {
        if compressed {
            compress(&file).with_context(|| format!("{}: can't be compressed", file.display()))?;
        }
    }
    Ok(())
}

/// The page with its style sheets as one file, in their order: a slow phone asks for few files at a time. The file is
/// named after its checksum, and takes the place of those that it is made of.
fn with_one_style(site: &Path, html: &str) -> Result<String> {
    let sheets: Vec<&str> =
        tags::tags(html, "link").filter(|tag| tags::attribute(tag, "rel") == Some("stylesheet")).collect();
    let [first, rest @ ..] = sheets.as_slice() else { return Ok(html.to_owned()) };
    if rest.is_empty() {
        return Ok(html.to_owned());
    }
    let mut style = String::new();
    for tag in &sheets {
        let name = tags::file(tag, "href").with_context(|| format!("{tag} is no style sheet of the site's own"))?;
        style.push_str(&read(&site.join(name))?);
        for suffix in ["", ".br", ".gz"] {
            // A copy that is not there need not be taken away.
            let _ = fs::remove_file(with_suffix(&site.join(name), suffix));
        }
    }
    let name = format!("style-{:016x}.css", fnv::hash(style.bytes()));
    write(&site.join(&name), &style)?;
    let html = rest.iter().fold(html.to_owned(), |html, tag| html.replacen(&format!("\n    {tag}"), "", 1));
    Ok(html.replacen(first, &format!("<link rel=\"stylesheet\" href=\"./{name}\">"), 1))
}

/// Copies a built site to another folder, which is made where it is not there.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("{}: can't be made", to.display()))?;
    for (file, compressed) in files(from)? {
        let name = file.strip_prefix(from).unwrap_or(&file);
        let copied = to.join(name);
        if let Some(folder) = copied.parent() {
            fs::create_dir_all(folder).with_context(|| format!("{}: can't be made", folder.display()))?;
        }
        fs::copy(&file, &copied).with_context(|| format!("{}: can't be written", copied.display()))?;
        // Copies that are compressed already spare the work; one that is not of this file is made anew.
        for suffix in [".br", ".gz"] {
            let small = with_suffix(&file, suffix);
            if compressed && small.is_file() {
                fs::copy(&small, with_suffix(&copied, suffix))?;
            }
        }
    }
    Ok(())
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("{}: can't be read", file.display()))
}

fn write(file: &Path, words: &str) -> Result<()> {
    fs::write(file, words).with_context(|| format!("{}: can't be written", file.display()))
}

/// The page with the policy at the head of everything that it loads, in the place of one that it has.
pub fn with_policy(html: &str) -> Result<String> {
    let rest = without_meta(html, "http-equiv", "Content-Security-Policy");
    in_head(&rest, &format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">"))
}

/// The page with its version: a checksum of itself and of the files that belong to it.
fn with_version(html: &str, files: &[(String, Vec<u8>)]) -> Result<String> {
    let html = without_meta(html, "name", "crossread-version");
    let all = files.iter().flat_map(|(_, bytes)| bytes.iter()).chain(html.as_bytes());
    in_head(&html, &format!("<meta name=\"crossread-version\" content=\"{:016x}\">", fnv::hash(all.copied())))
}

/// The page with an element at the start of its head.
fn in_head(html: &str, element: &str) -> Result<String> {
    let Some((before, after)) = html.split_once("<head>") else { bail!("the site's index.html has no <head>") };
    Ok(format!("{before}<head>\n    {element}{after}"))
}

/// The page without a meta element.
fn without_meta(html: &str, key: &str, value: &str) -> String {
    let is = |tag: &&str| tags::attribute(tag, key) == Some(value);
    match tags::tags(html, "meta").find(is) {
        Some(tag) => html.replacen(&format!("\n    {tag}"), "", 1),
        None => html.to_owned(),
    }
}

/// The page with the engine's script asked for by its version: a checksum of the engine's files, so that a browser
/// never takes an old copy of them for a new page.
pub fn with_engine(html: &str, files: &[u8]) -> Result<String> {
    const ENGINE: &str = "<meta name=\"crossread-engine\" content=\"";
    let found = html.split_once(ENGINE).and_then(|(before, rest)| Some((before, rest.split_once('"')?)));
    let Some((before, (named, after))) = found else { bail!("the site's index.html names no engine") };
    let script = named.split('?').next().unwrap_or(named);
    Ok(format!("{before}{ENGINE}{script}?{}\"{after}", engine_version(files)))
}

fn engine_version(files: &[u8]) -> String {
    format!("{:016x}", fnv::hash(files.iter().copied()))
}

/// What the service worker keeps besides the page: each file's address in the site, and its bytes. The comparison is
/// no part of it, since a host may replace it by itself.
fn served(site: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let mut found = Vec::new();
    let mut engine = Vec::new();
    for name in ENGINE_FILES {
        engine.extend(fs::read(site.join(name))?);
    }
    let version = engine_version(&engine);
    for (file, _) in files(site)? {
        let parts = file.strip_prefix(site).unwrap_or(&file).iter().map(|part| part.to_string_lossy());
        let name = parts.collect::<Vec<_>>().join("/");
        if NOT_KEPT.contains(&name.as_str()) {
            continue;
        }
        let bytes = fs::read(&file).with_context(|| format!("{}: can't be read", file.display()))?;
        let address = if ENGINE_FILES.contains(&name.as_str()) { format!("{name}?{version}") } else { name };
        found.push((address, bytes));
    }
    Ok(found)
}

/// A site's files, in the order of their names, and whether compressing them is worth it.
fn files(folder: &Path) -> Result<Vec<(PathBuf, bool)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{}: can't be read", folder.display()))? {
        let path = entry?.path();
        let ending = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else if let Some((_, compressed)) = ENDINGS.iter().find(|(known, _)| *known == ending) {
            found.push((path, *compressed));
        }
    }
    found.sort();
    Ok(found)
}

/// Writes `FILE.br` and `FILE.gz`, as small as they get: a site is packed once and read often. Those that are there and
/// hold the file stay.
fn compress(file: &Path) -> Result<()> {
    let bytes = fs::read(file)?;
    let (br, gz) = (with_suffix(file, ".br"), with_suffix(file, ".gz"));
    let holds = |reader: &mut dyn Read| {
        let mut held = Vec::new();
        reader.read_to_end(&mut held).is_ok() && held == bytes
    };
    let good = match (fs::read(&br), fs::read(&gz)) {
        (Ok(br), Ok(gz)) => {
            holds(&mut brotli::Decompressor::new(br.as_slice(), 4096))
                && holds(&mut flate2::read::GzDecoder::new(gz.as_slice()))
        }
        _ => false,
    };
    if good {
        return Ok(());
    }
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut small = Vec::new();
    brotli::BrotliCompress(&mut bytes.as_slice(), &mut small, &settings)?;
    fs::write(br, small)?;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(&bytes)?;
    Ok(fs::write(gz, encoder.finish()?)?)
}

fn with_suffix(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}
