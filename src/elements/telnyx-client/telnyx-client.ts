import { css, html, type PropertyValues } from 'lit';
import { notifyOfWords } from '../../i18n/index.js';
import { customElement } from '../../page/define.js';
import { ProviderElement } from '../../provider/provider-element.js';

/**
 * A phone without a user interface: it connects, and the elements inside it share it.
 *
 * @tag telnyx-client
 * @summary Connects to Telnyx and gives its phone to the elements inside it.
 *
 * @slot - The elements that use this phone, and anything else.
 */
@customElement('telnyx-client')
export class TelnyxClientElement extends ProviderElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  protected static override readonly usesProviderAbove = false;

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('words')) queueMicrotask(notifyOfWords); // it says nothing itself, what is in it does
  }

  protected override render(): unknown {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telnyx-client': TelnyxClientElement;
  }
}
