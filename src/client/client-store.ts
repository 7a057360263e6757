import { Emitter } from './base/emitter.js';
import type { CallSnapshot } from './call/call-snapshot.js';
import type { ShownCalls } from './call/shown-calls.js';
import { initialState, type ClientState } from './client-state.js';
import { countryOf } from './config/country.js';
import type { Region } from './config/endpoint.js';
import type { ClientOptions } from './config/options.js';

/** Holds the one frozen state of a client, and notifies subscribers when it is replaced. */
export class ClientStore {
  #state = initialState;
  readonly #changes: Emitter<{ change: ClientState }>;

  constructor(onThrow: (error: unknown) => void) {
    this.#changes = new Emitter(onThrow);
  }

  get state(): ClientState {
    return this.#state;
  }

  subscribe(listener: (state: ClientState) => void): () => void {
    return this.#changes.on('change', listener);
  }

  /** Replaces the state, unless nothing in it would change. */
  update(patch: Partial<ClientState>): void {
    const keys = Object.keys(patch) as (keyof ClientState)[];
    if (keys.every(key => Object.is(patch[key], this.#state[key]))) return;
    const next = { ...this.#state, ...patch };
    const locked = next.calls.length ? 'in-call' : next.connection === 'disconnected' ? null : 'connected';
    if (locked !== next.region.locked) next.region = Object.freeze({ ...next.region, locked });
    this.#state = Object.freeze(next);
    this.#changes.emit('change', this.#state);
  }

  /**
   * @param awaited Calls that are being answered before they are there.
   * @param ended One that is over.
   */
  showCalls({ snapshots, currentId }: ShownCalls, awaited: readonly CallSnapshot[], ended?: CallSnapshot): void {
    this.update({
      calls: awaited.length ? Object.freeze([...snapshots, ...awaited]) : snapshots,
      currentCallId: currentId ?? awaited[0]?.id ?? null,
      ...(ended && { lastCall: ended }),
    });
  }

  /** Which region is chosen and which is in use; they differ after a fallback. */
  setRegion(selected: Region, active: Region = selected): void {
    const { region } = this.#state;
    if (region.selected === selected && region.active === active) return;
    this.update({ region: Object.freeze({ ...region, selected, active, fallback: selected !== active }) });
  }

  /** Whose numbers are dialled, and whether calls ring. */
  showSettings(options: ClientOptions): void {
    const { country } = this.#state;
    const { code, from } = countryOf(options);
    const isSame = country.code === code && country.from === from;
    const { doNotDisturb = false } = options;
    this.update({ doNotDisturb, ...(!isSame && { country: Object.freeze({ code, from }) }) });
  }
}
