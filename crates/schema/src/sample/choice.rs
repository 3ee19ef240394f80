//! Unions in schemas: which properties belong to which value of a tag, or exclude each other, from the extension `x-choice`.

use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use super::schema::Effective;

/// A prepared document that was lowered has it for derived unions too.
pub use crate::keywords::CHOICE;

/// The rule of a union: the value of the tag determines which of the other properties are present; without a tag, one of
/// the members excludes the others.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceRule {
    /// The property with the tag.
    #[serde(default)]
    pub tag: Option<String>,
    /// The properties that belong to each value of the tag, in order. Nothing is known of a value that is not in it. Without
    /// a tag, each member is its own value; the extension lists them.
    #[serde(deserialize_with = "members")]
    pub members: Map<String, Value>,
    /// Properties that may be left out although they belong to the value.
    #[serde(default)]
    pub optional: Vec<String>,
}

/// Reads a map from values to properties, or a list of properties.
fn members<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Map<String, Value>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Members {
        Each(Map<String, Value>),
        One(Vec<String>),
    }
    Ok(match Members::deserialize(deserializer)? {
        Members::Each(members) => members,
        Members::One(names) => {
            let each = names
                .into_iter()
                .map(|name| (name.clone(), vec![name].into()));
            each.collect()
        }
    })
}

impl ChoiceRule {
    /// The rule of a schema, if it has one that can be read.
    pub fn of(schema: &Effective<'_>) -> Option<Self> {
        serde_json::from_value(schema.get(CHOICE)?.clone()).ok()
    }

    /// The properties that belong to a value of the tag.
    fn members_of(&self, value: &str) -> Option<impl Iterator<Item = &str>> {
        let members = self.members.get(value)?.as_array()?;
        Some(members.iter().filter_map(Value::as_str))
    }

    /// The values of the tag to which a property belongs.
    fn values_of(&self, property: &str) -> Vec<&str> {
        let belongs = |value: &&String| {
            let mut members = self.members_of(value).into_iter().flatten();
            members.any(|member| member == property)
        };
        let values = self.members.keys().filter(belongs);
        values.map(String::as_str).collect()
    }

