//! Compression at build time, at the strongest level: it is done once and served for months.

use std::io::Write;

use anyhow::Result;

/// Whether compressing makes the file smaller; fonts and pictures are compressed already.
pub fn pays(name: &str) -> bool {
    let compressed = ["woff2", "png", "webp", "avif", "jpg"];
    name.rsplit_once('.').is_none_or(|(_, ending)| !compressed.contains(&ending))
}

pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)?;
    Ok(compressed)
}
