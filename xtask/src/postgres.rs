//! A real PostgreSQL for the tests: on a free port, in a temporary folder, gone afterwards.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::process::{self, Background};
use crate::{install, serve};

/// PostgreSQL refuses to run as root; Debian's package makes this user.
const USER: &str = "postgres";

pub struct Postgres {
    process: Background,
    port: u16,
    _folder: TempDir,
}

impl Postgres {
    /// Makes a database cluster that forgets everything at the end, and serves it.
    pub fn start() -> Result<Self> {
        let programs = programs()?;
        let folder = serve::folder()?;
        let user = process::is_root().then_some(USER);
        if let Some(user) = user {
            process::check_quietly(Command::new("chown").arg(user).arg(folder.path()))
                .context("PostgreSQL needs the user `postgres`: install Debian's package")?;
        }
        let data = folder.path().join("data");
        initialise(&programs.join("initdb"), &data, user)?;
        let port = serve::free_address()?.port();
        let text = port.to_string();
        let mut arguments: Vec<OsString> = vec!["-D".into(), data.into(), "-p".into(), text.into()];
        arguments.extend(["-k".into(), folder.path().into(), "-h".into(), "127.0.0.1".into()]);
        // Nothing here outlives the tests, so nothing need be safe on disk.
        for setting in ["fsync=off", "synchronous_commit=off", "full_page_writes=off"] {
            arguments.extend(["-c".into(), setting.into()]);
        }
        let arguments: Vec<&OsStr> = arguments.iter().map(OsString::as_os_str).collect();
        let log = std::env::temp_dir().join(format!("gapwise-postgres-{port}.log"));
        let process = Background::start(&programs.join("postgres"), &arguments, user, "INT", &log)?;
        let mut server = Self { process, port, _folder: folder };
        let ready = server.wait_until_ready(&programs.join("pg_isready"));
        let said = std::fs::read_to_string(&log).unwrap_or_default();
        std::fs::remove_file(&log)?;
        match ready {
            Ok(()) => Ok(server),
            Err(error) => Err(error.context(said)),
        }
    }

    pub fn url(&self) -> String {
        format!("postgres://gapwise@127.0.0.1:{}/postgres", self.port)
    }

    fn wait_until_ready(&mut self, pg_isready: &Path) -> Result<()> {
        let asked = Instant::now();
        let port = self.port.to_string();
        let mut question = Command::new(pg_isready);
        question.args(["-q", "-h", "127.0.0.1", "-p", &port]);
        while !question.status()?.success() {
            if self.process.has_ended() || asked.elapsed() > Duration::from_secs(30) {
                bail!("PostgreSQL did not start");
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }
}

fn initialise(initdb: &Path, data: &Path, user: Option<&str>) -> Result<()> {
    let mut command = match user {
        Some(user) => {
            let mut command = Command::new("setpriv");
            command.args(["--reuid", user, "--regid", user, "--init-groups", "--"]).arg(initdb);
            command
        }
        None => Command::new(initdb),
    };
    command.args(["--username=gapwise", "--auth=trust", "--encoding=UTF8", "--no-sync"]);
    command.arg("--locale=C").arg("-D").arg(data).current_dir(std::env::temp_dir());
    process::check_quietly(&mut command).map(|_| ())
}

/// The folder with `initdb` and `postgres`, newest version first.
fn programs() -> Result<PathBuf> {
    if let Some(found) = look() {
        return Ok(found);
    }
    install::package("postgresql", "the tests need PostgreSQL's programs")?;
    look().context("PostgreSQL's programs are still missing: put `initdb` into PATH")
}

fn look() -> Option<PathBuf> {
    let whole = |folder: &Path| {
        ["initdb", "postgres", "pg_isready"].iter().all(|name| folder.join(name).is_file())
    };
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let newest = versions
        .map(|version| version.path().join("bin"))
        .filter(|folder| whole(folder))
        .max_by_key(|folder| {
            let version = folder.parent().and_then(Path::file_name).unwrap_or_default();
            version.to_string_lossy().parse::<u32>().unwrap_or_default()
        });
    newest.or_else(|| {
        let folder = process::find("initdb")?.parent()?.to_path_buf();
        whole(&folder).then_some(folder)
    })
}
