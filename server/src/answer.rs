//! An answer that can be sent many times: one body, compressed once when it is first asked for.

use std::io::Write;
use std::sync::{Arc, OnceLock};

use axum::body::Body;
use axum::response::Response;
use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG,
    VARY,
};
use http::{HeaderMap, HeaderValue, StatusCode};

use crate::negotiate;

/// Bodies below this are sent as they are: a packet is a packet.
const WORTH_COMPRESSING: usize = 1_000;

/// How a body is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// `br`
    Brotli,
    /// `gzip`
    Gzip,
    /// As it is.
    Identity,
}

impl Encoding {
    /// The word of HTTP.
    pub fn word(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
            Self::Identity => "identity",
        }
    }
}

/// How long others may keep an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// Never.
    Never,
    /// As long as the tag stands; ask each time.
    Ask,
    /// For good: the address names the content.
    Forever,
}

impl Keep {
    /// The value of `cache-control`.
    pub fn header(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Never => "no-store",
            Self::Ask => "public, max-age=0, must-revalidate",
            Self::Forever => "public, max-age=31536000, immutable",
        })
    }
}

/// A status, a body and what belongs to it.
#[derive(Debug)]
pub struct Answer {
    /// Status.
    pub status: StatusCode,
    /// As `content-type` says it.
    pub content_type: HeaderValue,
    /// The policy for scripts, where the body is a page.
    pub policy: Option<HeaderValue>,
    /// Tag of the content; only of what was found.
    pub tag: Option<HeaderValue>,
    body: Bytes,
    brotli: OnceLock<Bytes>,
    gzip: OnceLock<Bytes>,
}

impl Answer {
    /// An answer without a tag.
    pub fn new(status: StatusCode, content_type: &'static str, body: impl Into<Bytes>) -> Self {
        Self {
            status,
            content_type: HeaderValue::from_static(content_type),
            policy: None,
            tag: None,
            body: body.into(),
            brotli: OnceLock::new(),
            gzip: OnceLock::new(),
        }
    }

    /// A sentence.
    pub fn words(status: StatusCode, words: impl Into<String>) -> Self {
        let mut words = words.into();
        words.push('\n');
        Self::new(status, "text/plain; charset=utf-8", words)
    }

    /// Bytes that this answer may come to hold, its compressed forms included.
    pub fn weight(&self) -> usize {
        // Brotli and gzip together stay below half of HTML and of tables.
        self.body.len() + self.body.len() / 2 + 512
    }

    /// Sends it in the best form that the client takes.
    pub fn send(&self, asked: &HeaderMap, keep: Keep) -> Response {
        let (encoding, body) = self.best(asked);
        let mut response = Response::new(Body::empty());
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        headers.reserve(20);
        headers.insert(CONTENT_TYPE, self.content_type.clone());
        headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
        headers.insert(CACHE_CONTROL, keep.header());
        headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
        if encoding != Encoding::Identity {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding.word()));
        }
        if let Some(policy) = &self.policy {
            headers.insert(CONTENT_SECURITY_POLICY, policy.clone());
        }
        if let Some(tag) = &self.tag {
            headers.insert(ETAG, tag.clone());
        }
        *response.body_mut() = Body::from(body);
        response
    }

    fn best(&self, asked: &HeaderMap) -> (Encoding, Bytes) {
        if self.body.len() < WORTH_COMPRESSING {
            return (Encoding::Identity, self.body.clone());
        }
        if negotiate::accepts(asked, Encoding::Brotli) {
            let made = self.brotli.get_or_init(|| brotli(&self.body));
            return (Encoding::Brotli, made.clone());
        }
        if negotiate::accepts(asked, Encoding::Gzip) {
            let made = self.gzip.get_or_init(|| gzip(&self.body));
            return (Encoding::Gzip, made.clone());
        }
        (Encoding::Identity, self.body.clone())
    }
}

/// An answer as most handlers give it.
pub type Shared = Arc<Answer>;

/// “You have it already.”
pub fn not_modified(tag: &HeaderValue, keep: Keep) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NOT_MODIFIED;
    let headers = response.headers_mut();
    headers.insert(ETAG, tag.clone());
    headers.insert(CACHE_CONTROL, keep.header());
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    response
}

/// Quality 5: within a few percent of the best for pages, at a thirtieth of its time.
fn brotli(body: &[u8]) -> Bytes {
    let mut made = Vec::with_capacity(body.len() / 4);
    {
        let mut writer = brotli::CompressorWriter::new(&mut made, 16 * 1024, 5, 22);
        // Writing to memory cannot fail.
        let _ = writer.write_all(body);
    }
    made.into()
}

fn gzip(body: &[u8]) -> Bytes {
    let mut writer = GzEncoder::new(Vec::with_capacity(body.len() / 4), Compression::default());
    let _ = writer.write_all(body);
    writer.finish().unwrap_or_default().into()
}
