import { errorCodes, TelnyxError, type Call, type TelnyxClient } from '../../client/index.js';
import type { HeadsetAdapter, HeadsetPress } from './headset-adapter.js';
import { headsetStatus, idle, isSame, type HeadsetStatus } from './headset-status.js';

export interface HeadsetOptions {
  /** `false`: only a device that the user has allowed already, as when a page is loaded. Default: asks, which needs a click. */
  readonly ask?: boolean;
  /** The headset was unplugged, or is there again: see `headset.connected`. */
  readonly onChange?: (headset: Headset) => void;
  /** What goes wrong after it was connected, as 49014. What goes wrong with a call is said by the client. */
  readonly onError?: (error: TelnyxError) => void;
}

/** A headset whose buttons act on the calls of a client. */
export interface Headset {
  /** As the device calls itself. */
  readonly name: string;
  /** False while it is unplugged; it comes back by itself. */
  readonly connected: boolean;
  /** Its lamps go out, and its buttons do nothing here any more. Never rejects. */
  disconnect(): Promise<void>;
}

/** A device that takes longer has failed. */
const showTimeoutMs = 5_000;

/**
 * Has the buttons of a headset answer, end, mute and hold the calls of `client`, and its lamps show them. Call it in a click, and with
 * `ask: false` on each page load. Rejects with 49013 if no device was chosen or allowed, and 49014 where browser or device cannot.
 */
export async function connectHeadset(
  client: TelnyxClient,
  adapter: HeadsetAdapter,
  options: HeadsetOptions = {},
): Promise<Headset> {
  const link = new HeadsetLink(client, adapter, options);
  await link.connect();
  return link;
}

class HeadsetLink implements Headset {
  readonly #client: TelnyxClient;
  readonly #adapter: HeadsetAdapter;
  readonly #options: HeadsetOptions;
  readonly #stops: (() => void)[] = [];
  #name = '';
  #connected = false;
  /** Ids of calls that a button was pressed for. */
  readonly #pending: string[] = [];
  /** What was given to the device last. */
  #shown: HeadsetStatus = idle;
  /** What it is given next; only the newest counts. */
  #wanted: HeadsetStatus | null = null;
  #showing: Promise<void> | null = null;

  constructor(client: TelnyxClient, adapter: HeadsetAdapter, options: HeadsetOptions) {
    this.#client = client;
    this.#adapter = adapter;
    this.#options = options;
  }

  get name(): string {
    return this.#name;
  }

  get connected(): boolean {
    return this.#connected;
  }

  async connect(): Promise<void> {
    const handlers = {
      onPress: (press: HeadsetPress) => void this.#act(press),
      onDevice: (name: string | null) => this.#handleDevice(name),
      onError: (error: unknown) => this.#report(error),
    };
    try {
      const { ask = true } = this.#options;
      this.#name = await this.#adapter.connect(handlers, { ask, status: this.#status() });
    } catch (error) {
      throw TelnyxError.from(error, errorCodes.HEADSET_FAILED);
    }
    this.#connected = true;
    const onLeave = (): void => void this.#show(idle);
    const onReturn = (): void => void this.#show(this.#status());
    window.addEventListener('pagehide', onLeave);
    window.addEventListener('pageshow', onReturn);
    this.#stops.push(
      this.#client.subscribe(() => this.#update()),
      () => window.removeEventListener('pagehide', onLeave),
      () => window.removeEventListener('pageshow', onReturn),
    );
    void this.#show(this.#status());
  }

  async disconnect(): Promise<void> {
    this.#connected = false;
    for (const stop of this.#stops.splice(0)) stop();
    await this.#show(idle);
    await this.#adapter.disconnect().catch((error: unknown) => this.#report(error));
  }

  #status(): HeadsetStatus {
    const { state } = this.#client;
    const { localStream } = (state.currentCallId && this.#client.getCall(state.currentCallId)) || { localStream: null };
    return headsetStatus(state, localStream?.getAudioTracks()[0]?.label, this.#pending);
  }

  #update(): void {
    const status = this.#status();
    if (!isSame(status, this.#wanted ?? this.#shown)) void this.#show(status);
  }

  /** One at a time, as devices lose what comes too fast. */
  #show(status: HeadsetStatus): Promise<void> {
    this.#wanted = status;
    return (this.#showing ??= this.#showWanted());
  }

  async #showWanted(): Promise<void> {
    for (let status = this.#wanted; status; status = this.#wanted) {
      this.#wanted = null;
      this.#shown = status;
      try {
        await inTime(this.#adapter.show(status));
      } catch (error) {
        this.#report(error);
      }
    }
    this.#showing = null; // at once, or what comes before the next task is never shown
  }

  #handleDevice(name: string | null): void {
    this.#connected = name !== null;
    if (name) this.#name = name;
    this.#options.onChange?.(this);
    void this.#show(this.#status());
  }

  /** The device is shown what became of it, as it may have changed its lamps by itself. */
  async #act(press: HeadsetPress): Promise<void> {
    if (!this.#connected) return;
    const call = this.#callOf(press);
    if (call) this.#pending.push(call.id);
    await this.#do(press, call).catch(() => {}); // the client reports it, with the call
    if (call) this.#pending.splice(this.#pending.indexOf(call.id), 1);
    if (this.#connected) await this.#show(this.#status());
  }

  #callOf(press: HeadsetPress): Call | undefined {
    const { ringing, current, calls } = this.#status();
    const other = calls.find(({ id, state }) => id !== current?.id && state === 'held');
    const wanted = {
      answer: ringing,
      decline: ringing,
      hangup: current ?? ringing,
      mute: current,
      hold: current,
      flash: ringing ?? other ?? current,
    };
    const id = ('callId' in press ? press.callId : undefined) ?? wanted[press.type]?.id;
    return id === undefined ? undefined : this.#client.getCall(id);
  }

  async #do(press: HeadsetPress, call: Call | undefined): Promise<void> {
    const { type } = press;
    if (!call) return;
    const rings = call.direction === 'inbound' && call.state === 'ringing';
    if (type === 'mute') setMuted(call, press.muted);
    else if (type === 'hangup') await call.hangup();
    else if (rings && type === 'decline') await call.reject();
    else if (rings && type !== 'hold') await this.#client.holdAndAnswer(call);
    else if (type === 'hold') await this.#setHeld(call, press.held);
    else if (type === 'flash') await this.#setHeld(call);
  }

  async #setHeld(call: Call, held = !call.snapshot.held): Promise<void> {
    if (held !== call.snapshot.held) await (held ? call.hold() : this.#client.swapTo(call));
  }

  #report(error: unknown): void {
    this.#options.onError?.(TelnyxError.from(error, errorCodes.HEADSET_FAILED));
  }
}

function setMuted(call: Call, muted = !call.snapshot.muted): void {
  if (muted) call.muteAudio();
  else call.unmuteAudio();
}

async function inTime(promise: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    const error = new TelnyxError(errorCodes.HEADSET_FAILED, 'It does not answer.');
    timer = setTimeout(() => reject(error), showTimeoutMs);
  });
  try {
    await Promise.race([promise, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
