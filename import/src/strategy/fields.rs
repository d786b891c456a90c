//! The fields of a table: each asked for by name, what was never asked for is a fault.

use std::cell::RefCell;
use std::collections::HashSet;
use std::ops::Range;

use domain::explorer::near;
use domain::number::Exact;
use domain::period::Year;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Fault;

/// Tables of one kind that a file may have.
const MOST_TABLES: usize = 1_000;

/// Anchors that the pages have of their own.
const RESERVED: [&str; 8] =
    ["main", "actions", "issues", "vision", "partners", "contradictions", "printed", "top"];

/// Years that a strategy may speak of.
const YEARS: std::ops::RangeInclusive<u16> = 2000..=2099;

/// The text, and what was found wrong with it.
pub(super) struct Source<'t> {
    file: &'t str,
    text: &'t str,
    faults: RefCell<Vec<(usize, Fault)>>,
    ids: RefCell<HashSet<String>>,
}

impl<'t> Source<'t> {
    pub(super) fn new(file: &'t str, text: &'t str) -> Self {
        Self { file, text, faults: RefCell::default(), ids: RefCell::default() }
    }

    /// Notes a fault; `span` is where the value stands in the text.
    pub(super) fn fault(
        &self,
        span: Option<Range<usize>>,
        field: &str,
        what: impl Into<String>,
        fix: impl Into<String>,
    ) {
        let start = span.map(|span| span.start.min(self.text.len()));
        let line = start.and_then(|at| Some(1 + self.text.get(..at)?.matches('\n').count()));
        let (file, field) = (self.file.to_owned(), field.to_owned());
        let fault = Fault { file, line, field, what: what.into(), fix: fix.into() };
        self.faults.borrow_mut().push((start.unwrap_or_default(), fault));
    }

    /// Every fault, in the order of the file.
    pub(super) fn faults(&self) -> Vec<Fault> {
        let mut faults = self.faults.borrow().clone();
        faults.sort_by_key(|(at, _)| *at);
        faults.into_iter().map(|(_, fault)| fault).collect()
    }
}

/// A table of the file, read field by field.
pub(super) struct Fields<'s, 't> {
    source: &'s Source<'t>,
    table: &'s DeTable<'t>,
    /// Where it begins.
    span: Range<usize>,
    /// What stands before its fields' names: `indicator.target.`
    path: String,
    asked: RefCell<HashSet<&'static str>>,
}

impl<'s, 't> Fields<'s, 't> {
    /// The whole file.
    pub(super) fn whole(source: &'s Source<'t>, table: &'s DeTable<'t>) -> Self {
        Self { source, table, span: 0..0, path: String::new(), asked: RefCell::default() }
    }

    fn value(&self, key: &'static str) -> Option<&'s Spanned<DeValue<'t>>> {
        self.asked.borrow_mut().insert(key);
        self.table.get(key)
    }

    /// Notes a fault of a field, at its value or, where it has none, at the table.
    pub(super) fn fault(&self, key: &str, what: impl Into<String>, fix: impl Into<String>) {
        self.source.fault(Some(self.span_of(key)), &format!("{}{key}", self.path), what, fix);
    }

    /// A text that must be there; empty after a fault.
    pub(super) fn text(&self, key: &'static str) -> String {
        let text = self.optional(key);
        if text.is_empty() && self.table.get(key).is_none_or(|value| value.get_ref().is_str()) {
            self.fault(key, "it is missing or empty", "write it");
        }
        text
    }

    /// A text that may be left out; white space of any kind is one space.
    pub(super) fn optional(&self, key: &'static str) -> String {
        match self.value(key).map(Spanned::get_ref) {
            None => String::new(),
            Some(DeValue::String(text)) => text.split_whitespace().collect::<Vec<_>>().join(" "),
            Some(other) => {
                let what = format!("it is {}, not a text", kind(other));
                self.fault(key, what, "put it in quotation marks");
                String::new()
            }
        }
    }

