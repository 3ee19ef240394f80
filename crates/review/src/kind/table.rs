//! Table of kinds: the one place that has the facts about each kind of change. [`super`] says how to add a row.

use crate::level::{Bump, Effect, Level};

use super::KindFacts;

kinds! {
    // Operations
    OpAdded "op-added" [OpRemoved] "An operation was added."
        level: Add Minor;
        wire: Fine "released clients do not know it";
        rust: "one more method";
        fix: "";
    OpRemoved "op-removed" [OpAdded] "An operation was removed."
        level: Break Major;
        wire: Fails "the server returns 404";
        rust: "the method was removed (E0599)";
        fix: "callers: use another operation" also "maintainers: if the server still has it, restore it in the overlay";
    OpDeprecated "op-deprecated" [DeprecationLifted] "An operation was deprecated."
        level: Add Minor;
        wire: Fine "the server still responds";
        rust: "a warning where it is called";
        fix: "callers: move to the replacement; the compiler warns" also "maintainers: `x-deprecation-note` in the overlay names the replacement";
    OpRenamed "op-renamed" [OpRenamed] "An operation was renamed; method and path are the same."
        level: Break Major, Add Minor, Noise None when "NOISE if names.lock keeps the Rust name, ADD if the old name stays as a deprecated method";
        wire: Fine "method and path are the same";
        rust: "the method has another name (E0599)";
        fix: "restore the name with `cargo xtask names keep` or `rename`, or callers: use the new name" also "maintainers: `names rename` leaves the old name as a deprecated method";
    OpRegrouped "op-regrouped" [OpRegrouped] "An operation moved to another tag."
        level: Doc Patch;
        wire: Fine "method and path are the same";
        rust: "nothing: the client has all methods, whatever the tag; the builder moves to another file";
        fix: "";
    OpMoved "op-moved" [OpMoved] "An operation has a new path or method."
        level: Wire Minor, Break Major when "BREAK if the new route takes other arguments";
        wire: Fails "the server returns 404 for the old method and path";
        rust: "nothing if the arguments are the same: compiles as before; else E0061";
        fix: "callers: upgrade; no code change is needed" also "release soon; if the new route takes other arguments, callers pass them";
    PathParamRenamed "path-param-renamed" [PathParamRenamed] "A path parameter was renamed at the same position."
        level: Doc Patch, Risk Minor when "RISK if the new name has another meaning, as `id` for `name`";
        wire: Fine "names of path parameters are not sent" also "if the new name has another meaning, the server may expect another value";
        rust: "nothing: path parameters are arguments, and callers do not write their names";
        fix: "";
    CapabilityChanged "capability-changed" [CapabilityChanged] "An operation gained, lost or changed pagination, waiting, its update mask or automatic retries."
        level: Break Major, Add Minor, Risk Minor when "BREAK if something is removed, ADD if it is added, RISK if it works differently";
        wire: May "pages and waits of released clients may end wrongly";
        rust: "`items`, `pages`, `wait` or `start` was removed, or the body is wrapped differently (E0599, E0308)";
        fix: "callers: write the loop by hand, or restore it in the overlay" also "maintainers: the overlay restores it with `x-pager`, `x-waiter`, `x-starts` or `x-idempotent`, if it still works";
    // Parameters
    ParamAddedOptional "param-added-optional" [ParamRemoved] "An optional parameter was added."
        level: Add Minor;
        wire: Fine "may be left out";
        rust: "one more method of the builder";
        fix: "";
    ParamAddedRequired "param-added-required" [ParamRemoved] "A required parameter was added."
        level: Break Major;
        wire: Fails "the server rejects calls without it";
        rust: "one more argument (E0061)";
        fix: "callers: pass the new argument" also "maintainers: if the server does not need it, make it optional in the overlay";
    ParamRemoved "param-removed" [ParamAddedOptional ParamAddedRequired] "A parameter was removed."
        level: Break Major;
        wire: May "the server ignores or rejects it";
        rust: "the argument or method was removed (E0061, E0599)";
        fix: "callers: remove the argument or the method call";
    ParamRenamed "param-renamed" [ParamRenamed] "A query parameter was renamed."
        level: Break Major, Wire Minor when "WIRE if the Rust name stays";
        wire: Fails "the server does not know the old name";
        rust: "the method has another name (E0599); an argument compiles as before";
        fix: "callers: use the new name, or keep the Rust name with `x-rust-name` in the overlay" also "released clients fail anyway, so release soon";
    ParamRequired "param-required" [ParamOptional] "A parameter became required."
        level: Break Major;
        wire: Fails "the server rejects calls without it";
        rust: "the method becomes an argument (E0061, E0599)";
        fix: "callers: pass it as an argument";
    ParamOptional "param-optional" [ParamRequired] "A parameter became optional."
        level: Break Major;
        wire: Fine "may still be sent";
        rust: "the argument becomes a method (E0061)";
        fix: "callers: set it with its method, or keep it required in the overlay";
    ParamLocationOrStyle "param-location-or-style" [ParamLocationOrStyle] "A parameter is encoded differently."
        level: Wire Minor;
        wire: Fails "the server does not understand the old form";
        rust: "nothing: compiles as before";
        fix: "callers: upgrade; no code change is needed" also "release soon";
    ParamReordered "param-reordered" [ParamReordered] "Parameters were reordered."
        level: Risk Major, Break Major, Noise None when "RISK if the swapped arguments have the same type: it compiles and passes the wrong values; BREAK if the types differ; NOISE if only methods of the builder are affected";
        wire: Fine "the order is not sent";
        rust: "arguments have another order; the compiler reports it only if types differ (E0308)";
        fix: "callers: check the order of the arguments, which the compiler does not check; or keep the order in the overlay";
    ParamTypeChanged "param-type-changed" [ParamTypeChanged] "The type of a parameter changed."
        level: Break Major;
        wire: Fails "the server expects another kind of value" also "nothing if the new type has the same JSON form; if only the number range or the content of the text differs, it may reject some values";
        rust: "the argument has another type (E0277, E0308)";
        fix: "callers: pass a value of the new type";
    ParamWidened "param-widened" [ConstraintTightened] "The format of an integer parameter allows more bits."
        level: Noise None;
        wire: Fine "the server accepts all values that it accepted before";
        rust: "nothing: every integer is `i64` or `u64`";
        fix: "";
    ParamDefaultChanged "param-default-changed" [ParamDefaultChanged] "The default of a parameter changed."
        level: Risk Minor;
        wire: May "the server uses another default if nothing is sent";
        rust: "nothing: defaults are never sent";
        fix: "callers: send the old default explicitly if it matters";
    ConstraintTightened "constraint-tightened" [ConstraintLoosened ConstraintTightened ParamWidened ReqFieldWidened] "The server accepts fewer values than before."
        level: Risk Patch;
        wire: May "the server may reject values that it accepted before";
        rust: "nothing: the client does not check limits";
        fix: "callers: check the values that you send";
    ConstraintLoosened "constraint-loosened" [ConstraintTightened] "The server accepts more values than before."
        level: Doc Patch;
        wire: Fine "the server accepts all values that it accepted before";
        rust: "nothing; the docs name the new limit";
        fix: "";
    // Bodies and responses
    BodyAddedOptional "body-added-optional" [BodyRemoved] "An optional body was added."
        level: Add Minor;
        wire: Fine "may be left out";
        rust: "one more method of the builder";
        fix: "";
    BodyAddedRequired "body-added-required" [BodyRemoved] "A required body was added."
        level: Break Major;
        wire: Fails "the server rejects calls without a body";
        rust: "one more argument (E0061)";
        fix: "callers: pass the body as the last argument" also "maintainers: if the server does not need it, make it optional in the overlay";
    BodyRemoved "body-removed" [BodyAddedRequired BodyAddedOptional] "A body was removed."
        level: Break Major;
        wire: May "the server ignores or rejects the body";
        rust: "the argument or the method `body` was removed (E0061, E0599)";
        fix: "callers: remove the body";
    BodyRequiredness "body-requiredness" [BodyRequiredness] "A body became required or optional."
        level: Break Major;
        wire: May "the server may reject calls without a body" also "if it is now required, the server rejects them; if it is now optional, nothing changes";
        rust: "argument and method are swapped (E0061, E0599)";
        fix: "callers: pass the body as an argument or with its method" also "maintainers: or restore the old state in the overlay";
    BodyTypeChanged "body-type-changed" [BodyTypeChanged] "The type of a body changed."
        level: Break Major;
        wire: Fails "the server expects another body" also "nothing if the new type has the same JSON form";
        rust: "the argument has another type (E0308)";
        fix: "callers: build the new record";
    MediaTypeChanged "media-type-changed" [MediaTypeChanged] "The media type of a body or response changed."
        level: Wire Minor;
        wire: Fails "the server may reject the request or respond in another media type";
        rust: "nothing: compiles as before";
        fix: "callers: upgrade; no code change is needed" also "release soon";
    RespTypeChanged "resp-type-changed" [RespTypeChanged] "The type of a successful response changed."
        level: Break Major, Doc Patch when "DOC if the response was only undocumented, and reads as the same type";
        wire: Fails "the response has another schema" also "fields read as `None`, or the response does not decode; nothing if the new type has the same JSON form";
        rust: "`send` returns another type (E0308, E0609)";
        fix: "callers: read the new type";
    SuccessStatusChanged "success-status-changed" [SuccessStatusChanged] "The status of a successful response changed."
        level: Risk Minor;
        wire: May "code that compares the status sees another one";
        rust: "nothing: every 2xx is a success";
        fix: "callers: check code that compares `meta().status()`";
    ErrorResponseChanged "error-response-changed" [ErrorResponseChanged] "The documented errors changed."
        level: Risk Minor;
        wire: May "calls may fail with other statuses or bodies";
        rust: "nothing: all errors have one type";
        fix: "callers: check code that compares error statuses or codes";
    // Fields of requests
    ReqFieldAddedOptional "req-field-added-optional" [ReqFieldRemoved] "An optional field was added to a request."
        level: Add Minor;
        wire: Fine "may be left out";
        rust: "one more field and setter";
        fix: "";
    ReqFieldAddedRequired "req-field-added-required" [ReqFieldRemoved] "A required field was added to a request."
        level: Break Major;
        wire: Fails "the server rejects requests without it";
        rust: "compiles, but the server returns 400: `new()` takes no arguments and every field is `Option`";
        fix: "callers: set the new field; the compiler does not require it" also "maintainers: if the server does not need it, make it optional in the overlay";
    ReqFieldRequired "req-field-required" [ReqFieldOptional] "A field of a request became required."
        level: Break Major;
        wire: Fails "the server rejects requests without it";
        rust: "compiles, but the server returns 400";
        fix: "callers: always set the field; the compiler does not require it" also "maintainers: if the server does not need it, make it optional in the overlay";
    ReqFieldOptional "req-field-optional" [ReqFieldRequired] "A field of a request became optional."
        level: Add Minor;
        wire: Fine "may still be sent";
        rust: "nothing: every field is `Option`";
        fix: "";
    ReqFieldRemoved "req-field-removed" [ReqFieldAddedOptional ReqFieldAddedRequired] "A field of a request was removed."
        level: Break Major;
        wire: May "the server ignores or rejects it";
        rust: "field and setter were removed (E0599, E0609)";
        fix: "callers: remove uses of the field";
    ReqFieldRenamed "req-field-renamed" [ReqFieldRenamed] "A field of a request was renamed."
        level: Break Major, Wire Minor when "WIRE if the Rust name stays";
        wire: Fails "the server does not know the old name";
        rust: "field and setter have another name (E0599, E0609)";
        fix: "callers: use the new name" also "maintainers: names.lock keeps the Rust name; released clients fail anyway, so release soon";
    ReqFieldTypeChanged "req-field-type-changed" [ReqFieldTypeChanged] "The type of a request field changed."
        level: Break Major;
        wire: Fails "the server expects another kind of value" also "nothing if the new type has the same JSON form; if only the number range or the content of the text differs, it may reject some values";
        rust: "the field has another type (E0277, E0308)";
        fix: "callers: set a value of the new type" also "maintainers: if the document is wrong, correct it in the overlay";
    ReqFieldWidened "req-field-widened" [ConstraintTightened] "The format of an integer field of a request allows more bits."
        level: Noise None;
        wire: Fine "the server accepts all values that it accepted before";
        rust: "nothing: every integer is `i64` or `u64`";
        fix: "";
    ReqFieldDefaultChanged "req-field-default-changed" [ReqFieldDefaultChanged] "The default of a request field changed."
        level: Risk Minor;
        wire: May "the server uses another default if nothing is sent";
        rust: "nothing: defaults are never sent";
        fix: "callers: send the old default explicitly if it matters";
    ReqEnumValueAdded "req-enum-value-added" [ReqEnumValueRemoved] "A value was added to an enum of requests."
        level: Add Minor;
        wire: Fine "released clients can send it as an unknown value";
        rust: "one more variant of an open enum";
        fix: "";
    ReqEnumValueRemoved "req-enum-value-removed" [ReqEnumValueAdded] "A value was removed from an enum of requests."
        level: Break Major;
        wire: Fails "the server rejects the value";
        rust: "the variant was removed (E0599)";
        fix: "callers: send another value";
    AccessFlip "access-flip" [AccessFlip] "A field became output only or input only, or stopped being so."
        level: Break Major, Add Minor, Risk Minor, Doc Patch when "BREAK if a field can no longer be set, ADD if it can now be set, RISK if responses no longer contain it, DOC if neither affects callers";
        wire: May "the server ignores or rejects it" also "or it no longer returns it";
        rust: "output only fields have no setter (E0599)";
        fix: "callers: stop setting it";
    // Fields of responses
    RespFieldAdded "resp-field-added" [RespFieldRemoved] "A field was added to a response."
        level: Add Minor;
        wire: Fine "released clients ignore it";
        rust: "one more field; records are `#[non_exhaustive]`";
        fix: "";
    RespFieldRemoved "resp-field-removed" [RespFieldAdded] "A field of a response was removed."
        level: Break Major;
        wire: May "released clients read `None`";
        rust: "the field was removed (E0609)";
        fix: "callers: remove uses of the field" also "maintainers: if the server still sends it, restore it in the overlay";
    RespFieldRenamed "resp-field-renamed" [RespFieldRenamed] "A field of a response was renamed."
        level: Break Major, Wire Minor when "WIRE if the Rust name stays";
        wire: Fails "released clients read `None`";
        rust: "the field has another name (E0609)";
        fix: "callers: use the new name" also "maintainers: names.lock keeps the Rust name; released clients read `None` anyway, so release soon";
    RespFieldRequired "resp-field-required" [RespFieldOptional] "A field of a response became required."
        level: Doc Patch;
        wire: Fine "released clients read it already";
        rust: "nothing: every field stays `Option`";
        fix: "";
    RespFieldOptional "resp-field-optional" [RespFieldRequired] "A field of a response may now be absent or null."
        level: Doc Patch;
        wire: Fine "every field is optional in Rust" also "released clients read `None` if it is absent or null";
        rust: "nothing: every field is `Option` already";
        fix: "";
    RespFieldTypeChanged "resp-field-type-changed" [RespFieldTypeChanged] "The type of a response field changed."
        level: Break Major, Noise None when "NOISE if only the integer width differs: clients read 64 bits";
        wire: May "released clients read `None` and report a mismatch" also "mismatches are listed in `meta().mismatches()`; nothing if the new type has the same JSON form";
        rust: "the field has another type (E0308)";
        fix: "callers: read the new type" also "maintainers: if the document is wrong, correct it in the overlay";
    RespEnumValueAdded "resp-enum-value-added" [RespEnumValueRemoved] "A value was added to an enum of responses."
        level: Add Minor;
        wire: Fine "released clients read it as an unknown value";
        rust: "one more variant; match arms for unknown values no longer match it, without a compiler error";
        fix: "callers: check match arms for unknown values: they no longer match this value";
    RespEnumValueRemoved "resp-enum-value-removed" [RespEnumValueAdded] "A value was removed from an enum of responses."
        level: Break Major;
        wire: Fine "the server no longer sends it";
        rust: "the variant was removed (E0599)";
        fix: "callers: remove the match arm";
    EnumValueRewritten "enum-value-rewritten" [EnumValueRewritten] "An enum value is written differently; its variant is the same."
        level: Wire Minor;
        wire: Fails "the server rejects the old value, and released clients read the new one as an unknown value" also "in an enum of requests or of responses alone, only one of the two";
        rust: "nothing: the variant stays";
        fix: "callers: upgrade; no code change is needed" also "release soon";
    EnumToOrFromString "enum-to-or-from-string" [EnumToOrFromString] "An enum became a string, or the other way round."
        level: Break Major;
        wire: May "the value is still a JSON string" also "from string to enum, the server may reject other values; from enum to string, it may send others";
        rust: "an open enum and `String` are swapped (E0308)";
        fix: "callers: use the new type" also "maintainers: or keep the old type in the overlay";
    WireFormChanged "wire-form-changed" [WireFormChanged] "The JSON form of a value changed; its Rust type stays."
        level: Wire Minor, Noise None when "NOISE in responses, which are read in both forms";
        wire: Fails "the server does not understand the old form" also "responses are read in both forms, except for times, which may be reported as mismatches";
        rust: "nothing: the type stays";
        fix: "callers: upgrade; no code change is needed" also "release soon";
    // Names
    TypeNameMoved "type-name-moved" [TypeNameMoved] "A type was renamed; its content is the same."
        level: Break Major, Add Minor, Noise None when "NOISE if names.lock keeps the Rust name, ADD if the old name stays as a deprecated alias";
        wire: Fine "type names are not sent";
        rust: "the type has another name (E0412, E0433)";
        fix: "restore the name with `cargo xtask names keep` or `rename`, or callers: use the new name" also "maintainers: `names rename` leaves the old name as a deprecated alias";
    TypeOrphaned "type-orphaned" [TypeAdded] "A type is no longer used by any operation."
        level: Break Major;
        wire: Fine "no call contains it";
        rust: "the type was removed (E0412, E0433)";
        fix: "callers: remove uses of the type";
    TypeAdded "type-added" [TypeOrphaned] "A type was added that replaces no other type."
        level: Add Minor;
        wire: Fine "released clients do not know it";
        rust: "one more type";
        fix: "";
    RustNameChanged "rust-name-changed" [RustNameChanged] "The Rust name of a field, variant or parameter changed; its wire name is the same."
        level: Break Major, Add Minor when "ADD if the old name stays as deprecated";
        wire: Fine "the wire name is the same";
        rust: "the field, variant or method has another name (E0599, E0609)";
        fix: "keep the name in names.lock, or callers: use the new name";
    ConstructorChanged "constructor-changed" [ConstructorChanged] "Constructors of a union changed; the fields that they set are the same."
        level: Break Major, Add Minor when "ADD if constructors were only added, or old names stay as deprecated";
        wire: Fine "the fields and values are the same";
        rust: "a constructor or conversion was removed, renamed or takes other arguments (E0061, E0277, E0308, E0599)";
        fix: "keep `x-choice` in the overlay, or callers: set the tag and its members by their setters";
    // The whole API
    ApiAdded "api-added" [ApiRemoved] "An API was added, with its crate."
        level: Add None;
        wire: Fine "released clients do not know it";
        rust: "one more crate";
        fix: "";
    ApiRemoved "api-removed" [ApiAdded] "An API was removed, with its crate."
        level: Break None;
        wire: May "the server may stop responding";
        rust: "the crate gets no new versions; published ones stay";
        fix: "publish a last version that names the replacement before you remove the manifest entry";
    AuthChanged "auth-changed" [AuthChanged] "The authentication of calls changed."
        level: Wire Minor, Break Major when "BREAK if a key pair is not accepted any more";
        wire: Fails "the server rejects the old authentication";
        rust: "nothing; where a key pair is not accepted any more, `Client::from_env` and `Client::from_profile` were removed (E0599)";
        fix: "release soon; callers give the new credentials to `Config::builder()`; a scheme that clients do not sign is added to the runtime before that";
    ServerChanged "server-changed" [ServerChanged] "The URL of the server changed."
        level: Wire Minor;
        wire: Fails "the old URL may stop responding";
        rust: "nothing: compiles as before";
        fix: "callers: upgrade, and check endpoints set in code or environment" also "release soon";
    ItemDeprecated "item-deprecated" [DeprecationLifted] "A field, parameter, type or API was deprecated."
        level: Add Minor;
        wire: Fine "it still works";
        rust: "a warning where it is used";
        fix: "callers: move to the replacement; the compiler warns" also "maintainers: `x-deprecation-note` in the overlay names the replacement";
    DeprecationLifted "deprecation-lifted" [OpDeprecated ItemDeprecated] "A deprecation was removed."
        level: Doc Patch;
        wire: Fine "requests and responses are the same";
        rust: "one warning less";
        fix: "";
    DocsOrDeprecationNote "docs-or-deprecation-note" [DocsOrDeprecationNote] "Only documentation, examples or limits of responses changed."
        level: Doc Patch;
        wire: Fine "requests and responses are the same";
        rust: "nothing; the docs changed";
        fix: "";
}
