/** A session on a fake network, and all that it tells its owner. */
import type { ClientOptions } from '../../../src/client/config/options.js';
import { checkOptions } from '../../../src/client/config/settings.js';
import { TelnyxError } from '../../../src/client/errors/telnyx-error.js';
import { Log } from '../../../src/client/log/log.js';
import {
  hasSocket,
  isReady,
  isWanted,
  type ConnectionEvent,
  type ConnectionState,
} from '../../../src/client/signaling/connection-state.js';
import { Session } from '../../../src/client/signaling/session.js';
import { FakeClock, flush } from '../../support/fake-clock.js';
import { FakeNetwork, type FakeTransport } from '../../support/fake-transport.js';

/** Milliseconds before each attempt to reconnect: 1 s, 2 s, 3 s … */
const second = 1_000;

export class SessionFixture {
  readonly clock = new FakeClock();
  readonly network = new FakeNetwork();
  /** What it told, in order. */
  told: string[] = [];
  readonly errors: TelnyxError[] = [];
  /** What became of each `open()`. */
  readonly openings: { outcome: string | number }[] = [];
  readonly lines: string[] = [];
  readonly session: Session;
  /** Called after each thing that is told. */
  onTold: (what: string) => void = () => {};
  options: ClientOptions;

  constructor(options: ClientOptions = {}) {
    this.options = { login: '1000', password: '1234', ...options };
    const { clock } = this;
    const logger = { log: (level: string, message: string) => this.lines.push(`${level} ${message}`) };
    this.session = new Session({
      clock,
      log: new Log(() => ({ level: 'all', logger }), clock),
      transport: this.network.factory,
      reconnectPolicy: { delay: attempt => attempt * second },
      settings: () => checkOptions(this.options),
      onTransition: (state, previous, event) => this.#handleTransition(state, previous, event),
      onTokenExpiring: expiresAt =>
        this.#tell(`token ends in ${Math.round((expiresAt - this.clock.wallTime()) / 1000)} s`),
      onRequest: ({ method }) => this.#tell(`request ${method}`),
    });
  }

  get last(): FakeTransport {
    return this.network.last;
  }

  /** What is left: open sockets and timers, but for those that watch over a connection that is ready. */
  get leftovers(): { sockets: number; timers: number } {
    const { state } = this.session;
    const watching = isReady(state) ? 1 + (state.failures || state.hasSignedInAgain ? 1 : 0) : 0;
    return { sockets: this.network.alive.length, timers: this.clock.pending - watching };
  }

  /** Begins to open it; what becomes of that is `opened`, `pending` or the code of the error. */
  open(): { outcome: string | number } {
    const result: { outcome: string | number } = { outcome: 'pending' };
    this.openings.push(result);
    this.session.open().then(
      () => (result.outcome = 'opened'),
      (error: unknown) => (result.outcome = TelnyxError.from(error).code),
    );
    return result;
  }

  /** Open and registered. */
  async openReady(sessionId = 'session-1'): Promise<FakeTransport> {
    this.open();
    await flush();
    return this.register(sessionId);
  }

  /** Lets the newest socket open and sign in. */
  async register(sessionId = 'session-1'): Promise<FakeTransport> {
    const socket = await this.last.open();
    await socket.register(sessionId);
    this.told = [];
    return socket;
  }

  close(): void {
    this.session.close(new TelnyxError(45007));
  }

  #tell(what: string): void {
    this.told.push(what);
    this.onTold(what);
  }

  /** In words what a client makes of it. */
  #handleTransition(state: ConnectionState, previous: ConnectionState, event: ConnectionEvent): void {
    if (event.type === 'opened') {
      if (event.fallbackFrom) this.#tell(`fallback from ${event.fallbackFrom}`);
      this.#tell(`open ${event.host} ${event.region}`);
    }
    if (event.type === 'signed-in' && event.sessionId) this.#tell(`session ${event.sessionId}`);
    if (event.type === 'client-ready') this.#tell(`reattached ${event.callIds.join()}`);
    if (state.phase !== previous.phase) this.#tell(state.phase);
    if (hasSocket(previous) && !hasSocket(state) && 'code' in event) this.#tell(`closed ${event.code} ${event.reason}`);
    if (state.error && state.error !== previous.error) {
      this.errors.push(state.error);
      this.#tell(`error ${state.error.code}${isWanted(state) ? '' : ' final'}`);
    }
  }
}
