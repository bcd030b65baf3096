//! Whether two names can be one person's.

/// Whether two names of at least two parts each, folded, can be one person's: "Bill Clinton" and "William J. Clinton",
/// "Gustavo Petro" and "Gustavo Petro Urrego", not "Bill Clinton" and "Hillary Clinton".
pub fn same_name(a: &[String], b: &[String]) -> bool {
    let (Some(first_a), Some(first_b)) = (a.first(), b.first()) else { return false };
    let (Some(last_a), Some(last_b)) = (a.last(), b.last()) else { return false };
    if a.len() < 2 || b.len() < 2 || !same_first(first_a, first_b) {
        return false;
    }
    let inside = |name: &[String], surname: &String| name.iter().skip(1).any(|p| p == surname);
    same_surname(last_a, last_b) || first_a == first_b && (inside(a, last_b) || inside(b, last_a))
}

/// Whether two surnames are one, however it is written in Latin letters: "Zelensky" and "Zelenskyy", "Assad" and
/// "al-Assad".
pub fn same_surname(a: &str, b: &str) -> bool {
    sound(a) == sound(b)
}

/// A surname without what differs from one way of writing it in Latin letters to another; short ones as they are.
pub fn sound(name: &str) -> String {
    let name = name.strip_prefix("al-").or_else(|| name.strip_prefix("el-")).unwrap_or(name);
    if name.len() < 5 {
        return name.to_owned();
    }
    let mut sound = String::with_capacity(name.len());
    let mut chars = name.chars().peekable();
    while let Some(c) = chars.next() {
        let c = match (c, chars.peek()) {
            ('p', Some('h')) => {
                chars.next();
                'f'
            }
            ('k', Some('h')) => {
                chars.next();
                'h'
            }
            ('o', Some('u' | 'o')) => {
                chars.next();
                'u'
            }
            ('y' | 'j', _) => 'i',
            ('w', _) => 'v',
            ('q', _) => 'k',
            (c, _) => c,
        };
        if c != '-' && c != '\'' && !sound.ends_with(c) {
            sound.push(c);
        }
    }
    sound
}

/// Whether two first names can be one person's: the same, an initial, or a short form.
pub fn same_first(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let form = |s: &str, l: &str| SHORT_FORMS.iter().any(|(x, y)| *x == s && *y == l);
    let written = |name: &str| WRITTEN.iter().position(|names| names.contains(&name));
    let one = written(a).is_some() && written(a) == written(b);
    one || long.starts_with(short) || form(a, b) || form(b, a)
}

/// First names that are written in several ways in Latin letters.
const WRITTEN: &[&[&str]] = &[
    &["mohammed", "mohammad", "mohamed", "muhammad", "mohamad", "muhammed", "mehmed"],
    &["ahmed", "ahmad", "achmad"],
    &["hussein", "husayn", "hossein", "hussain", "husain"],
    &["yusuf", "yousef", "yousuf", "youssef", "yusef"],
    &["abdullah", "abdallah", "abdulla"],
    &["mahmoud", "mahmud", "mahmood"],
    &["khaled", "khalid"],
    &["mustafa", "mostafa", "moustafa"],
    &["omar", "umar"],
    &["osama", "usama"],
    &["volodymyr", "vladimir", "wladimir"],
    &["oleksandr", "aleksandr", "alexander", "alexandr"],
    &["sergei", "sergey", "serhiy", "sergiy"],
    &["dmitry", "dmitri", "dmytro", "dimitri"],
    &["alexei", "aleksei", "alexey", "aleksey"],
    &["mikhail", "mykhailo"],
    &["yevgeny", "evgeny", "yevgeni", "evgeni", "evgenii"],
    &["andrei", "andrey", "andriy", "andrii"],
    &["nikolai", "nikolay", "mykola"],
    &["yulia", "julia", "yuliya"],
    &["nicolas", "nicholas"],
    &["viktor", "victor"],
    &["aleksandar", "alexandar"],
];

/// Short forms that do not begin like the name they stand for.
const SHORT_FORMS: &[(&str, &str)] = &[
    ("andy", "andrew"),
    ("bernie", "bernard"),
    ("beth", "elizabeth"),
    ("betsy", "elizabeth"),
    ("bill", "william"),
    ("billy", "william"),
    ("bob", "robert"),
    ("bobby", "robert"),
    ("chuck", "charles"),
    ("debbie", "deborah"),
    ("dick", "richard"),
    ("gus", "gustavo"),
    ("harry", "henry"),
    ("jack", "john"),
    ("jerry", "gerald"),
    ("jim", "james"),
    ("joe", "joseph"),
    ("kate", "katherine"),
    ("kathy", "kathleen"),
    ("larry", "lawrence"),
    ("liz", "elizabeth"),
    ("mike", "michael"),
    ("peggy", "margaret"),
    ("pepe", "jose"),
    ("rick", "richard"),
    ("sandy", "sandra"),
    ("steve", "stephen"),
    ("ted", "edward"),
    ("tony", "anthony"),
];
