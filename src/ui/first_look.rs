//! For someone who opens the page for the first time: what it is, one difference at once, and the way to one's own
//! reports. Shown where the address asks for nothing, until the reader closes it or goes on.

use super::browser::{document, kept, location};
use super::page::Page;
use super::parts::icon::{Icon, icon};
use super::parts::runs::marked_words;
use super::parts::source::{SourceName, source_class};
use crate::state::first_look::{FirstLook, Shown, ends_sentence, first_look, starts_sentence};
use crate::state::link::{Link, View};
use crate::state::passage::Passage;
use leptos::prelude::*;

const KEPT: &str = "first-look";
const CLOSED: &str = "closed";

/// Whether it is shown at first.
pub(crate) fn wanted() -> bool {
    location::hash().trim_start_matches(['#', '/']).is_empty() && kept::get(KEPT) != CLOSED
}

/// The panel; nothing once `open` is false.
#[component]
pub(crate) fn FirstLookPanel(open: RwSignal<bool>) -> impl IntoView {
    let page = Page::get();
    Effect::new(move |_| {
        if page.link.with(|link| link.view != View::Read || link.passage.is_some()) {
            open.set(false);
        }
    });
    let close = Callback::new(move |()| {
        kept::set(KEPT, CLOSED);
        open.set(false);
        document::focus("main");
    });
    move || {
        let own = page.work.own();
        let look = (open.get() && !own).then(|| page.library.with(|library| first_look(library))).flatten()?;
        Some(panel(page, &look, close))
    }
}

fn panel(page: Page, look: &FirstLook, close: Callback<()>) -> impl IntoView + use<> {
    let words = &page.strings().first_look;
    let library = page.library.get_untracked();
    let passage = library.articles.get(look.place.source).and_then(|article| {
        let sentence = article.sentences.get(look.place.sentence)?;
        Some(Passage::new(article, sentence.span))
    });
    let there = Link { passage, ..Link::to_view(View::Read) };
    let href = there.to_string();
    let sides = look.sides.iter().map(|side| wording(page, side)).collect_view();
    view! {
        <aside class="first-look" aria-labelledby="first-look-title">
            <div class="introduction">
                <p id="first-look-title"><strong>{words.what}</strong></p>
                <p>{words.how}</p>
                <p class="acts">
                    <a class="button" href=page.href_of(View::Sources)>{words.own}</a>
                </p>
            </div>
            <div class="example">
                <p class="kicker">{(words.example)(look.kind, look.speaker.as_deref())}</p>
                <div class="wordings">{sides}</div>
                <p><a href=href>{words.in_place}</a></p>
            </div>
            <button class="icon-button bare" aria-label=page.strings().app.close title=page.strings().app.close
                on:click=move |_| close.run(())>{icon(Icon::Close)}</button>
        </aside>
    }
}

fn wording(page: Page, side: &Shown) -> Option<impl IntoView + use<>> {
    let library = page.library.get_untracked();
    let article = library.articles.get(side.source)?;
    let lang = article.meta.lang.clone();
    let words = article.words(side.span);
    let before = (!starts_sentence(words)).then_some("\u{2026} ");
    let after = (!ends_sentence(words)).then_some(" \u{2026}");
    Some(view! {
        <figure class=source_class(side.source)>
            <blockquote lang=lang>{before}{marked_words(&article.text, side.span, &side.marked)}{after}</blockquote>
            <figcaption><SourceName source=side.source /></figcaption>
        </figure>
    })
}
