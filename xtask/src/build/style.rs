//! The style sheets become one; the fonts and images that it names go with it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::site::File;
use crate::repo;

/// `gapwise.css` (every `style/*.css` in the order of the file names) and what it refers to.
pub fn files() -> Result<Vec<File>> {
    let mut sheet = String::new();
    for path in sorted(&repo::path("style"), &["css"])? {
        sheet.push_str(&std::fs::read_to_string(&path)?);
        sheet.push('\n');
    }
    let mut sheet = lighten(&sheet);
    let mut files = Vec::new();
    for folder in ["style/fonts", "style/images"] {
        for path in sorted(&repo::path(folder), &["woff2", "svg", "png", "ico"])? {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let file = File { bytes: std::fs::read(&path)?, name };
            sheet = point_to(&sheet, &file.name, &file.hashed_name());
            files.push(file);
        }
    }
    if let Some(missing) = missing_address(&sheet, &files) {
        bail!("a style sheet refers to `{missing}`, which is not in style/fonts or style/images");
    }
    files.push(File { name: "gapwise.css".to_owned(), bytes: sheet.into_bytes() });
    Ok(files)
}

fn sorted(folder: &Path, endings: &[&str]) -> Result<Vec<PathBuf>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let entries = std::fs::read_dir(folder)
        .with_context(|| format!("{} cannot be read", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| endings.iter().any(|one| end == *one)))
        .collect();
    paths.sort();
    Ok(paths)
}

/// Drops comments and needless space; strings stay as they are.
fn lighten(sheet: &str) -> String {
    let mut light = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(next) = rest.chars().next() {
        if rest.starts_with("/*") {
            rest = rest.split_once("*/").map_or("", |(_, after)| after);
            space(&mut light);
        } else if next == '"' || next == '\'' {
            let end = string_end(rest, next);
            light.push_str(&rest[..end]);
            rest = &rest[end..];
        } else if next.is_whitespace() {
            space(&mut light);
            rest = rest.trim_start();
        } else {
            if matches!(next, '{' | '}' | ';' | ',') && light.ends_with(' ') {
                light.pop();
            }
            if next == '}' && light.ends_with(';') {
                light.pop();
            }
            light.push(next);
            rest = &rest[next.len_utf8()..];
        }
    }
    light
}

/// One space, unless the text before it needs none.
fn space(light: &mut String) {
    if !light.is_empty() && !light.ends_with([' ', '{', '}', ';', ',', ':']) {
        light.push(' ');
    }
}

fn string_end(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        if letter == quote && !escaped {
            return at + letter.len_utf8();
        }
        escaped = letter == '\\' && !escaped;
    }
    text.len()
}

/// Writes the hashed name wherever an address ends in `name`.
fn point_to(sheet: &str, name: &str, hashed: &str) -> String {
    let mut pointed = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(at) = rest.find("url(") {
        let (before, address) = rest.split_at(at + 4);
        let (address, after) = address.split_at(address.find(')').unwrap_or(address.len()));
        let plain = address.trim_matches(['"', '\'', ' ']);
        pointed.push_str(before);
        let same = plain.rsplit('/').next() == Some(name);
        pointed.push_str(if same { hashed } else { address });
        rest = after;
    }
    pointed + rest
}

fn missing_address(sheet: &str, files: &[File]) -> Option<String> {
    let addresses = sheet.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
    addresses
        .map(|address| address.trim_matches(['"', '\'', ' ']))
        .filter(|address| !address.starts_with("data:") && !address.starts_with('#'))
        .find(|address| files.iter().all(|file| file.hashed_name() != *address))
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn space_goes_where_it_says_nothing() {
        let sheet = "/* why */\n.a  .b ,\n.c :hover {\n  color : red;\n  content: \"a  ; }\";\n}\n\n@media (min-width: 40em) and (print) { a { b: c } }\n";
        assert_eq!(
            lighten(sheet),
            ".a .b,.c :hover{color :red;content:\"a  ; }\"}@media (min-width:40em) and (print){a{b:c}}"
        );
    }

    #[test]
    fn sums_keep_their_spaces() {
        assert_eq!(lighten("a { width: calc(1px + 2px) }"), "a{width:calc(1px + 2px)}");
    }

    #[test]
    fn addresses_get_the_hashed_name() {
        let sheet = "a{src:url(\"fonts/x.woff2\") format(\"woff2\"),url(y.woff2)}";
        assert_eq!(
            point_to(sheet, "x.woff2", "x.12.woff2"),
            "a{src:url(x.12.woff2) format(\"woff2\"),url(y.woff2)}"
        );
    }

    #[test]
    fn an_address_without_a_file_is_named() {
        assert_eq!(missing_address("a{b:url('gone.svg')}", &[]), Some("gone.svg".to_owned()));
        assert_eq!(missing_address("a{b:url(data:image/png;base64,AA)}", &[]), None);
    }
}
