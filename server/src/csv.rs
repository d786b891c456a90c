//! `/gaps.csv`: the figures of a view as a file, sent as it is made. A file of everything is never
//! in memory whole: the next part is made when the client has taken the one before.

use std::io::Write;
use std::sync::Arc;

use axum::body::Body;
use axum::response::Response;
use bytes::Bytes;
use domain::export::{Export, NoExport};
use flate2::Compression;
use flate2::write::GzEncoder;
use futures_util::stream;
use http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
    ETAG, VARY,
};
use http::{HeaderMap, HeaderValue};
use tokio::sync::Semaphore;

use crate::answer::{Encoding, Keep, not_modified};
use crate::plain::Refusal;
use crate::state::Current;
use crate::{csp, headers, negotiate};

/// A part is sent when it has come to so many bytes.
const PART: usize = 64 * 1024;
/// Parts that are made at once, whatever the number of clients: pages go first.
static MAKERS: Semaphore = Semaphore::const_new(2);

/// Answers with the file of a view.
pub fn answer(current: &Arc<Current>, query: &str, asked: &HeaderMap) -> Response {
    let export = match Export::read(&current.world, query) {
        Ok(export) => export,
        Err(NoExport::Unknown(words)) => return Refusal::bad(words).send(asked),
        Err(NoExport::Missing(words)) => return Refusal::missing(words).send(asked),
    };
    let tag = current.tag(&format!("/gaps.csv?{query}"));
    if negotiate::holds(asked, &tag) {
        return not_modified(&tag, Keep::Ask);
    }
    let gzip = negotiate::accepts(asked, Encoding::Gzip);
    let mut response = Response::new(Body::empty());
    let into = response.headers_mut();
    headers::add(into);
    into.insert(CONTENT_SECURITY_POLICY, csp::NOTHING);
    into.insert(CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    into.insert(CONTENT_DISPOSITION, disposition(&export.file_name));
    into.insert(CACHE_CONTROL, Keep::Ask.header());
    into.insert(VARY, HeaderValue::from_static("accept-encoding"));
    into.insert(ETAG, tag);
    if gzip {
        into.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    *response.body_mut() = body(Making::new(current.clone(), export, gzip));
    response
}

fn disposition(name: &str) -> HeaderValue {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let name: String = name.chars().filter(|c| plain(*c)).collect();
    let value = HeaderValue::try_from(format!("attachment; filename=\"{name}\""));
    value.unwrap_or(HeaderValue::from_static("attachment"))
}

/// Makes part after part on the threads for longer work.
fn body(making: Making) -> Body {
    Body::from_stream(stream::try_unfold(Some(making), async |making| {
        let Some(making) = making else {
            return Ok::<_, std::io::Error>(None);
        };
        let _place = MAKERS.acquire().await.map_err(std::io::Error::other)?;
        let made = tokio::task::spawn_blocking(|| making.part()).await?;
        Ok(Some(made))
    }))
}

/// A file on its way.
struct Making {
    current: Arc<Current>,
    export: Export,
    next: usize,
    into: Into,
}

/// Where rows go.
enum Into {
    Plain(Vec<u8>),
    Gzip(Box<GzEncoder<Vec<u8>>>),
}

impl Making {
    fn new(current: Arc<Current>, export: Export, gzip: bool) -> Self {
        let mut into = if gzip {
            Into::Gzip(Box::new(GzEncoder::new(Vec::new(), Compression::fast())))
        } else {
            Into::Plain(Vec::new())
        };
        into.write(&Export::head());
        Self { current, export, next: 0, into }
    }

    /// The next part, and what is left to do.
    fn part(mut self) -> (Bytes, Option<Self>) {
        while self.next < self.export.chunks() {
            let rows = self.export.chunk(&self.current.world, self.next);
            self.into.write(&rows);
            self.next += 1;
            if self.into.gathered().len() >= PART {
                let part = std::mem::take(self.into.gathered());
                return (part.into(), Some(self));
            }
        }
        (self.into.finish().into(), None)
    }
}

impl Into {
    /// Writing to memory cannot fail.
    fn write(&mut self, text: &str) {
        let _ = match self {
            Self::Plain(bytes) => bytes.write_all(text.as_bytes()),
            Self::Gzip(encoder) => encoder.write_all(text.as_bytes()),
        };
    }

    fn gathered(&mut self) -> &mut Vec<u8> {
        match self {
            Self::Plain(bytes) => bytes,
            Self::Gzip(encoder) => encoder.get_mut(),
        }
    }

    fn finish(self) -> Vec<u8> {
        match self {
            Self::Plain(bytes) => bytes,
            Self::Gzip(encoder) => encoder.finish().unwrap_or_default(),
        }
    }
}
