/** Creates elements from a text with Telegram's entities. Offsets and lengths are UTF-16 units, as in JavaScript strings. */

import { el, icon } from "./dom.js";
import { copy } from "./notices.js";
import { fullDate, hour, inLayout } from "./zone.js";

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const SAFE_LINK = /^(https?|mailto|tel):/i;

/**
 * Render a text.
 * @param {string} text
 * @param {Array<object>|undefined} entities nested or separate, as Telegram promises
 * @param {{onCommand: (command: string) => void, botName: string, language: string}} chat the callback of a tapped command
 * @returns {DocumentFragment}
 */
export function render(text, entities, chat) {
  const sorted = [...(entities ?? [])]
    .filter((entity) => entity.length > 0 && entity.offset >= 0)
    .sort((a, b) => a.offset - b.offset || b.length - a.length);
  const fragment = document.createDocumentFragment();
  fragment.append(...nodesBetween(text, sorted, 0, text.length, chat));
  return fragment;
}

function nodesBetween(text, entities, from, to, chat) {
  const nodes = [];
  let at = from;
  for (let i = 0; i < entities.length;) {
    const entity = entities[i];
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    const inner = [];
    for (i += 1; i < entities.length && entities[i].offset < end; i += 1) inner.push(entities[i]);
    if (start >= end) continue;
    const isBlock = BLOCKS.has(entity.type);
    if (start > at) nodes.push(isBlock ? text.slice(at, start).replace(/\n$/, "") : text.slice(at, start));
    nodes.push(wrap(entity, text.slice(start, end), nodesBetween(text, inner, start, end, chat), chat));
    // A block begins and ends a line by itself: the newlines around it are not shown.
    at = isBlock && end < to && text[end] === "\n" ? end + 1 : end;
  }
  if (at < to) nodes.push(text.slice(at, to));
  return nodes;
}

function wrap(entity, text, children, chat) {
  switch (entity.type) {
    case "bold": return el("strong", {}, children);
    case "italic": return el("em", {}, children);
    case "underline": return el("u", {}, children);
    case "strikethrough": return el("s", {}, children);
    case "spoiler": return spoiler(children);
    case "code": return tappable(el("code", { title: "Tap to copy" }, children), () => copy(text));
    case "pre": return preformatted(entity, text, children);
    case "blockquote": return el("blockquote", {}, children);
    case "expandable_blockquote": return expandable(children);
    case "url": return link(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`, children, chat);
    case "text_link": return link(entity.url, children, chat);
    case "email": return link(`mailto:${text}`, children, chat);
    case "phone_number": return link(`tel:${text.replace(/[^+\d]/g, "")}`, children, chat);
    case "bot_command":
      return tappable(el("span", { class: "link", data: { testid: "command-link" } }, children), () => chat.onCommand(text));
    case "mention": case "text_mention": case "hashtag": case "cashtag":
      return el("span", { class: "link" }, children);
    case "date_time": return instant(entity, children, chat);
    default: return el("span", {}, children);
  }
}

/** An instant as this phone's clock shows it. Without a layout the text stays, and only its title says it. */
function instant(entity, children, chat) {
  const at = new Date(entity.unix_time * 1000);
  const layout = entity.date_time_format ?? "";
  const shown = layout && layout !== "r" ? inLayout(at, layout, chat.language) : children;
  return el("span", { class: "instant", title: `${fullDate(at)} ${hour(at)} on this phone`, data: { testid: "instant" } }, shown);
}

/** Call `action` on a click on this element, on Enter and on Space. */
function tappable(node, action) {
  node.tabIndex = 0;
  node.setAttribute("role", "button");
  node.addEventListener("click", (event) => {
    // Selecting text with the mouse also ends in a click.
    if (!getSelection()?.isCollapsed) return;
    event.stopPropagation();
    action(event);
  });
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    action(event);
  });
  return node;
}

function spoiler(children) {
  const hidden = el("span", { class: "spoiler-text", "aria-hidden": true }, children);
  const node = el("span", { class: "spoiler", "aria-label": "Hidden text, tap to read it", data: { testid: "spoiler" } }, hidden);
  // The first tap only shows the text; a link in it works from the second tap on.
  node.addEventListener("click", (event) => {
    if (node.classList.contains("shown")) return;
    event.preventDefault();
    event.stopPropagation();
    uncover();
  }, { capture: true });
  const uncover = () => {
    node.classList.add("shown");
    for (const name of ["role", "tabindex", "aria-label"]) node.removeAttribute(name);
    hidden.removeAttribute("aria-hidden");
  };
  return tappable(node, uncover);
}

function preformatted(entity, text, children) {
  const button = el("button", { class: "pre-copy", type: "button", "aria-label": "Copy", data: { testid: "copy-pre" }, on: {
    click: (event) => {
      event.stopPropagation();
      void copy(text);
    },
  } }, icon("copy"));
  const body = tappable(el("code", {}, children), () => copy(text));
  return el("pre", { title: "Tap to copy" }, el("span", { class: "pre-head" }, entity.language ?? "", button), body);
}

function expandable(children) {
  const body = el("div", { class: "quote-body" }, children);
  const button = el("button", { class: "quote-more", type: "button", "aria-label": "Show the whole quote", "aria-expanded": false }, icon("down"));
  const quote = el("blockquote", { class: "expandable" }, body, button);
  button.addEventListener("click", () => {
    const isOpen = quote.classList.toggle("open");
    button.setAttribute("aria-expanded", String(isOpen));
    button.setAttribute("aria-label", isOpen ? "Fold the quote" : "Show the whole quote");
  });
  // A quote of up to three lines needs no button; that is known only after layout.
  requestAnimationFrame(() => quote.classList.toggle("short", body.scrollHeight <= body.clientHeight + 2));
  return quote;
}

/** The payload of a link that starts this bot (t.me/bot?start=payload), or null. */
export function startPayload(address, botName) {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^(www\.)?(t|telegram)\.me$/i.test(url.hostname)) return null;
  if (url.pathname.slice(1).toLowerCase() !== (botName ?? "").toLowerCase()) return null;
  return url.searchParams.get("start") ?? "";
}

/** Create a link that opens in a new tab. A link to this bot sends /start with its payload, as in Telegram. */
export function link(address, children, chat) {
  const payload = startPayload(address, chat.botName);
  if (payload !== null) {
    return tappable(el("span", { class: "link" }, children), () => chat.onCommand(payload ? `/start ${payload}` : "/start"));
  }
  if (!SAFE_LINK.test(address)) return el("span", { class: "link", title: address }, children);
  return el("a", { href: address, target: "_blank", rel: "noopener noreferrer", title: address }, children);
}
