//! The browser's side: compile, bind, shrink.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use super::site::File;
use crate::node::Packages;
use crate::{cargo, process, repo};

/// What Rust lets the wasm use; `wasm-opt` must not refuse it, and may use nothing beyond it.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Compiles `frontend` and makes `app.js` and `app_bg.wasm` from it.
pub fn bundle(dev: bool) -> Result<Vec<File>> {
    let profile = if dev { "dev" } else { "wasm-release" };
    let package = ["build", "--package", "frontend", "--lib", "--target", cargo::WASM];
    cargo::check(&[&package[..], &["--profile", profile]].concat())?;
    let folder = if dev { "debug" } else { profile };
    let compiled = repo::target(cargo::WASM).join(folder).join("frontend.wasm");
    let bound = bind(&compiled, dev)?;
    let wasm = bound.join("app_bg.wasm");
    let wasm = if dev { std::fs::read(wasm)? } else { shrink(&wasm)? };
    Ok(vec![
        File { name: "app.js".to_owned(), bytes: std::fs::read(bound.join("app.js"))? },
        File { name: "app_bg.wasm".to_owned(), bytes: wasm },
    ])
}

fn bind(compiled: &Path, dev: bool) -> Result<PathBuf> {
    let bound = repo::target("bindgen");
    if bound.exists() {
        std::fs::remove_dir_all(&bound)?;
    }
    let mut bindgen = Bindgen::new();
    bindgen.input_path(compiled).out_name("app").typescript(false);
    // The page names the wasm by its hashed address; a default address would only mislead.
    bindgen.web(true)?.omit_default_module_path(true);
    bindgen.keep_debug(false).remove_name_section(!dev).remove_producers_section(!dev);
    bindgen.generate(&bound).context("wasm-bindgen could not bind frontend.wasm")?;
    if bound.join("snippets").exists() {
        bail!("a crate brings a script snippet of its own, which the site does not serve: drop it");
    }
    Ok(bound)
}

/// `wasm-opt -Oz --converge`, remembered by content: it takes as long as all the other steps together.
fn shrink(wasm: &Path) -> Result<Vec<u8>> {
    let hash = super::site::hash(&std::fs::read(wasm)?);
    let folder = repo::target("wasm-opt");
    let shrunk = folder.join(format!("{hash}.wasm"));
    if !shrunk.exists() {
        let packages = Packages::of("xtask")?;
        println!("Shrinking the wasm");
        if folder.exists() {
            std::fs::remove_dir_all(&folder)?;
        }
        std::fs::create_dir_all(&folder)?;
        let unfinished = folder.join("unfinished.wasm");
        let mut optimise = packages.node("node_modules/binaryen/bin/wasm-opt");
        optimise
            .args(["-Oz", "--converge"])
            .args(FEATURES)
            .arg(wasm)
            .arg("--output")
            .arg(&unfinished);
        process::check_quietly(&mut optimise)?;
        std::fs::rename(unfinished, &shrunk)?;
    }
    Ok(std::fs::read(shrunk)?)
}
