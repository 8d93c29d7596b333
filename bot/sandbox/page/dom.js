/** Making elements. Text goes in as text nodes only: nothing a person or a bot wrote is ever read as HTML. */

const SVG = "http://www.w3.org/2000/svg";

/**
 * Make an element. A property called `on` holds listeners, `data` the data attributes, `class` the class names;
 * names with a dash and `role` become attributes; the rest are set as properties. Null and false children are left out.
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

/** One of the icons of index.html. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}

/** Find the one element with this id. */
export const byId = (id) => document.getElementById(id);

/** Remember a small choice on this machine; a browser that forbids it forgets. */
export const memory = {
  get(key, where = localStorage) {
    try { return where.getItem(`afterword.${key}`); } catch { return null; }
  },
  set(key, value, where = localStorage) {
    try { where.setItem(`afterword.${key}`, value); } catch { /* private window: nothing to keep */ }
  },
};
