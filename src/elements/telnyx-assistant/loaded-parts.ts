/** Parts of an assistant that are loaded when they are needed first: Markdown, the visualizer, the button of `floating`. */
import { html, type CSSResultOrNative, type LitElement, type TemplateResult } from 'lit';
import { loadPart } from '../../page/load-part.js';
import type { Floating } from './floating.js';
import type { renderMarkdown } from './markdown.js';
import type { Visualizer } from './visualizer.js';

/** What Markdown may begin with. */
const marks = /[*_`#\n]|^\s*[-+\d]|https?:/;

type PartName = 'floating' | 'visualizer' | 'markdown';

export class LoadedParts {
  floating: Floating | undefined;
  visualizer: Visualizer | undefined;
  #renderMarkdown: typeof renderMarkdown | undefined;
  readonly #host: LitElement & { open?: boolean | undefined };
  readonly #isOpen: () => boolean;
  readonly #addStyles: (styles: CSSResultOrNative) => void;
  readonly #loading = new Set<PartName>();

  /** @param isOpen Whether the panel of `floating` is to be shown. */
  constructor(
    host: LitElement & { open?: boolean | undefined },
    isOpen: () => boolean,
    addStyles: (styles: CSSResultOrNative) => void,
  ) {
    this.#host = host;
    this.#isOpen = isOpen;
    this.#addStyles = addStyles;
  }

  /** Loads a part, unless it is there. */
  need(name: PartName): void {
    if (this.#loading.has(name)) return;
    this.#loading.add(name);
    void loadPart(this.#host, `The ${name} of the assistant`, () => this.#load[name]()).then(() =>
      this.#host.requestUpdate(),
    );
  }

  /** What the assistant says, as Markdown if there is any in it. */
  readonly renderText = (text: string): TemplateResult => {
    if (!this.#renderMarkdown && marks.test(text)) this.need('markdown');
    return this.#renderMarkdown?.(text) ?? html`${text}`;
  };

  readonly #load: Readonly<Record<PartName, () => Promise<void>>> = {
    floating: async () => {
      const { Floating, floatingStyles } = await import('./floating.js');
      this.floating ??= new Floating(this.#host, this.#isOpen);
      this.#addStyles(floatingStyles);
    },
    visualizer: async () => {
      const { Visualizer, visualizerStyles } = await import('./visualizer.js');
      this.visualizer ??= new Visualizer();
      this.#addStyles(visualizerStyles);
    },
    markdown: async () => {
      ({ renderMarkdown: this.#renderMarkdown } = await import('./markdown.js'));
    },
  };
}
