//! Styles: lists and objects as pairs of a query or form.

use serde_json::Value;

/// Form of a list or an object in a query or form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// `a=1&a=2`; of an object in a query, each of its entries is a parameter: `x=1&y=2`.
    #[default]
    Repeat,
    /// `a=1,2`; an object is its names and values in turn: `a=x,1,y,2`.
    Comma,
    /// `a=1%202`
    Space,
    /// `a=1|2`
    Pipe,
    /// `a[x]=1&a[y][z]=2`; a list is `a[]=1&a[]=2`, and `a[0][x]=1` where it has objects.
    Deep,
    /// `a={"x":1}`
    Json,
}

impl Style {
    /// The character between the values of a list, if they are one text.
    fn separator(self) -> Option<&'static str> {
        match self {
            Self::Comma => Some(","),
            Self::Space => Some(" "),
            Self::Pipe => Some("|"),
            Self::Repeat | Self::Deep | Self::Json => None,
        }
    }
}

/// Pairs of a query, not yet encoded. An empty list or object has none, except as JSON.
pub(crate) fn query_pairs(name: &str, value: &Value, style: Style) -> Vec<(String, String)> {
    match (value, style) {
        (Value::Object(entries), Style::Repeat) => entries
            .iter()
            .flat_map(|(key, value)| form_pairs(key, value, Style::Repeat))
            .collect(),
        _ => form_pairs(name, value, style),
    }
}

/// Pairs of a form, not yet encoded: as in a query, except that an object without a style is one value.
pub(crate) fn form_pairs(name: &str, value: &Value, style: Style) -> Vec<(String, String)> {
    let pair = |text: String| (name.to_owned(), text);
    if style == Style::Json {
        return vec![pair(value.to_string())];
    }
    if style == Style::Deep {
        let mut pairs = Vec::new();
        deep(name.to_owned(), value, &mut pairs);
        return pairs;
    }
    match (value, style.separator()) {
        (Value::Array(values), None) => values.iter().map(text).map(pair).collect(),
        (Value::Array(values), Some(separator)) => joined(values.iter().map(text), separator)
            .map(pair)
            .into_iter()
            .collect(),
        (Value::Object(entries), Some(separator)) => {
            let texts = entries
                .iter()
                .flat_map(|(key, value)| [key.clone(), text(value)]);
            joined(texts, separator).map(pair).into_iter().collect()
        }
        (other, _) => vec![pair(text(other))],
    }
}

fn joined(texts: impl Iterator<Item = String>, separator: &str) -> Option<String> {
    let texts: Vec<String> = texts.collect();
    (!texts.is_empty()).then(|| texts.join(separator))
}

fn deep(name: String, value: &Value, pairs: &mut Vec<(String, String)>) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                deep(format!("{name}[{key}]"), value, pairs);
            }
        }
        Value::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                let name = match value {
                    Value::Object(_) | Value::Array(_) => format!("{name}[{index}]"),
                    _ => format!("{name}[]"),
                };
                deep(name, value, pairs);
            }
        }
        scalar => pairs.push((name, text(scalar))),
    }
}

/// A scalar as it is written without quotes; JSON of anything else, and nothing for null.
pub(crate) fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn shown(pairs: &[(String, String)]) -> String {
        let pairs: Vec<String> = pairs.iter().map(|(k, v)| format!("{k}={v}")).collect();
        pairs.join("&")
    }

    #[test]
    fn each_style_has_its_pairs() {
        let object = json!({"x": 1, "y": ["b", true], "z": {"k": null}});
        let list = json!([1, "b"]);
        for (style, of_object, of_list) in [
            (Style::Repeat, r#"x=1&y=b&y=true&z={"k":null}"#, "a=1&a=b"),
            (Style::Comma, r#"a=x,1,y,["b",true],z,{"k":null}"#, "a=1,b"),
            (Style::Space, r#"a=x 1 y ["b",true] z {"k":null}"#, "a=1 b"),
            (Style::Pipe, r#"a=x|1|y|["b",true]|z|{"k":null}"#, "a=1|b"),
            (
                Style::Deep,
                "a[x]=1&a[y][]=b&a[y][]=true&a[z][k]=",
                "a[]=1&a[]=b",
            ),
            (
                Style::Json,
                r#"a={"x":1,"y":["b",true],"z":{"k":null}}"#,
                r#"a=[1,"b"]"#,
            ),
        ] {
            assert_eq!(shown(&query_pairs("a", &object, style)), of_object);
            assert_eq!(shown(&query_pairs("a", &list, style)), of_list);
            assert_eq!(shown(&form_pairs("a", &list, style)), of_list);
            if style != Style::Json {
                assert_eq!(shown(&query_pairs("a", &json!([]), style)), "");
                assert_eq!(shown(&query_pairs("a", &json!("t t"), style)), "a=t t");
            }
        }
        let whole = r#"a={"x":1,"y":["b",true],"z":{"k":null}}"#;
        assert_eq!(shown(&form_pairs("a", &object, Style::Repeat)), whole);
        let nested = json!([{"x": 1}, {"x": [2]}]);
        assert_eq!(
            shown(&form_pairs("a", &nested, Style::Deep)),
            "a[0][x]=1&a[1][x][]=2"
        );
    }
}
