/** The menu of the paper clip: photo, document, voice, contact, location, sticker. */

import { el, icon } from "./dom.js";
import { askContact, askLocation } from "./keyboards.js";
import { tone } from "./media.js";

/**
 * Create the menu.
 * @param {{send: (kind: string, fields?: object) => void, takeCaption: () => string, close: () => void}} composer
 */
export function attachmentMenu({ send, takeCaption, close }) {
  const photo = fileInput("photo-file", "image/*", (file) => send("photo", { file, caption: takeCaption() }));
  const file = fileInput("document-file", "", (chosen) => send("document", { file: chosen, caption: takeCaption() }));
  const item = (symbol, label, action) => el("button", { type: "button", data: { testid: `attach-${symbol}` }, on: { click: () => {
    close();
    void action();
  } } }, el("span", { class: "disc" }, icon(symbol)), el("span", {}, label));
  return el("div", { class: "popover attachments", hidden: true, role: "group", "aria-label": "Attach" },
    photo, file,
    item("photo", "Photo", () => photo.click()),
    item("file", "Document", () => file.click()),
    item("mic", "Voice (a tone)", () => send("voice", tone())),
    item("contact", "Contact", async () => {
      const contact = await askContact({ first_name: "Dana" });
      if (contact) send("contact", contact);
    }),
    item("place", "Location", async () => {
      const place = await askLocation();
      if (place) send("location", place);
    }),
    item("sticker", "Sticker", () => send("sticker")));
}

function fileInput(testid, accept, use) {
  const input = el("input", { type: "file", accept, class: "off-screen", tabIndex: -1, "aria-hidden": true, data: { testid } });
  input.addEventListener("change", () => {
    if (input.files[0]) use(input.files[0]);
    input.value = "";
  });
  return input;
}
