/** Inline keyboards under messages, and the reply keyboard under the edit box. */

import { el, icon } from "./dom.js";
import { ask, copy } from "./notices.js";

const SPINNER_MS = 30_000; // Telegram's apps also stop waiting after a while

/** Taps that wait for the bot's answer. The key is the message and the data, so that an edit of the message changes nothing. */
export class Taps {
  #waiting = new Map(); // "message:data" -> {id, until}
  #answered = new Set(); // ids of callbacks whose answer has been shown

  /**
   * @param {(messageId: number, place: object) => Promise<{callback_query_id: string}>} tap
   * @param {() => void} redraw called when a spinner starts or stops
   */
  constructor(tap, redraw) {
    Object.assign(this, { tap, redraw });
  }

  /** Remove all taps; the answers to these callbacks are not shown again. */
  reset(callbacks) {
    this.#waiting.clear();
    this.#answered = new Set(callbacks.filter((callback) => callback.answered).map((callback) => callback.id));
  }

  isWaiting(messageId, data) {
    return this.#waiting.has(`${messageId}:${data}`);
  }

  /** Press a button. */
  async press(messageId, row, column, data) {
    const key = `${messageId}:${data}`;
    if (this.#waiting.has(key)) return;
    const waiting = { id: null };
    this.#waiting.set(key, waiting);
    setTimeout(() => this.#stop(key, waiting), SPINNER_MS);
    this.redraw();
    try {
      waiting.id = (await this.tap(messageId, { row, column })).callback_query_id;
      if (this.#answered.has(waiting.id)) this.#stop(key, waiting);
    } catch (error) {
      this.#stop(key, waiting);
      throw error;
    }
  }

  /** Take the latest callbacks from the server; returns those that were answered since the last call. */
  update(callbacks) {
    const answered = callbacks.filter((callback) => callback.answered && !this.#answered.has(callback.id));
    for (const { id } of answered) {
      this.#answered.add(id);
      for (const [key, waiting] of this.#waiting) if (waiting.id === id) this.#waiting.delete(key);
    }
    return answered;
  }

  #stop(key, waiting) {
    if (this.#waiting.get(key) !== waiting) return;
    this.#waiting.delete(key);
    this.redraw();
  }
}

/**
 * Create the inline keyboard of a message.
 * @param {object} message
 * @param {{taps: Taps, onTap: (messageId: number, row: number, column: number, data: string) => void,
 *   linkFor: (address: string, children: Node[]) => HTMLElement}} chat
 */
export function inlineKeyboard(message, chat) {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (!rows.length) return null;
  return el("div", { class: "inline-keyboard", role: "group", "aria-label": "Buttons of this message" },
    rows.map((row, y) => el("div", { class: "key-row" }, row.map((button, x) => inlineButton(message, button, y, x, chat)))));
}

function inlineButton(message, button, row, column, chat) {
  const label = el("span", { class: "key-label", dir: "auto" }, button.text);
  const className = `key ${button.style ?? ""}`;
  const data = { testid: "inline-button", row, column };
  if (button.url !== undefined) {
    const link = chat.linkFor(button.url, [label, icon("link")]);
    link.className = className;
    Object.assign(link.dataset, data);
    return link;
  }
  if (button.callback_data !== undefined) {
    const waits = chat.taps.isWaiting(message.message_id, button.callback_data);
    return el("button", { class: `${className}${waits ? " waits" : ""}`, type: "button", title: button.text, "aria-busy": waits, data,
      on: { click: () => chat.onTap(message.message_id, row, column, button.callback_data) } },
    label, waits ? el("i", { class: "spinner" }) : null);
  }
  if (button.copy_text !== undefined) {
    return el("button", { class: className, type: "button", title: `Copies: ${button.copy_text.text}`, data,
      on: { click: () => copy(button.copy_text.text) } }, label, icon("copy"));
  }
  return el("button", { class: className, type: "button", disabled: true, title: "This kind of button does nothing in the sandbox", data }, label);
}

/**
 * Create the reply keyboard.
 * @param {object} markup a ReplyKeyboardMarkup
 * @param {{onText: (text: string) => void, onContact: (fields: object) => void, onLocation: (fields: object) => void,
 *   person: {first_name: string}}} phone
 */
export function replyKeyboard(markup, phone) {
  return el("div", { class: `reply-keyboard${markup.resize_keyboard ? "" : " tall"}`, role: "group", "aria-label": "Keyboard of the bot", data: { testid: "reply-keyboard" } },
    markup.keyboard.map((row) => el("div", { class: "key-row" }, row.map((button) => replyButton(button, phone)))));
}

function replyButton(given, phone) {
  const button = typeof given === "string" ? { text: given } : given;
  const isUnsupported = Object.keys(button).some((name) => /^request_(?!contact|location)|^web_app$/.test(name));
  return el("button", { class: `key ${button.style ?? ""}`, type: "button", title: button.text, disabled: isUnsupported, data: { testid: "reply-button" },
    on: { click: () => pressReply(button, phone) } }, el("span", { class: "key-label", dir: "auto" }, button.text));
}

async function pressReply(button, phone) {
  if (button.request_contact) {
    const contact = await askContact(phone.person);
    if (contact) phone.onContact(contact);
  } else if (button.request_location) {
    const location = await askLocation();
    if (location) phone.onLocation(location);
  } else {
    phone.onText(button.text);
  }
}

/** Ask before a phone number is shared, as Telegram does. */
export const askContact = (person) => ask({
  title: "Share a contact?",
  text: "The bot sees this name and number.",
  ok: "Share",
  fields: [
    { name: "first_name", label: "Name", value: person.first_name, required: true },
    { name: "phone_number", label: "Phone number", value: "+15550100", type: "tel", required: true },
  ],
});

const PLACES = [
  ["52.5200,13.4050", "Berlin"], ["51.5074,-0.1278", "London"], ["38.7223,-9.1393", "Lisbon"], ["40.7128,-74.0060", "New York"],
  ["37.7749,-122.4194", "San Francisco"], ["-23.5505,-46.6333", "São Paulo"], ["19.0760,72.8777", "Mumbai"], ["35.6762,139.6503", "Tokyo"],
  ["-33.8688,151.2093", "Sydney"], ["-36.8485,174.7633", "Auckland"],
];

/** Ask which place to share; the real location of this machine is never read. */
export async function askLocation() {
  const answers = await ask({
    title: "Share a location?",
    text: "The bot sees this place. It is made up: your own stays with you.",
    ok: "Share",
    fields: [{ name: "place", label: "Place", options: PLACES, value: PLACES[0][0] }],
  });
  if (!answers) return null;
  const [latitude, longitude] = answers.place.split(",");
  return { latitude, longitude };
}
