/** Toasts, alerts, small dialogs, and the clipboard. */

import { byId, el } from "./dom.js";

const TOAST_MS = 3200;

/** Show a line over the chat for a few seconds, as Telegram shows the text of answerCallbackQuery. */
export function toast(text) {
  const node = el("p", { class: "toast", data: { testid: "toast" } }, text);
  byId("toasts").append(node);
  setTimeout(() => node.remove(), TOAST_MS + 35 * text.length);
}

/** Show an error of the sandbox itself. */
export const showError = (error) => toast(error.message || "That did not work.");

function centreOnPhone(dialog) {
  const phone = byId("phone").getBoundingClientRect();
  dialog.style.left = `${phone.left + phone.width / 2}px`;
  dialog.style.top = `${phone.top + phone.height / 2}px`;
}

/** Open a dialog in the middle of the phone; resolves to its return value when it closes. */
function open(dialog) {
  document.body.append(dialog);
  centreOnPhone(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
}

/** Show a text that must be acknowledged, as Telegram does for answerCallbackQuery with show_alert. */
export function alertBox(text, title) {
  return open(el("dialog", { class: "box", "aria-label": title, data: { testid: "alert" } },
    el("form", { method: "dialog" },
      el("p", { class: "box-text", dir: "auto" }, text),
      el("div", { class: "box-buttons" }, el("button", { value: "ok", autofocus: true, data: { testid: "alert-ok" } }, "OK")))));
}

/**
 * Ask for some values in a small dialog.
 * @param {{title: string, text?: string, ok: string, fields?: Array<{name: string, label: string, value?: string,
 *   type?: string, options?: Array<[string, string]>, required?: boolean}>}} question
 * @returns {Promise<Object<string, string>|null>} the values by name, or null if the dialog was cancelled
 */
export async function ask({ title, text, ok, fields = [] }) {
  const inputs = fields.map(({ label, options, ...field }) => {
    const input = options
      ? el("select", { name: field.name }, options.map(([value, name]) => el("option", { value, selected: value === field.value }, name)))
      : el("input", { type: "text", autocomplete: "off", ...field });
    return { input, row: el("label", {}, el("span", {}, label), input) };
  });
  const form = el("form", { method: "dialog" },
    el("h2", {}, title),
    text ? el("p", { class: "box-text" }, text) : null,
    inputs.map(({ row }) => row),
    el("div", { class: "box-buttons" },
      el("button", { value: "", formNoValidate: true, data: { testid: "dialog-cancel" } }, "Cancel"),
      el("button", { value: "ok", class: "strong", data: { testid: "dialog-ok" } }, ok)));
  // By default, Enter in a field presses the first submit button of the form, which is Cancel.
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target.tagName !== "INPUT") return;
    event.preventDefault();
    form.requestSubmit(form.querySelector("[value=ok]"));
  });
  const dialog = el("dialog", { class: "box", "aria-label": title, data: { testid: "dialog" } }, form);
  if (await open(dialog) !== "ok") return null;
  return Object.fromEntries(inputs.map(({ input }) => [input.name, input.value.trim()]));
}

/** Copy text to the clipboard and show a toast. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without the permission, or on a page from another machine, execCommand still works after a click.
    const area = el("textarea", { class: "off-screen", value: text });
    document.body.append(area);
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    if (!copied) {
      toast("This browser does not let the page copy.");
      return;
    }
  }
  toast("Copied");
}
