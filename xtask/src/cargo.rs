//! Calls of cargo. Host crates, `xtask` and the wasm bundle never share a call: their features
//! would unify, and `ssr` with `hydrate` is a build that answers nothing.

use std::process::Command;

use anyhow::{Context, Result};

use crate::{install, process, repo};

/// What selects the crates that run on a server.
pub const HOST: [&str; 5] = ["--workspace", "--exclude", "frontend", "--exclude", "xtask"];

pub const WASM: &str = "wasm32-unknown-unknown";

/// `cargo` in the checkout, without what the cargo that runs this program has set for it:
/// build scripts that watch such variables would run again each time.
pub fn command() -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(repo::root());
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        let ours = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"]
            .iter()
            .any(|prefix| text.starts_with(prefix));
        if ours || matches!(&*text, "CARGO" | "CARGO_CRATE_NAME" | "CARGO_PRIMARY_PACKAGE") {
            command.env_remove(&name);
        }
    }
    command
}

pub fn check(arguments: &[&str]) -> Result<()> {
    process::check(command().args(arguments))
}

pub fn has_nextest() -> bool {
    command().args(["nextest", "--version"]).output().is_ok_and(|output| output.status.success())
}

/// Makes sure that Rust can compile for the browser.
pub fn ensure_wasm() -> Result<()> {
    if wasm_is_there() {
        return Ok(());
    }
    println!("Adding the Rust target {WASM}");
    let added = process::check(Command::new("rustup").args(["target", "add", WASM]));
    if added.is_ok() && wasm_is_there() {
        return Ok(());
    }
    added.and_then(|()| Err(anyhow::anyhow!("rustup added it for another toolchain"))).with_context(
        || format!("Rust cannot compile for the browser: run `rustup target add {WASM}`"),
    )
}

/// Makes sure that the server's allocator, which is in C, can be built.
pub fn ensure_make() -> Result<()> {
    if process::find("make").is_some() {
        return Ok(());
    }
    install::package("make", "the server's allocator is built with make")
}

fn wasm_is_there() -> bool {
    let Ok(output) = Command::new("rustc")
        .current_dir(repo::root())
        .args(["--print", "target-libdir", "--target", WASM])
        .output()
    else {
        return false;
    };
    let folder = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    std::fs::read_dir(folder).is_ok_and(|entries| {
        entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("libcore-"))
    })
}
