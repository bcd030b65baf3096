//! The element of one mark: its shape, and its label or count.
//!
//! What a browser takes longest for in a frame of a zoom is to find the style of each element: a button of its own kind
//! takes it twice as long as a plain element, and so does a `::before` beside an element in its place. So this is a
//! plain element in the role of a button, and [`super::lane`] presses it by Enter and space.

use super::signs::px;
use super::stage::{Stage, label_of, mark_id};
use super::words::{spoken, spoken_together};
use crate::state::library::Library;
use crate::state::link::Range;
use crate::state::timeline::content::{Content, Item, Lane};
use crate::state::timeline::layout::{Mark, Shape};
use crate::state::timeline::list::dated_in;
use crate::state::timeline::pack::Side;
use crate::state::timeline::walk::At;
use crate::ui::browser::build::{add, element, set};
use crate::ui::browser::document;
use crate::ui::parts::source::source_class;
use leptos::prelude::document as page_document;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, HtmlElement, Text};

/// The class of one that is hidden.
const SPARE: &str = "mark spare";
/// Where marks are that are not on the screen.
const AWAY: f64 = -9999.0;
/// The width of a dot, in ems of the page; style/timeline.css has the same.
const DOT: f64 = 0.8;
/// What is free before a label on its mark.
const INSIDE: f64 = 0.45;
/// What is free between a mark and its label, in ems of the page; less beside a dot, whose own mark has room around it.
const BESIDE: f64 = 0.3;
const BESIDE_DOT: f64 = 0.1;

/// What the marks are drawn by.
pub(super) struct Look<'a> {
    pub(super) stage: Stage,
    pub(super) content: &'a Arc<Content>,
    pub(super) library: &'a Library,
    /// The event chosen.
    pub(super) chosen: Option<usize>,
    /// The range of days chosen.
    pub(super) range: Option<&'a Range>,
    /// For each event whether it fits what is looked for.
    pub(super) matching: Option<&'a [bool]>,
    /// The mark that keys act on.
    pub(super) at: Option<At>,
    /// The size of the page's letters, in pixels.
    pub(super) em: f64,
    /// From which pixel on what is said of a mark for a moment stands left of it.
    pub(super) right: f64,
}

/// An element and the mark that it shows.
pub(super) struct Drawn {
    element: HtmlElement,
    style: CssStyleDeclaration,
    shape: HtmlElement,
    shape_style: CssStyleDeclaration,
    text: Text,
    id: String,
    mark: Option<Mark>,
    place: Option<Place>,
    label: Label,
    class: String,
    stop: bool,
    pressed: bool,
    told: bool,
}

/// What stands in it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Label {
    Nothing,
    Event(usize),
    Count(usize),
}

/// Where a mark with its label is, in pixels.
#[derive(Clone, Copy, PartialEq)]
struct Place {
    left: f64,
    top: f64,
    width: f64,
    /// What is free of the label on the left.
    lead: f64,
    /// And on the right.
    tail: f64,
    /// Where the shape begins in it.
    shape: f64,
    /// How wide the shape is.
    core: f64,
}

impl Place {
    fn of(mark: &Mark, em: f64) -> Self {
        let beside = em * if mark.shape == Shape::Dot { BESIDE_DOT } else { BESIDE };
        let label = beside + mark.words + 1.0;
        let core = match mark.shape {
            Shape::Dot => DOT * em,
            Shape::Bar => mark.core.max(em / 2.0),
            Shape::Choice | Shape::Count => mark.width,
        };
        let inner = (mark.width - core) / 2.0;
        let (left, top) = (mark.x, mark.y);
        let on = |left: f64, width: f64, lead: f64, tail: f64, shape: f64| Self {
            left,
            top,
            width,
            lead,
            tail,
            shape,
            core,
        };
        match mark.side {
            Side::Hidden => on(left, mark.width, 0.0, 0.0, inner),
            Side::Inside => on(left, mark.width, mark.inset + INSIDE * em, 0.0, inner),
            Side::After => on(left, mark.width + label, mark.width + beside, 0.0, inner),
            Side::Before => on(left - label, mark.width + label, 0.0, mark.width + beside, label + inner),
        }
    }
}

