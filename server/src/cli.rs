//! The command line, which teaches.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::log;

const EXAMPLES: &str = "\
Examples:
  gapwise serve
      on http://127.0.0.1:3000, with a database in your data folder, made and filled if missing
  gapwise serve --listen 0.0.0.0:8080 --database sqlite:/var/lib/gapwise/gapwise.db
      for others on the network, with a database file of your choice
  gapwise serve --database postgres://gapwise:secret@db.example/gapwise
      with PostgreSQL, for several servers on one database
  GAPWISE_LOG=warn gapwise serve
      without a line for each request

Stop it with Ctrl-C or SIGTERM: answers under way are finished first.
It speaks plain HTTP; put a proxy with TLS before it.
GET /healthz answers 200 once figures are served.";

/// Gapwise is a site that shows, for every council in England, whether an education strategy works
/// for the children it is for: how far children eligible for free school meals, with special
/// educational needs or looked after are behind others, from published figures.
#[derive(Debug, Parser)]
#[command(name = "gapwise", version, after_help = EXAMPLES)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the site; makes and fills the database where it is missing
    #[command(after_help = EXAMPLES)]
    Serve(Serve),
    /// Work with strategy files
    #[command(subcommand)]
    Strategy(Strategy),
}

/// What can be done with a strategy file.
#[derive(Debug, Subcommand)]
pub enum Strategy {
    /// Read a strategy file and say what is wrong with it: line, field, what to do
    #[command(
        after_help = "The format is in docs/strategy.md; docs/strategy-example.toml is a file to start from."
    )]
    Check {
        /// The file
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
}

/// How to serve.
#[derive(Args, Clone, Debug)]
pub struct Serve {
    /// Address and port to listen on; port 0 takes any free one
    #[arg(long, env = "GAPWISE_LISTEN", default_value = "127.0.0.1:3000", value_name = "ADDRESS")]
    pub listen: String,

    /// `sqlite:/path/to/file.db` or `postgres://user:password@host/name`; without it, a file in
    /// your data folder (or what `DATABASE_URL` says)
    #[arg(long, env = "GAPWISE_DATABASE", value_name = "URL", hide_env_values = true)]
    pub database: Option<String>,

    /// Folder with strategy files (`.toml`) of your own; one of a council takes the place of one that
    /// is built in
    #[arg(long, env = "GAPWISE_STRATEGIES", value_name = "FOLDER")]
    pub strategies: Option<PathBuf>,

    /// Where readers find the site, such as `https://gapwise.example.gov.uk`: pages name their
    /// pictures for link previews by it
    #[arg(long, env = "GAPWISE_ORIGIN", value_name = "URL", value_parser = origin)]
    pub origin: Option<String>,

    /// Memory for finished pages, in bytes; 0 composes each page anew
    #[arg(
        long,
        env = "GAPWISE_PAGE_CACHE_BYTES",
        default_value_t = 32 * 1024 * 1024,
        value_name = "BYTES"
    )]
    pub page_cache_bytes: usize,

    /// What to log: `error`, `warn`, `info` (a line for each request) or `debug`
    #[arg(
        long,
        env = "GAPWISE_LOG",
        default_value = "info",
        value_name = "LEVEL",
        value_parser = log::checked
    )]
    pub log: String,
}

/// Reads an origin: a scheme and a host, nothing behind.
fn origin(text: &str) -> Result<String, String> {
    let plain = text.trim_end_matches('/');
    if plain.is_empty() {
        return Ok(String::new());
    }
    let host = plain.strip_prefix("https://").or_else(|| plain.strip_prefix("http://"));
    let is_host = |host: &str| {
        let known = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
        !host.is_empty() && host.bytes().all(known)
    };
    if host.is_some_and(is_host) {
        return Ok(plain.to_owned());
    }
    Err("write it as https://gapwise.example.gov.uk, without a path".to_owned())
}

#[cfg(test)]
mod tests {
    use super::origin;

    #[test]
    fn origins() {
        for (text, read) in [
            ("https://gapwise.example", "https://gapwise.example"),
            ("https://gapwise.example/", "https://gapwise.example"),
            ("http://127.0.0.1:3000", "http://127.0.0.1:3000"),
            ("http://[::1]:3000", "http://[::1]:3000"),
        ] {
            assert_eq!(origin(text).as_deref(), Ok(read));
        }
        assert_eq!(origin("").as_deref(), Ok(""), "set, but empty, is none");
        for text in ["gapwise.example", "https://", "ftp://a", "https://a/b", "https://a\"b"] {
            assert!(origin(text).is_err(), "{text}");
        }
    }
}
