//! Peoples and their countries: "Colombian" is about Colombia.

/// Folded names of peoples that do not come from the country's name by adding "n", and the country; sorted.
const IRREGULAR: &[(&str, &str)] = &[
    ("afghan", "afghanistan"),
    ("american", "u.s"),
    ("argentine", "argentina"),
    ("argentinian", "argentina"),
    ("belgian", "belgium"),
    ("brazilian", "brazil"),
    ("british", "britain"),
    ("canadian", "canada"),
    ("chinese", "china"),
    ("czech", "czechia"),
    ("danish", "denmark"),
    ("dutch", "netherlands"),
    ("egyptian", "egypt"),
    ("european", "europe"),
    ("finnish", "finland"),
    ("french", "france"),
    ("german", "germany"),
    ("greek", "greece"),
    ("haitian", "haiti"),
    ("hungarian", "hungary"),
    ("indonesian", "indonesia"),
    ("iranian", "iran"),
    ("iraqi", "iraq"),
    ("irish", "ireland"),
    ("israeli", "israel"),
    ("italian", "italy"),
    ("japanese", "japan"),
    ("jordanian", "jordan"),
    ("lebanese", "lebanon"),
    ("mexican", "mexico"),
    ("moroccan", "morocco"),
    ("norwegian", "norway"),
    ("pakistani", "pakistan"),
    ("palestinian", "palestine"),
    ("peruvian", "peru"),
    ("philippine", "philippines"),
    ("polish", "poland"),
    ("portuguese", "portugal"),
    ("scottish", "scotland"),
    ("somali", "somalia"),
    ("spanish", "spain"),
    ("sudanese", "sudan"),
    ("swedish", "sweden"),
    ("swiss", "switzerland"),
    ("taiwanese", "taiwan"),
    ("thai", "thailand"),
    ("turkish", "turkey"),
    ("ukrainian", "ukraine"),
    ("welsh", "wales"),
    ("yemeni", "yemen"),
];

/// The country of a people, from a folded word that is written as a name; other words as they are.
pub fn country(folded: &str) -> &str {
    let singular = folded.strip_suffix('s').filter(|w| w.ends_with("an") || w.ends_with('i')).unwrap_or(folded);
    if let Ok(at) = IRREGULAR.binary_search_by_key(&singular, |entry| entry.0) {
        return IRREGULAR.get(at).map_or(folded, |entry| entry.1);
    }
    singular.strip_suffix('n').filter(|w| w.ends_with('a') && w.len() >= 4).unwrap_or(folded)
}

/// The country or body that two words in a row name, the marks between them left out: "United States", "U.S.".
pub fn of_two(first: &str, second: &str) -> Option<&'static str> {
    Some(match (first, second) {
        ("u", "s") | ("united", "states") => "u.s",
        ("u", "k") | ("united", "kingdom") => "britain",
        ("u", "n") | ("united", "nations") => "un",
        ("e", "u") | ("european", "union") => "eu",
        _ => return None,
    })
}

/// The country or body that a word in capital letters names: "US".
pub fn of_capitals(written: &str) -> Option<&'static str> {
    Some(match written {
        "US" | "USA" => "u.s",
        "UK" => "britain",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn peoples_are_known_by_their_country() {
        assert!(super::IRREGULAR.is_sorted());
        for (people, country) in
            [("venezuelan", "venezuela"), ("mexicans", "mexico"), ("cuban", "cuba"), ("texas", "texas")]
        {
            assert_eq!(super::country(people), country);
        }
    }
}
