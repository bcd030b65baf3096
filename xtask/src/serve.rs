//! Serves the built site on this machine.

use crate::run::say;
use crate::{build, http};
use anyhow::{Context, Result};
use std::net::TcpListener;
use std::path::{Path, PathBuf};

/// The first port that is tried, and how many.
const PORT: u16 = 8080;
const PORTS: u16 = 100;

/// Builds the site, then serves it until the program is stopped.
pub fn serve(root: &Path, port: Option<u16>) -> Result<()> {
    let dist = build::build(root)?;
    let listener = match port {
        Some(port) => listen(port).with_context(|| format!("port {port} can't be had; try another --port"))?,
        None => (PORT..PORT + PORTS)
            .find_map(|port| listen(port).ok())
            .with_context(|| format!("no port from {PORT} to {} is free; name one with --port", PORT + PORTS - 1))?,
    };
    say(&format!("Crossread is at {} (Ctrl+C stops it)", address(&listener)?));
    http::answer(&listener, &dist);
    Ok(())
}

/// Serves a folder on a free port in the background; gives its address.
pub fn background(dist: PathBuf) -> Result<String> {
    let listener = listen(0).context("no port is free")?;
    let address = address(&listener)?;
    std::thread::spawn(move || http::answer(&listener, &dist));
    Ok(address)
}

fn listen(port: u16) -> std::io::Result<TcpListener> {
    TcpListener::bind(("127.0.0.1", port))
}

fn address(listener: &TcpListener) -> Result<String> {
    Ok(format!("http://{}/", listener.local_addr()?))
}
