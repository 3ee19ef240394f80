//! A generated client against a mock that injects faults: the outcome of each fault, that no write is carried out twice, and
//! that every call ends in time.

mod calls;
mod common;
mod deadlines;
mod late;
mod nonces;
mod table;
