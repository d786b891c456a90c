//! Cells of a CSV file.

/// Adds a cell, quoted where it must be. A text that a spreadsheet would take for a formula gets
/// an apostrophe before it.
pub(crate) fn push_text(row: &mut String, text: &str) {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let quoted = formula || text.contains([',', '"', '\n', '\r']);
    if !quoted {
        row.push_str(text);
        return;
    }
    row.push('"');
    if formula {
        row.push('\'');
    }
    for letter in text.chars() {
        if letter == '"' {
            row.push('"');
        }
        row.push(letter);
    }
    row.push('"');
}

#[cfg(test)]
mod tests;
