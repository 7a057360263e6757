/** Microphones and speakers that are not there, for a client that connects to nothing: what is chosen is in the state. */
import { initialState, type AudioDevice, type DevicesState } from '../src/client/index.js';
import type { GalleryClient } from './gallery-client.js';

const device = (id: string, label: string): AudioDevice => ({ id, label });

/** Two microphones and three speakers, by name. */
export const devicesState = (patch: Partial<DevicesState> = {}): DevicesState => ({
  ...initialState.devices,
  microphones: [device('m1', 'Built-in Microphone'), device('m2', 'Jabra Evolve 65')],
  speakers: [device('s1', 'Built-in Speakers'), device('s2', 'Jabra Evolve 65'), device('s3', 'Studio Display')],
  ...patch,
});

export class GalleryDevices {
  readonly #client: GalleryClient;
  readonly #watchers = new Set<(level: number) => void>();

  constructor(client: GalleryClient) {
    this.#client = client;
  }

  /** What the microphone hears, from 0 to 1, for those who watch. */
  emitLevel(level: number): void {
    for (const watcher of [...this.#watchers]) watcher(level);
  }

  /** The browser never tells which there are: they are in the state. */
  refresh = () => new Promise<void>(() => {});
  request = () => this.#client.ask();
  selectMicrophone = () => this.#client.ask();
  selectSpeaker = () => this.#client.ask();
  selectRingDevice = () => this.#client.ask();
  setProcessing = () => this.#client.ask();
  playTestSound = () => this.#client.ask();

  watchLevel(listener: (level: number) => void): () => void {
    const own = (level: number) => listener(level);
    this.#watchers.add(own);
    return () => void this.#watchers.delete(own);
  }
}
