//! `/strategy`: everything else that the document says.

use super::followed::Followed;
use super::page::{Said, StatementRow};
use super::priority::said;
use crate::place::Area;
use crate::world::World;

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentPage {
    /// The strategy's title.
    pub heading: String,
    /// Whether it is nobody's.
    pub example: bool,
    /// `2018 to 2021`
    pub dates: String,
    /// What it is for.
    pub vision: Said,
    /// Priorities: title and address.
    pub priorities: Vec<(String, String)>,
    /// Its parts: anchor, heading, items.
    pub sections: Vec<(String, String, Vec<Said>)>,
    /// Figures that belong to no priority.
    pub statements: Vec<StatementRow>,
    /// Where it disagrees with itself or with what is published.
    pub contradictions: Vec<Said>,
    /// Bodies that it names, and what each does.
    pub partners: Vec<(Said, String)>,
    /// This page's own address.
    pub href: String,
}

/// The page of an area's strategy; `None` where none is held.
pub fn document(world: &World, area: &Area, today: &str) -> Option<DocumentPage> {
    let followed = Followed::of(world, area, today);
    let strategy = followed.strategy?;
    let vision =
        Said { id: "vision".to_owned(), text: strategy.vision.clone(), at: strategy.at.clone() };
    let priorities = strategy.priorities.iter().map(|of| {
        let href = followed.href(&format!("/priorities/{}", of.number));
        (format!("{}. {}", of.number, of.title), href)
    });
    let sections = strategy.sections.iter().map(|section| {
        let items = section.items.iter().map(said).collect();
        (section.id.clone(), section.title.clone(), items)
    });
    let statements = strategy.statements.iter().filter(|of| of.priority.is_none());
    let partners = strategy.partners.iter().map(|of| (said(&of.item), of.role.clone()));
    Some(DocumentPage {
        heading: strategy.title.clone(),
        example: strategy.example,
        dates: format!("{} to {}", strategy.from, strategy.until),
        vision,
        priorities: priorities.collect(),
        sections: sections.collect(),
        statements: statements.map(|of| followed.statement(of)).collect(),
        contradictions: strategy.contradictions.iter().map(said).collect(),
        partners: partners.collect(),
        href: followed.href("/strategy"),
    })
}
