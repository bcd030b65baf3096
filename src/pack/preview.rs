//! What other sites show of a link to this one: the comparison's title and a picture.

use super::tags::{attribute, tags};
use crate::engine::corpus::Corpus;
use crate::state::plain::{escaped, title};

/// The picture in a site.
const PICTURE: &str = "share.png";

/// The page with the comparison's title for previews. With the site's address the picture has a whole address, which is
/// what most sites want; without it the page's own stays.
pub fn with_preview(html: &str, corpus: &Corpus, address: Option<&str>) -> String {
    let html = with_property(html, "og:title", &title(corpus));
    let Some(address) = address else { return html };
    let folder = if address.ends_with('/') { address.to_owned() } else { format!("{address}/") };
    with_property(&html, "og:image", &format!("{folder}{PICTURE}"))
}

/// The page with another value of a meta element that it has.
fn with_property(html: &str, property: &str, value: &str) -> String {
    let found = tags(html, "meta").find(|tag| attribute(tag, "property") == Some(property));
    let element = format!("<meta property=\"{property}\" content=\"{}\">", escaped(value));
    found.map_or_else(|| html.to_owned(), |tag| html.replacen(tag, &element, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str =
        "<meta property=\"og:title\" content=\"Crossread\"><meta property=\"og:image\" content=\"share.png\">";

    #[test]
    fn a_preview_names_the_comparison_and_where_the_picture_is() {
        let corpus = Corpus { title: "Dock \"7\"".to_owned(), ..Corpus::default() };
        let page = with_preview(PAGE, &corpus, Some("https://desk.example/dock"));
        assert!(page.contains("content=\"Dock &quot;7&quot; · Crossread\""), "{page}");
        assert!(page.contains("content=\"https://desk.example/dock/share.png\""), "{page}");
        assert_eq!(with_preview(&page, &corpus, None), page);
    }
}
