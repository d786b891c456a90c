//! Writes the files, and says how large they are.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The text of every file, by its name under `data/`.
#[derive(Default)]
pub struct Files(BTreeMap<String, String>);

impl Files {
    pub fn insert(&mut self, name: &str, text: String) {
        self.0.insert(name.to_owned(), text);
    }

    #[cfg(test)]
    pub fn iter(&self) -> impl Iterator<Item = (&String, &String)> {
        self.0.iter()
    }
}

/// The folder that the files go into.
pub struct Output {
    folder: PathBuf,
}

impl Output {
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    /// Writes every file and removes figures of measures that are no more.
    pub fn write(&self, files: &Files) -> Result<()> {
        for made in ["figures", "earlier"] {
            let folder = self.folder.join(made);
            if folder.exists() {
                fs::remove_dir_all(&folder).with_context(|| say(&folder, "emptied"))?;
            }
        }
        let mut bytes = 0;
        for (name, text) in &files.0 {
            let path = self.folder.join(name);
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder).with_context(|| say(folder, "made"))?;
            }
            fs::write(&path, text).with_context(|| say(&path, "written"))?;
            bytes += text.len();
        }
        let place = self.folder.display();
        println!("Wrote {} files, {} kB, into {place}", files.0.len(), bytes / 1000);
        Ok(())
    }
}

fn say(path: &Path, what: &str) -> String {
    format!("{} cannot be {what}", path.display())
}
