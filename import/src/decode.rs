//! Bytes to text: gzip, byte-order marks, UTF-16 and Windows-1252.

use std::io::Read;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};
use flate2::read::MultiGzDecoder;

use crate::problem::{Problem, Severity};

/// More text than any published file holds; a small file that unpacks to more is refused.
const MOST_BYTES: u64 = 512 * 1024 * 1024;

/// The text of a file, with a note where it is not in UTF-8.
pub fn text(file: &str, bytes: &[u8]) -> Result<(String, Vec<Problem>), Problem> {
    let (text, notes) = if bytes.starts_with(&[0x1f, 0x8b]) {
        decode(file, &unpack(file, bytes)?)?
    } else {
        decode(file, bytes)?
    };
    // The csv crate counts a row one line too early after a carriage return.
    let text = if text.contains('\r') { text.replace("\r\n", "\n") } else { text };
    Ok((text, notes))
}

fn unpack(file: &str, bytes: &[u8]) -> Result<Vec<u8>, Problem> {
    let mut unpacked = Vec::new();
    let mut decoder = MultiGzDecoder::new(bytes).take(MOST_BYTES + 1);
    if decoder.read_to_end(&mut unpacked).is_err() {
        return Err(refused(
            file,
            "the gzip file is damaged or ends before its end",
            "download it again",
        ));
    }
    if unpacked.len() as u64 > MOST_BYTES {
        return Err(refused(
            file,
            "the gzip file unpacks to more than 512 MB",
            "check that it is the right file",
        ));
    }
    Ok(unpacked)
}

fn decode(file: &str, bytes: &[u8]) -> Result<(String, Vec<Problem>), Problem> {
    match bytes {
        [] => Err(refused(file, "the file is empty", "download it again")),
        [b'P', b'K', 3, 4, ..] => Err(refused(
            file,
            "the file is a workbook or a zip archive where CSV text is expected",
            "save its sheet as CSV and give that",
        )),
        [0xff, 0xfe, rest @ ..] => utf_16(file, UTF_16LE, rest),
        [0xfe, 0xff, rest @ ..] => utf_16(file, UTF_16BE, rest),
        [0xef, 0xbb, 0xbf, rest @ ..] => eight_bit(file, rest),
        _ => eight_bit(file, bytes),
    }
}

fn utf_16(
    file: &str,
    encoding: &'static encoding_rs::Encoding,
    bytes: &[u8],
) -> Result<(String, Vec<Problem>), Problem> {
    let (text, damaged) = encoding.decode_without_bom_handling(bytes);
    if damaged || text.contains('\0') {
        return Err(refused(
            file,
            "the file begins as UTF-16 text but cannot be read as that",
            "save it as UTF-8 text and give that",
        ));
    }
    Ok((text.into_owned(), vec![note(file, "UTF-16")]))
}

fn eight_bit(file: &str, bytes: &[u8]) -> Result<(String, Vec<Problem>), Problem> {
    if bytes.contains(&0) {
        let line = bytes.split(|byte| *byte == b'\n').zip(1..);
        let line = line.filter(|(line, _)| line.contains(&0)).map(|(_, number)| number);
        let what = "there is a NUL byte, which no text file holds";
        let problem = refused(file, what, "save it as UTF-8 text and give that");
        return Err(problem.at(line.min().unwrap_or(1)));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((text.to_owned(), Vec::new()));
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    Ok((text.into_owned(), vec![note(file, "Windows-1252")]))
}

fn note(file: &str, encoding: &str) -> Problem {
    let what = format!("the text is not in UTF-8 and was read as {encoding}");
    Problem::new(Severity::Note, file, what, "look at a name with an accent to be sure")
}

pub fn refused(file: &str, what: impl Into<String>, action: &str) -> Problem {
    Problem::new(Severity::Refused, file, what, action)
}
