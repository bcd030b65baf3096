//! The marks of a lane, drawn by hand: a busy lane has hundreds, all of which change with every frame of a zoom. An
//! element is kept for as long as its mark is on screen, used again for another afterwards, and nothing of it is
//! touched that stays as it is.

use super::signs::px;
use super::stage::{Stage, label_of, mark_id};
use super::words::{spoken, spoken_together};
use crate::state::library::Library;
use crate::state::link::Range;
use crate::state::timeline::content::{Content, Item, Lane};
use crate::state::timeline::layout::{LaneLayout, Mark, Shape};
use crate::state::timeline::list::dated_in;
use crate::state::timeline::pack::Side;
use crate::state::timeline::walk::At;
use crate::ui::browser::build::{add, element, set};
use crate::ui::browser::document;
use crate::ui::parts::source::source_class;
use std::collections::BTreeMap;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Element, HtmlElement};

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
    /// The language of the texts, for their words.
    pub(super) lang: Option<&'a str>,
    /// The mark that keys act on.
    pub(super) at: Option<At>,
    /// From which pixel on a label that is shown for a moment stands left of its mark.
    pub(super) right: f64,
}

/// The marks of a lane.
#[derive(Default)]
pub(super) struct Drawing {
    /// By the first item of each.
    marks: BTreeMap<usize, Drawn>,
    /// Elements that are not in the page.
    spare: Vec<Drawn>,
    content: Option<Arc<Content>>,
    /// How far the list is moved, see [`crate::state::timeline::layout::Layout::shift`].
    shift: Option<f64>,
}

struct Drawn {
    element: Element,
    style: CssStyleDeclaration,
    button: Element,
    shape: Element,
    shape_style: CssStyleDeclaration,
    words: Element,
    words_style: CssStyleDeclaration,
    mark: Option<Mark>,
    class: String,
    stop: bool,
    pressed: bool,
    /// Whether its name is written yet.
    told: bool,
}

impl Drawing {
    /// Draws a lane's marks into `list`. Their names can wait, see [`Drawing::tell`].
    pub(super) fn draw(&mut self, list: &HtmlElement, lane: &LaneLayout, shift: f64, look: &Look) {
        if self.shift.is_none_or(|before| (before - shift).abs() >= 0.05) {
            let _ = list.style().set_property("transform", &format!("translateX({shift:.1}px)"));
            self.shift = Some(shift);
        }
        let items = look.content.items(lane.lane);
        let anew = self.content.as_ref().is_none_or(|before| !Arc::ptr_eq(before, look.content));
        if anew {
            self.content = Some(look.content.clone());
            self.marks.values_mut().for_each(|drawn| drawn.mark = None);
        }
        let mut before = std::mem::take(&mut self.marks);
        let mut last: Option<Element> = None;
        for mark in &lane.marks {
            let Some(first) = mark.items.first().copied() else { continue };
            let kept = before.remove(&first);
            let fresh = kept.is_none();
            let Some(mut drawn) = kept.or_else(|| self.spare.pop()).or_else(Drawn::new) else { continue };
            let mark = Mark { x: mark.x - shift, y: mark.y - lane.top, ..mark.clone() };
            drawn.show(At { lane: lane.lane, item: first }, mark, shift, items, look);
            if fresh {
                let next = match &last {
                    Some(last) => last.next_sibling(),
                    None => list.first_child(),
                };
                let _ = list.insert_before(&drawn.element, next.as_ref());
            }
            last = Some(drawn.element.clone());
            self.marks.insert(first, drawn);
        }
        if before.is_empty() {
            return;
        }
        let focused = document::focused();
        let lost = before.values().any(|drawn| !focused.is_empty() && drawn.button.id() == focused);
        for mut drawn in before.into_values() {
            drawn.element.remove();
            drawn.mark = None;
            self.spare.push(drawn);
        }
        if lost {
            look.stage.focus();
        }
    }

    /// Writes the names that are not written yet.
    pub(super) fn tell(&mut self, stage: Stage, lane: Lane, library: &Library) {
        let Some(content) = self.content.clone() else { return };
        for drawn in self.marks.values_mut().filter(|drawn| !drawn.told) {
            let Some(mark) = &drawn.mark else { continue };
            let name = match &*mark.items {
                [only] => content.item(lane, *only).map(|item| spoken(stage.page, library, item)),
                several => {
                    let said = spoken_together(stage.page.strings(), &content, lane, several);
                    drawn.words.set_text_content(Some(&said));
                    Some(said)
                }
            };
            set(&drawn.button, &[("aria-label", &name.unwrap_or_default())]);
            drawn.told = true;
        }
    }

