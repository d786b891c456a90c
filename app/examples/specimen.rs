//! Prints a page of specimens for a look at it: `specimen one|four|style`.

use app::specimen;
use maud::{DOCTYPE, html};

fn main() {
    let which = std::env::args().nth(1).unwrap_or_default();
    let body = match which.as_str() {
        "one" => specimen::whole(&specimen::one_group()),
        "four" => specimen::whole(&specimen::four_groups()),
        _ => specimen::page(),
    };
    let page = html! {
        (DOCTYPE)
        html lang="en-GB" data-hydrated="true" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                title { "Specimens" }
                link rel="stylesheet" href="gapwise.css";
            }
            body { (body) }
        }
    };
    println!("{}", page.into_string());
}
