/** Microphones and speakers that are not there, for a client that connects to nothing: what is chosen is in the state. */
import { initialState, type AudioDevice, type AudioProcessing, type DevicesState } from '../../src/client/index.js';
import type { FakeClient } from './fake-client.js';

const device = (id: string, label: string): AudioDevice => ({ id, label });

/** Two microphones and three speakers, by name. */
export const devicesState = (patch: Partial<DevicesState> = {}): DevicesState => ({
  ...initialState.devices,
  microphones: [device('m1', 'Built-in Microphone'), device('m2', 'Jabra Evolve 65')],
  speakers: [device('s1', 'Built-in Speakers'), device('s2', 'Jabra Evolve 65'), device('s3', 'Studio Display')],
  ...patch,
});

export class FakeDevices {
  /** How often the list was asked for. */
  refreshes = 0;
  /** Ends all asking for the list, which else takes for ever. */
  listed!: () => void;
  readonly #list = new Promise<void>(resolve => (this.listed = resolve));
  readonly #client: FakeClient;
  readonly #watchers = new Set<(level: number) => void>();

  constructor(client: FakeClient) {
    this.#client = client;
  }

  /** How many watch the level, for whom the microphone would be open. */
  get watcherCount(): number {
    return this.#watchers.size;
  }

  /** What the microphone hears, from 0 to 1, for those who watch. */
  emitLevel(level: number): void {
    for (const watcher of [...this.#watchers]) watcher(level);
  }

  refresh(): Promise<void> {
    this.refreshes++;
    return this.#list;
  }
  async request(): Promise<void> {
    return this.#ask('request');
  }
  async selectMicrophone(id: string | null): Promise<void> {
    return this.#ask('selectMicrophone', id);
  }
  async selectSpeaker(id: string | null): Promise<void> {
    return this.#ask('selectSpeaker', id);
  }
  async selectRingDevice(id: string | null): Promise<void> {
    return this.#ask('selectRingDevice', id);
  }
  async setProcessing(processing: Partial<AudioProcessing>): Promise<void> {
    return this.#ask('setProcessing', processing);
  }
  async playTestSound(kind: 'speaker' | 'ring'): Promise<void> {
    return this.#ask('playTestSound', kind);
  }
  watchLevel(listener: (level: number) => void): () => void {
    const own = (level: number) => listener(level);
    this.#watchers.add(own);
    return () => void this.#watchers.delete(own);
  }

  async #ask(method: string, ...args: unknown[]): Promise<void> {
    this.#client.ask(`devices.${method}`, ...args);
    return Promise.resolve();
  }
}
