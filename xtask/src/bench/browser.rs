//! T6 and T8: what the browser's user waits for.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use super::PAGE;
use super::table::{Row, verdict};
use crate::node::Packages;
use crate::{browser, build, process, serve};

pub fn measure(binary: &Path) -> Result<Vec<Row>> {
    // The scripts of end2end/bench use Playwright from the folder above.
    Packages::of("end2end")?;
    let packages = Packages::of("end2end/bench")?;
    let folder = serve::folder()?;
    let server = serve::start(binary, folder.path(), &[])?;
    let chromium = browser::find()?;
    let ask_of = |path: &str, script: &str, more: &[&str]| -> Result<Value> {
        let page = format!("{}{path}", server.url());
        println!("In the browser: {script} {path} {}", more.join(" "));
        let mut command: Command = packages.node(script);
        command.arg(&page).args(more).env("CHROMIUM", &chromium).env("CHROME_PATH", &chromium);
        let said = process::check_quietly(&mut command)?;
        let last = said.lines().last().unwrap_or_default();
        serde_json::from_str(last).with_context(|| format!("{script} said {said}"))
    };
    let ask = |script: &str, more: &[&str]| ask_of(PAGE, script, more);
    let mut rows = filters(&ask("filters.mjs", &["4"])?);
    rows.push(filters_as_it_is(&ask("filters.mjs", &["1"])?));
    rows.extend(routes(&ask("routes.mjs", &["1"])?));
    rows.extend(typing(&ask("search.mjs", &["4"])?));
    let folder = build::statistics()?.display().to_string();
    rows.push(statistics(&ask("statistics.mjs", &["4", &folder])?));
    rows.extend(lighthouse(&ask("lighthouse.mjs", &[])?));
    for path in PAGES {
        rows.push(visit(path, &ask_of(path, "lighthouse.mjs", &[])?));
    }
    Ok(rows)
}

/// Pages of strategy and schools that a mobile visitor opens.
const PAGES: [&str; 5] =
    ["/?area=knowsley", "/kpis/ks4-em94", "/groups/cla", "/themes/attendance", "/schools/140001"];

/// A visit to one of them, in a line.
fn visit(path: &str, said: &Value) -> Row {
    let [score, accessibility] = ["performance", "accessibility"].map(|name| number(said, name));
    let [paint, shift, blocked] = ["lcp", "cls", "tbt"].map(|name| number(said, name));
    let passes = score >= 95.0 && accessibility >= 100.0 && paint <= 1.8;
    let best = score >= 100.0 && accessibility >= 100.0 && paint <= 1.0;
    Row {
        id: "T8",
        what: format!("Lighthouse mobile, `{path}`, median of 5"),
        measured: format!(
            "performance {score:.0}, accessibility {accessibility:.0}, paint {paint:.2} s, shift {shift:.2}, blocked {blocked:.2} s"
        ),
        pass: "≥ 95, 100, ≤ 1.8 s".to_owned(),
        aim: "100, 100, 1 s".to_owned(),
        verdict: match (best, passes) {
            (true, _) => "aim reached",
            (false, true) => "passes",
            (false, false) => "**misses**",
        },
    }
}

fn number(value: &Value, name: &str) -> f64 {
    value.get(name).and_then(Value::as_f64).unwrap_or(f64::NAN)
}

/// A changed filter, from the release of its option to the frame that shows the answer; and all of the
/// page, what is out of sight too.
fn filters(said: &Value) -> Vec<Row> {
    let row = |what: &str, name: &str| {
        change(&format!("filter change to {what}, CPU slowed 4 times"), said, name)
    };
    vec![
        row("its paint (Event Timing)", "event"),
        row("the last part of its page", "painted").for_comparison(),
    ]
}

/// The same on the machine as it is: one that is slow by itself is slowed twice above.
fn filters_as_it_is(said: &Value) -> Row {
    change("filter change to its paint (Event Timing), CPU as it is", said, "event")
        .for_comparison()
}

/// A change of page, from the press of its link to its first screens; less the wait for the server,
/// as the limit is one for a page that is at hand. And all of it.
fn routes(said: &Value) -> Vec<Row> {
    let row = |what: &str, name: &str| {
        change(&format!("a link to another page to {what}, CPU as it is"), said, name)
    };
    vec![
        row("its first screens, but for the wait for the server", "own"),
        row("its first screens", "first").for_comparison(),
        row("its last part", "last").for_comparison(),
    ]
}

