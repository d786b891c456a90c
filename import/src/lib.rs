//! One reader per kind of published file: bytes in, observations and problems out.
