/** The list of messages. Only what changed is drawn again, and the scroll position of a person who reads further up is kept. */

import { bubble } from "./bubbles.js";
import { byId, el } from "./dom.js";
import { day, longDay } from "./zone.js";

const NEAR_END_PX = 60;
const GROUP_SECONDS = 300; // messages of one author within five minutes are shown as a group

/** Shows the messages of one chat. */
export class History {
  #nodes = new Map(); // key -> {state, node}
  #unread = 0;
  #lastId = 0;
  #isFirst = true;
  #followsEnd = true; // scrolls along when messages are added
  #top = 0; // the last scroll position

  /** @param {object} chat the callbacks of a bubble; see bubbles.js */
  constructor(chat) {
    this.chat = chat;
    this.frame = byId("history");
    this.list = el("div", { class: "list" });
    this.frame.append(this.list);
    this.frame.addEventListener("scroll", () => this.#onScroll());
    byId("to-end").addEventListener("click", () => this.toEnd(true));
    // A keyboard that opens makes the frame shorter; a photo that has loaded makes the list longer.
    const watch = new ResizeObserver(() => { if (this.#followsEnd) this.toEnd(); });
    watch.observe(this.frame);
    watch.observe(this.list);
  }

  /** Remove all messages: another person's phone is shown. */
  clear() {
    this.#nodes.clear();
    this.list.replaceChildren();
    this.#lastId = 0;
    this.#isFirst = true;
    this.#followsEnd = true;
    this.frame.setAttribute("aria-live", "off"); // screen readers do not read old messages out
  }

  /**
   * Show these messages.
   * @param {Array<object>} messages as the server stores them, including deleted ones
   * @param {number} now the time of the sandbox, in ms
   */
  show(messages, now) {
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    const parts = [];
    let previous = null;
    for (const message of messages.filter((each) => !each.deleted)) {
      const ms = message.date * 1000;
      if (!previous || day(previous.date * 1000) !== day(ms)) {
        parts.push(this.#part(`day ${day(ms)}`, dayName(ms, now), () => el("p", { class: "day" }, el("span", {}, dayName(ms, now)))));
        previous = null;
      }
      const isGrouped = previous?.from?.id === message.from?.id && message.date - previous.date < GROUP_SECONDS;
      const part = this.#part(message.message_id, this.#stateOf(message), () => bubble(message, this.chat));
      part.node.classList.toggle("next", isGrouped);
      parts.push(part);
      previous = message;
    }
    const fresh = messages.filter((each) => each.message_id > this.#lastId && !each.deleted);
    this.#place(parts);
    this.#lastId = Math.max(this.#lastId, ...messages.map((each) => each.message_id));
    if (isFirst || this.#followsEnd || fresh.some((each) => each.from?.id === this.chat.personId)) {
      this.toEnd();
    } else {
      this.#unread += fresh.length;
      this.#showButton();
    }
    if (isFirst) requestAnimationFrame(() => this.frame.setAttribute("aria-live", "polite"));
    else for (const each of fresh) this.#nodes.get(each.message_id)?.node.classList.add("fresh");
  }

  /** Scroll to the end. */
  toEnd(smoothly = false) {
    this.#followsEnd = true;
    this.#unread = 0;
    this.frame.scrollTo({ top: this.frame.scrollHeight, behavior: smoothly ? "smooth" : "instant" });
    this.#showButton();
  }

  /** Scroll to a message and highlight it for a moment. */
  toMessage(id) {
    const node = this.#nodes.get(id)?.node;
    if (!node) return;
    node.scrollIntoView({ block: "center", behavior: "smooth" });
    node.classList.remove("glow");
    requestAnimationFrame(() => node.classList.add("glow"));
  }

  /** What the look of a message depends on: when it changes, the message is drawn again. */
  #stateOf(message) {
    const waits = (message.reply_markup?.inline_keyboard ?? []).flat()
      .map((button) => (this.chat.taps.isWaiting(message.message_id, button.callback_data) ? 1 : 0)).join("");
    return `${JSON.stringify(message)} ${waits} ${day(message.date * 1000)} ${this.chat.zone()}`;
  }

  #part(key, state, make) {
    const known = this.#nodes.get(key);
    if (known?.state === state) return { key, ...known };
    const node = make();
    this.#nodes.set(key, { state, node });
    return { key, state, node };
  }

  /** Put exactly these nodes into the list, in this order, and leave those alone that are in place. */
  #place(parts) {
    const kept = new Set(parts.map((part) => part.key));
    for (const key of [...this.#nodes.keys()]) if (!kept.has(key)) this.#nodes.delete(key);
    const wanted = new Set(parts.map((part) => part.node));
    const focus = focusPlace(document.activeElement, this.list);
    for (const node of [...this.list.children]) if (!wanted.has(node)) node.remove();
    parts.forEach(({ node }, i) => {
      if (this.list.children[i] !== node) this.list.insertBefore(node, this.list.children[i] ?? null);
    });
    if (focus && !focus.node.isConnected) this.#nodes.get(focus.messageId)?.node.querySelector(focus.selector)?.focus({ preventScroll: true });
  }

  #onScroll() {
    // Only scrolling upwards stops following the end: a list or a keyboard that grew does not.
    const isUpwards = this.frame.scrollTop < this.#top;
    this.#top = this.frame.scrollTop;
    const isNearEnd = this.frame.scrollHeight - this.frame.scrollTop - this.frame.clientHeight < NEAR_END_PX;
    this.#followsEnd = isNearEnd || (this.#followsEnd && !isUpwards);
    if (this.#followsEnd) this.#unread = 0;
    this.#showButton();
  }

  #showButton() {
    byId("to-end").hidden = this.#followsEnd;
    byId("unread").textContent = this.#unread ? String(this.#unread) : "";
  }
}

/** Where in the list the focus is, so that a message that is drawn again gets it back. */
function focusPlace(node, list) {
  const message = list.contains(node) ? node.closest(".message") : null;
  if (!message) return null;
  const { row, column } = node.dataset;
  const selector = row === undefined ? ".more" : `[data-row="${row}"][data-column="${column}"]`;
  return { node, messageId: Number(message.dataset.messageId), selector };
}

function dayName(ms, now) {
  if (day(ms) === day(now)) return "Today";
  if (day(ms) === day(now - 86_400_000)) return "Yesterday";
  return longDay(ms);
}
