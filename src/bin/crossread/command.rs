//! The command line, and how problems are told.

use crate::{align, pack, parse};
use clap::{Parser, Subcommand};
use crossread::engine::Source;
use crossread::engine::sketch::Runs;
use crossread::pack::input;
use std::path::PathBuf;
use std::process::ExitCode;

/// Reads several reports of one event side by side.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Says what is in a text: its article, quotations, dates, people.
    Parse {
        /// Reads one JSON object a line from standard input and writes one a line.
        #[arg(long)]
        ndjson: bool,
        /// Text or HTML files.
        #[arg(required_unless_present = "ndjson", conflicts_with = "ndjson")]
        files: Vec<PathBuf>,
    },
    /// Says which sentences of several texts report the same thing.
    Align {
        /// Reads one JSON object a line from standard input and writes one a line.
        #[arg(long)]
        ndjson: bool,
        /// Text or HTML files, at least two.
        #[arg(required_unless_present = "ndjson", conflicts_with = "ndjson", num_args = 2..)]
        files: Vec<PathBuf>,
    },
    /// Makes a comparison's file of a folder of reports, or a site of its own.
    Pack {
        /// The folder of .txt, .md or .html files; a comparison.txt in it may give their title and order. Or a
        /// comparison's file.
        folder: PathBuf,
        /// The file to write, ending in .json; or a folder, which becomes a site of these reports. corpus.json, or that
        /// file in the site named with --site, where this is left out.
        #[arg(short, long, value_name = "FILE or FOLDER")]
        out: Option<PathBuf>,
        /// What the comparison is called.
        #[arg(long)]
        title: Option<String>,
        /// A built site: what the new site is made of, or, without --out to a folder, the site that gets the comparison.
        #[arg(long, value_name = "FOLDER")]
        site: Option<PathBuf>,
        /// Where the site will be found, for example https://example.org/dock/: previews of links to it show its picture.
        #[arg(long, value_name = "URL")]
        address: Option<String>,
    },
    /// Makes one .html file of a folder of reports, with all of the program in it: it opens from a disk.
    Page {
        /// The folder of .txt, .md or .html files, or a comparison's file.
        folder: PathBuf,
        /// The file to write; named after the comparison where this is left out.
        #[arg(short, long, value_name = "FILE")]
        out: Option<PathBuf>,
        /// What the comparison is called.
        #[arg(long)]
        title: Option<String>,
        /// A built site, which the program is taken from.
        #[arg(long, value_name = "FOLDER")]
        site: Option<PathBuf>,
    },
    /// Prints the sketch by which a report is recognised, for the `original-sketch` of the digest that retells it.
    Sketch {
        /// Text or HTML files.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
}

/// Runs the command: 0 where all went well, 1 where something could not be done.
pub fn run() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Parse { ndjson: true, .. } => parse::lines(),
        Command::Parse { files, .. } => parse::files(&files),
        Command::Align { ndjson: true, .. } => align::lines(),
        Command::Align { files, .. } => align::files(&files),
        Command::Sketch { files } => sketches(&files),
        Command::Pack { folder, out, title, site, address } => {
            pack::pack(&folder, out, title, site.as_deref(), address.as_deref())
        }
        Command::Page { folder, out, title, site } => pack::page(&folder, out, title, site.as_deref()),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // The reader of our output has read enough: `crossread parse FILE | head`.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&error);
            ExitCode::FAILURE
        }
    }
}

/// Prints the sketch of each file's article, a line each.
fn sketches(files: &[PathBuf]) -> anyhow::Result<bool> {
    let (sources, complete) = sources(files);
    for source in &sources {
        let article = input::parse(source);
        let body = article.blocks.iter().filter(|block| block.kind.is_body());
        let words: Vec<&str> = body.map(|block| article.words(block.span)).collect();
        println!("{} {}", article.id, Runs::new(&words.join("\n")).sketch());
    }
    Ok(complete)
}

/// Says what could not be done.
pub fn complain(problem: &anyhow::Error) {
    eprintln!("crossread: {problem:#}");
}

/// The sources in these files. One that can't be read is named, and the rest go on; then the answer is not complete.
pub fn sources(files: &[PathBuf]) -> (Vec<Source>, bool) {
    let mut sources = Vec::new();
    for file in files {
        match input::source(file) {
            Ok(source) => sources.push(source),
            Err(error) => complain(&error),
        }
    }
    let complete = sources.len() == files.len();
    (sources, complete)
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<std::io::Error>().is_some_and(|e| e.kind() == std::io::ErrorKind::BrokenPipe)
}
