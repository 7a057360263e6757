import { errorCodes } from '../../client/index.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { AudioDevice, TelnyxClient } from '../../client/index.js';
import { Announcer } from '../../page/announcer.js';
import { customElement } from '../../page/define.js';
import { PhoneController } from '../../context/phone-controller.js';
import { TelnyxElement } from '../../context/telnyx-element.js';
import {
  TelnyxAudioProcessingRequestEvent,
  TelnyxDeviceRequestEvent,
  TelnyxMicrophoneRequestEvent,
  TelnyxVolumeRequestEvent,
  type DeviceKind,
} from '../../events/index.js';
import { Localize } from '../../i18n/index.js';
import { more } from '../../i18n/translations/en-more.js';
import { microphoneIcon, retryIcon } from '../../icons/index.js';
import { checkIcon } from '../../icons/more.js';
import { buttons } from '../../styles/buttons.js';
import { container } from '../../styles/container.js';
import { details } from '../../styles/details.js';
import { fields } from '../../styles/fields.js';
import { meter } from '../../styles/meter.js';
import { notes } from '../../styles/notes.js';
import { tokens } from '../../styles/tokens.js';
import { errorText } from '../error-text.js';
import { loadMicrophoneHelp } from '../load-microphone-help.js';
import { isBlocked, microphoneTrouble, type MicrophoneTrouble } from '../microphone-trouble.js';
import { deviceField, note } from './device-field.js';
import { RowActions } from './row-actions.js';
import { levelMeter, MeterWatch } from './meter-watch.js';
import { processingSwitches } from './processing-switches.js';
import { takesVolume, volumeSlider } from './volume-slider.js';
import { styles } from './telnyx-device-picker.styles.js';

/** A line of the picker, where pending actions and failures are shown. */
type Row = DeviceKind | 'processing';
const testWords = { speaker: 'playTestSound', ring: 'playRingTone' } as const;
type PlainWord =
  'switching' | 'allowMicrophone' | 'testMicrophone' | 'stopTest' | (typeof testWords)['speaker' | 'ring'];

const isNamed = ({ label }: AudioDevice): boolean => label !== '';

/**
 * @tag telnyx-device-picker
 * @summary Chooses the microphone, the speaker and where it rings, and lets the user test them.
 *
 * Running calls change over at once, and choices are kept over page loads. It never asks for the microphone by itself:
 * a button does, and until then the browser gives no names. The level is shown during a call and while the user tests
 * the microphone, as long as the picker can be seen.
 *
 * @event {TelnyxDeviceRequestEvent} telnyx-device-request - The user chose a device for `kind`. Cancelable.
 * @event {TelnyxAudioProcessingRequestEvent} telnyx-audio-processing-request - The user changed what is done to the microphone's sound. Cancelable.
 * @event {TelnyxMicrophoneRequestEvent} telnyx-microphone-request - The user wants to be asked for the microphone. Cancelable.
 * @event {TelnyxVolumeRequestEvent} telnyx-volume-request - The user wants remote parties louder or quieter. Cancelable.
 * @csspart base - The outermost wrapper.
 * @csspart microphone - All about the microphone.
 * @csspart speaker - All about the speaker.
 * @csspart ring - All about where it rings.
 * @csspart field - Each list of devices.
 * @csspart volume - How loud remote parties are; not where the browser leaves that to the device.
 * @csspart level - The bar that shows what the microphone hears.
 * @csspart note - A line about trouble or a test.
 * @csspart processing - The folded switches for the microphone's sound.
 * @csspart allow-button - The button that has the browser ask for the microphone.
 * @csspart test-button - Each button that tests a device.
 * @cssstate testing - The user tests the microphone.
 * @cssstate trouble - The microphone cannot be used, or is not heard.
 */
@customElement('telnyx-device-picker')
export class TelnyxDevicePicker extends TelnyxElement {
  static override styles = [tokens, buttons, container, fields, details, meter, notes, styles];

