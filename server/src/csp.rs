//! The content security policy of a page: its own inline scripts by hash, and nothing else inline.
//!
//! Hashes, not nonces: a page is answered 304, and the nonce of the new answer would not be that of
//! the page in the browser's cache.

use std::sync::OnceLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::HeaderValue;
use sha2::{Digest, Sha256};

/// For everything that is no page.
pub const NOTHING: HeaderValue =
    HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'; base-uri 'none'");

/// The policy of a page with one inline script. The script comes from us who wrote it, never from
/// a search of the page: what had got into the page would be allowed too.
pub fn of_script(script: &str) -> HeaderValue {
    static MADE: OnceLock<(String, HeaderValue)> = OnceLock::new();
    // Every page of a process has the same script.
    let (of, policy) = MADE.get_or_init(|| (script.to_owned(), made_of_script(script)));
    if of == script { policy.clone() } else { made_of_script(script) }
}

fn made_of_script(script: &str) -> HeaderValue {
    let hash = STANDARD.encode(Sha256::digest(script));
    let scripts = format!("'self' 'wasm-unsafe-eval' 'sha256-{hash}'");
    let policy = format!(
        "default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self' data:; \
         font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'; manifest-src 'self'"
    );
    HeaderValue::try_from(policy).unwrap_or(NOTHING)
}

/// The policy of a chart in a frame: one inline style, no script at all, and anyone may frame it.
pub fn of_frame(style: &str) -> HeaderValue {
    let hash = STANDARD.encode(Sha256::digest(style));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'; \
         frame-ancestors *"
    );
    HeaderValue::try_from(policy).unwrap_or(NOTHING)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_script_by_hash_and_files_by_self() {
        let policy = of_script("alert(1)");
        // From `printf 'alert(1)' | openssl dgst -sha256 -binary | base64`.
        let hash = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";
        let policy = policy.to_str().unwrap_or_default();
        assert!(policy.contains(&format!("script-src 'self' 'wasm-unsafe-eval' {hash};")));
        assert_eq!(policy.matches("sha256").count(), 1);
    }
}
