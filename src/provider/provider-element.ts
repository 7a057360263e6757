import { errorCodes } from '../client/index.js';
import { ContextProvider } from '@lit/context';
import type { PropertyValues } from 'lit';
import {
  microphonePolicy,
  TelnyxClient,
  TelnyxError,
  type Call,
  type ClientOptions,
  type DialOptions,
  type TelnyxLogger,
} from '../client/index.js';
import { ClientLink } from '../context/client-link.js';
import { isServer } from '../context/is-server.js';
import { phoneContext } from '../context/phone-context.js';
import { property } from '../context/property.js';
import { TelnyxErrorEvent, TelnyxLogEvent } from '../events/index.js';
import { reportToEmbedder } from '../page/embedder.js';
import type { ContactInput } from '../client/contacts/index.js';
import { contactsOf } from '../page/contacts/client-contacts.js';
import { historyOf, readHistoryMode } from '../page/history/client-history.js';
import type { HistoryMode, HistorySource } from '../page/history/history-source.js';
import type { PushHandle } from '../page/push/index.js';
import { attributeError, clientOptions, hasCredentials, hasOption, needsConnection } from './client-options.js';
import { OptionsElement } from './options-element.js';
import { dispatchPageEvents } from './page-events.js';
import { PageLogger } from './page-logger.js';
import { checkPassword } from './password-check.js';
import { placeOf } from './place-of.js';
import { PushLink } from './push-link.js';
import { measureCalls } from './quality-events.js';
import { providerAbove } from './provider-above.js';
import { nextProvider, unplaced, type OwnClient, type ProviderEffect, type ProviderEvent } from './provider-state.js';

/**
 * Gives a client to the elements below it: its own, made from its attributes on first insertion and kept for life, or
 * one that it was given (`client`, `for`, or the provider around it if it uses that). `provider-state.ts` says which, and
 * when it connects.
 *
 * An owner connects by itself once it has something to sign in with, and dispatches the client's events. When it is taken
 * out it waits one task for being put back (so that a phone can be moved in a call), then ends everything.
 *
 * @event {TelnyxReadyEvent} telnyx-ready - The phone is registered: calls can be made and taken.
 * @event {TelnyxSocketConnectedEvent} telnyx-socket-connected - The connection is open; the sign-in follows.
 * @event {TelnyxSocketDisconnectedEvent} telnyx-socket-disconnected - The connection is gone.
 * @event {TelnyxSessionUpdatedEvent} telnyx-session-updated - The server gave the session id, or a new one.
 * @event {TelnyxErrorEvent} telnyx-error - Something went wrong: what, why and what to do.
 * @event {TelnyxWarningEvent} telnyx-warning - Something is wrong that recovers by itself, or (`cleared`) is over.
 * @event {TelnyxTokenExpiringEvent} telnyx-token-expiring - The token ends in two minutes.
 * @event {TelnyxIncomingCallEvent} telnyx-incoming-call - A call comes in.
 * @event {TelnyxPushCallEvent} telnyx-push-call - A call is there that a push notification had announced; it is no `telnyx-incoming-call`.
 * @event {TelnyxCallerInfoEvent} telnyx-caller-info - Who calls, or is called, is known: name, picture, note, link.
 * @event {TelnyxCallResumedEvent} telnyx-call-resumed - After a page load: a call of the page before continues.
 * @event {TelnyxCallStateChangeEvent} telnyx-call-state-change - A call moved to another state.
 * @event {TelnyxCallEndedEvent} telnyx-call-ended - A call is over, and why.
 * @event {TelnyxCallSummaryEvent} telnyx-call-summary - A call is over: all that a log of calls needs to know, once a call.
 * @event {TelnyxQualityEvent} telnyx-quality - The quality of a call, with `quality-events` or while something shows it.
 * @event {TelnyxRegionFallbackEvent} telnyx-region-fallback - The chosen region did not answer; the nearest one is used.
 * @event {TelnyxLogEvent} telnyx-log - A line of the log, as `log-level` allows. It does not bubble.
 */
