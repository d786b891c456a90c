//! What can go wrong with the database, each in one sentence that says what to do.

use sqlx::migrate::MigrateError;

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The address is not understood.
    #[error(
        "The database address is not understood: write sqlite:/path/to/file.db or postgres://user:password@host/name."
    )]
    Address,
    /// The address of a file without the file.
    #[error(
        "The database address sqlite: names no file: write its path after it, as in sqlite:/path/to/file.db."
    )]
    NoPath,
    /// The folder of the file does not exist.
    #[error(
        "The folder {folder} does not exist: make it, or name a file in another folder with --database."
    )]
    FolderMissing {
        /// The folder.
        folder: String,
    },
    /// The database cannot be written.
    #[error(
        "The database {name} cannot be written ({why}): see to its permissions, or name another with --database."
    )]
    Unwritable {
        /// The database.
        name: String,
        /// The engine's words.
        why: String,
    },
    /// The disk is full.
    #[error(
        "The disk that holds the database {name} is full: make room and start again; nothing was half written."
    )]
    Full {
        /// The database.
        name: String,
    },
    /// The server is away, or does not let us in.
    #[error(
        "The database server does not let us in to the {name} ({why}): see that it runs and that address, user and password are right."
    )]
    Unreachable {
        /// The database.
        name: String,
        /// The engine's words.
        why: String,
    },
    /// Another process is writing.
    #[error(
        "The database {name} is being written by another program: wait until it has finished, then start again."
    )]
    Busy {
        /// The database.
        name: String,
    },
    /// The file is no database, or what it holds is not what was written.
    #[error(
        "The database {name} is damaged ({what}): move it away and start again to have a new one made, or put a copy of it back."
    )]
    Damaged {
        /// The database.
        name: String,
        /// What was found.
        what: String,
    },
    /// A newer version of the program has been here.
    #[error(
        "The database {name} was made by a newer version of Gapwise (its schema has step {step}): start that version, or name another database with --database."
    )]
    Newer {
        /// The database.
        name: String,
        /// The first migration that this version does not know.
        step: i64,
    },
    /// The starting figures cannot be read.
    #[error("The starting figures cannot be read: {0}.")]
    Data(String),
    /// Anything else.
    #[error("The database {name} did not do as asked: {why}.")]
    Other {
        /// The database.
        name: String,
        /// The engine's words.
        why: String,
    },
}

impl Error {
    pub(crate) fn unwritable(name: &str, why: String) -> Self {
        let name = name.to_owned();
        Self::Unwritable { name, why }
    }

    pub(crate) fn damaged(name: &str, what: impl Into<String>) -> Self {
        let (name, what) = (name.to_owned(), what.into());
        Self::Damaged { name, what }
    }

    /// Puts an engine's error into words.
    pub(crate) fn from_engine(name: &str, error: &sqlx::Error) -> Self {
        let owned = name.to_owned();
        match error {
            sqlx::Error::Database(said) => {
                of_code(owned, &said.code().unwrap_or_default(), one_line(said.message()))
            }
            sqlx::Error::Io(why) => {
                Self::Unreachable { name: owned, why: one_line(&why.to_string()) }
            }
            sqlx::Error::PoolTimedOut => {
                Self::Unreachable { name: owned, why: "no answer within five seconds".to_owned() }
            }
            sqlx::Error::ColumnDecode { .. } | sqlx::Error::RowNotFound => {
                Self::damaged(name, one_line(&error.to_string()))
            }
            other => Self::Other { name: owned, why: one_line(&other.to_string()) },
        }
    }

    pub(crate) fn from_migration(name: &str, error: &MigrateError) -> Self {
        match error {
            MigrateError::VersionMissing(step) => {
                Self::Newer { name: name.to_owned(), step: *step }
            }
            MigrateError::VersionMismatch(step) | MigrateError::Dirty(step) => {
                Self::damaged(name, format!("step {step} of its schema is not ours"))
            }
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => {
                Self::from_engine(name, error)
            }
            other => Self::Other { name: name.to_owned(), why: one_line(&other.to_string()) },
        }
    }
}

