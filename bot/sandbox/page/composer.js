/** The lower part of the phone: START, the edit box, the command menu, attachments, the bot's reply keyboard. */

import { attachmentMenu } from "./attach.js";
import { CommandList } from "./commands.js";
import { el, icon } from "./dom.js";
import { EditBox, PLACEHOLDER } from "./edit_box.js";
import { replyKeyboard } from "./keyboards.js";
import { Recorder, tone } from "./media.js";
import { showError, toast } from "./notices.js";

const HAS_HOVER = matchMedia("(hover: hover)"); // on a touch screen, focus would open the on-screen keyboard

/** Lets a person write. `phone` offers say(text, replyTo), forward(text), edit(id, text), send(kind, fields), restart() and person(). */
export class Composer {
  #chat = null;
  #keyboardKey = "null"; // the JSON of the reply keyboard shown last
  #keyboardOpen = false;
  #recorder = null;

  constructor(root, phone) {
    Object.assign(this, { root, phone });
    this.#build();
  }

  /** Show what fits the state of the chat. */
  show(chat) {
    const wasNew = this.#chat?.messages.length === 0;
    this.#chat = chat;
    const isNew = chat.messages.length === 0;
    this.start.hidden = !isNew || chat.blocked;
    this.restart.hidden = !chat.blocked;
    this.writing.hidden = isNew || chat.blocked;
    if (wasNew && !isNew && HAS_HOVER.matches) this.box.focus();
    this.#showKeyboard();
    this.box.setMessages(chat.messages);
    this.#suggest();
  }

  /** Forget everything: another person's phone is shown. */
  clear() {
    this.#keyboardKey = "null";
    this.#keyboardOpen = false;
    this.#chat = null;
    this.box.clear();
    this.commands.hide();
    for (const part of [this.start, this.restart, this.writing]) part.hidden = true;
  }

  replyTo(message) {
    this.box.replyTo(message);
  }

  editMessage(message) {
    this.box.editMessage(message);
  }

