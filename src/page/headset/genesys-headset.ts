import { errorCodes, TelnyxError } from '../../client/index.js';
import type { HeadsetAdapter, HeadsetHandlers } from './headset-adapter.js';
import type { HeadsetCall, HeadsetStatus } from './headset-status.js';

/** An event of the library, as far as it is used here. */
export interface GenesysEvent {
  readonly event: string;
  readonly payload: unknown;
}

/** What `HeadsetService.getInstance()` of `softphone-vendor-headsets` gives, as far as it is used here. */
export interface GenesysService {
  readonly headsetEvents$: { subscribe(next: (event: GenesysEvent) => void): { unsubscribe(): void } };
  deviceIsSupported(params: { micLabel: string }): boolean;
  activeMicChange(label: string): void;
  connectionStatus(): string;
  incomingCall(call: { conversationId: string; contactName?: string }, hasOtherActiveCalls?: boolean): Promise<unknown>;
  outgoingCall(call: { conversationId: string; contactName?: string }): Promise<unknown>;
  answerCall(conversationId: string): Promise<unknown>;
  rejectCall(conversationId: string): Promise<unknown>;
  endCall(conversationId: string, hasOtherActiveCalls?: boolean): Promise<unknown>;
  setMute(isMuted: boolean): Promise<unknown>;
  setHold(conversationId: string, isHeld: boolean): Promise<unknown>;
}

/** The default export of `softphone-vendor-headsets`. */
export interface GenesysLibrary {
  getInstance(config: { logger: unknown; appName?: string }): GenesysService;
}

type Known = HeadsetCall['state'];

/** What a user needs at most to choose a device, or the vendor's program to answer. */
const connectTimeoutMs = 30_000;

const quiet = { log() {}, debug() {}, info() {}, warn() {}, error() {} };

/**
 * Headsets of Jabra, Poly, EPOS, Yealink, VBeT and Cyber Acoustics, by Genesys’ `softphone-vendor-headsets`, which a page adds itself. The
 * library chooses the vendor by the name of the microphone in use, so the user must have allowed a microphone.
 *
 * @param library The default export of `softphone-vendor-headsets`.
 */
export function genesysHeadset(
  library: GenesysLibrary,
  { appName = document.title, logger = quiet }: { readonly appName?: string; readonly logger?: unknown } = {},
): HeadsetAdapter {
  return new GenesysHeadset(() => library.getInstance({ logger, appName }));
}

class GenesysHeadset implements HeadsetAdapter {
  readonly #getService: () => GenesysService;
  #service: GenesysService | null = null;
  #handlers: HeadsetHandlers | null = null;
  #subscription: { unsubscribe(): void } | null = null;
  #microphone = '';
  #isRunning = false;
  /** What the library knows of each call: what it was told, and what it said itself. */
  readonly #known = new Map<string, Known>();
  #muted = false;

  constructor(getService: () => GenesysService) {
    this.#getService = getService;
  }

  async connect(
    handlers: HeadsetHandlers,
    { ask, status: { microphone } }: { readonly ask: boolean; readonly status: HeadsetStatus },
  ): Promise<string> {
    if (!microphone) throw new TelnyxError(errorCodes.HEADSET_FAILED, 'The name of the microphone is not known yet.');
    const service = this.#getService();
    if (!service.deviceIsSupported({ micLabel: microphone }))
      throw new TelnyxError(errorCodes.HEADSET_FAILED, `The library does not know “${microphone}”.`);
    this.#service = service;
    try {
      await this.#start(service, microphone, ask);
    } catch (error) {
      await this.disconnect();
      throw error;
    }
    this.#handlers = handlers;
    return microphone;
  }

