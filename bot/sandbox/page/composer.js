/** The foot of the phone: START, the typing box, the command menu, what can be attached, the reply keyboard. */

import { attachmentMenu } from "./attach.js";
import { author } from "./bubbles.js";
import { CommandList } from "./commands.js";
import { el, icon } from "./dom.js";
import { replyKeyboard } from "./keyboards.js";
import { briefly, Recorder, tone } from "./media.js";
import { complain, toast } from "./notices.js";

const PLACEHOLDER = "Message";
const HAS_KEYS = matchMedia("(hover: hover)"); // on a touch screen the focus would bring up half a screen of keyboard

/** Lets a person write. `phone` offers say(text, replyTo), edit(id, text), send(kind, fields), restart() and person(). */
export class Composer {
  #chat = null;
  #replyTo = null; // a message
  #editing = null; // a message
  #keyboardSign = "null"; // which reply keyboard was last seen
  #keyboardOpen = false;
  #recorder = null;

  constructor(root, phone) {
    Object.assign(this, { root, phone });
    this.#build();
  }

  /** Show the foot that fits the state of the chat. */
  show(chat) {
    const wasFresh = this.#chat?.messages.length === 0;
    this.#chat = chat;
    const isFresh = chat.messages.length === 0;
    this.start.hidden = !isFresh || chat.blocked;
    this.restart.hidden = !chat.blocked;
    this.writing.hidden = isFresh || chat.blocked;
    if (wasFresh && !isFresh && HAS_KEYS.matches) this.input.focus({ preventScroll: true });
    this.#showKeyboard(chat);
    for (const [name, kept] of [["reply", this.#replyTo], ["edit", this.#editing]]) {
      if (kept && chat.messages.some((each) => each.message_id === kept.message_id && each.deleted)) this.#drop(name);
    }
    this.#suggest();
  }

  /** Another person's phone: nothing typed here belongs to them. */
  clear() {
    this.input.value = "";
    this.#replyTo = null;
    this.#editing = null;
    this.#keyboardSign = "null";
    this.#keyboardOpen = false;
    this.#chat = null;
    this.commands.hide();
    for (const foot of [this.start, this.restart, this.writing]) foot.hidden = true;
    this.#showBanner();
    this.#fit();
  }

  /** Answer this message with the next one. */
  replyTo(message) {
    this.#editing = null;
    this.#replyTo = message;
    this.#showBanner();
    this.input.focus();
  }

  /** Change this message of one's own. */
  editMessage(message) {
    this.#replyTo = null;
    this.#editing = message;
    this.input.value = message.text;
    this.#showBanner();
    this.#fit();
    this.input.focus();
    this.input.setSelectionRange(this.input.value.length, this.input.value.length);
  }

  #build() {
    const round = (symbol, label, testid, listener) => el("button", { class: "round", type: "button", "aria-label": label, data: { testid }, on: { click: listener } }, icon(symbol));
    this.start = el("button", { class: "foot-button", type: "button", hidden: true, data: { testid: "start" }, on: { click: () => this.#say("/start") } }, "START");
    this.restart = el("button", { class: "foot-button", type: "button", hidden: true, data: { testid: "restart" }, on: { click: () => this.phone.restart().catch(complain) } }, "RESTART BOT");
    this.input = el("textarea", { rows: 1, maxLength: 4096, placeholder: PLACEHOLDER, "aria-label": "Message", autocomplete: "off", dir: "auto", data: { testid: "input" }, on: {
      input: () => this.#onInput(),
      keydown: (event) => this.#onKey(event),
    } });
    this.menu = el("button", { class: "menu-button", type: "button", "aria-label": "Commands of the bot", "aria-expanded": false, data: { testid: "commands" },
      on: { click: () => this.#toggleCommands() } }, icon("menu"), el("span", {}, "Menu"));
    this.clip = round("clip", "Attach", "attach", () => { this.attachments.hidden = !this.attachments.hidden; });
    this.toggle = round("keyboard", "Keyboard of the bot", "keyboard-toggle", () => {
      this.#keyboardOpen = !this.#keyboardOpen;
      this.#showKeyboard(this.#chat);
    });
    this.sendButton = round("send", "Send", "send", () => this.#submit());
    this.sendButton.classList.add("send");
    this.mic = round("mic", "Record a voice message", "mic", () => this.#record());
    this.commands = new CommandList((command) => this.#sendCommand(command));
    this.attachments = attachmentMenu({ send: (...what) => this.#send(...what), takeCaption: () => this.#takeCaption(), close: () => this.#closePopovers() });
    this.banner = el("div", { class: "reply-banner", hidden: true, data: { testid: "reply-banner" } });
    this.keyboard = el("div", { class: "keyboard-place" });
    this.writing = el("div", { class: "writing", hidden: true },
      this.commands.element, this.attachments, this.banner,
      el("div", { class: "write-row" }, this.menu, el("div", { class: "field" }, this.input, this.toggle, this.clip), this.mic, this.sendButton),
      this.keyboard);
    this.root.append(this.start, this.restart, this.writing);
    document.addEventListener("pointerdown", (event) => {
      if (!this.root.contains(event.target)) this.#closePopovers();
    });
    this.root.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.#closePopovers();
    });
    this.#fit();
  }

  // Writing

  #onInput() {
    this.#fit();
    this.#suggest();
  }

  #onKey(event) {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (this.commands.isOpen && step) {
      event.preventDefault();
      this.commands.move(step);
    } else if (this.commands.isOpen && event.key === "Tab" && !event.shiftKey) {
      event.preventDefault();
      this.input.value = `/${this.commands.nearest} `;
      this.#onInput();
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (this.commands.current) this.#sendCommand(this.commands.current);
      else this.#submit();
    } else if (event.key === "Escape" && (this.#replyTo || this.#editing)) {
      this.#drop(this.#editing ? "edit" : "reply");
    } else if (event.key === "ArrowUp" && this.input.value === "") {
      const own = this.#chat?.messages.findLast((each) => !each.deleted && each.from?.id === this.phone.person().id);
      if (own?.text === undefined) return;
      event.preventDefault();
      this.editMessage(own);
    }
  }

  #submit() {
    const text = this.input.value;
    if (!text.trim()) return;
    const editing = this.#editing;
    const replyTo = this.#replyTo;
    this.input.value = "";
    this.#drop(editing ? "edit" : "reply");
    this.#onInput();
    this.input.focus();
    const sent = editing ? this.phone.edit(editing.message_id, text) : this.phone.say(text, replyTo?.message_id);
    sent.catch((error) => {
      complain(error);
      if (!this.input.value) this.input.value = text; // nothing typed is lost
      this.#fit();
    });
  }

  #say(text) {
    this.#closePopovers();
    this.phone.say(text).catch(complain);
  }

  #fit() {
    this.input.style.height = "";
    if (this.input.value) this.input.style.height = `${Math.min(this.input.scrollHeight, 132)}px`;
    const isEmpty = this.input.value.trim() === "";
    this.mic.hidden = !isEmpty || Boolean(this.#editing);
    this.sendButton.hidden = !this.mic.hidden;
    this.menu.classList.toggle("small", !isEmpty);
  }

  // The line above the box: what is answered or edited

  #drop(what) {
    if (what === "edit") {
      this.#editing = null;
      this.input.value = "";
    } else {
      this.#replyTo = null;
    }
    this.#showBanner();
    this.#fit();
  }

  #showBanner() {
    const message = this.#editing ?? this.#replyTo;
    this.banner.hidden = !message;
    if (!message) {
      this.banner.replaceChildren();
      return;
    }
    const what = this.#editing ? "edit" : "reply";
    this.banner.replaceChildren(icon(what),
      el("span", { class: "card-text" }, el("b", {}, this.#editing ? "Edit message" : `Reply to ${author(message)}`), el("small", { dir: "auto" }, briefly(message))),
      el("button", { class: "round", type: "button", "aria-label": "Cancel", on: { click: () => this.#drop(what) } }, icon("close")));
  }

  // Commands

  #toggleCommands() {
    const commands = this.#chat?.commands ?? [];
    if (!commands.length) toast("This bot has registered no commands yet.");
    if (this.commands.isOpen) this.commands.hide();
    else this.#listCommands(commands);
    this.menu.setAttribute("aria-expanded", String(this.commands.isOpen));
  }

  #suggest() {
    const typed = /^\/(\w*)$/.exec(this.input.value);
    if (typed) this.#listCommands((this.#chat?.commands ?? []).filter(({ command }) => command.startsWith(typed[1].toLowerCase())));
    else if (this.input.value || this.menu.getAttribute("aria-expanded") === "false") this.commands.hide();
  }

  #listCommands(commands) {
    this.attachments.hidden = true;
    this.commands.show(commands);
  }

  #sendCommand(command) {
    if (this.input.value.startsWith("/")) this.input.value = "";
    this.#fit();
    this.#say(`/${command}`);
    this.input.focus();
  }

  #closePopovers() {
    this.commands.hide();
    this.attachments.hidden = true;
    this.menu.setAttribute("aria-expanded", "false");
  }

  // Attachments and voice

  /** What is typed becomes the caption of what is attached. */
  #takeCaption() {
    const text = this.input.value.trim();
    this.input.value = "";
    this.#onInput();
    return text;
  }

  #send(kind, fields) {
    const replyTo = this.#replyTo?.message_id;
    if (replyTo) this.#drop("reply");
    this.phone.send(kind, { ...fields, reply_to_message_id: replyTo }).catch(complain);
  }

  async #record() {
    if (this.#recorder) {
      const recorder = this.#recorder;
      this.#recorder = null;
      this.#lookRecording(false);
      this.#send("voice", await recorder.stop());
      return;
    }
    const recorder = new Recorder();
    if (await recorder.start()) {
      this.#recorder = recorder;
      this.#lookRecording(true);
    } else {
      toast("No microphone here: a short tone was sent instead.");
      this.#send("voice", tone());
    }
  }

  #lookRecording(isOn) {
    this.mic.classList.toggle("recording", isOn);
    this.mic.replaceChildren(icon(isOn ? "stop" : "mic"));
    this.mic.setAttribute("aria-label", isOn ? "Stop and send" : "Record a voice message");
    this.input.placeholder = isOn ? "Recording…" : PLACEHOLDER;
    this.input.disabled = isOn;
  }

  // The reply keyboard

  #showKeyboard(chat) {
    const markup = chat?.reply_keyboard ?? null;
    const sign = JSON.stringify(markup);
    if (sign !== this.#keyboardSign) {
      this.#keyboardSign = sign;
      this.#keyboardOpen = Boolean(markup?.keyboard);
      if (markup?.force_reply) this.#forceReply(chat);
    }
    this.toggle.hidden = !markup?.keyboard;
    this.toggle.setAttribute("aria-pressed", String(this.#keyboardOpen));
    if (!this.#recorder) this.input.placeholder = markup?.input_field_placeholder || PLACEHOLDER;
    const isShown = this.#keyboardOpen && markup?.keyboard;
    if (!isShown) {
      this.keyboard.replaceChildren();
      delete this.keyboard.dataset.sign;
    } else if (this.keyboard.dataset.sign !== sign) {
      this.keyboard.dataset.sign = sign;
      this.keyboard.replaceChildren(replyKeyboard(markup, {
        person: this.phone.person(),
        onText: (text) => { this.#used(markup); this.#say(text); },
        onContact: (fields) => { this.#used(markup); this.#send("contact", fields); },
        onLocation: (fields) => { this.#used(markup); this.#send("location", fields); },
      }));
    }
  }

  #used(markup) {
    if (!markup.one_time_keyboard) return;
    this.#keyboardOpen = false; // hidden, yet still to be had behind its button
    this.#showKeyboard(this.#chat);
  }

  #forceReply(chat) {
    const asked = chat.messages.findLast((each) => !each.deleted && each.from?.is_bot);
    if (asked) this.replyTo(asked);
  }
}
