//! Databases that cannot be used, each refused in one sentence.

use std::fs;

use store::{Address, Error, Store};

use crate::engines::{Database, on_each};
use crate::sample::{files, sample, starting};

/// One sentence, in one line.
fn check(error: &Error, start: &str, advice: &str) {
    let words = error.to_string();
    assert!(words.starts_with(start), "{words}");
    assert!(words.contains(advice), "{words}");
    assert!(!words.contains('\n') && words.ends_with('.'), "{words}");
}

#[tokio::test]
async fn changed_or_missing_rows_are_damage() {
    let damages = [
        "DELETE FROM figure WHERE place = 970",
        "UPDATE figure SET cells = '51' WHERE place = 340 AND measure = 'neet'",
        "UPDATE school SET name = 'Another' WHERE urn = 104498",
        "UPDATE figure SET first_year = 'never' WHERE place = 970",
        "UPDATE release SET is_current = FALSE",
        "DROP TABLE school",
    ];
    for damage in damages {
        println!("{damage}");
        on_each(async |database| {
            let store = database.store();
            store.prepare(&sample("a")).await.unwrap();
            store.world().await.unwrap();
            database.execute(damage).await;
            let error = database.store().world().await.err();
            let error = error.unwrap_or_else(|| panic!("read all the same: {damage}"));
            assert!(matches!(error, Error::Damaged { .. }), "{damage}: {error}");
            check(&error, "The database ", "is damaged (");
        })
        .await;
    }
}

#[tokio::test]
async fn a_newer_schema_is_refused() {
    on_each(async |database| {
        let store = database.store();
        store.prepare(&sample("a")).await.unwrap();
        let newer = "INSERT INTO _sqlx_migrations \
            SELECT 9999, description, installed_on, success, checksum, execution_time \
            FROM _sqlx_migrations WHERE version = 1";
        database.execute(newer).await;
        let error = store.prepare(&sample("a")).await.unwrap_err();
        assert!(matches!(error, Error::Newer { step: 9999, .. }), "{error}");
        check(&error, "The database ", "made by a newer version of Gapwise");
    })
    .await;
}

#[tokio::test]
async fn another_programs_tables_are_left_alone() {
    on_each(async |database| {
        database.execute("CREATE TABLE measure (id TEXT)").await;
        let error = database.store().prepare(&sample("a")).await.unwrap_err();
        assert!(matches!(error, Error::Damaged { .. }), "{error}");
        assert_eq!(database.tables().await, 1);
    })
    .await;
}

#[tokio::test]
async fn files_that_are_no_database() {
    let database = Database::sqlite();
    let path = Address::parse(&database.url).unwrap().path().unwrap();
    fs::write(&path, "This is no database. ".repeat(500)).unwrap();
    let error = database.store().prepare(&sample("a")).await.unwrap_err();
    check(&error, "The database ", "is damaged (file is not a database)");
    assert!(path.exists());
}

#[tokio::test]
async fn a_database_with_a_torn_page() {
    let database = Database::sqlite();
    let path = Address::parse(&database.url).unwrap().path().unwrap();
    let store = database.store();
    store.prepare(&sample("a")).await.unwrap();
    store.close().await;
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 3..bytes.len() / 2;
    bytes[middle].fill(0xa5);
    fs::write(&path, bytes).unwrap();
    let store = database.store();
    let found = match store.prepare(&sample("a")).await {
        Ok(_) => store.world().await.map(|_| ()),
        Err(error) => Err(error),
    };
    let error = found.unwrap_err();
    assert!(matches!(error, Error::Damaged { .. }), "{error}");
}

#[tokio::test]
async fn places_where_no_database_can_be() {
    let folder = tempfile::tempdir().unwrap();
    let open = |path: &str| {
        let url = format!("sqlite:{}/{path}", folder.path().display());
        Store::open(&Address::parse(&url).unwrap())
    };
    let missing = open("no/such/file.db").unwrap_err();
    check(&missing, "The folder ", "does not exist: make it");
    fs::create_dir(folder.path().join("folder")).unwrap();
    let a_folder = open("folder").unwrap_err();
    check(&a_folder, "The database ", "it is a folder, not a file");
    fs::write(folder.path().join("file"), "").unwrap();
    let below_a_file = open("file/gapwise.db").unwrap_err();
    check(&below_a_file, "The folder ", "does not exist");
}

#[test]
fn addresses_that_are_not_understood() {
    for url in ["", "gapwise.db", "mysql://localhost/gapwise", "postgres:/x"] {
        let error = Address::parse(url).unwrap_err();
        check(&error, "The database address is not understood", "sqlite:/path/to/file.db");
    }
    for url in ["sqlite:", "sqlite://", "sqlite:?mode=rwc"] {
        let error = Address::parse(url).unwrap_err();
        check(&error, "The database address sqlite: names no file", "sqlite:/path/to/file.db");
    }
}

#[tokio::test]
async fn a_server_that_is_away_is_told_without_the_password() {
    let address = Address::parse("postgres://someone:hush@127.0.0.1:1/gapwise").unwrap();
    let store = Store::open(&address).unwrap();
    let error = store.prepare(&sample("a")).await.unwrap_err();
    check(&error, "The database server does not let us in", "gapwise on 127.0.0.1:1");
    assert!(!error.to_string().contains("hush"));
}

#[tokio::test]
async fn years_that_leave_one_out_are_refused() {
    on_each(async |database| {
        let files = || {
            let mut files = files();
            let text = "group\tsource\tplace\t2024\t2026\nfsm\tlait\t340\t5.1\t5.2\n";
            files.add("figures/neet.tsv", text.to_owned());
            Ok(files)
        };
        let error = database.store().prepare(&starting("a", &files)).await.unwrap_err();
        check(
            &error,
            "The starting figures cannot be read: figures/neet.tsv, line 1: ",
            "the columns are no years that follow each other",
        );
    })
    .await;
}
