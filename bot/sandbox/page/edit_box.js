/** The box in which a person types, and above it the message that is being replied to or edited. */

import { author } from "./bubbles.js";
import { el, icon } from "./dom.js";
import { summary } from "./media.js";
import { showError } from "./notices.js";

const MAX_HEIGHT_PX = 132;
const MAX_LENGTH = 4096;

export const PLACEHOLDER = "Message";

/** A text area that sends what is typed: as a new message, as a reply, or as an edit of an earlier message. */
export class EditBox {
  #messages = [];
  #replyTo = null; // a message
  #editing = null; // a message

  /**
   * @param {object} phone see Composer
   * @param {{onChange: () => void, onKey: (event: KeyboardEvent) => boolean}} composer `onChange` is called when the
   *   text or the mode changes; `onKey` returns true when it has handled the key
   */
  constructor(phone, { onChange, onKey }) {
    Object.assign(this, { phone, onChange, onKey });
    this.input = el("textarea", { rows: 1, maxLength: MAX_LENGTH, placeholder: PLACEHOLDER, "aria-label": "Message", autocomplete: "off", dir: "auto", data: { testid: "input" }, on: {
      input: () => this.#changed(),
      keydown: (event) => this.#onKeyDown(event),
    } });
    this.banner = el("div", { class: "reply-banner", hidden: true, data: { testid: "reply-banner" } });
  }

  get text() {
    return this.input.value;
  }

  set text(text) {
    this.input.value = text;
    this.#changed();
  }

  get isEmpty() {
    return this.text.trim() === "";
  }

  get isEditing() {
    return this.#editing !== null;
  }

  focus() {
    this.input.focus({ preventScroll: true });
  }

  /** Take these messages as those of the chat. A reply to or an edit of a deleted message is cancelled. */
  setMessages(messages) {
    this.#messages = messages;
    const target = this.#editing ?? this.#replyTo;
    if (target && messages.some((each) => each.message_id === target.message_id && each.deleted)) this.#cancel();
  }

  /** Remove the text and the target: another person's phone is shown. */
  clear() {
    this.#messages = [];
    this.#setTarget(null, null);
    this.text = "";
  }

  /** Make the next message a reply to this one. */
  replyTo(message) {
    this.#setTarget(message, null);
    this.#changed();
    this.input.focus();
  }

  /** Edit this message, one of the person's own. */
  editMessage(message) {
    this.#setTarget(null, message);
    this.text = message.text;
    this.input.focus();
    this.input.setSelectionRange(this.text.length, this.text.length);
  }

  /** Remove the text and return it without white space around it. */
  takeText() {
    const text = this.text.trim();
    this.text = "";
    return text;
  }

  /** End the reply, if there is one, and return the id of its message. */
  takeReply() {
    const id = this.#replyTo?.message_id;
    if (id) this.#cancel();
    return id;
  }

  /** Send the text. */
  submit() {
    if (this.isEmpty) return;
    const { text } = this;
    const editing = this.#editing;
    const replyTo = this.#replyTo;
    this.#setTarget(null, null);
    this.text = "";
    this.input.focus();
    const sent = editing ? this.phone.edit(editing.message_id, text) : this.phone.say(text, replyTo?.message_id);
    sent.catch((error) => {
      showError(error);
      if (!this.text) this.text = text; // what was typed is not lost
    });
  }

  #changed() {
    this.input.style.height = "";
    if (this.text) this.input.style.height = `${Math.min(this.input.scrollHeight, MAX_HEIGHT_PX)}px`;
    this.onChange();
  }

  #onKeyDown(event) {
    if (event.isComposing || this.onKey(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "Escape" && (this.#replyTo || this.#editing)) {
      this.#cancel();
    } else if (event.key === "ArrowUp" && this.text === "") {
      const own = this.#messages.findLast((each) => !each.deleted && each.from?.id === this.phone.person().id);
      if (own?.text === undefined) return;
      event.preventDefault();
      this.editMessage(own);
    }
  }

  /** End the reply or the edit; a text that was being edited is removed. */
  #cancel() {
    const wasEditing = this.isEditing;
    this.#setTarget(null, null);
    if (wasEditing) this.text = "";
    else this.#changed();
  }

  #setTarget(replyTo, editing) {
    this.#replyTo = replyTo;
    this.#editing = editing;
    const message = editing ?? replyTo;
    this.banner.hidden = !message;
    if (!message) {
      this.banner.replaceChildren();
      return;
    }
    this.banner.replaceChildren(icon(editing ? "edit" : "reply"),
      el("span", { class: "card-text" }, el("b", {}, editing ? "Edit message" : `Reply to ${author(message)}`), el("small", { dir: "auto" }, summary(message))),
      el("button", { class: "round", type: "button", "aria-label": "Cancel", on: { click: () => this.#cancel() } }, icon("close")));
  }
}
