/** The control routes of the stand-in as functions. Each returns parsed JSON or throws an ApiError. */

/** The stand-in responded with an error; `status` is the HTTP status. */
export class ApiError extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

const tokenIn = (page) => page.querySelector('meta[name="sandbox-token"]').content;
let token = tokenIn(document);

/** Take the token of a server that was restarted. */
async function renewToken(signal) {
  const page = await (await fetch("/", { signal })).text();
  token = tokenIn(new DOMParser().parseFromString(page, "text/html"));
}

function request(path, { method, body, signal }) {
  const options = { method, signal, headers: { "X-Sandbox-Token": token } };
  if (body instanceof FormData) {
    options.body = body;
  } else if (body !== undefined) {
    options.body = JSON.stringify(body);
    options.headers["Content-Type"] = "application/json";
  }
  return fetch(`/sandbox/${path}`, options);
}

async function call(path, { method = "GET", body, signal } = {}) {
  let response = await request(path, { method, body, signal });
  if (response.status === 403) {
    await renewToken(signal);
    response = await request(path, { method, body, signal });
  }
  const answer = await response.json().catch(() => null);
  if (!response.ok || answer === null) throw new ApiError(answer?.error ?? `The sandbox answered ${response.status}.`, response.status);
  return answer;
}

const post = (path, body = {}) => call(path, { method: "POST", body });

export const people = () => call("people");
export const addPerson = (person) => post("people", person);
export const addExample = () => post("example");
export const say = (id, message) => post(`people/${id}/say`, message);
export const tap = (id, button) => post(`people/${id}/tap`, button);
export const edit = (id, messageId, text) => post(`people/${id}/edit`, { message_id: messageId, text });
export const block = (id, blocked) => post(`people/${id}/block`, { blocked });
export const timeline = (id) => call(`people/${id}/timeline`);
export const chat = (id, since, wait, signal) => call(`people/${id}/chat?since=${since}&wait=${wait}`, { signal });
export const moveClock = (move) => post("clock", move);
export const skip = (id) => post("skip", { person: id });
export const calls = (since) => call(`calls?since=${since}`);
export const setDown = (down) => post("down", { down });
export const fileUrl = (fileId) => `/sandbox/files/${encodeURIComponent(fileId)}?token=${token}`;

/** Send something that is not text. `fields` are form fields; a Blob or File is sent as a file. */
export function send(id, kind, fields = {}) {
  const form = new FormData();
  form.set("kind", kind);
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || value === null || value === "") continue;
    if (value instanceof Blob) form.set(name, value, value.name ?? "file");
    else form.set(name, String(value));
  }
  return call(`people/${id}/send`, { method: "POST", body: form });
}