export class ProviderElement extends OptionsElement {
  /** Whether a provider around this element takes the place of a client of its own. */
  protected static readonly usesProviderAbove: boolean = true;

  /** Why the options cannot be used; the phone stays off until they are corrected. */
  optionError: TelnyxError | undefined;

  readonly #context = new ContextProvider(this, { context: phoneContext });
  readonly #link = new ClientLink(
    this,
    client => this.#onLink(client),
    () => this.givenClient,
  );
  readonly #pageLogger = new PageLogger();
  readonly #logger: TelnyxLogger = {
    log: (level, message, context) => {
      this.dispatchEvent(new TelnyxLogEvent(level, message, context));
      return this.#pageLogger.write(this.logger, level, message, context); // it may reject: the log catches it
    },
  };

  readonly #push = new PushLink(this);
  #state = unplaced;
  #own: TelnyxClient | undefined;
  /** The client whose events the page gets from this element. */
  #listening: { client: TelnyxClient; stop: () => void } | undefined;
  #nextTask: ReturnType<typeof setTimeout> | undefined;
  /** What its client was given last: what is not set any more is cleared there. */
  #given: ClientOptions = {};

  readonly #effects: Readonly<Record<ProviderEffect, () => void>> = {
    lead: () => {
      this.#own ??= this.#newClient();
      this.#link.disconnect();
      this.#provide(this.#own);
    },
    follow: () => {
      this.#link.update();
      this.#provide(this.#link.client);
    },
    connect: () => void this.#own?.connect().catch(() => {}), // the client reports it: event, state and log
    disconnect: () => void this.#own?.disconnect().catch(() => {}),
    reconnect: () => {
      this.#effects.disconnect();
      if (this.#own?.network.canSignIn) this.#effects.connect();
    },
    silence: () => this.#stopListening(),
  };
  #wasDoNotDisturb = false;

  /**
   * Where the calls of the user are kept: `session` (default) in this tab, over page loads; `local` for all tabs of the
   * site, in IndexedDB, for 90 days; `off` nowhere. Never seen by another user who signs in.
   */
  @property() history?: HistoryMode;

  /**
   * People and their numbers: `{ name, numbers: [{ number, label }] | number, picture, note, href, favourite }`. They are known by name when they
   * call, and the phone has a tab for them.
   */
  @property({ attribute: false }) contacts?: readonly ContactInput[];

  /** Address of such a list as JSON, at your own server. */
  @property({ attribute: 'contacts-url' }) contactsUrl?: string;

  /** A history of the page's own, in place of the browser's storage. */
  @property({ attribute: false }) historySource?: HistorySource;

  /**
   * Base address of a push relay at your own server, such as `/push`: the user is notified of calls while no page is open, once they
   * have allowed it. It needs the service worker `telnyx-elements.sw.js`.
   */
  @property({ attribute: 'push-url' }) pushUrl?: string;

  /** Where that service worker is. Default `/telnyx-elements.sw.js`. */
  @property({ attribute: 'push-worker' }) pushWorker?: string;

  /** The client in use: the one given, or shared with the provider above, or this element's own. */
  override get client(): TelnyxClient | undefined {
    return this.#context.value ?? this.givenClient;
  }

  override set client(client: TelnyxClient | undefined) {
    super.client = client;
    if (this.isConnected && !isServer) this.#place();
  }

  /** Whether the client in use is this element's own, so that its attributes and its life belong to it. */
  get ownsClient(): boolean {
    return this.#state.role !== 'guest';
  }

  override connectedCallback(): void {
    if (!isServer) this.#place();
    super.connectedCallback();
    if (this.hasUpdated && this.#isStartable) this.#dispatch({ type: 'startable' });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (!this.ownsClient) this.#link.disconnect();
    this.#settleInNextTask();
  }

  /** Moved by `moveBefore()`: it stays connected, but another provider may be around it. */
  connectedMoveCallback(): void {
    this.#link.disconnect();
    this.#place();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (isServer) return;
    if (this.isConnected && (!this.hasUpdated || changed.has('for'))) this.#place(); // by now hosts around have rendered
    if (changed.has('qualityEvents')) this.#measure();
    if (changed.has('history') || changed.has('historySource')) this.#keepHistory();
    if (changed.has('client') || changed.has('contacts') || changed.has('contactsUrl')) this.#giveContacts();
    if (!this.ownsClient) return;
    if (changed.has('client') || hasOption(changed)) this.#configure();
    const isChanged = this.hasUpdated && !this.optionError && needsConnection(changed); // the first values are no change
    if (isChanged) this.#dispatch({ type: 'changed', ...this.#ownClient, isStartable: this.#isStartable });
    else if (this.#isStartable) this.#dispatch({ type: 'startable' });
  }

  /** Connects and signs in; resolves when calls can be made. Only needed with `auto-connect="off"`. */
  async connect(): Promise<void> {
    const client = this.#needClient();
    if (this.ownsClient) this.#configure();
    if (this.ownsClient && this.optionError) throw this.optionError;
    this.#dispatch({ type: 'connect' });
    await client.connect();
  }

  /** Ends all calls and signs out. */
  async disconnect(): Promise<void> {
    await this.#needClient().disconnect();
  }

  /** Calls a phone number or SIP URI, connecting first if need be. */
  async dial(destination: string, options: DialOptions = {}): Promise<Call> {
    if (!this.client?.registered) await this.connect();
    return this.#needClient().newCall({ ...options, destinationNumber: destination });
  }

  /** Deletes the contacts that the user imported, and what they made a favourite, wherever that is kept. */
  async clearContacts(): Promise<void> {
    await (await contactsOf(this.#needClient()).open(this)).clear();
  }

  /** Deletes the calls of the user who is signed in, wherever they are kept. */
  async clearHistory(): Promise<void> {
    await historyOf(this.#needClient()).clear();
  }

  protected override handlePassword(): void {
    void checkPassword(this);
  }

  /** Push notifications, while they are enabled by `push-url`. */
  protected get push(): PushHandle | null {
    return this.#push.handle;
  }

  #stopMeasuring = () => {};

  protected override checkPage(): void {
    super.checkPage();
    const isSecure = (globalThis.isSecureContext as boolean | undefined) !== false;
    if (!isSecure && !this.#isStartable) reportToEmbedder(this, new TelnyxError(errorCodes.PAGE_NOT_SECURE)); // else the client does
    if (isSecure && microphonePolicy() === 'forbidden')
      reportToEmbedder(this, new TelnyxError(errorCodes.MICROPHONE_FORBIDDEN));
  }

  /** Its calls are recorded even as it is removed in one. */
  #newClient(): TelnyxClient {
    const client = new TelnyxClient(
      { logger: this.#logger },
      { name: () => [placeOf(this), this.tokenUrl].filter(Boolean).join(' ') },
    );
    historyOf(client).use(this);
    return client;
  }

  /** A client that was given may have its history from another element. */
  #keepHistory(): void {
    const client = this.#listening?.client;
    if (!client || (client !== this.#own && this.history === undefined && !this.historySource)) return;
    const mode = readHistoryMode(this.history);
    historyOf(client).configure({ element: this, mode, source: this.historySource });
  }

  #giveContacts(): void {
    const client = this.#context.value;
    if (client) contactsOf(client).give(this, this.contacts, this.contactsUrl || undefined);
  }

  #needClient(): TelnyxClient {
    if (this.#context.value && this.isConnected) return this.#context.value;
    throw new TelnyxError(
      errorCodes.NOT_CONNECTED,
      `<${this.localName}> is not on the page, or the provider that it uses is not there.`,
    );
  }

  get #isStartable(): boolean {
    return this.isConnected && this.autoConnect !== false && !this.optionError && hasCredentials(this);
  }

  get #ownClient(): { client: OwnClient; hasCalls: boolean } {
    const { connection = 'disconnected', error, calls = [] } = this.#own?.state ?? {};
    const client = connection !== 'disconnected' ? 'running' : error ? 'failed' : 'off';
    return { client, hasCalls: calls.length > 0 };
  }

  #dispatch(event: ProviderEvent): void {
    const { state, effects } = nextProvider(this.#state, event);
    this.#state = state;
    for (const effect of effects) this.#effects[effect]();
  }

  /** Decides whose client is used here, now. */
  #place(): void {
    const { usesProviderAbove } = this.constructor as typeof ProviderElement;
    const asGuest = Boolean(this.givenClient ?? (this.for || (usesProviderAbove && providerAbove(this))));
    this.#dispatch({ type: 'placed', asGuest, hasCalls: this.#ownClient.hasCalls });
  }

  #onLink(client: TelnyxClient | undefined): void {
    if (!this.ownsClient) this.#provide(client);
  }

  #provide(client: TelnyxClient | undefined): void {
    this.#listenTo(client);
    const old = this.#context.value;
    if (client === old) return;
    this.#context.setValue(client);
    this.requestUpdate('client', old);
  }

  /** The page gets the events of the client that is this element's own, or was given to it. */
  #listenTo(client: TelnyxClient | undefined): void {
    const isOurs = client === this.#own || client === this.givenClient;
    if (client && client === this.#listening?.client && isOurs) return;
    this.#stopListening();
    if (!client || !isOurs) return;
    const stops = [dispatchPageEvents(client, this), client.subscribe(() => this.#onState())];
    if (client !== this.#own) stops.push(historyOf(client).use(this));
    this.#listening = { client, stop: () => stops.forEach(stop => stop()) };
    this.#keepHistory();
    this.#measure();
  }

  #stopListening(): void {
    this.#listening?.stop();
    this.#listening = undefined;
    this.#measure();
  }

  /** Measures calls for the page on request. */
  #measure(): void {
    this.#stopMeasuring();
    this.#stopMeasuring =
      this.#listening && this.qualityEvents === true ? measureCalls(this.#listening.client) : () => {};
  }

  #onState(): void {
    const { role, intent } = this.#state;
    const { doNotDisturb = false } = this.#own?.state ?? {};
    const isSwitched = doNotDisturb !== this.#wasDoNotDisturb;
    this.#wasDoNotDisturb = doNotDisturb;
    if (isSwitched && this.doNotDisturb !== undefined) this.doNotDisturb = doNotDisturb; // or the next change of an option would undo it
    const isPending = role === 'handover' || intent === 'renewal';
    if (isPending && !this.#ownClient.hasCalls) this.#settleInNextTask();
  }

  /** A task later: an element that is moved is back on the page by then, and the server knows that the last call is over. */
  #settleInNextTask(): void {
    clearTimeout(this.#nextTask);
    this.#nextTask = setTimeout(() => {
      if (!this.isConnected) this.#dispatch({ type: 'removed' });
      else if (!this.#ownClient.hasCalls) this.#dispatch({ type: 'idle' });
    });
  }

  #configure(): void {
    const before = this.optionError;
    try {
      const options = clientOptions(this);
      const cleared = Object.fromEntries(Object.keys(this.#given).map(name => [name, undefined]));
      this.#own?.setOptions({ ...cleared, ...options });
      this.#given = options;
      this.optionError = undefined;
      if (this.#own) historyOf(this.#own).handleOptions();
    } catch (error) {
      this.optionError = attributeError(error);
    }
    if (this.optionError?.message === before?.message) {
      this.optionError = before;
      return;
    }
    this.requestUpdate();
    if (this.optionError) this.dispatchEvent(new TelnyxErrorEvent(this.optionError));
  }
}
