import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { regions, type TelnyxError, type Region, type RegionLatency } from '../../client/index.js';
import { Announcer } from '../../page/announcer.js';
import { customElement } from '../../page/define.js';
import { PhoneController } from '../../context/phone-controller.js';
import { property } from '../../context/property.js';
import { TelnyxElement } from '../../context/telnyx-element.js';
import { TelnyxRegionRequestEvent } from '../../events/index.js';
import { Localize } from '../../i18n/index.js';
import { more } from '../../i18n/translations/en-more.js';
import { warningIcon } from '../../icons/index.js';
import { checkIcon, gaugeIcon, lockIcon } from '../../icons/more.js';
import { buttons } from '../../styles/buttons.js';
import { container } from '../../styles/container.js';
import { fields } from '../../styles/fields.js';
import { notes } from '../../styles/notes.js';
import { tokens } from '../../styles/tokens.js';
import { errorText } from '../error-text.js';
import { placeName, regionName } from './region-name.js';
import { styles } from './telnyx-region-picker.styles.js';

/**
 * @tag telnyx-region-picker
 * @summary Chooses where the phone connects, and says where it is connected.
 *
 * The choice is kept over page loads. While the phone is connected, another region takes a new connection, which a
 * button offers; during a call it cannot be changed. “Measure” shows how long each region takes to answer.
 *
 * @event {TelnyxRegionRequestEvent} telnyx-region-request - The user chose `region`; `reconnect` if at once. Cancelable.
 * @csspart base - The outermost wrapper.
 * @csspart choices - The list of regions; in `compact`, the field.
 * @csspart choice - Each region in the list.
 * @csspart time - How long a region takes to answer.
 * @csspart note - A line with the status: the server, the lock, a region that does not answer.
 * @csspart measure-button - The button that measures.
 * @csspart reconnect-button - The button that reconnects with the chosen region.
 * @cssstate locked - The region cannot be changed, or only with a new connection.
 * @cssstate fallback - The chosen region did not answer; the nearest one is in use.
 * @cssstate measuring - The regions are being measured.
 */
@customElement('telnyx-region-picker')
export class TelnyxRegionPicker extends TelnyxElement {
  static override styles = [tokens, buttons, container, fields, notes, styles];

  readonly #words = new Localize(this, more);
  readonly #announcer = new Announcer(this);
  readonly #phone = new PhoneController(this, state => state.region);
  /** Chosen while connected: it applies once the user reconnects the phone. */
  #draft: Region | null = null;
  #isMeasuring = false;
  #latencies: readonly RegionLatency[] = [];
  #failure: TelnyxError | null = null;
  #announced = false;

  /** One field instead of a list. */
  @property({ type: Boolean, reflect: true, useDefault: true }) compact = false;

  /** While the phone is connected nothing can be chosen, in place of an offer to reconnect. */
  @property({ attribute: 'region-lock', type: Boolean, reflect: true, useDefault: true }) regionLock = false;

