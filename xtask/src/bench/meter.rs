//! Processor time and memory of a running process, from Linux's /proc.

use std::process::Command;

use anyhow::{Context, Result};

use crate::process;

/// Microseconds of processor time that the process has used so far, in and out of the kernel.
pub fn cpu_micros(id: u32) -> Result<f64> {
    let path = format!("/proc/{id}/stat");
    let text = std::fs::read_to_string(&path).context("processor time is read on Linux only")?;
    // The name in brackets may hold spaces; user and system time are the 12th and 13th after it.
    let after_name = text.rsplit_once(')').map_or("", |(_, after)| after);
    let ticks: f64 = after_name
        .split_whitespace()
        .skip(11)
        .take(2)
        .filter_map(|field| field.parse::<f64>().ok())
        .sum();
    Ok(ticks * 1_000_000.0 / ticks_per_second()?)
}

fn ticks_per_second() -> Result<f64> {
    let said = process::check_quietly(Command::new("getconf").arg("CLK_TCK"))?;
    Ok(said.trim().parse()?)
}

/// Megabytes that the process holds in memory now (`VmRSS`) or held at most (`VmHWM`).
pub fn megabytes(id: u32, field: &str) -> Result<f64> {
    let status = std::fs::read_to_string(format!("/proc/{id}/status"))?;
    let line = status.lines().find(|line| line.starts_with(field));
    let kibibytes = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok());
    Ok(kibibytes.context("the process has no memory figures")? * 1024.0 / 1_000_000.0)
}
