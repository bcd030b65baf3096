//! The page in English.

use super::grouped;
use super::table::*;
use crate::engine::article::{PersonKind, QuoteKind, Removal};
use crate::engine::comparison::{Agreement, DifferenceKind, EvidenceKind, Relation};
use crate::engine::dates::edtf::Precision;
use crate::engine::search::Term;
use crate::state::carried::Damage;
use crate::state::draft::Fact;
use crate::state::keys::Act;
use crate::state::link::{Lanes, Lang, Problem, QuoteOrder, View};
use crate::state::matrix::{Holds, Sort};
use crate::state::plain::words as plain;
use crate::state::read::Mark;
use crate::state::timeline::ticks::Unit;
use crate::ui::browser::corpus::LoadError;
use crate::ui::browser::engine::EngineError;
use crate::ui::browser::files::Unusable;
use crate::ui::browser::shelf::ShelfError;
use crate::ui::share::Way;

/// A figure: from four digits on in groups of three, parted by commas.
fn digits(n: usize) -> String {
    grouped(n, 4, ',')
}

/// A number below ten as a word, others in figures.
fn number(n: usize) -> String {
    const WORDS: [&str; 10] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    WORDS.get(n).map_or_else(|| digits(n), |word| (*word).to_owned())
}

fn capital(words: String) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn several(n: usize, one: &str, many: &str) -> String {
    format!("{} {}", number(n), if n == 1 { one } else { many })
}

fn figure(n: usize, one: &str, many: &str) -> String {
    format!("{} {}", digits(n), if n == 1 { one } else { many })
}

/// Names in a line: "El País, Josep Freixes and 004".
fn list(names: &[String]) -> String {
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => String::new(),
    }
}

/// What the views are called.
fn view_name(view: View) -> &'static str {
    match view {
        View::Sources => "Sources",
        View::Read => "Read",
        View::Matrix => "Matrix",
        View::Timeline => "Timeline",
        View::Quotes => "Quotes",
    }
}

