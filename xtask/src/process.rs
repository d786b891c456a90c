//! Running other programs: loudly when they fail, and never left behind.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// Runs a program to its end, its output shown as it comes.
pub fn check(command: &mut Command) -> Result<()> {
    let name = name(command);
    let status = command.status().with_context(|| format!("{name} could not be started"))?;
    if status.success() {
        return Ok(());
    }
    bail!("{name} failed ({status}); its own words are above");
}

/// Runs a program quietly; its output is shown only when it fails.
pub fn check_quietly(command: &mut Command) -> Result<String> {
    let name = name(command);
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("{name} could not be started"))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    bail!("{name} failed ({}): {}", output.status, said.trim());
}

/// Runs a program, shows its error output as it comes and hands back all that it wrote.
pub fn watch(command: &mut Command) -> Result<(bool, String)> {
    let name = name(command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("{name} could not be started"))?;
    let out = child.stdout.take();
    let err = child.stderr.take();
    let (out, err) = std::thread::scope(|scope| {
        let out = scope.spawn(|| out.map(|from| tee(from, std::io::stdout())));
        let err = scope.spawn(|| err.map(|from| tee(from, std::io::stderr())));
        (out.join(), err.join())
    });
    let said = [out, err].into_iter().flatten().flatten().collect();
    Ok((child.wait()?.success(), said))
}

fn tee(from: impl std::io::Read, mut to: impl Write) -> String {
    let mut said = String::new();
    let mut reader = BufReader::new(from);
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
        // A closed terminal must not stop the tests.
        _ = to.write_all(&line);
        said.push_str(&String::from_utf8_lossy(&line));
        line.clear();
    }
    said
}

/// A program found in PATH.
pub fn find(program: &str) -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?)
        .map(|folder| folder.join(program))
        .find(|candidate| candidate.is_file())
}

pub fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|id| id.stdout.trim_ascii() == b"0")
}

/// A program that runs in the background and is told to stop when this value is dropped.
pub struct Background {
    child: Child,
    stop_signal: &'static str,
}

impl Background {
    /// Starts the program, its output into `log`. Where `setpriv` exists it also stops when
    /// this process is killed; with `user` it runs as that user.
    pub fn start(
        program: &Path,
        arguments: &[&OsStr],
        user: Option<&str>,
        stop_signal: &'static str,
        log: &Path,
    ) -> Result<Self> {
        let file = std::fs::File::create(log)
            .with_context(|| format!("{} cannot be written", log.display()))?;
        let mut command = match find("setpriv") {
            Some(setpriv) => {
                let mut command = Command::new(setpriv);
                command.arg("--pdeathsig").arg(stop_signal);
                if let Some(user) = user {
                    command.args(["--reuid", user, "--regid", user, "--init-groups"]);
                }
                command.arg("--").arg(program);
                command
            }
            None if user.is_some() => {
                bail!("setpriv is missing: install Debian's package util-linux")
            }
            None => Command::new(program),
        };
        let child = command
            .args(arguments)
            .current_dir(std::env::temp_dir())
            .stdin(Stdio::null())
            .stdout(file.try_clone()?)
            .stderr(file)
            .spawn()
            .with_context(|| format!("{} could not be started", program.display()))?;
        Ok(Self { child, stop_signal })
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    pub fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }

    /// Asks the program to stop and waits for it; after ten seconds it is killed.
    pub fn stop(&mut self) {
        let asked = Instant::now();
        if self.has_ended() {
            return;
        }
        let signal = format!("-{}", self.stop_signal);
        _ = Command::new("kill").args([signal, self.id().to_string()]).status();
        while !self.has_ended() {
            if asked.elapsed() > Duration::from_secs(10) {
                _ = self.child.kill();
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        self.stop();
    }
}

fn name(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default();
    let first = command.get_args().take(2).map(OsStr::to_string_lossy);
    std::iter::once(program.to_string_lossy()).chain(first).collect::<Vec<_>>().join(" ")
}
