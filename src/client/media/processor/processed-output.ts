import type { Clock } from '../../base/clock.js';
import type { AudioProcessor } from '../audio-processor.js';
import type { PlaybackOutput } from '../playback.js';
import { runProcessor, type ProcessedTrack } from './run-processor.js';

export interface ProcessedOutputParts {
  readonly clock: Clock;
  readonly processor: AudioProcessor;
  /** It failed, and is not tried again. */
  readonly onFailure: (error: unknown) => void;
}

/** Puts a processor between remote parties and the speaker: they are heard as they are until it is ready, and once it fails. */
export class ProcessedOutput implements PlaybackOutput {
  readonly #parts: ProcessedOutputParts;
  #hasFailed = false;
  /** Let the remote parties be heard as they are. */
  readonly #restores = new Set<() => void>();

  constructor(parts: ProcessedOutputParts) {
    this.#parts = parts;
  }

  open(stream: MediaStream, play: (heard: MediaStream) => void): () => void {
    const tracks = new Map<MediaStreamTrack, ProcessedTrack>();
    const pump = pumpOf(stream);
    const restore = () => play(stream);
    let isOpen = true;
    const update = async (): Promise<void> => {
      for (const track of stream.getAudioTracks()) {
        if (!tracks.has(track)) tracks.set(track, await this.#run(track));
        if (!isOpen) return closeAll(tracks);
      }
      if (!this.#hasFailed) play(new MediaStream([...tracks.values()].map(({ track }) => track)));
    };
    const handleTrack = () => {
      if (!this.#hasFailed) update().catch((error: unknown) => this.#fail(error));
    };
    stream.addEventListener('addtrack', handleTrack);
    this.#restores.add(restore);
    handleTrack();
    return () => {
      isOpen = false;
      stream.removeEventListener('addtrack', handleTrack);
      this.#restores.delete(restore);
      pump.srcObject = null;
      closeAll(tracks);
    };
  }

  async #run(source: MediaStreamTrack): Promise<ProcessedTrack> {
    const processed = await runProcessor(this.#parts.clock, this.#parts.processor, source);
    processed.track.onended = () => {
      if (source.readyState === 'live') this.#fail(new Error('its track ended'));
    };
    return processed;
  }

  #fail(error: unknown): void {
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    for (const restore of this.#restores) restore();
    this.#parts.onFailure(error);
  }
}

/** Chromium gives a remote party's sound to Web Audio only while a media element takes it. */
function pumpOf(stream: MediaStream): HTMLMediaElement {
  const pump = new Audio();
  pump.muted = true;
  pump.srcObject = stream;
  pump.play().catch(() => {}); // it only has to take what comes
  return pump;
}

function closeAll(tracks: Map<MediaStreamTrack, ProcessedTrack>): void {
  for (const { close } of tracks.values()) close();
  tracks.clear();
}
