/** The SDK's `TelnyxRTC`, on our client. */
import { TelnyxClient, TelnyxError as OwnTelnyxError } from '../client/index.js';
import type { Call } from './call.js';
import { CallList } from './call-list.js';
import type { CallDefaults, ICallOptions } from './call-options.js';
import { simpleStates } from './call-states.js';
import { clientOptions, credentials, hasCredentials, type IClientOptions } from './client-options.js';
import { sdkError } from './errors.js';
import { SdkEvents, type TelnyxEvents } from './events.js';
import type { MediaElementOption } from './media-element.js';
import { checkMicrophone, devicesOf } from './media-devices.js';
import { NotCarried, uncarriedClientOptions } from './not-carried.js';
import type {
  PreCallDiagnosticReport,
  RunMicrophoneCheckOptions,
  RunNetworkCheckOptions,
  RunPreCallOptions,
} from './pre-call.js';
import { SocketEventSource } from './socket-events.js';
import { plainWarning, sdkWarning } from './warnings.js';
import { webRTCInfo, type IWebRTCInfo } from './web-rtc-info.js';

/** What `login()` takes. */
export interface LoginParams {
  creds?: Pick<IClientOptions, 'login' | 'password' | 'passwd' | 'login_token' | 'anonymous_login'>;
  onSuccess?: () => void;
  onError?: (error: unknown) => void;
}

export interface IAudioSettings extends MediaTrackConstraints {
  micId?: string;
  micLabel?: string;
}

export class TelnyxRTC {
  readonly options: IClientOptions;
  /** For the next calls. */
  micId = '';
  speaker = '';
  localElement: MediaElementOption = null;
  remoteElement: MediaElementOption = null;
  readonly #client: TelnyxClient;
  readonly #events = new SdkEvents(() => this.sessionid);
  readonly #socket = new SocketEventSource(this.#events);
  readonly #notCarried = new NotCarried();
  readonly #list: CallList;
  #audio: boolean | MediaTrackConstraints = true;

