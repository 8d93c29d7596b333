/** Formats instants in the time zone of a person: 24-hour clock, days with their weekday. */

import { memory } from "./dom.js";

const OWN = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
let current = OWN;
const formats = new Map();

/** The current time zone. */
export const zone = () => current;

/** All time zones, the one of this browser first. */
export const zones = () => [OWN, ...(Intl.supportedValuesOf?.("timeZone") ?? []).filter((each) => each !== OWN)];

/** Switch to the zone that was chosen for this person, or else to that of the browser. */
export function useZoneOf(personId) {
  current = memory.get(`zone.${personId}`) ?? OWN;
  return current;
}

/** Store a zone for this person and switch to it. */
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
/** The day as digits, to compare days with each other. */
export const day = (instant) => format(instant, { year: "numeric", month: "2-digit", day: "2-digit" });
