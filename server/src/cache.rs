//! Finished answers by address, within a fixed number of bytes; the least lately used goes first.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use crate::answer::Shared;

/// Bytes that an entry costs besides its answer and address.
const OVERHEAD: usize = 200;

/// A bounded cache. Readers do not wait for each other: a use is one number written.
#[derive(Debug)]
pub struct Cache {
    most: usize,
    moment: AtomicU64,
    held: RwLock<Held>,
}

#[derive(Debug, Default)]
struct Held {
    answers: HashMap<String, Entry>,
    bytes: usize,
}

#[derive(Debug)]
struct Entry {
    answer: Shared,
    used: AtomicU64,
    weight: usize,
}

impl Cache {
    /// A cache that holds at most so many bytes; none at all with 0.
    pub fn new(most: usize) -> Self {
        Self { most, moment: AtomicU64::new(0), held: RwLock::default() }
    }

    /// What is held for an address.
    pub fn find(&self, key: &str) -> Option<Shared> {
        let held = self.reading();
        let entry = held.answers.get(key)?;
        entry.used.store(self.next_moment(), Ordering::Relaxed);
        Some(entry.answer.clone())
    }

    /// Holds an answer for an address.
    pub fn put(&self, key: &str, answer: &Shared) {
        let weight = answer.weight() + key.len() + OVERHEAD;
        // One answer may not push out most of the others.
        if weight > self.most / 4 {
            return;
        }
        let mut held = self.writing();
        held.forget(key);
        while held.bytes + weight > self.most && held.forget_oldest() {}
        held.bytes += weight;
        let entry =
            Entry { answer: answer.clone(), used: AtomicU64::new(self.next_moment()), weight };
        held.answers.insert(key.to_owned(), entry);
    }

    /// Lets everything go.
    pub fn clear(&self) {
        *self.writing() = Held::default();
    }

    /// Bytes held, as reckoned.
    pub fn bytes(&self) -> usize {
        self.reading().bytes
    }

    /// Answers held.
    pub fn len(&self) -> usize {
        self.reading().answers.len()
    }

    /// Whether nothing is held.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn next_moment(&self) -> u64 {
        self.moment.fetch_add(1, Ordering::Relaxed)
    }

    fn reading(&self) -> RwLockReadGuard<'_, Held> {
        self.held.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn writing(&self) -> RwLockWriteGuard<'_, Held> {
        self.held.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Held {
    fn forget(&mut self, key: &str) {
        if let Some(entry) = self.answers.remove(key) {
            self.bytes -= entry.weight;
        }
    }

    /// Looks at every entry: a few hundred pages fit, and each took far longer to compose.
    fn forget_oldest(&mut self) -> bool {
        let used = |entry: &Entry| entry.used.load(Ordering::Relaxed);
        let oldest = self.answers.iter().min_by_key(|(_, entry)| used(entry));
        let oldest = oldest.map(|(key, _)| key.clone());
        oldest.is_some_and(|key| {
            self.forget(&key);
            true
        })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use http::StatusCode;

    use super::*;
    use crate::answer::Answer;

    fn page(length: usize) -> Shared {
        Arc::new(Answer::new(StatusCode::OK, "text/html", vec![b'a'; length]))
    }

    #[test]
    fn stays_within_its_bound_whatever_is_put_in() {
        let cache = Cache::new(100_000);
        for number in 0..1_000 {
            cache.put(&format!("/gaps?n={number}"), &page(1_000 + number % 7 * 500));
            assert!(cache.bytes() <= 100_000);
        }
        assert!(cache.len() > 10);
    }

    #[test]
    fn the_least_lately_used_goes_first() {
        let cache = Cache::new(5 * (page(10_000).weight() + 1 + OVERHEAD));
        for key in ["a", "b", "c", "d", "e"] {
            cache.put(key, &page(10_000));
        }
        assert!(cache.find("a").is_some());
        cache.put("f", &page(10_000));
        assert!(cache.find("a").is_some());
        assert!(cache.find("b").is_none());
        assert_eq!(cache.len(), 5);
    }

    #[test]
    fn putting_twice_counts_once_and_nought_holds_nothing() {
        let cache = Cache::new(100_000);
        cache.put("a", &page(2_000));
        let bytes = cache.bytes();
        cache.put("a", &page(2_000));
        assert_eq!((cache.bytes(), cache.len()), (bytes, 1));
        let none = Cache::new(0);
        none.put("a", &page(10));
        assert!(none.find("a").is_none() && none.is_empty());
    }
}
