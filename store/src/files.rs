//! The files of the data folder, by their path in it.

use std::collections::BTreeMap;

use crate::error::Error;

/// The texts of the data folder: `dictionary/measures.tsv`, `figures/ks2-rwm-expected.tsv`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DataFiles(BTreeMap<String, String>);

impl DataFiles {
    /// Takes in a file.
    pub fn add(&mut self, path: &str, text: String) {
        self.0.insert(path.to_owned(), text);
    }

    /// A file's text.
    ///
    /// # Errors
    /// Names the file that is missing.
    pub fn text(&self, path: &str) -> Result<&str, Error> {
        let text = self.0.get(path).map(String::as_str);
        text.ok_or_else(|| Error::Data(format!("the file {path} is missing")))
    }

    /// The measures that have a file of figures, with the file's text.
    pub(crate) fn figures(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().filter_map(|(path, text)| {
            let measure = path.strip_prefix("figures/")?.strip_suffix(".tsv")?;
            Some((measure, text.as_str()))
        })
    }

    /// Every file, in order of the paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }
}
