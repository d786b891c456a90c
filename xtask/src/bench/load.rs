//! Load from `wrk` on the loopback address, bounded in time.

use std::process::Command;

use anyhow::{Context, Result, bail};

use super::meter;
use crate::serve::Server;
use crate::{install, process};

/// Keep-alive connections at once.
pub const CONNECTIONS: u32 = 25;

pub struct Load {
    /// Processor time of the server for one request.
    pub micros_per_request: f64,
    pub requests_per_second: f64,
    pub median_ms: f64,
    pub p99_ms: f64,
}

/// Puts load on one address of the server, which answers in this encoding; any answer but a 2xx
/// or 3xx is an error.
pub fn put(server: &Server, path: &str, encoding: &str, seconds: u32) -> Result<Load> {
    if process::find("wrk").is_none() {
        install::package("wrk", "the load comes from wrk")?;
    }
    let id = server.process.id();
    let before = meter::cpu_micros(id)?;
    let mut wrk = Command::new("wrk");
    wrk.args(["--threads", "1", "--latency", "--connections", &CONNECTIONS.to_string()]);
    wrk.args(["--header", &format!("Accept-Encoding: {encoding}")]);
    wrk.args(["--duration", &format!("{seconds}s"), &format!("{}{path}", server.url())]);
    let said = process::check_quietly(&mut wrk)?;
    let used = meter::cpu_micros(id)? - before;
    read(&said, used).with_context(|| format!("{path}: wrk said {said}"))
}

fn read(said: &str, used_micros: f64) -> Result<Load> {
    if said.contains("Socket errors") || said.contains("Non-2xx") {
        bail!("some requests failed");
    }
    let line = |mark: &str| said.lines().find(|line| line.contains(mark)).unwrap_or_default();
    let number = |text: &str| text.parse::<f64>().ok();
    let requests = line(" requests in ").split_whitespace().next().and_then(number);
    let rate = line("Requests/sec:").split_whitespace().nth(1).and_then(number);
    let latency = |mark: &str| line(mark).split_whitespace().nth(1).and_then(milliseconds);
    Ok(Load {
        micros_per_request: used_micros / requests.context("no count of requests")?,
        requests_per_second: rate.context("no rate")?,
        median_ms: latency(" 50%").context("no median")?,
        p99_ms: latency(" 99%").context("no 99th percentile")?,
    })
}

/// `850.00us`, `1.20ms` or `1.02s` in milliseconds.
fn milliseconds(text: &str) -> Option<f64> {
    let unit_at = text.find(|letter: char| letter.is_ascii_alphabetic())?;
    let (number, unit) = text.split_at(unit_at);
    let factor = match unit {
        "us" => 0.001,
        "ms" => 1.0,
        "s" => 1000.0,
        _ => return None,
    };
    Some(number.parse::<f64>().ok()? * factor)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: &str = "Running 5s test @ http://127.0.0.1:1/\n  1 threads and 25 connections\n  \
        Thread Stats   Avg      Stdev     Max   +/- Stdev\n    Latency   500.00us  1.20ms  20.00ms   95.00%\n  \
        Latency Distribution\n     50%  301.00us\n     75%  400.00us\n     90%  600.00us\n     99%    2.50ms\n  \
        100000 requests in 5.00s, 20.00MB read\nRequests/sec:  20000.00\nTransfer/sec:      4.00MB\n";

    #[test]
    fn what_wrk_says_is_read() {
        let load = read(SAID, 1_000_000.0).unwrap();
        assert!((load.micros_per_request - 10.0).abs() < 1e-9);
        assert!((load.requests_per_second - 20_000.0).abs() < 1e-9);
        assert!((load.median_ms - 0.301).abs() < 1e-9);
        assert!((load.p99_ms - 2.5).abs() < 1e-9);
    }

    #[test]
    fn failed_requests_are_no_measurement() {
        let said = format!("{SAID}  Non-2xx or 3xx responses: 3\n");
        assert!(read(&said, 1.0).is_err());
    }
}
