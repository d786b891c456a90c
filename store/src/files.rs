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

    /// Takes in every file of others.
    pub(crate) fn take_in(&mut self, mut others: Self) {
        self.0.append(&mut others.0);
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

    /// The earlier editions of files, by the id of their source, with the measures that they have
    /// figures of and the texts.
    pub(crate) fn editions(&self) -> BTreeMap<&str, Vec<(&str, &str)>> {
        let mut editions: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
        for (path, text) in &self.0 {
            let name = path.strip_prefix("earlier/").and_then(|path| path.strip_suffix(".tsv"));
            if let Some((source, measure)) = name.and_then(|name| name.split_once('/')) {
                editions.entry(source).or_default().push((measure, text));
            }
        }
        editions
    }

    /// Every file, in order of the paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }
}
