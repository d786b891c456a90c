//! The site's files: which address each has, and which bytes are sent for it.

use std::collections::BTreeMap;

use app::served::SiteFiles;
use bytes::Bytes;
use sha2::{Digest, Sha256};

use crate::answer::Encoding;
use crate::embedded;

/// One file in the forms that it was built in.
#[derive(Clone, Debug)]
pub struct SiteFile {
    /// As `content-type` says it.
    pub content_type: &'static str,
    plain: Bytes,
    brotli: Option<Bytes>,
    gzip: Option<Bytes>,
}

impl SiteFile {
    /// The best form that the client takes.
    pub fn best(&self, accepts: impl Fn(Encoding) -> bool) -> (Encoding, Bytes) {
        let forms = [(Encoding::Brotli, &self.brotli), (Encoding::Gzip, &self.gzip)];
        for (encoding, bytes) in forms {
            if let Some(bytes) = bytes.as_ref().filter(|_| accepts(encoding)) {
                return (encoding, bytes.clone());
            }
        }
        (Encoding::Identity, self.plain.clone())
    }
}

/// Every file of the site.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// What pages refer to.
    pub addresses: SiteFiles,
    /// Names the build: another one may render the same figures differently.
    pub build: String,
    /// Hashed name of the icon, which browsers also ask for by an old name.
    pub icon: Option<String>,
    files: BTreeMap<String, SiteFile>,
}

impl Site {
    /// The site that the build put into the binary.
    pub fn embedded() -> Self {
        let file = |name: &str| embedded::site_file(name).map(Bytes::from_static);
        Self::read(embedded::manifest(), embedded::code_hash(), file)
    }

    /// A site by its manifest: logical name, tab, hashed name. `code` names the code that makes
    /// the pages around it.
    pub fn read(manifest: &str, code: &str, file: impl Fn(&str) -> Option<Bytes>) -> Self {
        let mut site = Self::default();
        let mut names: BTreeMap<&str, &str> = BTreeMap::new();
        for (logical, hashed) in manifest.lines().filter_map(|line| line.split_once('\t')) {
            if let Some(plain) = file(hashed) {
                names.insert(logical, hashed);
                let held = SiteFile {
                    content_type: content_type(logical),
                    plain,
                    brotli: file(&format!("{hashed}.br")),
                    gzip: file(&format!("{hashed}.gz")),
                };
                site.files.insert(hashed.to_owned(), held);
            }
        }
        let address = |name: &str| names.get(name).map_or(String::new(), |n| format!("/site/{n}"));
        let font = names.keys().find(|name| ending(name) == "woff2");
        site.addresses = SiteFiles {
            script: address("app.js"),
            wasm: address("app_bg.wasm"),
            style: address("gapwise.css"),
            font: font.map_or(String::new(), |name| address(name)),
            origin: String::new(),
        };
        site.icon = names.get("icon.svg").map(|&name| name.to_owned());
        site.build = build_id(manifest, code);
        site
    }

    /// The site at an address that readers know: pages name it, so it is part of the build's name.
    #[must_use]
    pub fn at(mut self, origin: Option<&str>) -> Self {
        if let Some(origin) = origin.filter(|origin| !origin.is_empty()) {
            origin.clone_into(&mut self.addresses.origin);
            self.build = build_id(&self.build, origin);
        }
        self
    }

    /// A file by its hashed name.
    pub fn file(&self, name: &str) -> Option<&SiteFile> {
        self.files.get(name)
    }
}

/// Changes with anything that makes an answer read differently: with a tag that stays, browsers
/// would keep the pages of the build before.
fn build_id(manifest: &str, code: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(env!("CARGO_PKG_VERSION"));
    hash.update(code);
    hash.update(manifest);
    let hash = format!("{:x}", hash.finalize());
    hash[..8].to_owned()
}

fn ending(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, end)| end)
}

fn content_type(name: &str) -> &'static str {
    match ending(name) {
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "css" => "text/css; charset=utf-8",
        "woff2" => "font/woff2",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
