//! The grammar of `fix` in a link: items parted by `,`, their fields by `/`, the kind first.
//!
//! `apart/el-pais.412-455~7f3a21/freixes.10-90~abcdef,note/el-pais.412-455~7f3a21/Asked the embassy*- no answer`
//!
//! `date/el-pais.412-455~7f3a21/0/2026-01-09`
//!
//! `,`, `/` and `*` inside a field are written `*-`, `*_` and `**`: marks that need no percent-encoding.

/// The items of a value, each as its fields.
pub fn split(value: &str) -> Vec<Vec<String>> {
    value.split(',').filter(|item| !item.is_empty()).map(|item| item.split('/').map(plain).collect()).collect()
}

/// The value that holds the items.
pub fn join<'a>(items: impl Iterator<Item = &'a [String]>) -> String {
    let written = items.map(|fields| fields.iter().map(|field| escaped(field)).collect::<Vec<_>>().join("/"));
    written.collect::<Vec<_>>().join(",")
}

fn escaped(field: &str) -> String {
    let mut written = String::with_capacity(field.len());
    for c in field.chars() {
        match c {
            '*' => written.push_str("**"),
            ',' => written.push_str("*-"),
            '/' => written.push_str("*_"),
            c => written.push(c),
        }
    }
    written
}

/// The field that was written; `*` before anything else stays as it is.
fn plain(written: &str) -> String {
    let mut field = String::with_capacity(written.len());
    let mut letters = written.chars().peekable();
    while let Some(c) = letters.next() {
        let meant = match (c, letters.peek()) {
            ('*', Some('*')) => Some('*'),
            ('*', Some('-')) => Some(','),
            ('*', Some('_')) => Some('/'),
            _ => None,
        };
        if meant.is_some() {
            letters.next();
        }
        field.push(meant.unwrap_or(c));
    }
    field
}
