//! A comparison as a file: the sources' texts, what is known of them, and what was parsed from them.

// Filled in with the pack command.
