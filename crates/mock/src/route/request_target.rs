//! Percent-encoding of the request target, both ways: decoding rejects invalid escapes. Query parameters.

/// Decodes percent-encoding. In a query, `+` is a space.
///
/// # Errors
///
/// The invalid escape.
pub(crate) fn decode(text: &str, in_query: bool) -> Result<String, String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        match first {
            b'%' => {
                let (Some(high), Some(low)) =
                    (rest.first().and_then(digit), rest.get(1).and_then(digit))
                else {
                    let escape = String::from_utf8_lossy(&rest[..rest.len().min(2)]).into_owned();
                    return Err(format!(
                        "\"%{escape}\" is not an escape: a percent sign needs two hexadecimal digits"
                    ));
                };
                bytes.push(high * 16 + low);
                rest = &rest[2..];
            }
            b'+' if in_query => bytes.push(b' '),
            byte => bytes.push(*byte),
        }
    }
    String::from_utf8(bytes).map_err(|_| format!("{text:?} is not UTF-8 after percent-decoding"))
}

/// Encodes a text as one segment of a path, or as a name or value of a query.
pub(crate) fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

/// Returns the names and values of a query, decoded, in order.
pub(crate) fn query_pairs(query: &str) -> Result<Vec<(String, String)>, String> {
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            Ok((decode(name, true)?, decode(value, true)?))
        })
        .collect()
}

fn digit(byte: &u8) -> Option<u8> {
    char::from(*byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_undone_once() {
        assert_eq!(decode("a%3Ab%2Fc%25", false).as_deref(), Ok("a:b/c%"));
        assert_eq!(decode("%C3%A9+", false).as_deref(), Ok("é+"));
        assert_eq!(decode("a+b", true).as_deref(), Ok("a b"));
    }

    #[test]
    fn what_is_encoded_decodes_to_the_same() {
        for text in ["a:b/c%", "é +&=", "~plain-1._", ""] {
            assert_eq!(decode(&encode(text), false).as_deref(), Ok(text));
            assert_eq!(decode(&encode(text), true).as_deref(), Ok(text));
        }
        assert_eq!(encode("a/b c"), "a%2Fb%20c");
    }

    #[test]
    fn wrong_escapes_are_named() {
        for (text, found) in [
            ("a%", "\"%\""),
            ("%2", "\"%2\""),
            ("%zz", "\"%zz\""),
            ("%+1", "\"%+1\""),
        ] {
            assert!(
                decode(text, false).expect_err(text).contains(found),
                "{text}"
            );
        }
        assert!(
            decode("%FF", false)
                .expect_err("not UTF-8")
                .contains("UTF-8")
        );
    }

    #[test]
    fn a_query_keeps_order_and_repetition() {
        let pairs = query_pairs("a=1&b&a=2%26&&c==").expect("a query");
        let pairs: Vec<_> = pairs
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        assert_eq!(pairs, [("a", "1"), ("b", ""), ("a", "2&"), ("c", "=")]);
    }
}
