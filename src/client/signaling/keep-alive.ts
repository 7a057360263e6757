import type { Clock } from '../base/clock.js';
import { HealthMonitor } from './health-monitor.js';
import type { RpcChannel, ServerRequest } from './rpc-channel.js';

/** A reply that does not come within this counts as missing, in milliseconds. */
const probeTimeout = 5_000;

/** Signs of life in both directions, while the phone is registered: answers the server's pings, and asks when it is silent. */
export class KeepAlive {
  readonly #rpc: RpcChannel;
  readonly #health: HealthMonitor;
  readonly #isReady: () => boolean;

  /** @param onDead The connection is open but does not work. */
  constructor(clock: Clock, rpc: RpcChannel, isReady: () => boolean, onDead: () => void) {
    this.#rpc = rpc;
    this.#isReady = isReady;
    this.#health = new HealthMonitor({ clock, probe: () => this.#ping(probeTimeout), onDead });
  }

  start(): void {
    this.#health.start();
  }

  stop(): void {
    this.#health.stop();
  }

  handleFrame(isReply: boolean): void {
    this.#health.handleFrame(isReply);
  }

  /** There are signs of trouble. */
  check(): void {
    this.#health.check();
  }

  /** Whether the server answers now; without any other effect. */
  answers(): Promise<boolean> {
    return this.#health.answers();
  }

  /** Telnyx wants a ping of our own for each of its pings, but treats one before the registration as an intrusion. */
  handlePing(request: ServerRequest): void {
    if (!this.#rpc.dialect.hasGatewayState) this.#rpc.acknowledge(request);
    else if (this.#isReady()) this.#ping().catch(() => {});
  }

  async #ping(timeout?: number): Promise<void> {
    await this.#rpc.requestNow('ping', {}, this.#rpc.routing, timeout);
  }
}
