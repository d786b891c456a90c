//! Finished answers by address, within a fixed number of bytes; the least lately used goes first.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, PoisonError};

use crate::answer::Shared;

/// A bounded cache.
#[derive(Debug)]
pub struct Cache {
    most: usize,
    held: Mutex<Held>,
}

#[derive(Debug, Default)]
struct Held {
    answers: HashMap<String, Entry>,
    /// Keys by the moment of their last use.
    order: BTreeMap<u64, String>,
    moment: u64,
    bytes: usize,
}

#[derive(Debug)]
struct Entry {
    answer: Shared,
    used: u64,
    weight: usize,
}

impl Cache {
    /// A cache that holds at most so many bytes; none at all with 0.
    pub fn new(most: usize) -> Self {
        Self {
            most,
            held: Mutex::default(),
        }
    }

    /// What is held for an address.
    pub fn find(&self, key: &str) -> Option<Shared> {
        if self.most == 0 {
            return None;
        }
        self.held().touch(key)
    }

    /// Holds an answer for an address.
    pub fn put(&self, key: &str, answer: &Shared) {
        // The key is held twice: in the map and in the order.
        let weight = answer.weight() + 2 * key.len() + 200;
        // One answer may not push out most of the others.
        if weight <= self.most / 4 {
            self.held().put(key, answer, weight, self.most);
        }
    }

    /// Bytes held, as reckoned.
    pub fn bytes(&self) -> usize {
        self.held().bytes
    }

    /// Answers held.
    pub fn len(&self) -> usize {
        self.held().answers.len()
    }

    /// Whether nothing is held.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A panic elsewhere leaves at worst an entry in the order without an answer.
    fn held(&self) -> std::sync::MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Held {
    fn touch(&mut self, key: &str) -> Option<Shared> {
        let entry = self.answers.get_mut(key)?;
        self.moment += 1;
        if let Some(key) = self.order.remove(&entry.used) {
            self.order.insert(self.moment, key);
        }
        entry.used = self.moment;
        Some(entry.answer.clone())
    }

    fn put(&mut self, key: &str, answer: &Shared, weight: usize, most: usize) {
        self.forget(key);
        while self.bytes + weight > most {
            let Some((_, oldest)) = self.order.pop_first() else {
                break;
            };
            self.forget(&oldest);
        }
        self.moment += 1;
        self.bytes += weight;
        self.order.insert(self.moment, key.to_owned());
        let entry = Entry {
            answer: answer.clone(),
            used: self.moment,
            weight,
        };
        self.answers.insert(key.to_owned(), entry);
    }

    fn forget(&mut self, key: &str) {
        if let Some(entry) = self.answers.remove(key) {
            self.order.remove(&entry.used);
            self.bytes -= entry.weight;
        }
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
            cache.put(
                &format!("/gaps?n={number}"),
                &page(1_000 + number % 7 * 500),
            );
            assert!(cache.bytes() <= 100_000);
        }
        assert!(cache.len() > 10);
    }

    #[test]
    fn the_least_lately_used_goes_first() {
        let cache = Cache::new(20_000);
        for key in ["a", "b", "c", "d"] {
            cache.put(key, &page(2_000));
        }
        assert!(cache.find("a").is_some());
        for key in ["e", "f"] {
            cache.put(key, &page(2_000));
        }
        assert!(cache.find("a").is_some());
        assert!(cache.find("b").is_none());
    }

    #[test]
    fn putting_twice_counts_once_and_nought_holds_nothing() {
        let cache = Cache::new(20_000);
        cache.put("a", &page(2_000));
        let bytes = cache.bytes();
        cache.put("a", &page(2_000));
        assert_eq!((cache.bytes(), cache.len()), (bytes, 1));
        let none = Cache::new(0);
        none.put("a", &page(10));
        assert!(none.find("a").is_none() && none.is_empty());
    }
}
