//! What a page says of its article: JSON-LD, OpenGraph and other `meta`, `time`, `title`.

use super::page::Page;
use crate::engine::read::{head_lines, when};
use crate::engine::text::fold::fold;
use serde_json::Value;

/// What the page's data say. What they do not say is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// The headline.
    pub title: Option<String>,
    /// The authors, with commas between them.
    pub byline: Option<String>,
    /// The site's or publisher's name.
    pub outlet: Option<String>,
    /// The time of publication in EDTF, to the minute where it is given.
    pub published: Option<String>,
    /// A BCP 47 tag.
    pub lang: Option<String>,
    /// The article's words, where its data hold them.
    pub body: Option<String>,
    /// Its summary.
    pub description: Option<String>,
}

/// Reads a page's data. What stands in JSON-LD counts before `meta`, `meta` before `time` and `title`.
pub fn metadata(page: &Page) -> Metadata {
    let mut found = Metadata::default();
    for source in &page.json {
        if let Ok(value) = serde_json::from_str::<Value>(source.trim()) {
            linked(&value, &mut found, 0);
        }
    }
    let meta = |names: &[&str]| {
        names.iter().find_map(|name| {
            page.metas.iter().find_map(|attributes| {
                let get = |key: &str| attributes.iter().find(|(k, _)| k == key).map(|(_, v)| v.as_str());
                let named = ["property", "name", "itemprop", "http-equiv"]
                    .iter()
                    .filter_map(|k| get(k))
                    .any(|n| n.eq_ignore_ascii_case(name));
                get("content").filter(|v| named && !v.trim().is_empty()).map(clean)
            })
        })
    };
    // The site's name as readers know it, but not its address or its account.
    let publisher = found.outlet.take().map(|o| site(&o));
    let named = |o: &String| !o.starts_with('@') && o.chars().any(char::is_uppercase);
    let own = meta(&["og:site_name", "application-name"]).map(|o| site(&o));
    found.outlet = own.clone().filter(named).or(publisher).or(own);
    if found.title.is_none() {
        found.title = meta(&["og:title", "twitter:title", "headline", "dc.title", "parsely-title", "sailthru.title"]);
    }
    if found.byline.is_none() {
        found.byline = meta(&[
            "author",
            "article:author",
            "byl",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "cxenseparse:author",
        ])
        .filter(|b| !b.contains("http"));
    }
    found.byline = found.byline.as_deref().and_then(head_lines::author);
    // A house that signs its own report names nobody.
    found.byline = found.byline.take().filter(|b| found.outlet.as_ref().is_none_or(|o| fold(o) != fold(b)));
    if found.published.is_none() {
        found.published = meta(&[
            "article:published_time",
            "datepublished",
            "og:published_time",
            "parsely-pub-date",
            "sailthru.date",
            "pubdate",
            "publishdate",
            "publish-date",
            "dc.date",
            "dc.date.issued",
            "date",
            "article.published",
            "originalpublicationdate",
            "cxenseparse:recs:publishtime",
            "ptime",
            "lastmod",
            "article:modified_time",
        ])
        .and_then(|d| moment(&d))
        .or_else(|| page.times.iter().find_map(|(value, _)| moment(value)));
    }
    if found.lang.is_none() {
        found.lang = page
            .lang
            .clone()
            .or_else(|| meta(&["content-language", "og:locale", "language"]).map(|l| l.replace('_', "-")));
    }
    if found.description.is_none() {
        found.description = meta(&["og:description", "description", "twitter:description"]);
    }
    if found.outlet.is_none() {
        found.outlet = page.title.as_deref().and_then(|t| behind_title(t, found.title.as_deref()?));
    }
    if found.title.is_none() {
        found.title = page.title.as_deref().map(|t| without_site(t, found.outlet.as_deref()));
    } else if let Some(title) = &found.title {
        found.title = Some(without_site(title, found.outlet.as_deref()));
    }
    found
}

