//! Every line of SQL; rows become domain types here and only here.
//!
//! A database holds releases of published figures. [`Store::prepare`] brings the schema up to date
//! and takes in the starting figures, in one transaction; [`Store::world`] reads the current
//! release whole. Public pages are answered from that, never from the database.
//!
//! To add a table: write a migration, give it sample rows in `tests/data/migrations`, and where it
//! mirrors a file of `data/`, add a `shape`. The same text of a query runs on both engines, so
//! keep to what `docs/operations.md` says of types.

mod address;
mod edition;
mod error;
mod figures;
mod files;
mod fill;
mod load;
mod migration;
mod pool;
mod release;
mod rows;
mod shape;
mod store;

pub use address::Address;
pub use error::Error;
pub use files::DataFiles;
pub use load::{Loaded, atlas, read};
pub use migration::MIGRATOR;
pub use store::{Filled, Starting, Store};
