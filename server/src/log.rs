//! The log: a line an event on standard error, JSON unless a person is watching.

mod lines;
mod request;

use std::io::{self, IsTerminal};
use std::sync::OnceLock;

use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::LevelFilter;

pub use lines::Lines;
pub use request::Line;

static LOG: OnceLock<Log> = OnceLock::new();

struct Log {
    lines: Lines,
    json: bool,
}

/// A level, or a filter, as it was given.
///
/// # Errors
/// Where a part of it ends in no level: the filter's own reader takes any word for the name of a
/// part of the program, and then nothing else is logged.
pub fn checked(level: &str) -> Result<String, &'static str> {
    let ends_in_level = |part: &str| {
        let (_, last) = part.rsplit_once('=').unwrap_or(("", part));
        // The level's own reader takes nothing for `error`.
        !last.trim().is_empty() && last.trim().parse::<LevelFilter>().is_ok()
    };
    let is_known = level.split(',').all(ends_in_level);
    if is_known && EnvFilter::builder().parse(level).is_ok() {
        return Ok(level.to_owned());
    }
    Err("write error, warn, info or debug, or a filter such as store=debug,warn")
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
