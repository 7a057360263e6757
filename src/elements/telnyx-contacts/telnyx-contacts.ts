import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { Contact, ContactBook, ContactInput } from '../../client/contacts/index.js';
import { isServer } from '../../context/is-server.js';
import { property } from '../../context/property.js';
import { PhoneController } from '../../context/phone-controller.js';
import { TelnyxElement } from '../../context/telnyx-element.js';
import { TelnyxDialRequestEvent } from '../../events/index.js';
import { Localize } from '../../i18n/index.js';
import { inCall } from '../../i18n/translations/en-call.js';
import { more } from '../../i18n/translations/en-more.js';
import { importIcon, searchIcon } from '../../icons/more.js';
import { Announcer } from '../../page/announcer.js';
import { contactsOf } from '../../page/contacts/client-contacts.js';
import { ContactKeeper } from '../../page/contacts/contact-keeper.js';
import { customElement } from '../../page/define.js';
import { buttons } from '../../styles/buttons.js';
import { container } from '../../styles/container.js';
import { fields } from '../../styles/fields.js';
import { tokens } from '../../styles/tokens.js';
import { personStyles } from '../identity.js';
import { contactRow } from './contact-row.js';
import { styles } from './telnyx-contacts.styles.js';

/** So many people are shown at once, and more on request. */
const pageSize = 100;

/**
 * @tag telnyx-contacts
 * @summary People and their numbers: to search, to call, and to be known by name when they call.
 *
 * The people come from `contacts`, from `src`, from the provider, and from vCard files that the user imports. Those, and who is made a
 * favourite, are kept as `history` of the provider says. Favourites stand first. Once this element has been on the page, calls of its client from
 * these numbers show the names.
 *
 * @event {TelnyxDialRequestEvent} telnyx-dial-request - The user wants to call `destination`. Cancelable.
 * @csspart base - The outermost wrapper.
 * @csspart search - The field to search in.
 * @csspart list - The list.
 * @csspart contact - Each person.
 * @csspart avatar - The circle with the initials, or the picture.
 * @csspart name - The name.
 * @csspart link - The name, where the page has more of the person.
 * @csspart note - What the page knows of the person.
 * @csspart favourite-button - The star of each person.
 * @csspart call-button - The button of each number.
 * @csspart state - What is said in place of the list, and of an import.
 * @csspart import-button - The button that imports a vCard file.
 * @cssproperty [--telnyx-contacts-max-height=30em] - From which height the list scrolls.
 */
@customElement('telnyx-contacts')
export class TelnyxContacts extends TelnyxElement {
  static override styles = [tokens, buttons, container, fields, personStyles, styles];

  readonly #words = new Localize(this, inCall, more);
  readonly #announcer = new Announcer(this);
  readonly #phone = new PhoneController(this, ({ ready, country }) => ({ ready, country: country.code }));
  readonly #own = new ContactKeeper();
  #keeper: ContactKeeper | undefined;
  /** The order that is shown: who is made a favourite stays in place until people are searched again. */
  #order: ReadonlyMap<string, number> | null = null;
  #isFailing = false;
  #count = pageSize;
  #notice = '';
  @query('input[type=file]') private fileField!: HTMLInputElement | null;

  @query('.search') private searchField!: HTMLInputElement | null;
  @state() private search = '';
  /** People: `{ name, numbers: [{ number, label }] | number, picture, note, href, favourite }`. */
  @property({ attribute: false }) contacts?: readonly ContactInput[];

  /** Address of such a list as JSON, at your own server. */
  @property() src?: string;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening();
    this.#stopListening = () => {};
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (isServer) return;
    const keeper = this.#find();
    const isOther = keeper !== this.#keeper;
    this.#keeper = keeper;
    const isGiven = changed.has('contacts') || changed.has('src');
    if (this.contacts || this.src || (isGiven && !isOther))
      keeper.give(this, this.contacts, keeper === this.#own ? undefined : this.src);
    keeper.look();
    this.#stopListening();
    if (this.isConnected) this.#stopListening = keeper.subscribe(() => this.#onChange());
    this.#onChange();
  }

  /** Goes to the search. */
  override focus(options?: FocusOptions): void {
    this.searchField?.focus(options);
  }

  #stopListening = () => {};

