import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { separators } from '../../numbers/number-formats.js';
import { caretAfter } from './number-field.js';

const digitsOf = (text: string): string => text.replace(separators, '');

/** Keeps the caret behind its digit while the number is grouped in another way: the formats came, or the country changed. */
export class NumberCaret implements ReactiveController {
  readonly #field: () => HTMLInputElement | null;
  readonly #isFocused: () => boolean;
  #before: { text: string; from: number; to: number } | null = null;

  constructor(host: ReactiveControllerHost, field: () => HTMLInputElement | null, isFocused: () => boolean) {
    this.#field = field;
    this.#isFocused = isFocused;
    host.addController(this);
  }

  hostUpdate(): void {
    const field = this.#isFocused() ? this.#field() : null;
    const { value: text = '', selectionStart: from = null, selectionEnd: to = null } = field ?? {};
    this.#before = from === null || to === null ? null : { text, from, to };
  }

  hostUpdated(): void {
    const field = this.#field();
    if (!field || !this.#before || !this.#isFocused()) return;
    const { text, from, to } = this.#before;
    const shown = field.value;
    if (shown === text || digitsOf(shown) !== digitsOf(text)) return;
    const caret = (end: number) =>
      end === text.length ? shown.length : caretAfter(shown, digitsOf(text.slice(0, end)).length);
    field.setSelectionRange(caret(from), caret(to));
  }
}
