//! English words that hold sentences together and say nothing by themselves.

/// Folded, sorted.
const WORDS: &[&str] = &[
    "'d", "'ll", "'m", "'re", "'s", "'ve", "a", "about", "above", "across", "after", "again", "against", "ago", "all",
    "almost", "along", "already", "also", "although", "always", "am", "amid", "among", "an", "and", "another", "any",
    "anyone", "anything", "are", "aren't", "around", "as", "at", "away", "be", "became", "because", "become", "been",
    "before", "behind", "being", "below", "beside", "besides", "between", "beyond", "both", "but", "by", "came", "can",
    "can't", "cannot", "come", "could", "couldn't", "did", "didn't", "do", "does", "doesn't", "doing", "don't", "done",
    "down", "during", "each", "either", "else", "enough", "etc", "even", "ever", "every", "everyone", "everything",
    "few", "for", "from", "further", "get", "give", "given", "go", "goes", "going", "gone", "got", "had", "hadn't",
    "has", "hasn't", "have", "haven't", "having", "he", "he'd", "he'll", "he's", "her", "here", "hers", "herself",
    "him", "himself", "his", "how", "however", "i", "i'd", "i'll", "i'm", "i've", "if", "in", "including", "indeed",
    "instead", "into", "is", "isn't", "it", "it'll", "it's", "its", "itself", "just", "last", "least", "less", "let",
    "like", "made", "make", "many", "may", "maybe", "me", "might", "mine", "more", "most", "mr", "mrs", "ms", "much",
    "must", "my", "myself", "near", "neither", "never", "next", "no", "nor", "not", "nothing", "now", "of", "off",
    "often", "oh", "on", "once", "one", "only", "onto", "or", "other", "others", "our", "ours", "ourselves", "out",
    "over", "own", "per", "perhaps", "put", "quite", "rather", "really", "same", "see", "seen", "several", "shall",
    "she", "she'd", "she'll", "she's", "should", "shouldn't", "since", "so", "some", "someone", "something", "soon",
    "still", "such", "take", "taken", "than", "that", "that's", "the", "their", "theirs", "them", "themselves", "then",
    "there", "there's", "therefore", "these", "they", "they'd", "they'll", "they're", "they've", "this", "those",
    "though", "through", "thus", "to", "together", "too", "took", "toward", "towards", "under", "until", "unto", "up",
    "upon", "us", "very", "via", "was", "wasn't", "we", "we'd", "we'll", "we're", "we've", "well", "went", "were",
    "weren't", "what", "what's", "when", "where", "whether", "which", "while", "who", "who's", "whom", "whose", "why",
    "will", "with", "within", "without", "won't", "would", "wouldn't", "yes", "yet", "you", "you'd", "you'll",
    "you're", "you've", "your", "yours", "yourself",
];

/// Whether the folded word only holds the sentence together.
pub fn is_function_word(folded: &str) -> bool {
    WORDS.binary_search(&folded).is_ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_list_is_sorted_so_that_it_can_be_searched() {
        assert!(super::WORDS.is_sorted());
    }
}
