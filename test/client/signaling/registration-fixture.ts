/** One sign-in on a fake socket, and the events that it makes of the answers. */
import type { ClientOptions } from '../../../src/client/config/options.js';
import { noPush, type PushSignIn } from '../../../src/client/config/push-variables.js';
import type { ConnectionEvent } from '../../../src/client/signaling/connection-state.js';
import { Registration } from '../../../src/client/signaling/registration.js';
import type { FakeClock } from '../../support/fake-clock.js';
import type { FakeTransport } from '../../support/fake-transport.js';
import { RpcFixture } from './rpc-fixture.js';

export class RegistrationFixture {
  readonly clock: FakeClock;
  socket!: FakeTransport;
  registration!: Registration;
  /** What it reported, in order. */
  readonly events: ConnectionEvent[] = [];
  readonly #channel = new RpcFixture();

  constructor() {
    this.clock = this.#channel.clock;
  }

  /** What it reported, in short. */
  get reported(): string[] {
    return this.events.map(event => ('error' in event ? `${event.type} ${event.error.code}` : event.type));
  }

  async connect(): Promise<void> {
    this.socket = await this.#channel.connect();
  }

  signIn(
    options: ClientOptions = { login: '1000', password: '1234' },
    sessionId: string | null = null,
    push: PushSignIn = noPush,
  ): void {
    this.registration = new Registration({
      clock: this.clock,
      rpc: this.#channel.rpc,
      options,
      push,
      canRetry: () => true,
      onEvent: event => this.events.push(event),
    });
    void this.registration.signIn(() => Promise.resolve(sessionId));
  }
}
