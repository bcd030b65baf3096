//! The annotated files that the training programs read.

use std::io::Read;

/// The file's text; unpacked where its name ends in `.gz`.
pub fn read(path: &str) -> anyhow::Result<String> {
    let mut text = String::new();
    let file = std::fs::File::open(path)?;
    if path.ends_with(".gz") {
        flate2::read::GzDecoder::new(file).read_to_string(&mut text)?;
    } else {
        std::io::BufReader::new(file).read_to_string(&mut text)?;
    }
    Ok(text)
}