    /// A permanent id: letters, digits and hyphens, once in the file.
    pub(super) fn id(&self) -> String {
        let id = self.text("id");
        let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !id.chars().all(is_plain) || id.starts_with('-') {
            let what = format!("“{id}” is no id");
            self.fault("id", what, "use lower-case letters, digits and hyphens");
        } else if RESERVED.contains(&id.as_str()) || id.ends_with("-h") {
            self.fault("id", format!("“{id}” is an anchor of the page itself"), "choose another");
        } else if !id.is_empty() && !self.source.ids.borrow_mut().insert(id.clone()) {
            self.fault("id", format!("“{id}” stands twice"), "give each its own");
        }
        id
    }

    /// `true` or `false`; false where it is left out.
    pub(super) fn flag(&self, key: &'static str) -> bool {
        match self.value(key).map(Spanned::get_ref) {
            None => false,
            Some(DeValue::Boolean(flag)) => *flag,
            Some(_) => {
                self.fault(key, "it is neither true nor false", "write true or false");
                false
            }
        }
    }

    /// The number of a priority; 0 after a fault.
    pub(super) fn number(&self, key: &'static str) -> u8 {
        let number = match self.value(key).map(Spanned::get_ref) {
            Some(DeValue::Integer(number)) => number.as_str().parse().ok(),
            _ => None,
        };
        number.filter(|number| *number > 0).unwrap_or_else(|| {
            self.fault(key, "it is no number from 1 to 255", "write a whole number, as 1");
            0
        })
    }

    /// A word that something knows by its name; none after a fault.
    pub(super) fn known<T>(
        &self,
        key: &'static str,
        what: &str,
        find: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let word = self.text(key);
        let found = find(&word);
        if found.is_none() && !word.is_empty() {
            self.fault(
                key,
                format!("“{word}” is no {what}"),
                format!("name a {what} that is known"),
            );
        }
        found
    }

    /// One of a few words; the first after a fault or where it is left out.
    pub(super) fn choice<T: Copy>(&self, key: &'static str, choices: &[(&str, T)]) -> T {
        let word = self.optional(key);
        let found = choices.iter().find(|(name, _)| *name == word);
        if found.is_none() && !word.is_empty() {
            let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
            let names = names.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>();
            self.fault(
                key,
                format!("“{word}” is none of the words for it"),
                format!("write {}", names.join(" or ")),
            );
        }
        found.unwrap_or(&choices[0]).1
    }

    /// A figure as printed; none after a fault.
    pub(super) fn figure(&self, key: &'static str) -> Option<(String, Exact)> {
        let text = self.text(key);
        let value = Exact::parse(&text);
        if value.is_none() && !text.is_empty() {
            self.fault(key, format!("“{text}” is no number"), "write it as printed, as \"37.6\"");
        }
        Some((text, value?))
    }

    /// A year that must be there; none after a fault.
    pub(super) fn year(&self, key: &'static str) -> Option<Year> {
        let text = self.text(key);
        self.year_of(key, &text)
    }

    /// A year that may be left out.
    pub(super) fn optional_year(&self, key: &'static str) -> Option<Year> {
        let text = self.optional(key);
        self.year_of(key, &text)
    }

    fn year_of(&self, key: &str, text: &str) -> Option<Year> {
        let year = if text.contains('/') { Year::parse(text) } else { None };
        let year = year.filter(|year| YEARS.contains(&year.0));
        if year.is_none() && !text.is_empty() {
            self.fault(key, format!("“{text}” is no year"), "write it as 2018/19");
        }
        year
    }

    /// A date that must be there and must exist.
    pub(super) fn date(&self, key: &'static str) -> String {
        let text = self.text(key);
        if !text.is_empty() && !is_date(&text) {
            let what = format!("there is no date “{text}”");
            self.fault(key, what, "write 2018, 2018-09 or 2018-09-01");
        }
        text
    }

    /// A date that may be left out.
    pub(super) fn optional_date(&self, key: &'static str) -> String {
        if self.table.get(key).is_some() { self.date(key) } else { self.optional(key) }
    }

