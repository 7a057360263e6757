/** A session on a fake network, and all that it tells its owner. */
import type { ClientOptions } from '../../../src/client/config/options.js';
import { checkOptions } from '../../../src/client/config/settings.js';
import { TelnyxError } from '../../../src/client/errors/telnyx-error.js';
import { Log } from '../../../src/client/log/log.js';
import type { SessionHandlers } from '../../../src/client/signaling/session-parts.js';
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
      handlers: this.#handlers(),
    });
  }

  get last(): FakeTransport {
    return this.network.last;
  }

  /** What is left: open sockets and timers, but for the one that watches over a connection that is ready. */
  get leftovers(): { sockets: number; timers: number } {
    return { sockets: this.network.alive.length, timers: this.clock.pending - (this.session.isReady ? 1 : 0) };
  }

  /** Begins to open it; what becomes of that is `opened`, `pending` or the code of the error. */
  open(): { outcome: string | number } {
    const result: { outcome: string | number } = { outcome: 'pending' };
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

  #handlers(): SessionHandlers {
    const tell = (what: string) => {
      this.told.push(what);
      this.onTold(what);
    };
    return {
      onOpen: (host, region) => tell(`open ${host} ${region}`),
      onClose: (code, reason, willReconnect) =>
        tell(`close ${code} ${reason} ${willReconnect ? 'coming back' : 'for good'}`),
      onSignIn: () => {},
      onSession: id => tell(`session ${id}`),
      onRegistering: () => tell('registering'),
      onReady: () => tell('ready'),
      onError: (error, final) => {
        this.errors.push(error);
        tell(`error ${error.code}${final ? ' final' : ''}`);
      },
      onRegionFallback: region => tell(`fallback from ${region}`),
      onReattached: ids => tell(`reattached ${ids.join()}`),
      onRequest: ({ method }) => tell(`request ${method}`),
    };
  }
}
