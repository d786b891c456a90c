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

/// What makes the wasm small as it is sent, which is brotli. `-Oz` makes the file smaller and what is
/// sent 15 kB larger: brotli finds again what stands twice, if it stands there in the same words and
/// near, so nothing is put into its callers, nothing shared is taken out, and functions stay with
/// those of their crate.
const SMALL_AS_BROTLI: [&str; 6] = [
    "-O2",
    "--shrink-level=2",
    "--converge",
    "--skip-pass=inlining-optimizing",
    "--skip-pass=local-cse",
    "--skip-pass=reorder-functions",
];

/// A crate that runs in the browser.
#[derive(Clone, Copy)]
pub struct Bundle {
    package: &'static str,
    /// What its files are called.
    name: &'static str,
}

/// The site's.
pub const SITE: Bundle = Bundle { package: "frontend", name: "app" };
/// The statistics alone, for the bench.
pub const STATISTICS: Bundle = Bundle { package: "statistics", name: "statistics" };

/// Compiles a crate and makes its script and WebAssembly: `app.js` and `app_bg.wasm`.
pub fn bundle(of: Bundle, dev: bool) -> Result<Vec<File>> {
    let Bundle { package, name } = of;
    let profile = if dev { "dev" } else { "wasm-release" };
    let build = ["build", "--package", package, "--lib", "--target", cargo::WASM];
    cargo::check(&[&build[..], &["--profile", profile]].concat())?;
    let folder = if dev { "debug" } else { profile };
    let compiled = repo::target(cargo::WASM).join(folder).join(format!("{package}.wasm"));
    let bound = bind(of, &compiled, dev)?;
    let [script, wasm] = [format!("{name}.js"), format!("{name}_bg.wasm")];
    let from = bound.join(&wasm);
    let bytes = if dev { std::fs::read(from)? } else { shrink(of, &from)? };
    let script = File { bytes: std::fs::read(bound.join(&script))?, name: script };
    Ok(vec![script, File { name: wasm, bytes }])
}

fn bind(of: Bundle, compiled: &Path, dev: bool) -> Result<PathBuf> {
    let bound = repo::target("bindgen").join(of.package);
    if bound.exists() {
        std::fs::remove_dir_all(&bound)?;
    }
    let mut bindgen = Bindgen::new();
    bindgen.input_path(compiled).out_name(of.name).typescript(false);
    // The page names the wasm by its hashed address; a default address would only mislead.
    bindgen.web(true)?.omit_default_module_path(true);
    bindgen.keep_debug(false).remove_name_section(!dev).remove_producers_section(!dev);
    bindgen
        .generate(&bound)
        .with_context(|| format!("wasm-bindgen could not bind {}", compiled.display()))?;
    if bound.join("snippets").exists() {
        bail!("a crate brings a script snippet of its own, which the site does not serve: drop it");
    }
    Ok(bound)
}

/// `wasm-opt`, remembered by its arguments and the wasm: it takes as long as all the other steps together.
fn shrink(of: Bundle, wasm: &Path) -> Result<Vec<u8>> {
    let arguments = [&SMALL_AS_BROTLI[..], &FEATURES].concat();
    let given = [arguments.concat().as_bytes(), &std::fs::read(wasm)?].concat();
    let hash = super::site::hash(&given);
    let folder = repo::target("wasm-opt").join(of.package);
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
        optimise.args(SMALL_AS_BROTLI).args(FEATURES).arg(wasm).arg("--output").arg(&unfinished);
        process::check_quietly(&mut optimise)?;
        std::fs::rename(unfinished, &shrunk)?;
    }
    Ok(std::fs::read(shrunk)?)
}
