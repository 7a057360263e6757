/** Microphones, speakers and a permission that a test plugs in, takes away and refuses, in place of the browser's. */
import { toneStream, type ToneMicrophone } from './audio.js';

interface Plugged {
  readonly kind: MediaDeviceKind;
  readonly deviceId: string;
  readonly label: string;
  readonly groupId: string;
}

/** A permission that a test changes. */
class FakePermission extends EventTarget {
  state: PermissionState = 'granted';
}

/** Stands in place of `navigator.mediaDevices` and `navigator.permissions` until `restore()`. */
export class FakeMediaDevices {
  /** What was asked of `getUserMedia`, in order. */
  readonly asked: (boolean | MediaTrackConstraints | undefined)[] = [];
  /** What was given, in order. */
  readonly given: MediaStreamTrack[] = [];
  /** While set, opening any microphone fails so: the name of a DOMException. */
  failure: string | null = null;
  /** How often it fails so. */
  failures = Infinity;
  /** How often the list was asked for. */
  listings = 0;
  /** Names are hidden until a microphone was opened. */
  hidden = false;
  readonly #tone: ToneMicrophone = toneStream(440);
  readonly #permission = new FakePermission();
  /** Kept, or WebKit gives a new object after a garbage collection, without what was put on this one. */
  readonly #replaced = [navigator.mediaDevices, navigator.permissions] as const;
  #plugged: Plugged[] = [];
  /** While set, a prompt waits for its answer. */
  #prompt: Promise<void> = Promise.resolve();

  constructor() {
    const [mediaDevices, permissions] = this.#replaced;
    Object.assign(mediaDevices, {
      getUserMedia: ({ audio }: MediaStreamConstraints) => this.#open(audio),
      enumerateDevices: () => Promise.resolve(this.#list()),
    });
    Object.defineProperty(permissions, 'query', {
      configurable: true,
      value: () => Promise.resolve(this.#permission),
    });
  }

  /** Tracks that are open still. */
  get live(): MediaStreamTrack[] {
    return this.given.filter(({ readyState }) => readyState === 'live');
  }

  /** Those that are there already stay. */
  plug(kind: MediaDeviceKind, ...ids: string[]): void {
    const has = (id: string) => this.#plugged.some(device => device.kind === kind && device.deviceId === id);
    const more = ids.filter(id => !has(id));
    this.#plugged.push(...more.map(deviceId => ({ kind, deviceId, label: `The ${deviceId}`, groupId: '' })));
    if (more.length) this.change();
  }

  /** Takes it away; its users are notified, as by browsers. */
  unplug(...ids: string[]): void {
    this.#plugged = this.#plugged.filter(({ deviceId }) => !ids.includes(deviceId));
    for (const track of this.live) if (ids.includes(idOf(track))) end(track);
    this.change();
  }

  /** The next prompts stay unanswered until the function that it returns is called. */
  delay(): () => void {
    let answer = () => {};
    this.#prompt = new Promise(resolve => (answer = resolve));
    return answer;
  }

  change(): void {
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  }

  /** The user changes his mind in the browser's settings; taking it back ends what is open. */
  permit(state: PermissionState): void {
    this.#permission.state = state;
    this.#permission.dispatchEvent(new Event('change'));
    if (state === 'denied') this.live.forEach(end);
  }

  async restore(): Promise<void> {
    const [mediaDevices, permissions] = this.#replaced;
    for (const name of ['getUserMedia', 'enumerateDevices']) Reflect.deleteProperty(mediaDevices, name);
    Reflect.deleteProperty(permissions, 'query');
    await this.#tone.stop();
  }

  #list(): Plugged[] {
    this.listings++;
    return this.hidden
      ? this.#plugged.map(device => ({ ...device, deviceId: '', label: '' }))
      : [{ kind: 'audioinput', deviceId: 'default', label: 'Default', groupId: '' }, ...this.#plugged];
  }

  #open(audio: boolean | MediaTrackConstraints | undefined): Promise<MediaStream> {
    this.asked.push(audio);
    const wanted =
      typeof audio === 'object' ? (audio.deviceId as ConstrainDOMStringParameters | undefined)?.exact : null;
    const microphones = this.#plugged.filter(({ kind }) => kind === 'audioinput');
    const found = wanted ? microphones.find(({ deviceId }) => deviceId === wanted) : microphones[0];
    const problem = (this.failures-- > 0 ? this.failure : null) ?? this.#problem(wanted, found);
    if (problem !== null || !found) return Promise.reject(new DOMException('no', problem ?? 'NotFoundError'));
    return this.#prompt.then(() => this.#give(found));
  }

  #give(found: Plugged): MediaStream {
    this.hidden = false;
    const stream = this.#tone.stream.clone();
    for (const track of stream.getAudioTracks()) {
      Object.defineProperty(track, 'getSettings', { value: () => ({ deviceId: found.deviceId }) });
      this.given.push(track);
    }
    return stream;
  }

  #problem(wanted: unknown, found: Plugged | undefined): string | null {
    if (this.#permission.state === 'denied') return 'NotAllowedError';
    return wanted && !found ? 'OverconstrainedError' : null;
  }
}

const idOf = (track: MediaStreamTrack): string => track.getSettings().deviceId ?? '';

/** The browser ends it: unlike `stop()`, with an event. */
function end(track: MediaStreamTrack): void {
  track.stop();
  track.dispatchEvent(new Event('ended'));
}
