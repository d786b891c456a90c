//! First start, from no database to the first page, and every later start.

use std::path::Path;

use anyhow::Result;

use super::PAGE;
use super::table::{Row, median, verdict};
use crate::serve;

pub fn measure(binary: &Path, rounds: usize) -> Result<Vec<Row>> {
    let (mut first, mut next) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        let folder = serve::folder()?;
        first.push(seconds(binary, folder.path())?);
        next.push(seconds(binary, folder.path())?);
    }
    let row = |what: &str, seconds: f64, pass: f64, aim: f64| Row {
        id: "start",
        what: what.to_owned(),
        measured: format!("{seconds:.2} s"),
        pass: format!("≤ {pass} s"),
        aim: format!("≤ {aim} s"),
        verdict: verdict(seconds, pass, aim),
    };
    Ok(vec![
        row("first start: no database to first page", median(first), 10.0, 10.0),
        row("next start: to first page", median(next), 1.0, 0.15),
    ])
}

fn seconds(binary: &Path, folder: &Path) -> Result<f64> {
    let address = serve::free_address()?;
    let listen = address.to_string();
    let database = format!("sqlite:{}", folder.join("gapwise.db").display());
    let arguments = ["serve", "--listen", &listen, "--database", &database];
    let log = folder.join("server.log");
    let server = serve::start_program(binary, &arguments, address, PAGE, &log)?;
    Ok(server.first_answer.as_secs_f64())
}
