// The page of a mock. Everything that it shows goes into the document as text, never as HTML: names are those of callers.

const $ = (id) => document.getElementById(id);

/** The latest state, and when it arrived. */
let state = null;
let receivedAt = 0;

/** Returns an element with classes and text. */
function element(tag, classes = "", text = "") {
  const made = document.createElement(tag);
  if (classes) made.className = classes;
  if (text) made.textContent = text;
  return made;
}

/** Sets a text where it differs, so that a selection by the user stays. */
function setText(target, text) {
  if (target.textContent !== text) target.textContent = text;
}

/** Makes the children of a list those of `items`, and keeps the elements that have their keys: focus stays where it is. */
function reconcile(list, items, key, make, update) {
  const known = new Map();
  for (const child of list.children) known.set(child.dataset.key, child);
  let position = list.firstElementChild;
  for (const item of items) {
    const name = key(item);
    let child = known.get(name);
    known.delete(name);
    if (!child) {
      child = make(item);
      child.dataset.key = name;
    }
    update(child, item);
    if (child === position) position = position.nextElementSibling;
    else list.insertBefore(child, position);
  }
  for (const child of known.values()) child.remove();
}

/** Returns the JSON of a response, or throws the message of its error. */
async function request(path, body) {
  const options = body === undefined
    ? {}
    : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new Error("the mock does not respond");
  }
  const json = await response.json();
  if (!response.ok) throw new Error(json.error ?? `status ${response.status}`);
  return json;
}

const query = (values) => new URLSearchParams(values).toString();

let toastTimer = 0;

function toast(text, bad = false) {
  const shown = $("toast");
  shown.textContent = text;
  shown.classList.toggle("bad", bad);
  shown.hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { shown.hidden = true; }, bad ? 8000 : 3500);
}

/** Runs an action, and shows its failure. */
async function act(action) {
  try {
    await action();
  } catch (error) {
    toast(error.message, true);
  }
}

/** Returns the time of the mock, in milliseconds since its start. */
function now() {
  if (!state) return 0;
  return state.now_ms + (state.stepped ? 0 : performance.now() - receivedAt);
}

function duration(ms) {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const parts = minutes < 60
    ? [[minutes, "min"], [seconds % 60, "s"]]
    : hours < 24 ? [[hours, "h"], [minutes % 60, "min"]] : [[Math.floor(hours / 24), "d"], [hours % 24, "h"]];
  return parts.filter(([number]) => number).map(([number, unit]) => `${number} ${unit}`).join(" ");
}

