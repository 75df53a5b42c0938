//! Counts from a real PostgreSQL. Needs one: `tests/sql/server start FOLDER PORT`, `source FOLDER/environment`, then
//! `cargo test --features sql --test sql`.
// What cannot be unwrapped fails the test, as it should.
#![allow(clippy::unwrap_used)]

mod counts;
mod faults;
mod setting;
mod statements;
mod windows;
