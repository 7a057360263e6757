import { errorCodes, type ErrorCode } from '../errors/error-codes.js';
import type { Clock } from '../base/clock.js';
import { Disposer } from '../base/disposer.js';
import { afterAwake } from '../base/time-limit.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { Log } from '../log/log.js';
import { microphonePolicy } from './microphone-policy.js';
import type { AudioProcessing, MicrophoneSilence } from './audio-devices.js';
import { AudioLease } from './audio-lease.js';
import { AudioSession } from './audio-session.js';
import { openPlain, type MicrophoneInput, type OpenMicrophone } from './microphone-input.js';
import { microphonePermission } from './microphone-permission.js';
import type { SilenceWatch } from './silence-watch.js';

/**
 * `prompting` while the browser asks; `open` while a call uses it; `dismissed`: the prompt was closed without an answer, so
 * it may be asked again; `denied`: only the browser's settings help; `forbidden`: the page around, or a header, allows none;
 * `missing` and `failed`: there is none, or it does not open.
 */
export type MicrophoneState =
  'idle' | 'prompting' | 'open' | 'dismissed' | 'denied' | 'forbidden' | 'missing' | 'failed';

/** A prompt that is not answered within this times out, in milliseconds. */
const promptTimeoutMs = 60_000;

/** The user's choice of the microphone; wins over what the page and the call say. */
export interface MicrophoneChoice {
  readonly deviceId: string | null;
  readonly processing: Partial<AudioProcessing>;
}

export interface MicrophoneParts {
  readonly clock: Clock;
  readonly log: Log;
  /** The current one. */
  readonly choice: () => MicrophoneChoice;
  readonly onState: (state: MicrophoneState) => void;
  readonly onSilence: (silence: MicrophoneSilence | null) => void;
  /** Something of the system, such as a call of the carrier's, had muted it, and is over. */
  readonly onResumed: () => void;
}

/** The open microphone, with all that depends on it. */
interface Source {
  readonly stream: MediaStream;
  /** What calls send of it. */
  readonly sent: MediaStream;
  /** The one that was asked for; null for the default. */
  readonly deviceId: string | null;
  readonly open: Disposer;
  /** Loaded on demand; calls do without. */
  silence?: SilenceWatch;
}

/** Opens the microphone on the first call and closes it after the last one, so that the browser's indicator is right. */
export class Microphone {
  /** What opens it, for what is opened from now on; null for the browser alone. */
  input: MicrophoneInput | null = null;
  readonly #parts: MicrophoneParts;
  readonly #leases = new Set<AudioLease>();
  readonly #session = new AudioSession();
  #audio: boolean | MediaTrackConstraints = true;
  #opening: Promise<void> | null = null;
  #rejectPrompt = (_error: TelnyxError) => {};
  #source: Source | null = null;
  #state: MicrophoneState = 'idle';

  constructor(parts: MicrophoneParts) {
    this.#parts = parts;
  }

  /** How loud it is, see `LevelMeter`; null while it is closed. */
  get level(): number | null {
    return this.#source?.silence?.level ?? null;
  }

