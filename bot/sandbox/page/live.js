/** The live channel: one held request after the other, for one person at a time, through restarts of the server. */

import * as api from "./api.js";

const HELD_SECONDS = 25;
const BACK_OFF_MS = [400, 800, 1500, 3000, 5000];

/** Follows one person's chat. */
export class Live {
  #stop = null;

  /**
   * @param {(chat: object) => void} onChat called with every new state of the chat
   * @param {(connected: boolean) => void} onConnection called when the server is lost and found again
   * @param {() => void} onGone called when the server no longer knows this person (it was started afresh)
   */
  constructor(onChat, onConnection, onGone) {
    Object.assign(this, { onChat, onConnection, onGone });
  }

  /** Follow this person from now on, and nobody else. */
  follow(id) {
    this.#stop?.abort();
    this.#stop = new AbortController();
    void this.#run(id, this.#stop.signal);
  }

  async #run(id, signal) {
    let since = null; // null: ask for the whole chat at once, whatever its version
    let failures = 0;
    while (!signal.aborted) {
      try {
        const chat = await api.chat(id, since ?? 0, since === null ? 0 : HELD_SECONDS, signal);
        if (signal.aborted) return;
        this.onConnection(true);
        failures = 0;
        const isNews = since === null || chat.version !== since;
        since = chat.version;
        if (isNews) this.onChat(chat);
      } catch (error) {
        if (signal.aborted) return;
        if (error.status === 404) {
          this.onGone();
          return;
        }
        since = null; // a server that came back counts its versions from the beginning
        this.onConnection(false);
        const pause = BACK_OFF_MS[Math.min(failures++, BACK_OFF_MS.length - 1)];
        await new Promise((wake) => { setTimeout(wake, pause); });
      }
    }
  }
}
