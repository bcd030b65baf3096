//! Columns in another order with as few of them moved as can be: to move one, the browser has to lay it out anew.

/// The sources that have to be moved for the order `now` to become `wanted`: all but the longest run of those that stand
/// in the wanted order already.
pub fn to_move(now: &[usize], wanted: &[usize]) -> Vec<usize> {
    let places: Vec<usize> = now.iter().filter_map(|s| wanted.iter().position(|w| w == s)).collect();
    // The longest run that ends with each: how long it is, and what comes before its end.
    let mut runs: Vec<(usize, Option<usize>)> = Vec::with_capacity(places.len());
    for (at, place) in places.iter().enumerate() {
        let earlier = runs.iter().zip(&places).enumerate().take(at).filter(|(_, (_, before))| *before < place);
        let longest =
            earlier.map(|(i, ((length, _), _))| (*length, i)).max_by_key(|(length, i)| (*length, usize::MAX - i));
        runs.push((longest.map_or(1, |(length, _)| length + 1), longest.map(|(_, i)| i)));
    }
    let mut staying = vec![false; wanted.len()];
    let mut end = runs.iter().enumerate().max_by_key(|(i, (length, _))| (*length, usize::MAX - i)).map(|(i, _)| i);
    while let Some(at) = end {
        if let Some(stays) = places.get(at).and_then(|place| staying.get_mut(*place)) {
            *stays = true;
        }
        end = runs.get(at).and_then(|(_, before)| *before);
    }
    wanted.iter().zip(staying).filter(|(_, stays)| !stays).map(|(source, _)| *source).collect()
}
