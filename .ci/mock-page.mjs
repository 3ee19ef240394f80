// Test of the mock's page in a headless Chromium, over the pipe of its debugger: no package is needed.
//
//   node .ci/mock-page.mjs PROGRAM [CHROMIUM] [SCREENSHOT-FOLDER]
//
// PROGRAM is a `tidbcloud-mock`. A client (curl) creates what the page must show; keys press what a hand would.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import assert from "node:assert/strict";

const [program, chromium = "chromium", screenshots] = process.argv.slice(2);
if (!program) {
  console.error("error: no program\n  fix: node .ci/mock-page.mjs target/debug/tidbcloud-mock");
  process.exit(2);
}

/** Longest wait for anything. */
const LIMIT = 60_000;

/** A browser, whose commands and events are JSON between zero bytes. */
class Browser {
  #next = 1;
  #open = new Map();
  #errors = [];

  constructor(path, folder) {
    const flags = ["--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
      "--disable-background-networking", "--no-proxy-server", "--hide-scrollbars", `--user-data-dir=${folder}`, "about:blank"];
    this.process = spawn(path, flags, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
    this.process.on("exit", (code) => this.#fail(new Error(`Chromium ended with ${code}`)));
    this.process.on("error", (error) => this.#fail(error));
    let text = "";
    this.process.stdio[4].setEncoding("utf8").on("data", (data) => {
      text += data;
      const messages = text.split("\0");
      text = messages.pop();
      for (const message of messages) this.#receive(JSON.parse(message));
    });
  }

  #fail(error) {
    for (const { reject } of this.#open.values()) reject(error);
    this.#open.clear();
  }

  #receive(message) {
    if (message.method === "Runtime.exceptionThrown") this.#errors.push(message.params.exceptionDetails.exception?.description ?? "an exception");
    if (message.method === "Log.entryAdded" && message.params.entry.level === "error") this.#errors.push(message.params.entry.text);
    const waiting = this.#open.get(message.id);
    this.#open.delete(message.id);
    if (message.error) waiting?.reject(new Error(JSON.stringify(message.error)));
    else waiting?.resolve(message.result);
  }

  /** Errors of the page so far: exceptions, and what its policy refuses. */
  get errors() { return this.#errors; }

  send(method, params = {}) {
    const id = this.#next++;
    const message = { id, method, params, ...(this.session && { sessionId: this.session }) };
    return new Promise((resolve, reject) => {
      this.#open.set(id, { resolve, reject });
      this.process.stdio[3].write(`${JSON.stringify(message)}\0`);
    });
  }

  async open(url, width, height) {
    const { targetId } = await this.send("Target.createTarget", { url: "about:blank" });
    this.session = (await this.send("Target.attachToTarget", { targetId, flatten: true })).sessionId;
    for (const domain of ["Page", "Runtime", "Log"]) await this.send(`${domain}.enable`);
    await this.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
    await this.send("Page.navigate", { url });
  }

  /** Returns the value of an expression in the page. */
  async value(expression) {
    const { result, exceptionDetails } = await this.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Waits until an expression is true. */
  async until(what, expression) {
    const end = Date.now() + LIMIT;
    while (!(await this.value(expression))) {
      if (Date.now() > end) throw new Error(`the page never shows ${what}:\n${await this.value("document.body.innerText")}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    console.log(`ok  ${what}`);
  }

  /** Puts the focus on an element, and presses Enter, as a user without a mouse does. */
  async press(selector) {
    await this.value(`document.querySelector(${JSON.stringify(selector)}).focus()`);
    await this.key("Enter", "\r");
  }

  async key(key, text) {
    await this.send("Input.dispatchKeyEvent", { type: "keyDown", key, code: key, text, windowsVirtualKeyCode: { Enter: 13, Escape: 27, ArrowDown: 40, Tab: 9 }[key] });
    await this.send("Input.dispatchKeyEvent", { type: "keyUp", key, code: key });
  }

  async screenshot(file, scheme) {
    await this.send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: scheme }, { name: "prefers-reduced-motion", value: "reduce" }] });
    await this.value("new Promise((done) => setTimeout(done, 300))");
    const { data } = await this.send("Page.captureScreenshot", { format: "png" });
    writeFileSync(file, Buffer.from(data, "base64"));
  }
}

/** Starts the mock in the background, and returns its environment. */
function startMock() {
  const printed = execFileSync(program, ["serverless", "dedicated", "iam", "--print-env=github", "--pace", "60m", "--keys", "public:private"], { encoding: "utf8" });
  return Object.fromEntries(printed.trim().split("\n").map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]));
}

const mock = startMock();
const folder = mkdtempSync(join(tmpdir(), "mock-page-"));
const browser = new Browser(chromium, folder);

/** Calls an API as a client does. */
function call(api, method, path, body) {
  const url = mock[`TIDBCLOUD_${api.toUpperCase()}_ENDPOINT`] + path;
  const sent = body === undefined ? [] : ["--header", "content-type: application/json", "--data", JSON.stringify(body)];
  const output = execFileSync("curl", ["--silent", "--show-error", "--noproxy", "*", "--digest", "--user", "public:private", "--cacert", mock.TIDBCLOUD_CA_FILE,
    "--request", method, ...sent, url], { encoding: "utf8" });
  return output ? JSON.parse(output) : null;
}

const row = (path) => `[data-key="${path}"]`;
const stateOf = (path) => `document.querySelector('${row(path)}')?.dataset.state`;
const region = { name: "regions/aws-us-east-1" };

async function run() {
  await browser.open(mock.TIDBCLOUD_MOCK_PAGE, 1360, 800);
  await browser.until("the sign that it is live", `document.querySelector("#live")?.dataset.live === "live"`);

  const hostile = "<img src=x onerror=\"window.wasRun = true\">";
  const created = call("serverless", "POST", "/clusters", { displayName: "shop", region });
  const cluster = `/clusters/${created.clusterId}`;
  call("serverless", "PATCH", cluster, { cluster: { displayName: "shop" }, updateMask: "displayName" });
  await browser.until("the cluster that a client created", `${stateOf(cluster)} === "CREATING"`);
  await browser.until("when it will be ACTIVE", `document.querySelector('${row(cluster)} .next').textContent.startsWith("→ ACTIVE in ")`);
  await browser.until("the call that created it", `[...document.querySelectorAll("#calls .row")].some((row) => row.textContent.includes("POST") && row.textContent.includes("/clusters"))`);

  await browser.press('[data-step="3600000"]');
  await browser.until("the cluster ACTIVE after an hour by the clock", `${stateOf(cluster)} === "ACTIVE"`);
  await browser.until("the clock an hour later", `document.querySelector("#clock").textContent >= "01:00:00"`);
  assert.equal(call("serverless", "GET", cluster).state, "ACTIVE", "a client sees the same");

  // A resource is made on the page, below another one, by the keyboard.
  await browser.press('[data-key="serverless"] .create');
  await browser.until("the form of a new resource", `document.querySelector("#create").open && document.querySelector("#create-operation").options.length > 1`);
  await browser.value(`(() => {
    const select = document.querySelector("#create-operation");
    select.selectedIndex = [...select.options].findIndex((option) => option.text.endsWith("/branches"));
    select.onchange();
    const body = document.querySelector("#create-body");
    body.value = JSON.stringify({ ...JSON.parse(body.value), displayName: ${JSON.stringify(hostile)} });
  })()`);
  await browser.press("#create-submit");
  await browser.until("the branch below its cluster", `[...document.querySelectorAll('[data-level="1"]')].some((row) => row.dataset.key.startsWith("${cluster}/branches/"))`);
  await browser.until("its name as text", `[...document.querySelectorAll('[data-level="1"] .main')].some((name) => name.textContent === ${JSON.stringify(hostile)})`);
  assert.equal(await browser.value("window.wasRun === undefined && document.querySelectorAll('.tree img').length === 0"), true, "names are no HTML");

  // Arrow keys go from row to row, Enter opens one, Escape closes it.
  await browser.value(`document.querySelector('${row(cluster)} .open').focus()`);
  await browser.key("ArrowDown");
  assert.ok(await browser.value(`document.activeElement.closest(".row").dataset.key.startsWith("${cluster}/branches/")`));
  await browser.key("Enter", "\r");
  await browser.until("the body of a resource", `document.querySelector("#detail").open && document.querySelector("#detail-body").textContent.includes("branchId")`);
  await browser.key("Escape");
  await browser.until("the page again", `!document.querySelector("#detail").open`);

  // The next call of an operation fails, once.
  await browser.press('[data-key="serverless"] .api-head button:not(.create)');
  await browser.until("the form of a failure", `document.querySelector("#fail").open && document.querySelector("#fail-operation").options.length > 1`);
  await browser.value(`document.querySelector("#fail-operation").value = "list_clusters"`);
  await browser.press("#fail-submit");
  await browser.until("the form closed", `!document.querySelector("#fail").open`);
  const plans = `[...document.querySelectorAll('[data-key="serverless"] .planned .row')].map((row) => row.innerText.replace(/\\s+/g, " "))`;
  await browser.until("the plan", `${plans}.join().includes("list_clusters next call: status 503")`);
  await browser.press('[data-key="serverless"] .planned .open');
  await browser.until("the plan in full", `document.querySelector("#detail").open && document.querySelector("#detail-body").textContent === "next call: status 503"`);
  await browser.key("Escape");
  await browser.until("the page again", `!document.querySelector("#detail").open`);
  await browser.value(`document.querySelector('[data-key="serverless"] .planned .open').focus()`);
  await browser.key("ArrowDown");
  assert.equal(await browser.value(`document.activeElement.closest(".row").dataset.key`), cluster, "arrow keys go from the plan to the resources");
  await browser.value(`fetch("/_mock/fail", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ api: "serverless", operation: "get_cluster", status: 500 }) }).then((response) => response.status)`);
  await browser.until("both plans", `${plans}.length === 2`);
  await browser.press('[data-key="serverless"] [data-key="get_cluster"] .remove');
  await browser.until("the plan that was removed by Enter no more", `${plans}.length === 1`);
  assert.equal(call("serverless", "GET", cluster).clusterId, created.clusterId, "a plan that was removed fails no call");
  call("serverless", "GET", "/clusters");
  await browser.until("the call that failed", `[...document.querySelectorAll("#calls .row")].some((row) => row.textContent.includes("503"))`);
  await browser.until("no plan any more", `${plans}.length === 0`);
  assert.ok(call("serverless", "GET", "/clusters").clusters.length > 0, "only the next call fails");

  // A call can be made to fail, and a resource deleted.
  const instance = call("dedicated", "POST", "/clusters", {
    displayName: "warehouse", regionId: "aws-us-west-2", rootPassword: "s3cret-password", tidbNodeSetting: { nodeSpecKey: "8C16G", tidbNodeGroups: [{ nodeCount: 2 }] },
    tikvNodeSetting: { nodeSpecKey: "8C32G", nodeCount: 3, storageSizeGi: 500 },
  });
  const dedicated = `/clusters/${instance.clusterId}`;
  const inDedicated = `[data-key="dedicated"] [data-key="${dedicated}"]`;
  await browser.until("the cluster of another API", `document.querySelector('${inDedicated}') !== null`);
  const exchanges = await browser.value(`fetch("/_mock/state").then((response) => response.json()).then((state) => state.exchanges)`);
  const creation = exchanges.find((exchange) => exchange.api === "dedicated" && exchange.accepted && exchange.method === "POST");
  await browser.press(`#calls [data-key="${creation.number}"] .open`);
  await browser.until("the body of a request with its secret masked", `document.querySelector("#detail").open && document.querySelector("#detail-body").textContent.includes('"rootPassword": "***"')`);
  await browser.key("Escape");

  await browser.press(`[data-key="serverless"] ${row(cluster)} .delete`);
  await browser.until("the cluster that goes", `${stateOf(cluster)} === "DELETING" || ${stateOf(cluster)} === undefined`);
  if (screenshots) await show(cluster);
  await browser.press('[data-step="3600000"]');
  await browser.until("neither it nor its branch", `document.querySelector('[data-key="serverless"] ${row(cluster)}') === null && document.querySelectorAll('[data-key="serverless"] .tree .row').length === 0`);

  assert.deepEqual(browser.errors, [], "the page reports no error");
}

/** Writes screenshots of a mock in use. */
async function show(deleting) {
  const start = (displayName) => call("serverless", "POST", "/clusters", { displayName, region }).clusterId;
  const shop = start("shop-production");
  call("serverless", "POST", `/clusters/${shop}/branches`, { displayName: "checkout-redesign" });
  call("iam", "POST", "/apikeys", { displayName: "deploy" });
  await browser.press('[data-step="3600000"]');
  await browser.until("no cluster any more", `document.querySelector('[data-key="serverless"] ${row(deleting)}') === null`);
  call("serverless", "POST", `/clusters/${shop}/branches`, { displayName: "nightly-tests" });
  start("analytics");
  call("serverless", "GET", `/clusters/${shop}`);
  call("serverless", "GET", "/clusters?pageSize=20");
  call("serverless", "GET", "/clusters/0");
  call("iam", "GET", "/apikeys?pageSize=10");
  await browser.press('[data-key="dedicated"] .fail');
  await browser.value("document.activeElement.blur()");
  await browser.send("Emulation.setDeviceMetricsOverride", { width: 1240, height: 620, deviceScaleFactor: 1, mobile: false });
  await browser.value("new Promise((done) => setTimeout(done, 9000))");
  for (const scheme of ["light", "dark"]) await browser.screenshot(join(screenshots, `mock-page-${scheme}.png`), scheme);
  await browser.send("Emulation.setDeviceMetricsOverride", { width: 480, height: 900, deviceScaleFactor: 1, mobile: true });
  await browser.screenshot(join(screenshots, "mock-page-narrow.png"), "light");
  await browser.send("Emulation.setDeviceMetricsOverride", { width: 1360, height: 800, deviceScaleFactor: 1, mobile: false });
  await browser.press('[data-key="serverless"] .create');
  await browser.until("the form of a new resource", `document.querySelector("#create").open`);
  await browser.screenshot(join(screenshots, "mock-page-create.png"), "dark");
  await browser.key("Escape");
  call("serverless", "DELETE", `/clusters/${shop}`);
  for (const { clusterId } of call("serverless", "GET", "/clusters").clusters) call("serverless", "DELETE", `/clusters/${clusterId}`);
}

try {
  await run();
  console.log("the page works");
} catch (error) {
  console.error(`error: ${error.message}`);
  process.exitCode = 1;
} finally {
  browser.process.removeAllListeners("exit");
  browser.process.kill();
  process.kill(Number(mock.TIDBCLOUD_MOCK_PID));
  // The browser's helpers write their profile for a while after it; a folder that stays is one of many in the temporary folder.
  browser.process.on("exit", () => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
    } catch (error) {
      console.log(`not deleted: ${folder} (${error.code})`);
    }
  });
}
