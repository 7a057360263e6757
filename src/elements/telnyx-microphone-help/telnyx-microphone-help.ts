import { html, nothing, type TemplateResult } from 'lit';
import { state as litState } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { microphonePolicy } from '../../client/index.js';
import { customElement } from '../../page/define.js';
import { property } from '../../context/property.js';
import { PhoneController } from '../../context/phone-controller.js';
import { TelnyxElement } from '../../context/telnyx-element.js';
import { TelnyxMicrophoneRequestEvent } from '../../events/index.js';
import { Localize } from '../../i18n/index.js';
import { more } from '../../i18n/translations/en-more.js';
import { chevronIcon } from '../../icons/index.js';
import { buttons } from '../../styles/buttons.js';
import { container } from '../../styles/container.js';
import { details } from '../../styles/details.js';
import { tokens } from '../../styles/tokens.js';
import { addressBar } from './address-bar.js';
import { browserKind, type BrowserKind } from './browser-kind.js';
import { styles } from './telnyx-microphone-help.styles.js';

/** The words for the way to the permission, of each browser. */
const ways = {
  chrome: 'allowInChrome',
  android: 'allowOnAndroid',
  edge: 'allowInEdge',
  samsung: 'allowOnAndroid',
  firefox: 'allowInFirefox',
  ios: 'allowOnIos',
  safari: 'allowInSafari',
  other: 'allowInOther',
} as const satisfies Record<BrowserKind, string>;

/**
 * @tag telnyx-microphone-help
 * @summary The way out once the microphone is blocked: the browser’s own button that asks again, or the steps in this browser.
 *
 * Shows nothing while the microphone may be used. Where the browser has a `<microphone>` element it holds that: a click on it
 * may ask again although the user has blocked the page, which no script can. Elsewhere there is a button that tries again. Below
 * it, folded, are the steps for the very browser that shows the page, with a picture; in a frame that may not have a
 * microphone, what its owner has to write.
 *
 * @slot - Takes the place of the button that tries again.
 * @event {TelnyxMicrophoneRequestEvent} telnyx-microphone-request - The user wants to be asked for the microphone again. Cancelable.
 * @csspart base - The outermost wrapper.
 * @csspart microphone - The browser’s own button, where there is one.
 * @csspart retry-button - The button that tries again.
 * @csspart steps - The folded steps.
 * @csspart picture - The picture of the place to click.
 * @cssstate empty - The microphone is not blocked.
 */
@customElement('telnyx-microphone-help')
export class TelnyxMicrophoneHelp extends TelnyxElement {
  static override styles = [tokens, buttons, container, details, styles];

  readonly #words = new Localize(this, more);
  readonly #phone = new PhoneController(this, ({ microphone }) => ({
    isBlocked: microphone === 'denied',
    isForbidden: microphone === 'forbidden',
  }));
  /** One that gave a track gives no other: then the next one takes its place. */
  #asked = 0;

  @litState() private isOpen = false;

  /** Something else than the phone found the microphone blocked, as a check before calls does: the help is shown all the same. */
  @property({ type: Boolean, useDefault: true }) blocked = false;

  protected override willUpdate(): void {
    if (!this.#isShown) this.isOpen = false;
    this.setState('empty', !this.#isShown);
  }

  readonly #onRetry = (): void => void this.#phone.request(new TelnyxMicrophoneRequestEvent());

  /** It is granted. This track is not what calls need, for such elements take no constraints. */
  readonly #onTrack = (event: Event): void => {
    (event.currentTarget as HTMLElement & { track?: MediaStreamTrack | null }).track?.stop();
    this.#asked++;
    this.requestUpdate();
    this.#onRetry();
  };

  /** The browser did not take the click, or the user said no once more: the steps always lead there. */
  readonly #onFailure = (): void => {
    this.isOpen = true;
  };

  readonly #onToggle = (event: Event): void => {
    this.isOpen = (event.currentTarget as HTMLDetailsElement).open;
  };

  get #isShown(): boolean {
    const { isBlocked, isForbidden } = this.#phone.value;
    return this.blocked || isBlocked || isForbidden;
  }

  /** The owner of a page around this one has not allowed it a microphone: nothing that the user does helps. */
  get #isOwners(): boolean {
    return this.#phone.value.isForbidden || microphonePolicy() === 'forbidden';
  }

  #renderAsk(): TemplateResult {
    if ('HTMLMicrophoneElement' in window && !this.#isOwners) {
      return html`${keyed(
        this.#asked,
        html`<microphone
          part="microphone"
          lang=${this.#words.lang}
          @track=${this.#onTrack}
          @cancel=${this.#onFailure}
          @error=${this.#onFailure}
        ></microphone>`,
      )}`;
    }
    return html`<slot
      ><button class="button soft" part="retry-button" type="button" @click=${this.#onRetry}>
        ${this.#words.term('tryAgain')}
      </button></slot
    >`;
  }

  #renderSteps(): TemplateResult {
    if (this.#isOwners) {
      return html`<p>${this.#words.term('allowInFrame')}</p>
        <p dir="ltr" translate="no"><code>&lt;iframe allow="microphone; autoplay"&gt;</code></p>`;
    }
    const kind = browserKind(navigator);
    const steps = this.#words.term(ways[kind]).split('\n');
    return html`${addressBar(kind)}
      <ol>
        ${[...steps, this.#words.term('allowThenTry')].map(step => html`<li>${step}</li>`)}
      </ol>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.#isShown) return nothing;
    return html`<div class="base" part="base">
      ${this.#renderAsk()}
      <details part="steps" .open=${this.isOpen} @toggle=${this.#onToggle}>
        <summary>${this.#words.term('allowHow')}${chevronIcon()}</summary>
        ${this.#renderSteps()}
      </details>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telnyx-microphone-help': TelnyxMicrophoneHelp;
  }
}
