/** The list of messages: only what changed is drawn anew, and nobody who reads further up is moved. */

import { bubble } from "./bubbles.js";
import { byId, el } from "./dom.js";
import { day, longDay } from "./zone.js";

const NEAR_END_PX = 60;
const ONE_GO_SECONDS = 300; // messages of one author within five minutes stand close together

/** Shows the messages of one chat. */
export class History {
  #nodes = new Map(); // key -> {sign, node}
  #unread = 0;
  #lastId = 0;
  #isFirst = true;
  #sticks = true; // at the end, and to stay there
  #top = 0; // where it was scrolled to

  /** @param {object} chat what a bubble can do; see bubbles.js */
  constructor(chat) {
    this.chat = chat;
    this.frame = byId("history");
    this.list = el("div", { class: "list" });
    this.frame.append(this.list);
    this.frame.addEventListener("scroll", () => this.#onScroll());
    byId("to-end").addEventListener("click", () => this.toEnd(true));
    // A keyboard that opens below makes the frame shorter, a photo that arrives makes the list longer.
    const watch = new ResizeObserver(() => { if (this.#sticks) this.toEnd(); });
    watch.observe(this.frame);
    watch.observe(this.list);
  }

  /** Start with an empty list: another person's phone. */
  clear() {
    this.#nodes.clear();
    this.list.replaceChildren();
    this.#lastId = 0;
    this.#isFirst = true;
    this.#sticks = true;
    this.frame.setAttribute("aria-live", "off"); // what was said long ago is not news
  }

  /**
   * Draw these messages.
   * @param {Array<object>} messages as the server keeps them, the deleted ones among them
   * @param {number} now the sandbox's time in ms
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
      const isNext = previous?.from?.id === message.from?.id && message.date - previous.date < ONE_GO_SECONDS;
      const part = this.#part(message.message_id, this.#signOf(message), () => bubble(message, this.chat));
      part.node.classList.toggle("next", isNext);
      parts.push(part);
      previous = message;
    }
    const fresh = messages.filter((each) => each.message_id > this.#lastId && !each.deleted);
    this.#place(parts);
    this.#lastId = Math.max(this.#lastId, ...messages.map((each) => each.message_id));
    if (isFirst || this.#sticks || fresh.some((each) => each.from?.id === this.chat.personId)) {
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
    this.#sticks = true;
    this.#unread = 0;
    this.frame.scrollTo({ top: this.frame.scrollHeight, behavior: smoothly ? "smooth" : "instant" });
    this.#showButton();
  }

  /** Scroll to a message and let it glow for a moment. */
  toMessage(id) {
    const node = this.#nodes.get(id)?.node;
    if (!node) return;
    node.scrollIntoView({ block: "center", behavior: "smooth" });
    node.classList.remove("glow");
    requestAnimationFrame(() => node.classList.add("glow"));
  }

  #signOf(message) {
    const waits = (message.reply_markup?.inline_keyboard ?? []).flat()
      .map((button) => (this.chat.taps.isWaiting(message.message_id, button.callback_data) ? 1 : 0)).join("");
    // The day stands for the zone: the hours of a bubble change with it.
    return `${JSON.stringify(message)} ${waits} ${day(message.date * 1000)} ${this.chat.zone()}`;
  }

  #part(key, sign, make) {
    const known = this.#nodes.get(key);
    if (known?.sign === sign) return { key, ...known };
    const node = make();
    this.#nodes.set(key, { sign, node });
    return { key, sign, node };
  }

  /** Make the list hold exactly these nodes in this order, touching only those that differ. */
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
    // Only a move upwards lets go of the end: a list or a keyboard that grew has moved nobody.
    const isUpwards = this.frame.scrollTop < this.#top;
    this.#top = this.frame.scrollTop;
    const isNearEnd = this.frame.scrollHeight - this.frame.scrollTop - this.frame.clientHeight < NEAR_END_PX;
    this.#sticks = isNearEnd || (this.#sticks && !isUpwards);
    if (this.#sticks) this.#unread = 0;
    this.#showButton();
  }

  #showButton() {
    byId("to-end").hidden = this.#sticks;
    byId("unread").textContent = this.#unread ? String(this.#unread) : "";
  }
}

/** Where the keyboard's focus is in the list, so that a redrawn message gives it back. */
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
