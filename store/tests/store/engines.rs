//! A new, empty database on each engine, gone afterwards.

use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, SqliteConnection};
use store::{Address, Store};
use tempfile::TempDir;

/// A database of a test's own.
pub struct Database {
    pub url: String,
    _folder: TempDir,
    server: Option<(String, String)>,
}

impl Database {
    pub fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("gapwise.db").display());
        Self { url, _folder: folder, server: None }
    }

    async fn postgres(server: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("gapwise_test_{}_{count}", std::process::id());
        let mut admin = PgConnection::connect(server).await.unwrap();
        let create = format!("CREATE DATABASE {name}");
        admin.execute(AssertSqlSafe(create)).await.unwrap();
        let (front, _) = server.rsplit_once('/').unwrap();
        Self {
            url: format!("{front}/{name}"),
            _folder: tempfile::tempdir().unwrap(),
            server: Some((server.to_owned(), name)),
        }
    }

    pub fn store(&self) -> Store {
        Store::open(&Address::parse(&self.url).unwrap()).unwrap()
    }

    /// Runs statements behind the store's back.
    pub async fn execute(&self, sql: &str) {
        let sql = AssertSqlSafe(sql.to_owned());
        if self.server.is_some() {
            let mut connection = PgConnection::connect(&self.url).await.unwrap();
            connection.execute(sqlx::raw_sql(sql)).await.unwrap();
        } else {
            let url = format!("{}?mode=rwc", self.url);
            let mut connection = SqliteConnection::connect(&url).await.unwrap();
            connection.execute(sqlx::raw_sql(sql)).await.unwrap();
        }
    }

    /// A number asked for behind the store's back.
    pub async fn number(&self, sql: &'static str) -> i64 {
        if self.server.is_some() {
            let mut connection = PgConnection::connect(&self.url).await.unwrap();
            let query = sqlx::query_scalar(sql);
            query.fetch_one(&mut connection).await.unwrap()
        } else {
            let mut connection = SqliteConnection::connect(&self.url).await.unwrap();
            let query = sqlx::query_scalar(sql);
            query.fetch_one(&mut connection).await.unwrap()
        }
    }

    /// How many tables there are, the list of migrations included.
    pub async fn tables(&self) -> i64 {
        self.number(if self.server.is_some() {
            "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'public'"
        } else {
            "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table'"
        })
        .await
    }

    async fn drop(self) {
        if let Some((server, name)) = self.server {
            let mut admin = PgConnection::connect(&server).await.unwrap();
            let drop = format!("DROP DATABASE {name} WITH (FORCE)");
            admin.execute(AssertSqlSafe(drop)).await.unwrap();
        }
    }
}

/// Runs a check on each engine and says which.
pub async fn on_each(check: impl AsyncFn(&Database)) {
    println!("on SQLite");
    check(&Database::sqlite()).await;
    if let Ok(server) = std::env::var("GAPWISE_TEST_POSTGRES") {
        println!("on PostgreSQL");
        let database = Database::postgres(&server).await;
        check(&database).await;
        database.drop().await;
    } else {
        println!("not on PostgreSQL: GAPWISE_TEST_POSTGRES names no server");
    }
}
