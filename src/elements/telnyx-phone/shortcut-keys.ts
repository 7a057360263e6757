import type { LitElement, ReactiveController } from 'lit';
import { Localize } from '../../i18n/index.js';
import { inCall } from '../../i18n/translations/en-call.js';
import { Announcer } from '../../page/announcer.js';
import type { ShortcutAction, Shortcuts } from '../shortcuts.js';

/** What each action presses: the first of these buttons that is there. */
const buttons: Readonly<Record<ShortcutAction, readonly (readonly [tag: string, part: string])[]>> = {
  mute: [['telnyx-call-controls', 'mute-button']],
  hold: [['telnyx-call-controls', 'hold-button']],
  keypad: [['telnyx-call-controls', 'keypad-button']],
  answer: [['telnyx-incoming-call', 'answer-button']],
  hangup: [
    ['telnyx-call-controls', 'end-button'],
    ['telnyx-incoming-call', 'decline-button'],
  ],
};

/** Where a letter is text, or leads to an entry that begins with it. */
const typingPlaces = [
  'input:not([type=button], [type=checkbox], [type=radio], [type=range], [type=reset], [type=submit])',
  'textarea',
  'select',
  ...[
    'textbox',
    'searchbox',
    'combobox',
    'spinbutton',
    'listbox',
    'menu',
    'menubar',
    'tree',
    'grid',
    'application',
  ].map(role => `[role=${role}]`),
].join();

/**
 * Presses the phone's buttons for keys that are pressed anywhere on the page: not while the user types, with Ctrl, Alt or Meta, or behind
 * a modal dialog. What the page handles itself (`preventDefault()`) is left to it.
 */
export class ShortcutKeys implements ReactiveController {
  readonly #host: LitElement;
  readonly #shortcuts: () => Shortcuts | null;
  readonly #announcer: Announcer;
  readonly #words: Localize;
  #document: Document | undefined;

  /** @param shortcuts Which keys there are now. */
  constructor(host: LitElement, shortcuts: () => Shortcuts | null) {
    this.#host = host;
    this.#shortcuts = shortcuts;
    this.#announcer = new Announcer(host);
    this.#words = new Localize(host, inCall);
    host.addController(this);
  }

  hostConnected(): void {
    this.#document = this.#host.ownerDocument;
    this.#document.addEventListener('keydown', this.#onKeyDown);
  }

  hostDisconnected(): void {
    this.#document?.removeEventListener('keydown', this.#onKeyDown);
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const { repeat, isComposing, ctrlKey, metaKey, altKey } = event;
    if (event.defaultPrevented || repeat || isComposing || ctrlKey || metaKey || altKey) return;
    if (isTyping(event) || isUnreachable(this.#host)) return;
    const key = keyOf(event);
    for (const [action, ofAction] of Object.entries(this.#shortcuts() ?? {}))
      if (key === ofAction && this.#press(action as ShortcutAction)) event.preventDefault();
  };

  /** Returns whether the button is there and can be pressed. */
  #press(action: ShortcutAction): boolean {
    const [button] = buttons[action].flatMap(([tag, part]) => {
      const element = this.#host.shadowRoot?.querySelector(tag);
      return element?.shadowRoot?.querySelector<HTMLElement>(`[part~="${part}"]`) ?? [];
    });
    if (!button || button.getAttribute('aria-disabled') === 'true') return false;
    const wasOn = button.getAttribute('aria-pressed') === 'true';
    button.click();
    // The status announces all else.
    if (action === 'mute') this.#announcer.say(this.#words.term(wasOn ? 'unmuted' : 'muted'), this.#words.lang);
    return true;
  }
}

/** The character; on a keyboard of another script the one that Latin keyboards have there. */
function keyOf({ key, code }: KeyboardEvent): string {
  const latin = /^Key([A-Z])$/.exec(code)?.[1];
  return (key.length === 1 && key > '\x7e' && latin ? latin : key).toLowerCase();
}

/** No `instanceof`: in a picture-in-picture window elements have other classes. */
const isTyping = (event: Event): boolean =>
  event.composedPath().some(target => {
    const { isContentEditable, matches } = target as Partial<HTMLElement>;
    return isContentEditable || matches?.call(target as HTMLElement, typingPlaces);
  });

/** Something modal of the page is before the phone. */
function isUnreachable(host: Element): boolean {
  const around: Node[] = [];
  for (let at: Node | null = host; at; at = at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null) around.push(at);
  if (around.some(node => (node as Partial<Element>).hasAttribute?.('inert'))) return true;
  return [...host.ownerDocument.querySelectorAll(':modal')].some(modal => !around.includes(modal));
}
