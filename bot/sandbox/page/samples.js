/** Sample invitations for the attachment menu: calendar files and a mail, for an interview some days ahead. */

const DAY = 86_400_000;
const UID = "sample-1@globex.example";
const stamp = (date) => `${date.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

/** Return a working day at an hour in UTC, at least `days` after `now`. */
function ahead(now, days, hour) {
  const date = new Date(now.getTime() + days * DAY);
  date.setUTCHours(hour, 0, 0, 0);
  while ([0, 6].includes(date.getUTCDay())) date.setUTCDate(date.getUTCDate() + 1);
  return date;
}

function calendarFile(begin, method, sequence) {
  const lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Sample//EN", `METHOD:${method}`, "BEGIN:VEVENT", `UID:${UID}`,
    `SEQUENCE:${sequence}`, `DTSTAMP:${stamp(begin)}`, `DTSTART:${stamp(begin)}`, "DURATION:PT45M",
    "SUMMARY:Interview: Shift supervisor at Globex", "ORGANIZER;CN=Maria Lindt:mailto:maria.lindt@globex.example",
    "DESCRIPTION:Join: https://meet.globex.example/room/1", "END:VEVENT", "END:VCALENDAR", ""];
  return new File([lines.join("\r\n")], method === "CANCEL" ? "cancelled.ics" : "invite.ics", { type: "text/calendar" });
}

/** Return the sample files: what the menu says, and a function from the time to the file. */
export const FILES = [
  ["Invitation (.ics)", "invite", (now) => calendarFile(ahead(now, 3, 13), "REQUEST", 0)],
  ["Its new time (.ics)", "update", (now) => calendarFile(ahead(now, 5, 9), "REQUEST", 1)],
  ["Its cancellation (.ics)", "cancel", (now) => calendarFile(ahead(now, 5, 9), "CANCEL", 2)],
];

/** Return a mail that invites to an interview. */
export function mail(now) {
  const day = ahead(now, 4, 10).toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return [
    "Dear applicant,", "",
    "thank you for your application. We would like to invite you to an interview for the position of Pastry cook at Bluebird Bakery:", "",
    `Date: ${day}`, "Time: 10:00 - 10:30", "Location: 5 Mill Lane", "", "You will be met by Ruth Calder.", "",
    "Please confirm by tomorrow.", "", "Kind regards", "Bluebird Bakery"].join("\n");
}
