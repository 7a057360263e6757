import { html, nothing, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { CallSummary } from '../../client/index.js';
import { Announcer } from '../../page/announcer.js';
import { customElement } from '../../page/define.js';
import { isBegun, maxNote, type SummaryDraft } from '../../page/summaries/summary-draft.js';
import { PhoneController } from '../../context/phone-controller.js';
import { property } from '../../context/property.js';
import { TelnyxElement } from '../../context/telnyx-element.js';
import { TelnyxCallSummarySubmitEvent } from '../../events/index.js';
import { ending, endingKey } from '../../i18n/ending.js';
import { Localize } from '../../i18n/index.js';
import { inCall } from '../../i18n/translations/en-call.js';
import { more } from '../../i18n/translations/en-more.js';
import { incomingIcon, outgoingIcon } from '../../icons/call.js';
import { starIcon } from '../../icons/more.js';
import { buttons } from '../../styles/buttons.js';
import { container } from '../../styles/container.js';
import { fields } from '../../styles/fields.js';
import { tokens } from '../../styles/tokens.js';
import { nameOf, nameText } from '../identity.js';
import { formatNumber } from '../phone-number.js';
import { DraftWatch } from './draft-watch.js';
import { readOutcomes, type SummaryOutcome } from './outcomes.js';
import { styles } from './telnyx-call-summary.styles.js';

const stars = [1, 2, 3, 4, 5];

/**
 * @tag telnyx-call-summary
 * @summary After the call: who it was with and how long, an outcome, a rating and a note, for the page’s log of calls.
 *
 * Shows nothing until a call is over: one in which people talked, or one that the user made. Missed and declined calls are not
 * asked for. What is entered and not saved yet is kept in the tab, over page loads and while other calls come in, until the user
 * signs out. Ctrl or ⌘ with Enter saves.
 *
 * @event {TelnyxCallSummarySubmitEvent} telnyx-call-summary-submit - The user saved the summary of a call: all that a log needs, once a call. `preventDefault()` keeps the form. Cancelable.
 * @csspart base - The outermost wrapper.
 * @csspart header - Who it was, in which direction, how long or why not.
 * @csspart name - The name, or the number if there is none.
 * @csspart fields - What is asked; what is too high scrolls.
 * @csspart outcome - Each outcome to choose.
 * @csspart star - Each star of the rating.
 * @csspart note - The field for the note.
 * @csspart skip-button - The button that leaves the call without a summary.
 * @csspart save-button - The button that hands it in.
 * @cssstate empty - No call waits for its summary.
 */
@customElement('telnyx-call-summary')
export class TelnyxCallSummary extends TelnyxElement {
  static override styles = [tokens, buttons, container, fields, styles];

  readonly #words = new Localize(this, inCall, more);
  readonly #announcer = new Announcer(this);
  readonly #phone = new PhoneController(this, () => null);
  readonly #watch = new DraftWatch(this, () => this.#phone.client);
  #shownId: string | undefined;

  @query('textarea') private noteField!: HTMLTextAreaElement | null;

  /**
   * What can be chosen as the outcome: a list of texts or of `{ value, label }`, or text with commas between them; `off` for no
   * such choice. Default: Reached, Left a message, No answer and Call back, in the language of the page, with the values
   * `reached`, `left-message`, `no-answer` and `call-back`.
   */
  @property() outcomes?: string | readonly (string | SummaryOutcome)[];

  /** `off`: no stars are asked for. Default `on`. */
  @property({ type: Boolean }) rating?: boolean | 'on' | 'off';

  protected override willUpdate(): void {
    this.#watch.update();
    this.#shownId = this.#draft?.summary.callId;
    this.setState('empty', !this.#shownId);
  }

  /** Focuses the note. */
  override focus(options?: FocusOptions): void {
    this.noteField?.focus(options);
  }

  /** Hands in what was entered, as the button does. Returns false if there is nothing to hand in, or the page kept the form. */
  save(): boolean {
    const summaries = this.#watch.summaries;
    const draft = this.#shownId === undefined ? null : summaries?.take(this.#shownId); // first: it is given once
    if (!summaries || !draft) return false;
    const { summary, note, outcome, rating } = draft;
    const isGiven = this.dispatchEvent(
      new TelnyxCallSummarySubmitEvent(summary, note.trim(), this.#known(outcome), rating),
    );
    if (isGiven) this.#announcer.say(this.#words.term('saved'), this.#words.lang);
    else summaries.putBack(draft);
    return isGiven;
  }

  /** Gives up what was entered; the page hears nothing. */
  skip(): void {
    if (this.#shownId !== undefined) this.#watch.summaries?.take(this.#shownId);
  }

  readonly #onNote = (): void => this.#enter({ note: this.noteField?.value.slice(0, maxNote) ?? '' });

  readonly #onOutcome = (event: Event): void =>
    this.#enter({ outcome: (event.currentTarget as HTMLInputElement).value });

  readonly #onRating = (event: Event): void =>
    this.#enter({ rating: Number((event.currentTarget as HTMLInputElement).value) });

  /** A click on what is chosen takes the choice back. */
  readonly #onClick = (event: Event): void => {
    const { name, value } = event.currentTarget as HTMLInputElement;
    const chosen = this.#draft?.[name as 'outcome' | 'rating'];
    if (String(chosen) === value) this.#enter({ [name]: null });
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
    event.preventDefault();
    this.save();
  };

  readonly #onSave = (event: MouseEvent): void => {
    if (event.detail <= 1) this.save();
  };

  /** The second half of a double click was meant for the call before. */
  readonly #onSkip = (event: MouseEvent): void => {
    if (event.detail <= 1) this.skip();
  };

  /** The one that is being written; else the oldest that was begun; else that of the call that ended last. */
  get #draft(): SummaryDraft | null {
    const drafts = this.#watch.summaries?.drafts ?? [];
    const shown = drafts.find(({ summary }) => summary.callId === this.#shownId);
    if (shown && (isBegun(shown) || this.shadowRoot?.activeElement)) return shown;
    return drafts.find(isBegun) ?? drafts.at(-1) ?? null;
  }

  get #outcomes(): readonly SummaryOutcome[] {
    return readOutcomes(this.outcomes, this.#words);
  }

  /** A choice that the page does not offer any more was not made. */
  #known(outcome: string | null): string | null {
    return this.#outcomes.some(({ value }) => value === outcome) ? outcome : null;
  }

  #enter(entered: Partial<Omit<SummaryDraft, 'summary'>>): void {
    if (this.#shownId !== undefined) this.#watch.summaries?.enter(this.#shownId, entered);
  }

  #renderHeader(
    { direction, remote, termination, answeredAt, talkSeconds }: CallSummary,
    rest: number,
  ): TemplateResult {
    const call = { direction, answered: answeredAt !== null };
    const isInbound = direction === 'inbound';
    const why = endingKey(termination, call) === 'callEnded' ? '' : ending(this.#words, termination, call);
    const talked = answeredAt === null ? '' : this.#words.duration(talkSeconds * 1_000);
    const number = remote.name && remote.number ? formatNumber(remote.number) : '';
    return html`<div class="header" part="header">
      <h2 id="title">
        <span class="visually-hidden">${this.#words.term('callSummary')}: </span>
        <span part="name">${nameText(remote, this.#words)}</span>
      </h2>
      <p>
        ${isInbound ? incomingIcon() : outgoingIcon()}
        <span class="facts">
          <span>${this.#words.term(isInbound ? 'callIn' : 'callOut')}</span>
          ${talked ? html`<span><bdi class="numeric" translate="no">${talked}</bdi></span>` : nothing}
          ${why ? html`<span>${why}</span>` : nothing}
          ${number ? html`<span><bdi class="numeric" translate="no">${number}</bdi></span>` : nothing}
          ${rest ? html`<span>${this.#words.term('moreToSumUp', rest)}</span>` : nothing}
        </span>
      </p>
    </div>`;
  }

  #renderOutcomes(chosen: string | null): TemplateResult | typeof nothing {
    const outcomes = this.#outcomes;
    if (!outcomes.length) return nothing;
    return html`<fieldset>
      <legend>${this.#words.term('outcome')}</legend>
      <div class="choices">
        ${outcomes.map(
          ({ value, label }) =>
            html`<label class="button soft choice" part="outcome">
              <input
                type="radio"
                name="outcome"
                value=${value}
                .checked=${live(value === chosen)}
                @click=${this.#onClick}
                @change=${this.#onOutcome}
              />
              <span><bdi>${label}</bdi></span>
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #renderRating(chosen: number | null): TemplateResult | typeof nothing {
    if (this.rating === false) return nothing;
    return html`<fieldset class="rating">
      <legend>${this.#words.term('rating')}</legend>
      <div class="stars">
        ${stars.map(
          star =>
            html`<label class="button icon star ${star <= (chosen ?? 0) ? 'lit' : ''}" part="star">
              <input
                type="radio"
                name="rating"
                value=${star}
                aria-label=${this.#words.term('ratingOf', star)}
                .checked=${live(star === chosen)}
                @click=${this.#onClick}
                @change=${this.#onRating}
              />${starIcon(24)}
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #renderNote(note: string): TemplateResult {
    return html`<label class="note">
      <span>${this.#words.term('note')}</span>
      <textarea
        class="input"
        part="note"
        rows="3"
        maxlength=${maxNote}
        dir="auto"
        .value=${live(note)}
        @input=${this.#onNote}
      ></textarea>
    </label>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const draft = this.#draft;
    if (!draft) return nothing;
    const { summary, note, outcome, rating } = draft;
    const label = this.#words.term('callWith', nameOf(summary.remote, this.#words));
    const rest = (this.#watch.summaries?.drafts.length ?? 1) - 1;
    return html`<div class="base" part="base" role="group" aria-label=${label} @keydown=${this.#onKeyDown}>
      ${this.#renderHeader(summary, rest)}
      <div class="fields" part="fields">
        ${this.#renderOutcomes(outcome)} ${this.#renderNote(note)} ${this.#renderRating(rating)}
      </div>
      <div class="actions">
        <button class="button action skip" part="skip-button" type="button" @click=${this.#onSkip}>
          ${this.#words.term('skip')}
        </button>
        <button class="button action save" part="save-button" type="button" @click=${this.#onSave}>
          ${this.#words.term('save')}
        </button>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telnyx-call-summary': TelnyxCallSummary;
  }
}
