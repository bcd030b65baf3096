//! The tags of a built site's page. The page is ours, so that this need not read any HTML there is.

/// The tags of this name, each from its `<` to its `>`, in order.
pub fn tags<'a>(html: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    let start = format!("<{name}");
    html.match_indices('<').filter_map(move |(at, _)| {
        let tag = html.get(at..)?.split_inclusive('>').next()?;
        let rest = tag.strip_prefix(&start)?;
        rest.starts_with([' ', '>', '/', '\n']).then_some(tag)
    })
}

/// The value of a tag's attribute; none where it has none.
pub fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let start = format!(" {name}=\"");
    let (_, rest) = tag.split_once(&start)?;
    Some(rest.split_once('"')?.0)
}

/// The file that a tag names beside the page.
pub fn file<'a>(tag: &'a str, attribute_name: &str) -> Option<&'a str> {
    let name = attribute(tag, attribute_name)?;
    let name = name.strip_prefix("./").unwrap_or(name);
    let beside = !name.is_empty() && !name.contains([':', '\\']) && !name.starts_with(['/', '.']);
    beside.then(|| name.split('?').next().unwrap_or(name))
}
