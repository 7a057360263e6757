/** Talking with an AI assistant: its conversation as one frozen state, messages to it, and tools that it may use. */
import { errorCodes } from '../errors/error-codes.js';
import { systemClock, type Clock } from '../base/clock.js';
import { Disposer } from '../base/disposer.js';
import { Emitter } from '../base/emitter.js';
import { Listenable } from '../base/listenable.js';
import { uuid } from '../base/uuid.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import { isObject, longText, text, type Json } from '../signaling/frame.js';
import { ClientTools, type ToolHandler, type ToolRun, type Tools } from './client-tools.js';
import { otherItems, readItem, type ConversationItem } from './conversation-item.js';
import { readImage } from './image.js';
import { forgetConversation, keepConversation, keptConversation } from './kept-conversation.js';
import { Milestones, type AssistantCall, type ConversationMilestones, type EndedCall } from './milestones.js';
import { Transcript } from './transcript.js';
import { findWidgetSettings, readWidgetSettings, type WidgetSettings } from './widget-settings.js';

/** What it needs of a `TelnyxClient`. */
export interface AssistantClient {
  readonly state: AssistantCalls;
  readonly subscribe: (listener: (state: AssistantCalls) => void) => () => void;
  readonly on: (type: 'aiconversation', listener: (event: { params: Json }) => void) => () => void;
  readonly sendConversation: (callId: string, params: Json) => Promise<unknown>;
}

export interface AssistantCalls {
  readonly currentCallId: string | null;
  readonly calls: readonly AssistantCall[];
  /** The call that ended last. */
  readonly lastCall?: EndedCall | null;
}

/** The conversation as it is now. Frozen, structured-cloneable, replaced on every change. */
export interface AssistantState {
  /** What was said and written, oldest first, at most 500. They stay after the call, until the next one begins. */
  readonly items: readonly ConversationItem[];
  /** The assistant has heard the user, or runs a tool, and has not answered yet. */
  readonly thinking: boolean;
  /** Whether the assistant says something at this moment. */
  readonly speaking: boolean;
  /** The call with the assistant; null while there is none. */
  readonly callId: string | null;
  /** Who has taken the conversation over, so that no assistant listens any more; null while one does. */
  readonly person: { readonly name: string; readonly number: string } | null;
  /** Names of the tools that run at this moment. */
  readonly runningTools: readonly string[];
  readonly settings: WidgetSettings;
}

export interface AssistantEvents extends ConversationMilestones {
  change: AssistantState;
  /** A line is said to its end, or a message was sent. Emitted again if a line went on after all. */
  item: ConversationItem;
  /** A tool begins, or has ended. */
  tool: ToolRun;
}

export interface AssistantOptions {
  /** Functions of the page that the assistant may call, by the names that it knows; or what gives them, asked for each call. */
  readonly tools?: Tools | (() => Tools);
  /** Milliseconds for each; then the assistant gets a timeout as the answer. Default 30 000. */
  readonly toolTimeout?: number;
  /** What was said is kept in the tab over a page load, for the call that continues there. Default false. */
  readonly keep?: boolean;
  /** Characters of one message with its pictures. Default 4 000 000. */
  readonly maxMessageSize?: number;
}

/** Milliseconds without a further word after which a line counts as said: servers need not send its end. */
const pause = 2_000;
/** Milliseconds after which it is not shown as thinking any more. */
const longestThought = 30_000;

export const noConversation: AssistantState = Object.freeze({
  items: Object.freeze([]),
  thinking: false,
  speaking: false,
  callId: null,
  person: null,
  runningTools: Object.freeze([]),
  settings: readWidgetSettings({}),
});

/** Follows the conversation of a client's calls with an AI assistant from `open()`, which it begins with, to `close()`. */
export class Assistant extends Listenable<AssistantEvents> {
  /** May be changed at any time. */
  tools: Tools | (() => Tools);
  /** Whether what was said is kept in the tab over a page load. May be changed at any time. */
  keep: boolean;
  /** Milliseconds for each tool. May be changed at any time. */
  toolTimeout: number;
  readonly #client: AssistantClient;
  readonly #clock: Clock;
  readonly #maxMessageSize: number;
  readonly #events: Emitter<AssistantEvents>;
  readonly #transcript = new Transcript(item => this.#events.emit('item', item));
  readonly #clientTools: ClientTools;
  readonly #milestones: Milestones;
  readonly #runs = new Map<string, string>();
  #registered: Tools = {};
  /** Since when the user waits for a word of the assistant, by the clock; null while nobody does. */
  #waitingSince: number | null = null;
  readonly #open = new Disposer();
  #isOpen = false;
  #state = noConversation;
  #cancelPause = () => {};
  #cancelThought = () => {};

