/** What a phone needs of its browser, played: peer connections, devices, sound, and what is kept over page loads. */
import { LevelMeter } from '../../src/client/media/level-meter.js';
import { FakeMediaDevices } from './fake-media-devices.js';
import { FakePeer } from './fake-peer.js';
import { toneStream, type ToneMicrophone } from './audio.js';

/** Puts its own in place of the browser's until `restore()`; one for all phones of a page. */
export class FakeBrowser {
  /** Those of calls, in order. */
  readonly peers: FakePeer[] = [];
  readonly devices = new FakeMediaDevices();
  /** How loud the microphone is, from 0 (nothing but zeros) to 1. */
  level = 0.3;
  /** The browser wants a click before anything is heard. */
  blocksSound = false;
  /** Speakers that do not work. */
  readonly brokenSpeakers = new Set<string>();
  /** Where each sound that was started came out. */
  readonly played: string[] = [];
  readonly #remote: ToneMicrophone = toneStream(330);
  readonly #restores: (() => unknown)[] = [];

  constructor() {
    this.devices.plug('audioinput', 'microphone');
    this.#replacePeers();
    this.#replaceSound();
    this.#replace(LevelMeter.prototype, 'level', { get: () => this.level });
    this.#replace(LevelMeter.prototype, 'isDead', { get: () => this.level === 0 });
  }

  /** The system has switched the microphones off that are open. */
  muteMicrophones(): void {
    for (const track of this.devices.live) Object.defineProperty(track, 'muted', { value: true });
  }

  /** That of the call that was begun last; fails if there is none. */
  get peer(): FakePeer {
    const peer = this.peers.findLast(
      ({ remoteDescription, localDescription }) => remoteDescription ?? localDescription,
    );
    if (!peer) throw new Error('there is no call');
    return peer;
  }

  async restore(): Promise<void> {
    for (const restore of this.#restores.splice(0).reverse()) restore();
    for (const key of ['telnyx-devices', 'telnyx-region']) localStorage.removeItem(key);
    sessionStorage.clear();
    await this.devices.restore();
    await this.#remote.stop();
  }

  #replacePeers(): void {
    const original = window.RTCPeerConnection;
    const { peers } = this;
    const track = () => this.#remote.stream.clone().getAudioTracks()[0] as MediaStreamTrack;
    const replacement = class extends FakePeer {
      constructor() {
        super(track);
        peers.push(this);
      }
    };
    window.RTCPeerConnection = replacement as unknown as typeof RTCPeerConnection;
    this.#restores.push(() => (window.RTCPeerConnection = original));
  }

  #replaceSound(): void {
    const { prototype } = HTMLMediaElement;
    const sinks = new WeakMap<HTMLMediaElement, string>();
    const { played } = this;
    const play = (element: HTMLMediaElement) => {
      if (this.blocksSound) return Promise.reject(new DOMException('click first', 'NotAllowedError'));
      played.push(sinks.get(element) ?? '');
      return Promise.resolve();
    };
    const setSink = (element: HTMLMediaElement, id: string) => {
      if (this.brokenSpeakers.has(id)) return Promise.reject(new DOMException('broken', 'AbortError'));
      sinks.set(element, id);
      return Promise.resolve();
    };
    this.#replace(prototype, 'play', {
      value(this: HTMLMediaElement) {
        return play(this);
      },
    });
    // Nothing is loaded either: GStreamer, below WebKitGTK, can hang forever where a sound is aborted while it loads.
    for (const name of ['src', 'srcObject']) {
      const sources = new WeakMap<HTMLMediaElement, unknown>();
      this.#replace(prototype, name, {
        get(this: HTMLMediaElement) {
          return sources.get(this) ?? (name === 'src' ? '' : null);
        },
        set(this: HTMLMediaElement, source: unknown) {
          sources.set(this, source);
        },
      });
    }
    this.#replace(prototype, 'setSinkId', {
      value(this: HTMLMediaElement, id: string) {
        return setSink(this, id);
      },
    });
    this.#replace(prototype, 'sinkId', {
      get(this: HTMLMediaElement) {
        return sinks.get(this) ?? '';
      },
    });
  }

  #replace(prototype: object, name: string, descriptor: PropertyDescriptor): void {
    const original = Object.getOwnPropertyDescriptor(prototype, name);
    Object.defineProperty(prototype, name, { configurable: true, ...descriptor });
    this.#restores.push(() => {
      if (original) Object.defineProperty(prototype, name, original);
      else Reflect.deleteProperty(prototype, name);
    });
  }
}