function clockText(ms) {
  const seconds = Math.floor(ms / 1000);
  const two = (number) => String(number).padStart(2, "0");
  const days = Math.floor(seconds / 86400);
  const time = `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return days ? `${days} d ${time}` : time;
}

// Resources.

/** The class of a state, by what it means. */
const PHASES = { transitional: "work", ready: "good", resting: "", failed: "bad" };

/** Returns resources in the order of a tree: each after the one that its path is below of, with its level. */
function asTree(resources) {
  const open = [];
  return resources.map((resource) => {
    while (open.length && !resource.path.startsWith(`${open.at(-1)}/`) && !resource.path.startsWith(`${open.at(-1)}:`)) open.pop();
    const level = open.length;
    open.push(resource.path);
    return { ...resource, level };
  });
}

function bySegments(one, other) {
  const [left, right] = [one.path.split("/"), other.path.split("/")];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const order = left[index].localeCompare(right[index], "en", { numeric: true });
    if (order) return order;
  }
  return left.length - right.length;
}

function resourceRow(api, resource) {
  const row = element("li", "row new");
  row.addEventListener("animationend", () => row.classList.remove("new"));
  const open = element("button", "open");
  open.type = "button";
  open.append(element("span", "main"), element("span", "sub"), element("span", "kind"));
  const actions = element("span", "act");
  const fail = element("button", "danger fail", "Fail");
  const remove = element("button", "danger delete", "Delete");
  fail.type = remove.type = "button";
  actions.append(fail, remove);
  row.append(open, actions, element("span", "next"), element("span", "badge"), element("span", "age"));
  const path = resource.path;
  open.addEventListener("click", () => act(async () => {
    const { body } = await request(`/_mock/resource?${query({ api, path })}`);
    showDetail(`${api} ${path}`, "Secrets are masked.", body);
  }));
  fail.addEventListener("click", () => act(async () => {
    const failed = await request("/_mock/fail", { api, path });
    toast(`${path} is ${failed.state}`);
  }));
  remove.addEventListener("click", () => act(async () => {
    await request("/_mock/call", { api, method: "DELETE", path });
    toast(`DELETE ${path} is done`);
  }));
  return row;
}

function updateResourceRow(row, resource) {
  const find = (name) => row.querySelector(`.${name}`);
  row.dataset.level = resource.level;
  row.style.setProperty("--level", resource.level);
  row.dataset.state = resource.state ?? "";
  const label = resource.name ?? (resource.id || resource.path.split("/").at(-1));
  setText(find("main"), label);
  setText(find("sub"), resource.name ? resource.id : "");
  setText(find("kind"), resource.collection);
  const badge = find("badge");
  badge.hidden = !resource.state;
  setText(badge, resource.state ?? "");
  badge.className = `badge ${resource.pending ? "work" : (PHASES[resource.phase] ?? "")}`;
  const next = find("next");
  next.hidden = !resource.pending;
  if (resource.pending) {
    const to = resource.pending.to ?? "removed";
    if (resource.pending.at_ms === undefined) {
      delete next.dataset.due;
      const reads = resource.pending.reads;
      setText(next, reads ? `→ ${to} after ${reads} ${reads === 1 ? "read" : "reads"}` : `→ ${to} at the next read`);
    } else {
      next.dataset.due = resource.pending.at_ms;
      next.dataset.to = to;
    }
  } else {
    delete next.dataset.due;
    setText(next, "");
  }
  const fail = find("fail");
  fail.hidden = !resource.fails_into;
  fail.title = resource.fails_into ? `Move it to ${resource.fails_into}` : "";
  fail.setAttribute("aria-label", `Let ${label} fail`);
  find("delete").hidden = !resource.deletes;
  find("delete").setAttribute("aria-label", `Delete ${label}`);
  find("age").dataset.since = resource.created_ms;
}

// Planned faults.

const ordinal = (number) => `${number}${["th", "st", "nd", "rd"][number % 100 > 10 && number % 100 < 14 ? 0 : number % 10] ?? "th"}`;

/** Returns what happens how often: `next call: status 503`. */
function stepText(step, index, of) {
  const one = of === "connections" ? "connection" : "call";
  const effect = step.effect ?? "no fault";
  if (step.times !== undefined) {
    const place = index ? "then" : "next";
    return `${place} ${step.times === 1 ? one : `${step.times} ${one}s`}: ${effect}`;
  }
  const after = index ? "after that " : "";
  if (step.probability !== undefined) return `${after}${Math.round(step.probability * 100)} % of ${one}s: ${effect}`;
  if (step.every === 1) return `${after}each ${one}: ${effect}`;
  return `${after}every ${ordinal(step.every)} ${one}: ${effect}, ${step.next === 1 ? "at once" : `at the ${ordinal(step.next)}`}`;
}

const planName = (plan) => plan.operation ?? (plan.of === "connections" ? "connections" : "all other operations");
const planSteps = (plan) => plan.steps.map((step, index) => stepText(step, index, plan.of));

function planRow(api, plan) {
  const row = element("li", "row plan");
  const open = element("button", "open");
  open.type = "button";
  open.append(element("span", "main"), element("span", "sub"));
  const actions = element("span", "act");
  const remove = element("button", "danger remove", "Remove");
  remove.type = "button";
  remove.setAttribute("aria-label", `Remove the planned faults of ${planName(plan)}`);
  remove.hidden = !plan.operation;
  actions.append(remove);
  row.append(element("span", "badge bad", "planned"), open, actions);
  open.addEventListener("click", () => {
    const present = state.apis.find((known) => known.id === api)?.planned.find((known) => planName(known) === planName(plan));
    showDetail(`${api}: ${planName(plan)}`, "Planned, and not happened yet.", present ? planSteps(present).join("\n") : "Nothing is planned any more.");
  });
  remove.addEventListener("click", () => act(async () => {
    await request("/_mock/clear", { api, operation: plan.operation });
    toast(`Nothing is planned for ${plan.operation} any more`);
  }));
  return row;
}

function updatePlanRow(row, plan) {
  setText(row.querySelector(".main"), planName(plan));
  setText(row.querySelector(".sub"), planSteps(plan).join(", "));
}

function apiSection(api) {
  const section = element("section", "api");
  section.setAttribute("aria-label", api.id);
  const head = element("div", "api-head");
  const fail = element("button", "", "Fail a call…");
  const create = element("button", "create", "New…");
  fail.type = create.type = "button";
  create.addEventListener("click", () => act(() => openCreate(api.id)));
  fail.addEventListener("click", () => act(() => openFail(api.id)));
  head.append(element("h3", "", api.id), element("span", "mono", api.endpoint), fail, create);
  const planned = element("ul", "rows planned");
  planned.setAttribute("aria-label", `Planned faults of ${api.id}`);
  section.append(head, planned, element("ul", "rows tree"), element("p", "empty more"));
  return section;
}

function renderResources() {
  const count = state.apis.reduce((sum, api) => sum + api.resources.length + api.not_shown, 0);
  setText($("resource-count"), count === 1 ? "1 resource" : `${count} resources`);
  reconcile($("resources"), state.apis, (api) => api.id, apiSection, (section, api) => {
    section.classList.toggle("unused", api.resources.length === 0);
    reconcile(section.querySelector(".planned"), api.planned, planName, (plan) => planRow(api.id, plan), updatePlanRow);
    const rows = asTree([...api.resources].sort(bySegments));
    reconcile(section.querySelector(".tree"), rows, (row) => row.path, (row) => resourceRow(api.id, row), updateResourceRow);
    const more = section.querySelector(".more");
    more.hidden = !api.not_shown;
    setText(more, api.not_shown ? `and ${api.not_shown} older ones` : "");
  });
}

// Calls.

function callRow(call) {
  const row = element("li", "row new");
  row.addEventListener("animationend", () => row.classList.remove("new"));
  const open = element("button", "open");
  open.type = "button";
  open.append(element("span", "main"));
  row.append(element("span", "badge"), element("span", "method", call.method), open, element("span", "fault"), element("span", "to", call.api), element("span", "age"));
  open.addEventListener("click", () => act(async () => {
    const detail = await request(`/_mock/exchange?${query({ number: call.number })}`);
    const facts = [call.api, call.operation ?? "no operation", `status ${call.status}`, detail.signed ? "signed" : "not signed", `trace id ${detail.trace_id}`];
    showDetail(`${call.method} ${call.path}`, facts.join(" · "), detail.bytes ? detail.body : "(no body)");
  }));
  row.classList.toggle("handshake", !call.accepted);
  const main = row.querySelector(".main");
  main.textContent = call.path + (call.query ? `?${call.query}` : "");
  open.title = `${call.api}: ${call.operation ?? "no operation"}`;
  const badge = row.querySelector(".badge");
  badge.textContent = call.status;
  badge.classList.add(call.status >= 500 ? "bad" : call.status >= 400 ? (call.accepted ? "bad" : "rest") : "good");
  const fault = row.querySelector(".fault");
  fault.hidden = !call.fault;
  setText(fault, call.fault ? "injected" : "");
  fault.title = call.fault ?? "";
  row.querySelector(".age").dataset.since = call.at_ms;
  return row;
}

function renderCalls() {
  const all = $("handshakes").checked;
  const calls = state.exchanges.filter((call) => all || call.accepted).reverse();
  reconcile($("calls"), calls, (call) => String(call.number), callRow, () => {});
  $("no-calls").hidden = calls.length > 0;
}

// Dialogs.

function showDetail(heading, note, body) {
  $("detail-heading").textContent = heading;
  $("detail-note").textContent = note;
  $("detail-body").textContent = typeof body === "string" ? body : JSON.stringify(body, null, 2);
  $("detail").showModal();
}

function problem(id, text) {
  $(id).textContent = text;
  $(id).hidden = !text;
}

/** The newest resource whose path fits a part of a template: the parent of a new resource. */
function newestAt(api, template) {
  const pattern = new RegExp(`^${template.split(/\{[^}]*\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("([^/]+)")}$`);
  const fitting = state.apis.find((known) => known.id === api).resources.filter((resource) => pattern.test(resource.path));
  return fitting.reduce((best, one) => (best && best.created_ms >= one.created_ms ? best : one), null);
}

function fillCreate(api, operation) {
  problem("create-problem", "");
  const fields = operation.parameters.map((name) => {
    const label = element("label", "", name);
    const input = element("input");
    input.name = name;
    input.required = true;
    const above = newestAt(api, operation.path.slice(0, operation.path.indexOf(`{${name}}`) + name.length + 2));
    input.value = above?.id ?? "";
    label.append(input);
    return label;
  });
  $("create-parameters").replaceChildren(...fields);
  $("create-body-label").hidden = operation.body === null;
  $("create-body").value = operation.body === null ? "" : JSON.stringify(operation.body, null, 2);
}

async function openCreate(api) {
  const { operations } = await request(`/_mock/operations?${query({ api })}`);
  const creations = operations.filter((operation) => operation.creates);
  if (!creations.length) {
    const { source } = state.apis.find((known) => known.id === api);
    toast(source ? `Responses are those of ${source}: nothing can be created here` : `${api} creates nothing`);
    return;
  }
  const select = $("create-operation");
  select.replaceChildren(...creations.map((operation) => element("option", "", `${operation.method} ${operation.path}`)));
  select.onchange = () => fillCreate(api, creations[select.selectedIndex]);
  fillCreate(api, creations[0]);
  $("create-heading").textContent = `New resource of ${api}`;
  const dialog = $("create");
  dialog.querySelector("form").onsubmit = async (event) => {
    event.preventDefault();
    const operation = creations[select.selectedIndex];
    let path = operation.path;
    for (const input of $("create-parameters").querySelectorAll("input")) {
      path = path.replace(`{${input.name}}`, encodeURIComponent(input.value));
    }
    try {
      const body = operation.body === null ? null : JSON.parse($("create-body").value);
      await request("/_mock/call", { api, method: operation.method, path, body });
      dialog.close();
      toast(`${operation.method} ${path} is done`);
    } catch (error) {
      problem("create-problem", error.message);
    }
  };
  dialog.showModal();
  select.focus();
}

async function openFail(api) {
  const { operations } = await request(`/_mock/operations?${query({ api })}`);
  const select = $("fail-operation");
  select.replaceChildren(...operations.map((operation) => element("option", "", operation.name)));
  problem("fail-problem", "");
  $("fail-heading").textContent = `Let the next call of ${api} fail`;
  const dialog = $("fail");
  dialog.querySelector("form").onsubmit = async (event) => {
    event.preventDefault();
    try {
      const failing = await request("/_mock/fail", { api, operation: select.value, status: Number($("fail-status").value) });
      dialog.close();
      toast(`The next ${failing.operation} gets ${failing.status}`);
    } catch (error) {
      problem("fail-problem", error.message);
    }
  };
  dialog.showModal();
}

for (const button of document.querySelectorAll("[data-close]")) {
  button.addEventListener("click", () => button.closest("dialog").close());
}

// Keyboard: arrows go from row to row.
document.addEventListener("keydown", (event) => {
  if (!["ArrowDown", "ArrowUp", "Home", "End"].includes(event.key)) return;
  const pane = event.target.closest?.(".pane");
  if (!event.target.classList.contains("open") || !pane) return;
  const rows = [...pane.querySelectorAll(".open")];
  const at = rows.indexOf(event.target);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  rows[to]?.focus();
  event.preventDefault();
});

// Clock.

for (const button of document.querySelectorAll("[data-step]")) {
  button.addEventListener("click", () => act(async () => {
    const moved = await request("/_mock/advance", { ms: Number(button.dataset.step) });
    if (state) {
      state.now_ms = moved.now_ms;
      receivedAt = performance.now();
      tick();
    }
  }));
}

function tick() {
  if (!state) return;
  const time = now();
  setText($("clock"), clockText(time));
  for (const age of document.querySelectorAll("[data-since]")) setText(age, duration(time - Number(age.dataset.since)));
  for (const next of document.querySelectorAll("[data-due]")) {
    setText(next, `→ ${next.dataset.to} in ${duration(Number(next.dataset.due) - time)}`);
  }
}

function render() {
  const pace = state.pace.ms === undefined ? `states change after ${state.pace.reads} reads` : `states change after ${duration(state.pace.ms)}`;
  const parts = [`version ${state.version}`, pace, state.stepped ? "the clock moves by steps only" : "the clock runs"];
  if (state.stateful) parts.push("unknown resources are missing");
  const sources = [...new Set(state.apis.map((api) => api.source).filter(Boolean))];
  if (sources.length) parts.splice(1, parts.length, `responses of ${sources.join(" and ")}`);
  setText($("about"), parts.join(" · "));
  renderResources();
  renderCalls();
  tick();
}

function setLive(live, text) {
  $("live").dataset.live = live;
  setText($("live"), text);
}

$("handshakes").addEventListener("change", () => state && renderCalls());
setInterval(tick, 500);

const events = new EventSource("/_mock/events");
events.addEventListener("state", (event) => {
  state = JSON.parse(event.data);
  receivedAt = performance.now();
  setLive("live", "live");
  render();
});
events.addEventListener("error", () => setLive("lost", "the mock does not respond"));
