/** What to do about a call with poor sound, in words and for screen readers. */
import { pageTime, type CallQuality, type CallSnapshot } from '../client/index.js';
import type { Announcer } from '../page/announcer.js';
import type { ErrorText, Localize } from '../i18n/index.js';
import { qualityLabel } from './quality-bars.js';

/** Milliseconds without announcements after one, as people talk. */
const pause = 15_000;

/** Null while nothing is wrong. A low score follows from something else; that is shown, if it is known. */
export function callAdvice(call: CallSnapshot | null, words: Localize): ErrorText | null {
  const warnings = call?.state === 'active' ? call.warnings : [];
  const warning = warnings.find(({ name }) => name !== 'LOW_MOS') ?? warnings[0];
  return warning ? words.error(warning.code, { what: warning.cause, next: warning.advice }) : null;
}

/** Announces new advice to screen readers, and when nothing is wrong any more. */
export class AdviceSpeech {
  readonly #announcer: Announcer;
  readonly #words: Localize;
  #said = '';
  #saidAt = -Infinity;

  constructor(announcer: Announcer, words: Localize) {
    this.#announcer = announcer;
    this.#words = words;
  }

  /** Call it after each update. */
  update(call: CallSnapshot | null, quality: CallQuality): void {
    const advice = callAdvice(call, this.#words);
    if (call?.state !== 'active') this.#said = '';
    if (!advice && !this.#said) return;
    const text = advice ? `${advice.what} ${advice.next}` : qualityLabel(quality, this.#words);
    if (text === this.#said || pageTime() - this.#saidAt < pause) return;
    this.#announcer.say(text, this.#words.lang);
    this.#said = advice ? text : '';
    this.#saidAt = pageTime();
  }
}