  /** Throws without anything to sign in with, and for options that this client refuses. */
  constructor(options: IClientOptions) {
    if (!hasCredentials(options)) throw new Error('Invalid init options');
    this.options = options;
    this.#notCarried.noteOptions(options, uncarriedClientOptions);
    this.#client = withSdkErrors(() => new TelnyxClient(clientOptions(options), { transport: this.#socket.open }));
    this.#list = new CallList({
      client: this.#client,
      events: this.#events,
      notCarried: this.#notCarried,
      recovery: options.mediaPermissionsRecovery,
      defaults: () => this.#defaults,
    });
    this.#listen();
  }

  static webRTCInfo(): IWebRTCInfo {
    return webRTCInfo();
  }

  /** Puts fewer words into `call.state`: `connecting`, `ringing`, `active`, `held`, `done`, … */
  static telnyxStateCall(call: Call): Call {
    call.state = simpleStates[call.state] ?? call.state;
    return call;
  }

  /** Calls that are not over, by their id. */
  get calls(): Record<string, Call> {
    return this.#list.calls;
  }

  get connected(): boolean {
    return this.#client.connected;
  }

  get sessionid(): string {
    return this.#client.sessionId ?? '';
  }

  get region(): string | null {
    return this.#client.state.region.reported;
  }

  get dc(): string | null {
    return this.#client.state.region.dataCenter;
  }

  get mediaConstraints(): { audio: boolean | MediaTrackConstraints; video: false } {
    return { audio: this.#audio, video: false };
  }

  get iceServers(): RTCIceServer[] {
    return [...this.#client.network.iceServers];
  }

  set iceServers(iceServers: RTCIceServer[]) {
    this.#client.setOptions({ iceServers });
  }

  /** Resolves at once: `telnyx.ready` or `telnyx.error` report the outcome. */
  connect(): Promise<void> {
    void this.#client.connect().catch(() => {}); // emitted as an error
    return Promise.resolve();
  }

  /** Ends all calls and the connection. */
  disconnect(): Promise<void> {
    for (const call of Object.values(this.calls)) call.purge();
    return this.#client.disconnect();
  }

  /** @deprecated `disconnect()` */
  logout(): void {
    void this.disconnect();
  }

  /** Closes the socket alone, which reconnects. */
  socketDisconnect(): void {
    this.#socket.close();
  }

  /** Signs in with another token of the same user at once, with anything else from the next connection on. */
  login({ creds = {}, onSuccess, onError }: LoginParams = {}): Promise<void> {
    const settled = new AbortController();
    const once = { signal: settled.signal };
    const settle = (then: () => void) => {
      settled.abort();
      then();
    };
    this.#client.once('sessionupdated', () => settle(() => onSuccess?.()), once);
    this.#client.once('error', ({ error }) => settle(() => onError?.(sdkError(error))), once);
    Object.assign(this.options, creds);
    this.#client.setOptions(credentials(this.options));
    return Promise.resolve();
  }

  getIsRegistered(): Promise<boolean> {
    return Promise.resolve(this.#client.registered);
  }

  getActiveCalls(): Call[] {
    return Object.values(this.calls).filter(({ state }) => ['early', 'active', 'held'].includes(state));
  }

  /** Throws a TelnyxError 44002 for what cannot be called. */
  newCall(options: ICallOptions): Call {
    return withSdkErrors(() => this.#list.dial(options));
  }

  on<Type extends keyof TelnyxEvents>(type: Type, listener: (event: TelnyxEvents[Type]) => void): this;
  on(type: string, listener: (event: never) => void): this;
  on(type: string, listener: (event: never) => void): this {
    this.#events.add(type, listener);
    return this;
  }

  /** Without a listener all of this event are removed. */
  off<Type extends keyof TelnyxEvents>(type: Type, listener?: (event: TelnyxEvents[Type]) => void): this;
  off(type: string, listener?: (event: never) => void): this;
  off(type: string, listener?: (event: never) => void): this {
    this.#events.remove(type, listener);
    return this;
  }

  getDevices(): Promise<MediaDeviceInfo[]> {
    return devicesOf(this.#client.devices);
  }

  getAudioInDevices(): Promise<MediaDeviceInfo[]> {
    return devicesOf(this.#client.devices, 'audioinput');
  }

  getAudioOutDevices(): Promise<MediaDeviceInfo[]> {
    return devicesOf(this.#client.devices, 'audiooutput');
  }

  /** The microphone of the next calls, and its constraints. */
  setAudioSettings({ micId = '', micLabel: _, ...audio }: IAudioSettings): Promise<MediaTrackConstraints> {
    this.micId = micId;
    this.#audio = audio;
    return Promise.resolve({ ...audio, ...(micId && { deviceId: { exact: micId } }) });
  }

  enableMicrophone(): void {
    this.#audio = this.#audio || true;
  }

  /** The next calls send nothing. */
  disableMicrophone(): void {
    this.#audio = false;
  }

  /** Whether the user lets the page have the microphone: asks, if need be. */
  checkPermissions(_audio = true, _video = false): Promise<boolean> {
    return checkMicrophone(this.#client.devices);
  }

  /** Checks all that a call needs; with `destinationNumber` it makes one. */
  async runPreCall(options: RunPreCallOptions = {}): Promise<PreCallDiagnosticReport> {
    return (await import('./pre-call.js')).runPreCall(this.#client, options);
  }

  async runNetworkCheck(options: RunNetworkCheckOptions = {}): Promise<PreCallDiagnosticReport> {
    return (await import('./pre-call.js')).runNetworkCheck(this.#client, options);
  }

  async runMicrophoneCheck(options: RunMicrophoneCheckOptions = {}): Promise<PreCallDiagnosticReport> {
    return (await import('./pre-call.js')).runMicrophoneCheck(this.#client, options);
  }

  get #defaults(): CallDefaults {
    const { micId, speaker, localElement, remoteElement } = this;
    return { audio: this.#audio, micId, speaker, localElement, remoteElement };
  }

  #listen(): void {
    const [client, events, list] = [this.#client, this.#events, this.#list];
    client.on('ready', () => events.emit('telnyx.ready', { type: 'vertoClientReady' }));
    client.on('error', ({ error }) => list.handleError(error));
    client.on('warning', ({ call, warning, cleared }) => {
      if (!cleared) events.emitWarning(sdkWarning(warning), call?.id);
    });
    client.on('tokenexpiring', () => events.emitWarning(plainWarning(34001, 'TOKEN_EXPIRING_SOON')));
    client.on('aiconversation', ({ params }) =>
      events.emit('telnyx.ai.conversation', { method: 'ai_conversation', params }),
    );
    client.on('incomingcall', ({ call }) => list.add(call));
    client.on('callresumed', ({ call }) => list.add(call));
  }
}

/** Errors that are thrown have the SDK's fields. */
function withSdkErrors<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw OwnTelnyxError.is(error) ? sdkError(error) : error;
  }
}
