import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { reportConversation } from './conversation-events.js';
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
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #onItem: (item: ConversationItem) => void;
  readonly #channel: () => 'voice' | 'text';
  #own: { readonly client: TelnyxClient; readonly assistant: Assistant } | undefined;
  #assistant: Assistant | undefined;
  #stop = () => {};

  /** @param channel How the user talks at this moment. */
  constructor(
    host: ReactiveControllerHost & EventTarget,
    onItem: (item: ConversationItem) => void,
    channel: () => 'voice' | 'text',
  ) {
    this.#host = host;
    this.#onItem = onItem;
    this.#channel = channel;
    host.addController(this);
  }

  get assistant(): Assistant | undefined {
    return this.#assistant;
  }

  get state(): AssistantState {
    return this.#assistant?.state ?? noConversation;
  }

  /** Call it before each update. @param toolTimeout Milliseconds; undefined for the default. */
  follow(
    given: Assistant | undefined,
    client: TelnyxClient | undefined,
    tools: () => Tools,
    toolTimeout = 30_000,
    keep = true,
  ): void {
    const next = given ?? (client && this.#ownFor(client, keep));
    if (!given && next) Object.assign(next, { tools, toolTimeout, keep });
    if (next === this.#assistant) return;
    this.#leave();
    this.#assistant = next;
    if (!next) return;
    if (!given) next.open();
    const stops = [
      next.subscribe(() => this.#host.requestUpdate()),
      next.on('item', this.#onItem),
      ...reportConversation(next, this.#host, this.#channel),
    ];
    this.#stop = () => stops.forEach(stop => stop());
  }

  hostDisconnected(): void {
    this.#leave();
  }

  #ownFor(client: TelnyxClient, keep: boolean): Assistant {
    if (this.#own?.client !== client) this.#own = { client, assistant: new Assistant(client, { keep }) };
    return this.#own.assistant;
  }

  #leave(): void {
    this.#stop();
    this.#stop = () => {};
    if (this.#assistant === this.#own?.assistant) this.#assistant?.close(); // the page's own stays open
    this.#assistant = undefined;
  }
}
