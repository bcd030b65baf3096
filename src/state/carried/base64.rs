//! Bytes as letters, digits, `-` and `_`: Base64 for addresses (RFC 4648, section 5), without padding.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The bytes as letters.
pub(super) fn encode(bytes: &[u8]) -> String {
    let mut letters = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let bits = (0..3).fold(0, |bits, i| bits << 8 | three.get(i).copied().map_or(0, usize::from));
        let sixes = [bits >> 18, bits >> 12 & 63, bits >> 6 & 63, bits & 63];
        letters.extend(sixes.iter().take(three.len() + 1).map(|six| char::from(LETTERS[*six])));
    }
    letters
}

/// The bytes that the letters stand for; none where one of them is no such letter.
pub(super) fn decode(letters: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(letters.len() / 4 * 3 + 2);
    for four in letters.as_bytes().chunks(4) {
        let mut bits = 0_u32;
        for letter in four {
            bits = bits << 6 | u32::from(six(*letter)?);
        }
        let [_, all @ ..] = (bits << (6 * (4 - four.len()))).to_be_bytes();
        bytes.extend(all.iter().take(four.len() * 6 / 8));
    }
    Some(bytes)
}

fn six(letter: u8) -> Option<u8> {
    match letter {
        b'A'..=b'Z' => Some(letter - b'A'),
        b'a'..=b'z' => Some(letter - b'a' + 26),
        b'0'..=b'9' => Some(letter - b'0' + 52),
        b'-' => Some(62),
        b'_' => Some(63),
        _ => None,
    }
}
