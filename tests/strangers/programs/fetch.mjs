// The fetch of Node over several APIs, with a bearer token; prints a line for each step.
// Arguments: the token, then endpoints that have /clusters.
const [token, ...endpoints] = process.argv.slice(2);

function step(name, right, seen) {
  if (!right) {
    console.error(`${name}: ${JSON.stringify(seen)}`);
    process.exit(1);
  }
  console.log(name);
}

for (const endpoint of endpoints) {
  const signed = { authorization: `Bearer ${token}` };
  const listed = await fetch(`${endpoint}/clusters`, { headers: signed });
  const page = await listed.json();
  step("clusters listed", listed.status === 200 && Array.isArray(page.clusters), page);
  const unsigned = await fetch(`${endpoint}/clusters`);
  const scheme = unsigned.headers.get("www-authenticate") ?? "";
  step("no token", unsigned.status === 401 && scheme.startsWith("Bearer"), scheme);
}
