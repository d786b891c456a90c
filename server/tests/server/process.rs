//! The binary as a process of its own: how it starts, refuses to start, and stops.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

fn serve(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gapwise"));
    command.arg("serve").args(arguments);
    for variable in ["DATABASE_URL", "GAPWISE_DATABASE", "GAPWISE_LISTEN", "GAPWISE_LOG"] {
        command.env_remove(variable);
    }
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn database(folder: &TempDir) -> String {
    format!("sqlite:{}", folder.path().join("gapwise.db").display())
}

fn on_any_port(database: &str) -> Command {
    serve(&["--listen", "127.0.0.1:0", "--database", database])
}

/// Waits for the address that a server prints.
fn address_of(server: &mut Child) -> String {
    let mut line = String::new();
    let mut output = BufReader::new(server.stdout.as_mut().unwrap());
    output.read_line(&mut line).unwrap();
    let address = line.trim().strip_prefix("Gapwise is at http://");
    let told = address.map(str::to_owned);
    told.unwrap_or_else(|| {
        let mut why = String::new();
        server.kill().unwrap();
        server.stderr.take().unwrap().read_to_string(&mut why).unwrap();
        panic!("it said {line:?} and {why:?}")
    })
}

fn get(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

fn signal(server: &Child, name: &str) {
    let id = server.id().to_string();
    let sent = Command::new("kill").args([name, &id]).status().unwrap();
    assert!(sent.success());
}

/// A start that fails: exit code 1, one sentence, nothing else.
fn refused(mut command: Command, start: &str, advice: &str) {
    let output = command.output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.starts_with(start) && said.contains(advice), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(output.stdout.is_empty());
}

#[test]
fn refusals_to_start() {
    let folder = tempfile::tempdir().unwrap();
    let good = database(&folder);
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let in_use = serve(&["--listen", &address, "--database", &good]);
    refused(in_use, "Cannot listen on 127.0.0.1:", "choose another address with --listen");
    let nonsense = serve(&["--listen", "nonsense", "--database", &good]);
    refused(nonsense, "The address nonsense is not understood", "127.0.0.1:3000");
    let missing = format!("sqlite:{}/no/such/file.db", folder.path().display());
    refused(on_any_port(&missing), "The folder ", "does not exist: make it");
    let a_folder = format!("sqlite:{}", folder.path().display());
    refused(on_any_port(&a_folder), "The database ", "it is a folder");
    let unwritable = "sqlite:/proc/gapwise.db";
    if Path::new("/proc/self").exists() {
        refused(on_any_port(unwritable), "The database ", "cannot be written");
    }
    let garbage = folder.path().join("garbage.db");
    std::fs::write(&garbage, "no database ".repeat(1_000)).unwrap();
    let garbage = format!("sqlite:{}", garbage.display());
    refused(on_any_port(&garbage), "The database ", "is damaged");
    refused(on_any_port("sqlite:"), "The database address sqlite: names no file", "sqlite:/path/");
    refused(on_any_port("mysql://x"), "The database address is not understood", "postgres://");
}

/// A word that is no level would silence the log.
#[test]
fn an_unknown_log_level_is_refused() {
    for level in ["", "blah", "info,", "info,blah", "store=", "store=blah", "blah=debug,store"] {
        let output = serve(&["--log", level]).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{level}: {said}");
        assert!(said.contains("write error, warn, info or debug"), "{level}: {said}");
    }
    for level in ["warn", "INFO", "store=debug,warn"] {
        let nowhere = serve(&["--log", level, "--listen", "nonsense"]);
        refused(nowhere, "The address nonsense is not understood", "127.0.0.1:3000");
    }
}

/// Bytes that a fill has written ahead of its commit. Far more than the schema takes, far fewer
/// than the figures.
const WELL_UNDER_WAY: u64 = 2_000_000;

/// Waits until the first fill of a database in a folder has written much, and not all.
fn wait_until_filling(folder: &TempDir) {
    let log = folder.path().join("gapwise.db-wal");
    let started = Instant::now();
    while std::fs::metadata(&log).map_or(0, |log| log.len()) < WELL_UNDER_WAY {
        assert!(started.elapsed() < Duration::from_mins(1), "nothing is written");
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// Kills a server; whether it had not come to serving yet.
fn killed_early(mut server: Child) -> bool {
    server.kill().unwrap();
    let output = server.wait_with_output().unwrap();
    output.stdout.is_empty()
}

#[test]
fn killed_while_it_fills_then_started_again() {
    let folder = tempfile::tempdir().unwrap();
    let database = database(&folder);
    let server = on_any_port(&database).spawn().unwrap();
    wait_until_filling(&folder);
    assert!(killed_early(server), "it was filled before it was killed");
    for milliseconds in [60, 250, 600, 1_200] {
        let server = on_any_port(&database).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(milliseconds));
        killed_early(server);
    }
    let mut server = on_any_port(&database).spawn().unwrap();
    let address = address_of(&mut server);
    assert!(get(&address, "/healthz").starts_with("HTTP/1.1 200 OK"));
    let page = get(&address, "/gaps?area=knowsley");
    assert!(page.starts_with("HTTP/1.1 200 OK"));
    assert!(page.contains("50%") && page.contains("70%"));
    // A second server on the same database finds everything there.
    let mut second = on_any_port(&database).spawn().unwrap();
    let other = address_of(&mut second);
    assert!(get(&other, "/figures/atlas").starts_with("HTTP/1.1 200 OK"));
    stop(second);
    stop(server);
}

/// Told to stop, it ends well and soon, and its log is lines of JSON.
fn stop(mut server: Child) {
    signal(&server, "-TERM");
    let told = Instant::now();
    let status = server.wait().unwrap();
    assert!(status.success(), "{status}");
    assert!(told.elapsed() < Duration::from_secs(10));
    let mut log = String::new();
    server.stderr.take().unwrap().read_to_string(&mut log).unwrap();
    assert!(log.lines().count() >= 3, "{log}");
    for line in log.lines() {
        assert!(line.starts_with("{\"timestamp\":\"") && line.ends_with('}'), "{line}");
    }
}

#[test]
fn told_to_stop_it_finishes_the_answer_under_way() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = on_any_port(&database(&folder)).spawn().unwrap();
    let address = address_of(&mut server);
    let mut stream = TcpStream::connect(&address).unwrap();
    let query = "area=hampshire&school=all&year=all";
    write!(stream, "GET /gaps.csv?{query} HTTP/1.1\r\nHost: test\r\n\r\n").unwrap();
    let mut first = [0; 1_000];
    stream.read_exact(&mut first).unwrap();
    signal(&server, "-TERM");
    let mut rest = Vec::new();
    stream.read_to_end(&mut rest).unwrap();
    assert!(rest.ends_with(b"0\r\n\r\n"), "the answer was cut off");
    assert!(server.wait().unwrap().success());
}

#[test]
fn a_client_that_is_slow_with_its_headers_is_let_go() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = on_any_port(&database(&folder)).spawn().unwrap();
    let address = address_of(&mut server);
    let mut slow = TcpStream::connect(&address).unwrap();
    slow.write_all(b"GET / HTTP/1.1\r\nHost: ").unwrap();
    slow.set_read_timeout(Some(Duration::from_secs(15))).unwrap();
    let mut answer = Vec::new();
    let ended = slow.read_to_end(&mut answer);
    assert!(ended.is_ok(), "{ended:?}");
    stop(server);
}

#[test]
fn help_says_what_this_is() {
    let output = Command::new(env!("CARGO_BIN_EXE_gapwise")).arg("--help").output().unwrap();
    let help = String::from_utf8(output.stdout).unwrap();
    assert!(help.starts_with("Gapwise is a site that shows"), "{help}");
}

#[test]
fn help_teaches_with_examples() {
    let output = serve(&["--help"]).output().unwrap();
    let help = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success());
    for taught in [
        "--listen",
        "--database",
        "--page-cache-bytes",
        "GAPWISE_LISTEN",
        "GAPWISE_DATABASE",
        "sqlite:/",
        "postgres://",
        "Examples:",
        "127.0.0.1:3000",
        "/healthz",
    ] {
        assert!(help.contains(taught), "{taught}:\n{help}");
    }
}
