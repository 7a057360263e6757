import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Announcer } from '../../page/announcer.js';
import { customElement } from '../../page/define.js';
import { wasMissed, type CallHistoryEntry } from '../../page/history/history-entry.js';
import { PhoneController } from '../../context/phone-controller.js';
import { TelnyxElement } from '../../context/telnyx-element.js';
import { TelnyxDialRequestEvent } from '../../events/index.js';
import { Localize } from '../../i18n/index.js';
import { inCall } from '../../i18n/translations/en-call.js';
import { more } from '../../i18n/translations/en-more.js';
import { recentsIcon } from '../../icons/index.js';
import { searchIcon } from '../../icons/more.js';
import { buttons } from '../../styles/buttons.js';
import { container } from '../../styles/container.js';
import { fields } from '../../styles/fields.js';
import { tokens } from '../../styles/tokens.js';
import { byDay, untilMidnight } from './days.js';
import { historyRow, type RowContext } from './history-row.js';
import { findCalls } from './search.js';
import { SeenWatch } from './seen-watch.js';
import { styles } from './telnyx-call-history.styles.js';

/** Rows that are made at once; the next ones as the end of the list comes into view. */
const rowsAtOnce = 60;

/**
 * @tag telnyx-call-history
 * @summary The calls of the user: how each went, when, and a button that calls again; with search, and missed calls alone.
 *
 * Where the calls are kept is said by `history` of the `telnyx-client` or `telnyx-phone` that it uses. Missed calls count as seen
 * once it is on the screen. The list is one stop of Tab; arrow keys go from call to call.
 *
 * @event {TelnyxDialRequestEvent} telnyx-dial-request - The user wants to call `destination` again. Cancelable.
 * @csspart base - The outermost wrapper.
 * @csspart search - The field that searches.
 * @csspart filter-button - The buttons All and Missed.
 * @csspart clear-button - The button that deletes all calls.
 * @csspart list - The list, which scrolls where the element has a height.
 * @csspart call - Each call.
 * @csspart redial-button - The button that calls again.
 * @cssstate empty - There are no calls.
 */
@customElement('telnyx-call-history')
export class TelnyxCallHistory extends TelnyxElement {
  static override styles = [tokens, buttons, container, fields, styles];

  readonly #words = new Localize(this, inCall, more);
  readonly #announcer = new Announcer(this);
  readonly #phone = new PhoneController(this, ({ ready, calls }) => ({ canCall: ready && calls.length === 0 }));
  readonly #watch = new SeenWatch(this, () => this.#phone.client);
  #midnight: ReturnType<typeof setTimeout> | undefined;
  #sentinel: IntersectionObserver | undefined;
  #tabStop: string | undefined;

  @query('.more') private moreButton!: HTMLElement | null;
  @query('.list') private list!: HTMLElement | null;

