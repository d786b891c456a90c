//! What an address asks for.

use app::pages::NOWHERE;

use crate::picture::Form;

/// Longest path that can be anything of ours.
const LONGEST: usize = 200;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route<'a> {
    /// Whether figures are served.
    Health,
    /// What search engines may read.
    Robots,
    /// The icon, by the name that browsers try.
    Favicon,
    /// A file of the site, by its hashed name.
    Asset(&'a str),
    /// Everything besides the figures, for the browser.
    Atlas,
    /// An area's schools, for the browser.
    Area(&'a str),
    /// What the search box of an area finds, for the browser.
    Search(&'a str),
    /// A measure's figures for an area, for the browser.
    Slice {
        /// Id of the measure.
        measure: &'a str,
        /// Slug, number or code of the area.
        area: &'a str,
    },
    /// The figures of a view as a file.
    Csv,
    /// Where an area is worse than England and getting worse, as a file.
    AttentionCsv,
    /// An area's indicators as a file.
    KpisCsv,
    /// The figures of a report as a file, by its release.
    ReportCsv(&'a str),
    /// The picture that goes with a link to a page, by the page's path without its first slash;
    /// `index` is that of `/`.
    Share(&'a str),
    /// The schools of a list as a file.
    SchoolsCsv,
    /// Every figure of a school as a file, by its number.
    SchoolCsv(&'a str),
    /// A chart of a page, by the page's path without its first slash.
    Picture(Form, &'a str),
    /// A page, there or not.
    Page(&'a str),
}

impl<'a> Route<'a> {
    /// Reads a path as the client sent it. What no address of ours can hold is a page that does
    /// not exist, under a plain name: no escape, no dot path, no foreign letter goes further.
    pub fn of(path: &'a str) -> Self {
        if path.len() > LONGEST || !path.bytes().all(is_plain) || path.contains("..") {
            return Self::Page(NOWHERE);
        }
        match path {
            "/healthz" => return Self::Health,
            "/robots.txt" => return Self::Robots,
            "/favicon.ico" => return Self::Favicon,
            "/gaps.csv" => return Self::Csv,
            "/attention.csv" => return Self::AttentionCsv,
            "/kpis.csv" => return Self::KpisCsv,
            "/schools.csv" => return Self::SchoolsCsv,
            "/figures/atlas" => return Self::Atlas,
            _ => {}
        }
        let picture = path.strip_prefix("/share/").and_then(|page| page.strip_suffix(".png"));
        if let Some(page) = picture.filter(|page| !page.is_empty() && !page.starts_with('/')) {
            return Self::Share(page);
        }
        let chart = path.strip_prefix("/picture/").and_then(|page| {
            let forms = [(Form::Svg, ".svg"), (Form::Png, ".png")];
            forms.into_iter().find_map(|(form, end)| Some((form, page.strip_suffix(end)?)))
        });
        let chart = chart.or_else(|| Some((Form::Embed, path.strip_prefix("/embed/")?)));
        if let Some((form, page)) = chart.filter(|(_, page)| !page.is_empty()) {
            return Self::Picture(form, page);
        }
        let school = path.strip_prefix("/schools/").and_then(|name| name.strip_suffix(".csv"));
        if let Some(urn) = school {
            return Self::SchoolCsv(urn);
        }
        let report = path.strip_prefix("/reports/").and_then(|name| name.strip_suffix(".csv"));
        if let Some(release) = report {
            return Self::ReportCsv(release);
        }
        if let Some(name) = path.strip_prefix("/site/") {
            return Self::Asset(name);
        }
        if let Some(rest) = path.strip_prefix("/figures/") {
            return match rest.split_once('/') {
                Some(("areas", area)) => Self::Area(area),
                Some(("search", area)) => Self::Search(area),
                Some((measure, area)) => Self::Slice { measure, area },
                None => Self::Page(path),
            };
        }
        Self::Page(path)
    }
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'_' | b'.' | b'~')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        let long = format!("/{}", "a".repeat(300));
        let slice = Route::Slice { measure: "ks2-rwm-expected", area: "knowsley" };
        let cases = [
            ("/healthz", Route::Health),
            ("/site/app.12.js", Route::Asset("app.12.js")),
            ("/figures/atlas", Route::Atlas),
            ("/figures/areas/st-helens", Route::Area("st-helens")),
            ("/figures/search/st-helens", Route::Search("st-helens")),
            ("/figures/ks2-rwm-expected/knowsley", slice),
            ("/figures/nothing", Route::Page("/figures/nothing")),
            ("/gaps.csv", Route::Csv),
            ("/attention.csv", Route::AttentionCsv),
            ("/kpis.csv", Route::KpisCsv),
            ("/reports/2025-09-15.csv", Route::ReportCsv("2025-09-15")),
            ("/schools.csv", Route::SchoolsCsv),
            ("/schools/140001.csv", Route::SchoolCsv("140001")),
            ("/schools/140001", Route::Page("/schools/140001")),
            ("/share/gaps.png", Route::Share("gaps")),
            ("/share/kpis/ks4-a8.png", Route::Share("kpis/ks4-a8")),
            ("/share/index.png", Route::Share("index")),
            ("/picture/gaps.svg", Route::Picture(Form::Svg, "gaps")),
            ("/picture/schools/140001.png", Route::Picture(Form::Png, "schools/140001")),
            ("/embed/kpis/ks4-a8", Route::Picture(Form::Embed, "kpis/ks4-a8")),
            ("/picture/gaps", Route::Page("/picture/gaps")),
            ("/share.png", Route::Page("/share.png")),
            ("/share/.png", Route::Page("/share/.png")),
            ("/sharegaps.png", Route::Page("/sharegaps.png")),
            ("/share//gaps.png", Route::Page("/share//gaps.png")),
            ("/gaps", Route::Page("/gaps")),
            ("/", Route::Page("/")),
            ("/%2e%2e/etc/passwd", Route::Page(NOWHERE)),
            ("/../etc/passwd", Route::Page(NOWHERE)),
            ("/g\u{e4}ps", Route::Page(NOWHERE)),
            ("*", Route::Page(NOWHERE)),
            (&long, Route::Page(NOWHERE)),
        ];
        for (path, route) in cases {
            assert_eq!(Route::of(path), route, "{path}");
        }
    }
}
