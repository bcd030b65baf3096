//! The page's colours, read from its style sheet: what is written can be read on all it stands on, in both themes, and
//! twelve sources stay apart for readers who see no red or no green.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Red, green and blue, as light: 0 to 1.
type Light = [f64; 3];

/// What text stands on.
const GROUNDS: [&str; 4] = ["paper", "sheet", "tint", "wash"];

/// A colour in the light theme and in the dark one.
struct Token {
    themes: [Light; 2],
}

/// The tokens by name; those of sources as `src1` to `src12`.
fn tokens() -> BTreeMap<String, Token> {
    let css = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("style/tokens.css")).unwrap();
    let mut found = BTreeMap::new();
    let mut source = String::new();
    for line in css.lines().map(str::trim) {
        if let Some(number) = line.strip_prefix(".s").and_then(|rest| rest.strip_suffix(" {")) {
            source = number.to_owned();
        }
        let Some((name, value)) = line.strip_prefix("--").and_then(|rest| rest.split_once(':')) else { continue };
        let Some(both) = value.trim().strip_prefix("light-dark(").and_then(|rest| rest.strip_suffix(");")) else {
            continue;
        };
        let Some((light, dark)) = both.split_once("), ") else { panic!("{line}: two colours") };
        if both.contains('/') {
            continue;
        }
        let name = if name == "src" { format!("src{source}") } else { name.to_owned() };
        found.insert(name, Token { themes: [oklch(light), oklch(dark)] });
    }
    found
}

/// The light of `oklch(L% C H`, as CSS Color 4 turns it into sRGB.
fn oklch(written: &str) -> Light {
    let numbers = written.trim().trim_start_matches("oklch(").trim_end_matches(')');
    let numbers: Vec<f64> = numbers.split(' ').map(|n| n.trim_end_matches('%').parse().unwrap()).collect();
    let [lightness, chroma, hue] = numbers[..] else { panic!("{written}: three numbers") };
    let (lightness, hue) = (lightness / 100.0, hue.to_radians());
    let (a, b) = (chroma * hue.cos(), chroma * hue.sin());
    let cones = [
        lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b,
        lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b,
        lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b,
    ]
    .map(|cone| cone.powi(3));
    let light = times(
        [
            [4.076_741_662_1, -3.307_711_591_3, 0.230_969_929_2],
            [-1.268_438_004_6, 2.609_757_401_1, -0.341_319_396_5],
            [-0.004_196_086_3, -0.703_418_614_7, 1.707_614_701_0],
        ],
        cones,
    );
    assert!(
        light.iter().all(|c| (-0.002..=1.002).contains(c)),
        "{written} lies outside of what screens show: {light:?}"
    );
    light.map(|c| c.clamp(0.0, 1.0))
}

fn times(matrix: [[f64; 3]; 3], [x, y, z]: [f64; 3]) -> [f64; 3] {
    matrix.map(|[a, b, c]| a * x + b * y + c * z)
}

/// The contrast of WCAG 2.2: 1 to 21.
fn contrast(a: Light, b: Light) -> f64 {
    let bright = |[red, green, blue]: Light| 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
    let (a, b) = (bright(a), bright(b));
    a.max(b) / a.min(b)
}

/// How far apart two colours look: the distance in OKLab, where 0.02 is about the least that is seen side by side.
fn apart(a: Light, b: Light) -> f64 {
    let lab = |light: Light| {
        let cones = times(
            [
                [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
                [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
                [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
            ],
            light.map(|c| c.clamp(0.0, 1.0)),
        );
        times(
            [
                [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
                [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
                [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
            ],
            cones.map(f64::cbrt),
        )
    };
    let ([a, b, c], [x, y, z]) = (lab(a), lab(b));
    ((a - x).powi(2) + (b - y).powi(2) + (c - z).powi(2)).sqrt()
}

/// What someone without one kind of cone sees: Machado, Oliveira and Fernandes 2009, severity 1.
const SIGHTS: [(&str, [[f64; 3]; 3]); 2] = [
    (
        "without red (protanopia)",
        [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]],
    ),
    (
        "without green (deuteranopia)",
        [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]],
    ),
];

/// Every pair of a colour and what it stands on, with less contrast than `least`, as lines.
fn too_faint(colours: &[String], grounds: &[&str], least: f64) -> Vec<String> {
    let tokens = tokens();
    let mut faint = Vec::new();
    for colour in colours {
        for ground in grounds {
            for (theme, name) in ["light", "dark"].iter().enumerate() {
                let found = contrast(tokens[colour].themes[theme], tokens[*ground].themes[theme]);
                if found < least {
                    faint.push(format!("{colour} on {ground}, {name}: {found:.2} of {least}"));
                }
            }
        }
    }
    faint
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn sources() -> Vec<String> {
    (1..=12).map(|n| format!("src{n}")).collect()
}

#[test]
fn text_can_be_read_on_all_that_it_stands_on() {
    let text = names(&["ink", "soft", "accent", "differ", "only"]);
    assert_eq!(too_faint(&[text, sources()].concat(), &GROUNDS, 4.5), [""; 0]);
    assert_eq!(too_faint(&names(&["ink"]), &["hit"], 4.5), [""; 0]);
}

#[test]
fn letters_can_be_read_on_buttons_and_on_a_source_s_colour() {
    let mut grounds = sources();
    grounds.push("accent".to_owned());
    let grounds: Vec<&str> = grounds.iter().map(String::as_str).collect();
    assert_eq!(too_faint(&names(&["on-accent"]), &grounds, 4.5), [""; 0]);
}

#[test]
fn edges_of_controls_and_marks_can_be_seen() {
    assert_eq!(too_faint(&names(&["edge", "shared"]), &GROUNDS, 3.0), [""; 0]);
}

#[test]
fn every_colour_of_a_token_is_looked_at() {
    let known = ["ink", "soft", "accent", "differ", "only", "hit", "on-accent", "edge", "shared"];
    // A rule parts things that their own words and the space between them part already.
    let decoration = ["rule"];
    for name in tokens().keys().filter(|name| !name.starts_with("src")) {
        let name = name.as_str();
        let looked_at = [&known[..], &GROUNDS, &decoration].concat().contains(&name);
        assert!(looked_at, "--{name}: say in this file what it must be seen on");
    }
}

#[test]
fn twelve_sources_stay_apart_without_red_or_green() {
    let tokens = tokens();
    let sources = sources();
    for (theme, name) in ["light", "dark"].iter().enumerate() {
        for (at, a) in sources.iter().enumerate() {
            for b in sources.iter().skip(at + 1) {
                let (x, y) = (tokens[a].themes[theme], tokens[b].themes[theme]);
                assert!(apart(x, y) > 0.09, "{a} and {b}, {name}: {:.3}", apart(x, y));
                for (sight, seen) in SIGHTS {
                    let left = apart(times(seen, x), times(seen, y));
                    assert!(left > 0.055, "{a} and {b}, {name}, {sight}: {left:.3}");
                }
            }
        }
    }
}

#[test]
fn twelve_sources_have_a_pattern_each() {
    let css = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("style/tokens.css")).unwrap();
    let mut patterns: Vec<&str> = css.lines().filter_map(|line| line.trim().strip_prefix("--weave:")).collect();
    patterns.sort_unstable();
    patterns.dedup();
    assert_eq!(patterns.len(), 12);
}
