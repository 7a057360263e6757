/** A registration on a fake socket, and all that it tells its owner. */
import type { SignIn } from '../../../src/client/config/credentials.js';
import type { TelnyxError } from '../../../src/client/errors/telnyx-error.js';
import { Log } from '../../../src/client/log/log.js';
import { Registration, type ServerInfo } from '../../../src/client/signaling/registration.js';
import type { FakeClock } from '../../support/fake-clock.js';
import type { FakeTransport } from '../../support/fake-transport.js';
import { RpcFixture } from './rpc-fixture.js';

const password: SignIn = { method: 'login', params: { login: '1000', passwd: '1234' } };

export class RegistrationFixture {
  readonly clock: FakeClock;
  readonly registration: Registration;
  socket!: FakeTransport;
  /** What it told, in order. */
  told: string[] = [];
  failure: TelnyxError | null = null;
  info: ServerInfo | null = null;
  readonly #channel = new RpcFixture();

  constructor() {
    const { clock, rpc } = this.#channel;
    this.clock = clock;
    this.registration = new Registration({
      clock,
      log: new Log(() => ({ level: 'none' }), clock),
      rpc,
      onSession: id => this.told.push(`session ${id}`),
      onReattached: ids => this.told.push(`reattached ${ids.join()}`),
      onReady: info => {
        this.told.push('ready');
        this.info = info;
      },
      onPending: () => this.told.push('pending'),
      onFailed: error => {
        this.told.push(`failed ${error.code}`);
        this.failure = error;
      },
      onLost: () => this.told.push('lost'),
    });
    this.#channel.onRequest = ({ method, params }) => {
      if (method === 'clientReady') this.registration.handleClientReady(params);
      if (method === 'gatewayState') this.registration.handleGatewayState(params);
    };
  }

  async connect(): Promise<void> {
    this.socket = await this.#channel.connect();
  }

  start(signIn = password, sessionId: string | null = null): void {
    void this.registration.start(signIn, sessionId);
  }

  /** Signed in, asked for the state, and told `state`. */
  async startWith(state: string): Promise<void> {
    this.start();
    await this.socket.acceptLogin();
    await this.socket.replyState(state);
    this.told = [];
  }
}
