//! What a link rests on, so that a reader can see it.

use super::profile::{ArticleProfile, Term};
use crate::engine::article::Article;
use crate::engine::comparison::{Evidence, EvidenceKind, Place};

/// How many reasons are shown at most.
const MOST: usize = 8;

/// The reasons to think that two sentences report the same thing, the strongest first.
pub fn evidence(articles: &[&Article], profiles: &[ArticleProfile], a: Place, b: Place) -> Vec<Evidence> {
    let profile = |p: Place| profiles.get(p.source).and_then(|x| x.sentences.get(p.sentence));
    let (Some(one), Some(two)) = (profile(a), profile(b)) else { return Vec::new() };
    let mut found: Vec<(f32, Evidence)> = Vec::new();
    let partner = |t: &Term| two.terms.binary_search_by_key(&t.key, |u| u.key).ok().and_then(|at| two.terms.get(at));
    for x in &one.terms {
        if let Some(y) = partner(x) {
            let kind = if x.quoted && y.quoted {
                EvidenceKind::Quotation
            } else if x.name && y.name {
                EvidenceKind::Name
            } else {
                EvidenceKind::Word
            };
            found.push((x.rarity, Evidence { kind, a: x.span, b: y.span }));
            continue;
        }
        if x.root == 0 && x.group == 0 {
            continue;
        }
        let related = two.terms.iter().find(|y| {
            ((x.root != 0 && x.root == y.root) || (x.group != 0 && x.group == y.group))
                && one.terms.iter().all(|z| z.key != y.key)
        });
        if let Some(y) = related {
            let kind = if x.root != 0 && x.root == y.root { EvidenceKind::Word } else { EvidenceKind::Synonym };
            found.push((0.6 * x.rarity.min(y.rarity), Evidence { kind, a: x.span, b: y.span }));
        }
    }
    for x in &one.quantities {
        let same = two.quantities.iter().find(|y| x.unit == y.unit && x.low <= y.high && y.low <= x.high);
        if let Some(y) = same {
            found.push((5.0, Evidence { kind: EvidenceKind::Number, a: x.span, b: y.span }));
        }
    }
    let date = |p: Place, at: &usize| articles.get(p.source).and_then(|x| x.dates.get(*at));
    for x in one.dates.iter().filter_map(|d| date(a, d)) {
        let same = two.dates.iter().filter_map(|d| date(b, d)).find(|y| x.edtf == y.edtf);
        if let Some(y) = same {
            found.push((6.0, Evidence { kind: EvidenceKind::Date, a: x.span, b: y.span }));
        }
    }
    found.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1.a, x.1.b).cmp(&(y.1.a, y.1.b))));
    found.truncate(MOST);
    found.into_iter().map(|f| f.1).collect()
}