    /// The members that an object has, of whatever value.
    fn present<'o>(&self, object: &'o Map<String, Value>) -> Vec<&'o str> {
        let is_member = |name: &&String| !self.values_of(name).is_empty();
        let set = object.iter().filter(|(_, value)| !value.is_null());
        set.map(|(name, _)| name)
            .filter(is_member)
            .map(String::as_str)
            .collect()
    }

    /// The value of the tag, if the object has one; without a tag, the first member that is present.
    fn value<'o>(&self, object: &'o Map<String, Value>) -> Option<&'o str> {
        match &self.tag {
            Some(tag) => object.get(tag)?.as_str(),
            None => self.present(object).into_iter().next(),
        }
    }

    /// The first property that the value of the tag demands, and that the object lacks.
    pub fn lacking(&self, object: &Map<String, Value>) -> Option<&str> {
        let set = |name: &str| object.get(name).is_some_and(|value| !value.is_null());
        let mut members = self.members_of(self.value(object)?)?;
        members.find(|name| !set(name) && !self.optional.iter().any(|optional| optional == name))
    }

    /// Why a server refuses the object: a tag without its member, a member without its tag, or two members that exclude each
    /// other. Both are named.
    pub fn violation(&self, object: &Map<String, Value>) -> Option<String> {
        let Some(tag) = &self.tag else {
            let present = self.present(object);
            let (first, others) = present.split_first()?;
            let other = others.first()?;
            return Some(format!("has {first} and {other}, which exclude each other"));
        };
        let Some(value) = self.value(object) else {
            let member = self.present(object).into_iter().next()?;
            let values = self.values_of(member).join(" or ");
            return Some(format!("has {member} without {tag} {values}"));
        };
        if let Some(member) = self.lacking(object) {
            return Some(format!("has {tag} {value} without {member}"));
        }
        let allowed: Vec<&str> = self.members_of(value)?.collect();
        let mut present = self.present(object).into_iter();
        let other = present.find(|name| !allowed.contains(name))?;
        let values = self.values_of(other).join(" or ");
        Some(format!(
            "has {tag} {value} and {other}, which belongs to {tag} {values}"
        ))
    }

    /// Makes one of a sample of all properties: the value of the tag that the sample has stays, or else the first one, and the
    /// members of other values are removed.
    pub(super) fn choose(&self, object: &mut Map<String, Value>) {
        let Some(tag) = &self.tag else {
            return self.prune(object);
        };
        if !object.contains_key(tag) {
            return;
        }
        let fits = |value: &str, object: &Map<String, Value>| {
            let mut object = object.clone();
            object.insert(tag.clone(), value.into());
            self.members.contains_key(value) && self.lacking(&object).is_none()
        };
        let present = self.value(object).filter(|value| fits(value, object));
        let chosen = match present {
            Some(value) => value.to_owned(),
            None => match self.members.keys().find(|value| fits(value, object)) {
                Some(value) => value.clone(),
                None => return,
            },
        };
        object.insert(tag.clone(), chosen.into());
        self.prune(object);
    }

    /// Removes the members that a given member excludes, where no tag would say which of them is meant.
    pub(super) fn make_room(&self, object: &mut Map<String, Value>, given: &Map<String, Value>) {
        if let (None, Some(chosen)) = (&self.tag, self.value(given)) {
            object.retain(|name, _| name == chosen || self.values_of(name).is_empty());
        }
    }

    /// Removes the members that do not belong to the value of the tag.
    pub(super) fn prune(&self, object: &mut Map<String, Value>) {
        let Some(allowed) = self.value(object).and_then(|value| self.members_of(value)) else {
            return;
        };
        let allowed: Vec<String> = allowed.map(str::to_owned).collect();
        object.retain(|name, _| allowed.contains(name) || self.values_of(name).is_empty());
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn violation(object: Value) -> Option<String> {
        let rule = json!({"tag": "type", "members":
            {"S3": ["s3"], "GCS": ["gcs"], "LOCAL": [], "CSV": ["csv"]}, "optional": ["csv"]});
        let rule: ChoiceRule = serde_json::from_value(rule).unwrap();
        rule.violation(object.as_object().unwrap())
    }

    #[test]
    fn a_tag_needs_its_member_and_a_member_its_tag() {
        for fits in [
            json!({}),
            json!({"other": 1}),
            json!({"type": "S3", "s3": {}, "gcs": null}),
            json!({"type": "LOCAL"}),
            json!({"type": "CSV"}),
            json!({"type": "CSV", "csv": {}}),
            json!({"type": "NEW", "gcs": {}}),
        ] {
            assert_eq!(violation(fits.clone()), None, "{fits}");
        }
        for (refused, why) in [
            (json!({"type": "S3"}), "has type S3 without s3"),
            (json!({"type": "S3", "s3": null}), "has type S3 without s3"),
            (json!({"gcs": {}}), "has gcs without type GCS"),
            (
                json!({"type": "S3", "s3": {}, "gcs": {}}),
                "has type S3 and gcs, which belongs to type GCS",
            ),
            (
                json!({"type": "LOCAL", "s3": {}}),
                "has type LOCAL and s3, which belongs to type S3",
            ),
        ] {
            assert_eq!(violation(refused).as_deref(), Some(why));
        }
    }

    #[test]
    fn members_without_a_tag_exclude_each_other() {
        let rule: ChoiceRule = serde_json::from_value(json!({"members": ["none", "key"]})).unwrap();
        let violation = |object: Value| rule.violation(object.as_object().unwrap());
        for fits in [
            json!({}),
            json!({"other": 1}),
            json!({"none": {}, "other": 1}),
            json!({"none": null, "key": {"arn": ""}}),
        ] {
            assert_eq!(violation(fits.clone()), None, "{fits}");
        }
        assert_eq!(
            violation(json!({"none": {}, "key": {}})).as_deref(),
            Some("has key and none, which exclude each other")
        );
        let mut sample = json!({"key": {}, "none": {}, "other": 1});
        rule.choose(sample.as_object_mut().unwrap());
        assert_eq!(sample, json!({"key": {}, "other": 1}));
    }
}
