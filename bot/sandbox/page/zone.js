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

function format(instant, options, language = "en-GB") {
  const key = current + language + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(language, { timeZone: current, ...options }));
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
/** An instant in Telegram's layout: w the weekday, d or D the day, short or long, t or T the hour; in a client's language. */
export function inLayout(instant, layout, language) {
  const options = {};
  if (layout.includes("w")) options.weekday = layout.includes("D") ? "long" : "short";
  if (layout.includes("d")) Object.assign(options, { day: "numeric", month: "short" });
  if (layout.includes("D")) Object.assign(options, { day: "numeric", month: "long", year: "numeric" });
  if (/t/i.test(layout)) Object.assign(options, { hour: "2-digit", minute: "2-digit" });
  if (layout.includes("T")) options.second = "2-digit";
  const isKnown = language && language !== "en" && Intl.DateTimeFormat.supportedLocalesOf([language]).length;
  return format(instant, options, isKnown ? language : undefined);
}

/** The day as digits, to compare days with each other. */
export const day = (instant) => format(instant, { year: "numeric", month: "2-digit", day: "2-digit" });