impl Drawn {
    /// A hidden element at the end of `list`.
    pub(super) fn new(list: &HtmlElement) -> Option<Self> {
        let html = |tag: &str, class: &str| element(tag, class)?.dyn_into::<HtmlElement>().ok();
        let (made, shape) = (html("div", SPARE)?, html("i", "shape")?);
        set(&made, &[("role", "button"), ("tabindex", "-1"), ("aria-pressed", "false")]);
        add(&made, &shape);
        let text = page_document().create_text_node("");
        let _ = made.append_child(&text);
        add(list, &made);
        Some(Self {
            style: made.style(),
            shape_style: shape.style(),
            element: made,
            shape,
            text,
            id: String::new(),
            mark: None,
            place: None,
            label: Label::Nothing,
            class: SPARE.to_owned(),
            stop: false,
            pressed: false,
            told: false,
        })
    }

    /// The element.
    pub(super) fn element(&self) -> &HtmlElement {
        &self.element
    }

    /// The element's id.
    pub(super) fn id(&self) -> &str {
        &self.id
    }

    /// Whether its name is written.
    pub(super) fn told(&self) -> bool {
        self.told
    }

    /// The left edge of its mark, from that of the list.
    pub(super) fn left(&self) -> f64 {
        self.mark.as_ref().map_or(f64::INFINITY, |mark| mark.x)
    }

    /// The items of its mark.
    pub(super) fn items(&self) -> Option<Arc<[usize]>> {
        Some(self.mark.as_ref()?.items.clone())
    }

    /// Gives it the focus.
    pub(super) fn focus(&self) {
        document::focus(&self.id);
    }

    /// What it shows has another meaning now: all of it is written anew.
    pub(super) fn forget(&mut self) {
        self.mark = None;
        self.told = false;
        self.shape.set_text_content(None);
        self.label = Label::Nothing;
        self.text.set_data("");
    }

    /// Takes it off the screen, see [`Drawn::rest`]. It keeps what it shows: the same mark may come back.
    pub(super) fn hide(&mut self) {
        self.put_stop(false);
        if let Some(place) = &mut self.place {
            place.left = AWAY;
            let _ = self.style.set_property("transform", &format!("translate({})", px(AWAY)));
        }
    }

    /// Hides it from all who read the page. This waits for the lane to rest, for then the browser looks for its style
    /// anew.
    pub(super) fn rest(&mut self) {
        self.put_class(SPARE.to_owned());
    }

    /// Shows a mark, given by its place on the list.
    pub(super) fn show(&mut self, at: At, mark: Mark, shift: f64, items: &[Item], look: &Look) {
        self.place(&mark, look.em);
        if self.mark.as_ref().is_none_or(|before| before.items != mark.items) {
            let id = mark_id(at);
            if id != self.id {
                self.element.set_id(&id);
                self.id = id;
            }
            self.told = false;
        }
        self.fill(&mark, items, look);
        let told: Vec<&Item> = mark.items.iter().filter_map(|i| items.get(*i)).collect();
        let pressed = look.chosen.is_some_and(|chosen| told.iter().any(|item| item.event == chosen));
        self.put_class(class_of(at, &mark, mark.x + shift > look.right, &told, pressed, look));
        if pressed != self.pressed {
            set(&self.element, &[("aria-pressed", if pressed { "true" } else { "false" })]);
            self.pressed = pressed;
        }
        self.put_stop(look.at == Some(at));
        self.mark = Some(mark);
    }

    fn put_class(&mut self, class: String) {
        if class != self.class {
            self.element.set_class_name(&class);
            self.class = class;
        }
    }

    fn put_stop(&mut self, stop: bool) {
        if stop != self.stop {
            set(&self.element, &[("tabindex", if stop { "0" } else { "-1" })]);
            self.stop = stop;
        }
    }

