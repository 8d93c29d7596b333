/** The page: the phone of one person at a time, and the side panel. */

import * as api from "./api.js";
import { History } from "./chat.js";
import { ClockPanel } from "./clock.js";
import { Composer } from "./composer.js";
import { byId, el, icon, memory } from "./dom.js";
import { link } from "./entities.js";
import { Taps } from "./keyboards.js";
import { Live } from "./live.js";
import { alertBox, copy, showError, toast } from "./notices.js";
import { drawer, Panel } from "./panel.js";
import { hour, weekdayHour, zone } from "./zone.js";

const IGNORE_CLICK_MS = 400;
const TIMELINE_EVERY_MS = 10_000;

let everyone = [];
let person = null;
let latest = null; // the latest state of the chat
let isFirst = true;
let menuOpener = null; // the element that had the focus before the menu opened

const phone = {
  person: () => person,
  forward: (text) => api.say(person.id, { text, forwarded: true }),
  say: (text, replyTo) => api.say(person.id, replyTo ? { text, reply_to_message_id: replyTo } : { text }),
  edit: (messageId, text) => api.edit(person.id, messageId, text),
  send: (kind, fields) => api.send(person.id, kind, fields),
  async restart() {
    await api.block(person.id, false);
    await phone.say("/start");
  },
};

const taps = new Taps((messageId, place) => api.tap(person.id, { message_id: messageId, ...place }), () => draw());

const bubbles = {
  taps,
  zone,
  get personId() { return person.id; },
  get botName() { return latest?.bot.username; },
  get language() { return person.language_code; },
  onCommand: (text) => phone.say(text).catch(showError),
  onTap: (messageId, row, column, data) => taps.press(messageId, row, column, data).catch(showError),
  onReplyTo: (message) => history.toMessage(message.message_id),
  onMenu: openMenu,
  linkFor: (address, children) => link(address, children, bubbles),
};

const history = new History(bubbles);
const composer = new Composer(byId("composer"), phone);
const clock = new ClockPanel({ person: () => person, onZone: () => draw(), onArrival: () => drawer(false), onTick: showTime });
const panel = new Panel({ clock: clock.element, person: () => person, onPerson: switchPerson, onPeople: loadPeople });
const live = new Live(showChat, showConnection, startOver);

/** Show a new state of the chat. */
function showChat(chat) {
  latest = chat;
  clock.setNow(chat.now);
  if (isFirst) taps.reset(chat.callbacks);
  else for (const answer of taps.update(chat.callbacks)) showAnswer(answer);
  isFirst = false;
  draw();
  composer.show(chat);
  panel.showChat(chat);
  clock.refresh().catch(() => {});
}

function draw() {
  if (!latest) return;
  const { bot } = latest;
  byId("bot-name").textContent = bot.first_name;
  byId("bot-avatar").textContent = [...bot.first_name][0];
  history.show(latest.messages, clock.now());
  showWelcome(latest);
}

function showWelcome({ messages, bot }) {
  const shown = byId("welcome");
  if (messages.length || shown) {
    if (messages.length) shown?.remove();
    return;
  }
  byId("history").append(el("div", { class: "welcome", id: "welcome" },
    el("h2", {}, `This is ${bot.first_name}, in a sandbox`),
    el("p", {}, "You are the job seeker, just home from an interview. The bot is real; Telegram is played by this machine, and nothing leaves it."),
    el("p", {}, "Press START. Later, let the weeks pass with the clock.")));
}

function showAnswer({ text, show_alert: isAlert }) {
  if (!text) return;
  if (isAlert) void alertBox(text, latest.bot.first_name);
  else toast(text);
}

function showTime(now) {
  byId("phone-time").textContent = hour(now);
  byId("drawer-time").textContent = weekdayHour(now);
}

function showConnection(isConnected) {
  byId("reconnecting").hidden = isConnected;
}

/** The menu of one message: reply, copy, edit. */
function openMenu(message, x, y) {
  closeMenu();
  const text = message.text ?? message.caption;
  const item = (symbol, label, action) => el("button", { type: "button", role: "menuitem", data: { testid: `menu-${symbol}` }, on: { click: () => {
    closeMenu();
    action();
  } } }, icon(symbol), el("span", {}, label));
  const menu = el("div", { class: "message-menu", id: "message-menu", role: "menu" },
    item("reply", "Reply", () => composer.replyTo(message)),
    text ? item("copy", "Copy text", () => copy(text)) : null,
    message.from?.id === person.id && message.text ? item("edit", "Edit", () => composer.editMessage(message)) : null);
  menuOpener = document.activeElement;
  document.body.append(menu);
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`;
  menu.firstElementChild.focus();
}

function closeMenu() {
  byId("message-menu")?.remove();
}

addEventListener("pointerdown", (event) => {
  const menu = byId("message-menu");
  if (!menu || menu.contains(event.target)) return;
  closeMenu();
  // The click that closes the menu must not also press the button under it.
  const ignore = (click) => {
    click.preventDefault();
    click.stopPropagation();
  };
  addEventListener("click", ignore, { capture: true, once: true });
  setTimeout(() => removeEventListener("click", ignore, { capture: true }), IGNORE_CLICK_MS);
});
addEventListener("keydown", (event) => {
  const items = [...(byId("message-menu")?.children ?? [])];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!items.length) return;
  if (event.key === "Escape") {
    closeMenu();
    menuOpener?.focus();
  }
  if (step) items.at((items.indexOf(document.activeElement) + step) % items.length).focus();
});

/** Show the phone of this person. */
function switchPerson(id) {
  if (id === person?.id) return;
  person = everyone.find((each) => each.id === id);
  memory.set("person", id, sessionStorage); // each tab may show another person
  panel.showPeople(everyone, id);
  latest = null;
  isFirst = true;
  byId("welcome")?.remove();
  history.clear();
  composer.clear();
  clock.setPerson().catch(() => {});
  live.follow(id);
}

async function loadPeople() {
  everyone = await api.people();
  if (!everyone.length) everyone = [await api.addPerson({ first_name: "Sam", language_code: navigator.language.split("-")[0] || "en" })];
  panel.showPeople(everyone, person?.id);
}

/** The server does not know this person: it was restarted, so the page starts over as well. */
function startOver() {
  person = null;
  panel.forgetLog();
  void start();
}

async function start() {
  for (let pause = 400; ; pause = Math.min(pause * 2, 5000)) {
    try {
      await loadPeople();
      break;
    } catch {
      showConnection(false);
      await new Promise((wake) => { setTimeout(wake, pause); });
    }
  }
  showConnection(true);
  const remembered = Number(memory.get("person", sessionStorage));
  switchPerson(everyone.some(({ id }) => id === remembered) ? remembered : everyone[0].id);
}

// The bot may schedule something without sending a message, and time passes.
setInterval(() => { if (person && !document.hidden) clock.refresh().catch(() => {}); }, TIMELINE_EVERY_MS);
void start();
