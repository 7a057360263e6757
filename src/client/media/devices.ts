import { errorCodes } from '../errors/error-codes.js';
import type { Clock } from '../base/clock.js';
import { Disposer } from '../base/disposer.js';
import type { ConnectionWarning } from '../errors/connection-warnings.js';
import { loadCode } from '../errors/load-code.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { Log } from '../log/log.js';

import { initialDevices, type AudioProcessing, type DevicesState } from './audio-devices.js';
import { deviceChoice, type DeviceChoice } from './device-choice.js';
import type { AudioEngine, AudioEngineParts } from './audio-engine.js';
import type { AudioLease } from './audio-lease.js';
import type { AudioProcessors } from './audio-processor.js';
import type { MicrophoneState } from './microphone.js';
import type { Outlet } from './playback.js';
import type { Processors } from './processor/processors.js';

/** Milliseconds from one level to the next. */
const levelInterval = 100;

export interface DevicesParts {
  readonly clock: Clock;
  readonly log: Log;
  /** What the page wants of microphones. */
  readonly audio: () => boolean | MediaTrackConstraints;
  /** How loud the page wants remote parties, from 0 to 1. */
  readonly volume: () => number;
  readonly onState: (patch: Partial<AudioState>) => void;
  /** A processor failed, or (`cleared`) another one takes its place. */
  readonly onWarning: (warning: ConnectionWarning, cleared: boolean) => void;
}

export interface LevelOptions {
  /** Opens the microphone if no call has; else the level is 0 until one does. Default true. */
  readonly opens?: boolean;
}

/** The part of the client's state that is set from here. */
interface AudioState {
  readonly devices: DevicesState;
  readonly microphone: MicrophoneState;
  readonly playback: 'allowed' | 'blocked';
}

/**
 * The microphones and speakers of one phone: which there are, which the user wants, and how they sound. A choice
 * applies at once, in all calls; it is kept over page loads, and while a chosen device is missing the default is used.
 */
export class Devices {
  readonly #parts: DevicesParts;
  #engine: AudioEngine | null = null;
  #processors: Processors | null = null;
  #choice = deviceChoice.get();
  #state = initialDevices;
  /** What the page wanted last, and what counts: the newer one of that and the user's choice. */
  #pageVolume: number;
  #volume: number;
  /** Changes are applied one after another. */
  #turn: Promise<unknown> = Promise.resolve();

  /** @internal It is made by the client. */
  constructor(parts: DevicesParts) {
    this.#parts = parts;
    this.#pageVolume = this.#volume = parts.volume();
    this.#show();
  }

  /**
   * Learns which devices there are, without asking the user anything. From now on changes are noticed automatically.
   * Rejects with 42003 if the browser does not say.
   */
  async refresh(): Promise<void> {
    const { list } = this.#engine ?? (await this.load());
    list.watch();
    await this.#learn();
  }

  /** Asks for the microphone, so that names become known, and releases it. Rejects with 42001, 42002 or 42003. */
  async request(): Promise<void> {
    const { microphone } = this.#engine ?? (await this.load()); // at once if it can: the browser may want the click for it
    const lease = await microphone.acquire(this.#parts.audio());
    try {
      await this.refresh();
    } finally {
      lease.release();
    }
  }

  /** @param id null for the default. Rejects with 42001, 42002 or 42003; then calls keep the one before. */
  selectMicrophone(id: string | null): Promise<void> {
    return this.#choose({ microphoneId: id }, () => {
      if (id === this.#present('microphones', id)) return this.#engine?.microphone.reopen();
      throw new TelnyxError(errorCodes.MICROPHONE_NOT_FOUND);
    });
  }

  /** Where calls are heard; null for the default. Rejects with 49005; then they are heard where they were. */
  selectSpeaker(id: string | null): Promise<void> {
    return this.#choose({ speakerId: id }, () => this.#reroute('speaker', id));
  }

  /** Where it rings; null for where calls are heard. Rejects with 49005; then it rings where it did. */
  selectRingDevice(id: string | null): Promise<void> {
    return this.#choose({ ringDeviceId: id }, () => this.#reroute('ring', id));
  }

