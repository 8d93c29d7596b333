/** The menu of the paper clip: photo, document, voice, contact, location, sticker; sample invitations. */

import { el, icon } from "./dom.js";
import { askContact, askLocation } from "./keyboards.js";
import { tone } from "./media.js";
import { FILES, mail } from "./samples.js";

const MOST_IN_ALBUM = 10;

/**
 * Create the menu.
 * `forward` sends a text as a forwarded message: what stands in the edit box, or else a sample mail.
 * @param {{send: (kind: string, fields?: object) => Promise<void>, forward: (text: string) => void, now: () => Date, takeCaption: () => string, close: () => void}} composer
 */
export function attachmentMenu({ send, forward, now, takeCaption, close }) {
  const photo = fileInput("photo-file", "image/*", (files) => sendFiles("photo", files));
  const file = fileInput("document-file", "", (files) => sendFiles("document", files));
  /** Send files one after the other. Several are an album; the first one has the caption. */
  async function sendFiles(kind, files) {
    const time = Date.now();
    let caption = takeCaption();
    for (const [i, each] of files.entries()) {
      const album = files.length > 1 ? `${time}${Math.floor(i / MOST_IN_ALBUM)}` : "";
      await send(kind, { file: each, caption, media_group_id: album });
      caption = "";
    }
  }
  const item = (symbol, label, action, testid = symbol) => el("button", { type: "button", data: { testid: `attach-${testid}` }, on: { click: () => {
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
    item("sticker", "Sticker", () => send("sticker")),
    item("forward", "Forward a message", () => forward(takeCaption() || mail(now()))),
    ...FILES.map(([label, testid, file]) => item("clock", label, () => send("document", { file: file(now()) }), testid)));
}

function fileInput(testid, accept, use) {
  const input = el("input", { type: "file", accept, multiple: true, class: "off-screen", tabIndex: -1, "aria-hidden": true, data: { testid } });
  input.addEventListener("change", () => {
    const files = [...input.files];
    input.value = "";
    void use(files);
  });
  return input;
}
