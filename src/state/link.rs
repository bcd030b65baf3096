//! Everything that a view's address holds: the part of the URL after `#`.
//!
//! `#/read?s=el-pais,freixes&base=el-pais&p=el-pais.412-455~7f3a21&sp=gustavo-petro&k=direct&only=diff&lang=es`
//!
//! | key    | what                                                     | default            |
//! |--------|----------------------------------------------------------|--------------------|
//! | `c`    | a comparison that this browser keeps                     | the site's         |
//! | `s`    | the sources shown, in order                              | all, as in the file|
//! | `base` | the source that others are compared with                 | the first shown    |
//! | `p`    | the passage chosen                                       | none               |
//! | `e`    | the event chosen                                         | none               |
//! | `q`    | words looked for                                         | none               |
//! | `sp`   | speakers chosen                                          | all                |
//! | `k`    | kinds of quotation shown                                 | direct and partial |
//! | `said` | words looked for in quotations                           | none               |
//! | `by`   | `time` or `speaker`: the order of quotations             | as in the sources  |
//! | `t`    | a range of time                                          | all                |
//! | `only` | `diff`: only passages on which sources differ            | all                |
//! | `max`  | the source whose column alone is shown in Read           | none               |
//! | `sort` | `sources` or `differ`: the order of the matrix           | as in the base     |
//! | `has`  | `figures`, `dates`, `people`, `one`: rows of the matrix  | all points         |
//! | `lanes`| `sources`, `merged`, `both` or `list`                    | by the screen      |
//! | `order`| `source`: the timeline's list by source                  | by time            |
//! | `w`    | the part of the timeline on screen                       | all                |
//! | `axis` | `even`: empty stretches of the timeline are not folded   | folded             |
//! | `kept` | what cleaning left out and the reader put back           | nothing            |
//! | `fix`  | the reader's own marks (see [`super::fix`])              | none               |
//! | `lang` | the page's language                                      | the browser's      |
//! | `d`    | a comparison that the link carries (see [`super::carried`])| the site's       |
//!
//! Keys that this version doesn't know are kept as they came. A value that can't be read is left out, and told.

use super::fix::Fix;
use super::matrix::{Holds, Sort};
use super::passage::Passage;
use super::percent;
use crate::engine::article::QuoteKind;
use crate::engine::dates::edtf::Edtf;
pub use crate::engine::dates::say::Lang;
use std::fmt;
use std::str::FromStr;

/// A view of the comparison.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// What is compared.
    Sources,
    /// Columns side by side.
    #[default]
    Read,
    /// Points by sources.
    Matrix,
    /// What happened when.
    Timeline,
    /// Who is quoted.
    Quotes,
}

impl View {
    /// All of them, in the order of the bar.
    pub const ALL: [View; 5] = [View::Sources, View::Read, View::Matrix, View::Timeline, View::Quotes];

    /// Its name in a link.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sources => "sources",
            Self::Read => "read",
            Self::Matrix => "matrix",
            Self::Timeline => "timeline",
            Self::Quotes => "quotes",
        }
    }
}

/// How the timeline is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lanes {
    /// A lane for each source.
    Sources,
    /// One lane for all.
    Merged,
    /// Both.
    Both,
    /// A list by day.
    List,
}

impl Lanes {
    /// All of them.
    pub const ALL: [Lanes; 4] = [Lanes::Sources, Lanes::Merged, Lanes::Both, Lanes::List];

    /// Its name in a link.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sources => "sources",
            Self::Merged => "merged",
            Self::Both => "both",
            Self::List => "list",
        }
    }
}

/// The order of quotations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum QuoteOrder {
    /// As they stand in the sources shown.
    #[default]
    Source,
    /// By their day.
    Time,
    /// By speaker, in the order of the list of speakers.
    Speaker,
}

impl QuoteOrder {
    /// All of them.
    pub const ALL: [QuoteOrder; 3] = [QuoteOrder::Source, QuoteOrder::Time, QuoteOrder::Speaker];

    /// Its name in a link.
    pub fn name(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Time => "time",
            Self::Speaker => "speaker",
        }
    }
}

/// A range of days, both included, either of them open: `2026-01-01..2026-02-03`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    /// The first day.
    pub from: Option<Edtf>,
    /// The last day.
    pub to: Option<Edtf>,
}

/// A piece of a source that cleaning left out and the reader put back: `el-pais.3`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kept {
    /// The source's short name.
    pub source: String,
    /// The removal's number (see [`crate::engine::article::Removed`]).
    pub id: u32,
}

