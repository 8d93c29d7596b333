/** Photos, files, voice messages, contacts and the like: showing them in a bubble, and recording a voice message. */

import { fileUrl } from "./api.js";
import { el, icon } from "./dom.js";

const PHOTO_WIDTH = 270;
const PHOTO_HEIGHT = 330;
const TONE_SECONDS = 2;

/** 75 -> "1:15". */
export const minutes = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

/** 1536 -> "1.5 KB". */
export function size(bytes) {
  if (bytes === undefined) return "";
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 ** 2 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}

/** The part of a message that is not its text, or null. */
export function attachment(message) {
  if (message.photo) return photo(message.photo.at(-1));
  if (message.voice ?? message.audio) return player(message.voice ?? message.audio, message.voice ? "Voice message" : "Audio");
  if (message.sticker) return sticker(message.sticker);
  if (message.video ?? message.animation ?? message.video_note) return video(message.video ?? message.animation ?? message.video_note);
  if (message.document) return card("file", message.document.file_name ?? "Document", size(message.document.file_size), message.document);
  if (message.contact) return card("contact", [message.contact.first_name, message.contact.last_name].filter(Boolean).join(" "), message.contact.phone_number);
  if (message.venue) return place(message.venue.location, message.venue.title);
  if (message.location) return place(message.location, "Location");
  return null;
}

/** The text of a message, or a few words for one without text: for quotes and screen readers. */
export function summary(message) {
  const text = message.text ?? message.caption;
  if (text) return text;
  if (message.document) return message.document.file_name ?? "Document";
  const kinds = { photo: "Photo", voice: "Voice message", audio: "Audio", video: "Video", animation: "GIF", video_note: "Video message",
    contact: "Contact", venue: "Place", location: "Location" };
  if (message.sticker) return `${message.sticker.emoji ?? ""} Sticker`.trim();
  return Object.entries(kinds).find(([kind]) => kind in message)?.[1] ?? "Message";
}

function photo(size) {
  const width = size.width || PHOTO_WIDTH;
  const height = size.height || PHOTO_WIDTH;
  const scale = Math.min(PHOTO_WIDTH / width, PHOTO_HEIGHT / height, 1);
  const image = el("img", { src: fileUrl(size.file_id), alt: "Photo", width: Math.round(width * scale), height: Math.round(height * scale), loading: "lazy" });
  image.addEventListener("error", () => image.replaceWith(el("p", { class: "lost" }, "This picture cannot be shown.")));
  return el("a", { class: "photo", href: image.src, target: "_blank", rel: "noopener", "aria-label": "Open the photo", data: { testid: "photo" } }, image);
}

function video(file) {
  return el("video", { class: "photo", src: fileUrl(file.file_id), controls: true, width: PHOTO_WIDTH, "aria-label": "Video" });
}

function sticker(file) {
  const emoji = el("span", { class: "big-emoji" }, file.emoji ?? "Sticker");
  const image = el("img", { class: "sticker", src: fileUrl(file.file_id), alt: `Sticker ${file.emoji ?? ""}` });
  image.addEventListener("error", () => image.replaceWith(emoji));
  return image;
}

function card(symbol, title, detail, file) {
  const inside = [
    el("span", { class: "disc" }, icon(file ? "download" : symbol)),
    el("span", { class: "card-text" }, el("b", { dir: "auto" }, title), el("small", {}, detail)),
  ];
  if (!file) return el("div", { class: "card" }, inside);
  return el("a", { class: "card", href: fileUrl(file.file_id), download: file.file_name ?? "document", "aria-label": `Download ${title}`, data: { testid: "document" } }, inside);
}

function place({ latitude, longitude }, title) {
  return el("div", { class: "place" },
    el("div", { class: "map", "aria-hidden": true }, icon("place")),
    el("span", { class: "card-text" }, el("b", {}, title), el("small", {}, `${Number(latitude).toFixed(4)}, ${Number(longitude).toFixed(4)}`)));
}

