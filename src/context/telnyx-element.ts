import { LitElement, type CSSResultOrNative, type PropertyValues } from 'lit';
import type { TelnyxClient } from '../client/index.js';
import { checkMarkup, whenParsed } from '../page/markup-check.js';
import type { OwnWords } from '../i18n/index.js';
import { keepWriting } from './field-keys.js';
import { isServer } from './is-server.js';
import { property } from './property.js';
import { adoptStylesThere, PageLanguage } from './other-document.js';
import { updateTranslated } from './translations.js';
import { hyphenated, isObjectAsText, plain } from './spelling.js';

/** The base of every element: a Lit element whose phone can be set, with states that CSS can select. */
export class TelnyxElement extends LitElement {
  /** Every attribute, in the lower-case spelling of its property too. */
  static override get observedAttributes(): string[] {
    return [...new Set(super.observedAttributes.flatMap(name => [name, plain(name)]))];
  }

  #given: TelnyxClient | undefined;
  /** Made at once: in another document, where the tag is not defined, browsers refuse. */
  readonly #internals = this.attachInternals?.() as ElementInternals | undefined;
  #isChecked = false;
  readonly #laterStyles: CSSResultOrNative[] = [];
  readonly #pageLanguage = new PageLanguage(this);

  /** @internal What it waits for before it first shows itself, so that no other language flashes up. */
  firstWords?: Promise<void> | undefined;

  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  @property() for?: string;

  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  @property({ attribute: false }) words?: OwnWords;

  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  get client(): TelnyxClient | undefined {
    return this.#given;
  }
  set client(client: TelnyxClient | undefined) {
    const old = this.#given;
    this.#given = client;
    this.requestUpdate('client', old);
  }

  constructor() {
    super();
    // Lit would set what was set before the upgrade only at the first update, when the element has already looked for
    // another client; so this is no property of Lit's.
    const early = Object.getOwnPropertyDescriptor(this, 'client')?.value as TelnyxClient | undefined;
    Reflect.deleteProperty(this, 'client');
    this.#given = early;
  }

  override connectedCallback(): void {
    if (!isServer) {
      this.#pageLanguage.update();
      keepWriting(this);
      if (!this.#isChecked) whenParsed(this.ownerDocument, () => this.#check());
    }
    super.connectedCallback();
  }

  /** Moved to another document, or back from there; or its styles are others. */
  adoptedCallback(): void {
    if (this.shadowRoot) adoptStylesThere(this.shadowRoot, this.currentStyles);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (isServer || this.ownerDocument === document) return super.createRenderRoot();
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    adoptStylesThere(root, this.currentStyles);
    return root;
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    return this.firstWords ? this.firstWords.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override update(changed: PropertyValues<this>): void {
    updateTranslated(this.renderRoot, () => super.update(changed));
  }

  override attributeChangedCallback(name: string, old: string | null, text: string | null): void {
    const attribute = hyphenated(name, (this.constructor as typeof TelnyxElement).observedAttributes);
    if (isObjectAsText(text)) return;
    if (isServer) return super.attributeChangedCallback(attribute, old, text);
    const isOutdone = attribute !== name && (this.hasAttribute(attribute) || this.getAttribute(name) !== text);
    if (isOutdone) return; // the hyphenated spelling wins; attributes removed meanwhile are ignored
    super.attributeChangedCallback(attribute, old, text ?? this.getAttribute(plain(attribute)));
    if (text !== null) this.#showNo(attribute);
  }

  /** The client that the page gave by hand, if it did. */
  protected get givenClient(): TelnyxClient | undefined {
    return this.#given;
  }

  /** What its shadow root has of styles. */
  protected get currentStyles(): readonly CSSResultOrNative[] {
    return [...(this.constructor as typeof TelnyxElement).elementStyles, ...this.#laterStyles];
  }

  /** Reports to the page's owner, once, what does not work on this page. */
  protected checkPage(): void {
    void checkMarkup(this, (this.constructor as typeof TelnyxElement).observedAttributes);
  }

  #check(): void {
    if (this.#isChecked || !this.isConnected) return;
    this.#isChecked = true;
    const isOurs = (this.getRootNode() as Partial<ShadowRoot>).host instanceof TelnyxElement;
    if (!isOurs) this.checkPage();
  }

  /** A reflected property has no attribute for "no". */
  #showNo(attribute: string): void {
    const { elementProperties } = this.constructor as typeof TelnyxElement;
    for (const [property, { attribute: name = property, reflect, type }] of elementProperties) {
      const isShown = reflect && type === Boolean && name === attribute;
      if (isShown && !Reflect.get(this, property)) this.removeAttribute(attribute);
    }
  }

  /** Adds styles of a part that was loaded later. */
  protected addStyles(styles: readonly CSSResultOrNative[]): void {
    this.#laterStyles.push(...styles);
    this.adoptedCallback();
  }

  /** Sets or clears a custom state, which CSS sees as `:state(name)`. */
  protected setState(name: string, on: boolean): void {
    const states: CustomStateSet | undefined = this.#internals?.states; // Safari before 17.4 has none
    if (on) states?.add(name);
    else states?.delete(name);
  }
}
