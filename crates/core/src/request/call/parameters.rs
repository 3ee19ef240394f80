//! Parameters of calls: path, query and headers.

use super::Call;
use crate::codec::record::{Encoding, FieldValue, Form};
use crate::redact::body_secrets::BodySecrets;
use crate::request::parameter::Parameter;
use crate::request::path;
use crate::request::style::{Style, query_pairs};
use serde_json::Value;

impl Call {
    /// Sets a path parameter that is one segment.
    pub fn path(&mut self, name: &'static str, value: impl Parameter) {
        self.path_value(name, path::segment(name, &value.text()));
    }

    /// Sets a path parameter that is a list, separated by commas.
    pub fn path_list<P: Parameter>(
        &mut self,
        name: &'static str,
        values: impl IntoIterator<Item = P>,
    ) {
        let values = values.into_iter();
        let encoded: std::result::Result<Vec<String>, String> = values
            .map(|value| path::segment(name, &value.text()))
            .collect();
        let joined = encoded.map(|encoded| encoded.join(","));
        self.path_value(
            name,
            joined.and_then(|joined| match joined.is_empty() {
                true => path::segment(name, ""),
                false => Ok(joined),
            }),
        );
    }

    /// Sets a path parameter that is a resource name, slashes included.
    pub fn path_name(&mut self, name: &'static str, value: impl Parameter) {
        self.path_value(name, path::resource_name(name, &value.text()));
    }

    fn path_value(&mut self, name: &'static str, encoded: std::result::Result<String, String>) {
        match encoded {
            Ok(encoded) => self.path.push((name, encoded)),
            Err(error) => self.options.reject(error),
        }
    }

    /// Sets a query parameter. A later value replaces an earlier one.
    pub fn query(&mut self, name: &str, value: impl Parameter) {
        self.options.query.retain(|(given, _)| given != name);
        self.with_query(name, value.text().into_owned());
    }

    /// Sets a query parameter that is a list: the key is repeated.
    pub fn query_each<P: Parameter>(&mut self, name: &str, values: impl IntoIterator<Item = P>) {
        self.options.query.retain(|(given, _)| given != name);
        for value in values {
            self.with_query(name, value.text().into_owned());
        }
    }

    /// Sets a query parameter that is a list in one value. An empty list is not sent.
    pub fn query_joined<P: Parameter>(
        &mut self,
        name: &str,
        values: impl IntoIterator<Item = P>,
        separator: &str,
    ) {
        self.options.query.retain(|(given, _)| given != name);
        let values: Vec<String> = values
            .into_iter()
            .map(|value| value.text().into_owned())
            .collect();
        if !values.is_empty() {
            self.with_query(name, values.join(separator));
        }
    }

    /// Sets a query parameter that is an object, or a list in the form of one. What it had before is replaced.
    pub fn query_styled<V: FieldValue>(&mut self, name: &str, value: V, style: Style) {
        let secrets = BodySecrets::of(&value);
        if let Some(error) = secrets.non_finite_error() {
            self.options.reject(error);
        }
        self.secrets.add(secrets);
        let view = value.view(Form::Plain);
        let value = match view.is_left_out(Encoding::Sending) {
            true => Value::Null,
            false => view.into_value(Encoding::Sending),
        };
        let below = format!("{name}[");
        let pairs = query_pairs(name, &value, style);
        self.options.query.retain(|(given, _)| {
            given != name
                && !given.starts_with(&below)
                && !pairs.iter().any(|(new, _)| new == given)
        });
        self.options.query.extend(pairs);
    }

    /// Sets a header that is a parameter of the operation.
    pub fn header(&mut self, name: &str, value: impl Parameter) {
        self.options.header_parameter(name, &value.text(), false);
    }

    /// Sets a header whose value is hidden wherever the server repeats it.
    pub fn secret_header(&mut self, name: &str, value: impl Parameter) {
        let value = value.text();
        self.secrets.add(BodySecrets::of_text(&value));
        self.options.header_parameter(name, &value, true);
    }

    /// Sets a header that is a list. An empty list is not sent.
    pub fn header_list<P: Parameter>(&mut self, name: &str, values: impl IntoIterator<Item = P>) {
        let values: Vec<P> = values.into_iter().collect();
        self.options.header_list(name, &values, false);
    }

    /// Sets a header that is a list, each of whose values is hidden wherever the server repeats it.
    pub fn secret_header_list<P: Parameter>(
        &mut self,
        name: &str,
        values: impl IntoIterator<Item = P>,
    ) {
        let values: Vec<P> = values.into_iter().collect();
        for value in &values {
            self.secrets.add(BodySecrets::of_text(&value.text()));
        }
        self.options.header_list(name, &values, true);
    }
}