  async show(status: HeadsetStatus): Promise<void> {
    const service = this.#service;
    if (!service) return;
    if (status.microphone && status.microphone !== this.#microphone) this.#follow(service, status.microphone);
    if (!this.#isRunning) return; // all is told once it runs
    for (const [id, known] of [...this.#known]) {
      if (!status.calls.some(call => call.id === id)) await this.#end(service, id, known);
    }
    for (const call of status.calls) if (!call.pending) await this.#tell(service, call, status);
    const isMuted = status.current?.muted ?? false;
    if (isMuted !== this.#muted) await service.setMute(isMuted);
    this.#muted = isMuted;
  }

  disconnect(): Promise<void> {
    const service = this.#service;
    this.#service = this.#handlers = null;
    this.#subscription?.unsubscribe();
    this.#subscription = null;
    this.#isRunning = false;
    this.#known.clear();
    service?.activeMicChange('');
    return Promise.resolve();
  }

  /** Resolves once the vendor's device or program answers. The library asks for a device, if it needs to, by an event. */
  #start(service: GenesysService, microphone: string, ask: boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = (code: 'HEADSET_FAILED' | 'HEADSET_NOT_ALLOWED', detail = ''): void => {
        clearTimeout(timer);
        reject(new TelnyxError(errorCodes[code], detail));
      };
      const timer = setTimeout(() => fail('HEADSET_FAILED', 'It does not answer.'), connectTimeoutMs);
      let isSettled = false;
      const succeed = (): void => {
        isSettled = true;
        clearTimeout(timer);
        resolve();
      };
      this.#subscription = service.headsetEvents$.subscribe(({ event, payload }) => {
        this.#handle(event, payload);
        if (isSettled) return;
        if (event === 'webHidPermissionRequested') {
          if (ask) void requestDevice(payload).catch(() => fail('HEADSET_NOT_ALLOWED'));
          else fail('HEADSET_NOT_ALLOWED');
        }
        if (event !== 'deviceConnectionStatusChanged') return;
        if (payload === 'running') succeed();
        else if (payload === 'notRunning') fail('HEADSET_FAILED', 'The program of its vendor does not run.');
      });
      this.#follow(service, microphone);
      if (this.#isRunning) succeed(); // the page had started it before
    });
  }

  #follow(service: GenesysService, microphone: string): void {
    this.#microphone = microphone;
    this.#known.clear(); // the library forgets its calls with the device
    this.#muted = false;
    service.activeMicChange(microphone);
    this.#isRunning = service.connectionStatus() === 'running';
  }

  async #tell(
    service: GenesysService,
    { id, name, state, silenced }: HeadsetCall,
    status: HeadsetStatus,
  ): Promise<void> {
    const before = this.#known.get(id);
    const info = { conversationId: id, contactName: name };
    const others = status.calls.some(each => each.id !== id && each.state !== 'ringing');
    if (state === 'ringing' && silenced) {
      if (before === 'ringing') await service.rejectCall(id); // the ring ends; the phone can still answer
      this.#known.delete(id);
      return;
    }
    if (before === state) return;
    this.#known.set(id, state);
    if (state === 'ringing') await service.incomingCall(info, others);
    else if (before === undefined) await service.outgoingCall(info);
    else if (before === 'ringing') await service.answerCall(id);
    if ((state === 'held') !== (before === 'held')) await service.setHold(id, state === 'held');
  }

  async #end(service: GenesysService, id: string, known: Known): Promise<void> {
    this.#known.delete(id);
    if (known === 'ringing') await service.rejectCall(id);
    else await service.endCall(id, this.#known.size > 0);
  }

  #handle(event: string, payload: unknown): void {
    const { conversationId, isMuted, holdRequested } = Object(payload) as Record<string, unknown>;
    const callId = typeof conversationId === 'string' ? conversationId : undefined;
    const given = callId === undefined ? {} : { callId };
    if (event === 'deviceConnectionStatusChanged') this.#handleConnection(payload === 'running');
    if (event === 'deviceAnsweredCall') this.#press({ type: 'answer', ...given }, callId, 'active');
    if (event === 'deviceRejectedCall') this.#press({ type: 'decline', ...given }, callId);
    if (event === 'deviceEndedCall') this.#press({ type: 'hangup', ...given }, callId);
    if (event === 'deviceMuteStatusChanged' && typeof isMuted === 'boolean') {
      this.#muted = isMuted;
      this.#press({ type: 'mute', muted: isMuted });
    }
    if (event === 'deviceHoldStatusChanged' && typeof holdRequested === 'boolean')
      this.#press({ type: 'hold', held: holdRequested, ...given }, callId, holdRequested ? 'held' : 'active');
  }

  /** @param next What the library takes the call for now; without it, for over. */
  #press(press: Parameters<HeadsetHandlers['onPress']>[0], callId?: string, next?: Known): void {
    if (callId !== undefined && next) this.#known.set(callId, next);
    else if (callId !== undefined) this.#known.delete(callId);
    this.#handlers?.onPress(press);
  }

  #handleConnection(isRunning: boolean): void {
    if (isRunning === this.#isRunning) return;
    this.#isRunning = isRunning;
    this.#known.clear();
    this.#muted = false;
    this.#handlers?.onDevice(isRunning ? this.#microphone : null);
  }
}

async function requestDevice(payload: unknown): Promise<void> {
  const { callback } = Object(payload) as { callback?: () => unknown };
  await callback?.();
}