    /// A list of texts, each with where it stands; empty where it is left out.
    pub(super) fn list(&self, key: &'static str) -> Vec<(Range<usize>, String)> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let DeValue::Array(items) = value.get_ref() else {
            self.fault(key, "it is no list", "write [\"one\", \"two\"]");
            return Vec::new();
        };
        let text = |item: &Spanned<DeValue<'t>>| {
            if let DeValue::String(text) = item.get_ref() {
                return Some((item.span(), text.clone().into_owned()));
            }
            self.fault(key, "it holds something that is no text", "put each in quotation marks");
            None
        };
        items.iter().filter_map(text).collect()
    }

    /// Whether the field is there.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Where a field's value stands; the table where it has none.
    pub(super) fn span_of(&self, key: &str) -> Range<usize> {
        self.table.get(key).map_or_else(|| self.span.clone(), Spanned::span)
    }

    /// Notes a fault of one item of a list.
    pub(super) fn fault_at(&self, at: Range<usize>, key: &str, what: String, fix: &str) {
        self.source.fault(Some(at), &format!("{}{key}", self.path), what, fix);
    }

    /// The tables of a name: `[[indicator]]`.
    pub(super) fn tables(&self, key: &'static str) -> Vec<Fields<'s, 't>> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let not_tables =
            || self.fault(key, "it is no list of tables", format!("write [[{}{key}]]", self.path));
        let DeValue::Array(items) = value.get_ref() else {
            not_tables();
            return Vec::new();
        };
        if items.len() > MOST_TABLES {
            let what =
                format!("there are {} of them, and at most {MOST_TABLES} are read", items.len());
            self.fault(key, what, "put them together, or leave out the smallest");
        }
        let mut tables = Vec::new();
        for item in items.iter().take(MOST_TABLES) {
            let DeValue::Table(table) = item.get_ref() else {
                not_tables();
                break;
            };
            tables.push(Fields {
                source: self.source,
                table,
                span: item.span(),
                path: format!("{}{key}.", self.path),
                asked: RefCell::default(),
            });
        }
        tables
    }

    /// Names every field that nothing asked for.
    pub(super) fn finish(&self) {
        let asked = self.asked.borrow();
        for key in self.table.keys() {
            let name: &str = key.get_ref();
            if asked.contains(name) {
                continue;
            }
            let mut known: Vec<&str> = asked.iter().copied().collect();
            known.sort_unstable();
            let like = near::nearest(name, known.iter().map(|known| (*known, *known)), 1);
            let fix = match like.first() {
                Some(like) => format!("write “{like}”, if that was meant"),
                None => "leave it out".to_owned(),
            };
            let field = format!("{}{name}", self.path);
            self.source.fault(Some(key.span()), &field, "there is no such field", fix);
        }
    }
}

/// What a value is, in words.
fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// Whether a text is `2018`, `2018-09` or `2018-09-01`, and there is such a year, month or day.
fn is_date(text: &str) -> bool {
    let mut parts = text.split('-');
    let mut part = |digits: usize| -> Option<Option<u32>> {
        let Some(part) = parts.next() else { return Some(None) };
        let plain = part.len() == digits && part.bytes().all(|b| b.is_ascii_digit());
        if plain { part.parse().ok().map(Some) } else { None }
    };
    let (Some(Some(year)), Some(month), Some(day)) = (part(4), part(2), part(2)) else {
        return false;
    };
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        None => return day.is_none() && parts.next().is_none(),
        Some(2) => 28 + u32::from(is_leap),
        Some(4 | 6 | 9 | 11) => 30,
        Some(1..=12) => 31,
        Some(_) => return false,
    };
    day.is_none_or(|day| (1..=days).contains(&day)) && parts.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::is_date;

    #[test]
    fn dates_that_exist() {
        for good in ["2018", "2018-09", "2018-09-30", "2020-02-29"] {
            assert!(is_date(good), "{good}");
        }
        for bad in [
            "",
            "18",
            "2018-13",
            "2018-9",
            "2018-02-29",
            "2018-04-31",
            "2018-01-01-01",
            "2018-00",
            "2018-01-00",
            "soon",
        ] {
            assert!(!is_date(bad), "{bad}");
        }
    }
}
