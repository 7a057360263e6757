import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { duration } from './duration.js';
import { inherited } from './inherited.js';
import { loadLanguage, spokenFor, type Spoken } from './languages.js';
import { markLanguage } from './mark-language.js';
import { inheritedWords } from './own-words.js';
import { notifyOfWords, onTranslation } from './registry.js';
import type { OwnWords, WordParts, Words } from './translation.js';
import { en } from './translations/en.js';

/** What went wrong, and what to do next. */
export interface ErrorText {
  readonly what: string;
  readonly next: string;
}

type Host = ReactiveControllerHost &
  HTMLElement & { readonly hasUpdated?: boolean; readonly words?: OwnWords; firstWords?: Promise<void> | undefined };

/** So long, in milliseconds, an element waits for its language before it first shows itself. */
const languageTimeoutMs = 1_000;

const wait = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms));

/**
 * An element's words: those that the page puts on it or around it (`words`), else in the language of the nearest `lang` attribute
 * (through shadow roots), else in English. A language of ours is loaded when it is wanted; until then what was said is said
 * on. The element renders again when that attribute changes or words come.
 */
export class Localize implements ReactiveController {
  readonly #host: Host;
  #english: Partial<Words>;
  /** What the page wants; null where it has not been looked at. */
  #wanted: string | null = null;
  #spoken: Spoken | null = null;
  #own: OwnWords | undefined;
  /** The host's own ones, as all that is inside knows them. */
  #given: OwnWords | undefined;
  #fallback: string | null = null;
  #observer: MutationObserver | undefined;
  #stop: (() => void) | undefined;

  /** @param own English words besides those of `en`. */
  constructor(host: Host, ...own: readonly Partial<Words>[]) {
    this.#host = host;
    this.#english = Object.assign({}, en, ...own) as Partial<Words>;
    host.addController(this);
  }

  /** The language that is spoken: that of the page if there are words for it, else `en`. */
  get lang(): string {
    return this.#spoken?.lang ?? 'en';
  }

  /** Spoken where the page names no language; BCP 47, or null. */
  get fallback(): string | null {
    return this.#fallback;
  }
  set fallback(lang: string | null) {
    this.#fallback = lang;
    if (this.#wanted !== null) this.#look();
  }

  hostConnected(): void {
    this.#wanted = null;
    if (!this.#isHydrating) this.#look();
    this.#stop = onTranslation(() => this.#speak());
    this.#observer = new MutationObserver(() => this.#look());
    let root = this.#host.getRootNode();
    for (;;) {
      this.#observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang', 'dir'] });
      if (!('host' in root)) break;
      root = (root as ShadowRoot).host.getRootNode();
    }
  }

  hostUpdated(): void {
    if (this.#wanted === null) this.#look();
    this.#mark();
    if (this.#given === this.#host.words) return;
    this.#given = this.#host.words;
    queueMicrotask(notifyOfWords);
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#observer?.disconnect();
  }

  /** English words of what was loaded later. */
  add(own: Partial<Words>): void {
    this.#english = { ...this.#english, ...own };
  }

  /** The words of a key, with names and numbers put in. */
  term<K extends keyof Words>(key: K, ...parts: WordParts<K>): string {
    const word: string | ((...parts: never) => string) =
      this.#own?.[key] || this.#spoken?.words[key] || this.#english[key] || key;
    return typeof word === 'string' ? word : (word as (...parts: WordParts<K>) => string)(...parts);
  }

  /** What went wrong and what to do next, in the user's words; `english` where the language has none for this code. */
  error(code: number | `_${string}`, english: ErrorText): ErrorText {
    const words = { ...this.#spoken?.words, ...this.#own };
    const [what, next] = this.#spoken?.errors[String(code).replace('_', '')] ?? [english.what, english.next];
    return { what: words[`error${code}`] ?? what, next: words[`error${code}Next`] ?? next };
  }

  /** `02:41`. Milliseconds in. */
  duration(ms: number): string {
    return duration(ms);
  }

  number(value: number, options?: Intl.NumberFormatOptions): string {
    return value.toLocaleString(this.lang, options);
  }

  /** What a server rendered is English, and the first render here has to be the same. */
  get #isHydrating(): boolean {
    return this.#host.hasUpdated === false && Boolean(this.#host.shadowRoot?.firstElementChild);
  }

  #look(): void {
    const wanted = inherited(this.#host, 'lang') || this.#fallback || '';
    if (wanted === this.#wanted) return this.#mark();
    this.#wanted = wanted;
    const pending = loadLanguage(wanted);
    if (!pending) return this.#speak();
    if (!this.#host.hasUpdated) this.#holdFirstUpdate(pending);
    void pending.then(() => this.#speak());
  }

  #holdFirstUpdate(words: Promise<void>): void {
    const over = Promise.race([words, wait(languageTimeoutMs)]).then(() => (this.#host.firstWords = undefined));
    this.#host.firstWords = over;
  }

  /** Until the language that is wanted is there, the one before is spoken. */
  #speak(): void {
    if (this.#wanted === null || loadLanguage(this.#wanted)) return;
    this.#spoken = spokenFor(this.#wanted);
    this.#own = inheritedWords(this.#host);
    this.#host.requestUpdate();
  }

  #mark(): void {
    markLanguage(this.#host, this.lang, this.#spoken !== null);
  }
}
