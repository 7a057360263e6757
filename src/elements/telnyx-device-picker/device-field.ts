/** One device to choose: its name, a button that tests it, the list, and notes about it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { AudioDevice } from '../../client/index.js';
import type { DeviceKind } from '../../events/index.js';
import type { Localize, Words } from '../../i18n/index.js';
import { soundIcon } from '../../icons/call.js';
import { chevronIcon, microphoneIcon, warningIcon } from '../../icons/index.js';
import { bellIcon } from '../../icons/more.js';

/** Its icon, its name, and the text for no choice. */
const looks = {
  microphone: [microphoneIcon, 'microphone', 'deviceDefault'],
  speaker: [soundIcon, 'speaker', 'deviceDefault'],
  ring: [bellIcon, 'ringDevice', 'deviceAsSpeaker'],
} as const satisfies Record<DeviceKind, readonly [unknown, keyof Words, keyof Words]>;

export interface DeviceField {
  readonly kind: DeviceKind;
  /** Null where there is nothing to choose. */
  readonly devices: readonly AudioDevice[] | null;
  readonly chosen: string | null;
  readonly hasFailed: boolean;
  /** Beside the name. */
  readonly tool: TemplateResult;
  /** Between the list and the notes. */
  readonly extra?: TemplateResult | typeof nothing;
  /** Below the list. */
  readonly notes: unknown;
  /** Chooses the `value` of the list. */
  readonly onChoice: (event: Event) => void;
}

export function deviceField(field: DeviceField, words: Localize): TemplateResult {
  const { kind, devices, tool, extra, notes } = field;
  const [sign, name] = looks[kind];
  const text = words.term(name);
  return html`<div class="device" part=${kind} role="group" aria-labelledby="${kind}-name">
    <div class="title">
      ${sign()}
      ${
        devices
          ? html`<label class="name" id="${kind}-name" for=${kind}>${text}</label>`
          : html`<span class="name" id="${kind}-name">${text}</span>`
      }
      ${tool}
    </div>
    ${devices ? list(field, devices, words) : nothing} ${extra}
    <div class="notes" id="${kind}-notes">${notes}</div>
  </div>`;
}

function list(
  { kind, chosen, hasFailed, onChoice }: DeviceField,
  devices: readonly AudioDevice[],
  words: Localize,
): TemplateResult {
  const isThere = devices.some(({ id }) => id === chosen);
  return html`<div class="pick">
    <select
      class="input"
      part="field"
      id=${kind}
      name=${kind}
      aria-describedby="${kind}-notes"
      aria-invalid=${hasFailed ? 'true' : 'false'}
      @change=${onChoice}
    >
      <option value="" .selected=${live(!isThere)}>${words.term(looks[kind][2])}</option>
      ${devices.map(
        ({ id, label }, index) =>
          html`<option value=${id} .selected=${live(id === chosen)}>
            ${label || words.term('deviceNumber', index + 1)}
          </option>`,
      )}
    </select>
    ${chevronIcon()}
  </div>`;
}

/** A sentence about a device; trouble has an icon too. */
export const note = (
  tone: '' | 'good' | 'warn' | 'bad',
  text: string,
  sign: TemplateResult | null = tone ? warningIcon() : null,
): TemplateResult =>
  html`<p class="note ${tone}" part="note">
    ${sign}<span><bdi>${text}</bdi></span>
  </p>`;
