/** Showing instants on this person's clock. Hours are 24-hour, days carry their weekday. */

import { memory } from "./dom.js";

const OWN = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
let current = OWN;
const formats = new Map();

/** The zone in use. */
export const zone = () => current;

/** The zones to choose from, this browser's own first. */
export const zones = () => [OWN, ...(Intl.supportedValuesOf?.("timeZone") ?? []).filter((each) => each !== OWN)];

/** Use the zone that was chosen for this person, else the browser's. */
export function useZoneOf(personId) {
  current = memory.get(`zone.${personId}`) ?? OWN;
  return current;
}

/** Remember a zone for this person and use it. */
export function setZone(personId, name) {
  memory.set(`zone.${personId}`, name);
  current = name;
}

function format(instant, options) {
  const key = current + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat("en-GB", { timeZone: current, ...options }));
  return formats.get(key).format(instant).replace(",", "");
}

/** 16:00 */
export const hour = (instant) => format(instant, { hour: "2-digit", minute: "2-digit" });
/** Fri 16:00 */
export const weekdayHour = (instant) => `${format(instant, { weekday: "short" })} ${hour(instant)}`;
/** Fri 15 May 2026 */
export const fullDate = (instant) => format(instant, { weekday: "short", day: "numeric", month: "short", year: "numeric" });
/** Friday 15 May */
export const longDay = (instant) => format(instant, { weekday: "long", day: "numeric", month: "long" });
/** 2026-05-15, to compare days by */
export const day = (instant) => format(instant, { year: "numeric", month: "2-digit", day: "2-digit" });