  constructor(
    client: AssistantClient,
    options: AssistantOptions = {},
    { clock = systemClock }: { clock?: Clock } = {},
  ) {
    const events = new Emitter<AssistantEvents>(error => reportError(error));
    super(events);
    this.#events = events;
    const { tools = {}, toolTimeout = 30_000, keep = false, maxMessageSize = 4_000_000 } = options;
    this.tools = tools;
    this.keep = keep;
    this.toolTimeout = toolTimeout;
    this.#client = client;
    this.#clock = clock;
    this.#maxMessageSize = maxMessageSize;
    this.#clientTools = new ClientTools({
      clock,
      timeout: () => this.toolTimeout,
      tools: () => this.#allTools,
      onRun: run => this.#handleRun(run),
      answer: item => void this.#send(item).catch(() => {}), // the client has reported why; the assistant asks again
    });
    this.#milestones = new Milestones(clock, (name, event) => this.#events.emit(name, event as never));
    this.open();
  }

  get state(): AssistantState {
    return this.#state;
  }

  /** Calls `listener` on every change of `state`. Returns the function that stops it. */
  subscribe(listener: (state: AssistantState) => void): () => void {
    return this.#events.on('change', listener);
  }

  /** Listens to the client again after `close()`. What was said meanwhile is not known. */
  open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#open.add(this.#client.on('aiconversation', ({ params }) => this.#handleMessage(params)));
    this.#open.add(this.#client.subscribe(state => this.#handleCalls(state)));
    addEventListener('pagehide', this.#onPageHide);
    this.#open.add(() => removeEventListener('pagehide', this.#onPageHide));
    this.#open.add(() => this.#cancelPause());
    this.#open.add(() => this.#cancelThought());
    this.#handleCalls(this.#client.state);
  }

  /** Stops listening to the client. The state stays as it is. */
  close(): void {
    this.#isOpen = false;
    this.#open.dispose();
    this.#clientTools.stop();
  }

  /** Lets the assistant call `handler` under this name. Returns the function that removes it. */
  registerTool(name: string, handler: ToolHandler): () => void {
    this.#registered = { ...this.#registered, [name]: handler };
    return () => {
      if (this.#registered[name] !== handler) return; // another one has taken its place
      this.#registered = Object.fromEntries(Object.entries(this.#registered).filter(([other]) => other !== name));
    };
  }

  /**
   * Writes to the assistant; the message stands in `items` at once. Resolves when the server has it. Rejects with 49003
   * without a conversation, 44008 for what cannot be a message, 44007 if it could not be sent.
   * @param options.images Files, `data:` URLs or `https:` addresses. Large files are made smaller.
   */
  async sendText(written: string, { images = [] }: { images?: readonly (string | Blob)[] } = {}): Promise<void> {
    this.#needCall();
    const words = written.trim();
    if (!words && !images.length) throw new TelnyxError(errorCodes.INVALID_MESSAGE, 'It is empty.');
    const addresses = images.length ? await Promise.all(images.map(readImage)) : []; // text is shown at once
    const size = addresses.reduce((sum, { length }) => sum + length, words.length);
    if (size > this.#maxMessageSize)
      throw new TelnyxError(errorCodes.INVALID_MESSAGE, `It is longer than ${this.#maxMessageSize}.`);
    this.#needCall(); // it may have ended while the pictures were read
    await this.#deliver({
      id: uuid(),
      role: 'user',
      text: words,
      images: addresses,
      status: 'sending',
      at: this.#clock.now(),
      latencyMs: null,
      error: null,
    });
  }

  /** Sends a message again that `failed`. Rejects as `sendText` does. */
  async retry(id: string): Promise<void> {
    this.#needCall();
    const item = this.#transcript.find(id);
    if (item?.status === 'failed') await this.#deliver({ ...item, status: 'sending', error: null });
  }

  /** Forgets what was said. */
  clear(): void {
    this.#transcript.clear();
    this.#update();
  }

  readonly #onPageHide = (): void => {
    if (this.keep && this.#state.callId) keepConversation(this.#state.callId, this.#state.items);
  };

  get #allTools(): Tools {
    const { tools } = this;
    return { ...(typeof tools === 'function' ? tools() : tools), ...this.#registered };
  }

  #needCall(): void {
    const call = this.#client.state.calls.find(({ id }) => id === this.#state.callId);
    if (!call?.activeSince)
      throw new TelnyxError(errorCodes.INVALID_TRANSITION, 'There is no conversation with an assistant.');
  }

  async #deliver(item: ConversationItem): Promise<void> {
    this.#transcript.write(item);
    this.#waitingSince = this.#clock.now();
    this.#think(true);
    const content = [
      ...(item.text ? [{ type: 'input_text', text: item.text }] : []),
      ...item.images.map(url => ({ type: 'image_url', image_url: { url } })),
    ];
    try {
      await this.#send({ id: item.id, type: 'message', role: 'user', content });
      this.#settle(item.id, { status: 'sent' });
    } catch (cause) {
      if (cause instanceof TelnyxError && cause.code === errorCodes.REQUEST_TIMEOUT)
        return this.#settle(item.id, { status: 'sent' }); // not every server answers
      const error = new TelnyxError(errorCodes.MESSAGE_NOT_SENT, '', { cause });
      this.#settle(item.id, { status: 'failed', error: error.toJSON() });
      throw error;
    }
  }

  /** Sets the outcome of a message, unless it is known already or the message is forgotten. */
  #settle(id: string, outcome: Partial<ConversationItem>): void {
    const item = this.#transcript.find(id);
    if (item?.status === 'sending') this.#transcript.write({ ...item, ...outcome });
    if (outcome.error) this.#think(false);
    else this.#update();
  }

  #send(item: Json): Promise<unknown> {
    return this.#client.sendConversation(this.#state.callId ?? '', { type: 'conversation.item.create', item });
  }

  /** A conversation belongs to one call: the one that the user was in when it began, until that one is over. */
  #handleCalls({ calls, currentCallId, lastCall }: AssistantCalls): void {
    const { callId } = this.#state;
    const current = callId && calls.find(({ id }) => id === callId);
    if (current) return this.#handleCall(current);
    if (callId) this.#end(lastCall);
    const next = calls.find(({ id }) => id === currentCallId);
    if (!next || (next.direction === 'inbound' && !next.activeSince)) return;
    this.#transcript.clear();
    if (this.keep) this.#transcript.restore(keptConversation(next.id));
    this.#update({ callId: next.id });
    this.#handleCall(next);
  }

  #handleCall(call: AssistantCall): void {
    if (this.#milestones.handleCall(call)) this.#waitingSince = call.activeSince;
    const { person } = this.#milestones;
    if (person !== this.#state.person) this.#think(false, { person });
  }

  #end(ended: EndedCall | null | undefined): void {
    this.#clientTools.stop();
    this.#transcript.end();
    this.#cancelPause();
    this.#waitingSince = null;
    if (this.keep) forgetConversation();
    this.#milestones.handleEnd(ended);
    this.#think(false, { callId: null, person: null });
  }

  /** The assistant begins to speak: how long the user has waited for it, if that is known. */
  #takeLatency(): number | null {
    this.#milestones.handleWord();
    const since = this.#waitingSince;
    this.#waitingSince = null;
    return since === null ? null : Math.max(0, Math.round(this.#clock.now() - since));
  }

  #handleMessage(params: Json): void {
    const settings = findWidgetSettings(params);
    if (settings) this.#update({ settings });
    const type = text(params['type']);
    const { item } = params;
    if (type === 'response.text.delta') this.#handleDelta(text(params['item_id']), longText(params['delta']));
    else if (/^response\.(\w+\.)*(done|completed|cancelled|failed)$/.test(type)) this.#finish(text(params['item_id']));
    else if (type === 'conversation.item.created' && isObject(item)) {
      if (item['type'] === 'function_call') void this.#clientTools.handle(item);
      else this.#put([item], params['previous_item_id']);
    } else this.#put(otherItems(params));
  }

  #handleDelta(id: string, delta: string): void {
    if (!id || !delta) return;
    const latencyMs = this.#transcript.find(id) ? null : this.#takeLatency();
    this.#transcript.append(id, delta, this.#clock.now(), latencyMs);
    this.#think(false);
    this.#cancelPause();
    this.#cancelPause = this.#clock.after(pause, () => this.#finish(id));
  }

  #finish(id: string): void {
    this.#transcript.finish(id);
    this.#update();
  }

  #put(items: readonly Json[], after?: unknown): void {
    for (const item of items) {
      const heard = readItem(item, after);
      if (!heard) continue;
      const isNew = heard.role === 'assistant' && !this.#transcript.find(heard.id);
      this.#transcript.put(heard, this.#clock.now(), isNew ? this.#takeLatency() : null);
      if (heard.role === 'user' && heard.isFinal) this.#waitingSince = this.#clock.now();
      this.#think(heard.role === 'user' && heard.isFinal);
    }
  }

  #handleRun(run: ToolRun): void {
    if (run.state === 'running') this.#runs.set(run.id, run.name);
    else this.#runs.delete(run.id);
    this.#events.emit('tool', run);
    const runningTools = Object.freeze([...this.#runs.values()]);
    if (run.state === 'running') this.#think(true, { runningTools });
    else this.#update({ runningTools });
  }

  /** Thinking ends with the call, or after a timeout. */
  #think(thinking: boolean, patch: Partial<AssistantState> = {}): void {
    this.#cancelThought();
    const { callId, person } = { ...this.#state, ...patch };
    this.#update({ ...patch, thinking: thinking && callId !== null && !person });
    if (this.#state.thinking) this.#cancelThought = this.#clock.after(longestThought, () => this.#think(false));
  }

  #update(patch: Partial<AssistantState> = {}): void {
    const { items } = this.#transcript;
    const speaking = items.some(({ role, status }) => role === 'assistant' && status === 'partial');
    this.#state = Object.freeze({ ...this.#state, ...patch, items, speaking });
    this.#events.emit('change', this.#state);
  }
}