/** An <audio> with a round button and a bar instead of the browser's controls. */
function player(file, name) {
  const audio = el("audio", { src: fileUrl(file.file_id), preload: "metadata" });
  const button = el("button", { class: "disc", type: "button", "aria-label": `Play: ${name}`, data: { testid: "play" } }, icon("play"));
  const bar = el("input", { type: "range", min: 0, max: 1, step: 0.001, value: 0, "aria-label": "Position" });
  const time = el("small", {}, minutes(file.duration ?? 0));
  const length = () => (Number.isFinite(audio.duration) && audio.duration > 0 ? audio.duration : file.duration || 1);
  const show = () => {
    bar.value = audio.currentTime / length();
    bar.style.setProperty("--done", `${bar.value * 100}%`);
    time.textContent = minutes(audio.currentTime > 0 ? audio.currentTime : length());
  };
  const label = (symbol, verb) => () => {
    button.replaceChildren(icon(symbol));
    button.setAttribute("aria-label", `${verb}: ${name}`);
  };
  button.addEventListener("click", () => {
    if (!audio.paused) audio.pause();
    else audio.play().catch(() => { time.textContent = "cannot be played here"; });
  });
  bar.addEventListener("input", () => { audio.currentTime = bar.value * length(); });
  audio.addEventListener("timeupdate", show);
  audio.addEventListener("loadedmetadata", show);
  audio.addEventListener("play", label("pause", "Pause"));
  audio.addEventListener("pause", label("play", "Play"));
  audio.addEventListener("ended", () => { audio.currentTime = 0; });
  return el("div", { class: "player", data: { testid: "voice" } }, button, el("span", { class: "player-bar" }, bar, time), audio);
}

/** Records the microphone. `start` resolves to false if there is none or the person does not allow it. */
export class Recorder {
  #media = null;
  #chunks = [];
  #startedAt = 0;

  async start() {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const type = ["audio/ogg;codecs=opus", "audio/webm;codecs=opus", "audio/mp4"].find((each) => MediaRecorder.isTypeSupported(each));
      this.#chunks = [];
      this.#media = new MediaRecorder(stream, type ? { mimeType: type } : {});
      this.#media.addEventListener("dataavailable", (event) => this.#chunks.push(event.data));
      this.#media.start();
      this.#startedAt = performance.now();
      return true;
    } catch {
      return false;
    }
  }

  /** Stop, and return the recording: a file and its duration in whole seconds. */
  async stop() {
    const media = this.#media;
    const duration = Math.max(1, Math.round((performance.now() - this.#startedAt) / 1000));
    const stopped = new Promise((resolve) => { media.addEventListener("stop", resolve, { once: true }); });
    media.stop();
    await stopped;
    for (const track of media.stream.getTracks()) track.stop();
    const type = media.mimeType.split(";")[0];
    const file = new File(this.#chunks, `voice.${type.split("/")[1] || "webm"}`, { type });
    return { file, duration };
  }
}

/** A short, soft tone (a WAV file and its duration in seconds), sent as a voice message where there is no microphone. */
export function tone() {
  const rate = 16_000;
  const count = rate * TONE_SECONDS;
  const bytes = new DataView(new ArrayBuffer(44 + count * 2));
  const ascii = (at, text) => [...text].forEach((letter, i) => bytes.setUint8(at + i, letter.charCodeAt(0)));
  ascii(0, "RIFF"); bytes.setUint32(4, 36 + count * 2, true); ascii(8, "WAVEfmt ");
  bytes.setUint32(16, 16, true); bytes.setUint16(20, 1, true); bytes.setUint16(22, 1, true);
  bytes.setUint32(24, rate, true); bytes.setUint32(28, rate * 2, true); bytes.setUint16(32, 2, true); bytes.setUint16(34, 16, true);
  ascii(36, "data"); bytes.setUint32(40, count * 2, true);
  for (let i = 0; i < count; i += 1) {
    const swell = Math.sin((Math.PI * i) / count);
    bytes.setInt16(44 + i * 2, 6000 * swell * Math.sin((2 * Math.PI * 330 * i) / rate), true);
  }
  return { file: new File([bytes.buffer], "tone.wav", { type: "audio/wav" }), duration: TONE_SECONDS };
}
