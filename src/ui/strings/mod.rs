//! Every word of the page, in one table a language: a language that misses one does not compile.

mod english;
mod table;

pub(crate) use table::*;

use crate::engine::dates::edtf::Edtf;
use crate::state::link::Lang;

/// The words of a language; Spanish has none yet and speaks English.
pub(crate) fn of(lang: Lang) -> &'static Strings {
    match lang {
        Lang::English | Lang::Spanish => &english::ENGLISH,
    }
}

/// A calendar value in the words of the page's language.
pub(crate) fn say_date(date: &Edtf, words: &Strings) -> String {
    date.say(words.lang)
}
