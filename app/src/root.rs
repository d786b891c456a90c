//! The frame that every page stands in: masthead, page, foot.

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::path;

/// The HTML of the page that the server composed; the browser finds it in the document instead.
#[derive(Clone, Default)]
pub struct ComposedHtml(pub String);

/// The application. One route holds every page, so that going from one to another patches the
/// document instead of building it anew; which page an address is, [`crate::pages`] knows.
#[component]
pub fn Root() -> impl IntoView {
    view! {
        <Router>
            <a class="skip" href="#main">"Skip to the page"</a>
            <div id="state"></div>
            <FlatRoutes fallback=PageHost>
                <Route path=path!("/*any") view=PageHost/>
            </FlatRoutes>
            <p id="said" class="vh" role="status"></p>
        </Router>
    }
}

/// Holds the composed page, and in the browser keeps it true to the address.
#[component]
fn PageHost() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    crate::browser::follow_address();
    let html = use_context::<ComposedHtml>().unwrap_or_default().0;
    view! { <div id="page" inner_html=html></div> }
}
