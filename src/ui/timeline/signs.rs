//! Small signs along the axis, drawn by hand: they change with every frame of a zoom, so none is made that can be used
//! again, and none is touched that stays as it is.

use crate::ui::browser::build::{add, element};
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Element, HtmlElement};

/// How a sign looks.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Look {
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
    inner: Element,
    style: CssStyleDeclaration,
    look: Look,
}

/// The signs that are drawn.
#[derive(Default)]
pub(super) struct Signs(Vec<Sign>);

/// A length for a style.
pub(super) fn px(x: f64) -> String {
    format!("{x:.1}px")
}

impl Signs {
    /// Draws these and no others into `place`.
    pub(super) fn draw(&mut self, place: &Element, looks: impl Iterator<Item = Look>) {
        let mut drawn = 0;
        for look in looks {
            match self.0.get_mut(drawn) {
                Some(sign) => sign.show(look),
                None => self.0.extend(Sign::new(place, look)),
            }
            drawn += 1;
        }
        for sign in self.0.drain(drawn.min(self.0.len())..) {
            sign.element.remove();
        }
    }
}

impl Sign {
    fn new(place: &Element, look: Look) -> Option<Self> {
        let made = element("span", look.class)?;
        let inner = element("span", "")?;
        add(&made, &inner);
        let style = made.dyn_ref::<HtmlElement>()?.style();
        let nothing =
            Look { class: look.class, left: f64::NAN, width: None, words: String::new(), title: String::new() };
        let mut sign = Self { element: made, inner, style, look: nothing };
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
            let _ = self.style.set_property("left", &px(look.left));
        }
        if look.width != self.look.width {
            let _ = self.style.set_property("width", &look.width.map(px).unwrap_or_default());
        }
        if look.words != self.look.words {
            self.inner.set_text_content(Some(&look.words));
        }
        if look.title != self.look.title {
            let _ = self.element.set_attribute("title", &look.title);
        }
        self.look = look;
    }
}
