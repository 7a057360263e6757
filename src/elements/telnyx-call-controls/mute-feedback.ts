/** Loaded with the first call. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { CallSnapshot, TelnyxClient } from '../../client/index.js';
import type { Localize } from '../../i18n/index.js';
import type { Announcer } from '../../page/announcer.js';
import { LevelWatch } from '../level-watch.js';
import { MutedHint } from './muted-hint.js';

/** What is quieter shows no ring: the noise of a room. */
const quietest = 0.3;
/** The ring follows a louder level at once, and a quieter one by this much in each step. */
const release = 0.125;

/**
 * What Mute shows of the microphone in a call: how loud it is while the other side hears it, and that it is muted when the
 * user speaks. Both come from the level that the client measures anyway, and only while the host can be seen.
 */
export class MuteFeedback {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #words: Localize;
  readonly #announcer: Announcer;
  readonly #levels: LevelWatch;
  #hint: MutedHint | null = null;
  /** The call that is muted and listened to, if one is. */
  #mutedId: string | undefined;
  #extent = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, words: Localize, announcer: Announcer) {
    this.#host = host;
    this.#words = words;
    this.#announcer = announcer;
    this.#levels = new LevelWatch(host, level => this.#handleLevel(level), { opens: false });
  }

  /** @param wantsHint Whether the microphone is listened to while the call is muted. */
  follow(client: TelnyxClient | undefined, call: CallSnapshot | null, wantsHint: boolean): void {
    const isTalking = call?.state === 'active';
    const mutedId = isTalking && call.muted && wantsHint && client ? call.id : undefined;
    if (mutedId !== this.#mutedId) {
      this.#mutedId = mutedId;
      this.#hint?.close();
      this.#hint = mutedId ? this.#newHint() : null;
    }
    this.#levels.follow(isTalking && (mutedId || !call.muted) ? client : undefined);
    if (mutedId) this.#draw(null);
  }

  /** The hint, while it is shown. */
  render(): TemplateResult | typeof nothing {
    if (!this.#hint?.isShown) return nothing;
    return html`<p class="hint" part="muted-hint">${this.#words.term('youAreMuted')}</p>`;
  }

  #newHint(): MutedHint {
    return new MutedHint({
      onChange: () => this.#host.requestUpdate(),
      onFirst: () => this.#announcer.say(this.#words.term('youAreMuted'), this.#words.lang, this.#levels),
    });
  }

  #handleLevel(level: number | null): void {
    if (!this.#mutedId) this.#draw(level);
    else if (level !== null) this.#hint?.handleLevel(level);
  }

  /** In eighths, so that most steps change nothing. */
  #draw(level: number | null): void {
    const loud = Math.max(0, ((level ?? 0) - quietest) / (1 - quietest));
    const extent = level === null ? 0 : Math.round(Math.max(loud, this.#extent - release) * 8) / 8;
    const ring = this.#host.shadowRoot?.querySelector<HTMLElement>('.level');
    if (extent !== this.#extent) ring?.style.setProperty('--_level', String(extent));
    this.#extent = extent;
  }
}