  #build() {
    const round = (symbol, label, testid, listener) => el("button", { class: "round", type: "button", "aria-label": label, data: { testid }, on: { click: listener } }, icon(symbol));
    this.start = el("button", { class: "foot-button", type: "button", hidden: true, data: { testid: "start" }, on: { click: () => this.#say("/start") } }, "START");
    this.restart = el("button", { class: "foot-button", type: "button", hidden: true, data: { testid: "restart" }, on: { click: () => this.phone.restart().catch(showError) } }, "RESTART BOT");
    this.box = new EditBox(this.phone, { onChange: () => this.#onChange(), onKey: (event) => this.#onKey(event) });
    this.menu = el("button", { class: "menu-button", type: "button", "aria-label": "Commands of the bot", "aria-expanded": false, data: { testid: "commands" },
      on: { click: () => this.#toggleCommands() } }, icon("menu"), el("span", {}, "Menu"));
    this.clip = round("clip", "Attach", "attach", () => { this.attachments.hidden = !this.attachments.hidden; });
    this.toggle = round("keyboard", "Keyboard of the bot", "keyboard-toggle", () => {
      this.#keyboardOpen = !this.#keyboardOpen;
      this.#showKeyboard();
    });
    this.sendButton = round("send", "Send", "send", () => this.box.submit());
    this.sendButton.classList.add("send");
    this.mic = round("mic", "Record a voice message", "mic", () => this.#record());
    this.commands = new CommandList((command) => this.#sendCommand(command));
    this.attachments = attachmentMenu({ send: (...what) => this.#send(...what), forward: (text) => this.phone.forward(text).catch(showError), now: () => new Date(this.#chat.now), takeCaption: () => this.box.takeText(), close: () => this.#closePopovers() });
    this.keyboard = el("div", { class: "keyboard-place" });
    this.writing = el("div", { class: "writing", hidden: true },
      this.commands.element, this.attachments, this.box.banner,
      el("div", { class: "write-row" }, this.menu, el("div", { class: "field" }, this.box.input, this.toggle, this.clip), this.mic, this.sendButton),
      this.keyboard);
    this.root.append(this.start, this.restart, this.writing);
    document.addEventListener("pointerdown", (event) => {
      if (!this.root.contains(event.target)) this.#closePopovers();
    });
    this.root.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.#closePopovers();
    });
    this.#onChange();
  }

  #say(text) {
    this.#closePopovers();
    this.phone.say(text).catch(showError);
  }

  // Typing

  #onChange() {
    const { isEmpty } = this.box;
    this.mic.hidden = !isEmpty || this.box.isEditing;
    this.sendButton.hidden = !this.mic.hidden;
    this.menu.classList.toggle("small", !isEmpty);
    this.#suggest();
  }

  /** Handle the keys that choose a command; return true for these. */
  #onKey(event) {
    if (!this.commands.isOpen) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.commands.move(step);
    else if (event.key === "Tab" && !event.shiftKey) this.box.text = `/${this.commands.nearest} `;
    else if (event.key === "Enter" && !event.shiftKey && this.commands.current) this.#sendCommand(this.commands.current);
    else return false;
    event.preventDefault();
    return true;
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
    const { text } = this.box;
    const typed = /^\/(\w*)$/.exec(text);
    if (typed) this.#listCommands((this.#chat?.commands ?? []).filter(({ command }) => command.startsWith(typed[1].toLowerCase())));
    else if (text || this.menu.getAttribute("aria-expanded") === "false") this.commands.hide();
  }

  #listCommands(commands) {
    this.attachments.hidden = true;
    this.commands.show(commands);
  }

  #sendCommand(command) {
    if (this.box.text.startsWith("/")) this.box.text = "";
    this.#say(`/${command}`);
    this.box.focus();
  }

  #closePopovers() {
    this.commands.hide();
    this.attachments.hidden = true;
    this.menu.setAttribute("aria-expanded", "false");
  }

  // Attachments and voice

  #send(kind, fields) {
    return this.phone.send(kind, { ...fields, reply_to_message_id: this.box.takeReply() }).catch(showError);
  }

  async #record() {
    if (this.#recorder) {
      const recorder = this.#recorder;
      this.#recorder = null;
      this.#showRecording(false);
      this.#send("voice", await recorder.stop());
      return;
    }
    const recorder = new Recorder();
    if (await recorder.start()) {
      this.#recorder = recorder;
      this.#showRecording(true);
    } else {
      toast("No microphone here: a short tone was sent instead.");
      this.#send("voice", tone());
    }
  }

  #showRecording(isOn) {
    this.mic.classList.toggle("recording", isOn);
    this.mic.replaceChildren(icon(isOn ? "stop" : "mic"));
    this.mic.setAttribute("aria-label", isOn ? "Stop and send" : "Record a voice message");
    this.box.input.placeholder = isOn ? "Recording…" : PLACEHOLDER;
    this.box.input.disabled = isOn;
  }

  // The reply keyboard

  #showKeyboard() {
    const markup = this.#chat?.reply_keyboard ?? null;
    const key = JSON.stringify(markup);
    if (key !== this.#keyboardKey) {
      this.#keyboardKey = key;
      this.#keyboardOpen = Boolean(markup?.keyboard);
      if (markup?.force_reply) this.#forceReply();
    }
    this.toggle.hidden = !markup?.keyboard;
    this.toggle.setAttribute("aria-pressed", String(this.#keyboardOpen));
    if (!this.#recorder) this.box.input.placeholder = markup?.input_field_placeholder || PLACEHOLDER;
    if (!this.#keyboardOpen || !markup?.keyboard) {
      this.keyboard.replaceChildren();
      delete this.keyboard.dataset.key;
    } else if (this.keyboard.dataset.key !== key) {
      this.keyboard.dataset.key = key;
      this.keyboard.replaceChildren(replyKeyboard(markup, {
        person: this.phone.person(),
        onText: (text) => { this.#onKeyboardUsed(markup); this.#say(text); },
        onContact: (fields) => { this.#onKeyboardUsed(markup); this.#send("contact", fields); },
        onLocation: (fields) => { this.#onKeyboardUsed(markup); this.#send("location", fields); },
      }));
    }
  }

  #onKeyboardUsed(markup) {
    if (!markup.one_time_keyboard) return;
    this.#keyboardOpen = false; // its button opens it again
    this.#showKeyboard();
  }

  #forceReply() {
    const asked = this.#chat.messages.findLast((each) => !each.deleted && each.from?.is_bot);
    if (asked) this.box.replyTo(asked);
  }
}
