// Calls of two APIs through types that openapi-typescript made of their documents; prints a line for each step.
// Environment: SERVERLESS, IAM, TOKEN, and NODE_EXTRA_CA_CERTS for Node itself.
import createClient from "openapi-fetch";
import type { components, paths as Serverless } from "./serverless.js";
import type { paths as Iam } from "./iam.js";

declare const process: { env: Record<string, string | undefined>; exit(status: number): never };

const headers = { authorization: `Bearer ${process.env["TOKEN"]}` };
const serverless = createClient<Serverless>({ baseUrl: process.env["SERVERLESS"] ?? "", headers });
const iam = createClient<Iam>({ baseUrl: process.env["IAM"] ?? "", headers });

function step(name: string, right: boolean, seen: unknown): void {
  if (!right) {
    console.error(`${name}: ${JSON.stringify(seen)}`);
    process.exit(1);
  }
  console.log(name);
}

const created = await serverless.POST("/clusters", {
  body: { displayName: "typed", region: { name: "regions/aws-us-east-1" } },
});
const id: string = created.data?.clusterId ?? "";
step("cluster created", id !== "", created);
const read = await serverless.GET("/clusters/{clusterId}", { params: { path: { clusterId: id } } });
const name: string | undefined = read.data?.displayName;
step("cluster read", name === "typed", read);
const listed = await serverless.GET("/clusters", { params: { query: { pageSize: 5 } } });
const clusters: components["schemas"]["tidb_cloud_open_apiserverlessv1beta1Cluster"][] = listed.data?.clusters ?? [];
step("clusters listed", clusters.some((cluster) => cluster.clusterId === id), listed);
const missing = await serverless.GET("/clusters/{clusterId}", { params: { path: { clusterId: "404" } } });
step("a cluster is not found", missing.response.status === 404 && missing.data === undefined, missing);
const keys = await iam.GET("/apikeys", {});
step("keys listed", Array.isArray(keys.data?.apiKeys), keys);