/// By the engine's code. `SQLite`'s are numbers of at most four digits. An `SQLSTATE` always has
/// five characters, and those of lost connections are digits throughout.
fn of_code(name: String, code: &str, why: String) -> Error {
    match code.parse::<u32>() {
        Ok(number) if code.len() < 5 => of_sqlite(name, number & 0xff, why),
        _ => of_postgres(name, code, why),
    }
}

/// By `SQLite`'s primary result codes.
fn of_sqlite(name: String, code: u32, why: String) -> Error {
    match code {
        3 | 8 | 14 | 23 => Error::Unwritable { name, why },
        5 | 6 => Error::Busy { name },
        11 | 24 | 26 => Error::Damaged { name, what: why },
        13 => Error::Full { name },
        1 if why.starts_with("no such") => Error::Damaged { name, what: why },
        1 if why.ends_with("already exists") => Error::Damaged { name, what: why },
        _ => Error::Other { name, why },
    }
}

/// By `PostgreSQL`'s classes of `SQLSTATE`.
fn of_postgres(name: String, code: &str, why: String) -> Error {
    match code {
        "42501" | "25006" => Error::Unwritable { name, why },
        "53100" => Error::Full { name },
        "55P03" => Error::Busy { name },
        "42P01" | "42703" | "42P07" => Error::Damaged { name, what: why },
        _ if ["08", "28", "3D", "53", "57"].contains(&code.get(..2).unwrap_or("")) => {
            Error::Unreachable { name, why }
        }
        _ => Error::Other { name, why },
    }
}

fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(code: &str, why: &str) -> &'static str {
        match of_code("test".to_owned(), code, why.to_owned()) {
            Error::Unwritable { .. } => "unwritable",
            Error::Full { .. } => "full",
            Error::Unreachable { .. } => "unreachable",
            Error::Busy { .. } => "busy",
            Error::Damaged { .. } => "damaged",
            Error::Other { .. } => "other",
            _ => "another",
        }
    }

    #[test]
    fn codes_of_both_engines() {
        let cases = [
            // SQLite, extended codes among them.
            ("1", "no such table: figure", "damaged"),
            ("1", "near \"x\": syntax error", "other"),
            ("5", "database is locked", "busy"),
            ("8", "attempt to write a readonly database", "unwritable"),
            ("13", "database or disk is full", "full"),
            ("26", "file is not a database", "damaged"),
            ("517", "database is locked", "busy"),
            ("1032", "attempt to write a readonly database", "unwritable"),
            ("2067", "UNIQUE constraint failed", "other"),
            ("6666", "disk I/O error", "other"),
            // PostgreSQL.
            ("08000", "connection exception", "unreachable"),
            ("08003", "connection does not exist", "unreachable"),
            ("08006", "connection failure", "unreachable"),
            ("08P01", "protocol violation", "unreachable"),
            ("00000", "successful completion", "other"),
            ("03000", "statement not yet complete", "other"),
            ("23505", "duplicate key", "other"),
            ("25006", "read-only transaction", "unwritable"),
            ("28000", "invalid authorization", "unreachable"),
            ("28P01", "wrong password", "unreachable"),
            ("3D000", "no such database", "unreachable"),
            ("42501", "permission denied", "unwritable"),
            ("42P01", "no such table", "damaged"),
            ("53100", "disk full", "full"),
            ("53300", "too many connections", "unreachable"),
            ("55P03", "lock not available", "busy"),
            ("57P03", "cannot connect now", "unreachable"),
            // An engine that gives none.
            ("", "something", "other"),
        ];
        for (code, why, expected) in cases {
            assert_eq!(kind(code, why), expected, "{code} {why}");
        }
    }
}
