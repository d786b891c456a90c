//! The document as the server sends it: head, the hydrated frame, the start of the script.

use std::sync::OnceLock;

use domain::world::World;
use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::markup::esc;
use crate::pages::{Outcome, Page, Request, compose};
use crate::root::{ComposedHtml, Root};
use crate::share;

/// Addresses of the site's files, each with its hash in the name.
#[derive(Clone, Debug, Default)]
pub struct SiteFiles {
    /// The script that wasm-bindgen makes; empty where the site was not built.
    pub script: String,
    /// The WebAssembly module.
    pub wasm: String,
    /// The style sheet.
    pub style: String,
    /// The font, for the preload.
    pub font: String,
    /// Where readers find the site, such as `https://gapwise.example`, for what must have a whole
    /// address; empty where nobody said.
    pub origin: String,
}

/// A document, ready to be sent.
pub struct Served {
    /// Whether the page is what was asked for.
    pub outcome: Outcome,
    /// The whole document.
    pub html: String,
    /// The one inline script in it, for the policy that allows it by its hash. The policy must not
    /// look for scripts in the document: it would allow whatever had got in.
    pub script: String,
}

/// Renders the document at an address. The path must be a plain one (`/gaps`).
pub fn render(world: &World, site: &SiteFiles, request: Request<'_>) -> Served {
    document(world, site, request, &compose(world, request))
}

/// Renders the document for a failure of ours.
pub fn render_failure(
    world: &World,
    site: &SiteFiles,
    request: Request<'_>,
    reference: &str,
) -> Served {
    document(world, site, request, &crate::pages::failure(reference))
}

fn document(world: &World, site: &SiteFiles, request: Request<'_>, page: &Page) -> Served {
    let (before, after) = frame();
    let script = bootstrap(site);
    let shell = shell(world, &script, site, request, page).into_string();
    let (head, tail) = shell.split_once(HERE).unwrap_or((&shell, ""));
    let parts = [head, before].into_iter().chain(page.body.iter()).chain([after, tail]);
    // Put together at its full size at once: a page is some hundred kilobytes.
    let html = parts.collect::<Vec<_>>().concat();
    Served { outcome: page.outcome, html, script }
}

/// The sign as an icon, `style/images/icon-32.png`. It is in the page, as browsers ask for a file
/// anew at every address; and no drawing, as they would draw it anew.
const ICON: &str = concat!(
    "data:image/png;base64,",
    "iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAMAAABEpIrGAAAAM1BMVEX////////V3eX+/v7W7et0l6xP",
    "bpUSQ210wrspoZedps8qU36w3NlOsKnAuOWopNczW4PG/kwVAAAAAXRSTlMAQObYZgAAAL1JREFUOMu9",
    "k9sSgyAMRLkEUBDD/39tSSLUzqjpS7sPOuMeNwGCMV3W+Qs5a0TW38oqvhD+UUoARbhnwCkVeo2fAQAf",
    "AISYYoDpLmvXAhPIiVWy+Nt6aDsAl4Z4zUBerfQEAcoEyt5VJZ3qVAbeASkFxMDfSRxhZgesuGOeQL0C",
    "8AI4l8iI2JNnCWkyTr+NJslf+P3VMn0Ya7jZKNrqVtppq9mu8HBYAOO0/jEw6tCqY69eHP3qGSXg/vrL",
    "7y929BDCdG991AAAAABJRU5ErkJggg=="
);

/// Stands where the page goes, in the shell and in the frame.
const HERE: &str = "<!--page-->";

/// The document without its page.
fn shell(
    world: &World,
    script: &str,
    site: &SiteFiles,
    request: Request<'_>,
    page: &Page,
) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en-GB" data-release=(esc(&world.hash)) data-today=(request.today) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                title { (esc(&page.title)) }
                @if !page.description.is_empty() {
                    meta name="description" content=(esc(&page.description));
                }
                @if !page.href.is_empty() { (preview(site, page)) }
                meta name="color-scheme" content="light dark";
                @if !site.font.is_empty() {
                    link rel="preload" href=(esc(&site.font)) as="font" type="font/woff2" crossorigin;
                }
                @if !site.style.is_empty() { link rel="stylesheet" href=(esc(&site.style)); }
                link rel="icon" href=(PreEscaped(ICON));
                script { (PreEscaped(script)) }
            }
            body { (PreEscaped(HERE)) }
        }
    }
}

/// What services show beside a link to the page: title, answer and a picture of both. Under the
/// page's own address, so that what a reader typed around it is not sent on.
fn preview(site: &SiteFiles, page: &Page) -> Markup {
    let (path, query) = page.href.split_once('?').unwrap_or((&page.href, ""));
    let path = if path == "/" { "/index" } else { path };
    let mark = if query.is_empty() { "" } else { "?" };
    html! {
        meta property="og:type" content="website";
        meta property="og:site_name" content="Gapwise";
        meta property="og:title" content=(esc(page.title.trim_end_matches(" – Gapwise")));
        @if !page.description.is_empty() {
            meta property="og:description" content=(esc(&page.description));
        }
        @if !site.origin.is_empty() { meta property="og:url" content={ (site.origin) (page.href) }; }
        meta property="og:image" content={ (esc(&site.origin)) "/share" (esc(path)) ".png" (mark) (esc(query)) };
        meta property="og:image:width" content=(share::WIDTH);
        meta property="og:image:height" content=(share::HEIGHT);
        meta property="og:image:alt" content=(esc(&page.description));
        meta name="twitter:card" content="summary_large_image";
    }
}

/// The frame as Leptos renders it, before and after the page that stands in it. It is the same for
/// every address, so it is rendered once.
fn frame() -> (&'static str, &'static str) {
    static FRAME: OnceLock<(String, String)> = OnceLock::new();
    let (before, after) = FRAME.get_or_init(|| {
        let html = Owner::new().with(|| {
            provide_context(RequestUrl::new("/"));
            provide_context(ComposedHtml(HERE.to_owned()));
            view! { <Root/> }.to_html()
        });
        let (before, after) = html.split_once(HERE).unwrap_or((&html, ""));
        (before.to_owned(), after.to_owned())
    });
    (before, after)
}

/// The start of the script: sets the stored theme before the first paint, notes the address that
/// the document is of, then fetches the WebAssembly once the page has loaded and the browser reports
/// that it has painted text, so that it never competes with the text. A window that nobody looks at paints
/// nothing and does not wait; nor does one that has reported nothing for a second.
fn bootstrap(site: &SiteFiles) -> String {
    let theme =
        "try{let t=localStorage.theme;if(t)document.documentElement.dataset.theme=t}catch{}";
    if site.script.is_empty() {
        return theme.to_owned();
    }
    // Back may change the address before the script is there to follow it.
    let served = "document.documentElement.dataset.served=location.pathname+location.search;";
    // Leptos looks for these three when it hydrates; no page needs them, as none has resources.
    let hydration = "var __RESOLVED_RESOURCES=[],__SERIALIZED_ERRORS=[],__INCOMPLETE_CHUNKS=[];";
    let begin = format!(
        "let go=()=>{{go=()=>{{}};import('{}').then(m=>m.default({{module_or_path:'{}'}})).catch(()=>{{}})}};",
        site.script, site.wasm
    );
    let painted = "new PerformanceObserver(l=>l.getEntriesByName('first-contentful-paint').length&&go()).observe({type:'paint',buffered:true})";
    format!(
        "{theme};{served}{hydration}addEventListener('load',()=>{{{begin}if(document.hidden)go();else{{setTimeout(()=>go(),1000);{painted}}}}})"
    )
}