/// A key in the search box, from the press to the letter and to what was found; and in a document
/// that holds little else. The median counts: the most is the machine's, as the last of them shows.
fn typing(said: &Value) -> Vec<Row> {
    let (pass, aim) = (32.0, 16.0);
    let row = |what: &str, name: &str| {
        let of = |what: &str| number(said, &format!("{name}{what}"));
        let (most, median, keys) = (of(""), of("Median"), of("Keys"));
        Row {
            id: "T6",
            what: format!("a key in the search box to {what}, CPU slowed 4 times"),
            measured: format!("median {median:.0} ms, {most:.0} ms at most, {keys} keys"),
            pass: format!("≤ {pass} ms"),
            aim: format!("≤ {aim} ms"),
            verdict: verdict(median, pass, aim),
        }
    };
    vec![
        row("its paint (Event Timing)", "event"),
        row("the list’s paint", "painted").for_comparison(),
        row("its paint, eight plain lines with it in an empty document", "floor").for_comparison(),
    ]
}

fn change(what: &str, said: &Value, name: &str) -> Row {
    let (most, median) = (number(said, name), number(said, &format!("{name}Median")));
    let changes = number(said, "changes");
    let (pass, aim) = (100.0, 32.0);
    Row {
        id: "T6",
        what: what.to_owned(),
        measured: format!("{most:.0} ms at most, median {median:.0} ms, {changes} changes"),
        pass: format!("≤ {pass} ms"),
        aim: format!("≤ {aim} ms"),
        verdict: verdict(most, pass, aim),
    }
}

/// The statistics of an area's gaps: each by itself, as a page that shows one of them would.
fn statistics(said: &Value) -> Row {
    let (pass, aim) = (16.0, 16.0);
    let each = ["changes", "trends", "closings"].map(|name| number(said, name));
    // A statistic that is missing is no number, and misses.
    let most = each.into_iter().reduce(|one, other| if one >= other { one } else { other });
    let most = most.filter(|_| !each.iter().any(|time| time.is_nan())).unwrap_or(f64::NAN);
    let [changes, trends, closings] = each;
    Row {
        id: "T9",
        what: format!(
            "a statistic of all {} gaps of Knowsley in the browser, CPU slowed 4 times, first time",
            number(said, "gaps")
        ),
        measured: format!(
            "{most:.1} ms at most (changes {changes:.1}, trends {trends:.1}, closing years {closings:.1})"
        ),
        pass: format!("≤ {pass} ms"),
        aim: format!("≤ {aim} ms"),
        verdict: verdict(most, pass, aim),
    }
}

/// Scores: more is better, so the signs are turned for the verdict.
fn lighthouse(said: &Value) -> Vec<Row> {
    let score = |name: &str, pass: f64| {
        let score = number(said, name);
        Row {
            id: "T8",
            what: format!("Lighthouse mobile, {name}, median of 5"),
            measured: format!("{score:.0}"),
            pass: format!("≥ {pass}"),
            aim: "100".to_owned(),
            verdict: verdict(-score, -pass, -100.0),
        }
    };
    let most = |what: &str, name: &str, pass: f64, aim: f64, unit: &str| {
        let measured = number(said, name);
        Row {
            id: "T8",
            what: format!("Lighthouse mobile, {what}, median of 5"),
            measured: format!("{measured:.2}{unit}"),
            pass: format!("≤ {pass}{unit}"),
            aim: format!("≤ {aim}{unit}"),
            verdict: verdict(measured, pass, aim),
        }
    };
    vec![
        score("performance", 95.0),
        score("accessibility", 100.0),
        most("largest contentful paint", "lcp", 1.8, 1.0, " s"),
        most("layout shift", "cls", 0.02, 0.02, ""),
        most("total blocking time", "tbt", 0.2, 0.05, " s"),
        machine(said),
    ]
}

/// How fast this machine is by itself, which the simulated slowing does not know.
fn machine(said: &Value) -> Row {
    Row {
        id: "T8",
        what: "this machine by Lighthouse's benchmark index; a phone of the middle class has 1000"
            .to_owned(),
        measured: format!("{:.0}", number(said, "machine")),
        pass: String::new(),
        aim: String::new(),
        verdict: "for comparison",
    }
}