  protected override willUpdate(): void {
    const { locked, fallback, selected } = this.#phone.value;
    if (locked !== 'connected' || this.#draft === selected) this.#draft = null;
    this.setState('locked', locked !== null);
    this.setState('fallback', fallback);
    this.setState('measuring', this.#isMeasuring);
  }

  protected override updated(): void {
    const { fallback, selected } = this.#phone.value;
    if (fallback && !this.#announced) {
      const text = this.#words.term('regionUnanswered', regionName(selected, this.#words));
      this.#announcer.say(text, this.#words.lang, this.#phone.client); // a telnyx-phone announces it too
    }
    this.#announced = fallback;
  }

  /** Asks each region how long it takes to answer, and shows it. */
  async measure(): Promise<void> {
    const client = this.#phone.client ?? this.client;
    if (!client || this.#isMeasuring) return;
    this.#isMeasuring = true;
    this.#failure = null;
    this.requestUpdate();
    try {
      this.#latencies = await client.measureRegions();
    } catch (error) {
      this.#failure = error as TelnyxError; // by its code: it may be of another copy of the script
    }
    this.#isMeasuring = false;
    this.requestUpdate();
    const best = this.#best;
    if (!best) return;
    const text = this.#words.term('fastestIs', regionName(best.region, this.#words), this.#time(best));
    this.#announcer.say(text, this.#words.lang);
  }

  readonly #onChoice = (event: Event): void => {
    const region = (event.target as HTMLInputElement | HTMLSelectElement).value as Region;
    this.#failure = null;
    if (this.#phone.value.locked) this.#draft = region;
    else void this.#ask(new TelnyxRegionRequestEvent(region));
    this.requestUpdate();
  };

  readonly #onReconnect = (): void => {
    if (this.#draft) void this.#ask(new TelnyxRegionRequestEvent(this.#draft, true));
  };

  readonly #onMeasure = (): void => void this.measure();

  async #ask(event: TelnyxRegionRequestEvent): Promise<void> {
    try {
      await this.#phone.request(event);
    } catch (error) {
      this.#failure = error as TelnyxError; // by its code: it may be of another copy of the script
    }
    this.requestUpdate(); // if the page took it over, the field goes back to the region in use
  }

  get #isDisabled(): boolean {
    const { locked } = this.#phone.value;
    return locked === 'in-call' || (this.regionLock && locked !== null);
  }

  /** The one that answers first; `auto` only leads to one of the others. */
  get #best(): (RegionLatency & { latency: number }) | undefined {
    const answered = this.#latencies.filter(
      (each): each is RegionLatency & { latency: number } => each.latency !== null && each.region !== 'auto',
    );
    return answered.sort((a, b) => a.latency - b.latency)[0];
  }

  #time({ latency }: RegionLatency): string {
    if (latency === null) return this.#words.term('noAnswerShort');
    return this.#words.term('milliseconds', this.#words.number(latency));
  }

  #renderTime(region: Region): TemplateResult | typeof nothing {
    const measured = this.#latencies.find(each => each.region === region);
    if (!measured) return nothing;
    const isBest = this.#best?.region === region;
    return html`${isBest ? html`<span class="best">${checkIcon()}${this.#words.term('fastest')}</span>` : nothing}
      <span class="time numeric" part="time">${this.#time(measured)}</span>`;
  }

  #renderChoice(region: Region, chosen: Region): TemplateResult {
    return html`<label class="choice" part="choice">
      <input type="radio" name="region" value=${region} .checked=${live(region === chosen)} @change=${this.#onChoice} />
      <span class="name">${regionName(region, this.#words)}</span>
      ${this.#renderTime(region)}
    </label>`;
  }

  #renderList(chosen: Region): TemplateResult {
    return html`<fieldset part="choices" ?disabled=${this.#isDisabled} aria-labelledby="title" aria-describedby="notes">
      ${regions.map(region => this.#renderChoice(region, chosen))}
    </fieldset>`;
  }

  #renderField(chosen: Region): TemplateResult {
    return html`<div class="field">
      <select
        class="input"
        part="choices"
        aria-labelledby="title"
        aria-describedby="notes"
        ?disabled=${this.#isDisabled}
        @change=${this.#onChoice}
      >
        ${regions.map(region => {
          const measured = this.#latencies.find(each => each.region === region);
          return html`<option value=${region} .selected=${live(region === chosen)}>
            ${[regionName(region, this.#words), measured && this.#time(measured)].filter(Boolean).join(' · ')}
          </option>`;
        })}
      </select>
    </div>`;
  }

  #renderNotes(): TemplateResult {
    const { selected, fallback, reported, dataCenter, locked } = this.#phone.value;
    const place = [reported && placeName(reported, this.#words), dataCenter].filter(Boolean).join(', ');
    const name = regionName(selected, this.#words);
    const failure = this.#failure && errorText(this.#failure, this.#words);
    const reason =
      locked === 'in-call' ? 'regionLockedInCall' : this.regionLock ? 'regionLocked' : 'regionLockedConnected';
    return html`<div class="notes" id="notes">
      ${fallback ? note('warn', warningIcon(), this.#words.term('regionUnanswered', name)) : nothing}
      ${failure ? note('bad', warningIcon(), `${failure.what} ${failure.next}`) : nothing}
      ${locked && place ? note('', checkIcon(), this.#words.term('regionServer', place)) : nothing}
      ${locked ? note('', lockIcon(), this.#words.term(reason)) : nothing}
    </div>`;
  }

  protected override render(): TemplateResult {
    const chosen = this.#draft ?? this.#phone.value.selected;
    const isOff = this.#isMeasuring || !this.#phone.client;
    return html`<div class="base" part="base" role="group" aria-labelledby="title">
      <div class="top">
        <span class="title" id="title">${this.#words.term('region')}</span>
        <button
          class="button soft"
          part="measure-button"
          type="button"
          aria-disabled=${isOff ? 'true' : 'false'}
          @click=${this.#onMeasure}
        >
          ${gaugeIcon()} ${this.#words.term(this.#isMeasuring ? 'measuring' : 'measure')}
        </button>
      </div>
      ${this.compact ? this.#renderField(chosen) : this.#renderList(chosen)} ${this.#renderNotes()}
      ${
        this.#draft
          ? html`<button
              class="button action reconnect"
              part="reconnect-button"
              type="button"
              @click=${this.#onReconnect}
            >
              ${this.#words.term('reconnectWith', regionName(this.#draft, this.#words))}
            </button>`
          : nothing
      }
    </div>`;
  }
}

const note = (tone: '' | 'warn' | 'bad', sign: TemplateResult, text: string): TemplateResult =>
  html`<p class="note ${tone}" part="note">
    ${sign}<span><bdi>${text}</bdi></span>
  </p>`;

declare global {
  interface HTMLElementTagNameMap {
    'telnyx-region-picker': TelnyxRegionPicker;
  }
}
