/** What the launcher needs once its phone is there; loaded beside the phone. */
import { html, nothing, type CSSResultOrNative, type TemplateResult } from 'lit';
import type { TelnyxClient } from '../../client/index.js';
import type { OptionsElement } from '../../provider/options-element.js';
import { checkMarkup, ordinary } from '../../page/markup-check.js';
import { TelnyxLogEvent } from '../../events/index.js';
import { tokens } from '../../styles/tokens.js';
import { checkPassword } from '../../provider/password-check.js';
import { TelnyxPhone } from '../telnyx-phone/telnyx-phone.js';
import { LauncherCall } from './launcher-call.js';
import { LauncherPanel } from './launcher-panel.js';
import { openStyles } from './open.styles.js';

/** The launcher, as its parts see it. */
export type LauncherHost = OptionsElement & { open: boolean };

/** The launcher's own. */
const own = ['corner', 'label', 'open'];
/** Below this a phone of the usual height does not fit. */
const lowScreen = '(max-height: 680px)';

/** The launcher's phone, what it shows of calls, and the panel around the phone. */
export class LauncherParts {
  readonly phone = document.createElement('telnyx-phone');
  readonly call: LauncherCall;
  readonly panel: LauncherPanel;
  readonly #host: LauncherHost;
  /** What the phone has by itself. */
  readonly #defaults: ReadonlyMap<string, unknown>;

  /**
   * @param client The one that the page gave to the launcher.
   * @param hasPassword Whether a password stood in the page.
   */
  constructor(host: LauncherHost, client: TelnyxClient | undefined, hasPassword: boolean) {
    this.#host = host;
    if (hasPassword) void checkPassword(host);
    this.#defaults = new Map(this.#declared.map(name => [name, Reflect.get(this.phone, name) as unknown]));
    this.#takeOthers();
    this.forward(new Map(this.#declared.map(name => [name, undefined])), client);
    this.phone.density ??= matchMedia(lowScreen).matches ? 'compact' : undefined;
    const actions = document.createElement('slot');
    actions.name = actions.slot = 'actions';
    if (host.querySelector(':scope > [slot=actions]')) this.phone.append(actions); // else the phone has a button there
    this.phone.addEventListener('telnyx-log', ({ level, message, context }) =>
      host.dispatchEvent(new TelnyxLogEvent(level, message, context)),
    );
    this.panel = new LauncherPanel(host, {
      isOpen: () => host.open,
      focusContent: async () => {
        const phone = host.querySelector<TelnyxPhone>(':scope > telnyx-phone') ?? this.phone;
        await phone.updateComplete;
        phone.focus();
      },
    });
    this.call = new LauncherCall(host);
    void host.updateComplete.then(() => checkMarkup(host, [...this.#known, ...TelnyxPhone.observedAttributes]));
  }

  /** Gives the phone what has changed on the launcher. */
  forward(changed: ReadonlyMap<PropertyKey, unknown>, client: TelnyxClient | undefined): void {
    for (const name of this.#declared) {
      if (changed.has(name)) Reflect.set(this.phone, name, Reflect.get(this.#host, name) ?? this.#defaults.get(name));
    }
    if (client || changed.has('client')) this.phone.client = client;
  }

  /** What it is called in the language of the page. */
  get name(): string {
    return this.call.words.term('phone');
  }

  /** All styles of the launcher, by those of its button. */
  styles(button: readonly CSSResultOrNative[]): readonly CSSResultOrNative[] {
    return [tokens, ...button, openStyles];
  }

  renderPanel(name: string, onClose: () => void, onSlot: () => void): TemplateResult {
    const isOwn = !this.#host.querySelector(':scope > telnyx-phone');
    const { panel, phone } = this;
    return html`<dialog
      part="panel"
      role="dialog"
      popover="manual"
      tabindex="-1"
      aria-label=${name}
      @keydown=${panel.handleKeyDown}
      @close=${panel.handleClose}
    >
      ${panel.renderHeader(name, onClose)}
      <slot @slotchange=${onSlot}>${isOwn ? phone : nothing}</slot>
    </dialog>`;
  }

  /** Properties that launcher and phone have. */
  get #declared(): readonly string[] {
    const { elementProperties } = this.#host.constructor as typeof OptionsElement;
    return [...elementProperties.keys()].map(String).filter(name => !own.includes(name));
  }

  /** Attributes that the launcher reads. */
  get #known(): readonly string[] {
    return (this.#host.constructor as typeof OptionsElement).observedAttributes;
  }

  /** Attributes and properties that the phone has and the launcher does not know. */
  #takeOthers(): void {
    const [host, phone] = [this.#host, this.phone];
    const known = this.#known;
    const copy = (name: string): void => {
      const value = host.getAttribute(name);
      if (known.includes(name) || ordinary.test(name)) return;
      if (value === null) phone.removeAttribute(name);
      else phone.setAttribute(name, value);
    };
    host.getAttributeNames().forEach(copy);
    new MutationObserver(records => records.forEach(({ attributeName }) => copy(attributeName ?? ''))).observe(host, {
      attributes: true,
    });
    for (const key of TelnyxPhone.elementProperties.keys()) {
      if (key in Object.getPrototypeOf(host)) continue;
      if (Object.hasOwn(host, key)) Reflect.set(phone, key, Reflect.get(host, key));
      Object.defineProperty(host, key, {
        configurable: true,
        get: () => Reflect.get(phone, key) as unknown,
        set: (value: unknown) => void Reflect.set(phone, key, value),
      });
    }
  }
}
