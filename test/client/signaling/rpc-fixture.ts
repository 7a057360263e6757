/** A channel on a fake socket, and all that it tells its owner. */
import type { TelnyxError } from '../../../src/client/errors/telnyx-error.js';
import { Log } from '../../../src/client/log/log.js';
import { dialects, type Dialect } from '../../../src/client/signaling/dialect.js';
import { RpcChannel, type ServerRequest } from '../../../src/client/signaling/rpc-channel.js';
import { FakeClock } from '../../support/fake-clock.js';
import { FakeTransport } from '../../support/fake-transport.js';

export class RpcFixture {
  readonly clock = new FakeClock();
  /** What the server asked. */
  readonly requests: ServerRequest[] = [];
  readonly lines: string[] = [];
  /** How often the server said that it does not know us any more. */
  unauthenticated = 0;
  isReady = false;
  /** Why requests are refused. */
  refusal: TelnyxError | null = null;
  dialect: Dialect = dialects.telnyx;
  onRequest = (request: ServerRequest): void => void this.requests.push(request);
  readonly rpc: RpcChannel;

  constructor() {
    const logger = { log: (level: string, message: string) => this.lines.push(`${level} ${message}`) };
    this.rpc = new RpcChannel({
      clock: this.clock,
      log: new Log(() => ({ level: 'all', logger }), this.clock),
      dialect: () => this.dialect,
      isReady: () => this.isReady,
      refusal: () => this.refusal,
      timeout: () => 10_000,
      onRequest: request => this.onRequest(request),
      onFrame: () => {},
      onTimeout: () => {},
      onUnauthenticated: () => this.unauthenticated++,
    });
  }

  /** A transport that is open and attached. */
  async connect(): Promise<FakeTransport> {
    const { rpc } = this;
    this.isReady = false;
    const socket = new FakeTransport('wss://rtc.telnyx.com', {
      onOpen: () => rpc.attach(socket),
      onMessage: data => rpc.handleMessage(data),
      onClose: () => {
        this.isReady = false;
        rpc.detach();
      },
    });
    return socket.open();
  }

  /** As `connect()`, and registered. */
  async connectReady(): Promise<FakeTransport> {
    const socket = await this.connect();
    this.markReady();
    return socket;
  }

  /** Registered: what waited is sent. */
  markReady(): void {
    this.isReady = true;
    this.rpc.sendQueue();
  }

  /** The connection does not come back. */
  close(error: TelnyxError): void {
    this.isReady = false;
    this.refusal = error;
    this.rpc.failAll(error);
    this.rpc.detach();
  }
}

/** The error of a promise that should fail. */
export const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no error',
    (error: unknown) => error,
  );
