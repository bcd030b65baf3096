//! Sentences about an occasion itself: who was there, and in what mood. They tell one thing in words that hardly overlap.

/// Words by which a report says who was there.
const ATTENDANCE: &[&str] =
    &["accompanied", "alongside", "attended", "attending", "beside", "flanked", "joined", "present", "side"];

/// Stems for an occasion in a bad mood.
pub const TENSE: &[&str] = &["tens", "frosti", "hostil", "heat", "stormi", "icy", "confront"];
/// Stems for one in a good mood.
pub const RELAXED: &[&str] = &["relax", "friend", "amic", "cordial", "warm", "calm", "eas"];
/// Stems for occasions and their moods.
pub const OCCASIONS: &[&str] =
    &["atmospher", "climat", "mood", "tone", "convers", "meet", "talk", "encount", "discuss", "dialogu", "exchang"];
/// Those of them that name a mood: with a word for what it was like they speak of an occasion.
const MOODS: &[&str] = &["atmospher", "climat", "mood", "tone"];

/// How far a mood stands from what it is said of, in words.
const REACH: usize = 6;

/// Whether a sentence with these words, folded, says of somebody that they were there.
pub fn says_who_was_there(words: &[String]) -> bool {
    words.iter().any(|word| ATTENDANCE.contains(&word.as_str()))
}

/// Whether a sentence with these words, folded and as stems, says in what mood an occasion was.
pub fn says_mood(words: &[String], stems: &[String]) -> bool {
    let mood = |(word, stem): (&String, &String)| {
        word.len() < 12 && [TENSE, RELAXED].iter().any(|list| list.contains(&stem.as_str()))
    };
    let near = |at: usize| words.iter().zip(stems).take(at + REACH + 1).skip(at.saturating_sub(REACH));
    stems.iter().enumerate().any(|(at, stem)| MOODS.contains(&stem.as_str()) && near(at).any(mood))
}
