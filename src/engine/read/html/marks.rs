//! What the names that a page's writer gave to its elements say of them.

use super::page::{Element, Page};

/// Parts of names by which writers of pages mark what is not the article.
const AGAINST: [&str; 46] = [
    "comment",
    "disqus",
    "footer",
    "nav",
    "menu",
    "sidebar",
    "related",
    "recirc",
    "share",
    "social",
    "promo",
    "newsletter",
    "subscribe",
    "subscription",
    "signup",
    "advert",
    "banner",
    "widget",
    "popup",
    "modal",
    "cookie",
    "consent",
    "gdpr",
    "breadcrumb",
    "tag",
    "topic",
    "meta",
    "author",
    "byline",
    "bio",
    "recommend",
    "more",
    "trending",
    "popular",
    "teaser",
    "card",
    "disclaimer",
    "copyright",
    "outbrain",
    "taboola",
    "paywall",
    "login",
    "rail",
    "aside",
    "sponsor",
    "toolbar",
];

/// Parts of names by which they mark the article.
const FOR: [&str; 11] =
    ["article", "story", "post", "content", "entry", "body", "text", "main", "paragraph", "richtext", "prose"];

/// Parts of names of pictures and their captions.
const PICTURE: [&str; 8] = ["caption", "credit", "figure", "gallery", "photo", "image", "video", "slide"];

/// Parts of names of what only screen readers show.
const UNSEEN: [&str; 6] = ["hidden", "screenreader", "visually", "offscreen", "assistive", "tooltip"];

/// How many elements around and including one carry marks.
#[derive(Clone, Copy, Debug, Default)]
pub struct Marks {
    /// Marks of what is not the article.
    pub against: u8,
    /// Marks of the article.
    pub praise: u8,
    /// Marks of pictures.
    pub picture: u8,
    /// Marks of what is not seen.
    pub unseen: u8,
}

/// The marks of every element of a page.
pub fn marks(page: &Page) -> Vec<Marks> {
    let mut marks: Vec<Marks> = Vec::with_capacity(page.elements.len());
    for element in &page.elements {
        // What wraps the whole page says nothing of its parts.
        if matches!(element.name.as_str(), "html" | "body") {
            marks.push(Marks::default());
            continue;
        }
        let above = marks.get(element.parent).copied().unwrap_or_default();
        let own = own(element);
        marks.push(Marks {
            against: above.against.saturating_add(own.against),
            praise: above.praise.saturating_add(own.praise),
            picture: above.picture.saturating_add(own.picture),
            unseen: above.unseen.saturating_add(own.unseen),
        });
    }
    marks
}

fn own(element: &Element) -> Marks {
    let mut marks = Marks::default();
    for name in element.names.split(|c: char| !c.is_ascii_alphanumeric()).filter(|n| n.len() > 2) {
        let any = |list: &[&str]| u8::from(list.iter().any(|mark| is_marked(name, mark)));
        marks.against |= any(&AGAINST);
        marks.praise |= any(&FOR);
        marks.picture |= any(&PICTURE);
        marks.unseen |= any(&UNSEEN);
    }
    marks
}

/// Whether a name carries a mark: a long mark at its start, a short one as all of it ("tag" is no mark of "stage").
fn is_marked(name: &str, mark: &str) -> bool {
    name.strip_prefix(mark).is_some_and(|rest| mark.len() >= 5 || matches!(rest, "" | "s" | "bar" | "box" | "list"))
}