fn clean(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Takes what a JSON-LD value says of an article, wherever it stands in it.
fn linked(value: &Value, found: &mut Metadata, depth: usize) {
    if depth > 6 {
        return;
    }
    match value {
        Value::Array(values) => values.iter().for_each(|v| linked(v, found, depth + 1)),
        Value::Object(object) => {
            let types: Vec<&str> = match object.get("@type") {
                Some(Value::String(t)) => vec![t],
                Some(Value::Array(all)) => all.iter().filter_map(Value::as_str).collect(),
                _ => Vec::new(),
            };
            if types.iter().any(|t| {
                t.ends_with("Article")
                    || t.ends_with("BlogPosting")
                    || *t == "Report"
                    || *t == "WebPage" && object.contains_key("headline")
            }) {
                article(object, found);
            }
            for key in ["@graph", "mainEntity", "mainEntityOfPage", "hasPart"] {
                if let Some(inner) = object.get(key) {
                    linked(inner, found, depth + 1);
                }
            }
        }
        _ => {}
    }
}

fn article(object: &serde_json::Map<String, Value>, found: &mut Metadata) {
    let text = |key: &str| {
        object.get(key).and_then(Value::as_str).map(|t| clean(&super::references::resolve(t))).filter(|t| !t.is_empty())
    };
    let put = |slot: &mut Option<String>, value: Option<String>| {
        if slot.is_none() {
            *slot = value;
        }
    };
    put(&mut found.title, text("headline").or_else(|| text("name")));
    put(&mut found.byline, object.get("author").map(names).filter(|n| !n.is_empty()));
    put(&mut found.outlet, object.get("publisher").map(names).filter(|n| !n.is_empty()));
    put(&mut found.published, text("datePublished").or_else(|| text("dateCreated")).and_then(|d| moment(&d)));
    put(&mut found.lang, text("inLanguage").filter(|l| l.len() <= 12));
    put(&mut found.body, text("articleBody").filter(|b| b.len() > 200));
    put(&mut found.description, text("description"));
}

/// The names of persons or bodies, with commas between them.
fn names(value: &Value) -> String {
    match value {
        Value::String(name) => clean(&super::references::resolve(name)),
        Value::Array(values) => {
            let all: Vec<String> = values.iter().map(names).filter(|n| !n.is_empty()).collect();
            all.join(", ")
        }
        Value::Object(object) => object.get("name").map(names).unwrap_or_default(),
        _ => String::new(),
    }
}

/// A time as pages' data give it, in EDTF: `2026-01-15T09:30`, or the day alone.
fn moment(value: &str) -> Option<String> {
    let day = when::day(value)?.edtf;
    let clock = value.split_once('T').map(|(_, clock)| clock).filter(|_| value.starts_with(&day));
    let minute = clock.and_then(|c| c.get(..5)).filter(|c| {
        let (hour, minute) = c.split_at_checked(2).unwrap_or_default();
        hour.parse::<u32>().is_ok_and(|h| h < 24)
            && minute.strip_prefix(':').and_then(|m| m.parse::<u32>().ok()).is_some_and(|m| m < 60)
    });
    Some(match minute {
        Some(minute) => format!("{day}T{minute}"),
        None => day,
    })
}

/// A site's name without what it says of itself behind a bar or a dash.
fn site(name: &str) -> String {
    let head = [" | ", " - ", " – ", " — "].iter().filter_map(|mark| name.find(mark)).min();
    name.get(..head.unwrap_or(name.len())).unwrap_or(name).trim().to_owned()
}

/// What stands behind the headline in the page's title, after a bar or a dash.
fn behind_title(page_title: &str, headline: &str) -> Option<String> {
    let rest = page_title.trim().strip_prefix(headline.trim())?.trim_start();
    let name = rest.strip_prefix(['|', '-', '–', '—', '·', '»', '«', ':'])?.trim();
    (1..=5).contains(&name.split_whitespace().count()).then(|| name.to_owned())
}

/// The headline without the site's name behind a bar or a dash.
fn without_site(title: &str, outlet: Option<&str>) -> String {
    for mark in [" | ", " - ", " – ", " — ", " : ", " « ", " :: "] {
        if let Some((head, tail)) = title.rsplit_once(mark) {
            let named = outlet.is_some_and(|o| {
                tail.to_lowercase().contains(&o.to_lowercase()) || o.to_lowercase().contains(&tail.to_lowercase())
            });
            if named || mark == " | " && head.split_whitespace().count() >= 4 && tail.split_whitespace().count() <= 5 {
                return without_site(head.trim(), outlet);
            }
        }
    }
    // "The Example Times: Harbour reopens"
    let led = outlet
        .and_then(|o| title.strip_prefix(o))
        .and_then(|rest| rest.trim_start().strip_prefix([':', '|', '-', '–']));
    led.unwrap_or(title).trim().to_owned()
}
