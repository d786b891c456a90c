//! The log: a line an event on standard error, JSON unless a person is watching.

mod lines;
mod request;

use std::io::{self, IsTerminal};
use std::sync::OnceLock;

use tracing_subscriber::EnvFilter;

pub use lines::Lines;
pub use request::Line;

static LOG: OnceLock<Log> = OnceLock::new();

struct Log {
    lines: Lines,
    json: bool,
}

/// Starts the log at a level, or with a filter such as `store=debug,warn`; the lines are to be
/// flushed at the end.
pub fn start(level: &str) -> Lines {
    let json = !io::stderr().is_terminal();
    let lines = Lines::start();
    let filter = EnvFilter::builder().parse_lossy(level);
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_target(false)
        .with_writer(lines.clone());
    // A second start changes nothing.
    let _ = if json { log.json().flatten_event(true).try_init() } else { log.compact().try_init() };
    let _ = LOG.set(Log { lines: lines.clone(), json });
    lines
}

/// Logs a request, at the level `info`. Written without the machinery of `tracing`, which takes as
/// long as all else that a kept page costs us.
pub fn request(line: &Line<'_>) {
    if let Some(log) = LOG.get().filter(|_| tracing::enabled!(tracing::Level::INFO)) {
        log.lines.add(line.write(log.json).as_bytes());
    }
}
