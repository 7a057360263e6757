/** How loud remote parties are. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Localize } from '../../i18n/index.js';

/** Whether this browser lets a page set it: iOS leaves it to the keys of the device. */
export function takesVolume(): boolean {
  const player = new Audio();
  player.volume = 0.5;
  return player.volume === 0.5;
}

/** @param volume From 0 to 1. */
export function volumeSlider(volume: number, words: Localize, onInput: (event: Event) => void): TemplateResult {
  const text = words.number(volume, { style: 'percent' });
  return html`<div class="volume" part="volume">
    <label for="volume">${words.term('volume')}</label>
    <input
      id="volume"
      name="volume"
      type="range"
      min="0"
      max="100"
      step="5"
      aria-valuetext=${text}
      .value=${live(String(Math.round(volume * 100)))}
      @input=${onInput}
    />
    <output for="volume" aria-hidden="true" translate="no">${text}</output>
  </div>`;
}
