//! A request as a line of the log. Never more than one line, whatever the client sends.

use std::fmt::Write;

use crate::clock;

/// What is logged of a request.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// Its id, which the client gets too.
    pub id: &'a str,
    /// `GET`
    pub method: &'a str,
    /// Path and query as they came.
    pub address: &'a str,
    /// Status of the answer.
    pub status: u16,
    /// Time that the answer took to make, in millionths of a second.
    pub micros: u128,
}

impl Line<'_> {
    /// The line with its end, as JSON or for people.
    pub fn write(&self, json: bool) -> String {
        let mut line = String::with_capacity(256);
        let time = clock::now_in_millis();
        let (id, method, status, micros) = (self.id, self.method, self.status, self.micros);
        // Writing to a string cannot fail.
        if json {
            let _ = write!(
                line,
                "{{\"timestamp\":\"{time}\",\"level\":\"INFO\",\"message\":\"request\",\"request\":\"{id}\",\"method\":\"{method}\",\"address\":\""
            );
            escape(self.address, &mut line);
            let _ = writeln!(line, "\",\"status\":{status},\"micros\":{micros}}}");
        } else {
            let _ = write!(line, "{time} {method} ");
            escape(self.address, &mut line);
            let _ = writeln!(line, " {status} {micros} µs {id}");
        }
        line
    }
}

/// Escapes as JSON does; a terminal is safe with it too.
fn escape(text: &str, into: &mut String) {
    for character in text.chars() {
        match character {
            '"' => into.push_str("\\\""),
            '\\' => into.push_str("\\\\"),
            _ if character.is_control() => {
                let _ = write!(into, "\\u{:04x}", u32::from(character));
            }
            _ => into.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_addresses_stay_one_line() {
        let line = Line {
            id: "a-1",
            method: "GET",
            address: "/gaps?x=\"\\\n\u{1b}[31m",
            status: 200,
            micros: 7,
        };
        for json in [true, false] {
            let line = line.write(json);
            assert_eq!(line.matches('\n').count(), 1);
            assert!(line.ends_with('\n'));
            assert!(line.contains(r#"/gaps?x=\"\\\u000a\u001b[31m"#), "{line}");
        }
    }
}
