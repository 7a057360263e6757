/** What Safari calls the purpose of a page's sound; other browsers have no such thing. */
interface BrowserAudioSession {
  type: string;
}

/**
 * Says what the sound of a page is for while the microphone is open: then iOS plays calls through where one hears, does not end them for
 * the mute switch, and brings them back after a call of the carrier's.
 */
export class AudioSession {
  #pages: string | null = null;

  /** @param isOpen Whether the microphone is open, or about to be. */
  update(isOpen: boolean): void {
    const session = (globalThis.navigator as { audioSession?: BrowserAudioSession } | undefined)?.audioSession;
    if (!session || isOpen === (this.#pages !== null)) return;
    try {
      const { type } = session;
      session.type = isOpen ? 'play-and-record' : (this.#pages ?? 'auto');
      this.#pages = isOpen ? type : null;
    } catch {
      // the browser decides
    }
  }
}
