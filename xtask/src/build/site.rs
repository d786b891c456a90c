//! The folder of files that the server carries: named by content, compressed beforehand.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;
use sha2::{Digest, Sha256};

use super::compress;

/// A file under the name by which the page asks for it.
pub struct File {
    pub name: String,
    pub bytes: Vec<u8>,
}

impl File {
    /// `app.js` becomes `app.<hash>.js`.
    pub fn hashed_name(&self) -> String {
        let hash = hash(&self.bytes);
        match self.name.rsplit_once('.') {
            Some((stem, ending)) => format!("{stem}.{hash}.{ending}"),
            None => format!("{}.{hash}", self.name),
        }
    }
}

pub struct Size {
    pub name: String,
    pub plain: usize,
    pub gzip: usize,
    pub brotli: usize,
}

impl Size {
    pub fn is_script(&self) -> bool {
        matches!(&*self.name, "app.js" | "app_bg.wasm")
    }
}

/// Twelve hexadecimal digits: enough that two of our few files never share them.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(6).fold(String::new(), |mut text, byte| {
        _ = write!(text, "{byte:02x}");
        text
    })
}

/// Writes the files, their compressed twins and `manifest.tsv` (name, hashed name), and removes
/// what an earlier build has left. Files that are right already stay untouched, so that cargo
/// sees no change where there is none.
pub fn write(folder: &Path, mut files: Vec<File>, dev: bool) -> Result<Vec<Size>> {
    std::fs::create_dir_all(folder)?;
    files.sort_by(|one, other| one.name.cmp(&other.name));
    let mut manifest = String::new();
    let mut sizes = Vec::new();
    let mut kept = BTreeSet::new();
    let mut keep = |name: String, make: &dyn Fn() -> Result<Vec<u8>>| -> Result<usize> {
        let path = folder.join(&name);
        kept.insert(name);
        if let Ok(there) = path.metadata() {
            return Ok(usize::try_from(there.len())?);
        }
        let bytes = make()?;
        std::fs::write(path, &bytes)?;
        Ok(bytes.len())
    };
    for File { name, bytes } in &files {
        let hashed = File { name: name.clone(), bytes: bytes.clone() }.hashed_name();
        writeln!(manifest, "{name}\t{hashed}")?;
        let plain = keep(hashed.clone(), &|| Ok(bytes.clone()))?;
        let (mut gzip, mut brotli) = (plain, plain);
        if compress::pays(name) && !dev {
            gzip = keep(format!("{hashed}.gz"), &|| compress::gzip(bytes))?;
            brotli = keep(format!("{hashed}.br"), &|| compress::brotli(bytes))?;
        }
        sizes.push(Size { name: name.clone(), plain, gzip, brotli });
    }
    let path = folder.join("manifest.tsv");
    if std::fs::read(&path).ok().as_deref() != Some(manifest.as_bytes()) {
        std::fs::write(path, manifest)?;
    }
    kept.insert("manifest.tsv".to_owned());
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if !kept.contains(&*entry.file_name().to_string_lossy()) {
            std::fs::remove_file(entry.path())?;
        }
    }
    Ok(sizes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, text: &str) -> File {
        File { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
    }

    #[test]
    fn the_name_follows_the_content() {
        let name = file("app.js", "one").hashed_name();
        assert_eq!(name, "app.7692c3ad3540.js");
        assert_ne!(name, file("app.js", "other").hashed_name());
    }

    #[test]
    fn a_second_build_replaces_the_first() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), vec![file("a.css", "one")], false).unwrap();
        write(folder.path(), vec![file("a.css", "two")], false).unwrap();
        let hashed = file("a.css", "two").hashed_name();
        let manifest = std::fs::read_to_string(folder.path().join("manifest.tsv")).unwrap();
        assert_eq!(manifest, format!("a.css\t{hashed}\n"));
        let mut names: Vec<String> = std::fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        let gzip = format!("{hashed}.gz");
        let brotli = format!("{hashed}.br");
        assert_eq!(names, [hashed, brotli, gzip, "manifest.tsv".to_owned()]);
    }
}
