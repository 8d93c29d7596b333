/** The list of the bot's commands over the edit box: all of them, or those that begin with what was typed. */

import { el } from "./dom.js";

/** A list of commands. The arrow keys move the current one. */
export class CommandList {
  #shown = "";

  /** @param {(command: string) => void} onChoose */
  constructor(onChoose) {
    this.onChoose = onChoose;
    this.element = el("div", { class: "popover commands", hidden: true, role: "listbox", "aria-label": "Commands", data: { testid: "command-list" } });
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /** The current command, or undefined. */
  get current() {
    return this.isOpen ? this.element.querySelector(".current")?.dataset.command : undefined;
  }

  /** The command that Tab completes to. */
  get nearest() {
    return this.current ?? this.element.firstElementChild?.dataset.command;
  }

  hide() {
    this.element.hidden = true;
  }

  /** Show these commands; an empty list hides the element. */
  show(commands) {
    this.element.hidden = !commands.length;
    const key = JSON.stringify(commands);
    if (key === this.#shown && this.element.childElementCount) return; // the current command stays
    this.#shown = key;
    this.element.replaceChildren(...commands.map(({ command, description }) => el("button",
      { type: "button", role: "option", "aria-selected": false, data: { testid: "command", command }, on: { click: () => this.onChoose(command) } },
      el("b", {}, `/${command}`), el("span", { dir: "auto" }, description))));
  }

  /** Make the command above (-1) or below (1) the current one; the list wraps around. */
  move(step) {
    const options = [...this.element.children];
    const at = options.findIndex((option) => option.classList.contains("current"));
    const next = options.at(at < 0 && step < 0 ? -1 : (at + step) % options.length);
    for (const option of options) {
      option.classList.toggle("current", option === next);
      option.setAttribute("aria-selected", String(option === next));
    }
    next.scrollIntoView({ block: "nearest" });
  }
}
