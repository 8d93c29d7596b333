/** The side panel: the clock, the people, the faults, the call log, and the colour theme. */

import * as api from "./api.js";
import { byId, el, icon, memory } from "./dom.js";
import { ask, showError } from "./notices.js";
import { hour } from "./zone.js";

const LANGUAGES = [["en", "English"], ["de", "Deutsch"], ["es", "Español"], ["fr", "Français"], ["it", "Italiano"], ["nl", "Nederlands"],
  ["pl", "Polski"], ["pt", "Português"], ["ru", "Русский"], ["tr", "Türkçe"], ["uk", "Українська"], ["ar", "العربية"], ["ja", "日本語"]];
const LOG_EVERY_MS = 1500;
const LOG_LENGTH = 200;
const THEMES = ["auto", "light", "dark"];

/** Build the panel around the clock. */
export class Panel {
  #logged = 0;

  /** @param {{clock: HTMLElement, person: () => object, onPerson: (id: number) => void, onPeople: () => Promise<void>}} page */
  constructor(page) {
    this.page = page;
    this.people = el("div", { class: "people", role: "group", "aria-label": "Whose phone this is" });
    this.example = el("button", { type: "button", class: "example", data: { testid: "example" }, on: { click: () => this.#loadExample() } },
      el("span", {}, "Load an example", el("small", {}, "Somebody with five applications and six weeks behind them.")), el("i", { class: "spinner" }));
    this.blockLabel = el("span", {}, "Block the bot");
    this.block = this.#switch("block", this.blockLabel, (on) => api.block(page.person().id, on));
    this.down = this.#switch("down", el("span", {}, "Telegram is down", el("small", {}, "The bot reaches nothing until this is off.")), api.setDown);
    this.log = el("ol", { class: "log" });
    this.logBox = el("details", { class: "part", data: { testid: "call-log" }, on: { toggle: () => this.#follow() } },
      el("summary", {}, "Call log", el("small", {}, "what the bot asks of Telegram")), this.log);
    byId("panel").append(
      el("header", { class: "panel-head" },
        el("div", {}, el("h2", {}, "Sandbox"), el("p", {}, "The real bot, a make-believe Telegram: nothing leaves this machine.")),
        themeButton(),
        el("button", { class: "round drawer-close", type: "button", "aria-label": "Close the panel", data: { testid: "drawer-close" }, on: { click: () => drawer(false) } }, icon("close"))),
      page.clock,
      el("section", { class: "part", "aria-label": "People" },
        el("h2", {}, "Whose phone"), this.people, this.example,
        this.block.row, this.down.row),
      this.logBox);
    byId("drawer-open").addEventListener("click", () => drawer(true));
    byId("scrim").addEventListener("click", () => drawer(false));
    addEventListener("keydown", (event) => { if (event.key === "Escape" && document.body.classList.contains("drawer")) drawer(false); });
    NARROW.addEventListener("change", () => drawer(false));
    drawer(false);
  }

  /** Show all people and which one is current. */
  showPeople(people, current) {
    this.people.replaceChildren(
      ...people.map(({ id, first_name: name, language_code: language }) => el("button",
        { type: "button", class: "person", "aria-pressed": id === current, data: { testid: "person-switch", personId: id }, on: { click: () => this.page.onPerson(id) } },
        el("span", { class: "avatar", "aria-hidden": true, data: { tint: id % 6 } }, [...name][0] ?? "?"), el("span", {}, name), el("small", {}, language ?? ""))),
      el("button", { type: "button", class: "person add", data: { testid: "add-person" }, on: { click: () => this.#add().catch(showError) } }, icon("add"), el("span", {}, "Add person")));
    const own = people.find(({ id }) => id === current);
    if (own) this.blockLabel.replaceChildren(`${own.first_name} has blocked the bot`);
  }

  /** Set the switches to the state of the chat. */
  showChat(chat) {
    this.block.input.checked = chat.blocked;
    if (chat.down !== undefined) this.down.input.checked = chat.down;
  }

  async #add() {
    const answers = await ask({ title: "Add a person", text: "A second job seeker, with a phone of their own.", ok: "Add", fields: [
      { name: "first_name", label: "First name", required: true, maxLength: 64, placeholder: "Robin" },
      { name: "language_code", label: "Language of their Telegram", options: LANGUAGES, value: "en" },
    ] });
    if (!answers) return;
    const person = await api.addPerson(answers);
    await this.page.onPeople();
    this.page.onPerson(person.id);
  }

  async #loadExample() {
    this.example.disabled = true;
    try {
      const person = await api.addExample();
      await this.page.onPeople();
      this.page.onPerson(person.id);
      drawer(false);
    } catch (error) {
      showError(error);
    } finally {
      this.example.disabled = false;
    }
  }

  #switch(testid, label, set) {
    const input = el("input", { type: "checkbox", role: "switch", data: { testid }, on: { change: async () => {
      try {
        await set(input.checked);
      } catch (error) {
        input.checked = !input.checked;
        showError(error);
      }
    } } });
    return { input, row: el("label", { class: "switch" }, label, input) };
  }

  async #follow() {
    while (this.logBox.open) {
      try {
        const calls = await api.calls(this.#logged);
        if (calls.length) {
          this.#logged = calls.at(-1).n;
          this.#drawLog(calls.filter((call) => call.method !== "getUpdates" || call.error_code).reverse());
        }
      } catch { /* the page shows elsewhere that the connection is lost */ }
      await new Promise((wake) => { setTimeout(wake, LOG_EVERY_MS); });
    }
  }

  #drawLog(calls) {
    this.log.prepend(...calls.map((call) => el("li", { class: call.ok ? "" : "failed" },
      el("details", {},
        el("summary", {}, el("code", {}, call.method), el("span", { class: "status" }, call.ok ? "ok" : `${call.error_code ?? call.status ?? "…"}`), el("time", {}, hour(Date.parse(call.at)))),
        call.description ? el("p", {}, call.description) : null,
        call.fault ? el("p", {}, `Fault: ${call.fault}`) : null,
        el("pre", {}, JSON.stringify(call.params, null, 1))))));
    while (this.log.children.length > LOG_LENGTH) this.log.lastElementChild.remove();
  }

  /** Remove the log: a server that was restarted numbers its calls from the beginning. */
  forgetLog() {
    this.#logged = 0;
    this.log.replaceChildren();
  }
}

const NARROW = matchMedia("(max-width: 860px)");

/** Open or close the panel. On a wide screen it is always visible, on a narrow one it is a drawer. */
export function drawer(isOpen) {
  const wasOpen = document.body.classList.contains("drawer");
  document.body.classList.toggle("drawer", isOpen);
  byId("scrim").hidden = !isOpen;
  byId("panel").inert = NARROW.matches && !isOpen;
  byId("drawer-open").setAttribute("aria-expanded", String(isOpen));
  if (isOpen) byId("panel").querySelector(".drawer-close").focus();
  else if (wasOpen) byId("drawer-open").focus();
}

function themeButton() {
  let theme = memory.get("theme") ?? "auto";
  const button = el("button", { class: "round", type: "button", data: { testid: "theme" }, on: { click: () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
    memory.set("theme", theme);
    apply();
  } } }, icon("theme"));
  const apply = () => {
    document.documentElement.dataset.theme = theme;
    const label = { auto: "Colours: as the system", light: "Colours: light", dark: "Colours: dark" }[theme];
    button.setAttribute("aria-label", label);
    button.title = label;
  };
  apply();
  return button;
}