/// What a view shows. Two equal links show the same.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link {
    /// The view.
    pub view: View,
    /// The comparison shown, by the name under which this browser keeps it; none for the one that the site opens with.
    pub comparison: Option<String>,
    /// A comparison that the link carries, as [`super::carried`] writes it.
    pub carried: Option<String>,
    /// The sources shown, in order; empty for all as they come.
    pub sources: Vec<String>,
    /// The source that others are compared with.
    pub base: Option<String>,
    /// The passage chosen.
    pub passage: Option<Passage>,
    /// The event chosen.
    pub event: Option<String>,
    /// Words looked for.
    pub query: String,
    /// Speakers chosen, by short name.
    pub speakers: Vec<String>,
    /// Kinds of quotation shown; empty for direct and partial.
    pub kinds: Vec<QuoteKind>,
    /// Words looked for in quotations.
    pub said: String,
    /// The order of quotations.
    pub quote_order: QuoteOrder,
    /// The range of time shown.
    pub range: Option<Range>,
    /// Only what differs.
    pub only_differences: bool,
    /// The source whose column alone is shown.
    pub maximised: Option<String>,
    /// The order of the matrix.
    pub sort: Sort,
    /// What the rows of the matrix hold, any of them; empty for all points.
    pub holds: Vec<Holds>,
    /// How the timeline is drawn.
    pub lanes: Option<Lanes>,
    /// The timeline's list is sorted by source, not by time.
    pub list_by_source: bool,
    /// The part of the timeline on screen.
    pub window: Option<Range>,
    /// Empty stretches of the timeline are not folded.
    pub even_axis: bool,
    /// What cleaning left out and the reader put back, by source.
    pub kept: Vec<Kept>,
    /// The reader's own marks.
    pub fixes: Vec<Fix>,
    /// The page's language.
    pub lang: Option<Lang>,
    /// Keys that this version does not know, as they came.
    pub unknown: Vec<(String, String)>,
}

/// A part of a link that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// There is no view of this name.
    View(String),
    /// The value of this key makes no sense.
    Value {
        /// The key.
        key: String,
        /// Its value, decoded.
        value: String,
    },
}

impl Link {
    /// The default view of the whole comparison.
    pub fn to_view(view: View) -> Self {
        Self { view, ..Self::default() }
    }

    /// Reads the part of a URL after `#`, with or without it. What can't be read is left out and told.
    pub fn read(hash: &str) -> (Self, Vec<Problem>) {
        let mut link = Self::default();
        let mut problems = Vec::new();
        let hash = hash.strip_prefix('#').unwrap_or(hash);
        // A program on the way may have encoded the whole link once more.
        let decoded = (!hash.contains('?') && hash.contains('%')).then(|| percent::decode(hash));
        let hash = decoded.as_deref().unwrap_or(hash);
        let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
        let name = path.trim_matches('/');
        match View::ALL.into_iter().find(|v| v.name() == name) {
            Some(view) => link.view = view,
            None if name.is_empty() => {}
            None => problems.push(Problem::View(percent::decode(name))),
        }
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let (key, value) = (percent::decode(key), percent::decode(value));
            // `&` as it stands in HTML.
            let key = key.trim_start_matches("amp;").to_owned();
            if key == "fix" {
                let (fixes, senseless) = Fix::read(&value);
                link.fixes = fixes;
                problems.extend(senseless.into_iter().map(|value| Problem::Value { key: key.clone(), value }));
            } else if link.set(&key, &value).or_else(|| link.set(&key, value.trim_end_matches(AFTER))).is_none() {
                problems.push(Problem::Value { key, value });
            }
        }
        (link, problems)
    }

    /// Sets what `key` stands for; none where the value makes no sense.
    fn set(&mut self, key: &str, value: &str) -> Option<()> {
        match key {
            "c" => self.comparison = Some(names(value)?.into_iter().next()?),
            "d" => self.carried = Some(value.to_owned()),
            "s" => self.sources = names(value)?,
            "base" => self.base = Some(names(value)?.into_iter().next()?),
            "p" => self.passage = Some(value.parse().ok()?),
            "e" => self.event = Some(names(value)?.into_iter().next()?),
            "q" => self.query = value.to_owned(),
            "sp" => self.speakers = names(value)?,
            "k" => self.kinds = value.split(',').map(kind).collect::<Option<_>>()?,
            "said" => self.said = value.to_owned(),
            "by" => self.quote_order = QuoteOrder::ALL.into_iter().find(|o| o.name() == value)?,
            "t" => self.range = Some(value.parse().ok()?),
            "only" if value == "diff" => self.only_differences = true,
            "only" => return None,
            "max" => self.maximised = Some(names(value)?.into_iter().next()?),
            "sort" => self.sort = Sort::ALL.into_iter().find(|s| s.name() == value)?,
            "has" => self.holds = holds(value)?,
            "lanes" => self.lanes = Some(Lanes::ALL.into_iter().find(|l| l.name() == value)?),
            "order" if value == "source" => self.list_by_source = true,
            "order" => return None,
            "w" => self.window = Some(value.parse().ok()?),
            "axis" if value == "even" => self.even_axis = true,
            "axis" => return None,
            "kept" => self.kept = value.split(',').map(|kept| kept.parse().ok()).collect::<Option<_>>()?,
            "lang" => self.lang = Some(language(value)?),
            _ => self.unknown.push((key.to_owned(), value.to_owned())),
        }
        Some(())
    }

    /// The same link in another view, without what only the old one shows.
    pub fn in_view(&self, view: View) -> Self {
        Self { view, passage: None, event: None, query: String::new(), window: None, maximised: None, ..self.clone() }
    }

    /// The kinds of quotation that it shows.
    pub fn shown_kinds(&self) -> &[QuoteKind] {
        if self.kinds.is_empty() { &[QuoteKind::Direct, QuoteKind::Partial] } else { &self.kinds }
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut pairs: Vec<(&str, String)> = Vec::new();
        let mut add = |key, value: Option<String>| pairs.extend(value.filter(|v| !v.is_empty()).map(|v| (key, v)));
        add("c", self.comparison.clone());
        add("s", Some(self.sources.join(",")));
        add("base", self.base.clone());
        add("p", self.passage.as_ref().map(Passage::to_string));
        add("e", self.event.clone());
        add("q", Some(self.query.clone()));
        add("sp", Some(self.speakers.join(",")));
        add("k", Some(self.kinds.iter().map(|k| kind_name(*k)).collect::<Vec<_>>().join(",")));
        add("said", Some(self.said.clone()));
        add("by", (self.quote_order != QuoteOrder::default()).then(|| self.quote_order.name().to_owned()));
        add("t", self.range.as_ref().map(Range::to_string));
        add("only", self.only_differences.then(|| "diff".to_owned()));
        add("max", self.maximised.clone());
        add("sort", (self.sort != Sort::default()).then(|| self.sort.name().to_owned()));
        add("has", Some(self.holds.iter().map(|h| h.name()).collect::<Vec<_>>().join(",")));
        add("lanes", self.lanes.map(|l| l.name().to_owned()));
        add("order", self.list_by_source.then(|| "source".to_owned()));
        add("w", self.window.as_ref().map(Range::to_string));
        add("axis", self.even_axis.then(|| "even".to_owned()));
        add("kept", Some(self.kept.iter().map(Kept::to_string).collect::<Vec<_>>().join(",")));
        add("fix", Some(Fix::write(&self.fixes)));
        add("lang", self.lang.map(|l| tag(l).to_owned()));
        pairs.extend(self.unknown.iter().map(|(key, value)| (key.as_str(), value.clone())));
        // Last, for a link that is cut loses its end: then this is what is damaged, and says so.
        pairs.extend(self.carried.clone().map(|carried| ("d", carried)));
        write!(f, "#/{}", self.view.name())?;
        for (i, (key, value)) in pairs.iter().enumerate() {
            let mark = if i == 0 { '?' } else { '&' };
            write!(f, "{mark}{}={}", percent::encode(key), percent::encode(value))?;
        }
        Ok(())
    }
}

