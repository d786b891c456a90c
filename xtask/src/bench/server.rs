//! T1 to T3 and memory: the explorer's page, rendered and from the cache, beside the peer.

use std::path::Path;

use anyhow::{Result, bail};

use super::load::{self, CONNECTIONS, Load};
use super::table::{Row, median, verdict};
use super::{Options, PAGE, meter};
use crate::repo;
use crate::serve::{self, Server};

/// Hampshire has the most schools of all areas with figures for schools.
const LARGEST: &str = "/gaps?area=hampshire";

/// Where an area is worse than England and getting worse: some ninety gaps, with their trends.
const ATTENTION: &str = "/attention?area=knowsley";

/// A search without a slip.
const SEARCH: &str = "/search?area=knowsley&q=kirkby+high";

/// Pages of strategy and schools: what each is, its address, and how many times the peer it may
/// take.
const PAGES: [(&str, &str, f64); 9] = [
    ("indicator's page", "/kpis/ks4-em94?area=knowsley", 30.0),
    ("front page", "/?area=knowsley", 100.0),
    ("list of indicators", "/kpis?area=knowsley", 100.0),
    ("priority's page", "/priorities/1?area=knowsley", 100.0),
    ("group's page", "/groups/cla?area=knowsley", 100.0),
    ("theme's page", "/themes/attendance?area=knowsley", 100.0),
    ("school's page", "/schools/140001", 60.0),
    ("search", SEARCH, 200.0),
    ("search with slips", "/search?area=knowsley&q=persistant+absense", 200.0),
];

/// Server, address and encoding of the answer.
type Subject<'a> = (&'a Server, &'a str, &'a str);

pub fn measure(binary: &Path, options: &Options) -> Result<Vec<Row>> {
    let folders = [serve::folder()?, serve::folder()?, serve::folder()?];
    let start = |at: usize, further: &[&str]| serve::start(binary, folders[at].path(), further);
    let hello = hello(folders[0].path())?;
    // The peer writes no log, so neither do we, but for one line of the table.
    let cached = start(0, &["--log", "warn"])?;
    let rendered = start(1, &["--log", "warn", "--page-cache-bytes", "0"])?;
    let logged = start(2, &[])?;
    // A new server makes its index for searches by itself; the load begins once that is there.
    for server in [&cached, &rendered, &logged] {
        load::put(server, SEARCH, "identity", 1)?;
    }
    let mut subjects: Vec<Subject> = vec![
        (&hello, "/", "identity"),
        (&rendered, PAGE, "identity"),
        (&cached, PAGE, "br"),
        (&rendered, PAGE, "br"),
        (&rendered, LARGEST, "identity"),
        (&logged, PAGE, "br"),
        (&rendered, ATTENTION, "identity"),
    ];
    subjects.extend(PAGES.map(|(_, path, _)| (&rendered, path, "identity")));
    let mut loads: Vec<Vec<Load>> = subjects.iter().map(|_| Vec::new()).collect();
    for round in 1..=options.rounds {
        println!("Round {round} of {}", options.rounds);
        for ((server, path, encoding), loads) in subjects.iter().zip(&mut loads) {
            loads.push(load::put(server, path, encoding, options.seconds)?);
        }
    }
    let medians: Vec<Medians> = loads.iter().map(|loads| Medians::of(loads)).collect();
    let [hello, page, hit, packed, largest, with_log, attention, strategy @ ..] = &medians[..]
    else {
        bail!("a subject was not measured");
    };
    let of_strategy = PAGES.iter().zip(strategy).map(|((what, _, most), found)| {
        against("T1", &format!("{what} rendered"), found, hello, (*most, *most))
    });
    let most = meter::megabytes(cached.process.id(), "VmHWM")?;
    let now = meter::megabytes(cached.process.id(), "VmRSS")?;
    let rendering = (30.0, 12.0);
    let sending = (2.0, 1.2);
    let mut rows = vec![
        against("T1", "page rendered on the server", page, hello, rendering),
        against("T1", "the same, compressed as well", packed, hello, rendering).for_comparison(),
        against("T1", "Hampshire's page rendered", largest, hello, rendering).for_comparison(),
        against("T1", "attention page rendered", attention, hello, (40.0, 40.0)),
    ];
    rows.extend(of_strategy);
    rows.extend([
        against("T2", "page from the cache", hit, hello, sending),
        against("T2", "the same, a log line each", with_log, hello, sending).for_comparison(),
        no_floor("from the cache", hit, hello),
        no_floor("rendered", page, hello),
        Row {
            id: "memory",
            what: "while serving, after the load".to_owned(),
            measured: format!("{now:.0} MB ({most:.0} MB while it filled a new database)"),
            pass: "≤ 150 MB".to_owned(),
            aim: "≤ 60 MB".to_owned(),
            verdict: verdict(now, 150.0, 60.0),
        },
    ]);
    Ok(rows)
}

fn hello(folder: &Path) -> Result<Server> {
    let address = serve::free_address()?;
    let binary = repo::target("release").join("hello");
    let log = folder.join("hello.log");
    serve::start_program(&binary, &[&address.to_string()], address, "/", &log)
}

struct Medians {
    micros: f64,
    rate: f64,
    p50: f64,
    p99: f64,
}

impl Medians {
    fn of(loads: &[Load]) -> Self {
        let of = |take: fn(&Load) -> f64| median(loads.iter().map(take).collect());
        Self {
            micros: of(|load| load.micros_per_request),
            rate: of(|load| load.requests_per_second),
            p50: of(|load| load.median_ms),
            p99: of(|load| load.p99_ms),
        }
    }
}

fn against(id: &'static str, what: &str, ours: &Medians, peer: &Medians, most: (f64, f64)) -> Row {
    let times = ours.micros / peer.micros;
    Row {
        id,
        what: format!("{what}, CPU time beside hello-JSON"),
        measured: format!(
            "{times:.1} × ({:.0} µs beside {:.1} µs; {:.0} a second)",
            ours.micros, peer.micros, ours.rate
        ),
        pass: format!("≤ {} ×", most.0),
        aim: format!("≤ {} ×", most.1),
        verdict: verdict(times, most.0, most.1),
    }
}

/// A floor of 40 ms shows in the median: every answer waits for an acknowledgement.
fn no_floor(what: &str, ours: &Medians, peer: &Medians) -> Row {
    Row {
        id: "T3",
        what: format!("waiting at {CONNECTIONS} connections, page {what}: median, 99th percentile"),
        measured: format!(
            "{:.1} ms, {:.1} ms (hello-JSON {:.1} ms, {:.1} ms)",
            ours.p50, ours.p99, peer.p50, peer.p99
        ),
        pass: "no floor of 40 ms".to_owned(),
        aim: String::new(),
        verdict: if ours.p50 < 40.0 { "aim reached" } else { "**misses**" },
    }
}
