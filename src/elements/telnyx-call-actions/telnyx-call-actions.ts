import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import type { CallSnapshot } from '../../client/index.js';
import { Announcer } from '../../page/announcer.js';
import { customElement } from '../../page/define.js';
import { loadPart } from '../../page/load-part.js';
import { PhoneController } from '../../context/phone-controller.js';
import { property } from '../../context/property.js';
import { TelnyxElement } from '../../context/telnyx-element.js';
import {
  TelnyxAttendedTransferRequestEvent,
  TelnyxDialRequestEvent,
  TelnyxTransferRequestEvent,
} from '../../events/index.js';
import { Localize, type Words } from '../../i18n/index.js';
import { inCall } from '../../i18n/translations/en-call.js';
import { more } from '../../i18n/translations/en-more.js';
import { soundIcon } from '../../icons/call.js';
import { chevronIcon, warningIcon, type Icon } from '../../icons/index.js';
import { connectIcon, crossIcon, gaugeIcon, plusIcon, transferIcon } from '../../icons/more.js';
import { buttons } from '../../styles/buttons.js';
import { container } from '../../styles/container.js';
import { tokens } from '../../styles/tokens.js';
import { isConversation } from '../is-conversation.js';
import { nameOf } from '../identity.js';
import { requestAloud } from '../spoken-request.js';
import { transferRefusal } from '../transfer-destination.js';
import '../telnyx-dialpad/telnyx-dialpad.js';
import type { TelnyxDialpad } from '../telnyx-dialpad/telnyx-dialpad.js';
import type { ShortcutAction, Shortcuts } from '../shortcuts.js';
import { styles } from './telnyx-call-actions.styles.js';

export type CallPanel = 'menu' | 'add' | 'transfer' | 'devices' | 'quality';

/** The panels behind the menu, in its order. */
const panels: Readonly<Record<Exclude<CallPanel, 'menu'>, readonly [title: keyof Words, icon: Icon]>> = {
  add: ['addCall', plusIcon],
  transfer: ['transfer', transferIcon],
  devices: ['audioDevices', soundIcon],
  quality: ['quality', gaugeIcon],
};

/**
 * @tag telnyx-call-actions
 * @summary What else can be done in a call: add a call, transfer it, connect two calls, choose devices, see its quality.
 *
 * A menu whose entries open a panel in its place. A call is transferred at once, or after one has asked: then the person is called
 * first, and the menu connects both. Shows nothing without a call.
 *
 * @event {TelnyxDialRequestEvent} telnyx-dial-request - The user wants to call `destination` while this call waits. Cancelable.
 * @event {TelnyxTransferRequestEvent} telnyx-transfer-request - The user transfers the call to `destination`. Cancelable.
 * @event {TelnyxAttendedTransferRequestEvent} telnyx-attended-transfer-request - The user connects two calls with each other. Cancelable.
 * @event {TelnyxDeviceRequestEvent} telnyx-device-request - The user chose a device for `kind`. Cancelable.
 * @event {TelnyxMicrophoneRequestEvent} telnyx-microphone-request - The user wants to be asked for the microphone. Cancelable.
 * @event {TelnyxAudioProcessingRequestEvent} telnyx-audio-processing-request - The user changed what is done to the microphone's sound. Cancelable.
 * @event {TelnyxVolumeRequestEvent} telnyx-volume-request - The user wants remote parties louder or quieter. Cancelable.
 * @event {Event} telnyx-call-actions-close - With `closable`: the user is done. Does not bubble.
 * @csspart base - The outermost wrapper.
 * @csspart header - The line with the title, and the way back.
 * @csspart back-button - The button that leads back to the menu.
 * @csspart close-button - With `closable`, the button that closes the menu.
 * @csspart menu - The entries.
 * @csspart keys - The list of shortcuts.
 * @csspart panel - What an entry opened.
 * @csspart ask-button - The button that calls the person before the transfer.
 * @csspart transfer-button - The button that transfers at once.
 * @cssstate empty - There is no call.
 */
@customElement('telnyx-call-actions')
export class TelnyxCallActions extends TelnyxElement {
  static override styles = [tokens, buttons, container, styles];