  readonly #onSearch = (event: Event): void => {
    this.search = (event.target as HTMLInputElement).value;
    this.#count = pageSize;
    this.#order = null;
    if (!this.#found.length) this.#announcer.say(this.#noMatch, this.#words.lang);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey } = event;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (!step || ctrlKey || metaKey || altKey) return;
    const stops = [...(this.shadowRoot?.querySelectorAll<HTMLElement>('.search, .number') ?? [])];
    const next = stops[stops.indexOf(event.target as HTMLElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  readonly #onCall = (event: Event): void => {
    const { number } = (event.currentTarget as HTMLElement).dataset;
    if (!number || (event as UIEvent).detail > 1 || !this.#phone.value.ready) return;
    void this.#phone.request(new TelnyxDialRequestEvent(number));
  };

  readonly #onMore = (): void => {
    this.#count += pageSize;
    this.requestUpdate();
  };

  readonly #onRetry = (): void => this.#keeper?.retry();

  /** Another one of the same client may have changed something. */
  readonly #onChange = (): void => {
    const isFailing = this.#keeper?.loading === 'failed';
    if (isFailing && !this.#isFailing) this.#announcer.say(this.#words.term('contactsFailed'), this.#words.lang);
    this.#isFailing = isFailing;
    if (!this.isUpdatePending) this.requestUpdate();
  };

  readonly #onFavourite = (event: Event): void => {
    const { numbers, on } = (event.currentTarget as HTMLElement).dataset;
    this.#order ??= new Map(this.#found.map((contact, index) => [keyOf(contact), index]));
    for (const number of (numbers ?? '').split('\n')) this.#keeper?.book.setFavourite(number, on !== 'true');
  };

  readonly #onImportClick = (): void => this.fileField?.click();

  readonly #onFile = (): void => void this.#import();

  /** That of the client; without one, nothing is kept. */
  #find(): ContactKeeper {
    const { client } = this.#phone;
    if (client) return contactsOf(client).adopt(ContactKeeper);
    return this.#own;
  }

  async #import(): Promise<void> {
    const files = [...(this.fileField?.files ?? [])];
    const texts = await Promise.all(files.map(file => file.text().catch(() => '')));
    const count = texts.reduce((sum, text) => sum + this.#book.importVCards(text), 0);
    this.#order = null;
    if (this.fileField) this.fileField.value = ''; // the same file may be chosen again
    this.#notice = count ? this.#words.term('contactsImported', count) : this.#words.term('noneImported');
    this.#announcer.say(this.#notice, this.#words.lang);
    this.requestUpdate();
  }

  get #book(): ContactBook {
    return (this.#keeper ?? this.#own).book;
  }

  get #found(): readonly Contact[] {
    const found = this.#book.search(this.search);
    const order = this.#order;
    const place = (contact: Contact) => order?.get(keyOf(contact)) ?? Infinity;
    return order ? [...found].sort((a, b) => place(a) - place(b) || 0) : found;
  }

  get #noMatch(): string {
    return this.#words.term('noContactFound', this.search.trim());
  }

  #renderState(): TemplateResult {
    if (this.#keeper?.loading === 'running')
      return html`<p class="state" part="state">${this.#words.term('contactsLoading')}</p>`;
    if (this.#keeper?.loading === 'failed')
      return html`<p class="state" part="state">${this.#words.term('contactsFailed')}</p>
        <button class="button soft" type="button" @click=${this.#onRetry}>${this.#words.term('tryAgain')}</button>`;
    const hasSome = this.#book.contacts.length > 0;
    return html`<p class="state" part="state">${hasSome ? this.#noMatch : this.#words.term('noContacts')}</p>`;
  }

  #renderList(found: readonly Contact[]): TemplateResult {
    const more = found.length - this.#count;
    return html`<ul class="list" part="list" role="list" aria-label=${this.#words.term('contacts')}>
        ${found.slice(0, this.#count).map(each => contactRow(each, this.#words, this.#phone.value.ready, { onCall: this.#onCall, onFavourite: this.#onFavourite }))}
      </ul>
      ${
        more > 0
          ? html`<button class="button soft" type="button" @click=${this.#onMore}>
              ${this.#words.term('showMore', more)}
            </button>`
          : nothing
      }`;
  }

  #renderImport(): TemplateResult {
    return html`<div class="foot">
      <button class="button soft" part="import-button" type="button" @click=${this.#onImportClick}>
        ${importIcon()} ${this.#words.term('importContacts')}
      </button>
      <input type="file" accept=".vcf,text/vcard,text/x-vcard" multiple hidden @change=${this.#onFile} />
      ${this.#notice ? html`<p class="state" part="state">${this.#notice}</p>` : nothing}
    </div>`;
  }

  protected override render(): TemplateResult {
    const found = this.#found;
    return html`<div
      class="base"
      part="base"
      role="group"
      aria-label=${this.#words.term('contacts')}
      @keydown=${this.#onKeyDown}
    >
      <div class="find">
        ${searchIcon()}<input
          class="input search"
          part="search"
          type="search"
          autocomplete="off"
          aria-label=${this.#words.term('searchContacts')}
          placeholder=${this.#words.term('searchContacts')}
          .value=${this.search}
          @input=${this.#onSearch}
        />
      </div>
      ${found.length ? this.#renderList(found) : this.#renderState()} ${this.#renderImport()}
    </div>`;
  }
}

/** The same person, favourite or not. */
const keyOf = ({ name, numbers }: Contact): string => [name, ...numbers.map(({ number }) => number)].join('\n');

declare global {
  interface HTMLElementTagNameMap {
    'telnyx-contacts': TelnyxContacts;
  }
}
