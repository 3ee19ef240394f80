//! A generated client against a mock that misbehaves: what comes of each fault, that no write is done twice, and that
//! every call ends in time.

mod calls;
mod common;
mod deadlines;
mod late;
mod nonces;
mod table;
