//! A web server for one folder on this machine: GET and HEAD, one thread and one request a connection.
//!
//! Written here because that is all that is needed; a server must not stall when a browser opens many connections at
//! once and leaves some of them idle.

use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

/// A second address of the site, for tests: it must work from any folder.
const FOLDER: &str = "/any/folder/";

/// The longest line of a request that is read, in bytes, and the most lines.
const LINE: u64 = 8192;
const LINES: usize = 100;

/// How long a connection may say nothing.
const PATIENCE: Duration = Duration::from_secs(30);

/// Answers requests for the files of a folder, until the program ends.
pub fn answer(listener: &TcpListener, folder: &Path) {
    for connection in listener.incoming() {
        let folder = folder.to_path_buf();
        // A reader who has gone away needs no answer, and neither does a connection that did not come about.
        thread::spawn(move || connection.and_then(|connection| converse(&connection, &folder)));
    }
}

/// Reads one request and answers it.
fn converse(connection: &TcpStream, folder: &Path) -> io::Result<()> {
    connection.set_read_timeout(Some(PATIENCE))?;
    let mut reader = BufReader::new(connection);
    let first = line(&mut reader)?;
    let mut takes_brotli = false;
    for _ in 0..LINES {
        let header = line(&mut reader)?.to_ascii_lowercase();
        match header.split_once(':') {
            Some(("accept-encoding", value)) => takes_brotli = value.split(',').any(|v| v.trim().starts_with("br")),
            Some(_) => {}
            None => break,
        }
    }
    let mut words = first.split(' ');
    let (method, address) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let Response { status, mut headers, body } = response(method, address, takes_brotli, folder);
    headers.push_str(&format!("Content-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n", body.len()));
    let mut out = format!("HTTP/1.1 {status}\r\n{headers}\r\n").into_bytes();
    if method != "HEAD" {
        out.extend(body);
    }
    let mut connection = connection;
    connection.write_all(&out)?;
    connection.flush()
}

/// The next line of a request, without its end; empty where there is no more.
fn line(reader: &mut impl BufRead) -> io::Result<String> {
    let mut line = Vec::new();
    io::Read::take(reader, LINE).read_until(b'\n', &mut line)?;
    Ok(String::from_utf8_lossy(&line).trim_end().to_owned())
}

struct Response {
    status: &'static str,
    /// Each ends in a line break.
    headers: String,
    body: Vec<u8>,
}

fn response(method: &str, address: &str, takes_brotli: bool, folder: &Path) -> Response {
    let refuse = |status| {
        let body = format!("{status}\n").into_bytes();
        Response { status, headers: "Content-Type: text/plain\r\n".to_owned(), body }
    };
    if !matches!(method, "GET" | "HEAD") {
        return refuse("405 Method Not Allowed");
    }
    let Some((path, kind)) = file(folder, address) else { return refuse("404 Not Found") };
    let mut headers = format!("Content-Type: {kind}\r\nX-Content-Type-Options: nosniff\r\nVary: Accept-Encoding\r\n");
    let mut small = path.clone().into_os_string();
    small.push(".br");
    let small = if takes_brotli { fs::read(small).ok() } else { None };
    if small.is_some() {
        headers.push_str("Content-Encoding: br\r\n");
    }
    match small.map_or_else(|| fs::read(&path), Ok) {
        Ok(body) => Response { status: "200 OK", headers, body },
        Err(_) => refuse("404 Not Found"),
    }
}

/// The file that an address means, and its media type. None outside the folder, and none where there is no such file.
fn file(folder: &Path, address: &str) -> Option<(PathBuf, &'static str)> {
    let path = address.split(['?', '#']).next()?;
    let path = path.strip_prefix(FOLDER).or_else(|| path.strip_prefix('/'))?;
    let path = if path.is_empty() { "index.html" } else { path };
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    if path.split('/').any(|part| part.is_empty() || part.starts_with('.') || !part.chars().all(plain)) {
        return None;
    }
    let file = folder.join(path);
    file.is_file().then(|| (file, media_type(path)))
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

    #[test]
    fn idle_connections_do_not_keep_others_waiting() {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let address = listener.local_addr().unwrap();
        thread::spawn(move || answer(&listener, Path::new(env!("CARGO_MANIFEST_DIR"))));
        let idle: Vec<TcpStream> = (0..50).map(|_| TcpStream::connect(address).unwrap()).collect();
        let mut asking = TcpStream::connect(address).unwrap();
        asking.write_all(b"GET /Cargo.toml HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
        let answer = io::read_to_string(&asking).unwrap();
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n"), "{answer}");
        drop(idle);
    }
}
