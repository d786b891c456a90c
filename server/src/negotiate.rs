//! What the client accepts and what it already holds.

use http::header::{ACCEPT_ENCODING, IF_NONE_MATCH};
use http::{HeaderMap, HeaderValue};

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
pub fn holds(headers: &HeaderMap, tag: &HeaderValue) -> bool {
    let tag = bare(tag.to_str().unwrap_or_default());
    headers.get_all(IF_NONE_MATCH).iter().any(|value| {
        let mut held = value.to_str().unwrap_or("").split(',');
        held.any(|held| bare(held) == tag)
    })
}

/// The tag without its sign of weakness, which makes no difference here.
fn bare(tag: &str) -> &str {
    tag.trim().trim_start_matches("W/")
}

#[cfg(test)]
mod tests {
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
        for (tag, held) in [("W/\"a\"", true), ("\"b\"", true), ("\"c\"", false)] {
            assert_eq!(holds(&headers, &HeaderValue::from_static(tag)), held, "{tag}");
        }
    }
}
