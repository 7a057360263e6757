/** The twelve keys as buttons, with the letters that help to read them. */
import { html, nothing, type TemplateResult } from 'lit';
import { keypadLetters } from '../../client/index.js';
import type { Localize } from '../../i18n/index.js';
import { backspaceIcon } from '../../icons/index.js';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;

export interface KeypadHandlers {
  readonly onClick: (event: MouseEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onPointerDown: (event: PointerEvent) => void;
  /** The finger left the key before it was lifted. */
  readonly onPointerGone: () => void;
  /** For what the browser would do by itself: move the focus, open a menu. */
  readonly onPrevent: (event: Event) => void;
}

/**
 * @param hasPlus Whether a long press on 0 gives +.
 * @param tabStop The key that Tab leads to; arrow keys lead on.
 */
export function keypad(words: Localize, hasPlus: boolean, tabStop: string, handlers: KeypadHandlers): TemplateResult {
  return html`<div class="keys" part="keys" translate="no">
    ${keys.map(key => button(key, words, hasPlus, key === tabStop, handlers))}
  </div>`;
}

/** What the button that deletes has to do: a long press clears the field. */
export type EraseHandlers = Omit<KeypadHandlers, 'onFocus'>;

export const eraseButton = (words: Localize, isHidden: boolean, handlers: EraseHandlers): TemplateResult =>
  html`<button
    class="button icon"
    type="button"
    aria-label=${words.term('backspace')}
    ?hidden=${isHidden}
    @click=${handlers.onClick}
    @contextmenu=${handlers.onPrevent}
    @mousedown=${handlers.onPrevent}
    @pointercancel=${handlers.onPointerGone}
    @pointerdown=${handlers.onPointerDown}
    @pointerleave=${handlers.onPointerGone}
  >
    ${backspaceIcon(24)}
  </button>`;

/** In the place of the number field during a call. */
export const sentDigits = (words: Localize, digits: string): TemplateResult =>
  html`<div class="entry">
    <output class="number" part="number" dir="ltr" translate="no" aria-label=${words.term('digitsSent')}
      ><bdi>${digits}</bdi></output
    >
    <span class="measure" aria-hidden="true" translate="no">${digits}</span>
  </div>`;

/** Arrow keys lead from key to key. */
export function moveAlongKeys(root: ParentNode | null, key: string, from: EventTarget | undefined): void {
  const all = [...(root?.querySelectorAll<HTMLElement>('.key') ?? [])];
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -3, ArrowDown: 3 }[key] ?? 0;
  const index = all.indexOf(from as HTMLElement);
  if (index >= 0) all[index + step]?.focus();
}

/** The key that an event of its button is about. */
export const keyOf = (event: Event): string => (event.currentTarget as HTMLElement).dataset['key'] ?? '';

function button(
  key: string,
  words: Localize,
  hasPlus: boolean,
  isTabStop: boolean,
  handlers: KeypadHandlers,
): TemplateResult {
  const label = { '*': words.term('keyStar'), '#': words.term('keyHash') }[key];
  const letters = key === '0' && hasPlus ? '+' : (keypadLetters[Number(key)] ?? '');
  return html`<button
    class="button key"
    part="key"
    type="button"
    data-key=${key}
    tabindex=${isTabStop ? 0 : -1}
    aria-label=${label ?? nothing}
    @click=${handlers.onClick}
    @contextmenu=${handlers.onPrevent}
    @focus=${handlers.onFocus}
    @mousedown=${handlers.onPrevent}
    @pointercancel=${handlers.onPointerGone}
    @pointerdown=${handlers.onPointerDown}
    @pointerleave=${handlers.onPointerGone}
  >
    <span class="digit">${key === '*' ? '∗' : key}</span>
    ${label || (key === '0' && !hasPlus) ? nothing : html`<span class="letters" aria-hidden="true">${letters}</span>`}
  </button>`;
}
