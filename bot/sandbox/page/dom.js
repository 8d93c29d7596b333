/** Creates elements. Text is only added as text nodes: nothing that a person or a bot wrote is ever parsed as HTML. */

const SVG = "http://www.w3.org/2000/svg";

/**
 * Create an element. `on` holds listeners, `data` data attributes, `class` class names; `role`, `for` and names with a
 * dash become attributes; everything else is set as a property. Children that are null or false are left out.
 */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (name === "class") node.className = value;
    else if (name === "on") for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    else if (name === "data") Object.assign(node.dataset, value);
    else if (name.includes("-") || name === "role" || name === "for") node.setAttribute(name, String(value));
    else node[name] = value;
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** Create one of the icons that index.html defines. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}

/** Return the element with this id. */
export const byId = (id) => document.getElementById(id);

/** Stores a small setting in this browser, if the browser allows it. */
export const memory = {
  get(key, where = localStorage) {
    try { return where.getItem(`afterword.${key}`); } catch { return null; }
  },
  set(key, value, where = localStorage) {
    try { where.setItem(`afterword.${key}`, value); } catch { /* a private window may not store anything */ }
  },
};
