import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { duration } from './duration.js';
import { inherited } from './inherited.js';
import { onTranslation, translationFor } from './languages.js';
import type { Translation, WordParts, Words } from './translation.js';
import { en } from './translations/en.js';

/** What went wrong, and what to do next. */
export interface ErrorText {
  readonly what: string;
  readonly next: string;
}

/**
 * An element's words, in the language of the nearest `lang` attribute (through shadow roots), else in English. The
 * element renders again when that attribute changes or its language is registered later.
 */
export class Localize implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #english: Partial<Words>;
  /** Spoken where the page names no language; BCP 47, or null. */
  fallback: string | null = null;
  #lang: string | null = null;
  #observer: MutationObserver | undefined;
  #stop: (() => void) | undefined;

  /** @param own English words besides those of `en`. */
  constructor(host: ReactiveControllerHost & HTMLElement, ...own: readonly Partial<Words>[]) {
    this.#host = host;
    this.#english = Object.assign({}, en, ...own) as Partial<Words>;
    host.addController(this);
  }

  /** The language that is spoken: that of the page if there is a translation, else `en`. */
  get lang(): string {
    return this.#translation?.lang ?? 'en';
  }

  hostConnected(): void {
    this.#look();
    this.#stop = onTranslation(() => this.#host.requestUpdate());
    this.#observer = new MutationObserver(() => this.#look());
    let root = this.#host.getRootNode();
    for (;;) {
      this.#observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
      if (!('host' in root)) break;
      root = (root as ShadowRoot).host.getRootNode();
    }
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
    const word: string | ((...parts: never) => string) = this.#translation?.words[key] || this.#english[key] || key;
    return typeof word === 'string' ? word : (word as (...parts: WordParts<K>) => string)(...parts);
  }

  /** What went wrong and what to do next, in the user's words; `english` where the language has none for this code. */
  error(code: number | `_${string}`, english: ErrorText): ErrorText {
    const words = this.#translation?.words;
    return { what: words?.[`error${code}`] ?? english.what, next: words?.[`error${code}Next`] ?? english.next };
  }

  /** `02:41`. Milliseconds in. */
  duration(ms: number): string {
    return duration(ms);
  }

  number(value: number, options?: Intl.NumberFormatOptions): string {
    return value.toLocaleString(this.lang, options);
  }

  get #translation(): Translation | undefined {
    const lang = this.#lang || this.fallback;
    return lang ? translationFor(lang) : undefined;
  }

  #look(): void {
    const lang = inherited(this.#host, 'lang');
    if (lang === this.#lang) return;
    this.#lang = lang;
    this.#host.requestUpdate();
  }
}
