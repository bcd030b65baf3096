//! One page: the program and a comparison in a single file, made of a built site's files.

use super::digest::{base64, for_policy};
use super::tags::{attribute, file, tags};
use anyhow::{Context, Result, bail};
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

/// Starts the programs that the page holds.
const UNPACK: &str = include_str!("unpack.js");

/// What all pages made of a site have in common, beside the site's other files; with the names of the programs in
/// their places, which the browser puts in (see boot.js), as [`with_programs`] does here.
pub const FILE: &str = "one-page.txt";

/// The page that all pages of this site have in common, from the site's page.
pub fn template(site: &Path, html: &str) -> Result<String> {
    let text = |name: &str| {
        fs::read_to_string(site.join(name)).with_context(|| format!("{}: can't be read", site.join(name).display()))
    };
    let program = tags(html, "link").find(|tag| attribute(tag, "id") == Some("program"));
    let program = program.and_then(|tag| file(tag, "href")).context("the site's index.html names no program")?;
    let Some(glue) = program.strip_suffix("_bg.wasm") else { bail!("{program}: its name should end in _bg.wasm") };
    let scripts: Vec<&str> = tags(html, "script").filter_map(|tag| file(tag, "src")).collect();
    let script = |start: &str| {
        let found = scripts.iter().find(|name| name.starts_with(start));
        text(found.with_context(|| format!("the site's index.html names no {start}.js"))?)
    };
    // A program in one piece has no rest.
    let rest_of_program = tags(html, "meta").find(|tag| attribute(tag, "name") == Some("crossread-rest"));
    let rest_of_program = rest_of_program.and_then(|tag| file(tag, "content"));
    let mut style = String::new();
    for tag in tags(html, "link").filter(|tag| attribute(tag, "rel") == Some("stylesheet")) {
        style.push_str(&text(file(tag, "href").context("the site has a style sheet from elsewhere")?)?);
    }
    let early = script("early")?;
    let engine = text("crossread-engine.js")?;
    let engine = format!("const crossreadEngine = function () {{\n{engine}\nreturn wasm_bindgen;\n}};\n");
    let rest = format!("{}\n{engine}{UNPACK}{}", text(&format!("{glue}.js"))?, script("boot")?);
    for (what, words) in [("a script", &early), ("a script", &rest), ("a style sheet", &style)] {
        let lower = words.to_ascii_lowercase();
        if ["</script", "</style", "<!--", "{{program "].iter().any(|end| lower.contains(end)) {
            bail!("{what} of the site holds a tag, and can't stand in a page");
        }
    }
    let policy = format!(
        "default-src 'none'; script-src {} {} 'wasm-unsafe-eval'; style-src {}; img-src data:; worker-src blob:; \
         base-uri 'none'; form-action 'none'",
        for_policy(&early),
        for_policy(&rest),
        for_policy(&style)
    );
    let mut page = format!(
        "<!doctype html>\n<html lang=\"en\"><head>\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta charset=\"utf-8\">\n<title>Crossread</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"crossread-engine\" content=\"\">\n\
         <meta name=\"crossread-view\" content=\"\">\n"
    );
    let icon = tags(html, "link").find(|tag| attribute(tag, "rel") == Some("icon")).and_then(|tag| file(tag, "href"));
    if let Some(icon) = icon.filter(|name| name.ends_with(".svg")) {
        let icon = base64(text(icon)?.as_bytes());
        let _ = writeln!(page, "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">");
    }
    let rest_of_program = rest_of_program.map_or_else(String::new, |name| {
        format!("<script type=\"text/plain\" id=\"rest-program\">{{{{program {name}}}}}</script>\n")
    });
    if !rest_of_program.is_empty() {
        // Its address is not asked for: the page holds it.
        page.push_str("<meta name=\"crossread-rest\" content=\"#rest-program\">\n");
    }
    let _ = write!(
        page,
        "<script>{early}</script>\n<style>{style}</style>\n</head>\n<body>\n\
         <a class=\"skip-link\" href=\"#main\">Skip to the text</a>\n\
         <div id=\"app\"><!--texts--><!--/texts--></div>\n\
         <script type=\"application/json\" id=\"crossread-corpus\"></script>\n\
         <script type=\"text/plain\" id=\"program\">{{{{program {program}}}}}</script>\n{rest_of_program}\
         <script type=\"text/plain\" id=\"engine-program\">{{{{program crossread-engine_bg.wasm}}}}</script>\n\
         <script>{rest}</script>\n</body></html>\n"
    );
    Ok(page)
}

/// The page with the programs that it names.
pub fn with_programs(site: &Path, template: &str) -> Result<String> {
    let mut page = template.to_owned();
    while let Some((before, rest)) = page.split_once(PLACE) {
        let (name, after) = rest.split_once("}}").context("the page names a program without an end")?;
        let bytes = fs::read(site.join(name)).with_context(|| format!("{name}: can't be read"))?;
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        encoder.write_all(&bytes)?;
        page = format!("{before}gzip,{}{after}", base64(&encoder.finish()?));
    }
    Ok(page)
}

/// What stands before the name of a program, in its place.
const PLACE: &str = "{{program ";
