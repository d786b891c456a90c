//! A built server on a free port with a database of its own, for tests, pictures and measuring.

use std::ffi::OsStr;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::process::Background;

/// A first start fills the database; slower machines than ours may need a while.
const PATIENCE: Duration = Duration::from_mins(1);

pub struct Server {
    pub process: Background,
    pub address: SocketAddr,
    /// From the start of the process to the first good answer.
    pub first_answer: Duration,
}

impl Server {
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }
}

/// A folder for a database and a log, removed at the end.
pub fn folder() -> Result<TempDir> {
    Ok(tempfile::Builder::new().prefix("gapwise-").tempdir()?)
}

pub fn free_address() -> Result<SocketAddr> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?)
}

/// Starts `gapwise serve` on the database in `folder` and waits until it is healthy.
pub fn start(binary: &Path, folder: &Path, further: &[&str]) -> Result<Server> {
    let address = free_address()?;
    let listen = address.to_string();
    let database = format!("sqlite:{}", folder.join("gapwise.db").display());
    let mut arguments = vec!["serve", "--listen", &listen, "--database", &database];
    arguments.extend(further);
    start_program(binary, &arguments, address, "/healthz", &folder.join("server.log"))
}

/// Starts any server and waits until `path` answers 200.
pub fn start_program(
    binary: &Path,
    arguments: &[&str],
    address: SocketAddr,
    path: &str,
    log: &Path,
) -> Result<Server> {
    let arguments: Vec<&OsStr> = arguments.iter().map(OsStr::new).collect();
    let started = Instant::now();
    let mut process = Background::start(binary, &arguments, None, "TERM", log)?;
    while !is_well(address, path) {
        if process.has_ended() || started.elapsed() > PATIENCE {
            let said = std::fs::read_to_string(log).unwrap_or_default();
            let last: Vec<&str> = said.lines().rev().take(5).collect();
            let last: Vec<&str> = last.into_iter().rev().collect();
            bail!("{} did not start serving: {}", binary.display(), last.join("\n"));
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    Ok(Server { process, address, first_answer: started.elapsed() })
}

fn is_well(address: SocketAddr, path: &str) -> bool {
    get(address, path).is_ok_and(|(status, _)| status == 200)
}

/// One plain GET: status and length of the body.
pub fn get(address: SocketAddr, path: &str) -> Result<(u16, usize)> {
    let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(1))?;
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let text = String::from_utf8_lossy(&answer);
    let status = text.split(' ').nth(1).and_then(|status| status.parse().ok());
    let body = text.split_once("\r\n\r\n").map_or(0, |(_, body)| body.len());
    Ok((status.context("the answer is not HTTP")?, body))
}
