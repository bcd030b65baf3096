//! Every word of the page, in one table a language: a language that misses one does not compile.

mod english;
mod spanish;
mod table;

pub(crate) use table::*;

use crate::engine::dates::edtf::Edtf;
use crate::state::link::Lang;

/// The words of a language.
pub(crate) fn of(lang: Lang) -> &'static Strings {
    match lang {
        Lang::English => &english::ENGLISH,
        Lang::Spanish => &spanish::SPANISH,
    }
}

/// A calendar value in the words of the page's language.
pub(crate) fn say_date(date: &Edtf, words: &Strings) -> String {
    date.say(words.lang)
}

/// A number in figures; from `least` digits on in groups of three with `between` them.
fn grouped(n: usize, least: usize, between: char) -> String {
    let digits = n.to_string();
    if digits.len() < least {
        return digits;
    }
    let mut said = String::with_capacity(digits.len() + digits.len() / 3 * between.len_utf8());
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            said.push(between);
        }
        said.push(digit);
    }
    said
}