  /**
   * How loud remote parties are, in all calls of this page, from 0 (nothing is heard) to 1. iOS leaves it to the keys of
   * the device and ignores this. Throws 49002 for anything else.
   */
  setVolume(volume: number): void {
    if (!(volume >= 0 && volume <= 1)) throw new TelnyxError(errorCodes.INVALID_OPTION, 'volume: 0 to 1.');
    this.#volume = volume;
    this.#update({ volume });
    this.#engine?.playback.applyVolume();
  }

  /** Switches what the browser does to the microphone's sound. Rejects with 42001 to 42003; then nothing changes. */
  setProcessing(processing: Partial<AudioProcessing>): Promise<void> {
    return this.#choose({ processing }, () => this.#engine?.microphone.reopen());
  }

  /**
   * Puts a processor of the page between the microphone and all calls (`input`), or between remote parties and the speaker
   * (`output`): noise suppression, gain, translation. Calls go on while it is switched. One that throws, or gives no track within
   * three seconds, is left out until it is set again, with one warning 42005. Rejects with 42001 to 42003 if the microphone cannot
   * be opened again; then nothing changes.
   */
  setProcessor(processors: AudioProcessors): Promise<void> {
    return this.#choose({}, async () => (await this.#loadProcessors()).set(processors));
  }

  /**
   * Reports how loud the microphone is about ten times a second, from 0 (silence) to 1, even in decibels; also what calls
   * do not send, as they are muted. Opens it if no call has; whether that works is in the state. Returns the function that
   * stops it.
   */
  watchLevel(listener: (level: number) => void, { opens = true }: LevelOptions = {}): () => void {
    const open = new Disposer();
    let isWanted = true;
    let cancel = () => {};
    open.add(() => (isWanted = false));
    open.add(() => cancel());
    const report = () => {
      cancel = this.#parts.clock.after(levelInterval, report);
      const level = this.#engine?.microphone.level ?? (opens ? null : 0);
      if (level !== null) listener(level);
    };
    const begin = (lease: AudioLease) => {
      open.add(lease.release);
      if (isWanted) report();
      else open.dispose();
    };
    const acquire = ({ microphone }: AudioEngine) => microphone.acquire(this.#parts.audio()).then(begin, () => {}); // a failure is in the state
    if (!opens) report();
    else if (this.#engine) void acquire(this.#engine);
    else this.#quietly(this.load().then(acquire));
    return () => open.dispose();
  }

  /** Sounds once where calls are heard, or where it rings. Rejects with 49005 if that speaker cannot be used. */
  async playTestSound(outlet: Outlet): Promise<void> {
    const { playback, tones } = this.#engine ?? (await this.load());
    await playback.reroute(outlet);
    tones.playTest(outlet);
  }

  /** @internal What opens the microphone and makes sound; null as long as nothing needed it. */
  get engine(): AudioEngine | null {
    return this.#engine;
  }

  /** @internal The engine, for those that have its code. */
  engineOf(Loaded: typeof AudioEngine): AudioEngine {
    return (this.#engine ??= new Loaded(this.#engineParts()));
  }

  /** @internal The engine, whose code is loaded. Rejects with 49008 if that is missing. */
  async load(): Promise<AudioEngine> {
    if (this.#engine) return this.#engine;
    const { AudioEngine: Loaded } = await loadCode(() => import('./audio-engine.js'));
    return this.engineOf(Loaded);
  }

  /** @internal The page may want another volume, which counts then. */
  handleOptions(): void {
    const volume = this.#parts.volume();
    if (volume === this.#pageVolume) return;
    this.#pageVolume = volume;
    this.setVolume(volume);
  }

  /** @internal The phone is in use again: the devices that were asked for before are followed again. */
  open(): void {
    if (this.#state.microphones.length) this.#quietly(this.refresh());
  }

  /** @internal The phone is not in use any more. */
  close(): void {
    this.#engine?.tones.close();
    this.#engine?.list.close();
  }

  async #loadProcessors(): Promise<Processors> {
    const { clock, log, onWarning } = this.#parts;
    const load = loadCode(() => import('./processor/processors.js'));
    const [{ Processors }, engine] = await Promise.all([load, this.load()]);
    return (this.#processors ??= new Processors({ clock, log, engine, onWarning }));
  }

  #engineParts(): AudioEngineParts {
    const { clock, log, onState } = this.#parts;
    return {
      list: {
        clock,
        onChange: (...gone) => this.#quietly(this.#learn(gone)),
        onDenied: () => this.#engine?.microphone.handleDenied(),
      },
      microphone: {
        clock,
        log,
        choice: () => {
          const { microphoneId, processing } = this.#choice;
          return { deviceId: this.#present('microphones', microphoneId), processing };
        },
        onState: state => this.#handleMicrophone(state),
        onSilence: silence => this.#update({ silence }),
        onResumed: () => this.#quietly(this.#engine?.playback.resume()), // iOS had paused it
      },
      playback: {
        clock,
        onBlocked: blocked => onState({ playback: blocked ? 'blocked' : 'allowed' }),
        sinkOf: outlet => this.#sink(outlet),
        volume: () => this.#volume,
      },
    };
  }

  #handleMicrophone(state: MicrophoneState): void {
    this.#parts.onState({ microphone: state });
    if (state !== 'idle') this.#engine?.list.watch();
    const isNew = !this.#state.microphones.some(({ label }) => label);
    if (state === 'open' && isNew) this.#quietly(this.refresh()); // from now on they have names
  }

  /** Reads the list again, and uses what was added, in place of what was removed. */
  async #learn(gone: readonly MicrophoneState[] = []): Promise<void> {
    const { list, microphone, playback } = this.#engine ?? (await this.load());
    const found = await list.read();
    this.#update(found);
    this.#show();
    this.#quietly(playback.reroute('speaker'));
    this.#quietly(microphone.handleChange(...(found.microphones.length ? gone : [])));
  }

  /** Applies choices one after another, and stores them; if one fails, all is as before. */
  #choose(patch: Partial<DeviceChoice>, apply: () => Promise<void> | undefined): Promise<void> {
    const turn = this.#turn.then(async () => {
      const before = this.#choice;
      this.#choice = { ...before, ...patch, processing: { ...before.processing, ...patch.processing } };
      try {
        await apply();
      } catch (error) {
        this.#choice = before;
        this.#quietly(this.#engine?.playback.reroute('speaker'));
        throw error;
      }
      deviceChoice.set(this.#choice);
      this.#show();
    });
    this.#turn = turn.catch(() => {}); // the caller gets the rejection
    return turn;
  }

  /** A chosen device while it is there. As long as the browser hides which there are, it may be. */
  #present(kind: 'microphones' | 'speakers', chosen: string | null): string | null {
    const known = this.#state[kind];
    return known.some(({ id }) => id === chosen) || known.every(({ id }) => !id) ? chosen : null;
  }

  async #reroute(outlet: Outlet, id: string | null): Promise<void> {
    if (id !== this.#present('speakers', id)) throw new TelnyxError(errorCodes.SPEAKER_FAILED);
    const { playback } = await this.load();
    await playback.reroute(outlet);
  }

  #sink(outlet: Outlet): string {
    const { speakerId, ringDeviceId } = this.#choice;
    const ring = outlet === 'ring' ? this.#present('speakers', ringDeviceId) : null;
    return ring ?? this.#present('speakers', speakerId) ?? '';
  }

