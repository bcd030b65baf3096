//! Words of like meaning lie nearer to each other than to others, and the table that knows it stays small.

use crossread::engine::compare::meanings::{Meaning, likeness, meaning_of};
use crossread::engine::compare::profile::key;
use crossread::engine::text::fold::stem;

/// What the word means, by its stem.
fn meaning(word: &str) -> Meaning {
    meaning_of(key(&stem(word))).unwrap_or_else(|| panic!("{word} has no meaning"))
}

#[test]
fn words_of_like_meaning_are_nearer_than_others() {
    let alike = [
        ("freed", "released"),
        ("pupils", "students"),
        ("methane", "gas"),
        ("soldiers", "troops"),
        ("blaze", "fire"),
        ("vote", "election"),
        ("quake", "earthquake"),
        ("judge", "court"),
    ];
    for (word, like) in alike {
        let near = likeness(&meaning(word), &meaning(like));
        for unlike in ["bridge", "butter"] {
            let far = likeness(&meaning(word), &meaning(unlike));
            assert!(near > far + 0.1, "{word} is as far from {like} ({near}) as from {unlike} ({far})");
        }
    }
}

#[test]
fn forms_of_a_word_mean_the_same() {
    assert_eq!(meaning("protest"), meaning("protests"));
    assert_eq!(meaning("protest"), meaning("protesting"));
}

#[test]
fn every_meaning_has_length_one() {
    for word in ["president", "minister", "police", "fire", "school", "border", "monday", "london"] {
        let meaning = meaning(word);
        assert!((likeness(&meaning, &meaning) - 1.0).abs() < 1e-5, "{word}");
    }
}

#[test]
fn unknown_words_and_words_that_only_hold_a_sentence_together_have_no_meaning() {
    for word in ["", "the", "of", "would", "zzyzxqq", "1995", "Вашингтон", "grumblefrotz"] {
        assert_eq!(meaning_of(key(&stem(word))), None, "{word}");
    }
}

#[test]
fn the_table_is_small() {
    assert!(include_bytes!("../../src/engine/compare/meanings.bin").len() < 130_000);
}
