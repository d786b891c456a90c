//! Puts the site's files and the starting figures into the binary, so that one file is all that a
//! server needs, and a name for the code that makes answers.
//!
//! `GAPWISE_SITE` and `GAPWISE_DATA` name the folders. Without a site the binary still builds: the
//! tests and `cargo check` need no WebAssembly.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

/// What decides how an answer reads, besides the figures and the site's files.
const CODE: [&str; 6] =
    ["src", "../app/src", "../domain/src", "../import/src", "../store/src", "../Cargo.lock"];

fn main() -> io::Result<()> {
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let site = folder("GAPWISE_SITE", "../target/site");
    let data = folder("GAPWISE_DATA", "../data");
    let mut code = String::new();
    embed_site(&site, &mut code)?;
    embed_data(&data, &out, &mut code)?;
    embed_strategies(&data.join("strategies"), &mut code)?;
    name_code(&mut code)?;
    fs::write(out.join("embedded.rs"), code)
}

fn folder(variable: &str, default: &str) -> PathBuf {
    println!("cargo:rerun-if-env-changed={variable}");
    root().join(env::var_os(variable).unwrap_or_else(|| default.into()))
}

fn root() -> PathBuf {
    PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default())
}

/// The files that the manifest names, with their compressed forms beside them.
fn embed_site(site: &Path, code: &mut String) -> io::Result<()> {
    let manifest = site.join("manifest.tsv");
    let text = if manifest.is_file() {
        println!("cargo:rerun-if-changed={}", manifest.display());
        fs::read_to_string(&manifest)?
    } else {
        println!(
            "cargo:warning=no site in {}: pages will have neither style nor script",
            site.display()
        );
        String::new()
    };
    let _ = writeln!(code, "static MANIFEST: &str = {text:?};");
    code.push_str("static SITE: &[(&str, &[u8])] = &[\n");
    for name in text.lines().filter_map(|line| line.split('\t').nth(1)) {
        for name in ["", ".br", ".gz"].map(|end| format!("{name}{end}")) {
            let path = site.join(&name);
            if path.is_file() {
                let path = path.display().to_string();
                let _ = writeln!(code, "    ({name:?}, include_bytes!({path:?})),");
            }
        }
    }
    code.push_str("];\n");
    Ok(())
}

/// Every table of the data folder in one compressed stream: `path`, tab, length, line break, text.
fn embed_data(data: &Path, out: &Path, code: &mut String) -> io::Result<()> {
    println!("cargo:rerun-if-changed={}", data.display());
    let mut paths = Vec::new();
    collect(data, "tsv", &mut paths)?;
    paths.sort();
    let mut hash = Sha256::new();
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    for path in paths {
        let text = fs::read(&path)?;
        let head = head(path.strip_prefix(data).unwrap_or(&path), &text);
        hash.update(&head);
        hash.update(&text);
        packed.write_all(head.as_bytes())?;
        packed.write_all(&text)?;
    }
    fs::write(out.join("data.gz"), packed.finish()?)?;
    let _ = writeln!(code, "static DATA_HASH: &str = {:?};", name_of(hash));
    code.push_str(
        "static DATA: &[u8] = include_bytes!(concat!(env!(\"OUT_DIR\"), \"/data.gz\"));\n",
    );
    Ok(())
}

/// The strategies, which are read anew at each start.
fn embed_strategies(folder: &Path, code: &mut String) -> io::Result<()> {
    let mut paths = Vec::new();
    collect(folder, "toml", &mut paths)?;
    paths.sort();
    code.push_str("static STRATEGIES: &[(&str, &str)] = &[\n");
    for path in paths {
        let name = path.file_name().unwrap_or_default().display().to_string();
        let path = path.display().to_string();
        let _ = writeln!(code, "    ({name:?}, include_str!({path:?})),");
    }
    code.push_str("];\n");
    Ok(())
}

/// Names the code that makes answers by its text. What is not there is passed over: in a packaged
/// checkout the other crates lie elsewhere, and the version tells them apart.
fn name_code(code: &mut String) -> io::Result<()> {
    let root = root();
    let mut hash = Sha256::new();
    for part in CODE {
        let path = root.join(part);
        if !path.exists() {
            continue;
        }
        println!("cargo:rerun-if-changed={}", path.display());
        let mut paths = Vec::new();
        if path.is_dir() {
            collect(&path, "rs", &mut paths)?;
        } else {
            paths.push(path);
        }
        paths.sort();
        for path in paths {
            let text = fs::read(&path)?;
            hash.update(head(path.strip_prefix(&root).unwrap_or(&path), &text));
            hash.update(&text);
        }
    }
    let _ = writeln!(code, "static CODE_HASH: &str = {:?};", name_of(hash));
    Ok(())
}

/// What stands before a file's text: its name and length, the same on every system.
fn head(name: &Path, text: &[u8]) -> String {
    format!("{}\t{}\n", name.display(), text.len()).replace('\\', "/")
}

/// Sixteen digits of a hash.
fn name_of(hash: Sha256) -> String {
    let mut name = format!("{:x}", hash.finalize());
    name.truncate(16);
    name
}

/// The files below a folder with this ending.
fn collect(folder: &Path, ending: &str, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, ending, paths)?;
        } else if path.extension().is_some_and(|end| end == ending) {
            paths.push(path);
        }
    }
    Ok(())
}
