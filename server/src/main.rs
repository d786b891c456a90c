//! The gapwise binary: command line, HTTP, first fill.

fn main() {}