  /**
   * Asks for the microphone. Rejects with 42001, 42002 or 42003. The caller MUST release what it gets.
   * @param onTrack Called with the track of another microphone, which takes the place of the one before.
   * @param signal Aborted when it is not needed any more: rejects with 44005 if it is still asked for.
   */
  async acquire(
    audio: boolean | MediaTrackConstraints,
    onTrack: (track: MediaStreamTrack) => void | Promise<void> = () => {},
    signal?: AbortSignal,
  ): Promise<AudioLease> {
    const lease = new AudioLease(onTrack, () => {
      if (!this.#leases.delete(lease) || this.#leases.size) return;
      this.#cancelPrompt();
      this.#close('idle');
    });
    if (signal?.aborted) throw new TelnyxError(errorCodes.PEER_CLOSED_DURING_INIT);
    this.#leases.add(lease);
    signal?.addEventListener('abort', lease.release, { once: true });
    try {
      await this.#need(audio);
      if (!lease.track && this.#source) void lease.take(this.#source.sent);
      if (!lease.track) throw new TelnyxError(errorCodes.MICROPHONE_NOT_FOUND);
      return lease;
    } catch (error) {
      lease.release();
      throw error;
    }
  }

  /** Opens it again as the user chose, if it is in use. If that fails the old one stays. Rejects as `acquire` does. */
  async reopen(): Promise<void> {
    await this.#opening?.catch(() => {}); // reported by the caller who opened it
    if (!this.#leases.size) return;
    try {
      await this.#take(this.#parts.choice().deviceId);
    } catch (cause) {
      throw TelnyxError.from(cause, (await this.#classify(cause))[0]);
    }
  }

  /** Something has changed outside: what prevented it may be gone, or the chosen one may be there again. */
  async handleChange(...gone: readonly MicrophoneState[]): Promise<void> {
    await this.#opening?.catch(() => {}); // reported by the caller who opened it
    if (this.#source) {
      if (this.#source.deviceId !== this.#parts.choice().deviceId) await this.reopen();
    } else if (gone.includes(this.#state)) {
      if (this.#leases.size) await this.#need(this.#audio);
      else this.#setState('idle');
    }
  }

  /** The user has blocked it, asked or not. */
  handleDenied(): void {
    if (!this.#leases.size) this.#setState(microphonePolicy() === 'forbidden' ? 'forbidden' : 'denied');
  }

  #handleEnded(): void {
    this.#parts.log.write('warning', 'the microphone is gone: taking the default');
    this.#close();
    this.#need(this.#audio).catch(() => {}); // reported in the state; the calls stay, and it may come back
  }

  async #need(audio: boolean | MediaTrackConstraints): Promise<void> {
    if (this.#source) return;
    const opening = (this.#opening ??= this.#open(audio));
    try {
      await opening;
    } finally {
      if (this.#opening === opening) this.#opening = null;
    }
  }

  async #open(audio: boolean | MediaTrackConstraints): Promise<void> {
    this.#audio = audio;
    this.#setState('prompting');
    try {
      await this.#takeFirst(this.#parts.choice().deviceId);
    } catch (cause) {
      if (cause instanceof TelnyxError && cause.code === errorCodes.PEER_CLOSED_DURING_INIT) throw cause;
      const [code, state] = await this.#classify(cause);
      this.#setState(state);
      throw TelnyxError.from(cause, code);
    }
  }

  /** Takes the chosen one; if it fails the default, and if that cannot be as the page wants it, as it is. */
  async #takeFirst(deviceId: string | null): Promise<void> {
    try {
      await this.#take(deviceId);
    } catch (error) {
      const canFallBack = deviceId !== null || (isOverconstrained(error) && typeof this.#audio === 'object');
      if (!canFallBack || isRefusal(error) || error instanceof TelnyxError) throw error;
      this.#parts.log.write('warning', () => `taking the default microphone: ${String(error)}`);
      if (deviceId === null) this.#audio = true;
      await this.#takeFirst(null);
    }
  }

  async #take(deviceId: string | null): Promise<void> {
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    if (!devices) throw new TelnyxError(errorCodes.MICROPHONE_FAILED, 'The page must be served over https.');
    const { processing } = this.#parts.choice();
    const constraints = { ...processing, ...(deviceId && { deviceId: { exact: deviceId } }) };
    const given = this.#audio;
    const audio = Object.keys(constraints).length ? { ...(typeof given === 'object' && given), ...constraints } : given;
    const request = { audio, processing, getAudio: (audio: typeof given) => devices.getUserMedia({ audio }) };
    await this.#use(await this.#prompt(this.input?.open(request) ?? openPlain(request)), deviceId);
  }

  /** What the browser gives, unless it takes too long or is not needed any more: then it is closed when it comes. */
  #prompt(asked: Promise<OpenMicrophone>): Promise<OpenMicrophone> {
    return new Promise((resolve, reject) => {
      let isStopped = false;
      const stop = (error: TelnyxError) => {
        isStopped = true;
        cancelTimeout();
        reject(error);
      };
      const late = () => stop(new TelnyxError(errorCodes.MICROPHONE_FAILED, 'The browser did not answer.'));
      const cancelTimeout = afterAwake(this.#parts.clock, promptTimeoutMs, late);
      this.#rejectPrompt = stop;
      asked.then(opened => (isStopped ? close(opened) : resolve(opened)), reject).finally(cancelTimeout);
    });
  }

  /** The requested microphone is not needed any more. */
  #cancelPrompt(): void {
    if (this.#state !== 'prompting') return; // or it was refused just now, and that stays in the state
    this.#opening = null;
    this.#rejectPrompt(new TelnyxError(errorCodes.PEER_CLOSED_DURING_INIT));
    this.#setState('idle');
  }

  /** From now on every call sends this one; the one before is closed once they do. */
  async #use(opened: OpenMicrophone, deviceId: string | null): Promise<void> {
    const before = this.#source;
    const open = new Disposer();
    const { stream, sent } = opened;
    this.#source = { stream, sent, deviceId, open };
    for (const track of stream.getAudioTracks()) {
      track.onended = () => this.#handleEnded(); // stopping it ourselves fires no event
      track.onunmute = () => this.#parts.onResumed();
      open.add(() => (track.onunmute = null));
    }
    open.add(() => close(opened));
    void this.#listen(this.#source);
    const taken = Promise.all([...this.#leases].map(lease => lease.take(sent)));
    if (this.#leases.size) this.#setState('open');
    else this.#close('idle'); // it is not needed any more
    if (!before) return;
    await taken;
    before.open.dispose();
  }

  async #listen(source: Source): Promise<void> {
    const { clock, log, onSilence } = this.#parts;
    try {
      const { SilenceWatch } = await import('./silence-watch.js');
      if (this.#source !== source) return;
      const isUsed = () => [...this.#leases].some(lease => lease.track?.enabled);
      const silence = new SilenceWatch({ clock, stream: source.stream, isUsed, onChange: onSilence });
      source.open.add(() => silence.close());
      source.silence = silence;
    } catch (error) {
      log.write('warning', () => `no silence detection for the microphone: ${String(error)}`);
    }
  }

  #close(state?: MicrophoneState): void {
    if (!this.#source) return;
    this.#source.open.dispose();
    this.#source = null;
    if (state) this.#setState(state);
  }

  async #classify(error: unknown): Promise<[code: ErrorCode, state: MicrophoneState]> {
    if (isRefusal(error)) {
      if (microphonePolicy() === 'forbidden') return [errorCodes.MICROPHONE_FORBIDDEN, 'forbidden'];
      const permission = await microphonePermission(this.#parts.clock);
      return [errorCodes.MICROPHONE_DENIED, permission?.state === 'prompt' ? 'dismissed' : 'denied'];
    }
    const isMissing = error instanceof Error && error.name === 'NotFoundError';
    return isMissing ? [errorCodes.MICROPHONE_NOT_FOUND, 'missing'] : [errorCodes.MICROPHONE_FAILED, 'failed'];
  }

  #setState(state: MicrophoneState): void {
    this.#state = state;
    this.#session.update(state === 'prompting' || state === 'open');
    this.#parts.onState(state);
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && /^(NotAllowed|Security)Error$/.test(error.name);
}

/** Not an Error in every browser. */
const isOverconstrained = (error: unknown): boolean =>
  (error as { name?: unknown } | null)?.name === 'OverconstrainedError';

function close({ stream, close: closeInput }: OpenMicrophone): void {
  closeInput?.();
  stream.getTracks().forEach(track => track.stop());
}
