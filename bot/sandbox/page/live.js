/** Follows the chat of one person by long polling, and reconnects when the server was restarted. */

import * as api from "./api.js";

const POLL_SECONDS = 25;
const BACK_OFF_MS = [400, 800, 1500, 3000, 5000];

/** Long polling for the state of a chat. */
export class Live {
  #stop = null;

  /**
   * @param {(chat: object) => void} onChat called with every new state of the chat
   * @param {(connected: boolean) => void} onConnection called when the connection to the server is lost and when it is back
   * @param {() => void} onGone called when the server does not know this person (it was restarted)
   */
  constructor(onChat, onConnection, onGone) {
    Object.assign(this, { onChat, onConnection, onGone });
  }

  /** Follow this person from now on, and no longer the one before. */
  follow(id) {
    this.#stop?.abort();
    this.#stop = new AbortController();
    void this.#run(id, this.#stop.signal);
  }

  async #run(id, signal) {
    let since = null; // null: request the chat at once, whatever its version
    let failures = 0;
    while (!signal.aborted) {
      try {
        const chat = await api.chat(id, since ?? 0, since === null ? 0 : POLL_SECONDS, signal);
        if (signal.aborted) return;
        this.onConnection(true);
        failures = 0;
        const isNew = since === null || chat.version !== since;
        since = chat.version;
        if (isNew) this.onChat(chat);
      } catch (error) {
        if (signal.aborted) return;
        if (error.status === 404) {
          this.onGone();
          return;
        }
        since = null; // a server that was restarted counts versions from the beginning
        this.onConnection(false);
        const pause = BACK_OFF_MS[Math.min(failures++, BACK_OFF_MS.length - 1)];
        await new Promise((wake) => { setTimeout(wake, pause); });
      }
    }
  }
}
