/** What the browser does to the microphone's sound, to be switched on and off; folded, as few need it. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { AudioProcessing } from '../../client/index.js';
import type { Localize } from '../../i18n/index.js';
import { chevronIcon } from '../../icons/index.js';

const names = ['echoCancellation', 'noiseSuppression', 'autoGainControl'] as const satisfies (keyof AudioProcessing)[];

/**
 * @param onChange Switches the one that is the `name` of the box.
 * @param notes Shown below them.
 */
export function processingSwitches(
  processing: AudioProcessing,
  words: Localize,
  onChange: (event: Event) => void,
  notes: unknown,
): TemplateResult {
  return html`<details part="processing">
    <summary>${words.term('processing')}${chevronIcon()}</summary>
    ${names.map(
      name =>
        html`<label class="check">
          <input type="checkbox" name=${name} .checked=${live(processing[name])} @change=${onChange} />
          ${words.term(name)}
        </label>`,
    )}
    ${notes}
  </details>`;
}
