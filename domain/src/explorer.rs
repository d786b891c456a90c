//! The gap explorer: from an address to everything its page says.

pub mod page;
