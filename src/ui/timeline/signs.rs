//! Small signs along the axis, drawn by hand: they change with every frame of a zoom, so none is made that can be used
//! again, and none is touched that stays as it is.

use crate::ui::browser::build::{add, element};
use leptos::prelude::document;
use std::collections::VecDeque;
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Element, HtmlElement, Text};

/// How a sign looks.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Look {
    /// What it is the sign of: signs come in the order of these, and the same one keeps its element.
    pub(super) key: i64,
    /// Its class.
    pub(super) class: &'static str,
    /// Its left edge, in pixels.
    pub(super) left: f64,
    /// Its width, where that is not its own.
    pub(super) width: Option<f64>,
    /// Its words, in an element of their own.
    pub(super) words: String,
    /// What it says to a pointer that rests on it.
    pub(super) title: String,
}

struct Sign {
    element: Element,
    text: Text,
    style: CssStyleDeclaration,
    look: Look,
}

/// The signs that are drawn.
#[derive(Default)]
pub(super) struct Signs(VecDeque<Sign>);

/// A length for a style, to a tenth.
pub(super) fn px(x: f64) -> String {
    let tenths = (x * 10.0).round() as i64;
    let (sign, tenths) = (if tenths < 0 { "-" } else { "" }, tenths.unsigned_abs());
    format!("{sign}{}.{}px", tenths / 10, tenths % 10)
}

impl Signs {
    /// Draws these and no others into `place`.
    pub(super) fn draw(&mut self, place: &Element, looks: impl Iterator<Item = Look>) {
        let mut before = std::mem::take(&mut self.0);
        let mut spare = Vec::new();
        let mut fresh = Vec::new();
        for look in looks {
            while let Some(gone) = before.pop_front_if(|sign| sign.look.key < look.key) {
                spare.push(gone);
            }
            match before.pop_front_if(|sign| sign.look.key == look.key) {
                Some(mut sign) => {
                    sign.show(look);
                    self.0.push_back(sign);
                }
                None => fresh.push(look),
            }
        }
        spare.extend(before);
        for look in fresh {
            let old = spare.pop().map(|mut sign| {
                sign.show(look.clone());
                sign
            });
            let Some(sign) = old.or_else(|| Sign::new(place, look)) else { continue };
            let at = self.0.partition_point(|other| other.look.key < sign.look.key);
            self.0.insert(at, sign);
        }
        for sign in spare {
            sign.element.remove();
        }
    }
}

impl Sign {
    fn new(place: &Element, look: Look) -> Option<Self> {
        let made = element("span", look.class)?;
        let inner = element("span", "")?;
        let text = document().create_text_node("");
        let _ = inner.append_child(&text);
        add(&made, &inner);
        let style = made.dyn_ref::<HtmlElement>()?.style();
        let nothing = Look { left: f64::NAN, width: None, words: String::new(), title: String::new(), ..look };
        let mut sign = Self { element: made, text, style, look: nothing };
        sign.show(look);
        add(place, &sign.element);
        Some(sign)
    }

    fn show(&mut self, look: Look) {
        if look == self.look {
            return;
        }
        if look.class != self.look.class {
            self.element.set_class_name(look.class);
        }
        if look.left != self.look.left {
            let _ = self.style.set_property("transform", &format!("translateX({})", px(look.left)));
        }
        if look.width != self.look.width {
            let _ = self.style.set_property("width", &look.width.map(px).unwrap_or_default());
        }
        if look.words != self.look.words {
            self.text.set_data(&look.words);
        }
        if look.title != self.look.title {
            let _ = self.element.set_attribute("title", &look.title);
        }
        self.look = look;
    }
}
