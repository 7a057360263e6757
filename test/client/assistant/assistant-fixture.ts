/** A client that has a conversation, as far as an assistant looks: tests say what its server says. */
import {
  Assistant,
  type AssistantClient,
  type AssistantOptions,
  type ToolRun,
} from '../../../src/client/assistant/index.js';
import type { Json } from '../../../src/client/signaling/frame.js';
import { FakeClock } from '../../support/fake-clock.js';

type Calls = AssistantClient['state'];

const none: Calls = { currentCallId: null, calls: [] };

export class FakeConversation {
  readonly clock = new FakeClock();
  /** Items that were sent to the assistant. */
  readonly sent: Json[] = [];
  readonly said: string[] = [];
  readonly runs: ToolRun[] = [];
  /** What sending comes to; it never ends while this is null. */
  outcome: Promise<unknown> | null = Promise.resolve();
  readonly assistant: Assistant;
  #calls = none;
  readonly #listeners = new Set<(event: { params: Json }) => void>();
  readonly #subscribers = new Set<(state: Calls) => void>();

  constructor(options: AssistantOptions = {}) {
    const calls = () => this.#calls;
    const client: AssistantClient = {
      get state() {
        return calls();
      },
      subscribe: listener => {
        this.#subscribers.add(listener);
        return () => this.#subscribers.delete(listener);
      },
      on: (_, listener) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
      sendConversation: (_callId, params) => {
        this.sent.push(params['item'] as Json);
        return this.outcome ?? new Promise(() => {});
      },
    };
    this.assistant = new Assistant(client, options, { clock: this.clock });
    this.assistant.on('item', item => this.said.push(`${item.role}: ${item.text}`));
    this.assistant.on('tool', run => this.runs.push(run));
  }

  /** How many listeners there are at the client. */
  get listeners(): number {
    return this.#listeners.size + this.#subscribers.size;
  }

  /** `role: text status` of each line. */
  get lines(): string[] {
    return this.assistant.state.items.map(({ role, text, status }) => `${role}: ${text} (${status})`);
  }

  /** A call is there and answered, or there is none. */
  call(id: string | null, patch: Partial<Calls['calls'][number]> = {}): void {
    this.#calls = id ? { currentCallId: id, calls: [{ id, direction: 'outbound', activeSince: 1, ...patch }] } : none;
    for (const subscriber of this.#subscribers) subscriber(this.#calls);
  }

  /** The call is over. */
  end(id: string, endedBy: string): void {
    this.#calls = { ...none, lastCall: { id, termination: { endedBy } } };
    for (const subscriber of this.#subscribers) subscriber(this.#calls);
  }

  /** The server says something. */
  hear(params: Json): void {
    for (const listener of this.#listeners) listener({ params });
  }

  delta(item_id: string, delta: string): void {
    this.hear({ type: 'response.text.delta', item_id, delta, response_id: 'r', content_index: 0, output_index: 0 });
  }

  item(item: Json, more: Json = {}): void {
    this.hear({ type: 'conversation.item.created', item: { type: 'message', status: 'completed', ...item }, ...more });
  }

  spoken(id: string, transcript: string, status = 'completed'): void {
    this.item({ id, role: 'user', status, content: [{ type: 'input_audio', transcript }] });
  }
}

/** One with a call. */
export function conversation(options?: AssistantOptions): FakeConversation {
  const fake = new FakeConversation(options);
  fake.call('call-1');
  return fake;
}
