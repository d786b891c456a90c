//! `/gaps.csv`: the figures of a view as a file, sent as it is made. A file of everything is never
//! in memory whole: the next part is made when the client has taken the one before.

use std::io::{self, Write};
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
use tokio::task::JoinError;

use crate::answer::{Encoding, Keep, not_modified};
use crate::observe::{self, REQUEST_ID};
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
    let id = asked.get(REQUEST_ID).and_then(|id| id.to_str().ok()).unwrap_or_default().to_owned();
    *response.body_mut() = body(id, Making::new(current.clone(), export, gzip), Making::part);
    response
}

/// The header that names a file.
pub fn disposition(name: &str) -> HeaderValue {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let name: String = name.chars().filter(|c| plain(*c)).collect();
    let value = HeaderValue::try_from(format!("attachment; filename=\"{name}\""));
    value.unwrap_or(HeaderValue::from_static("attachment"))
}

/// Makes part after part on the threads for longer work. Where our own code fails the headers are
/// long gone: the file is cut off, and the log tells of it under the request's id.
fn body<M: Send + 'static>(id: String, making: M, part: fn(M) -> (Bytes, Option<M>)) -> Body {
    Body::from_stream(stream::try_unfold((id, Some(making)), move |(id, making)| async move {
        let Some(making) = making else {
            return Ok(None);
        };
        let _place = MAKERS.acquire().await.map_err(io::Error::other)?;
        let made = tokio::task::spawn_blocking(move || part(making)).await;
        let (bytes, left) = made.map_err(|error| cut_off(&id, error))?;
        Ok::<_, io::Error>(Some((bytes, (id, left))))
    }))
}

fn cut_off(id: &str, error: JoinError) -> io::Error {
    match error.try_into_panic() {
        Ok(panic) => observe::tell(id, panic.as_ref()),
        // The runtime is shutting down.
        Err(error) => tracing::warn!(request = id, %error, "a file was cut off"),
    }
    io::Error::other("the file was cut off")
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

#[cfg(test)]
mod tests {
    use axum::body::to_bytes;

    use super::*;

    #[tokio::test]
    async fn a_file_that_breaks_off_is_told_to_the_log() {
        let lines = tempfile::NamedTempFile::new().unwrap();
        let writer = Arc::new(lines.reopen().unwrap());
        let log = tracing_subscriber::fmt().json().with_writer(writer).finish();
        let _logging = tracing::subscriber::set_default(log);
        let part = |begun: bool| {
            assert!(!begun, "the second part is broken");
            (Bytes::from_static(b"head\n"), Some(true))
        };
        let file = to_bytes(body("a-1".to_owned(), false, part), usize::MAX).await;
        assert!(file.is_err());
        let said = std::fs::read_to_string(lines.path()).unwrap();
        assert_eq!(said.lines().count(), 1, "{said}");
        for words in ["ERROR", "\"request\":\"a-1\"", "the second part is broken"] {
            assert!(said.contains(words), "{words}: {said}");
        }
    }
}
