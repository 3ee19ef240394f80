//! Parameters: those of the path by their place, those of the query by their name on the wire.

use tidbcloud_model::api::{Operation, Parameter, Type};

use super::facts::FactKinds;
use super::finding::{Finding, Side};
use super::operation::OperationPair;
use super::retyped::Site;
use super::{Comparison, leaves};
use crate::kind::Kind;
use crate::report::{Bump, Level, SubjectKind};
use tidbcloud_codegen::signature;
use tidbcloud_specs::matching::likeness;

const FACTS: FactKinds = FactKinds {
    default: Kind::ParamDefaultChanged,
    widened: Kind::ParamWidened,
};

impl Comparison<'_> {
    pub(super) fn path_parameters(&mut self, both: &OperationPair<'_>) {
        let OperationPair { old, new, .. } = *both;
        let names = |operation: &Operation| -> Vec<String> {
            let parameters = operation.path_parameters.iter();
            parameters.map(|one| one.wire_name.clone()).collect()
        };
        let (olds, news) = (names(old), names(new));
        let sorted = |mut names: Vec<String>| {
            names.sort();
            names
        };
        let swapped = olds != news && sorted(olds.clone()) == sorted(news.clone());
        if swapped {
            let types = |operation: &Operation| -> Vec<Type> {
                let parameters = operation.path_parameters.iter();
                parameters.map(|one| one.ty.clone()).collect()
            };
            let compiles = types(old) == types(new);
            self.reordered(both, &olds, &news, compiles);
        }
        for (was, is) in old.path_parameters.iter().zip(&new.path_parameters) {
            if was.wire_name != is.wire_name && !swapped {
                let finding = self
                    .parameter(Kind::PathParamRenamed, both, [was, is])
                    .says(format!("{{{}}} → {{{}}}", was.wire_name, is.wire_name))
                    .values(&was.wire_name, &is.wire_name);
                self.add(finding);
            }
            if !swapped {
                self.one_parameter(both, [was, is]);
            }
        }
    }

    pub(super) fn query_parameters(&mut self, both: &OperationPair<'_>) {
        let OperationPair { old, new, .. } = *both;
        let find = |list: &[Parameter], name: &str| list.iter().position(|p| p.wire_name == name);
        let mut gone: Vec<&Parameter> = old
            .query_parameters
            .iter()
            .filter(|one| find(&new.query_parameters, &one.wire_name).is_none())
            .collect();
        let mut pairs: Vec<[&Parameter; 2]> = Vec::new();
        let mut come: Vec<&Parameter> = Vec::new();
        for is in &new.query_parameters {
            match find(&old.query_parameters, &is.wire_name) {
                Some(index) => pairs.push([&old.query_parameters[index], is]),
                None => come.push(is),
            }
        }
        come.retain(|is| {
            let Some((index, confidence)) = self.renamed_from(&gone, is) else {
                return true;
            };
            let was = gone.remove(index);
            self.renamed_parameter(both, [was, is], confidence);
            pairs.push([was, is]);
            false
        });
        for was in gone {
            self.lost_parameter(both, was);
        }
        for is in come {
            self.new_parameter(both, is);
        }
        self.query_order(both, &pairs);
        for [was, is] in pairs {
            self.one_parameter(both, [was, is]);
        }
    }

    /// The parameter that is gone and most like this new one.
    fn renamed_from(&self, gone: &[&Parameter], is: &Parameter) -> Option<(usize, u8)> {
        likeness::most_alike(gone, |was| {
            let fits = was.required == is.required && self.types.same(&was.ty, &is.ty);
            // One method is one parameter, however its name on the wire is written.
            let names = match was.method == is.method {
                true => Some(likeness::likeness(&was.wire_name, &is.wire_name)),
                false => likeness::rename_likeness(&was.wire_name, &is.wire_name),
            };
            names.filter(|_| fits)
        })
    }

    fn renamed_parameter(
        &mut self,
        both: &OperationPair<'_>,
        pair: [&Parameter; 2],
        confidence: u8,
    ) {
        let [was, is] = pair;
        let mut finding = self
            .parameter(Kind::ParamRenamed, both, pair)
            .says(format!("{} → {}", was.wire_name, is.wire_name))
            .values(&was.wire_name, &is.wire_name);
        finding.name = format!("{}?{} → {}", both.new.name, was.wire_name, is.wire_name);
        finding.confidence = Some(confidence);
        // The name of an argument is nothing to its callers.
        if is.required || was.method == is.method {
            let fix = match confidence {
                100 => "callers: upgrade; no edit is needed".to_owned(),
                _ => format!(
                    "callers: if `{new}` is the same thing as `{old}`, upgrade, and no edit is needed; else check what is given for `{new}`",
                    new = is.wire_name,
                    old = was.wire_name
                ),
            };
            finding = finding.level(Level::Wire, Bump::Minor).fix(fix);
        } else {
            let item = format!("{}::{}", both.new.type_name, is.method);
            finding = finding.rust(item, signature::option(was), signature::option(is));
            if confidence < 100 {
                let keeps =
                    "; or keep the Rust name of the same thing with `x-rust-name` in the overlay";
                finding = finding.asks([&was.wire_name, &is.wire_name], keeps);
            }
        }
        self.add(finding);
    }

    fn lost_parameter(&mut self, both: &OperationPair<'_>, was: &Parameter) {
        let OperationPair { old, new, .. } = *both;
        let pointer = self.parameter_pointer(Side::Old, old, was);
        let (item, before, after) = if was.required {
            let (before, after) = (signature::method(old), signature::method(new));
            (format!("Client::{}", new.name), before, after)
        } else {
            let item = format!("{}::{}", old.type_name, was.method);
            (item, signature::option(was), Vec::new())
        };
        let finding = Finding::new(
            Kind::ParamRemoved,
            SubjectKind::Parameter,
            format!("{}?{}", old.name, was.wire_name),
        )
        .says("gone")
        .values(signature::ty(&was.ty), "")
        .rust(item, before, after)
        .gone_from(pointer, &new.pointer)
        .users(super::finding::Users::Operation {
            name: old.name.clone(),
            path: format!("?{}", was.wire_name),
        });
        self.add(Finding {
            gone: leaves([&was.ty]),
            ..finding
        });
    }

    fn new_parameter(&mut self, both: &OperationPair<'_>, is: &Parameter) {
        let OperationPair { old, new, .. } = *both;
        let pointer = self.parameter_pointer(Side::New, new, is);
        let (kind, item, before, after) = if is.required {
            let (before, after) = (signature::method(old), signature::method(new));
            let item = format!("Client::{}", new.name);
            (Kind::ParamAddedRequired, item, before, after)
        } else {
            let item = format!("{}::{}", new.type_name, is.method);
            let after = signature::option(is);
            (Kind::ParamAddedOptional, item, Vec::new(), after)
        };
        let finding = Finding::new(
            kind,
            SubjectKind::Parameter,
            format!("{}?{}", new.name, is.wire_name),
        )
        .says(if is.required { "required" } else { "optional" })
        .values("", signature::ty(&is.ty))
        .rust(item, before, after)
        .at(&old.pointer, pointer)
        .users(both.users(&format!("?{}", is.wire_name)));
        self.add(Finding {
            come: leaves([&is.ty]),
            ..finding
        });
    }

    /// The order of required parameters is the order of arguments; that of the others means nothing.
    fn query_order(&mut self, both: &OperationPair<'_>, pairs: &[[&Parameter; 2]]) {
        for required in [true, false] {
            let is_common =
                |[was, is]: &&[&Parameter; 2]| was.required == required && is.required == required;
            let place = |list: &[Parameter], one: &Parameter| {
                list.iter()
                    .position(|other| other.wire_name == one.wire_name)
            };
            let mut before: Vec<&[&Parameter; 2]> = pairs.iter().filter(is_common).collect();
            let mut after = before.clone();
            before.sort_by_key(|[was, _]| place(&both.old.query_parameters, was));
            after.sort_by_key(|[_, is]| place(&both.new.query_parameters, is));
            let names = |list: &[&[&Parameter; 2]]| -> Vec<String> {
                list.iter().map(|[_, is]| is.wire_name.clone()).collect()
            };
            let (olds, news) = (names(&before), names(&after));
            if olds == news {
                continue;
            }
            if required {
                let compiles = before
                    .iter()
                    .zip(&after)
                    .all(|([_, was], [_, is])| was.ty == is.ty);
                self.reordered(both, &olds, &news, compiles);
            } else {
                let finding =
                    Finding::new(Kind::ParamReordered, SubjectKind::Operation, both.name())
                        .says("optional parameters stand in another order")
                        .values(olds.join(", "), news.join(", "))
                        .at(&both.old.pointer, &both.new.pointer)
                        .level(Level::Noise, Bump::None);
                self.add(finding);
            }
        }
    }

    fn reordered(
        &mut self,
        both: &OperationPair<'_>,
        olds: &[String],
        news: &[String],
        compiles: bool,
    ) {
        let OperationPair { old, new, .. } = *both;
        let mut finding = Finding::new(Kind::ParamReordered, SubjectKind::Operation, both.name())
            .says(format!(
                "arguments ({}) → ({})",
                olds.join(", "),
                news.join(", ")
            ))
            .values(olds.join(", "), news.join(", "))
            .rust(
                format!("Client::{}", new.name),
                signature::method(old),
                signature::method(new),
            )
            .at(&old.pointer, &new.pointer)
            .users(both.users(""));
        if !compiles {
            finding = finding
                .level(Level::Break, Bump::Major)
                .fix("callers: give the arguments in the new order");
        }
        self.add(finding);
    }

    /// What can change about one parameter whose name stayed or is accounted for.
    fn one_parameter(&mut self, both: &OperationPair<'_>, pair: [&Parameter; 2]) {
        let [was, is] = pair;
        let same = self.types.same(&was.ty, &is.ty);
        if same && was == is {
            return;
        }
        let OperationPair { old, new, .. } = *both;
        let shown = |parameter: &Parameter, operation: &Operation| {
            if parameter.required {
                signature::method(operation)
            } else {
                signature::option(parameter)
            }
        };
        let item = if is.required {
            format!("Client::{}", new.name)
        } else {
            format!("{}::{}", new.type_name, is.method)
        };
        let template = self.parameter(Kind::ParamTypeChanged, both, pair).rust(
            &item,
            shown(was, old),
            shown(is, new),
        );
        let finding = |kind: Kind| {
            let mut finding = self::Finding::new(kind, SubjectKind::Parameter, &template.name);
            finding.pointers.clone_from(&template.pointers);
            finding.users = template.users.clone();
            finding
        };
        let with_rust = |kind: Kind| {
            let mut finding = finding(kind);
            finding.rust.clone_from(&template.rust);
            finding
        };
        if was.required != is.required {
            let (kind, says) = if is.required {
                (Kind::ParamRequired, "optional → required")
            } else {
                (Kind::ParamOptional, "required → optional")
            };
            // The method of the client moves on one side, that of the builder on the other.
            let whole = |parameter: &Parameter, operation: &Operation| {
                let mut lines = signature::method(operation);
                if !parameter.required {
                    lines.extend(signature::option(parameter));
                }
                lines
            };
            let item = format!("Client::{}", new.name);
            self.add(
                finding(kind)
                    .rust(item, whole(was, old), whole(is, new))
                    .says(says)
                    .values(was.required.to_string(), is.required.to_string()),
            );
        } else if was.method != is.method && was.wire_name == is.wire_name && !is.required {
            let says = format!("method {} → {}", was.method, is.method);
            let finding = with_rust(Kind::RustNameChanged).says(says);
            self.add(finding.values(&was.method, &is.method));
        }
        if was.list != is.list && matches!(is.ty, Type::List(_)) {
            let text = |parameter: &Parameter| format!("{:?}", parameter.list).to_lowercase();
            let (before, after) = (text(was), text(is));
            self.add(
                finding(Kind::ParamLocationOrStyle)
                    .says(format!("lists: {before} → {after}"))
                    .values(before, after),
            );
        }
        if was.resource_name != is.resource_name {
            let text = |parameter: &Parameter| {
                if parameter.resource_name {
                    "slashes stay"
                } else {
                    "slashes are encoded"
                }
            };
            self.add(
                finding(Kind::ParamLocationOrStyle)
                    .says(format!("{} → {}", text(was), text(is)))
                    .values(text(was), text(is)),
            );
        }
        let words = if same {
            self.facts([&was.facts, &is.facts], true, &FACTS, finding)
        } else {
            self.retype(
                || with_rust(Kind::ParamTypeChanged),
                [&was.ty, &is.ty],
                Site {
                    name: template.name.clone(),
                    sent: true,
                    received: false,
                    same_around: true,
                },
            );
            Vec::new()
        };
        let pointers = template.pointers.clone().map(Option::unwrap_or_default);
        let pointers = [pointers[0].as_str(), pointers[1].as_str()];
        let subject = (SubjectKind::Parameter, template.name.clone());
        self.deprecation(
            Kind::ItemDeprecated,
            subject.clone(),
            &item,
            [was.deprecated.as_ref(), is.deprecated.as_ref()],
            pointers,
            template.users.clone(),
        );
        let mut words = words;
        words.push(("words", was.doc != is.doc));
        self.words(subject, &words, pointers);
    }

    /// A finding about a parameter that both sides have.
    fn parameter(
        &self,
        kind: Kind,
        both: &OperationPair<'_>,
        [was, is]: [&Parameter; 2],
    ) -> Finding {
        let OperationPair { old, new, .. } = *both;
        let in_path = new.path_parameters.iter().any(|one| std::ptr::eq(one, is));
        let (mark, name) = if in_path {
            ("/", format!("{}/{{{}}}", new.name, is.wire_name))
        } else {
            ("?", format!("{}?{}", new.name, is.wire_name))
        };
        Finding::new(kind, SubjectKind::Parameter, name)
            .at(
                self.parameter_pointer(Side::Old, old, was),
                self.parameter_pointer(Side::New, new, is),
            )
            .users(both.users(&format!("{mark}{}", is.wire_name)))
    }

    fn parameter_pointer(&self, side: Side, operation: &Operation, one: &Parameter) -> String {
        let place = if operation
            .path_parameters
            .iter()
            .any(|other| std::ptr::eq(other, one))
        {
            "path"
        } else {
            "query"
        };
        let list = format!("{}/parameters", operation.pointer);
        self.element(side, &list, |node| {
            let text = |key: &str| node.get(key).and_then(serde_json::Value::as_str);
            text("name") == Some(&one.wire_name) && text("in") == Some(place)
        })
    }
}
