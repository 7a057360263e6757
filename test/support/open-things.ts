/** Watches what a page opens, to see that all of it is closed again: sockets, peers, tracks, listeners and locks. */

/** What distinguishes a request from a reply. */
interface Frame {
  readonly id?: string;
  readonly method?: string;
}

type ListenerKey = readonly [type: string, listener: unknown];

/** Puts its own in place of the browser's constructors until `restore()`. */
export class OpenThings {
  /** Those of calls, in order. */
  readonly peers: RTCPeerConnection[] = [];
  readonly sockets: WebSocket[] = [];
  readonly tracks: MediaStreamTrack[] = [];
  /** New peers say that they are connecting, whatever they are. */
  hidesPeers = false;
  /** Requests that went out and were not answered yet, over sockets that stand: id → method, with the dialect's prefix. */
  readonly #asked = new Map<WebSocket, Map<string, string>>();
  /** Steps that the browser has not finished, with what makes them. */
  readonly #steps = new Map<Promise<unknown>, readonly [name: string, target: unknown]>();
  #listeners: ListenerKey[] = [];
  readonly #rejections: unknown[] = [];
  readonly #restores: (() => void)[] = [];

  constructor() {
    this.#watchPeers();
    this.#watchSockets();
    this.#watchTracks();
    for (const target of [window, document]) this.#watchListeners(target);
    const catcher = ({ reason }: PromiseRejectionEvent) => void this.#rejections.push(reason);
    EventTarget.prototype.addEventListener.call(window, 'unhandledrejection', catcher as EventListener);
    this.#restores.push(() => window.removeEventListener('unhandledrejection', catcher));
  }

  /** What belongs to calls and is open still. */
  get ofCalls(): string[] {
    return [
      ...this.peers.filter(peer => peer.signalingState !== 'closed').map(() => 'peer connection'),
      ...this.tracks.filter(track => track.readyState === 'live').map(({ kind }) => `${kind} track`),
    ];
  }

  /** Methods of what was asked of the server and not answered yet, over connections that stand. */
  get unanswered(): string[] {
    return [...this.#asked].flatMap(([{ readyState }, asked]) =>
      readyState === WebSocket.OPEN ? [...asked.values()].map(method => method.replace(/^.*\./, '')) : [],
    );
  }

  /** Steps that the browser has begun and not finished, of peers that are not closed: late if the clock jumped. */
  get unfinished(): string[] {
    const isClosed = (target: unknown) => target instanceof RTCPeerConnection && target.signalingState === 'closed';
    return [...this.#steps.values()].flatMap(([name, target]) => (isClosed(target) ? [] : [name]));
  }

  /** Everything that is open still, or was thrown and never caught. */
  async all(): Promise<string[]> {
    const { held = [] } = await navigator.locks.query();
    return [
      ...this.ofCalls,
      ...this.sockets.filter(socket => socket.readyState !== WebSocket.CLOSED).map(() => 'socket'),
      ...this.#listeners.map(([type]) => `listener for ${type}`),
      ...held.filter(({ name }) => name?.startsWith('telnyx-')).map(() => 'lock'),
      ...this.#rejections.map(reason => `rejection: ${String(reason)}`),
    ];
  }

  restore(): void {
    for (const restore of this.#restores.splice(0).reverse()) restore();
  }

  #watchPeers(): void {
    const original = window.RTCPeerConnection;
    const opened = (peer: RTCPeerConnection) => {
      this.peers.push(peer);
      if (this.hidesPeers) pretend(peer, 'connecting');
    };
    const forget = (peer: RTCPeerConnection) => void this.peers.splice(this.peers.indexOf(peer), 1);
    window.RTCPeerConnection = class extends original {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        opened(this);
      }

      /** One without any description was only asked whether it takes its configuration. */
      override close(): void {
        const isOpen = this.signalingState !== 'closed'; // Firefox reads no description of one that is closed
        if (isOpen && !this.localDescription && !this.remoteDescription) forget(this);
        super.close();
      }
    };
    this.#restores.push(() => (window.RTCPeerConnection = original));
    for (const step of ['createOffer', 'createAnswer', 'setLocalDescription', 'setRemoteDescription'] as const)
      this.#watchStep(original.prototype, step);
    this.#watchStep(RTCRtpSender.prototype, 'replaceTrack');
  }

  #watchStep<T extends object>(prototype: T, name: keyof T & string): void {
    const steps = this.#steps;
    const original = prototype[name] as (...args: unknown[]) => Promise<unknown>;
    prototype[name] = function (this: unknown, ...args: unknown[]) {
      const step = original.apply(this, args);
      steps.set(step, [name, this]);
      void step.catch(() => {}).then(() => steps.delete(step));
      return step;
    } as T[typeof name];
    this.#restores.push(() => (prototype[name] = original as T[typeof name]));
  }

  #watchSockets(): void {
    const original = window.WebSocket;
    const { sockets } = this;
    const allAsked = this.#asked;
    window.WebSocket = class extends original {
      readonly #asked = new Map<string, string>();

      constructor(url: string | URL) {
        super(url);
        sockets.push(this);
        allAsked.set(this, this.#asked);
        this.addEventListener('message', ({ data }) => {
          const { id, method } = JSON.parse(String(data)) as Frame;
          if (!method && id) this.#asked.delete(id);
        });
      }

      override send(data: string): void {
        const { id, method } = JSON.parse(data) as Frame;
        if (method && id) this.#asked.set(id, method);
        super.send(data);
      }
    };
    this.#restores.push(() => (window.WebSocket = original));
  }

  #watchTracks(): void {
    const { tracks } = this;
    const { mediaDevices } = navigator;
    const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
    const keep = (stream: MediaStream) => {
      tracks.push(...stream.getTracks());
      return stream;
    };
    mediaDevices.getUserMedia = constraints => getUserMedia(constraints).then(keep);
    const clone = Object.getOwnPropertyDescriptor(MediaStream.prototype, 'clone') as PropertyDescriptor;
    MediaStream.prototype.clone = function (this: MediaStream) {
      return keep((clone.value as () => MediaStream).call(this));
    };
    this.#restores.push(() => {
      Object.defineProperty(MediaStream.prototype, 'clone', clone);
      delete (mediaDevices as { getUserMedia?: unknown }).getUserMedia;
    });
  }

  #watchListeners(target: Window | Document): void {
    target.addEventListener = (type: string, listener: EventListenerOrEventListenerObject, options?: boolean) => {
      this.#listeners.push([type, listener]);
      EventTarget.prototype.addEventListener.call(target, type, listener, options);
    };
    target.removeEventListener = (type: string, listener: EventListenerOrEventListenerObject, options?: boolean) => {
      this.#listeners = this.#listeners.filter(([name, known]) => name !== type || known !== listener);
      EventTarget.prototype.removeEventListener.call(target, type, listener, options);
    };
    this.#restores.push(() => {
      for (const name of ['addEventListener', 'removeEventListener']) Reflect.deleteProperty(target, name);
    });
  }
}

/** Lets a peer connection say that it is in a state, with its event. */
export function pretend(peer: RTCPeerConnection, state: RTCPeerConnectionState): void {
  Object.defineProperty(peer, 'connectionState', { configurable: true, value: state });
  peer.dispatchEvent(new Event('connectionstatechange'));
}

/** Makes it report the truth again, with its event. */
export function tellTruth(peer: RTCPeerConnection): void {
  delete (peer as { connectionState?: unknown }).connectionState;
  peer.dispatchEvent(new Event('connectionstatechange'));
}
