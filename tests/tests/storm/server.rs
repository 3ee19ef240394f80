//! The mock of the storm, in another process: so this process has the memory, tasks and sockets of the client alone.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::Value;

/// The process and its two pipes. It ends when it is dropped.
pub(crate) struct Server {
    process: Child,
    orders: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
    /// Its endpoint and its keys.
    pub(crate) place: Value,
}

impl Server {
    pub(crate) fn start() -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_storm-mock"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the mock's process");
        let orders = process.stdin.take();
        let mut answers = BufReader::new(process.stdout.take().expect("its output"));
        let place = read(&mut answers);
        Self {
            process,
            orders,
            answers,
            place,
        }
    }

    /// The endpoint of the mock, one of its keys, or its CA file.
    pub(crate) fn text(&self, what: &str) -> &str {
        self.place[what].as_str().expect("a text")
    }

    /// Sends a command, and waits for the answer.
    pub(crate) fn send(&mut self, order: &str) -> Value {
        let orders = self.orders.as_mut().expect("its input");
        writeln!(orders, "{order}").expect("it listens");
        orders.flush().expect("it listens");
        read(&mut self.answers)
    }
}

fn read(answers: &mut BufReader<ChildStdout>) -> Value {
    let mut line = String::new();
    answers.read_line(&mut line).expect("a line");
    serde_json::from_str(&line).expect("JSON")
}

impl Drop for Server {
    fn drop(&mut self) {
        // The end of its input is the end of its work.
        self.orders = None;
        let _ = self.process.wait();
    }
}
