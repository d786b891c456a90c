//! Sorting, once. The standard library's sort is written out anew for every type, some kilobytes
//! each in the WebAssembly; here the positions are sorted, and the things moved after them.

use std::cmp::Ordering;

/// Things in order; equal ones keep their places.
pub fn sorted<T>(things: Vec<T>, compare: &dyn Fn(&T, &T) -> Ordering) -> Vec<T> {
    let order = positions(things.len(), &|a, b| compare(&things[a], &things[b]));
    let mut slots: Vec<Option<T>> = things.into_iter().map(Some).collect();
    order.into_iter().filter_map(|at| slots[at].take()).collect()
}

fn positions(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

#[cfg(test)]
mod tests {
    use super::sorted;

    #[test]
    fn equal_things_keep_their_places() {
        let things = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        let order = sorted(things, &|a, b| a.0.cmp(&b.0));
        assert_eq!(order, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }
}
