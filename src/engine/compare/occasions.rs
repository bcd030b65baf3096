//! Sentences about an occasion itself: who was there, and in what mood. They tell one thing in words that hardly overlap.

/// Stems for an occasion in a bad mood.
pub const TENSE: &[&str] = &["tens", "frosti", "hostil", "heat", "stormi", "icy", "confront"];
/// Stems for one in a good mood.
pub const RELAXED: &[&str] = &["relax", "friend", "amic", "cordial", "warm", "calm", "eas"];
/// Stems for occasions and their moods.
pub const OCCASIONS: &[&str] =
    &["atmospher", "climat", "mood", "tone", "convers", "meet", "talk", "encount", "discuss", "dialogu", "exchang"];
/// How far a mood stands from what it is said of, in words.
const REACH: usize = 6;

/// Whether a sentence with these words, folded, says of somebody that they were there.
pub fn says_who_was_there(words: &[String]) -> bool {
    let present = |word: &str| {
        matches!(
            word,
            "accompanied"
                | "alongside"
                | "attended"
                | "attending"
                | "beside"
                | "flanked"
                | "joined"
                | "present"
                | "side"
        )
    };
    words.iter().any(|word| present(word))
}

/// Whether a sentence with these words, folded and as stems, says in what mood an occasion was.
pub fn says_mood(words: &[String], stems: &[String]) -> bool {
    let mood = |(word, stem): (&String, &String)| {
        word.len() < 12 && [TENSE, RELAXED].iter().any(|list| list.contains(&stem.as_str()))
    };
    let near = |at: usize| words.iter().zip(stems).take(at + REACH + 1).skip(at.saturating_sub(REACH));
    // With a word for what it was like these speak of an occasion.
    let names_mood = |stem: &str| matches!(stem, "atmospher" | "climat" | "mood" | "tone");
    stems.iter().enumerate().any(|(at, stem)| names_mood(stem) && near(at).any(mood))
}
