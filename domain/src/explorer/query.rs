//! Query strings: what a browser or a hostile client sends, taken apart without trusting it.

use std::fmt::Write;

/// Most characters of a value that are kept; longer ones are cut, as no id is that long.
const LONGEST_VALUE: usize = 120;
/// Most pairs that are read.
const MOST_PAIRS: usize = 100;

/// Key and value pairs in order, decoded, cut and without control characters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<(String, String)>);

impl Query {
    /// Takes a query string apart; `+` is a space, bytes that are no UTF-8 become `�`.
    pub fn parse(text: &str) -> Self {
        let pairs = text.split('&').filter(|pair| !pair.is_empty()).take(MOST_PAIRS);
        let decode_pair = |pair: &str| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(key), decode(value))
        };
        Self(pairs.map(decode_pair).collect())
    }

    /// Every value of a key that is not empty.
    pub fn all<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a str> {
        let of_key = move |pair: &&(String, String)| pair.0 == key && !pair.1.is_empty();
        self.0.iter().filter(of_key).map(|pair| pair.1.as_str())
    }

    /// The first value of a key that is not empty.
    pub fn first<'a>(&'a self, key: &'a str) -> Option<&'a str> {
        self.all(key).next()
    }

    /// Whether a key stands there more than once with different values.
    pub fn is_doubled(&self, key: &str) -> bool {
        let mut values = self.all(key);
        let first = values.next();
        values.any(|value| Some(value) != first)
    }
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len().min(LONGEST_VALUE * 4));
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let decoded = match byte {
            b'+' => b' ',
            b'%' => {
                let mut ahead = rest.clone();
                let pair = (ahead.next().and_then(hex), ahead.next().and_then(hex));
                if let (Some(high), Some(low)) = pair {
                    rest = ahead;
                    high * 16 + low
                } else {
                    b'%'
                }
            }
            other => other,
        };
        bytes.push(decoded);
        if bytes.len() >= LONGEST_VALUE * 4 {
            break;
        }
    }
    let text = String::from_utf8_lossy(&bytes);
    let readable = text.chars().filter(|c| !c.is_control()).take(LONGEST_VALUE);
    readable.collect::<String>().trim().to_owned()
}

fn hex(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// Writes a query string, pair by pair.
#[derive(Clone, Debug)]
pub struct QueryWriter {
    text: String,
    /// Bytes that stand before the first pair.
    path: usize,
}

impl QueryWriter {
    /// Starts after a path that ends in a question mark, or after nothing.
    pub fn after(path: &str) -> Self {
        // Most addresses fit.
        let mut text = String::with_capacity(path.len() + 96);
        text.push_str(path);
        Self { text, path: path.len() }
    }

    /// Adds a pair.
    pub fn add(&mut self, key: &str, value: &str) {
        if self.text.len() > self.path {
            self.text.push('&');
        }
        self.text.push_str(key);
        self.text.push('=');
        if value.bytes().all(is_plain) {
            self.text.push_str(value);
        } else {
            value.bytes().for_each(|byte| self.add_byte(byte));
        }
    }

    fn add_byte(&mut self, byte: u8) {
        if is_plain(byte) {
            self.text.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(self.text, "%{byte:02X}");
        }
    }

    /// The finished string.
    pub fn finish(self) -> String {
        self.text
    }
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~".contains(&byte)
}

#[cfg(test)]
mod tests;