  @state() private search = '';
  @state() private isMissedOnly = false;
  @state() private isAsking = false;
  @state() private rows = rowsAtOnce;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#scheduleMidnight();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#midnight);
    this.#sentinel?.disconnect();
    this.#sentinel = undefined;
  }

  protected override willUpdate(): void {
    this.setState('empty', this.#watch.entries.length === 0);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#watchEnd();
  }

  /** Goes to the search field; where there are no calls, nowhere. */
  override focus(options?: FocusOptions): void {
    this.shadowRoot?.querySelector<HTMLElement>('input, .list button')?.focus(options);
  }

  readonly #onSearch = (event: Event): void => {
    this.search = (event.target as HTMLInputElement).value;
    this.rows = rowsAtOnce;
    if (this.search) this.#say(this.#words.term('callsFound', this.#words.number(this.#found.length)));
  };

  readonly #onFilter = (event: Event): void => {
    this.isMissedOnly = (event.currentTarget as HTMLElement).dataset['filter'] === 'missed';
    this.rows = rowsAtOnce;
  };

  readonly #onClear = (): void => void this.#ask(true);

  readonly #onCancel = (): void => void this.#ask(false);

  readonly #onDelete = (): void => {
    this.isAsking = false;
    this.search = '';
    this.isMissedOnly = false;
    this.#say(this.#words.term('callsDeleted'));
    void this.#watch.history?.clear();
    this.shadowRoot?.querySelector<HTMLElement>('.base')?.focus();
  };

  readonly #onMore = (): void => {
    this.rows += rowsAtOnce;
  };

  readonly #onCall = (event: Event): void => {
    const { number } = (event.currentTarget as HTMLElement).dataset;
    if (!number || (event as UIEvent).detail > 1 || !this.#phone.value.canCall) return;
    void this.#phone.request(new TelnyxDialRequestEvent(number));
  };

  readonly #onFocus = (event: FocusEvent): void => {
    const { id } = (event.target as HTMLElement).dataset;
    if (id) this.#tabStop = id;
    if (id) this.requestUpdate();
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    if (key === 'Escape' && this.isAsking) {
      event.preventDefault();
      void this.#ask(false);
    }
    const buttons = [...(this.shadowRoot?.querySelectorAll<HTMLElement>('.row button') ?? [])];
    const at = buttons.indexOf(event.target as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    buttons[next]?.focus();
  };

  get #found(): readonly CallHistoryEntry[] {
    const { entries } = this.#watch;
    const some = this.isMissedOnly ? entries.filter(wasMissed) : entries;
    return findCalls(some, this.search);
  }

  /** The question takes the place of the buttons, and the focus. */
  async #ask(isAsking: boolean): Promise<void> {
    this.isAsking = isAsking;
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>(isAsking ? '.cancel' : '.clear')?.focus();
  }

  #say(text: string): void {
    this.#announcer.say(text, this.#words.lang);
  }

  /** The names of days are others then. */
  #scheduleMidnight(): void {
    clearTimeout(this.#midnight);
    this.#midnight = setTimeout(
      () => {
        this.requestUpdate();
        this.#scheduleMidnight();
      },
      untilMidnight(Date.now()) + 1_000,
    );
  }

  /** More rows are made before the end of the list is seen. */
  #watchEnd(): void {
    if (!globalThis.IntersectionObserver) return;
    this.#sentinel ??= new IntersectionObserver(
      entries => entries.some(each => each.isIntersecting) && this.#onMore(),
      {
        root: this.list,
        rootMargin: '400px',
      },
    );
    this.#sentinel.disconnect();
    if (this.moreButton) this.#sentinel.observe(this.moreButton);
  }

  #renderTools(): TemplateResult {
    const words = this.#words;
    return html`<div class="find">
        ${searchIcon()}<input
          class="input"
          part="search"
          type="search"
          autocomplete="off"
          spellcheck="false"
          aria-label=${words.term('searchCalls')}
          placeholder=${words.term('searchCalls')}
          .value=${this.search}
          @input=${this.#onSearch}
        />
      </div>
      <div class="tools">${this.isAsking ? this.#renderQuestion() : this.#renderFilter()}</div>`;
  }

  #renderFilter(): TemplateResult {
    const words = this.#words;
    const filter = (name: 'all' | 'missed', isOn: boolean) =>
      html`<button
        class="button filter"
        part="filter-button"
        type="button"
        data-filter=${name}
        aria-pressed=${isOn ? 'true' : 'false'}
        @click=${this.#onFilter}
      >
        ${words.term(name === 'all' ? 'allCalls' : 'missedOnly')}
      </button>`;
    return html`<div class="filters">${filter('all', !this.isMissedOnly)} ${filter('missed', this.isMissedOnly)}</div>
      <button class="button clear" part="clear-button" type="button" @click=${this.#onClear}>
        ${words.term('clear')}
      </button>`;
  }

  #renderQuestion(): TemplateResult {
    const words = this.#words;
    return html`<span class="question" id="question">${words.term('deleteCalls')}</span>
      <div class="answers" role="group" aria-labelledby="question">
        <button class="button soft cancel" type="button" @click=${this.#onCancel}>${words.term('cancel')}</button>
        <button class="button soft delete" type="button" @click=${this.#onDelete}>${words.term('delete')}</button>
      </div>`;
  }

  #renderList(found: readonly CallHistoryEntry[]): TemplateResult {
    const words = this.#words;
    const shown = found.slice(0, this.rows);
    const stops = shown.filter(({ remote }) => remote.number !== '');
    const context: RowContext = {
      words,
      time: new Intl.DateTimeFormat(words.lang, { hour: 'numeric', minute: '2-digit' }),
      canCall: this.#phone.value.canCall,
      tabStop: (stops.find(({ id }) => id === this.#tabStop) ?? stops[0])?.id,
      onCall: this.#onCall,
    };
    return html`${byDay(shown, words.lang, Date.now()).map(
      ({ name, entries }) =>
        html`<h3 class="day">${name}</h3>
          <ul role="list">
            ${repeat(
              entries,
              ({ id }) => id,
              entry => historyRow(entry, context),
            )}
          </ul>`,
    )}
    ${
      found.length > shown.length
        ? html`<button class="button soft more" type="button" @click=${this.#onMore}>
            ${words.term('showMore', found.length - shown.length)}
          </button>`
        : nothing
    }`;
  }

  #renderEmpty(): TemplateResult {
    const words = this.#words;
    if (this.search) return html`<p class="none">${words.term('noCallFound')}</p>`;
    if (this.isMissedOnly) return html`<p class="none">${words.term('noMissedCalls')}</p>`;
    return html`<div class="none">
      ${recentsIcon(32)}
      <p class="what">${words.term('noHistory')}</p>
      <p>${words.term('noHistoryNext')}</p>
    </div>`;
  }

  protected override render(): TemplateResult {
    const found = this.#found;
    return html`<div
      class="base"
      part="base"
      role="group"
      tabindex="-1"
      aria-label=${this.#words.term('callHistory')}
      @keydown=${this.#onKeyDown}
    >
      ${this.#watch.entries.length ? this.#renderTools() : nothing}
      <div class="list" part="list" @focusin=${this.#onFocus}>
        ${found.length ? this.#renderList(found) : this.#renderEmpty()}
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telnyx-call-history': TelnyxCallHistory;
  }
}
