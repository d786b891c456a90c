//! The log: a line an event on standard error, JSON unless a person is watching.
//!
//! Lines are gathered and written together, so that a line costs a request no system call.

use std::io::{self, IsTerminal, Write};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

/// Lines are written when they have gathered for so long …
const OFTEN: Duration = Duration::from_millis(100);
/// … or have come to so many bytes.
const MUCH: usize = 64 * 1024;

/// The lines not yet written.
#[derive(Clone, Debug, Default)]
pub struct Lines(Arc<Mutex<Vec<u8>>>);

impl Lines {
    /// Writes what has gathered.
    pub fn flush(&self) {
        let mut gathered = self.gathered();
        if !gathered.is_empty() {
            // There is nowhere to say that the log cannot be written.
            let _ = io::stderr().write_all(&gathered);
            gathered.clear();
        }
    }

    fn gathered(&self) -> std::sync::MutexGuard<'_, Vec<u8>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Write for Lines {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let mut gathered = self.gathered();
        gathered.extend_from_slice(line);
        let much = gathered.len() > MUCH;
        drop(gathered);
        if much {
            Self::flush(self);
        }
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Self::flush(self);
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Lines {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// Starts the log at a level, or with a filter such as `server=debug,warn`; the lines are to be
/// flushed at the end.
pub fn start(level: &str) -> Lines {
    let lines = Lines::default();
    let filter = EnvFilter::builder().parse_lossy(level);
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_target(false)
        .with_writer(lines.clone());
    // A second start, as in tests, changes nothing.
    let _ = if io::stderr().is_terminal() {
        log.compact().try_init()
    } else {
        log.json().flatten_event(true).try_init()
    };
    let written = lines.clone();
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(OFTEN);
            written.flush();
        }
    });
    lines
}
