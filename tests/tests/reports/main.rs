//! Reports of changes in every form: text, markdown, annotations, JSON; and the workflows that show them.

mod cases;
mod forms;
mod hostile;
mod large;
mod long;
mod sample;
mod schema;
mod workflows;
