//! What each view shows, from values and a link. Knows no browser.
