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

use crate::{csp, headers, negotiate};

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
    /// Tag of the content; only of what was found.
    pub tag: Option<HeaderValue>,
    /// The policy for scripts.
    pub policy: HeaderValue,
    content_type: HeaderValue,
    body: Bytes,
    forms: [OnceLock<Form>; 3],
}

/// An answer in one encoding, ready to be sent.
#[derive(Debug)]
struct Form {
    headers: HeaderMap,
    body: Bytes,
}

impl Answer {
    /// An answer without a tag.
    pub fn new(status: StatusCode, content_type: &'static str, body: impl Into<Bytes>) -> Self {
        Self {
            status,
            tag: None,
            policy: csp::NOTHING,
            content_type: HeaderValue::from_static(content_type),
            body: body.into(),
            forms: [const { OnceLock::new() }; 3],
        }
    }

    /// A sentence.
    pub fn words(status: StatusCode, words: impl Into<String>) -> Self {
        let mut words = words.into();
        words.push('\n');
        Self::new(status, "text/plain; charset=utf-8", words)
    }

    /// The body as it was given.
    pub fn body(&self) -> Bytes {
        self.body.clone()
    }

    /// Bytes that this answer may come to hold, its compressed forms included.
    pub fn weight(&self) -> usize {
        // Brotli and gzip together stay below half of HTML and of tables.
        self.body.len() + self.body.len() / 2 + 3_000
    }

    /// Sends it in the best form that the client takes, or says that the client has it.
    pub fn send(&self, asked: &HeaderMap, keep: Keep) -> Response {
        if let Some(tag) = self.tag.as_ref().filter(|tag| negotiate::holds(asked, tag)) {
            return not_modified(tag, keep);
        }
        let encoding = self.best(asked);
        let form = self.forms[encoding as usize].get_or_init(|| self.form(encoding));
        let mut response = Response::new(Body::from(form.body.clone()));
        *response.status_mut() = self.status;
        *response.headers_mut() = form.headers.clone();
        response.headers_mut().insert(CACHE_CONTROL, keep.header());
        response
    }

    fn best(&self, asked: &HeaderMap) -> Encoding {
        let worth = self.body.len() >= WORTH_COMPRESSING && self.content_type != "image/png";
        let forms = [Encoding::Brotli, Encoding::Gzip];
        let taken = forms.into_iter().filter(|_| worth);
        let mut taken = taken.filter(|form| negotiate::accepts(asked, *form));
        taken.next().unwrap_or(Encoding::Identity)
    }

    fn form(&self, encoding: Encoding) -> Form {
        let body = match encoding {
            Encoding::Brotli => brotli(&self.body),
            Encoding::Gzip => gzip(&self.body),
            Encoding::Identity => self.body.clone(),
        };
        let mut headers = HeaderMap::with_capacity(24);
        headers::add(&mut headers);
        headers.insert(CONTENT_SECURITY_POLICY, self.policy.clone());
        headers.insert(CONTENT_TYPE, self.content_type.clone());
        headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
        headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
        if encoding != Encoding::Identity {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding.word()));
        }
        if let Some(tag) = &self.tag {
            headers.insert(ETAG, tag.clone());
        }
        Form { headers, body }
    }
}

/// An answer as most handlers give it.
pub type Shared = Arc<Answer>;

/// “You have it already.” Without a policy for scripts: the browser goes on with that of the page
/// it holds.
pub fn not_modified(tag: &HeaderValue, keep: Keep) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NOT_MODIFIED;
    let headers = response.headers_mut();
    headers::add(headers);
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
