//! A generated client against a mock that misbehaves: what comes of each fault, that nothing is done twice, that every
//! call ends in time, and that nothing is left behind.

mod common;
mod deadlines;
mod nonces;
mod storm;
mod table;