    /// Whether any name is still to be written.
    pub(super) fn untold(&self) -> bool {
        self.marks.values().any(|drawn| !drawn.told)
    }

    /// The items of the mark that begins with this one.
    pub(super) fn items(&self, first: usize) -> Option<Arc<[usize]>> {
        Some(self.marks.get(&first)?.mark.as_ref()?.items.clone())
    }
}

impl Drawn {
    fn new() -> Option<Self> {
        let made = element("li", "")?;
        let (button, shape, words) = (element("button", "")?, element("span", "shape")?, element("span", "words")?);
        set(&button, &[("type", "button"), ("tabindex", "-1"), ("aria-pressed", "false")]);
        add(&button, &shape);
        add(&button, &words);
        add(&made, &button);
        let style_of = |element: &Element| element.dyn_ref::<HtmlElement>().map(HtmlElement::style);
        Some(Self {
            style: style_of(&made)?,
            shape_style: style_of(&shape)?,
            words_style: style_of(&words)?,
            element: made,
            button,
            shape,
            words,
            mark: None,
            class: String::new(),
            stop: false,
            pressed: false,
            told: false,
        })
    }

    /// Shows a mark, given by its place on the list.
    fn show(&mut self, at: At, mark: Mark, shift: f64, items: &[Item], look: &Look) {
        let before = self.mark.take();
        let moved = |old: Option<f64>, new: f64| old.is_none_or(|old| (old - new).abs() >= 0.05);
        let old = |value: fn(&Mark) -> f64| before.as_ref().map(value);
        let put = |style: &CssStyleDeclaration, name: &str, value: f64, old: Option<f64>| {
            if moved(old, value) {
                let _ = style.set_property(name, &px(value));
            }
        };
        put(&self.style, "width", mark.width, old(|m| m.width));
        // Each on the element that it is for: what is inherited costs the browser most.
        put(&self.shape_style, "--core", mark.core, old(|m| m.core));
        put(&self.words_style, "--words", mark.words, old(|m| m.words));
        put(&self.words_style, "--inset", mark.inset, old(|m| m.inset));
        if moved(old(|m| m.x), mark.x) || moved(old(|m| m.y), mark.y) {
            let _ = self.style.set_property("transform", &format!("translate({:.1}px, {:.1}px)", mark.x, mark.y));
        }
        let same = before.as_ref().is_some_and(|b| b.items == mark.items);
        if !same {
            self.fill(at, &mark, items, look);
        }
        let choices = |m: &Mark| m.shape == Shape::Choice;
        if choices(&mark) && before.as_ref().is_none_or(|b| b.choices != mark.choices || !choices(b)) {
            self.choose(&mark.choices);
        }
        let told: Vec<&Item> = mark.items.iter().filter_map(|i| items.get(*i)).collect();
        let pressed = look.chosen.is_some_and(|chosen| told.iter().any(|item| item.event == chosen));
        let class = class_of(at, &mark, mark.x + shift > look.right, &told, pressed, look);
        if class != self.class {
            self.element.set_class_name(&class);
            self.class = class;
        }
        if pressed != self.pressed {
            set(&self.button, &[("aria-pressed", if pressed { "true" } else { "false" })]);
            self.pressed = pressed;
        }
        let stop = look.at == Some(at);
        if stop != self.stop {
            set(&self.button, &[("tabindex", if stop { "0" } else { "-1" })]);
            self.stop = stop;
        }
        self.mark = Some(mark);
    }

    /// Fills it with what it stands for.
    fn fill(&mut self, at: At, mark: &Mark, items: &[Item], look: &Look) {
        self.told = false;
        self.button.set_id(&mark_id(at));
        let item = items.get(at.item).filter(|_| mark.items.len() == 1);
        self.words.set_text_content(Some(item.map_or("", |item| label_of(look.library, item))));
        match look.lang.filter(|_| item.is_some()) {
            Some(lang) => set(&self.words, &[("lang", lang)]),
            None => drop(self.words.remove_attribute("lang")),
        }
        match mark.shape {
            Shape::Count => self.shape.set_text_content(Some(&mark.items.len().to_string())),
            _ => self.shape.set_text_content(None),
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
