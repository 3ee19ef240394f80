use tidbcloud_model::Specs;
use xtask::diff::{compare, render, report::*};
fn main() {
    let a = Specs::open(std::env::args().nth(1).unwrap()).unwrap();
    let b = Specs::open(std::env::args().nth(2).unwrap()).unwrap_or_else(|e| panic!("{e}"));
    let format = std::env::args().nth(3).unwrap();
    let mut apis = vec![];
    for id in ["serverless","dedicated","iam","billing","msp"] {
        let (x, y) = (a.load(id).unwrap(), b.load(id).unwrap_or_else(|e| panic!("{e}")));
        apis.push(compare(&x, &y, Some("0.1.0")));
    }
    if std::env::args().nth(4).as_deref() == Some("cross") { apis = vec![compare(&a.load("serverless").unwrap(), &a.load("dedicated").unwrap(), Some("0.1.0"))]; }
    let report = Report { schema_version: 1, base: "merge base of HEAD and main (1a2b3c4)".into(), head: "the work tree".into(), required_bump: apis.iter().map(|a| a.required_bump).max().unwrap(), apis };
    let mut o = render::Options::default(); o.doc = std::env::args().nth(4).is_some();
    print!("{}", match format.as_str() { "md" => render::markdown(&report, &o), "github" => render::github(&report), "json" => render::json(&report), _ => render::text(&report, &o) });
}