  /** The user's choice is in the state once it is applied. */
  #show(): void {
    const { microphoneId, speakerId, ringDeviceId, processing } = this.#choice;
    this.#update({
      microphoneId: this.#present('microphones', microphoneId),
      speakerId: this.#present('speakers', speakerId),
      ringDeviceId: this.#present('speakers', ringDeviceId),
      processing: Object.freeze({
        ...processingOf(this.#parts.audio()),
        ...this.#engine?.microphone.input?.replaced,
        ...processing,
      }),
      volume: this.#volume,
    });
  }

  #update(patch: Partial<DevicesState>): void {
    const next = { ...this.#state, ...patch };
    if (JSON.stringify(next) === JSON.stringify(this.#state)) return;
    this.#state = Object.freeze(next);
    this.#parts.onState({ devices: this.#state });
  }

  /** Not awaited: a failure is logged. */
  #quietly(step: Promise<void> | undefined): void {
    step?.catch((error: unknown) => this.#parts.log.write('warning', () => `devices: ${String(error)}`));
  }
}

/** What the page's constraints say of the switches; on where they say nothing. */
function processingOf(audio: boolean | MediaTrackConstraints): AudioProcessing {
  const given: MediaTrackConstraints = typeof audio === 'object' ? audio : {};
  return {
    echoCancellation: given.echoCancellation !== false,
    noiseSuppression: given.noiseSuppression !== false,
    autoGainControl: given.autoGainControl !== false,
  };
}
