/** What is seen of a conversation by voice besides its lines: who talks, and the last words. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { AssistantState } from '../../client/assistant/index.js';
import type { Call } from '../../client/index.js';
import type { LoadedParts } from './loaded-parts.js';
import type { Look } from './look.js';
import type { Activity } from './visualizer.js';

const activityOf = ({ speaking, thinking }: AssistantState): Activity =>
  speaking ? 'speaking' : thinking ? 'thinking' : 'listening';

export class VoiceView {
  readonly #host: LitElement & { captions?: boolean | undefined };
  readonly #parts: LoadedParts;

  constructor(host: LitElement & { captions?: boolean | undefined }, parts: LoadedParts) {
    this.#host = host;
    this.#parts = parts;
  }

  /** Call it after each update. */
  follow(call: Call | undefined, talk: AssistantState): void {
    const bars = this.#host.shadowRoot?.querySelector<HTMLElement>('.visual');
    this.#parts.visualizer?.follow(bars, call, activityOf(talk));
  }

  render({ visualizer, showTranscript }: Look, talk: AssistantState): TemplateResult {
    if (visualizer) this.#parts.need('visualizer');
    const last = talk.items.at(-1);
    const caption = this.#host.captions === true && !showTranscript ? last?.text : '';
    return html`${
      visualizer
        ? (this.#parts.visualizer?.render(visualizer.look, visualizer.color, activityOf(talk)) ?? nothing)
        : nothing
    }${caption ? html`<p class="caption" part="caption" dir="auto">${caption}</p>` : nothing}`;
  }
}

/** Whether the user need not be asked for the microphone. */
export async function isMicrophoneGranted(): Promise<boolean> {
  try {
    const permission = await navigator.permissions.query({ name: 'microphone' });
    return permission.state === 'granted';
  } catch {
    return false; // this browser does not say
  }
}
