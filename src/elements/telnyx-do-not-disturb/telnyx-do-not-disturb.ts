import { html, nothing, type TemplateResult } from 'lit';
import { Announcer } from '../../page/announcer.js';
import { customElement } from '../../page/define.js';
import { PhoneController } from '../../context/phone-controller.js';
import { property } from '../../context/property.js';
import { TelnyxElement } from '../../context/telnyx-element.js';
import { TelnyxDoNotDisturbRequestEvent } from '../../events/index.js';
import { Localize } from '../../i18n/index.js';
import { moonIcon } from '../../icons/index.js';
import { buttons } from '../../styles/buttons.js';
import { tokens } from '../../styles/tokens.js';
import { DoNotDisturbNews } from '../do-not-disturb-news.js';
import { styles } from './telnyx-do-not-disturb.styles.js';

/**
 * @tag telnyx-do-not-disturb
 * @summary Switches do not disturb: calls that come in are declined as busy, without a ring.
 *
 * Such calls are missed calls, with that as their reason. A call that rings when it is switched on is silenced. Calls that are made,
 * and conversations, go on as ever. In the status line of a phone: `<telnyx-do-not-disturb slot="actions" compact>`.
 *
 * @event {TelnyxDoNotDisturbRequestEvent} telnyx-do-not-disturb-request - The user wants calls not to ring, or to ring again. Cancelable.
 * @csspart button - The switch.
 * @cssstate on - Calls do not ring.
 */
@customElement('telnyx-do-not-disturb')
export class TelnyxDoNotDisturb extends TelnyxElement {
  static override styles = [tokens, buttons, styles];

  readonly #words = new Localize(this);
  readonly #announcer = new Announcer(this);
  readonly #phone = new PhoneController(this, ({ doNotDisturb }) => ({ doNotDisturb }));

  /** The icon alone. */
  @property({ type: Boolean, useDefault: true }) compact = false;

  constructor() {
    super();
    new DoNotDisturbNews(this, () => this.#phone.client, this.#announcer, this.#words);
  }

  protected override willUpdate(): void {
    this.setState('on', this.#phone.value.doNotDisturb);
  }

  /** Focuses the switch. */
  override focus(options?: FocusOptions): void {
    this.shadowRoot?.querySelector<HTMLElement>('.button')?.focus(options);
  }

  readonly #onClick = (): void => {
    void this.#phone.request(new TelnyxDoNotDisturbRequestEvent(!this.#phone.value.doNotDisturb));
  };

  protected override render(): TemplateResult {
    const word = this.#words.term('doNotDisturb');
    const isOff = !this.#phone.client;
    return html`<button
      class="button ${this.compact ? 'icon' : 'soft'}"
      part="button"
      type="button"
      title=${this.compact ? word : nothing}
      aria-label=${this.compact ? word : nothing}
      aria-pressed=${this.#phone.value.doNotDisturb ? 'true' : 'false'}
      aria-disabled=${isOff ? 'true' : 'false'}
      @click=${isOff ? null : this.#onClick}
    >
      ${moonIcon()} ${this.compact ? nothing : html`<span>${word}</span>`}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telnyx-do-not-disturb': TelnyxDoNotDisturb;
  }
}
