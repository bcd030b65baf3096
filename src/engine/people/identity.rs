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
    last_a == last_b || first_a == first_b && (inside(a, last_b) || inside(b, last_a))
}

/// Whether two first names can be one person's: the same, an initial, or a short form.
pub fn same_first(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let form = |s: &str, l: &str| SHORT_FORMS.iter().any(|(x, y)| *x == s && *y == l);
    long.starts_with(short) || form(a, b) || form(b, a)
}

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