  readonly #words = new Localize(this, more);
  readonly #announcer = new Announcer(this);
  readonly #phone = new PhoneController(this, ({ microphone, devices, calls }) => ({
    microphone,
    devices,
    isTalking: calls.some(({ activeSince }) => activeSince !== null),
  }));
  readonly #level = new MeterWatch(this, () => this.#onHeard());
  #loadingHelp: Promise<void> | undefined;
  readonly #actions = new RowActions<Row, PlainWord>(() => this.requestUpdate());
  /** Whose devices were asked for, since the picker can be seen. */
  #listed: TelnyxClient | undefined;
  #hasList = false;
  /** Known after the first render: servers have no sound. */
  #takesVolume = false;
  #hadTrouble = false;
  #isTesting = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#isTesting = false;
  }

  protected override willUpdate(): void {
    const trouble = this.#trouble;
    if (this.#level.isVisible === false || trouble?.canAsk) this.#isTesting = false;
    if (this.#hadTrouble && !trouble) this.#actions.forget('microphone');
    this.#hadTrouble = trouble !== null;
    this.#follow();
    this.setState('testing', this.#isTesting);
    this.setState('trouble', trouble !== null);
    if (isBlocked(this.#phone.value.microphone)) this.#loadingHelp ??= loadMicrophoneHelp(this);
  }

  protected override firstUpdated(): void {
    this.#takesVolume = takesVolume();
    void this.updateComplete.then(() => this.requestUpdate());
  }

  protected override updated(): void {
    const { client } = this.#phone;
    const seen = this.#level.isVisible ? client : undefined;
    if (seen && seen !== this.#listed) void this.#list(seen);
    this.#listed = seen;
  }

  readonly #onDevice = (event: Event): void => {
    const { name, value } = event.target as HTMLSelectElement;
    const kind = name as DeviceKind;
    void this.#do(kind, 'switching', () => this.#phone.request(new TelnyxDeviceRequestEvent(kind, value || null)));
  };

  readonly #onProcessing = (event: Event): void => {
    const { name, checked } = event.target as HTMLInputElement;
    const request = new TelnyxAudioProcessingRequestEvent({ [name]: checked });
    void this.#do('processing', 'switching', () => this.#phone.request(request));
  };

  readonly #onVolume = (event: Event): void => {
    const volume = Number((event.target as HTMLInputElement).value) / 100;
    void this.#phone.request(new TelnyxVolumeRequestEvent(volume));
    this.requestUpdate(); // where the page took the request over, it shows what is
  };

  readonly #onAllow = async (): Promise<void> => {
    const hadFocus = Boolean(this.shadowRoot?.activeElement);
    await this.#do('microphone', 'allowMicrophone', () => this.#phone.request(new TelnyxMicrophoneRequestEvent()));
    await this.updateComplete;
    const { shadowRoot } = this;
    if (hadFocus && !shadowRoot?.activeElement) shadowRoot?.querySelector<HTMLElement>('#microphone')?.focus();
  };

  readonly #onTest = (event: Event): void => {
    const kind = (event.currentTarget as HTMLButtonElement).value as DeviceKind;
    const { client } = this.#phone;
    if (kind !== 'microphone') {
      if (client) void this.#do(kind, testWords[kind], () => client.devices.playTestSound(kind));
      return;
    }
    this.#isTesting = !this.#isTesting;
    this.#follow(); // at once: the browser may want the click for it
    this.requestUpdate();
  };

  /** For users who do not see the bar. */
  #onHeard(): void {
    if (this.#isTesting) this.#say(this.#words.term('heard'));
    this.requestUpdate();
  }

  get #trouble(): MicrophoneTrouble | null {
    const { microphones } = this.#phone.value.devices;
    const isNone = this.#hasList && microphones.length === 0;
    const none = isNone ? { ...errorText({ code: errorCodes.MICROPHONE_NOT_FOUND }, this.#words), canAsk: true } : null;
    return microphoneTrouble(this.#phone.value, this.#words) ?? none;
  }

  /** A call has the microphone: showing its level opens nothing. */
  get #isInCall(): boolean {
    return this.#phone.value.isTalking && this.#phone.value.microphone === 'open';
  }

  get #hasNames(): boolean {
    const { microphones, speakers } = this.#phone.value.devices;
    return microphones.some(isNamed) || speakers.some(isNamed);
  }

  #follow(): void {
    this.#level.follow(this.#isTesting || this.#isInCall ? this.#phone.client : undefined);
  }

  async #list(client: TelnyxClient): Promise<void> {
    await client.devices.refresh();
    this.#hasList = true;
    this.requestUpdate();
  }

  /** Runs the user's action; until it is done, and if it fails, the fields show the former state. */
  async #do(row: Row, word: PlainWord, act: () => Promise<unknown>): Promise<void> {
    const failure = await this.#actions.run(row, word, act);
    if (failure) this.#say((row === 'microphone' && this.#trouble?.what) || errorText(failure, this.#words).what);
  }

  #say(text: string): void {
    this.#announcer.say(text, this.#words.lang);
  }

  #renderFailure(row: Row): TemplateResult | typeof nothing {
    const failure = this.#actions.failure(row);
    if (!failure) return nothing;
    const { what, next } = errorText(failure, this.#words);
    return note('bad', `${what} ${next}`);
  }

  #renderMicrophone(): TemplateResult {
    const { microphones, microphoneId } = this.#phone.value.devices;
    const canChoose = microphones.some(isNamed);
    const canTest = canChoose && !this.#isInCall && !this.#trouble?.canAsk; // in a call its level shows
    const word = this.#isTesting ? 'stopTest' : 'testMicrophone';
    const isHeard = canChoose && !this.#trouble?.canAsk;
    return this.#renderDevice('microphone', canChoose ? microphones : null, microphoneId, canTest ? word : null, [
      isHeard ? levelMeter(this.#words) : nothing,
      this.#renderMicrophoneNote(canChoose),
      isHeard ? nothing : this.#renderWayOut(),
    ]);
  }

  #renderMicrophoneNote(canChoose: boolean): TemplateResult | typeof nothing {
    const trouble = this.#trouble;
    if (trouble) return note(trouble.canAsk ? 'bad' : 'warn', `${trouble.what} ${trouble.next}`);
    if (this.#actions.failure('microphone')) return this.#renderFailure('microphone');
    if (!canChoose) return note('', this.#words.term('allowForDevices'));
    if (!this.#isTesting) return nothing;
    const { isHeard } = this.#level;
    return isHeard ? note('good', this.#words.term('heard'), checkIcon()) : note('', this.#words.term('sayWord'));
  }

  /** Where the microphone is blocked, with the steps for this browser. */
  #renderWayOut(): TemplateResult {
    if (!isBlocked(this.#phone.value.microphone)) return this.#renderAllow();
    return html`<telnyx-microphone-help .client=${this.#phone.client}>${this.#renderAllow()}</telnyx-microphone-help>`;
  }

  #renderAllow(): TemplateResult {
    const isOff = this.#phone.value.microphone === 'prompting' || !this.#phone.client;
    return html`<button
      class="button allow"
      part="allow-button"
      type="button"
      aria-disabled=${isOff ? 'true' : 'false'}
      @click=${isOff ? null : this.#onAllow}
    >
      ${
        this.#trouble
          ? html`${retryIcon()} ${this.#words.term('tryAgain')}`
          : html`${microphoneIcon()} ${this.#words.term('allowMicrophone')}`
      }
    </button>`;
  }

  #renderSpeaker(): TemplateResult {
    const { speakers, speakerId, volume } = this.#phone.value.devices;
    const canChoose = speakers.some(isNamed);
    const notes = [
      this.#renderFailure('speaker'),
      this.#hasNames && !canChoose ? note('', this.#words.term('speakerFixed')) : nothing,
    ];
    const slider = this.#takesVolume ? volumeSlider(volume, this.#words, this.#onVolume) : nothing;
    return this.#renderDevice('speaker', canChoose ? speakers : null, speakerId, testWords.speaker, notes, slider);
  }

  #renderRing(): TemplateResult | typeof nothing {
    const { speakers, ringDeviceId } = this.#phone.value.devices;
    if (!speakers.some(isNamed)) return nothing;
    return this.#renderDevice('ring', speakers, ringDeviceId, testWords.ring, this.#renderFailure('ring'));
  }

  /** @param word What its button does, if it has one; a pending action shows its own. */
  #renderDevice(
    kind: DeviceKind,
    devices: readonly AudioDevice[] | null,
    chosen: string | null,
    word: PlainWord | null,
    notes: unknown,
    extra: TemplateResult | typeof nothing = nothing,
  ): TemplateResult {
    const pending = this.#actions.word(kind);
    const shown = pending ?? word;
    const text = shown ? this.#words.term(shown) : nothing;
    const isOff = pending !== undefined || !this.#phone.client;
    const tool = word
      ? html`<button
          class="button soft"
          part="test-button"
          type="button"
          value=${kind}
          aria-disabled=${isOff ? 'true' : 'false'}
          @click=${isOff ? null : this.#onTest}
        >
          ${text}
        </button>`
      : html`<span class="doing">${text}</span>`;
    const hasFailed = this.#actions.failure(kind) !== undefined;
    return deviceField({ kind, devices, chosen, hasFailed, tool, extra, notes, onChoice: this.#onDevice }, this.#words);
  }

  protected override render(): TemplateResult {
    const { devices } = this.#phone.value;
    return html`<div class="base" part="base" role="group" aria-label=${this.#words.term('audioDevices')}>
      ${this.#renderMicrophone()} ${this.#renderSpeaker()} ${this.#renderRing()}
      ${processingSwitches(devices.processing, this.#words, this.#onProcessing, this.#renderFailure('processing'))}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telnyx-device-picker': TelnyxDevicePicker;
  }
}
