/** Creates the element of a message. */

import { el, icon } from "./dom.js";
import { render } from "./entities.js";
import { inlineKeyboard } from "./keyboards.js";
import { attachment, summary } from "./media.js";
import { hour } from "./zone.js";

const LONG_PRESS_MS = 480;
const MAX_MOVE_PX = 8;
const ONLY_EMOJI = /^(?:\p{Extended_Pictographic}(?:\u{FE0F}|\u{200D}|\p{Emoji_Modifier}|\p{Extended_Pictographic})*\s?){1,3}$/u;

/** The name of the author of a message. */
export const author = (message) => message.from?.first_name ?? "Bot";

/**
 * Create the bubble of a message.
 * @param {object} message
 * @param {object} chat the callbacks of a bubble: onCommand, onTap, onReplyTo(message), onMenu(message, x, y), taps, linkFor, personId, botName
 */
export function bubble(message, chat) {
  const isOwn = message.from?.id === chat.personId;
  const keyboard = inlineKeyboard(message, chat);
  const media = attachment(message);
  const text = message.text ?? message.caption;
  const isBare = Boolean(message.sticker) || (!media && !message.entities && ONLY_EMOJI.test(text ?? ""));
  const body = el("div", { class: `bubble${isBare ? " bare" : ""}${message.photo ? " with-photo" : ""}` },
    forwarded(message),
    quote(message, chat),
    media,
    el("div", { class: "body" }, text !== undefined
      ? el("span", { class: "text", dir: "auto", data: { testid: "text" } }, render(text, message.entities ?? message.caption_entities, chat))
      : (media ? null : el("span", { class: "text lost" }, service(message))),
    el("span", { class: "meta" },
      message.reaction ? el("span", { class: "reaction", data: { testid: "reaction" } }, `${message.reaction} `) : null,
      message.edit_date ? el("span", { data: { testid: "edited" } }, "edited ") : null,
      el("time", { dateTime: new Date(message.date * 1000).toISOString() }, hour(message.date * 1000)))));
  const more = el("button", { class: "more", type: "button", "aria-label": "Reply, copy or edit", data: { testid: "message-menu" }, on: {
    click: (event) => {
      const box = event.currentTarget.getBoundingClientRect();
      chat.onMenu(message, box.left, box.bottom);
    },
  } }, icon("more"));
  const node = el("article", {
    class: `message ${isOwn ? "own" : "theirs"}${keyboard ? " with-keyboard" : ""}`,
    "aria-label": `${isOwn ? "You" : author(message)}, ${hour(message.date * 1000)}`,
    data: { testid: "message", messageId: message.message_id },
  }, el("div", { class: "stack" }, el("div", { class: "line" }, body, more), keyboard));
  listenForMenu(body, message, chat);
  return node;
}

function forwarded(message) {
  if (!message.forward_origin) return null;
  const origin = message.forward_origin;
  const name = origin.sender_user?.first_name ?? origin.sender_user_name ?? origin.chat?.title ?? "someone";
  return el("p", { class: "forwarded" }, `Forwarded from ${name}`);
}

function quote(message, chat) {
  const target = message.reply_to_message;
  if (!target) return null;
  return el("button", { class: "reply-quote", type: "button", "aria-label": `In reply to ${author(target)}: ${summary(target)}`, data: { testid: "reply-quote" },
    on: { click: () => chat.onReplyTo(target) } },
  el("b", {}, author(target)), el("span", { dir: "auto" }, message.quote?.text ?? summary(target)));
}

function service(message) {
  return "A kind of message the sandbox does not show";
}

/** A right click or a long press opens the menu of a message. */
function listenForMenu(node, message, chat) {
  let timer = 0;
  let from = null;
  const stop = () => clearTimeout(timer);
  node.addEventListener("contextmenu", (event) => {
    if (event.target.closest("a[href]")) return; // a link keeps the browser's own menu
    event.preventDefault();
    stop();
    chat.onMenu(message, event.clientX, event.clientY);
  });
  node.addEventListener("pointerdown", (event) => {
    stop();
    from = event;
    if (event.pointerType === "touch") timer = setTimeout(() => chat.onMenu(message, event.clientX, event.clientY), LONG_PRESS_MS);
  });
  node.addEventListener("pointermove", (event) => {
    if (from && Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > MAX_MOVE_PX) stop();
  });
  for (const end of ["pointerup", "pointercancel"]) node.addEventListener(end, stop);
}