impl fmt::Display for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.source, self.id)
    }
}

impl FromStr for Kept {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (source, id) = text.rsplit_once('.').ok_or(())?;
        let source = names(source).and_then(|names| names.into_iter().next()).ok_or(())?;
        let plain = id.bytes().all(|b| b.is_ascii_digit());
        Ok(Self { source, id: plain.then(|| id.parse().ok()).flatten().ok_or(())? })
    }
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = |date: &Option<Edtf>| date.as_ref().map(Edtf::to_string).unwrap_or_default();
        write!(f, "{}..{}", end(&self.from), end(&self.to))
    }
}

impl FromStr for Range {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (from, to) = text.split_once("..").ok_or(())?;
        let end = |date: &str| if date.is_empty() { Ok(None) } else { date.parse().map(Some).map_err(|_| ()) };
        let range = Self { from: end(from)?, to: end(to)? };
        if range.from.is_none() && range.to.is_none() { Err(()) } else { Ok(range) }
    }
}

/// What a sentence puts behind a link.
const AFTER: [char; 8] = ['.', ',', ';', ')', ']', '>', '"', '\''];

/// Short names, parted by commas; none where one is empty, ends in a full stop, or holds anything but letters, digits,
/// `-`, `_`, `.`.
fn names(value: &str) -> Option<Vec<String>> {
    value.split(',').map(|name| (is_name(name) && !name.ends_with('.')).then(|| name.to_owned())).collect()
}

/// Whether it could be the short name of something.
pub fn is_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || "-_.".contains(c))
}

/// What rows hold, each once.
fn holds(value: &str) -> Option<Vec<Holds>> {
    let mut chosen = Vec::new();
    for name in value.split(',') {
        let holds = Holds::ALL.into_iter().find(|h| h.name() == name)?;
        if !chosen.contains(&holds) {
            chosen.push(holds);
        }
    }
    Some(chosen)
}

fn kind(name: &str) -> Option<QuoteKind> {
    [QuoteKind::Direct, QuoteKind::Partial, QuoteKind::Indirect].into_iter().find(|k| kind_name(*k) == name)
}

/// The kind's name in a link.
pub fn kind_name(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Partial => "partial",
        QuoteKind::Indirect => "indirect",
    }
}

/// The language of a BCP 47 tag, where the page speaks it.
pub fn language(name: &str) -> Option<Lang> {
    [Lang::English, Lang::Spanish].into_iter().find(|lang| tag(*lang) == name)
}

/// The language's BCP 47 tag.
pub fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::English => "en",
        Lang::Spanish => "es",
    }
}
