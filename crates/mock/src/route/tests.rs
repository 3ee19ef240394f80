//! Tests of the router with the path shapes of the published documents.

use super::*;
use crate::fixture;

const LINES: [&str; 20] = [
    "GET /clusters",
    "POST /clusters",
    "GET /clusters/{clusterId}",
    "PATCH /clusters/{cluster.clusterId}",
    "DELETE /clusters/{clusterId}",
    "POST /clusters/{clusterId}:pauseCluster",
    "GET /clusters:showNodeQuota",
    "GET /clusters/{clusterId}/imports/{import_id}",
    "PATCH /clusters/{clusterId}/imports/{import_id}",
    "GET /clusters/{clusterId}/imports/role_info",
    "POST /clusters/{clusterId}/branches/{branchId}:reset",
    "GET /v1beta1/dataApps",
    "GET /v1beta1/dataApps/{dataAppId}",
    "POST /v1beta1/dataApps/{dataAppId}/endpoints",
    "GET /v1beta1/{endpointName+}",
    "PATCH /v1beta1/{endpointName+}",
    "POST /v1beta1/{endpointName+}/test",
    "GET /discounts/",
    "GET /members/{memberId}",
    "GET /a.b/{x}-{y}",
];

fn find(method: &str, path: &str) -> (String, Vec<String>) {
    let api = fixture::api(&fixture::paths(&LINES));
    match Router::new(&api.operations)
        .expect("a table of routes")
        .find(method, path)
    {
        RouteMatch::Operation { index, parameters } => {
            let operation = &api.operations[index];
            let parameters = parameters
                .into_iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            (
                format!("{} {}", operation.method, operation.path.template),
                parameters,
            )
        }
        RouteMatch::MethodNotAllowed(methods) => {
            (format!("405 {}", methods.join(", ")), Vec::new())
        }
        RouteMatch::NotFound => ("404".to_owned(), Vec::new()),
        RouteMatch::UndecodableParameter(name, _) => (format!("400 {name}"), Vec::new()),
    }
}

#[test]
fn every_shape_of_path_leads_to_its_operation() {
    for (request, line, parameters) in [
        ("GET /clusters", "GET /clusters", ""),
        (
            "GET /clusters/1",
            "GET /clusters/{clusterId}",
            "clusterId=1",
        ),
        (
            "PATCH /clusters/1",
            "PATCH /clusters/{cluster.clusterId}",
            "cluster.clusterId=1",
        ),
        (
            "POST /clusters/1:pauseCluster",
            "POST /clusters/{clusterId}:pauseCluster",
            "clusterId=1",
        ),
        (
            "GET /clusters:showNodeQuota",
            "GET /clusters:showNodeQuota",
            "",
        ),
        (
            "GET /clusters/1:other",
            "GET /clusters/{clusterId}",
            "clusterId=1:other",
        ),
        (
            "GET /clusters/1%3ApauseCluster",
            "GET /clusters/{clusterId}",
            "clusterId=1:pauseCluster",
        ),
        (
            "GET /clusters/a%2Fb",
            "GET /clusters/{clusterId}",
            "clusterId=a/b",
        ),
        (
            "GET /clusters/a+b",
            "GET /clusters/{clusterId}",
            "clusterId=a+b",
        ),
        (
            "GET /clusters/1/imports/2",
            LINES[7],
            "clusterId=1 import_id=2",
        ),
        ("GET /clusters/1/imports/role_info", LINES[9], "clusterId=1"),
        (
            "GET /clusters/1/imports/role_info2",
            LINES[7],
            "clusterId=1 import_id=role_info2",
        ),
        (
            "POST /clusters/1/branches/2:reset",
            LINES[10],
            "clusterId=1 branchId=2",
        ),
        (
            "GET /v1beta1/dataApps/x",
            "GET /v1beta1/dataApps/{dataAppId}",
            "dataAppId=x",
        ),
        (
            "POST /v1beta1/dataApps/x/endpoints",
            LINES[13],
            "dataAppId=x",
        ),
        (
            "GET /v1beta1/dataApps/x/endpoints/y",
            LINES[14],
            "endpointName=dataApps/x/endpoints/y",
        ),
        (
            "PATCH /v1beta1/dataApps/x/endpoints/y",
            LINES[15],
            "endpointName=dataApps/x/endpoints/y",
        ),
        (
            "POST /v1beta1/dataApps/x/endpoints/y/test",
            LINES[16],
            "endpointName=dataApps/x/endpoints/y",
        ),
        ("GET /discounts/", "GET /discounts/", ""),
        ("GET /a.b/1-2", LINES[19], "x=1 y=2"),
    ] {
        let (method, path) = request.split_once(' ').expect("METHOD /path");
        let (found, with) = find(method, path);
        assert_eq!(
            (found, with.join(" ")),
            (line.replace('+', ""), parameters.to_owned()),
            "{request}"
        );
    }
}

#[test]
fn a_path_without_that_method_names_its_methods() {
    for (method, path, expected) in [
        ("PUT", "/clusters", "405 GET, POST"),
        ("PUT", "/clusters/1", "405 DELETE, GET, PATCH"),
        ("GET", "/clusters/1:pauseCluster", "405 POST"),
        ("PATCH", "/clusters/1/imports/role_info", "405 GET"),
        ("HEAD", "/clusters", "405 GET, POST"),
    ] {
        assert_eq!(find(method, path).0, expected, "{method} {path}");
    }
}

#[test]
fn what_no_path_fits_is_nothing() {
    for path in [
        "",
        "/",
        "/clusters/",
        "/cluster",
        "/clusters/1/",
        "//clusters",
        "/discounts",
        "/aXb/1-2",
        "/v1beta1/dataApps/x/y",
        "/v1beta1/dataApps/x/endpoints/y/z",
    ] {
        assert_eq!(find("GET", path).0, "404", "{path:?}");
    }
}

#[test]
fn a_wrong_escape_names_its_parameter() {
    for path in [
        "/clusters/%",
        "/clusters/%4",
        "/clusters/%zz",
        "/clusters/%FF",
    ] {
        assert_eq!(find("GET", path).0, "400 clusterId", "{path}");
    }
}

#[test]
fn two_operations_of_one_method_and_path_are_an_error() {
    let api = fixture::api(&fixture::paths(&["GET /clusters/{a}", "GET /clusters/{b}"]));
    assert!(
        Router::new(&api.operations)
            .expect_err("twins")
            .contains("GET /clusters/{")
    );
}

#[test]
fn a_pattern_is_compiled_when_a_path_first_has_its_shape() {
    let api = fixture::api(&fixture::paths(&LINES));
    let router = Router::new(&api.operations).expect("a table of routes");
    let compiled = || {
        let routes = router.routes.iter();
        routes.filter(|route| route.pattern.get().is_some()).count()
    };
    // Parameters with slashes inside may have patterns that cannot be read, which is an error at the start.
    let names = router.routes.iter().filter(|route| route.shape.is_none());
    let names = names.count();
    assert_eq!((names, compiled()), (2, 2));
    for path in ["/nothing", "/clusters/1/2/3/4", "/v1beta1"] {
        assert_eq!(router.find("GET", path), RouteMatch::NotFound, "{path}");
    }
    assert_eq!(compiled(), names);
    for _ in 0..3 {
        assert_ne!(router.find("GET", "/clusters"), RouteMatch::NotFound);
    }
    assert_eq!(compiled(), names + 1);
}
