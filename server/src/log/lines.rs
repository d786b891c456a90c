//! Lines on their way out, gathered and written together: a line costs a request no system call.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tracing_subscriber::fmt::MakeWriter;

/// Lines are written when they have gathered for so long …
const OFTEN: Duration = Duration::from_millis(100);
/// … or have come to so many bytes.
const MUCH: usize = 64 * 1024;

/// The lines not yet written.
#[derive(Clone, Debug, Default)]
pub struct Lines(Arc<Mutex<Vec<u8>>>);

impl Lines {
    /// Lines that are written by a thread of their own.
    pub fn start() -> Self {
        let lines = Self::default();
        let written = lines.clone();
        std::thread::spawn(move || {
            loop {
                std::thread::sleep(OFTEN);
                written.flush();
            }
        });
        lines
    }

    /// Adds a whole line.
    pub fn add(&self, line: &[u8]) {
        let mut gathered = self.gathered();
        gathered.extend_from_slice(line);
        let much = gathered.len() > MUCH;
        drop(gathered);
        if much {
            self.flush();
        }
    }

    /// Writes what has gathered.
    pub fn flush(&self) {
        let mut gathered = self.gathered();
        if !gathered.is_empty() {
            // There is nowhere to say that the log cannot be written.
            let _ = io::stderr().write_all(&gathered);
            gathered.clear();
        }
    }

    fn gathered(&self) -> MutexGuard<'_, Vec<u8>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Write for Lines {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        self.add(line);
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
