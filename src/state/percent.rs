//! Percent-encoding of the values in a link, as RFC 3986 has it.

/// The text with all but letters, digits and a few harmless marks as `%XX` of its UTF-8 bytes; a space as `+`.
pub fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b',' | b':' | b'/' | b'*' => {
                encoded.push(char::from(byte));
            }
            b' ' => encoded.push('+'),
            _ => {
                const HEX: [u8; 16] = *b"0123456789ABCDEF";
                encoded.push('%');
                encoded.push(char::from(HEX[usize::from(byte >> 4)]));
                encoded.push(char::from(HEX[usize::from(byte & 15)]));
            }
        }
    }
    encoded
}

/// The text that `encoded` stands for; `%` without two hexadecimal digits stays as it is, and bytes that are no
/// UTF-8 become the replacement character.
pub fn decode(encoded: &str) -> String {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.as_bytes();
    while let [first, after @ ..] = rest {
        let pair = match after {
            [high, low, ..] => hex(*high).zip(hex(*low)),
            _ => None,
        };
        match (first, pair, after) {
            (b'%', Some((high, low)), [_, _, beyond @ ..]) => {
                bytes.push(high << 4 | low);
                rest = beyond;
            }
            _ => {
                bytes.push(if *first == b'+' { b' ' } else { *first });
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|d| u8::try_from(d).ok())
}
