//! Every word of the page, in one table a language: a language that misses one does not compile.

mod dates;
mod english;
mod table;

pub(crate) use dates::say_date;
pub(crate) use table::*;

use crate::state::link::Lang;

/// The words of a language.
pub(crate) fn of(lang: Lang) -> &'static Strings {
    match lang {
        Lang::English => &english::ENGLISH,
    }
}