    /// Puts the element, which holds the mark and its label, where they are.
    fn place(&mut self, mark: &Mark, em: f64) {
        let now = Place::of(mark, em);
        let moved = |value: fn(&Place) -> f64| self.place.is_none_or(|b| (value(&b) - value(&now)).abs() >= 0.05);
        let put = |style: &CssStyleDeclaration, name: &str, value: f64| drop(style.set_property(name, &px(value)));
        if moved(|b| b.left) || moved(|b| b.top) {
            let place = format!("translate({},{})", px(now.left), px(now.top));
            let _ = self.style.set_property("transform", &place);
        }
        if moved(|b| b.width) {
            put(&self.style, "width", now.width);
        }
        if moved(|b| b.lead) {
            put(&self.style, "padding-left", now.lead);
        }
        if moved(|b| b.tail) {
            put(&self.style, "padding-right", now.tail);
        }
        if moved(|b| b.shape) {
            put(&self.shape_style, "left", now.shape);
        }
        if moved(|b| b.core) {
            put(&self.shape_style, "width", now.core);
        }
        self.place = Some(now);
    }

    /// Writes what stands in it.
    fn fill(&mut self, mark: &Mark, items: &[Item], look: &Look) {
        let label = match &*mark.items {
            [_] if mark.side == Side::Hidden => Label::Nothing,
            [only] => Label::Event(*only),
            several => Label::Count(several.len()),
        };
        if label != self.label {
            match label {
                Label::Nothing => self.text.set_data(""),
                Label::Event(i) => {
                    let item = items.get(i);
                    self.text.set_data(&item.map_or_else(String::new, |item| capital(label_of(look.library, item))));
                }
                Label::Count(n) => self.text.set_data(&n.to_string()),
            }
            self.label = label;
        }
        let signs = |m: &Mark| m.shape == Shape::Choice;
        let before = self.mark.as_ref();
        if signs(mark) && before.is_none_or(|b| b.choices != mark.choices) || !signs(mark) && before.is_some_and(signs)
        {
            self.choose(&mark.choices);
        }
    }

    /// A sign for each date that it may have been.
    fn choose(&self, choices: &[(f64, f64)]) {
        self.shape.set_text_content(None);
        for (from, to) in choices {
            let Some(sign) = element("i", "") else { continue };
            if let Some(style) = sign.dyn_ref::<HtmlElement>().map(HtmlElement::style) {
                let _ = style.set_property("left", &px(*from));
                let _ = style.set_property("width", &px(to - from));
            }
            add(&self.shape, &sign);
        }
    }

    /// Writes its name.
    pub(super) fn tell(&mut self, stage: Stage, content: &Content, lane: Lane, library: &Library) {
        let Some(mark) = self.mark.as_ref().filter(|_| !self.told) else { return };
        let name = match &*mark.items {
            [only] => content.item(lane, *only).map(|item| spoken(stage.page, library, item)),
            several => Some(spoken_together(stage.page.strings(), content, lane, several)),
        };
        set(&self.element, &[("aria-label", &name.unwrap_or_default())]);
        self.told = true;
    }
}

/// Labels are words from inside a sentence.
fn capital(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The classes that say how a mark looks.
fn class_of(at: At, mark: &Mark, rightmost: bool, told: &[&Item], chosen: bool, look: &Look) -> String {
    let shape = match mark.shape {
        Shape::Dot => "mark day-mark",
        Shape::Bar => "mark stretch",
        Shape::Choice => "mark choices",
        Shape::Count => "mark counted",
    };
    let side = match mark.side {
        Side::Inside => " inside ",
        Side::After => " after ",
        Side::Before => " before ",
        Side::Hidden => " unlabelled ",
    };
    let mut class = String::with_capacity(64);
    class.push_str(shape);
    class.push_str(side);
    let alone = if told.len() > 1 && at.lane == Lane::Merged { None } else { told.first() };
    match alone.map(|i| i.sources.as_slice()) {
        Some([source]) => class.push_str(&source_class(*source)),
        _ => class.push_str("several"),
    }
    let outside = look.range.is_some_and(|range| !told.iter().any(|item| dated_in(&item.when, range)));
    let fits = |item: &&Item| look.matching.is_none_or(|m| m.get(item.event).copied().unwrap_or(true));
    let dim = !told.iter().any(fits);
    let signs = [
        (mark.soft_start, " soft-start"),
        (mark.soft_end, " soft-end"),
        (mark.uncertain, " uncertain"),
        (rightmost, " rightmost"),
        (chosen, " chosen"),
        (outside, " outside"),
        (dim, " dim"),
    ];
    for (is, name) in signs {
        class.push_str(if is { name } else { "" });
    }
    class
}
