/** The page: one phone, one person at a time, and the panel beside it. */

import * as api from "./api.js";
import { History } from "./chat.js";
import { ClockPanel } from "./clock.js";
import { Composer } from "./composer.js";
import { byId, el, icon, memory } from "./dom.js";
import { link } from "./entities.js";
import { Taps } from "./keyboards.js";
import { Live } from "./live.js";
import { alertBox, complain, copy, toast } from "./notices.js";
import { drawer, Panel } from "./panel.js";
import { hour, weekdayHour, zone } from "./zone.js";

const ACTIONS = { typing: "typing…", upload_photo: "sending a photo…", record_voice: "recording…", upload_voice: "sending a voice message…",
  upload_document: "sending a file…", choose_sticker: "choosing a sticker…", find_location: "finding a place…" };
const ACTION_MS = 5200; // Telegram shows what a bot is doing for five seconds, and says nothing when they are over
const SWALLOW_MS = 400;
const TIMELINE_EVERY_MS = 10_000;

let everyone = [];
let person = null;
let latest = null; // the chat as last heard
let isFirst = true;
let actionTimer = 0;
let menuOpener = null; // where the focus was

const phone = {
  person: () => person,
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
  onCommand: (text) => phone.say(text).catch(complain),
  onTap: (messageId, row, column, data) => taps.press(messageId, row, column, data).catch(complain),
  onReplyTo: (message) => history.toMessage(message.message_id),
  onMenu: openMenu,
  linkFor: (address, children) => link(address, children, bubbles),
};

const history = new History(bubbles);
const composer = new Composer(byId("composer"), phone);
const clock = new ClockPanel({ person: () => person, onZone: () => draw(), onArrival: () => drawer(false), onTick: showTime });
const panel = new Panel({ clock: clock.element, person: () => person, onPerson: choose, onPeople: loadPeople });
const live = new Live(hear, showConnection, restartFresh);

/** Take in a new state of the chat. */
function hear(chat) {
  latest = chat;
  clearTimeout(actionTimer);
  if (chat.action) actionTimer = setTimeout(() => showAction(null), ACTION_MS);
  clock.hear(chat.now);
  if (isFirst) taps.reset(chat.callbacks);
  else for (const answer of taps.learn(chat.callbacks)) showAnswer(answer);
  isFirst = false;
  draw();
  showAction(chat.action);
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

function showAction(action) {
  byId("bot-status").textContent = action ? ACTIONS[action] ?? "busy…" : "bot";
  byId("bot-status").classList.toggle("acting", Boolean(action));
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

function showConnection(isThere) {
  byId("reconnecting").hidden = isThere;
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
  // The tap that closes the menu does nothing else: it must not press the button it happens to fall on.
  const swallow = (click) => {
    click.preventDefault();
    click.stopPropagation();
  };
  addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener("click", swallow, { capture: true }), SWALLOW_MS);
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

/** Take this person's phone into the hand. */
function choose(id) {
  if (id === person?.id) return;
  person = everyone.find((each) => each.id === id);
  memory.set("person", id, sessionStorage); // each tab may hold another phone
  panel.showPeople(everyone, id);
  latest = null;
  isFirst = true;
  byId("welcome")?.remove();
  history.clear();
  composer.clear();
  clock.changePerson().catch(() => {});
  live.follow(id);
}

async function loadPeople() {
  everyone = await api.people();
  if (!everyone.length) everyone = [await api.addPerson({ first_name: "Sam", language_code: navigator.language.split("-")[0] || "en" })];
  panel.showPeople(everyone, person?.id);
}

/** The server forgot this person: it was started anew, so the page starts anew as well. */
function restartFresh() {
  person = null;
  panel.forgetLog();
  void begin();
}

async function begin() {
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
  choose(everyone.some(({ id }) => id === remembered) ? remembered : everyone[0].id);
}

// A turn may schedule something without saying a word; and time runs on by itself.
setInterval(() => { if (person && !document.hidden) clock.refresh().catch(() => {}); }, TIMELINE_EVERY_MS);
void begin();
