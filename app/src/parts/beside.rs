//! What stands beside the trend.

use domain::explorer::page::Beside;
use maud::{Markup, html};

use super::block::{Kind, block, heading, room, source};
use super::moved::moved;
use crate::markup::Room;

/// The place's other groups, or what moved.
pub fn beside(beside: &Beside) -> Markup {
    html! {
        @match beside {
            Beside::Groups(groups) => {
                (Room(room(groups)))
                section.part id=(groups.id) aria-labelledby={ (groups.id) "-h" } {
                    (heading(&groups.id, &groups.heading, &groups.sub))
                    (block(groups, Kind::Beside))
                    (source(&groups.source))
                }
            },
            Beside::Moved(rows) => (moved(rows)),
            Beside::Nothing => {},
        }
    }
}
