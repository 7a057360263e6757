import { errorCodes } from '../errors/error-codes.js';
import type { Clock } from '../base/clock.js';
import { withTimeLimit } from '../base/time-limit.js';
import { TelnyxError } from '../errors/telnyx-error.js';

/** Where a sound comes out. */
export type Outlet = 'speaker' | 'ring';

export interface PlaybackParts {
  readonly clock: Clock;
  /** Called when the browser wants a click first, and when that is over. */
  readonly onBlocked: (blocked: boolean) => void;
  /** The id of the speaker for an outlet; '' for the default. */
  readonly sinkOf: (outlet: Outlet) => string;
  /** How loud remote parties are, from 0 to 1. */
  readonly volume: () => number;
}

/** Sound waits this long for its speaker, in milliseconds; then the default plays it. */
const startRouteMs = 1_000;
/** A change of the speaker may take this long, in milliseconds. */
const rerouteMs = 5_000;

/** Stands between remote parties and what plays them: a processor of the page. */
export interface PlaybackOutput {
  /** @param play Plays another stream in place of this one, or this one again. Returns the function that ends it. */
  open(stream: MediaStream, play: (heard: MediaStream) => void): () => void;
}

interface Player {
  readonly element: HTMLMediaElement;
  /** Where it comes out; null for an element of the page, which the page controls. */
  outlet: Outlet | null;
  /** Of a remote party. */
  stream?: MediaStream;
  /** What of it is played. */
  heard?: MediaStream;
  /** Ends what stands between the two. */
  closeOutput?: (() => void) | undefined;
  /** It lasts until it is stopped, so it waits for a click. */
  lasts: boolean;
  blocked: boolean;
}

/**
 * Plays what is to be heard, one detached audio element each, so that headless pages have sound too: the other sides of all
 * calls, and tones. Under one key there is never more than one sound.
 */
export class Playback {
  readonly #parts: PlaybackParts;
  readonly #players = new Map<string, Player>();
  #output: PlaybackOutput | null = null;

  constructor(parts: PlaybackParts) {
    this.#parts = parts;
  }

  /** Plays what is at an address, once or in a loop, in place of what sounded under this key. */
  play(key: string, source: string, outlet: Outlet = 'speaker', loop = false): void {
    const player = this.#take(key);
    const { element } = player;
    player.outlet = outlet;
    player.lasts = loop;
    element.loop = loop;
    element.src = source;
    element.onended = () => this.stop(key);
    void this.#start(key, player);
  }

  /** Plays a remote party, in an element of the page if there is one for it. */
  playCall(key: string, stream: MediaStream, element?: HTMLMediaElement): void {
    const player = this.#take(key, element);
    if (element) player.outlet = null;
    player.stream = stream;
    this.#setVolume(player);
    this.#hear(key, player, stream);
    if (this.#output) this.#openOutput(key, player, stream);
  }

  /** What remote parties go through from now on, in calls too; null for nothing. */
  setOutput(output: PlaybackOutput | null): void {
    this.#output = output;
    for (const [key, player] of this.#players) if (player.stream) this.#openOutput(key, player, player.stream);
  }

  /** Applies a changed volume. */
  applyVolume(): void {
    for (const player of this.#players.values()) this.#setVolume(player);
  }

  stop(key: string): void {
    const player = this.#players.get(key);
    if (!player) return;
    this.#players.delete(key);
    release(player);
    this.#report();
  }

  /** Plays what the browser blocked. Call it in a click. */
  async resume(): Promise<void> {
    await Promise.all([...this.#players].map(([key, player]) => this.#start(key, player)));
  }

  /** Moves what plays to where it belongs now. Rejects with 49005 if the speaker of this outlet cannot be used. */
  async reroute(outlet: Outlet): Promise<void> {
    const probe: Pick<Player, 'element' | 'outlet'> = { element: new Audio(), outlet }; // for while nothing plays
    try {
      await Promise.all([probe, ...this.#players.values()].map(player => this.#route(player, rerouteMs)));
    } catch (cause) {
      throw TelnyxError.from(cause, errorCodes.SPEAKER_FAILED);
    }
  }

  /** What plays under this key: what did before, if there was any. */
  #take(key: string, element?: HTMLMediaElement): Player {
    const before = this.#players.get(key);
    if (before?.outlet) forget(before.element);
    const player = before ?? { element: element ?? new Audio(), outlet: 'speaker', lasts: true, blocked: false };
    this.#players.set(key, player);
    return player;
  }

  #hear(key: string, player: Player, heard: MediaStream): void {
    player.element.srcObject = player.heard = heard;
    void this.#start(key, player);
  }

  /** Until it has something else to play, the remote party is heard as before. */
  #openOutput(key: string, player: Player, stream: MediaStream): void {
    const closeBefore = player.closeOutput;
    player.closeOutput = this.#output?.open(stream, heard => {
      const isOurs = player.outlet !== null || player.element.srcObject === player.heard;
      if (this.#players.get(key) === player && player.stream === stream && isOurs) this.#hear(key, player, heard);
    });
    if (!this.#output) this.#hear(key, player, stream);
    closeBefore?.();
  }

  #setVolume({ element, outlet, stream }: Player): void {
    if (stream && outlet) element.volume = this.#parts.volume();
  }

  async #start(key: string, player: Player): Promise<void> {
    const isCurrent = () => this.#players.get(key) === player;
    try {
      await this.#route(player, startRouteMs).catch(() => {}); // the speaker is gone: the default will do
      if (isCurrent()) await player.element.play();
      player.blocked = false;
    } catch (error) {
      // AbortError: another sound or the end came first.
      if (!(error instanceof Error) || error.name !== 'NotAllowedError' || !isCurrent()) return;
      if (player.lasts) player.blocked = true;
      else this.stop(key); // once it is allowed, it is too late
    }
    this.#report();
  }

  async #route({ element, outlet }: Pick<Player, 'element' | 'outlet'>, timeoutMs: number): Promise<void> {
    if (!outlet) return;
    const sink = this.#parts.sinkOf(outlet);
    if (((element as Partial<HTMLAudioElement>).sinkId ?? '') === sink) return;
    const late = () => new TelnyxError(errorCodes.SPEAKER_FAILED, 'The browser did not answer.');
    await withTimeLimit(this.#parts.clock, timeoutMs, element.setSinkId(sink), late);
  }

  #report(): void {
    this.#parts.onBlocked([...this.#players.values()].some(({ blocked }) => blocked));
  }
}

/** Stops it. An element of the page may play something else by now: that is the page's. */
function release({ element, outlet, heard, closeOutput }: Player): void {
  closeOutput?.();
  if (!outlet && element.srcObject !== heard) return;
  element.pause();
  element.srcObject = null;
  if (outlet) forget(element);
}

/** Releases the sound at an address. */
function forget(element: HTMLMediaElement): void {
  URL.revokeObjectURL(element.src);
  element.removeAttribute('src');
}
