//! What the client accepts and what it already holds.

use http::HeaderMap;
use http::header::{ACCEPT_ENCODING, IF_NONE_MATCH};

use crate::answer::Encoding;

/// Whether the client takes an encoding: named, or by `*`, and not with a weight of nought.
pub fn accepts(headers: &HeaderMap, encoding: Encoding) -> bool {
    let mut by_star = false;
    for value in headers.get_all(ACCEPT_ENCODING) {
        for part in value.to_str().unwrap_or("").split(',') {
            let (name, weight) = part.split_once(';').unwrap_or((part, ""));
            let (name, wanted) = (name.trim(), !is_nought(weight));
            if name.eq_ignore_ascii_case(encoding.word()) {
                return wanted;
            }
            by_star |= name == "*" && wanted;
        }
    }
    by_star
}

fn is_nought(weight: &str) -> bool {
    let weight = weight.trim().strip_prefix("q=");
    weight.is_some_and(|weight| weight.parse::<f32>().is_ok_and(|weight| weight <= 0.0))
}

/// Whether the client already holds what carries this tag.
pub fn holds(headers: &HeaderMap, tag: &str) -> bool {
    let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let tag = bare(tag);
    headers.get_all(IF_NONE_MATCH).iter().any(|value| {
        let mut held = value.to_str().unwrap_or("").split(',');
        held.any(|held| bare(held) == tag)
    })
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderValue};

    use super::*;

    fn check(accept: &'static str, brotli: bool, gzip: bool) {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_static(accept));
        let found = [Encoding::Brotli, Encoding::Gzip].map(|e| accepts(&headers, e));
        assert_eq!(found, [brotli, gzip], "{accept}");
    }

    #[test]
    fn encodings_named_refused_and_by_star() {
        check("gzip, deflate, br, zstd", true, true);
        check("gzip;q=0.5", false, true);
        check("br;q=0, *", false, true);
        check("*;q=0", false, false);
        check("identity", false, false);
        check("", false, false);
        check("BR ; q=1", true, false);
    }

    #[test]
    fn tags_match_weakly_and_in_lists() {
        let mut headers = HeaderMap::new();
        headers.insert(IF_NONE_MATCH, HeaderValue::from_static("\"a\", W/\"b\""));
        assert!(holds(&headers, "W/\"a\""));
        assert!(holds(&headers, "\"b\""));
        assert!(!holds(&headers, "\"c\""));
    }
}
