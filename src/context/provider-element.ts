import { ContextProvider } from '@lit/context';
import { isServer, type PropertyValues } from 'lit';
import { TelnyxClient, TelnyxError, type Call, type TelnyxLogger } from '../client/index.js';
import { TelnyxErrorEvent, TelnyxLogEvent } from '../events/index.js';
import { ClientLink } from './client-link.js';
import { clientOptions, hasCredentials, hasOption, namesSomebody, needsConnection } from './client-options.js';
import { tellPage } from './notifications.js';
import { OptionsElement } from './options-element.js';
import { toLogger } from './page-logger.js';
import { phoneContext } from './phone-context.js';
import { providerAbove } from './provider-above.js';

/**
 * Gives a client to the elements below it: its own, made from its attributes on first insertion and kept for life, or
 * one that it was given (`client`, `for`, or the provider around it if it uses that).
 *
 * An owner connects by itself once it has something to sign in with, and tells the page what happens. When it is taken
 * out it waits one task for being put back (so that a phone can be moved in a call), then ends everything.
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
  readonly #logger: TelnyxLogger = {
    log: (level, message, context) => {
      this.dispatchEvent(new TelnyxLogEvent(level, message, context));
      toLogger(this.logger)?.log(level, message, context);
    },
  };

  #own: TelnyxClient | undefined;
  #owns = false;
  #told: { client: TelnyxClient; stop: () => void } | undefined;
  #teardown: ReturnType<typeof setTimeout> | undefined;
  #due: ReturnType<typeof setTimeout> | undefined;
  #wasStarted = false;
  #wasUpdated = false;
  #isConfigured = false;
  /** Its attributes said who signs in, when its client was last told. */
  #named = false;
  /** They say nothing of it, so that telnyx-login or the page may have told the client. */
  #isSignedInByOthers = false;
  #isReconnectDue = false;
  #isMoveDue = false;
  #reconnections = 0;

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
    return this.#owns;
  }

  override connectedCallback(): void {
    clearTimeout(this.#teardown);
    if (!isServer) this.#place();
    super.connectedCallback();
    if (this.hasUpdated) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (!this.#owns) this.#link.disconnect();
    clearTimeout(this.#teardown);
    this.#teardown = setTimeout(() => this.#close());
  }

  /** Moved by `moveBefore()`: nothing was interrupted, but another provider may be around it. */
  connectedMoveCallback(): void {
    this.#link.disconnect();
    this.#place();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (isServer) return;
    if (this.isConnected && (!this.hasUpdated || changed.has('for'))) this.#place(); // by now hosts around have rendered
    if (this.#owns && (!this.#isConfigured || hasOption(changed))) this.#configure();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!this.#owns) return;
    const isFirst = !this.#wasUpdated;
    this.#wasUpdated = true;
    const isRunning = this.#wasStarted || this.#own?.state.connection !== 'disconnected'; // telnyx-login may have begun
    const isChanged = !isFirst && needsConnection(changed); // the first values are those it connected with
    // Both change what this update has just shown.
    queueMicrotask(() => (isRunning && isChanged ? this.#renew() : this.#start()));
  }

  /** Connects and signs in; resolves when calls can be made. Only needed with `auto-connect="off"`. */
  async connect(): Promise<void> {
    const client = this.#connected();
    if (this.#owns) this.#configure();
    if (this.#owns && this.optionError) throw this.optionError;
    this.#wasStarted = true;
    await client.connect();
  }

  /** Ends all calls and signs out. */
  async disconnect(): Promise<void> {
    await this.#connected().disconnect();
  }

  /** Calls a phone number or SIP URI, connecting first if need be. */
  async dial(destination: string): Promise<Call> {
    if (!this.client?.registered) await this.connect();
    return this.#connected().newCall(destination);
  }

  #connected(): TelnyxClient {
    if (this.#context.value && this.isConnected) return this.#context.value;
    throw new TelnyxError(45007, `<${this.localName}> is not on the page, or the provider that it uses is not there.`);
  }

  /** Decides whose client is used here, now. A client with a call up is not left before the call is over. */
  #place(): void {
    const { usesProviderAbove } = this.constructor as typeof ProviderElement;
    const isGuest = Boolean(this.givenClient ?? (this.for || (usesProviderAbove && providerAbove(this))));
    this.#isMoveDue = isGuest && this.#owns && Boolean(this.#own?.state.calls.length);
    if (isGuest && !this.#isMoveDue) {
      this.#leaveOwn();
      this.#link.update();
      return;
    }
    this.#own ??= new TelnyxClient({ logger: this.#logger });
    this.#owns = true;
    this.#link.disconnect();
    this.#provide(this.#own);
  }

  #leaveOwn(): void {
    if (!this.#owns) return;
    this.#owns = false;
    this.#wasStarted = false;
    this.#provide(this.#link.client);
    void this.#own?.disconnect().catch(() => {}); // it says so itself
  }

  #onLink(client: TelnyxClient | undefined): void {
    if (!this.#owns) this.#provide(client);
  }

  #provide(client: TelnyxClient | undefined): void {
    this.#tell(client);
    const old = this.#context.value;
    if (client === old) return;
    this.#context.setValue(client);
    this.requestUpdate('client', old);
  }

  /** The page hears of the client that is this element's own, or was put in its hands. */
  #tell(client: TelnyxClient | undefined): void {
    const isOurs = client === this.#own || client === this.givenClient;
    if (client && client === this.#told?.client && isOurs) return;
    this.#told?.stop();
    this.#told = undefined;
    if (!client || !isOurs) return;
    const stops = [tellPage(client, this), client.subscribe(() => this.#onState())];
    this.#told = { client, stop: () => stops.forEach(stop => stop()) };
  }

  /** When the last call is over, what had to wait for it is done; a task later, for the server has to be told first. */
  #onState(): void {
    if (!this.#isMoveDue && !this.#isReconnectDue) return;
    clearTimeout(this.#due);
    this.#due = setTimeout(() => {
      if (!this.#owns || !this.isConnected || this.#own?.state.calls.length) return;
      if (this.#isMoveDue) this.#place();
      else if (this.#isReconnectDue) this.#renew();
    });
  }

  #configure(): void {
    this.#isConfigured = true;
    const names = namesSomebody(this);
    const before = this.optionError;
    try {
      this.#own?.setOptions({ ...clientOptions(this, names || this.#named), logger: this.#logger });
      this.optionError = undefined;
      this.#isSignedInByOthers = !names && !this.#named;
      this.#named = names;
    } catch (error) {
      this.optionError = TelnyxError.from(error, 49002);
    }
    if (this.optionError?.message === before?.message) {
      this.optionError = before;
      return;
    }
    this.requestUpdate();
    if (this.optionError) this.dispatchEvent(new TelnyxErrorEvent(this.optionError));
  }

  /** Connects for the first time since it was put on the page. */
  #start(): void {
    if (this.#wasStarted || !this.#owns || !this.isConnected || this.optionError) return;
    if (!this.autoConnect || !hasCredentials(this)) return;
    this.#wasStarted = true;
    void this.#connectQuietly();
  }

  /** Connects anew with changed options, unless the phone is off because somebody wanted it off. */
  #renew(): void {
    const state = this.#own?.state;
    if (!state || this.optionError || (state.connection === 'disconnected' && !state.error)) return;
    this.#isReconnectDue = state.calls.length > 0;
    if (!this.#isReconnectDue) void this.#reconnect();
  }

  async #reconnect(): Promise<void> {
    const turn = ++this.#reconnections;
    await this.#own?.disconnect();
    const canConnect = hasCredentials(this) || this.#isSignedInByOthers;
    if (turn === this.#reconnections && this.isConnected && canConnect) await this.#connectQuietly();
  }

  async #connectQuietly(): Promise<void> {
    await this.#connected()
      .connect()
      .catch(() => {}); // the client has told it: as an event, in its state and in its log
  }

  #close(): void {
    if (this.isConnected) return;
    clearTimeout(this.#due);
    this.#told?.stop();
    this.#told = undefined;
    this.#wasStarted = false;
    this.#isReconnectDue = false;
    this.#reconnections++;
    void this.#own?.disconnect().catch(() => {});
  }
}
