import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { liveRegionParent } from './live-region-parent.js';

/** A message stays in the region this long: long enough to be read out, then out of the way of users of screen readers. */
const messageLifeMs = 7_000;
/** Screen readers, Safari's above all, miss what comes sooner into a region that has just come or moved. */
const settleMs = 100;

const hidden = {
  position: 'fixed',
  'inset-block-start': '0',
  'inline-size': '1px',
  'block-size': '1px',
  overflow: 'hidden',
  'clip-path': 'inset(50%)',
  'white-space': 'nowrap',
};

/** The live region of one document, and how many elements use it. */
class LiveRegion {
  users = 0;
  /** The subjects of the current messages. */
  readonly #subjects = new Set<object>();
  readonly #element: HTMLElement;
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  /** Messages that wait until the region is known; null once it is. */
  #waiting: HTMLElement[] | null = null;

  constructor(document: Document) {
    this.#element = document.createElement('div');
    this.#element.className = 'telnyx-announcer';
    this.#element.setAttribute('role', 'log'); // polite, and each message on its own
    this.#element.setAttribute('aria-live', 'polite');
    for (const [name, value] of Object.entries(hidden)) this.#element.style.setProperty(name, value);
    document.body.append(this.#element);
  }

  say(speaker: Element, text: string, lang: string, about?: object): void {
    if (about && this.#subjects.has(about)) return;
    if (about) this.#subjects.add(about);
    const message = this.#element.ownerDocument.createElement('div');
    message.lang = lang;
    message.textContent = text;
    this.#moveTo(liveRegionParent(speaker));
    if (this.#waiting) this.#waiting.push(message);
    else this.#element.append(message);
    this.#after(messageLifeMs, () => {
      if (about) this.#subjects.delete(about);
      message.remove();
    });
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#element.remove();
  }

  /** It is put back, too, if the page has removed it. */
  #moveTo(place: Element): void {
    if (this.#element.parentNode === place) return;
    place.append(this.#element);
    if (this.#waiting) return;
    this.#waiting = [];
    this.#after(settleMs, () => {
      this.#element.append(...(this.#waiting ?? []));
      this.#waiting = null;
    });
  }

  #after(delayMs: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, delayMs);
    this.#timers.add(timer);
  }
}

const regions = new WeakMap<Document, LiveRegion>();

/**
 * Announces to screen readers, through one polite live region on `document.body`: VoiceOver on iOS misses those in shadow
 * roots. While a dialog or popover is open around the element, or a modal one anywhere, the region is in there. It is there
 * as long as an element that may announce, so that it is known before the first message.
 */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #region: LiveRegion | undefined;
  #document: Document | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#document = this.#host.ownerDocument;
    this.#region = regions.get(this.#document) ?? new LiveRegion(this.#document);
    regions.set(this.#document, this.#region);
    this.#region.users++;
  }

  hostDisconnected(): void {
    const region = this.#region;
    this.#region = undefined;
    if (!region || !this.#document || --region.users > 0) return;
    region.close();
    regions.delete(this.#document);
  }

  /**
   * Has `text` read out when the user pauses. The same words twice are read twice.
   * @param about What it is about. Several elements may announce the same: only the first is read out.
   */
  say(text: string, lang: string, about?: object): void {
    this.#region?.say(this.#host, text, lang, about);
  }
}
