//! What the server holds: the site's files, and the release that is served, swapped whole.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use domain::world::World;
use http::HeaderValue;

use crate::cache::Cache;
use crate::clock::{self, Month};
use crate::site::Site;

/// Shared by every request.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    site: Arc<Site>,
    cache_bytes: usize,
    current: RwLock<Option<Arc<Current>>>,
}

/// One release with everything that is made from it: a request that has begun with one goes on
/// with it, and a new release starts with an empty cache.
pub struct Current {
    /// The figures.
    pub world: World,
    /// The atlas's tables, as the browser reads them.
    pub atlas: String,
    /// The site's files.
    pub site: Arc<Site>,
    /// Finished answers.
    pub cache: Cache,
    /// Pictures of pages, apart from them: one is as large as a page and seldom asked for twice.
    pub pictures: Cache,
    /// The month for which they were made, by its number.
    month: AtomicU64,
}

impl App {
    /// A server that has no figures yet.
    pub fn new(site: Site, cache_bytes: usize) -> Self {
        Self(Arc::new(Inner { site: Arc::new(site), cache_bytes, current: RwLock::new(None) }))
    }

    /// The site's files.
    pub fn site(&self) -> &Site {
        &self.0.site
    }

    /// The release that is served; none before the first.
    pub fn current(&self) -> Option<Arc<Current>> {
        let current = self.0.current.read();
        current.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Serves a release from now on.
    pub fn publish(&self, loaded: store::Loaded) {
        let current = Current {
            world: loaded.world,
            atlas: loaded.atlas,
            site: self.0.site.clone(),
            cache: Cache::new(self.0.cache_bytes),
            pictures: Cache::new(self.0.cache_bytes / 8),
            month: AtomicU64::new(clock::month().number()),
        };
        let current = Arc::new(current);
        let held = self.0.current.write();
        *held.unwrap_or_else(PoisonError::into_inner) = Some(current.clone());
        // What a search looks through takes a moment to make, and no reader should wait for it.
        std::thread::spawn(move || current.world.catalogue().is_empty());
    }
}

impl Current {
    /// Empties the cache where it was filled in another month.
    pub fn forget_other_months(&self, month: Month) {
        if self.month.load(Ordering::Relaxed) != month.number() {
            self.cache.clear();
            self.pictures.clear();
            self.month.store(month.number(), Ordering::Relaxed);
        }
    }

    /// The tag of what is found at an address: release, build, address. Weak, because one tag
    /// stands for the compressed forms too. With the address in it, a tag from elsewhere never
    /// answers for a page that does not exist.
    pub fn tag(&self, address: &str) -> HeaderValue {
        let mut hash = DefaultHasher::new();
        address.hash(&mut hash);
        let (release, build) = (&self.world.hash, &self.site.build);
        let tag = format!("W/\"{release}-{build}-{:x}\"", hash.finish());
        HeaderValue::try_from(tag).unwrap_or(HeaderValue::from_static("\"\""))
    }
}