  readonly #words = new Localize(this, inCall, more);
  readonly #announcer = new Announcer(this);
  readonly #phone = new PhoneController(this, ({ calls, currentCallId }) => ({
    call: calls.find(({ id }) => id === (this.callId ?? currentCallId)) ?? null,
    others: calls,
  }));
  /** Whose menu it is. */
  #shownId: string | undefined;
  /** Why the call cannot be transferred to what was entered, in words. */
  #refusal = '';
  #isTransferring = false;

  @query('telnyx-dialpad') private dialpad!: TelnyxDialpad | null;

  /** Which call. Default: the current one. */
  @property({ attribute: 'call-id' }) callId?: string;

  /** What is shown. */
  @property({ useDefault: true }) panel: CallPanel = 'menu';

  /** The menu has a button that closes it: the page listens to `telnyx-call-actions-close`. */
  @property({ type: Boolean, useDefault: true }) closable = false;

  /** Keys that act on calls, which the menu lists. */
  @property({ attribute: false }) shortcuts?: Shortcuts | null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { call } = this.#phone.value;
    const isOther = this.#shownId !== undefined && call?.id !== this.#shownId;
    if (isOther && this.#phone.client) this.panel = 'menu'; // without a client it is only being moved
    if (changed.has('panel')) this.#refusal = '';
    this.#shownId = call?.id;
    this.setState('empty', !call);
    if (this.panel === 'devices') void this.#load(() => import('../telnyx-device-picker/telnyx-device-picker.js'));
    if (this.panel === 'quality') void this.#load(() => import('../telnyx-call-quality/telnyx-call-quality.js'));
  }

  /** Focuses the first entry of the menu, the number of a panel, or the way back. */
  override focus(options?: FocusOptions): void {
    const find = (selector: string) => this.shadowRoot?.querySelector<HTMLElement>(selector);
    (this.dialpad ?? find('.entry') ?? find('.header .button'))?.focus(options);
  }

  async #load(load: () => Promise<unknown>): Promise<void> {
    await loadPart(this, 'A panel of telnyx-call-actions', load);
  }

  async #open(panel: CallPanel): Promise<void> {
    const before = this.panel;
    this.panel = panel;
    await this.updateComplete;
    await this.dialpad?.updateComplete;
    const entry = this.shadowRoot?.querySelector<HTMLElement>(`[data-panel="${before}"]`);
    if (panel === 'menu' && entry) entry.focus();
    else if (panel === 'menu' || this.dialpad) this.focus();
    else this.shadowRoot?.querySelector<HTMLElement>('.header .button')?.focus();
  }

  readonly #onEntry = (event: MouseEvent): void => {
    if (event.detail > 1) return; // the second half of a double click was meant for what was here before
    void this.#open((event.currentTarget as HTMLElement).dataset['panel'] as CallPanel);
  };

  readonly #onBack = (): void => void this.#open('menu');

  readonly #onClose = (): void => {
    this.dispatchEvent(new Event('telnyx-call-actions-close'));
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || (this.panel === 'menu' && !this.closable)) return;
    event.preventDefault();
    if (this.panel === 'menu') this.#onClose();
    else this.#onBack();
  };

  readonly #onConnect = (event: MouseEvent): void => {
    const { other } = (event.currentTarget as HTMLElement).dataset;
    const { call } = this.#phone.value;
    if (call && other && event.detail <= 1) void this.#ask(new TelnyxAttendedTransferRequestEvent(call.id, other));
  };

  /** A call that is added has this one wait. */
  readonly #onAdd = (event: TelnyxDialRequestEvent): void => {
    event.options = { holdOthers: true, ...event.options };
  };

  /** Enter in the number of a transfer. */
  readonly #onEnter = (event: TelnyxDialRequestEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    this.#onTransfer();
  };

  readonly #onTransfer = (): void => {
    const { call } = this.#phone.value;
    const text = this.#destination();
    if (!call || !text || this.#isTransferring) return;
    this.#isTransferring = true;
    this.requestUpdate();
    void this.#ask(new TelnyxTransferRequestEvent(call.id, text)).finally(() => {
      this.#isTransferring = false;
      this.requestUpdate();
    });
  };

  readonly #onAskFirst = (): void => {
    const text = this.#destination();
    if (text) void this.#ask(new TelnyxDialRequestEvent(text, { holdOthers: true }));
  };

  /** What was entered; empty, with the reason on the screen, for what no call can be transferred to. */
  #destination(): string {
    const text = this.dialpad?.value.trim() ?? '';
    this.#refusal = text && transferRefusal(text, this.#words);
    if (this.#refusal) this.#announcer.say(this.#refusal, this.#words.lang);
    if (!text || this.#refusal) this.dialpad?.focus();
    this.requestUpdate();
    return this.#refusal ? '' : text;
  }

  #ask(event: TelnyxDialRequestEvent | TelnyxTransferRequestEvent | TelnyxAttendedTransferRequestEvent): Promise<void> {
    return requestAloud(this.#phone, event, this.#announcer, this.#words);
  }

  readonly #onInput = (): void => {
    this.#refusal = '';
    this.requestUpdate();
  };

  #renderHeader(): TemplateResult {
    const title = this.panel === 'menu' ? 'more' : panels[this.panel][0];
    const isMenu = this.panel === 'menu';
    const button = isMenu
      ? html`<button
          class="button icon"
          part="close-button"
          type="button"
          aria-label=${this.#words.term('close')}
          @click=${this.#onClose}
        >
          ${crossIcon(24)}
        </button>`
      : html`<button
          class="button icon back"
          part="back-button"
          type="button"
          aria-label=${this.#words.term('back')}
          @click=${this.#onBack}
        >
          ${chevronIcon(24)}
        </button>`;
    return html`<div class="header" part="header">
      <h2 id="title">${this.#words.term(title as 'more')}</h2>
      ${isMenu && !this.closable ? nothing : button}
    </div>`;
  }

  #renderMenu(call: CallSnapshot): TemplateResult {
    const canTransfer = isConversation(call);
    const others = canTransfer ? this.#phone.value.others.filter(other => other !== call && isConversation(other)) : [];
    const name = nameOf(call.remote, this.#words);
    return html`<div class="menu" part="menu">
      ${others.map(
        other =>
          html`<button class="button entry" type="button" data-other=${other.id} @click=${this.#onConnect}>
            ${connectIcon()} <span>${this.#words.term('connectWith', name, nameOf(other.remote, this.#words))}</span>
          </button>`,
      )}
      ${Object.entries(panels).map(
        ([panel, [title, icon]]) =>
          html`<button
            class="button entry"
            type="button"
            data-panel=${panel}
            aria-disabled=${panel === 'transfer' && !canTransfer ? 'true' : 'false'}
            @click=${panel === 'transfer' && !canTransfer ? null : this.#onEntry}
          >
            ${icon()} <span>${this.#words.term(title as 'more')}</span>
          </button>`,
      )}
      ${this.#renderShortcuts()}
    </div>`;
  }

  #renderShortcuts(): TemplateResult | typeof nothing {
    const shortcuts = Object.entries(this.shortcuts ?? {}) as [ShortcutAction, string][];
    if (!shortcuts.length) return nothing;
    return html`<h3 id="keys">${this.#words.term('shortcuts')}</h3>
      <dl class="keys" part="keys" aria-labelledby="keys">
        ${shortcuts.map(
          ([action, key]) =>
            html`<div>
              <dt>${this.#words.term(action === 'hangup' ? 'end' : action)}</dt>
              <dd translate="no"><kbd>${key.toUpperCase()}</kbd></dd>
            </div>`,
        )}
      </dl>`;
  }

  #renderTransfer(): TemplateResult {
    return html`<telnyx-dialpad
        class="silent"
        mode="dial"
        .client=${this.#phone.client}
        @input=${this.#onInput}
        @telnyx-dial-request=${this.#onEnter}
      ></telnyx-dialpad>
      ${this.#refusal ? html`<p class="trouble">${warningIcon()}<span>${this.#refusal}</span></p>` : nothing}
      <div class="actions">
        <button class="button soft" part="ask-button" type="button" @click=${this.#onAskFirst}>
          ${this.#words.term('askFirst')}
        </button>
        <button
          class="button action go"
          part="transfer-button"
          type="button"
          aria-disabled=${this.#isTransferring ? 'true' : 'false'}
          @click=${this.#onTransfer}
        >
          ${this.#words.term(this.#isTransferring ? 'transferring' : 'transferNow')}
        </button>
      </div>`;
  }

  #renderPanel(call: CallSnapshot): TemplateResult {
    const { client } = this.#phone;
    switch (this.panel) {
      case 'add':
        return html`<telnyx-dialpad
          mode="dial"
          .client=${client}
          @telnyx-dial-request=${this.#onAdd}
        ></telnyx-dialpad>`;
      case 'transfer':
        return this.#renderTransfer();
      case 'devices':
        return html`<telnyx-device-picker .client=${client}></telnyx-device-picker>`;
      case 'quality':
        return html`<telnyx-call-quality call-id=${call.id} .client=${client}></telnyx-call-quality>`;
      default:
        return this.#renderMenu(call);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { call } = this.#phone.value;
    if (!call) return nothing;
    return html`<div class="base" part="base" role="group" aria-labelledby="title" @keydown=${this.#onKeyDown}>
      ${this.#renderHeader()}
      <div class="panel" part="panel">${this.#renderPanel(call)}</div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telnyx-call-actions': TelnyxCallActions;
  }
}
