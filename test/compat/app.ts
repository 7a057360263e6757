/** An app of `@telnyx/webrtc` that writes down all that it is told, on whichever library has a `TelnyxRTC`. */
import { gatewayUrl } from '../support/gateway.js';
import { until } from '../support/until.js';

/** What the app uses of a call. */
export interface AppCall {
  readonly id: string;
  readonly state: string;
  readonly prevState: string;
  readonly direction: string;
  readonly options: {
    readonly destinationNumber?: string;
    readonly remoteCallerName?: string;
    readonly remoteCallerNumber?: string;
    readonly callerNumber?: string;
    readonly customHeaders?: object[];
  };
  readonly cause: string;
  readonly causeCode: number;
  readonly sipCode: number;
  readonly sipReason: string;
  readonly isAudioMuted: boolean;
  readonly telnyxIDs: object;
  readonly localStream: MediaStream | null;
  readonly remoteStream: MediaStream | null;
  answer(params?: object): Promise<void>;
  hangup(): Promise<void>;
  hold(): Promise<unknown>;
  unhold(): Promise<unknown>;
  toggleHold(): Promise<unknown>;
  dtmf(digits: string): void;
  muteAudio(): void;
  toggleAudioMute(): void;
  setAudioInDevice(deviceId: string, muted?: boolean): Promise<void>;
}

/** What the app uses of a client. */
export interface AppClient {
  readonly connected: boolean;
  readonly calls: object;
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  getIsRegistered(): Promise<boolean>;
  newCall(options: object): AppCall;
  on(type: string, listener: (event: never) => void): unknown;
  off(type: string, listener?: (event: never) => void): unknown;
}

export type Library = new (options: never) => AppClient;

/** As far as the app looks into the SDK's events. */
interface Told {
  readonly type?: string;
  readonly call?: AppCall;
  readonly error?: { readonly code: number };
  readonly warning?: { readonly code: number };
  /** 1005: closed without a code, 1000: closed with the one for that. */
  readonly event?: { readonly code: number };
}

const types = ['ready', 'error', 'warning', 'notification', 'socket.open', 'socket.close', 'socket.error'];

export class App {
  readonly client: AppClient;
  /** Every event, oldest first. */
  readonly log: string[] = [];
  /** The newest object of its call. */
  call: AppCall | undefined;

  constructor(Client: Library, options: object = {}) {
    const given = { host: gatewayUrl, login: '1000', password: '1234', iceServers: [], enableCallReports: false };
    this.client = new Client({ ...given, ...options } as never);
    for (const type of types) this.client.on(`telnyx.${type}`, (told: Told) => this.#write(type, told));
  }

  /** How often the app was told this. */
  count(line: string): number {
    return this.log.filter(each => each === line).length;
  }

  async connect(): Promise<this> {
    const before = this.count('ready');
    await this.client.connect();
    await until(() => this.count('ready') > before, { what: 'telnyx.ready' });
    return this;
  }

  dial(destinationNumber: string, options: object = {}): AppCall {
    return (this.call = this.client.newCall({ destinationNumber, callerName: 'Me', callerNumber: '1000', ...options }));
  }

  /** Waits until the newest call is in a state. */
  become(state: string): Promise<AppCall> {
    const what = `state ${state}`;
    return until(() => (this.call?.state === state ? this.call : undefined), { what, timeout: 15_000 });
  }

  #write(type: string, { type: name, call, error, warning, event }: Told): void {
    if (type !== 'notification') {
      const code = error?.code ?? warning?.code ?? event?.code ?? '';
      this.log.push([type, code === 1005 ? 1000 : code].join(' ').trim());
      return;
    }
    this.call = call ?? this.call;
    this.log.push(`${name} ${call?.state} after ${call?.prevState}`);
  }
}
