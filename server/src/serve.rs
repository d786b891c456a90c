//! Listens, loads, serves, and stops in good order.

use std::io::{self, Write};
use std::net::{SocketAddr, TcpListener};
use std::time::Duration;

use axum_server::Handle;
use tokio::signal::unix::{SignalKind, signal};

use crate::cli::Serve;
use crate::gate::Gate;
use crate::site::Site;
use crate::state::App;
use crate::{log, router, start, strategies};

/// A client must have sent its headers after so long.
const HEADERS_WITHIN: Duration = Duration::from_secs(10);
/// Answers under way may take so long once we are told to stop.
const LAST_ANSWERS: Duration = Duration::from_secs(8);
/// Bytes that all headers of a request may take together.
const MOST_HEADER_BYTES: usize = 32 * 1024;
/// Connections at once; slow ones are cut off, so that the next come in.
const MOST_CONNECTIONS: usize = 8_192;

/// Why the server cannot start.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The address is not understood.
    #[error("The address {0} is not understood: write it as 127.0.0.1:3000.")]
    Address(String),
    /// The port is in use, or not ours.
    #[error("Cannot listen on {address} ({why}): choose another address with --listen.")]
    Listen {
        /// The address.
        address: String,
        /// The system's words.
        why: io::Error,
    },
    /// The default folder cannot be made.
    #[error("The folder {folder} cannot be made ({why}): name a database with --database.")]
    Folder {
        /// The folder.
        folder: String,
        /// The system's words.
        why: io::Error,
    },
    /// There is no data folder to be had.
    #[error("This system has no data folder for you: name a database with --database.")]
    NoHome,
    /// The database.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The strategies.
    #[error(transparent)]
    Strategies(#[from] strategies::Error),
    /// The rest.
    #[error("The server stopped: {0}.")]
    Stopped(#[from] io::Error),
}

/// Serves until told to stop.
///
/// # Errors
/// In one sentence, why not.
pub fn run(options: &Serve) -> Result<(), Error> {
    let lines = log::start(&options.log);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let served = runtime.block_on(serve(options));
    lines.flush();
    served
}

async fn serve(options: &Serve) -> Result<(), Error> {
    let listener = listen(&options.listen)?;
    let address = listener.local_addr()?;
    let app = App::new(Site::embedded().at(options.origin.as_deref()), options.page_cache_bytes);
    let handle = Handle::new();
    // From the first moment, so that whoever looks after us is told to wait.
    let serving = tokio::spawn(accept(listener, app.clone(), handle.clone()));
    let (database, strategies) = (options.database.as_deref(), options.strategies.as_deref());
    app.publish(start::load(database, strategies).await?);
    announce(address);
    tokio::spawn(stop_when_told(handle));
    match serving.await {
        Ok(served) => Ok(served?),
        Err(error) => Err(Error::Stopped(io::Error::other(error))),
    }
}

fn listen(address: &str) -> Result<TcpListener, Error> {
    let parsed: SocketAddr = address
        .replace("localhost", "127.0.0.1")
        .parse()
        .map_err(|_| Error::Address(address.to_owned()))?;
    TcpListener::bind(parsed).map_err(|why| Error::Listen { address: address.to_owned(), why })
}

async fn accept(listener: TcpListener, app: App, handle: Handle<SocketAddr>) -> io::Result<()> {
    // Slow clients hold a file each; where the system gives fewer, it gives fewer.
    let _ = rlimit::increase_nofile_limit(2 * MOST_CONNECTIONS as u64);
    let mut server =
        axum_server::from_tcp(listener)?.first_request_timeout(HEADERS_WITHIN).handle(handle);
    server
        .http_builder()
        .http1()
        .header_read_timeout(HEADERS_WITHIN)
        .max_buf_size(MOST_HEADER_BYTES);
    server
        .acceptor(Gate::new(MOST_CONNECTIONS))
        .serve(router::router(app).into_make_service())
        .await
}

fn announce(address: SocketAddr) {
    tracing::info!(%address, "serving");
    // Whoever closed our output does not want to know.
    let _ = writeln!(io::stdout(), "Gapwise is at http://{address}");
}

async fn stop_when_told(handle: Handle<SocketAddr>) {
    let term = signal(SignalKind::terminate());
    let told = async {
        match term {
            Ok(mut term) => {
                term.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        () = told => {}
        _ = tokio::signal::ctrl_c() => {}
    }
    tracing::info!("stopping once the answers under way are finished");
    handle.graceful_shutdown(Some(LAST_ANSWERS));
}
