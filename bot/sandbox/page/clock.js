/** The clock of the sandbox, the scheduled prompts, and the buttons that move the clock. */

import * as api from "./api.js";
import { el, icon } from "./dom.js";
import { showError } from "./notices.js";
import { fullDate, hour, setZone, useZoneOf, weekdayHour, zones } from "./zone.js";

const HOUR = 3_600_000;
const MAX_STOPS = 300;
const STEPS = [["plus-hour", "+1 hour", HOUR], ["plus-day", "+1 day", 24 * HOUR], ["plus-week", "+1 week", 7 * 24 * HOUR]];

/** The clock of the side panel. */
export class ClockPanel {
  #serverTime = Date.now();
  #receivedAt = performance.now();
  #upcoming = [];
  #isBusy = false;

  /** @param {{person: () => object, onZone: () => void, onArrival: () => void, onTick: (now: number) => void}} page */
  constructor(page) {
    this.page = page;
    this.date = el("span", { class: "now-date" });
    this.time = el("span", { class: "now-hour" });
    this.skipHint = el("span", { class: "skip-hint" }, "Skip to next prompt:");
    this.skipWhen = el("b", {});
    this.skip = el("button", { class: "skip", type: "button", disabled: true, data: { testid: "skip" }, on: { click: () => this.#skip() } },
      icon("skip"), el("span", { class: "skip-label" }, this.skipHint, " ", this.skipWhen), el("i", { class: "spinner" }));
    this.steps = STEPS.map(([testid, label, ms]) => el("button", { type: "button", data: { testid }, on: { click: () => this.#pass(() => this.now() + ms) } }, label));
    this.list = el("ol", { class: "timeline", "aria-label": "Scheduled" });
    this.zone = el("select", { "aria-label": "Time zone of this phone", data: { testid: "zone" }, on: { change: () => {
      setZone(this.page.person().id, this.zone.value);
      this.#draw();
      this.page.onZone();
    } } }, zones().map((name) => el("option", { value: name }, name.replaceAll("_", " "))));
    this.element = el("section", { class: "part clock", "aria-label": "Clock" },
      el("p", { class: "now", data: { testid: "now" } }, this.date, " ", this.time),
      this.skip,
      el("div", { class: "steps", role: "group", "aria-label": "Let time pass" }, this.steps),
      el("h2", {}, "What is scheduled"),
      this.list,
      el("label", { class: "zone" }, el("span", {}, "Hours shown for"), this.zone));
    setInterval(() => this.#tick(), 1000);
  }

  /** The time of the sandbox, in ms. */
  now() {
    return this.#serverTime + performance.now() - this.#receivedAt;
  }

  /** Set the clock to the time of the server. */
  setNow(iso) {
    this.#serverTime = Date.parse(iso);
    this.#receivedAt = performance.now();
    this.#tick();
  }

  /** Show the zone and the schedule of the current person. */
  setPerson() {
    this.zone.value = useZoneOf(this.page.person().id);
    this.#upcoming = [];
    this.#draw();
    return this.refresh();
  }

  /** Load what is scheduled. */
  async refresh() {
    const { id } = this.page.person();
    const { now, upcoming } = await api.timeline(id);
    if (id !== this.page.person()?.id) return;
    this.setNow(now);
    this.#upcoming = upcoming;
    this.#draw();
  }

  #tick() {
    const now = this.now();
    this.date.textContent = fullDate(now);
    this.time.textContent = hour(now);
    this.page.onTick(now);
  }

  #draw() {
    this.#tick();
    const [next] = this.#upcoming;
    this.skip.disabled = this.#isBusy || !next;
    this.skip.classList.toggle("busy", this.#isBusy);
    this.skip.setAttribute("aria-busy", String(this.#isBusy));
    for (const step of this.steps) step.disabled = this.#isBusy;
    if (this.#isBusy) {
      this.skipHint.textContent = "Time passes…";
      this.skipWhen.textContent = "";
    } else {
      this.skipHint.textContent = next ? "Skip to next prompt:" : "Nothing is scheduled yet";
      this.skipWhen.textContent = next ? weekdayHour(Date.parse(next.at)) : "";
    }
    this.list.replaceChildren(...this.#upcoming.map(({ at, what }) => el("li", { data: { testid: "timeline-item" } },
      el("time", { dateTime: at }, el("b", {}, fullDate(Date.parse(at))), el("span", {}, hour(Date.parse(at)))),
      el("span", { class: "what", dir: "auto" }, what))));
    if (!this.#upcoming.length) this.list.append(el("li", { class: "none" }, "Quiet. The bot will speak only when you speak to it."));
  }

  /** Move the clock to the next prompt of this person, and stop at those of others on the way. */
  #skip() {
    const to = Date.parse(this.#upcoming[0].at);
    return this.#pass(() => to, () => api.skip(this.page.person().id)).then(this.page.onArrival);
  }

  /**
   * Move the clock to an instant and stop at every prompt on the way, so that each is sent when it is due. A single
   * jump would make all of them late.
   */
  async #pass(until, arrive = (to) => api.moveClock({ to: new Date(to).toISOString() })) {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#draw();
    try {
      const to = until();
      for (let stops = 0; stops < MAX_STOPS; stops += 1) {
        const due = await this.#nextStop();
        if (due === null || due >= to) break;
        this.setNow((await api.moveClock({ to: new Date(due).toISOString() })).now);
      }
      this.setNow((await arrive(to)).now);
    } catch (error) {
      showError(error);
    } finally {
      this.#isBusy = false;
      this.#draw();
      await this.refresh().catch(() => {});
    }
  }

  async #nextStop() {
    const everyone = await api.people();
    const timelines = await Promise.all(everyone.map(({ id }) => api.timeline(id)));
    // The time of the server, not that of this page: the clock must not be moved back.
    const now = Math.max(...timelines.map((each) => Date.parse(each.now)));
    const instants = timelines.flatMap(({ upcoming }) => upcoming.map(({ at }) => Date.parse(at))).filter((at) => at > now);
    return instants.length ? Math.min(...instants) : null;
  }
}
