/** A phone by tag against the real gateway, and what can be seen of it: frames, configurations, sounds, states. */
import type { Call } from '../../src/client/index.js';
import '../../src/elements/telnyx-client/telnyx-client.js';
import { control, gatewayUrl, type GatewayCall, type GatewayFrame, type GatewayState } from '../support/gateway.js';
import { task } from '../support/live-phone.js';
import { until } from '../support/until.js';

export type Dialect = 'telnyx' | 'verto';
export const dialectsOf: readonly Dialect[] = ['telnyx', 'verto'];

/** When an attribute is set. */
export const moments = ['before insertion', 'after insertion', 'during a connection'] as const;
export type Moment = (typeof moments)[number];

/** Names and values; null takes one off. */
export type Attributes = Readonly<Record<string, string | null>>;

/** The gateway tells the dialect by the path. */
export const hostOf = (dialect: Dialect, url = gatewayUrl): string => (dialect === 'verto' ? `${url}/verto` : url);

export const baseOf = (dialect: Dialect): Attributes => ({
  dialect,
  host: hostOf(dialect),
  login: '1000',
  password: '1234',
  'ice-servers': '[]',
  ringtone: 'off',
  ringback: 'off',
  'end-tone': 'off',
});

/** A frame of the phone. */
interface Frame {
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** One phone on the page, watched from its first moment on. */
export class Stage {
  readonly phone = document.createElement('telnyx-client');
  /** Hosts that were connected to, in order. */
  readonly hosts: string[] = [];
  /** Whether each lost connection was to come back. */
  readonly losses: boolean[] = [];
  readonly errors: number[] = [];
  readonly lines: string[] = [];
  /** What each peer connection was given. */
  readonly configurations: RTCConfiguration[] = [];
  /** Addresses of all sounds, in order. */
  readonly sounds: string[] = [];
  /** What stands at those that are ours. */
  readonly waves: Promise<ArrayBuffer>[] = [];
  /** What played a remote party, in order. */
  readonly players: HTMLMediaElement[] = [];
  readonly #restores: (() => void)[] = [];

  constructor() {
    this.phone.addEventListener('telnyx-socket-connected', ({ server }) => this.hosts.push(server));
    this.phone.addEventListener('telnyx-socket-disconnected', event => this.losses.push(event.willReconnect));
    this.phone.addEventListener('telnyx-error', ({ error }) => this.errors.push(error.code));
    this.phone.addEventListener('telnyx-log', ({ level }) => this.lines.push(level));
    this.#watchPeers();
    this.#watchSounds();
    this.#watchPlayers();
  }

  /** Brings the phone to where it has all these attributes, the tried ones set at that moment. */
  async play(moment: Moment, base: Attributes, tried: Attributes): Promise<void> {
    const { phone } = this;
    if (moment === 'before insertion') this.set({ ...base, ...tried });
    else this.set(moment === 'after insertion' ? { 'auto-connect': 'off', ...base } : base);
    document.body.append(phone);
    await phone.updateComplete;
    if (moment === 'during a connection') await this.ready();
    if (moment !== 'before insertion') this.set(tried);
    if (moment === 'after insertion' && !('auto-connect' in tried)) this.set({ 'auto-connect': null });
    await phone.updateComplete;
  }

  set(attributes: Attributes): void {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null) this.phone.removeAttribute(name);
      else this.phone.setAttribute(name, value);
    }
  }

  ready(): Promise<boolean> {
    return until(() => this.phone.client?.state.ready, { what: 'ready' });
  }

  /** Calls out and waits for the answer. */
  async talk(destination = '9197'): Promise<Call> {
    await this.ready();
    const call = await this.phone.dial(destination);
    await until(() => call.state === 'active', { what: `active, is ${call.state}` });
    return call;
  }

  /** Parameters of the newest request of a method, once there is one. */
  async sent(method: string): Promise<Readonly<Record<string, unknown>>> {
    const find = async () => (await this.frames()).findLast(frame => frame.method?.replace(/^.*\./, '') === method);
    return (await until(find, { what: method })).params ?? {};
  }

  /** All that the gateway got. */
  async frames(): Promise<readonly Frame[]> {
    const frames = await control<GatewayFrame[]>('frames');
    return frames.filter(({ dir }) => dir === 'received').map(({ text }) => JSON.parse(text) as Frame);
  }

  async users(): Promise<string[]> {
    return Object.keys((await control<GatewayState>('state')).users);
  }

  /** Calls as the gateway knows them. */
  async calls(): Promise<readonly GatewayCall[]> {
    return (await control<GatewayState>('state')).calls;
  }

  async end(): Promise<void> {
    this.phone.remove();
    await task(5);
    for (const restore of this.#restores.splice(0).reverse()) restore();
    sessionStorage.clear();
    await control('reset', {});
  }

  #watchPeers(): void {
    const original = window.RTCPeerConnection;
    const { configurations } = this;
    window.RTCPeerConnection = class extends original {
      constructor(configuration: RTCConfiguration = {}) {
        super(configuration);
        configurations.push(configuration);
      }
    };
    this.#restores.push(() => (window.RTCPeerConnection = original));
  }

  #watchPlayers(): void {
    const play = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'play') as PropertyDescriptor;
    const { players } = this;
    HTMLMediaElement.prototype.play = function () {
      if (this.srcObject) players.push(this);
      return (play.value as () => Promise<void>).call(this);
    };
    this.#restores.push(() => Object.defineProperty(HTMLMediaElement.prototype, 'play', play));
  }

  #watchSounds(): void {
    const src = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'src') as PropertyDescriptor;
    const note = (url: string) => {
      this.sounds.push(url);
      if (url.startsWith('blob:')) this.waves.push(fetch(url).then(response => response.arrayBuffer()));
    };
    Object.defineProperty(HTMLMediaElement.prototype, 'src', {
      ...src,
      set(this: HTMLMediaElement, url: string) {
        note(url);
        src.set?.call(this, url);
      },
    });
    this.#restores.push(() => Object.defineProperty(HTMLMediaElement.prototype, 'src', src));
  }
}

/** The frequency of a tone of ours, in Hz, to the next ten. */
export function frequencyOf(wave: ArrayBuffer): number {
  const samples = new Int16Array(wave.slice(44, 44 + 2 * 2_000));
  const crossings = samples.filter((sample, at) => at > 0 && sample >= 0 !== (samples[at - 1] ?? 0) >= 0).length;
  return Math.round((crossings * 8_000) / 2 / samples.length / 10) * 10;
}
