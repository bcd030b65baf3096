//! Makes the site's files: corpus.json, the content security policy, compressed copies. Native only.
