import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  Assistant,
  noConversation,
  type AssistantState,
  type ConversationItem,
  type Tools,
} from '../../client/assistant/index.js';
import type { TelnyxClient } from '../../client/index.js';

/**
 * An element's conversation: that of the assistant that the page gave, else one of its own for its client, which keeps
 * what was said while the element is moved.
 */
export class ConversationLink implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onItem: (item: ConversationItem) => void;
  #own: { readonly client: TelnyxClient; readonly assistant: Assistant } | undefined;
  #assistant: Assistant | undefined;
  #stop = () => {};

  constructor(host: ReactiveControllerHost, onItem: (item: ConversationItem) => void) {
    this.#host = host;
    this.#onItem = onItem;
    host.addController(this);
  }

  get assistant(): Assistant | undefined {
    return this.#assistant;
  }

  get state(): AssistantState {
    return this.#assistant?.state ?? noConversation;
  }

  /** Call it before each update. */
  follow(given: Assistant | undefined, client: TelnyxClient | undefined, tools: Tools): void {
    const next = given ?? (client && this.#ownFor(client));
    if (!given && next) next.tools = tools;
    if (next === this.#assistant) return;
    this.#leave();
    this.#assistant = next;
    if (!next) return;
    if (!given) next.open();
    const stops = [next.subscribe(() => this.#host.requestUpdate()), next.on('item', this.#onItem)];
    this.#stop = () => stops.forEach(stop => stop());
  }

  hostDisconnected(): void {
    this.#leave();
  }

  #ownFor(client: TelnyxClient): Assistant {
    if (this.#own?.client !== client) this.#own = { client, assistant: new Assistant(client) };
    return this.#own.assistant;
  }

  #leave(): void {
    this.#stop();
    this.#stop = () => {};
    if (this.#assistant === this.#own?.assistant) this.#assistant?.close(); // the page's own stays open
    this.#assistant = undefined;
  }
}
