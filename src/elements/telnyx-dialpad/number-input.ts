/** The field that a number is typed into. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Localize } from '../../i18n/index.js';
import type { Suggestions } from './suggestions.js';

export interface NumberInputHandlers {
  readonly onInput: (event: Event) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onFocus: () => void;
}

/**
 * @param shown What stands in it.
 * @param example Of a number of the country; may be empty.
 */
export function numberInput(
  words: Localize,
  shown: string,
  example: string,
  suggestions: Suggestions,
  handlers: NumberInputHandlers,
): TemplateResult {
  const { isOffered, isOpen, activeId } = suggestions;
  return html`<input
    class="number ${example ? 'has-example' : ''}"
    part="number"
    type="tel"
    dir="ltr"
    autocomplete="off"
    spellcheck="false"
    enterkeyhint="go"
    role=${isOffered ? 'combobox' : nothing}
    inputmode=${isOffered ? 'text' : nothing}
    aria-activedescendant=${activeId ?? nothing}
    aria-autocomplete=${isOffered ? 'list' : nothing}
    aria-controls=${isOpen ? 'suggestions' : nothing}
    aria-expanded=${isOffered ? String(isOpen) : nothing}
    aria-label=${words.term('numberOrAddress')}
    placeholder=${example || words.term('numberPlaceholder')}
    .value=${live(shown)}
    @blur=${suggestions.close}
    @compositionend=${handlers.onInput}
    @focus=${handlers.onFocus}
    @input=${handlers.onInput}
    @paste=${handlers.onPaste}
  />`;
}