/// English.
pub(super) const ENGLISH: Strings = Strings {
    app: AppStrings {
        loading: "Loading \u{2026}",
        working: |n| format!("Reading and comparing {} \u{2026}", several(n, "report", "reports")),
        reading: |done, of| match of {
            _ if done >= of => format!("Comparing {} \u{2026}", several(of, "report", "reports")),
            1 => "Reading the report \u{2026}".to_owned(),
            _ => format!("Reading report {} of {of} \u{2026}", done + 1),
        },
        stop: "Stop",
        nothing: "There is no comparison to show",
        nothing_help: "The page opens the file corpus.json that stands beside it. The command \u{201c}crossread pack\u{201d} writes one from a folder of texts.",
        close: "Close",
        skip: "Skip to the text",
        problem: |problem| match problem {
            Problem::View(name) => format!("There is no view named \u{201c}{name}\u{201d}, so Read is shown."),
            Problem::Value { key, value } => {
                format!("The part \u{201c}{key}={value}\u{201d} makes no sense here and was left out.")
            }
        },
        problems_title: "The address of this page holds something that can\u{2019}t be read.",
        not_loaded: |error| {
            match error {
            LoadError::Missing(why) => format!("The file corpus.json did not load ({why})."),
            LoadError::Unreadable(error) => error.say(Lang::English),
            LoadError::Unfinished(EngineError::NotStarted(why)) => {
                format!("The program that reads and compares texts did not start ({why}).")
            }
            LoadError::Unfinished(EngineError::Refused(why)) => why.clone(),
            LoadError::Unfinished(EngineError::Stopped) => "Stopped.".to_owned(),
            LoadError::NotKept => "The address names a comparison that is not kept in this browser: it was deleted, or it is kept in another one. Ask for a link that carries the texts.".to_owned(),
            LoadError::Shelf(why) => format!("The address names a comparison that is kept in this browser, and the browser does not give it out ({why})."),
            LoadError::Damaged(damage) => {
                let what = match damage {
                    Damage::Cut(here, Some(all)) => format!("it was cut: {} of its {} letters arrived", digits(*here), digits(*all)),
                    Damage::Cut(..) => "it was cut near its beginning".to_owned(),
                    Damage::Longer(more) => format!("{} that are not its own stand at its end", figure(*more, "letter", "letters")),
                    Damage::Changed => "some of its letters were changed".to_owned(),
                    Damage::Later(version) => return format!("The link was made by a later version of Crossread (its texts are written in version {version}). Open it there."),
                };
                format!("The link can\u{2019}t be opened, for on its way {what}. Nothing of it is shown. Ask for it once more, or for the comparison as a file.")
            }
            LoadError::Unfinished(EngineError::OtherVersion) => {
                "The program that reads and compares texts is of another version than this page; load the page again."
                    .to_owned()
            }
        }
        },
    },
    first_look: FirstLookStrings {
        what: plain::ENGLISH.what,
        how: plain::ENGLISH.how,
        example: plain::ENGLISH.example,
        in_place: plain::ENGLISH.in_place,
        own: plain::ENGLISH.own,
    },
    bar: BarStrings {
        views: "Views",
        sources: "Sources shown",
        share: "Share",
        theme: |name| format!("Colours: {name}"),
        theme_names: ["as the system", "light", "dark"],
        view_names: view_name,
        show_source: |name| format!("Show {name}"),
        hide_source: |name| format!("Hide {name}"),
        last_source: "One source stays shown.",
        other_language: "Espa\u{f1}ol",
        speaks: "The page is now in English.",
    },
    share: ShareStrings {
        title: "Share",
        ways: "What to share",
        way: |way| match way {
            Way::View => "A link to this view",
            Way::Texts => "A link that carries the texts",
        },
        holds: |way, own| match (way, own) {
            (Way::View, false) => {
                "It holds what is on screen: the view, its sources and their order, filters, the passage chosen, your marks. It holds none of the texts; whoever opens it sees the comparison of this site."
            }
            (Way::View, true) => {
                "It holds what is on screen, and none of the texts. This comparison is kept in this browser alone, so the link opens here and nowhere else."
            }
            (Way::Texts, _) => {
                "It holds all of it: every report whole, what you corrected and put back, your marks, and what is on screen. Whoever has the link can read the texts. They stand behind the # of the address, which browsers send to no server."
            }
        },
        limits: |n| match n {
            0..=2000 => None,
            2001..=4000 => Some(
                "Some chat programs cut links near 2,000 characters. A link that was cut says so when it is opened.",
            ),
            4001..=16_000 => Some(
                "Some chat programs cut links near 2,000 or 4,000 characters; mail and notes take longer ones. A link that was cut says so when it is opened.",
            ),
            _ => Some("This is longer than many programs take. Save the comparison as a file, and send that instead."),
        },
        soon: "is being made \u{2026}",
        too_long: "is not possible: the texts are too long for any link. Save the comparison as a file, and send that instead.",
        field: "Link",
        length: |n| format!("{} characters", digits(n)),
        copy: "Copy link",
        hand_on: "Share with \u{2026}",
        copied: "Link copied.",
        copied_here: "Link copied. It opens in this browser alone; Share makes one for others.",
        refused: "The browser did not let the link be copied. It is selected above: copy it from there.",
    },
    keep: KeepStrings {
        title: "Kept in this browser",
        help: "Your comparisons are kept by themselves, in this browser and nowhere else.",
        to_site: "The comparison that this site opens with",
        about: |sources, day| format!("{} \u{b7} saved {day}", sources.join(", ")),
        open_now: "\u{b7} open now",
        new_title: "New title",
        rename: "Rename",
        rename_what: |title| format!("Rename {title}"),
        delete: "Delete",
        delete_what: |title| format!("Delete {title}"),
        deleted: |title| format!("\u{201c}{title}\u{201d} was deleted."),
        apart: |title| {
            format!(
                "Another tab changed \u{201c}{title}\u{201d} meanwhile. What is on screen here is kept as a comparison of its own, beside the other."
            )
        },
        refused: |why| {
            match why {
            ShelfError::Refused(_) => "This browser keeps nothing for this page, so your comparison lasts as long as the page does. Save it as a file, or share a link that carries the texts.".to_owned(),
            ShelfError::Full => "There is no room left in this browser, so your last change is not kept. It is still on the page: delete comparisons that you no longer need, or save this one as a file.".to_owned(),
            ShelfError::Later => "What this browser keeps was written by a later version of Crossread. Load the page again; until then your comparison lasts as long as the page does.".to_owned(),
        }
        },
        as_before: "What you see is what was open before.",
    },
    one_page: OnePageStrings {
        help: "One page is a single file with the program and this comparison in it, as it is on screen. It opens with a double click, without a network.",
        save: "Save as one page",
        making: "Making the page \u{2026}",
        saved: |name, kilobytes| format!("Saved as {name}, {kilobytes} kB."),
        failed: |why| match why {
            "" => "The page could not be made.".to_owned(),
            why => format!("The page could not be made ({why})."),
        },
    },
    newer: NewerStrings { here: "A new version of this page is here.", reload: "Reload", later: "Later" },
    source: SourceStrings {
        inferred: "inferred",
        no_date: "no date known",
        no_outlet: "outlet not named",
        no_title: "No headline in the report",
        digest: "digest",
        digest_help: "A digest: every paragraph of the report retold in other words, in the same order and with the same facts; quotations are word for word.",
        paragraphs: |n| figure(n, "paragraph", "paragraphs"),
        words: |n| figure(n, "word", "words"),
    },
    read: ReadStrings {
        lede: |shown, all, counts| {
            let sources = if shown == all {
                format!("{} side by side.", capital(several(shown, "source", "sources")))
            } else {
                format!("{} of {} sources side by side.", capital(number(shown)), number(all))
            };
            let points = counts.shared + counts.differs;
            let otherwise = if counts.differs == 0 { "none".to_owned() } else { number(counts.differs) };
            format!(
                "{sources} {} reported by more than one of them, {otherwise} told otherwise; {} in one source alone{}.",
                capital(several(points, "point is", "points are")),
                several(counts.only, "passage stands", "passages stand"),
                perhaps_more(counts.perhaps),
            )
        },
        one_source: "One source is shown. To compare, show at least two.",
        nothing_common: "No point was found that two of the sources shown report: no two of their sentences are close enough in names, figures, dates and telling words. They are shown all the same.",
        legend: "Marks",
        legend_help: "Choose a passage to compare its wordings.",
        mark: |mark| match mark {
            Mark::Shared => "shared",
            Mark::Differs => "differs",
            Mark::Only => "only here",
            Mark::Perhaps => "no mark: unsure",
        },
        mark_long: |mark| match mark {
            Mark::Shared => "another source reports it too",
            Mark::Differs => "another source tells it otherwise",
            Mark::Only => "no other source shown reports it",
            Mark::Perhaps => "another source may report it, too little speaks for it to be sure",
        },
        marked: |mark, others| match mark {
            Mark::Shared => format!("shared with {others}"),
            Mark::Differs => format!("differs from {others}"),
            Mark::Only => "only here".to_owned(),
            Mark::Perhaps => format!("perhaps in {others} too"),
        },
        noted: |note| format!("your note: {note}"),
        only_differences: "Differences only",
        folded: |n| format!("{} folded", figure(n, "paragraph", "paragraphs")),
        unfold: "Show them",
        lock: "Scroll together",
        lock_help: "The columns follow the one that you scroll. To move one alone, hold Alt while you scroll, or drag its scroll bar.",
        locked: "The columns scroll together.",
        unlocked: "Each column scrolls by itself.",
        released: "Released: each column scrolls by itself. L locks them again.",
        stops: "Differences",
        stop_at: |at, all| match at {
            Some(at) => format!("{} of {all}", at + 1),
            None => figure(all, "difference", "differences"),
        },
        stop_said: |at, all, label| format!("{} of {all}: {label}", at + 1),
        no_stops: "The sources shown differ in nothing that was found.",
        next_difference: "Next difference",
        previous_difference: "Previous difference",
        base: "base",
        make_base: |name| format!("Compare the others with {name}"),
        is_base: |name| format!("{name} is the base: the others are compared with it."),
        grip: |name, at, all| format!("{name}, column {} of {all}. Drag, or press left or right, to move it", at + 1),
        move_left: |name| format!("Move {name} to the left"),
        move_right: |name| format!("Move {name} to the right"),
        moved_to: |name, at, all| format!("{name} is column {} of {all}.", at + 1),
        maximise: |name| format!("Show {name} alone"),
        restore: "Show all columns",
        previous_source: "Previous source",
        next_source: "Next source",
        source_at: |name, at, all| format!("{name}, {} of {all}", at + 1),
        changed: "This passage has moved or changed: its words are no longer in the text.",
        no_such_source: |name| format!("The link names a source that is not in this comparison: {name}."),
    },
    compare: CompareStrings {
        title: "Compare",
        only_in: |name| format!("Found only in {name}."),
        perhaps_only_in: |name| {
            format!("Found for sure only in {name}. Perhaps elsewhere too: read the nearest passages.")
        },
        told_by: |n, all| format!("Found in {} of {} sources.", number(n), number(all)),
        unsure: "Perhaps they do not tell the same: read them.",
        not_found: "Not found in",
        nearest: "perhaps the same: its nearest passage",
        difference: |kind, relation| {
            let what = match kind {
                DifferenceKind::Number => "Figures",
                DifferenceKind::Date => "Dates",
                DifferenceKind::People => "People",
                DifferenceKind::Role => "Who did it",
                DifferenceKind::Claim => "How sure it is",
                DifferenceKind::Verb => "The verb",
                DifferenceKind::Description => "Description",
                DifferenceKind::Quotation => "Quoted words",
            };
            let how = match relation {
                Relation::Same => "the same",
                Relation::Compatible => "compatible",
                Relation::Different => "different",
                Relation::Unclear => "can\u{2019}t be compared",
            };
            format!("{what}: {how}")
        },
        more_exact: |name| format!("{name} is more exact"),
        no_differences: "No difference in figures, dates or people was found. Words that the base has otherwise are marked.",
        reworded: "in other words throughout",
        is_base: "base",
        copy_passage: "Copy a link to this passage",
        in_place: "In its place",
        moved: "This passage stands elsewhere in the text than when the link was made.",
        of_digest: "The link was made for the digest of this report. This is the paragraph that the digest retells there.",
        of_report: "The link was made for the report itself, which is not in this comparison. This is the paragraph of its digest that retells that one.",
        how_dated: "How dates were worked out",
        why_same: "Why it counts as the same",
        right_of_ten: |n, label| {
            format!("With {label}, by what both have; of ten such pairs about {} tell the same.", number(n.into()))
        },
        evidence: |kind| match kind {
            EvidenceKind::Word => "words",
            EvidenceKind::Synonym => "words of one meaning",
            EvidenceKind::Name => "names",
            EvidenceKind::Number => "figures",
            EvidenceKind::Date => "dates",
            EvidenceKind::Quotation => "quoted words",
        },
        quoted: |speaker, cue| match (speaker, cue) {
            (Some(speaker), Some(cue)) => format!("{speaker} (\u{201c}{cue}\u{201d})"),
            (Some(speaker), None) => speaker.to_owned(),
            (None, _) => "speaker not named".to_owned(),
        },
    },
    own: OwnStrings {
        title: "Your marks",
        open: |n| figure(n, "mark of yours", "marks of yours"),
        apart: "Not the same point",
        apart_help: |name| format!("What {name} says here is not the same point: take it out"),
        apart_done: |name| format!("Not the same point: {name}"),
        together: "The same point",
        together_help: |name| format!("What {name} says here is the same point: put it in"),
        together_done: |name| format!("The same point: {name}"),
        choose: "Another passage says the same",
        choose_words: "Words of that passage",
        choose_found: |shown, all| match all {
            0 => "No passage of these sources has these words.".to_owned(),
            all if all > shown => format!("{} of {all} passages; more words narrow them down", shown),
            all => figure(all, "passage", "passages"),
        },
        same: "No difference",
        same_help: "These words don\u{2019}t differ: leave this difference out",
        same_done: |what| format!("No difference: {what}"),
        note: "Note",
        edit_note: "Change note",
        note_on: |name| format!("Note on {name}"),
        note_label: |name| format!("Your note on this passage of {name}"),
        keep_note: "Keep note",
        note_kept: "Note kept. It is in the link too.",
        date: "Correct the date",
        date_label: |name| format!("When it was, by your own reading of {name}"),
        date_day: "Day",
        date_month: "Month",
        date_year: "Year",
        date_clock: "Time",
        date_about: "about then",
        date_impossible: "There is no such date. The year is needed; the rest as far as it is known.",
        keep_date: "Keep this date",
        date_kept: "Date kept. It is in the link too.",
        date_done: |name, date| format!("Date of {name}: {date}"),
        date_own: |before| {
            if before.is_empty() {
                "Your correction".to_owned()
            } else {
                format!("Your correction; it was read as {before}")
            }
        },
        date_yours: "your date",
        undo: "Undo",
        undo_what: |what| format!("Undo: {what}"),
        undone: "Undone.",
        lost: "The words that this was about are not here, so it changes nothing.",
        other: "A mark of another kind",
        kept_here: "Your marks are kept in this browser and stand in the link that you share.",
        not_kept: "This browser keeps nothing, so your marks last as long as this page; they stand in the link that you share.",
    },
    matrix: MatrixStrings {
        lede: |shown| {
            let one = shown.holds.contains(&Holds::One);
            let what = match (one, shown.only_differences) {
                (true, _) => format!(
                    "{} in one source alone{}",
                    several(shown.rows.saturating_sub(shown.perhaps), "passage stands", "passages stand"),
                    perhaps_more(shown.perhaps)
                ),
                (false, true) => format!(
                    "{} otherwise by the {} sources shown",
                    several(shown.rows, "point is told", "points are told"),
                    number(shown.sources)
                ),
                (false, false) => format!(
                    "{} by more than one of the {} sources shown",
                    several(shown.rows, "point is reported", "points are reported"),
                    number(shown.sources)
                ),
            };
            let about: Vec<&str> = shown
                .holds
                .iter()
                .filter_map(|h| match h {
                    Holds::Figures => Some("figures"),
                    Holds::Dates => Some("dates"),
                    Holds::People => Some("people\u{2019}s names"),
                    Holds::One => None,
                })
                .collect();
            let about = if about.is_empty() { String::new() } else { format!(", with {}", about.join(" or ")) };
            let order = match shown.sort {
                Sort::Order => format!("In the order of {}.", shown.base),
                Sort::Sources => "Those that most sources report come first.".to_owned(),
                Sort::Differ => "Those on which the sources differ most come first.".to_owned(),
            };
            format!("{}{about}. {order}", capital(what))
        },
        one_source: "One source is shown. A matrix needs at least two: show another with the buttons above.",
        nothing_common: "No point was found that two of the sources shown report: no two of their sentences are close enough in names, figures, dates and telling words.",
        none_left: "No row is left by this choice.",
        show_all: "Show all points",
        grid: |rows, sources| {
            format!("{} by {}", figure(rows, "point", "points"), figure(sources, "source", "sources"))
        },
        help: "Arrow keys go from cell to cell, Home and End along a row, Page Up and Page Down by five rows. Enter opens all wordings of a point.",
        point: "Point",
        sort_by: "Order",
        sort: |sort| match sort {
            Sort::Order => "As the base has it",
            Sort::Sources => "Most sources first",
            Sort::Differ => "Most disagreement first",
        },
        filter: "Only with",
        holds: |holds| match holds {
            Holds::Figures => "figures",
            Holds::Dates => "dates",
            Holds::People => "people",
            Holds::One => "only one source",
        },
        told: |n, all| format!("{n} of {all}"),
        unsure: "perhaps not the same",
        perhaps: "perhaps elsewhere too",
        perhaps_here: "perhaps",
        not_found: "not found",
        more: |n| format!("and {}", several(n, "more sentence", "more sentences")),
        tallies: "Source by source",
        tally: |tally| {
            let shares = match tally.shared {
                0 => "Shares no point with the others".to_owned(),
                n => format!("Shares {} with the others", several(n, "point", "points")),
            };
            let otherwise = match (tally.shared, tally.differs) {
                (0, _) => String::new(),
                (_, 0) => ", none told otherwise".to_owned(),
                (_, n) => format!(", {} told otherwise", number(n)),
            };
            let only = match tally.only {
                0 => "nothing stands here alone".to_owned(),
                n => format!("{} here alone", several(n, "passage stands", "passages stand")),
            };
            format!("{shares}{otherwise}; {only}{}.", perhaps_more(tally.perhaps))
        },
    },
    keys: KeysStrings {
        title: "Keys",
        open: "Keys",
        act: |act| {
            let words = match act {
                Act::View(view) => view_name(view),
                Act::Search => "search all sources",
                Act::NextDifference => "next difference",
                Act::PreviousDifference => "previous difference",
                Act::NextSource => "next source",
                Act::PreviousSource => "previous source",
                Act::Compare => "open the Compare box",
                Act::Close => "close, and back to where you were",
                Act::Lock => "columns scroll together, or each by itself",
                Act::OnlyDifferences => "differences only, or all",
                Act::Base => "make this source the base",
                Act::Maximise => "show this column alone, or all",
                Act::Copy => "copy a link to this passage",
                Act::Walk => "go from passage to passage, cell to cell, event to event",
                Act::Zoom => "zoom in, zoom out, show all",
                Act::Range => "begin a range of days at an event, end it at another",
                Act::Keys => "this list",
            };
            words.to_owned()
        },
        name: |key| {
            let name = match key {
                "Escape" => "Esc",
                "ArrowUp" => "\u{2191}",
                "ArrowDown" => "\u{2193}",
                "ArrowLeft" => "\u{2190}",
                "ArrowRight" => "\u{2192}",
                "PageUp" => "Page Up",
                "PageDown" => "Page Down",
                "-" => "\u{2212}",
                other => other,
            };
            name.to_owned()
        },
        only_in: |views| {
            let all = views.len() == View::ALL.len();
            let names: Vec<&str> = views.iter().map(|view| view_name(*view)).collect();
            (!all).then(|| format!("in {}", names.join(", ")))
        },
        on: "Letters, figures and signs act when pressed alone",
        on_help: "Turn this off where you speak to your computer or where a letter is pressed by accident. Esc, Enter and the arrows act in any case. Keys never act while you type.",
        forgotten: "This browser keeps nothing: the choice lasts as long as this page.",
        turned: |on| if on { "Keys are on." } else { "Keys are off." },
    },
    sources: SourcesStrings {
        lede: |n| {
            format!("{} compared here, and what was made of them.", capital(several(n, "source is", "sources are")))
        },
        outlet: "Outlet",
        byline: "Byline",
        published: "Published",
        length: "Length",
        language: "Language",
        found: "Found in it",
        counts: |quotes, dates, people| {
            format!(
                "{}, {}, {}",
                figure(quotes, "quotation", "quotations"),
                figure(dates, "time expression", "time expressions"),
                figure(people, "person or body", "persons and bodies")
            )
        },
        removed: |n| format!("Left out: {}", figure(n, "piece", "pieces")),
        removal: |reason| match reason {
            Removal::Navigation => "menu",
            Removal::Consent => "cookie notice",
            Removal::Share => "share buttons",
            Removal::Player => "player labels",
            Removal::Credit => "picture credit",
            Removal::Related => "links to other articles",
            Removal::Newsletter => "newsletter",
            Removal::Subscription => "subscription notice",
            Removal::Author => "about the author",
            Removal::Tags => "topics",
            Removal::Comment => "reader comment",
            Removal::Form => "form",
            Removal::Footer => "foot of the page",
            Removal::Advertisement => "advertisement",
            Removal::FrontMatter => "data at the head of the file",
            Removal::Repetition => "the same line once more",
            Removal::Language => "another language",
            Removal::Other => "not part of the article",
        },
        put_back: "Put back",
        leave_out: "Leave out",
        notes: |n| format!("Unsure: {}", figure(n, "note", "notes")),
        read_it: |name| format!("Read {name}"),
        unknown: "not known",
        add: AddStrings {
            title: "Compare your own reports",
            help: "Paste a report, choose files or drop them here: text, Markdown, saved web pages (.html), or a comparison saved before (.json). They are read in this browser and sent nowhere.",
            paste: |n| {
                match n {
                1 => "A report, pasted whole: menus, captions and comments are left out by themselves. Several at once are told apart.".to_owned(),
                n => format!("Report {n}"),
            }
            },
            placeholder: "Paste here",
            found: |n| format!("{} were found in this text:", capital(several(n, "report", "reports"))),
            as_several: |n| format!("Add them as {}", several(n, "report", "reports")),
            as_one: "It is one report",
            afresh_or: "With what is here, or afresh",
            with_these: |n, site| match (site, n) {
                (true, _) => format!("Compare with the {} of the example", several(n, "report", "reports")),
                (false, 1) => "Add to the report that is here".to_owned(),
                (false, n) => format!("Add to the {} that are here", several(n, "report", "reports")),
            },
            afresh: "Start afresh",
            room: |room, found| {
                if room >= 12 && found <= room {
                    "A comparison holds up to twelve reports, each of ten megabytes at most.".to_owned()
                } else if found > room {
                    format!(
                        "These are {}, and there is room for {}: a comparison holds up to twelve. The rest would be left out.",
                        several(found, "report", "reports"),
                        number(room)
                    )
                } else {
                    format!("A comparison holds up to twelve reports; there is room for {}.", number(room))
                }
            },
            add: |n| match n {
                0 | 1 => "Add this report".to_owned(),
                n => format!("Add these {}", several(n, "report", "reports")),
            },
            another: "One more field",
            files: "Choose files \u{2026}",
            folder: "Choose a folder \u{2026}",
            save: "Save as a file",
            nothing_pasted: "There is nothing in the field yet: paste a report into it first.",
            untitled: "My comparison",
            added: |n, originals| {
                let added = (n > 0).then(|| format!("{} added.", capital(several(n, "report", "reports"))));
                let placed = (originals > 0).then(|| {
                    let (one, many) =
                        ("report stands in its digest\u{2019}s place", "reports stand in their digests\u{2019} place");
                    format!("{} now, in this browser only.", capital(several(originals, one, many)))
                });
                [added, placed].into_iter().flatten().collect::<Vec<_>>().join(" ")
            },
            opened: |name| format!("{name} is open."),
            removed: |label| format!("{label} was taken out."),
            no_room: |name| {
                if name.is_empty() {
                    "The report was left out: a comparison holds at most twelve. Take one out first.".to_owned()
                } else {
                    format!("{name} was left out: a comparison holds at most twelve reports. Take one out first.")
                }
            },
            no_comparison: |name| format!("{name} holds no comparison."),
            unusable: |name, why| match why {
                Unusable::Empty => format!("{name} is empty."),
                Unusable::TooLong => format!(
                    "{name} is longer than ten megabytes, which is more than is read. Take the report out of it, and paste that here."
                ),
                Unusable::NoText => {
                    format!("{name} holds no plain text. Open it, copy its text, and paste that here.")
                }
                Unusable::Unreadable => format!("{name} can\u{2019}t be read. Save it as UTF-8 text and try again."),
            },
            read: "Read them side by side",
            undo: "Undo",
        },
        correct: CorrectStrings {
            title: "Correct or take out",
            fact: |fact| match fact {
                Fact::Label => "Short name",
                Fact::Outlet => "Outlet",
                Fact::Title => "Headline",
                Fact::Byline => "Byline",
                Fact::Published => "Published",
                Fact::Language => "Language",
            },
            date_help: "Published: year, month and day as 2026-02-03; the month alone as 2026-02; about a day as 2026-02-03~. Language: en, es, fr \u{2026}",
            no_date: "The day of publication can\u{2019}t be read. Write it as 2026-02-03.",
            save: "Save",
            remove: "Take this report out",
            done: |label| format!("{label} was corrected."),
        },
    },
    timeline: TimelineStrings {
        lede: |events, sources| {
            format!(
                "{} told by {}.",
                capital(several(events, "dated event", "dated events")),
                several(sources, "source", "sources")
            )
        },
        none: "No dated sentence was found in the sources shown: no day, month or year, and no words such as \u{201c}yesterday\u{201d} with a day to count from.",
        none_left: "No dated event lies in these days.",
        no_event: |id| {
            format!("The link names an event that the sources shown don\u{2019}t tell of: \u{201c}{id}\u{201d}.")
        },
        lanes: |lanes| match lanes {
            Lanes::Sources => "By source",
            Lanes::Merged => "Merged",
            Lanes::Both => "Both",
            Lanes::List => "List",
        },
        show_as: "Show as",
        zoom: "Zoom",
        zoom_in: "Zoom in",
        zoom_out: "Zoom out",
        fit_all: "Fit all",
        fit_choice: "Fit choice",
        fold: "Fold empty stretches",
        keys: "Arrow keys move along a lane and from lane to lane, Home and End to its ends. Enter opens an event. Plus and minus zoom, 0 shows all. R begins a range of days, and ends it.",
        chart: "Timeline",
        overview: "The whole time, and the part of it that is on screen",
        all_sources: "All sources",
        legend: "What the marks mean",
        legend_day: "known to the day",
        legend_longer: "month, year or longer",
        legend_soft: "about then",
        legend_compatible: "one event, dated more exactly by one source",
        legend_different: "one event, dated differently",
        published: "published",
        published_on: |day| format!("published {day}"),
        months_short: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        clock: |minute| format!("{:02}:{:02}", minute / 60, minute % 60),
        fold_says: |what| format!("Folded: {what}. Nothing begins or ends there."),
        folded: |amount, unit| {
            let amount = amount as usize;
            match unit {
                Unit::Minute => figure(amount, "minute", "minutes"),
                Unit::Hour => figure(amount, "hour", "hours"),
                Unit::Day => figure(amount, "day", "days"),
                Unit::Month => figure(amount, "month", "months"),
                Unit::Year => figure(amount, "year", "years"),
            }
        },
        precision: |precision| match precision {
            Precision::Minute => "to the minute",
            Precision::Day => "to the day",
            Precision::Week => "to the week",
            Precision::Month => "to the month",
            Precision::Season => "to the season",
            Precision::Year => "to the year",
            Precision::Decade => "to the decade",
            Precision::Century => "to the century",
            Precision::Interval => "a stretch of time",
        },
        event: |title, date, dated_by| format!("{title}, {date}. {dated_by}"),
        dated_by: |sources, agreement| match agreement {
            Agreement::Different => format!("{sources}: dated differently."),
            Agreement::Compatible => format!("{sources}: one dates it more exactly."),
            _ => format!("{sources}."),
        },
        agreement: |agreement| match agreement {
            Agreement::Single | Agreement::Same => None,
            Agreement::Compatible => Some("The dates fit together; one is more exact."),
            Agreement::Different => Some("The sources date it differently; both cannot be so."),
        },
        gathered: |n, date| format!("{}, {date}", figure(n, "event", "events")),
        zoom_to: "Zoom in on these",
        before: |n| format!("{n} earlier"),
        after: |n| format!("{n} later"),
        range_drag: "Drag along the dates to choose some of them",
        range: "Only these days, in every view",
        range_from: "From",
        range_to: "To",
        range_clear: "All days",
        range_says: |days, n, all| format!("{days}: {n} of {}.", figure(all, "event", "events")),
        range_begun: |day| {
            format!("The range begins with {day}. Go to where it ends and press R again; Escape gives it up.")
        },
        range_left: "No range begun any more.",
        sort: "Sort by",
        sort_time: "Time",
        sort_source: "Source",
        more: |n| format!("Show more of {}", figure(n, "other", "others")),
        fitting: |n, all| {
            format!("{n} of {} fit what is looked for; the others are dimmed.", figure(all, "event", "events"))
        },
        not_dated_by: "not dated by",
        list,
    },
    quotes: QuotesStrings {
        lede: |quotations, speakers| {
            format!(
                "{} by {}.",
                capital(several(quotations, "quotation", "quotations")),
                several(speakers, "speaker", "speakers")
            )
        },
        none: "Nobody is quoted in the sources shown: no words in quotation marks with a speaker were found.",
        none_left: "No quotation is left by this choice.",
        clear: "Show all speakers, words and days",
        more: |n| format!("Show more of {}", figure(n, "other", "others")),
        speaker: "Speaker",
        find: "Find by name, role or description",
        no_speaker: |typed| format!("Nobody who is quoted here is called \u{201c}{typed}\u{201d}."),
        called: |other| format!("called \u{201c}{other}\u{201d}"),
        bodies: "Groups and institutions",
        speakers: "Speakers",
        everybody: "Everybody",
        unnamed: "Speaker not named",
        groups: |kind| match kind {
            PersonKind::Person => "",
            PersonKind::Group => "group",
            PersonKind::Institution => "institution",
        },
        kinds: "Kinds",
        kind: |kind| match kind {
            QuoteKind::Direct => "direct",
            QuoteKind::Partial => "partial",
            QuoteKind::Indirect => "indirect",
        },
        kind_help: |kind| match kind {
            QuoteKind::Direct => "whole sentences or clauses in quotation marks",
            QuoteKind::Partial => "a few quoted words inside reported speech",
            QuoteKind::Indirect => "reported without quotation marks, in the reporter\u{2019}s words",
        },
        kind_of: |kind| match kind {
            QuoteKind::Direct => "direct quotation",
            QuoteKind::Partial => "partial quotation",
            QuoteKind::Indirect => "indirect speech",
        },
        last_kind: "One kind stays shown.",
        reported: "Not quoted: in the reporter\u{2019}s words",
        filter: "Words in the quotation",
        sort: "Sort by",
        order: |order| match order {
            QuoteOrder::Source => "source",
            QuoteOrder::Time => "day",
            QuoteOrder::Speaker => "speaker",
        },
        shown: |n, all| {
            if n == all {
                figure(n, "quotation", "quotations")
            } else {
                format!("{n} of {}", figure(all, "quotation", "quotations"))
            }
        },
        sure: |confidence| match confidence {
            c if c >= 0.85 => "speaker certain",
            c if c >= 0.6 => "speaker likely",
            _ => "speaker unsure",
        },
        in_place: "In its place",
        cue: |cue| format!("attributed with \u{201c}{cue}\u{201d}"),
        dated: |day| format!("dated {day}"),
        cite: "Copy as a citation",
        citation: |c| {
            let how = if c.indirect { "reported" } else { "quoted" };
            let title = if c.title.is_empty() { String::new() } else { format!(" \u{201c}{}\u{201d},", c.title) };
            format!("{} ({}, {how} in {},{title} {}) {}", c.words, c.speaker, c.source, c.published, c.link)
        },
        copied: "Citation copied.",
        not_copied: "The browser did not let the citation be copied.",
        words_of: |n| figure(n, "word", "words"),
        voices: "Who gets to speak",
        voices_help: "The words in quotation marks in each source, by speaker, under the filters below.",
        voices_table: "The numbers as a table",
        voices_caption: "Quoted words by speaker and source, and their share of all words that the source quotes",
        quoted_words: |n| figure(n, "quoted word", "quoted words"),
        others: |n| figure(n, "other", "others"),
        together: "Together",
        one_utterance: |n| format!("One utterance in {} wordings", number(n)),
        nobody: |name| format!("Nobody named \u{201c}{name}\u{201d} is quoted in this comparison."),
        quotations_of: |n| figure(n, "quotation", "quotations"),
        named_here: |mention| format!("named here as \u{201c}{mention}\u{201d}"),
        published_on: |day| format!("published {day}"),
    },
    who: WhoStrings {
        corrected: "Your correction",
        before: |name| match name {
            Some(name) => format!("The page had: {name}."),
            None => "The page named nobody.".to_owned(),
        },
        cited: |name| format!("{name}, speaker corrected by the reader"),
        other_speaker: "Another speaker\u{2026}",
        who_said: "Who said this?",
        find: "Name, role or description",
        find_or_name: "Find a speaker, or type a new name",
        new_name: "someone else, new here",
        no_match: "No speaker of that name or description.",
        leave: "Cancel",
        rename: "Rename\u{2026}",
        name_of: |name| format!("New name for {name}"),
        keep_name: "Keep name",
        same_person: "Same person as\u{2026}",
        who_is: |name| format!("Who is the same person as {name}?"),
        split: "Split off\u{2026}",
        split_what: |name| format!("What of this did somebody other than {name} say?"),
        split_name: "That person\u{2019}s name",
        split_do: "Split off",
        split_some: "Choose some of it, but not all: to give all of it another name, use Rename.",
        split_needs_name: "Type a name for the other person.",
        said_done: |who, what| match who {
            Some(who) => format!("Said by {who}: {what}"),
            None => format!("Said by nobody who is named: {what}"),
        },
        one_done: |kept, other| format!("One person: {kept} and {other}"),
        split_done: |from, name, what| format!("Not {from} but {name}: {what}"),
        name_done: |before, name| format!("{before} is named {name}"),
    },
    search: SearchStrings {
        field: "Search all sources",
        hits: "Found",
        count: |n, sources| {
            format!("{} in {}", figure(n, "sentence", "sentences"), several(sources, "source", "sources"))
        },
        hit: |at, all| format!("Hit {at} of {all}"),
        more: |n| format!("Show {n} more"),
        next: "Next hit",
        previous: "Previous hit",
        end: "End the search",
        none: |sources| match sources {
            1 => "Not found in the one source.".to_owned(),
            n => format!("Not found in any of the {}.", several(n, "source", "sources")),
        },
        looked_for: |query| {
            let term = |term: &Term| match term {
                Term::Word(word) => format!("the word \u{201c}{word}\u{201d} in any of its forms"),
                Term::Prefix(begins) => format!("a word that begins with \u{201c}{begins}\u{201d}"),
                Term::Phrase(words, begins) => {
                    format!("the phrase \u{201c}{}{}\u{201d}", words.join(" "), if *begins { "\u{2026}" } else { "" })
                }
            };
            let all = |terms: &[Term]| terms.iter().map(term).collect::<Vec<_>>().join(", and ");
            let without =
                if query.without.is_empty() { String::new() } else { format!("; without {}", all(&query.without)) };
            format!("Looked for, in one sentence: {}{without}.", all(&query.with))
        },
        type_on: "Type a word to look for.",
        preparing: "Looking \u{2026}",
        syntax: "\u{201c}words as a phrase\u{201d} \u{b7} begin* \u{b7} -without",
    },
    lang: Lang::English,
};

/// What is added to how many passages stand in one source alone: of how many more that is unsure.
fn perhaps_more(n: usize) -> String {
    if n == 0 { String::new() } else { format!(", perhaps {} more", number(n)) }
}
