/** Browser APIs that fail on purpose: they throw, reject, never settle, or come late. */

export const faults = ['throws', 'rejects', 'never settles', 'comes late'] as const;
export type ApiFault = (typeof faults)[number];

type AnyFunction = (...args: never[]) => unknown;

/** Where an API stands, e.g. a prototype and the name of its method. */
interface Place {
  readonly owner: object;
  readonly name: string;
  /** It gives a promise; else it can only throw. */
  readonly isAsync: boolean;
}

const method = (owner: object, name: string, isAsync = true): Place => ({ owner, name, isAsync });

/** What a call uses of the browser. */
export const apis = {
  getUserMedia: () => method(navigator.mediaDevices, 'getUserMedia'),
  enumerateDevices: () => method(navigator.mediaDevices, 'enumerateDevices'),
  'permissions.query': () => method(navigator.permissions, 'query'),
  RTCPeerConnection: () => method(window, 'RTCPeerConnection', false),
  addTransceiver: () => method(RTCPeerConnection.prototype, 'addTransceiver', false),
  getTransceivers: () => method(RTCPeerConnection.prototype, 'getTransceivers', false),
  createOffer: () => method(RTCPeerConnection.prototype, 'createOffer'),
  createAnswer: () => method(RTCPeerConnection.prototype, 'createAnswer'),
  setLocalDescription: () => method(RTCPeerConnection.prototype, 'setLocalDescription'),
  setRemoteDescription: () => method(RTCPeerConnection.prototype, 'setRemoteDescription'),
  addIceCandidate: () => method(RTCPeerConnection.prototype, 'addIceCandidate'),
  getStats: () => method(RTCPeerConnection.prototype, 'getStats'),
  replaceTrack: () => method(RTCRtpSender.prototype, 'replaceTrack'),
  AudioContext: () => method(window, 'AudioContext', false),
  play: () => method(HTMLMediaElement.prototype, 'play'),
  setSinkId: () => method(HTMLMediaElement.prototype, 'setSinkId'),
  'locks.request': () => method(navigator.locks, 'request'),
  'sessionStorage.setItem': () => method(Storage.prototype, 'setItem', false),
  'sessionStorage.getItem': () => method(Storage.prototype, 'getItem', false),
  'crypto.randomUUID': () => method(crypto, 'randomUUID', false),
} as const satisfies Record<string, () => Place>;
export type Api = keyof typeof apis;

/** The faults that an API can have. */
export const faultsOf = (api: Api): readonly ApiFault[] => (apis[api]().isAsync ? faults : ['throws']);

/** What "late" is, in milliseconds of real time: after the call is over. */
export interface BrokenApi {
  /** Lets what is late come. */
  release(): void;
  /** How often it was used. */
  readonly uses: number;
  restore(): void;
}

/** Breaks an API until `restore()`. */
export function breakApi(api: Api, fault: ApiFault): BrokenApi {
  const { owner, name } = apis[api]();
  const descriptor = Object.getOwnPropertyDescriptor(owner, name);
  const original = Reflect.get(owner, name) as AnyFunction;
  let release = () => {};
  const released = new Promise<void>(resolve => (release = resolve));
  let uses = 0;
  const failure = () => new DOMException('on purpose', 'InvalidStateError');
  const acts: Record<ApiFault, (self: unknown, args: never[]) => unknown> = {
    throws: () => {
      throw failure();
    },
    rejects: () => Promise.reject(failure()),
    'never settles': () => new Promise(() => {}),
    'comes late': (self, args) => released.then(() => Reflect.apply(original, self, args) as unknown),
  };
  function broken(this: unknown, ...args: never[]): unknown {
    uses++;
    return acts[fault](this, args);
  }
  Object.defineProperty(owner, name, { configurable: true, writable: true, value: broken });
  return {
    release,
    get uses() {
      return uses;
    },
    restore: () => {
      release();
      if (descriptor) Object.defineProperty(owner, name, descriptor);
      else Reflect.deleteProperty(owner, name);
    },
  };
}
