//! Serves the built site on this machine.

use crate::build;
use crate::run::say;
use anyhow::{Context, Result, anyhow};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tiny_http::{Header, Method, Request, Response, Server};

/// The first port that is tried.
const PORT: u16 = 8080;

/// How many requests are answered at a time.
const THREADS: usize = 4;

/// A second address of the site, for tests: it must work from any folder.
pub const FOLDER: &str = "/any/folder/";

/// Builds the site, then serves it until the program is stopped.
pub fn serve(root: &Path, port: Option<u16>) -> Result<()> {
    let dist = build::build(root)?;
    let (server, port) = match port {
        Some(port) => (listen(port).with_context(|| format!("port {port} can't be had; try another --port"))?, port),
        None => (PORT..PORT + 100)
            .find_map(|port| listen(port).ok().map(|server| (server, port)))
            .context("no port between 8080 and 8179 is free; name one with --port")?,
    };
    say(&format!("Crossread is at http://127.0.0.1:{port}/ (Ctrl+C stops it)"));
    answer(&Arc::new(server), &dist).join().map_err(|_| anyhow!("the server stopped"))
}

/// Serves a folder on a free port in the background; gives the port.
pub fn background(dist: &Path) -> Result<u16> {
    let server = listen(0).context("no port is free")?;
    let port = server.server_addr().to_ip().context("the server has no address")?.port();
    answer(&Arc::new(server), dist);
    Ok(port)
}

fn listen(port: u16) -> Result<Server> {
    Server::http(("127.0.0.1", port)).map_err(|error| anyhow!("{error}"))
}

/// Answers requests; the handle is that of the last thread to do so.
fn answer(server: &Arc<Server>, dist: &Path) -> std::thread::JoinHandle<()> {
    let start = || {
        let (server, dist) = (Arc::clone(server), dist.to_path_buf());
        std::thread::spawn(move || {
            while let Ok(request) = server.recv() {
                // A reader who has gone away needs no answer.
                let _ = respond(&dist, request);
            }
        })
    };
    (1..THREADS).for_each(|_| drop(start()));
    start()
}

fn respond(dist: &Path, request: Request) -> Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return Ok(request.respond(Response::empty(405))?);
    }
    let Some((path, kind)) = file(dist, request.url()) else {
        return Ok(request.respond(Response::from_string("There is no such file here.\n").with_status_code(404))?);
    };
    let mut headers = vec![("Content-Type", kind), ("Cache-Control", "no-store"), ("Vary", "Accept-Encoding")];
    headers.push(("X-Content-Type-Options", "nosniff"));
    let brotli = with_suffix(&path, ".br");
    let accepts = request.headers().iter().any(|h| h.field.equiv("Accept-Encoding") && h.value.as_str().contains("br"));
    let body = match fs::read(&brotli) {
        Ok(body) if accepts => {
            headers.push(("Content-Encoding", "br"));
            body
        }
        _ => fs::read(&path)?,
    };
    let mut response = Response::from_data(body);
    for (name, value) in headers {
        response.add_header(Header::from_bytes(name, value).map_err(|()| anyhow!("the header {name} is not sound"))?);
    }
    Ok(request.respond(response)?)
}

/// The file that an address means, and its media type. None outside the folder, and none where there is no such file.
fn file(dist: &Path, url: &str) -> Option<(PathBuf, &'static str)> {
    let path = url.split(['?', '#']).next()?;
    let path = path.strip_prefix(FOLDER).or_else(|| path.strip_prefix('/'))?;
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    let path = if path.is_empty() { "index.html" } else { path };
    if path.split('/').any(|part| part.is_empty() || part.starts_with('.') || !part.chars().all(plain)) {
        return None;
    }
    let file = dist.join(path);
    file.is_file().then(|| (file, media_type(path)))
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_the_folder_is_served() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert!(file(folder, "/Cargo.toml").is_some());
        assert!(file(folder, "/any/folder/src/main.rs?x=1").is_some());
        for url in ["/../Cargo.toml", "/src/../../Cargo.toml", "/%2e%2e/Cargo.toml", "//etc/passwd", "/src", "/.git"] {
            assert!(file(folder, url).is_none(), "{url}");
        }
    }
}
