import type { CallSnapshot, RecordingState } from '../../client/index.js';
import type { Localize } from '../../i18n/index.js';
import type { Announcer } from '../../page/announcer.js';

/** Tells screen readers once each that a recording is asked for, that there is one, and that it has ended. */
export class RecordingSpeech {
  readonly #announcer: Announcer;
  readonly #words: Localize;
  #said: { readonly id: string; readonly state: RecordingState } | null = null;

  constructor(announcer: Announcer, words: Localize) {
    this.#announcer = announcer;
    this.#words = words;
  }

  update(call: CallSnapshot | null): void {
    const state = call && call.state !== 'done' && call.activeSince !== null ? call.recording : 'off';
    const before = call && this.#said?.id === call.id ? this.#said.state : 'off';
    this.#said = call && { id: call.id, state };
    if (!call || state === before) return;
    const isOver = before === 'on' && call.state !== 'done';
    const word = state === 'on' ? 'recordingOn' : state === 'asked' ? 'recordAsk' : isOver ? 'recordingOff' : null;
    if (word) this.#announcer.say(this.#words.term(word), this.#words.lang, call);
  }
}
