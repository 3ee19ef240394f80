//! Reports of changes as their readers meet them: text, markdown, annotations, JSON; and the workflows that show them.

mod forms;
mod hostile;
mod long;
mod sample;
mod schema;
mod workflows;
