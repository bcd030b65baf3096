//! What a reader knows better about a source: outlet, headline, day of publication and so on.

use super::take::remove;
use crate::engine::article::Article;
use crate::engine::dates::edtf::Edtf;
use crate::state::draft::{Draft, Fact};
use crate::ui::page::Page;
use crate::ui::work::Place;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// The form, folded until it is asked for, with the button that takes the source out.
pub(super) fn correct(page: Page, article: &Article) -> AnyView {
    let words = &page.strings().sources.correct;
    let id = article.id.clone();
    let field = move |fact: Fact, id: &str| format!("{}-{id}", fact.key());
    let unsound = RwSignal::new(false);
    let fields = Fact::ALL.map(|fact| {
        let name = field(fact, &id);
        let value = told(article, fact);
        view! {
            <div class="field">
                <label for=name.clone()>{(words.fact)(fact)}</label>
                <input id=name type="text" value=value autocomplete="off" />
            </div>
        }
    });
    let (of, gone) = (id.clone(), id.clone());
    let label = page
        .library
        .with_untracked(|library| library.source(&id).map(|source| library.label(source)).unwrap_or_default());
    let called = label.clone();
    let save = move |_| {
        let Some(mut draft) = page.work.file.with_untracked(|file| Draft::of(file)) else { return };
        for fact in Fact::ALL {
            let input = document().get_element_by_id(&field(fact, &of)).and_then(|e| e.dyn_into().ok());
            let Some(input) = input else { continue };
            let input: HtmlInputElement = input;
            let value = input.value();
            if fact == Fact::Published && !value.trim().is_empty() && value.trim().parse::<Edtf>().is_err() {
                unsound.set(true);
                let _ = input.focus();
                return;
            }
            draft.say(&of, fact, &value);
        }
        unsound.set(false);
        let what = (page.strings().sources.correct.done)(&called);
        page.work.open(page, draft.to_json(), draft.len(), Place::Here, what);
    };
    let sole = page.library.with_untracked(|library| library.articles.len() < 2);
    view! {
        <details class="correct">
            <summary>{words.title}</summary>
            {fields.collect_view()}
            <p class="meta">{words.date_help}</p>
            {move || unsound.get().then(|| view! { <p class="trouble" role="alert">{words.no_date}</p> })}
            <div class="acts">
                <button on:click=save>{words.save}</button>
                <button disabled=sole on:click=move |_| remove(page, &gone, &label)>{words.remove}</button>
            </div>
        </details>
    }
    .into_any()
}

/// What is known now.
fn told(article: &Article, fact: Fact) -> String {
    let meta = &article.meta;
    let known = match fact {
        Fact::Published => return meta.published.as_ref().map(ToString::to_string).unwrap_or_default(),
        Fact::Label => &meta.label,
        Fact::Outlet => &meta.outlet,
        Fact::Title => &meta.title,
        Fact::Byline => &meta.byline,
        Fact::Language => &meta.lang,
    };
    known.clone().unwrap_or_default()
}
