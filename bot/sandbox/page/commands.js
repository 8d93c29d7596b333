/** The list of the bot's commands over the typing box: the whole menu, or what a typed slash suggests. */

import { el } from "./dom.js";

/** A list of commands of which one may be the current one, chosen with the arrow keys. */
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

  /** The command the arrow keys stand on, or undefined. */
  get current() {
    return this.isOpen ? this.element.querySelector(".current")?.dataset.command : undefined;
  }

  /** The command a Tab completes to. */
  get nearest() {
    return this.current ?? this.element.firstElementChild?.dataset.command;
  }

  hide() {
    this.element.hidden = true;
  }

  /** Show these commands; none hides the list. */
  show(commands) {
    this.element.hidden = !commands.length;
    const sign = JSON.stringify(commands);
    if (sign === this.#shown && this.element.childElementCount) return; // keeps the current one
    this.#shown = sign;
    this.element.replaceChildren(...commands.map(({ command, description }) => el("button",
      { type: "button", role: "option", "aria-selected": false, data: { testid: "command", command }, on: { click: () => this.onChoose(command) } },
      el("b", {}, `/${command}`), el("span", { dir: "auto" }, description))));
  }

  /** Move the current one up (-1) or down (1), round and round. */
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
