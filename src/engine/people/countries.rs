//! Countries and their peoples: "the Colombian president" holds an office of Colombia.

/// Folded names of peoples that do not come from the country's name by adding "n", and the country; sorted.
pub const PEOPLES: &[(&str, &str)] = &[
    ("afghan", "afghanistan"),
    ("albanian", "albania"),
    ("algerian", "algeria"),
    ("american", "us"),
    ("argentine", "argentina"),
    ("argentinian", "argentina"),
    ("australian", "australia"),
    ("austrian", "austria"),
    ("azerbaijani", "azerbaijan"),
    ("bahraini", "bahrain"),
    ("bangladeshi", "bangladesh"),
    ("basque", "basque"),
    ("belarusian", "belarus"),
    ("belgian", "belgium"),
    ("bosnian", "bosnia"),
    ("brazilian", "brazil"),
    ("british", "britain"),
    ("briton", "britain"),
    ("bulgarian", "bulgaria"),
    ("burmese", "myanmar"),
    ("cambodian", "cambodia"),
    ("cameroonian", "cameroon"),
    ("canadian", "canada"),
    ("catalan", "catalonia"),
    ("chadian", "chad"),
    ("chilean", "chile"),
    ("chinese", "china"),
    ("congolese", "congo"),
    ("croat", "croatia"),
    ("croatian", "croatia"),
    ("cypriot", "cyprus"),
    ("czech", "czechia"),
    ("dane", "denmark"),
    ("danish", "denmark"),
    ("dutch", "netherlands"),
    ("ecuadorian", "ecuador"),
    ("egyptian", "egypt"),
    ("emirati", "emirates"),
    ("english", "england"),
    ("european", "europe"),
    ("filipino", "philippines"),
    ("finn", "finland"),
    ("finnish", "finland"),
    ("french", "france"),
    ("frenchman", "france"),
    ("gambian", "gambia"),
    ("german", "germany"),
    ("ghanaian", "ghana"),
    ("greek", "greece"),
    ("guatemalan", "guatemala"),
    ("haitian", "haiti"),
    ("honduran", "honduras"),
    ("hungarian", "hungary"),
    ("icelandic", "iceland"),
    ("indonesian", "indonesia"),
    ("iranian", "iran"),
    ("iraqi", "iraq"),
    ("irish", "ireland"),
    ("irishman", "ireland"),
    ("israeli", "israel"),
    ("italian", "italy"),
    ("ivorian", "ivory"),
    ("japanese", "japan"),
    ("jordanian", "jordan"),
    ("kazakh", "kazakhstan"),
    ("kosovar", "kosovo"),
    ("kurd", "kurdistan"),
    ("kurdish", "kurdistan"),
    ("kuwaiti", "kuwait"),
    ("kyrgyz", "kyrgyzstan"),
    ("lebanese", "lebanon"),
    ("macedonian", "macedonia"),
    ("malaysian", "malaysia"),
    ("maltese", "malta"),
    ("mexican", "mexico"),
    ("moldovan", "moldova"),
    ("mongolian", "mongolia"),
    ("moroccan", "morocco"),
    ("nepalese", "nepal"),
    ("nepali", "nepal"),
    ("nicaraguan", "nicaragua"),
    ("norwegian", "norway"),
    ("omani", "oman"),
    ("pakistani", "pakistan"),
    ("palestinian", "palestine"),
    ("panamanian", "panama"),
    ("paraguayan", "paraguay"),
    ("persian", "iran"),
    ("peruvian", "peru"),
    ("philippine", "philippines"),
    ("pole", "poland"),
    ("polish", "poland"),
    ("portuguese", "portugal"),
    ("puerto-rican", "puerto"),
    ("qatari", "qatar"),
    ("romanian", "romania"),
    ("saudi", "saudi"),
    ("scot", "scotland"),
    ("scots", "scotland"),
    ("scotsman", "scotland"),
    ("scottish", "scotland"),
    ("senegalese", "senegal"),
    ("serb", "serbia"),
    ("serbian", "serbia"),
    ("singaporean", "singapore"),
    ("slovak", "slovakia"),
    ("slovene", "slovenia"),
    ("slovenian", "slovenia"),
    ("somali", "somalia"),
    ("spaniard", "spain"),
    ("spanish", "spain"),
    ("sudanese", "sudan"),
    ("swede", "sweden"),
    ("swedish", "sweden"),
    ("swiss", "switzerland"),
    ("syrian", "syria"),
    ("taiwanese", "taiwan"),
    ("tajik", "tajikistan"),
    ("thai", "thailand"),
    ("tibetan", "tibet"),
    ("togolese", "togo"),
    ("tunisian", "tunisia"),
    ("turk", "turkey"),
    ("turkish", "turkey"),
    ("turkmen", "turkmenistan"),
    ("ugandan", "uganda"),
    ("ukrainian", "ukraine"),
    ("uruguayan", "uruguay"),
    ("uzbek", "uzbekistan"),
    ("vietnamese", "vietnam"),
    ("welsh", "wales"),
    ("welshman", "wales"),
    ("yemeni", "yemen"),
    ("zimbabwean", "zimbabwe"),
];

/// Countries and regions whose people add "n" to the name, folded.
pub const REGULAR: &str = "africa america andorra angola arabia armenia asia bolivia burma colombia crimea cuba eritrea estonia \
    ethiopia guinea india jamaica kenya korea latvia liberia libya lithuania malawi mali mauritania namibia nigeria \
    russia rwanda samoa siberia tanzania tonga venezuela zambia";

/// Other names of countries, folded.
pub const OTHER: &str = "belize benin bhutan brunei burundi djibouti fiji gabon iceland laos luxembourg madagascar maldives \
    monaco mozambique uae uk usa holland kurdistan";

/// The country of a people, from a folded word that is written as a name; none where the word names no people.
pub fn country(folded: &str) -> Option<&str> {
    let found = |word: &str| {
        let at = PEOPLES.binary_search_by_key(&word, |entry| entry.0).ok()?;
        PEOPLES.get(at).map(|entry| entry.1)
    };
    let singular = folded.strip_suffix('s').unwrap_or(folded);
    let regular = || singular.strip_suffix('n').filter(|w| REGULAR.split_whitespace().any(|r| r == *w));
    found(folded).or_else(|| found(singular)).or_else(regular)
}

/// Whether a folded word names a country or a region of the world.
pub fn is_country(folded: &str) -> bool {
    let listed = |list: &str| list.split_whitespace().any(|c| c == folded);
    listed(REGULAR) || listed(OTHER) || PEOPLES.iter().any(|(_, country)| *country == folded)
}

/// Whether a folded word names one human being by country: "the Italian", not "Italy" nor "the Italians".
pub fn one_of_a_people(folded: &str) -> bool {
    !folded.ends_with('s') && country(folded).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn peoples_are_known_by_their_country() {
        assert!(PEOPLES.is_sorted());
        for (people, place) in [("venezuelan", "venezuela"), ("mexicans", "mexico"), ("dutch", "netherlands")] {
            assert_eq!(country(people), Some(place));
        }
        assert_eq!(country("texas"), None);
        assert!(one_of_a_people("italian") && !one_of_a_people("italians") && !one_of_a_people("italy"));
    }
}
