import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import { historyOf } from '../../page/history/client-history.js';
import { loadPart } from '../../page/load-part.js';
import type { SuggestionHost, SuggestionList, SuggestionOptions } from './suggestion-list.js';

/** Offers people for what is typed into the number field. What finds and shows them is loaded when there are people to offer. */
export class Suggestions implements ReactiveController {
  readonly #host: SuggestionHost;
  readonly #options: SuggestionOptions;
  #list: SuggestionList | null = null;
  #loading: Promise<void> | undefined;

  constructor(host: SuggestionHost, options: SuggestionOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  /** Whether people may be offered: there are contacts, or calls to remember. */
  get isOffered(): boolean {
    const client = this.#options.client();
    return client !== undefined && (client.people.canSuggest || historyOf(client).entries.length > 0);
  }

  get isOpen(): boolean {
    return this.#list?.isOpen ?? false;
  }

  /** The id of the option that Enter chooses. */
  get activeId(): string | null {
    return this.#list?.activeId ?? null;
  }

  /** @param text What was typed by hand; the keys of the dialpad are not to be covered while they are used. */
  async show(text: string): Promise<void> {
    if (!this.isOffered) return this.close();
    this.#loading ??= loadPart(this.#host, 'The suggestions', async () => {
      const { SuggestionList } = await import('./suggestion-list.js');
      this.#list = new SuggestionList(this.#host, this.#options);
    });
    await this.#loading;
    if (text === this.#host.value) this.#list?.show(text); // else it is typed over by now
  }

  readonly close = (): void => this.#list?.close();

  /** Whether it was a key for the list. */
  handleKey(event: KeyboardEvent): boolean {
    return this.#list?.handleKey(event) ?? false;
  }

  render(): TemplateResult | typeof nothing {
    return this.#list?.render() ?? nothing;
  }
}
