//! The page `/style`, for development: every component in every state, from values made by hand.
//! Nothing here is published; the figures are specimens.

mod filters;
mod groups;
mod make;
mod single;
mod states;
#[cfg(test)]
mod tests;

use domain::explorer::page::{Below, ExplorerPage};
use maud::{Markup, html};

use crate::parts::{self, Foot, Here};

/// A page of the explorer: what stands first, and the rest.
pub type Specimen = (ExplorerPage, Below);

/// One group: the explorer as `/gaps` shows it first.
pub fn one_group() -> Specimen {
    (single::page(), single::below())
}

/// Four groups side by side.
pub fn four_groups() -> Specimen {
    (groups::page(), groups::below())
}

/// A whole page from a model, with masthead and foot.
pub fn whole((page, below): &Specimen) -> Markup {
    html! {
        (parts::masthead(&page.place_title, &page.place_href, Here::Gaps, "/gaps"))
        (parts::explorer::page(page, below))
        (foot())
    }
}

/// The foot of specimens.
pub fn foot() -> Markup {
    parts::foot(&Foot {
        figures: "Figures: DfE. Release of 8 April 2026.".to_owned(),
        licence: "Open Government Licence v3.0".to_owned(),
        licence_href: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
            .to_owned(),
        links: Vec::new(),
        printed: String::new(),
    })
}

/// Every component in every state.
pub fn page() -> Markup {
    html! {
        (parts::masthead("Specimens", "/style", Here::Elsewhere, "/style"))
        (parts::offline("The figures here are those of the release of 8 April 2026."))
        (parts::loading("Fetching the figures of Hampshire. Until then this page shows Knowsley."))
        div.specimens { (states::all()) }
        (foot())
    }
}
